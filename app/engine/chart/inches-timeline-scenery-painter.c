/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-scenery.h"

#include <math.h>

/* Px at text size 1. */
#define AXIS_LINE   1.2
#define TICK        5.0
#define TICK_SHORT  3.0
#define ZIG_WIDE    3.2 /* how far the zigzag swings */
#define ZIG_HIGH    6.0 /* from one turn to the next */
#define ZIG_APART   5.0 /* between the two lines */
#define STRIP_SHARE 0.09 /* of ink in the strip's colour */

static void
paint_strip (const InchesTimelineScenery *self,
             const InchesTimelineFrame   *frame,
             InchesCanvas                *canvas,
             const InchesTheme           *theme)
{
  double top = inches_timeline_frame_row (frame, self->strip_row)->row.box.y;
  InchesColor strong = inches_color_mix (inches_theme_get_color (theme, INCHES_ROLE_ERA),
                                         inches_theme_get_color (theme, INCHES_ROLE_INK), STRIP_SHARE);

  for (guint i = 0; i < self->bars->len; i++)
    {
      const InchesStripBar *bar = &g_array_index (self->bars, InchesStripBar, i);

      inches_canvas_rounded (canvas, bar->left, top, bar->right - bar->left, self->strip_height, 2 * frame->unit);
      inches_canvas_fill (canvas, bar->strong ? &strong : inches_theme_get_color (theme, INCHES_ROLE_GRID));
    }
}

static void
paint_grounds (const InchesTimelineScenery *self,
               InchesCanvas                *canvas,
               const InchesTheme           *theme)
{
  for (guint i = 0; i < self->grounds->len; i++)
    {
      const InchesTimelineBox *ground = &g_array_index (self->grounds, InchesTimelineBox, i);

      double left = round (ground->x), right = round (ground->x + ground->width);

      /* Whole pixels take a tenth of the time. */
      inches_canvas_rectangle (canvas, left, ground->y, right - left, ground->height);
      inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_ERA));
    }
}

/* Lines of years, or of months where these are named, through the rows of the record. */
static void
paint_grid (const InchesTimelineScenery *self,
            const InchesTimelineFrame   *frame,
            InchesCanvas                *canvas,
            const InchesTheme           *theme)
{
  const InchesTimelineBox *strip = &inches_timeline_frame_row (frame, self->strip_row)->row.box;
  InchesStroke stroke = { frame->hairline, INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };
  gboolean any = FALSE;

  for (guint i = 0; i < self->ticks->len; i++)
    {
      const InchesDateTick *tick = &g_array_index (self->ticks, InchesDateTick, i);

      if (!tick->major || !tick->line)
        continue;

      inches_canvas_move_to (canvas, floor (tick->x) + 0.5, strip->y + strip->height);
      inches_canvas_line_to (canvas, floor (tick->x) + 0.5, frame->record_foot);
      any = TRUE;
    }

  if (any)
    inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_GRID), &stroke);
}

/* Hairlines between the rows of the gutter and lanes. */
static void
paint_rules (const InchesTimelineFrame *frame,
             InchesCanvas              *canvas,
             const InchesTheme         *theme)
{
  InchesStroke stroke = { frame->hairline, INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };
  gboolean any = FALSE;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const InchesTimelineRow *row = &inches_timeline_frame_row (frame, i)->row;
      double y = floor (row->box.y + row->box.height) + 0.5;

      if (row->kind != INCHES_ROW_LANE)
        continue;

      inches_canvas_move_to (canvas, frame->slide ? frame->left : 0, y);
      inches_canvas_line_to (canvas, frame->plot.x + frame->plot.width, y);
      any = TRUE;
    }

  if (any)
    inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_GRID), &stroke);
}

/**
 * inches_timeline_scenery_paint_back:
 * @self: a placed scenery
 * @frame: where the rows lie
 * @canvas: what to draw on
 * @theme: colours
 *
 * Draws what lies behind the rows of the record.
 */
void
inches_timeline_scenery_paint_back (const InchesTimelineScenery *self,
                                    const InchesTimelineFrame   *frame,
                                    InchesCanvas                *canvas,
                                    const InchesTheme           *theme)
{
  paint_grounds (self, canvas, theme);
  paint_grid (self, frame, canvas, theme);
  paint_rules (frame, canvas, theme);
  paint_strip (self, frame, canvas, theme);
}

/**
 * inches_timeline_scenery_paint_axis:
 * @self: a placed scenery
 * @frame: where the rows lie
 * @canvas: what to draw on
 * @theme: colours
 */
void
inches_timeline_scenery_paint_axis (const InchesTimelineScenery *self,
                                    const InchesTimelineFrame   *frame,
                                    InchesCanvas                *canvas,
                                    const InchesTheme           *theme)
{
  const InchesColor *ink = inches_theme_get_color (theme, INCHES_ROLE_INK);
  InchesStroke stroke = { MAX (1, AXIS_LINE * frame->unit), INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };

  for (guint i = 0; i < frame->axis.n_stretches; i++)
    {
      inches_canvas_move_to (canvas, frame->axis.stretches[i].x0, self->axis_y);
      inches_canvas_line_to (canvas, frame->axis.stretches[i].x1, self->axis_y);
    }

  for (guint i = 0; i < self->ticks->len; i++)
    {
      const InchesDateTick *tick = &g_array_index (self->ticks, InchesDateTick, i);

      if (!tick->line)
        continue;

      inches_canvas_move_to (canvas, floor (tick->x) + 0.5, self->axis_y);
      inches_canvas_line_to (canvas, floor (tick->x) + 0.5, self->axis_y + (tick->major ? TICK : TICK_SHORT) * frame->unit);
    }

  inches_canvas_stroke (canvas, ink, &stroke);
}

/**
 * inches_timeline_paint_breaks:
 * @frame: whose axis may change its scale
 * @top: px
 * @bottom: px
 * @canvas: what to draw on
 * @theme: colours
 *
 * Draws two zigzag lines in each gap of the axis. Their turns are counted from the
 * top of the picture, so that parts drawn apart meet.
 */
void
inches_timeline_paint_breaks (const InchesTimelineFrame *frame,
                              double                     top,
                              double                     bottom,
                              InchesCanvas              *canvas,
                              const InchesTheme         *theme)
{
  double unit = frame->unit;
  double high = ZIG_HIGH * unit;
  InchesStroke stroke = { MAX (1, 0.8 * unit), INCHES_JOIN_ROUND, FALSE, { 0 }, 0 };
  guint n_gaps = inches_date_axis_get_n_gaps (&frame->axis);

  if (n_gaps == 0)
    return;

  inches_canvas_push_clip (canvas, 0, top, frame->width, bottom - top);
  for (guint gap = 0; gap < n_gaps; gap++)
    for (gint side = -1; side <= 1; side += 2)
      {
        double x0, x1, day;
        gint first = (gint) floor (top / high);

        inches_date_axis_get_gap (&frame->axis, gap, &x0, &x1, &day);
        for (gint turn = first; turn * high <= bottom + high; turn++)
          {
            double x = (x0 + x1) / 2 + side * ZIG_APART / 2 * unit + (turn % 2 == 0 ? -1 : 1) * ZIG_WIDE / 2 * unit;

            if (turn == first)
              inches_canvas_move_to (canvas, x, turn * high);
            else
              inches_canvas_line_to (canvas, x, turn * high);
          }
      }
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_INK3), &stroke);
  inches_canvas_pop_clip (canvas);
}
