/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What it costs to show the page that says why: from the switch to the end of the first
 * frame with it, made already, and what making it costs. */
#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-model-reader.h"
#include "inches-theme-reader.h"
#include "inches-why-view.h"

#include <adwaita.h>
#include <time.h>

#define TIMES  30
#define TARGET 50.0 /* ms, p95 */

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

/* Only the main thread's own part can miss: the clock holds the wait for the frame too. */
static void
report (const char *name,
        GArray     *values,
        gboolean    own)
{
  double p95;

  g_array_sort (values, compare);
  p95 = g_array_index (values, double, values->len * 95 / 100);
  g_print ("page why %-5s %u times shown: median %5.1f ms, p95 %5.1f ms (at most %g), most %5.1f ms%s\n", name, values->len,
           g_array_index (values, double, values->len / 2), p95, TARGET, g_array_index (values, double, values->len - 1),
           !own || p95 <= TARGET ? "" : "  MISSED");
}

static void
show_often (Bench    *bench,
            GtkStack *stack)
{
  g_autoptr(GArray) cpu = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) wall = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < TIMES; i++)
    {
      double cpu_began, wall_began, taken;

      gtk_stack_set_visible_child_name (stack, "other");
      rest (bench, 150);
      cpu_began = get_time (CLOCK_THREAD_CPUTIME_ID);
      wall_began = get_time (CLOCK_MONOTONIC);
      gtk_stack_set_visible_child_name (stack, "why");
      bench->waiting = TRUE;
      g_main_loop_run (bench->loop);
      taken = get_time (CLOCK_THREAD_CPUTIME_ID) - cpu_began;
      g_array_append_val (cpu, taken);
      taken = get_time (CLOCK_MONOTONIC) - wall_began;
      g_array_append_val (wall, taken);
      if (i == 0)
        rest (bench, 4000); /* all is worked out: from now on the page is full */
    }

  report ("CPU", cpu, TRUE);
  report ("wall", wall, FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(InchesChronicle) chronicle = NULL;
  g_autoptr(InchesModel) model = NULL;
  g_autoptr(GPtrArray) themes = NULL;
  g_autoptr(InchesSession) session = NULL;
  g_autoptr(InchesOutlook) outlook = NULL;
  GtkWidget *window, *stack, *page;
  Bench bench = { 0 };
  double began;

  adw_init ();
  chronicle = inches_chronicle_reader_load (inches_data_dir (), NULL);
  model = inches_model_reader_load (inches_data_dir (), NULL);
  themes = inches_theme_reader_load (inches_data_dir (), NULL);
  g_assert_true (chronicle != NULL && model != NULL && themes != NULL);
  session = inches_session_new (chronicle, model, themes);
  inches_session_load_preset (session, "inches-leverage", NULL);
  outlook = inches_outlook_new (session);
  bench.loop = g_main_loop_new (NULL, FALSE);

  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 780);
  stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new ("Another page"), "other");
  gtk_window_set_child (GTK_WINDOW (window), stack);
  gtk_window_present (GTK_WINDOW (window));
  rest (&bench, 1500);

  began = get_time (CLOCK_THREAD_CPUTIME_ID);
  page = inches_why_view_new (outlook);
  gtk_stack_add_named (GTK_STACK (stack), page, "why");
  g_print ("page why made once: %.1f ms\n", get_time (CLOCK_THREAD_CPUTIME_ID) - began);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), &bench);
  show_often (&bench, GTK_STACK (stack));

  gtk_window_destroy (GTK_WINDOW (window));
  g_main_loop_unref (bench.loop);

  return 0;
}
