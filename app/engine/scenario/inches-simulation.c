/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-simulation.h"

#include "inches-forecast-private.h"
#include "inches-kernel.h"

#define MOST_FUTURES 1048576

typedef guint32 Constants[INCHES_N_SLOTS];

static Constants *
make_constants (guint64 seed,
                guint   n_weeks)
{
  Constants *constants = g_new (Constants, n_weeks);

  for (guint week = 0; week < n_weeks; week++)
    for (guint slot = 0; slot < INCHES_N_SLOTS; slot++)
      constants[week][slot] = inches_random_constant (seed, week, slot);

  return constants;
}

static void
run_block (InchesKernelBlock *block,
           InchesTally       *tally,
           const InchesTerms *terms,
           const Constants   *constants,
           guint64            seed,
           guint              first_future,
           gint32            *gains)
{
  inches_kernel_start (block, terms, seed, first_future);
  inches_tally_begin_block (tally);

  for (guint week = 0; week < tally->n_weeks; week++)
    {
      inches_kernel_step (block, terms, constants[week], week);
      inches_tally_add_week (tally, block, week);
    }

  inches_tally_end_block (tally, block, terms, gains + first_future);
}

/**
 * inches_simulation_run:
 * @scenario: levers and circumstances
 * @sheet: coefficients and ladder
 * @seed: of all draws
 * @n_futures: a multiple of %INCHES_BLOCK, from 256 to 1,048,576
 * @n_weeks: %INCHES_SHORT_WEEKS or %INCHES_LONG_WEEKS
 * @indices: bits 1 << InchesIndex of those whose quantiles are wanted
 * @cancelled: (nullable): read atomically between blocks; non-zero stops the run
 *
 * A pure function: the same input gives the same forecast, to the bit. May run
 * in any thread.
 *
 * Returns: (transfer full) (nullable): the forecast; %NULL if cancelled
 */
InchesForecast *
inches_simulation_run (InchesScenario *scenario,
                       InchesSheet    *sheet,
                       guint64         seed,
                       guint           n_futures,
                       guint           n_weeks,
                       guint           indices,
                       const gint     *cancelled)
{
  g_autofree InchesTerms *terms = NULL;
  g_autoptr(InchesKernelBlock) block = NULL;
  g_autofree Constants *constants = NULL;
  g_autofree gint32 *gains = NULL;
  g_autoptr(InchesTally) tally = NULL;

  g_return_val_if_fail (n_futures >= INCHES_BLOCK && n_futures <= MOST_FUTURES, NULL);
  g_return_val_if_fail (n_futures % INCHES_BLOCK == 0, NULL);
  g_return_val_if_fail (n_weeks == INCHES_SHORT_WEEKS || n_weeks == INCHES_LONG_WEEKS, NULL);

  terms = g_new (InchesTerms, 1);
  block = inches_kernel_block_new ();
  gains = g_new (gint32, n_futures);
  constants = make_constants (seed, n_weeks);
  tally = inches_tally_new (n_weeks, indices & INCHES_ALL_INDICES);
  inches_terms_init (terms, scenario, sheet);

  for (guint first = 0; first < n_futures; first += INCHES_BLOCK)
    {
      if (cancelled != NULL && g_atomic_int_get (cancelled) != 0)
        return NULL;

      run_block (block, tally, terms, constants, seed, first, gains);
    }

  return inches_forecast_new (scenario, sheet, seed, n_futures, tally, g_steal_pointer (&gains));
}
