/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-fault-window.h"

struct _InchesFaultWindow
{
  AdwApplicationWindow  parent_instance;

  GtkLabel             *reason;
};

G_DEFINE_FINAL_TYPE (InchesFaultWindow, inches_fault_window, ADW_TYPE_APPLICATION_WINDOW)

static void
inches_fault_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INCHES_TYPE_FAULT_WINDOW);

  G_OBJECT_CLASS (inches_fault_window_parent_class)->dispose (object);
}

static void
inches_fault_window_class_init (InchesFaultWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_fault_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-fault-window.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesFaultWindow, reason);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
inches_fault_window_init (InchesFaultWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

InchesFaultWindow *
inches_fault_window_new (GtkApplication *application,
                         const char     *reason)
{
  InchesFaultWindow *self = g_object_new (INCHES_TYPE_FAULT_WINDOW, "application", application, NULL);

  gtk_label_set_label (self->reason, reason);

  return self;
}
