/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every chart in every theme: the PNG and what another program makes of the SVG. */
#include <librsvg/rsvg.h>
#include <string.h>

#include "inches-export.h"
#include "picture-compare.h"
#include "timeline-fixture.h"

#define WIDTH  960
#define HEIGHT 540

typedef struct
{
  const guchar *data;
  gsize         length;
} Reading;

static cairo_status_t
read_bytes (void         *closure,
            guchar       *out,
            unsigned int  length)
{
  Reading *reading = closure;

  if (length > reading->length)
    return CAIRO_STATUS_READ_ERROR;

  memcpy (out, reading->data, length);
  reading->data += length;
  reading->length -= length;

  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
load_png (GBytes *bytes)
{
  Reading reading;
  cairo_surface_t *png, *surface;
  cairo_t *cr;

  reading.data = g_bytes_get_data (bytes, &reading.length);
  png = cairo_image_surface_create_from_png_stream (read_bytes, &reading);
  g_assert_cmpint (cairo_surface_status (png), ==, CAIRO_STATUS_SUCCESS);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cr = cairo_create (surface);
  cairo_set_source_surface (cr, png, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (png);

  return surface;
}

static cairo_surface_t *
render_svg (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  RsvgHandle *handle = rsvg_handle_new_from_data (data, length, &error);
  RsvgRectangle whole = { 0, 0, WIDTH, HEIGHT };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  g_assert_no_error (error);
  g_assert_true (rsvg_handle_render_document (handle, cr, &whole, &error));
  g_assert_no_error (error);
  cairo_destroy (cr);
  g_object_unref (handle);

  return surface;
}

static GBytes *
make (const InchesExport *export,
      InchesExportFormat  format)
{
  g_autoptr(GError) error = NULL;
  GBytes *bytes = inches_export_make (export, format, &error);

  g_assert_no_error (error);

  return bytes;
}

static void
compare (InchesChart  chart,
         InchesTheme *theme,
         gboolean     outlines,
         double       share)
{
  g_autofree char *name = g_strdup_printf ("%s-%s-%s", inches_chart_get_id (chart), inches_theme_get_id (theme),
                                           outlines ? "outlines" : "text");
  InchesExport export;
  g_autoptr(GBytes) png = NULL;
  g_autoptr(GBytes) svg = NULL;
  cairo_surface_t *expected, *actual;

  inches_export_init (&export, fixture.chronicle, fixture.model, fixture.forecasts[0], theme);
  export.baseline = fixture.baseline;
  export.chart = chart;
  export.width = WIDTH;
  export.height = HEIGHT;
  export.outlines = outlines;
  png = make (&export, INCHES_EXPORT_PNG);
  svg = make (&export, INCHES_EXPORT_SVG);

  expected = load_png (png);
  actual = render_svg (svg);
  picture_assert (expected, actual, &(PictureTolerance) { .threshold = 48, .share = share }, name);
  cairo_surface_destroy (expected);
  cairo_surface_destroy (actual);
}

/* Letters are hinted and spaced a little differently. */
static void
test_chart_back_ends_text (void)
{
  for (guint chart = 0; chart < INCHES_N_CHARTS; chart++)
    for (guint theme = 0; theme < fixture.themes->len; theme++)
      compare (chart, g_ptr_array_index (fixture.themes, theme), FALSE, 0.003);
}

static void
test_chart_back_ends_outlines (void)
{
  for (guint chart = 0; chart < INCHES_N_CHARTS; chart++)
    compare (chart, g_ptr_array_index (fixture.themes, 2), TRUE, 0.004);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/chart-back-ends/text", test_chart_back_ends_text);
  g_test_add_func ("/chart-back-ends/outlines", test_chart_back_ends_outlines);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
