/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-aside.h"

#include "inches-export.h"

#include <glib/gi18n-lib.h>

/* A chart that says more of the settings than how far they lead, so that it stays. */
static gboolean
is_particular (const char *id)
{
  InchesChart chart;

  return inches_export_find_chart (id, &chart)
         && (chart == INCHES_CHART_LADDER || chart == INCHES_CHART_COMPARE || chart == INCHES_CHART_WHY
             || chart == INCHES_CHART_TORNADO || chart == INCHES_CHART_MAP);
}

/* The step's own settings, which what was tried stands beside; NULL if the two are not of
 * the same war, or the same. */
static InchesStepSettings *
find_before (InchesBriefingStep *step,
             InchesStepSettings *tried,
             InchesModel        *model)
{
  InchesStepSettings *own = inches_briefing_step_get_parts (step)->settings;
  const InchesPreset *early = inches_model_get_preset (model, 0);
  g_autoptr(InchesStepSettings) before = own != NULL ? inches_step_settings_ref (own)
                                                     : inches_step_settings_new (early->id, early->name, early->scenario, NULL);
  InchesScenario *from = inches_step_settings_get_scenario (before);
  InchesScenario *to = inches_step_settings_get_scenario (tried);

  if (from == NULL || to == NULL || inches_scenario_get_anchor (from) != inches_scenario_get_anchor (to)
      || inches_scenario_equal (from, to))
    return NULL;

  return g_steal_pointer (&before);
}

/**
 * inches_briefing_with_aside:
 * @step: index of a step
 * @settings: what was tried
 * @model: the model
 *
 * The room asked what if: the step's own settings stand beside those that were tried. If
 * the two cannot be put side by side, what was tried is shown alone; a ladder or an
 * explanation stays one. What the step's
 * title, caption and claims say was said of its own settings, so a sentence about what
 * was tried stands in their place; no guess is held against what nobody guessed at.
 *
 * Returns: (transfer full): the briefing with that step in the place of @step
 */
InchesBriefing *
inches_briefing_with_aside (InchesBriefing     *self,
                            guint               step,
                            InchesStepSettings *settings,
                            InchesModel        *model)
{
  InchesBriefingStep *from = inches_briefing_get_step (self, step);
  InchesStepParts parts = *inches_briefing_step_get_parts (from);
  g_autoptr(InchesBriefingStep) tried = NULL;
  g_autoptr(InchesStepSettings) before = find_before (from, settings, model);
  g_autoptr(GPtrArray) rivals = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_step_settings_unref);
  /* Translators: %s names settings of the model, as “Miles”. */
  g_autofree char *caption = g_strdup_printf (_("Tried here: “%s”, in place of the settings of this step."),
                                              inches_step_settings_get_name (settings));

  parts.title = "";
  if (!is_particular (parts.chart))
    {
      parts.chart = "outlook";
      parts.view = NULL;
      if (before != NULL)
        {
          g_ptr_array_add (rivals, inches_step_settings_ref (before));
          parts.chart = "pair";
          parts.title = _("What if?");
          parts.rivals = rivals;
        }
    }
  parts.guess = INCHES_GUESS_NONE;
  parts.caption = caption;
  parts.settings = settings;
  parts.quote = parts.author = "";
  parts.points = NULL;
  parts.claims = NULL;
  parts.sources = NULL;
  parts.references = NULL;
  tried = inches_briefing_step_new (&parts);

  return inches_briefing_with_step (self, tried, step);
}
