/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-preset-chooser.h"

#include "inches-preset-item.h"

#include <glib/gi18n-lib.h>

struct _InchesPresetChooser
{
  GtkWidget           parent_instance;

  InchesSession      *session;
  gboolean            showing; /* the session's preset is being shown: nobody chose it here */
  const InchesPreset *said;    /* what the words are about, or NULL */
  gboolean            said_changed;

  GtkDropDown        *presets;
  GtkWidget          *reset;
};

G_DEFINE_FINAL_TYPE (InchesPresetChooser, inches_preset_chooser, GTK_TYPE_WIDGET)

static void
load (InchesPresetChooser *self,
      InchesPresetItem    *item)
{
  g_autoptr(GError) error = NULL;

  if (!inches_session_load_preset (self->session, inches_preset_item_get_preset (item)->id, &error))
    g_critical ("A shipped preset cannot be loaded: %s", error->message);
}

static void
selected_cb (InchesPresetChooser *self)
{
  InchesPresetItem *item = gtk_drop_down_get_selected_item (self->presets);

  if (!self->showing && item != NULL)
    load (self, item);
}

static void
reset_cb (InchesPresetChooser *self)
{
  InchesPresetItem *item = gtk_drop_down_get_selected_item (self->presets);

  if (item != NULL)
    load (self, item);
}

static void
show_words (InchesPresetChooser *self,
            InchesPresetItem    *item,
            gboolean             changed)
{
  const InchesPreset *preset = inches_preset_item_get_preset (item);
  g_autofree char *description = NULL;
  g_autofree char *reset = NULL;

  if (preset == self->said && changed == self->said_changed)
    return;

  self->said = preset;
  self->said_changed = changed;
  description = g_strdup_printf ("%s. %s", inches_preset_item_get_title (item), preset->sentence);
  reset = g_strdup_printf (_("Set all back to “%s”"), preset->name);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->presets), preset->sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->presets),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
  /* The button inside would be called by its class. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->presets))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, inches_preset_item_get_title (item),
                                  -1);

  gtk_widget_set_tooltip_text (self->reset, reset);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reset),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, reset,
                                  -1);
  gtk_widget_set_sensitive (self->reset, changed);
}

static void
scenario_changed_cb (InchesPresetChooser *self)
{
  GListModel *items = gtk_drop_down_get_model (self->presets);
  const char *id = inches_session_get_preset (self->session);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr(InchesPresetItem) item = g_list_model_get_item (items, i);
      const InchesPreset *preset = inches_preset_item_get_preset (item);
      gboolean loaded = g_strcmp0 (preset->id, id) == 0;
      gboolean changed = loaded
                         && !inches_scenario_equal (preset->scenario, inches_session_get_scenario (self->session));

      inches_preset_item_set_changed (item, changed);
      inches_preset_item_set_loaded (item, loaded);
      if (!loaded)
        continue;

      self->showing = TRUE;
      gtk_drop_down_set_selected (self->presets, i);
      self->showing = FALSE;
      show_words (self, item, changed);
    }
}

static void
inches_preset_chooser_dispose (GObject *object)
{
  InchesPresetChooser *self = INCHES_PRESET_CHOOSER (object);

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_preset_chooser_parent_class)->dispose (object);
}

static void
inches_preset_chooser_class_init (InchesPresetChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_preset_chooser_dispose;

  g_type_ensure (INCHES_TYPE_PRESET_ITEM);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-preset-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesPresetChooser, presets);
  gtk_widget_class_bind_template_child (widget_class, InchesPresetChooser, reset);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
inches_preset_chooser_init (InchesPresetChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* In GTK 4.18 a drop-down is labelled by the item chosen, which goes before any other name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->presets), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

void
inches_preset_chooser_set_session (InchesPresetChooser *self,
                                   InchesSession       *session)
{
  g_autoptr(GListStore) items = g_list_store_new (INCHES_TYPE_PRESET_ITEM);
  InchesModel *model;

  g_return_if_fail (INCHES_IS_PRESET_CHOOSER (self));
  g_return_if_fail (self->session == NULL);

  model = inches_session_get_model (session);
  self->session = g_object_ref (session);

  for (guint i = 0; i < inches_model_get_n_presets (model); i++)
    {
      g_autoptr(InchesPresetItem) item = inches_preset_item_new (inches_model_get_preset (model, i));

      g_list_store_append (items, item);
    }

  self->showing = TRUE;
  gtk_drop_down_set_model (self->presets, G_LIST_MODEL (items));
  self->showing = FALSE;

  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (scenario_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::preset", G_CALLBACK (scenario_changed_cb), self, G_CONNECT_SWAPPED);
  scenario_changed_cb (self);
}
