/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-explanation-writer.h"

#include "inches-number.h"

/**
 * inches_explanations_clear:
 * @self: explanations; zeroed afterwards
 */
void
inches_explanations_clear (InchesExplanations *self)
{
  g_clear_pointer (&self->baseline, inches_forecast_unref);
  g_clear_pointer (&self->against, g_free);
  g_clear_pointer (&self->attribution, inches_attribution_unref);
  g_clear_pointer (&self->tornado, inches_tornado_unref);
  g_clear_pointer (&self->doubted, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->doubted_name, g_free);
  g_clear_pointer (&self->beliefs, inches_belief_sets_unref);
  g_clear_pointer (&self->diagnosis, inches_diagnosis_unref);
  g_clear_pointer (&self->future, inches_future_unref);
  g_clear_pointer (&self->seek, inches_goal_seek_unref);
}

static void
append_number (GString    *out,
               const char *before,
               const char *key,
               double      value)
{
  g_string_append_printf (out, "%s\"%s\": ", before, key);
  inches_number_append_exact (out, value);
}

static void
append_attribution (GString                  *out,
                    const InchesExplanations *self)
{
  const InchesAttribution *found = self->attribution;

  g_string_append_printf (out, ",\n \"attribution\": {\"against\": \"%s\", \"comparable\": %s, \"by\": \"%s\", \"runs\": %u",
                          self->against, inches_attribution_is_comparable (found) ? "true" : "false",
                          inches_attribution_is_by_lever (found) ? "lever" : "group", inches_attribution_get_n_runs (found));
  append_number (out, ",\n  ", "se", inches_attribution_get_error (found));
  g_string_append (out, ",\n  \"difference\": {");
  for (guint m = 0; m < INCHES_N_MEASURES; m++)
    append_number (out, m > 0 ? ", " : "", inches_measure_get_id (m), inches_attribution_get_difference (found, m));

  g_string_append (out, "},\n  \"parts\": [");
  for (guint i = 0; i < inches_attribution_get_n_players (found); i++)
    {
      g_string_append_printf (out, "%s\n   {\"id\": \"%s\"", i > 0 ? "," : "", inches_attribution_get_id (found, i));
      for (guint m = 0; m < INCHES_N_MEASURES; m++)
        append_number (out, ", ", inches_measure_get_id (m), inches_attribution_get_part (found, i, m));
      g_string_append_c (out, '}');
    }
  g_string_append (out, "\n  ]}");
}

static void
append_end (GString                *out,
            const char             *key,
            const InchesTornadoEnd *end)
{
  g_string_append_printf (out, ", \"%s\": {", key);
  append_number (out, "", "value", end->value);
  append_number (out, ", ", "inches", end->inches);
  append_number (out, ", ", "difference", end->difference);
  append_number (out, ", ", "se", end->error);
  append_number (out, ", ", "phantom", end->counts[INCHES_OUTCOME_PHANTOM]);
  append_number (out, ", ", "crises", end->counts[INCHES_OUTCOME_DANGER]);
  g_string_append_c (out, '}');
}

static void
append_tornado (GString             *out,
                const InchesTornado *tornado)
{
  const InchesLeverSet *levers = inches_scenario_get_levers (inches_tornado_get_scenario (tornado));
  guint order[INCHES_N_LEVERS];

  inches_tornado_get_order (tornado, order);
  g_string_append (out, ",\n \"tornado\": [");
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      g_string_append_printf (out, "%s\n  {\"id\": \"%s\"", i > 0 ? "," : "", levers->levers[order[i]].id);
      append_end (out, "low", inches_tornado_get_low (tornado, order[i]));
      append_end (out, "high", inches_tornado_get_high (tornado, order[i]));
      g_string_append_c (out, '}');
    }
  g_string_append (out, "\n ]");
}

static void
append_belief (GString            *out,
               const InchesBelief *belief)
{
  g_string_append_printf (out, "{\"verdict\": \"%s\"", inches_verdict_get_id (belief->verdict));
  append_number (out, ", ", "difference", belief->difference);
  append_number (out, ", ", "se", belief->error);
  g_string_append_c (out, '}');
}

static void
append_separators (GString                *out,
                   const InchesBeliefSets *beliefs)
{
  g_string_append (out, ",\n  \"separators\": [");
  for (guint i = 0; i < inches_belief_sets_get_n_separators (beliefs); i++)
    {
      const InchesSeparator *separator = inches_belief_sets_get_separator (beliefs, i);

      g_string_append_printf (out, "%s{\"id\": \"%s\"", i > 0 ? ", " : "", inches_separator_get_id (separator));
      append_number (out, ", ", "difference", separator->difference);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static void
append_beliefs (GString                  *out,
                const InchesExplanations *self)
{
  const InchesBeliefSets *beliefs = self->beliefs;

  g_string_append_printf (out, ",\n \"beliefs\": {\"against\": \"%s\"", self->doubted);
  for (guint i = 0; i < INCHES_N_VERDICTS; i++)
    append_number (out, ", ", inches_verdict_get_id (i), inches_belief_sets_get_count (beliefs, i));

  g_string_append (out, ",\n  \"sets\": [");
  for (guint set = 0; set < INCHES_N_BELIEF_SETS; set++)
    {
      g_string_append (out, set > 0 ? ",\n   " : "\n   ");
      append_belief (out, inches_belief_sets_get_belief (beliefs, set));
    }
  g_string_append (out, "\n  ],\n  \"miles\": ");
  if (inches_belief_sets_get_miles (beliefs) != NULL)
    append_belief (out, inches_belief_sets_get_miles (beliefs));
  else
    g_string_append (out, "null");
  append_separators (out, beliefs);
  g_string_append_c (out, '}');
}

static void
append_rung (GString                   *out,
             const InchesLadder        *ladder,
             const InchesRungDiagnosis *rung,
             guint                      k)
{
  const char *before = "";

  g_string_append_printf (out, "%s\n   {\"id\": \"%s\"", k > 0 ? "," : "", ladder->rungs[k].id);
  append_number (out, ", ", "in_force", rung->in_force);
  append_number (out, ", ", "fallen", rung->fallen);
  append_number (out, ", ", "shut", rung->shut);
  g_string_append (out, ", \"waiting\": {");
  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    if (rung->waiting[i] > 0)
      {
        append_number (out, before, ladder->rungs[i].id, rung->waiting[i]);
        before = ", ";
      }
  g_string_append_c (out, '}');
  append_number (out, ", ", "open", rung->open);
  append_number (out, ", ", "russia", rung->russia);
  append_number (out, ", ", "ukraine", rung->ukraine);
  g_string_append_printf (out, ", \"holds_back\": \"%s\"}", inches_holds_back_get_id (rung->holds_back));
}

static void
append_diagnosis (GString               *out,
                  const InchesForecast  *forecast,
                  const InchesDiagnosis *diagnosis)
{
  const InchesLadder *ladder = inches_sheet_get_ladder (inches_forecast_get_sheet (forecast));

  g_string_append_printf (out, ",\n \"diagnosis\": {\"week\": %u, \"futures\": %u,\n  \"rungs\": [",
                          inches_diagnosis_get_week (diagnosis), INCHES_DIAGNOSIS_FUTURES);
  for (guint k = 0; k < INCHES_N_RUNGS; k++)
    append_rung (out, ladder, inches_diagnosis_get_rung (diagnosis, k), k);
  g_string_append (out, "\n  ]}");
}

static void
append_events (GString              *out,
               const InchesForecast *forecast,
               const InchesFuture   *future)
{
  const InchesLadder *ladder = inches_sheet_get_ladder (inches_forecast_get_sheet (forecast));

  g_string_append (out, ",\n  \"events\": [");
  for (guint i = 0; i < inches_future_get_n_events (future); i++)
    {
      const InchesFutureEvent *event = inches_future_get_event (future, i);
      g_autofree char *day = inches_day_to_iso (inches_future_get_day (future, event->week));

      g_string_append_printf (out, "%s\n   {\"week\": %u, \"date\": \"%s\", \"what\": \"%s\"", i > 0 ? "," : "",
                              event->week, day, inches_happening_get_id (event->happening));
      if (event->rung < INCHES_N_RUNGS)
        g_string_append_printf (out, ", \"rung\": \"%s\"", ladder->rungs[event->rung].id);
      g_string_append_c (out, '}');
    }
  g_string_append (out, "\n  ]");
}

static void
append_future (GString                  *out,
               const InchesForecast     *forecast,
               const InchesExplanations *self)
{
  const InchesFuture *future = self->future;

  g_string_append_printf (out, ",\n \"future\": {\"number\": %u", inches_future_get_number (future));
  append_number (out, ", ", "inches", inches_future_get_gain (future));
  g_string_append_printf (out, ", \"class\": \"%s\"", inches_outcome_get_id (inches_future_get_outcome (future)));
  g_string_append (out, ", \"typical\": [");
  for (guint i = 0; i < INCHES_N_TYPICAL; i++)
    g_string_append_printf (out, "%s%u", i > 0 ? ", " : "", self->typical[i]);
  g_string_append_c (out, ']');
  append_events (out, forecast, future);

  g_string_append (out, ",\n  \"paths\": {");
  for (guint index = 0; index < INCHES_N_INDICES; index++)
    {
      g_string_append_printf (out, "%s\n   \"%s\": [", index > 0 ? "," : "", inches_index_get_id (index));
      for (guint week = 0; week < inches_future_get_n_weeks (future); week++)
        {
          g_string_append (out, week > 0 ? ", " : "");
          inches_number_append_exact (out, inches_future_get_value (future, index, week));
        }
      g_string_append_c (out, ']');
    }
  g_string_append (out, "\n  }}");
}

static void
append_seek (GString              *out,
             const InchesGoalSeek *seek)
{
  InchesScenario *scenario = inches_goal_seek_get_scenario (seek);
  const InchesForecast *forecast = inches_goal_seek_get_forecast (seek);
  const char *before = "";

  g_string_append_printf (out, ",\n \"seek\": {\"result\": \"%s\", \"runs\": %u, \"futures\": %u",
                          inches_goal_result_get_id (inches_goal_seek_get_result (seek)), inches_goal_seek_get_n_runs (seek),
                          INCHES_GOAL_FUTURES);
  append_number (out, ", ", "inches", inches_goal_seek_get_mean (seek));
  append_number (out, ", ", "shown", inches_goal_seek_get_start (seek));
  append_number (out, ", ", "crises", inches_goal_seek_get_n_crises (seek));
  append_number (out, ", ", "limit", inches_goal_seek_get_limit (seek));
  append_number (out, ", ", "near", inches_goal_seek_get_n_near (seek));

  g_string_append (out, ",\n  \"levers\": {");
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    if (inches_goal_seek_get_levers (seek) & 1u << i)
      {
        double lowest, highest;

        inches_goal_seek_get_range (seek, i, &lowest, &highest);
        g_string_append_printf (out, "%s\n   \"%s\": {", before, inches_scenario_get_levers (scenario)->levers[i].id);
        append_number (out, "", "value", inches_scenario_get_value (scenario, i));
        append_number (out, ", ", "lowest", lowest);
        append_number (out, ", ", "highest", highest);
        g_string_append_c (out, '}');
        before = ",";
      }

  g_string_append_printf (out, "\n  },\n  \"again\": {\"futures\": %u", inches_forecast_get_n_futures (forecast));
  append_number (out, ", ", "mean", inches_forecast_get_mean (forecast));
  append_number (out, ", ", "se", inches_forecast_get_error (forecast));
  append_number (out, ", ", "crises", inches_forecast_get_n_crises (forecast));
  g_string_append (out, "}}");
}

/**
 * inches_explanations_append_json: (skip)
 * @self: explanations
 * @forecast: of which
 * @out: an object's members, without its last brace
 *
 * Appends a member for each explanation that there is.
 */
void
inches_explanations_append_json (const InchesExplanations *self,
                                 const InchesForecast     *forecast,
                                 GString                  *out)
{
  if (self->attribution != NULL)
    append_attribution (out, self);
  if (self->tornado != NULL)
    append_tornado (out, self->tornado);
  if (self->beliefs != NULL)
    append_beliefs (out, self);
  if (self->diagnosis != NULL)
    append_diagnosis (out, forecast, self->diagnosis);
  if (self->future != NULL)
    append_future (out, forecast, self);
  if (self->seek != NULL)
    append_seek (out, self->seek);
}
