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

/* Numbers that can be edited one by one, so that many small edits of one are one
 * step: levers by their index, then these. */
enum
{
  NUMBER_MOMENTUM = INCHES_N_LEVERS,
  NUMBER_TRUST,
  NUMBER_DEMANDS,
  NUMBER_FIRST_COEFFICIENT,
  NUMBER_NOTES = NUMBER_FIRST_COEFFICIENT + INCHES_N_COEFFICIENTS, /* no number, but typed on and on like one */
  NUMBER_NONE
};

/* Which number alone differs; NUMBER_NONE if none or more does. */
static guint
find_circumstance (const InchesCircumstances *from,
                   const InchesCircumstances *to)
{
  const struct
  {
    guint  number;
    double from, to;
  } numbers[] = {
    { NUMBER_MOMENTUM, from->momentum, to->momentum },
    { NUMBER_TRUST, from->trust, to->trust },
    { NUMBER_DEMANDS, from->demands, to->demands },
  };
  InchesCircumstances rest = *to;
  guint found = NUMBER_NONE;
  guint n = 0;

  rest.momentum = from->momentum;
  rest.trust = from->trust;
  rest.demands = from->demands;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (numbers[i].from != numbers[i].to)
      {
        found = numbers[i].number;
        n++;
      }

  return n == 1 && inches_circumstances_equal (from, &rest) ? found : NUMBER_NONE;
}

static guint
find_coefficient (InchesSheet *from,
                  InchesSheet *to)
{
  guint found = NUMBER_NONE;
  guint n = 0;

  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    if (inches_sheet_get_entry (from, i)->value != inches_sheet_get_entry (to, i)->value)
      {
        found = NUMBER_FIRST_COEFFICIENT + i;
        n++;
      }

  return n == 1 ? found : NUMBER_NONE;
}

/* A held arrow key or a turning wheel makes many small edits of one number. */
static void
edit_number (InchesSession *self,
             InchesContent *content,
             guint          number)
{
  gboolean goes_on = self->burst == self->content && self->burst_number == number && number != NUMBER_NONE
                     && g_get_monotonic_time () - self->burst_time < INCHES_SESSION_BURST * 1000;

  if (!self->moving && goes_on)
    inches_trail_amend (self->trail, content);
  else
    inches_session_edit (self, content, NULL);

  g_clear_pointer (&self->burst, inches_content_unref);
  self->burst = inches_content_ref (self->content);
  self->burst_number = number;
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
  g_autoptr(InchesContent) content = NULL;
  gboolean is_toggle;

  g_return_val_if_fail (INCHES_IS_SESSION (self), FALSE);
  g_return_val_if_fail (lever < INCHES_N_LEVERS, FALSE);

  scenario = inches_scenario_with_value (inches_content_get_scenario (self->content), lever, value, error);
  if (scenario == NULL)
    return FALSE;

  content = inches_content_with_scenario (self->content, scenario);
  is_toggle = inches_model_get_levers (self->model)->levers[lever].is_toggle;
  edit_number (self, content, is_toggle ? NUMBER_NONE : lever);

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
  g_autoptr(InchesContent) content = NULL;
  InchesScenario *now;

  g_return_val_if_fail (INCHES_IS_SESSION (self), FALSE);
  g_return_val_if_fail (circumstances != NULL, FALSE);

  now = inches_content_get_scenario (self->content);
  scenario = inches_scenario_with_circumstances (now, circumstances, error);
  if (scenario == NULL)
    return FALSE;

  content = inches_content_with_scenario (self->content, scenario);
  edit_number (self, content, find_circumstance (inches_scenario_get_circumstances (now), circumstances));

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
  edit_number (self, content, find_coefficient (inches_content_get_sheet (self->content), sheet));
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

/**
 * inches_session_set_notes:
 * @notes: the author's, at most %INCHES_NOTES_LONGEST characters; "" for none
 *
 * What is typed without a pause of %INCHES_SESSION_BURST is one step.
 */
void
inches_session_set_notes (InchesSession *self,
                          const char    *notes)
{
  g_autoptr(InchesContent) content = NULL;

  g_return_if_fail (INCHES_IS_SESSION (self));
  g_return_if_fail (notes != NULL && g_utf8_strlen (notes, -1) <= INCHES_NOTES_LONGEST);

  content = inches_content_with_notes (self->content, notes);
  edit_number (self, content, NUMBER_NOTES);
}
