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

/* Px of the image for each px of the canvas, and where its origin lies. */
static double
get_scale (cairo_t *cr,
           double  *x,
           double  *y)
{
  cairo_matrix_t matrix;
  double device, unused;

  cairo_get_matrix (cr, &matrix);
  cairo_surface_get_device_scale (cairo_get_target (cr), &device, &unused);
  if (x != NULL)
    {
      *x = matrix.x0 * device;
      *y = matrix.y0 * device;
    }

  return matrix.xx * device;
}

gboolean
inches_cairo_masks_suit (cairo_t *cr)
{
  cairo_surface_t *target = cairo_get_target (cr);
  cairo_matrix_t matrix;
  double x, y;

  if (cairo_surface_get_type (target) != CAIRO_SURFACE_TYPE_IMAGE)
    return FALSE;

  cairo_get_matrix (cr, &matrix);
  cairo_surface_get_device_scale (target, &x, &y);

  return matrix.xy == 0 && matrix.yx == 0 && matrix.xx == matrix.yy && matrix.xx > 0 && x == y;
}

/* Paints the source through an image of opacities that lies at a place in px of the target. */
static void
paint_mask (cairo_t         *cr,
            cairo_surface_t *mask,
            double           x,
            double           y)
{
  double device, unused;

  cairo_surface_get_device_scale (cairo_get_target (cr), &device, &unused);
  cairo_surface_set_device_scale (mask, device, device);
  cairo_save (cr);
  cairo_identity_matrix (cr);
  cairo_mask_surface (cr, mask, x / device, y / device);
  cairo_restore (cr);
}

/* Brings the points to px of the image and finds what they span. */
static void
take_points (InchesCairoMasks *self,
             cairo_t          *cr,
             const double     *points,
             guint             n_points,
             double           *top,
             double           *foot)
{
  double x, y;
  double scale = get_scale (cr, &x, &y);
  double *to;

  g_array_set_size (self->points, 2 * n_points);
  to = (double *) (gpointer) self->points->data;
  *top = G_MAXDOUBLE;
  *foot = -G_MAXDOUBLE;

  for (guint i = 0; i < n_points; i++)
    {
      to[2 * i] = points[2 * i] * scale + x;
      to[2 * i + 1] = points[2 * i + 1] * scale + y;
      *top = MIN (*top, to[2 * i + 1]);
      *foot = MAX (*foot, to[2 * i + 1]);
    }
}

/**
 * inches_cairo_masks_graph:
 * @self: masks
 * @cr: what to paint on, with its colour set; inches_cairo_masks_suit() holds
 * @points: x and y in turn, px of the canvas; x never falls
 * @n_points: two or more
 * @foot: down to which the ground is painted; NAN: the line
 * @width: of the line
 */
void
inches_cairo_masks_graph (InchesCairoMasks *self,
                          cairo_t          *cr,
                          const double     *points,
                          guint             n_points,
                          double            foot,
                          double            width)
{
  double x, y, top, bottom;
  double scale = get_scale (cr, &x, &y);
  const double *p;
  cairo_surface_t *mask;
  int left, upper, columns, rows;

  take_points (self, cr, points, n_points, &top, &bottom);
  p = (const double *) (gconstpointer) self->points->data;
  if (!isnan (foot))
    bottom = MAX (bottom, foot * scale + y);
  left = (int) floor (p[0] - width * scale) - 1;
  upper = (int) floor (top - width * scale) - 1;
  columns = (int) ceil (p[2 * n_points - 2] + width * scale) + 1 - left;
  rows = (int) ceil (bottom + width * scale) + 1 - upper;

  inches_column_mask_start (&self->columns, left, upper, columns, rows, cairo_format_stride_for_width (CAIRO_FORMAT_A8, columns));
  if (isnan (foot))
    inches_column_mask_add_line (&self->columns, p, n_points, width * scale);
  else
    inches_column_mask_add_ground (&self->columns, p, n_points, foot * scale + y);

  mask = cairo_image_surface_create_for_data (self->columns.bytes->data, CAIRO_FORMAT_A8, columns, rows, self->columns.stride);
  paint_mask (cr, mask, left, upper);
  cairo_surface_destroy (mask);
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
  double spacing = hatch->spacing * scale, half = hatch->width * scale / 2;
  double across = sin (hatch->angle * G_PI / 180), down = cos (hatch->angle * G_PI / 180);

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
          double             scale,
          int                width,
          int                height)
{
  return mask->hatch.spacing == hatch->spacing && mask->hatch.width == hatch->width && mask->hatch.angle == hatch->angle
         && mask->scale == scale && cairo_image_surface_get_width (mask->surface) >= width
         && cairo_image_surface_get_height (mask->surface) >= height;
}

static cairo_surface_t *
find_hatch (InchesCairoMasks  *self,
            const InchesHatch *hatch,
            double             scale,
            int                width,
            int                height)
{
  HatchMask *mask;

  for (guint i = 0; i < self->n_hatches; i++)
    if (is_hatch (&self->hatches[i], hatch, scale, width, height))
      return self->hatches[i].surface;

  if (self->n_hatches == MOST_HATCHES)
    drop_hatches (self);

  mask = &self->hatches[self->n_hatches++];
  *mask = (HatchMask) { *hatch, scale, cairo_image_surface_create (CAIRO_FORMAT_A8, width, height) };
  draw_hatch (mask->surface, hatch, scale);

  return mask->surface;
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

/**
 * inches_cairo_masks_hatch:
 * @self: masks
 * @cr: what to paint on, with its colour and clip set; inches_cairo_masks_suit() holds
 * @hatch: spacing, width and angle of the lines
 */
void
inches_cairo_masks_hatch (InchesCairoMasks  *self,
                          cairo_t           *cr,
                          const InchesHatch *hatch)
{
  cairo_surface_t *target = cairo_get_target (cr);
  double x, y;
  double scale = get_scale (cr, &x, &y);

  paint_mask (cr, find_hatch (self, hatch, scale, cairo_image_surface_get_width (target) + (int) ceil (fabs (x)),
                              cairo_image_surface_get_height (target) + (int) ceil (fabs (y))), x, y);
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
 * @cr: what to paint on, with its colour set; inches_cairo_masks_suit() holds
 * @layout: one line of text
 * @x: of its start, px of the canvas
 * @baseline: px of the canvas
 *
 * Paints the text from the nearest whole pixel on, so that its letters stand as well
 * spaced wherever it is, and only once have to be drawn.
 */
void
inches_cairo_masks_text (cairo_t     *cr,
                         PangoLayout *layout,
                         double       x,
                         double       baseline)
{
  static GQuark quark = 0;
  double x0, y0;
  double scale = get_scale (cr, &x0, &y0);
  TextMask *mask;

  if (quark == 0)
    quark = g_quark_from_static_string ("inches-text-mask");

  mask = g_object_get_qdata (G_OBJECT (layout), quark);
  if (mask == NULL || mask->scale != scale)
    {
      mask = text_mask_new (pango_layout_get_line_readonly (layout, 0), scale);
      g_object_set_qdata_full (G_OBJECT (layout), quark, mask, text_mask_free);
    }

  if (mask->surface != NULL)
    paint_mask (cr, mask->surface, nearest (x * scale + x0) + mask->left, nearest (baseline * scale + y0) + mask->top);
}

/**
 * inches_cairo_masks_shape:
 * @self: masks
 * @cr: what to paint on, with its colour set; inches_cairo_masks_suit() holds
 * @path: what is filled
 * @trace: gives a path to cairo
 *
 * Returns: %FALSE if the shape is too large to be kept; nothing is painted then
 */
gboolean
inches_cairo_masks_shape (InchesCairoMasks *self,
                          cairo_t          *cr,
                          const InchesPath *path,
                          InchesTraceFunc   trace)
{
  InchesShapeMask mask;
  double x, y;
  double scale = get_scale (cr, &x, &y);

  if (!inches_shape_masks_find (self->shapes, path, scale, x, y, trace, &mask))
    return FALSE;

  paint_mask (cr, mask.surface, mask.left, mask.top);

  return TRUE;
}
