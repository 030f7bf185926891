/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-simulation.h"

#include "inches-forecast-private.h"
#include "inches-simulation-private.h"

#define MOST_FUTURES      1048576
#define BLOCKS_PER_THREAD 8 /* fewer are done before another thread has begun */

typedef guint32 Constants[INCHES_N_SLOTS];

/* What the threads of a run share; they take its blocks one by one. */
typedef struct
{
  const InchesKernel *kernel;
  const InchesTerms  *terms;
  const Constants    *constants;
  const gint         *cancelled;
  guint64             seed;
  guint               n_weeks;
  guint               indices;
  gint                n_blocks;
  gint32             *gains;

  gint                next; /* atomic: first block that nobody has taken */
  gint                stopped; /* atomic */
} Run;

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
run_block (const Run         *run,
           InchesKernelBlock *block,
           InchesTally       *tally,
           guint              first_future)
{
  inches_kernel_start_with (run->kernel, block, run->terms, run->seed, first_future);
  inches_tally_begin_block (tally);

  for (guint week = 0; week < run->n_weeks; week++)
    {
      inches_kernel_step_with (run->kernel, block, run->terms, run->constants[week], week);
      inches_tally_add_week (tally, block, week);
    }

  inches_tally_end_block (tally, block, run->terms, run->gains + first_future);
}

/* Runs blocks until none is left. Returns what was counted. */
static gpointer
run_blocks (gpointer data)
{
  Run *run = data;
  g_autoptr(InchesKernelBlock) block = inches_kernel_block_new ();
  InchesTally *tally = inches_tally_new (run->kernel, run->n_weeks, run->indices);
  gint taken;

  while ((taken = g_atomic_int_add (&run->next, 1)) < run->n_blocks)
    {
      if (run->cancelled != NULL && g_atomic_int_get (run->cancelled) != 0)
        {
          g_atomic_int_set (&run->stopped, 1);
          break;
        }

      run_block (run, block, tally, (guint) taken * INCHES_BLOCK);
    }

  return tally;
}

/* The counts of @n_threads threads, this one among them. If the system has no
 * thread to give, the others do its work. */
static InchesTally *
run_threads (Run   *run,
             guint  n_threads)
{
  GThread *threads[INCHES_MOST_THREADS];
  guint n_started = 0;
  InchesTally *tally;

  while (n_started + 1 < n_threads)
    {
      threads[n_started] = g_thread_try_new ("inches-futures", run_blocks, run, NULL);
      if (threads[n_started] == NULL)
        break;
      n_started++;
    }

  tally = run_blocks (run);

  for (guint i = 0; i < n_started; i++)
    {
      g_autoptr(InchesTally) other = g_thread_join (threads[i]);

      inches_tally_add (tally, other);
    }

  return tally;
}

/**
 * inches_simulation_find_threads:
 * @n_futures: of a run
 *
 * Returns: over how many threads a run is shared out: what INCHES_THREADS in the environment
 *   says, else as many as the machine has processors, but none with fewer than 2,048 futures
 */
guint
inches_simulation_find_threads (guint n_futures)
{
  const char *asked_for = g_getenv ("INCHES_THREADS");
  guint64 n;

  if (asked_for != NULL)
    {
      if (g_ascii_string_to_unsigned (asked_for, 10, 1, INCHES_MOST_THREADS, &n, NULL))
        return (guint) n;

      g_message ("INCHES_THREADS is “%s”, must be from 1 to %d", asked_for, INCHES_MOST_THREADS);
    }

  return CLAMP (n_futures / INCHES_BLOCK / BLOCKS_PER_THREAD, 1, MIN (g_get_num_processors (), INCHES_MOST_THREADS));
}

/**
 * inches_simulation_run_with:
 * @scenario: levers and circumstances
 * @sheet: coefficients and ladder
 * @seed: of all draws
 * @n_futures: a multiple of %INCHES_BLOCK, from 256 to 1,048,576
 * @n_weeks: %INCHES_SHORT_WEEKS or %INCHES_LONG_WEEKS
 * @indices: bits 1 << InchesIndex of those whose quantiles are wanted
 * @cancelled: (nullable): read atomically between blocks; non-zero stops the run
 * @kernel: which computes the weeks
 * @n_threads: from 1 to %INCHES_MOST_THREADS
 *
 * inches_simulation_run() as tests and benchmarks need it. Neither @kernel nor @n_threads
 * changes a bit of the result.
 *
 * Returns: (transfer full) (nullable): the forecast; %NULL if cancelled
 */
InchesForecast *
inches_simulation_run_with (InchesScenario     *scenario,
                            InchesSheet        *sheet,
                            guint64             seed,
                            guint               n_futures,
                            guint               n_weeks,
                            guint               indices,
                            const gint         *cancelled,
                            const InchesKernel *kernel,
                            guint               n_threads)
{
  g_autofree InchesTerms *terms = NULL;
  g_autofree Constants *constants = NULL;
  g_autofree gint32 *gains = NULL;
  g_autoptr(InchesTally) tally = NULL;
  Run run = { .kernel = kernel, .cancelled = cancelled, .seed = seed, .n_weeks = n_weeks };

  g_return_val_if_fail (n_futures >= INCHES_BLOCK && n_futures <= MOST_FUTURES, NULL);
  g_return_val_if_fail (n_futures % INCHES_BLOCK == 0, NULL);
  g_return_val_if_fail (n_weeks == INCHES_SHORT_WEEKS || n_weeks == INCHES_LONG_WEEKS, NULL);
  g_return_val_if_fail (kernel != NULL && n_threads >= 1 && n_threads <= INCHES_MOST_THREADS, NULL);

  terms = g_new (InchesTerms, 1);
  inches_terms_init (terms, scenario, sheet);
  constants = make_constants (seed, n_weeks);
  gains = g_new (gint32, n_futures);
  run.terms = terms;
  run.constants = constants;
  run.indices = indices & INCHES_ALL_INDICES;
  run.n_blocks = (gint) (n_futures / INCHES_BLOCK);
  run.gains = gains;

  tally = run_threads (&run, n_threads);
  if (g_atomic_int_get (&run.stopped) != 0)
    return NULL;

  return inches_forecast_new (scenario, sheet, seed, n_futures, tally, g_steal_pointer (&gains));
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
 * A pure function: the same input gives the same forecast, to the bit, whatever
 * the processor. May run in any thread.
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
  return inches_simulation_run_with (scenario, sheet, seed, n_futures, n_weeks, indices, cancelled,
                                     inches_kernel_get_default (), inches_simulation_find_threads (n_futures));
}
