/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-chart-page-words.h"

#include "inches-number.h"

#include <glib/gi18n-lib.h>

/**
 * inches_outcome_get_short_name:
 * @outcome: a class of outcomes
 *
 * Returns: its name in a line of figures, translated: "28 grows smaller"
 */
const char *
inches_outcome_get_short_name (InchesOutcome outcome)
{
  switch (outcome)
    {
    case INCHES_OUTCOME_SMALLER:
      return _("grows smaller");
    case INCHES_OUTCOME_HELD:
      return _("document holds");
    case INCHES_OUTCOME_FROZEN:
      return _("frozen, violated");
    case INCHES_OUTCOME_PHANTOM:
      return _("phantom peace");
    case INCHES_OUTCOME_GRINDING:
      return _("grinding on");
    case INCHES_OUTCOME_DANGER:
      return _("dangerous");
    case INCHES_N_OUTCOMES:
      break;
    }

  g_return_val_if_reached ("");
}

/* A run of another time starts from other circumstances too: who advances, what is in force. */
static gboolean
append_circumstances (GString                   *words,
                      InchesModel               *model,
                      const InchesCircumstances *now)
{
  const InchesCircumstances *early = inches_scenario_get_circumstances (inches_model_get_preset (model, 0)->scenario);
  g_autofree char *day = inches_day_to_text (now->anchor);

  if (inches_circumstances_equal (early, now))
    return FALSE;

  if (early->anchor == now->anchor)
    g_string_append (words, _("circumstances of its own"));
  else
    /* Translators: %s is a day. */
    g_string_append_printf (words, _("circumstances of %s"), day);

  return TRUE;
}

static void
append_changes (GString        *words,
                InchesModel    *model,
                InchesScenario *scenario)
{
  const InchesLeverSet *levers = inches_model_get_levers (model);
  gboolean any = append_circumstances (words, model, inches_scenario_get_circumstances (scenario));

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      const InchesLever *lever = &levers->levers[i];
      g_autofree char *value = inches_lever_format (lever, inches_scenario_get_value (scenario, i));

      if (!inches_scenario_is_changed (scenario, i))
        continue;

      g_string_append (words, any ? ", " : "");
      g_string_append_printf (words, "%s %s", lever->label != NULL ? lever->label : lever->name, value);
      if (lever->unit != NULL && *lever->unit != '\0')
        g_string_append_printf (words, " %s", lever->unit);
      any = TRUE;
    }

  if (!any)
    g_string_append (words, _("none"));
}

/**
 * inches_page_words_of_settings:
 * @model: names of the levers
 * @forecast: what the model makes of them
 *
 * Returns: (transfer full): the settings that made the forecast, so that it can be made again
 */
char *
inches_page_words_of_settings (InchesModel    *model,
                               InchesForecast *forecast)
{
  GString *words = g_string_new (_("Settings unlike early 2025: "));
  g_autofree char *futures = inches_number_format (inches_forecast_get_n_futures (forecast), 0);

  append_changes (words, model, inches_forecast_get_scenario (forecast));
  g_string_append (words, ". ");
  /* Translators: number of futures; seed of the random numbers; name of a sheet of coefficients and a code of its numbers. */
  g_string_append_printf (words, _("%s futures, seed %" G_GUINT64_FORMAT ". %s (%s)."), futures,
                          inches_forecast_get_seed (forecast),
                          inches_sheet_get_name (inches_forecast_get_sheet (forecast)),
                          inches_sheet_get_hash (inches_forecast_get_sheet (forecast)));

  return g_string_free (words, FALSE);
}

/**
 * inches_page_words_of_model:
 * @model: names the argument it follows
 *
 * Returns: (transfer full): whose argument the model is of, and its terms
 */
char *
inches_page_words_of_model (InchesModel *model)
{
  /* Translators: %s is the title of an article, with where it appeared. */
  return g_strdup_printf (_("Model: the argument of %s; equations and coefficients of Inches [CC BY 4.0]."),
                          inches_model_get_levers (model)->argument);
}

/**
 * inches_page_words_of_dates:
 * @chronicle: the record
 *
 * Returns: (transfer full): how far the record goes, and when it was gathered
 */
char *
inches_page_words_of_dates (InchesChronicle *chronicle)
{
  g_autofree char *to = inches_day_to_text (inches_chronicle_get_record_to (chronicle));
  g_autofree char *gathered = inches_day_to_text (inches_chronicle_get_gathered (chronicle));

  return g_strdup_printf (_("Record to %s, gathered %s."), to, gathered);
}
