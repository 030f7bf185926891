/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-outcomes-chart.h"

#include "inches-number.h"
#include "inches-outcome-block.h"
#include "model-chart-fixture.h"

#include <string.h>

static void
test_outcomes_places (void)
{
  model_chart_for_each (&inches_outcomes_chart, model_chart_check_places);
}

/* Row 0 is the scenario, row 1 early 2025 beside it where it is of the same war. */
static void
check_words (const InchesModelPage  *page,
             const InchesChartInput *input,
             const char             *name)
{
  guint panels = page->baseline != NULL ? 2 : 1;

  for (guint row = 0; row < 2; row++)
    for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
      {
        InchesForecast *forecast = row == 0 ? input->forecast : page->baseline;
        g_autofree char *count = NULL;

        g_assert_cmpuint (model_chart_count (page, row, inches_outcome_get_name (i)), ==, row < panels ? 1 : 0);
        if (row >= panels)
          continue;

        count = inches_number_format (inches_forecast_get_count (forecast, i), 0);
        if (model_chart_count (page, row, count) == 0)
          g_error ("%s: does not say that %s futures are %s", name, count, inches_outcome_get_name (i));
      }

  g_assert_true (model_chart_says (page, "Illustrative model of one argument. Not a forecast."));
  g_assert_true (model_chart_says (page, "Crises in"));
  g_assert_true (model_chart_says (page, "Each dot stands for two"));
}

static void
test_outcomes_words (void)
{
  model_chart_for_each (&inches_outcomes_chart, check_words);
}

static void
test_outcomes_dots (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autoptr(InchesModelPage) page = inches_model_page_new (&input, "", FALSE);
  InchesOutcomeInput outcomes = { 0, "outcomes", input.forecast, NULL, INCHES_LEGEND_COUNTS, 100, 200, 40, 600, 200, 600 };
  g_autofree InchesOutcomeBlock *block = inches_outcome_block_new (page, &outcomes);
  guint wanted[INCHES_N_OUTCOMES];
  guint found[INCHES_N_OUTCOMES] = { 0 };

  inches_forecast_get_dots (input.forecast, wanted);
  for (guint i = 0; i < INCHES_N_DOTS; i++)
    {
      found[block->outcomes[i]]++;
      g_assert_true (block->dots[i].x - block->radius > 100 && block->dots[i].x + block->radius < 500);
      g_assert_true (block->dots[i].y - block->radius > 200 && block->dots[i].y + block->radius < 400);
      if (i > 0)
        g_assert_cmpuint (block->outcomes[i], >=, block->outcomes[i - 1]);
    }
  g_assert_cmpmem (wanted, sizeof wanted, found, sizeof found);
}

static void
test_outcomes_description (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autoptr(InchesModelChart) chart = inches_model_chart_new (&inches_outcomes_chart, &input);
  const char *words = inches_model_chart_get_description (chart);

  g_assert_nonnull (strstr (words, "Phantom peace"));
  g_assert_true (g_str_has_suffix (words, "Illustrative model of one argument. Not a forecast."));
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/outcomes-chart/places", test_outcomes_places);
  g_test_add_func ("/outcomes-chart/words", test_outcomes_words);
  g_test_add_func ("/outcomes-chart/dots", test_outcomes_dots);
  g_test_add_func ("/outcomes-chart/description", test_outcomes_description);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
