/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-stage.h"

static void
after_paint_cb (BenchStage *self)
{
  if (self->waiting)
    g_main_loop_quit (self->loop);
  self->waiting = FALSE;
}

void
bench_stage_init (BenchStage *self,
                  GtkWidget  *window)
{
  self->window = window;
  self->loop = g_main_loop_new (NULL, FALSE);
  self->waiting = FALSE;
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), self);
}

void
bench_stage_clear (BenchStage *self)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (self->window), self);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_main_loop_unref (self->loop);
}

static gboolean
quit_cb (gpointer loop)
{
  g_main_loop_quit (loop);

  return G_SOURCE_REMOVE;
}

void
bench_stage_rest (BenchStage *self,
                  guint       ms)
{
  g_timeout_add (ms, quit_cb, self->loop);
  g_main_loop_run (self->loop);
}

void
bench_stage_measure (BenchStage *self,
                     BenchAct    act,
                     gpointer    user_data,
                     BenchTimes *own,
                     BenchTimes *clock)
{
  double own_began = bench_times_of_thread ();
  double clock_began = bench_times_of_clock ();

  act (user_data);
  self->waiting = TRUE;
  g_main_loop_run (self->loop);
  bench_times_add (own, bench_times_of_thread () - own_began);
  if (clock != NULL)
    bench_times_add (clock, bench_times_of_clock () - clock_began);
}
