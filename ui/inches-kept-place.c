/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-kept-place.h"

/* An undo may take away what the keyboard is on: it goes to what stands before or after, not to nothing. */
static void
hand_on (GtkWidget *root)
{
  if (!gtk_widget_child_focus (root, GTK_DIR_TAB_BACKWARD))
    gtk_widget_child_focus (root, GTK_DIR_TAB_FORWARD);
}

void
inches_kept_place_set_shown (GtkWidget *control,
                             gboolean   shown)
{
  g_return_if_fail (GTK_IS_WIDGET (control));

  if (!shown && gtk_widget_has_focus (control))
    hand_on (GTK_WIDGET (gtk_widget_get_root (control)));

  gtk_widget_set_opacity (control, shown ? 1 : 0);
  gtk_widget_set_sensitive (control, shown);
  gtk_widget_set_can_target (control, shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
}
