/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-map-chart.h"

#include "inches-map-contours.h"
#include "inches-map-painter.h"
#include "inches-number.h"
#include "model-chart-fixture.h"

#include <math.h>
#include <string.h>

static void
test_map_places (void)
{
  model_chart_for_each (&inches_map_chart, model_chart_check_places);
}

/* Every end of every piece lies on its level, by the values of the two points beside it. */
static void
test_map_contours (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);

  for (guint measure = 0; measure < INCHES_N_MAP_MEASURES; measure++)
    {
      g_autoptr(InchesMapContours) contours = inches_map_contours_new (input.explained.map, measure);

      if (measure == INCHES_MAP_INCHES)
        g_assert_cmpuint (contours->n_levels, >, 1);
      for (guint i = 0; i < contours->pieces->len; i++)
        {
          const InchesMapPiece *piece = &g_array_index (contours->pieces, InchesMapPiece, i);
          double level = contours->levels[piece->level];

          g_assert_cmpfloat (fabs (inches_map_interpolate (input.explained.map, measure, piece->x1, piece->y1) - level), <, 1e-6);
          g_assert_cmpfloat (fabs (inches_map_interpolate (input.explained.map, measure, piece->x2, piece->y2) - level), <, 1e-6);
        }
    }
}

/* From settings to the page and back. */
static void
test_map_to_and_fro (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autoptr(InchesModelChart) chart = inches_model_chart_new (&inches_map_chart, &input);
  InchesTimelineBox plot;
  double x, y, value_x, value_y;

  g_assert_true (inches_map_chart_get_plot (chart, &plot));
  inches_map_chart_to_page (chart, 1.8, 25, &x, &y);
  inches_map_chart_to_values (chart, x, y, &value_x, &value_y);
  g_assert_cmpfloat (fabs (value_x - 1.8), <, 1e-9);
  g_assert_cmpfloat (fabs (value_y - 25), <, 1e-9);

  inches_map_chart_to_values (chart, plot.x - 50, plot.y - 50, &value_x, &value_y);
  g_assert_cmpfloat (value_x, ==, 0);
  g_assert_cmpfloat (value_y, ==, 100);
}

/* A target a point, in words with all three measures; cells side by side. */
static void
test_map_targets (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autoptr(InchesModelChart) chart = inches_model_chart_new (&inches_map_chart, &input);
  const InchesModelPage *page = inches_model_chart_get_page (chart);
  const InchesLeverMap *map = input.explained.map;
  guint n = inches_lever_map_get_size (map, 0);
  double area = 0;
  InchesTimelineBox plot;

  g_assert_cmpuint (page->parts->len, ==, n * inches_lever_map_get_size (map, 1));
  inches_map_chart_get_plot (chart, &plot);
  for (guint i = 0; i < page->parts->len; i++)
    {
      const InchesPagePart *target = &g_array_index (page->parts, InchesPagePart, i);
      g_autofree char *inches = inches_number_format (inches_lever_map_get_point (map, i % n, i / n)->inches, 1);

      g_assert_nonnull (strstr (target->words, inches));
      g_assert_nonnull (strstr (target->words, "phantom peace in"));
      area += target->box.width * target->box.height;
    }
  g_assert_cmpfloat (fabs (area - plot.width * plot.height), <, 1);
}

/* A ring on the edge of the map covers no figure of an axis: left of the plot and below it. */
static void
test_map_ring_is_clear (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autoptr(InchesModelChart) chart = inches_model_chart_new (&inches_map_chart, &input);
  const InchesModelPage *page = inches_model_chart_get_page (chart);
  double reach = INCHES_MAP_REACH * page->unit;
  guint n_figures = 0;
  InchesTimelineBox plot;

  inches_map_chart_get_plot (chart, &plot);
  for (guint i = 0; i < page->texts.items->len; i++)
    {
      const InchesTimelineText *text = &g_array_index (page->texts.items, InchesTimelineText, i);
      gboolean beside = text->box.x < plot.x && text->box.y + text->box.height > plot.y - reach;
      gboolean below = text->box.y > plot.y + plot.height;

      if (!beside && !below)
        continue;
      g_assert_true (below || text->box.x + text->box.width <= plot.x - reach);
      g_assert_true (beside || text->box.y >= plot.y + plot.height + reach);
      n_figures++;
    }
  g_assert_cmpuint (n_figures, >=, 4);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/map-chart/places", test_map_places);
  g_test_add_func ("/map-chart/contours", test_map_contours);
  g_test_add_func ("/map-chart/to-and-fro", test_map_to_and_fro);
  g_test_add_func ("/map-chart/targets", test_map_targets);
  g_test_add_func ("/map-chart/ring-is-clear", test_map_ring_is_clear);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
