/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-pair-chart.h"

#include "model-chart-fixture.h"

#include <string.h>

#define SIZES 8 /* of the fixture */

static InchesCompareSet *
new_pair (const InchesChartInput *input)
{
  g_autoptr(InchesCompareSet) all = inches_compare_set_new_from (input->model, input->baseline, input->forecast);

  return inches_pair_set_new (all);
}

static void
check (const InchesModelPage  *page,
       const InchesChartInput *input,
       const char             *name)
{
  model_chart_check_places (page, input, name);
  for (guint half = 0; half < 2; half++)
    for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
      if (model_chart_count (page, 3 * half + 2, inches_outcome_get_name (i)) != 1)
        g_error ("%s: half %u lacks %s", name, half, inches_outcome_get_name (i));
  g_assert_true (model_chart_says (page, "Illustrative model of one argument. Not a forecast."));
  g_assert_true (model_chart_says (page, "Before"));
  g_assert_true (model_chart_says (page, "After"));
}

static void
test_pair_places (void)
{
  for (guint s = 0; s < SIZES; s++)
    for (guint m = 0; m < FIXTURE_MEASURERS; m++)
      for (guint p = 0; p < FIXTURE_PRESETS; p++)
        {
          InchesChartInput input = model_chart_input (s, p, m);
          g_autoptr(InchesCompareSet) pair = new_pair (&input);
          g_autoptr(InchesModelChart) chart = NULL;
          g_autofree char *name = g_strdup_printf ("%.0f x %.0f, preset %u, %s", input.width, input.height, p, timeline_measurer_names[m]);

          input.compare = pair;
          chart = inches_model_chart_new (&inches_pair_chart, &input);
          check (inches_model_chart_get_page (chart), &input, name);
        }
}

/* The first that is pinned goes before early 2025; what is shown is always the second. */
static void
test_pair_set (void)
{
  InchesChartInput input = model_chart_input (0, 1, FIXTURE_FIXED);
  g_autoptr(InchesCompareSet) all = inches_compare_set_new ();
  g_autoptr(InchesCompareSet) pair = NULL;
  g_autofree char *words = NULL;

  inches_compare_set_add (all, INCHES_COMPARE_BASELINE, "baseline", "Early 2025", input.forecast);
  pair = inches_pair_set_new (all);
  g_assert_cmpuint (inches_compare_set_get_n (pair), ==, 2);
  g_clear_pointer (&pair, inches_compare_set_unref);

  inches_compare_set_add (all, INCHES_COMPARE_CURRENT, "current", "Inches", input.forecast);
  inches_compare_set_add (all, INCHES_COMPARE_PINNED, "pinned-1", "Miles", input.forecast);
  inches_compare_set_add (all, INCHES_COMPARE_PINNED, "pinned-2", "Leverage", input.forecast);
  pair = inches_pair_set_new (all);
  g_assert_cmpuint (inches_compare_set_get_n (pair), ==, 2);
  words = inches_pair_set_describe (pair);
  g_assert_nonnull (strstr (words, "Miles, then Inches"));
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/pair-chart/places", test_pair_places);
  g_test_add_func ("/pair-chart/set", test_pair_set);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
