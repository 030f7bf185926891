/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-briefing-step.h"
#include "inches-forecast.h"
#include "inches-simulation.h"

G_BEGIN_DECLS

/* What an audience guessed before it saw what the model says. Never scored: only the
 * gap is told. Plain value; zeroed: nothing has been guessed. */
typedef struct
{
  InchesGuessKind kind;
  gboolean        made;
  double          number;                    /* inches gained */
  InchesOutcome   outcome;
  guint           first;                     /* weeks from first to last have a size of the war */
  guint           last;
  double          line[INCHES_LONG_WEEKS];   /* inches of war, 36 at the start */
} InchesGuess;

#define INCHES_GUESS_LOWEST  -6.0 /* inches gained, as on the ruler */
#define INCHES_GUESS_HIGHEST 36.0

void  inches_guess_init         (InchesGuess          *self,
                                 InchesGuessKind       kind); /* nothing guessed */
gboolean inches_guess_equal     (const InchesGuess    *a,
                                 const InchesGuess    *b);
void  inches_guess_set_number   (InchesGuess          *self,
                                 double                inches);
void  inches_guess_set_outcome  (InchesGuess          *self,
                                 InchesOutcome         outcome);
void  inches_guess_add_point    (InchesGuess          *self,
                                 guint                 week,
                                 double                size); /* the line goes straight to it from where it ended */
char *inches_guess_describe     (const InchesGuess    *self) G_GNUC_WARN_UNUSED_RESULT; /* "The guess: 8 inches"; NULL: nothing guessed */
char *inches_guess_describe_gap (const InchesGuess    *self,
                                 const InchesForecast *forecast) G_GNUC_WARN_UNUSED_RESULT; /* guess and model, in one sentence */
const char *inches_guess_get_question (InchesGuessKind kind); /* the usual one, translated */

G_END_DECLS
