/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-date-axis.h"

#include <math.h>

/**
 * inches_date_axis_init_uniform:
 * @self: (out): an axis
 * @x0: px of its left end
 * @x1: px of its right end, above @x0
 * @first: day at @x0
 * @last: day at @x1, above @first
 *
 * Makes an axis of one scale.
 */
void
inches_date_axis_init_uniform (InchesDateAxis *self,
                               double          x0,
                               double          x1,
                               double          first,
                               double          last)
{
  g_return_if_fail (x1 > x0 && last > first);

  *self = (InchesDateAxis) { .n_stretches = 1 };
  self->stretches[0] = (InchesAxisStretch) { x0, x1, first, last, FALSE };
}

static void
add_stretch (InchesDateAxis *self,
             double         *x,
             double          width,
             double          gap,
             double          first,
             double          last,
             gboolean        magnified)
{
  if (self->n_stretches > 0)
    *x += gap;
  self->stretches[self->n_stretches++] = (InchesAxisStretch) { *x, *x + width, first, last, magnified };
  *x += width;
}

/**
 * inches_date_axis_init_magnified:
 * @self: (out): an axis
 * @x0: px of its left end
 * @x1: px of its right end
 * @first: day at @x0
 * @last: day at @x1, above @first
 * @magnified_first: first day of the magnified stretch
 * @magnified_last: its last day; both are brought within @first and @last
 * @gap: px between stretches, normally %INCHES_AXIS_GAP times the picture's scale
 *
 * Makes an axis on which a stretch takes %INCHES_AXIS_MAGNIFIED of the width, and the
 * time before and after it shares the rest at one scale. Uniform if nothing is left to
 * magnify, if the stretch is that large anyway, or if there is no room.
 */
void
inches_date_axis_init_magnified (InchesDateAxis *self,
                                 double          x0,
                                 double          x1,
                                 double          first,
                                 double          last,
                                 double          magnified_first,
                                 double          magnified_last,
                                 double          gap)
{
  double from = CLAMP (magnified_first, first, last);
  double to = CLAMP (magnified_last, first, last);
  gboolean before = from > first;
  gboolean after = to < last;
  double width = x1 - x0 - gap * (before + after);
  double scale;

  if (width <= 0 || to - from <= 0 || (to - from) / (last - first) >= INCHES_AXIS_MAGNIFIED)
    {
      inches_date_axis_init_uniform (self, x0, x1, first, last);
      return;
    }

  scale = width * (1 - INCHES_AXIS_MAGNIFIED) / (last - first - (to - from));
  *self = (InchesDateAxis) { 0 };
  if (before)
    add_stretch (self, &x0, scale * (from - first), gap, first, from, FALSE);
  add_stretch (self, &x0, width * INCHES_AXIS_MAGNIFIED, gap, from, to, TRUE);
  if (after)
    add_stretch (self, &x0, scale * (last - to), gap, to, last, FALSE);

  self->stretches[self->n_stretches - 1].x1 = x1;
}

/**
 * inches_date_axis_init_view:
 * @self: (out): an axis
 * @x0: px of its left end
 * @x1: px of its right end
 * @view: which days are shown
 * @anchor: first day of the scenario's 44 weeks
 * @gap: px between stretches
 *
 * Makes the axis of a view: magnified where the view asks for it and shows the whole
 * span, uniform otherwise.
 */
void
inches_date_axis_init_view (InchesDateAxis   *self,
                            double            x0,
                            double            x1,
                            const InchesView *view,
                            InchesDay         anchor,
                            double            gap)
{
  if (view->magnified && view->first <= view->lowest && view->last >= view->highest)
    inches_date_axis_init_magnified (self, x0, x1, view->first, view->last,
                                     anchor, anchor + INCHES_AXIS_MAGNIFIED_DAYS, gap);
  else
    inches_date_axis_init_uniform (self, x0, x1, view->first, view->last);
}

/**
 * inches_date_axis_snap:
 * @self: an axis of one scale
 * @lowest: a day, the same for all axes that shall lie whole px apart, in view or not
 * @highest: the last day there is: an axis that reaches it stays as it is
 *
 * Moves the axis by less than a px so that @lowest lies on a whole one. Axes of one scale
 * then show the same picture, moved by whole px.
 */
void
inches_date_axis_snap (InchesDateAxis *self,
                       double          lowest,
                       double          highest)
{
  InchesAxisStretch *s = &self->stretches[0];
  double scale = (s->x1 - s->x0) / (s->last - s->first);
  double x = s->x0 + (lowest - s->first) * scale;
  double days = (round (x) - x) / scale;

  g_return_if_fail (self->n_stretches == 1);

  if (s->last >= highest)
    return;

  s->first -= days;
  s->last -= days;
}

/* A day between two stretches is the magnified one's: that is where one looks for it. */
static const InchesAxisStretch *
stretch_of_day (const InchesDateAxis *self,
                double                day)
{
  guint i = 0;

  while (i + 1 < self->n_stretches)
    {
      const InchesAxisStretch *s = &self->stretches[i];

      if (day < s->last || (day == s->last && s->magnified))
        break;
      i++;
    }

  return &self->stretches[i];
}

/**
 * inches_date_axis_to_x:
 * @self: an axis
 * @day: a day, may be a fraction
 *
 * Returns: its place in px; outside the axis' ends as if the outermost scale went on
 */
double
inches_date_axis_to_x (const InchesDateAxis *self,
                       double                day)
{
  const InchesAxisStretch *s = stretch_of_day (self, day);

  return s->x0 + (day - s->first) * ((s->x1 - s->x0) / (s->last - s->first));
}

/**
 * inches_date_axis_to_day:
 * @self: an axis
 * @x: px
 *
 * Returns: the day there; in a gap, the day at which the scale changes
 */
double
inches_date_axis_to_day (const InchesDateAxis *self,
                         double                x)
{
  const InchesAxisStretch *s = &self->stretches[0];

  for (guint i = 1; i < self->n_stretches; i++)
    {
      const InchesAxisStretch *next = &self->stretches[i];

      if (x < next->x0)
        {
          if (x > s->x1)
            return next->first;
          break;
        }
      s = next;
    }

  return s->first + (x - s->x0) * ((s->last - s->first) / (s->x1 - s->x0));
}

/**
 * inches_date_axis_get_n_gaps:
 * @self: an axis
 *
 * Returns: the number of breaks of scale, 0 to 2
 */
guint
inches_date_axis_get_n_gaps (const InchesDateAxis *self)
{
  return self->n_stretches - 1;
}

/**
 * inches_date_axis_get_gap:
 * @self: an axis
 * @gap: below inches_date_axis_get_n_gaps()
 * @x0: (out) (optional): px of its left edge
 * @x1: (out) (optional): px of its right edge
 * @day: (out) (optional): the day at both edges
 */
void
inches_date_axis_get_gap (const InchesDateAxis *self,
                          guint                 gap,
                          double               *x0,
                          double               *x1,
                          double               *day)
{
  g_return_if_fail (gap + 1 < self->n_stretches);

  if (x0 != NULL)
    *x0 = self->stretches[gap].x1;
  if (x1 != NULL)
    *x1 = self->stretches[gap + 1].x0;
  if (day != NULL)
    *day = self->stretches[gap].last;
}

/**
 * inches_date_axis_crosses_gap:
 * @self: an axis
 * @x0: px, the left end of something
 * @x1: px, its right end
 *
 * Returns: %TRUE if part of it would lie in a break
 */
gboolean
inches_date_axis_crosses_gap (const InchesDateAxis *self,
                              double                x0,
                              double                x1)
{
  for (guint i = 0; i + 1 < self->n_stretches; i++)
    if (x0 < self->stretches[i + 1].x0 && x1 > self->stretches[i].x1)
      return TRUE;

  return FALSE;
}

/**
 * inches_date_axis_find_stretch:
 * @self: an axis
 * @day: a day
 *
 * Returns: (transfer none): the stretch that shows @day, %NULL if it lies outside the axis
 */
const InchesAxisStretch *
inches_date_axis_find_stretch (const InchesDateAxis *self,
                               double                day)
{
  const InchesAxisStretch *s = stretch_of_day (self, day);

  return day >= s->first && day <= s->last ? s : NULL;
}

/**
 * inches_date_axis_get_magnified:
 * @self: an axis
 *
 * Returns: (transfer none) (nullable): the magnified stretch
 */
const InchesAxisStretch *
inches_date_axis_get_magnified (const InchesDateAxis *self)
{
  for (guint i = 0; i < self->n_stretches; i++)
    if (self->stretches[i].magnified)
      return &self->stretches[i];

  return NULL;
}

/**
 * inches_date_axis_get_factor:
 * @self: an axis
 *
 * Returns: px of a magnified day over px of another day, for the words "magnified 7 times"; 1 if uniform
 */
double
inches_date_axis_get_factor (const InchesDateAxis *self)
{
  const InchesAxisStretch *large = inches_date_axis_get_magnified (self);
  const InchesAxisStretch *other = large != NULL && large == self->stretches ? large + 1 : self->stretches;

  if (large == NULL || self->n_stretches < 2)
    return 1;

  return (large->x1 - large->x0) / (large->last - large->first) * (other->last - other->first) / (other->x1 - other->x0);
}
