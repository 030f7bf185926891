/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-chart-page-words.h"

#include "inches-data-dir.h"
#include "inches-model-reader.h"
#include "inches-simulation.h"

#include <string.h>

static InchesModel *model;

/* The words of the settings of @preset with its circumstances changed. */
static char *
describe (const char *preset,
          void      (*change) (InchesCircumstances *circumstances))
{
  InchesScenario *shipped = inches_model_find_preset (model, preset)->scenario;
  InchesCircumstances circumstances = *inches_scenario_get_circumstances (shipped);
  g_autoptr(InchesScenario) scenario = NULL;
  g_autoptr(InchesForecast) forecast = NULL;

  if (change != NULL)
    change (&circumstances);
  scenario = inches_scenario_with_circumstances (shipped, &circumstances, NULL);
  forecast = inches_simulation_run (scenario, inches_model_get_sheet (model, 0), INCHES_DEFAULT_SEED, INCHES_BLOCK,
                                    INCHES_SHORT_WEEKS, 0, NULL);

  return inches_page_words_of_settings (model, forecast);
}

static void
change_some (InchesCircumstances *circumstances)
{
  circumstances->trust = 0.3;
  circumstances->rungs_on = 1 << INCHES_RUNG_PRISONERS | 1 << INCHES_RUNG_SEA;
  circumstances->document_on = TRUE;
}

static void
change_all (InchesCircumstances *circumstances)
{
  circumstances->momentum = -0.25;
  circumstances->demands = 0.5;
  circumstances->rungs_on = 0;
  circumstances->agenda = 1 << INCHES_RUNG_GRID;
}

/* What has been changed by hand is named with its value, so that the picture can be made again. */
static void
test_words_name_changed_circumstances (void)
{
  g_autofree char *plain = describe ("early-2025", NULL);
  g_autofree char *some = describe ("early-2025", change_some);
  g_autofree char *all = describe ("early-2025", change_all);

  g_assert_true (g_str_has_prefix (plain, "Settings unlike early 2025: none. "));
  g_assert_true (g_str_has_prefix (some, "Settings unlike early 2025: trust 0.30, in force at the start: Prisoners; Sea lanes, "
                                         "a document in force at the start. "));
  g_assert_true (g_str_has_prefix (all, "Settings unlike early 2025: momentum −0.25, demands 0.50, in force at the start: none, "
                                        "on the agenda: Power grid. "));
}

/* Of another time those of its preset go without saying; what differs from them does not. */
static void
test_words_of_another_time (void)
{
  g_autofree char *plain = describe ("minsk-2015", NULL);
  g_autofree char *changed = describe ("minsk-2015", change_some);

  g_assert_true (g_str_has_prefix (plain, "Settings unlike early 2025: circumstances of 16 February 2015, "));
  g_assert_null (strstr (plain, "trust"));
  g_assert_nonnull (strstr (changed, "circumstances of 16 February 2015, trust 0.30, "));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  model = inches_model_reader_load (inches_data_dir (), &error);
  g_assert_no_error (error);

  g_test_add_func ("/chart-page-words/name-changed-circumstances", test_words_name_changed_circumstances);
  g_test_add_func ("/chart-page-words/of-another-time", test_words_of_another_time);

  return g_test_run ();
}
