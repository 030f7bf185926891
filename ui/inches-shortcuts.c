/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-shortcuts.h"

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

  gtk_window_set_transient_for (window, parent);
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_present (window);
}
