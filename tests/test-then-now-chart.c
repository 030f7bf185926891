/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-then-now-chart.h"

#include "inches-then-now-band.h"
#include "inches-timeline-index.h"
#include "model-chart-fixture.h"

#include <math.h>
#include <string.h>

static void
test_then_now_places (void)
{
  model_chart_for_each (&inches_then_now_chart, model_chart_check_places);
}

/* Wherever the days are laid, in a page and in a window. */
static void
test_then_now_alignments (void)
{
  static const char *const days[] = { "2014-01-01=2024-01-01", "2014-01-01=2025-12-31", "2015-12-31=2024-01-01", "2015-02-12=2025-03-18",
                                      "2015-12-31=2025-12-31", "2014-02-27=2024-08-06" };
  static const double windows[][3] = { { 995, 740, 1 }, { 1560, 990, 1 }, { 720, 640, 1 }, { 1360, 1300, 2 }, { 360, 640, 1 } };

  for (guint d = 0; d < G_N_ELEMENTS (days); d++)
    for (guint m = 0; m < FIXTURE_MEASURERS; m++)
      for (guint w = 0; w <= G_N_ELEMENTS (windows); w++)
        {
          InchesChartInput input = model_chart_input (0, 0, m);
          g_autoptr(InchesModelChart) chart = NULL;
          g_autofree char *name = g_strdup_printf ("%s, window %u, %s", days[d], w, timeline_measurer_names[m]);

          g_assert_true (inches_alignment_parse (&input.alignment, days[d], NULL));
          input.forecast = NULL;
          if (w > 0)
            {
              input.width = windows[w - 1][0];
              input.height = windows[w - 1][1];
              input.window = windows[w - 1][2];
            }
          chart = inches_model_chart_new (&inches_then_now_chart, &input);
          model_chart_check_places (inches_model_chart_get_page (chart), &input, name);
        }
}

static void
test_then_now_words (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autoptr(InchesModelChart) chart = inches_model_chart_new (&inches_then_now_chart, &input);
  const InchesModelPage *page = inches_model_chart_get_page (chart);

  g_assert_true (model_chart_says (page, "A comparison, not a likeness"));
  g_assert_true (model_chart_says (page, "1 September 2014 is laid on 12 February 2025"));
  g_assert_true (model_chart_says (page, "Minsk I"));
  g_assert_true (model_chart_says (page, "Minsk II"));
  g_assert_true (model_chart_says (page, "Sources"));
  g_assert_false (model_chart_says (page, "forecast"));
  g_assert_null (strstr (inches_model_chart_get_description (chart), "Illustrative"));
  g_assert_nonnull (strstr (inches_model_chart_get_description (chart), "not a likeness"));
}

/* Every event of the four years stands at its distance from the day of alignment, both
 * bands on one scale. */
static void
test_then_now_distances (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  GPtrArray *events = inches_chronicle_get_events (fixture.chronicle);
  g_autoptr(InchesModelChart) chart = NULL;
  const InchesModelPage *page;
  InchesDay then_first, then_last, now_first, now_last;
  double scale, zero = NAN;
  guint n = 0;

  input.height = 3000; /* no lane is left out */
  input.window = 1;
  chart = inches_model_chart_new (&inches_then_now_chart, &input);
  page = inches_model_chart_get_page (chart);
  scale = inches_then_now_chart_get_scale (chart);
  inches_alignment_init (&input.alignment);
  inches_alignment_get_then (&then_first, &then_last);
  inches_alignment_get_now (&now_first, &now_last);

  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);
      double day = inches_timeline_event_day (event);
      gboolean is_then = day >= then_first && day < then_last + 1.0;
      gboolean is_now = day >= now_first && day < now_last + 1.0;
      const InchesPageMark *mark = inches_model_page_find (page, event);
      gint days;

      g_assert_true ((mark != NULL) == (is_then || is_now));
      g_assert_true (inches_then_now_chart_get_days (chart, event, &days) == (is_then || is_now));
      if (mark == NULL)
        continue;

      n++;
      g_assert_cmpint (days, ==, (gint) floor (day) - (is_now ? input.alignment.now : input.alignment.then));
      if (isnan (zero))
        zero = mark->x - (day - (is_now ? input.alignment.now : input.alignment.then)) * scale;
      g_assert_cmpfloat_with_epsilon (mark->x - (day - (is_now ? input.alignment.now : input.alignment.then)) * scale, zero, 0.01);
      g_assert_true (inches_then_now_chart_is_now (chart, mark->y) == is_now);
      g_assert_true (inches_model_page_pick (page, mark->x, mark->y) != NULL);
    }
  g_assert_cmpuint (n, ==, page->marks->len);
  g_assert_cmpuint (n, >, 100);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/then-now-chart/places", test_then_now_places);
  g_test_add_func ("/then-now-chart/alignments", test_then_now_alignments);
  g_test_add_func ("/then-now-chart/words", test_then_now_words);
  g_test_add_func ("/then-now-chart/distances", test_then_now_distances);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
