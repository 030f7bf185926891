/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-terms.h"
#include "model-fixture.h"

#include <math.h>

/* Counts may differ by this much where a C library rounds exp differently. */
#define ROUNDING 3

typedef struct
{
  const char *preset;
  const char *changes;
  guint       sheet;
  double      inches;
  guint       classes[INCHES_N_OUTCOMES];
  gboolean    has_rungs;
  guint       rungs[INCHES_N_RUNGS];
} CheckValues;

/* The table of docs/model.md: 1,024 futures, 44 weeks. */
static const CheckValues check_values[] = {
  { "early-2025", NULL, 0, 1.290, { 50, 76, 13, 229, 607, 49 }, TRUE, { 689, 123, 175, 6, 47, 5, 7, 13, 0, 0 } },
  { "inches", NULL, 0, 5.096, { 287, 0, 163, 0, 551, 23 }, TRUE, { 970, 453, 605, 164, 326, 170, 144, 472, 10, 10 } },
  { "inches-leverage", NULL, 0, 9.353, { 571, 0, 200, 0, 220, 33 }, TRUE, { 992, 664, 777, 366, 517, 346, 273, 676, 67, 36 } },
  { "miles", NULL, 0, 0.506, { 21, 111, 5, 412, 424, 51 }, TRUE, { 532, 77, 117, 2, 19, 3, 5, 8, 0, 0 } },
  { "miles-prepared", NULL, 0, 8.128, { 336, 211, 42, 18, 381, 36 }, TRUE, { 943, 426, 500, 112, 270, 123, 108, 348, 4, 1 } },
  { "minsk-2015", NULL, 0, -3.840, { 0, 17, 0, 963, 0, 44 }, TRUE, { 232, 0, 0, 0, 0, 0, 0, 0, 0, 0 } },
  { "istanbul-2022", NULL, 0, -0.018, { 9, 99, 1, 459, 414, 42 }, TRUE, { 509, 0, 0, 22, 14, 0, 0, 0, 0, 0 } },
  { "grain-2022", NULL, 0, 1.231, { 1, 5, 0, 10, 963, 45 }, TRUE, { 953, 0, 534, 0, 0, 0, 0, 0, 0, 0 } },
  { "early-2025", "approach=0", 1, 2.186, { 100, 35, 33, 5, 803, 48 }, FALSE, { 0, } },
  { "early-2025", "approach=100", 1, 6.622, { 24, 503, 7, 190, 256, 44 }, FALSE, { 0, } },
};

static void
test_terms (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", NULL);
  g_autofree InchesTerms *terms = g_new (InchesTerms, 1);

  inches_terms_init (terms, scenario, inches_model_get_sheet (model_fixture_get (), 0));

  g_assert_cmpfloat_with_epsilon (terms->L0, 0.43887, 1e-5);
  g_assert_cmpfloat_with_epsilon (terms->LE, 0.28490, 1e-5);
  g_assert_cmpfloat_with_epsilon (terms->R0, -2.17250, 1e-5);
  g_assert_cmpfloat_with_epsilon (terms->U0, 0.21975, 1e-5);
  g_assert_cmpfloat_with_epsilon (terms->V0, -0.07885, 1e-5);
  g_assert_cmpfloat_with_epsilon (terms->pc0, 0.52400, 1e-5);
  g_assert_cmpfloat_with_epsilon (terms->hS, 0.007940, 1e-6);
  g_assert_cmpfloat_with_epsilon (terms->exp_bB, 0.33287, 1e-5);
  g_assert_cmpfloat_with_epsilon (terms->X0, 0.42930, 1e-5);
  g_assert_cmpfloat_with_epsilon (terms->Mstar, 0.35150, 1e-5);
  g_assert_cmpfloat_with_epsilon (terms->v_fixed, 0.40212, 1e-5);
  g_assert_cmpfloat_with_epsilon (terms->x_ref, 0.00109814, 1e-8);
}

/* What no check value shows: relief that is given up front. */
static void
test_terms_of_unconditional_relief (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", "rollback=15 snapback=0");
  g_autofree InchesTerms *terms = g_new (InchesTerms, 1);

  inches_terms_init (terms, scenario, inches_model_get_sheet (model_fixture_get (), 0));

  g_assert_cmpfloat_with_epsilon (terms->up_front, 0.45, 1e-6);
  g_assert_cmpfloat_with_epsilon (terms->document_relief, 0.25 * 1.4, 1e-6);
  g_assert_cmpfloat_with_epsilon (terms->carrot[0], 15.0 / 23 * 0.2, 1e-6);
  g_assert_cmpfloat_with_epsilon (terms->carrot[3], 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (terms->V0, 0.15 - 0.5 * 0.15, 1e-6);
  g_assert_cmpfloat (terms->relief_lifts[1], ==, 0);
  g_assert_cmpfloat (terms->leaks[1], ==, 0);
  g_assert_cmphex (terms->snap_mask, ==, 0);
}

static void
assert_near (const char *preset,
             const char *what,
             guint       count,
             guint       expected)
{
  if (ABS ((gint) count - (gint) expected) > ROUNDING)
    g_error ("%s: %s is %u, must be %u", preset, what, count, expected);
}

static void
assert_check_values (const CheckValues *values)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario (values->preset, values->changes);
  InchesSheet *sheet = inches_model_get_sheet (model_fixture_get (), values->sheet);
  g_autoptr(InchesForecast) forecast = inches_simulation_run (scenario, sheet, INCHES_DEFAULT_SEED, FEW_FUTURES,
                                                              INCHES_SHORT_WEEKS, 0, NULL);

  g_assert_cmpfloat_with_epsilon (inches_forecast_get_mean (forecast), values->inches, 0.001);
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    assert_near (values->preset, inches_outcome_get_id (i), inches_forecast_get_count (forecast, i), values->classes[i]);
  for (guint i = 0; i < INCHES_N_RUNGS && values->has_rungs; i++)
    assert_near (values->preset, inches_ladder_get_rung_id (i),
                 inches_forecast_get_in_force (forecast, i, INCHES_SHORT_WEEKS - 1), values->rungs[i]);
}

static void
test_check_values (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (check_values); i++)
    assert_check_values (&check_values[i]);
}

/* The sums over futures, to the bit: a change of them is a change of the model. */
static void
test_sums (void)
{
  g_autoptr(InchesScenario) early = model_fixture_scenario ("early-2025", NULL);
  g_autoptr(InchesScenario) both = model_fixture_scenario ("inches-leverage", NULL);
  g_autoptr(InchesForecast) a = model_fixture_run (early, FEW_FUTURES);
  g_autoptr(InchesForecast) b = model_fixture_run (both, FEW_FUTURES);

  g_assert_cmpint (inches_forecast_get_sum (a), ==, 5412202);
  g_assert_cmpint (inches_forecast_get_square_sum (a), ==, G_GINT64_CONSTANT (355931113898));
  g_assert_cmpint (inches_forecast_get_sum (b), ==, 39230876);
}

static void
assert_dots (const char  *preset,
             const guint *expected)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario (preset, NULL);
  g_autoptr(InchesForecast) forecast = model_fixture_run (scenario, FEW_FUTURES);
  guint dots[INCHES_N_OUTCOMES];

  inches_forecast_get_dots (forecast, dots);
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    g_assert_cmpuint (dots[i], ==, expected[i]);
}

static void
test_dots (void)
{
  static const guint early[] = { 2, 4, 1, 11, 30, 2 };
  static const guint both[] = { 28, 0, 10, 0, 11, 1 };

  assert_dots ("early-2025", early);
  assert_dots ("inches-leverage", both);
}

/* M01, M02 and M03. */
static void
assert_consistent (const InchesForecast *forecast)
{
  guint n = inches_forecast_get_n_futures (forecast);
  guint sum = 0;

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    sum += inches_forecast_get_count (forecast, i);
  g_assert_cmpuint (sum, ==, n);

  for (guint week = 0; week < inches_forecast_get_n_weeks (forecast); week++)
    {
      for (guint rung = 0; rung < INCHES_N_RUNGS; rung++)
        g_assert_cmpuint (inches_forecast_get_in_force (forecast, rung, week), <=, inches_forecast_get_ever (forecast, rung));

      for (guint index = 0; index < INCHES_N_INDICES; index++)
        for (guint q = 1; q < INCHES_N_QUANTILES; q++)
          g_assert_cmpfloat (inches_forecast_get_quantile (forecast, index, week, q - 1), <=,
                             inches_forecast_get_quantile (forecast, index, week, q));
    }

  for (guint rung = 0; rung < INCHES_N_RUNGS; rung++)
    g_assert_cmpuint (inches_forecast_get_ever (forecast, rung), <=, n);
}

static void
test_consistent (void)
{
  InchesModel *model = model_fixture_get ();

  for (guint i = 0; i < inches_model_get_n_presets (model); i++)
    {
      g_autoptr(InchesForecast) forecast = model_fixture_run (inches_model_get_preset (model, i)->scenario, FEW_FUTURES);

      assert_consistent (forecast);
    }
}

static void
assert_same (const InchesForecast *a,
             const InchesForecast *b,
             guint                 n_weeks)
{
  for (guint week = 0; week < n_weeks; week++)
    {
      for (guint rung = 0; rung < INCHES_N_RUNGS; rung++)
        g_assert_cmpuint (inches_forecast_get_in_force (a, rung, week), ==, inches_forecast_get_in_force (b, rung, week));

      for (guint index = 0; index < INCHES_N_INDICES; index++)
        for (guint q = 0; q < INCHES_N_QUANTILES; q++)
          g_assert_cmpfloat (inches_forecast_get_quantile (a, index, week, q), ==,
                             inches_forecast_get_quantile (b, index, week, q));
    }
}

static InchesForecast *
run_seed (InchesScenario *scenario,
          guint64         seed,
          guint           n_futures)
{
  return inches_simulation_run (scenario, inches_model_get_sheet (model_fixture_get (), 0), seed, n_futures,
                                INCHES_SHORT_WEEKS, 0, NULL);
}

/* M06 */
static void
test_other_seed (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", NULL);
  g_autoptr(InchesForecast) a = run_seed (scenario, INCHES_DEFAULT_SEED, ALL_FUTURES);
  g_autoptr(InchesForecast) b = run_seed (scenario, 1, ALL_FUTURES);
  double difference = inches_forecast_get_mean (a) - inches_forecast_get_mean (b);

  g_assert_cmpint (inches_forecast_get_sum (a), !=, inches_forecast_get_sum (b));
  g_assert_cmpfloat (fabs (difference), <, 4 * hypot (inches_forecast_get_error (a), inches_forecast_get_error (b)));
}

/* M07 */
static void
test_futures_stay (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("inches", NULL);
  g_autoptr(InchesForecast) few = run_seed (scenario, 7, FEW_FUTURES);
  g_autoptr(InchesForecast) all = run_seed (scenario, 7, ALL_FUTURES);

  g_assert_cmpmem (inches_forecast_get_gains (few), FEW_FUTURES * sizeof (gint32),
                   inches_forecast_get_gains (all), FEW_FUTURES * sizeof (gint32));
}

/* M08 */
static void
test_long_begins_as_short (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("miles-prepared", NULL);
  g_autoptr(InchesForecast) a = model_fixture_run (scenario, FEW_FUTURES);
  g_autoptr(InchesForecast) b = inches_simulation_run (scenario, inches_model_get_sheet (model_fixture_get (), 0),
                                                       INCHES_DEFAULT_SEED, FEW_FUTURES, INCHES_LONG_WEEKS,
                                                       INCHES_ALL_INDICES, NULL);

  g_assert_cmpuint (inches_forecast_get_n_weeks (b), ==, INCHES_LONG_WEEKS);
  assert_same (a, b, INCHES_SHORT_WEEKS);
  assert_consistent (b);
}

/* M09: common draws make small differences visible. */
static void
test_common_draws (void)
{
  g_autoptr(InchesScenario) early = model_fixture_scenario ("early-2025", NULL);
  g_autoptr(InchesScenario) more = model_fixture_scenario ("early-2025", "threat=25");
  g_autoptr(InchesForecast) a = run_seed (early, INCHES_DEFAULT_SEED, ALL_FUTURES);
  g_autoptr(InchesForecast) b = run_seed (more, INCHES_DEFAULT_SEED, ALL_FUTURES);
  double unpaired = pow (inches_forecast_get_error (a), 2) + pow (inches_forecast_get_error (b), 2);
  double difference;
  double error;

  g_assert_true (inches_forecast_compare (b, a, &difference, &error));
  g_assert_cmpfloat (error * error, <, 0.35 * unpaired);
}

/* M10 and M11, over 256 seeds: the error falls with the root of the futures. */
static void
test_error_falls (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", NULL);
  double sums[2] = { 0, };
  double squares[2] = { 0, };
  const guint n = 256;
  double sd[2];

  for (guint seed = 1; seed <= n; seed++)
    for (guint i = 0; i < 2; i++)
      {
        g_autoptr(InchesForecast) forecast = run_seed (scenario, seed, i == 0 ? 1024 : 4096);
        double mean = inches_forecast_get_mean (forecast);

        sums[i] += mean;
        squares[i] += mean * mean;
      }

  for (guint i = 0; i < 2; i++)
    sd[i] = sqrt ((squares[i] - sums[i] * sums[i] / n) / (n - 1));
  g_assert_cmpfloat (sd[0] / sd[1], >, 1.7);
  g_assert_cmpfloat (sd[0] / sd[1], <, 2.35);
  g_assert_cmpfloat (fabs (sums[0] - sums[1]) / n, <, 3 * hypot (sd[0], sd[1]) / sqrt (n));
}

static InchesScenario *
make_random_scenario (void)
{
  const InchesLeverSet *levers = inches_model_get_levers (model_fixture_get ());
  InchesCircumstances c = levers->early_2025;
  g_autoptr(GError) error = NULL;
  double values[INCHES_N_LEVERS];
  InchesScenario *scenario;

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      const InchesLever *lever = &levers->levers[i];

      values[i] = g_test_rand_double_range (lever->lowest, lever->highest);
      if (lever->is_toggle)
        values[i] = g_test_rand_int_range (0, 2);
      else if (g_test_rand_int_range (0, 4) == 0)
        values[i] = g_test_rand_int_range (0, 2) ? lever->lowest : lever->highest;
    }

  c.momentum = g_test_rand_double_range (-1, 1);
  c.trust = g_test_rand_double_range (0, 1);
  c.demands = g_test_rand_double_range (0, 1);
  c.rungs_on = g_test_rand_int_range (0, 2) ? 0 : 1;
  c.document_on = g_test_rand_int_range (0, 2);
  scenario = inches_scenario_new (levers, values, &c, &error);
  g_assert_no_error (error);

  return scenario;
}

/* M12, with 256 futures each. */
static void
test_random_settings (void)
{
  static const double highest[INCHES_N_INDICES] = { 200, 200, 200, 100, 800, 100, 100, 36 };

  for (guint run = 0; run < 1000; run++)
    {
      g_autoptr(InchesScenario) scenario = make_random_scenario ();
      g_autoptr(InchesForecast) f = model_fixture_run (scenario, INCHES_BLOCK);

      assert_consistent (f);
      g_assert_true (isfinite (inches_forecast_get_mean (f)) && isfinite (inches_forecast_get_error (f)));
      g_assert_cmpuint (inches_forecast_get_ever (f, INCHES_RUNG_LINE), <=, inches_forecast_get_ever (f, INCHES_RUNG_ZONES));
      g_assert_cmpuint (inches_forecast_get_ever (f, INCHES_RUNG_CITIES), <=, inches_forecast_get_ever (f, INCHES_RUNG_GRID));
      g_assert_cmpuint (inches_forecast_get_ever (f, INCHES_RUNG_TRANCHE2), <=, inches_forecast_get_ever (f, INCHES_RUNG_TRANCHE1));

      for (guint index = 0; index < INCHES_N_INDICES; index++)
        for (guint week = 0; week < INCHES_SHORT_WEEKS; week++)
          {
            g_assert_cmpfloat (inches_forecast_get_quantile (f, index, week, 0), >=, index == INCHES_INDEX_INCHES ? -36 : 0);
            g_assert_cmpfloat (inches_forecast_get_quantile (f, index, week, 4), <=, highest[index]);
          }
    }
}

/* M17 */
static void
test_own_value (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", NULL);
  g_autoptr(InchesScenario) same = model_fixture_scenario ("early-2025", "oil=73 china=-40 us_aid=0.6");
  g_autoptr(InchesForecast) a = model_fixture_run (scenario, FEW_FUTURES);
  g_autoptr(InchesForecast) b = model_fixture_run (same, FEW_FUTURES);

  assert_same (a, b, INCHES_SHORT_WEEKS);
}

static InchesScenario *
with_circumstances (InchesScenario *scenario,
                    guint16         agenda,
                    guint16         rungs_on,
                    InchesDay       anchor)
{
  InchesCircumstances c = *inches_scenario_get_circumstances (scenario);

  c.agenda = agenda;
  c.rungs_on = rungs_on;
  c.anchor = anchor;

  return inches_scenario_with_circumstances (scenario, &c, NULL);
}

/* M18 */
static void
test_empty_agenda (void)
{
  g_autoptr(InchesScenario) full = model_fixture_scenario ("early-2025", "approach=0 publicity=0");
  g_autoptr(InchesScenario) empty = with_circumstances (full, 0, 0, inches_scenario_get_anchor (full));
  g_autoptr(InchesForecast) forecast = model_fixture_run (empty, ALL_FUTURES);

  for (guint rung = 0; rung < INCHES_N_RUNGS; rung++)
    g_assert_cmpuint (inches_forecast_get_ever (forecast, rung), ==, 0);
  g_assert_cmpuint (inches_forecast_get_count (forecast, INCHES_OUTCOME_HELD), ==, 0);
  g_assert_cmpuint (inches_forecast_get_count (forecast, INCHES_OUTCOME_PHANTOM), ==, 0);
  g_assert_cmpuint (inches_forecast_get_n_settled (forecast), ==, 0);
}

/* M25 */
static void
test_anchor (void)
{
  g_autoptr(InchesScenario) now = model_fixture_scenario ("inches", NULL);
  const InchesCircumstances *c = inches_scenario_get_circumstances (now);
  g_autoptr(InchesScenario) then = with_circumstances (now, c->agenda, c->rungs_on, inches_day_from_ymd (2014, 9, 8));
  g_autoptr(InchesForecast) a = model_fixture_run (now, FEW_FUTURES);
  g_autoptr(InchesForecast) b = model_fixture_run (then, FEW_FUTURES);
  double difference;
  double error;

  assert_same (a, b, INCHES_SHORT_WEEKS);
  g_assert_cmpint (inches_forecast_get_square_sum (a), ==, inches_forecast_get_square_sum (b));
  g_assert_false (inches_forecast_compare (a, b, &difference, &error));
}

static void
test_cancelled (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", NULL);
  gint cancelled = 1;

  g_assert_null (inches_simulation_run (scenario, inches_model_get_sheet (model_fixture_get (), 0), 1, 1024, 44, 0, &cancelled));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/simulation/terms", test_terms);
  g_test_add_func ("/simulation/terms-of-unconditional-relief", test_terms_of_unconditional_relief);
  g_test_add_func ("/simulation/check-values", test_check_values);
  g_test_add_func ("/simulation/sums", test_sums);
  g_test_add_func ("/simulation/dots", test_dots);
  g_test_add_func ("/simulation/M01-M03-consistent", test_consistent);
  g_test_add_func ("/simulation/M06-other-seed", test_other_seed);
  g_test_add_func ("/simulation/M07-futures-stay", test_futures_stay);
  g_test_add_func ("/simulation/M08-long-begins-as-short", test_long_begins_as_short);
  g_test_add_func ("/simulation/M09-common-draws", test_common_draws);
  g_test_add_func ("/simulation/M10-M11-error-falls", test_error_falls);
  g_test_add_func ("/simulation/M12-random-settings", test_random_settings);
  g_test_add_func ("/simulation/M17-own-value", test_own_value);
  g_test_add_func ("/simulation/M18-empty-agenda", test_empty_agenda);
  g_test_add_func ("/simulation/M25-anchor", test_anchor);
  g_test_add_func ("/simulation/cancelled", test_cancelled);

  return g_test_run ();
}
