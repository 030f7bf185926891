/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-outlook-chart.h"

#include "inches-canvas-cairo.h"
#include "inches-fan-block.h"
#include "inches-future-path.h"
#include "inches-index-words.h"
#include "inches-number.h"
#include "inches-timeline-fan.h"
#include "model-chart-fixture.h"

#include <math.h>

static void
test_outlook_places (void)
{
  model_chart_for_each (&inches_outlook_chart, model_chart_check_places);
}

/* Each index has another range and other figures; two years have more weeks. */
static void
test_outlook_every_index (void)
{
  g_autoptr(InchesForecast) forecast = model_chart_run ("inches-leverage", 104);
  g_autoptr(InchesForecast) baseline = model_chart_run ("early-2025", 104);

  for (guint i = 0; i < INCHES_N_INDICES; i++)
    for (guint m = 0; m < FIXTURE_MEASURERS; m++)
      for (guint s = 0; s < 6; s++)
        {
          InchesChartInput input = model_chart_input (s, 0, m);
          g_autoptr(InchesModelChart) chart = NULL;

          input.index = i;
          input.forecast = forecast;
          input.baseline = baseline;
          chart = inches_model_chart_new (&inches_outlook_chart, &input);
          model_chart_check_places (inches_model_chart_get_page (chart), &input, inches_index_get_id (i));
          g_assert_true (model_chart_says (inches_model_chart_get_page (chart), inches_index_get_name (i)));
        }
}

/* A page of the window, from as wide as it is useful to the narrowest and to the largest letters. */
static void
test_outlook_narrow_window (void)
{
  static const struct { double width, height, scale; } windows[] = {
    { 990, 440, 1 }, { 990, 1000, 1 }, { 590, 720, 1 }, { 430, 830, 1 }, { 990, 1440, 2 }, { 720, 1660, 2 }, { 1300, 880, 2 },
  };

  for (guint w = 0; w < G_N_ELEMENTS (windows); w++)
    for (guint m = 0; m < FIXTURE_MEASURERS; m++)
      for (guint alone = 0; alone < 2; alone++)
        {
          InchesChartInput input = model_chart_input (0, 0, m);
          g_autoptr(InchesModelChart) chart = NULL;
          g_autofree char *name = g_strdup_printf ("window of %g x %g, text %g, %s%s", windows[w].width, windows[w].height,
                                                   windows[w].scale, timeline_measurer_names[m], alone ? ", no baseline" : "");

          input.width = windows[w].width;
          input.height = windows[w].height;
          input.window = windows[w].scale;
          if (alone)
            input.baseline = NULL;
          chart = inches_model_chart_new (&inches_outlook_chart, &input);
          model_chart_check_places (inches_model_chart_get_page (chart), &input, name);
        }
}

static void
check_words (const InchesModelPage  *page,
             const InchesChartInput *input,
             const char             *name)
{
  const char *words[] = { "Illustrative model of one argument. Not a forecast.", "illustrative", "Settings unlike early 2025", "20250303",
                          "Source", "[CC BY 4.0]", "Internal", "half of them", "nine in ten", "of 100" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (!model_chart_says (page, words[i]))
      g_error ("%s: does not say “%s”", name, words[i]);
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    g_assert_true (model_chart_says (page, inches_outcome_get_name (i)));
  g_assert_true (model_chart_says (page, "early-2025 settings") == (page->baseline != NULL));
}

static void
test_outlook_words (void)
{
  model_chart_for_each (&inches_outlook_chart, check_words);
}

/* The fan's last week stands beside it in figures, and where the scale has them. */
static void
test_outlook_values (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autoptr(InchesModelPage) page = inches_model_page_new (&input, "", FALSE);
  InchesTimelineBox box = { page->body.x, page->body.y, page->body.width, page->body.height };
  InchesFanBlock *fan = inches_fan_block_new (page, 0, &input, &box, box.x + 100, box.x + box.width - 100);
  g_autofree char *figure = inches_number_format (inches_forecast_get_size (input.forecast, 43, INCHES_QUANTILE_50), 1);

  g_assert_cmpuint (fan->points->len, ==, 45);
  g_assert_cmpuint (model_chart_count (page, 0, figure), ==, 1);
  for (guint week = 0; week < 44; week++)
    for (guint q = 0; q < INCHES_N_QUANTILES; q++)
      {
        const InchesFanPoint *point = &g_array_index (fan->points, InchesFanPoint, week + 1);

        g_assert_cmpfloat_with_epsilon (inches_scale_to_value (&fan->scale, point->y[q]),
                                        inches_forecast_get_size (input.forecast, week, q), 1e-6);
        g_assert_cmpfloat (point->y[q], >=, fan->plot.y - 0.01);
        g_assert_cmpfloat (point->y[q], <=, fan->plot.y + fan->plot.height + 0.01);
      }
  g_assert_cmpfloat_with_epsilon (inches_scale_to_value (&fan->scale, g_array_index (fan->points, InchesFanPoint, 0).ghost), 36, 1e-6);
  inches_fan_block_free (fan);
}

/* Another war's early 2025 is no baseline. */
static void
test_outlook_baseline (void)
{
  for (guint p = 0; p < FIXTURE_PRESETS; p++)
    {
      InchesChartInput input = model_chart_input (0, p, FIXTURE_FIXED);
      g_autoptr(InchesModelPage) page = inches_model_page_new (&input, "", FALSE);

      g_assert_true ((page->baseline != NULL) == (p == 0));
    }
}

/* In the window, where sizes, text and weeks are the user's. */
static void
test_outlook_window_places (void)
{
  static const double sizes[][2] = { { 640, 440 }, { 720, 440 }, { 995, 470 }, { 1560, 700 } };
  static const double scales[] = { 1, 1.5 };
  g_autoptr(InchesForecast) forecast = model_chart_run ("inches", 104);

  for (guint w = 0; w < G_N_ELEMENTS (sizes); w++)
    for (guint s = 0; s < G_N_ELEMENTS (scales); s++)
      for (guint i = 0; i < INCHES_N_INDICES; i++)
        {
          InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
          g_autoptr(InchesModelChart) chart = NULL;
          g_autofree char *name = g_strdup_printf ("window %g, text %g, %s", sizes[w][0], scales[s], inches_index_get_id (i));

          input.width = sizes[w][0] * scales[s];
          input.height = sizes[w][1] * scales[s];
          input.window = scales[s];
          input.index = i;
          input.forecast = forecast;
          chart = inches_model_chart_new (&inches_outlook_chart, &input);
          model_chart_check_places (inches_model_chart_get_page (chart), &input, name);
          g_assert_false (model_chart_says (inches_model_chart_get_page (chart), "Source"));
        }
}

/* Where a week is drawn it is found, and nowhere else. */
static void
test_outlook_finds_weeks (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autoptr(InchesModelChart) chart = inches_model_chart_new (&inches_outlook_chart, &input);
  guint n = inches_forecast_get_n_weeks (input.forecast);
  InchesOutlookPlace place;
  double before = 0;
  guint found;

  for (guint week = 0; week < n; week++)
    {
      inches_outlook_chart_get_place (chart, week, &place);
      g_assert_cmpfloat (place.x, >, before);
      before = place.x;
      g_assert_true (inches_outlook_chart_find_week (chart, week + 1 < n ? place.x : place.x - 1, place.top + 1, &found));
      g_assert_cmpuint (found, ==, week);
      g_assert_true (inches_outlook_chart_find_week (chart, place.x - 1, place.bottom - 1, &found));
      for (guint q = 1; q < INCHES_N_QUANTILES; q++)
        g_assert_cmpfloat (place.point.y[q], <=, place.point.y[q - 1]);
    }

  g_assert_false (inches_outlook_chart_find_week (chart, place.x + 1, place.top + 1, &found));
  g_assert_false (inches_outlook_chart_find_week (chart, place.x - 1, place.top - 1, &found));
  g_assert_false (inches_outlook_chart_find_week (chart, place.x - 1, place.bottom + 1, &found));
  g_assert_false (inches_outlook_chart_find_week (chart, 1, place.top + 1, &found));
}

/* Dark pixels beyond @left in the rows about @y. */
static guint
count_ink (cairo_surface_t *surface,
           int              left,
           int              y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint n = 0;

  for (int row = y - 6; row <= y + 6; row++)
    for (int x = left; x < left + 12; x++)
      n += data[row * stride + x * 4] < 0x80;

  return n;
}

/* The dot of the last week stands on the edge of the plot, and half of it beyond. */
static void
test_outlook_last_dot (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  InchesScenario *scenario = inches_forecast_get_scenario (input.forecast);
  guint n_weeks = inches_forecast_get_n_weeks (input.forecast);
  g_autoptr(InchesFuture) future = inches_future_new (scenario, inches_model_get_sheet (fixture.model, 0), INCHES_DEFAULT_SEED, n_weeks, 17);
  g_autoptr(InchesModelChart) chart = inches_model_chart_new (&inches_outlook_chart, &input);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, input.width, input.height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(InchesMeasurerPango) measurer = inches_measurer_pango_new ("Cantarell");
  g_autoptr(InchesCanvas) canvas = inches_canvas_cairo_new (cr, measurer);
  InchesOutlookParts parts;

  inches_outlook_chart_get_parts (chart, &parts);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  inches_future_paint (future, chart, INCHES_INDEX_INCHES, n_weeks - 1, canvas, g_ptr_array_index (fixture.themes, 0));
  cairo_surface_flush (surface);
  g_assert_cmpuint (count_ink (surface, ceil (parts.plot.x + parts.plot.width),
                               lround (inches_scale_to_page (&parts.scale, inches_future_shown (future, INCHES_INDEX_INCHES, n_weeks - 1)))),
                    >, 12);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/outlook-chart/narrow-window", test_outlook_narrow_window);
  g_test_add_func ("/outlook-chart/places", test_outlook_places);
  g_test_add_func ("/outlook-chart/every-index", test_outlook_every_index);
  g_test_add_func ("/outlook-chart/words", test_outlook_words);
  g_test_add_func ("/outlook-chart/values", test_outlook_values);
  g_test_add_func ("/outlook-chart/baseline", test_outlook_baseline);
  g_test_add_func ("/outlook-chart/window-places", test_outlook_window_places);
  g_test_add_func ("/outlook-chart/finds-weeks", test_outlook_finds_weeks);
  g_test_add_func ("/outlook-chart/last-dot", test_outlook_last_dot);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
