/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-simulation-private.h"
#include "model-fixture.h"

#include <math.h>
#include <string.h>

/* No bit depends on how many futures are computed side by side, nor on how many
 * threads share them out. */

static void
assert_equal (const InchesForecast *a,
              const InchesForecast *b)
{
  gsize size = inches_forecast_get_n_futures (a) * sizeof (gint32);

  for (guint week = 0; week < inches_forecast_get_n_weeks (a); week++)
    {
      for (guint rung = 0; rung < INCHES_N_RUNGS; rung++)
        g_assert_cmpuint (inches_forecast_get_in_force (a, rung, week), ==, inches_forecast_get_in_force (b, rung, week));

      for (guint index = 0; index < INCHES_N_INDICES; index++)
        for (guint q = 0; q < INCHES_N_QUANTILES; q++)
          g_assert_cmpfloat (inches_forecast_get_quantile (a, index, week, q), ==,
                             inches_forecast_get_quantile (b, index, week, q));
    }

  g_assert_cmpmem (inches_forecast_get_gains (a), size, inches_forecast_get_gains (b), size);
  g_assert_cmpint (inches_forecast_get_sum (a), ==, inches_forecast_get_sum (b));
  g_assert_cmpint (inches_forecast_get_square_sum (a), ==, inches_forecast_get_square_sum (b));
  g_assert_cmpuint (inches_forecast_get_n_settled (a), ==, inches_forecast_get_n_settled (b));
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    g_assert_cmpuint (inches_forecast_get_count (a, i), ==, inches_forecast_get_count (b, i));
  for (guint rung = 0; rung < INCHES_N_RUNGS; rung++)
    g_assert_cmpuint (inches_forecast_get_ever (a, rung), ==, inches_forecast_get_ever (b, rung));
}

/* M04 */
static void
test_same_seed (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("miles", NULL);
  g_autoptr(InchesForecast) a = model_fixture_run (scenario, FEW_FUTURES);
  g_autoptr(InchesForecast) b = model_fixture_run (scenario, FEW_FUTURES);

  assert_equal (a, b);
}

/* Every bit of every week of a block, with both kernels. Each has its own form of the terms. */
static void
assert_same_block (const InchesTerms  *terms,
                   const InchesKernel *one,
                   const InchesKernel *other)
{
  g_autoptr(InchesKernelBlock) a = inches_kernel_block_new ();
  g_autoptr(InchesKernelBlock) b = inches_kernel_block_new ();
  const gsize size = G_STRUCT_OFFSET (InchesKernelBlock, spread_terms);

  memset (a, 0, sizeof *a);
  memset (b, 0, sizeof *b);
  inches_kernel_start_with (one, a, terms, 5, 512);
  inches_kernel_start_with (other, b, terms, 5, 512);

  for (guint week = 0; week < INCHES_LONG_WEEKS; week++)
    {
      guint32 constants[INCHES_N_SLOTS];

      for (guint slot = 0; slot < INCHES_N_SLOTS; slot++)
        constants[slot] = inches_random_constant (5, week, slot);
      inches_kernel_step_with (one, a, terms, constants, week);
      inches_kernel_step_with (other, b, terms, constants, week);
      g_assert_cmpmem (a, size, b, size);
    }
}

/* A histogram's bins: from the lowest value to the highest, edges among them. */
static void
test_bins (void)
{
  static const guint widths[] = { 1, 4, 8 };
  float values[INCHES_BLOCK];

  for (guint i = 0; i < INCHES_BLOCK; i++)
    values[i] = -35.9f + 71.8f / (INCHES_BLOCK - 1) * (float) i;

  for (guint width = 0; width < G_N_ELEMENTS (widths); width++)
    {
      const InchesKernel *kernel = inches_kernel_find (widths[width]);
      guint32 bins[INCHES_BLOCK];

      if (kernel == NULL)
        continue;

      inches_kernel_find_bins_with (kernel, bins, values, 7.1111f, 36.0f);
      for (guint i = 0; i < INCHES_BLOCK; i++)
        g_assert_cmpuint (bins[i], ==, (guint) floorf (7.1111f * (values[i] + 36.0f)));
      g_assert_cmpuint (bins[0], ==, 0);
      g_assert_cmpuint (bins[INCHES_BLOCK - 1], ==, 511);
    }
}

/* M05 */
static void
test_lanes (void)
{
  static const guint widths[] = { 4, 8 };
  InchesModel *model = model_fixture_get ();
  g_autofree InchesTerms *terms = g_new (InchesTerms, 1);
  guint n_compared = 0;

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (guint preset = 0; preset < inches_model_get_n_presets (model); preset++)
      {
        const InchesKernel *kernel = inches_kernel_find (widths[i]);

        if (kernel == NULL)
          continue;

        inches_terms_init (terms, inches_model_get_preset (model, preset)->scenario, inches_model_get_sheet (model, 0));
        assert_same_block (terms, inches_kernel_find (1), kernel);
        n_compared++;
      }

  if (n_compared == 0)
    g_test_skip ("this machine has one lane only");
}

/* M20, with all lanes there are. */
static void
test_threads (void)
{
  static const guint lanes[] = { 1, 4, 8 };
  static const guint threads[] = { 1, 2, 4 };
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("inches-leverage", NULL);
  InchesSheet *sheet = inches_model_get_sheet (model_fixture_get (), 0);
  g_autoptr(InchesForecast) expected = model_fixture_run (scenario, ALL_FUTURES);

  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    for (guint k = 0; k < G_N_ELEMENTS (threads); k++)
      {
        const InchesKernel *kernel = inches_kernel_find (lanes[i]);
        g_autoptr(InchesForecast) forecast = NULL;

        if (kernel == NULL)
          continue;

        forecast = inches_simulation_run_with (scenario, sheet, INCHES_DEFAULT_SEED, ALL_FUTURES, INCHES_SHORT_WEEKS,
                                               INCHES_ALL_INDICES, NULL, kernel, threads[k]);
        assert_equal (expected, forecast);
      }
}

/* Counts that do not fit the small ones of a tally. */
static void
test_many_futures (void)
{
  const guint n = 131072 + INCHES_BLOCK;
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("minsk-2015", NULL);
  g_autoptr(InchesForecast) forecast = model_fixture_run (scenario, n);
  g_autoptr(InchesForecast) few = model_fixture_run (scenario, ALL_FUTURES);

  for (guint week = 0; week < INCHES_SHORT_WEEKS; week++)
    g_assert_cmpfloat_with_epsilon ((double) inches_forecast_get_in_force (forecast, INCHES_RUNG_PRISONERS, week) / n,
                                    (double) inches_forecast_get_in_force (few, INCHES_RUNG_PRISONERS, week) / ALL_FUTURES,
                                    0.025);
}

/* What the environment asks for is heeded, where it makes sense. */
static void
test_environment (void)
{
  g_setenv ("INCHES_THREADS", "3", TRUE);
  g_assert_cmpuint (inches_simulation_find_threads (INCHES_BLOCK), ==, 3);
  g_setenv ("INCHES_THREADS", "0", TRUE);
  g_assert_cmpuint (inches_simulation_find_threads (INCHES_BLOCK), ==, 1);
  g_unsetenv ("INCHES_THREADS");
  g_assert_cmpuint (inches_simulation_find_threads (INCHES_MOVING_FUTURES), ==, 1);

  g_assert_null (inches_kernel_find (0));
  g_assert_null (inches_kernel_find (2));
  g_assert_cmpuint (inches_kernel_get_lanes (inches_kernel_find (1)), ==, 1);

  if (g_test_subprocess ())
    {
      g_setenv ("INCHES_LANES", "1", TRUE);
      g_assert_cmpuint (inches_kernel_get_lanes (inches_kernel_get_default ()), ==, 1);
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

/* A word that is no number is told, and the widest kernel taken. */
static void
test_environment_at_fault (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("INCHES_LANES", "many", TRUE);
      g_assert_nonnull (inches_kernel_get_default ());
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("*INCHES_LANES*many*1*");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kernel/bins", test_bins);
  g_test_add_func ("/kernel/environment", test_environment);
  g_test_add_func ("/kernel/environment-at-fault", test_environment_at_fault);
  g_test_add_func ("/kernel/M04-same-seed", test_same_seed);
  g_test_add_func ("/kernel/M05-lanes", test_lanes);
  g_test_add_func ("/kernel/M20-threads", test_threads);
  g_test_add_func ("/kernel/many-futures", test_many_futures);

  return g_test_run ();
}
