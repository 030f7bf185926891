/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-part-proxy.h"

struct _InchesPartProxy
{
  GtkWidget     parent_instance;

  char         *name;
  GdkRectangle  place;
};

G_DEFINE_FINAL_TYPE (InchesPartProxy, inches_part_proxy, GTK_TYPE_WIDGET)

static void
inches_part_proxy_finalize (GObject *object)
{
  g_free (INCHES_PART_PROXY (object)->name);

  G_OBJECT_CLASS (inches_part_proxy_parent_class)->finalize (object);
}

static void
inches_part_proxy_class_init (InchesPartProxyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inches_part_proxy_finalize;

  gtk_widget_class_set_css_name (widget_class, "inches-part");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
inches_part_proxy_init (InchesPartProxy *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
inches_part_proxy_new (void)
{
  return g_object_new (INCHES_TYPE_PART_PROXY, NULL);
}

void
inches_part_proxy_set (InchesPartProxy    *self,
                       const char         *name,
                       const GdkRectangle *place)
{
  self->place = *place;
  if (g_strcmp0 (self->name, name) == 0)
    return;

  g_free (self->name);
  self->name = g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
inches_part_proxy_allocate (InchesPartProxy *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int least;

  if (!gtk_widget_should_layout (widget))
    return;

  /* A widget is measured before it is given its place. */
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (widget, &self->place, -1);
}
