/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-view.h"

#include <math.h>

/* Days; less than a thousandth of a pixel on any screen. Sums of steps must
 * find the whole span again. */
#define TOLERANCE 1e-6

static double
get_shortest (const InchesView *self)
{
  return MIN (INCHES_VIEW_SHORTEST, self->highest - self->lowest);
}

/* Moves the stretch into the limits without changing its length. */
static void
set_stretch (InchesView *self,
             double      first,
             double      length)
{
  gboolean was_whole = inches_view_is_whole (self);

  length = CLAMP (length, get_shortest (self), self->highest - self->lowest);
  self->first = CLAMP (first, self->lowest, self->highest - length);
  self->last = MIN (self->first + length, self->highest);

  if (was_whole)
    self->wanted = self->magnified;
  self->magnified = self->wanted && inches_view_is_whole (self);
}

/**
 * inches_view_init:
 * @self: (out caller-allocates): a view
 * @first: the first day of the record
 * @last: its last day
 *
 * Shows the whole span, magnified.
 */
void
inches_view_init (InchesView *self,
                  InchesDay   first,
                  InchesDay   last)
{
  g_return_if_fail (first < last);

  *self = (InchesView) {
    .first = first, .last = last, .lowest = first, .highest = last, .magnified = TRUE, .wanted = TRUE,
  };
}

/**
 * inches_view_zoom:
 * @self: a view
 * @day: the day that keeps its place, as under the pointer
 * @factor: above 0; the span becomes this many times as long: below 1 zooms in
 *
 * The day keeps its place unless a limit is met: the span is never shorter than
 * %INCHES_VIEW_SHORTEST days and never leaves the record. The axis is uniform
 * afterwards unless the whole span is shown.
 */
void
inches_view_zoom (InchesView *self,
                  double      day,
                  double      factor)
{
  double length, wanted, share;

  g_return_if_fail (isfinite (day) && isfinite (factor) && factor > 0);

  length = self->last - self->first;
  wanted = CLAMP (length * factor, get_shortest (self), self->highest - self->lowest);
  share = (CLAMP (day, self->first, self->last) - self->first) / length;

  set_stretch (self, self->first + share * (length - wanted), wanted);
}

/**
 * inches_view_pan:
 * @self: a view
 * @days: how far, positive to later days; stops at the limits
 */
void
inches_view_pan (InchesView *self,
                 double      days)
{
  g_return_if_fail (isfinite (days));

  set_stretch (self, self->first + days, self->last - self->first);
}

/**
 * inches_view_show:
 * @self: a view
 * @first: day for the left edge
 * @last: day for the right edge, above @first
 *
 * Both are moved into the limits; a stretch that is too short grows around its
 * middle.
 */
void
inches_view_show (InchesView *self,
                  double      first,
                  double      last)
{
  double middle, length;

  g_return_if_fail (isfinite (first) && isfinite (last) && first <= last);

  first = CLAMP (first, self->lowest, self->highest);
  last = CLAMP (last, self->lowest, self->highest);
  middle = (first + last) / 2;
  length = MAX (last - first, get_shortest (self));

  set_stretch (self, middle - length / 2, length);
}

/**
 * inches_view_fit:
 * @self: a view
 *
 * Shows the whole span, magnified as it was before zooming.
 */
void
inches_view_fit (InchesView *self)
{
  set_stretch (self, self->lowest, self->highest - self->lowest);
}

/**
 * inches_view_set_magnified:
 * @self: a view
 * @magnified: whether the scenario's weeks take about a third of the width
 *
 * Takes effect when the whole span is shown.
 */
void
inches_view_set_magnified (InchesView *self,
                           gboolean    magnified)
{
  self->wanted = magnified;
  self->magnified = magnified && inches_view_is_whole (self);
}

/**
 * inches_view_is_whole:
 * @self: a view
 *
 * Returns: whether the whole span of the record is shown
 */
gboolean
inches_view_is_whole (const InchesView *self)
{
  return self->first <= self->lowest + TOLERANCE && self->last >= self->highest - TOLERANCE;
}

/**
 * inches_view_get_last_day:
 * @self: a view
 *
 * Returns: the last day of which anything is shown: a view that ends as March begins
 *   shows nothing of March
 */
InchesDay
inches_view_get_last_day (const InchesView *self)
{
  if (self->last >= self->highest - TOLERANCE)
    return (InchesDay) floor (self->highest);

  return (InchesDay) ceil (self->last - TOLERANCE) - 1;
}

/**
 * inches_view_equal:
 * @a: a view
 * @b: another
 *
 * Returns: whether both show the same stretch at the same scale
 */
gboolean
inches_view_equal (const InchesView *a,
                   const InchesView *b)
{
  return a->first == b->first && a->last == b->last && a->lowest == b->lowest && a->highest == b->highest
         && a->magnified == b->magnified && a->wanted == b->wanted;
}
