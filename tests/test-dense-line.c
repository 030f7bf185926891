/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>
#include <string.h>

#include "inches-canvas-svg.h"
#include "inches-dense-line.h"
#include "inches-measurer-fixed.h"

static const InchesColor ink = { 0, 0, 0, 1 };
static const InchesStroke stroke = { .width = 1.6, .join = INCHES_JOIN_ROUND };

static char *
draw (const double *points,
      guint         n_points)
{
  g_autoptr(InchesMeasurer) measurer = inches_measurer_fixed_new ();
  g_autoptr(InchesCanvas) canvas = inches_canvas_svg_new (measurer, 100, 100);

  inches_dense_line_draw (canvas, points, n_points, &ink, &stroke);

  return inches_canvas_svg_finish (INCHES_CANVAS_SVG (canvas), NULL);
}

static void
test_dense_line_few_points_are_a_stroke (void)
{
  const double points[] = { 0, 5, 10, 8, 20, 2 };
  g_autofree char *svg = draw (points, 3);

  g_assert_nonnull (strstr (svg, "d=\"m0 5 10 3 10-6\""));
}

/* One peak among thousands of points must be seen, and no column may be empty. */
static void
test_dense_line_keeps_peaks (void)
{
  g_autofree double *points = g_new (double, 2 * 6000);
  g_autofree char *svg = NULL;

  for (guint i = 0; i < 6000; i++)
    {
      points[2 * i] = i / 100.0;
      points[2 * i + 1] = i == 3333 ? 10 : 50;
    }
  svg = draw (points, 6000);

  g_assert_null (strstr (svg, "stroke:"));
  /* One column from the peak down to the line, 9 to 51; the others are the line. */
  g_assert_nonnull (strstr (svg, "v42"));
  g_assert_cmpuint (strlen (svg), <, 2500);
}

/* Points may crowd in one place and be rare in another: no column is left out. */
static void
test_dense_line_has_no_holes (void)
{
  g_autofree double *points = g_new (double, 2 * 1002);
  g_autofree char *svg = NULL;
  g_auto(GStrv) columns = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      points[2 * i] = i / 100.0;
      points[2 * i + 1] = 50;
    }
  points[2000] = 20.5;
  points[2001] = 80;
  points[2002] = 40.5;
  points[2003] = 20;
  svg = draw (points, 1002);

  columns = g_strsplit (svg, "z", -1);
  g_assert_nonnull (strstr (svg, "m0 49h1v2"));
  g_assert_cmpuint (g_strv_length (columns), ==, 41 + 1);
}

static void
test_dense_line_of_one_point_or_none (void)
{
  const double point[] = { 1, 2 };
  g_autofree char *one = draw (point, 1);
  g_autofree char *none = draw (point, 0);

  g_assert_null (strstr (one, "<path"));
  g_assert_null (strstr (none, "<path"));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dense-line/few-points-are-a-stroke", test_dense_line_few_points_are_a_stroke);
  g_test_add_func ("/dense-line/keeps-peaks", test_dense_line_keeps_peaks);
  g_test_add_func ("/dense-line/has-no-holes", test_dense_line_has_no_holes);
  g_test_add_func ("/dense-line/of-one-point-or-none", test_dense_line_of_one_point_or_none);

  return g_test_run ();
}
