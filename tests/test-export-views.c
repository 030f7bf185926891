/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Thirteen views in all themes and formats: the PNG against what other programs make of the SVG and of the PDF. */
#include "inches-export.h"
#include "model-chart-fixture.h"
#include "picture-compare.h"
#include "picture-read.h"

#define WIDTH  960
#define HEIGHT 540

/* Letters of a PNG are hinted, those of a PDF and of librsvg are spaced by their own program. */
#define LETTERS 48    /* of 255 */
#define MOST_SVG 0.0015 /* share of the pixels */
#define MOST_PDF 0.004

typedef struct
{
  const char  *name;
  InchesChart  chart;
  const char  *preset;
  const char  *first;   /* NULL: all of the record */
  const char  *last;
  gboolean     uniform;
  InchesIndex  index;
  guint        n_weeks;
} View;

static const View views[] = {
  { "whole", INCHES_CHART_TIMELINE, "inches", NULL, NULL, FALSE, INCHES_INDEX_INCHES, 44 },
  { "2019", INCHES_CHART_TIMELINE, "inches", "2019-01-01", "2019-12-31", FALSE, INCHES_INDEX_INCHES, 44 },
  { "2022", INCHES_CHART_TIMELINE, "inches", "2022-01-01", "2022-12-31", FALSE, INCHES_INDEX_INCHES, 44 },
  { "week", INCHES_CHART_TIMELINE, "inches", "2022-02-21", "2022-02-28", FALSE, INCHES_INDEX_INCHES, 44 },
  { "uniform", INCHES_CHART_TIMELINE, "inches", NULL, NULL, TRUE, INCHES_INDEX_INCHES, 44 },
  { "minsk-2015", INCHES_CHART_TIMELINE, "minsk-2015", NULL, NULL, FALSE, INCHES_INDEX_INCHES, 44 },
  { "outlook-44", INCHES_CHART_OUTLOOK, "inches", NULL, NULL, FALSE, INCHES_INDEX_INCHES, 44 },
  { "outlook-104", INCHES_CHART_OUTLOOK, "miles", NULL, NULL, FALSE, INCHES_INDEX_RISK, 104 },
  { "ladder", INCHES_CHART_LADDER, "inches-leverage", NULL, NULL, FALSE, INCHES_INDEX_INCHES, 44 },
  { "outcomes", INCHES_CHART_OUTCOMES, "inches-leverage", NULL, NULL, FALSE, INCHES_INDEX_INCHES, 44 },
  { "why", INCHES_CHART_WHY, "inches", NULL, NULL, FALSE, INCHES_INDEX_INCHES, 44 },
  { "tornado", INCHES_CHART_TORNADO, "inches", NULL, NULL, FALSE, INCHES_INDEX_INCHES, 44 },
  { "map", INCHES_CHART_MAP, "miles", NULL, NULL, FALSE, INCHES_INDEX_INCHES, 44 },
};

static const char *const themes[] = { "light", "dark", "print", "contrast-light", "contrast-dark" };

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
show_stretch (InchesExport *export,
              const View   *view)
{
  InchesDay first, last;

  inches_view_set_magnified (&export->view, !view->uniform);
  if (view->first == NULL)
    return;

  g_assert_true (inches_day_parse (view->first, &first, NULL));
  g_assert_true (inches_day_parse (view->last, &last, NULL));
  inches_view_show (&export->view, first, last);
}

static void
assert_alike (cairo_surface_t *expected,
              cairo_surface_t *actual, /* (transfer full) */
              double           share,
              const char      *name,
              const char      *format)
{
  g_autofree char *both = g_strconcat (name, "-", format, NULL);

  picture_assert (expected, actual, &(PictureTolerance) { .threshold = LETTERS, .share = share }, both);
  cairo_surface_destroy (actual);
}

static void
compare (const View         *view,
         const InchesExport *export,
         gboolean            with_pdf)
{
  g_autofree char *name = g_strdup_printf ("view-%s-%s", view->name, inches_theme_get_id (export->theme));
  g_autoptr(GBytes) png = make (export, INCHES_EXPORT_PNG);
  g_autoptr(GBytes) svg = make (export, INCHES_EXPORT_SVG);
  g_autoptr(GBytes) pdf = make (export, INCHES_EXPORT_PDF);
  cairo_surface_t *expected = picture_read_png (png);

  assert_alike (expected, picture_read_svg (svg, WIDTH, HEIGHT), MOST_SVG, name, "svg");
  if (with_pdf)
    assert_alike (expected, picture_read_pdf (pdf, WIDTH, HEIGHT), MOST_PDF, name, "pdf");
  cairo_surface_destroy (expected);
}

static InchesTheme *
find_theme (const char *id)
{
  for (guint i = 0; i < fixture.themes->len; i++)
    if (g_str_equal (inches_theme_get_id (g_ptr_array_index (fixture.themes, i)), id))
      return g_ptr_array_index (fixture.themes, i);

  g_error ("there is no theme %s", id);
}

static void
test_export_view (gconstpointer data)
{
  const View *view = data;
  g_autoptr(InchesForecast) forecast = model_chart_run (view->preset, view->n_weeks);
  g_autoptr(InchesForecast) baseline = model_chart_run ("early-2025", view->n_weeks);
  g_autofree char *pdftocairo = g_find_program_in_path ("pdftocairo");

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      InchesExport export;

      inches_export_init (&export, fixture.chronicle, fixture.model, forecast, find_theme (themes[i]));
      export.baseline = baseline;
      export.chart = view->chart;
      export.index = view->index;
      export.width = WIDTH;
      export.height = HEIGHT;
      show_stretch (&export, view);
      compare (view, &export, pdftocairo != NULL);
    }
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *path = g_strconcat ("/export-views/", views[i].name, NULL);

      g_test_add_data_func (path, &views[i], test_export_view);
    }

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
