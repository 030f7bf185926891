/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>

#include "inches-canvas-cairo.h"

#define SIDE 120

static const InchesColor white = { 1, 1, 1, 1 };
static const InchesColor ink = { 0, 0, 0, 1 };

typedef struct
{
  cairo_surface_t     *surface;
  cairo_t             *cr;
  InchesMeasurerPango *measurer;
  InchesCanvas        *canvas;
} Page;

static void
page_set_up (Page          *page,
             gconstpointer  data)
{
  page->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  page->cr = cairo_create (page->surface);
  page->measurer = inches_measurer_pango_new (NULL);
  page->canvas = inches_canvas_cairo_new (page->cr, page->measurer);
  inches_canvas_rectangle (page->canvas, 0, 0, SIDE, SIDE);
  inches_canvas_fill (page->canvas, &white);
}

static void
page_tear_down (Page          *page,
                gconstpointer  data)
{
  g_assert_cmpint (cairo_status (page->cr), ==, CAIRO_STATUS_SUCCESS);
  g_object_unref (page->canvas);
  g_object_unref (page->measurer);
  cairo_destroy (page->cr);
  cairo_surface_destroy (page->surface);
}

/* 0 black to 255 white. */
static guint
get_grey (Page *page,
          gint  x,
          gint  y)
{
  const guint8 *data;

  cairo_surface_flush (page->surface);
  data = cairo_image_surface_get_data (page->surface);

  return data[(gsize) y * cairo_image_surface_get_stride (page->surface) + 4 * x + 1];
}

static double
sum_ink (Page *page)
{
  double sum = 0;

  for (gint y = 0; y < SIDE; y++)
    for (gint x = 0; x < SIDE; x++)
      sum += (255 - get_grey (page, x, y)) / 255.0;

  return sum;
}

static void
test_canvas_cairo_hairline_is_crisp (Page          *page,
                                     gconstpointer  data)
{
  inches_canvas_line (page->canvas, 10, 20.5, 110, 20.5, 1, &ink);

  g_assert_cmpuint (get_grey (page, 50, 19), ==, 255);
  g_assert_cmpuint (get_grey (page, 50, 20), ==, 0);
  g_assert_cmpuint (get_grey (page, 50, 21), ==, 255);
}

/* The pieces of a long line must look like one stroke. */
static void
test_canvas_cairo_pieces_make_one_line (Page          *page,
                                        gconstpointer  data)
{
  g_autofree guint8 *expected = NULL;
  InchesStroke stroke = { .width = 4, .join = INCHES_JOIN_ROUND };
  gsize length;

  cairo_set_source_rgb (page->cr, 0, 0, 0);
  cairo_set_line_width (page->cr, 4);
  cairo_set_line_join (page->cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < 100; i++)
    cairo_line_to (page->cr, 5 + i * 1.1, 60 + 50 * sin (i * 0.9));
  cairo_stroke (page->cr);
  cairo_surface_flush (page->surface);
  length = (gsize) SIDE * cairo_image_surface_get_stride (page->surface);
  expected = g_memdup2 (cairo_image_surface_get_data (page->surface), length);

  inches_canvas_rectangle (page->canvas, 0, 0, SIDE, SIDE);
  inches_canvas_fill (page->canvas, &white);
  for (guint i = 0; i < 100; i++)
    inches_canvas_line_to (page->canvas, 5 + i * 1.1, 60 + 50 * sin (i * 0.9));
  inches_canvas_stroke (page->canvas, &ink, &stroke);
  cairo_surface_flush (page->surface);

  for (gsize i = 0; i < length; i++)
    g_assert_cmpint (ABS (expected[i] - cairo_image_surface_get_data (page->surface)[i]), <, 100);
}

/* Where neighbouring shapes meet, the hatch goes on. */
static void
test_canvas_cairo_hatches_join (Page          *page,
                                gconstpointer  data)
{
  InchesHatch hatch = { .spacing = 7, .width = 1.4, .angle = 45 };
  g_autofree guint8 *whole = NULL;
  gsize length;

  inches_canvas_rectangle (page->canvas, 10, 10, 100, 100);
  inches_canvas_hatch (page->canvas, &ink, &hatch);
  g_assert_cmpfloat_with_epsilon (sum_ink (page) / (100 * 100), 1.4 / 7, 0.01);
  length = (gsize) SIDE * cairo_image_surface_get_stride (page->surface);
  whole = g_memdup2 (cairo_image_surface_get_data (page->surface), length);

  inches_canvas_rectangle (page->canvas, 0, 0, SIDE, SIDE);
  inches_canvas_fill (page->canvas, &white);
  for (guint i = 0; i < 4; i++)
    {
      inches_canvas_rectangle (page->canvas, 10 + 25 * i, 10, 25, 100);
      inches_canvas_hatch (page->canvas, &ink, &hatch);
    }
  cairo_surface_flush (page->surface);

  for (gsize i = 0; i < length; i++)
    g_assert_cmpint (ABS (whole[i] - cairo_image_surface_get_data (page->surface)[i]), <, 10);
}

/* Forty-five degrees rises to the right, its negative falls. */
static void
test_canvas_cairo_hatch_direction (Page          *page,
                                   gconstpointer  data)
{
  InchesHatch hatch = { .spacing = 20, .width = 3, .angle = 45 };
  double rising = 0, falling = 0;

  inches_canvas_rectangle (page->canvas, 0, 0, SIDE, SIDE);
  inches_canvas_hatch (page->canvas, &ink, &hatch);
  for (gint i = 0; i < SIDE - 20; i++)
    for (gint j = 10; j < 20; j++)
      if (get_grey (page, i, j) < 60)
        {
          rising += get_grey (page, i + 8, j - 8) < 128;
          falling += get_grey (page, i + 8, j + 8) < 128;
        }

  g_assert_cmpfloat (rising, >, 5 * falling);
}

static void
test_canvas_cairo_clip (Page          *page,
                        gconstpointer  data)
{
  inches_canvas_push_clip (page->canvas, 20, 20, 30, 30);
  inches_canvas_circle (page->canvas, 35, 35, 100);
  inches_canvas_fill (page->canvas, &ink);
  inches_canvas_pop_clip (page->canvas);

  g_assert_cmpfloat_with_epsilon (sum_ink (page), 900, 0.01);
  inches_canvas_rectangle (page->canvas, 0, 0, SIDE, SIDE);
  inches_canvas_fill (page->canvas, &ink);
  g_assert_cmpfloat_with_epsilon (sum_ink (page), SIDE * SIDE, 0.01);
}

static void
find_ink (Page *page,
          gint *left,
          gint *right)
{
  *left = SIDE;
  *right = -1;

  for (gint y = 0; y < SIDE; y++)
    for (gint x = 0; x < SIDE; x++)
      if (get_grey (page, x, y) < 200)
        {
          *left = MIN (*left, x);
          *right = MAX (*right, x);
        }
}

/* What was measured is what is drawn, at whichever end it hangs. */
static void
test_canvas_cairo_text_is_as_wide_as_measured (Page          *page,
                                               gconstpointer  data)
{
  InchesTextStyle style = { .size = 14, .bold = TRUE };
  double width = inches_measurer_get_width (INCHES_MEASURER (page->measurer), "Minsk II", &style);
  const double starts[] = { 60, 60 - width / 2, 60 - width };

  for (guint quality = 0; quality <= INCHES_QUALITY_PICTURE; quality++)
    for (guint anchor = 0; anchor < G_N_ELEMENTS (starts); anchor++)
      {
        gint left, right;

        inches_canvas_rectangle (page->canvas, 0, 0, SIDE, SIDE);
        inches_canvas_fill (page->canvas, &white);
        inches_canvas_cairo_set_quality (INCHES_CANVAS_CAIRO (page->canvas), quality);
        inches_canvas_text (page->canvas, 60, 60, "Minsk II", &style, &ink, anchor);
        find_ink (page, &left, &right);
        g_assert_cmpfloat (fabs (left - starts[anchor]), <, 3);
        g_assert_cmpfloat (fabs (right + 1 - starts[anchor] - width), <, 3);
      }
}

#define ADD(path, test) g_test_add (path, Page, NULL, page_set_up, test, page_tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("/canvas-cairo/hairline-is-crisp", test_canvas_cairo_hairline_is_crisp);
  ADD ("/canvas-cairo/pieces-make-one-line", test_canvas_cairo_pieces_make_one_line);
  ADD ("/canvas-cairo/hatches-join", test_canvas_cairo_hatches_join);
  ADD ("/canvas-cairo/hatch-direction", test_canvas_cairo_hatch_direction);
  ADD ("/canvas-cairo/clip", test_canvas_cairo_clip);
  ADD ("/canvas-cairo/text-is-as-wide-as-measured", test_canvas_cairo_text_is_as_wide_as_measured);

  return g_test_run ();
}
