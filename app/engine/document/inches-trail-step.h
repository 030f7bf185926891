/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-content.h"

G_BEGIN_DECLS

/* One line of the trail: a change and what the document said after it. Read
 * only: a step that changes is another step. Counted references, main thread. */
typedef struct
{
  char          *words;    /* "Oil price (Brent) 73 → 45 USD a barrel", translated */
  InchesContent *content;  /* after the change */
  gint64         time;     /* of the change: microseconds since 1970, UTC */
  char          *bookmark; /* its name, or NULL */
  gboolean       aside;    /* its line was left by another edit; kept for its bookmark alone, passed over by undo and redo */
} InchesTrailStep;

#define INCHES_TYPE_TRAIL_STEP (inches_trail_step_get_type ())

GType            inches_trail_step_get_type    (void) G_GNUC_CONST;
InchesTrailStep *inches_trail_step_new         (InchesContent         *content,
                                                const char            *words) G_GNUC_WARN_UNUSED_RESULT; /* now, no bookmark */
InchesTrailStep *inches_trail_step_with_bookmark (const InchesTrailStep *self,
                                                const char            *bookmark) G_GNUC_WARN_UNUSED_RESULT; /* NULL: none */
InchesTrailStep *inches_trail_step_set_aside   (const InchesTrailStep *self) G_GNUC_WARN_UNUSED_RESULT;
InchesTrailStep *inches_trail_step_ref         (InchesTrailStep       *self);
void             inches_trail_step_unref       (InchesTrailStep       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesTrailStep, inches_trail_step_unref)

G_END_DECLS
