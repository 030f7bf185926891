/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The console beside what the room sees, which is put elsewhere. */
#include "inches-audience-actions.h"
#include "inches-audience-place.h"
#include "inches-console-path.h"
#include "inches-console-window.h"

#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-document-reader.h"
#include "inches-model-reader.h"
#include "inches-theme-reader.h"

#include <adwaita.h>

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

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  set_up ();

  g_test_add_func ("/console-place/place", test_place);

  return g_test_run ();
}
