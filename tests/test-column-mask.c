/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-column-mask.h"

#include <math.h>

#define WIDTH  40
#define HEIGHT 30

/* What is covered of a column, px. */
static double
cover_of (const InchesColumnMask *mask,
          int                     column)
{
  double sum = 0;

  for (int row = 0; row < mask->height; row++)
    sum += mask->bytes->data[row * mask->stride + column] / 255.0;

  return sum;
}

static void
start (InchesColumnMask *mask)
{
  inches_column_mask_init (mask);
  inches_column_mask_start (mask, 0, 0, WIDTH, HEIGHT, WIDTH);
}

static void
test_column_mask_level_line (void)
{
  const double points[] = { 0, 10.3, 40, 10.3 };
  InchesColumnMask mask;

  start (&mask);
  inches_column_mask_add_line (&mask, points, 2, 1.6);
  for (int column = 0; column < WIDTH; column++)
    g_assert_cmpfloat (fabs (cover_of (&mask, column) - 1.6), <, 0.03);
  inches_column_mask_clear (&mask);
}

/* A line at an angle covers as much more of a column as it is longer there. */
static void
test_column_mask_slopes (void)
{
  const double flat[] = { 0, 5, 40, 25 };
  const double steep[] = { 10, 2, 20, 28 };
  InchesColumnMask mask;

  start (&mask);
  inches_column_mask_add_line (&mask, flat, 2, 1.6);
  g_assert_cmpfloat (fabs (cover_of (&mask, 20) - 1.6 * sqrt (1.25)), <, 0.05);
  inches_column_mask_start (&mask, 0, 0, WIDTH, HEIGHT, WIDTH);
  inches_column_mask_add_line (&mask, steep, 2, 1.6);
  g_assert_cmpfloat (fabs (cover_of (&mask, 15) - 1.6 * sqrt (1 + 2.6 * 2.6)), <, 0.3);
  inches_column_mask_clear (&mask);
}

/* Thousands of points: one peak among them is seen, and no column is empty. */
static void
test_column_mask_dense (void)
{
  g_autofree double *points = g_new (double, 2 * 4000);
  InchesColumnMask mask;

  for (guint i = 0; i < 4000; i++)
    {
      points[2 * i] = i / 100.0;
      points[2 * i + 1] = i == 1234 ? 3 : 20;
    }
  start (&mask);
  inches_column_mask_add_line (&mask, points, 4000, 1.6);
  for (int column = 0; column < WIDTH; column++)
    g_assert_cmpfloat (cover_of (&mask, column), >, 1.5);
  g_assert_cmpfloat (cover_of (&mask, 12), >, 17);
  inches_column_mask_clear (&mask);
}

static void
test_column_mask_ground (void)
{
  const double points[] = { 4.5, 10, 20, 20, 30, 20 };
  InchesColumnMask mask;

  start (&mask);
  inches_column_mask_add_ground (&mask, points, 3, 25);
  g_assert_cmpfloat (fabs (cover_of (&mask, 25) - 5), <, 0.05);
  g_assert_cmpfloat (cover_of (&mask, 3), ==, 0);
  g_assert_cmpfloat (cover_of (&mask, 31), ==, 0);
  g_assert_cmpfloat (cover_of (&mask, 4), <, 8); /* half a column */
  inches_column_mask_clear (&mask);
}

/* What lies outside the image is left out. */
static void
test_column_mask_outside (void)
{
  const double points[] = { -50, -20, 20, 60, 90, -40 };
  InchesColumnMask mask;

  start (&mask);
  inches_column_mask_add_line (&mask, points, 3, 3);
  inches_column_mask_add_ground (&mask, points, 3, 400);
  g_assert_cmpuint (mask.bytes->len, >=, WIDTH * HEIGHT);
  inches_column_mask_clear (&mask);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/column-mask/level-line", test_column_mask_level_line);
  g_test_add_func ("/column-mask/slopes", test_column_mask_slopes);
  g_test_add_func ("/column-mask/dense", test_column_mask_dense);
  g_test_add_func ("/column-mask/ground", test_column_mask_ground);
  g_test_add_func ("/column-mask/outside", test_column_mask_outside);

  return g_test_run ();
}
