/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-view.h"

G_BEGIN_DECLS

#define INCHES_GLIDE_TIME 0.180          /* s that a jump takes */
#define INCHES_FLING_TIME_CONSTANT 0.325 /* s in which the speed of a fling falls to 1/e */

typedef enum
{
  INCHES_MOTION_REST,
  INCHES_MOTION_GLIDE, /* to a target, slowing down */
  INCHES_MOTION_FLING  /* on after a drag, slowing down */
} InchesMotionKind;

/* How a view moves by itself: as a function of time alone, whatever the frames. Plain
 * value; zeroed is at rest. Times are s from any beginning. */
typedef struct
{
  InchesMotionKind kind;
  InchesView       from;
  InchesView       target; /* of a glide */
  double           speed;  /* of a fling when it began, days in a second */
  double           began;  /* s */
} InchesViewMotion;

void     inches_view_motion_glide      (InchesViewMotion       *self,
                                        const InchesView       *from,
                                        const InchesView       *target,
                                        double                  now);
void     inches_view_motion_fling      (InchesViewMotion       *self,
                                        const InchesView       *from,
                                        double                  speed,
                                        double                  now);
void     inches_view_motion_stop       (InchesViewMotion       *self);
gboolean inches_view_motion_advance    (InchesViewMotion       *self,
                                        InchesView             *view,
                                        double                  now); /* FALSE: it has come to rest */
const InchesView *
         inches_view_motion_get_target (const InchesViewMotion *self,
                                        const InchesView       *view); /* where a glide leads, else view */

G_END_DECLS
