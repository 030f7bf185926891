/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What it costs to show each page of the window: from the switch to the end of the first
 * frame with it, when it is shown for the first time, made already, and then; and what
 * making it costs. */
#define _DEFAULT_SOURCE /* getloadavg */
#include "inches-compare-view.h"
#include "inches-evidence-view.h"
#include "inches-outlook-view.h"
#include "inches-table-view.h"
#include "inches-theme-css.h"
#include "inches-timeline-page.h"
#include "inches-timeline-view.h"
#include "inches-why-view.h"

#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-model-reader.h"
#include "inches-theme-reader.h"

#include <adwaita.h>
#include <stdlib.h>
#include <time.h>

#define TIMES    30
#define FULL     4000 /* ms after which what a page shows is worked out */
#define TARGET   50.0 /* ms, p95 */
#define N_PAGES  6

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
report (const char *page,
        const char *name,
        GArray     *values,
        gboolean    own)
{
  double first = g_array_index (values, double, 0);
  double p95;

  g_array_remove_index (values, 0);
  g_array_sort (values, compare);
  p95 = g_array_index (values, double, values->len * 95 / 100);
  g_print ("page %-9s %-5s first %5.1f ms, then median %5.1f ms, p95 %5.1f ms (at most %g)%s\n", page, name, first,
           g_array_index (values, double, values->len / 2), p95, TARGET, !own || (p95 <= TARGET && first <= TARGET) ? "" : "  MISSED");
}

static void
show_often (Bench      *bench,
            GtkStack   *stack,
            const char *page)
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
      gtk_stack_set_visible_child_name (stack, page);
      bench->waiting = TRUE;
      g_main_loop_run (bench->loop);
      taken = get_time (CLOCK_THREAD_CPUTIME_ID) - cpu_began;
      g_array_append_val (cpu, taken);
      taken = get_time (CLOCK_MONOTONIC) - wall_began;
      g_array_append_val (wall, taken);
      if (i == 0)
        rest (bench, FULL); /* all is worked out: from now on the page is full */
    }

  report (page, "CPU", cpu, TRUE);
  report (page, "clock", wall, FALSE);
  gtk_stack_set_visible_child_name (stack, "other");
}

static GtkWidget *
make_page (InchesOutlook *outlook,
           guint          page)
{
  InchesSession *session = inches_outlook_get_session (outlook);

  switch (page)
    {
    case 0:
      return inches_timeline_page_new (session, inches_timeline_view_new (session));
    case 1:
      return inches_outlook_view_new (outlook);
    case 2:
      return inches_compare_view_new (outlook);
    case 3:
      return inches_why_view_new (outlook);
    case 4:
      {
        GtkWidget *table = inches_table_view_new (session, NULL);

        inches_table_view_prepare (INCHES_TABLE_VIEW (table));
        return table;
      }
    default:
      return inches_evidence_view_new (outlook);
    }
}

static void
load_style (const char *path)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
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
  static const char *const pages[N_PAGES] = { "timeline", "outlook", "compare", "why", "table", "evidence" };
  g_autoptr(InchesThemeCss) css = NULL;
  double load[3] = { 0 };
  GtkWidget *window, *stack;
  Bench bench = { 0 };

  adw_init ();
  chronicle = inches_chronicle_reader_load (inches_data_dir (), NULL);
  model = inches_model_reader_load (inches_data_dir (), NULL);
  themes = inches_theme_reader_load (inches_data_dir (), NULL);
  g_assert_true (chronicle != NULL && model != NULL && themes != NULL);
  session = inches_session_new (chronicle, model, themes);
  inches_session_load_preset (session, "inches-leverage", NULL);
  outlook = inches_outlook_new (session);
  bench.loop = g_main_loop_new (NULL, FALSE);
  load_style ("/org/example/Inches/style.css");
  load_style ("/org/example/Inches/panel.css");
  load_style ("/org/example/Inches/evidence.css");
  css = inches_theme_css_new (session, gdk_display_get_default ());

  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 780);
  stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new ("Another page"), "other");
  gtk_window_set_child (GTK_WINDOW (window), stack);
  gtk_window_present (GTK_WINDOW (window));
  rest (&bench, 1500);

  getloadavg (load, 3);
  g_print ("load of the machine %.1f on %u processors\n", load[0], g_get_num_processors ());
  for (guint i = 0; i < N_PAGES; i++)
    {
      double began = get_time (CLOCK_THREAD_CPUTIME_ID);

      gtk_stack_add_named (GTK_STACK (stack), make_page (outlook, i), pages[i]);
      g_print ("page %-9s made once: %.1f ms\n", pages[i], get_time (CLOCK_THREAD_CPUTIME_ID) - began);
      rest (&bench, 1500);
    }
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), &bench);
  for (guint i = 0; i < N_PAGES; i++)
    show_often (&bench, GTK_STACK (stack), pages[i]);

  gtk_window_destroy (GTK_WINDOW (window));
  g_main_loop_unref (bench.loop);

  return 0;
}
