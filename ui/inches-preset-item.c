/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-preset-item.h"

#include <glib/gi18n-lib.h>


struct _InchesPresetItem
{
  GObject         parent_instance;

  char           *id;
  char           *name;
  char           *sentence;
  char           *title;
  gboolean        changed;
  InchesScenario *scenario;
  InchesSheet    *sheet; /* of an own preset */
  gboolean        loaded;
};

G_DEFINE_FINAL_TYPE (InchesPresetItem, inches_preset_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NAME,
  PROP_SENTENCE,
  PROP_TITLE,
  PROP_MARK_OPACITY,
  PROP_LOADED,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
inches_preset_item_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  InchesPresetItem *self = INCHES_PRESET_ITEM (object);

  switch (property_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_SENTENCE:
      g_value_set_string (value, self->sentence);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_MARK_OPACITY:
      g_value_set_double (value, self->changed ? 1 : 0);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
inches_preset_item_finalize (GObject *object)
{
  InchesPresetItem *self = INCHES_PRESET_ITEM (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->sentence);
  g_free (self->title);
  g_clear_pointer (&self->scenario, inches_scenario_unref);
  g_clear_pointer (&self->sheet, inches_sheet_unref);

  G_OBJECT_CLASS (inches_preset_item_parent_class)->finalize (object);
}

static void
inches_preset_item_class_init (InchesPresetItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inches_preset_item_get_property;
  object_class->finalize = inches_preset_item_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, NULL,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MARK_OPACITY] = g_param_spec_double ("mark-opacity", NULL, NULL, 0, 1, 0,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
inches_preset_item_init (InchesPresetItem *self)
{
}

static InchesPresetItem *
new_item (const char     *id,
          const char     *name,
          const char     *sentence,
          InchesScenario *scenario)
{
  InchesPresetItem *self = g_object_new (INCHES_TYPE_PRESET_ITEM, NULL);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->sentence = g_strdup (sentence);
  self->title = g_strdup (name);
  self->scenario = inches_scenario_ref (scenario);

  return self;
}

InchesPresetItem *
inches_preset_item_new (const InchesPreset *preset)
{
  return new_item (preset->id, preset->name, preset->sentence, preset->scenario);
}

InchesPresetItem *
inches_preset_item_new_own (InchesOwnPreset *preset)
{
  const char *sentence = inches_own_preset_get_sentence (preset);
  InchesPresetItem *self = new_item (inches_own_preset_get_id (preset), inches_own_preset_get_name (preset),
                                     *sentence != '\0' ? sentence : _("Your own preset."),
                                     inches_own_preset_get_scenario (preset));

  self->sheet = inches_sheet_ref (inches_own_preset_get_sheet (preset));

  return self;
}

const char *
inches_preset_item_get_id (InchesPresetItem *self)
{
  return self->id;
}

const char *
inches_preset_item_get_name (InchesPresetItem *self)
{
  return self->name;
}

const char *
inches_preset_item_get_sentence (InchesPresetItem *self)
{
  return self->sentence;
}

InchesScenario *
inches_preset_item_get_scenario (InchesPresetItem *self)
{
  return self->scenario;
}

InchesSheet *
inches_preset_item_get_sheet (InchesPresetItem *self)
{
  return self->sheet;
}

const char *
inches_preset_item_get_title (InchesPresetItem *self)
{
  return self->title;
}

void
inches_preset_item_set_changed (InchesPresetItem *self,
                                gboolean          changed)
{
  if (changed == self->changed)
    return;

  self->changed = changed;
  g_free (self->title);
  self->title = g_strconcat (self->name, changed ? _(", changed") : NULL, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARK_OPACITY]);
}

void
inches_preset_item_set_loaded (InchesPresetItem *self,
                               gboolean          loaded)
{
  if (loaded == self->loaded)
    return;

  self->loaded = loaded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}
