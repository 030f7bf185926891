/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-ladder-chart.h"

#include "inches-ladder-block.h"
#include "inches-share.h"
#include "model-chart-fixture.h"

#include <string.h>

static void
test_ladder_places (void)
{
  model_chart_for_each (&inches_ladder_chart, model_chart_check_places);
}

/* All words of running text are there, in however many lines. */
static gboolean
says_each_word (const InchesModelPage *page,
                const char            *words)
{
  g_auto(GStrv) parts = g_strsplit (words, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (!model_chart_says (page, parts[i]))
      return FALSE;

  return TRUE;
}

static void
check_words (const InchesModelPage  *page,
             const InchesChartInput *input,
             const char             *name)
{
  const InchesLadder *ladder = inches_model_get_ladder (input->model);

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      const InchesRungLabel *label = inches_chronicle_find_rung_label (input->chronicle, ladder->rungs[i].id);

      g_assert_true (model_chart_says (page, label != NULL ? label->name : ladder->rungs[i].name));
      if (!says_each_word (page, ladder->rungs[i].russia_gives) || !says_each_word (page, ladder->rungs[i].ukraine_west_gives))
        g_error ("%s: does not say all of what each side gives for %s", name, ladder->rungs[i].id);
    }
  g_assert_true (model_chart_says (page, "Illustrative model of one argument. Not a forecast."));
  g_assert_true (model_chart_says (page, "Of 100 simulated futures:") || model_chart_says (page, "Of 100 futures:"));
  g_assert_true (model_chart_says (page, "weight"));
}

static void
test_ladder_words (void)
{
  model_chart_for_each (&inches_ladder_chart, check_words);
}

static void
test_ladder_values (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autoptr(InchesModelPage) page = inches_model_page_new (&input, "", FALSE);
  InchesLadderColumns columns = { .name_x = 60, .name_width = 200, .weight_right = 300, .bar_left = 400, .bar_width = 200,
                                  .figure_right = 660, .weeks_left = 700, .weeks_right = 700 + 44 * 20 };
  InchesDateAxis axis;
  InchesTimelineLadder *ladder;
  InchesDay anchor = inches_scenario_get_anchor (inches_forecast_get_scenario (input.forecast));

  inches_date_axis_init_uniform (&axis, columns.weeks_left, columns.weeks_right, anchor, anchor + 7 * 44);
  ladder = inches_ladder_block_new (page, 0, &input, &columns, 200, 40, &axis);

  g_assert_cmpuint (ladder->rows->len, ==, INCHES_N_RUNGS);
  g_assert_cmpuint (ladder->cells->len, ==, 44);
  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      const InchesLadderRow *row = &g_array_index (ladder->rows, InchesLadderRow, i);
      guint in_force = inches_forecast_get_in_force (input.forecast, i, 43);
      g_autofree char *share = inches_share_format (in_force, 512);

      g_assert_cmpfloat (row->in_force, ==, in_force / 512.0);
      g_assert_cmpfloat (row->in_force + row->fell, ==, inches_forecast_get_ever (input.forecast, i) / 512.0);
      g_assert_cmpuint (model_chart_count (page, 0, share), >=, 1);
      g_assert_true ((row->heat[43] == 0) == (in_force / 512.0 < 0.01) || row->heat[43] > 0);
    }
  inches_timeline_ladder_free (ladder);
}

/* Two years of weeks are as many cells. */
static void
test_ladder_two_years (void)
{
  g_autoptr(InchesForecast) forecast = model_chart_run ("inches", 104);
  InchesChartInput input = model_chart_input (2, 0, 1);
  g_autoptr(InchesModelChart) chart = NULL;

  input.forecast = forecast;
  chart = inches_model_chart_new (&inches_ladder_chart, &input);
  model_chart_check_places (inches_model_chart_get_page (chart), &input, "104 weeks");
  g_assert_nonnull (strstr (inches_model_chart_get_description (chart), "104 weeks"));
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/ladder-chart/places", test_ladder_places);
  g_test_add_func ("/ladder-chart/words", test_ladder_words);
  g_test_add_func ("/ladder-chart/values", test_ladder_values);
  g_test_add_func ("/ladder-chart/two-years", test_ladder_two_years);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
