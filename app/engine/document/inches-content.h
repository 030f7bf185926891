/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-briefing.h"
#include "inches-label-changes.h"
#include "inches-own-data.h"
#include "inches-own-preset.h"
#include "inches-pinned.h"

G_BEGIN_DECLS

#define INCHES_NOTES_LONGEST 1000000 /* characters */

/* What a document says at one moment. Immutable, counted references, any thread.
 * Two that differ in one part share all others, so that keeping a thousand of
 * them is cheap and undo is going back to one. */
typedef struct _InchesContent InchesContent;

#define INCHES_TYPE_CONTENT (inches_content_get_type ())

GType               inches_content_get_type          (void) G_GNUC_CONST;
InchesContent      *inches_content_new               (InchesScenario       *scenario,
                                                      InchesSheet          *sheet,
                                                      const char           *preset,      /* id of the preset it comes from */
                                                      const char           *preset_name) G_GNUC_WARN_UNUSED_RESULT; /* references are taken; no own presets, no label changes, nothing pinned */
InchesContent      *inches_content_ref               (InchesContent        *self);
void                inches_content_unref             (InchesContent        *self);
gboolean            inches_content_equal             (const InchesContent  *a,
                                                      const InchesContent  *b); /* says the same */

InchesScenario     *inches_content_get_scenario      (const InchesContent  *self); /* (transfer none), as all that follow */
InchesSheet        *inches_content_get_sheet         (const InchesContent  *self);
const char         *inches_content_get_preset        (const InchesContent  *self); /* id of the preset last loaded */
const char         *inches_content_get_preset_name   (const InchesContent  *self); /* its name for people */
GPtrArray          *inches_content_get_own_presets   (const InchesContent  *self); /* of InchesOwnPreset; never NULL, not to be changed */
InchesLabelChanges *inches_content_get_label_changes (const InchesContent  *self); /* NULL: none */
const char         *inches_content_get_notes         (const InchesContent  *self); /* "": none */
GPtrArray          *inches_content_get_pinned        (const InchesContent  *self); /* of InchesPinned; never NULL, not to be changed */
InchesBriefing     *inches_content_get_briefing      (const InchesContent  *self); /* never NULL */
InchesOwnData      *inches_content_get_own_data      (const InchesContent  *self); /* never NULL */

/* Ids of own events, periods and series of which something is said, also of such as were removed. */
GHashTable         *inches_content_list_own_names    (const InchesContent  *self) G_GNUC_WARN_UNUSED_RESULT; /* (transfer full) (element-type utf8) a set */

/* The same with one part exchanged. */
InchesContent      *inches_content_with_scenario     (InchesContent        *self,
                                                      InchesScenario       *scenario) G_GNUC_WARN_UNUSED_RESULT;
InchesContent      *inches_content_with_sheet        (InchesContent        *self,
                                                      InchesSheet          *sheet) G_GNUC_WARN_UNUSED_RESULT;
InchesContent      *inches_content_with_preset       (InchesContent        *self,
                                                      const char           *preset,
                                                      const char           *preset_name) G_GNUC_WARN_UNUSED_RESULT;
InchesContent      *inches_content_with_own_presets  (InchesContent        *self,
                                                      GPtrArray            *presets) G_GNUC_WARN_UNUSED_RESULT; /* a reference is taken */
InchesContent      *inches_content_with_label_changes (InchesContent       *self,
                                                      InchesLabelChanges   *changes) G_GNUC_WARN_UNUSED_RESULT; /* NULL: none */
InchesContent      *inches_content_with_notes        (InchesContent        *self,
                                                      const char           *notes) G_GNUC_WARN_UNUSED_RESULT; /* "": none */
InchesContent      *inches_content_with_pinned       (InchesContent        *self,
                                                      GPtrArray            *pinned) G_GNUC_WARN_UNUSED_RESULT; /* a reference is taken */
InchesContent      *inches_content_with_briefing     (InchesContent        *self,
                                                      InchesBriefing       *briefing) G_GNUC_WARN_UNUSED_RESULT;
InchesContent      *inches_content_with_own_data     (InchesContent        *self,
                                                      InchesOwnData        *own) G_GNUC_WARN_UNUSED_RESULT;

/* What a change is called in the trail, translated. */
char               *inches_content_describe_change   (const InchesContent  *from,
                                                      const InchesContent  *to) G_GNUC_WARN_UNUSED_RESULT; /* "Oil price (Brent) 73 → 45 USD a barrel"; "" if nothing differs */
char               *inches_content_describe_preset   (const InchesContent  *self) G_GNUC_WARN_UNUSED_RESULT; /* "Preset: Inches" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesContent, inches_content_unref)

G_END_DECLS
