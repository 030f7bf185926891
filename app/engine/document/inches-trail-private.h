/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-trail.h"

G_BEGIN_DECLS

/* What the files of the trail share; for no one else. */

struct _InchesTrail
{
  GObject        parent_instance;

  GPtrArray     *steps;    /* of InchesTrailStep; the one at the position is not set aside */
  guint          position;
  GPtrArray     *dropped;  /* what stood after the position before the last edit, or NULL: for an edit that comes to nothing */
  InchesContent *saved;
  gboolean       merging;
  gboolean       open;     /* merging, and the step has been made */
};

/* What watchers were last told, so that each hears only of what differs. */
typedef struct
{
  guint          position;
  InchesContent *content;
  gboolean       saved;
} InchesTrailBefore;

InchesTrailBefore  inches_trail_begin          (InchesTrail       *self);
void               inches_trail_end            (InchesTrail       *self,
                                                InchesTrailBefore  before);
GPtrArray         *inches_trail_steps_new      (void) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray         *inches_trail_replace_tail   (InchesTrail       *self,
                                                guint              first,
                                                GPtrArray         *tail,
                                                guint              position) G_GNUC_WARN_UNUSED_RESULT;
void               inches_trail_replace_step   (InchesTrail       *self,
                                                guint              place,
                                                InchesTrailStep   *step);
void               inches_trail_remove_step    (InchesTrail       *self,
                                                guint              place);
guint              inches_trail_find_neighbour (InchesTrail       *self,
                                                guint              place,
                                                int                direction);

G_END_DECLS
