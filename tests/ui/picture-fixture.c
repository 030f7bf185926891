/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture-fixture.h"

#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-model-reader.h"
#include "inches-simulation.h"
#include "inches-theme-reader.h"

#include <stdlib.h>

static struct
{
  InchesChronicle *chronicle;
  InchesModel     *model;
  GPtrArray       *themes;
  InchesForecast  *forecast;
  InchesExport     export;
} fixture;

static void
fixture_clear (void)
{
  inches_forecast_unref (fixture.forecast);
  g_ptr_array_unref (fixture.themes);
  inches_model_unref (fixture.model);
  g_object_unref (fixture.chronicle);
}

const InchesExport *
picture_fixture_get (void)
{
  g_autoptr(GError) error = NULL;

  if (fixture.chronicle != NULL)
    return &fixture.export;

  fixture.chronicle = inches_chronicle_reader_load (inches_data_dir (), &error);
  g_assert_no_error (error);
  fixture.model = inches_model_reader_load (inches_data_dir (), &error);
  g_assert_no_error (error);
  fixture.themes = inches_theme_reader_load (inches_data_dir (), &error);
  g_assert_no_error (error);
  fixture.forecast = inches_simulation_run (inches_model_get_preset (fixture.model, 0)->scenario,
                                            inches_model_get_sheet (fixture.model, 0), INCHES_DEFAULT_SEED, INCHES_BLOCK,
                                            INCHES_SHORT_WEEKS, INCHES_ALL_INDICES, NULL);
  inches_export_init (&fixture.export, fixture.chronicle, fixture.model, fixture.forecast,
                      g_ptr_array_index (fixture.themes, 0));
  atexit (fixture_clear);

  return &fixture.export;
}
