/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-forecast-blend.h"

#include "inches-simulation.h"
#include "model-fixture.h"

#define FUTURES 512

static InchesForecast *
run (const char *preset,
     guint       n_weeks,
     guint       indices)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario (preset, NULL);

  return inches_simulation_run (scenario, inches_model_get_sheet (model_fixture_get (), 0), INCHES_DEFAULT_SEED, FUTURES, n_weeks,
                                indices, NULL);
}

static void
assert_between (double value,
                double a,
                double b)
{
  g_assert_cmpfloat (value, >=, MIN (a, b) - 1e-9);
  g_assert_cmpfloat (value, <=, MAX (a, b) + 1e-9);
}

/* Every figure lies between, all futures have an outcome. */
static void
test_forecast_blend_lies_between (void)
{
  guint indices = 1u << INCHES_INDEX_INCHES | 1u << INCHES_INDEX_WAR;
  g_autoptr(InchesForecast) from = run ("early-2025", INCHES_SHORT_WEEKS, indices);
  g_autoptr(InchesForecast) to = run ("inches", INCHES_SHORT_WEEKS, 1u << INCHES_INDEX_INCHES);
  g_autoptr(InchesForecast) half = inches_forecast_blend (from, to, 0.5);
  guint sum = 0;

  g_assert_cmpfloat_with_epsilon (inches_forecast_get_mean (half),
                                  (inches_forecast_get_mean (from) + inches_forecast_get_mean (to)) / 2, 1e-3);
  for (guint week = 0; week < INCHES_SHORT_WEEKS; week++)
    {
      assert_between (inches_forecast_get_size (half, week, INCHES_QUANTILE_50), inches_forecast_get_size (from, week, INCHES_QUANTILE_50),
                      inches_forecast_get_size (to, week, INCHES_QUANTILE_50));
      for (guint rung = 0; rung < INCHES_N_RUNGS; rung++)
        assert_between (inches_forecast_get_in_force (half, rung, week), inches_forecast_get_in_force (from, rung, week),
                        inches_forecast_get_in_force (to, rung, week));
    }
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    sum += inches_forecast_get_count (half, i);
  g_assert_cmpuint (sum, ==, FUTURES);
  g_assert_false (inches_forecast_has_index (half, INCHES_INDEX_WAR));
  g_assert_true (inches_forecast_get_scenario (half) == inches_forecast_get_scenario (to));
}

static void
test_forecast_blend_ends_are_themselves (void)
{
  g_autoptr(InchesForecast) from = run ("early-2025", INCHES_SHORT_WEEKS, 1u << INCHES_INDEX_INCHES);
  g_autoptr(InchesForecast) to = run ("miles", INCHES_SHORT_WEEKS, 1u << INCHES_INDEX_INCHES);
  g_autoptr(InchesForecast) first = inches_forecast_blend (from, to, 0);
  g_autoptr(InchesForecast) last = inches_forecast_blend (from, to, 1);

  g_assert_true (first == from);
  g_assert_true (last == to);
}

/* Weeks of other days, or more of them, are not on the way to each other. */
static void
test_forecast_blend_asks (void)
{
  g_autoptr(InchesForecast) early = run ("early-2025", INCHES_SHORT_WEEKS, 1u << INCHES_INDEX_INCHES);
  g_autoptr(InchesForecast) longer = run ("early-2025", INCHES_LONG_WEEKS, 1u << INCHES_INDEX_INCHES);
  g_autoptr(InchesForecast) minsk = run ("minsk-2015", INCHES_SHORT_WEEKS, 1u << INCHES_INDEX_INCHES);

  g_assert_true (inches_forecast_can_blend (early, early));
  g_assert_false (inches_forecast_can_blend (early, longer));
  g_assert_false (inches_forecast_can_blend (early, minsk));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/forecast-blend/lies-between", test_forecast_blend_lies_between);
  g_test_add_func ("/forecast-blend/ends", test_forecast_blend_ends_are_themselves);
  g_test_add_func ("/forecast-blend/asks", test_forecast_blend_asks);

  return g_test_run ();
}
