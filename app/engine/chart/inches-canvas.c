/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-canvas.h"

G_DEFINE_ABSTRACT_TYPE (InchesCanvas, inches_canvas, G_TYPE_OBJECT)

static void
inches_canvas_class_init (InchesCanvasClass *klass)
{
}

static void
inches_canvas_init (InchesCanvas *self)
{
}

void
inches_canvas_begin_group (InchesCanvas *self,
                           const char   *id,
                           const char   *title)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->begin_group (self, id, title);
}

void
inches_canvas_end_group (InchesCanvas *self)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->end_group (self);
}

void
inches_canvas_move_to (InchesCanvas *self,
                       double        x,
                       double        y)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->move_to (self, x, y);
}

void
inches_canvas_line_to (InchesCanvas *self,
                       double        x,
                       double        y)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->line_to (self, x, y);
}

void
inches_canvas_curve_to (InchesCanvas *self,
                        double        x1,
                        double        y1,
                        double        x2,
                        double        y2,
                        double        x,
                        double        y)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->curve_to (self, x1, y1, x2, y2, x, y);
}

void
inches_canvas_close_path (InchesCanvas *self)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->close_path (self);
}

void
inches_canvas_rectangle (InchesCanvas *self,
                         double        x,
                         double        y,
                         double        width,
                         double        height)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->rectangle (self, x, y, width, height);
}

void
inches_canvas_circle (InchesCanvas *self,
                      double        x,
                      double        y,
                      double        radius)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->circle (self, x, y, radius);
}

void
inches_canvas_fill (InchesCanvas      *self,
                    const InchesColor *color)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->fill (self, color, FALSE);
}

void
inches_canvas_fill_keep (InchesCanvas      *self,
                         const InchesColor *color)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->fill (self, color, TRUE);
}

void
inches_canvas_stroke (InchesCanvas       *self,
                      const InchesColor  *color,
                      const InchesStroke *stroke)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->stroke (self, color, stroke, FALSE);
}

void
inches_canvas_stroke_keep (InchesCanvas       *self,
                           const InchesColor  *color,
                           const InchesStroke *stroke)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->stroke (self, color, stroke, TRUE);
}

void
inches_canvas_hatch (InchesCanvas      *self,
                     const InchesColor *color,
                     const InchesHatch *hatch)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->hatch (self, color, hatch, FALSE);
}

void
inches_canvas_hatch_keep (InchesCanvas      *self,
                          const InchesColor *color,
                          const InchesHatch *hatch)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->hatch (self, color, hatch, TRUE);
}

void
inches_canvas_push_clip (InchesCanvas *self,
                         double        x,
                         double        y,
                         double        width,
                         double        height)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->push_clip (self, x, y, width, height);
}

void
inches_canvas_pop_clip (InchesCanvas *self)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->pop_clip (self);
}

void
inches_canvas_text (InchesCanvas          *self,
                    double                 x,
                    double                 baseline,
                    const char            *text,
                    const InchesTextStyle *style,
                    const InchesColor     *color,
                    InchesAnchor           anchor)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->text (self, x, baseline, text, style, color, anchor);
}

/* How far a cubic's handles reach so that a quarter circle is met to 0.03 %. */
#define QUARTER 0.5523

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
