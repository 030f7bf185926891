/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <librsvg/rsvg.h>
#include <locale.h>

#include "inches-canvas-cairo.h"
#include "inches-canvas-svg.h"
#include "picture-compare.h"
#include "picture-scene.h"

static cairo_surface_t *
draw_with_cairo (InchesMeasurerPango *measurer)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SCENE_WIDTH, SCENE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(InchesCanvas) canvas = inches_canvas_cairo_new (cr, measurer);

  inches_canvas_cairo_set_quality (INCHES_CANVAS_CAIRO (canvas), INCHES_QUALITY_PICTURE);
  picture_scene_paint (canvas, NULL);
  cairo_destroy (cr);

  return surface;
}

static cairo_surface_t *
draw_svg (const char *svg,
          gsize       length)
{
  g_autoptr(GError) error = NULL;
  RsvgHandle *handle = rsvg_handle_new_from_data ((const guint8 *) svg, length, &error);
  RsvgRectangle whole = { 0, 0, SCENE_WIDTH, SCENE_HEIGHT };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SCENE_WIDTH, SCENE_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  g_assert_no_error (error);
  g_assert_true (rsvg_handle_render_document (handle, cr, &whole, &error));
  g_assert_no_error (error);
  cairo_destroy (cr);
  g_object_unref (handle);

  return surface;
}

static cairo_surface_t *
draw_with_svg (InchesMeasurerPango *measurer,
               gboolean             outlines)
{
  g_autoptr(InchesCanvas) canvas = inches_canvas_svg_new (INCHES_MEASURER (measurer), SCENE_WIDTH, SCENE_HEIGHT);
  g_autofree char *svg = NULL;
  gsize length;

  inches_canvas_svg_set_outlines (INCHES_CANVAS_SVG (canvas), outlines ? measurer : NULL);
  picture_scene_paint (canvas, NULL);
  svg = inches_canvas_svg_finish (INCHES_CANVAS_SVG (canvas), &length);

  return draw_svg (svg, length);
}

/* Letters are hinted and spaced a little differently, and a reader may soften hatches. */
static void
test_back_ends_agree (void)
{
  g_autoptr(InchesMeasurerPango) measurer = inches_measurer_pango_new (NULL);
  cairo_surface_t *expected = draw_with_cairo (measurer);
  cairo_surface_t *actual = draw_with_svg (measurer, FALSE);

  picture_assert (expected, actual, &(PictureTolerance) { .threshold = 48, .share = 0.004 }, "back-ends");

  cairo_surface_destroy (expected);
  cairo_surface_destroy (actual);
}

/* With outlines the letters too are the same, figures of one width included. */
static void
test_back_ends_outlines_agree (void)
{
  g_autoptr(InchesMeasurerPango) measurer = inches_measurer_pango_new (NULL);
  cairo_surface_t *expected = draw_with_cairo (measurer);
  cairo_surface_t *actual = draw_with_svg (measurer, TRUE);

  picture_assert (expected, actual, &(PictureTolerance) { .threshold = 48, .share = 0.0005 }, "outlines");

  cairo_surface_destroy (expected);
  cairo_surface_destroy (actual);
}

static void
test_back_ends_comparison_sees_a_missing_line (void)
{
  g_autoptr(InchesMeasurerPango) measurer = inches_measurer_pango_new (NULL);
  cairo_surface_t *expected = draw_with_cairo (measurer);
  cairo_surface_t *actual = draw_with_cairo (measurer);
  cairo_t *cr = cairo_create (actual);

  g_assert_cmpfloat (picture_compare (expected, actual, 0, NULL), ==, 0);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 18, 95, 220, 30);
  cairo_fill (cr);
  cairo_destroy (cr);
  g_assert_cmpfloat (picture_compare (expected, actual, 48, NULL), >, 0.004);

  cairo_surface_destroy (expected);
  cairo_surface_destroy (actual);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/back-ends/agree", test_back_ends_agree);
  g_test_add_func ("/back-ends/outlines-agree", test_back_ends_outlines_agree);
  g_test_add_func ("/back-ends/comparison-sees-a-missing-line", test_back_ends_comparison_sees_a_missing_line);

  return g_test_run ();
}
