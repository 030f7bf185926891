/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What it costs to open the card of an event on the timeline: from the key to the end
 * of the first frame with the card, and the main thread's own part of it; once the card
 * has been made ready, as after an arrow key, and at once, as by a click. */
#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-event-card.h"
#include "inches-model-reader.h"
#include "inches-theme-reader.h"
#include "inches-timeline-view-private.h"

#include <adwaita.h>
#include <stdlib.h>
#include <time.h>

#define STEP     3   /* every third event */
#define ARROW_MS 150 /* between an arrow key and Enter, at least */
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

/* The wall clock also holds the wait for the next frame and for whatever else runs on
 * the machine, so only the part that is the program's own can miss. */
static void
report (const char *name,
        GArray     *values,
        gboolean    own)
{
  double p95;

  g_array_sort (values, compare);
  p95 = g_array_index (values, double, values->len * 95 / 100);
  g_print ("card %-12s %u opened: median %5.1f ms, p95 %5.1f ms (at most %g), most %5.1f ms%s\n", name, values->len,
           g_array_index (values, double, values->len / 2), p95, TARGET,
           g_array_index (values, double, values->len - 1), !own || p95 <= TARGET ? "" : "  MISSED");
}

/* What a popover with one line of text costs here, to know what is the toolkit's. */
static void
open_empty (Bench     *bench,
            GtkWidget *view)
{
  g_autoptr(GArray) cpu = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < 30; i++)
    {
      GtkWidget *popover = gtk_popover_new ();
      double began, taken;

      gtk_popover_set_child (GTK_POPOVER (popover), gtk_label_new ("One line"));
      rest (bench, 60);

      began = get_time (CLOCK_THREAD_CPUTIME_ID);
      inches_timeline_view_set_popover (INCHES_TIMELINE_VIEW (view), popover);
      gtk_popover_popup (GTK_POPOVER (popover));
      bench->waiting = TRUE;
      g_main_loop_run (bench->loop);
      taken = get_time (CLOCK_THREAD_CPUTIME_ID) - began;
      g_array_append_val (cpu, taken);

      inches_timeline_view_set_popover (INCHES_TIMELINE_VIEW (view), NULL);
      rest (bench, 30);
    }

  report ("empty", cpu, FALSE);
}

static void
open_all (Bench         *bench,
          InchesSession *session,
          GtkWidget     *view,
          gboolean       ready)
{
  GPtrArray *events = inches_chronicle_get_events (inches_session_get_chronicle (session));
  g_autoptr(GArray) cpu = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) wall = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < events->len; i += STEP)
    {
      InchesTimelineView *self = INCHES_TIMELINE_VIEW (view);
      double cpu_began, wall_began, taken;

      if (!ready)
        rest (bench, ARROW_MS);
      inches_timeline_view_focus_event (self, g_ptr_array_index (events, i));
      rest (bench, ready ? ARROW_MS : 20);

      cpu_began = get_time (CLOCK_THREAD_CPUTIME_ID);
      wall_began = get_time (CLOCK_MONOTONIC);
      inches_timeline_view_open_card (self);
      bench->waiting = TRUE;
      g_main_loop_run (bench->loop);
      taken = get_time (CLOCK_THREAD_CPUTIME_ID) - cpu_began;
      g_array_append_val (cpu, taken);
      taken = get_time (CLOCK_MONOTONIC) - wall_began;
      g_array_append_val (wall, taken);

      inches_timeline_view_set_popover (self, NULL);
      rest (bench, 30);
    }

  report (ready ? "ready CPU" : "at once CPU", cpu, TRUE);
  report (ready ? "ready wall" : "at once wall", wall, FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(InchesChronicle) chronicle = NULL;
  g_autoptr(InchesModel) model = NULL;
  g_autoptr(GPtrArray) themes = NULL;
  g_autoptr(InchesSession) session = NULL;
  GtkWidget *window, *view;
  Bench bench = { 0 };

  adw_init ();
  chronicle = inches_chronicle_reader_load (inches_data_dir (), NULL);
  model = inches_model_reader_load (inches_data_dir (), NULL);
  themes = inches_theme_reader_load (inches_data_dir (), NULL);
  g_assert_true (chronicle != NULL && model != NULL && themes != NULL);
  session = inches_session_new (chronicle, model, themes);
  view = inches_timeline_view_new (session);
  bench.loop = g_main_loop_new (NULL, FALSE);

  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 1360, 820);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  rest (&bench, 1500);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), &bench);

  open_empty (&bench, view);
  open_all (&bench, session, view, TRUE);
  open_all (&bench, session, view, FALSE);

  gtk_window_destroy (GTK_WINDOW (window));
  g_main_loop_unref (bench.loop);

  return 0;
}
