/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-dense-line.h"

#include <math.h>

/* From this many points a px on, a line is what its columns reach, and is drawn as such. */
#define DENSE 3

static void
add_column (InchesCanvas *canvas,
            double        x,
            double        low,
            double        high,
            double        width)
{
  /* Whole pixels need no smoothing, and cost a fiftieth of a stroke. */
  double top = floor (low - width / 2 + 0.5);
  double foot = floor (high + width / 2 + 0.5);

  inches_canvas_rectangle (canvas, x, top, 1, MAX (foot - top, 1));
}

/* Columns without a point of their own, on the straight way between two points. */
static void
bridge (InchesCanvas *canvas,
        const double *from,
        double        column,
        double        end,
        double        width)
{
  double slope = (from[3] - from[1]) / (from[2] - from[0]);

  for (double x = column + 1; x < end; x++)
    {
      double y = from[1] + slope * (x - from[0]);

      add_column (canvas, x, MIN (y, y + slope), MAX (y, y + slope), width);
    }
}

static void
draw_columns (InchesCanvas      *canvas,
              const double      *points,
              guint              n_points,
              double             width,
              const InchesColor *color)
{
  double column = floor (points[0]);
  double low = points[1];
  double high = points[1];

  for (guint i = 1; i < n_points; i++)
    {
      double x = floor (points[2 * i]);
      double y = points[2 * i + 1];

      if (x > column)
        {
          add_column (canvas, column, low, high, width);
          bridge (canvas, points + 2 * i - 2, column, x, width);
          column = x;
          /* A column begins where the one beside it ended: the line has no holes. */
          low = high = y - (y - points[2 * i - 1]) * MIN (1, (points[2 * i] - x) / (points[2 * i] - points[2 * i - 2]));
        }
      low = MIN (low, y);
      high = MAX (high, y);
    }
  add_column (canvas, column, low, high, width);

  inches_canvas_fill (canvas, color);
}

/**
 * inches_dense_line_draw:
 * @canvas: where to draw
 * @points: x and y in turn, px; x never falls
 * @n_points: the number of points
 * @color: of the line
 * @stroke: how it is drawn
 *
 * Draws a line of any number of points. Where several share each px, what is drawn are
 * whole pixel columns from the lowest to the highest point: the same picture, so much
 * sooner and in so much smaller files that thousands of points may move with the hand.
 */
void
inches_dense_line_draw (InchesCanvas       *canvas,
                        const double       *points,
                        guint               n_points,
                        const InchesColor  *color,
                        const InchesStroke *stroke)
{
  if (n_points < 2
      || (stroke->n_dashes == 0 && inches_canvas_graph (canvas, points, n_points, NAN, stroke->width, color)))
    return;

  if (n_points > DENSE * (points[2 * n_points - 2] - points[0]))
    {
      draw_columns (canvas, points, n_points, stroke->width, color);
      return;
    }

  inches_canvas_move_to (canvas, points[0], points[1]);
  for (guint i = 1; i < n_points; i++)
    inches_canvas_line_to (canvas, points[2 * i], points[2 * i + 1]);
  inches_canvas_stroke (canvas, color, stroke);
}
