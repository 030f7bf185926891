/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model-fixture.h"

#include "inches-data-dir.h"
#include "inches-model-reader.h"

InchesModel *
model_fixture_get (void)
{
  static InchesModel *model;
  g_autoptr(GError) error = NULL;

  if (model == NULL)
    model = inches_model_reader_load (inches_data_dir (), &error);
  g_assert_no_error (error);

  return model;
}

static InchesScenario *
change_lever (InchesScenario *scenario,
              const char     *change)
{
  g_auto(GStrv) parts = g_strsplit (change, "=", 2);
  g_autoptr(GError) error = NULL;
  InchesScenario *changed;
  guint lever;

  g_assert_true (inches_lever_set_find (inches_model_get_levers (model_fixture_get ()), parts[0], &lever));
  changed = inches_scenario_with_value (scenario, lever, g_ascii_strtod (parts[1], NULL), &error);
  g_assert_no_error (error);

  return changed;
}

InchesScenario *
model_fixture_scenario (const char *preset,
                        const char *changes)
{
  const InchesPreset *found = inches_model_find_preset (model_fixture_get (), preset);
  g_auto(GStrv) parts = g_strsplit (changes != NULL ? changes : "", " ", -1);
  g_autoptr(InchesScenario) scenario = NULL;

  g_assert_nonnull (found);
  scenario = inches_scenario_ref (found->scenario);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      {
        InchesScenario *changed = change_lever (scenario, parts[i]);

        inches_scenario_unref (scenario);
        scenario = changed;
      }

  return g_steal_pointer (&scenario);
}

InchesForecast *
model_fixture_run (InchesScenario *scenario,
                   guint           n_futures)
{
  return inches_simulation_run (scenario, inches_model_get_sheet (model_fixture_get (), 0), INCHES_DEFAULT_SEED,
                                n_futures, INCHES_SHORT_WEEKS, INCHES_ALL_INDICES, NULL);
}

InchesForecast *
model_fixture_set (const char *preset,
                   const char *changes)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario (preset, changes);

  return inches_simulation_run (scenario, inches_model_get_sheet (model_fixture_get (), 0), INCHES_DEFAULT_SEED,
                                ALL_FUTURES, INCHES_SHORT_WEEKS, 0, NULL);
}

double
model_fixture_gain (const char *preset,
                    const char *changes)
{
  g_autoptr(InchesForecast) forecast = model_fixture_set (preset, changes);

  return inches_forecast_get_mean (forecast);
}
