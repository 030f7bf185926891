/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-briefing-step.h"

G_BEGIN_DECLS

#define INCHES_BRIEFING_MOST_STEPS     200
#define INCHES_BRIEFING_LONGEST_TITLE  120 /* characters */

/* The steps of a briefing in their order, and its title. Immutable, counted
 * references, any thread; two that differ in one step share all others. */
typedef struct _InchesBriefing InchesBriefing;

#define INCHES_TYPE_BRIEFING (inches_briefing_get_type ())

GType               inches_briefing_get_type    (void) G_GNUC_CONST;
InchesBriefing     *inches_briefing_new         (const char           *title) G_GNUC_WARN_UNUSED_RESULT; /* may be ""; no steps */
InchesBriefing     *inches_briefing_ref         (InchesBriefing       *self);
void                inches_briefing_unref       (InchesBriefing       *self);
gboolean            inches_briefing_equal       (const InchesBriefing *a,
                                                 const InchesBriefing *b);
const char         *inches_briefing_get_title   (const InchesBriefing *self);
guint               inches_briefing_get_n_steps (const InchesBriefing *self);
InchesBriefingStep *inches_briefing_get_step    (const InchesBriefing *self,
                                                 guint                 index); /* (transfer none) */
gboolean            inches_briefing_find        (const InchesBriefing *self,
                                                 const char           *id,
                                                 guint                *index);
guint               inches_briefing_get_seconds (const InchesBriefing *self); /* planned, of all steps */
char               *inches_briefing_make_id     (const InchesBriefing *self) G_GNUC_WARN_UNUSED_RESULT; /* one that no step has */

/* The same with one thing changed. */
InchesBriefing     *inches_briefing_with_title  (InchesBriefing       *self,
                                                 const char           *title) G_GNUC_WARN_UNUSED_RESULT;
InchesBriefing     *inches_briefing_with_step   (InchesBriefing       *self,
                                                 InchesBriefingStep   *step,
                                                 guint                 index) G_GNUC_WARN_UNUSED_RESULT; /* in place of the one with its id, else new before index; past the end: last */
InchesBriefing     *inches_briefing_without     (InchesBriefing       *self,
                                                 guint                 index) G_GNUC_WARN_UNUSED_RESULT;
InchesBriefing     *inches_briefing_moved       (InchesBriefing       *self,
                                                 guint                 from,
                                                 guint                 to) G_GNUC_WARN_UNUSED_RESULT; /* the step has index to afterwards */
char               *inches_briefing_describe_change (const InchesBriefing *from,
                                                 const InchesBriefing *to) G_GNUC_WARN_UNUSED_RESULT; /* "Briefing: step “Minsk” added"; "" if nothing differs */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesBriefing, inches_briefing_unref)

G_END_DECLS
