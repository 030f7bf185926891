/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-private.h"

#include "inches-timeline-flow-painter.h"
#include "inches-timeline-lane-painter.h"
#include "inches-timeline-model-painter.h"
#include "inches-timeline-track-painter.h"

#include <math.h>

static void
begin_row (InchesTimeline *self,
           InchesCanvas   *canvas,
           guint           row)
{
  const InchesTimelineRow *r = &inches_timeline_frame_row (&self->frame, row)->row;

  inches_canvas_begin_group (canvas, r->id, r->name);
}

static void
end_row (InchesTimeline            *self,
         InchesCanvas              *canvas,
         const InchesTheme         *theme,
         const InchesTimelineTexts *texts,
         guint                      row)
{
  inches_timeline_texts_paint (texts, row, canvas, theme);
  inches_canvas_end_group (canvas);
}

static void
paint_scenery (InchesTimeline    *self,
               InchesCanvas      *canvas,
               const InchesTheme *theme)
{
  inches_canvas_begin_group (canvas, "era", inches_timeline_frame_row (&self->frame, self->scenery->strip_row)->row.name);
  inches_timeline_scenery_paint_back (self->scenery, &self->frame, canvas, theme);
  end_row (self, canvas, theme, &self->record_texts, self->scenery->strip_row);
}

static void
paint_axis (InchesTimeline    *self,
            InchesCanvas      *canvas,
            const InchesTheme *theme)
{
  begin_row (self, canvas, self->scenery->axis_row);
  inches_timeline_scenery_paint_axis (self->scenery, &self->frame, canvas, theme);
  end_row (self, canvas, theme, &self->record_texts, self->scenery->axis_row);
}

static void
paint_slide (InchesTimeline    *self,
             InchesCanvas      *canvas,
             const InchesTheme *theme)
{
  inches_canvas_begin_group (canvas, "words", NULL);
  inches_chart_page_paint (self->slide, canvas, theme, self->frame.unit);
  end_row (self, canvas, theme, &self->record_texts, INCHES_NO_ROW);
}

/**
 * inches_timeline_paint_record:
 * @self: a placed timeline
 * @canvas: what to draw on; the ground is the caller's
 * @theme: colours
 *
 * Draws the record, axis and overview, without the values beside the tracks' names.
 */
void
inches_timeline_paint_record (InchesTimeline    *self,
                              InchesCanvas      *canvas,
                              const InchesTheme *theme)
{
  g_return_if_fail (self->placed);

  paint_scenery (self, canvas, theme);

  for (guint i = 0; i < self->lanes->len; i++)
    {
      const InchesTimelineLane *lane = g_ptr_array_index (self->lanes, i);

      begin_row (self, canvas, lane->row);
      inches_timeline_lane_paint (lane, &self->frame, canvas, theme);
      end_row (self, canvas, theme, &self->record_texts, lane->row);
    }

  for (guint i = 0; i < self->tracks->len; i++)
    {
      const InchesTimelineTrack *track = g_ptr_array_index (self->tracks, i);

      begin_row (self, canvas, track->row);
      inches_timeline_track_paint (track, &self->frame, canvas, theme);
      end_row (self, canvas, theme, &self->record_texts, track->row);
    }

  paint_axis (self, canvas, theme);
  inches_canvas_begin_group (canvas, "breaks", NULL);
  inches_timeline_paint_breaks (&self->frame, inches_timeline_frame_row (&self->frame, self->scenery->strip_row)->row.box.y
                                              + self->scenery->strip_height,
                                self->scenery->axis_y, canvas, theme);
  inches_canvas_end_group (canvas);

  if (self->overview != NULL)
    {
      begin_row (self, canvas, self->overview->row);
      inches_timeline_overview_paint (self->overview, &self->frame, canvas, theme);
      end_row (self, canvas, theme, &self->record_texts, self->overview->row);
    }

  inches_timeline_mute_record (self, canvas, theme);
  if (self->slide != NULL)
    paint_slide (self, canvas, theme);
}

/**
 * inches_timeline_paint_model:
 * @self: a placed timeline
 * @canvas: what to draw on
 * @theme: colours
 *
 * Draws the model's rows and what the levers assume, over the record. Nothing
 * lies outside inches_timeline_get_model_box().
 */
void
inches_timeline_paint_model (InchesTimeline    *self,
                             InchesCanvas      *canvas,
                             const InchesTheme *theme)
{
  g_return_if_fail (self->placed);

  if (self->assumed->len > 0)
    {
      inches_canvas_begin_group (canvas, "assumed", NULL);
      inches_assumed_lines_paint (self->assumed, &self->frame, canvas, theme);
      for (guint i = 0; i < self->assumed->len; i++)
        {
          guint row = g_array_index (self->assumed, InchesAssumedLine, i).row;

          /* A line may be in pieces. */
          if (i == 0 || row != g_array_index (self->assumed, InchesAssumedLine, i - 1).row)
            inches_timeline_texts_paint (&self->model_texts, row, canvas, theme);
        }
      inches_canvas_end_group (canvas);
    }

  if (self->fan != NULL)
    {
      begin_row (self, canvas, self->fan->row);
      inches_timeline_fan_paint (self->fan, &self->frame, canvas, theme);
      end_row (self, canvas, theme, &self->model_texts, self->fan->row);
    }

  if (self->ladder != NULL)
    {
      begin_row (self, canvas, self->ladder->row);
      inches_timeline_ladder_paint (self->ladder, &self->frame, canvas, theme);
      end_row (self, canvas, theme, &self->model_texts, self->ladder->row);
    }

  inches_timeline_mute_model (self, canvas, theme);
}

/**
 * inches_timeline_paint_values:
 * @self: a placed timeline
 * @canvas: what to draw on
 * @theme: colours
 *
 * Writes the latest value of each track beside its name. A window leaves this out
 * while its crosshair shows other values.
 */
void
inches_timeline_paint_values (InchesTimeline    *self,
                              InchesCanvas      *canvas,
                              const InchesTheme *theme)
{
  g_return_if_fail (self->placed);

  inches_canvas_begin_group (canvas, "values", NULL);
  for (guint i = 0; i < self->tracks->len; i++)
    inches_timeline_texts_paint (&self->value_texts, ((InchesTimelineTrack *) g_ptr_array_index (self->tracks, i))->row,
                                 canvas, theme);
  inches_canvas_end_group (canvas);
}

/**
 * inches_timeline_paint:
 * @self: a placed timeline
 * @canvas: what to draw on; the ground is the caller's
 * @theme: colours
 *
 * Draws the whole picture.
 */
void
inches_timeline_paint (InchesTimeline    *self,
                       InchesCanvas      *canvas,
                       const InchesTheme *theme)
{
  inches_timeline_paint_record (self, canvas, theme);
  if (self->value_texts.items->len > 0)
    inches_timeline_paint_values (self, canvas, theme);
  inches_timeline_paint_model (self, canvas, theme);
}

/**
 * inches_timeline_paint_span:
 * @self: a placed timeline
 * @canvas: what to draw on
 * @theme: colours
 * @first: day
 * @last: day
 *
 * Draws a stretch that is being measured.
 */
void
inches_timeline_paint_span (InchesTimeline    *self,
                            InchesCanvas      *canvas,
                            const InchesTheme *theme,
                            double             first,
                            double             last)
{
  const InchesTimelineBox *plot = &self->frame.plot;
  InchesColor sel = *inches_theme_get_color (theme, INCHES_ROLE_SEL);
  InchesColor ground = inches_color_fade (&sel, 0.14);
  double a = CLAMP (inches_timeline_day_to_x (self, MIN (first, last)), plot->x, plot->x + plot->width);
  double b = CLAMP (inches_timeline_day_to_x (self, MAX (first, last)), plot->x, plot->x + plot->width);
  double bottom = self->scenery->axis_y;

  inches_canvas_rectangle (canvas, a, plot->y, b - a, bottom - plot->y);
  inches_canvas_fill (canvas, &ground);
  inches_canvas_line (canvas, a, plot->y, a, bottom, 1.5 * self->frame.unit, &sel);
  inches_canvas_line (canvas, b, plot->y, b, bottom, 1.5 * self->frame.unit, &sel);
}
