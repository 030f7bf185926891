/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-aside.h"

#include "inches-slide.h"

#include <glib/gi18n-lib.h>

/* Whether a chart or a board of the step shows what the model says. */
static gboolean
shows_model (InchesBriefingStep *step,
             InchesModel        *model,
             InchesChronicle    *chronicle)
{
  const InchesStepParts *parts = inches_briefing_step_get_parts (step);
  InchesSlideNeeds needs;

  if (parts->guess != INCHES_GUESS_NONE)
    return TRUE;

  inches_slide_needs_init (&needs, step, model, chronicle);

  return *parts->chart != '\0' && needs.scenario != NULL;
}

/**
 * inches_briefing_with_aside:
 * @step: index of a step
 * @settings: what was tried
 * @model: the model
 * @chronicle: the record
 *
 * What the step's title, caption and claims say was said of its own settings, so the
 * chart's own title and a sentence about what was tried stand in their place. A step
 * that shows nothing of the model shows the outlook.
 *
 * Returns: (transfer full): the briefing with that step in the place of @step
 */
InchesBriefing *
inches_briefing_with_aside (InchesBriefing     *self,
                            guint               step,
                            InchesStepSettings *settings,
                            InchesModel        *model,
                            InchesChronicle    *chronicle)
{
  InchesBriefingStep *from = inches_briefing_get_step (self, step);
  InchesStepParts parts = *inches_briefing_step_get_parts (from);
  g_autoptr(InchesBriefingStep) tried = NULL;
  /* Translators: %s names settings of the model, as “Miles”. */
  g_autofree char *caption = g_strdup_printf (_("Tried here: “%s”, in place of the settings of this step."),
                                              inches_step_settings_get_name (settings));

  if (!shows_model (from, model, chronicle))
    {
      parts.chart = "outlook";
      parts.view = NULL;
    }
  if (parts.guess == INCHES_GUESS_NONE)
    parts.title = "";
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
