/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-private.h"

#include <math.h>

#define TARGET      24.0 /* px: no target is smaller, whatever the text size */
#define SPAN_REACH  4.0  /* px above and below a span */
#define PILL_HEIGHT 13.0 /* px at text size 1 */
#define LABEL_HALF  6.0
#define LABEL_ROW   12.0

static double
base_of (InchesTimeline           *self,
         const InchesTimelineLane *lane)
{
  return inches_timeline_frame_row (&self->frame, lane->row)->base;
}

static InchesTimelineBox
label_box (InchesTimeline       *self,
           const InchesLaneMark *mark)
{
  double half = LABEL_HALF * self->frame.unit;

  return (InchesTimelineBox) {
    mark->text_left, mark->text_y - half, mark->text_right - mark->text_left, 2 * half + (mark->n_lines - 1) * LABEL_ROW * self->frame.unit
  };
}

static void
fill_mark (InchesTimeline           *self,
           const InchesTimelineLane *lane,
           const InchesLaneMark     *mark,
           InchesTimelineTarget     *target)
{
  *target = (InchesTimelineTarget) {
    .kind = INCHES_TARGET_EVENT, .index = lane->lane, .event = mark->event, .x = mark->x, .y = base_of (self, lane),
    .radius = mark->radius, .has_label = mark->labelled,
  };
  target->mark = (InchesTimelineBox) { mark->x - mark->radius, target->y - mark->radius, 2 * mark->radius, 2 * mark->radius };
  if (!mark->labelled)
    return;

  target->label = label_box (self, mark);
  target->label_leftward = mark->leftward;
}

static InchesTimelineBox
pill_box (InchesTimeline           *self,
          const InchesTimelineLane *lane,
          guint                     place)
{
  const InchesPill *pill = &g_array_index (lane->pills, InchesPill, place);
  double height = PILL_HEIGHT * self->frame.unit;

  return (InchesTimelineBox) { pill->x - pill->width / 2, base_of (self, lane) - height / 2, pill->width, height };
}

static void
fill_pill (InchesTimeline           *self,
           const InchesTimelineLane *lane,
           guint                     place,
           InchesTimelineTarget     *target)
{
  const InchesPill *pill = &g_array_index (lane->pills, InchesPill, place);
  double height = PILL_HEIGHT * self->frame.unit;

  *target = (InchesTimelineTarget) {
    .kind = INCHES_TARGET_CLUSTER, .index = lane->lane, .x = pill->x, .y = base_of (self, lane), .radius = height / 2,
    .events = inches_timeline_lane_get_members (lane, place),
  };
  target->event = g_ptr_array_index (target->events, 0);
  target->mark = pill_box (self, lane, place);
}

static void
fill_span (const InchesTimelineLane *lane,
           const InchesLaneSpan     *span,
           InchesTimelineTarget     *target)
{
  *target = (InchesTimelineTarget) {
    .kind = INCHES_TARGET_PERIOD, .index = lane->lane, .event = span->event,
    .x = (span->left + span->right) / 2, .y = span->top + span->height / 2, .radius = span->height / 2,
    .mark = { span->left, span->top, span->right - span->left, span->height },
  };
}

/* How far outside a box a point lies; labelled marks win a draw. */
static double
distance (const InchesTimelineBox *box,
          double                   x,
          double                   y)
{
  double dx = MAX (MAX (box->x - x, x - box->x - box->width), 0);
  double dy = MAX (MAX (box->y - y, y - box->y - box->height), 0);

  return hypot (dx, dy);
}

/* The mark or pill that is nearest among those whose targets hold the point; labels count as themselves. */
static gboolean
pick_mark (InchesTimeline           *self,
           const InchesTimelineLane *lane,
           double                    x,
           double                    y,
           InchesTimelineTarget     *target)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < lane->marks->len; i++)
    {
      const InchesLaneMark *mark = &g_array_index (lane->marks, InchesLaneMark, i);
      InchesTimelineTarget found;
      InchesTimelineBox reach;
      double far;

      fill_mark (self, lane, mark, &found);
      if (found.has_label && inches_timeline_box_contains (&found.label, x, y))
        {
          *target = found;
          return TRUE;
        }

      reach = inches_timeline_box_grow (&found.mark, TARGET, TARGET);
      far = distance (&found.mark, x, y) + (mark->labelled ? 0 : 0.5);
      if (inches_timeline_box_contains (&reach, x, y) && far < best)
        {
          best = far;
          *target = found;
        }
    }

  for (guint i = 0; i < lane->pills->len; i++)
    {
      InchesTimelineBox box = pill_box (self, lane, i);
      InchesTimelineBox reach = inches_timeline_box_grow (&box, TARGET, TARGET);

      if (inches_timeline_box_contains (&reach, x, y) && distance (&box, x, y) < best)
        {
          best = distance (&box, x, y);
          fill_pill (self, lane, i, target);
        }
    }

  return best < G_MAXDOUBLE;
}

/* The shortest: a longer one can be hit beside it. */
static gboolean
pick_span (const InchesTimelineLane *lane,
           double                    x,
           double                    y,
           InchesTimelineTarget     *target)
{
  double shortest = G_MAXDOUBLE;

  for (guint i = 0; i < lane->spans->len; i++)
    {
      const InchesLaneSpan *span = &g_array_index (lane->spans, InchesLaneSpan, i);
      double length = span->right - span->left;

      if (x < span->left || x > span->right || y < span->top - SPAN_REACH || y > span->top + span->height + SPAN_REACH
          || length >= shortest)
        continue;

      shortest = length;
      fill_span (lane, span, target);
    }

  return shortest < G_MAXDOUBLE;
}

static const InchesTimelineLane *
lane_at_row (InchesTimeline *self,
             guint           row)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const InchesTimelineLane *lane = g_ptr_array_index (self->lanes, i);

      if (lane->row == row)
        return lane;
    }

  return NULL;
}

static void
pick_in_lane (InchesTimeline       *self,
              guint                 row,
              double                x,
              double                y,
              InchesTimelineTarget *target)
{
  const InchesTimelineLane *lane = lane_at_row (self, row);

  if (lane == NULL || target->in_gutter)
    return;

  if (lane->show_all.width > 0 && inches_timeline_box_contains (&lane->show_all, x, y))
    {
      target->kind = INCHES_TARGET_SHOW_ALL;
      target->mark = lane->show_all;
      return;
    }

  if (!pick_mark (self, lane, x, y, target))
    pick_span (lane, x, y, target);
}

static void
pick_rung (InchesTimeline       *self,
           double                y,
           InchesTimelineTarget *target)
{
  for (guint i = 0; self->ladder != NULL && i < self->ladder->rows->len; i++)
    {
      const InchesLadderRow *rung = &g_array_index (self->ladder->rows, InchesLadderRow, i);
      double step = inches_timeline_frame_row (&self->frame, self->ladder->row)->step;
      double top = rung->top - (step - rung->height) / 2;

      if (y < top || y >= top + step)
        continue;

      target->kind = INCHES_TARGET_RUNG;
      target->index = rung->rung;
      target->mark = (InchesTimelineBox) { target->mark.x, top, target->mark.width, step };
    }
}

static InchesTargetKind
kind_of_row (InchesRowKind kind)
{
  switch (kind)
    {
    case INCHES_ROW_LANE:
      return INCHES_TARGET_LANE;
    case INCHES_ROW_TRACK:
      return INCHES_TARGET_TRACK;
    case INCHES_ROW_FAN:
      return INCHES_TARGET_FAN;
    case INCHES_ROW_AXIS:
      return INCHES_TARGET_AXIS;
    case INCHES_ROW_OVERVIEW:
      return INCHES_TARGET_OVERVIEW;
    case INCHES_ROW_STRIP:
    case INCHES_ROW_LADDER:
      break;
    }

  return INCHES_TARGET_NONE;
}

/**
 * inches_timeline_pick:
 * @self: a placed timeline
 * @x: px
 * @y: px
 * @target: (out): what lies there
 *
 * Returns: %FALSE outside the picture; @target is then of kind %INCHES_TARGET_NONE
 */
gboolean
inches_timeline_pick (InchesTimeline       *self,
                      double                x,
                      double                y,
                      InchesTimelineTarget *target)
{
  *target = (InchesTimelineTarget) { 0 };

  g_return_val_if_fail (self->placed, FALSE);

  for (guint i = 0; i < self->frame.rows->len; i++)
    {
      const InchesTimelineRow *row = &inches_timeline_frame_row (&self->frame, i)->row;

      if (!inches_timeline_box_contains (&row->box, x, y))
        continue;

      target->kind = kind_of_row (row->kind);
      target->index = row->index;
      target->mark = row->box;
      target->in_gutter = x < self->frame.plot.x;
      if (row->kind == INCHES_ROW_LANE)
        pick_in_lane (self, i, x, y, target);
      else if (row->kind == INCHES_ROW_LADDER)
        pick_rung (self, y, target);
      return TRUE;
    }

  return x >= 0 && y >= 0 && x < self->frame.width && y < self->frame.height;
}

static gboolean
is_in_view (InchesTimeline *self,
            InchesEvent    *event)
{
  return inches_date_axis_find_stretch (&self->frame.axis, inches_timeline_index_day (&self->index, event)) != NULL;
}

static gboolean
find_in_lane (InchesTimeline           *self,
              const InchesTimelineLane *lane,
              InchesEvent              *event,
              InchesTimelineTarget     *target)
{
  guint pill = inches_timeline_lane_find_pill (lane, event);

  for (guint i = 0; i < lane->marks->len; i++)
    {
      const InchesLaneMark *mark = &g_array_index (lane->marks, InchesLaneMark, i);

      if (mark->event != event)
        continue;

      fill_mark (self, lane, mark, target);
      return TRUE;
    }

  if (pill != INCHES_NO_PILL && is_in_view (self, event))
    {
      fill_pill (self, lane, pill, target);
      return TRUE;
    }

  for (guint i = 0; i < lane->spans->len; i++)
    if (g_array_index (lane->spans, InchesLaneSpan, i).event == event)
      {
        fill_span (lane, &g_array_index (lane->spans, InchesLaneSpan, i), target);
        return TRUE;
      }

  return FALSE;
}

/**
 * inches_timeline_find:
 * @self: a placed timeline
 * @event: an event or period of its chronicle
 * @target: (out): its mark, or the cluster that holds it
 *
 * Returns: %FALSE if it is not in view
 */
gboolean
inches_timeline_find (InchesTimeline       *self,
                      InchesEvent          *event,
                      InchesTimelineTarget *target)
{
  *target = (InchesTimelineTarget) { 0 };

  g_return_val_if_fail (self->placed, FALSE);

  for (guint i = 0; i < self->lanes->len; i++)
    if (find_in_lane (self, g_ptr_array_index (self->lanes, i), event, target))
      return TRUE;

  return FALSE;
}
