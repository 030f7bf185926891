/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What it costs to open the card of an event on the timeline: from the key to the end
 * of the first frame with the card, and the main thread's own part of it; once the card
 * has been made ready, as after an arrow key, and at once, as by a click. */
#include "bench-stage.h"
#include "inches-event-card.h"
#include "inches-timeline-view-private.h"
#include "session-fixture.h"

#include <adwaita.h>

#define STEP     3   /* every third event */
#define ARROW_MS 150 /* between an arrow key and Enter, at least */
#define TARGET 50.0 /* ms, p95 */

typedef struct
{
  GtkWidget *view;
  GtkWidget *popover;
} Empty;

static void
open_popover (gpointer user_data)
{
  const Empty *empty = user_data;

  inches_timeline_view_set_popover (INCHES_TIMELINE_VIEW (empty->view), empty->popover);
  gtk_popover_popup (GTK_POPOVER (empty->popover));
}

static void
open_card (gpointer view)
{
  inches_timeline_view_open_card (view);
}

/* What a popover with one line of text costs here, to know what is the toolkit's. */
static void
open_empty (BenchStage *stage,
            GtkWidget  *view)
{
  g_autoptr(BenchTimes) own = bench_times_new ();

  for (guint i = 0; i < 30; i++)
    {
      Empty empty = { view, gtk_popover_new () };

      gtk_popover_set_child (GTK_POPOVER (empty.popover), gtk_label_new ("One line"));
      bench_stage_rest (stage, 60);
      bench_stage_measure (stage, open_popover, &empty, own, NULL);
      inches_timeline_view_set_popover (INCHES_TIMELINE_VIEW (view), NULL);
      bench_stage_rest (stage, 30);
    }

  bench_times_print (own, "empty card, processor", 0);
}

/* Only the main thread's own part can miss. */
static void
open_all (BenchStage    *stage,
          InchesSession *session,
          GtkWidget     *view,
          gboolean       ready)
{
  GPtrArray *events = inches_chronicle_get_events (inches_session_get_chronicle (session));
  g_autoptr(BenchTimes) own = bench_times_new ();
  g_autoptr(BenchTimes) clock = bench_times_new ();

  for (guint i = 0; i < events->len; i += STEP)
    {
      if (!ready)
        bench_stage_rest (stage, ARROW_MS);
      inches_timeline_view_focus_event (INCHES_TIMELINE_VIEW (view), g_ptr_array_index (events, i));
      bench_stage_rest (stage, ready ? ARROW_MS : 20);
      bench_stage_measure (stage, open_card, view, own, clock);
      inches_timeline_view_set_popover (INCHES_TIMELINE_VIEW (view), NULL);
      bench_stage_rest (stage, 30);
    }

  g_print ("%u cards %s\n", bench_times_get_n (own), ready ? "made ready" : "opened at once");
  bench_times_print (own, "  processor", TARGET);
  bench_times_print (clock, "  clock", 0);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(InchesSession) session = NULL;
  GtkWidget *window, *view;
  BenchStage stage;

  adw_init ();
  session = session_fixture_new ();
  view = inches_timeline_view_new (session);

  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 1360, 820);
  gtk_window_set_child (GTK_WINDOW (window), view);
  bench_stage_init (&stage, window);
  bench_stage_rest (&stage, 1500);

  open_empty (&stage, view);
  open_all (&stage, session, view, TRUE);
  open_all (&stage, session, view, FALSE);

  bench_stage_clear (&stage);

  return 0;
}
