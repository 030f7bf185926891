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

/* Each after the first has a comma before it. */
static void
append_change (GString    *words,
               gboolean   *any,
               const char *change)
{
  g_string_append_printf (words, "%s%s", *any ? ", " : "", change);
  *any = TRUE;
}

static void
append_number (GString    *words,
               gboolean   *any,
               const char *format,
               double      value,
               double      usual)
{
  g_autofree char *number = inches_number_format (value, 2);
  g_autofree char *change = g_strdup_printf (format, number);

  if (value != usual)
    append_change (words, any, change);
}

static void
append_rungs (GString            *words,
              gboolean           *any,
              const char         *format,
              const InchesLadder *ladder,
              guint16             rungs,
              guint16             usual)
{
  g_autoptr(GString) names = g_string_new (NULL);
  g_autofree char *change = NULL;

  if (rungs == usual)
    return;

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    if (rungs & 1 << i)
      g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", ladder->rungs[i].name);
  change = g_strdup_printf (format, names->len > 0 ? names->str : _("none"));
  append_change (words, any, change);
}

/* The circumstances that belong to a first week: those of the preset that begins with
 * it, early 2025 before all. */
static const InchesCircumstances *
get_usual (InchesModel *model,
           InchesDay    anchor)
{
  for (guint i = 0; i < inches_model_get_n_presets (model); i++)
    if (inches_scenario_get_anchor (inches_model_get_preset (model, i)->scenario) == anchor)
      return inches_scenario_get_circumstances (inches_model_get_preset (model, i)->scenario);

  return inches_scenario_get_circumstances (inches_model_get_preset (model, 0)->scenario);
}

/* A run of another time starts from other circumstances too: who advances, what is in
 * force. Those that somebody has changed are named with their values. */
static gboolean
append_circumstances (GString                   *words,
                      InchesModel               *model,
                      const InchesCircumstances *now)
{
  const InchesCircumstances *usual = get_usual (model, now->anchor);
  const InchesLadder *ladder = inches_model_get_ladder (model);
  gboolean any = FALSE;

  if (now->anchor != inches_scenario_get_anchor (inches_model_get_preset (model, 0)->scenario))
    {
      g_autofree char *day = inches_day_to_text (now->anchor);
      /* Translators: %s is a day. */
      g_autofree char *change = g_strdup_printf (_("circumstances of %s"), day);

      append_change (words, &any, change);
    }

  append_number (words, &any, _("momentum %s"), now->momentum, usual->momentum);
  append_number (words, &any, _("trust %s"), now->trust, usual->trust);
  append_number (words, &any, _("demands %s"), now->demands, usual->demands);
  append_rungs (words, &any, _("in force at the start: %s"), ladder, now->rungs_on, usual->rungs_on);
  append_rungs (words, &any, _("on the agenda: %s"), ladder, now->agenda, usual->agenda);
  if (!now->document_on != !usual->document_on)
    append_change (words, &any, now->document_on ? _("a document in force at the start") : _("no document at the start"));

  return any;
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
  return g_strdup_printf (_("model of Inches [CC BY 4.0], after the argument of %s"),
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
