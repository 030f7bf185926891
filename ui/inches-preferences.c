/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-preferences.h"

#include "inches-export-choices.h"
#include "inches-likelihood.h"
#include "inches-page-size.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _InchesPreferences
{
  GtkWindow            parent_instance;

  InchesSession       *session;
  GSettings           *settings;

  AdwPreferencesGroup *words_group;
  GtkDropDown         *words;
  GtkDropDown         *format;
  GtkDropDown         *size;
  GtkDropDown         *theme;
  GtkEditable         *mark;
};

G_DEFINE_FINAL_TYPE (InchesPreferences, inches_preferences, GTK_TYPE_WINDOW)

/* The scale is never named without what its words mean. */
static void
words_changed_cb (InchesPreferences *self)
{
  guint scale = gtk_drop_down_get_selected (self->words);
  g_autofree char *legend = NULL;
  g_autofree char *escaped = NULL;

  if (self->settings == NULL)
    return;

  legend = inches_likelihood_get_legend (scale);
  escaped = g_markup_escape_text (legend, -1);
  g_settings_set_enum (self->settings, "likelihood-words", scale);
  adw_preferences_group_set_description (self->words_group, escaped);
}

static void
format_changed_cb (InchesPreferences *self)
{
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "export-format",
                           inches_export_format_get_id (gtk_drop_down_get_selected (self->format)));
}

static void
size_changed_cb (InchesPreferences *self)
{
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "export-size",
                           inches_page_size_get (gtk_drop_down_get_selected (self->size))->id);
}

static void
theme_changed_cb (InchesPreferences *self)
{
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "export-theme",
                           inches_theme_get_id (g_ptr_array_index (inches_session_get_themes (self->session),
                                                                   gtk_drop_down_get_selected (self->theme))));
}

static void
inches_preferences_dispose (GObject *object)
{
  InchesPreferences *self = INCHES_PREFERENCES (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_preferences_parent_class)->dispose (object);
}

static void
inches_preferences_class_init (InchesPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesPreferences, words_group);
  gtk_widget_class_bind_template_child (widget_class, InchesPreferences, words);
  gtk_widget_class_bind_template_child (widget_class, InchesPreferences, format);
  gtk_widget_class_bind_template_child (widget_class, InchesPreferences, size);
  gtk_widget_class_bind_template_child (widget_class, InchesPreferences, theme);
  gtk_widget_class_bind_template_child (widget_class, InchesPreferences, mark);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, size_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, theme_changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
inches_preferences_init (InchesPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inches_preferences_new (GtkWindow     *parent,
                        InchesSession *session,
                        GSettings     *settings)
{
  const char *const scales[] = { _("ICD 203 (United States)"), _("PHIA (United Kingdom)"), NULL };
  InchesPreferences *self = g_object_new (INCHES_TYPE_PREFERENCES, "transient-for", parent, NULL);
  g_auto(InchesExportDefaults) defaults = { 0, };
  g_autoptr(GtkStringList) names = gtk_string_list_new (scales);

  inches_export_defaults_read (&defaults, settings);
  inches_export_choices_fill_formats (self->format, &defaults);
  inches_export_choices_fill_sizes (self->size, &defaults, FALSE);
  inches_export_choices_fill_themes (self->theme, &defaults, session);
  gtk_drop_down_set_model (self->words, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->words, g_settings_get_enum (settings, "likelihood-words"));

  /* From here on the controls speak for the user. */
  self->session = g_object_ref (session);
  self->settings = g_object_ref (settings);
  g_settings_bind (settings, "export-mark", self->mark, "text", G_SETTINGS_BIND_DEFAULT);
  words_changed_cb (self);

  return GTK_WIDGET (self);
}
