/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-lane-painter.h"

#include "inches-mark.h"

#include <math.h>

/* Px at text size 1. */
#define SPAN_SHARE    0.42 /* of the lane's colour on the ground */
#define NAMED_SHARE   0.15
#define LEADER_SHARE  0.62
#define BARE_SHARE    0.82
#define PALE_SHARE    0.55 /* quarter or year only */
#define START_EDGE    2.0
#define PILL_HEIGHT   13.0
#define CAP           3.5
#define ARROW         4.0

typedef struct
{
  const InchesTimelineLane  *lane;
  const InchesTimelineFrame *frame;
  InchesCanvas              *canvas;
  const InchesTheme         *theme;
  const InchesColor         *color;
  const InchesColor         *view;
  double                     unit;
  double                     base;
} Painting;

/* A mix rather than transparency: grid lines do not show through, and pictures stay small. */
static InchesColor
on_ground (const Painting *p,
           double          share)
{
  return inches_color_mix (p->view, p->color, share);
}

static void
paint_base_line (const Painting *p)
{
  const InchesColor *grid = inches_theme_get_color (p->theme, INCHES_ROLE_GRID2);
  double y = floor (p->base) + 0.5;

  for (guint i = 0; i < p->frame->axis.n_stretches; i++)
    inches_canvas_line (p->canvas, p->frame->axis.stretches[i].x0, y, p->frame->axis.stretches[i].x1, y,
                        p->frame->hairline, grid);
}

static void
paint_arrow (const Painting    *p,
             double             x,
             double             y,
             double             half,
             double             length,
             const InchesColor *color)
{
  inches_canvas_move_to (p->canvas, x, y - half);
  inches_canvas_line_to (p->canvas, x + length, y);
  inches_canvas_line_to (p->canvas, x, y + half);
  inches_canvas_close_path (p->canvas);
  inches_canvas_fill (p->canvas, color);
}

static void
paint_span (const Painting       *p,
            const InchesLaneSpan *span)
{
  InchesColor color = on_ground (p, span->named ? NAMED_SHARE : SPAN_SHARE);
  double point = span->open_end ? MIN (span->height, span->right - span->left) : 0;
  InchesStroke dashed = { span->height, INCHES_JOIN_MITRE, FALSE, { 3 * p->unit, 2 * p->unit }, 2 };

  if (span->fuzzy_end && !span->named)
    {
      double solid = MAX (span->left, span->right - 10 * p->unit);

      inches_canvas_rectangle (p->canvas, span->left, span->top, solid - span->left, span->height);
      inches_canvas_fill (p->canvas, &color);
      inches_canvas_move_to (p->canvas, solid, span->top + span->height / 2);
      inches_canvas_line_to (p->canvas, span->right, span->top + span->height / 2);
      inches_canvas_stroke (p->canvas, &color, &dashed);
    }
  else
    {
      inches_canvas_rectangle (p->canvas, span->left, span->top, span->right - span->left - point, span->height);
      inches_canvas_fill (p->canvas, &color);
    }

  if (span->open_end)
    paint_arrow (p, span->right - point, span->top + span->height / 2, span->height / 2, point, &color);
  if (span->named && span->start_edge)
    {
      inches_canvas_rectangle (p->canvas, span->left, span->top, START_EDGE * p->unit, span->height);
      inches_canvas_fill (p->canvas, p->color);
    }
}

static void
paint_whisker (const Painting       *p,
               const InchesLaneMark *mark)
{
  gboolean about = mark->whisker == INCHES_WHISKER_ABOUT;
  InchesColor color = about ? *p->color : on_ground (p, PALE_SHARE);
  InchesStroke stroke = { (mark->whisker == INCHES_WHISKER_MONTH ? 3 : about ? 2 : 1.4) * p->unit, INCHES_JOIN_MITRE, about,
                          { about ? 0.1 : 0, 3.4 * p->unit }, about ? 2 : 0 };

  inches_canvas_move_to (p->canvas, mark->whisker_left, p->base);
  inches_canvas_line_to (p->canvas, mark->whisker_right, p->base);
  inches_canvas_stroke (p->canvas, &color, &stroke);

  if (mark->whisker == INCHES_WHISKER_CAPPED)
    for (guint end = 0; end < 2; end++)
      {
        double x = end == 0 ? mark->whisker_left : mark->whisker_right;

        inches_canvas_line (p->canvas, x, p->base - CAP * p->unit, x, p->base + CAP * p->unit, 1.4 * p->unit, &color);
      }
  else if (mark->whisker == INCHES_WHISKER_AFTER)
    paint_arrow (p, mark->whisker_right - ARROW * p->unit, p->base, CAP * p->unit, ARROW * p->unit, &color);
  else if (mark->whisker == INCHES_WHISKER_BEFORE)
    paint_arrow (p, mark->whisker_left + ARROW * p->unit, p->base, CAP * p->unit, -ARROW * p->unit, &color);
}

static void
paint_leaders (const Painting *p)
{
  InchesColor color = on_ground (p, LEADER_SHARE);
  InchesStroke stroke = { MAX (1, p->frame->hairline), INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };
  gboolean any = FALSE;

  for (guint i = 0; i < p->lane->marks->len; i++)
    {
      const InchesLaneMark *mark = &g_array_index (p->lane->marks, InchesLaneMark, i);
      double x = p->frame->slide ? mark->x : floor (mark->x) + 0.5;

      if (!mark->labelled)
        continue;

      inches_canvas_move_to (p->canvas, x, p->base);
      inches_canvas_line_to (p->canvas, x, mark->leader_top);
      if (mark->apart)
        inches_canvas_line_to (p->canvas, mark->leader_end, mark->leader_top);
      any = TRUE;
    }

  if (any)
    inches_canvas_stroke (p->canvas, &color, &stroke);
}

/* Small ones first, so that what matters lies on top. */
static void
paint_marks (const Painting *p,
             gboolean        labelled)
{
  InchesColor bare = on_ground (p, BARE_SHARE);
  InchesColor pale = on_ground (p, PALE_SHARE);

  for (guint i = 0; i < p->lane->marks->len; i++)
    {
      const InchesLaneMark *mark = &g_array_index (p->lane->marks, InchesLaneMark, i);

      if (mark->labelled != labelled)
        continue;

      inches_mark_draw_shape (p->canvas, inches_lane_shape_of (p->lane->data, mark->event), mark->x, p->base, mark->radius,
                              mark->whisker == INCHES_WHISKER_CAPPED ? &pale : labelled ? p->color : &bare,
                              p->view, mark->hollow);
    }
}

static void
paint_pills (const Painting *p)
{
  double height = PILL_HEIGHT * p->unit;

  for (guint i = 0; i < p->lane->pills->len; i++)
    {
      const InchesPill *pill = &g_array_index (p->lane->pills, InchesPill, i);

      inches_canvas_rounded (p->canvas, pill->x - pill->width / 2, p->base - height / 2, pill->width, height, height / 2);
      inches_canvas_fill (p->canvas, p->color);
    }
}

/**
 * inches_timeline_lane_paint:
 * @self: a placed lane
 * @frame: where its row lies
 * @canvas: what to draw on
 * @theme: colours
 *
 * Draws all but the texts.
 */
void
inches_timeline_lane_paint (const InchesTimelineLane  *self,
                            const InchesTimelineFrame *frame,
                            InchesCanvas              *canvas,
                            const InchesTheme         *theme)
{
  Painting p = {
    self, frame, canvas, theme, inches_theme_get_lane_color (theme, self->data->id),
    inches_theme_get_color (theme, INCHES_ROLE_VIEW), frame->unit, inches_timeline_frame_row (frame, self->row)->base
  };

  paint_base_line (&p);
  for (guint i = 0; i < self->spans->len; i++)
    paint_span (&p, &g_array_index (self->spans, InchesLaneSpan, i));
  for (guint i = 0; i < self->marks->len; i++)
    {
      const InchesLaneMark *mark = &g_array_index (self->marks, InchesLaneMark, i);

      if (mark->whisker != INCHES_WHISKER_NONE)
        paint_whisker (&p, mark);
    }

  paint_leaders (&p);
  paint_marks (&p, FALSE);
  paint_marks (&p, TRUE);
  paint_pills (&p);

  inches_mark_draw_shape (canvas, self->data->shape, frame->left + INCHES_GUTTER_MARK_X * p.unit, p.base,
                          INCHES_GUTTER_RADIUS * p.unit, p.color, p.view, FALSE);
}
