/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-cairo-masks.h"

#include <math.h>

#include "inches-column-mask.h"

/* A hatch over a whole picture, from its origin: lines of neighbouring shapes join. */
typedef struct
{
  InchesHatch      hatch;
  double           scale;
  cairo_surface_t *surface;
} HatchMask;

/* A theme has two: the model's ground and a fallen rung. */
#define MOST_HATCHES 4

struct _InchesCairoMasks
{
  InchesColumnMask  columns;
  GArray           *points; /* (element-type double) of a graph, px of the image */
  HatchMask         hatches[MOST_HATCHES];
  guint             n_hatches;
  GHashTable       *shapes;
};

static InchesCairoMasks *
inches_cairo_masks_new (void)
{
  InchesCairoMasks *self = g_new0 (InchesCairoMasks, 1);

  inches_column_mask_init (&self->columns);
  self->points = g_array_new (FALSE, FALSE, sizeof (double));
  self->shapes = inches_shape_masks_new ();

  return self;
}

static void
drop_hatches (InchesCairoMasks *self)
{
  while (self->n_hatches > 0)
    cairo_surface_destroy (self->hatches[--self->n_hatches].surface);
}

static void
inches_cairo_masks_free (InchesCairoMasks *self)
{
  drop_hatches (self);
  inches_column_mask_clear (&self->columns);
  g_array_unref (self->points);
  g_hash_table_unref (self->shapes);
  g_free (self);
}

/* Brings the points to px of the image and finds what they span. */
static const double *
take_points (InchesCairoMasks   *self,
             const InchesPixels *pixels,
             const double       *points,
             guint               n_points,
             InchesBox          *box)
{
  double *to;

  g_array_set_size (self->points, 2 * n_points);
  to = (double *) (gpointer) self->points->data;
  *box = INCHES_BOX_EMPTY;

  for (guint i = 0; i < n_points; i++)
    {
      to[2 * i] = points[2 * i] * pixels->scale + pixels->x;
      to[2 * i + 1] = points[2 * i + 1] * pixels->scale + pixels->y;
      box->top = MIN (box->top, to[2 * i + 1]);
      box->bottom = MAX (box->bottom, to[2 * i + 1]);
      box->left = MIN (box->left, to[2 * i]);
      box->right = MAX (box->right, to[2 * i]);
    }

  return to;
}

/* As much of the mask as may be seen; FALSE if nothing is. */
static gboolean
start_columns (InchesCairoMasks   *self,
               const InchesPixels *pixels,
               const InchesBox    *box,
               double              reach)
{
  int left = MAX ((int) floor (box->left - reach) - 1, pixels->left);
  int top = MAX ((int) floor (box->top - reach) - 1, pixels->top);
  int columns = MIN ((int) ceil (box->right + reach) + 1, pixels->right) - left;
  int rows = MIN ((int) ceil (box->bottom + reach) + 1, pixels->bottom) - top;

  if (columns <= 0 || rows <= 0)
    return FALSE;

  inches_column_mask_start (&self->columns, left, top, columns, rows, (columns + 7) & ~7);

  return TRUE;
}

static void
paint_columns (InchesCairoMasks   *self,
               const InchesPixels *pixels,
               const InchesColor  *color)
{
  const InchesColumnMask *columns = &self->columns;
  InchesPixelMask mask = { columns->bytes->data, columns->stride, columns->x, columns->y, columns->width, columns->height };

  inches_pixels_mask (pixels, &mask, NULL, color);
}

/**
 * inches_cairo_masks_graph:
 * @self: masks
 * @pixels: what to paint on
 * @points: x and y in turn, px of the canvas; x never falls
 * @n_points: two or more
 * @foot: down to which the ground is painted; NAN: the line
 * @width: of the line
 * @color: of line or ground
 */
void
inches_cairo_masks_graph (InchesCairoMasks   *self,
                          const InchesPixels *pixels,
                          const double       *points,
                          guint               n_points,
                          double              foot,
                          double              width,
                          const InchesColor  *color)
{
  double reach = width * pixels->scale;
  InchesBox box;
  const double *p = take_points (self, pixels, points, n_points, &box);

  if (!isnan (foot))
    box.bottom = MAX (box.bottom, foot * pixels->scale + pixels->y);
  if (!start_columns (self, pixels, &box, reach))
    return;

  if (isnan (foot))
    inches_column_mask_add_line (&self->columns, p, n_points, reach);
  else
    inches_column_mask_add_ground (&self->columns, p, n_points, foot * pixels->scale + pixels->y);
  paint_columns (self, pixels, color);
}

/* There along one line and back along another, above the same places. */
static gboolean
is_band (const InchesPath *path)
{
  const guint8 *kinds = inches_path_get_kinds (path);
  const double *v = inches_path_get_numbers (path);
  guint n = inches_path_get_length (path) - 1;

  if (n < 4 || n % 2 != 0 || kinds[0] != INCHES_PATH_MOVE || kinds[n] != INCHES_PATH_CLOSE)
    return FALSE;

  for (guint i = 1; i < n; i++)
    if (kinds[i] != INCHES_PATH_LINE)
      return FALSE;
  for (guint i = 0; i < n / 2; i++)
    if (v[2 * i] != v[2 * (n - 1 - i)] || (i > 0 && v[2 * i] < v[2 * i - 2]))
      return FALSE;

  return TRUE;
}

/**
 * inches_cairo_masks_band:
 * @self: masks
 * @pixels: what to paint on
 * @path: what is filled
 * @color: of it
 *
 * Returns: %FALSE if the path is not the area between two graphs; nothing is painted then
 */
gboolean
inches_cairo_masks_band (InchesCairoMasks   *self,
                         const InchesPixels *pixels,
                         const InchesPath   *path,
                         const InchesColor  *color)
{
  guint n_points;
  const double *p;
  InchesBox box;

  if (inches_path_get_length (path) == 0 || !is_band (path))
    return FALSE;

  n_points = inches_path_get_length (path) - 1;
  p = take_points (self, pixels, inches_path_get_numbers (path), n_points, &box);
  if (!start_columns (self, pixels, &box, 0))
    return TRUE;

  inches_column_mask_add_band (&self->columns, p, n_points);
  paint_columns (self, pixels, color);

  return TRUE;
}

/* Whole px after which the lines of a hatch are the same again: ten of them, each moved by
 * less than a twentieth of a px. 0: they lie along the rows. */
static int
find_repeat (const InchesHatch *hatch,
             double             scale)
{
  double across = fabs (sin (hatch->angle * G_PI / 180));

  return across > 0.1 ? (int) round (10 * hatch->spacing * scale / across) : 0;
}

/* Straight from each pixel's distance to the nearest line: as a path of so many lines it takes a hundred times as long. */
static void
draw_hatch (cairo_surface_t   *surface,
            const InchesHatch *hatch,
            double             scale)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint8 *data = cairo_image_surface_get_data (surface);
  double across = sin (hatch->angle * G_PI / 180), down = cos (hatch->angle * G_PI / 180);
  int repeat = find_repeat (hatch, scale);
  double spacing = repeat > 0 ? repeat * fabs (across) / 10 : hatch->spacing * scale;
  double half = hatch->width * scale / 2;

  for (int row = 0; row < height; row++)
    {
      double at = fmod (0.5 * across + (row + 0.5) * down, spacing);

      for (int column = 0; column < width; column++)
        {
          double far;

          at = at < 0 ? at + spacing : at >= spacing ? at - spacing : at;
          far = fabs (at - spacing / 2);
          if (far < half + 0.5)
            data[row * stride + column] = (guint8) (255 * MIN (half + 0.5 - far, MIN (2 * half, 1)) + 0.5);
          at += across;
        }
    }
  cairo_surface_mark_dirty (surface);
}

static gboolean
is_hatch (const HatchMask   *mask,
          const InchesHatch *hatch,
          double             scale)
{
  return mask->hatch.spacing == hatch->spacing && mask->hatch.width == hatch->width && mask->hatch.angle == hatch->angle
         && mask->scale == scale;
}

/* Large enough for the image, once it has been painted on to its ends. */
static void
grow_hatch (HatchMask *mask,
            int        width,
            int        height)
{
  int old_width = mask->surface != NULL ? cairo_image_surface_get_width (mask->surface) : 0;
  int old_height = mask->surface != NULL ? cairo_image_surface_get_height (mask->surface) : 0;

  if (old_width >= width && old_height >= height)
    return;

  g_clear_pointer (&mask->surface, cairo_surface_destroy);
  mask->surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (MAX (width, old_width) + 255) & ~255,
                                              (MAX (height, old_height) + 63) & ~63);
  draw_hatch (mask->surface, &mask->hatch, mask->scale);
}

static cairo_surface_t *
find_hatch (InchesCairoMasks  *self,
            const InchesHatch *hatch,
            double             scale,
            int                width,
            int                height)
{
  guint i = 0;

  while (i < self->n_hatches && !is_hatch (&self->hatches[i], hatch, scale))
    i++;

  if (i == MOST_HATCHES)
    {
      drop_hatches (self);
      i = 0;
    }
  if (i == self->n_hatches)
    self->hatches[self->n_hatches++] = (HatchMask) { *hatch, scale, NULL };
  grow_hatch (&self->hatches[i], width, height);

  return self->hatches[i].surface;
}

/**
 * inches_cairo_masks_of:
 * @owner: what lasts from frame to frame
 *
 * Returns: (transfer none): the masks kept with it
 */
InchesCairoMasks *
inches_cairo_masks_of (GObject *owner)
{
  InchesCairoMasks *masks = g_object_get_data (owner, "inches-cairo-masks");

  if (masks == NULL)
    {
      masks = inches_cairo_masks_new ();
      g_object_set_data_full (owner, "inches-cairo-masks", masks, (GDestroyNotify) inches_cairo_masks_free);
    }

  return masks;
}

static InchesPixelMask
mask_of (cairo_surface_t *surface,
         int              left,
         int              top)
{
  return (InchesPixelMask) {
    cairo_image_surface_get_data (surface), cairo_image_surface_get_stride (surface), left, top,
    cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface)
  };
}

/**
 * inches_cairo_masks_hatch:
 * @self: masks
 * @pixels: what to paint on
 * @box: px of the canvas, within which it is painted
 * @hatch: spacing, width and angle of the lines
 * @color: of the lines
 */
void
inches_cairo_masks_hatch (InchesCairoMasks   *self,
                          const InchesPixels *pixels,
                          const InchesBox    *box,
                          const InchesHatch  *hatch,
                          const InchesColor  *color)
{
  int repeat = MAX (find_repeat (hatch, pixels->scale), 1);
  int left = (int) floor (hatch->from * pixels->scale + pixels->x + 1e-6) % repeat, top = (int) floor (pixels->y);
  cairo_surface_t *surface;
  InchesPixelMask mask;

  if (pixels->right <= pixels->left || pixels->bottom <= MAX (pixels->top, top))
    return;

  left -= left > 0 ? repeat : 0;
  surface = find_hatch (self, hatch, pixels->scale, pixels->right - left, pixels->bottom - top);
  mask = mask_of (surface, left, top);
  inches_pixels_mask (pixels, &mask, box, color);
}

/* A line of text as an image. */
typedef struct
{
  cairo_surface_t *surface; /* NULL: nothing to see, as of spaces */
  double           scale;
  int              left;    /* px from the text's start to the image's left edge */
  int              top;     /* from its base line */
} TextMask;

static void
text_mask_free (gpointer data)
{
  TextMask *mask = data;

  g_clear_pointer (&mask->surface, cairo_surface_destroy);
  g_free (mask);
}

static TextMask *
text_mask_new (PangoLayoutLine *line,
               double           scale)
{
  TextMask *mask = g_new0 (TextMask, 1);
  PangoRectangle ink;
  cairo_t *cr;
  int width, height;

  mask->scale = scale;
  pango_layout_line_get_pixel_extents (line, &ink, NULL);
  if (ink.width <= 0 || ink.height <= 0)
    return mask;

  /* A px to spare on all sides: hinting may move letters. */
  mask->left = (int) floor (ink.x * scale) - 1;
  mask->top = (int) floor (ink.y * scale) - 1;
  width = (int) ceil ((ink.x + ink.width) * scale) + 2 - mask->left;
  height = (int) ceil ((ink.y + ink.height) * scale) + 2 - mask->top;
  mask->surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);

  cr = cairo_create (mask->surface);
  cairo_translate (cr, -mask->left, -mask->top);
  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout_line (cr, line);
  cairo_destroy (cr);
  cairo_surface_flush (mask->surface);

  return mask;
}

/* What lies between two pixels must not go to one or the other by the last digit of a sum. */
static double
nearest (double place)
{
  return floor (place + 0.5 + 1e-6);
}

/**
 * inches_cairo_masks_text:
 * @pixels: what to paint on
 * @layout: one line of text
 * @x: of its start, px of the canvas
 * @baseline: px of the canvas
 * @color: of the letters
 *
 * Paints the text from the nearest whole pixel on, so that its letters stand as well
 * spaced wherever it is, and only once have to be drawn.
 */
void
inches_cairo_masks_text (const InchesPixels *pixels,
                         PangoLayout        *layout,
                         double              x,
                         double              baseline,
                         const InchesColor  *color)
{
  static GQuark quark = 0;
  TextMask *text;
  InchesPixelMask mask;

  if (quark == 0)
    quark = g_quark_from_static_string ("inches-text-mask");

  text = g_object_get_qdata (G_OBJECT (layout), quark);
  if (text == NULL || text->scale != pixels->scale)
    {
      text = text_mask_new (pango_layout_get_line_readonly (layout, 0), pixels->scale);
      g_object_set_qdata_full (G_OBJECT (layout), quark, text, text_mask_free);
    }
  if (text->surface == NULL)
    return;

  mask = mask_of (text->surface, (int) nearest (x * pixels->scale + pixels->x) + text->left,
                  (int) nearest (baseline * pixels->scale + pixels->y) + text->top);
  inches_pixels_mask (pixels, &mask, NULL, color);
}

/**
 * inches_cairo_masks_shape:
 * @self: masks
 * @pixels: what to paint on
 * @path: of the shape
 * @stroke: (nullable): how it is outlined, without dashes; %NULL: it is filled
 * @trace: gives a path to cairo
 * @color: of the shape
 *
 * Returns: %FALSE if the shape is too large to be kept; nothing is painted then
 */
gboolean
inches_cairo_masks_shape (InchesCairoMasks   *self,
                          const InchesPixels *pixels,
                          const InchesPath   *path,
                          const InchesStroke *stroke,
                          InchesTraceFunc     trace,
                          const InchesColor  *color)
{
  InchesShapeMask shape;
  InchesPixelMask mask;

  if (!inches_shape_masks_find (self->shapes, path, stroke, pixels->scale, pixels->x, pixels->y, trace, &shape))
    return FALSE;

  mask = mask_of (shape.surface, shape.left, shape.top);
  inches_pixels_mask (pixels, &mask, NULL, color);

  return TRUE;
}
