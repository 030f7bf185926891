/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-scenario.h"
#include "inches-sheet.h"

G_BEGIN_DECLS

#define INCHES_OWN_PRESET_LONGEST_NAME     60  /* characters */
#define INCHES_OWN_PRESET_LONGEST_SENTENCE 200
#define INCHES_OWN_PRESETS_MOST            100

/* A scenario that a user saved under a name, with the sheet it was saved under.
 * Immutable, counted references, any thread. */
typedef struct _InchesOwnPreset InchesOwnPreset;

#define INCHES_TYPE_OWN_PRESET (inches_own_preset_get_type ())

GType            inches_own_preset_get_type     (void) G_GNUC_CONST;
InchesOwnPreset *inches_own_preset_new          (const char             *id,
                                                 const char             *name,
                                                 const char             *sentence, /* may be "" */
                                                 InchesScenario         *scenario,
                                                 InchesSheet            *sheet) G_GNUC_WARN_UNUSED_RESULT; /* references are taken */
InchesOwnPreset *inches_own_preset_renamed      (InchesOwnPreset        *self,
                                                 const char             *name,
                                                 const char             *sentence) G_GNUC_WARN_UNUSED_RESULT; /* the same id and settings */
InchesOwnPreset *inches_own_preset_ref          (InchesOwnPreset        *self);
void             inches_own_preset_unref        (InchesOwnPreset        *self);
gboolean         inches_own_preset_equal        (const InchesOwnPreset  *a,
                                                 const InchesOwnPreset  *b);
const char      *inches_own_preset_get_id       (const InchesOwnPreset  *self); /* "own-1"; no preset of the model has such an id */
const char      *inches_own_preset_get_name     (const InchesOwnPreset  *self);
const char      *inches_own_preset_get_sentence (const InchesOwnPreset  *self);
InchesScenario  *inches_own_preset_get_scenario (const InchesOwnPreset  *self); /* (transfer none) */
InchesSheet     *inches_own_preset_get_sheet    (const InchesOwnPreset  *self); /* (transfer none) */
gboolean         inches_own_preset_is_own_id    (const char             *id);
gboolean         inches_own_preset_check_words  (const char             *words,
                                                 guint                   most); /* characters; no control characters among them */

/* Lists of them: arrays that own references and are never changed once made. */
GPtrArray       *inches_own_presets_with        (GPtrArray              *presets,
                                                 InchesOwnPreset        *preset) G_GNUC_WARN_UNUSED_RESULT; /* in place of the one with its id, else at the end */
GPtrArray       *inches_own_presets_without     (GPtrArray              *presets,
                                                 const char             *id) G_GNUC_WARN_UNUSED_RESULT;
gboolean         inches_own_presets_equal       (GPtrArray              *a,
                                                 GPtrArray              *b);
InchesOwnPreset *inches_own_presets_find        (GPtrArray              *presets,
                                                 const char             *id); /* NULL: there is none */
InchesOwnPreset *inches_own_presets_find_name   (GPtrArray              *presets,
                                                 const char             *name); /* capitals do not count */
char            *inches_own_presets_make_id     (GPtrArray              *presets) G_GNUC_WARN_UNUSED_RESULT; /* one that none of them has */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesOwnPreset, inches_own_preset_unref)

G_END_DECLS
