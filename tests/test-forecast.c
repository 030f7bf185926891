/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-forecast-private.h"
#include "model-fixture.h"

/* A forecast of 1,000 futures whose war index was counted by hand. */
static InchesForecast *
make_counted (const guint32 *bins,
              guint          n_bins)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", NULL);
  g_autoptr(InchesTally) tally = inches_tally_new (inches_kernel_get_default (), INCHES_SHORT_WEEKS, 1u << INCHES_INDEX_WAR);

  for (guint week = 0; week < INCHES_SHORT_WEEKS; week++)
    for (guint i = 0; i < n_bins; i++)
      tally->small[week * tally->week_size + INCHES_N_LADDER_STATES + i][i % 2] = (guint16) bins[i];
  tally->gains[256] = 1000;

  return inches_forecast_new (scenario, inches_model_get_sheet (model_fixture_get (), 0), 1, 1000, tally,
                              g_new0 (gint32, 1000));
}

static void
assert_war (const InchesForecast *forecast,
            InchesQuantile        quantile,
            double                bin)
{
  g_assert_cmpfloat_with_epsilon (inches_forecast_get_quantile (forecast, INCHES_INDEX_WAR, 3, quantile), bin / 2.56, 1e-5);
}

/* Linear inside the first bin whose running count reaches the share. */
static void
test_quantiles (void)
{
  static const guint32 bins[] = { 0, 100, 0, 400, 500 };
  g_autoptr(InchesForecast) forecast = make_counted (bins, G_N_ELEMENTS (bins));

  assert_war (forecast, INCHES_QUANTILE_05, 1.5);
  assert_war (forecast, INCHES_QUANTILE_25, 3 + 150 / 400.0);
  assert_war (forecast, INCHES_QUANTILE_50, 4);
  assert_war (forecast, INCHES_QUANTILE_75, 4.5);
  assert_war (forecast, INCHES_QUANTILE_95, 4.9);
}

static void
test_quantiles_of_one_bin (void)
{
  static const guint32 bins[] = { 1000 };
  g_autoptr(InchesForecast) forecast = make_counted (bins, G_N_ELEMENTS (bins));

  assert_war (forecast, INCHES_QUANTILE_05, 0.05);
  assert_war (forecast, INCHES_QUANTILE_95, 0.95);
}

/* An edge is never beyond the range that is shown. */
static void
test_edges (void)
{
  g_assert_cmpfloat (inches_tally_get_edge (INCHES_INDEX_TRUST, 512), ==, 100);
  g_assert_cmpfloat (inches_tally_get_edge (INCHES_INDEX_INCHES, 512), ==, 36);
  g_assert_cmpfloat (inches_tally_get_edge (INCHES_INDEX_INCHES, 0), ==, -36);
  g_assert_cmpfloat (inches_tally_get_edge (INCHES_INDEX_RISK, 512), ==, 800);
  g_assert_cmpfloat_with_epsilon (inches_tally_get_edge (INCHES_INDEX_SAFEGUARD, 256), 50, 1e-5);
}

static void
test_keeps_what_was_asked (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", NULL);
  g_autoptr(InchesForecast) forecast = inches_simulation_run (scenario, inches_model_get_sheet (model_fixture_get (), 0), 1, 256,
                                                              44, 1u << INCHES_INDEX_INCHES, NULL);

  g_assert_true (inches_forecast_has_index (forecast, INCHES_INDEX_INCHES));
  g_assert_false (inches_forecast_has_index (forecast, INCHES_INDEX_WAR));
}

/* The size of the war mirrors the inches gained. */
static void
test_size (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("inches", NULL);
  g_autoptr(InchesForecast) forecast = model_fixture_run (scenario, FEW_FUTURES);

  g_assert_cmpfloat (inches_forecast_get_size (forecast, 43, INCHES_QUANTILE_05), ==,
                     36 - inches_forecast_get_quantile (forecast, INCHES_INDEX_INCHES, 43, INCHES_QUANTILE_95));
  g_assert_cmpfloat (inches_forecast_get_size (forecast, 43, INCHES_QUANTILE_25), <,
                     inches_forecast_get_size (forecast, 43, INCHES_QUANTILE_75));
  g_assert_cmpfloat (inches_forecast_get_gain_quantile (forecast, INCHES_QUANTILE_25), <, inches_forecast_get_mean (forecast));
  g_assert_cmpfloat (inches_forecast_get_gain_quantile (forecast, INCHES_QUANTILE_75), >, inches_forecast_get_mean (forecast));
}

static void
assert_sentence (const char *preset,
                 const char *changes,
                 const char *baseline,
                 const char *sentence)
{
  g_autoptr(InchesForecast) forecast = model_fixture_set (preset, changes);
  g_autoptr(InchesForecast) other = baseline != NULL ? model_fixture_set (baseline, NULL) : NULL;
  g_autofree char *text = inches_forecast_describe (forecast, other);

  g_assert_cmpstr (text, ==, sentence);
}

static void
test_sentences (void)
{
  assert_sentence ("inches", NULL, "early-2025", "In the model, about 4 inches more than early-2025 settings.");
  assert_sentence ("summit-rush", NULL, "early-2025", "In the model, about 1 inch fewer than early-2025 settings.");
  assert_sentence ("pressure-only", NULL, "early-2025", "In the model, about half an inch more than early-2025 settings.");
  assert_sentence ("early-2025", "oil=73.01", "early-2025", "In the model, no clear difference from early-2025 settings.");
  assert_sentence ("early-2025", "threat=21", "early-2025", "In the model, less than half an inch more than early-2025 settings.");
  assert_sentence ("early-2025", NULL, "early-2025", "In the model, the war shrinks by about 1.5 inches of 36; in 62 of 100 simulated futures it grinds on.");
  assert_sentence ("inches", NULL, NULL, "In the model, the war shrinks by about 5 inches of 36; in 55 of 100 simulated futures it grinds on.");
  assert_sentence ("summit-rush", NULL, NULL, "In the model, the war shrinks by about half an inch of 36; "
                   "in 52 of 100 simulated futures the document breaks, a phantom peace.");
  assert_sentence ("early-2025", NULL, "inches", "In the model, about 4 inches fewer than the settings compared with.");
}

/* Inches of different anchors are never compared. */
static void
test_other_anchor (void)
{
  assert_sentence ("minsk-2015", NULL, "early-2025",
                   "In the model, under the circumstances of February 2015, the war grows by about 3.5 inches, from 36; "
                   "in 95 of 100 simulated futures the document breaks, a phantom peace.");
}

/* Runs with other draws are compared too, with a larger error. */
static void
test_unpaired (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("inches", NULL);
  g_autoptr(InchesForecast) a = model_fixture_set ("early-2025", NULL);
  g_autoptr(InchesForecast) paired = model_fixture_run (scenario, ALL_FUTURES);
  g_autoptr(InchesForecast) short_run = model_fixture_run (scenario, FEW_FUTURES);
  double difference, error, unpaired_difference, unpaired_error;

  g_assert_true (inches_forecast_compare (paired, a, &difference, &error));
  g_assert_true (inches_forecast_compare (short_run, a, &unpaired_difference, &unpaired_error));
  g_assert_cmpfloat_with_epsilon (difference, unpaired_difference, 3 * unpaired_error);
  g_assert_cmpfloat (error, <, unpaired_error);
}

/* With another sheet, or over more weeks, it is another question. */
static void
test_not_comparable (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("inches", NULL);
  g_autoptr(InchesForecast) a = model_fixture_run (scenario, FEW_FUTURES);
  g_autoptr(InchesForecast) miles = inches_simulation_run (scenario, inches_model_get_sheet (model_fixture_get (), 1),
                                                           INCHES_DEFAULT_SEED, FEW_FUTURES, 44, 0, NULL);
  g_autoptr(InchesForecast) weeks = inches_simulation_run (scenario, inches_model_get_sheet (model_fixture_get (), 0),
                                                           INCHES_DEFAULT_SEED, FEW_FUTURES, 104, 0, NULL);
  double difference;
  double error;

  g_assert_false (inches_forecast_compare (miles, a, &difference, &error));
  g_assert_false (inches_forecast_compare (weeks, a, &difference, &error));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/forecast/quantiles", test_quantiles);
  g_test_add_func ("/forecast/quantiles-of-one-bin", test_quantiles_of_one_bin);
  g_test_add_func ("/forecast/edges", test_edges);
  g_test_add_func ("/forecast/keeps-what-was-asked", test_keeps_what_was_asked);
  g_test_add_func ("/forecast/size", test_size);
  g_test_add_func ("/forecast/sentences", test_sentences);
  g_test_add_func ("/forecast/other-anchor", test_other_anchor);
  g_test_add_func ("/forecast/unpaired", test_unpaired);
  g_test_add_func ("/forecast/not-comparable", test_not_comparable);

  return g_test_run ();
}
