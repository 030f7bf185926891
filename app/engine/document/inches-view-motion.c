/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-view-motion.h"

#include <math.h>

#define SLOWEST 0.002 /* of the stretch shown, in a second: a fling this slow has ended */

/**
 * inches_view_motion_glide:
 * @self: a motion; what it did before has ended
 * @from: the view now
 * @target: where it goes within %INCHES_GLIDE_TIME
 * @now: s
 */
void
inches_view_motion_glide (InchesViewMotion *self,
                          const InchesView *from,
                          const InchesView *target,
                          double            now)
{
  InchesView to = *target; /* may be the old target */

  *self = (InchesViewMotion) { INCHES_MOTION_GLIDE, *from, to, 0, now };
}

/**
 * inches_view_motion_fling:
 * @self: a motion; what it did before has ended
 * @from: the view now
 * @speed: days in a second, positive to later days
 * @now: s
 *
 * The speed falls by 1/e in each %INCHES_FLING_TIME_CONSTANT, until it is too slow to
 * see or a limit is met.
 */
void
inches_view_motion_fling (InchesViewMotion *self,
                          const InchesView *from,
                          double            speed,
                          double            now)
{
  g_return_if_fail (isfinite (speed));

  *self = (InchesViewMotion) { INCHES_MOTION_FLING, *from, *from, speed, now };
}

void
inches_view_motion_stop (InchesViewMotion *self)
{
  self->kind = INCHES_MOTION_REST;
}

static gboolean
advance_glide (InchesViewMotion *self,
               InchesView       *view,
               double            share)
{
  double left = 1 - share;
  double eased = 1 - left * left * left;

  if (share >= 1)
    {
      *view = self->target;
      return FALSE;
    }

  /* Both edges move alike, so a day that keeps its place at the end keeps it on the way. */
  *view = self->from;
  inches_view_show (view,
                    self->from.first + eased * (self->target.first - self->from.first),
                    self->from.last + eased * (self->target.last - self->from.last));

  return TRUE;
}

static gboolean
advance_fling (InchesViewMotion *self,
               InchesView       *view,
               double            elapsed)
{
  double left = exp (-elapsed / INCHES_FLING_TIME_CONSTANT);
  double wanted = self->from.first + self->speed * INCHES_FLING_TIME_CONSTANT * (1 - left);

  *view = self->from;
  inches_view_pan (view, wanted - self->from.first);

  return fabs (view->first - wanted) < 1e-6 && fabs (self->speed) * left > SLOWEST * (view->last - view->first);
}

/**
 * inches_view_motion_advance:
 * @self: a motion
 * @view: (inout): the view, set to where it is at @now; untouched at rest
 * @now: s; before the beginning counts as the beginning
 *
 * Returns: whether it moves on; %FALSE at the end, with @view exactly there
 */
gboolean
inches_view_motion_advance (InchesViewMotion *self,
                            InchesView       *view,
                            double            now)
{
  double elapsed = MAX (now - self->began, 0);
  gboolean moves = FALSE;

  if (self->kind == INCHES_MOTION_GLIDE)
    moves = advance_glide (self, view, elapsed / INCHES_GLIDE_TIME);
  else if (self->kind == INCHES_MOTION_FLING)
    moves = advance_fling (self, view, elapsed);

  if (!moves)
    inches_view_motion_stop (self);

  return moves;
}

/**
 * inches_view_motion_get_target:
 * @self: a motion
 * @view: the view now
 *
 * Returns: (transfer none): where a glide leads, else @view
 */
const InchesView *
inches_view_motion_get_target (const InchesViewMotion *self,
                               const InchesView       *view)
{
  return self->kind == INCHES_MOTION_GLIDE ? &self->target : view;
}
