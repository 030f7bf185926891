/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-kernel.h"
#include "inches-tally.h"
#include "model-fixture.h"

/* The properties of docs/model.md that need whole runs, by their ids. They hold
 * because the model was built so: they test the program, not the world. */

#define LAST_WEEK (INCHES_SHORT_WEEKS - 1)

/* Of 100 futures. */
static double
get_share (const InchesForecast *forecast,
           InchesOutcome         outcome)
{
  return 100.0 * inches_forecast_get_count (forecast, outcome) / inches_forecast_get_n_futures (forecast);
}

static double
get_rung_share (const InchesForecast *forecast,
                guint                 rung)
{
  return 100.0 * inches_forecast_get_in_force (forecast, rung, LAST_WEEK) / inches_forecast_get_n_futures (forecast);
}

static double
share_of (const char    *preset,
          const char    *changes,
          InchesOutcome  outcome)
{
  g_autoptr(InchesForecast) forecast = model_fixture_set (preset, changes);

  return get_share (forecast, outcome);
}

/* A quantile of the last week. */
static double
quantile_of (const char     *preset,
             const char     *changes,
             InchesIndex     index,
             InchesQuantile  quantile)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario (preset, changes);
  g_autoptr(InchesForecast) forecast = model_fixture_run (scenario, ALL_FUTURES);

  return inches_forecast_get_quantile (forecast, index, LAST_WEEK, quantile);
}

/* The lever at @n values from @lowest in steps: inches never fall by more than
 * @tolerance on the way, or never rise if @sign is -1. */
static void
assert_inches_follow (const char *lever,
                      double      lowest,
                      double      step,
                      guint       n,
                      int         sign,
                      double      tolerance)
{
  double before = -G_MAXDOUBLE;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *change = g_strdup_printf ("%s=%g", lever, lowest + i * step);
      double inches = sign * model_fixture_gain ("early-2025", change);

      g_assert_cmpfloat (inches, >, before - tolerance);
      before = inches;
    }
}

static void
assert_share_rises (const char    *lever,
                    double         step,
                    guint          n,
                    InchesOutcome  outcome,
                    double         tolerance)
{
  double before = -G_MAXDOUBLE;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *change = g_strdup_printf ("%s=%g", lever, i * step);
      double share = share_of ("early-2025", change, outcome);

      g_assert_cmpfloat (share, >, before - tolerance);
      before = share;
    }
}

static void
test_pressure (void)
{
  double pressed = model_fixture_gain ("early-2025", "oil=40 enforce=100") - model_fixture_gain ("early-2025", NULL);
  double method = model_fixture_gain ("inches", NULL) - model_fixture_gain ("early-2025", NULL);
  double backed = model_fixture_gain ("early-2025", "oil=40 enforce=100 us_aid=1.8 threat=60")
                  - model_fixture_gain ("early-2025", "us_aid=1.8 threat=60");

  /* S01 */
  g_assert_cmpfloat (pressed, <, 0.6);
  g_assert_cmpfloat (pressed, <, method / 4);
  g_assert_cmpfloat (share_of ("early-2025", "oil=40 enforce=100", INCHES_OUTCOME_SMALLER)
                     - share_of ("early-2025", NULL, INCHES_OUTCOME_SMALLER), <, 5);
  /* S02 */
  g_assert_cmpfloat (backed, >, pressed);
  /* S03 */
  assert_inches_follow ("oil", 30, 20, 6, -1, 0.02);
}

static void
test_aid (void)
{
  static const char *const steps[] = { "us_aid=0", "us_aid=0.6", "us_aid=1.2", "us_aid=1.8", "us_aid=3", "us_aid=4" };
  double early = model_fixture_gain ("early-2025", NULL);
  double before = -G_MAXDOUBLE;

  /* S04 */
  g_assert_cmpfloat (model_fixture_gain ("early-2025", "us_aid=0"), <, early - 0.3);
  g_assert_cmpfloat (share_of ("early-2025", "us_aid=0", INCHES_OUTCOME_SMALLER), <,
                     share_of ("early-2025", NULL, INCHES_OUTCOME_SMALLER));
  g_assert_cmpfloat (quantile_of ("early-2025", "us_aid=0", INCHES_INDEX_SAFEGUARD, INCHES_QUANTILE_50), <,
                     quantile_of ("early-2025", NULL, INCHES_INDEX_SAFEGUARD, INCHES_QUANTILE_50));
  /* S05 */
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      double inches = model_fixture_gain ("early-2025", steps[i]);

      g_assert_cmpfloat (inches, >, before);
      before = inches;
    }
  /* S06 */
  g_assert_cmpfloat (model_fixture_gain ("early-2025", "us_aid=0 eu_aid=4 ua_output=75"), >, early);
}

static void
test_threat (void)
{
  /* S07 */
  assert_inches_follow ("threat", 0, 20, 6, 1, 0);
  /* S08 */
  g_assert_cmpfloat (model_fixture_gain ("early-2025", "us_aid=1.8 threat=100") - model_fixture_gain ("early-2025", "us_aid=1.8 threat=0"), >,
                     model_fixture_gain ("early-2025", "us_aid=0 threat=100") - model_fixture_gain ("early-2025", "us_aid=0 threat=0"));
  /* S09 */
  assert_share_rises ("threat", 20, 6, INCHES_OUTCOME_DANGER, 0.15);
}

static void
test_publicity_and_haste (void)
{
  g_autoptr(InchesForecast) rush = model_fixture_set ("summit-rush", NULL);

  /* S10, S11, S13, S14 */
  assert_share_rises ("publicity", 25, 5, INCHES_OUTCOME_PHANTOM, 0);
  assert_inches_follow ("publicity", 0, 25, 5, -1, 0);
  assert_inches_follow ("deadline", 0, 25, 5, -1, 0);
  assert_share_rises ("deadline", 25, 5, INCHES_OUTCOME_PHANTOM, 0);
  /* S12 */
  g_assert_cmpfloat (get_share (rush, INCHES_OUTCOME_PHANTOM), >=, 40);
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    g_assert_cmpuint (inches_forecast_get_count (rush, INCHES_OUTCOME_PHANTOM), >=, inches_forecast_get_count (rush, i));
}

/* S15 */
static void
test_inches_beat_miles (void)
{
  g_autoptr(InchesForecast) inches = model_fixture_set ("early-2025", "approach=0");
  g_autoptr(InchesForecast) miles = model_fixture_set ("early-2025", "approach=100");
  double difference;
  double error;

  g_assert_true (inches_forecast_compare (inches, miles, &difference, &error));
  g_assert_cmpfloat (difference, >, 4 * error);
  g_assert_cmpfloat (get_share (inches, INCHES_OUTCOME_PHANTOM), <, 5);
  g_assert_cmpfloat (quantile_of ("early-2025", "approach=0", INCHES_INDEX_SAFEGUARD, INCHES_QUANTILE_50), >,
                     quantile_of ("early-2025", "approach=100", INCHES_INDEX_SAFEGUARD, INCHES_QUANTILE_50));
}

static void
assert_minsk (const char *preset)
{
  g_autoptr(InchesForecast) forecast = model_fixture_set (preset, NULL);

  g_assert_cmpfloat (get_share (forecast, INCHES_OUTCOME_SMALLER), <=, 5);
  g_assert_cmpfloat (get_share (forecast, INCHES_OUTCOME_PHANTOM), >=, 50);
  g_assert_cmpfloat (inches_forecast_get_mean (forecast), <, 1);
}

static void
test_minsk (void)
{
  g_autoptr(InchesScenario) minsk = model_fixture_scenario ("minsk-2015", "approach=0 publicity=10 deadline=0");
  InchesCircumstances c = *inches_scenario_get_circumstances (minsk);
  g_autoptr(InchesScenario) patient = NULL;
  g_autoptr(InchesForecast) forecast = NULL;

  /* S16, S17 */
  assert_minsk ("minsk-2014");
  assert_minsk ("minsk-2015");
  /* S18: all rungs on the table, no document */
  c.agenda = (1 << INCHES_N_RUNGS) - 1;
  c.document_on = FALSE;
  patient = inches_scenario_with_circumstances (minsk, &c, NULL);
  forecast = model_fixture_run (patient, ALL_FUTURES);
  g_assert_cmpfloat (get_share (forecast, INCHES_OUTCOME_SMALLER), <, 20);
  g_assert_cmpfloat (get_share (forecast, INCHES_OUTCOME_PHANTOM), <, 2);
}

/* S19 */
static void
test_both_beat_either (void)
{
  double both = model_fixture_gain ("inches-leverage", NULL);

  g_assert_cmpfloat (both, >, model_fixture_gain ("inches", NULL) + 1);
  g_assert_cmpfloat (both, >, model_fixture_gain ("leverage", NULL) + 1);
}

static void
test_relief (void)
{
  double none = model_fixture_gain ("early-2025", "rollback=0");
  double some = model_fixture_gain ("early-2025", "rollback=15");
  double much = model_fixture_gain ("early-2025", "rollback=30");

  /* S22 */
  g_assert_cmpfloat (model_fixture_gain ("early-2025", "rollback=15 snapback=0"), <=, some - 0.2);
  g_assert_cmpfloat (quantile_of ("early-2025", "rollback=15 snapback=0", INCHES_INDEX_SANCTIONS, INCHES_QUANTILE_50), <=,
                     quantile_of ("early-2025", "rollback=15", INCHES_INDEX_SANCTIONS, INCHES_QUANTILE_50) - 20);
  /* S23, S24 */
  g_assert_cmpfloat (some, >, none + 0.1);
  g_assert_cmpfloat (much - some, <, some - none);
}

static void
test_verification (void)
{
  static const char *const presets[] = { "early-2025", "inches" };

  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      double generous = share_of (presets[i], "forgiveness=35", INCHES_OUTCOME_SMALLER);

      /* S25 */
      g_assert_cmpfloat (generous, >, share_of (presets[i], "forgiveness=0", INCHES_OUTCOME_SMALLER));
      g_assert_cmpfloat (generous, >, share_of (presets[i], "forgiveness=100", INCHES_OUTCOME_SMALLER));
    }

  /* S26 */
  g_assert_cmpfloat (model_fixture_gain ("inches", "forgiveness=35"), >, model_fixture_gain ("inches", "forgiveness=0"));
  g_assert_cmpfloat (model_fixture_gain ("inches", "forgiveness=35"), >, model_fixture_gain ("inches", "forgiveness=100"));
  /* S27 */
  assert_inches_follow ("monitoring", 0, 25, 5, 1, 0);
  /* S28 */
  g_assert_cmpfloat (share_of ("early-2025", "approach=100 guarantee=100", INCHES_OUTCOME_HELD), >,
                     share_of ("early-2025", "approach=100", INCHES_OUTCOME_HELD) + 3);
  g_assert_cmpfloat (share_of ("early-2025", "approach=100 guarantee=100", INCHES_OUTCOME_PHANTOM), <,
                     share_of ("early-2025", "approach=100", INCHES_OUTCOME_PHANTOM));
}

static void
test_compartment_and_china (void)
{
  g_autoptr(InchesForecast) off = model_fixture_set ("early-2025", NULL);
  g_autoptr(InchesForecast) on = model_fixture_set ("early-2025", "compartment=1");
  double gained = model_fixture_gain ("early-2025", "china=100") - model_fixture_gain ("early-2025", "china=-100");

  /* S29 */
  g_assert_cmpfloat (get_share (on, INCHES_OUTCOME_DANGER), <, get_share (off, INCHES_OUTCOME_DANGER) - 1);
  g_assert_cmpfloat (get_rung_share (on, INCHES_RUNG_ARMS), >, get_rung_share (off, INCHES_RUNG_ARMS) + 5);
  /* S30 */
  g_assert_cmpfloat (gained, >, 0);
  g_assert_cmpfloat (gained, <, 1.5);
}

static void
test_ladder (void)
{
  static const guint pairs[][2] = {
    { INCHES_RUNG_PRISONERS, INCHES_RUNG_GRID },
    { INCHES_RUNG_GRID, INCHES_RUNG_CITIES },
    { INCHES_RUNG_CITIES, INCHES_RUNG_LINE },
    { INCHES_RUNG_ZONES, INCHES_RUNG_LINE },
    { INCHES_RUNG_TRANCHE1, INCHES_RUNG_TRANCHE2 },
  };
  g_autoptr(InchesForecast) early = model_fixture_set ("early-2025", NULL);
  g_autoptr(InchesForecast) landless = model_fixture_set ("inches", "held_land=0");
  g_autoptr(InchesForecast) disarmed = model_fixture_set ("inches", "deep_strike=0");
  g_autoptr(InchesForecast) armed = model_fixture_set ("inches", "deep_strike=90");

  /* S31 */
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_cmpuint (inches_forecast_get_ever (early, pairs[i][0]), >=, inches_forecast_get_ever (early, pairs[i][1]));
  /* S32 */
  g_assert_cmpuint (inches_forecast_get_ever (landless, INCHES_RUNG_SWAP), ==, 0);
  /* S33 */
  g_assert_cmpfloat (get_rung_share (armed, INCHES_RUNG_GRID), >, get_rung_share (disarmed, INCHES_RUNG_GRID) + 5);
  g_assert_cmpfloat (get_share (armed, INCHES_OUTCOME_DANGER), >, get_share (disarmed, INCHES_OUTCOME_DANGER));
}

/* S34 */
static void
test_safeguard (void)
{
  g_assert_cmpfloat (quantile_of ("early-2025", NULL, INCHES_INDEX_SAFEGUARD, INCHES_QUANTILE_05), >, 25);
  g_assert_cmpfloat (quantile_of ("early-2025", "us_aid=0", INCHES_INDEX_SAFEGUARD, INCHES_QUANTILE_05), >, 20);
}

/* Runs one block and adds the inches of its phantom and grinding futures. */
static void
add_block (const InchesTerms *terms,
           guint              first,
           double            *sums,
           guint             *counts)
{
  g_autofree InchesKernelBlock *block = g_new (InchesKernelBlock, 1);
  g_autoptr(InchesTally) tally = inches_tally_new (INCHES_SHORT_WEEKS, 0);
  gint32 gains[INCHES_BLOCK];

  inches_kernel_start (block, terms, INCHES_DEFAULT_SEED, first);
  inches_tally_begin_block (tally);
  for (guint week = 0; week < INCHES_SHORT_WEEKS; week++)
    {
      guint32 constants[INCHES_N_SLOTS];

      for (guint slot = 0; slot < INCHES_N_SLOTS; slot++)
        constants[slot] = inches_random_constant (INCHES_DEFAULT_SEED, week, slot);
      inches_kernel_step (block, terms, constants, week);
      inches_tally_add_week (tally, block, week);
    }
  inches_tally_end_block (tally, block, terms, gains);

  for (guint i = 0; i < INCHES_BLOCK; i++)
    {
      gboolean phantom = (block->flags[i] & (INCHES_FLAG_BROKEN | INCHES_FLAG_CRISIS)) == INCHES_FLAG_BROKEN;
      gboolean grinding = block->flags[i] == 0 && gains[i] < terms->c.cut_inch * INCHES_GAIN_UNITS;

      if (phantom || grinding)
        {
          sums[phantom] += gains[i];
          counts[phantom]++;
        }
    }
}

/* S35 */
static void
test_phantom_is_worse_than_none (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", "approach=100");
  g_autofree InchesTerms *terms = g_new (InchesTerms, 1);
  double sums[2] = { 0, };
  guint counts[2] = { 0, };

  inches_terms_init (terms, scenario, inches_model_get_sheet (model_fixture_get (), 0));
  for (guint first = 0; first < ALL_FUTURES; first += INCHES_BLOCK)
    add_block (terms, first, sums, counts);

  g_assert_cmpuint (counts[0], >, 100);
  g_assert_cmpuint (counts[1], >, 100);
  g_assert_cmpfloat (sums[1] / counts[1], <, sums[0] / counts[0]);
}

static void
test_weeks_add_up (void)
{
  g_autoptr(InchesScenario) method = model_fixture_scenario ("inches", NULL);
  g_autoptr(InchesForecast) forecast = model_fixture_run (method, ALL_FUTURES);
  g_autoptr(InchesForecast) longer = inches_simulation_run (method, inches_model_get_sheet (model_fixture_get (), 0), INCHES_DEFAULT_SEED,
                                                            ALL_FUTURES, INCHES_LONG_WEEKS, 0, NULL);

  /* S36 */
  g_assert_cmpfloat (inches_forecast_get_quantile (forecast, INCHES_INDEX_INCHES, 12, INCHES_QUANTILE_50), <,
                     inches_forecast_get_quantile (forecast, INCHES_INDEX_INCHES, 26, INCHES_QUANTILE_50));
  g_assert_cmpfloat (inches_forecast_get_quantile (forecast, INCHES_INDEX_INCHES, 26, INCHES_QUANTILE_50), <,
                     inches_forecast_get_quantile (forecast, INCHES_INDEX_INCHES, 43, INCHES_QUANTILE_50));
  /* S37 */
  g_assert_cmpfloat (inches_forecast_get_mean (longer), >, inches_forecast_get_mean (forecast));
}

static void
test_backtests (void)
{
  g_autoptr(InchesForecast) minsk1 = model_fixture_set ("minsk-2014", NULL);
  g_autoptr(InchesForecast) minsk2 = model_fixture_set ("minsk-2015", NULL);
  g_autoptr(InchesForecast) istanbul = model_fixture_set ("istanbul-2022", NULL);
  g_autoptr(InchesForecast) grain = model_fixture_set ("grain-2022", NULL);
  double minsk = MAX (get_share (minsk1, INCHES_OUTCOME_HELD), get_share (minsk2, INCHES_OUTCOME_HELD));
  double text = get_share (istanbul, INCHES_OUTCOME_HELD);
  double sea = get_rung_share (grain, INCHES_RUNG_SEA);

  /* S38 */
  g_assert_cmpfloat (text, >, minsk);
  g_assert_cmpfloat (text, <, 20);
  g_assert_cmpfloat (sea, >, 30);
  g_assert_cmpfloat (sea, >, 2.5 * minsk);
  g_assert_cmpfloat (sea, >, text);
  g_assert_cmpfloat (inches_forecast_get_ever (minsk2, INCHES_RUNG_ZONES), <, ALL_FUTURES / 100.0);
  g_assert_cmpuint (inches_forecast_get_in_force (minsk2, INCHES_RUNG_LINE, LAST_WEEK), ==, 0);
  /* S39 */
  g_assert_cmpfloat (get_share (istanbul, INCHES_OUTCOME_SMALLER), <, 3);
  g_assert_cmpfloat (get_share (grain, INCHES_OUTCOME_DANGER), <, 10);
}

/* S40, S41: with other beliefs the grand bargain wins. */
static void
test_miles_sheet (void)
{
  InchesSheet *sheet = inches_model_get_sheet (model_fixture_get (), 1);
  g_autoptr(InchesScenario) ladder = model_fixture_scenario ("early-2025", "approach=0");
  g_autoptr(InchesScenario) bargain = model_fixture_scenario ("early-2025", "approach=100");
  g_autoptr(InchesForecast) a = inches_simulation_run (ladder, sheet, INCHES_DEFAULT_SEED, ALL_FUTURES, INCHES_SHORT_WEEKS, 0, NULL);
  g_autoptr(InchesForecast) b = inches_simulation_run (bargain, sheet, INCHES_DEFAULT_SEED, ALL_FUTURES, INCHES_SHORT_WEEKS, 0, NULL);

  g_assert_cmpfloat (inches_forecast_get_mean (b), >, inches_forecast_get_mean (a));
  g_assert_cmpfloat (get_share (b, INCHES_OUTCOME_HELD) + get_share (b, INCHES_OUTCOME_SMALLER), >,
                     get_share (a, INCHES_OUTCOME_HELD) + get_share (a, INCHES_OUTCOME_SMALLER));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/properties/S01-S03-pressure", test_pressure);
  g_test_add_func ("/properties/S04-S06-aid", test_aid);
  g_test_add_func ("/properties/S07-S09-threat", test_threat);
  g_test_add_func ("/properties/S10-S14-publicity-and-haste", test_publicity_and_haste);
  g_test_add_func ("/properties/S15-inches-beat-miles", test_inches_beat_miles);
  g_test_add_func ("/properties/S16-S18-minsk", test_minsk);
  g_test_add_func ("/properties/S19-both-beat-either", test_both_beat_either);
  g_test_add_func ("/properties/S22-S24-relief", test_relief);
  g_test_add_func ("/properties/S25-S28-verification", test_verification);
  g_test_add_func ("/properties/S29-S30-compartment-and-china", test_compartment_and_china);
  g_test_add_func ("/properties/S31-S33-ladder", test_ladder);
  g_test_add_func ("/properties/S34-safeguard", test_safeguard);
  g_test_add_func ("/properties/S35-phantom-is-worse-than-none", test_phantom_is_worse_than_none);
  g_test_add_func ("/properties/S36-S37-weeks-add-up", test_weeks_add_up);
  g_test_add_func ("/properties/S38-S39-backtests", test_backtests);
  g_test_add_func ("/properties/S40-S41-miles-sheet", test_miles_sheet);

  return g_test_run ();
}
