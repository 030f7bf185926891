/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-tornado-chart.h"

#include "inches-number.h"
#include "model-chart-fixture.h"

#include <string.h>

static void
test_tornado_places (void)
{
  model_chart_for_each (&inches_tornado_chart, model_chart_check_places);
}

/* One row a lever, the widest first, each with where it stands and what both ways come to. */
static void
test_tornado_targets (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autoptr(InchesModelChart) chart = inches_model_chart_new (&inches_tornado_chart, &input);
  const InchesModelPage *page = inches_model_chart_get_page (chart);
  const InchesTornado *tornado = input.explained.tornado;
  guint order[INCHES_N_LEVERS];

  inches_tornado_get_order (tornado, order);
  g_assert_cmpuint (page->parts->len, ==, INCHES_N_LEVERS);
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      const InchesPagePart *target = &g_array_index (page->parts, InchesPagePart, i);
      g_autofree char *high = inches_number_format (inches_tornado_get_high (tornado, order[i])->inches, 1);

      g_assert_cmpstr (target->target, ==, inches_lever_get_id (order[i]));
      g_assert_nonnull (strstr (target->words, ", now "));
      if (strstr (target->words, "cannot go higher") == NULL)
        g_assert_nonnull (strstr (target->words, high));
    }
}

static void
test_tornado_words (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autofree char *mean = inches_number_format (inches_tornado_get_mean (input.explained.tornado), 1);
  g_autofree char *now = g_strdup_printf ("now %s", mean);
  g_autoptr(InchesModelChart) chart = inches_model_chart_new (&inches_tornado_chart, &input);

  g_assert_cmpuint (model_chart_count (inches_model_chart_get_page (chart), 0, now), ==, 1);
  g_assert_true (g_str_has_suffix (inches_model_chart_get_description (chart), "Illustrative model of one argument. Not a forecast."));
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/tornado-chart/places", test_tornado_places);
  g_test_add_func ("/tornado-chart/targets", test_tornado_targets);
  g_test_add_func ("/tornado-chart/words", test_tornado_words);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
