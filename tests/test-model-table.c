/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The model's tables hold line by line what its pictures show. */
#include "inches-model-table.h"

#include "inches-ladder-chart.h"
#include "inches-number.h"
#include "inches-outcomes-chart.h"
#include "inches-outlook-chart.h"
#include "inches-share.h"
#include "inches-timeline-fan.h"
#include "model-chart-fixture.h"

static InchesTableRow *
get_row (InchesTable *table,
         guint        index)
{
  g_autoptr(InchesTableRow) row = g_list_model_get_item (G_LIST_MODEL (table), index);

  return row;
}

static const char *
get_text (InchesTable *table,
          guint        row,
          const char  *id)
{
  for (guint i = 0; i < inches_table_get_n_columns (table); i++)
    if (g_str_equal (inches_table_get_column (table, i)->id, id))
      return inches_table_row_get_text (get_row (table, row), i);

  g_error ("%s has no column %s", inches_table_get_id (table), id);
}

static void
test_model_table_outcomes (void)
{
  for (guint p = 0; p < FIXTURE_PRESETS; p++)
    {
      InchesChartInput input = model_chart_input (0, p, FIXTURE_FIXED);
      g_autoptr(InchesTable) table = inches_model_table_new_outcomes (input.forecast, input.baseline);
      g_autoptr(InchesModelChart) counts = inches_model_chart_new (&inches_outcomes_chart, &input);
      g_autoptr(InchesModelChart) shares = inches_model_chart_new (&inches_outlook_chart, &input);
      g_autofree char *mean = inches_number_format (inches_forecast_get_mean (input.forecast), 1);

      g_assert_cmpstr (get_text (table, 0, "this_scenario"), ==, mean);
      for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
        {
          g_assert_cmpstr (get_text (table, 1 + i, "outcome"), ==, inches_outcome_get_name (i));
          g_assert_cmpuint (model_chart_count (inches_model_chart_get_page (counts), 0, get_text (table, 1 + i, "futures")), >, 0);
          g_assert_true (model_chart_says (inches_model_chart_get_page (shares), get_text (table, 1 + i, "this_scenario")));
        }
      g_assert_true (inches_table_is_model (table));
      /* Early 2025 stands beside only what begins when it does. */
      g_assert_cmpuint (inches_table_get_n_columns (table), ==, p == 0 ? 5 : 4);
    }
}

static void
test_model_table_ladder (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autoptr(InchesTable) table = inches_model_table_new_ladder (input.chronicle, input.model, input.forecast);
  g_autoptr(InchesModelChart) chart = inches_model_chart_new (&inches_ladder_chart, &input);
  const InchesModelPage *page = inches_model_chart_get_page (chart);
  guint n = inches_forecast_get_n_futures (input.forecast);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (table)), ==, INCHES_N_RUNGS);
  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      g_autofree char *share = inches_share_format (inches_forecast_get_in_force (input.forecast, i, 43), n);

      g_assert_cmpstr (get_text (table, i, "in_force"), ==, share);
      g_assert_true (model_chart_says (page, get_text (table, i, "rung")));
      g_assert_true (model_chart_says (page, share));
    }
}

static void
test_model_table_weeks (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autoptr(InchesTable) table = inches_model_table_new_weeks (input.forecast);
  g_autoptr(InchesModelChart) chart = inches_model_chart_new (&inches_outlook_chart, &input);
  guint last = inches_forecast_get_n_weeks (input.forecast) - 1;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (table)), ==, last + 1);
  g_assert_cmpstr (get_text (table, 0, "from"), ==, "3 March 2025");
  g_assert_true (model_chart_says (inches_model_chart_get_page (chart), get_text (table, last, "q50")));
}

/* The order of the panel, the words of its rows. */
static void
test_model_table_levers (void)
{
  for (guint p = 0; p < FIXTURE_PRESETS; p++)
    {
      InchesScenario *scenario = inches_forecast_get_scenario (fixture.forecasts[p]);
      g_autoptr(InchesTable) table = inches_model_table_new_levers (scenario);

      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (table)), ==, INCHES_N_LEVERS);
      for (guint i = 0; i < INCHES_N_LEVERS; i++)
        {
          const InchesLever *lever = &inches_scenario_get_levers (scenario)->levers[i];
          g_autofree char *value = inches_lever_format (lever, inches_scenario_get_value (scenario, i));

          g_assert_cmpstr (get_text (table, lever->order, "lever"), ==, lever->label);
          g_assert_cmpstr (get_text (table, lever->order, "setting"), ==, value);
          g_assert_true ((*get_text (table, lever->order, "changed") != '\0') == inches_scenario_is_changed (scenario, i));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/model-table/outcomes", test_model_table_outcomes);
  g_test_add_func ("/model-table/ladder", test_model_table_ladder);
  g_test_add_func ("/model-table/weeks", test_model_table_weeks);
  g_test_add_func ("/model-table/levers", test_model_table_levers);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
