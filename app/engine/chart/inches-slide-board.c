/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-board.h"

#include <math.h>

/**
 * inches_slide_board_new:
 * @input: what is asked, what was guessed, and where there is room
 * @texts: the board's words are added here
 *
 * Returns: (transfer full): the board, placed; on a question without the model's answer
 */
InchesSlideBoard *
inches_slide_board_new (const InchesBoardInput *input,
                        InchesTimelineTexts    *texts)
{
  InchesSlideBoard *self = g_new0 (InchesSlideBoard, 1);

  self->kind = input->kind;
  self->answer = input->answer && input->forecast != NULL;
  self->unit = texts->unit;
  inches_guess_init (&self->guess, input->kind);
  if (input->guess != NULL && input->guess->kind == input->kind)
    self->guess = *input->guess;

  if (self->kind == INCHES_GUESS_LINE)
    inches_board_place_line (self, input, texts);
  else if (self->kind == INCHES_GUESS_NUMBER)
    inches_board_place_number (self, input, texts);
  else
    inches_board_place_classes (self, input, texts);

  return self;
}

void
inches_slide_board_free (InchesSlideBoard *self)
{
  g_clear_pointer (&self->dates, g_array_unref);
  g_clear_pointer (&self->fan, g_array_unref);
  g_clear_pointer (&self->points, g_array_unref);
  g_free (self);
}

static gboolean
pick_line (const InchesSlideBoard *self,
           double                  x,
           double                  y,
           InchesGuess            *guess)
{
  double week = floor ((inches_date_axis_to_day (&self->axis, x) - self->anchor) / 7);

  if (!inches_timeline_box_contains (&self->plot, x, y))
    return FALSE;

  inches_guess_add_point (guess, CLAMP (week, 0, self->n_weeks - 1), inches_scale_to_value (&self->scale, y));

  return TRUE;
}

static gboolean
pick_class (const InchesSlideBoard *self,
            double                  x,
            double                  y,
            InchesGuess            *guess)
{
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    if (inches_timeline_box_contains (&self->classes[i].row, x, y))
      {
        inches_guess_set_outcome (guess, i);
        return TRUE;
      }

  return FALSE;
}

/**
 * inches_slide_board_pick:
 * @self: a placed board
 * @x: px
 * @y: px
 * @guess: (inout): of the board's kind; takes in what is meant by this place
 *
 * Returns: %FALSE if the place is none of the board
 */
gboolean
inches_slide_board_pick (const InchesSlideBoard *self,
                         double                  x,
                         double                  y,
                         InchesGuess            *guess)
{
  g_return_val_if_fail (guess->kind == self->kind, FALSE);

  if (self->kind == INCHES_GUESS_LINE)
    return pick_line (self, x, y, guess);
  if (self->kind == INCHES_GUESS_OUTCOME)
    return pick_class (self, x, y, guess);
  if (!inches_timeline_box_contains (&self->plot, x, y))
    return FALSE;

  inches_guess_set_number (guess, round (inches_scale_to_value (&self->scale, x)));

  return TRUE;
}

/**
 * inches_slide_board_paint:
 * @self: a placed board
 * @canvas: what to draw on
 * @theme: colours
 *
 * Draws all but the words.
 */
void
inches_slide_board_paint (const InchesSlideBoard *self,
                          InchesCanvas           *canvas,
                          const InchesTheme      *theme)
{
  inches_canvas_begin_group (canvas, "guess", NULL);
  if (self->kind == INCHES_GUESS_LINE)
    inches_board_paint_line (self, canvas, theme);
  else if (self->kind == INCHES_GUESS_NUMBER)
    inches_board_paint_number (self, canvas, theme);
  else
    inches_board_paint_classes (self, canvas, theme);
  inches_canvas_end_group (canvas);
}
