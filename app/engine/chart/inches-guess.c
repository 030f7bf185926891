/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-guess.h"

#include "inches-number.h"
#include "inches-share.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define START 36.0 /* inches of war */

/**
 * inches_guess_init:
 * @self: (out caller-allocates): a guess
 * @kind: what is asked
 *
 * Nothing has been guessed yet.
 */
void
inches_guess_init (InchesGuess     *self,
                   InchesGuessKind  kind)
{
  memset (self, 0, sizeof *self);
  self->kind = kind;
}

/** inches_guess_equal: Returns: whether both say the same; two in which nothing was guessed do */
gboolean
inches_guess_equal (const InchesGuess *a,
                    const InchesGuess *b)
{
  if (!a->made || !b->made)
    return !a->made && !b->made;
  if (a->kind != b->kind || a->number != b->number || a->outcome != b->outcome || a->first != b->first || a->last != b->last)
    return FALSE;

  for (guint i = a->first; a->kind == INCHES_GUESS_LINE && i <= a->last; i++)
    if (a->line[i] != b->line[i])
      return FALSE;

  return TRUE;
}

/** inches_guess_set_number: @inches: gained, brought within the ruler's limits */
void
inches_guess_set_number (InchesGuess *self,
                         double       inches)
{
  g_return_if_fail (self->kind == INCHES_GUESS_NUMBER && isfinite (inches));

  self->number = CLAMP (inches, INCHES_GUESS_LOWEST, INCHES_GUESS_HIGHEST);
  self->made = TRUE;
}

/** inches_guess_set_outcome: @outcome: the class that is thought to be the most frequent */
void
inches_guess_set_outcome (InchesGuess   *self,
                          InchesOutcome  outcome)
{
  g_return_if_fail (self->kind == INCHES_GUESS_OUTCOME && outcome < INCHES_N_OUTCOMES);

  self->outcome = outcome;
  self->made = TRUE;
}

static void
draw_to (InchesGuess *self,
         guint        from,
         double       before,
         guint        week,
         double       size)
{
  guint low = MIN (from, week);
  guint high = MAX (from, week);

  for (guint i = low; i <= high; i++)
    self->line[i] = from == week ? size : before + (size - before) * ((double) i - from) / ((double) week - from);
}

/**
 * inches_guess_add_point:
 * @self: a guess of a line
 * @week: from 0
 * @size: inches of war then
 *
 * A line is drawn by its points in any order: the first is joined to the start, each
 * other one to the nearest end of the line, or bends the line where it is.
 */
void
inches_guess_add_point (InchesGuess *self,
                        guint        week,
                        double       size)
{
  g_return_if_fail (self->kind == INCHES_GUESS_LINE && week < INCHES_LONG_WEEKS && isfinite (size));

  size = CLAMP (size, START - INCHES_GUESS_HIGHEST, START - INCHES_GUESS_LOWEST);
  if (!self->made)
    draw_to (self, 0, START, week, size);
  else if (week > self->last)
    draw_to (self, self->last, self->line[self->last], week, size);
  else
    self->line[week] = size;

  self->last = MAX (self->last, week);
  self->made = TRUE;
}

/**
 * inches_guess_describe:
 * @self: a guess
 *
 * Returns: (transfer full) (nullable): what was guessed, in words; %NULL if nothing was
 */
char *
inches_guess_describe (const InchesGuess *self)
{
  g_autofree char *number = NULL;

  if (!self->made)
    return NULL;

  switch (self->kind)
    {
    case INCHES_GUESS_LINE:
      number = inches_number_format (self->line[self->last], 0);
      /* Translators: %1$s is a number of inches, %2$u a number of weeks. */
      return g_strdup_printf (_("The guess: %1$s inches of war after %2$u weeks"), number, self->last + 1);
    case INCHES_GUESS_NUMBER:
      number = inches_number_format (self->number, 0);
      return g_strdup_printf (_("The guess: %s inches gained"), number);
    case INCHES_GUESS_OUTCOME:
      return g_strdup_printf (_("The guess: %s"), inches_outcome_get_name (self->outcome));
    case INCHES_GUESS_NONE:
    case INCHES_N_GUESSES:
      break;
    }

  g_return_val_if_reached (NULL);
}

static char *
describe_number_gap (double guess,
                     double model)
{
  g_autofree char *guessed = inches_number_format (guess, 1);
  g_autofree char *said = inches_number_format (model, 1);
  g_autofree char *gap = inches_number_format (fabs (guess - model), 1);

  /* Translators: numbers of inches. */
  return g_strdup_printf (_("Guess %1$s, model %2$s: %3$s inches apart."), guessed, said, gap);
}

static InchesOutcome
find_most_frequent (const InchesForecast *forecast)
{
  InchesOutcome most = 0;

  for (guint i = 1; i < INCHES_N_OUTCOMES; i++)
    if (inches_forecast_get_count (forecast, i) > inches_forecast_get_count (forecast, most))
      most = i;

  return most;
}

static char *
describe_outcome_gap (const InchesGuess    *self,
                      const InchesForecast *forecast)
{
  InchesOutcome most = find_most_frequent (forecast);
  g_autofree char *guessed = inches_share_format_class (forecast, self->outcome);
  g_autofree char *said = inches_share_format_class (forecast, most);

  if (most == self->outcome)
    /* Translators: an outcome class, a number of futures. */
    return g_strdup_printf (_("Guess and model agree: %1$s, %2$s of 100 simulated futures."), inches_outcome_get_name (most), said);

  /* Translators: an outcome class and its number of futures, twice. */
  return g_strdup_printf (_("Guess: %1$s, %2$s of 100 simulated futures. Most frequent in the model: %3$s, %4$s."),
                          inches_outcome_get_name (self->outcome), guessed, inches_outcome_get_name (most), said);
}

/**
 * inches_guess_describe_gap:
 * @self: a guess
 * @forecast: what the model says; keeps the inches if a line was guessed
 *
 * Returns: (transfer full): guess and model beside each other; "" if nothing was guessed
 */
char *
inches_guess_describe_gap (const InchesGuess    *self,
                           const InchesForecast *forecast)
{
  guint week;

  if (!self->made)
    return g_strdup ("");

  switch (self->kind)
    {
    case INCHES_GUESS_LINE:
      week = MIN (self->last, inches_forecast_get_n_weeks (forecast) - 1);
      return describe_number_gap (self->line[week], inches_forecast_get_size (forecast, week, INCHES_QUANTILE_50));
    case INCHES_GUESS_NUMBER:
      return describe_number_gap (self->number, inches_forecast_get_mean (forecast));
    case INCHES_GUESS_OUTCOME:
      return describe_outcome_gap (self, forecast);
    case INCHES_GUESS_NONE:
    case INCHES_N_GUESSES:
      break;
    }

  return g_strdup ("");
}

/** inches_guess_get_question: Returns: (transfer none): what is asked where the step has no question of its own */
const char *
inches_guess_get_question (InchesGuessKind kind)
{
  switch (kind)
    {
    case INCHES_GUESS_LINE:
      return _("How large will the war be, week by week?");
    case INCHES_GUESS_NUMBER:
      return _("How many of 36 inches will be gained?");
    case INCHES_GUESS_OUTCOME:
      return _("Which outcome will be the most frequent?");
    case INCHES_GUESS_NONE:
    case INCHES_N_GUESSES:
      break;
    }

  return "";
}
