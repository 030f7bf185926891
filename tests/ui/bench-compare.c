/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What it costs to show the compare page with three pinned scenarios: from the switch to
 * the end of its first frame, and the main thread's own part of it. */
#include "inches-chronicle-reader.h"
#include "inches-compare-view.h"
#include "inches-data-dir.h"
#include "inches-model-reader.h"
#include "inches-theme-reader.h"

#include <adwaita.h>
#include <time.h>

#define TARGET 50.0 /* ms */
#define ROUNDS 20

typedef struct
{
  GMainLoop *loop;
  gboolean   waiting;
} Bench;

static double
get_time (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static gboolean
quit_cb (gpointer user_data)
{
  g_main_loop_quit (user_data);

  return G_SOURCE_REMOVE;
}

static void
after_paint_cb (Bench *bench)
{
  if (bench->waiting)
    g_main_loop_quit (bench->loop);
  bench->waiting = FALSE;
}

static void
rest (Bench *bench,
      guint  ms)
{
  g_timeout_add (ms, quit_cb, bench->loop);
  g_main_loop_run (bench->loop);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
report (const char *name,
        double     *values,
        gboolean    own)
{
  qsort (values, ROUNDS, sizeof *values, compare);
  g_print ("compare page %-4s median %5.1f ms, most %5.1f ms (at most %g)%s\n", name, values[ROUNDS / 2], values[ROUNDS - 1], TARGET,
           !own || values[ROUNDS - 1] <= TARGET ? "" : "  MISSED");
}

int
main (int    argc,
      char **argv)
{
  static const char *const presets[] = { "leverage", "miles", "summit-rush", "inches" };
  g_autoptr(InchesChronicle) chronicle = NULL;
  g_autoptr(InchesModel) model = NULL;
  g_autoptr(GPtrArray) themes = NULL;
  g_autoptr(InchesSession) session = NULL;
  g_autoptr(InchesOutlook) outlook = NULL;
  GtkWidget *window, *stack;
  Bench bench = { 0 };
  double cpu[ROUNDS], wall[ROUNDS];
  double began;

  adw_init ();
  chronicle = inches_chronicle_reader_load (inches_data_dir (), NULL);
  model = inches_model_reader_load (inches_data_dir (), NULL);
  themes = inches_theme_reader_load (inches_data_dir (), NULL);
  g_assert_true (chronicle != NULL && model != NULL && themes != NULL);
  session = inches_session_new (chronicle, model, themes);
  outlook = inches_outlook_new (session);
  bench.loop = g_main_loop_new (NULL, FALSE);
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
  gtk_window_present (GTK_WINDOW (window));
  rest (&bench, 1000);

  began = get_time (CLOCK_THREAD_CPUTIME_ID);
  gtk_stack_add_named (GTK_STACK (stack), inches_compare_view_new (outlook), "compare");
  g_print ("compare page made in %.1f ms\n", get_time (CLOCK_THREAD_CPUTIME_ID) - began);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "compare");
  rest (&bench, 3000);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), &bench);

  for (guint i = 0; i < ROUNDS; i++)
    {
      gtk_stack_set_visible_child_name (GTK_STACK (stack), "other");
      rest (&bench, 300);
      began = get_time (CLOCK_THREAD_CPUTIME_ID);
      wall[i] = get_time (CLOCK_MONOTONIC);
      gtk_stack_set_visible_child_name (GTK_STACK (stack), "compare");
      bench.waiting = TRUE;
      g_main_loop_run (bench.loop);
      cpu[i] = get_time (CLOCK_THREAD_CPUTIME_ID) - began;
      wall[i] = get_time (CLOCK_MONOTONIC) - wall[i];
      rest (&bench, 400);
    }
  report ("CPU", cpu, TRUE);
  report ("wall", wall, FALSE);

  gtk_window_destroy (GTK_WINDOW (window));
  g_main_loop_unref (bench.loop);

  return 0;
}
