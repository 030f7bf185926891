/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-presentation-private.h"

#include <math.h>

InchesBlank
inches_presentation_get_blank (InchesPresentation *self)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), INCHES_BLANK_NONE);
  return self->blank;
}

void
inches_presentation_set_blank (InchesPresentation *self,
                               InchesBlank         blank)
{
  g_return_if_fail (INCHES_IS_PRESENTATION (self));

  if (blank == self->blank)
    return;

  self->blank = blank;
  inches_presentation_say_changed (self);
}

gboolean
inches_presentation_get_frozen (InchesPresentation *self)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), FALSE);
  return self->frozen;
}

/**
 * inches_presentation_set_frozen:
 * @frozen: whether what the room sees stays as it is while the presenter goes elsewhere
 *
 * When it ends and the presenter is elsewhere, the room comes there and an aside is gone.
 */
void
inches_presentation_set_frozen (InchesPresentation *self,
                                gboolean            frozen)
{
  g_return_if_fail (INCHES_IS_PRESENTATION (self));

  if (frozen == self->frozen)
    return;

  self->frozen = frozen;
  if (!frozen && (self->audience.step != self->presenter.step || self->audience.stage != self->presenter.stage))
    {
      self->audience = self->presenter;
      g_clear_pointer (&self->aside, inches_step_settings_unref);
    }
  inches_presentation_say_changed (self);
}

/**
 * inches_presentation_get_spot:
 * @x: (out): from the left edge of the slide (0) to the right (1)
 * @y: (out): from the upper edge of the slide (0) to the lower (1)
 *
 * Returns: %FALSE if nothing is pointed at
 */
gboolean
inches_presentation_get_spot (InchesPresentation *self,
                              double             *x,
                              double             *y)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), FALSE);

  *x = self->spot_x;
  *y = self->spot_y;

  return isfinite (self->spot_x);
}

void
inches_presentation_set_spot (InchesPresentation *self,
                              double              x,
                              double              y)
{
  gboolean some = isfinite (x) && isfinite (y);

  g_return_if_fail (INCHES_IS_PRESENTATION (self));

  if (!some && !isfinite (self->spot_x))
    return;

  self->spot_x = some ? CLAMP (x, 0, 1) : NAN;
  self->spot_y = some ? CLAMP (y, 0, 1) : NAN;
  inches_presentation_say_changed (self);
}

InchesStepSettings *
inches_presentation_get_aside (InchesPresentation *self)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), NULL);
  return self->aside;
}

/** inches_presentation_can_send_over: Returns: %FALSE while the room sees a question: it is to guess first */
gboolean
inches_presentation_can_send_over (InchesPresentation *self)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), FALSE);
  return self->audience.stage == INCHES_SLIDE_ANSWER;
}

/**
 * inches_presentation_send_over:
 * @settings: what the presenter tried
 *
 * The room sees the step that it sees now, which is no question, with these settings in place of
 * the step's. The presenter comes back to that step, so that next goes on from there.
 */
void
inches_presentation_send_over (InchesPresentation *self,
                               InchesStepSettings *settings)
{
  InchesStepSettings *old = self->aside;

  g_return_if_fail (INCHES_IS_PRESENTATION (self) && settings != NULL);
  g_return_if_fail (inches_presentation_can_send_over (self));

  self->aside = inches_step_settings_ref (settings);
  g_clear_pointer (&old, inches_step_settings_unref);
  self->presenter = self->audience;
  self->frozen = FALSE;
  self->blank = INCHES_BLANK_NONE;
  inches_presentation_say_changed (self);
}

void
inches_presentation_drop (InchesPresentation *self)
{
  g_return_if_fail (INCHES_IS_PRESENTATION (self));

  if (self->aside == NULL && !self->frozen)
    return;

  g_clear_pointer (&self->aside, inches_step_settings_unref);
  self->frozen = FALSE;
  self->audience = self->presenter;
  inches_presentation_say_changed (self);
}

/** inches_presentation_get_guess: Returns: (transfer none) (nullable): what the room guessed at this step */
const InchesGuess *
inches_presentation_get_guess (InchesPresentation *self,
                               guint               step)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), NULL);
  g_return_val_if_fail (step < inches_presentation_get_n_steps (self), NULL);

  return self->guesses[step].made ? &self->guesses[step] : NULL;
}

void
inches_presentation_set_guess (InchesPresentation *self,
                               guint               step,
                               const InchesGuess  *guess)
{
  g_return_if_fail (INCHES_IS_PRESENTATION (self));
  g_return_if_fail (step < inches_presentation_get_n_steps (self));

  if (guess == NULL && !self->guesses[step].made)
    return;

  if (guess != NULL)
    self->guesses[step] = *guess;
  else
    inches_guess_init (&self->guesses[step], inches_briefing_step_get_parts (inches_briefing_get_step (self->briefing, step))->guess);
  inches_presentation_say_changed (self);
}

/** inches_presentation_has_answered: Returns: whether the room has seen what @step shows, and not only its question */
gboolean
inches_presentation_has_answered (InchesPresentation *self,
                                  guint               step)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), FALSE);
  g_return_val_if_fail (step < inches_presentation_get_n_steps (self), FALSE);

  return self->answered[step] || inches_briefing_step_get_parts (inches_briefing_get_step (self->briefing, step))->guess == INCHES_GUESS_NONE;
}
