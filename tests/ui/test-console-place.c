/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The console beside what the room sees, which is put elsewhere, and in windows of other sizes. */
#include "inches-audience-actions.h"
#include "inches-audience-place.h"
#include "inches-audience-window.h"
#include "inches-console-path.h"
#include "inches-console-window.h"
#include "inches-explore-view.h"
#include "inches-presenter-keys.h"
#include "inches-slide-thumbnail.h"
#include "comes.h"
#include "leave.h"
#include "session-fixture.h"
#include "widget-finder.h"

#include <adwaita.h>
#include <string.h>

static InchesSession *session;

/* The console follows when what the room sees is put elsewhere while both are open. */
static void
test_place (void)
{
  GtkWidget *window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, NULL);
  GActionGroup *actions = G_ACTION_GROUP (window);
  GtkWidget *path, *ask;

  if (g_list_model_get_n_items (gdk_display_get_monitors (gdk_display_get_default ())) != 1)
    {
      g_test_skip ("There are several monitors");
      gtk_window_destroy (GTK_WINDOW (window));
      return;
    }

  inches_audience_actions_add (GTK_APPLICATION_WINDOW (window), session, NULL, NULL);
  g_action_group_change_action_state (actions, "present-place", g_variant_new_string (INCHES_AUDIENCE_WINDOW_PLACE));
  g_action_group_activate_action (actions, "present", NULL);
  path = widget_finder_by_type (widget_finder_window (INCHES_TYPE_CONSOLE_WINDOW), INCHES_TYPE_CONSOLE_PATH);
  ask = widget_finder_by_type (path, GTK_TYPE_TOGGLE_BUTTON);
  g_assert_false (gtk_widget_get_visible (ask));
  g_action_group_change_action_state (actions, "present-place", g_variant_new_string (INCHES_AUDIENCE_BEST));
  g_assert_true (gtk_widget_get_visible (ask));
  g_action_group_change_action_state (actions, "present-place", g_variant_new_string (INCHES_AUDIENCE_WINDOW_PLACE));
  g_assert_false (gtk_widget_get_visible (ask));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (widget_finder_window (INCHES_TYPE_CONSOLE_WINDOW));
}

/* Exploring says whether the room looks on, also when that changes meanwhile. */
static void
test_explore_place (void)
{
  GtkWidget *window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, NULL);
  GActionGroup *actions = G_ACTION_GROUP (window);
  GtkWidget *head, *console;

  if (g_list_model_get_n_items (gdk_display_get_monitors (gdk_display_get_default ())) != 1)
    {
      g_test_skip ("There are several monitors");
      gtk_window_destroy (GTK_WINDOW (window));
      return;
    }

  inches_audience_actions_add (GTK_APPLICATION_WINDOW (window), session, NULL, NULL);
  g_action_group_change_action_state (actions, "present-place", g_variant_new_string (INCHES_AUDIENCE_WINDOW_PLACE));
  g_action_group_activate_action (actions, "present", NULL);
  console = widget_finder_window (INCHES_TYPE_CONSOLE_WINDOW);
  g_assert_true (gtk_widget_activate_action (console, "present.explore", NULL));
  head = widget_finder_by_type (widget_finder_by_type (console, INCHES_TYPE_EXPLORE_VIEW), GTK_TYPE_LABEL);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (head)), ==, "Explore: only you see this");
  g_action_group_change_action_state (actions, "present-place", g_variant_new_string (INCHES_AUDIENCE_BEST));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (head)), "the room sees it too"));
  g_action_group_change_action_state (actions, "present-place", g_variant_new_string (INCHES_AUDIENCE_WINDOW_PLACE));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (head)), ==, "Explore: only you see this");
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_alone (gpointer audience)
{
  return inches_audience_window_is_alone (audience);
}

/* When monitors come and go the slides are put where they belong. */
static void
test_monitors_change (void)
{
  GtkWidget *window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, NULL);
  GActionGroup *actions = G_ACTION_GROUP (window);
  GListModel *monitors = gdk_display_get_monitors (gdk_display_get_default ());
  InchesAudienceWindow *audience;

  if (g_list_model_get_n_items (monitors) != 1)
    {
      g_test_skip ("There are several monitors");
      gtk_window_destroy (GTK_WINDOW (window));
      return;
    }

  inches_audience_actions_add (GTK_APPLICATION_WINDOW (window), session, NULL, NULL);
  g_list_model_items_changed (monitors, 0, 0, 0); /* nothing is presented: nothing is done */
  gtk_window_present (GTK_WINDOW (window));
  g_action_group_activate_action (actions, "present", NULL);
  audience = INCHES_AUDIENCE_WINDOW (widget_finder_window (INCHES_TYPE_AUDIENCE_WINDOW));
  inches_audience_window_fill (audience, NULL);
  g_assert_false (inches_audience_window_is_alone (audience));

  g_list_model_items_changed (monitors, 0, 0, 0);
  g_assert_true (comes (is_alone, audience));

  g_list_model_items_changed (monitors, 0, 0, 0);
  gtk_window_destroy (GTK_WINDOW (window)); /* before its turn comes */
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

typedef struct
{
  GtkWidget *thumbnail;
  int        most; /* px */
} Fitted;

static gboolean
is_fitted (gpointer user_data)
{
  const Fitted *fitted = user_data;
  int width = gtk_widget_get_width (fitted->thumbnail);
  int minimum, natural;

  gtk_widget_measure (fitted->thumbnail, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <=, INCHES_THUMBNAIL_WIDTH);

  return natural > INCHES_THUMBNAIL_WIDTH && width == natural && width < fitted->most;
}

/* Pictures grow with the window, and leave it free to get narrower. */
static void
test_overview_fits (void)
{
  g_autoptr(InchesPresentation) presentation = inches_presentation_new (session, 0);
  GtkWidget *window = inches_console_window_new (presentation);
  GtkWidget *thumbnail = widget_finder_by_type (window, INCHES_TYPE_SLIDE_THUMBNAIL);
  Fitted fitted = { thumbnail, G_MAXINT };

  gtk_window_set_default_size (GTK_WINDOW (window), 1400, 700);
  gtk_window_present (GTK_WINDOW (window));
  g_action_group_activate_action (G_ACTION_GROUP (inches_presenter_keys_get_actions (presentation)), "overview", NULL);
  g_assert_true (comes (is_fitted, &fitted));
  fitted.most = gtk_widget_get_width (thumbnail);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  g_assert_true (comes (is_fitted, &fitted));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  session = session_fixture_new ();
  session_fixture_open (session, "inches-not-miles.inches");

  g_test_add_func ("/console-place/place", test_place);
  g_test_add_func ("/console-place/explore", test_explore_place);
  g_test_add_func ("/console-place/monitors", test_monitors_change);
  g_test_add_func ("/console-place/overview", test_overview_fits);

  leave (g_test_run ());
}
