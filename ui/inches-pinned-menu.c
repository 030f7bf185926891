/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-pinned-menu.h"

struct _InchesPinnedMenu
{
  GtkPopover     parent_instance;

  InchesSession *session;
  char          *id;

  GtkEntry      *name;
  GtkLabel      *refusal;
  GtkWidget     *left;
  GtkWidget     *right;
};

G_DEFINE_FINAL_TYPE (InchesPinnedMenu, inches_pinned_menu, GTK_TYPE_POPOVER)

static void
rename_cb (InchesPinnedMenu *self)
{
  g_autoptr(GError) error = NULL;

  if (inches_session_rename_pinned (self->session, self->id, gtk_editable_get_text (GTK_EDITABLE (self->name)), &error))
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }

  gtk_label_set_label (self->refusal, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), TRUE);
}

static guint
get_place (InchesPinnedMenu *self)
{
  guint place = 0;

  inches_pinned_list_find (inches_session_get_pinned (self->session), self->id, &place);

  return place;
}

static void
left_cb (InchesPinnedMenu *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  inches_session_move_pinned (self->session, self->id, get_place (self) - 1, NULL);
}

static void
right_cb (InchesPinnedMenu *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  inches_session_move_pinned (self->session, self->id, get_place (self) + 1, NULL);
}

static void
take_up_cb (InchesPinnedMenu *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  inches_session_load_pinned (self->session, self->id, NULL);
}

static void
unpin_cb (InchesPinnedMenu *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  inches_session_unpin (self->session, self->id, NULL);
}

static void
inches_pinned_menu_dispose (GObject *object)
{
  InchesPinnedMenu *self = INCHES_PINNED_MENU (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), INCHES_TYPE_PINNED_MENU);
  g_clear_object (&self->session);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (inches_pinned_menu_parent_class)->dispose (object);
}

static void
inches_pinned_menu_class_init (InchesPinnedMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_pinned_menu_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-pinned-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesPinnedMenu, name);
  gtk_widget_class_bind_template_child (widget_class, InchesPinnedMenu, refusal);
  gtk_widget_class_bind_template_child (widget_class, InchesPinnedMenu, left);
  gtk_widget_class_bind_template_child (widget_class, InchesPinnedMenu, right);
  gtk_widget_class_bind_template_callback (widget_class, rename_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, right_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, unpin_cb);
}

static void
inches_pinned_menu_init (InchesPinnedMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inches_pinned_menu_new (InchesSession *session,
                        const char    *id)
{
  InchesPinnedMenu *self = g_object_new (INCHES_TYPE_PINNED_MENU, NULL);
  GPtrArray *list = inches_session_get_pinned (session);
  guint place = 0;
  InchesPinned *pinned = inches_pinned_list_find (list, id, &place);

  self->session = g_object_ref (session);
  self->id = g_strdup (id);
  if (pinned != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->name), inches_pinned_get_name (pinned));
  gtk_widget_set_sensitive (self->left, place > 0);
  gtk_widget_set_sensitive (self->right, place + 1 < list->len);

  return GTK_WIDGET (self);
}
