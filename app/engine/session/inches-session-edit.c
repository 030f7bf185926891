/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-session-private.h"

#include <glib/gi18n-lib.h>

/** inches_session_get_scenario: Returns: (transfer none): the settings shown */
InchesScenario *
inches_session_get_scenario (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return self->scenario;
}

static void
edit_scenario (InchesSession  *self,
               InchesScenario *scenario,
               const char     *words)
{
  g_autoptr(InchesContent) content = inches_content_with_scenario (self->content, scenario);

  inches_session_edit (self, content, words);
}

/** inches_session_set_scenario: @scenario: (transfer none): the settings to show */
void
inches_session_set_scenario (InchesSession  *self,
                             InchesScenario *scenario)
{
  g_return_if_fail (INCHES_IS_SESSION (self));
  g_return_if_fail (scenario != NULL);

  edit_scenario (self, scenario, NULL);
}

/* A held arrow key or a turning wheel makes many small edits of one lever. */
static gboolean
goes_on (InchesSession *self,
         guint          lever)
{
  return self->burst == self->content && self->burst_lever == lever
         && g_get_monotonic_time () - self->burst_time < INCHES_SESSION_BURST * 1000
         && !inches_model_get_levers (self->model)->levers[lever].is_toggle;
}

static void
edit_lever (InchesSession  *self,
            guint           lever,
            InchesScenario *scenario)
{
  g_autoptr(InchesContent) content = inches_content_with_scenario (self->content, scenario);

  if (!self->moving && goes_on (self, lever))
    inches_trail_amend (self->trail, content);
  else
    inches_session_edit (self, content, NULL);

  g_clear_pointer (&self->burst, inches_content_unref);
  self->burst = inches_content_ref (self->content);
  self->burst_lever = lever;
  self->burst_time = g_get_monotonic_time ();
}

/**
 * inches_session_set_lever:
 * @lever: index in the model's lever set
 * @value: in the lever's unit
 * @error: %INCHES_ERROR_OUT_OF_RANGE names the lever and its limits
 *
 * Returns: %TRUE if @value is now shown; %FALSE if nothing has changed because
 *   @value is outside the lever's limits
 */
gboolean
inches_session_set_lever (InchesSession  *self,
                          guint           lever,
                          double          value,
                          GError        **error)
{
  g_autoptr(InchesScenario) scenario = NULL;

  g_return_val_if_fail (INCHES_IS_SESSION (self), FALSE);
  g_return_val_if_fail (lever < INCHES_N_LEVERS, FALSE);

  scenario = inches_scenario_with_value (inches_content_get_scenario (self->content), lever, value, error);
  if (scenario == NULL)
    return FALSE;

  edit_lever (self, lever, scenario);

  return TRUE;
}

/** inches_session_reset_lever: sets @lever, an index, to its value of early 2025 */
void
inches_session_reset_lever (InchesSession *self,
                            guint          lever)
{
  g_autoptr(InchesScenario) scenario = NULL;

  g_return_if_fail (INCHES_IS_SESSION (self));
  g_return_if_fail (lever < INCHES_N_LEVERS);

  scenario = inches_scenario_with_value (inches_content_get_scenario (self->content), lever,
                                         inches_model_get_levers (self->model)->levers[lever].early_2025, NULL);
  g_assert (scenario != NULL);
  edit_scenario (self, scenario, NULL);
}

/** inches_session_reset_choices: all levers to early 2025; circumstances and sheet stay */
void
inches_session_reset_choices (InchesSession *self)
{
  g_autoptr(InchesScenario) scenario = NULL;

  g_return_if_fail (INCHES_IS_SESSION (self));

  scenario = inches_scenario_new (inches_model_get_levers (self->model), NULL,
                                  inches_scenario_get_circumstances (inches_content_get_scenario (self->content)), NULL);
  g_assert (scenario != NULL);
  edit_scenario (self, scenario, _("All choices reset"));
}

/**
 * inches_session_set_circumstances:
 * @circumstances: where the scenario is to start from
 * @error: %INCHES_ERROR_OUT_OF_RANGE names the circumstance and its limits
 *
 * Returns: %FALSE if nothing has changed because of a value outside its limits
 */
gboolean
inches_session_set_circumstances (InchesSession              *self,
                                  const InchesCircumstances  *circumstances,
                                  GError                    **error)
{
  g_autoptr(InchesScenario) scenario = NULL;

  g_return_val_if_fail (INCHES_IS_SESSION (self), FALSE);
  g_return_val_if_fail (circumstances != NULL, FALSE);

  scenario = inches_scenario_with_circumstances (inches_content_get_scenario (self->content), circumstances, error);
  if (scenario == NULL)
    return FALSE;

  edit_scenario (self, scenario, NULL);

  return TRUE;
}

/** inches_session_get_sheet: Returns: (transfer none): the coefficients in use */
InchesSheet *
inches_session_get_sheet (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return inches_content_get_sheet (self->content);
}

/**
 * inches_session_set_sheet:
 * @sheet: coefficients; a reference is taken
 *
 * Forecast and baseline follow, together.
 */
void
inches_session_set_sheet (InchesSession *self,
                          InchesSheet   *sheet)
{
  g_autoptr(InchesContent) content = NULL;

  g_return_if_fail (INCHES_IS_SESSION (self));
  g_return_if_fail (sheet != NULL);

  content = inches_content_with_sheet (self->content, sheet);
  inches_session_edit (self, content, NULL);
}

/** inches_session_reset_beliefs: the model's own sheet, and the circumstances of
 * early 2025, the first week among them; levers stay */
void
inches_session_reset_beliefs (InchesSession *self)
{
  g_autoptr(InchesScenario) scenario = NULL;
  g_autoptr(InchesContent) own = NULL;
  g_autoptr(InchesContent) content = NULL;

  g_return_if_fail (INCHES_IS_SESSION (self));

  scenario = inches_scenario_with_circumstances (inches_content_get_scenario (self->content),
                                                 &inches_model_get_levers (self->model)->early_2025, NULL);
  g_assert (scenario != NULL);
  own = inches_content_with_sheet (self->content, inches_model_get_sheet (self->model, 0));
  content = inches_content_with_scenario (own, scenario);
  inches_session_edit (self, content, _("All beliefs reset"));
}

/** inches_session_get_label_changes: Returns: (transfer none) (nullable): what the author did to labels */
InchesLabelChanges *
inches_session_get_label_changes (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return inches_content_get_label_changes (self->content);
}

/**
 * inches_session_set_label_changes:
 * @changes: (nullable): all of them; %NULL: none
 * @words: (nullable): what the step is called, translated, such as "Label of Minsk II
 *   hidden"; %NULL: labels in general
 */
void
inches_session_set_label_changes (InchesSession      *self,
                                  InchesLabelChanges *changes,
                                  const char         *words)
{
  g_autoptr(InchesContent) content = NULL;

  g_return_if_fail (INCHES_IS_SESSION (self));

  content = inches_content_with_label_changes (self->content, changes);
  inches_session_edit (self, content, words);
}
