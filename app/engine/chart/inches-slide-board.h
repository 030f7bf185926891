/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-date-axis.h"
#include "inches-guess.h"
#include "inches-model-page.h"
#include "inches-scale.h"
#include "inches-share.h"
#include "inches-theme.h"

G_BEGIN_DECLS

/* What a guess is made on, and the guess: weeks and inches, a ruler, or six classes.
 * On a question nothing of the model is placed, so nothing of it can be seen. */
typedef struct
{
  InchesGuessKind   kind;
  gboolean          answer;     /* what the model says is placed too */
  InchesGuess       guess;
  double            unit;       /* px of a window px */

  InchesTimelineBox plot;       /* line, number: hatched ground */
  InchesScale       scale;      /* of inches */
  InchesDateAxis    axis;       /* line */
  InchesDay         anchor;
  guint             n_weeks;
  GArray           *dates;      /* (element-type InchesDateTick) line; NULL otherwise */
  GArray           *fan;        /* (element-type InchesFanPoint) the answer; NULL otherwise */
  double            lines[INCHES_SCALE_MAX_TICKS];
  guint             n_lines;
  GArray           *points;     /* (element-type InchesBoardPoint) of the guess; NULL: none */
  double            guess_x;    /* number: of the guess' sign */
  double            model_x;    /* number: of the mean */
  double            half[2];    /* number: of half of the futures */
  double            nine[2];    /* number: of nine in ten */

  struct
  {
    InchesTimelineBox row;
    InchesTimelineBox bar;      /* the answer; empty: none */
    double            mark_x;
    double            mark_y;
    gboolean          guessed;
  } classes[INCHES_N_OUTCOMES]; /* outcome */
  double            mark_radius;
  double            room;       /* outcome: px of a bar of 100 */
} InchesSlideBoard;

typedef struct
{
  double x;
  double y;
} InchesBoardPoint;

/* What a board is placed from. */
typedef struct
{
  InchesGuessKind       kind;
  gboolean              answer;
  const InchesGuess    *guess;    /* NULL: none made */
  InchesModel          *model;
  InchesForecast       *forecast; /* what the model says */
  InchesForecast       *baseline;
  InchesTimelineBox     box;
} InchesBoardInput;

InchesSlideBoard *inches_slide_board_new   (const InchesBoardInput *input,
                                            InchesTimelineTexts    *texts) G_GNUC_WARN_UNUSED_RESULT;
void              inches_slide_board_free  (InchesSlideBoard       *self);
gboolean          inches_slide_board_pick  (const InchesSlideBoard *self,
                                            double                  x,
                                            double                  y,
                                            InchesGuess            *guess);
void              inches_slide_board_paint (const InchesSlideBoard *self,
                                            InchesCanvas           *canvas,
                                            const InchesTheme      *theme);

/* The three kinds, each in a file of its own. */
void inches_board_place_line    (InchesSlideBoard *self, const InchesBoardInput *input, InchesTimelineTexts *texts);
void inches_board_place_number  (InchesSlideBoard *self, const InchesBoardInput *input, InchesTimelineTexts *texts);
void inches_board_place_classes (InchesSlideBoard *self, const InchesBoardInput *input, InchesTimelineTexts *texts);
void inches_board_paint_line    (const InchesSlideBoard *self, InchesCanvas *canvas, const InchesTheme *theme);
void inches_board_paint_number  (const InchesSlideBoard *self, InchesCanvas *canvas, const InchesTheme *theme);
void inches_board_paint_classes (const InchesSlideBoard *self, InchesCanvas *canvas, const InchesTheme *theme);

G_END_DECLS
