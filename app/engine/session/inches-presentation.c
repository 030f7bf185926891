/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-presentation-private.h"

#include "inches-slide-supply.h"

#include <math.h>

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InchesPresentation, inches_presentation, G_TYPE_OBJECT)

void
inches_presentation_say_changed (InchesPresentation *self)
{
  if (self->audience.stage == INCHES_SLIDE_ANSWER)
    self->answered[self->audience.step] = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static const InchesStepParts *
get_parts (InchesPresentation *self,
           guint               step)
{
  return inches_briefing_step_get_parts (inches_briefing_get_step (self->briefing, step));
}

/* Where a step begins. */
static InchesStop
enter (InchesPresentation *self,
       guint               step)
{
  return (InchesStop) { step, get_parts (self, step)->guess != INCHES_GUESS_NONE ? INCHES_SLIDE_QUESTION : INCHES_SLIDE_ANSWER };
}

static gboolean
is_same (const InchesStop *a,
         const InchesStop *b)
{
  return a->step == b->step && a->stage == b->stage;
}

static void
inches_presentation_finalize (GObject *object)
{
  InchesPresentation *self = INCHES_PRESENTATION (object);

  g_clear_object (&self->supply);
  g_clear_object (&self->session);
  g_clear_object (&self->chronicle);
  g_clear_pointer (&self->model, inches_model_unref);
  g_clear_pointer (&self->briefing, inches_briefing_unref);
  g_clear_pointer (&self->label_changes, inches_label_changes_unref);
  g_clear_pointer (&self->aside, inches_step_settings_unref);
  g_clear_pointer (&self->guesses, g_free);
  g_clear_pointer (&self->answered, g_free);
  g_clear_pointer (&self->mark, g_free);
  g_clear_pointer (&self->theme, g_free);

  G_OBJECT_CLASS (inches_presentation_parent_class)->finalize (object);
}

static void
inches_presentation_class_init (InchesPresentationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inches_presentation_finalize;

  /**
   * InchesPresentation::changed:
   *
   * Where the presenter is, what the room sees, a guess or how slides look is another
   * than before, or the time was stopped or started.
   */
  signals[CHANGED] = g_signal_new ("changed", INCHES_TYPE_PRESENTATION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inches_presentation_init (InchesPresentation *self)
{
  self->mark = g_strdup ("");
  self->theme = g_strdup ("print");
  self->spot_x = self->spot_y = NAN;
  inches_presentation_set_clock (self, NULL, NULL);
}

/**
 * inches_presentation_new:
 * @session: whose briefing is presented
 * @first: index of the step to begin with
 *
 * Returns: (transfer full): a presentation at its first stop; its time stands still
 */
InchesPresentation *
inches_presentation_new (InchesSession *session,
                         guint          first)
{
  InchesPresentation *self;
  InchesLabelChanges *changes;
  guint n;

  g_return_val_if_fail (INCHES_IS_SESSION (session), NULL);
  n = inches_briefing_get_n_steps (inches_session_get_briefing (session));
  g_return_val_if_fail (first < n, NULL);

  self = g_object_new (INCHES_TYPE_PRESENTATION, NULL);
  changes = inches_session_get_label_changes (session);
  self->session = g_object_ref (session);
  self->chronicle = g_object_ref (inches_session_get_chronicle (session));
  self->model = inches_model_ref (inches_session_get_model (session));
  self->briefing = inches_briefing_ref (inches_session_get_briefing (session));
  self->label_changes = changes != NULL ? inches_label_changes_ref (changes) : NULL;
  self->guesses = g_new0 (InchesGuess, n);
  self->answered = g_new0 (gboolean, n);
  self->first = first;
  self->presenter = self->audience = enter (self, first);

  return self;
}

InchesSession *
inches_presentation_get_session (InchesPresentation *self)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), NULL);
  return self->session;
}

/** inches_presentation_get_briefing: Returns: (transfer none): the briefing as it was when presenting began */
InchesBriefing *
inches_presentation_get_briefing (InchesPresentation *self)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), NULL);
  return self->briefing;
}

InchesChronicle *
inches_presentation_get_chronicle (InchesPresentation *self)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), NULL);
  return self->chronicle;
}

InchesModel *
inches_presentation_get_model (InchesPresentation *self)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), NULL);
  return self->model;
}

/** inches_presentation_get_label_changes: Returns: (transfer none) (nullable): the author's labels as they were when presenting began */
InchesLabelChanges *
inches_presentation_get_label_changes (InchesPresentation *self)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), NULL);
  return self->label_changes;
}

const char *
inches_presentation_get_mark (InchesPresentation *self)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), NULL);
  return self->mark;
}

/**
 * inches_presentation_set_mark:
 * @mark: the user's own words, as "Internal"; "" for none
 */
void
inches_presentation_set_mark (InchesPresentation *self,
                              const char         *mark)
{
  g_return_if_fail (INCHES_IS_PRESENTATION (self) && mark != NULL);

  if (g_str_equal (mark, self->mark))
    return;

  g_free (self->mark);
  self->mark = g_strdup (mark);
  inches_presentation_say_changed (self);
}

const char *
inches_presentation_get_theme (InchesPresentation *self)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), NULL);
  return self->theme;
}

/**
 * inches_presentation_set_theme:
 * @theme: id of one of the session's themes; another is passed over
 */
void
inches_presentation_set_theme (InchesPresentation *self,
                               const char         *theme)
{
  g_return_if_fail (INCHES_IS_PRESENTATION (self) && theme != NULL);

  if (g_str_equal (theme, self->theme) || inches_session_find_theme (self->session, theme) == NULL)
    return;

  g_free (self->theme);
  self->theme = g_strdup (theme);
  inches_presentation_say_changed (self);
}

/** inches_presentation_get_supply: Returns: (transfer none): draws the slides for whoever shows them */
InchesSlideSupply *
inches_presentation_get_supply (InchesPresentation *self)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), NULL);

  if (self->supply == NULL)
    self->supply = inches_slide_supply_new (self);

  return self->supply;
}

void
inches_presentation_get_stop (InchesPresentation *self,
                              InchesStop         *stop)
{
  g_return_if_fail (INCHES_IS_PRESENTATION (self));
  *stop = self->presenter;
}

/**
 * inches_presentation_get_audience_stop:
 * @stop: (out caller-allocates): what the room sees; the presenter's stop unless frozen
 */
void
inches_presentation_get_audience_stop (InchesPresentation *self,
                                       InchesStop         *stop)
{
  g_return_if_fail (INCHES_IS_PRESENTATION (self));
  *stop = self->audience;
}

/**
 * inches_presentation_get_next_stop:
 * @stop: (out caller-allocates): where inches_presentation_next() goes
 *
 * Returns: %FALSE at the end; @stop is then the presenter's
 */
gboolean
inches_presentation_get_next_stop (InchesPresentation *self,
                                   InchesStop         *stop)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), FALSE);

  *stop = self->presenter;
  if (self->presenter.stage == INCHES_SLIDE_QUESTION)
    stop->stage = INCHES_SLIDE_ANSWER;
  else if (self->presenter.step + 1 < inches_presentation_get_n_steps (self))
    *stop = enter (self, self->presenter.step + 1);

  return !is_same (stop, &self->presenter);
}

/**
 * inches_presentation_get_previous_stop:
 * @stop: (out caller-allocates): where inches_presentation_back() goes: from an answer
 *   to its question, from there to the answer of the step before
 *
 * Returns: %FALSE at the beginning; @stop is then the presenter's
 */
gboolean
inches_presentation_get_previous_stop (InchesPresentation *self,
                                       InchesStop         *stop)
{
  InchesStop start;

  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), FALSE);

  *stop = self->presenter;
  start = enter (self, self->presenter.step);
  if (!is_same (&start, &self->presenter))
    *stop = start;
  else if (self->presenter.step > 0)
    *stop = (InchesStop) { self->presenter.step - 1, INCHES_SLIDE_ANSWER };

  return !is_same (stop, &self->presenter);
}

InchesBriefingStep *
inches_presentation_get_step (InchesPresentation *self)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), NULL);
  return inches_briefing_get_step (self->briefing, self->presenter.step);
}

guint
inches_presentation_get_n_steps (InchesPresentation *self)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), 0);
  return inches_briefing_get_n_steps (self->briefing);
}

/* Going anywhere ends what was only for the moment. */
static void
move (InchesPresentation *self,
      const InchesStop   *stop)
{
  inches_presentation_note_move (self, stop);
  self->presenter = *stop;
  self->blank = INCHES_BLANK_NONE;
  self->spot_x = self->spot_y = NAN;
  if (!self->frozen)
    {
      self->audience = *stop;
      g_clear_pointer (&self->aside, inches_step_settings_unref);
    }
  inches_presentation_say_changed (self);
}

/** inches_presentation_next: Returns: %FALSE at the end, where nothing changes but that a blank ends */
gboolean
inches_presentation_next (InchesPresentation *self)
{
  InchesStop stop;
  gboolean moves = inches_presentation_get_next_stop (self, &stop);

  if (moves || self->blank != INCHES_BLANK_NONE)
    move (self, &stop);

  return moves;
}

/** inches_presentation_back: Returns: %FALSE at the beginning, where nothing changes but that a blank ends */
gboolean
inches_presentation_back (InchesPresentation *self)
{
  InchesStop stop;
  gboolean moves = inches_presentation_get_previous_stop (self, &stop);

  if (moves || self->blank != INCHES_BLANK_NONE)
    move (self, &stop);

  return moves;
}

/**
 * inches_presentation_go_to:
 * @step: index of a step
 *
 * Returns: %FALSE if there is no such step; nothing changes then
 */
gboolean
inches_presentation_go_to (InchesPresentation *self,
                           guint               step)
{
  InchesStop stop;

  g_return_val_if_fail (INCHES_IS_PRESENTATION (self), FALSE);

  if (step >= inches_presentation_get_n_steps (self))
    return FALSE;

  stop = enter (self, step);
  move (self, &stop);

  return TRUE;
}

void
inches_presentation_first (InchesPresentation *self)
{
  inches_presentation_go_to (self, 0);
}

void
inches_presentation_last (InchesPresentation *self)
{
  inches_presentation_go_to (self, inches_presentation_get_n_steps (self) - 1);
}
