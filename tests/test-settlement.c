/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model-fixture.h"

/* Two properties of docs/model.md over many settings: none ends the war, none
 * is without danger. */

/* A run of 2,560 futures: full settlements, or futures without a crisis. */
static double
score (const double *values,
       gboolean      settled)
{
  const InchesLeverSet *levers = inches_model_get_levers (model_fixture_get ());
  g_autoptr(InchesScenario) scenario = inches_scenario_new (levers, values, NULL, NULL);
  g_autoptr(InchesForecast) forecast = inches_simulation_run (scenario, inches_model_get_sheet (model_fixture_get (), 0),
                                                              INCHES_DEFAULT_SEED, INCHES_MOVING_FUTURES, INCHES_SHORT_WEEKS, 0, NULL);
  double settlements = 100.0 * inches_forecast_get_n_settled (forecast) / INCHES_MOVING_FUTURES;
  double danger = 100.0 * inches_forecast_get_n_crises (forecast) / INCHES_MOVING_FUTURES;

  g_assert_cmpfloat (settlements, <, 70);
  g_assert_cmpfloat (danger, >=, 0.3);

  return settled ? settlements : -danger;
}

/* From a corner of the settings, moves one lever at a time to its other end
 * while that makes things better. */
static void
search_corners (GRand    *random,
                gboolean  settled)
{
  const InchesLeverSet *levers = inches_model_get_levers (model_fixture_get ());
  double values[INCHES_N_LEVERS];
  gboolean moved = TRUE;
  double best;

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    values[i] = g_rand_boolean (random) ? levers->levers[i].lowest : levers->levers[i].highest;
  best = score (values, settled);

  while (moved)
    {
      moved = FALSE;
      for (guint i = 0; i < INCHES_N_LEVERS; i++)
        {
          double kept = values[i];
          double found;

          values[i] = kept == levers->levers[i].lowest ? levers->levers[i].highest : levers->levers[i].lowest;
          found = score (values, settled);
          if (found > best)
            {
              best = found;
              moved = TRUE;
            }
          else
            {
              values[i] = kept;
            }
        }
    }
}

/* S20, S21 */
static void
test_no_setting_ends_it (void)
{
  const InchesLeverSet *levers = inches_model_get_levers (model_fixture_get ());
  g_autoptr(GRand) random = g_rand_new_with_seed (INCHES_DEFAULT_SEED);

  for (guint run = 0; run < 400; run++)
    {
      double values[INCHES_N_LEVERS];

      for (guint i = 0; i < INCHES_N_LEVERS; i++)
        values[i] = levers->levers[i].is_toggle ? g_rand_int_range (random, 0, 2)
                    : g_rand_double_range (random, levers->levers[i].lowest, levers->levers[i].highest);
      score (values, TRUE);
    }

  search_corners (random, TRUE);
  search_corners (random, FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/settlement/S20-S21-no-setting-ends-it", test_no_setting_ends_it);

  return g_test_run ();
}
