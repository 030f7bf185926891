/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long one thing took, each time that a benchmark did it. ms */
typedef struct _BenchTimes BenchTimes;

BenchTimes *bench_times_new        (void);
void        bench_times_free       (BenchTimes       *self);
void        bench_times_add        (BenchTimes       *self,
                                    double            ms);
guint       bench_times_get_n      (const BenchTimes *self);
double      bench_times_get        (const BenchTimes *self,
                                    guint             index);   /* as they were added */
double      bench_times_get_share  (const BenchTimes *self,
                                    double            share);   /* which so many of them do not exceed: 0 the fastest, 0.5 the median, 1 the slowest */
void        bench_times_print      (const BenchTimes *self,
                                    const char       *name,
                                    double            target);  /* for 95 of 100, with what misses it; 0: none */

/* ms since some moment. What the processor did for this thread, or for all of this program: other programs do not
 * lengthen that. On the clock they do. */
double      bench_times_of_thread  (void);
double      bench_times_of_program (void);
double      bench_times_of_clock   (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchTimes, bench_times_free)

G_END_DECLS
