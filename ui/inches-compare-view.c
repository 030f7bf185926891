/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-compare-view.h"

#include <glib/gi18n-lib.h>

struct _InchesCompareView
{
  GtkWidget      parent_instance;

  InchesOutlook *outlook;
};

G_DEFINE_FINAL_TYPE (InchesCompareView, inches_compare_view, GTK_TYPE_WIDGET)

static void
inches_compare_view_dispose (GObject *object)
{
  g_clear_object (&INCHES_COMPARE_VIEW (object)->outlook);

  G_OBJECT_CLASS (inches_compare_view_parent_class)->dispose (object);
}

static void
inches_compare_view_class_init (InchesCompareViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_compare_view_dispose;

  gtk_widget_class_set_css_name (widget_class, "inches-compare-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_compare_view_init (InchesCompareView *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Compare"), -1);
}

GtkWidget *
inches_compare_view_new (InchesOutlook *outlook)
{
  InchesCompareView *self = g_object_new (INCHES_TYPE_COMPARE_VIEW, NULL);

  self->outlook = g_object_ref (outlook);

  return GTK_WIDGET (self);
}
