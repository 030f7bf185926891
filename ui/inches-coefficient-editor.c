/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-coefficient-editor.h"

#include "inches-coefficient-words.h"
#include "inches-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define STEPS 100 /* of an arrow key, from the lowest to the highest */

struct _InchesCoefficientEditor
{
  GtkWidget      parent_instance;

  InchesSession *session;
  guint          index;
  gboolean       showing; /* the session's value is being shown: nobody entered it here */
  GtkWidget     *entry;
  GtkWidget     *limits;
  GtkWidget     *reset;
};

G_DEFINE_FINAL_TYPE (InchesCoefficientEditor, inches_coefficient_editor, GTK_TYPE_WIDGET)

static const InchesCoefficient *
get_entry (InchesCoefficientEditor *self)
{
  return inches_sheet_get_entry (inches_session_get_sheet (self->session), self->index);
}

static double
get_own (InchesCoefficientEditor *self)
{
  return inches_sheet_get_entry (inches_model_get_sheet (inches_session_get_model (self->session), 0), self->index)->value;
}

static void
changed_cb (InchesCoefficientEditor *self)
{
  if (!self->showing)
    inches_session_set_coefficient (self->session, self->index, gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->entry)), NULL);
}

static void
reset_cb (InchesCoefficientEditor *self)
{
  inches_session_reset_coefficient (self->session, self->index);
  gtk_widget_grab_focus (self->entry);
}

static void
update (InchesCoefficientEditor *self)
{
  self->showing = TRUE;
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->entry), get_entry (self)->value);
  self->showing = FALSE;
  gtk_widget_set_sensitive (self->reset, get_entry (self)->value != get_own (self));
}

static void
inches_coefficient_editor_dispose (GObject *object)
{
  InchesCoefficientEditor *self = INCHES_COEFFICIENT_EDITOR (object);

  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_pointer (&self->limits, gtk_widget_unparent);
  g_clear_pointer (&self->reset, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_coefficient_editor_parent_class)->dispose (object);
}

static void
inches_coefficient_editor_class_init (InchesCoefficientEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inches_coefficient_editor_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), INCHES_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "coefficienteditor");
}

static void
inches_coefficient_editor_init (InchesCoefficientEditor *self)
{
}

static GtkWidget *
new_entry (const InchesCoefficient *entry)
{
  double range = entry->highest - entry->lowest;
  GtkWidget *spin = gtk_spin_button_new_with_range (entry->lowest, entry->highest, range / STEPS);

  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), range < 0.5 ? 5 : 3);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 8);

  return spin;
}

GtkWidget *
inches_coefficient_editor_new (InchesSession *session,
                               guint          index)
{
  InchesCoefficientEditor *self = g_object_new (INCHES_TYPE_COEFFICIENT_EDITOR, NULL);
  const InchesCoefficient *entry;
  g_autofree char *lowest = NULL;
  g_autofree char *highest = NULL;
  g_autofree char *own = NULL;
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  self->session = g_object_ref (session);
  self->index = index;
  entry = get_entry (self);
  lowest = inches_coefficient_format (entry->lowest);
  highest = inches_coefficient_format (entry->highest);
  own = inches_coefficient_format (get_own (self));
  words = g_strdup_printf (_("from %s to %s; the model’s own value is %s"), lowest, highest, own);
  name = g_strdup_printf (_("Value of %s"), entry->id);

  self->entry = new_entry (entry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  self->limits = gtk_label_new (words);
  gtk_label_set_wrap (GTK_LABEL (self->limits), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->limits), 0);
  gtk_widget_set_parent (self->limits, GTK_WIDGET (self));
  self->reset = gtk_button_new_with_label (_("Reset"));
  gtk_widget_set_parent (self->reset, GTK_WIDGET (self));

  update (self);
  g_signal_connect_swapped (self->entry, "value-changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->reset, "clicked", G_CALLBACK (reset_cb), self);
  g_signal_connect_object (session, "notify::sheet", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
