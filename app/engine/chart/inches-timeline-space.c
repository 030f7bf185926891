/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-space.h"

#include <math.h>

/**
 * inches_model_space_init:
 * @self: (out): the space
 * @frame: whose axis is laid
 * @anchor: first day of the model's weeks
 * @early_2025: the anchor that words for early 2025 hold for
 */
void
inches_model_space_init (InchesModelSpace          *self,
                         const InchesTimelineFrame *frame,
                         InchesDay                  anchor,
                         InchesDay                  early_2025)
{
  const InchesDateAxis *axis = &frame->axis;
  const InchesAxisStretch *weeks = inches_date_axis_get_magnified (axis);
  double left = frame->plot.x;
  double right = frame->plot.x + frame->plot.width;
  double before_right, after_left;

  *self = (InchesModelSpace) { .anchor = anchor, .is_early_2025 = anchor == early_2025 };

  if (weeks != NULL)
    {
      guint place = weeks - axis->stretches;

      self->weeks_left = weeks->x0;
      self->weeks_right = weeks->x1;
      before_right = place > 0 ? axis->stretches[place - 1].x1 : left;
      after_left = place + 1 < axis->n_stretches ? axis->stretches[place + 1].x0 : right;
    }
  else
    {
      self->weeks_left = CLAMP (inches_date_axis_to_x (axis, anchor), left, right);
      self->weeks_right = CLAMP (inches_date_axis_to_x (axis, anchor + 7.0 * INCHES_MODEL_WEEKS), left, right);
      before_right = self->weeks_left;
      after_left = self->weeks_right;
    }

  self->has_weeks = self->weeks_right - self->weeks_left > 1;
  if (!self->has_weeks)
    {
      self->free_left = left;
      self->free_right = right;
      self->free_before = TRUE;
      return;
    }

  self->free_before = before_right - left >= right - after_left;
  self->free_left = self->free_before ? left : after_left;
  self->free_right = self->free_before ? before_right : right;
}

/**
 * inches_model_space_ground:
 * @self: the space
 * @row: a row of the model
 *
 * Returns: the hatched ground in that row, on whole px: clips to it are cheap then
 */
InchesTimelineBox
inches_model_space_ground (const InchesModelSpace  *self,
                           const InchesTimelineBox *row)
{
  double left = floor (self->weeks_left + 0.01);

  return (InchesTimelineBox) { left, row->y, MAX (ceil (self->weeks_right - 0.01) - left, 0), row->height };
}
