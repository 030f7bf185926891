/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-quiet-tooltip.h"

static void
popover_changed_cb (GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (popover != NULL)
    g_object_bind_property (popover, "visible", button, "has-tooltip", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
}

void
inches_quiet_tooltip_attach (GtkMenuButton *button)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  /* Some buttons get what they open only when they are pressed. */
  g_signal_connect (button, "notify::popover", G_CALLBACK (popover_changed_cb), NULL);
  popover_changed_cb (button);
}

static gboolean
query_cb (GtkWidget  *widget,
          int         x,
          int         y,
          gboolean    keyboard,
          GtkTooltip *tooltip,
          gpointer    text)
{
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
free_text (gpointer  text,
           GClosure *closure)
{
  g_free (text);
}

/* The toolkit's own setter asks the display where the pointer is, and waits for the answer. */
void
inches_quiet_tooltip_set (GtkWidget  *widget,
                          const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_signal_connect_data (widget, "query-tooltip", G_CALLBACK (query_cb), g_strdup (text), free_text, 0);
  gtk_widget_set_has_tooltip (widget, TRUE);
}
