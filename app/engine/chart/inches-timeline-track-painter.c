/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-track-painter.h"

#include "inches-dense-line.h"
#include "inches-mark.h"

#include <math.h>

/* Px at text size 1. */
#define LINE       1.6
#define FILL_SHARE 0.13 /* of the line's colour on the ground */
#define OUTLINE    1.2  /* hollow bars */
#define SLIT       2.0
#define SLIT_DOWN  4.0  /* from a torn bar's top */
#define DOT        3.0
#define CAP        3.2
#define BAR_HALF   3.0  /* of a first estimate; of the op-ed's mark */
#define THIN       0.8
#define CHANGE_INSET 3.0
#define GAP_LINE   2.0  /* dots along the foot */
#define GAP_OFF    4.0

typedef struct
{
  const InchesTimelineTrack *track;
  const InchesTimelineFrame *frame;
  InchesCanvas              *canvas;
  const InchesTheme         *theme;
  double                     unit;
} Painting;

static const InchesColor *
color_of (const Painting *p,
          gboolean        pale)
{
  if (p->track->data->own)
    return inches_theme_get_color (p->theme, INCHES_ROLE_INK2);

  return inches_theme_get_color (p->theme, pale ? INCHES_ROLE_TRACK2 : INCHES_ROLE_TRACK);
}

static void
trace_line (const Painting        *p,
            const InchesTrackLine *line)
{
  const InchesTrackPoint *points = &g_array_index (p->track->points, InchesTrackPoint, line->first);

  inches_canvas_move_to (p->canvas, points[0].x, points[0].y);
  for (guint i = 1; i < line->count; i++)
    inches_canvas_line_to (p->canvas, points[i].x, points[i].y);
}

static void
paint_fill (const Painting        *p,
            const InchesTrackLine *line)
{
  const InchesTrackPoint *points = &g_array_index (p->track->points, InchesTrackPoint, line->first);
  InchesColor fill = inches_color_fade (color_of (p, FALSE), FILL_SHARE);

  if (inches_canvas_graph (p->canvas, &points[0].x, line->count, p->track->foot, 0, &fill))
    return;

  trace_line (p, line);
  inches_canvas_line_to (p->canvas, points[line->count - 1].x, p->track->foot);
  inches_canvas_line_to (p->canvas, points[0].x, p->track->foot);
  inches_canvas_close_path (p->canvas);
  inches_canvas_fill (p->canvas, &fill);
}

static void
paint_lines (const Painting *p)
{
  gboolean step = p->track->data->form == INCHES_TRACK_STEP;
  InchesStroke solid = { LINE * p->unit, step ? INCHES_JOIN_MITRE : INCHES_JOIN_ROUND, FALSE, { 0 }, 0 };
  InchesStroke dashed = { LINE * p->unit, solid.join, FALSE, { 4 * p->unit, 3 * p->unit }, 2 };

  for (guint i = 0; i < p->track->lines->len; i++)
    {
      const InchesTrackLine *line = &g_array_index (p->track->lines, InchesTrackLine, i);

      if (p->track->fill)
        paint_fill (p, line);
      inches_dense_line_draw (p->canvas, &g_array_index (p->track->points, InchesTrackPoint, line->first).x, line->count,
                              color_of (p, FALSE), line->provisional ? &dashed : &solid);
    }
}

/* A torn bar in two pieces with a slit between. */
static void
trace_bar (const Painting       *p,
           const InchesTrackBar *bar)
{
  double width = bar->right - bar->left;
  double slit = bar->top + SLIT_DOWN * p->unit;

  if (bar->torn && bar->bottom > slit + 2 * SLIT * p->unit)
    {
      inches_canvas_rectangle (p->canvas, bar->left, bar->top, width, SLIT_DOWN * p->unit);
      slit += SLIT * p->unit;
      inches_canvas_rectangle (p->canvas, bar->left, slit, width, bar->bottom - slit);
    }
  else
    inches_canvas_rectangle (p->canvas, bar->left, bar->top, width, bar->bottom - bar->top);
}

/* All bars of a kind in one path: drawing is faster and the SVG smaller. */
static void
paint_full_bars (const Painting *p,
                 gboolean        pale)
{
  gboolean any = FALSE;

  for (guint i = 0; i < p->track->bars->len; i++)
    {
      const InchesTrackBar *bar = &g_array_index (p->track->bars, InchesTrackBar, i);

      if (bar->pale != pale || bar->provisional)
        continue;

      trace_bar (p, bar);
      any = TRUE;
    }

  if (any)
    inches_canvas_fill (p->canvas, color_of (p, pale));
}

static void
paint_hollow_bars (const Painting *p,
                   gboolean        pale)
{
  InchesStroke outline = { OUTLINE * p->unit, INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };
  double half = OUTLINE * p->unit / 2;
  gboolean any = FALSE;

  for (guint i = 0; i < p->track->bars->len; i++)
    {
      const InchesTrackBar *bar = &g_array_index (p->track->bars, InchesTrackBar, i);
      double height = MAX (bar->bottom - bar->top - 2 * half, 0.5);
      double width = MAX (bar->right - bar->left - 2 * half, 0.5);

      if (bar->pale != pale || !bar->provisional)
        continue;

      inches_canvas_rectangle (p->canvas, bar->left + half, bar->bottom - half - height, width, height);
      any = TRUE;
    }

  if (any)
    inches_canvas_stroke (p->canvas, color_of (p, pale), &outline);
}

static void
paint_ranges (const Painting *p)
{
  const InchesColor *color = color_of (p, FALSE);
  double cap = CAP * p->unit;

  for (guint i = 0; i < p->track->ranges->len; i++)
    {
      const InchesTrackRange *range = &g_array_index (p->track->ranges, InchesTrackRange, i);

      inches_canvas_line (p->canvas, range->x, range->top, range->x, range->bottom, OUTLINE * p->unit, color);
      inches_canvas_line (p->canvas, range->x - cap, range->top, range->x + cap, range->top, OUTLINE * p->unit, color);
      inches_canvas_line (p->canvas, range->x - cap, range->bottom, range->x + cap, range->bottom, OUTLINE * p->unit, color);
    }
}

static void
paint_dots (const Painting *p)
{
  InchesStroke outline = { OUTLINE * p->unit, INCHES_JOIN_ROUND, FALSE, { 0 }, 0 };

  for (guint i = 0; i < p->track->dots->len; i++)
    {
      const InchesTrackDot *dot = &g_array_index (p->track->dots, InchesTrackDot, i);

      inches_canvas_circle (p->canvas, dot->x, dot->y, DOT * p->unit);
      if (dot->open)
        {
          inches_canvas_fill_keep (p->canvas, inches_theme_get_color (p->theme, INCHES_ROLE_VIEW));
          inches_canvas_stroke (p->canvas, color_of (p, FALSE), &outline);
        }
      else
        inches_canvas_fill (p->canvas, color_of (p, FALSE));
    }
}

/* A short bar for a first estimate, a point for the op-ed's figure, each tied to what the record says. */
static void
paint_others (const Painting *p)
{
  const InchesColor *color = color_of (p, FALSE);
  const InchesColor *ink = inches_theme_get_color (p->theme, INCHES_ROLE_INK2);
  double half = BAR_HALF * p->unit;

  for (guint i = 0; i < p->track->others->len; i++)
    {
      const InchesTrackOther *other = &g_array_index (p->track->others, InchesTrackOther, i);

      if (fabs (other->record_y - other->y) > 1)
        inches_canvas_line (p->canvas, other->x, other->y, other->x, other->record_y, THIN * p->unit, other->op_ed ? ink : color);
      if (!other->op_ed)
        {
          inches_canvas_line (p->canvas, other->x - half, other->y, other->x + half, other->y, LINE * p->unit, color);
          continue;
        }

      inches_canvas_move_to (p->canvas, other->x - half, other->y - half);
      inches_canvas_line_to (p->canvas, other->x + half, other->y - half);
      inches_canvas_line_to (p->canvas, other->x, other->y + half / 2);
      inches_canvas_close_path (p->canvas);
      inches_canvas_fill_keep (p->canvas, inches_theme_get_color (p->theme, INCHES_ROLE_VIEW));
      inches_canvas_stroke (p->canvas, ink, &(InchesStroke) { OUTLINE * p->unit, INCHES_JOIN_MITRE, FALSE, { 0 }, 0 });
    }
}

/* From there on the figures are counted in another way. */
static void
paint_changes (const Painting *p)
{
  const InchesTimelineBox *row = &inches_timeline_frame_row (p->frame, p->track->row)->row.box;
  InchesStroke dotted = { THIN * p->unit, INCHES_JOIN_MITRE, FALSE, { 2 * p->unit, 2 * p->unit }, 2 };

  for (guint i = 0; i < p->track->changes->len; i++)
    {
      double x = floor (g_array_index (p->track->changes, double, i)) + 0.5;

      inches_canvas_move_to (p->canvas, x, row->y + CHANGE_INSET * p->unit);
      inches_canvas_line_to (p->canvas, x, p->track->foot);
      inches_canvas_stroke (p->canvas, inches_theme_get_color (p->theme, INCHES_ROLE_INK3), &dotted);
    }
}

/* The star of what is not of the record, beside the name as a lane has its mark. */
static void
paint_own_mark (const Painting *p)
{
  const InchesTimelineBox *row = &inches_timeline_frame_row (p->frame, p->track->row)->row.box;

  inches_mark_draw_shape (p->canvas, INCHES_SHAPE_STAR, p->frame->left + INCHES_GUTTER_MARK_X * p->unit,
                          row->y + row->height / 2, INCHES_GUTTER_RADIUS * p->unit, color_of (p, FALSE),
                          inches_theme_get_color (p->theme, INCHES_ROLE_VIEW), FALSE);
}

/* Solid where nought would lie, dotted where there is no figure. */
static void
paint_foot (const Painting *p)
{
  const InchesColor *color = inches_theme_get_color (p->theme, INCHES_ROLE_GRID2);
  InchesStroke dotted = { GAP_LINE * p->unit, INCHES_JOIN_MITRE, FALSE, { GAP_LINE * p->unit, GAP_OFF * p->unit }, 2 };
  double foot = floor (p->track->foot) + 0.5;
  guint at = 0;

  for (guint i = 0; i < p->frame->axis.n_stretches; i++)
    {
      const InchesAxisStretch *s = &p->frame->axis.stretches[i];
      double x = s->x0;

      for (; at < p->track->gaps->len && g_array_index (p->track->gaps, InchesTrackGap, at).left < s->x1; at++)
        {
          const InchesTrackGap *gap = &g_array_index (p->track->gaps, InchesTrackGap, at);

          inches_canvas_line (p->canvas, x, foot, gap->left, foot, p->frame->hairline, color);
          x = gap->right;
        }
      inches_canvas_line (p->canvas, x, foot, s->x1, foot, p->frame->hairline, color);
    }

  for (guint i = 0; i < p->track->gaps->len; i++)
    {
      const InchesTrackGap *gap = &g_array_index (p->track->gaps, InchesTrackGap, i);

      inches_canvas_move_to (p->canvas, gap->left + GAP_OFF / 2 * p->unit, foot);
      inches_canvas_line_to (p->canvas, gap->right, foot);
    }
  if (p->track->gaps->len > 0)
    inches_canvas_stroke (p->canvas, inches_theme_get_color (p->theme, INCHES_ROLE_INK2), &dotted);
}

/**
 * inches_timeline_track_paint:
 * @self: a placed track
 * @frame: where its row lies
 * @canvas: what to draw on
 * @theme: colours
 *
 * Draws all but the texts.
 */
void
inches_timeline_track_paint (const InchesTimelineTrack *self,
                             const InchesTimelineFrame *frame,
                             InchesCanvas              *canvas,
                             const InchesTheme         *theme)
{
  Painting p = { self, frame, canvas, theme, frame->unit };

  paint_foot (&p);
  for (guint pale = 0; pale < 2; pale++)
    {
      paint_full_bars (&p, pale);
      paint_hollow_bars (&p, pale);
    }

  paint_lines (&p);
  paint_changes (&p);
  paint_ranges (&p);
  paint_others (&p);
  paint_dots (&p);
  if (self->data->own)
    paint_own_mark (&p);
}
