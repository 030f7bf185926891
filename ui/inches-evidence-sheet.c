/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-evidence-sheet.h"

#include "inches-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _InchesEvidenceSheet
{
  GtkWidget       parent_instance;

  InchesSession  *session;
  InchesExaminer *examiner;
  GtkWidget      *name;
  GtkWidget      *order;
  GtkWidget      *buttons;
  GtkWidget      *miles;
  GtkWidget      *reset;
};

G_DEFINE_FINAL_TYPE (InchesEvidenceSheet, inches_evidence_sheet, GTK_TYPE_WIDGET)

static void
update_order (InchesEvidenceSheet *self)
{
  InchesExamination *examination = inches_examiner_get_examination (self->examiner);
  gboolean current = inches_examiner_is_current (self->examiner);
  g_autofree char *words = examination != NULL ? inches_examination_describe_order (examination) : NULL;

  gtk_label_set_label (GTK_LABEL (self->order), words != NULL ? words : _("The model is at work."));
  if (current)
    gtk_widget_remove_css_class (self->order, "stale");
  else
    gtk_widget_add_css_class (self->order, "stale");
}

static void
update_sheet (InchesEvidenceSheet *self)
{
  InchesModel *model = inches_session_get_model (self->session);
  InchesSheet *sheet = inches_session_get_sheet (self->session);
  InchesSheet *miles = inches_model_get_sheet (model, 1);
  /* Translators: the name of a sheet of coefficients; a code of its numbers. */
  g_autofree char *name = g_strdup_printf (_("Sheet in use: %s (code %s)"), inches_sheet_get_name (sheet), inches_sheet_get_hash (sheet));

  gtk_label_set_label (GTK_LABEL (self->name), name);
  gtk_widget_set_sensitive (self->miles, miles != NULL && !inches_sheet_equal (sheet, miles));
  gtk_widget_set_sensitive (self->reset, !inches_sheet_equal (sheet, inches_model_get_sheet (model, 0)));
  update_order (self);
}

static void
miles_cb (InchesEvidenceSheet *self)
{
  inches_session_set_sheet (self->session, inches_model_get_sheet (inches_session_get_model (self->session), 1));
}

static void
reset_cb (InchesEvidenceSheet *self)
{
  inches_session_reset_sheet (self->session);
}

static void
inches_evidence_sheet_dispose (GObject *object)
{
  InchesEvidenceSheet *self = INCHES_EVIDENCE_SHEET (object);

  g_clear_pointer (&self->name, gtk_widget_unparent);
  g_clear_pointer (&self->order, gtk_widget_unparent);
  g_clear_pointer (&self->buttons, gtk_widget_unparent);
  g_clear_object (&self->examiner);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_evidence_sheet_parent_class)->dispose (object);
}

static void
inches_evidence_sheet_class_init (InchesEvidenceSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_evidence_sheet_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "evidencesheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_label (InchesEvidenceSheet *self,
           const char          *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static GtkWidget *
add_button (InchesEvidenceSheet *self,
            const char          *label,
            GCallback            callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (self->buttons), button);

  return button;
}

static void
inches_evidence_sheet_init (InchesEvidenceSheet *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (widget)), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Sheet in use"), -1);
  self->name = add_label (self, "name");
  self->order = add_label (self, "order");
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_layout_manager (self->buttons, g_object_new (INCHES_TYPE_WRAP_LAYOUT, NULL));
  gtk_widget_set_parent (self->buttons, widget);
  self->miles = add_button (self, _("Load the sheet of an advocate of miles"), G_CALLBACK (miles_cb));
  self->reset = add_button (self, _("Reset all to the model’s own sheet"), G_CALLBACK (reset_cb));
}

GtkWidget *
inches_evidence_sheet_new (InchesSession  *session,
                           InchesExaminer *examiner)
{
  InchesEvidenceSheet *self = g_object_new (INCHES_TYPE_EVIDENCE_SHEET, NULL);

  self->session = g_object_ref (session);
  self->examiner = g_object_ref (examiner);
  g_signal_connect_object (session, "notify::sheet", G_CALLBACK (update_sheet), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (examiner, "notify::examination", G_CALLBACK (update_order), self, G_CONNECT_SWAPPED);
  update_sheet (self);

  return GTK_WIDGET (self);
}
