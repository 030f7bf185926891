/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-pixel-paths.h"
#include "inches-pixels.h"

#include <string.h>

#define SIDE   64
#define ROUNDS 400
#define NEAR   8  /* of 255: cairo rounds places */
#define CORNER 24 /* where two sides of a frame share a px */

static const InchesColor violet = { 0.36, 0.24, 0.6, 1 };
static const InchesColor pale = { 0.24, 0.28, 0.34, 0.13 };

typedef struct
{
  cairo_surface_t *image; /* painted by us */
  cairo_surface_t *model; /* painted by cairo */
} Pair;

static cairo_surface_t *
create_ground (cairo_format_t format)
{
  cairo_surface_t *surface = cairo_image_surface_create (format, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 0.98, 0.9);
  cairo_paint (cr);
  cairo_destroy (cr);

  return surface;
}

static void
set_up (Pair          *pair,
        gconstpointer  format)
{
  pair->image = create_ground (GPOINTER_TO_INT (format));
  pair->model = create_ground (GPOINTER_TO_INT (format));
}

static void
tear_down (Pair          *pair,
           gconstpointer  format)
{
  cairo_surface_destroy (pair->image);
  cairo_surface_destroy (pair->model);
}

static void
compare (Pair *pair,
         int   near)
{
  const guint8 *image, *model;

  cairo_surface_flush (pair->image);
  cairo_surface_flush (pair->model);
  image = cairo_image_surface_get_data (pair->image);
  model = cairo_image_surface_get_data (pair->model);
  for (guint i = 0; i < SIDE * SIDE * 4; i++)
    if (i % 4 != 3)
      g_assert_cmpint (ABS (image[i] - model[i]), <=, near);
}

static InchesBox
random_box (void)
{
  double left = g_test_rand_double_range (-10, SIDE), top = g_test_rand_double_range (-10, SIDE);

  return (InchesBox) { left, top, left + g_test_rand_double_range (0, 40), top + g_test_rand_double_range (0, 20) };
}

/* Whole, in part, out of the image, through a clip: as cairo has it. */
static void
test_pixels_fill (Pair          *pair,
                  gconstpointer  format)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      cairo_t *cr = cairo_create (pair->image), *other = cairo_create (pair->model);
      const InchesColor *color = round % 2 == 0 ? &violet : &pale;
      InchesBox box = random_box ();
      InchesPixels pixels;

      if (round % 3 == 0)
        {
          cairo_rectangle (cr, 7, 9, 31, 22);
          cairo_clip (cr);
          cairo_rectangle (other, 7, 9, 31, 22);
          cairo_clip (other);
        }
      g_assert_true (inches_pixels_init (&pixels, cr));
      inches_pixels_fill (&pixels, &box, color);
      cairo_set_source_rgba (other, color->red, color->green, color->blue, color->alpha);
      cairo_rectangle (other, box.left, box.top, box.right - box.left, box.bottom - box.top);
      cairo_fill (other);
      cairo_destroy (cr);
      cairo_destroy (other);
      compare (pair, NEAR);

      /* Small differences must not add up. */
      cairo_surface_flush (pair->image);
      memcpy (cairo_image_surface_get_data (pair->image), cairo_image_surface_get_data (pair->model), SIDE * SIDE * 4);
      cairo_surface_mark_dirty (pair->image);
    }
}

static void
test_pixels_mask (Pair          *pair,
                  gconstpointer  format)
{
  cairo_surface_t *mask = cairo_image_surface_create (CAIRO_FORMAT_A8, 40, 30);
  int stride = cairo_image_surface_get_stride (mask);
  guint8 *data = cairo_image_surface_get_data (mask);

  for (int row = 0; row < 30; row++)
    for (int column = 0; column < 40; column++)
      data[row * stride + column] = row < 10 ? 0 : row < 20 ? 255 : (guint8) g_test_rand_int_range (0, 256);
  cairo_surface_mark_dirty (mask);

  for (int place = -15; place < SIDE; place += 13)
    {
      cairo_t *cr = cairo_create (pair->image), *other = cairo_create (pair->model);
      InchesPixelMask ours = { data, stride, place, place, 40, 30 };
      InchesPixels pixels;

      g_assert_true (inches_pixels_init (&pixels, cr));
      inches_pixels_mask (&pixels, &ours, NULL, place % 2 == 0 ? &violet : &pale);
      cairo_set_source_rgba (other, place % 2 == 0 ? violet.red : pale.red, place % 2 == 0 ? violet.green : pale.green,
                             place % 2 == 0 ? violet.blue : pale.blue, place % 2 == 0 ? violet.alpha : pale.alpha);
      cairo_mask_surface (other, mask, place, place);
      cairo_destroy (cr);
      cairo_destroy (other);
      compare (pair, NEAR);
    }
  cairo_surface_destroy (mask);
}

/* Within a box only, whose soft edges hold for the mask too. */
static void
test_pixels_mask_in_box (Pair          *pair,
                         gconstpointer  format)
{
  g_autofree guint8 *full = g_malloc (SIDE * SIDE);
  InchesPixelMask mask = { full, SIDE, 0, 0, SIDE, SIDE };

  memset (full, 255, SIDE * SIDE);
  for (guint round = 0; round < ROUNDS; round++)
    {
      cairo_t *cr = cairo_create (pair->image), *other = cairo_create (pair->model);
      InchesBox box = random_box ();
      InchesPixels pixels, same;

      g_assert_true (inches_pixels_init (&pixels, cr));
      g_assert_true (inches_pixels_init (&same, other));
      inches_pixels_mask (&pixels, &mask, &box, &violet);
      inches_pixels_fill (&same, &box, &violet);
      cairo_destroy (cr);
      cairo_destroy (other);
    }
  compare (pair, NEAR);
}

/* Lines along the axes and frames: as cairo strokes them; what it must stroke is left to it. */
static void
test_pixels_stroke (Pair          *pair,
                    gconstpointer  format)
{
  static const double lines[][4] = { { 3, 5.5, 50, 5.5 }, { 20.3, 8, 20.3, 60 }, { 9.25, 30, 40, 30 } };
  static const double frame[] = { 12.2, 14.7, 30.1, 20.6 };
  InchesStroke stroke = { .width = 1.6, .join = INCHES_JOIN_MITRE };
  g_autoptr(InchesPath) path = inches_path_new ();
  cairo_t *cr = cairo_create (pair->image), *other = cairo_create (pair->model);
  InchesPixels pixels;

  g_assert_true (inches_pixels_init (&pixels, cr));
  cairo_set_source_rgb (other, violet.red, violet.green, violet.blue);
  cairo_set_line_width (other, stroke.width);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      inches_path_add (path, INCHES_PATH_MOVE, lines[i]);
      inches_path_add (path, INCHES_PATH_LINE, lines[i] + 2);
      cairo_move_to (other, lines[i][0], lines[i][1]);
      cairo_line_to (other, lines[i][2], lines[i][3]);
      cairo_stroke (other);
      g_assert_true (inches_pixels_stroke_path (&pixels, path, &violet, &stroke));
      inches_path_clear (path);
    }
  inches_path_add (path, INCHES_PATH_RECTANGLE, frame);
  g_assert_true (inches_pixels_stroke_path (&pixels, path, &violet, &stroke));
  cairo_rectangle (other, frame[0], frame[1], frame[2], frame[3]);
  cairo_stroke (other);
  compare (pair, CORNER);

  inches_path_clear (path);
  inches_path_add (path, INCHES_PATH_MOVE, (double[]) { 1, 1 });
  inches_path_add (path, INCHES_PATH_LINE, (double[]) { 20, 30 });
  g_assert_false (inches_pixels_stroke_path (&pixels, path, &violet, &stroke));
  cairo_destroy (cr);
  cairo_destroy (other);
}

/* Dashes along the axes, from either end and from outside the image; others are cairo's. */
static void
test_pixels_dashes (Pair          *pair,
                    gconstpointer  format)
{
  static const double lines[][4] = { { 3, 5.5, 50, 5.5 }, { 20.3, 8, 20.3, 60 }, { 40, 30, 9.25, 30 }, { 30.5, 58.1, 30.5, -70 }, { -41.3, 40.5, 2000, 40.5 } };
  InchesStroke stroke = { .width = 2, .join = INCHES_JOIN_MITRE, .dashes = { 2, 4 }, .n_dashes = 2 };
  g_autoptr(InchesPath) path = inches_path_new ();
  cairo_t *cr = cairo_create (pair->image), *other = cairo_create (pair->model);
  InchesPixels pixels;

  g_assert_true (inches_pixels_init (&pixels, cr));
  cairo_set_source_rgb (other, violet.red, violet.green, violet.blue);
  cairo_set_line_width (other, stroke.width);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      stroke.dashes[0] = i % 2 == 0 ? 2 : 3.3;
      cairo_set_dash (other, stroke.dashes, 2, 0);
      inches_path_add (path, INCHES_PATH_MOVE, lines[i]);
      inches_path_add (path, INCHES_PATH_LINE, lines[i] + 2);
      cairo_move_to (other, lines[i][0], lines[i][1]);
      cairo_line_to (other, lines[i][2], lines[i][3]);
      cairo_stroke (other);
      g_assert_true (inches_pixels_stroke_path (&pixels, path, &violet, &stroke));
      inches_path_clear (path);
    }
  compare (pair, NEAR);

  inches_path_add (path, INCHES_PATH_RECTANGLE, lines[0]);
  g_assert_false (inches_pixels_stroke_path (&pixels, path, &violet, &stroke));
  cairo_destroy (cr);
  cairo_destroy (other);
}

/* What is not plain pixels is left to cairo. */
static void
test_pixels_refuses (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);
  InchesPixels pixels;

  cairo_rectangle (cr, 3.5, 3, 10, 10);
  cairo_clip (cr);
  g_assert_false (inches_pixels_init (&pixels, cr));
  cairo_reset_clip (cr);
  g_assert_true (inches_pixels_init (&pixels, cr));
  cairo_rotate (cr, 0.1);
  g_assert_false (inches_pixels_init (&pixels, cr));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

#define ADD(path, format, test) g_test_add (path, Pair, GINT_TO_POINTER (format), set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/pixels/fill", CAIRO_FORMAT_RGB24, test_pixels_fill);
  ADD ("/pixels/fill-clear", CAIRO_FORMAT_ARGB32, test_pixels_fill);
  ADD ("/pixels/mask", CAIRO_FORMAT_ARGB32, test_pixels_mask);
  ADD ("/pixels/mask-in-box", CAIRO_FORMAT_RGB24, test_pixels_mask_in_box);
  ADD ("/pixels/stroke", CAIRO_FORMAT_RGB24, test_pixels_stroke);
  ADD ("/pixels/dashes", CAIRO_FORMAT_RGB24, test_pixels_dashes);
  g_test_add_func ("/pixels/refuses", test_pixels_refuses);

  return g_test_run ();
}
