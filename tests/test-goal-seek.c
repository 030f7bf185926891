/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-goal-search.h"
#include "model-fixture.h"

#define BIT(lever) (1u << INCHES_LEVER_##lever)

/* Any setting within the limit beats any above it; there fewer crises are better. */
static void
test_order (void)
{
  const InchesGoalSearch search = { .limit = 40 };
  const InchesGoalTrial trials[] = {
    { .inches = 5, .n_crises = 40 },
    { .inches = 4, .n_crises = 3 },
    { .inches = 1, .n_crises = 41 },
    { .inches = 9, .n_crises = 80 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (trials); i++)
    for (guint j = 0; j < G_N_ELEMENTS (trials); j++)
      g_assert_true (inches_goal_search_is_better (&search, &trials[i], &trials[j]) == (i < j));
}

static InchesGoalSeek *
seek (const char *preset,
      const char *changes,
      guint       levers,
      double      most_crises)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario (preset, changes);

  return inches_goal_seek_new (scenario, levers, most_crises, inches_model_get_sheet (model_fixture_get (), 0),
                               INCHES_DEFAULT_SEED, NULL);
}

/* M27 */
static void
assert_keeps_its_word (const InchesGoalSeek *found,
                       InchesScenario       *shown)
{
  g_autoptr(InchesForecast) again = model_fixture_run (inches_goal_seek_get_scenario (found), INCHES_GOAL_FUTURES);

  g_assert_cmpuint (inches_goal_seek_get_n_crises (found), <=, inches_goal_seek_get_limit (found));
  g_assert_cmpfloat (inches_goal_seek_get_mean (found), >=, inches_goal_seek_get_start (found));
  g_assert_cmpfloat (inches_goal_seek_get_mean (found), ==, inches_forecast_get_mean (again));
  g_assert_cmpuint (inches_goal_seek_get_n_crises (found), ==, inches_forecast_get_n_crises (again));
  g_assert_cmpuint (inches_forecast_get_n_futures (inches_goal_seek_get_forecast (found)), ==, INCHES_DEFAULT_FUTURES);

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      double lowest, highest;

      if (!(inches_goal_seek_get_levers (found) & 1u << i))
        g_assert_cmpfloat (inches_scenario_get_value (inches_goal_seek_get_scenario (found), i), ==,
                           inches_scenario_get_value (shown, i));
      inches_goal_seek_get_range (found, i, &lowest, &highest);
      g_assert_cmpfloat (lowest, <=, inches_scenario_get_value (inches_goal_seek_get_scenario (found), i));
      g_assert_cmpfloat (highest, >=, inches_scenario_get_value (inches_goal_seek_get_scenario (found), i));
    }
}

static void
test_few_levers (void)
{
  const guint levers = BIT (APPROACH) | BIT (PUBLICITY) | BIT (DEADLINE) | BIT (MONITORING);
  g_autoptr(InchesScenario) shown = model_fixture_scenario ("early-2025", NULL);
  g_autoptr(InchesGoalSeek) first = seek ("early-2025", NULL, levers, -1);
  g_autoptr(InchesGoalSeek) again = seek ("early-2025", NULL, levers, -1);
  g_autofree char *words = inches_goal_seek_describe (first);

  g_test_message ("%s", words);
  g_assert_cmpint (inches_goal_seek_get_result (first), ==, INCHES_GOAL_FOUND);
  assert_keeps_its_word (first, shown);
  g_assert_true (g_str_has_prefix (words, "The best found in "));
  g_assert_cmpuint (inches_goal_seek_get_n_near (first), >, 0);

  g_assert_true (inches_scenario_equal (inches_goal_seek_get_scenario (first), inches_goal_seek_get_scenario (again)));
  g_assert_cmpuint (inches_goal_seek_get_n_runs (first), ==, inches_goal_seek_get_n_runs (again));
}

static void
test_all_levers (void)
{
  g_autoptr(InchesScenario) shown = model_fixture_scenario ("early-2025", NULL);
  g_autoptr(InchesGoalSeek) found = seek ("early-2025", NULL, (1u << INCHES_N_LEVERS) - 1, -1);
  g_autofree char *words = inches_goal_seek_describe (found);

  g_test_message ("%s", words);
  assert_keeps_its_word (found, shown);
  g_assert_cmpfloat (inches_goal_seek_get_mean (found), >, 5);
}

/* A lever that cannot bring crises down so far. */
static void
test_too_dangerous (void)
{
  g_autoptr(InchesGoalSeek) found = seek ("early-2025", "threat=100", BIT (OIL), 0);
  g_autofree char *words = inches_goal_seek_describe (found);

  g_assert_cmpint (inches_goal_seek_get_result (found), ==, INCHES_GOAL_TOO_DANGEROUS);
  g_assert_cmpuint (inches_goal_seek_get_limit (found), ==, 0);
  g_assert_nonnull (strstr (words, "nothing reached the goal"));
}

/* A lever that the agenda leaves without any effect. */
static void
test_no_better (void)
{
  g_autoptr(InchesScenario) base = model_fixture_scenario ("early-2025", NULL);
  InchesCircumstances c = *inches_scenario_get_circumstances (base);
  g_autoptr(InchesScenario) scenario = NULL;
  g_autoptr(InchesGoalSeek) found = NULL;

  c.agenda = 0;
  c.rungs_on = 0;
  scenario = inches_scenario_with_circumstances (base, &c, NULL);
  found = inches_goal_seek_new (scenario, BIT (HELD_LAND), -1, inches_model_get_sheet (model_fixture_get (), 0),
                                INCHES_DEFAULT_SEED, NULL);
  g_assert_cmpint (inches_goal_seek_get_result (found), !=, INCHES_GOAL_TOO_DANGEROUS);
  assert_keeps_its_word (found, scenario);
}

static void
test_cancel (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", NULL);
  gint cancelled = 1;

  g_assert_null (inches_goal_seek_new (scenario, BIT (OIL), -1, inches_model_get_sheet (model_fixture_get (), 0), 1, &cancelled));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/goal-seek/order", test_order);
  g_test_add_func ("/goal-seek/M27-few-levers", test_few_levers);
  g_test_add_func ("/goal-seek/M27-all-levers", test_all_levers);
  g_test_add_func ("/goal-seek/too-dangerous", test_too_dangerous);
  g_test_add_func ("/goal-seek/M27-no-better", test_no_better);
  g_test_add_func ("/goal-seek/cancel", test_cancel);

  return g_test_run ();
}
