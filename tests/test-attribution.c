/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-attribution.h"
#include "model-fixture.h"

static InchesAttribution *
attribute (const char *preset_from,
           const char *changes_from,
           const char *preset_to,
           const char *changes_to)
{
  g_autoptr(InchesScenario) from = model_fixture_scenario (preset_from, changes_from);
  g_autoptr(InchesScenario) to = model_fixture_scenario (preset_to, changes_to);

  return inches_attribution_new (from, to, inches_model_get_sheet (model_fixture_get (), 0), INCHES_DEFAULT_SEED,
                                 FEW_FUTURES, INCHES_SHORT_WEEKS, NULL);
}

/* M13, and that the difference is the one that two runs have. */
static void
assert_adds_up (const InchesAttribution *attribution)
{
  g_autoptr(InchesForecast) from = model_fixture_run (inches_attribution_get_from (attribution), FEW_FUTURES);
  g_autoptr(InchesForecast) to = model_fixture_run (inches_attribution_get_to (attribution), FEW_FUTURES);

  g_assert_cmpfloat_with_epsilon (inches_attribution_get_difference (attribution, INCHES_MEASURE_INCHES),
                                  inches_forecast_get_mean (to) - inches_forecast_get_mean (from), 1e-9);

  for (guint m = 0; m < INCHES_N_MEASURES; m++)
    {
      double sum = 0;

      for (guint i = 0; i < inches_attribution_get_n_players (attribution); i++)
        sum += inches_attribution_get_part (attribution, i, m);
      g_assert_cmpfloat_with_epsilon (sum, inches_attribution_get_difference (attribution, m), 1e-9);
    }
}

static void
test_levers (void)
{
  g_autoptr(InchesAttribution) found = attribute ("early-2025", NULL, "early-2025", "approach=0 publicity=10 oil=45");
  double difference;
  double error;
  g_autoptr(InchesForecast) from = model_fixture_run (inches_attribution_get_from (found), FEW_FUTURES);
  g_autoptr(InchesForecast) to = model_fixture_run (inches_attribution_get_to (found), FEW_FUTURES);

  g_assert_true (inches_attribution_is_by_lever (found));
  g_assert_true (inches_attribution_is_comparable (found));
  g_assert_cmpuint (inches_attribution_get_n_players (found), ==, 3);
  g_assert_cmpuint (inches_attribution_get_n_runs (found), ==, 8);
  g_assert_cmpstr (inches_attribution_get_id (found, 0), ==, "oil");
  g_assert_cmpstr (inches_attribution_get_id (found, 2), ==, "publicity");
  assert_adds_up (found);

  g_assert_true (inches_forecast_compare (to, from, &difference, &error));
  g_assert_cmpfloat (inches_attribution_get_error (found), ==, error);
}

/* M14: what does not differ gets exactly nothing, also where it does not play. */
static void
test_unchanged (void)
{
  g_autoptr(InchesAttribution) levers = attribute ("early-2025", NULL, "early-2025", "approach=0");
  g_autoptr(InchesAttribution) groups = attribute ("early-2025", NULL, "inches", NULL);
  g_autoptr(InchesAttribution) nothing = attribute ("inches", NULL, "inches", NULL);

  for (guint m = 0; m < INCHES_N_MEASURES; m++)
    {
      g_assert_cmpfloat (inches_attribution_get_part_of (levers, "oil", m), ==, 0);
      g_assert_cmpfloat (inches_attribution_get_part_of (levers, "circumstances", m), ==, 0);
      g_assert_cmpfloat (inches_attribution_get_part_of (groups, "coercion", m), ==, 0);
      g_assert_cmpfloat (inches_attribution_get_part_of (groups, "aid", m), ==, 0);
      g_assert_cmpfloat (inches_attribution_get_difference (nothing, m), ==, 0);
    }
  g_assert_cmpuint (inches_attribution_get_n_players (groups), ==, 4);
  g_assert_cmpuint (inches_attribution_get_n_players (nothing), ==, 0);
  g_assert_cmpfloat (inches_attribution_get_error (nothing), ==, 0);
}

static void
test_groups (void)
{
  g_autoptr(InchesAttribution) found = attribute ("early-2025", NULL, "inches-leverage", NULL);
  g_autoptr(InchesAttribution) back = attribute ("inches-leverage", NULL, "early-2025", NULL);

  g_assert_false (inches_attribution_is_by_lever (found));
  g_assert_cmpuint (inches_attribution_get_n_players (found), >=, 5);
  g_assert_cmpfloat (inches_attribution_get_part_of (found, "method", INCHES_MEASURE_INCHES), >, 1);
  g_assert_cmpstr (inches_attribution_get_name (found, 0), ==, "economy");
  assert_adds_up (found);

  /* Going back takes what going gave. */
  for (guint i = 0; i < inches_attribution_get_n_players (found); i++)
    for (guint m = 0; m < INCHES_N_MEASURES; m++)
      g_assert_cmpfloat_with_epsilon (inches_attribution_get_part (found, i, m),
                                      -inches_attribution_get_part (back, i, m), 1e-9);
}

/* Seven players: six groups and the circumstances; two anchors. */
static void
test_circumstances (void)
{
  g_autoptr(InchesAttribution) found = attribute ("early-2025", "compartment=1", "minsk-2015", NULL);

  g_assert_cmpuint (inches_attribution_get_n_players (found), ==, INCHES_MOST_PLAYERS);
  g_assert_cmpuint (inches_attribution_get_n_runs (found), ==, 128);
  g_assert_false (inches_attribution_is_comparable (found));
  g_assert_cmpstr (inches_attribution_get_id (found, INCHES_MOST_PLAYERS - 1), ==, "circumstances");
  assert_adds_up (found);
}

/* Two players by hand: each gets the mean of what it adds first and last. */
static void
test_by_hand (void)
{
  g_autoptr(InchesAttribution) found = attribute ("early-2025", NULL, "early-2025", "threat=100 us_aid=1.8");
  const char *changes[] = { NULL, "us_aid=1.8", "threat=100", "threat=100 us_aid=1.8" };
  double v[4];

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", changes[i]);
      g_autoptr(InchesForecast) forecast = model_fixture_run (scenario, FEW_FUTURES);

      v[i] = inches_forecast_get_mean (forecast);
    }

  g_assert_cmpfloat_with_epsilon (inches_attribution_get_part_of (found, "us_aid", INCHES_MEASURE_INCHES),
                                  ((v[1] - v[0]) + (v[3] - v[2])) / 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (inches_attribution_get_part_of (found, "threat", INCHES_MEASURE_INCHES),
                                  ((v[2] - v[0]) + (v[3] - v[1])) / 2, 1e-9);
}

/* How many threads share the work changes nothing. */
static void
test_threads (void)
{
  g_autoptr(InchesAttribution) alone = NULL;
  g_autoptr(InchesAttribution) shared = NULL;

  g_setenv ("INCHES_THREADS", "1", TRUE);
  alone = attribute ("early-2025", NULL, "inches-leverage", NULL);
  g_setenv ("INCHES_THREADS", "4", TRUE);
  shared = attribute ("early-2025", NULL, "inches-leverage", NULL);
  g_unsetenv ("INCHES_THREADS");

  g_assert_cmpfloat (inches_attribution_get_error (alone), ==, inches_attribution_get_error (shared));
  for (guint i = 0; i < inches_attribution_get_n_players (alone); i++)
    for (guint m = 0; m < INCHES_N_MEASURES; m++)
      g_assert_cmpfloat (inches_attribution_get_part (alone, i, m), ==, inches_attribution_get_part (shared, i, m));
}

static void
test_cancel (void)
{
  g_autoptr(InchesScenario) from = model_fixture_scenario ("early-2025", NULL);
  g_autoptr(InchesScenario) to = model_fixture_scenario ("inches", NULL);
  gint cancelled = 1;

  g_assert_null (inches_attribution_new (from, to, inches_model_get_sheet (model_fixture_get (), 0), INCHES_DEFAULT_SEED,
                                         FEW_FUTURES, INCHES_SHORT_WEEKS, &cancelled));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/attribution/M13-levers", test_levers);
  g_test_add_func ("/attribution/M14-unchanged", test_unchanged);
  g_test_add_func ("/attribution/M13-groups", test_groups);
  g_test_add_func ("/attribution/M13-circumstances", test_circumstances);
  g_test_add_func ("/attribution/by-hand", test_by_hand);
  g_test_add_func ("/attribution/threads", test_threads);
  g_test_add_func ("/attribution/cancel", test_cancel);

  return g_test_run ();
}
