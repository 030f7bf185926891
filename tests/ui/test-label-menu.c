/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hands on labels: what the menu and the keys do is on the timeline at once, and undone as one step. */
#include "inches-label-edit.h"
#include "inches-label-menu.h"
#include "inches-timeline-view-private.h"
#include "session-fixture.h"
#include "widget-finder.h"
#include "window-fixture.h"

#include <adwaita.h>
#include <math.h>

static InchesSession *session;
static GtkWidget *view;
static InchesEvent *event;

static void
set_up (void)
{
  session = session_fixture_new ();
  view = inches_timeline_view_new (session);
  event = inches_chronicle_find_event (inches_session_get_chronicle (session), "minsk-ii");
  window_fixture_show (view, 1000, 746);
}

static InchesTimelineTarget
find (void)
{
  InchesTimelineTarget target;

  g_assert_true (inches_timeline_find (inches_timeline_view_get_timeline (INCHES_TIMELINE_VIEW (view)), event, &target));

  return target;
}

static void
test_label_menu_hides (void)
{
  GtkWidget *menu = inches_label_menu_new (session, event);

  gtk_widget_set_parent (menu, view);
  g_assert_true (find ().has_label);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (widget_finder_by_type (menu, GTK_TYPE_CHECK_BUTTON)), TRUE);
  g_assert_false (find ().has_label);
  inches_session_undo (session);
  g_assert_true (find ().has_label);
  gtk_widget_unparent (menu);
}

static void
test_label_menu_annotates (void)
{
  GtkWidget *menu = inches_label_menu_new (session, event);
  GtkWidget *entry = widget_finder_by_type (menu, GTK_TYPE_ENTRY);

  gtk_widget_set_parent (menu, view);
  gtk_editable_set_text (GTK_EDITABLE (entry), "  the second try ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (inches_label_edit_get (session, event).words, ==, "the second try");
  inches_session_undo (session);
  g_assert_null (inches_label_edit_get (session, event).words);
  gtk_widget_unparent (menu);
}

static void
test_label_edit_moves (void)
{
  InchesTimeline *timeline = inches_timeline_view_get_timeline (INCHES_TIMELINE_VIEW (view));
  InchesTimelineTarget before = find ();
  InchesTimelineTarget after;

  inches_label_edit_move (session, timeline, inches_timeline_view_get_font (INCHES_TIMELINE_VIEW (view))->scale, event, 8, 0);
  after = find ();
  g_assert_true (after.has_label);
  g_assert_cmpfloat (fabs (after.label.x - before.label.x - 8), <, 1);
  g_assert_cmpfloat (fabs (after.label.y - before.label.y), <, 1);
  inches_session_undo (session);
  g_assert_cmpfloat (fabs (find ().label.x - before.label.x), <, 0.5);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  set_up ();

  g_test_add_func ("/label-menu/hides", test_label_menu_hides);
  g_test_add_func ("/label-menu/annotates", test_label_menu_annotates);
  g_test_add_func ("/label-menu/moves", test_label_edit_moves);

  return g_test_run ();
}
