/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-canvas.h"

typedef struct
{
  InchesPath *path;
  double      x; /* px of the canvas where what is drawn now has its origin */
  double      y;
  double      base_x; /* px of the canvas where the page that is drawn now has its own */
  double      base_y;
} InchesCanvasPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (InchesCanvas, inches_canvas, G_TYPE_OBJECT)

static void
inches_canvas_finalize (GObject *object)
{
  InchesCanvasPrivate *priv = inches_canvas_get_instance_private (INCHES_CANVAS (object));

  inches_path_free (priv->path);

  G_OBJECT_CLASS (inches_canvas_parent_class)->finalize (object);
}

static void
inches_canvas_class_init (InchesCanvasClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inches_canvas_finalize;
}

static void
inches_canvas_init (InchesCanvas *self)
{
  InchesCanvasPrivate *priv = inches_canvas_get_instance_private (self);

  priv->path = inches_path_new ();
}

/**
 * inches_canvas_begin_group:
 * @self: a canvas
 * @id: unique within the picture
 * @title: (nullable): what the group shows; readers of the SVG speak it
 *
 * Begins a named part of the picture. Groups and clips nest.
 */
void
inches_canvas_begin_group (InchesCanvas *self,
                           const char   *id,
                           const char   *title)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->begin_group (self, id, title);
}

/**
 * inches_canvas_end_group:
 * @self: a canvas
 *
 * Ends the group begun last.
 */
void
inches_canvas_end_group (InchesCanvas *self)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->end_group (self);
}

/**
 * inches_canvas_set_origin:
 * @self: a canvas
 * @x: px from the left
 * @y: px from the top
 *
 * What is drawn from now on is moved by @x and @y from where it is told to be; 0, 0 is
 * the start. For charts that place themselves at the origin and are part of a page.
 */
void
inches_canvas_set_origin (InchesCanvas *self,
                          double        x,
                          double        y)
{
  InchesCanvasPrivate *priv = inches_canvas_get_instance_private (self);

  g_return_if_fail (INCHES_IS_CANVAS (self));

  priv->x = priv->base_x + x;
  priv->y = priv->base_y + y;
}

/**
 * inches_canvas_set_base:
 * @self: a canvas
 * @x: px from the left
 * @y: px from the top
 *
 * Where inches_canvas_set_origin() counts from: for a page that is part of another
 * one and has parts that place themselves at the origin. The origin is there now.
 */
void
inches_canvas_set_base (InchesCanvas *self,
                        double        x,
                        double        y)
{
  InchesCanvasPrivate *priv = inches_canvas_get_instance_private (self);

  g_return_if_fail (INCHES_IS_CANVAS (self));

  priv->x = priv->base_x = x;
  priv->y = priv->base_y = y;
}

static InchesPath *
get_path (InchesCanvas *self)
{
  return ((InchesCanvasPrivate *) inches_canvas_get_instance_private (self))->path;
}

/* The first n numbers are pairs of places, to be moved; what follows are lengths. */
static void
add (InchesCanvas   *self,
     InchesPathKind  kind,
     guint           n,
     const double   *numbers)
{
  InchesCanvasPrivate *priv = inches_canvas_get_instance_private (self);
  double moved[6];

  for (guint i = 0; i < inches_path_kind_get_n_numbers (kind); i++)
    moved[i] = numbers[i] + (i >= n ? 0 : i % 2 == 0 ? priv->x : priv->y);

  inches_path_add (priv->path, kind, moved);
}

/**
 * inches_canvas_move_to:
 * @self: a canvas
 * @x: px from the left
 * @y: px from the top
 *
 * Begins a new piece of the path.
 */
void
inches_canvas_move_to (InchesCanvas *self,
                       double        x,
                       double        y)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  add (self, INCHES_PATH_MOVE, 2, (double[]) { x, y });
}

/**
 * inches_canvas_line_to:
 * @self: a canvas
 * @x: px from the left
 * @y: px from the top
 *
 * Goes on with a straight line; as the path's first piece it begins there.
 */
void
inches_canvas_line_to (InchesCanvas *self,
                       double        x,
                       double        y)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  add (self, INCHES_PATH_LINE, 2, (double[]) { x, y });
}

/**
 * inches_canvas_curve_to:
 * @self: a canvas
 * @x1: px, first handle
 * @y1: px
 * @x2: px, second handle
 * @y2: px
 * @x: px, end
 * @y: px
 *
 * Goes on with a cubic curve.
 */
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

  add (self, INCHES_PATH_CURVE, 6, (double[]) { x1, y1, x2, y2, x, y });
}

/**
 * inches_canvas_close_path:
 * @self: a canvas
 *
 * Goes back to where this piece of the path began.
 */
void
inches_canvas_close_path (InchesCanvas *self)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  add (self, INCHES_PATH_CLOSE, 0, NULL);
}

/**
 * inches_canvas_rectangle:
 * @self: a canvas
 * @x: px, left
 * @y: px, top
 * @width: px
 * @height: px
 *
 * Adds a rectangle to the path.
 */
void
inches_canvas_rectangle (InchesCanvas *self,
                         double        x,
                         double        y,
                         double        width,
                         double        height)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  add (self, INCHES_PATH_RECTANGLE, 2, (double[]) { x, y, width, height });
}

/**
 * inches_canvas_circle:
 * @self: a canvas
 * @x: px, centre
 * @y: px
 * @radius: px
 *
 * Adds a circle to the path.
 */
void
inches_canvas_circle (InchesCanvas *self,
                      double        x,
                      double        y,
                      double        radius)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  add (self, INCHES_PATH_CIRCLE, 2, (double[]) { x, y, radius });
}

/**
 * inches_canvas_fill:
 * @self: a canvas
 * @color: of the ground, may be translucent
 *
 * Fills the path and ends it.
 */
void
inches_canvas_fill (InchesCanvas      *self,
                    const InchesColor *color)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  inches_canvas_fill_keep (self, color);
  inches_path_clear (get_path (self));
}

/**
 * inches_canvas_fill_keep:
 * @self: a canvas
 * @color: of the ground, may be translucent
 *
 * Fills the path, which stays for what follows.
 */
void
inches_canvas_fill_keep (InchesCanvas      *self,
                         const InchesColor *color)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->fill (self, get_path (self), color);
}

/**
 * inches_canvas_stroke:
 * @self: a canvas
 * @color: of the line, may be translucent
 * @stroke: how it is drawn
 *
 * Draws a line along the path and ends it.
 */
void
inches_canvas_stroke (InchesCanvas       *self,
                      const InchesColor  *color,
                      const InchesStroke *stroke)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  inches_canvas_stroke_keep (self, color, stroke);
  inches_path_clear (get_path (self));
}

/**
 * inches_canvas_stroke_keep:
 * @self: a canvas
 * @color: of the line, may be translucent
 * @stroke: how it is drawn
 *
 * Draws a line along the path, which stays for what follows.
 */
void
inches_canvas_stroke_keep (InchesCanvas       *self,
                           const InchesColor  *color,
                           const InchesStroke *stroke)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));
  g_return_if_fail (stroke->width > 0 && stroke->n_dashes <= G_N_ELEMENTS (stroke->dashes));

  INCHES_CANVAS_GET_CLASS (self)->stroke (self, get_path (self), color, stroke);
}

/**
 * inches_canvas_hatch:
 * @self: a canvas
 * @color: of the lines
 * @hatch: how they lie; the hatches of neighbouring shapes join
 *
 * Fills the path with parallel lines and ends it.
 */
void
inches_canvas_hatch (InchesCanvas      *self,
                     const InchesColor *color,
                     const InchesHatch *hatch)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  inches_canvas_hatch_keep (self, color, hatch);
  inches_path_clear (get_path (self));
}

/**
 * inches_canvas_hatch_keep:
 * @self: a canvas
 * @color: of the lines
 * @hatch: how they lie
 *
 * Fills the path with parallel lines; it stays for what follows.
 */
void
inches_canvas_hatch_keep (InchesCanvas      *self,
                          const InchesColor *color,
                          const InchesHatch *hatch)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));
  g_return_if_fail (hatch->width > 0 && hatch->spacing > hatch->width);

  INCHES_CANVAS_GET_CLASS (self)->hatch (self, get_path (self), color, hatch);
}

/**
 * inches_canvas_push_clip:
 * @self: a canvas
 * @x: px, left
 * @y: px, top
 * @width: px
 * @height: px
 *
 * Draws only within a rectangle until inches_canvas_pop_clip().
 */
void
inches_canvas_push_clip (InchesCanvas *self,
                         double        x,
                         double        y,
                         double        width,
                         double        height)
{
  InchesCanvasPrivate *priv = inches_canvas_get_instance_private (self);

  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->push_clip (self, priv->x + x, priv->y + y, width, height);
}

/**
 * inches_canvas_pop_clip:
 * @self: a canvas
 *
 * Ends the clip begun last.
 */
void
inches_canvas_pop_clip (InchesCanvas *self)
{
  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->pop_clip (self);
}

/**
 * inches_canvas_graph:
 * @self: a canvas
 * @points: x and y in turn, px; x never falls
 * @n_points: the number of points
 * @foot: y down to which the ground under the line is filled; NAN to draw the line
 * @width: of the line, px
 * @color: of line or ground
 *
 * Some back ends draw a graph quicker than a path of any shape.
 *
 * Returns: %FALSE if this one does not; nothing is drawn then
 */
gboolean
inches_canvas_graph (InchesCanvas      *self,
                     const double      *points,
                     guint              n_points,
                     double             foot,
                     double             width,
                     const InchesColor *color)
{
  InchesCanvasPrivate *priv = inches_canvas_get_instance_private (self);
  InchesCanvasClass *klass = INCHES_CANVAS_GET_CLASS (self);

  g_return_val_if_fail (INCHES_IS_CANVAS (self), FALSE);

  return klass->graph != NULL && n_points >= 2 && priv->x == 0 && priv->y == 0
         && klass->graph (self, points, n_points, foot, width, color);
}

/**
 * inches_canvas_text:
 * @self: a canvas
 * @x: px, where the end that @anchor names lies
 * @baseline: px from the top
 * @text: one line of plain text, UTF-8; markup is text
 * @style: size, weight and figures
 * @color: of the letters
 * @anchor: which end of the text lies at @x
 *
 * Writes a line of text. The path is not touched.
 */
void
inches_canvas_text (InchesCanvas          *self,
                    double                 x,
                    double                 baseline,
                    const char            *text,
                    const InchesTextStyle *style,
                    const InchesColor     *color,
                    InchesAnchor           anchor)
{
  InchesCanvasPrivate *priv = inches_canvas_get_instance_private (self);

  g_return_if_fail (INCHES_IS_CANVAS (self));

  INCHES_CANVAS_GET_CLASS (self)->text (self, priv->x + x, priv->y + baseline, text, style, color, anchor);
}

