/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-document-bar.h"

#include <glib/gi18n-lib.h>

#define NARROW 32 /* characters of a line, at least */

struct _InchesDocumentBar
{
  AdwBin                parent_instance;

  InchesDocumentKeeper *keeper;
  GtkWidget            *label;
};

G_DEFINE_FINAL_TYPE (InchesDocumentBar, inches_document_bar, ADW_TYPE_BIN)

/* Hidden it is no stop of the keyboard, and nothing a screen reader finds. */
static void
trouble_changed_cb (InchesDocumentBar *self)
{
  const char *trouble = inches_document_keeper_get_trouble (self->keeper);

  if (trouble != NULL)
    gtk_label_set_label (GTK_LABEL (self->label), trouble);
  gtk_widget_set_visible (GTK_WIDGET (self), trouble != NULL);
}

static void
dismissed_cb (InchesDocumentBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
inches_document_bar_dispose (GObject *object)
{
  g_clear_object (&INCHES_DOCUMENT_BAR (object)->keeper);

  G_OBJECT_CLASS (inches_document_bar_parent_class)->dispose (object);
}

static void
inches_document_bar_class_init (InchesDocumentBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inches_document_bar_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
inches_document_bar_init (InchesDocumentBar *self)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *save_as = gtk_button_new ();
  GtkWidget *words = gtk_label_new_with_mnemonic (_("Save _as…"));
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  /* Of no width of its own it would be as high as it has letters, and the window with it. */
  gtk_label_set_width_chars (GTK_LABEL (self->label), NARROW);
  gtk_widget_set_hexpand (self->label, TRUE);

  /* A button with a mnemonic of its own is called by its label twice. */
  gtk_label_set_mnemonic_widget (GTK_LABEL (words), save_as);
  gtk_button_set_child (GTK_BUTTON (save_as), words);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (save_as), "win.save-as");
  gtk_widget_set_valign (save_as, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (close, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_set_tooltip_text (close, _("Close this message"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Close this message"), -1);
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (dismissed_cb), self);

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_attach (GTK_GRID (grid), self->label, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), save_as, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), close, 2, 0, 1, 1);
  gtk_widget_add_css_class (grid, "inches-document-bar");

  adw_bin_set_child (ADW_BIN (self), grid);
}

GtkWidget *
inches_document_bar_new (InchesDocumentKeeper *keeper)
{
  InchesDocumentBar *self = g_object_new (INCHES_TYPE_DOCUMENT_BAR, NULL);

  self->keeper = g_object_ref (keeper);
  g_signal_connect_object (keeper, "notify::trouble", G_CALLBACK (trouble_changed_cb), self, G_CONNECT_SWAPPED);
  trouble_changed_cb (self);

  return GTK_WIDGET (self);
}
