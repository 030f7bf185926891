/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-presentation-private.h"

static gint64
machine_clock (gpointer data)
{
  return g_get_monotonic_time ();
}

static gint64
get_passed (InchesPresentation *self)
{
  return self->passed + (self->runs ? self->clock (self->clock_data) - self->since : 0);
}

static void
run (InchesPresentation *self,
     gboolean            runs)
{
  self->passed = get_passed (self);
  self->since = self->clock (self->clock_data);
  self->runs = runs;
}

/**
 * inches_presentation_set_clock:
 * @clock: (nullable) (scope forever): tells the time; %NULL: the machine's
 * @data: for @clock
 *
 * What has passed until now stays.
 */
void
inches_presentation_set_clock (InchesPresentation      *self,
                               InchesPresentationClock  clock,
                               gpointer                 data)
{
  g_return_if_fail (INCHES_IS_PRESENTATION (self));

  if (self->clock != NULL)
    self->passed = get_passed (self);
  self->clock = clock != NULL ? clock : machine_clock;
  self->clock_data = data;
  self->since = self->clock (data);
}

void
inches_presentation_note_move (InchesPresentation *self,
                               const InchesStop   *stop)
{
  if (!self->runs && !self->stopped)
    run (self, TRUE);
  if (stop->step != self->presenter.step)
    self->step_passed = get_passed (self);
}

/** inches_presentation_get_paused: Returns: whether the time stands still, as it does until it is started */
gboolean
inches_presentation_get_paused (InchesPresentation *self)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), TRUE);
  return !self->runs;
}

/**
 * inches_presentation_set_paused:
 * @paused: whether the time stands still; it stays so until it is started again
 */
void
inches_presentation_set_paused (InchesPresentation *self,
                                gboolean            paused)
{
  g_return_if_fail (INCHES_IS_PRESENTATION (self));

  if (paused == !self->runs)
    return;

  run (self, !paused);
  self->stopped = paused;
  inches_presentation_say_changed (self);
}

void
inches_presentation_restart (InchesPresentation *self)
{
  g_return_if_fail (INCHES_IS_PRESENTATION (self));

  run (self, TRUE);
  self->stopped = FALSE;
  self->passed = 0;
  self->step_passed = 0;
  inches_presentation_say_changed (self);
}

static double
to_seconds (gint64 microseconds)
{
  return microseconds / (double) G_USEC_PER_SEC;
}

/** inches_presentation_get_elapsed: Returns: seconds presented, pauses left out */
double
inches_presentation_get_elapsed (InchesPresentation *self)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), 0);
  return to_seconds (get_passed (self));
}

/** inches_presentation_get_step_elapsed: Returns: seconds since the presenter came to this step, pauses left out */
double
inches_presentation_get_step_elapsed (InchesPresentation *self)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), 0);
  return to_seconds (get_passed (self) - self->step_passed);
}

static guint
add_planned (InchesPresentation *self,
             guint               from,
             guint               to)
{
  guint seconds = 0;

  for (guint i = from; i < to; i++)
    seconds += inches_briefing_step_get_parts (inches_briefing_get_step (self->briefing, i))->seconds;

  return seconds;
}

/** inches_presentation_get_planned: Returns: seconds planned, from the first step presented to the end */
guint
inches_presentation_get_planned (InchesPresentation *self)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), 0);
  return add_planned (self, self->first, inches_presentation_get_n_steps (self));
}

/** inches_presentation_get_planned_before: Returns: seconds planned until the presenter's step begins */
guint
inches_presentation_get_planned_before (InchesPresentation *self)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), 0);
  return add_planned (self, self->first, self->presenter.step);
}

/** inches_presentation_get_remaining: Returns: seconds planned that are left; negative when they are used up */
double
inches_presentation_get_remaining (InchesPresentation *self)
{
  return inches_presentation_get_planned (self) - inches_presentation_get_elapsed (self);
}

/**
 * inches_presentation_get_pace:
 *
 * Returns: seconds until this step should have begun, if it is early; how many seconds
 *   ago it should have ended, negative, if it is late; else 0. Always 0 if nothing is planned
 */
double
inches_presentation_get_pace (InchesPresentation *self)
{
  double elapsed = inches_presentation_get_elapsed (self);
  double begins = inches_presentation_get_planned_before (self);
  double ends = add_planned (self, self->first, self->presenter.step + 1);

  if (inches_presentation_get_planned (self) == 0)
    return 0;
  if (elapsed < begins)
    return begins - elapsed;

  return elapsed > ends ? ends - elapsed : 0;
}
