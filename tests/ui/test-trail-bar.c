/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with the trail is on as soon as it can be done. */
#include "comes.h"
#include "inches-trail-bar.h"
#include "session-fixture.h"
#include "window-fixture.h"

#include <adwaita.h>

static void
test_first_change (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  GtkWidget *bar = g_object_ref_sink (inches_trail_bar_new (session));
  GActionGroup *actions = inches_trail_bar_get_actions (INCHES_TRAIL_BAR (bar));

  g_assert_false (g_action_group_get_action_enabled (actions, "undo"));
  g_assert_false (g_action_group_get_action_enabled (actions, "replay"));

  g_assert_true (inches_session_set_lever (session, 0, 120, NULL));
  g_assert_true (g_action_group_get_action_enabled (actions, "undo"));
  g_assert_true (g_action_group_get_action_enabled (actions, "replay"));

  inches_session_undo (session);
  g_assert_true (g_action_group_get_action_enabled (actions, "redo"));
  g_assert_false (g_action_group_get_action_enabled (actions, "replay"));

  g_object_unref (bar);
}

static gboolean
is_in_popover (gpointer window)
{
  GtkWidget *focus = gtk_root_get_focus (window);

  return focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

/* Keys that follow go to what has opened, though there is no line to go to yet. */
static void
test_empty (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  GtkWidget *bar = inches_trail_bar_new (session);
  GtkWidget *window = window_fixture_show (bar, 600, 400);

  g_action_group_activate_action (inches_trail_bar_get_actions (INCHES_TRAIL_BAR (bar)), "list", NULL);
  g_assert_true (comes (is_in_popover, window));

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/trail-bar/first-change", test_first_change);
  g_test_add_func ("/trail-bar/empty", test_empty);

  return g_test_run ();
}
