/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The events of the chart are there for the keyboard and for whoever cannot see them, in their places. */
#include "inches-event-focus.h"
#include "inches-event-proxy.h"
#include "inches-gutter.h"
#include "inches-timeline-seen.h"
#include "inches-timeline-view-private.h"
#include "session-fixture.h"
#include "widget-finder.h"
#include "window-fixture.h"

#include <adwaita.h>

static InchesSession *session;

/* @event: (nullable). */
static const InchesTimelineSeen *
find_seen (const GArray *seen,
           InchesEvent  *event)
{
  for (guint i = 0; event != NULL && i < seen->len; i++)
    if (g_array_index (seen, InchesTimelineSeen, i).event == event)
      return &g_array_index (seen, InchesTimelineSeen, i);

  return NULL;
}

/* Every labelled event is a button, where it is drawn, and Tab stops once. */
static void
test_focus_mirrors_the_labels (void)
{
  GtkWidget *view = inches_timeline_view_new (session);
  GtkWidget *window = window_fixture_show (view, 1000, 746);
  GtkWidget *focus = widget_finder_by_type (view, INCHES_TYPE_EVENT_FOCUS);
  g_autoptr(GArray) seen = NULL;
  guint n_labelled = 0, n_buttons = 0;

  inches_session_set_selected (session, NULL);
  session_fixture_pass (800);
  seen = inches_timeline_list_seen (inches_timeline_view_get_timeline (INCHES_TIMELINE_VIEW (view)));
  for (guint i = 0; i < seen->len; i++)
    n_labelled += g_array_index (seen, InchesTimelineSeen, i).labelled;
  for (GtkWidget *child = gtk_widget_get_first_child (focus); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      InchesEvent *event = inches_event_proxy_get_event (INCHES_EVENT_PROXY (child));
      const InchesTimelineSeen *mark = find_seen (seen, event);
      graphene_rect_t bounds;

      if (mark == NULL)
        continue;
      n_buttons++;
      g_assert_true (gtk_widget_compute_bounds (child, view, &bounds));
      g_assert_cmpfloat_with_epsilon (bounds.origin.x, mark->box.x, 2);
      g_assert_cmpfloat_with_epsilon (bounds.origin.y, mark->box.y, 2);
    }
  g_assert_cmpuint (n_labelled, >=, 14);
  g_assert_cmpuint (n_buttons, ==, n_labelled);

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_true (gtk_widget_child_focus (focus, GTK_DIR_TAB_FORWARD));
  g_assert_false (gtk_widget_child_focus (focus, GTK_DIR_TAB_FORWARD));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Events, names of the rows, and out again, in both directions. */
static void
test_tab_both_ways (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *before = gtk_button_new_with_label ("before");
  GtkWidget *after = gtk_button_new_with_label ("after");
  GtkWidget *view = inches_timeline_view_new (session);
  GtkWidget *window, *stops[4];

  gtk_widget_set_vexpand (view, TRUE);
  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), view);
  gtk_box_append (GTK_BOX (box), after);
  window = window_fixture_show (box, 1000, 746);
  stops[0] = before;
  stops[1] = widget_finder_by_type (view, INCHES_TYPE_EVENT_FOCUS);
  stops[2] = widget_finder_by_type (view, INCHES_TYPE_GUTTER);
  stops[3] = after;

  gtk_widget_grab_focus (before);
  for (guint i = 1; i < G_N_ELEMENTS (stops); i++)
    {
      g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
      g_assert_true (gtk_widget_get_state_flags (stops[i]) & GTK_STATE_FLAG_FOCUS_WITHIN);
    }
  for (guint i = G_N_ELEMENTS (stops) - 1; i-- > 0;)
    {
      g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD));
      g_assert_true (gtk_widget_get_state_flags (stops[i]) & GTK_STATE_FLAG_FOCUS_WITHIN);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_setenv ("GTK_A11Y", "none", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  session = session_fixture_new ();

  g_test_add_func ("/event-focus/mirrors-the-labels", test_focus_mirrors_the_labels);
  g_test_add_func ("/event-focus/tab-both-ways", test_tab_both_ways);
  result = g_test_run ();
  g_clear_object (&session);

  return result;
}
