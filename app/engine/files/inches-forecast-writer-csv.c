/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-forecast-writer.h"

#include "inches-forecast-writer-private.h"
#include "inches-number.h"

void
inches_forecast_append_figure (GString    *out,
                               const char *table,
                               const char *key,
                               double      value)
{
  g_string_append_printf (out, "%s,%s,,", table, key);
  inches_number_append_exact (out, value);
  g_string_append_c (out, '\n');
}

void
inches_forecast_append_word (GString    *out,
                             const char *table,
                             const char *key,
                             const char *value)
{
  g_string_append_printf (out, "%s,%s,,%s\n", table, key, value);
}

static void
append_rungs_line (GString              *out,
                   const InchesForecast *forecast,
                   const char           *key,
                   guint16               rungs)
{
  g_string_append_printf (out, "condition,%s,,", key);
  inches_forecast_append_rungs (out, forecast, rungs, "", " ");
  g_string_append_c (out, '\n');
}

static void
append_run (GString              *out,
            const InchesForecast *forecast)
{
  g_autofree char *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, inches_forecast_get_seed (forecast));
  g_autofree char *anchor = inches_day_to_iso (inches_scenario_get_anchor (inches_forecast_get_scenario (forecast)));

  inches_forecast_append_word (out, "run", "note", "Illustrative model of one argument. Not a forecast.");
  inches_forecast_append_word (out, "run", "seed", seed);
  inches_forecast_append_figure (out, "run", "futures", inches_forecast_get_n_futures (forecast));
  inches_forecast_append_figure (out, "run", "weeks", inches_forecast_get_n_weeks (forecast));
  inches_forecast_append_word (out, "run", "sheet", inches_sheet_get_id (inches_forecast_get_sheet (forecast)));
  inches_forecast_append_word (out, "run", "anchor", anchor);
}

static void
append_settings (GString              *out,
                 const InchesForecast *forecast)
{
  InchesScenario *scenario = inches_forecast_get_scenario (forecast);
  const InchesCircumstances *c = inches_scenario_get_circumstances (scenario);

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    inches_forecast_append_figure (out, "lever", inches_scenario_get_levers (scenario)->levers[i].id, inches_scenario_get_value (scenario, i));

  inches_forecast_append_figure (out, "condition", "momentum", c->momentum);
  inches_forecast_append_figure (out, "condition", "trust", c->trust);
  inches_forecast_append_figure (out, "condition", "demands", c->demands);
  append_rungs_line (out, forecast, "rungs_on", c->rungs_on);
  inches_forecast_append_figure (out, "condition", "document_on", c->document_on ? 1 : 0);
  append_rungs_line (out, forecast, "agenda", c->agenda);
}

static void
append_ladder (GString              *out,
               const InchesForecast *forecast)
{
  const InchesLadder *ladder = inches_sheet_get_ladder (inches_forecast_get_sheet (forecast));

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    inches_forecast_append_figure (out, "ever", ladder->rungs[i].id, inches_forecast_get_ever (forecast, i));

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    for (guint week = 0; week < inches_forecast_get_n_weeks (forecast); week++)
      g_string_append_printf (out, "in_force,%s,%u,%u\n", ladder->rungs[i].id, week,
                              inches_forecast_get_in_force (forecast, i, week));
}

static void
append_quantiles (GString              *out,
                  const InchesForecast *forecast)
{
  for (guint i = 0; i < INCHES_N_INDICES; i++)
    {
      if (!inches_forecast_has_index (forecast, i))
        continue;

      for (guint q = 0; q < INCHES_N_QUANTILES; q++)
        for (guint week = 0; week < inches_forecast_get_n_weeks (forecast); week++)
          {
            g_string_append_printf (out, "%s,%s,%u,", inches_index_get_id (i), inches_forecast_quantile_ids[q], week);
            inches_number_append_exact (out, inches_forecast_get_quantile (forecast, i, week, q));
            g_string_append_c (out, '\n');
          }
    }
}

/**
 * inches_forecast_to_csv:
 * @forecast: a forecast
 *
 * Returns: (transfer full): the same figures as inches_forecast_to_json(), one a
 *   line under the header "table,key,week,value"
 */
char *
inches_forecast_to_csv (const InchesForecast *forecast)
{
  return inches_explained_to_csv (forecast, NULL);
}

/**
 * inches_explained_to_csv:
 * @forecast: a forecast
 * @explanations: (nullable): what was asked about it
 *
 * Returns: (transfer full): inches_forecast_to_csv(), with lines more for each
 *   explanation
 */
char *
inches_explained_to_csv (const InchesForecast     *forecast,
                         const InchesExplanations *explanations)
{
  GString *out = g_string_new ("table,key,week,value\n");

  append_run (out, forecast);
  append_settings (out, forecast);
  inches_forecast_append_figure (out, "inches", "mean", inches_forecast_get_mean (forecast));
  inches_forecast_append_figure (out, "inches", "se", inches_forecast_get_error (forecast));
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    inches_forecast_append_figure (out, "class", inches_outcome_get_id (i), inches_forecast_get_count (forecast, i));
  inches_forecast_append_figure (out, "class", "crises", inches_forecast_get_n_crises (forecast));
  append_ladder (out, forecast);
  append_quantiles (out, forecast);
  if (explanations != NULL)
    inches_explanations_append_csv (explanations, forecast, out);

  return g_string_free (out, FALSE);
}
