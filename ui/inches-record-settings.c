/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-record-settings.h"

#include "inches-card-text.h"
#include "inches-dated-settings.h"

#include <glib/gi18n-lib.h>

struct _InchesRecordSettings
{
  GtkBox              parent_instance;

  InchesSession      *session;
  GArray             *settings; /* of InchesDatedSetting */
  const InchesPreset *preset;   /* NULL: none; belongs to the session's model */
  GtkWidget          *set_button;
  GtkWidget          *preset_button;
};

G_DEFINE_FINAL_TYPE (InchesRecordSettings, inches_record_settings, GTK_TYPE_BOX)

/* A button for what is so already does nothing. */
static void
update_buttons (InchesRecordSettings *self)
{
  InchesScenario *scenario = inches_session_get_scenario (self->session);

  if (self->set_button != NULL)
    gtk_widget_set_sensitive (self->set_button, !inches_dated_settings_hold (self->settings, scenario));
  if (self->preset_button != NULL)
    gtk_widget_set_sensitive (self->preset_button, !inches_scenario_equal (self->preset->scenario, scenario));
}

static void
set_cb (InchesRecordSettings *self)
{
  g_autoptr(InchesScenario) scenario = inches_dated_settings_apply (self->settings,
                                                                    inches_session_get_scenario (self->session));

  inches_session_set_scenario (self->session, scenario);
}

static void
load_cb (InchesRecordSettings *self)
{
  if (!inches_session_load_preset (self->session, self->preset->id, NULL))
    g_assert_not_reached ();
}

static void
add_text (InchesRecordSettings *self,
          const char           *text,
          const char           *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), INCHES_CARD_CHARS);
  gtk_widget_add_css_class (label, style);
  if (!g_str_equal (style, "heading"))
    gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (self), label);
}

static GtkWidget *
add_button (InchesRecordSettings *self,
            const char           *text,
            GCallback             clicked)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), label);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (self), button);

  return button;
}

static void
show_settings (InchesRecordSettings *self)
{
  const InchesLeverSet *levers = inches_model_get_levers (inches_session_get_model (self->session));
  gboolean has_aid = self->settings->len > 1;

  self->set_button = add_button (self, has_aid ? _("Set oil and aid to the record of this date")
                                               : _("Set oil to the record of this date"), G_CALLBACK (set_cb));
  for (guint i = 0; i < self->settings->len; i++)
    {
      g_autofree char *words = inches_dated_setting_describe (&g_array_index (self->settings, InchesDatedSetting, i), levers);

      add_text (self, words, "second");
    }
  add_text (self, has_aid ? _("The aid levers mean deliveries, their series count allocations; the European one holds EU members "
                              "and institutions only. All other levers stay.")
                          : _("All other levers stay: of aid the record holds no twelve months before December 2022."), "second");
}

static void
show_preset (InchesRecordSettings *self)
{
  /* Translators: name of a preset */
  g_autofree char *words = g_strdup_printf (_("Load “%s”"), self->preset->name);

  self->preset_button = add_button (self, words, G_CALLBACK (load_cb));
  add_text (self, _("In this preset only the oil price is measured; the rest is judged on the same scales."), "second");
}

static void
clear (InchesRecordSettings *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  self->set_button = NULL;
  self->preset_button = NULL;
  self->preset = NULL;
  g_clear_pointer (&self->settings, g_array_unref);
}

static void
inches_record_settings_dispose (GObject *object)
{
  InchesRecordSettings *self = INCHES_RECORD_SETTINGS (object);

  clear (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_record_settings_parent_class)->dispose (object);
}

static void
inches_record_settings_class_init (InchesRecordSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inches_record_settings_dispose;
}

static void
inches_record_settings_init (InchesRecordSettings *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
}

void
inches_record_settings_show (InchesRecordSettings *self,
                             InchesSession        *session,
                             InchesEvent          *event)
{
  g_return_if_fail (INCHES_IS_RECORD_SETTINGS (self));
  g_return_if_fail (INCHES_IS_SESSION (session) && INCHES_IS_EVENT (event));

  clear (self);
  if (self->session == NULL)
    {
      self->session = g_object_ref (session);
      g_signal_connect_swapped (session, "notify::scenario", G_CALLBACK (update_buttons), self);
    }

  self->settings = inches_dated_settings_find (inches_session_get_chronicle (session),
                                               inches_model_get_levers (inches_session_get_model (session)),
                                               inches_date_get_first (inches_event_get_date (event)));
  self->preset = inches_dated_settings_find_preset (inches_session_get_chronicle (session),
                                                    inches_session_get_model (session), event);

  add_text (self, _("In the model"), "heading");
  if (self->preset != NULL)
    show_preset (self);
  if (self->settings->len > 0)
    show_settings (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->preset != NULL || self->settings->len > 0);
  update_buttons (self);
}
