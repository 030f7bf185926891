/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-board.h"

#include "inches-number.h"
#include "inches-timeline-flow-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the window. */
#define RULE         120.0 /* height of the rule itself at most */
#define ABOVE        70.0  /* room for what the model says */
#define BELOW        84.0  /* figures of the rule, and the guess */
#define FIGURES      14.0  /* under the rule, to the middle of its figures */
#define ENDS         36.0  /* to the middle of the words at its ends */
#define SIGN         12.0  /* of the guess */
#define GUESS_WORDS  66.0
#define MEAN_BAR     16.0

static void
write (const InchesSlideBoard *self,
       InchesTimelineTexts    *texts,
       InchesTypeUse           use,
       InchesRole              role,
       double                  x,
       double                  middle,
       InchesAnchor            anchor,
       const char             *text)
{
  double width = inches_timeline_texts_width (texts, use, text) * INCHES_TEXT_SPARE;

  /* Words over a sign near an end stay over the rule. */
  if (anchor == INCHES_ANCHOR_MIDDLE)
    x = CLAMP (x, self->plot.x + width / 2, MAX (self->plot.x + self->plot.width - width / 2, self->plot.x + width / 2));

  inches_timeline_texts_add (texts, 0, use, role, x, inches_timeline_texts_middle (texts, use, middle), anchor, text);
}

static void
place_rule (InchesSlideBoard    *self,
            InchesTimelineTexts *texts)
{
  double foot = self->plot.y + self->plot.height;

  for (int inches = INCHES_GUESS_LOWEST; inches <= INCHES_GUESS_HIGHEST; inches += 6)
    {
      g_autofree char *figure = inches_number_format (inches, 0);

      inches_timeline_texts_add (texts, 0, INCHES_TYPE_USE_TICK, INCHES_ROLE_INK, inches_scale_to_page (&self->scale, inches),
                                 inches_timeline_texts_middle (texts, INCHES_TYPE_USE_TICK, foot + FIGURES * self->unit),
                                 INCHES_ANCHOR_MIDDLE, figure);
    }

  write (self, texts, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, self->plot.x, foot + ENDS * self->unit, INCHES_ANCHOR_START,
         _("the war grew"));
  write (self, texts, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, self->plot.x + self->plot.width, foot + ENDS * self->unit,
         INCHES_ANCHOR_END, _("the war has stopped"));
}

static void
place_answer (InchesSlideBoard    *self,
              InchesForecast      *forecast,
              InchesTimelineTexts *texts)
{
  g_autofree char *mean = inches_number_format (inches_forecast_get_mean (forecast), 1);
  /* Translators: %s is a number of inches. */
  g_autofree char *words = g_strdup_printf (_("The model: %s inches gained, illustrative"), mean);

  self->model_x = inches_scale_to_page (&self->scale, inches_forecast_get_mean (forecast));
  self->half[0] = inches_scale_to_page (&self->scale, inches_forecast_get_gain_quantile (forecast, INCHES_QUANTILE_25));
  self->half[1] = inches_scale_to_page (&self->scale, inches_forecast_get_gain_quantile (forecast, INCHES_QUANTILE_75));
  self->nine[0] = inches_scale_to_page (&self->scale, inches_forecast_get_gain_quantile (forecast, INCHES_QUANTILE_05));
  self->nine[1] = inches_scale_to_page (&self->scale, inches_forecast_get_gain_quantile (forecast, INCHES_QUANTILE_95));
  write (self, texts, INCHES_TYPE_USE_NUMBER, INCHES_ROLE_MODEL, self->model_x, self->plot.y - 48 * self->unit,
         INCHES_ANCHOR_MIDDLE, words);
}

void
inches_board_place_number (InchesSlideBoard       *self,
                           const InchesBoardInput *input,
                           InchesTimelineTexts    *texts)
{
  const InchesTimelineBox *box = &input->box;
  double inset = 20 * self->unit;
  double rule = MIN (RULE * self->unit, box->height - (ABOVE + BELOW) * self->unit);
  double spare = MAX (box->height - rule - (ABOVE + BELOW) * self->unit, 0);

  self->plot = (InchesTimelineBox) { floor (box->x + inset), floor (box->y + spare / 2 + ABOVE * self->unit),
                                     floor (box->width - 2 * inset), floor (rule) };
  inches_scale_init (&self->scale, INCHES_GUESS_LOWEST, INCHES_GUESS_HIGHEST, self->plot.x, self->plot.x + self->plot.width);
  place_rule (self, texts);
  if (self->answer)
    place_answer (self, input->forecast, texts);
  if (self->guess.made)
    {
      g_autofree char *words = inches_guess_describe (&self->guess);

      self->guess_x = inches_scale_to_page (&self->scale, self->guess.number);
      write (self, texts, INCHES_TYPE_USE_NUMBER, INCHES_ROLE_INK, self->guess_x,
             self->plot.y + self->plot.height + GUESS_WORDS * self->unit, INCHES_ANCHOR_MIDDLE, words);
    }
}

static void
paint_ticks (const InchesSlideBoard *self,
             InchesCanvas           *canvas,
             const InchesTheme      *theme)
{
  double foot = self->plot.y + self->plot.height;

  for (int inches = INCHES_GUESS_LOWEST; inches <= INCHES_GUESS_HIGHEST; inches++)
    {
      double x = floor (inches_scale_to_page (&self->scale, inches)) + 0.5;
      double share = inches % 12 == 0 ? 0.5 : inches % 6 == 0 ? 0.36 : 0.2;

      inches_canvas_line (canvas, x, foot, x, foot - share * self->plot.height, (inches == 0 ? 2.4 : 1.2) * self->unit,
                          inches_theme_get_color (theme, INCHES_ROLE_INK));
    }
}

static void
paint_answer (const InchesSlideBoard *self,
              InchesCanvas           *canvas,
              const InchesTheme      *theme)
{
  double zero = inches_scale_to_page (&self->scale, 0);
  double top = self->plot.y;
  const InchesColor *model = inches_theme_get_color (theme, INCHES_ROLE_MODEL);

  inches_canvas_rectangle (canvas, MIN (zero, self->model_x), top, fabs (self->model_x - zero), MEAN_BAR * self->unit);
  inches_canvas_fill (canvas, model);
  inches_canvas_line (canvas, self->nine[0], top - 10 * self->unit, self->nine[1], top - 10 * self->unit, 2.2 * self->unit, model);
  inches_canvas_line (canvas, self->half[0], top - 10 * self->unit, self->half[1], top - 10 * self->unit, 7 * self->unit, model);
  inches_canvas_line (canvas, self->model_x, top - 34 * self->unit, self->model_x, top + MEAN_BAR * self->unit, 2.4 * self->unit, model);
}

static void
paint_guess (const InchesSlideBoard *self,
             InchesCanvas           *canvas,
             const InchesTheme      *theme)
{
  double foot = self->plot.y + self->plot.height;
  const InchesColor *ink = inches_theme_get_color (theme, INCHES_ROLE_INK);

  inches_canvas_line (canvas, self->guess_x, self->plot.y, self->guess_x, foot, 2.4 * self->unit, ink);
  inches_canvas_move_to (canvas, self->guess_x, foot + 24 * self->unit);
  inches_canvas_line_to (canvas, self->guess_x - SIGN * self->unit, foot + (24 + 1.6 * SIGN) * self->unit);
  inches_canvas_line_to (canvas, self->guess_x + SIGN * self->unit, foot + (24 + 1.6 * SIGN) * self->unit);
  inches_canvas_close_path (canvas);
  inches_canvas_fill (canvas, ink);
}

void
inches_board_paint_number (const InchesSlideBoard *self,
                           InchesCanvas           *canvas,
                           const InchesTheme      *theme)
{
  InchesStroke frame = { 1.6 * self->unit, INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };

  inches_paint_model_ground (&self->plot, canvas, theme, self->unit);
  inches_canvas_rectangle (canvas, self->plot.x, self->plot.y, self->plot.width, self->plot.height);
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_INK), &frame);
  if (self->answer)
    paint_answer (self, canvas, theme);
  paint_ticks (self, canvas, theme);
  if (self->guess.made)
    paint_guess (self, canvas, theme);
}
