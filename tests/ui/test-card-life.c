/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card that was closed is gone: it must not follow the selection ever after. */
#include "comes.h"
#include "inches-event-card.h"
#include "inches-series-card.h"
#include "inches-timeline-view-private.h"
#include "session-fixture.h"
#include "widget-finder.h"
#include "window-fixture.h"

#include <adwaita.h>
#include <math.h>

static InchesSession *session;
static GtkWidget *view;
static GtkWidget *beside; /* a button outside the view */

static GtkWidget *
find_card (GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (g_type_is_a (G_OBJECT_TYPE (child), type))
      return child;

  return NULL;
}

/* A weak pointer is cleared by then. */
static gboolean
is_gone (gpointer card)
{
  return *(GtkWidget **) card == NULL;
}

static void
assert_let_go (GType type)
{
  GtkWidget *card = find_card (type);

  g_assert_nonnull (card);
  g_object_add_weak_pointer (G_OBJECT (card), (gpointer *) &card);
  session_fixture_pass (200);
  gtk_popover_popdown (GTK_POPOVER (card));
  if (!comes (is_gone, &card))
    g_error ("%u references are left", G_OBJECT (card)->ref_count);
}

static void
test_event_cards (void)
{
  GPtrArray *events = inches_chronicle_get_events (inches_session_get_chronicle (session));

  for (guint i = 0; i < events->len; i += 40)
    {
      inches_timeline_view_focus_event (INCHES_TIMELINE_VIEW (view), g_ptr_array_index (events, i));
      inches_timeline_view_open_card (INCHES_TIMELINE_VIEW (view));
      assert_let_go (INCHES_TYPE_EVENT_CARD);
    }
}

static gboolean
is_ready (gpointer event)
{
  GtkWidget *card = find_card (INCHES_TYPE_EVENT_CARD);

  return card != NULL && widget_finder_by_label (card, inches_event_get_title (event)) != NULL;
}

/* The card of the selected event is made before it is asked for; what has changed by then is not what it says. */
static void
test_ready (void)
{
  GPtrArray *events = inches_chronicle_get_events (inches_session_get_chronicle (session));
  GtkWidget *ready;

  inches_timeline_view_focus_event (INCHES_TIMELINE_VIEW (view), g_ptr_array_index (events, 0));
  g_assert_true (comes (is_ready, g_ptr_array_index (events, 0)));
  ready = find_card (INCHES_TYPE_EVENT_CARD);
  g_assert_false (gtk_widget_get_visible (ready));

  inches_timeline_view_focus_event (INCHES_TIMELINE_VIEW (view), g_ptr_array_index (events, 5));
  inches_timeline_view_open_card (INCHES_TIMELINE_VIEW (view));
  g_assert_true (find_card (INCHES_TYPE_EVENT_CARD) == ready);
  g_assert_nonnull (widget_finder_by_label (ready, inches_event_get_title (g_ptr_array_index (events, 5))));
  g_assert_null (widget_finder_by_label (ready, inches_event_get_title (g_ptr_array_index (events, 0))));
  assert_let_go (INCHES_TYPE_EVENT_CARD);
}

/* A card in whose place another comes was not closed by anybody. */
static void
test_replaced (void)
{
  GPtrArray *events = inches_chronicle_get_events (inches_session_get_chronicle (session));
  GtkWidget *card;

  inches_timeline_view_focus_event (INCHES_TIMELINE_VIEW (view), g_ptr_array_index (events, 3));
  inches_timeline_view_open_card (INCHES_TIMELINE_VIEW (view));
  card = find_card (INCHES_TYPE_EVENT_CARD);
  g_object_add_weak_pointer (G_OBJECT (card), (gpointer *) &card);
  session_fixture_pass (200);
  inches_timeline_view_open_track (INCHES_TIMELINE_VIEW (view), "track-brent");
  g_assert_true (comes (is_gone, &card));
  assert_let_go (INCHES_TYPE_SERIES_CARD);
}

static void
test_series_cards (void)
{
  inches_timeline_view_open_track (INCHES_TIMELINE_VIEW (view), "track-brent");
  assert_let_go (INCHES_TYPE_SERIES_CARD);
}

static gboolean
is_over (gpointer over)
{
  return *(gboolean *) over;
}

static gboolean
over_cb (gpointer over)
{
  *(gboolean *) over = TRUE;

  return G_SOURCE_REMOVE;
}

/* An event that is let go before its card comes leaves nothing to do for the closing of the next. */
static void
test_let_go_before (void)
{
  GPtrArray *events = inches_chronicle_get_events (inches_session_get_chronicle (session));
  gboolean over = FALSE;

  inches_timeline_view_open_event (INCHES_TIMELINE_VIEW (view), g_ptr_array_index (events, 3), beside);
  inches_session_set_selected (session, NULL);
  g_idle_add_full (G_PRIORITY_LOW, over_cb, &over, NULL);
  g_assert_true (comes (is_over, &over));
  g_assert_null (find_card (INCHES_TYPE_SERIES_CARD));

  inches_timeline_view_open_track (INCHES_TIMELINE_VIEW (view), "track-brent");
  assert_let_go (INCHES_TYPE_SERIES_CARD);
  g_assert_false (gtk_widget_has_focus (beside));
}

int
main (int    argc,
      char **argv)
{
  GtkWidget *window, *box;
  int result;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  session = session_fixture_new ();
  view = inches_timeline_view_new (session);
  beside = gtk_button_new_with_label ("beside");
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_vexpand (view, TRUE);
  gtk_box_append (GTK_BOX (box), beside);
  gtk_box_append (GTK_BOX (box), view);
  window = window_fixture_show (box, 1000, 746);

  g_test_add_func ("/card-life/ready", test_ready);
  g_test_add_func ("/card-life/event", test_event_cards);
  g_test_add_func ("/card-life/replaced", test_replaced);
  g_test_add_func ("/card-life/series", test_series_cards);
  g_test_add_func ("/card-life/let-go-before", test_let_go_before);
  result = g_test_run ();

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (session);

  return result;
}
