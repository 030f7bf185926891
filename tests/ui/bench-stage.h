/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bench-times.h"

G_BEGIN_DECLS

/* A window of which a benchmark waits for frames. */
typedef struct
{
  GtkWidget *window;
  GMainLoop *loop;
  gboolean   waiting; /* for the end of a frame */
} BenchStage;

/* What is measured: what a user does. */
typedef void (*BenchAct) (gpointer user_data);

void bench_stage_init    (BenchStage *self,
                          GtkWidget  *window); /* (transfer full) not shown yet */
void bench_stage_clear   (BenchStage *self);
void bench_stage_rest    (BenchStage *self,
                          guint       ms);     /* lets the program do what it has to do */

/* From the act to the end of the next frame: the main thread's own part, and the time on the clock, which also holds the
 * wait for the frame and for whatever else runs on the machine. */
void bench_stage_measure (BenchStage *self,
                          BenchAct    act,
                          gpointer    user_data,
                          BenchTimes *own,
                          BenchTimes *clock);  /* NULL: not asked for */

G_END_DECLS
