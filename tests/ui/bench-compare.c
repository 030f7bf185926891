/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What it costs to show the compare page with three pinned scenarios: from the switch to
 * the end of its first frame, and the main thread's own part of it. */
#include "bench-stage.h"
#include "inches-compare-view.h"
#include "session-fixture.h"

#include <adwaita.h>

#define TARGET 50.0 /* ms */
#define ROUNDS 20

static void
show_page (gpointer stack)
{
  gtk_stack_set_visible_child_name (stack, "compare");
}

int
main (int    argc,
      char **argv)
{
  static const char *const presets[] = { "leverage", "miles", "summit-rush", "inches" };
  g_autoptr(BenchTimes) own = bench_times_new ();
  g_autoptr(BenchTimes) clock = bench_times_new ();
  g_autoptr(InchesSession) session = NULL;
  g_autoptr(InchesOutlook) outlook = NULL;
  GtkWidget *window, *stack;
  BenchStage stage;
  double began;

  adw_init ();
  session = session_fixture_new ();
  outlook = inches_outlook_new (session);
  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      inches_session_load_preset (session, presets[i], NULL);
      if (i < INCHES_PINNED_MOST)
        inches_session_pin (session, NULL);
    }

  window = gtk_window_new ();
  stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new ("Another page"), "other");
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 770);
  gtk_window_set_child (GTK_WINDOW (window), stack);
  bench_stage_init (&stage, window);
  bench_stage_rest (&stage, 1000);

  began = bench_times_of_thread ();
  gtk_stack_add_named (GTK_STACK (stack), inches_compare_view_new (outlook), "compare");
  g_print ("compare page made in %.1f ms\n", bench_times_of_thread () - began);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "compare");
  bench_stage_rest (&stage, 3000);

  for (guint i = 0; i < ROUNDS; i++)
    {
      gtk_stack_set_visible_child_name (GTK_STACK (stack), "other");
      bench_stage_rest (&stage, 300);
      bench_stage_measure (&stage, show_page, stack, own, clock);
      bench_stage_rest (&stage, 400);
    }
  bench_times_print (own, "compare page, processor", TARGET);
  bench_times_print (clock, "compare page, clock", 0);

  bench_stage_clear (&stage);

  return 0;
}
