/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "inches-sentence.h"
#include "model-fixture.h"

static void
assert_sentence (const char *preset_from,
                 const char *changes_from,
                 const char *preset_to,
                 const char *changes_to,
                 const char *expected)
{
  InchesSheet *sheet = inches_model_get_sheet (model_fixture_get (), 0);
  g_autoptr(InchesScenario) from = model_fixture_scenario (preset_from, changes_from);
  g_autoptr(InchesScenario) to = model_fixture_scenario (preset_to, changes_to);
  g_autoptr(InchesForecast) before = model_fixture_run (from, FEW_FUTURES);
  g_autoptr(InchesForecast) after = model_fixture_run (to, FEW_FUTURES);
  g_autoptr(InchesAttribution) attribution = inches_attribution_new (from, to, sheet, INCHES_DEFAULT_SEED, FEW_FUTURES,
                                                                     INCHES_SHORT_WEEKS, NULL);
  g_autofree char *sentence = inches_forecast_explain (after, before, attribution);

  for (guint i = 0; i < inches_attribution_get_n_players (attribution); i++)
    g_test_message ("%s: %g", inches_attribution_get_id (attribution, i),
                    inches_attribution_get_part (attribution, i, INCHES_MEASURE_INCHES));
  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_causes (void)
{
  assert_sentence ("early-2025", NULL, "inches", NULL,
                   "In the model, about 4 inches more than early-2025 settings, mostly from method; verification added 1 inch.");
  assert_sentence ("early-2025", NULL, "early-2025", "approach=100",
                   "In the model, about 1 inch fewer than early-2025 settings, all from “Inches to miles”.");
  assert_sentence ("inches-leverage", NULL, "leverage", NULL,
                   "In the model, about 5.5 inches fewer than the settings compared with, mostly from method; verification took away 1.5 inches.");
}

static void
test_no_clear_difference (void)
{
  assert_sentence ("early-2025", NULL, "early-2025", "oil=74",
                   "In the model, no clear difference from early-2025 settings.");
}

/* Another anchor is another war's size: the run is described alone. */
static void
test_not_comparable (void)
{
  assert_sentence ("early-2025", NULL, "minsk-2015", NULL,
                   "In the model, under the circumstances of February 2015, the war grows by about 4 inches, from 36; "
                   "in 94 of 100 simulated futures the document breaks, a phantom peace.");
}

/* A cause that belongs to other settings is left out. */
static void
test_stale (void)
{
  InchesSheet *sheet = inches_model_get_sheet (model_fixture_get (), 0);
  g_autoptr(InchesScenario) from = model_fixture_scenario ("early-2025", NULL);
  g_autoptr(InchesScenario) to = model_fixture_scenario ("inches", NULL);
  g_autoptr(InchesScenario) old = model_fixture_scenario ("inches", "oil=45");
  g_autoptr(InchesForecast) before = model_fixture_run (from, FEW_FUTURES);
  g_autoptr(InchesForecast) after = model_fixture_run (to, FEW_FUTURES);
  g_autoptr(InchesAttribution) stale = inches_attribution_new (from, old, sheet, INCHES_DEFAULT_SEED, INCHES_BLOCK,
                                                               INCHES_SHORT_WEEKS, NULL);
  g_autofree char *sentence = inches_forecast_explain (after, before, stale);
  g_autofree char *plain = inches_forecast_describe (after, before);

  g_assert_cmpstr (sentence, ==, "In the model, about 4 inches more than early-2025 settings.");
  g_assert_cmpstr (sentence, ==, plain);
}

/* "In the model", and never "will" or a bare percentage. */
static void
test_wording (void)
{
  for (guint i = 0; i < inches_model_get_n_presets (model_fixture_get ()); i++)
    {
      g_autoptr(InchesForecast) forecast = model_fixture_run (inches_model_get_preset (model_fixture_get (), i)->scenario, INCHES_BLOCK);
      g_autofree char *sentence = inches_forecast_describe (forecast, NULL);

      g_assert_true (g_str_has_prefix (sentence, "In the model, "));
      g_assert_nonnull (strstr (sentence, " of 100 simulated futures "));
      g_assert_null (strstr (sentence, " will "));
      g_assert_null (strchr (sentence, '%'));
    }
}

static void
test_classes (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", NULL);
  g_autoptr(InchesForecast) forecast = model_fixture_run (scenario, FEW_FUTURES);
  g_autofree char *phantom = inches_forecast_describe_class (forecast, INCHES_OUTCOME_PHANTOM, INCHES_LIKELIHOOD_ICD203);
  g_autofree char *grinding = inches_forecast_describe_class (forecast, INCHES_OUTCOME_GRINDING, INCHES_LIKELIHOOD_PHIA);

  g_assert_cmpstr (phantom, ==, "In the model, “Phantom peace”: unlikely (22 of 100 simulated futures).");
  g_assert_cmpstr (grinding, ==, "In the model, “Grinding on”: likely or probable (59 of 100 simulated futures).");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sentence/causes", test_causes);
  g_test_add_func ("/sentence/no-clear-difference", test_no_clear_difference);
  g_test_add_func ("/sentence/not-comparable", test_not_comparable);
  g_test_add_func ("/sentence/stale", test_stale);
  g_test_add_func ("/sentence/classes", test_classes);
  g_test_add_func ("/sentence/wording", test_wording);

  return g_test_run ();
}
