/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-scenario.h"
#include "inches-sheet.h"

G_BEGIN_DECLS

/* What the model is set to in a step of a briefing, or for a rival that a step
 * compares with. Immutable, counted references, any thread. */
typedef struct _InchesStepSettings InchesStepSettings;

#define INCHES_TYPE_STEP_SETTINGS (inches_step_settings_get_type ())

GType               inches_step_settings_get_type     (void) G_GNUC_CONST;
InchesStepSettings *inches_step_settings_new          (const char               *preset, /* id of the preset they come from */
                                                       const char               *name,   /* of that preset, for people */
                                                       InchesScenario           *scenario, /* NULL: the preset is not known here */
                                                       InchesSheet              *sheet) G_GNUC_WARN_UNUSED_RESULT; /* NULL: the model's own */
InchesStepSettings *inches_step_settings_ref          (InchesStepSettings       *self);
void                inches_step_settings_unref        (InchesStepSettings       *self);
gboolean            inches_step_settings_equal        (const InchesStepSettings *a,   /* NULL: none */
                                                       const InchesStepSettings *b);
const char         *inches_step_settings_get_preset   (const InchesStepSettings *self);
const char         *inches_step_settings_get_name     (const InchesStepSettings *self);
InchesScenario     *inches_step_settings_get_scenario (const InchesStepSettings *self); /* (transfer none) (nullable) */
InchesSheet        *inches_step_settings_get_sheet    (const InchesStepSettings *self); /* (transfer none) (nullable) */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesStepSettings, inches_step_settings_unref)

G_END_DECLS
