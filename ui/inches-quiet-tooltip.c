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

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("inches-quiet-tooltip");
}

static gboolean
query_cb (GtkWidget  *widget,
          int         x,
          int         y,
          gboolean    keyboard,
          GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, g_object_get_qdata (G_OBJECT (widget), get_quark ()));

  return TRUE;
}

/* The toolkit's own setter asks the display where the pointer is, and waits for the answer. */
void
inches_quiet_tooltip_set (GtkWidget  *widget,
                          const char *text)
{
  const char *before;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  before = g_object_get_qdata (G_OBJECT (widget), get_quark ());
  if (g_strcmp0 (text, before) == 0)
    return;

  if (before == NULL)
    {
      g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_cb), NULL);
      gtk_widget_set_has_tooltip (widget, TRUE);
    }
  g_object_set_qdata_full (G_OBJECT (widget), get_quark (), g_strdup (text), g_free);

  /* One that may be open says it at once. */
  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT)
    gtk_widget_trigger_tooltip_query (widget);
}
