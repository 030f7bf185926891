/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-shortcuts.h"

/* Whatever is done by an action has the keys that the application gives it; GTK looks
 * them up for its own window of keys alone. */
static void
show_keys (GtkBuilder     *builder,
           GtkApplication *application)
{
  g_autoptr(GSList) objects = gtk_builder_get_objects (builder);

  for (GSList *at = objects; at != NULL; at = at->next)
    {
      g_autofree char *action = NULL;
      g_autofree char *keys = NULL;
      g_auto(GStrv) accels = NULL;

      if (!GTK_IS_SHORTCUTS_SHORTCUT (at->data))
        continue;

      g_object_get (at->data, "action-name", &action, NULL);
      if (action == NULL)
        continue;

      accels = gtk_application_get_accels_for_action (application, action);
      keys = g_strjoinv (" ", accels);
      g_object_set (at->data, "accelerator", keys, NULL);
    }
}

/**
 * inches_shortcuts_show:
 * @parent: over which they stand
 *
 * Shows all keys; closed, the window is gone. GtkApplication would make one for
 * each window at the start and keep it hidden: memory and time for what is rarely
 * asked for, and a hidden window that a screen reader has not met yet makes
 * GTK's answer to "which child is at ..." a critical fault.
 */
void
inches_shortcuts_show (GtkWindow *parent)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource ("/org/example/Inches/shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  show_keys (builder, gtk_window_get_application (parent));
  gtk_window_set_transient_for (window, parent);
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_present (window);
}
