/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-canvas-cairo.h"

#include <math.h>

#include "inches-cairo-masks.h"
#include "inches-path.h"
#include "inches-pixel-paths.h"

/* Cairo's time for one stroke grows faster than its length: a long jagged line is
 * drawn in pieces of this many segments. */
#define PIECE 8

#define WIDEST_GRAPH 3.0 /* px of the image: a mask does not round the corners of a line */

#define MOST_CLIPS 8 /* one within another; what lies deeper is left to cairo */

struct _InchesCanvasCairo
{
  InchesCanvas         parent_instance;

  cairo_t             *cr;
  InchesMeasurerPango *measurer;
  InchesQuality        quality;
  InchesCairoMasks    *masks;   /* the measurer's */
  InchesPixels         pixels[MOST_CLIPS + 1]; /* of the image, a clip more in each */
  guint                depth;
  gboolean             asked;   /* whether @direct holds */
  gboolean             direct;  /* @pixels may be painted without cairo */
};

G_DEFINE_FINAL_TYPE (InchesCanvasCairo, inches_canvas_cairo, INCHES_TYPE_CANVAS)

static void
inches_canvas_cairo_begin_group (InchesCanvas *canvas,
                                 const char   *id,
                                 const char   *title)
{
}

static void
inches_canvas_cairo_end_group (InchesCanvas *canvas)
{
}

static void
set_color (cairo_t           *cr,
           const InchesColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static void
trace (cairo_t          *cr,
       const InchesPath *path)
{
  const guint8 *kinds = inches_path_get_kinds (path);
  const double *v = inches_path_get_numbers (path);
  guint n = inches_path_get_length (path);

  cairo_new_path (cr);

  for (guint i = 0; i < n; i++)
    {
      switch ((InchesPathKind) kinds[i])
        {
        case INCHES_PATH_MOVE:
          cairo_move_to (cr, v[0], v[1]);
          break;

        case INCHES_PATH_LINE:
          cairo_line_to (cr, v[0], v[1]);
          break;

        case INCHES_PATH_CURVE:
          cairo_curve_to (cr, v[0], v[1], v[2], v[3], v[4], v[5]);
          break;

        case INCHES_PATH_CLOSE:
          cairo_close_path (cr);
          break;

        case INCHES_PATH_RECTANGLE:
          cairo_rectangle (cr, v[0], v[1], v[2], v[3]);
          break;

        case INCHES_PATH_CIRCLE:
          cairo_new_sub_path (cr);
          cairo_arc (cr, v[0], v[1], v[2], 0, 2 * G_PI);
          cairo_close_path (cr);
          break;

        default:
          g_assert_not_reached ();
        }
      v += inches_path_kind_get_n_numbers (kinds[i]);
    }
}

/* TRUE if there are pixels that may be painted without cairo. */
static gboolean
is_direct (InchesCanvasCairo *self)
{
  if (!self->asked)
    self->direct = inches_pixels_init (&self->pixels[0], self->cr);
  self->asked = TRUE;

  return self->direct && self->depth <= MOST_CLIPS;
}

/* What leaves the program is drawn exactly; a window is drawn soon. NULL: it must be cairo. */
static const InchesPixels *
get_pixels (InchesCanvasCairo *self)
{
  return self->quality != INCHES_QUALITY_PICTURE && is_direct (self) ? &self->pixels[self->depth] : NULL;
}

static void
inches_canvas_cairo_fill (InchesCanvas      *canvas,
                          const InchesPath  *path,
                          const InchesColor *color)
{
  InchesCanvasCairo *self = INCHES_CANVAS_CAIRO (canvas);
  const InchesPixels *pixels = get_pixels (self);
  cairo_t *cr = self->cr;

  if (pixels != NULL && (inches_pixels_fill_path (pixels, path, color) || inches_cairo_masks_band (self->masks, pixels, path, color)
                         || inches_cairo_masks_shape (self->masks, pixels, path, NULL, trace, color)))
    return;

  set_color (cr, color);
  trace (cr, path);
  if (self->quality == INCHES_QUALITY_MOVING)
    cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  cairo_fill (cr);
  if (self->quality == INCHES_QUALITY_MOVING)
    cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
}

static void
set_stroke (cairo_t            *cr,
            const InchesStroke *stroke)
{
  inches_shape_masks_set_pen (cr, stroke);
  cairo_set_dash (cr, stroke->dashes, stroke->n_dashes, 0);
}

/* Every second piece has round ends, and these are the round joins between pieces;
 * the first and the last piece have the ends asked for. */
static void
stroke_in_pieces (cairo_t          *cr,
                  const InchesPath *path,
                  gboolean          round_caps)
{
  const double *v = inches_path_get_numbers (path);
  guint n_segments = inches_path_get_length (path) - 1;
  guint n_pieces = MAX (1, n_segments / PIECE) | 1;

  for (guint piece = 0; piece < n_pieces; piece++)
    {
      guint first = n_segments * (guint64) piece / n_pieces;
      guint last = n_segments * (guint64) (piece + 1) / n_pieces;

      cairo_set_line_cap (cr, round_caps || piece % 2 == 1 ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
      cairo_move_to (cr, v[2 * first], v[2 * first + 1]);
      for (guint i = first + 1; i <= last; i++)
        cairo_line_to (cr, v[2 * i], v[2 * i + 1]);
      cairo_stroke (cr);
    }
}

/* A long line that never turns back is a graph. */
static gboolean
stroke_graph (InchesCanvasCairo  *self,
              const InchesPixels *pixels,
              const InchesPath   *path,
              const InchesColor  *color,
              const InchesStroke *stroke)
{
  const double *v = inches_path_get_numbers (path);
  guint n = inches_path_get_length (path);

  if (n < PIECE || stroke->width * pixels->scale > WIDEST_GRAPH || stroke->n_dashes > 0 || stroke->round_caps || !inches_path_is_polyline (path))
    return FALSE;

  for (guint i = 1; i < n; i++)
    if (v[2 * i] < v[2 * i - 2])
      return FALSE;

  inches_cairo_masks_graph (self->masks, pixels, v, n, NAN, stroke->width, color);

  return TRUE;
}

static void
inches_canvas_cairo_stroke (InchesCanvas       *canvas,
                            const InchesPath   *path,
                            const InchesColor  *color,
                            const InchesStroke *stroke)
{
  InchesCanvasCairo *self = INCHES_CANVAS_CAIRO (canvas);
  const InchesPixels *pixels = get_pixels (self);
  /* Where pieces meet they are drawn twice, which only an opaque colour hides. */
  gboolean in_pieces = stroke->join == INCHES_JOIN_ROUND && stroke->n_dashes == 0 && color->alpha >= 1 &&
                       inches_path_is_polyline (path) && inches_path_get_length (path) > 3 * PIECE;

  if (pixels != NULL
      && (inches_pixels_stroke_path (pixels, path, color, stroke) || stroke_graph (self, pixels, path, color, stroke)
          || (stroke->n_dashes == 0 && inches_path_has_outline (path)
              && inches_cairo_masks_shape (self->masks, pixels, path, stroke, trace, color))))
    return;

  set_color (self->cr, color);
  set_stroke (self->cr, stroke);
  if (self->quality == INCHES_QUALITY_MOVING)
    cairo_set_antialias (self->cr, CAIRO_ANTIALIAS_FAST);

  if (in_pieces)
    stroke_in_pieces (self->cr, path, stroke->round_caps);
  else
    {
      trace (self->cr, path);
      cairo_stroke (self->cr);
    }

  if (self->quality == INCHES_QUALITY_MOVING)
    cairo_set_antialias (self->cr, CAIRO_ANTIALIAS_DEFAULT);
}

static gboolean
inches_canvas_cairo_graph (InchesCanvas      *canvas,
                           const double      *points,
                           guint              n_points,
                           double             foot,
                           double             width,
                           const InchesColor *color)
{
  InchesCanvasCairo *self = INCHES_CANVAS_CAIRO (canvas);

  const InchesPixels *pixels = get_pixels (self);

  if (pixels == NULL)
    return FALSE;

  inches_cairo_masks_graph (self->masks, pixels, points, n_points, foot, width, color);

  return TRUE;
}

/* Shortens a line, start + t * slope for t from *from to *to, to what lies between two limits:
 * what is clipped away is not drawn in the first place. */
static void
cut_line (double  start,
          double  slope,
          double  low,
          double  high,
          double *from,
          double *to)
{
  double a, b;

  if (fabs (slope) < 1e-6)
    return;

  a = (low - start) / slope;
  b = (high - start) / slope;
  *from = MAX (*from, MIN (a, b));
  *to = MIN (*to, MAX (a, b));
}

/* Adds the lines of a hatch that cross a box. Lines lie half a spacing and whole
 * spacings from the canvas' origin, so those of neighbouring shapes join. */
static void
add_hatch_lines (cairo_t           *cr,
                 const InchesHatch *hatch,
                 const InchesBox   *box)
{
  double angle = hatch->angle * G_PI / 180;
  double along_x = cos (angle);
  double along_y = -sin (angle);
  double x = (box->left + box->right) / 2;
  double y = (box->top + box->bottom) / 2;
  double reach = hypot (box->right - box->left, box->bottom - box->top) / 2 + hatch->width;
  double middle = -along_y * x + along_x * y;
  double along = along_x * x + along_y * y;
  double first = ceil ((middle - reach) / hatch->spacing - 0.5);
  double last = floor ((middle + reach) / hatch->spacing - 0.5);

  for (double i = first; i <= last; i++)
    {
      double across = (i + 0.5) * hatch->spacing;
      double from = along - reach;
      double to = along + reach;

      cut_line (-along_y * across, along_x, box->left - hatch->width, box->right + hatch->width, &from, &to);
      cut_line (along_x * across, along_y, box->top - hatch->width, box->bottom + hatch->width, &from, &to);
      if (from >= to)
        continue;

      cairo_move_to (cr, -along_y * across + along_x * from, along_x * across + along_y * from);
      cairo_line_to (cr, -along_y * across + along_x * to, along_x * across + along_y * to);
    }
}

static void
inches_canvas_cairo_hatch (InchesCanvas      *canvas,
                           const InchesPath  *path,
                           const InchesColor *color,
                           const InchesHatch *hatch)
{
  InchesCanvasCairo *self = INCHES_CANVAS_CAIRO (canvas);
  const InchesPixels *pixels = get_pixels (self);
  InchesBox box;

  if (pixels != NULL && inches_path_is_boxes (path) && inches_path_get_length (path) == 1)
    {
      box = inches_path_get_box (path);
      inches_cairo_masks_hatch (self->masks, pixels, &box, hatch, color);
      return;
    }

  cairo_save (self->cr);
  trace (self->cr, path);
  cairo_clip (self->cr);
  cairo_clip_extents (self->cr, &box.left, &box.top, &box.right, &box.bottom);
  if (box.right > box.left && box.bottom > box.top)
    {
      if (self->quality == INCHES_QUALITY_MOVING)
        cairo_set_antialias (self->cr, CAIRO_ANTIALIAS_FAST);
      cairo_translate (self->cr, hatch->from, 0);
      add_hatch_lines (self->cr, hatch, &(InchesBox) { box.left - hatch->from, box.top, box.right - hatch->from, box.bottom });
      set_color (self->cr, color);
      set_stroke (self->cr, &(InchesStroke) { .width = hatch->width, .join = INCHES_JOIN_MITRE });
      cairo_stroke (self->cr);
    }
  cairo_restore (self->cr);
}

static void
inches_canvas_cairo_push_clip (InchesCanvas *canvas,
                               double        x,
                               double        y,
                               double        width,
                               double        height)
{
  InchesCanvasCairo *self = INCHES_CANVAS_CAIRO (canvas);
  InchesBox box = { x, y, x + width, y + height };

  if (is_direct (self) && self->depth < MOST_CLIPS)
    {
      InchesBox whole = box;

      self->pixels[self->depth + 1] = self->pixels[self->depth];
      inches_pixels_clip (&self->pixels[self->depth + 1], &whole);
      if (self->quality != INCHES_QUALITY_PICTURE)
        box = whole;
    }
  self->depth++;

  cairo_save (self->cr);
  cairo_new_path (self->cr);
  cairo_rectangle (self->cr, box.left, box.top, box.right - box.left, box.bottom - box.top);
  cairo_clip (self->cr);
}

static void
inches_canvas_cairo_pop_clip (InchesCanvas *canvas)
{
  InchesCanvasCairo *self = INCHES_CANVAS_CAIRO (canvas);

  self->depth--;
  cairo_restore (self->cr);
}

/* Older cairo puts each letter of an image on a whole pixel, which spaces small text
 * unevenly. Its outlines are exact, and take thirty times as long. */
static gboolean
needs_outlines (InchesCanvasCairo *self)
{
  return self->quality == INCHES_QUALITY_PICTURE &&
         cairo_version () < CAIRO_VERSION_ENCODE (1, 17, 4) &&
         cairo_surface_get_type (cairo_get_target (self->cr)) == CAIRO_SURFACE_TYPE_IMAGE;
}

static void
inches_canvas_cairo_text (InchesCanvas          *canvas,
                          double                 x,
                          double                 baseline,
                          const char            *text,
                          const InchesTextStyle *style,
                          const InchesColor     *color,
                          InchesAnchor           anchor)
{
  InchesCanvasCairo *self = INCHES_CANVAS_CAIRO (canvas);
  const InchesPixels *pixels = get_pixels (self);
  InchesTextSize size;
  PangoLayout *layout = inches_measurer_pango_get_layout (self->measurer, text, style, &size);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);

  if (anchor == INCHES_ANCHOR_MIDDLE)
    x -= size.width / 2;
  else if (anchor == INCHES_ANCHOR_END)
    x -= size.width;

  if (pixels != NULL)
    {
      inches_cairo_masks_text (pixels, layout, x, baseline, color);
      return;
    }

  set_color (self->cr, color);
  cairo_move_to (self->cr, x, baseline);
  if (needs_outlines (self))
    {
      pango_cairo_layout_line_path (self->cr, line);
      cairo_fill (self->cr);
    }
  else
    {
      pango_cairo_show_layout_line (self->cr, line);
      cairo_new_path (self->cr);
    }
}

static void
inches_canvas_cairo_finalize (GObject *object)
{
  InchesCanvasCairo *self = INCHES_CANVAS_CAIRO (object);

  g_object_unref (self->measurer);
  cairo_destroy (self->cr);

  G_OBJECT_CLASS (inches_canvas_cairo_parent_class)->finalize (object);
}

static void
inches_canvas_cairo_class_init (InchesCanvasCairoClass *klass)
{
  InchesCanvasClass *canvas_class = INCHES_CANVAS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inches_canvas_cairo_finalize;
  canvas_class->begin_group = inches_canvas_cairo_begin_group;
  canvas_class->end_group = inches_canvas_cairo_end_group;
  canvas_class->fill = inches_canvas_cairo_fill;
  canvas_class->stroke = inches_canvas_cairo_stroke;
  canvas_class->hatch = inches_canvas_cairo_hatch;
  canvas_class->graph = inches_canvas_cairo_graph;
  canvas_class->push_clip = inches_canvas_cairo_push_clip;
  canvas_class->pop_clip = inches_canvas_cairo_pop_clip;
  canvas_class->text = inches_canvas_cairo_text;
}

static void
inches_canvas_cairo_init (InchesCanvasCairo *self)
{
  self->quality = INCHES_QUALITY_STILL;
}

/**
 * inches_canvas_cairo_new:
 * @cr: what to draw on; its units become the canvas' px
 * @measurer: the measurer of the layout, whose texts are drawn
 *
 * Returns: (transfer full): a canvas; holds a reference on both
 */
InchesCanvas *
inches_canvas_cairo_new (cairo_t             *cr,
                         InchesMeasurerPango *measurer)
{
  InchesCanvasCairo *self = g_object_new (INCHES_TYPE_CANVAS_CAIRO, NULL);

  self->cr = cairo_reference (cr);
  self->measurer = g_object_ref (measurer);
  self->masks = inches_cairo_masks_of (G_OBJECT (measurer));

  return INCHES_CANVAS (self);
}

/**
 * inches_canvas_cairo_set_quality:
 * @self: a canvas
 * @quality: what time is spent on; %INCHES_QUALITY_STILL at first
 */
void
inches_canvas_cairo_set_quality (InchesCanvasCairo *self,
                                 InchesQuality      quality)
{
  g_return_if_fail (INCHES_IS_CANVAS_CAIRO (self));

  self->quality = quality;
}
