/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>

#include "bench-times.h"
#include "inches-canvas-cairo.h"
#include "inches-canvas-svg.h"
#include "inches-dense-line.h"
#include "inches-mark.h"
#include "inches-picture.h"
#include "picture-scene.h"

/* Prints what drawing costs: the median and the 95th of a hundred draws,
 * in milliseconds of computing, of things a timeline of 1920 x 1080 has many of. */

#define WIDTH  1920
#define HEIGHT 1080
#define ROUNDS 41

typedef void (*Draw) (InchesCanvas *canvas);

static InchesColor ink = { 0.13, 0.15, 0.17, 1 };
static InchesColor violet = { 0.36, 0.24, 0.6, 1 };
static InchesColor white = { 1, 1, 1, 1 };

static void
draw_labels (InchesCanvas *canvas)
{
  InchesTextStyle style = { .size = 11 };

  for (guint i = 0; i < 180; i++)
    {
      g_autofree char *text = g_strdup_printf ("Event number %u", i);

      inches_canvas_text (canvas, 10 + i % 12 * 150.3, 20 + i / 12 * 60, text, &style, &ink, INCHES_ANCHOR_START);
    }
}

static void
draw_cells (InchesCanvas *canvas)
{
  for (guint i = 0; i < 440; i++)
    {
      InchesColor color = inches_color_mix (&white, &violet, i % 44 / 44.0);

      inches_canvas_rectangle (canvas, 20 + i % 44 * 10, 20 + i / 44 * 12, 9.4, 11);
      inches_canvas_fill (canvas, &color);
    }
}

static void
draw_marks (InchesCanvas *canvas)
{
  for (guint i = 0; i < 200; i++)
    inches_mark_draw_shape (canvas, i % 7, 20 + i % 40 * 40, 20.5 + i / 40 * 30, 4.2, &violet, &white, i % 9 == 0);
}

static void
draw_means (InchesCanvas *canvas)
{
  InchesStroke stroke = { .width = 1.6, .join = INCHES_JOIN_ROUND };

  for (guint series = 0; series < 15; series++)
    {
      for (guint i = 0; i < 150; i++)
        inches_canvas_line_to (canvas, 20 + i * 12, 40 + series * 60 + 20 * sin (i * 0.4 + series) * sin (i * 0.05));
      inches_canvas_stroke (canvas, &ink, &stroke);
    }
}

static void
draw_steps (InchesCanvas *canvas)
{
  InchesStroke stroke = { .width = 1.6, .join = INCHES_JOIN_MITRE };

  for (guint series = 0; series < 15; series++)
    {
      double y = 40 + series * 60;

      for (guint i = 0; i < 150; i++)
        {
          inches_canvas_line_to (canvas, 20 + i * 12, y);
          y = 40 + series * 60 + i * 7 % 40;
          inches_canvas_line_to (canvas, 20 + i * 12, y);
        }
      inches_canvas_stroke (canvas, &ink, &stroke);
    }
}

static void
draw_dense (InchesCanvas *canvas)
{
  static double points[2 * 12000];
  InchesStroke stroke = { .width = 1.6, .join = INCHES_JOIN_ROUND };

  for (guint i = 0; i < 12000; i++)
    {
      points[2 * i] = 20 + i * 0.15;
      points[2 * i + 1] = 500 + 200 * sin (i * 0.01) + i * 7919 % 61;
    }
  inches_dense_line_draw (canvas, points, 12000, &ink, &stroke);
}

static void
draw_ground (InchesCanvas *canvas)
{
  InchesHatch hatch = { .spacing = 7, .width = 1.4, .angle = 45 };

  inches_canvas_rectangle (canvas, 1200, 600, 660, 400);
  inches_canvas_hatch (canvas, &violet, &hatch);
}

static void
draw_fan (InchesCanvas *canvas)
{
  for (guint band = 0; band < 2; band++)
    {
      for (guint i = 0; i <= 44; i++)
        inches_canvas_line_to (canvas, 1200 + i * 15, 300 - (4 - band) * sqrt (i) * 8);
      for (guint i = 45; i-- > 0;)
        inches_canvas_line_to (canvas, 1200 + i * 15, 300 + (4 - band) * sqrt (i) * 8);
      inches_canvas_fill (canvas, &violet);
    }
}

static void
bench_cairo (const char          *name,
             Draw                 draw,
             InchesMeasurerPango *measurer,
             InchesQuality        quality)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(InchesCanvas) canvas = inches_canvas_cairo_new (cr, measurer);
  g_autoptr(BenchTimes) times = bench_times_new ();

  inches_canvas_cairo_set_quality (INCHES_CANVAS_CAIRO (canvas), quality);
  draw (canvas);
  for (guint i = 0; i < ROUNDS; i++)
    {
      double start = bench_times_of_program ();

      draw (canvas);
      cairo_surface_flush (surface);
      bench_times_add (times, bench_times_of_program () - start);
    }
  bench_times_print (times, name, 0);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
bench_pictures (InchesMeasurerPango *measurer)
{
  InchesPicture picture = { .width = WIDTH, .height = HEIGHT, .scale = 1 };
  g_autoptr(BenchTimes) png_times = bench_times_new ();
  g_autoptr(BenchTimes) svg_times = bench_times_new ();
  gsize length = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      double start = bench_times_of_program ();
      g_autoptr(GByteArray) png = inches_picture_make_png (&picture, measurer, picture_scene_paint, NULL, NULL);
      double between = bench_times_of_program ();
      g_autofree char *svg = inches_picture_make_svg (&picture, measurer, picture_scene_paint, NULL, &length, NULL);

      bench_times_add (png_times, between - start);
      bench_times_add (svg_times, bench_times_of_program () - between);
    }
  bench_times_print (png_times, "a small scene on a PNG of 1920 x 1080", 0);
  bench_times_print (svg_times, "the same as SVG", 0);
  g_print ("%-44s %8" G_GSIZE_FORMAT " bytes\n", "its size", length);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(InchesMeasurerPango) measurer = inches_measurer_pango_new (NULL);

  setlocale (LC_ALL, "");

  bench_cairo ("180 labels, laid out before", draw_labels, measurer, INCHES_QUALITY_STILL);
  bench_cairo ("180 labels, as in pictures", draw_labels, measurer, INCHES_QUALITY_PICTURE);
  bench_cairo ("440 cells", draw_cells, measurer, INCHES_QUALITY_STILL);
  bench_cairo ("200 marks with edges", draw_marks, measurer, INCHES_QUALITY_STILL);
  bench_cairo ("15 lines of 150 points", draw_means, measurer, INCHES_QUALITY_STILL);
  bench_cairo ("15 lines of 150 points, moving", draw_means, measurer, INCHES_QUALITY_MOVING);
  bench_cairo ("15 lines of 150 steps", draw_steps, measurer, INCHES_QUALITY_STILL);
  bench_cairo ("a line of 12,000 points", draw_dense, measurer, INCHES_QUALITY_STILL);
  bench_cairo ("hatched ground of 660 x 400", draw_ground, measurer, INCHES_QUALITY_STILL);
  bench_cairo ("two bands of a fan", draw_fan, measurer, INCHES_QUALITY_STILL);
  bench_pictures (measurer);

  return 0;
}
