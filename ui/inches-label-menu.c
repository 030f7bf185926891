/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-label-menu.h"

#include "inches-label-edit.h"

#include <glib/gi18n-lib.h>

#define WIDTH 30 /* characters */

struct _InchesLabelMenu
{
  GtkPopover       parent_instance;

  InchesSession   *session;
  InchesEvent     *event;

  GtkCheckButton  *hidden;
  GtkCheckButton  *pinned;
  GtkEntry        *words;
  GtkCheckButton  *in_place;
  GtkWidget       *undo;
  gboolean         filling; /* the session changed, not the user */
};

G_DEFINE_FINAL_TYPE (InchesLabelMenu, inches_label_menu, GTK_TYPE_POPOVER)

static void
fill (InchesLabelMenu *self)
{
  InchesLabelChange change = inches_label_edit_get (self->session, self->event);

  self->filling = TRUE;
  gtk_check_button_set_active (self->hidden, change.hidden);
  gtk_check_button_set_active (self->pinned, change.pinned);
  gtk_check_button_set_active (self->in_place, change.in_place);
  gtk_editable_set_text (GTK_EDITABLE (self->words), change.words != NULL ? change.words : "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->in_place), change.words != NULL);
  gtk_widget_set_sensitive (self->undo, !inches_label_change_equal (&change, NULL));
  self->filling = FALSE;
}

/* What the session holds is asked again: it may say otherwise. */
static void
set_change (InchesLabelMenu         *self,
            const InchesLabelChange *change)
{
  inches_label_edit_set (self->session, self->event, change);
  fill (self);
}

static void
hidden_cb (InchesLabelMenu *self)
{
  InchesLabelChange change = inches_label_edit_get (self->session, self->event);

  if (self->filling)
    return;

  change.hidden = gtk_check_button_get_active (self->hidden);
  change.pinned = change.pinned && !change.hidden;
  set_change (self, &change);
}

static void
pinned_cb (InchesLabelMenu *self)
{
  InchesLabelChange change = inches_label_edit_get (self->session, self->event);

  if (self->filling)
    return;

  change.pinned = gtk_check_button_get_active (self->pinned);
  change.hidden = change.hidden && !change.pinned;
  set_change (self, &change);
}

static void
words_cb (InchesLabelMenu *self)
{
  InchesLabelChange change = inches_label_edit_get (self->session, self->event);
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->words))));

  if (self->filling)
    return;

  change.words = *words != '\0' ? words : NULL;
  change.in_place = change.words != NULL && gtk_check_button_get_active (self->in_place);
  change.hidden = change.hidden && change.words == NULL;
  set_change (self, &change);
}

static void
undo_cb (InchesLabelMenu *self)
{
  const InchesLabelChange nothing = { 0 };

  set_change (self, &nothing);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
close_cb (InchesLabelMenu *self)
{
  words_cb (self);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
inches_label_menu_dispose (GObject *object)
{
  InchesLabelMenu *self = INCHES_LABEL_MENU (object);

  g_clear_object (&self->session);
  g_clear_object (&self->event);

  G_OBJECT_CLASS (inches_label_menu_parent_class)->dispose (object);
}

static void
inches_label_menu_class_init (InchesLabelMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inches_label_menu_dispose;
}

static GtkWidget *
make_text (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH);
  gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
make_check (InchesLabelMenu *self,
            const char      *words,
            GCallback        callback)
{
  GtkWidget *check = gtk_check_button_new_with_mnemonic (words);

  g_signal_connect_swapped (check, "toggled", callback, self);

  return check;
}

static void
inches_label_menu_init (InchesLabelMenu *self)
{
  self->hidden = GTK_CHECK_BUTTON (make_check (self, _("_Hide label"), G_CALLBACK (hidden_cb)));
  self->pinned = GTK_CHECK_BUTTON (make_check (self, _("_Always show label"), G_CALLBACK (pinned_cb)));
  self->words = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_max_length (self->words, INCHES_LABEL_WORDS_MOST);
  gtk_entry_set_placeholder_text (self->words, _("Own words"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Own words on the label"), -1);
  g_signal_connect_swapped (self->words, "activate", G_CALLBACK (close_cb), self);
  self->in_place = GTK_CHECK_BUTTON (make_check (self, _("_In place of the name"), G_CALLBACK (words_cb)));
  self->undo = gtk_button_new_with_mnemonic (_("_Undo changes"));
  g_signal_connect_swapped (self->undo, "clicked", G_CALLBACK (undo_cb), self);
  g_signal_connect (self, "closed", G_CALLBACK (words_cb), NULL);
}

/**
 * inches_label_menu_new:
 * @session: holds the changes
 * @event: whose label is changed
 *
 * Returns: (transfer floating): a popover that changes it at once
 */
GtkWidget *
inches_label_menu_new (InchesSession *session,
                       InchesEvent   *event)
{
  InchesLabelMenu *self = g_object_new (INCHES_TYPE_LABEL_MENU, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->session = g_object_ref (session);
  self->event = g_object_ref (event);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Label"), -1);

  gtk_box_append (GTK_BOX (box), make_text (inches_event_get_title (event), "heading"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->hidden));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->pinned));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->in_place));
  gtk_box_append (GTK_BOX (box), make_text (_("Alt and the arrow keys move the label, so does dragging it while it is selected."), "caption"));
  gtk_box_append (GTK_BOX (box), self->undo);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  fill (self);

  return GTK_WIDGET (self);
}
