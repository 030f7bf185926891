/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-model.h"
#include "inches-own-preset.h"

G_BEGIN_DECLS

/* A preset in the chooser's list: one of the model's, or an own one.
 *
 * Properties: "name", "sentence"; "title", the name, with "changed" where the
 * settings shown are no longer the preset's; "loaded" for the one shown last. */
#define INCHES_TYPE_PRESET_ITEM (inches_preset_item_get_type ())
G_DECLARE_FINAL_TYPE (InchesPresetItem, inches_preset_item, INCHES, PRESET_ITEM, GObject)

InchesPresetItem   *inches_preset_item_new         (const InchesPreset *preset) G_GNUC_WARN_UNUSED_RESULT;
InchesPresetItem   *inches_preset_item_new_own     (InchesOwnPreset    *preset) G_GNUC_WARN_UNUSED_RESULT;
const char         *inches_preset_item_get_id      (InchesPresetItem   *self);
const char         *inches_preset_item_get_name    (InchesPresetItem   *self);
const char         *inches_preset_item_get_sentence (InchesPresetItem  *self);
const char         *inches_preset_item_get_title   (InchesPresetItem   *self);
InchesScenario     *inches_preset_item_get_scenario (InchesPresetItem  *self);
InchesSheet        *inches_preset_item_get_sheet   (InchesPresetItem   *self); /* NULL: whichever is in use */
void                inches_preset_item_set_changed (InchesPresetItem   *self,
                                                    gboolean            changed);
void                inches_preset_item_set_loaded  (InchesPresetItem   *self,
                                                    gboolean            loaded);

G_END_DECLS
