/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-evidence-chart.h"

#include "inches-evidence-panel.h"
#include "inches-evidence-table.h"
#include "inches-export.h"
#include "model-chart-fixture.h"

#include <string.h>

static void
test_evidence_places (void)
{
  model_chart_for_each (&inches_evidence_chart, model_chart_check_places);
}

/* The verdict of each measure is a word, and the page says what the fan is not. */
static void
check_words (const InchesModelPage  *page,
             const InchesChartInput *input,
             const char             *name)
{
  g_autoptr(InchesHappened) happened = inches_evidence_chart_look_back (input->chronicle, input->model, input->forecast);
  guint row = 0;

  for (guint i = 0; i < inches_happened_get_n_measures (happened); i++)
    {
      const InchesHappenedMeasure *measure = inches_happened_get_measure (happened, i);

      if (measure->points->len == 0)
        continue;
      g_assert_cmpuint (model_chart_count (page, row, inches_happened_verdict_get_name (measure->verdict)), ==, 1);
      row++;
    }

  g_assert_true (model_chart_says (page, "Illustrative model of one argument. Not a forecast."));
  g_assert_false (model_chart_says (page, "No figure of the record is drawn"));
}

static void
test_evidence_words (void)
{
  model_chart_for_each (&inches_evidence_chart, check_words);
}

/* A value stands over its days at its height, whatever the fan is. */
static void
test_evidence_values (void)
{
  g_autoptr(InchesForecast) forecast = model_chart_run ("early-2025", 44);
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autoptr(InchesHappened) happened = inches_evidence_chart_look_back (input.chronicle, input.model, forecast);
  g_autoptr(InchesModelPage) page = inches_model_page_new (&input, "", FALSE);
  InchesTimelineBox box = { 100, 200, 600, 300 };
  const InchesHappenedMeasure *measure = NULL;
  InchesEvidencePanel *panel;

  for (guint i = 0; measure == NULL; i++)
    if (inches_happened_get_measure (happened, i)->points->len == 10)
      measure = inches_happened_get_measure (happened, i);
  panel = inches_evidence_panel_new (page, 0, happened, measure, &box);

  g_assert_cmpuint (panel->values->len, ==, 10);
  for (guint i = 0; i < 10; i++)
    {
      const InchesHappenedPoint *point = &g_array_index (measure->points, InchesHappenedPoint, i);
      const InchesEvidenceValue *value = &g_array_index (panel->values, InchesEvidenceValue, i);

      g_assert_cmpfloat_with_epsilon (inches_scale_to_value (&panel->scale, value->y), point->value, 1e-6);
      g_assert_cmpfloat (value->y, >=, panel->plot.y);
      g_assert_cmpfloat (value->left, >=, panel->plot.x);
      g_assert_cmpfloat (value->right, <=, panel->plot.x + panel->plot.width);
      g_assert_true (i == 0 || value->left >= g_array_index (panel->values, InchesEvidenceValue, i - 1).right - 1e-6);
      g_assert_cmpint (value->outside, ==, point->value < point->band[INCHES_QUANTILE_05]
                                           || point->value > point->band[INCHES_QUANTILE_95]);
    }
  inches_evidence_panel_free (panel);
}

/* Whatever is set, the record is held against early 2025, and its figures are all there. */
static void
test_evidence_csv (void)
{
  g_autoptr(InchesForecast) early = model_chart_run ("early-2025", 44);
  g_autoptr(InchesForecast) inches = model_chart_run ("inches", 44);
  g_autoptr(InchesForecast) minsk = model_chart_run ("minsk-2015", 44);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  const char *text;
  InchesExport export;

  inches_export_init (&export, fixture.chronicle, fixture.model, inches, g_ptr_array_index (fixture.themes, 0));
  export.chart = INCHES_CHART_EVIDENCE;
  export.baseline = early;
  g_assert_true (inches_export_get_shown (&export) == early);
  bytes = inches_export_make (&export, INCHES_EXPORT_CSV, &error);
  g_assert_no_error (error);
  text = g_bytes_get_data (bytes, NULL);
  g_assert_nonnull (strstr (text, "verdict,civilian_killed_monthly,"));
  g_assert_nonnull (strstr (text, "measure,civilian_killed_monthly,\"Civilians killed in Ukraine, verified by the UN, by month\",2025-07-01,2025-07-31,,168.3"));
  g_assert_nonnull (strstr (text, "happened,grid,"));
  g_assert_null (strstr (text, ",changed,"));

  export.forecast = minsk;
  g_assert_true (inches_export_get_shown (&export) == minsk);
}

static void
test_evidence_tables (void)
{
  g_autoptr(InchesTable) claims = inches_evidence_table_new_claims (fixture.chronicle);
  g_autoptr(InchesTable) works = inches_evidence_table_new_literature (fixture.chronicle);
  g_autoptr(InchesTable) coefficients = inches_evidence_table_new_coefficients (inches_model_get_sheet (fixture.model, 1),
                                                                                inches_model_get_sheet (fixture.model, 0));
  InchesArgument *argument = inches_chronicle_get_argument (fixture.chronicle);
  g_autoptr(InchesTableRow) cost = NULL;
  guint index = 0;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (claims)), ==, inches_argument_get_n_claims (argument));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (works)), ==, inches_argument_get_works (argument)->len);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (coefficients)), ==, INCHES_N_COEFFICIENTS);
  g_assert_true (inches_coefficient_find ("m_cost", &index));
  cost = g_list_model_get_item (G_LIST_MODEL (coefficients), index);
  g_assert_cmpstr (inches_table_row_get_text (cost, 1), ==, "0.3");
  g_assert_cmpstr (inches_table_row_get_text (cost, 2), ==, "0.65");
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/evidence-chart/places", test_evidence_places);
  g_test_add_func ("/evidence-chart/words", test_evidence_words);
  g_test_add_func ("/evidence-chart/values", test_evidence_values);
  g_test_add_func ("/evidence-chart/csv", test_evidence_csv);
  g_test_add_func ("/evidence-chart/tables", test_evidence_tables);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
