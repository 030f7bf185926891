/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every chart in every theme: the PNG and what another program makes of the SVG. */
#include "inches-export.h"
#include "picture-compare.h"
#include "picture-read.h"
#include "timeline-fixture.h"

#define WIDTH  960
#define HEIGHT 540

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

  expected = picture_read_png (png);
  actual = picture_read_svg (svg, WIDTH, HEIGHT);
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
