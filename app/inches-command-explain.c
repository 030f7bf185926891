/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-command-explain.h"

#include "inches-error.h"
#include "inches-simulation.h"

#include <glib/gi18n.h>

void
inches_command_explain_clear (InchesCommandExplain *self)
{
  g_clear_pointer (&self->attribute_against, g_free);
  g_clear_pointer (&self->beliefs_against, g_free);
  g_clear_pointer (&self->future, g_free);
  g_clear_pointer (&self->seek, g_free);
  g_clear_pointer (&self->most_crises, g_free);
}

static gboolean
attribute (const InchesCommandExplain  *self,
           InchesModel                 *model,
           const InchesCommandRun      *run,
           InchesExplanations          *explanations,
           GError                     **error)
{
  const InchesPreset *preset = inches_command_find_preset (model, "attribute-against", self->attribute_against, error);

  if (preset == NULL)
    return FALSE;

  explanations->against = g_strdup (preset->id);
  explanations->baseline = inches_simulation_run (preset->scenario, run->sheet, run->seed, run->n_futures, run->n_weeks, 0, NULL);
  explanations->attribution = inches_attribution_new (preset->scenario, run->scenario, run->sheet, run->seed,
                                                      run->n_futures, run->n_weeks, NULL);

  return TRUE;
}

static gboolean
doubt (const InchesCommandExplain   *self,
       InchesModel                  *model,
       const InchesCommandScenario  *options,
       const InchesCommandRun       *run,
       InchesExplanations           *explanations,
       GError                      **error)
{
  const InchesPreset *preset = inches_command_find_preset (model, "beliefs-against", self->beliefs_against, error);
  const InchesPreset *own = inches_command_find_preset (model, "preset", options->preset, NULL);

  if (preset == NULL)
    return FALSE;

  if (inches_scenario_get_anchor (preset->scenario) != inches_scenario_get_anchor (run->scenario))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE,
                   _("--beliefs-against %s: starts from another date; inches of different dates are never compared"), preset->id);
      return FALSE;
    }

  explanations->doubted = g_strdup (preset->id);
  explanations->doubted_name = g_strdup (preset->name);
  explanations->name = g_strdup (options->settings == NULL && own != NULL ? own->name : _("These settings"));
  explanations->beliefs = inches_belief_sets_new (run->scenario, preset->scenario, run->sheet,
                                                  inches_model_get_sheet (model, 1), run->seed, NULL);

  return TRUE;
}

static gboolean
replay (const InchesCommandExplain  *self,
        const InchesCommandRun      *run,
        const InchesForecast        *forecast,
        InchesExplanations          *explanations,
        GError                     **error)
{
  guint64 number = 0;

  if (!inches_command_read_number ("future", self->future, 0, run->n_futures - 1, &number, error))
    return FALSE;

  explanations->future = inches_future_new (run->scenario, run->sheet, run->seed, run->n_weeks, (guint) number);
  inches_future_find_typical (forecast, explanations->typical);

  return TRUE;
}

static gboolean
read_levers (const char            *text,
             const InchesLeverSet  *levers,
             guint                 *bits,
             GError               **error)
{
  g_auto(GStrv) ids = g_strsplit (text, ",", -1);

  *bits = 0;
  if (g_str_equal (text, "all"))
    {
      *bits = (1u << INCHES_N_LEVERS) - 1;
      return TRUE;
    }

  for (guint i = 0; i == 0 || ids[i] != NULL; i++)
    {
      guint lever;

      if (!inches_command_find_lever (levers, "seek", ids[i] != NULL ? ids[i] : "", &lever, error))
        return FALSE;
      *bits |= 1u << lever;
    }

  return TRUE;
}

static gboolean
seek (const InchesCommandExplain  *self,
      InchesModel                 *model,
      const InchesCommandRun      *run,
      InchesExplanations          *explanations,
      GError                     **error)
{
  guint64 most_crises = 0;
  guint levers;

  if (!read_levers (self->seek, inches_model_get_levers (model), &levers, error)
      || !inches_command_read_number ("most-crises", self->most_crises, 0, 100, &most_crises, error))
    return FALSE;

  explanations->seek = inches_goal_seek_new (run->scenario, levers, self->most_crises != NULL ? (double) most_crises : -1,
                                             run->sheet, run->seed, NULL);

  return TRUE;
}

/**
 * inches_command_explain_run:
 * @self: what was asked
 * @model: presets, and the sheet of an advocate of miles
 * @options: what was given on the command line
 * @run: what was simulated
 * @forecast: what came of it
 * @explanations: (out caller-allocates): zeroed; filled with what was asked
 * @error: names the option and what it may be
 *
 * Returns: %FALSE if something given is unknown or outside its limits
 */
gboolean
inches_command_explain_run (const InchesCommandExplain   *self,
                            InchesModel                  *model,
                            const InchesCommandScenario  *options,
                            const InchesCommandRun       *run,
                            InchesForecast               *forecast,
                            InchesExplanations           *explanations,
                            GError                      **error)
{
  if ((self->attribute_against != NULL && !attribute (self, model, run, explanations, error))
      || (self->beliefs_against != NULL && !doubt (self, model, options, run, explanations, error))
      || (self->future != NULL && !replay (self, run, forecast, explanations, error))
      || (self->seek != NULL && !seek (self, model, run, explanations, error)))
    return FALSE;

  if (self->tornado)
    explanations->tornado = inches_tornado_new (run->scenario, INCHES_TORNADO_ENDS, run->sheet, run->seed, run->n_futures,
                                                run->n_weeks, NULL);
  if (self->diagnose)
    explanations->diagnosis = inches_diagnosis_new (run->scenario, run->sheet, run->seed, run->n_weeks - 1, NULL);

  return TRUE;
}
