/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-lever-map.h"
#include "inches-tornado.h"
#include "model-fixture.h"

static InchesSheet *
get_sheet (void)
{
  return inches_model_get_sheet (model_fixture_get (), 0);
}

static void
test_ends (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("inches", NULL);
  g_autoptr(InchesTornado) tornado = inches_tornado_new (scenario, INCHES_TORNADO_ENDS, get_sheet (), INCHES_DEFAULT_SEED,
                                                         FEW_FUTURES, INCHES_SHORT_WEEKS, NULL);
  const InchesTornadoEnd *summit = inches_tornado_get_high (tornado, INCHES_LEVER_APPROACH);
  g_autoptr(InchesScenario) moved = model_fixture_scenario ("inches", "approach=100");
  g_autoptr(InchesForecast) alone = model_fixture_run (moved, FEW_FUTURES);
  guint order[INCHES_N_LEVERS];

  g_assert_cmpfloat (summit->value, ==, 100);
  g_assert_cmpfloat (summit->inches, ==, inches_forecast_get_mean (alone));
  g_assert_cmpfloat_with_epsilon (summit->difference, summit->inches - inches_tornado_get_mean (tornado), 1e-9);
  g_assert_cmpuint (summit->counts[INCHES_OUTCOME_PHANTOM], ==, inches_forecast_get_count (alone, INCHES_OUTCOME_PHANTOM));

  /* The scenario's own value makes no difference at all. */
  g_assert_cmpfloat (inches_tornado_get_high (tornado, INCHES_LEVER_COMPARTMENT)->value, ==, 1);
  g_assert_cmpfloat (inches_tornado_get_high (tornado, INCHES_LEVER_COMPARTMENT)->difference, ==, 0);
  g_assert_cmpfloat (inches_tornado_get_high (tornado, INCHES_LEVER_COMPARTMENT)->error, ==, 0);

  inches_tornado_get_order (tornado, order);
  g_assert_cmpuint (order[0], !=, order[1]);
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpuint (order[i], !=, order[j]);
}

static void
test_marks (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", "threat=40");
  g_autoptr(InchesTornado) tornado = inches_tornado_new (scenario, INCHES_TORNADO_MARKS, get_sheet (), INCHES_DEFAULT_SEED,
                                                         INCHES_BLOCK, INCHES_SHORT_WEEKS, NULL);

  g_assert_cmpfloat (inches_tornado_get_low (tornado, INCHES_LEVER_THREAT)->value, ==, 20);
  g_assert_cmpfloat (inches_tornado_get_high (tornado, INCHES_LEVER_THREAT)->value, ==, 60);
  g_assert_cmpfloat (inches_tornado_get_low (tornado, INCHES_LEVER_US_AID)->value, ==, 0);
}

static void
test_map (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", NULL);
  g_autoptr(InchesLeverMap) coarse = inches_lever_map_new (scenario, INCHES_LEVER_APPROACH, INCHES_LEVER_THREAT, get_sheet (),
                                                           INCHES_DEFAULT_SEED, INCHES_BLOCK, INCHES_SHORT_WEEKS, NULL);
  g_autoptr(InchesLeverMap) finer = inches_lever_map_refine (coarse, NULL);
  g_autoptr(InchesLeverMap) finest = inches_lever_map_refine (finer, NULL);
  g_autoptr(InchesScenario) moved = model_fixture_scenario ("early-2025", "approach=25 threat=75");
  g_autoptr(InchesForecast) alone = model_fixture_run (moved, INCHES_BLOCK);
  g_autoptr(InchesScenario) new_point = model_fixture_scenario ("early-2025", "approach=31.25 threat=68.75");
  g_autoptr(InchesForecast) between = model_fixture_run (new_point, INCHES_BLOCK);

  g_assert_cmpuint (inches_lever_map_get_size (coarse, 0), ==, 5);
  g_assert_cmpuint (inches_lever_map_get_size (finer, 1), ==, 9);
  g_assert_cmpuint (inches_lever_map_get_size (finest, 0), ==, 17);
  g_assert_false (inches_lever_map_is_finest (finer));
  g_assert_true (inches_lever_map_is_finest (finest));

  g_assert_cmpfloat (inches_lever_map_get_value (coarse, 0, 1), ==, 25);
  g_assert_cmpfloat (inches_lever_map_get_value (finest, 1, 12), ==, 75);
  g_assert_cmpfloat (inches_lever_map_get_point (coarse, 1, 3)->inches, ==, inches_forecast_get_mean (alone));
  g_assert_cmpfloat (inches_lever_map_get_point (finest, 4, 12)->inches, ==, inches_forecast_get_mean (alone));
  g_assert_cmpfloat (inches_lever_map_get_point (finest, 5, 11)->inches, ==, inches_forecast_get_mean (between));
  g_assert_cmpuint (inches_lever_map_get_point (finest, 4, 12)->phantom, ==,
                    inches_forecast_get_count (alone, INCHES_OUTCOME_PHANTOM));
  g_assert_cmpuint (inches_lever_map_get_point (finest, 4, 12)->crises, ==, inches_forecast_get_n_crises (alone));
}

/* A toggle has two places, however fine the map. */
static void
test_map_of_toggles (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", NULL);
  g_autoptr(InchesLeverMap) mixed = inches_lever_map_new (scenario, INCHES_LEVER_COMPARTMENT, INCHES_LEVER_THREAT, get_sheet (),
                                                          INCHES_DEFAULT_SEED, INCHES_BLOCK, INCHES_SHORT_WEEKS, NULL);
  g_autoptr(InchesLeverMap) finer = inches_lever_map_refine (mixed, NULL);
  g_autoptr(InchesLeverMap) both = inches_lever_map_new (scenario, INCHES_LEVER_COMPARTMENT, INCHES_LEVER_SNAPBACK, get_sheet (),
                                                         INCHES_DEFAULT_SEED, INCHES_BLOCK, INCHES_SHORT_WEEKS, NULL);

  g_assert_cmpuint (inches_lever_map_get_size (finer, 0), ==, 2);
  g_assert_cmpuint (inches_lever_map_get_size (finer, 1), ==, 9);
  g_assert_cmpfloat (inches_lever_map_get_point (finer, 1, 8)->inches, ==, inches_lever_map_get_point (mixed, 1, 4)->inches);
  g_assert_true (inches_lever_map_is_finest (both));
}

static void
test_cancel (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", NULL);
  gint cancelled = 1;

  g_assert_null (inches_tornado_new (scenario, INCHES_TORNADO_ENDS, get_sheet (), 1, INCHES_BLOCK, INCHES_SHORT_WEEKS, &cancelled));
  g_assert_null (inches_lever_map_new (scenario, 0, 1, get_sheet (), 1, INCHES_BLOCK, INCHES_SHORT_WEEKS, &cancelled));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tornado/ends", test_ends);
  g_test_add_func ("/tornado/marks", test_marks);
  g_test_add_func ("/lever-map/refined", test_map);
  g_test_add_func ("/lever-map/toggles", test_map_of_toggles);
  g_test_add_func ("/tornado/cancel", test_cancel);

  return g_test_run ();
}
