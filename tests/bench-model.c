/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <time.h>

#include "model-fixture.h"

/* Prints the median processor time of a run, which other programs at work
 * disturb less than the time on the clock. */

#define N_RUNS 31

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const gint64 *x = a;
  const gint64 *y = b;

  return *x < *y ? -1 : *x > *y;
}

static void
measure (InchesScenario *scenario,
         guint           n_futures,
         guint           indices,
         const char     *name)
{
  gint64 times[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr(InchesForecast) forecast = NULL;
      clock_t start = clock ();

      forecast = inches_simulation_run (scenario, inches_model_get_sheet (model_fixture_get (), 0), INCHES_DEFAULT_SEED,
                                        n_futures, INCHES_SHORT_WEEKS, indices, NULL);
      times[i] = (gint64) (clock () - start) * 1000000 / CLOCKS_PER_SEC;
    }

  qsort (times, N_RUNS, sizeof *times, compare_times);
  g_print ("%6u futures, 44 weeks, %-11s median %6.2f ms, fastest %6.2f ms\n", n_futures, name,
           times[N_RUNS / 2] / 1000.0, times[0] / 1000.0);
}

int
main (void)
{
  const guint three = 1u << INCHES_INDEX_INCHES | 1u << INCHES_INDEX_WAR | 1u << INCHES_INDEX_RISK;
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", NULL);

  measure (scenario, INCHES_DEFAULT_FUTURES, 0, "no fans");
  measure (scenario, INCHES_DEFAULT_FUTURES, three, "three fans");
  measure (scenario, INCHES_DEFAULT_FUTURES, INCHES_ALL_INDICES, "eight fans");
  measure (scenario, INCHES_MOVING_FUTURES, three, "three fans");

  return 0;
}
