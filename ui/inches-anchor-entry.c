/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-anchor-entry.h"

#include <glib/gi18n-lib.h>

struct _InchesAnchorEntry
{
  GtkEntry       parent_instance;

  InchesSession *session;
};

G_DEFINE_FINAL_TYPE (InchesAnchorEntry, inches_anchor_entry, GTK_TYPE_ENTRY)

static guint says_signal;

void
inches_anchor_entry_show (InchesAnchorEntry *self)
{
  InchesDay anchor = inches_scenario_get_anchor (inches_session_get_scenario (self->session));
  g_autofree char *iso = inches_day_to_iso (anchor);
  g_autofree char *text = inches_day_to_text (anchor);

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self)), iso))
    gtk_editable_set_text (GTK_EDITABLE (self), iso);
  g_signal_emit (self, says_signal, 0, text);
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID);
}

static void
refuse (InchesAnchorEntry *self,
        const char        *text)
{
  InchesChronicle *chronicle = inches_session_get_chronicle (self->session);
  g_autofree char *first = inches_day_to_iso (inches_chronicle_get_first (chronicle));
  g_autofree char *last = inches_day_to_iso (inches_chronicle_get_last (chronicle));
  g_autofree char *refusal = g_strdup_printf (_("“%s” is no such day. Type one from %s to %s."), text, first, last);

  g_signal_emit (self, says_signal, 0, refusal);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

static void
enter_cb (InchesAnchorEntry *self)
{
  InchesChronicle *chronicle = inches_session_get_chronicle (self->session);
  InchesCircumstances circumstances = *inches_scenario_get_circumstances (inches_session_get_scenario (self->session));
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  InchesDay day;

  if (!inches_day_parse (text, &day, NULL) || day < inches_chronicle_get_first (chronicle) + 6
      || day > inches_chronicle_get_last (chronicle))
    {
      refuse (self, text);
      return;
    }

  circumstances.anchor = day - (InchesDay) (inches_day_get_weekday (day) - 1);
  if (!inches_session_set_circumstances (self->session, &circumstances, NULL))
    refuse (self, text);
  else
    inches_anchor_entry_show (self);
}

static void
leave_cb (InchesAnchorEntry *self)
{
  if (self->session != NULL)
    inches_anchor_entry_show (self);
}

static void
inches_anchor_entry_dispose (GObject *object)
{
  InchesAnchorEntry *self = INCHES_ANCHOR_ENTRY (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_anchor_entry_parent_class)->dispose (object);
}

static void
inches_anchor_entry_class_init (InchesAnchorEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inches_anchor_entry_dispose;

  /* What assistive technology calls to say that a text is complete. */
  gtk_widget_class_set_activate_signal_from_name (GTK_WIDGET_CLASS (klass), "activate");

  says_signal = g_signal_new ("says", INCHES_TYPE_ANCHOR_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
inches_anchor_entry_init (InchesAnchorEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (self), 10);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self), 10);
  gtk_widget_add_css_class (GTK_WIDGET (self), "inches-anchor");
  g_signal_connect (self, "activate", G_CALLBACK (enter_cb), NULL);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
inches_anchor_entry_new (InchesSession *session)
{
  InchesAnchorEntry *self;

  g_return_val_if_fail (INCHES_IS_SESSION (session), NULL);

  self = g_object_new (INCHES_TYPE_ANCHOR_ENTRY, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (inches_anchor_entry_show), self, G_CONNECT_SWAPPED);
  inches_anchor_entry_show (self);

  return GTK_WIDGET (self);
}
