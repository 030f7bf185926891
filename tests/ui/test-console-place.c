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
#include "leave.h"

#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-document-reader.h"
#include "inches-model-reader.h"
#include "inches-theme-reader.h"

#include <adwaita.h>
#include <string.h>

static InchesSession *session;

static void
set_up (void)
{
  const char *data = inches_data_dir ();
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_reader_load (data, NULL);
  g_autoptr(InchesModel) model = inches_model_reader_load (data, NULL);
  g_autoptr(GPtrArray) themes = inches_theme_reader_load (data, NULL);
  g_autofree char *path = g_build_filename (data, "briefings", "inches-not-miles.inches", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesDocument) document = inches_document_reader_load (path, model, NULL, &error);

  g_assert_no_error (error);
  session = inches_session_new (chronicle, model, themes);
  inches_session_restart (session, inches_document_get_content (document));
}

static GtkWidget *
find (GtkWidget *parent,
      GType      type)
{
  if (G_OBJECT_TYPE (parent) == type)
    return parent;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_shown (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_OBJECT_TYPE (window) == type)
        return window;
    }

  return NULL;
}

/* The console follows when what the room sees is put elsewhere while both are open. */
static void
test_place (void)
{
  GtkWidget *window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, NULL);
  GActionGroup *actions = G_ACTION_GROUP (window);
  GtkWidget *ask;

  if (g_list_model_get_n_items (gdk_display_get_monitors (gdk_display_get_default ())) != 1)
    {
      g_test_skip ("There are several monitors");
      gtk_window_destroy (GTK_WINDOW (window));
      return;
    }

  inches_audience_actions_add (GTK_APPLICATION_WINDOW (window), session, NULL, NULL);
  g_action_group_change_action_state (actions, "present-place", g_variant_new_string (INCHES_AUDIENCE_WINDOW_PLACE));
  g_action_group_activate_action (actions, "present", NULL);
  ask = find (find (find_shown (INCHES_TYPE_CONSOLE_WINDOW), INCHES_TYPE_CONSOLE_PATH), GTK_TYPE_TOGGLE_BUTTON);
  g_assert_false (gtk_widget_get_visible (ask));
  g_action_group_change_action_state (actions, "present-place", g_variant_new_string (INCHES_AUDIENCE_BEST));
  g_assert_true (gtk_widget_get_visible (ask));
  g_action_group_change_action_state (actions, "present-place", g_variant_new_string (INCHES_AUDIENCE_WINDOW_PLACE));
  g_assert_false (gtk_widget_get_visible (ask));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (find_shown (INCHES_TYPE_CONSOLE_WINDOW));
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
  console = find_shown (INCHES_TYPE_CONSOLE_WINDOW);
  g_assert_true (gtk_widget_activate_action (console, "present.explore", NULL));
  head = find (find (console, INCHES_TYPE_EXPLORE_VIEW), GTK_TYPE_LABEL);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (head)), ==, "Explore: only you see this");
  g_action_group_change_action_state (actions, "present-place", g_variant_new_string (INCHES_AUDIENCE_BEST));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (head)), "the room sees it too"));
  g_action_group_change_action_state (actions, "present-place", g_variant_new_string (INCHES_AUDIENCE_WINDOW_PLACE));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (head)), ==, "Explore: only you see this");
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
late_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* When monitors come and go the slides are put where they belong. */
static void
test_monitors_change (void)
{
  GtkWidget *window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, NULL);
  GActionGroup *actions = G_ACTION_GROUP (window);
  GListModel *monitors = gdk_display_get_monitors (gdk_display_get_default ());
  InchesAudienceWindow *audience;
  gboolean late = FALSE;
  guint id;

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
  audience = INCHES_AUDIENCE_WINDOW (find_shown (INCHES_TYPE_AUDIENCE_WINDOW));
  inches_audience_window_fill (audience, NULL);
  g_assert_false (inches_audience_window_is_alone (audience));

  g_list_model_items_changed (monitors, 0, 0, 0);
  id = g_timeout_add_seconds (30, late_cb, &late);
  while (!inches_audience_window_is_alone (audience) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (id);

  g_list_model_items_changed (monitors, 0, 0, 0);
  gtk_window_destroy (GTK_WINDOW (window)); /* before its turn comes */
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
is_fitted (GtkWidget *thumbnail)
{
  int minimum, natural;

  gtk_widget_measure (thumbnail, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <=, INCHES_THUMBNAIL_WIDTH);

  return natural > INCHES_THUMBNAIL_WIDTH && gtk_widget_get_width (thumbnail) == natural;
}

/* Returns: px, less than @most */
static int
wait_until_fitted (GtkWidget *thumbnail,
                   int        most)
{
  gboolean late = FALSE;
  guint id = g_timeout_add_seconds (30, late_cb, &late);

  while ((!is_fitted (thumbnail) || gtk_widget_get_width (thumbnail) >= most) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (id);

  return gtk_widget_get_width (thumbnail);
}

/* Pictures grow with the window, and leave it free to get narrower. */
static void
test_overview_fits (void)
{
  g_autoptr(InchesPresentation) presentation = inches_presentation_new (session, 0);
  GtkWidget *window = inches_console_window_new (presentation);
  GtkWidget *thumbnail = find (window, INCHES_TYPE_SLIDE_THUMBNAIL);
  int width;

  gtk_window_set_default_size (GTK_WINDOW (window), 1400, 700);
  gtk_window_present (GTK_WINDOW (window));
  g_action_group_activate_action (G_ACTION_GROUP (inches_presenter_keys_get_actions (presentation)), "overview", NULL);
  width = wait_until_fitted (thumbnail, G_MAXINT);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  wait_until_fitted (thumbnail, width);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  set_up ();

  g_test_add_func ("/console-place/place", test_place);
  g_test_add_func ("/console-place/explore", test_explore_place);
  g_test_add_func ("/console-place/monitors", test_monitors_change);
  g_test_add_func ("/console-place/overview", test_overview_fits);

  leave (g_test_run ());
}
