/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-explanation-writer.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "inches-number.h"
#include "inches-sentence.h"

/* Cells of a table after its first column. */
#define CELL_WIDTH 9

static void
begin_row (GString    *out,
           const char *name)
{
  g_string_append_printf (out, "  %s%*s", name, (int) MAX (0, 28 - g_utf8_strlen (name, -1)), "");
}

static void
append_cell (GString    *out,
             const char *text)
{
  g_string_append_printf (out, "%*s%s", (int) MAX (1, CELL_WIDTH - g_utf8_strlen (text, -1)), "", text);
}

static void
append_figure (GString *out,
               double   value,
               guint    decimals)
{
  g_autofree char *text = inches_number_format (value, decimals);

  append_cell (out, text);
}

static void
append_part (GString    *out,
             const char *name,
             double      inches,
             double      phantom,
             double      danger)
{
  begin_row (out, name);
  append_figure (out, inches, 1);
  append_figure (out, phantom, 1);
  append_figure (out, danger, 1);
  g_string_append_c (out, '\n');
}

static void
append_attribution (GString                  *out,
                    const InchesForecast     *forecast,
                    const InchesExplanations *self)
{
  const InchesAttribution *found = self->attribution;
  const guint phantom = INCHES_MEASURE_FIRST_CLASS + INCHES_OUTCOME_PHANTOM;
  const guint danger = INCHES_MEASURE_FIRST_CLASS + INCHES_OUTCOME_DANGER;
  g_autofree char *sentence = inches_forecast_explain (forecast, self->baseline, found);

  g_string_append_printf (out, _("\nWhat makes the difference from “%s”:\n"), self->against);
  if (inches_attribution_is_comparable (found))
    g_string_append_printf (out, "%s\n", sentence);
  else
    g_string_append_printf (out, "%s\n", _("The two start from different dates: each side's inches are of its own war's size."));

  begin_row (out, "");
  append_cell (out, _("inches"));
  append_cell (out, _("phantom"));
  append_cell (out, _("danger"));
  g_string_append (out, _("   (shares of 100 simulated futures)\n"));
  for (guint i = 0; i < inches_attribution_get_n_players (found); i++)
    append_part (out, inches_attribution_get_name (found, i), inches_attribution_get_part (found, i, INCHES_MEASURE_INCHES),
                 inches_attribution_get_part (found, i, phantom), inches_attribution_get_part (found, i, danger));
  append_part (out, _("together"), inches_attribution_get_difference (found, INCHES_MEASURE_INCHES),
               inches_attribution_get_difference (found, phantom), inches_attribution_get_difference (found, danger));
}

static void
append_end (GString                *out,
            const InchesLever      *lever,
            const InchesTornadoEnd *end)
{
  g_autofree char *value = inches_lever_format (lever, end->value);

  append_cell (out, value);
  append_figure (out, end->difference, 1);
}

static void
append_tornado (GString             *out,
                const InchesTornado *tornado)
{
  const InchesLeverSet *levers = inches_scenario_get_levers (inches_tornado_get_scenario (tornado));
  guint order[INCHES_N_LEVERS];

  inches_tornado_get_order (tornado, order);
  g_string_append (out, _("\nEach lever alone to either end, inches more or fewer than as set:\n"));
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      const InchesLever *lever = &levers->levers[order[i]];

      begin_row (out, lever->label);
      append_end (out, lever, inches_tornado_get_low (tornado, order[i]));
      append_end (out, lever, inches_tornado_get_high (tornado, order[i]));
      g_string_append_c (out, '\n');
    }
}

static const char *
get_miles_words (InchesVerdict verdict)
{
  switch (verdict)
    {
    case INCHES_VERDICT_MORE:
      return _("With the sheet of an advocate of miles it gains more too.");
    case INCHES_VERDICT_FEWER:
      return _("With the sheet of an advocate of miles it gains fewer.");
    case INCHES_VERDICT_UNCLEAR:
    case INCHES_N_VERDICTS:
    default:
      return _("With the sheet of an advocate of miles there is no clear difference.");
    }
}

static void
append_beliefs (GString                  *out,
                const InchesExplanations *self)
{
  const InchesBelief *miles = inches_belief_sets_get_miles (self->beliefs);
  g_autofree char *sentence = inches_belief_sets_describe (self->beliefs, self->name, self->doubted_name);
  g_autofree char *doubts = inches_belief_sets_describe_doubts (self->beliefs);

  g_string_append_printf (out, "\n%s\n", sentence);
  if (doubts != NULL)
    g_string_append_printf (out, "%s\n", doubts);
  if (miles != NULL)
    g_string_append_printf (out, "%s\n", get_miles_words (miles->verdict));
}

static void
append_diagnosis (GString               *out,
                  const InchesDiagnosis *diagnosis)
{
  g_string_append_printf (out, _("\nWhat holds each rung back in week %u:\n"), inches_diagnosis_get_week (diagnosis) + 1);
  for (guint k = 0; k < INCHES_N_RUNGS; k++)
    {
      g_autofree char *line = inches_diagnosis_describe (diagnosis, k);

      g_string_append_printf (out, "  %s\n", line);
    }
}

static void
append_future (GString                  *out,
               const InchesExplanations *self)
{
  const InchesFuture *future = self->future;
  g_autofree char *inches = inches_number_format (inches_future_get_gain (future), 1);

  g_string_append_printf (out, _("\nFuture %1$u, one of many: %2$s, %3$s inches of 36. The model does not say who broke it.\n"),
                          inches_future_get_number (future), inches_outcome_get_name (inches_future_get_outcome (future)), inches);
  for (guint i = 0; i < inches_future_get_n_events (future); i++)
    {
      g_autofree char *day = inches_day_to_text (inches_future_get_day (future, inches_future_get_event (future, i)->week));
      g_autofree char *words = inches_future_describe_event (future, i);

      /* Translators: the Monday of a week, and what happened in it. */
      g_string_append_printf (out, _("  Week of %1$s: %2$s\n"), day, words);
    }

  g_string_append_printf (out, _("Typical futures, from few inches to many: %1$u, %2$u, %3$u, %4$u, %5$u.\n"), self->typical[0],
                          self->typical[1], self->typical[2], self->typical[3], self->typical[4]);
}

static void
append_seek (GString              *out,
             const InchesGoalSeek *seek)
{
  InchesScenario *scenario = inches_goal_seek_get_scenario (seek);
  const InchesForecast *forecast = inches_goal_seek_get_forecast (seek);
  g_autofree char *sentence = inches_goal_seek_describe (seek);
  g_autofree char *again = inches_number_format (inches_forecast_get_mean (forecast), 1);
  g_autofree char *futures = inches_number_format (inches_forecast_get_n_futures (forecast), 0);
  g_autofree char *crises = inches_number_format (100.0 * inches_forecast_get_n_crises (forecast)
                                                  / inches_forecast_get_n_futures (forecast), 1);

  g_string_append_printf (out, "\n%s\n", sentence);
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    if (inches_goal_seek_get_levers (seek) & 1u << i)
      {
        const InchesLever *lever = &inches_scenario_get_levers (scenario)->levers[i];
        double lowest, highest;
        g_autofree char *value = inches_lever_format (lever, inches_scenario_get_value (scenario, i));
        g_autofree char *low = NULL;
        g_autofree char *high = NULL;

        inches_goal_seek_get_range (seek, i, &lowest, &highest);
        low = inches_lever_format (lever, round (lowest / lever->step) * lever->step);
        high = inches_lever_format (lever, round (highest / lever->step) * lever->step);
        begin_row (out, lever->label);
        append_cell (out, value);
        g_string_append_printf (out, _("   (as good within half an inch: %1$s to %2$s)\n"), low, high);
      }
  g_string_append_printf (out, _("Run again with %1$s futures: %2$s inches, crises in %3$s of 100.\n"), futures, again, crises);
}

/**
 * inches_explanations_append_text: (skip)
 * @self: explanations
 * @forecast: of which
 * @out: text on the forecast, for people
 *
 * Appends a section for each explanation that there is.
 */
void
inches_explanations_append_text (const InchesExplanations *self,
                                 const InchesForecast     *forecast,
                                 GString                  *out)
{
  if (self->attribution != NULL)
    append_attribution (out, forecast, self);
  if (self->tornado != NULL)
    append_tornado (out, self->tornado);
  if (self->beliefs != NULL)
    append_beliefs (out, self);
  if (self->diagnosis != NULL)
    append_diagnosis (out, self->diagnosis);
  if (self->future != NULL)
    append_future (out, self);
  if (self->seek != NULL)
    append_seek (out, self->seek);
}
