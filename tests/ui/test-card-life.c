/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card that was closed is gone: it must not follow the selection ever after. */
#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-event-card.h"
#include "inches-model-reader.h"
#include "inches-series-card.h"
#include "inches-theme-reader.h"
#include "inches-timeline-view-private.h"

#include <adwaita.h>
#include <math.h>

#define PATIENCE 500 /* tries of 20 ms: what waits for a quiet moment waits long on a loaded machine */

static InchesSession *session;
static GtkWidget *view;

static gboolean
timeout_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_ms (guint ms)
{
  gboolean over = FALSE;

  g_timeout_add (ms, timeout_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
find_card (GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (g_type_is_a (G_OBJECT_TYPE (child), type))
      return child;

  return NULL;
}

static void
assert_let_go (GType type)
{
  GtkWidget *card = find_card (type);

  g_assert_nonnull (card);
  g_object_add_weak_pointer (G_OBJECT (card), (gpointer *) &card);
  wait_ms (200);
  gtk_popover_popdown (GTK_POPOVER (card));
  for (guint tries = 0; card != NULL && tries < 40; tries++)
    wait_ms (50);

  if (card != NULL)
    g_test_message ("%u references are left", G_OBJECT (card)->ref_count);
  g_assert_null (card);
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

static GtkLabel *
find_label (GtkWidget  *widget,
            const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return GTK_LABEL (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkLabel *label = find_label (child, text);

      if (label != NULL)
        return label;
    }

  return NULL;
}

static GtkWidget *
wait_for_ready (void)
{
  GtkWidget *card = NULL;

  for (guint tries = 0; card == NULL && tries < PATIENCE; tries++)
    {
      wait_ms (20);
      card = find_card (INCHES_TYPE_EVENT_CARD);
    }

  return card;
}

/* The card of the selected event is made before it is asked for; what has changed by then is not what it says. */
static void
test_ready (void)
{
  GPtrArray *events = inches_chronicle_get_events (inches_session_get_chronicle (session));
  GtkWidget *ready;

  inches_timeline_view_focus_event (INCHES_TIMELINE_VIEW (view), g_ptr_array_index (events, 0));
  ready = wait_for_ready ();
  g_assert_nonnull (ready);
  g_assert_false (gtk_widget_get_visible (ready));
  for (guint tries = 0; find_label (ready, inches_event_get_title (g_ptr_array_index (events, 0))) == NULL; tries++)
    {
      g_assert_cmpuint (tries, <, PATIENCE);
      wait_ms (20);
    }

  inches_timeline_view_focus_event (INCHES_TIMELINE_VIEW (view), g_ptr_array_index (events, 5));
  inches_timeline_view_open_card (INCHES_TIMELINE_VIEW (view));
  g_assert_true (find_card (INCHES_TYPE_EVENT_CARD) == ready);
  g_assert_nonnull (find_label (ready, inches_event_get_title (g_ptr_array_index (events, 5))));
  g_assert_null (find_label (ready, inches_event_get_title (g_ptr_array_index (events, 0))));
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
  wait_ms (200);
  inches_timeline_view_open_track (INCHES_TIMELINE_VIEW (view), "track-brent");
  for (guint tries = 0; card != NULL && tries < 40; tries++)
    wait_ms (50);

  g_assert_null (card);
  assert_let_go (INCHES_TYPE_SERIES_CARD);
}

static void
test_series_cards (void)
{
  inches_timeline_view_open_track (INCHES_TIMELINE_VIEW (view), "track-brent");
  assert_let_go (INCHES_TYPE_SERIES_CARD);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(InchesChronicle) chronicle = NULL;
  g_autoptr(InchesModel) model = NULL;
  g_autoptr(GPtrArray) themes = NULL;
  GtkWidget *window;
  int result;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  chronicle = inches_chronicle_reader_load (inches_data_dir (), NULL);
  model = inches_model_reader_load (inches_data_dir (), NULL);
  themes = inches_theme_reader_load (inches_data_dir (), NULL);
  session = inches_session_new (chronicle, model, themes);
  view = inches_timeline_view_new (session);
  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 746);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  for (guint tries = 0; gtk_widget_get_width (view) != 1000 && tries < 100; tries++)
    wait_ms (50);

  g_test_add_func ("/card-life/ready", test_ready);
  g_test_add_func ("/card-life/event", test_event_cards);
  g_test_add_func ("/card-life/replaced", test_replaced);
  g_test_add_func ("/card-life/series", test_series_cards);
  result = g_test_run ();

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (session);

  return result;
}
