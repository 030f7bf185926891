/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-model-painter.h"

#include "inches-timeline-flow-painter.h"

#include <math.h>

/* Px at text size 1. */
#define MIDDLE 2.4
#define GHOST  1.6
#define EDGE   1.0

/* Share of the model's colour in the palest cell of the ladder. */
#define LEAST          0.10
#define LEAST_CONTRAST 0.22
#define LEAST_DARK     0.24

static void
trace (const GArray   *points,
       InchesCanvas   *canvas,
       InchesQuantile  quantile)
{
  for (guint i = 0; i < points->len; i++)
    {
      const InchesFanPoint *point = &g_array_index (points, InchesFanPoint, i);

      if (i == 0)
        inches_canvas_move_to (canvas, point->x, point->y[quantile]);
      else
        inches_canvas_line_to (canvas, point->x, point->y[quantile]);
    }
}

static void
paint_band (const GArray      *points,
            InchesCanvas      *canvas,
            InchesQuantile     low,
            InchesQuantile     high,
            const InchesColor *color)
{
  trace (points, canvas, low);
  for (guint i = points->len; i-- > 0;)
    {
      const InchesFanPoint *point = &g_array_index (points, InchesFanPoint, i);

      inches_canvas_line_to (canvas, point->x, point->y[high]);
    }
  inches_canvas_close_path (canvas);
  inches_canvas_fill (canvas, color);
}

static void
paint_ghost (const GArray      *points,
             InchesCanvas      *canvas,
             const InchesTheme *theme,
             double             unit)
{
  InchesStroke stroke = { GHOST * unit, INCHES_JOIN_ROUND, FALSE, { 4 * unit, 3 * unit }, 2 };

  for (guint i = 0; i < points->len; i++)
    {
      const InchesFanPoint *point = &g_array_index (points, InchesFanPoint, i);

      if (i == 0)
        inches_canvas_move_to (canvas, point->x, point->ghost);
      else
        inches_canvas_line_to (canvas, point->x, point->ghost);
    }
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_GHOST), &stroke);
}

/**
 * inches_paint_fan:
 * @points: (element-type InchesFanPoint): the weeks
 * @has_ghost: whether early 2025 is drawn
 * @canvas: what to draw on
 * @theme: colours
 * @unit: px of a px at text size 1
 *
 * Widest band first, the middle line last: nothing hides it.
 */
void
inches_paint_fan (const GArray      *points,
                  gboolean           has_ghost,
                  InchesCanvas      *canvas,
                  const InchesTheme *theme,
                  double             unit)
{
  gboolean contrast = g_str_has_prefix (inches_theme_get_id (theme), "contrast");
  InchesStroke edge = { (contrast ? 1.5 : EDGE) * unit, INCHES_JOIN_ROUND, FALSE, { 0 }, 0 };
  InchesStroke middle = { MIDDLE * unit, INCHES_JOIN_ROUND, FALSE, { 0 }, 0 };

  paint_band (points, canvas, INCHES_QUANTILE_05, INCHES_QUANTILE_95, inches_theme_get_color (theme, INCHES_ROLE_F90));
  trace (points, canvas, INCHES_QUANTILE_05);
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_FEDGE), &edge);
  trace (points, canvas, INCHES_QUANTILE_95);
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_FEDGE), &edge);
  paint_band (points, canvas, INCHES_QUANTILE_25, INCHES_QUANTILE_75, inches_theme_get_color (theme, INCHES_ROLE_F50));
  if (has_ghost)
    paint_ghost (points, canvas, theme, unit);
  trace (points, canvas, INCHES_QUANTILE_50);
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_MODEL), &middle);
}

/**
 * inches_timeline_fan_paint:
 * @self: a placed fan
 * @frame: where its row lies
 * @canvas: what to draw on
 * @theme: colours
 *
 * Draws all but the texts.
 */
void
inches_timeline_fan_paint (const InchesTimelineFan   *self,
                           const InchesTimelineFrame *frame,
                           InchesCanvas              *canvas,
                           const InchesTheme         *theme)
{
  if (self->ground.width > 1)
    {
      inches_paint_model_ground_from (&self->ground, canvas, theme, frame->unit, frame->hatch_from);
      inches_canvas_push_clip (canvas, self->ground.x, self->ground.y, self->ground.width, self->ground.height);
      if (self->points->len > 0)
        inches_paint_fan (self->points, self->has_ghost, canvas, theme, frame->unit);
      inches_canvas_pop_clip (canvas);
    }

  inches_flow_paint (&self->key, canvas, theme, frame->unit);
}

static void
paint_bar (const InchesTimelineLadder *self,
           const InchesLadderRow      *row,
           InchesCanvas               *canvas,
           const InchesTheme          *theme,
           double                      unit)
{
  InchesStroke line = { unit, INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };
  double force = self->bar_width * row->in_force;
  InchesTimelineBox fell = { self->bar_left + force, row->top, self->bar_width * MIN (row->fell, 1 - row->in_force), row->height };

  inches_canvas_rectangle (canvas, self->bar_left + unit / 2, row->top + unit / 2, self->bar_width - unit, row->height - unit);
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_GRID2), &line);

  if (force > 0)
    {
      inches_canvas_rectangle (canvas, self->bar_left, row->top, MAX (force, unit), row->height);
      inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_MODEL));
    }
  if (fell.width > 1.5 * unit)
    inches_paint_fell (&fell, canvas, theme, unit);
}

/* A little must be told from nothing: the scale begins above the ground, on a dark one further. */
static InchesColor
heat_color (const InchesTheme *theme,
            double             share)
{
  const InchesColor *ground = inches_theme_get_color (theme, INCHES_ROLE_MGROUND);
  double least = ground->green < 0.5 ? LEAST_DARK : g_str_has_prefix (inches_theme_get_id (theme), "contrast") ? LEAST_CONTRAST : LEAST;

  return inches_color_mix (ground, inches_theme_get_color (theme, INCHES_ROLE_MODEL),
                           share > 0 ? least + (1 - least) * share : 0);
}

/* Cells of one heat in one path: a few colours instead of hundreds of shapes. Where
 * nothing is in force the ground's hatch shows. */
static void
paint_cells (const InchesTimelineLadder *self,
             InchesCanvas               *canvas,
             const InchesTheme          *theme)
{
  for (guint level = 1; level < INCHES_HEAT_LEVELS; level++)
    {
      InchesColor color = heat_color (theme, (double) level / (INCHES_HEAT_LEVELS - 1));
      gboolean any = FALSE;

      for (guint i = 0; i < self->rows->len; i++)
        for (guint j = 0; j < self->cells->len; j++)
          {
            const InchesLadderRow *row = &g_array_index (self->rows, InchesLadderRow, i);
            const InchesLadderCell *cell = &g_array_index (self->cells, InchesLadderCell, j);

            if (row->heat[cell->week] != level)
              continue;

            inches_canvas_rectangle (canvas, cell->left, row->top, cell->right - cell->left, row->height);
            any = TRUE;
          }

      if (any)
        inches_canvas_fill (canvas, &color);
    }
}

static void
paint_scale (const InchesTimelineLadder *self,
             InchesCanvas               *canvas,
             const InchesTheme          *theme,
             double                      unit)
{
  guint n = 5;
  InchesStroke line = { 0.7 * unit, INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };

  for (guint i = 0; i < n; i++)
    {
      InchesColor color = heat_color (theme, i / (n - 1.0));

      inches_canvas_rectangle (canvas, self->scale.x + i * self->scale.width / n, self->scale.y,
                               self->scale.width / n, self->scale.height);
      inches_canvas_fill (canvas, &color);
    }

  inches_canvas_rectangle (canvas, self->scale.x, self->scale.y, self->scale.width, self->scale.height);
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_HATCH), &line);
}

/**
 * inches_paint_ladder:
 * @self: a placed ladder
 * @canvas: what to draw on
 * @theme: colours
 * @unit: px of a px at text size 1
 *
 * Ground, weeks, bars and their keys, wherever they were placed.
 */
void
inches_paint_ladder (const InchesTimelineLadder *self,
                     InchesCanvas               *canvas,
                     const InchesTheme          *theme,
                     double                      unit)
{
  if (self->ground.width > 1)
    inches_paint_model_ground_from (&self->ground, canvas, theme, unit, self->hatch_from);
  if (self->has_figures)
    paint_cells (self, canvas, theme);
  for (guint i = 0; self->has_figures && self->bar_width > 0 && i < self->rows->len; i++)
    paint_bar (self, &g_array_index (self->rows, InchesLadderRow, i), canvas, theme, unit);
  if (self->scale.width > 0)
    paint_scale (self, canvas, theme, unit);
  inches_flow_paint (&self->key, canvas, theme, unit);
}

/**
 * inches_timeline_ladder_paint:
 * @self: a placed ladder
 * @frame: where its row lies
 * @canvas: what to draw on
 * @theme: colours
 *
 * Draws all but the texts.
 */
void
inches_timeline_ladder_paint (const InchesTimelineLadder *self,
                              const InchesTimelineFrame  *frame,
                              InchesCanvas               *canvas,
                              const InchesTheme          *theme)
{
  double line = floor (inches_timeline_frame_row (frame, self->row)->row.box.y) + 0.5;

  inches_canvas_line (canvas, frame->slide ? frame->left : 0, line, frame->plot.x + frame->plot.width, line,
                      frame->hairline, inches_theme_get_color (theme, INCHES_ROLE_GRID));
  inches_paint_ladder (self, canvas, theme, frame->unit);
}
