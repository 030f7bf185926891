/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-forecast-writer.h"

#include "inches-forecast-writer-private.h"
#include "inches-number.h"

const char *const inches_forecast_quantile_ids[INCHES_N_QUANTILES] = { "q05", "q25", "q50", "q75", "q95" };

/**
 * inches_forecast_append_rungs: (skip)
 * @out: text
 * @forecast: has the ladder
 * @rungs: bits of rungs
 * @quote: around each id
 * @separator: between two
 */
void
inches_forecast_append_rungs (GString              *out,
                              const InchesForecast *forecast,
                              guint16               rungs,
                              const char           *quote,
                              const char           *separator)
{
  const InchesLadder *ladder = inches_sheet_get_ladder (inches_forecast_get_sheet (forecast));
  const char *before = "";

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    if (rungs & 1u << i)
      {
        g_string_append_printf (out, "%s%s%s%s", before, quote, ladder->rungs[i].id, quote);
        before = separator;
      }
}

/* Appends "key": to begin a member; @depth blanks before it. */
static void
begin_member (GString    *out,
              guint       depth,
              gboolean    first,
              const char *key)
{
  g_string_append_printf (out, "%s\n%*s\"%s\": ", first ? "" : ",", (int) depth, "", key);
}

static void
append_number_member (GString    *out,
                      guint       depth,
                      gboolean    first,
                      const char *key,
                      double      value)
{
  begin_member (out, depth, first, key);
  inches_number_append_exact (out, value);
}

static void
append_levers (GString              *out,
               const InchesForecast *forecast)
{
  InchesScenario *scenario = inches_forecast_get_scenario (forecast);

  begin_member (out, 1, FALSE, "levers");
  g_string_append_c (out, '{');
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    append_number_member (out, 2, i == 0, inches_scenario_get_levers (scenario)->levers[i].id,
                          inches_scenario_get_value (scenario, i));
  g_string_append (out, "\n }");
}

static void
append_conditions (GString              *out,
                   const InchesForecast *forecast)
{
  const InchesCircumstances *c = inches_scenario_get_circumstances (inches_forecast_get_scenario (forecast));

  begin_member (out, 1, FALSE, "conditions");
  g_string_append_c (out, '{');
  append_number_member (out, 2, TRUE, "momentum", c->momentum);
  append_number_member (out, 2, FALSE, "trust", c->trust);
  append_number_member (out, 2, FALSE, "demands", c->demands);
  begin_member (out, 2, FALSE, "rungs_on");
  g_string_append_c (out, '[');
  inches_forecast_append_rungs (out, forecast, c->rungs_on, "\"", ", ");
  g_string_append_c (out, ']');
  begin_member (out, 2, FALSE, "document_on");
  g_string_append (out, c->document_on ? "true" : "false");
  begin_member (out, 2, FALSE, "agenda");
  g_string_append_c (out, '[');
  inches_forecast_append_rungs (out, forecast, c->agenda, "\"", ", ");
  g_string_append (out, "]\n }");
}

static void
append_outcomes (GString              *out,
                 const InchesForecast *forecast)
{
  begin_member (out, 1, FALSE, "inches");
  g_string_append (out, "{\"mean\": ");
  inches_number_append_exact (out, inches_forecast_get_mean (forecast));
  g_string_append (out, ", \"se\": ");
  inches_number_append_exact (out, inches_forecast_get_error (forecast));
  g_string_append_c (out, '}');

  begin_member (out, 1, FALSE, "classes");
  g_string_append_c (out, '{');
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    g_string_append_printf (out, "%s\"%s\": %u", i == 0 ? "" : ", ", inches_outcome_get_id (i),
                            inches_forecast_get_count (forecast, i));
  g_string_append_c (out, '}');

  begin_member (out, 1, FALSE, "crises");
  g_string_append_printf (out, "%u", inches_forecast_get_n_crises (forecast));
}

static void
append_ladder (GString              *out,
               const InchesForecast *forecast)
{
  const InchesLadder *ladder = inches_sheet_get_ladder (inches_forecast_get_sheet (forecast));

  begin_member (out, 1, FALSE, "rungs");
  g_string_append_c (out, '[');

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      g_string_append_printf (out, "%s\n  {\"id\": \"%s\", \"in_force\": [", i == 0 ? "" : ",", ladder->rungs[i].id);
      for (guint week = 0; week < inches_forecast_get_n_weeks (forecast); week++)
        g_string_append_printf (out, "%s%u", week == 0 ? "" : ", ", inches_forecast_get_in_force (forecast, i, week));
      g_string_append_printf (out, "], \"ever\": %u}", inches_forecast_get_ever (forecast, i));
    }

  g_string_append (out, "\n ]");
}

static void
append_index (GString              *out,
              const InchesForecast *forecast,
              InchesIndex           index,
              gboolean              first)
{
  begin_member (out, 2, first, inches_index_get_id (index));
  g_string_append_c (out, '{');

  for (guint q = 0; q < INCHES_N_QUANTILES; q++)
    {
      begin_member (out, 3, q == 0, inches_forecast_quantile_ids[q]);
      g_string_append_c (out, '[');
      for (guint week = 0; week < inches_forecast_get_n_weeks (forecast); week++)
        {
          g_string_append (out, week == 0 ? "" : ", ");
          inches_number_append_exact (out, inches_forecast_get_quantile (forecast, index, week, q));
        }
      g_string_append_c (out, ']');
    }

  g_string_append (out, "\n  }");
}

static void
append_quantiles (GString              *out,
                  const InchesForecast *forecast)
{
  gboolean first = TRUE;

  begin_member (out, 1, FALSE, "quantiles");
  g_string_append_c (out, '{');

  for (guint i = 0; i < INCHES_N_INDICES; i++)
    if (inches_forecast_has_index (forecast, i))
      {
        append_index (out, forecast, i, first);
        first = FALSE;
      }

  g_string_append (out, "\n }");
}

/**
 * inches_forecast_to_json:
 * @forecast: a forecast
 *
 * Returns: (transfer full): one JSON object, with the quantiles of the indices
 *   that the run kept
 */
char *
inches_forecast_to_json (const InchesForecast *forecast)
{
  return inches_explained_to_json (forecast, NULL);
}

/**
 * inches_explained_to_json:
 * @forecast: a forecast
 * @explanations: (nullable): what was asked about it
 *
 * Returns: (transfer full): inches_forecast_to_json(), with a member more for each
 *   explanation
 */
char *
inches_explained_to_json (const InchesForecast     *forecast,
                          const InchesExplanations *explanations)
{
  GString *out = g_string_new ("{");
  g_autofree char *anchor = inches_day_to_iso (inches_scenario_get_anchor (inches_forecast_get_scenario (forecast)));

  begin_member (out, 1, TRUE, "seed");
  g_string_append_printf (out, "%" G_GUINT64_FORMAT, inches_forecast_get_seed (forecast));
  begin_member (out, 1, FALSE, "futures");
  g_string_append_printf (out, "%u", inches_forecast_get_n_futures (forecast));
  begin_member (out, 1, FALSE, "weeks");
  g_string_append_printf (out, "%u", inches_forecast_get_n_weeks (forecast));
  begin_member (out, 1, FALSE, "sheet");
  g_string_append_printf (out, "\"%s\"", inches_sheet_get_id (inches_forecast_get_sheet (forecast)));
  begin_member (out, 1, FALSE, "anchor");
  g_string_append_printf (out, "\"%s\"", anchor);
  append_levers (out, forecast);
  append_conditions (out, forecast);
  append_outcomes (out, forecast);
  append_ladder (out, forecast);
  append_quantiles (out, forecast);
  if (explanations != NULL)
    inches_explanations_append_json (explanations, forecast, out);
  g_string_append (out, "\n}\n");

  return g_string_free (out, FALSE);
}
