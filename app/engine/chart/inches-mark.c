/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-mark.h"

#include <math.h>

/* Px for which the widths of edges are given; larger marks have them in proportion. */
#define LANE_RADIUS    5.2
#define OUTCOME_RADIUS 5.8

/* Corners of the shapes for radius 1, x and y in turn. Areas are near pi, a disc's,
 * and triangles are lowered or raised to their centre of area, so that all look equally
 * large and in line. Inner is how far the sides lie from the centre: an edge of
 * constant width is the same shape, larger. */
typedef struct
{
  const double *corners;
  guint         n_corners;
  double        inner;
} Polygon;

static const double diamond[] = { 0, -1.27, 1.27, 0, 0, 1.27, -1.27, 0 };
static const double square[] = { -0.875, -0.875, 0.875, -0.875, 0.875, 0.875, -0.875, 0.875 };
static const double triangle_down[] = { -1.27, -0.89, 1.27, -0.89, 0, 1.31 };
static const double triangle_up[] = { 0, -1.31, 1.27, 0.89, -1.27, 0.89 };
static const double hexagon[] = { 1.12, 0, 0.56, 0.97, -0.56, 0.97, -1.12, 0, -0.56, -0.97, 0.56, -0.97 };
static const double star[] = {
  0, -1.45, 0.391, -0.538, 1.379, -0.448, 0.632, 0.205, 0.852, 1.173,
  0, 0.665, -0.852, 1.173, -0.632, 0.205, -1.379, -0.448, -0.391, -0.538,
};
static const double bar[] = { -0.56, -1.4, 0.56, -1.4, 0.56, 1.4, -0.56, 1.4 };

static const Polygon polygons[] = {
  [INCHES_SHAPE_DIAMOND] = { diamond, 4, 0.898 },
  [INCHES_SHAPE_SQUARE] = { square, 4, 0.875 },
  [INCHES_SHAPE_TRIANGLE_DOWN] = { triangle_down, 3, 0.89 },
  [INCHES_SHAPE_TRIANGLE_UP] = { triangle_up, 3, 0.89 },
  [INCHES_SHAPE_HEXAGON] = { hexagon, 6, 0.97 },
  [INCHES_SHAPE_STAR] = { star, 10, 0.6 },
};

static void
add_polygon (InchesCanvas *canvas,
             const double *corners,
             guint         n_corners,
             double        x,
             double        y,
             double        scale)
{
  inches_canvas_move_to (canvas, x + scale * corners[0], y + scale * corners[1]);
  for (guint i = 1; i < n_corners; i++)
    inches_canvas_line_to (canvas, x + scale * corners[2 * i], y + scale * corners[2 * i + 1]);
  inches_canvas_close_path (canvas);
}

/* Arms of half width @a and reach @b. */
static void
add_cross (InchesCanvas *canvas,
           double        x,
           double        y,
           double        a,
           double        b)
{
  const double corners[] = {
    -a, -b, a, -b, a, -a, b, -a, b, a, a, a, a, b, -a, b, -a, a, -b, a, -b, -a, -a, -a,
  };

  add_polygon (canvas, corners, 12, x, y, 1);
}

/* Adds the outline of a shape, moved outwards by @grow px. */
static void
add_shape (InchesCanvas *canvas,
           InchesShape   shape,
           double        x,
           double        y,
           double        radius,
           double        grow)
{
  switch (shape)
    {
    case INCHES_SHAPE_DISC:
    case INCHES_SHAPE_RING:
      inches_canvas_circle (canvas, x, y, radius + grow);
      break;

    case INCHES_SHAPE_CROSS:
      add_cross (canvas, x, y, 0.4 * radius + grow, 1.2 * radius + grow);
      break;

    case INCHES_SHAPE_BAR:
      inches_canvas_rectangle (canvas, x + bar[0] * radius - grow, y + bar[1] * radius - grow,
                               -2 * bar[0] * radius + 2 * grow, -2 * bar[1] * radius + 2 * grow);
      break;

    default:
      add_polygon (canvas, polygons[shape].corners, polygons[shape].n_corners, x, y,
                   radius + grow / polygons[shape].inner);
    }
}

static InchesStroke
outline (double width)
{
  return (InchesStroke) { .width = width, .join = INCHES_JOIN_MITRE };
}

/**
 * inches_mark_draw_shape:
 * @canvas: where to draw
 * @shape: of the lane
 * @x: px, the mark's centre
 * @y: px
 * @radius: px of the disc it is as large as
 * @fill: the mark's colour
 * @edge: (nullable): colour of the ground; drawn round the mark and within a hollow one
 * @hollow: for what is contested: an outline of 1.6 px
 *
 * Draws the mark of an event.
 */
void
inches_mark_draw_shape (InchesCanvas      *canvas,
                        InchesShape        shape,
                        double             x,
                        double             y,
                        double             radius,
                        const InchesColor *fill,
                        const InchesColor *edge,
                        gboolean           hollow)
{
  double scale = MAX (1, radius / LANE_RADIUS);
  /* The ring is told from a hollow disc by its thick line. */
  gboolean thick = shape == INCHES_SHAPE_RING && !hollow;
  InchesStroke line = outline (thick ? 0.7 * radius : INCHES_MARK_HOLLOW * scale);
  /* A line is drawn on the outline, half outside. */
  double outside = thick ? 0.2 * radius : hollow ? line.width / 2 : 0;

  if (edge != NULL)
    {
      add_shape (canvas, shape, x, y, radius, outside + INCHES_MARK_EDGE * scale);
      inches_canvas_fill (canvas, edge);
    }

  if (thick)
    inches_canvas_circle (canvas, x, y, 0.85 * radius);
  else
    add_shape (canvas, shape, x, y, radius, 0);

  if (hollow || thick)
    inches_canvas_stroke (canvas, fill, &line);
  else
    inches_canvas_fill (canvas, fill);
}

static void
draw_frozen (InchesCanvas      *canvas,
             double             x,
             double             y,
             double             radius,
             const InchesTheme *theme)
{
  InchesStroke ring = outline (1.5 * radius / OUTCOME_RADIUS);
  double r = radius - ring.width / 2;

  inches_canvas_circle (canvas, x, y, r);
  inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_OUT_FROZEN_FILL));
  inches_canvas_circle (canvas, x, y, r);
  inches_canvas_move_to (canvas, x - r, y);
  inches_canvas_line_to (canvas, x + r, y);
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_OUT_FROZEN), &ring);
}

static void
draw_phantom (InchesCanvas      *canvas,
              double             x,
              double             y,
              double             radius,
              const InchesTheme *theme)
{
  InchesStroke ring = outline (1.8 * radius / OUTCOME_RADIUS);
  double r = radius - ring.width / 2;

  inches_canvas_circle (canvas, x, y, r);
  inches_canvas_move_to (canvas, x - r * G_SQRT2 / 2, y + r * G_SQRT2 / 2);
  inches_canvas_line_to (canvas, x + r * G_SQRT2 / 2, y - r * G_SQRT2 / 2);
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_OUT_PHANTOM), &ring);
}

/**
 * inches_mark_draw_outcome:
 * @canvas: where to draw
 * @outcome: class of a simulated future
 * @x: px, the mark's centre
 * @y: px
 * @radius: px of a full disc
 * @theme: its colours
 *
 * Draws the mark of an outcome class. The six differ in shape as well as in colour;
 * the dull one is small, so that the eye goes to what differs.
 */
void
inches_mark_draw_outcome (InchesCanvas      *canvas,
                          InchesOutcome      outcome,
                          double             x,
                          double             y,
                          double             radius,
                          const InchesTheme *theme)
{
  switch (outcome)
    {
    case INCHES_OUTCOME_SMALLER:
      inches_canvas_circle (canvas, x, y, radius);
      inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_OUT_SMALLER));
      break;

    case INCHES_OUTCOME_HELD:
      add_shape (canvas, INCHES_SHAPE_SQUARE, x, y, radius, 0);
      inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_OUT_HELD));
      break;

    case INCHES_OUTCOME_FROZEN:
      draw_frozen (canvas, x, y, radius, theme);
      break;

    case INCHES_OUTCOME_PHANTOM:
      draw_phantom (canvas, x, y, radius, theme);
      break;

    case INCHES_OUTCOME_GRINDING:
      inches_canvas_circle (canvas, x, y, radius / 2);
      inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_OUT_GRINDING));
      break;

    case INCHES_OUTCOME_DANGER:
      /* A little smaller than a lane's: dots stand close. */
      add_shape (canvas, INCHES_SHAPE_DIAMOND, x, y, 0.9 * radius, 0);
      inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_OUT_DANGER));
      break;

    case INCHES_N_OUTCOMES:
    default:
      g_return_if_reached ();
    }
}
