/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-focus-return.h"

/* The widget that had the focus, a weak pointer of the button's or the popover's. */
static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("inches-focus-return");
}

static void
free_kept (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

void
inches_focus_return_keep (GtkWidget *widget,
                          GtkWidget *focus)
{
  GWeakRef *kept = g_object_get_qdata (G_OBJECT (widget), get_quark ());

  if (kept == NULL)
    {
      kept = g_new0 (GWeakRef, 1);
      g_weak_ref_init (kept, NULL);
      g_object_set_qdata_full (G_OBJECT (widget), get_quark (), kept, free_kept);
    }
  g_weak_ref_set (kept, focus);
}

gboolean
inches_focus_return_give (GtkWidget *widget)
{
  GWeakRef *weak = g_object_get_qdata (G_OBJECT (widget), get_quark ());
  g_autoptr(GtkWidget) kept = weak != NULL ? g_weak_ref_get (weak) : NULL;

  if (weak != NULL)
    g_weak_ref_set (weak, NULL);

  return kept != NULL && gtk_widget_get_mapped (kept) && gtk_widget_grab_focus (kept);
}

static void
closed_cb (GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root == NULL || popover == NULL)
    return;

  /* Somebody has put it elsewhere on purpose. */
  if (focus != NULL && focus != GTK_WIDGET (popover) && !gtk_widget_is_ancestor (focus, GTK_WIDGET (popover)))
    inches_focus_return_keep (GTK_WIDGET (button), NULL);
  else if (!inches_focus_return_give (GTK_WIDGET (button)))
    gtk_widget_grab_focus (GTK_WIDGET (button));
}

static void
popover_changed_cb (GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (popover != NULL)
    g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), button, G_CONNECT_SWAPPED);
}

void
inches_focus_return_attach (GtkMenuButton *button)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  /* Some buttons get what they open only when they are pressed. */
  g_signal_connect (button, "notify::popover", G_CALLBACK (popover_changed_cb), NULL);
  popover_changed_cb (button);
}

void
inches_focus_return_popup (GtkMenuButton *button)
{
  GtkRoot *root;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  root = gtk_widget_get_root (GTK_WIDGET (button));
  inches_focus_return_keep (GTK_WIDGET (button), root != NULL ? gtk_root_get_focus (root) : NULL);
  gtk_menu_button_popup (button);
}

/* A window of this version keeps what had its focus and went, and with it the popover and all that the
 * popover follows. */
void
inches_focus_return_unparent (GtkWidget **popover)
{
  GtkWidget *gone = g_steal_pointer (popover);
  GtkRoot *root;
  GtkWidget *focus;

  if (gone == NULL)
    return;

  if (gtk_widget_get_visible (gone))
    gtk_popover_popdown (GTK_POPOVER (gone));

  root = gtk_widget_get_root (gone);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && (focus == gone || gtk_widget_is_ancestor (focus, gone)))
    gtk_root_set_focus (root, NULL);

  /* It may be in the middle of closing, and the toolkit not done with it. */
  g_idle_add_once (g_object_unref, g_object_ref (gone));
  gtk_widget_unparent (gone);
}
