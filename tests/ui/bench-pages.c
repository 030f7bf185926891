/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What it costs to show each page of the window: from the switch to the end of the first
 * frame with it, when it is shown for the first time, made already, and then; and what
 * making it costs. */
#define _DEFAULT_SOURCE /* getloadavg */
#include "bench-stage.h"
#include "inches-compare-view.h"
#include "inches-evidence-view.h"
#include "inches-outlook-view.h"
#include "inches-table-view.h"
#include "inches-theme-css.h"
#include "inches-timeline-page.h"
#include "inches-timeline-view.h"
#include "inches-why-view.h"
#include "session-fixture.h"
#include "window-fixture.h"

#include <adwaita.h>
#include <stdlib.h>

#define TIMES    30
#define FULL     4000 /* ms after which what a page shows is worked out */
#define TARGET   50.0 /* ms, p95 */
#define N_PAGES  6

typedef struct
{
  GtkStack   *stack;
  const char *name;
} Page;

static void
show_page (gpointer user_data)
{
  const Page *page = user_data;

  gtk_stack_set_visible_child_name (page->stack, page->name);
}

/* Only the main thread's own part can miss. */
static void
report (const char *page,
        const char *when,
        BenchTimes *own,
        BenchTimes *clock)
{
  g_autofree char *own_name = g_strdup_printf ("page %s, %s, processor", page, when);
  g_autofree char *clock_name = g_strdup_printf ("page %s, %s, clock", page, when);

  bench_times_print (own, own_name, TARGET);
  bench_times_print (clock, clock_name, 0);
}

static void
show_often (BenchStage *stage,
            GtkStack   *stack,
            const char *name)
{
  g_autoptr(BenchTimes) first_own = bench_times_new ();
  g_autoptr(BenchTimes) first_clock = bench_times_new ();
  g_autoptr(BenchTimes) own = bench_times_new ();
  g_autoptr(BenchTimes) clock = bench_times_new ();
  Page page = { stack, name };

  for (guint i = 0; i < TIMES; i++)
    {
      gtk_stack_set_visible_child_name (stack, "other");
      bench_stage_rest (stage, 150);
      bench_stage_measure (stage, show_page, &page, i == 0 ? first_own : own, i == 0 ? first_clock : clock);
      if (i == 0)
        bench_stage_rest (stage, FULL); /* all is worked out: from now on the page is full */
    }

  report (name, "first", first_own, first_clock);
  report (name, "then", own, clock);
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

int
main (int    argc,
      char **argv)
{
  g_autoptr(InchesSession) session = NULL;
  g_autoptr(InchesOutlook) outlook = NULL;
  static const char *const pages[N_PAGES] = { "timeline", "outlook", "compare", "why", "table", "evidence" };
  g_autoptr(InchesThemeCss) css = NULL;
  double load[3] = { 0 };
  GtkWidget *window, *stack;
  BenchStage stage;

  adw_init ();
  session = session_fixture_new ();
  inches_session_load_preset (session, "inches-leverage", NULL);
  outlook = inches_outlook_new (session);
  window_fixture_load_style ("style");
  window_fixture_load_style ("panel");
  window_fixture_load_style ("evidence");
  css = inches_theme_css_new (session, gdk_display_get_default ());

  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 780);
  stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new ("Another page"), "other");
  gtk_window_set_child (GTK_WINDOW (window), stack);
  bench_stage_init (&stage, window);
  bench_stage_rest (&stage, 1500);

  getloadavg (load, 3);
  g_print ("load of the machine %.1f on %u processors\n", load[0], g_get_num_processors ());
  for (guint i = 0; i < N_PAGES; i++)
    {
      double began = bench_times_of_thread ();

      gtk_stack_add_named (GTK_STACK (stack), make_page (outlook, i), pages[i]);
      g_print ("page %-9s made once: %.1f ms\n", pages[i], bench_times_of_thread () - began);
      bench_stage_rest (&stage, 1500);
    }
  for (guint i = 0; i < N_PAGES; i++)
    show_often (&stage, GTK_STACK (stack), pages[i]);

  bench_stage_clear (&stage);

  return 0;
}
