/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-export-csv-compare.h"

#include "inches-csv-table.h"
#include "inches-index-words.h"

static const char *const quantile_ids[INCHES_N_QUANTILES] = { "q05", "q25", "q50", "q75", "q95" };

static void
append_value (GString    *out,
              const char *table,
              const char *id,
              const char *name,
              const char *key,
              double      value,
              const char *unit)
{
  inches_csv_append_line (out, &(InchesCsvLine) { .table = table, .id = id, .name = name, .key = key, .has_value = TRUE,
                                                  .value = value, .unit = unit });
}

static void
append_words (GString    *out,
              const char *table,
              const char *id,
              const char *name,
              const char *key)
{
  inches_csv_append_line (out, &(InchesCsvLine) { .table = table, .id = id, .name = name, .key = key });
}

/* What made the column, so that it can be made again. */
static void
append_run (GString                   *out,
            const InchesCompareColumn *column)
{
  InchesScenario *scenario = inches_forecast_get_scenario (column->forecast);
  InchesSheet *sheet = inches_forecast_get_sheet (column->forecast);
  g_autofree char *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, inches_forecast_get_seed (column->forecast));
  InchesDay anchor = inches_scenario_get_anchor (scenario);
  static const char *const roles[] = { "baseline", "current", "pinned" };

  inches_csv_append_line (out, &(InchesCsvLine) { .table = "column", .id = column->id, .name = column->name, .has_days = TRUE,
                                                  .from = anchor,
                                                  .to = anchor + 7 * (InchesDay) inches_forecast_get_n_weeks (column->forecast) - 1,
                                                  .key = roles[column->role], .has_value = TRUE,
                                                  .value = inches_forecast_get_n_futures (column->forecast), .unit = "futures" });
  append_words (out, "seed", column->id, seed, NULL);
  append_words (out, "sheet", column->id, inches_sheet_get_id (sheet), inches_sheet_get_hash (sheet));
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      const InchesLever *lever = &inches_scenario_get_levers (scenario)->levers[i];

      append_value (out, "lever", lever->id, lever->name, column->id, inches_scenario_get_value (scenario, i), lever->unit);
    }
}

static void
append_outcomes (GString                *out,
                 const InchesCompareSet *set,
                 guint                   place)
{
  static const char *const standings[] = { "itself", "same", "clear", "unclear", "other-anchor", "other-sheet" };
  const InchesCompareColumn *column = inches_compare_set_get_column (set, place);
  double difference, error;
  InchesStanding standing = inches_compare_set_relate (set, place, &difference, &error);

  append_value (out, "inches", "mean", NULL, column->id, inches_forecast_get_mean (column->forecast), "inches gained");
  append_value (out, "inches", "standard error", NULL, column->id, inches_forecast_get_error (column->forecast), "inches gained");
  append_words (out, "standing", standings[standing], NULL, column->id);
  if (standing == INCHES_STANDING_CLEAR || standing == INCHES_STANDING_UNCLEAR)
    {
      append_value (out, "difference", "mean", NULL, column->id, difference, "inches gained");
      append_value (out, "difference", "paired standard error", NULL, column->id, error, "inches gained");
    }
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    append_value (out, "outcome", inches_outcome_get_id (i), inches_outcome_get_name (i), column->id,
                  inches_forecast_get_count (column->forecast, i), "futures");
  append_value (out, "outcome", "crises", NULL, column->id, inches_forecast_get_n_crises (column->forecast), "futures");
}

static void
append_fan (GString                   *out,
            const InchesCompareColumn *column,
            InchesIndex                index)
{
  InchesDay anchor = inches_scenario_get_anchor (inches_forecast_get_scenario (column->forecast));
  g_autofree char *unit = inches_index_make_unit (index, anchor, FALSE);

  for (guint week = 0; week < inches_forecast_get_n_weeks (column->forecast); week++)
    for (guint q = 0; q < INCHES_N_QUANTILES; q++)
      inches_csv_append_line (out, &(InchesCsvLine) { .table = "fan", .id = index == INCHES_INDEX_INCHES ? "size" : inches_index_get_id (index),
                                                      .name = column->id, .has_days = TRUE, .from = anchor + 7 * (InchesDay) week,
                                                      .to = anchor + 7 * (InchesDay) week + 6, .key = quantile_ids[q],
                                                      .has_value = TRUE, .value = inches_index_shown (column->forecast, index, week, q),
                                                      .unit = unit });
}

static void
append_belief (GString            *out,
               const char         *id,
               const InchesBelief *belief)
{
  append_value (out, "belief", id, "difference", inches_verdict_get_id (belief->verdict), belief->difference, "inches gained");
  append_value (out, "belief", id, "paired standard error", inches_verdict_get_id (belief->verdict), belief->error, "inches gained");
}

static void
append_beliefs (GString                *out,
                const InchesCompareSet *set)
{
  InchesBeliefSets *beliefs = inches_compare_set_get_beliefs (set);
  guint a, b;

  if (beliefs == NULL || !inches_compare_set_get_pair (set, &a, &b))
    return;

  append_words (out, "belief-pair", inches_compare_set_get_column (set, a)->id, inches_compare_set_get_column (set, b)->id, NULL);
  for (guint i = 0; i < INCHES_N_BELIEF_SETS; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      append_belief (out, id, inches_belief_sets_get_belief (beliefs, i));
    }
  if (inches_belief_sets_get_miles (beliefs) != NULL)
    append_belief (out, "miles", inches_belief_sets_get_miles (beliefs));
  for (guint i = 0; i < inches_belief_sets_get_n_separators (beliefs); i++)
    {
      const InchesSeparator *separator = inches_belief_sets_get_separator (beliefs, i);

      append_value (out, "decides", inches_separator_get_id (separator), separator->words, NULL, separator->difference,
                    "standardised difference");
    }
}

/**
 * inches_csv_append_compare:
 * @out: a CSV
 * @set: what is compared
 * @index: of the fans
 *
 * Column by column what made it and what it came to, then the belief sets.
 */
void
inches_csv_append_compare (GString                *out,
                           const InchesCompareSet *set,
                           InchesIndex             index)
{
  g_autoptr(GPtrArray) settings = inches_compare_set_list_settings (set);

  append_words (out, "note", "illustrative", "Illustrative model of one argument. Not a forecast.", NULL);
  for (guint i = 0; i < inches_compare_set_get_n (set); i++)
    {
      append_run (out, inches_compare_set_get_column (set, i));
      append_outcomes (out, set, i);
    }
  for (guint i = 0; i < settings->len; i++)
    for (guint c = 0; c < inches_compare_set_get_n (set); c++)
      {
        const InchesCompareSetting *setting = g_ptr_array_index (settings, i);

        append_words (out, "setting", setting->id, setting->values[c], inches_compare_set_get_column (set, c)->id);
      }
  for (guint i = 0; i < inches_compare_set_get_n (set); i++)
    append_fan (out, inches_compare_set_get_column (set, i), index);
  append_beliefs (out, set);
}
