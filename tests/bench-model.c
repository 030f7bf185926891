/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-times.h"
#include "inches-simulation-private.h"
#include "model-fixture.h"

/* Prints how long runs of the model take, and ratios of what is measured turn by
 * turn in the same minute, which other programs at work disturb less than times.
 * Times of one thread are processor time; those of several are on the clock.
 *
 * Ends with 1 if 8 lanes take more than a fifth of the time of one. */

#define N_RUNS     31
#define MOST_SHARE 0.2

#if defined (__clang__)
# define COMPILER "clang " __clang_version__
#else
# define COMPILER "gcc " __VERSION__
#endif

static const guint three_fans = 1u << INCHES_INDEX_INCHES | 1u << INCHES_INDEX_WAR | 1u << INCHES_INDEX_RISK;

typedef struct
{
  const InchesKernel *kernel;
  guint               n_threads;
  guint               n_futures;
  guint               indices;
  BenchTimes         *times;
} Measurement;

static Measurement
new_measurement (const InchesKernel *kernel,
                 guint               n_threads,
                 guint               n_futures,
                 guint               indices)
{
  return (Measurement) { kernel, n_threads, n_futures, indices, bench_times_new () };
}

static void
measurement_clear (Measurement *self)
{
  bench_times_free (self->times);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Measurement, measurement_clear)

static void
measure_once (Measurement *self,
              gboolean     on_the_clock)
{
  static InchesScenario *scenario;
  double (*get_time) (void) = on_the_clock ? bench_times_of_clock : bench_times_of_program;
  g_autoptr(InchesForecast) forecast = NULL;
  double start;

  if (scenario == NULL)
    scenario = model_fixture_scenario ("early-2025", NULL);

  start = get_time ();
  forecast = inches_simulation_run_with (scenario, inches_model_get_sheet (model_fixture_get (), 0), INCHES_DEFAULT_SEED,
                                         self->n_futures, INCHES_SHORT_WEEKS, self->indices, NULL, self->kernel,
                                         self->n_threads);
  bench_times_add (self->times, get_time () - start);
}

static void
print (const Measurement *self,
       double             target)
{
  g_autofree char *aim = target > 0 ? g_strdup_printf (", to reach %.1f", target) : g_strdup ("");

  g_print ("%6u futures, %u lanes, %u threads, %u fans: median %6.2f ms, fastest %6.2f%s\n", self->n_futures,
           inches_kernel_get_lanes (self->kernel), self->n_threads, (guint) __builtin_popcount (self->indices),
           bench_times_get_share (self->times, 0.5), bench_times_get_share (self->times, 0), aim);
}

/* The median of what one takes of the other's time, run by run. */
static double
find_share (const Measurement *part,
            const Measurement *whole)
{
  g_autoptr(BenchTimes) shares = bench_times_new ();

  for (guint i = 0; i < N_RUNS; i++)
    bench_times_add (shares, bench_times_get (part->times, i) / bench_times_get (whole->times, i));

  return bench_times_get_share (shares, 0.5);
}

static gboolean
measure_lanes (void)
{
  static const guint lanes[] = { 1, 4, 8 };
  Measurement measured[G_N_ELEMENTS (lanes)];
  gboolean is_fast = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    measured[i] = new_measurement (inches_kernel_find (lanes[i]), 1, INCHES_DEFAULT_FUTURES, three_fans);

  for (guint run = 0; run < N_RUNS; run++)
    for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
      if (measured[i].kernel != NULL)
        measure_once (&measured[i], FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    if (measured[i].kernel != NULL)
      print (&measured[i], lanes[i] == 8 ? 8 : 0);

  for (guint i = 1; i < G_N_ELEMENTS (lanes); i++)
    if (measured[i].kernel != NULL)
      {
        double share = find_share (&measured[i], &measured[0]);

        g_print ("%u lanes take %.3f of the time of one: 1/%.1f\n", lanes[i], share, 1 / share);
        is_fast = lanes[i] != 8 || share <= MOST_SHARE;
      }

  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    measurement_clear (&measured[i]);

  return is_fast;
}

/* On the clock, which shows what else the processors have to do; and what two
 * threads cost together, which does not. */
static void
measure_threads (const InchesKernel *kernel)
{
  g_auto(Measurement) one = new_measurement (kernel, 1, INCHES_DEFAULT_FUTURES, three_fans);
  g_auto(Measurement) two = new_measurement (kernel, 2, INCHES_DEFAULT_FUTURES, three_fans);
  g_auto(Measurement) work_of_one = new_measurement (kernel, 1, INCHES_DEFAULT_FUTURES, three_fans);
  g_auto(Measurement) work_of_two = new_measurement (kernel, 2, INCHES_DEFAULT_FUTURES, three_fans);

  for (guint run = 0; run < N_RUNS; run++)
    {
      measure_once (&one, TRUE);
      measure_once (&two, TRUE);
      measure_once (&work_of_one, FALSE);
      measure_once (&work_of_two, FALSE);
    }

  print (&one, 0);
  print (&two, 0);
  g_print ("two threads take %.2f of the time of one on the clock, to reach 0.60 (fastest: %.2f)\n",
           find_share (&two, &one), bench_times_get_share (two.times, 0) / bench_times_get_share (one.times, 0));
  g_print ("and together %.2f of its processor time: at best %.2f on the clock\n", find_share (&work_of_two, &work_of_one),
           find_share (&work_of_two, &work_of_one) / 2);
}

static void
measure_size (const InchesKernel *kernel,
              guint               n_futures,
              guint               indices,
              double              target)
{
  g_auto(Measurement) measured = new_measurement (kernel, 1, n_futures, indices);

  for (guint run = 0; run < N_RUNS; run++)
    measure_once (&measured, FALSE);
  print (&measured, target);
}

static void
measure_set_up (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", NULL);
  g_autofree InchesTerms *terms = g_new (InchesTerms, 1);
  g_autoptr(BenchTimes) times = bench_times_new ();

  for (guint run = 0; run < N_RUNS; run++)
    {
      double start = bench_times_of_program ();

      inches_terms_init (terms, scenario, inches_model_get_sheet (model_fixture_get (), 0));
      bench_times_add (times, bench_times_of_program () - start);
    }

  g_print ("set-up of a scenario: median %.4f ms, to reach 0.02\n", bench_times_get_share (times, 0.5));
}

/* The same equations in numpy, where it is there, as a multiple of @kernel's time. */
static void
measure_numpy (const InchesKernel *kernel)
{
  g_autofree char *script = g_build_filename (g_getenv ("INCHES_TEST_DIR"), "bench-model-numpy.py", NULL);
  const char *arguments[] = { "/usr/bin/python3", script, g_getenv ("INCHES_DATA_DIR"), NULL };
  g_autofree char *output = NULL;
  g_auto(Measurement) measured = new_measurement (kernel, 1, INCHES_DEFAULT_FUTURES, three_fans);
  int status;
  double ms;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output, NULL, &status, NULL)
      || !g_spawn_check_wait_status (status, NULL))
    {
      g_print ("numpy: not here\n");
      return;
    }

  for (guint run = 0; run < N_RUNS; run++)
    measure_once (&measured, FALSE);

  ms = g_ascii_strtod (output, NULL);
  g_print ("numpy: median %.1f ms, %.0f times as long\n", ms, ms / bench_times_get_share (measured.times, 0.5));
}

int
main (void)
{
  const InchesKernel *kernel = inches_kernel_get_default ();
  gboolean is_fast;

  g_print ("%s, %u processors; 44 weeks\n", COMPILER, g_get_num_processors ());
  is_fast = measure_lanes ();
  measure_threads (kernel);
  measure_size (kernel, INCHES_MOVING_FUTURES, three_fans, 2.2);
  measure_size (kernel, INCHES_DEFAULT_FUTURES, 0, 0);
  measure_size (kernel, INCHES_DEFAULT_FUTURES, INCHES_ALL_INDICES, 0);
  measure_set_up ();
  if (g_getenv ("INCHES_TEST_DIR") != NULL && g_getenv ("INCHES_DATA_DIR") != NULL)
    measure_numpy (kernel);

  return is_fast ? 0 : 1;
}
