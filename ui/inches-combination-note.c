/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-combination-note.h"

#include <glib/gi18n-lib.h>

struct _InchesCombinationNote
{
  GtkWidget      parent_instance;

  InchesSession *session;

  GtkWidget     *label;
};

G_DEFINE_FINAL_TYPE (InchesCombinationNote, inches_combination_note, GTK_TYPE_WIDGET)

static void
update (InchesCombinationNote *self)
{
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GString) sentences = NULL;
  g_autoptr(GString) reasons = NULL;

  if (inches_session_get_moving (self->session))
    return;

  found = inches_model_list_implausible (inches_session_get_model (self->session),
                                         inches_session_get_scenario (self->session));
  sentences = g_string_new (NULL);
  reasons = g_string_new (NULL);
  for (guint i = 0; i < found->len; i++)
    {
      const InchesCombination *combination = g_ptr_array_index (found, i);

      g_string_append_printf (sentences, "%s%s", i > 0 ? "\n" : "", combination->sentence);
      g_string_append_printf (reasons, "%s%s", i > 0 ? "\n" : "", combination->why);
    }

  if (!g_str_equal (sentences->str, gtk_label_get_text (GTK_LABEL (self->label))))
    {
      gtk_label_set_text (GTK_LABEL (self->label), sentences->str);
      gtk_widget_set_tooltip_text (self->label, reasons->str);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), found->len > 0);
}

static void
inches_combination_note_dispose (GObject *object)
{
  InchesCombinationNote *self = INCHES_COMBINATION_NOTE (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_combination_note_parent_class)->dispose (object);
}

static void
inches_combination_note_class_init (InchesCombinationNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_combination_note_dispose;
  gtk_widget_class_set_css_name (widget_class, "combinationnote");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NOTE);
}

static void
inches_combination_note_init (InchesCombinationNote *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
inches_combination_note_set_session (InchesCombinationNote *self,
                                     InchesSession         *session)
{
  g_return_if_fail (INCHES_IS_COMBINATION_NOTE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::moving", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
