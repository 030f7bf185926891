/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-private.h"

#include <math.h>

#define SPILL 3.0 /* px that lines and caps reach beyond the plot */

/**
 * inches_timeline_get_plot:
 * @self: a placed timeline
 * @box: (out): right of the gutter, from the strip to the axis
 */
void
inches_timeline_get_plot (InchesTimeline    *self,
                          InchesTimelineBox *box)
{
  *box = self->frame.plot;
  if (self->scenery != NULL)
    box->height = self->scenery->axis_y - box->y;
}

/**
 * inches_timeline_get_model_box:
 * @self: a placed timeline
 * @box: (out): what inches_timeline_paint_model() may cover; empty if it draws nothing
 */
void
inches_timeline_get_model_box (InchesTimeline    *self,
                               InchesTimelineBox *box)
{
  double top = self->frame.height;
  double bottom = 0;

  for (guint i = 0; i < self->frame.rows->len; i++)
    {
      const InchesTimelineRow *row = &inches_timeline_frame_row (&self->frame, i)->row;
      gboolean drawn = row->kind == INCHES_ROW_FAN || row->kind == INCHES_ROW_LADDER;

      for (guint j = 0; j < self->assumed->len && !drawn; j++)
        drawn = g_array_index (self->assumed, InchesAssumedLine, j).row == i;
      if (!drawn)
        continue;

      top = MIN (top, row->box.y);
      bottom = MAX (bottom, row->box.y + row->box.height);
    }

  *box = (InchesTimelineBox) { 0, top, bottom > top ? self->frame.width : 0, MAX (bottom - top, 0) };
}

/**
 * inches_timeline_get_picture_place:
 * @self: a placed timeline
 * @place: (out): lanes and tracks, and where the record's first day lies; nothing moves
 *   along an axis that changes its scale
 */
void
inches_timeline_get_picture_place (InchesTimeline     *self,
                                   InchesPicturePlace *place)
{
  const InchesTimelineFrame *frame = &self->frame;
  const InchesAxisStretch *s = &frame->axis.stretches[0];
  const InchesTimelineBox *strip = &inches_timeline_frame_row (frame, self->scenery->strip_row)->row.box;

  *place = (InchesPicturePlace) { .scale = 1 };
  if (frame->axis.n_stretches != 1)
    return;

  place->body = (InchesBox) { frame->plot.x - SPILL, ceil (strip->y + self->scenery->strip_height),
                              MIN (frame->plot.x + frame->plot.width + SPILL, floor (frame->width)),
                              MIN (ceil (frame->record_foot) + SPILL, floor (self->scenery->axis_y) - SPILL) };
  place->origin = inches_timeline_day_to_x (self, self->input.view.lowest);
  place->scale = (s->x1 - s->x0) / (s->last - s->first);
}

/**
 * inches_timeline_get_model_place:
 * @self: a placed timeline
 * @place: (out): how the model's rows lie in their picture: they move with the record
 *   while their weeks are in view, and else stay whatever the axis does
 */
void
inches_timeline_get_model_place (InchesTimeline     *self,
                                 InchesPicturePlace *place)
{
  InchesTimelineBox box;

  if (!self->space.has_weeks)
    {
      *place = (InchesPicturePlace) { .scale = 1 };
      return;
    }

  inches_timeline_get_picture_place (self, place);
  inches_timeline_get_model_box (self, &box);
  if (place->body.right > place->body.left)
    {
      place->body.top = floor (box.y);
      place->body.bottom = ceil (box.y + box.height);
    }
}

/**
 * inches_timeline_get_overview:
 * @self: a placed timeline
 * @box: (out): the strip at the foot; empty if it was left out
 */
void
inches_timeline_get_overview (InchesTimeline    *self,
                              InchesTimelineBox *box)
{
  *box = self->overview != NULL ? self->overview->strip : (InchesTimelineBox) { 0 };
}

guint
inches_timeline_get_n_rows (InchesTimeline *self)
{
  return self->frame.rows->len;
}

/**
 * inches_timeline_get_fit:
 * @self: a placed timeline
 * @above: (out): lanes, tracks and model rows that are scrolled away above
 * @fit: (out): those in the picture
 * @wanted: (out): all that were asked for; more than @fit if there was no room
 */
void
inches_timeline_get_fit (InchesTimeline *self,
                         guint          *above,
                         guint          *fit,
                         guint          *wanted)
{
  *above = self->frame.n_above;
  *fit = self->frame.n_fit;
  *wanted = self->frame.n_wanted;
}

double
inches_timeline_get_unit (InchesTimeline *self)
{
  return self->frame.unit;
}

/**
 * inches_timeline_get_row:
 * @self: a placed timeline
 * @row: below inches_timeline_get_n_rows(), 0 the topmost
 *
 * Returns: (transfer none): the row, until the timeline is placed again
 */
const InchesTimelineRow *
inches_timeline_get_row (InchesTimeline *self,
                         guint           row)
{
  g_return_val_if_fail (row < self->frame.rows->len, NULL);

  return &inches_timeline_frame_row (&self->frame, row)->row;
}

double
inches_timeline_day_to_x (InchesTimeline *self,
                          double          day)
{
  return inches_date_axis_to_x (&self->frame.axis, day);
}

double
inches_timeline_x_to_day (InchesTimeline *self,
                          double          x)
{
  return inches_date_axis_to_day (&self->frame.axis, x);
}

/**
 * inches_timeline_overview_to_day:
 * @self: a placed timeline
 * @x: px in the overview
 *
 * Returns: the day there; of the main axis if the overview was left out
 */
double
inches_timeline_overview_to_day (InchesTimeline *self,
                                 double          x)
{
  return inches_date_axis_to_day (self->overview != NULL ? &self->overview->axis : &self->frame.axis, x);
}

InchesDay
inches_timeline_get_anchor (InchesTimeline *self)
{
  return self->anchor;
}

guint
inches_timeline_get_n_texts (InchesTimeline *self)
{
  return self->record_texts.items->len + self->value_texts.items->len + self->model_texts.items->len;
}

/**
 * inches_timeline_get_text:
 * @self: a placed timeline
 * @index: below inches_timeline_get_n_texts()
 *
 * Returns: (transfer none): a text of the picture, in no order that means anything
 */
const InchesTimelineText *
inches_timeline_get_text (InchesTimeline *self,
                          guint           index)
{
  const InchesTimelineTexts *parts[] = { &self->record_texts, &self->value_texts, &self->model_texts };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (index < parts[i]->items->len)
        return &g_array_index (parts[i]->items, InchesTimelineText, index);
      index -= parts[i]->items->len;
    }

  g_return_val_if_reached (NULL);
}

/**
 * inches_timeline_get_counts:
 * @self: a placed timeline
 * @labelled: (out): events in view that have a label
 * @clustered: (out): those counted in a cluster
 * @plain: (out): those with a mark only
 */
void
inches_timeline_get_counts (InchesTimeline *self,
                            guint          *labelled,
                            guint          *clustered,
                            guint          *plain)
{
  *labelled = *clustered = *plain = 0;

  for (guint i = 0; i < self->lanes->len; i++)
    {
      const InchesTimelineLane *lane = g_ptr_array_index (self->lanes, i);

      for (guint j = 0; j < lane->marks->len; j++)
        *(g_array_index (lane->marks, InchesLaneMark, j).labelled ? labelled : plain) += 1;
      *clustered += lane->n_in_view - lane->marks->len;
    }
}

/**
 * inches_timeline_value_baseline:
 * @self: a placed timeline
 * @row: a track's row
 *
 * Returns: px of the base line of the value beside the track's name
 */
double
inches_timeline_value_baseline (InchesTimeline *self,
                                guint           row)
{
  const InchesFrameRow *place = inches_timeline_frame_row (&self->frame, row);
  double up = place->collapsed ? 0.6 : 6.8;

  return inches_timeline_texts_middle (&self->value_texts, INCHES_TYPE_USE_VALUE,
                                       place->row.box.y + place->row.box.height / 2 - up * self->frame.unit);
}

/**
 * inches_timeline_is_settled:
 * @self: a placed timeline
 *
 * Returns: %FALSE if lanes wait for their labels; the next placing gives some of them theirs
 */
gboolean
inches_timeline_is_settled (InchesTimeline *self)
{
  return self->settled;
}
