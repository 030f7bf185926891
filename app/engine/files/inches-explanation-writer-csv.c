/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-explanation-writer.h"

#include "inches-forecast-writer-private.h"
#include "inches-number.h"

static void
append_attribution (GString                  *out,
                    const InchesExplanations *self)
{
  const InchesAttribution *found = self->attribution;

  inches_forecast_append_word (out, "attribution", "against", self->against);
  inches_forecast_append_figure (out, "attribution", "comparable", inches_attribution_is_comparable (found));
  inches_forecast_append_figure (out, "attribution", "se", inches_attribution_get_error (found));
  for (guint m = 0; m < INCHES_N_MEASURES; m++)
    {
      g_autofree char *table = g_strconcat ("attribution-", inches_measure_get_id (m), NULL);

      inches_forecast_append_figure (out, table, "difference", inches_attribution_get_difference (found, m));
      for (guint i = 0; i < inches_attribution_get_n_players (found); i++)
        inches_forecast_append_figure (out, table, inches_attribution_get_id (found, i), inches_attribution_get_part (found, i, m));
    }
}

static void
append_end (GString                *out,
            const char             *side,
            const char             *lever,
            const InchesTornadoEnd *end)
{
  const struct { const char *name; double value; } figures[] = {
    { "value", end->value },
    { "inches", end->inches },
    { "difference", end->difference },
    { "se", end->error },
    { "phantom", end->counts[INCHES_OUTCOME_PHANTOM] },
    { "crises", end->counts[INCHES_OUTCOME_DANGER] },
  };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autofree char *table = g_strconcat ("tornado-", side, "-", figures[i].name, NULL);

      inches_forecast_append_figure (out, table, lever, figures[i].value);
    }
}

static void
append_tornado (GString             *out,
                const InchesTornado *tornado)
{
  const InchesLeverSet *levers = inches_scenario_get_levers (inches_tornado_get_scenario (tornado));
  guint order[INCHES_N_LEVERS];

  inches_tornado_get_order (tornado, order);
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      append_end (out, "low", levers->levers[order[i]].id, inches_tornado_get_low (tornado, order[i]));
      append_end (out, "high", levers->levers[order[i]].id, inches_tornado_get_high (tornado, order[i]));
    }
}

static void
append_belief (GString            *out,
               const char         *key,
               const InchesBelief *belief)
{
  inches_forecast_append_word (out, "belief-verdict", key, inches_verdict_get_id (belief->verdict));
  inches_forecast_append_figure (out, "belief-difference", key, belief->difference);
  inches_forecast_append_figure (out, "belief-se", key, belief->error);
}

static void
append_beliefs (GString                  *out,
                const InchesExplanations *self)
{
  const InchesBeliefSets *beliefs = self->beliefs;

  inches_forecast_append_word (out, "beliefs", "against", self->doubted);
  for (guint i = 0; i < INCHES_N_VERDICTS; i++)
    inches_forecast_append_figure (out, "beliefs", inches_verdict_get_id (i), inches_belief_sets_get_count (beliefs, i));
  for (guint set = 0; set < INCHES_N_BELIEF_SETS; set++)
    {
      g_autofree char *key = g_strdup_printf ("%u", set);

      append_belief (out, key, inches_belief_sets_get_belief (beliefs, set));
    }
  if (inches_belief_sets_get_miles (beliefs) != NULL)
    append_belief (out, "miles", inches_belief_sets_get_miles (beliefs));
  for (guint i = 0; i < inches_belief_sets_get_n_separators (beliefs); i++)
    inches_forecast_append_figure (out, "belief-separator", inches_separator_get_id (inches_belief_sets_get_separator (beliefs, i)),
                 inches_belief_sets_get_separator (beliefs, i)->difference);
}

static void
append_at_week (GString    *out,
                const char *table,
                const char *key,
                guint       week,
                double      value)
{
  g_string_append_printf (out, "%s,%s,%u,", table, key, week);
  inches_number_append_exact (out, value);
  g_string_append_c (out, '\n');
}

static void
append_diagnosis (GString               *out,
                  const InchesForecast  *forecast,
                  const InchesDiagnosis *diagnosis)
{
  const InchesLadder *ladder = inches_sheet_get_ladder (inches_forecast_get_sheet (forecast));
  guint week = inches_diagnosis_get_week (diagnosis);

  for (guint k = 0; k < INCHES_N_RUNGS; k++)
    {
      const InchesRungDiagnosis *rung = inches_diagnosis_get_rung (diagnosis, k);
      const char *id = ladder->rungs[k].id;

      append_at_week (out, "diagnosis-in-force", id, week, rung->in_force);
      append_at_week (out, "diagnosis-fallen", id, week, rung->fallen);
      append_at_week (out, "diagnosis-shut", id, week, rung->shut);
      for (guint i = 0; i < INCHES_N_RUNGS; i++)
        if (rung->waiting[i] > 0)
          {
            g_autofree char *table = g_strconcat ("diagnosis-waiting-", ladder->rungs[i].id, NULL);

            append_at_week (out, table, id, week, rung->waiting[i]);
          }
      append_at_week (out, "diagnosis-open", id, week, rung->open);
      append_at_week (out, "diagnosis-russia", id, week, rung->russia);
      append_at_week (out, "diagnosis-ukraine", id, week, rung->ukraine);
      g_string_append_printf (out, "diagnosis-holds-back,%s,%u,%s\n", id, week, inches_holds_back_get_id (rung->holds_back));
    }
}

static void
append_future (GString                  *out,
               const InchesForecast     *forecast,
               const InchesExplanations *self)
{
  const InchesLadder *ladder = inches_sheet_get_ladder (inches_forecast_get_sheet (forecast));
  const InchesFuture *future = self->future;

  inches_forecast_append_figure (out, "future", "number", inches_future_get_number (future));
  inches_forecast_append_figure (out, "future", "inches", inches_future_get_gain (future));
  inches_forecast_append_word (out, "future", "class", inches_outcome_get_id (inches_future_get_outcome (future)));
  for (guint i = 0; i < INCHES_N_TYPICAL; i++)
    {
      g_autofree char *key = g_strdup_printf ("typical-%u", 10 + 20 * i);

      inches_forecast_append_figure (out, "future", key, self->typical[i]);
    }

  for (guint i = 0; i < inches_future_get_n_events (future); i++)
    {
      const InchesFutureEvent *event = inches_future_get_event (future, i);
      const char *key = event->rung < INCHES_N_RUNGS ? ladder->rungs[event->rung].id : "";

      g_string_append_printf (out, "future-event,%s,%u,%s\n", key, event->week, inches_happening_get_id (event->happening));
    }

  for (guint index = 0; index < INCHES_N_INDICES; index++)
    for (guint week = 0; week < inches_future_get_n_weeks (future); week++)
      append_at_week (out, "future-path", inches_index_get_id (index), week, inches_future_get_value (future, index, week));
}

static void
append_seek (GString              *out,
             const InchesGoalSeek *seek)
{
  InchesScenario *scenario = inches_goal_seek_get_scenario (seek);
  const InchesForecast *forecast = inches_goal_seek_get_forecast (seek);

  inches_forecast_append_word (out, "seek", "result", inches_goal_result_get_id (inches_goal_seek_get_result (seek)));
  inches_forecast_append_figure (out, "seek", "runs", inches_goal_seek_get_n_runs (seek));
  inches_forecast_append_figure (out, "seek", "inches", inches_goal_seek_get_mean (seek));
  inches_forecast_append_figure (out, "seek", "shown", inches_goal_seek_get_start (seek));
  inches_forecast_append_figure (out, "seek", "crises", inches_goal_seek_get_n_crises (seek));
  inches_forecast_append_figure (out, "seek", "limit", inches_goal_seek_get_limit (seek));
  inches_forecast_append_figure (out, "seek", "near", inches_goal_seek_get_n_near (seek));
  inches_forecast_append_figure (out, "seek", "again-mean", inches_forecast_get_mean (forecast));
  inches_forecast_append_figure (out, "seek", "again-se", inches_forecast_get_error (forecast));
  inches_forecast_append_figure (out, "seek", "again-crises", inches_forecast_get_n_crises (forecast));

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    if (inches_goal_seek_get_levers (seek) & 1u << i)
      {
        const char *id = inches_scenario_get_levers (scenario)->levers[i].id;
        double lowest, highest;

        inches_goal_seek_get_range (seek, i, &lowest, &highest);
        inches_forecast_append_figure (out, "seek-value", id, inches_scenario_get_value (scenario, i));
        inches_forecast_append_figure (out, "seek-lowest", id, lowest);
        inches_forecast_append_figure (out, "seek-highest", id, highest);
      }
}

/**
 * inches_explanations_append_csv: (skip)
 * @self: explanations
 * @forecast: of which
 * @out: lines of the forecast
 *
 * Appends lines for each explanation that there is.
 */
void
inches_explanations_append_csv (const InchesExplanations *self,
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
