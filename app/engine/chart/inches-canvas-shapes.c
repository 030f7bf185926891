/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-canvas.h"

/* How far a cubic's handles reach so that a quarter circle is met to 0.03 %. */
#define QUARTER 0.5523

/**
 * inches_canvas_rounded:
 * @self: a canvas
 * @x: px, left
 * @y: px, top
 * @width: px
 * @height: px
 * @radius: px of the corners, at most half of the shorter side is taken
 *
 * Adds a rectangle with round corners to the path.
 */
void
inches_canvas_rounded (InchesCanvas *self,
                       double        x,
                       double        y,
                       double        width,
                       double        height,
                       double        radius)
{
  double r = MIN (radius, MIN (width, height) / 2);
  double k = r * (1 - QUARTER);
  double right = x + width;
  double foot = y + height;

  inches_canvas_move_to (self, x + r, y);
  inches_canvas_line_to (self, right - r, y);
  inches_canvas_curve_to (self, right - k, y, right, y + k, right, y + r);
  inches_canvas_line_to (self, right, foot - r);
  inches_canvas_curve_to (self, right, foot - k, right - k, foot, right - r, foot);
  inches_canvas_line_to (self, x + r, foot);
  inches_canvas_curve_to (self, x + k, foot, x, foot - k, x, foot - r);
  inches_canvas_line_to (self, x, y + r);
  inches_canvas_curve_to (self, x, y + k, x + k, y, x + r, y);
  inches_canvas_close_path (self);
}

/**
 * inches_canvas_line:
 * @self: a canvas
 * @x1: px
 * @y1: px
 * @x2: px
 * @y2: px
 * @width: px; a line of 1 px on half pixels is crisp
 * @color: of the line
 *
 * Draws one straight solid line.
 */
void
inches_canvas_line (InchesCanvas      *self,
                    double             x1,
                    double             y1,
                    double             x2,
                    double             y2,
                    double             width,
                    const InchesColor *color)
{
  InchesStroke stroke = { .width = width, .join = INCHES_JOIN_MITRE };

  inches_canvas_move_to (self, x1, y1);
  inches_canvas_line_to (self, x2, y2);
  inches_canvas_stroke (self, color, &stroke);
}
