/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-map-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px at text size 1. */
#define RING        (INCHES_MAP_REACH - RING_LINE)
#define RING_LINE   2.4
#define DOT         2.6
#define LABEL_SIZE  11.0
#define LABEL_PAD   4.0
#define LABEL_GAP   11.0
#define HALO        3.6
#define LINE        1.4
#define HEAT_POWER  0.8
#define HEAT_LEVELS 24  /* finer steps cannot be told apart */
#define HEAT_MOST   0.9 /* of the way to the model's colour: lines and rings stay seen */
#define KEY_STEPS   8

/** inches_map_to_page: @value_x: of the lever across; @value_y: of the other; @x: (out): px; @y: (out): px */
void
inches_map_to_page (const InchesMapChart *self,
                    double                value_x,
                    double                value_y,
                    double               *x,
                    double               *y)
{
  const InchesLever *across = self->levers[0];
  const InchesLever *up = self->levers[1];

  *x = self->plot.x + self->plot.width * (value_x - across->lowest) / (across->highest - across->lowest);
  *y = self->plot.y + self->plot.height * (1 - (value_y - up->lowest) / (up->highest - up->lowest));
}

/** inches_map_place_to_page: @place_x: 0 the first point across; @place_y: 0 the lowest; @x: (out): px; @y: (out): px */
void
inches_map_place_to_page (const InchesMapChart *self,
                          double                place_x,
                          double                place_y,
                          double               *x,
                          double               *y)
{
  *x = self->plot.x + self->plot.width * place_x / (inches_lever_map_get_size (self->map, 0) - 1);
  *y = self->plot.y + self->plot.height * (1 - place_y / (inches_lever_map_get_size (self->map, 1) - 1));
}

/** inches_map_get_cell: Returns: what a point stands for, half way to its neighbours, px */
InchesTimelineBox
inches_map_get_cell (const InchesMapChart *self,
                     guint                 x,
                     guint                 y)
{
  const InchesTimelineBox *plot = &self->plot;
  double left, top, right, bottom;

  inches_map_place_to_page (self, x - 0.5, y + 0.5, &left, &top);
  inches_map_place_to_page (self, x + 0.5, y - 0.5, &right, &bottom);
  left = round (MAX (left, plot->x));
  top = round (MAX (top, plot->y));

  return (InchesTimelineBox) { left, top, round (MIN (right, plot->x + plot->width)) - left,
                               round (MIN (bottom, plot->y + plot->height)) - top };
}

static guint
find_heat (const InchesMapChart *self,
           guint                 x,
           guint                 y)
{
  double range = self->contours->highest - self->contours->lowest;
  double share = range > 0 ? (inches_map_measure_get_value (self->map, x, y, self->measure) - self->contours->lowest) / range : 0;

  return lround (pow (share, HEAT_POWER) * (HEAT_LEVELS - 1));
}

static InchesColor
get_heat_color (const InchesTheme *theme,
                double             share)
{
  return inches_color_mix (inches_theme_get_color (theme, INCHES_ROLE_MGROUND), inches_theme_get_color (theme, INCHES_ROLE_MODEL),
                           share * HEAT_MOST);
}

static void
paint_cells (const InchesMapChart *self,
             InchesCanvas         *canvas,
             const InchesTheme    *theme)
{
  for (guint level = 0; level < HEAT_LEVELS; level++)
    {
      InchesColor color = get_heat_color (theme, (double) level / (HEAT_LEVELS - 1));
      gboolean any = FALSE;

      for (guint y = 0; y < inches_lever_map_get_size (self->map, 1); y++)
        for (guint x = 0; x < inches_lever_map_get_size (self->map, 0); x++)
          if (find_heat (self, x, y) == level)
            {
              InchesTimelineBox cell = inches_map_get_cell (self, x, y);

              inches_canvas_rectangle (canvas, cell.x, cell.y, cell.width, cell.height);
              any = TRUE;
            }

      if (any)
        inches_canvas_fill (canvas, &color);
    }
}

/* A line of ink in a band of ground is seen on pale and on dark cells alike. */
static void
paint_contours (const InchesMapChart *self,
                InchesCanvas         *canvas,
                const InchesTheme    *theme)
{
  InchesStroke halo = { HALO * self->unit, INCHES_JOIN_ROUND, TRUE, { 0 }, 0 };
  InchesStroke line = { LINE * self->unit, INCHES_JOIN_ROUND, TRUE, { 0 }, 0 };

  if (self->contours->pieces->len == 0)
    return;

  for (guint i = 0; i < self->contours->pieces->len; i++)
    {
      const InchesMapPiece *piece = &g_array_index (self->contours->pieces, InchesMapPiece, i);
      double x, y;

      inches_map_place_to_page (self, piece->x1, piece->y1, &x, &y);
      inches_canvas_move_to (canvas, x, y);
      inches_map_place_to_page (self, piece->x2, piece->y2, &x, &y);
      inches_canvas_line_to (canvas, x, y);
    }
  inches_canvas_stroke_keep (canvas, inches_theme_get_color (theme, INCHES_ROLE_VIEW), &halo);
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_INK), &line);

  for (guint i = 0; i < self->labels->len; i++)
    {
      const InchesTimelineBox *box = &g_array_index (self->labels, InchesTimelineBox, i);
      double pad = LABEL_PAD * self->unit;

      inches_canvas_rounded (canvas, box->x - pad, box->y - pad / 2, box->width + 2 * pad, box->height + pad, (box->height + pad) / 2);
      inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_VIEW));
    }
}

static void
paint_key (const InchesMapChart *self,
           InchesCanvas         *canvas,
           const InchesTheme    *theme)
{
  InchesStroke edge = { 0.7 * self->unit, INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };

  if (self->key.width <= 0)
    return;

  for (guint i = 0; i < KEY_STEPS; i++)
    {
      InchesColor color = get_heat_color (theme, pow (i / (KEY_STEPS - 1.0), HEAT_POWER));

      inches_canvas_rectangle (canvas, self->key.x + i * self->key.width / KEY_STEPS, self->key.y, self->key.width / KEY_STEPS,
                               self->key.height);
      inches_canvas_fill (canvas, &color);
    }
  inches_canvas_rectangle (canvas, self->key.x, self->key.y, self->key.width, self->key.height);
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_FEDGE), &edge);
}

/** inches_map_paint: draws heat, contours and the key, all but the texts and the two points */
void
inches_map_paint (const InchesMapChart *self,
                  InchesCanvas         *canvas,
                  const InchesTheme    *theme)
{
  InchesStroke edge = { MAX (1, self->unit), INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };

  paint_cells (self, canvas, theme);
  inches_canvas_push_clip (canvas, self->plot.x, self->plot.y, self->plot.width, self->plot.height);
  paint_contours (self, canvas, theme);
  inches_canvas_pop_clip (canvas);
  inches_canvas_rectangle (canvas, floor (self->plot.x) + 0.5, floor (self->plot.y) + 0.5, self->plot.width - 1, self->plot.height - 1);
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_GRID2), &edge);
  paint_key (self, canvas, theme);
}

/* Whether words would lie over a contour's figure. */
static gboolean
hides_label (const InchesMapChart    *self,
             const InchesTimelineBox *words)
{
  for (guint i = 0; i < self->labels->len; i++)
    if (inches_timeline_box_overlaps (&g_array_index (self->labels, InchesTimelineBox, i), words))
      return TRUE;

  return FALSE;
}

/* Beside the point, on the side with more room; above or below where a figure stands. */
static InchesTimelineBox
find_room (const InchesMapChart *self,
           double                x,
           double                y,
           double                width,
           double                height)
{
  const InchesTimelineBox *plot = &self->plot;
  double gap = LABEL_GAP * self->unit - LABEL_PAD * self->unit;
  double step = height + LABEL_GAP * self->unit;
  gboolean leftwards = x > plot->x + plot->width / 2;
  InchesTimelineBox first = { 0 };

  for (guint turn = 0; turn < 6; turn++)
    {
      gboolean left = (turn % 2 == 0) == leftwards;
      double middle = y + (turn < 2 ? 0 : turn < 4 ? -step : step);
      InchesTimelineBox box = { left ? x - gap - width : x + gap, CLAMP (middle - height / 2, plot->y, plot->y + plot->height - height),
                                width, height };
      InchesTimelineBox wide = inches_timeline_box_grow (&box, width + 8 * self->unit, height + 2 * self->unit);

      if (turn == 0)
        first = box;
      if (!hides_label (self, &wide) && box.x >= plot->x && box.x + width <= plot->x + plot->width)
        return box;
    }

  return first;
}

/* The words of a point on a ground of their own. */
static void
paint_words (const InchesMapChart *self,
             double                x,
             double                y,
             const char           *words,
             InchesMeasurer       *measurer,
             InchesCanvas         *canvas,
             const InchesTheme    *theme)
{
  InchesTextStyle style = { LABEL_SIZE * self->unit, TRUE, FALSE };
  InchesTimelineBox box;
  double pad = LABEL_PAD * self->unit;
  InchesTextSize size;
  double left, height;

  inches_measurer_measure (measurer, words, &style, &size);
  height = style.size + pad;
  box = find_room (self, x, y, size.width + 2 * pad, height);
  left = box.x + pad;
  y = box.y + height / 2;

  inches_canvas_rounded (canvas, left - pad, y - height / 2, size.width + 2 * pad, height, 3 * self->unit);
  inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_VIEW));
  inches_canvas_text (canvas, left, y + 0.35 * style.size, words, &style, inches_theme_get_color (theme, INCHES_ROLE_INK), INCHES_ANCHOR_START);
}

static void
paint_ring (const InchesMapChart *self,
            double                x,
            double                y,
            gboolean              dashed,
            InchesCanvas         *canvas,
            const InchesTheme    *theme)
{
  InchesStroke ring = { RING_LINE * self->unit, INCHES_JOIN_ROUND, FALSE, { 3 * self->unit, 2.2 * self->unit }, dashed ? 2 : 0 };
  const InchesColor *ink = inches_theme_get_color (theme, dashed ? INCHES_ROLE_GHOST : INCHES_ROLE_INK);

  inches_canvas_circle (canvas, x, y, (RING + RING_LINE) * self->unit);
  inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_VIEW));
  inches_canvas_circle (canvas, x, y, RING * self->unit);
  inches_canvas_stroke (canvas, ink, &ring);
  if (!dashed)
    {
      inches_canvas_circle (canvas, x, y, DOT * self->unit);
      inches_canvas_fill (canvas, ink);
    }
}

static void
find_point (const InchesMapChart *self,
            InchesScenario       *scenario,
            double               *x,
            double               *y)
{
  inches_map_to_page (self, inches_scenario_get_value (scenario, inches_lever_map_get_lever (self->map, 0)),
                      inches_scenario_get_value (scenario, inches_lever_map_get_lever (self->map, 1)), x, y);
}

/**
 * inches_map_paint_points:
 * @now: the settings shown
 * @measurer: of the font
 *
 * Draws the mark of early 2025, and over it the ring of the settings shown.
 */
void
inches_map_paint_points (const InchesMapChart *self,
                         InchesScenario       *now,
                         InchesMeasurer       *measurer,
                         InchesCanvas         *canvas,
                         const InchesTheme    *theme)
{
  double now_x, now_y, early_x, early_y;

  find_point (self, now, &now_x, &now_y);
  find_point (self, self->early, &early_x, &early_y);

  if (hypot (now_x - early_x, now_y - early_y) > 2 * RING * self->unit)
    {
      paint_words (self, early_x, early_y, _("early 2025"), measurer, canvas, theme);
      paint_ring (self, early_x, early_y, TRUE, canvas, theme);
    }
  paint_words (self, now_x, now_y, _("now"), measurer, canvas, theme);
  paint_ring (self, now_x, now_y, FALSE, canvas, theme);
}
