/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _POSIX_C_SOURCE 200809L /* clock_gettime() */

#include "bench-times.h"

#include <time.h>

struct _BenchTimes
{
  GArray *times;  /* of double */
  GArray *sorted; /* what was added since is not among them */
};

BenchTimes *
bench_times_new (void)
{
  BenchTimes *self = g_new (BenchTimes, 1);

  self->times = g_array_new (FALSE, FALSE, sizeof (double));
  self->sorted = g_array_new (FALSE, FALSE, sizeof (double));

  return self;
}

void
bench_times_free (BenchTimes *self)
{
  g_array_unref (self->times);
  g_array_unref (self->sorted);
  g_free (self);
}

void
bench_times_add (BenchTimes *self,
                 double      ms)
{
  g_array_append_val (self->times, ms);
}

guint
bench_times_get_n (const BenchTimes *self)
{
  return self->times->len;
}

double
bench_times_get (const BenchTimes *self,
                 guint             index)
{
  g_return_val_if_fail (index < self->times->len, 0);

  return g_array_index (self->times, double, index);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

double
bench_times_get_share (const BenchTimes *self,
                       double            share)
{
  guint n = self->times->len;

  g_return_val_if_fail (n > 0 && share >= 0 && share <= 1, 0);

  if (self->sorted->len != n)
    {
      g_array_set_size (self->sorted, 0);
      g_array_append_vals (self->sorted, self->times->data, n);
      g_array_sort (self->sorted, compare);
    }

  return g_array_index (self->sorted, double, MIN ((guint) (n * share), n - 1));
}

void
bench_times_print (const BenchTimes *self,
                   const char       *name,
                   double            target)
{
  double p95 = bench_times_get_share (self, 0.95);

  g_print ("%-44s median %7.3f ms, p95 %7.3f ms, most %7.3f ms", name, bench_times_get_share (self, 0.5), p95,
           bench_times_get_share (self, 1));
  if (target > 0)
    g_print (" (p95 at most %g)%s", target, p95 <= target ? "" : "  MISSED");
  g_print ("\n");
}

static double
read_clock (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

double
bench_times_of_thread (void)
{
  return read_clock (CLOCK_THREAD_CPUTIME_ID);
}

double
bench_times_of_program (void)
{
  return read_clock (CLOCK_PROCESS_CPUTIME_ID);
}

double
bench_times_of_clock (void)
{
  return read_clock (CLOCK_MONOTONIC);
}
