/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-model-table.h"

#include "inches-index-words.h"

#include <glib/gi18n-lib.h>

/* Early 2025 is of the same war only if both start on the same day. */
static gboolean
is_comparable (InchesForecast *forecast,
               InchesForecast *baseline)
{
  return baseline != NULL
         && inches_scenario_get_anchor (inches_forecast_get_scenario (baseline))
            == inches_scenario_get_anchor (inches_forecast_get_scenario (forecast));
}

static void
add_gain (InchesTable    *table,
          InchesForecast *forecast,
          InchesForecast *baseline)
{
  InchesTableRow *row = inches_table_add_row (table, NULL);

  inches_table_row_add_text (row, _("Inches gained"));
  inches_table_row_add_number (row, inches_forecast_get_mean (forecast), 1);
  if (baseline != NULL)
    inches_table_row_add_number (row, inches_forecast_get_mean (baseline), 1);
  inches_table_row_add_text (row, _("inches of 36, mean of the last eight weeks"));
  inches_table_row_add_ranked (row, "", -1);
}

static void
add_count (InchesTable    *table,
           const char     *name,
           InchesForecast *forecast,
           guint           count,
           InchesForecast *baseline,
           guint           before)
{
  InchesTableRow *row = inches_table_add_row (table, NULL);
  guint n = inches_forecast_get_n_futures (forecast);

  inches_table_row_add_text (row, name);
  inches_table_row_add_share (row, count, n);
  if (baseline != NULL)
    inches_table_row_add_share (row, before, inches_forecast_get_n_futures (baseline));
  inches_table_row_add_text (row, _("of 100 simulated futures"));
  inches_table_row_add_number (row, count, 0);
}

/* As add_count(), of a class: written as it is in pictures. */
static void
add_class (InchesTable    *table,
           InchesForecast *forecast,
           InchesForecast *baseline,
           guint           outcome)
{
  InchesTableRow *row = inches_table_add_row (table, NULL);
  guint count = inches_forecast_get_count (forecast, outcome);

  inches_table_row_add_text (row, inches_outcome_get_name (outcome));
  inches_table_row_add_class (row, forecast, outcome);
  if (baseline != NULL)
    inches_table_row_add_class (row, baseline, outcome);
  inches_table_row_add_text (row, _("of 100 simulated futures"));
  inches_table_row_add_number (row, count, 0);
}

/**
 * inches_model_table_new_outcomes:
 * @forecast: what the model makes of the scenario
 * @baseline: (nullable): early 2025; left out if it is of another time
 *
 * Returns: (transfer full): inches gained, then the classes in the order of pictures
 */
InchesTable *
inches_model_table_new_outcomes (InchesForecast *forecast,
                                 InchesForecast *baseline)
{
  InchesTable *table = inches_table_new ("outcomes", _("Outcomes"), TRUE);

  if (!is_comparable (forecast, baseline))
    baseline = NULL;

  inches_table_add_column (table, "outcome", _("Outcome"), 24, FALSE);
  inches_table_add_column (table, "this_scenario", _("This scenario"), 8, TRUE);
  if (baseline != NULL)
    inches_table_add_column (table, "early_2025", _("Early 2025"), 7, TRUE);
  inches_table_add_column (table, "unit", _("Unit"), 30, FALSE);
  inches_table_set_grows (table, inches_table_get_n_columns (table) - 1);
  inches_table_add_column (table, "futures", _("Futures"), 6, TRUE);

  add_gain (table, forecast, baseline);
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    add_class (table, forecast, baseline, i);
  add_count (table, _("Crisis between Russia and NATO"), forecast, inches_forecast_get_n_crises (forecast), baseline,
             baseline != NULL ? inches_forecast_get_n_crises (baseline) : 0);

  return table;
}

/**
 * inches_model_table_new_ladder:
 * @chronicle: names of the rungs in pictures
 * @model: the rungs
 * @forecast: what the model makes of the scenario
 *
 * Returns: (transfer full): each rung with what the sides give and how often it holds at the end
 */
InchesTable *
inches_model_table_new_ladder (InchesChronicle *chronicle,
                               InchesModel     *model,
                               InchesForecast  *forecast)
{
  InchesTable *table = inches_table_new ("ladder", _("Ladder of rungs"), TRUE);
  guint n = inches_forecast_get_n_futures (forecast);
  guint last = inches_forecast_get_n_weeks (forecast) - 1;

  inches_table_add_column (table, "rung", _("Rung"), 12, FALSE);
  inches_table_add_column (table, "in_force", _("In force of 100"), 6, TRUE);
  inches_table_add_column (table, "fell", _("Fell of 100"), 6, TRUE);
  inches_table_add_column (table, "never", _("Never of 100"), 6, TRUE);
  inches_table_add_column (table, "russia_gives", _("Russia gives"), 26, FALSE);
  inches_table_add_column (table, "ukraine_west_gives", _("Ukraine and the West give"), 26, FALSE);
  inches_table_set_grows (table, 5);

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      const InchesRung *rung = &inches_model_get_ladder (model)->rungs[i];
      const InchesRungLabel *label = inches_chronicle_find_rung_label (chronicle, rung->id);
      InchesTableRow *row = inches_table_add_row (table, NULL);
      guint in_force = inches_forecast_get_in_force (forecast, i, last);
      guint ever = inches_forecast_get_ever (forecast, i);

      inches_table_row_add_ranked (row, label != NULL ? label->name : rung->name, i);
      inches_table_row_add_share (row, in_force, n);
      inches_table_row_add_share (row, ever - in_force, n);
      inches_table_row_add_share (row, n - ever, n);
      inches_table_row_add_text (row, rung->russia_gives);
      inches_table_row_add_text (row, rung->ukraine_west_gives);
    }

  return table;
}

/**
 * inches_model_table_new_weeks:
 * @forecast: what the model makes of the scenario; keeps the inches
 *
 * Returns: (transfer full): the size of the war, week by week: what the fan draws
 */
InchesTable *
inches_model_table_new_weeks (InchesForecast *forecast)
{
  static const char *const ids[INCHES_N_QUANTILES] = { "q05", "q25", "q50", "q75", "q95" };
  const char *names[INCHES_N_QUANTILES] = { _("Lowest twentieth"), _("Lower quarter"), _("Middle"), _("Upper quarter"),
                                            _("Highest twentieth") };
  InchesTable *table = inches_table_new ("weeks", _("Size of the war by week"), TRUE);
  InchesDay anchor = inches_scenario_get_anchor (inches_forecast_get_scenario (forecast));

  inches_table_add_column (table, "week", _("Week"), 6, TRUE);
  inches_table_add_column (table, "from", _("From"), 14, FALSE);
  for (guint q = 0; q < INCHES_N_QUANTILES; q++)
    inches_table_add_column (table, ids[q], names[q], 8, TRUE);
  inches_table_add_column (table, "unit", _("Unit"), 18, FALSE);
  inches_table_set_grows (table, 2 + INCHES_N_QUANTILES);

  for (guint week = 0; week < inches_forecast_get_n_weeks (forecast); week++)
    {
      InchesTableRow *row = inches_table_add_row (table, NULL);

      inches_table_row_add_number (row, week, 0);
      inches_table_row_add_day (row, anchor + 7 * (InchesDay) week);
      for (guint q = 0; q < INCHES_N_QUANTILES; q++)
        inches_table_row_add_number (row, inches_forecast_get_size (forecast, week, q), 1);
      inches_table_row_add_text (row, _("inches, 36 at the start"));
    }

  return table;
}

static char *
join_who (const InchesLever *lever)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; lever->who[i] != NULL; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", inches_lever_who_name (lever->who[i]));

  return g_string_free (names, FALSE);
}

/* A toggle is said in words. */
static void
add_setting (InchesTableRow    *row,
             const InchesLever *lever,
             double             value)
{
  g_autofree char *words = inches_lever_format (lever, value);

  inches_table_row_add_worded (row, words, value);
}

/**
 * inches_model_table_new_levers:
 * @scenario: the settings
 *
 * Returns: (transfer full): every lever, in the order of the panel
 */
InchesTable *
inches_model_table_new_levers (InchesScenario *scenario)
{
  InchesTable *table = inches_table_new ("levers", _("Levers"), TRUE);

  inches_table_add_column (table, "lever", _("Lever"), 22, FALSE);
  inches_table_add_column (table, "setting", _("Setting"), 6, TRUE);
  inches_table_add_column (table, "early_2025", _("Early 2025"), 6, TRUE);
  inches_table_add_column (table, "unit", _("Unit"), 13, FALSE);
  inches_table_add_column (table, "changed", _("Changed"), 6, FALSE);
  inches_table_add_column (table, "lowest", _("Lowest"), 5, TRUE);
  inches_table_add_column (table, "highest", _("Highest"), 5, TRUE);
  inches_table_add_column (table, "who", _("Who decides"), 18, FALSE);
  inches_table_set_grows (table, 7);

  for (guint place = 0; place < INCHES_N_LEVERS; place++)
    for (guint i = 0; i < INCHES_N_LEVERS; i++)
      {
        const InchesLever *lever = &inches_scenario_get_levers (scenario)->levers[i];
        g_autofree char *who = NULL;
        InchesTableRow *row;

        if (lever->order != place)
          continue;

        row = inches_table_add_row (table, NULL);
        who = join_who (lever);
        inches_table_row_add_ranked (row, lever->label != NULL ? lever->label : lever->name, place);
        add_setting (row, lever, inches_scenario_get_value (scenario, i));
        add_setting (row, lever, lever->early_2025);
        inches_table_row_add_text (row, lever->unit);
        inches_table_row_add_text (row, inches_scenario_is_changed (scenario, i) ? _("changed") : "");
        add_setting (row, lever, lever->lowest);
        add_setting (row, lever, lever->highest);
        inches_table_row_add_text (row, who);
      }

  return table;
}
