/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-belief-row.h"

struct _InchesBeliefRow
{
  GtkWidget  parent_instance;

  GtkWidget *line;
  GtkWidget *value;
  GtkWidget *help;
};

G_DEFINE_FINAL_TYPE (InchesBeliefRow, inches_belief_row, GTK_TYPE_WIDGET)

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
inches_belief_row_dispose (GObject *object)
{
  InchesBeliefRow *self = INCHES_BELIEF_ROW (object);

  g_clear_pointer (&self->line, gtk_widget_unparent);
  g_clear_pointer (&self->value, gtk_widget_unparent);
  g_clear_pointer (&self->help, gtk_widget_unparent);

  G_OBJECT_CLASS (inches_belief_row_parent_class)->dispose (object);
}

static void
inches_belief_row_class_init (InchesBeliefRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_belief_row_dispose;
  gtk_widget_class_set_css_name (widget_class, "beliefrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_belief_row_init (InchesBeliefRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
inches_belief_row_new (const char *name,
                       GtkWidget  *control,
                       const char *help)
{
  InchesBeliefRow *self = g_object_new (INCHES_TYPE_BELIEF_ROW, NULL);
  GtkWidget *label = new_label (name, "inches-lever-name");

  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (self->line), label);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->line), control);
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));

  self->value = new_label (NULL, "inches-belief-value");
  gtk_widget_set_visible (self->value, FALSE);
  gtk_widget_set_parent (self->value, GTK_WIDGET (self));
  self->help = new_label (help, "inches-second");
  gtk_widget_set_parent (self->help, GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, help,
                                  -1);

  return GTK_WIDGET (self);
}

void
inches_belief_row_set_value (InchesBeliefRow *self,
                             const char      *value)
{
  g_return_if_fail (INCHES_IS_BELIEF_ROW (self));

  gtk_label_set_text (GTK_LABEL (self->value), value != NULL ? value : "");
  gtk_widget_set_visible (self->value, value != NULL);
}
