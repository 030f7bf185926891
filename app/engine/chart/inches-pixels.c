/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-pixels.h"

#include <math.h>
#include <string.h>

/**
 * inches_pixels_init:
 * @self: (out): pixels
 * @cr: what is painted on; neither matrix nor clip may change while @self is used
 *
 * Returns: %FALSE if these pixels must be painted by cairo
 */
gboolean
inches_pixels_init (InchesPixels *self,
                    cairo_t      *cr)
{
  cairo_surface_t *target = cairo_get_target (cr);
  cairo_matrix_t matrix;
  cairo_rectangle_list_t *clip;
  double device, unused;
  gboolean fits;

  if (cairo_surface_get_type (target) != CAIRO_SURFACE_TYPE_IMAGE || cairo_get_group_target (cr) != target
      || (cairo_image_surface_get_format (target) != CAIRO_FORMAT_RGB24
          && cairo_image_surface_get_format (target) != CAIRO_FORMAT_ARGB32))
    return FALSE;

  cairo_get_matrix (cr, &matrix);
  cairo_surface_get_device_scale (target, &device, &unused);
  if (matrix.xy != 0 || matrix.yx != 0 || matrix.xx != matrix.yy || matrix.xx <= 0 || device != unused)
    return FALSE;

  cairo_surface_flush (target);
  *self = (InchesPixels) {
    .data = cairo_image_surface_get_data (target), .stride = cairo_image_surface_get_stride (target),
    .scale = matrix.xx * device, .x = matrix.x0 * device, .y = matrix.y0 * device,
    .right = cairo_image_surface_get_width (target), .bottom = cairo_image_surface_get_height (target),
  };

  clip = cairo_copy_clip_rectangle_list (cr);
  fits = clip->status == CAIRO_STATUS_SUCCESS && clip->num_rectangles == 1;
  if (fits)
    {
      const cairo_rectangle_t *r = clip->rectangles;

      inches_pixels_clip (self, &(InchesBox) { r->x, r->y, r->x + r->width, r->y + r->height });
    }
  cairo_rectangle_list_destroy (clip);

  /* Cairo must not believe that an image it cleared is still clear. */
  if (fits)
    cairo_surface_mark_dirty (target);

  return fits;
}

/* Places far outside are as good as outside. */
static int
to_whole (double place)
{
  return (int) round (CLAMP (place, -G_MAXINT16, G_MAXINT16));
}

/**
 * inches_pixels_clip:
 * @self: pixels
 * @box: (inout): px of the canvas, beyond which nothing is painted from now on; brought
 *   to the nearest whole px of the image
 */
void
inches_pixels_clip (InchesPixels *self,
                    InchesBox    *box)
{
  int left = to_whole (box->left * self->scale + self->x), top = to_whole (box->top * self->scale + self->y);
  int right = to_whole (box->right * self->scale + self->x), bottom = to_whole (box->bottom * self->scale + self->y);

  *box = (InchesBox) { (left - self->x) / self->scale, (top - self->y) / self->scale,
                       (right - self->x) / self->scale, (bottom - self->y) / self->scale };
  self->left = MAX (self->left, left);
  self->top = MAX (self->top, top);
  self->right = MIN (self->right, right);
  self->bottom = MIN (self->bottom, bottom);
}

/* Colours are multiplied by their opacity, eight bits each, alpha first. */
static guint32
pack (const InchesColor *color)
{
  guint alpha = (guint) (CLAMP (color->alpha, 0, 1) * 255 + 0.5);
  guint red = (guint) (CLAMP (color->red * color->alpha, 0, 1) * 255 + 0.5);
  guint green = (guint) (CLAMP (color->green * color->alpha, 0, 1) * 255 + 0.5);
  guint blue = (guint) (CLAMP (color->blue * color->alpha, 0, 1) * 255 + 0.5);

  return alpha << 24 | red << 16 | green << 8 | blue;
}

/* Each of the four bytes times @by over 255, rounded: two at a time. */
static G_ALWAYS_INLINE inline guint32
times (guint32 color,
       guint32 by)
{
  guint32 even = (color & 0x00ff00ff) * by + 0x00800080;
  guint32 odd = ((color >> 8) & 0x00ff00ff) * by + 0x00800080;

  even = ((even + ((even >> 8) & 0x00ff00ff)) >> 8) & 0x00ff00ff;
  odd = (odd + ((odd >> 8) & 0x00ff00ff)) & 0xff00ff00;

  return even | odd;
}

static G_ALWAYS_INLINE inline guint32
over (guint32 color,
      guint32 below)
{
  return color + times (below, 255 - (color >> 24));
}

static G_ALWAYS_INLINE inline guint32 *
pixel_at (const InchesPixels *self,
          int                 column,
          int                 row)
{
  return (guint32 *) (gpointer) (self->data + (gsize) row * self->stride) + column;
}

/* Of two bytes the product over 255, rounded. */
static G_ALWAYS_INLINE inline guint8
times_byte (guint8 one,
            guint8 other)
{
  guint16 sum = (guint16) (one * other + 128);

  return (guint8) ((guint16) (sum + (sum >> 8)) >> 8);
}

/* A few pixels at a time, byte by byte: the loops below are what a compiler makes vectors of. */
#define GROUP 8
#define BYTES (4 * GROUP)

static G_ALWAYS_INLINE inline void
spread (guint8  *bytes,
        guint32  color)
{
  for (int i = 0; i < GROUP; i++)
    memcpy (bytes + 4 * i, &color, 4);
}

/* Pixels of a row that are all covered alike. */
static G_ALWAYS_INLINE inline void
paint_run (guint32 *pixels,
           int      n,
           guint32  color)
{
  guint8 rest = 255 - (color >> 24);
  guint8 *bytes = (guint8 *) pixels;
  guint8 colors[BYTES];
  int i = 0;

  if (rest == 0)
    {
      for (; i < n; i++)
        pixels[i] = color;
      return;
    }

  spread (colors, color);
  for (; i + GROUP <= n; i += GROUP)
    for (int j = 0; j < BYTES; j++)
      bytes[4 * i + j] = colors[j] + times_byte (bytes[4 * i + j], rest);
  for (; i < n; i++)
    pixels[i] = over (color, pixels[i]);
}

/* A side of a box: its first px, the one after its last, and how much of these two it covers. */
typedef struct
{
  int   first;
  int   end;
  guint at_first; /* of 255 */
  guint at_last;
} Side;

static Side
find_side (double from,
           double to,
           int    low,
           int    high)
{
  Side side = { (int) floor (from), (int) ceil (to), 255, 255 };
  double first = MIN (side.first + 1, to) - from;

  side.at_first = (guint) (first * 255 + 0.5);
  side.at_last = side.end - side.first > 1 ? (guint) ((to - (side.end - 1)) * 255 + 0.5) : side.at_first;
  if (side.first < low)
    {
      side.at_first = side.end - low > 1 ? 255 : side.at_last;
      side.first = low;
    }
  if (side.end > high)
    {
      side.at_last = high - side.first > 1 ? 255 : side.at_first;
      side.end = high;
    }

  return side;
}

static guint
cover_of (const Side *side,
          int         at)
{
  return at == side->first ? side->at_first : at == side->end - 1 ? side->at_last : 255;
}

/* FALSE: nothing of it is inside the clip. */
static gboolean
find_sides (const InchesPixels *self,
            const InchesBox    *box,
            Side               *across,
            Side               *down)
{
  double left = CLAMP (box->left * self->scale + self->x, -G_MAXINT16, G_MAXINT16);
  double right = CLAMP (box->right * self->scale + self->x, -G_MAXINT16, G_MAXINT16);
  double top = CLAMP (box->top * self->scale + self->y, -G_MAXINT16, G_MAXINT16);
  double bottom = CLAMP (box->bottom * self->scale + self->y, -G_MAXINT16, G_MAXINT16);

  if (right <= self->left || left >= self->right || bottom <= self->top || top >= self->bottom || right <= left || bottom <= top)
    return FALSE;

  *across = find_side (left, right, self->left, self->right);
  *down = find_side (top, bottom, self->top, self->bottom);

  return across->end > across->first && down->end > down->first;
}

/**
 * inches_pixels_fill:
 * @self: pixels
 * @box: px of the canvas
 * @color: what it is filled with
 *
 * Fills a box; px that it covers in part are painted in part.
 */
INCHES_PIXELS_CLONED void
inches_pixels_fill (const InchesPixels *self,
                    const InchesBox    *box,
                    const InchesColor  *color)
{
  guint32 packed = pack (color);
  Side across, down;

  if (!find_sides (self, box, &across, &down))
    return;

  for (int row = down.first; row < down.end; row++)
    {
      guint32 shade = times (packed, cover_of (&down, row));
      guint32 *pixels = pixel_at (self, across.first, row);
      int n = across.end - across.first;

      if (across.at_first < 255)
        {
          *pixels = over (times (shade, across.at_first), *pixels);
          pixels++;
          n--;
        }
      if (n > 0 && across.at_last < 255)
        {
          pixels[n - 1] = over (times (shade, across.at_last), pixels[n - 1]);
          n--;
        }
      paint_run (pixels, n, shade);
    }
}

static G_ALWAYS_INLINE inline guint64
get_group (const guint8 *mask)
{
  guint64 group;

  memcpy (&group, mask, sizeof group);

  return group;
}

static G_ALWAYS_INLINE inline void
mask_group (guint8       *bytes,
            const guint8 *mask,
            const guint8 *colors,
            guint8        alpha)
{
  guint8 covers[BYTES];

  for (int i = 0; i < GROUP; i++)
    {
      guint32 four = mask[i] * 0x01010101u;

      memcpy (covers + 4 * i, &four, 4);
    }
  for (int i = 0; i < BYTES; i++)
    bytes[i] = times_byte (colors[i], covers[i]) + times_byte (bytes[i], 255 - times_byte (alpha, covers[i]));
}

/* Most of a mask is empty, and most of what is not is covered whole. */
static G_ALWAYS_INLINE inline void
mask_row (guint32      *pixels,
          const guint8 *mask,
          int           n,
          guint32       color)
{
  guint8 colors[BYTES];
  int i = 0;

  spread (colors, color);
  for (; i + GROUP <= n; i += GROUP)
    {
      guint64 group = get_group (mask + i);

      if (group == G_MAXUINT64)
        paint_run (pixels + i, GROUP, color);
      else if (group != 0)
        mask_group ((guint8 *) (pixels + i), mask + i, colors, color >> 24);
    }
  for (; i < n; i++)
    if (mask[i] != 0)
      pixels[i] = over (times (color, mask[i]), pixels[i]);
}

/**
 * inches_pixels_mask:
 * @self: pixels
 * @mask: opacities and where they lie
 * @box: (nullable): px of the canvas, beyond which nothing of it is painted
 * @color: of what is painted through it
 */
INCHES_PIXELS_CLONED void
inches_pixels_mask (const InchesPixels    *self,
                    const InchesPixelMask *mask,
                    const InchesBox       *box,
                    const InchesColor     *color)
{
  guint32 packed = pack (color);
  Side across = { MAX (mask->left, self->left), MIN (mask->left + mask->width, self->right), 255, 255 };
  Side down = { MAX (mask->top, self->top), MIN (mask->top + mask->height, self->bottom), 255, 255 };

  if (box != NULL)
    {
      InchesPixels within = *self;

      within.left = across.first;
      within.right = across.end;
      within.top = down.first;
      within.bottom = down.end;
      if (!find_sides (&within, box, &across, &down))
        return;
    }

  for (int row = down.first; row < down.end && across.end > across.first; row++)
    {
      guint32 shade = times (packed, cover_of (&down, row));
      guint32 *pixels = pixel_at (self, across.first, row);
      const guint8 *m = mask->data + (gsize) (row - mask->top) * mask->stride + across.first - mask->left;
      int n = across.end - across.first;

      if (across.at_first < 255)
        {
          *pixels = over (times (times (shade, across.at_first), *m), *pixels);
          pixels++;
          m++;
          n--;
        }
      if (n > 0 && across.at_last < 255)
        {
          pixels[n - 1] = over (times (times (shade, across.at_last), m[n - 1]), pixels[n - 1]);
          n--;
        }
      mask_row (pixels, m, n, shade);
    }
}
