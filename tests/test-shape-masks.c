/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mark kept as a mask is what cairo draws, filled or outlined, and is made once. */
#include "inches-shape-masks.h"

#include <math.h>
#include <stdlib.h>

#define SIDE 64

static void
trace (cairo_t          *cr,
       const InchesPath *path)
{
  const guint8 *kinds = inches_path_get_kinds (path);
  const double *v = inches_path_get_numbers (path);

  cairo_new_path (cr);
  for (guint i = 0; i < inches_path_get_length (path); i++)
    {
      if (kinds[i] == INCHES_PATH_CIRCLE)
        cairo_arc (cr, v[0], v[1], v[2], 0, 2 * G_PI);
      else if (kinds[i] == INCHES_PATH_MOVE)
        cairo_move_to (cr, v[0], v[1]);
      else if (kinds[i] == INCHES_PATH_LINE)
        cairo_line_to (cr, v[0], v[1]);
      if (kinds[i] == INCHES_PATH_CIRCLE || kinds[i] == INCHES_PATH_CLOSE)
        cairo_close_path (cr);
      v += inches_path_kind_get_n_numbers (kinds[i]);
    }
}

static cairo_surface_t *
draw (const InchesPath   *path,
      const InchesStroke *stroke,
      double              scale,
      double              x,
      double              y)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  trace (cr, path);
  if (stroke == NULL)
    {
      cairo_fill (cr);
    }
  else
    {
      inches_shape_masks_set_pen (cr, stroke);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static cairo_surface_t *
place (const InchesShapeMask *mask)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_surface (cr, mask->surface, mask->left, mask->top);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Cairo cuts a curve into other pieces elsewhere in a pixel: a shade of difference. */
static void
assert_alike (cairo_surface_t *one,
              cairo_surface_t *other)
{
  const guint8 *a = cairo_image_surface_get_data (one), *b = cairo_image_surface_get_data (other);
  int stride = cairo_image_surface_get_stride (one);
  guint inked = 0;

  for (int i = 0; i < SIDE * stride; i++)
    {
      g_assert_cmpint (abs (a[i] - b[i]), <=, 4);
      inked += a[i] > 0;
    }
  g_assert_cmpuint (inked, >, 10);
}

static void
assert_as_drawn (GHashTable         *masks,
                 const InchesPath   *path,
                 const InchesStroke *stroke,
                 double              scale)
{
  InchesShapeMask mask;

  g_assert_true (inches_shape_masks_find (masks, path, stroke, scale, 2, 3, trace, &mask));

  cairo_surface_t *drawn = draw (path, stroke, scale, 2, 3);
  cairo_surface_t *placed = place (&mask);

  assert_alike (drawn, placed);
  cairo_surface_destroy (drawn);
  cairo_surface_destroy (placed);
}

static InchesPath *
create_circle (double radius)
{
  InchesPath *path = inches_path_new ();

  inches_path_add (path, INCHES_PATH_CIRCLE, (const double[]) { 15, 15, radius });

  return path;
}

/* Its joins reach far beyond its corners. */
static InchesPath *
create_needle (void)
{
  InchesPath *path = inches_path_new ();

  inches_path_add (path, INCHES_PATH_MOVE, (const double[]) { 15, 10 });
  inches_path_add (path, INCHES_PATH_LINE, (const double[]) { 17, 22 });
  inches_path_add (path, INCHES_PATH_LINE, (const double[]) { 13, 22 });
  inches_path_add (path, INCHES_PATH_CLOSE, NULL);

  return path;
}

static void
test_shape_masks_as_drawn (void)
{
  static const InchesStroke strokes[] = {
    { .width = 1.5, .join = INCHES_JOIN_ROUND },
    { .width = 2, .join = INCHES_JOIN_MITRE },
    { .width = 3, .join = INCHES_JOIN_MITRE, .round_caps = TRUE },
  };
  g_autoptr(GHashTable) masks = inches_shape_masks_new ();
  InchesPath *paths[] = { create_circle (6), create_needle () };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    for (double scale = 1; scale <= 2; scale++)
      {
        assert_as_drawn (masks, paths[i], NULL, scale);
        for (guint j = 0; j < G_N_ELEMENTS (strokes); j++)
          assert_as_drawn (masks, paths[i], &strokes[j], scale);
      }

  g_assert_cmpuint (g_hash_table_size (masks), ==, 16);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    inches_path_free (paths[i]);
}

/* The same mark elsewhere, on the same part of a pixel, is the same image. */
static void
test_shape_masks_once (void)
{
  const InchesStroke stroke = { .width = 1.5 };
  g_autoptr(GHashTable) masks = inches_shape_masks_new ();
  InchesPath *path = create_circle (6);
  InchesShapeMask first, again, filled;

  g_assert_true (inches_shape_masks_find (masks, path, &stroke, 1, 2, 3, trace, &first));
  g_assert_true (inches_shape_masks_find (masks, path, &stroke, 1, 7, 9, trace, &again));
  g_assert_true (again.surface == first.surface);
  g_assert_cmpint (again.left - first.left, ==, 5);
  g_assert_cmpint (again.top - first.top, ==, 6);
  g_assert_true (inches_shape_masks_find (masks, path, NULL, 1, 2, 3, trace, &filled));
  g_assert_true (filled.surface != first.surface);
  inches_path_free (path);
}

static void
test_shape_masks_too_large (void)
{
  g_autoptr(GHashTable) masks = inches_shape_masks_new ();
  InchesPath *path = create_circle (60);
  InchesShapeMask mask;

  g_assert_false (inches_shape_masks_find (masks, path, NULL, 1, 0, 0, trace, &mask));
  g_assert_cmpuint (g_hash_table_size (masks), ==, 0);
  inches_path_free (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shape-masks/as-drawn", test_shape_masks_as_drawn);
  g_test_add_func ("/shape-masks/once", test_shape_masks_once);
  g_test_add_func ("/shape-masks/too-large", test_shape_masks_too_large);

  return g_test_run ();
}
