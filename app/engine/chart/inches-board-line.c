/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-board.h"

#include "inches-date-ticks.h"
#include "inches-number.h"
#include "inches-simulation.h"
#include "inches-timeline-fan.h"
#include "inches-timeline-flow-painter.h"
#include "inches-timeline-model-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the window. */
#define HEADING      24.0
#define GUTTER       34.0
#define MARGIN       44.0
#define AXIS         26.0
#define AXIS_TEXT    14.0
#define FIGURE_GAP   7.0
#define BETWEEN      8.0
#define TICK         5.0
#define GUESS_LINE   3.0
#define GUESS_END    6.0
#define MOST_TICKS   6

/* Inches of war. Whatever the model says, a question shows the same range. */
#define LOW  0.0
#define HIGH 42.0

/* What stands at the right end of a line must not cover what stands at that of another. */
#define APART 14.0

static void
place_frame (InchesSlideBoard    *self,
             InchesTimelineTexts *texts)
{
  double middle = self->plot.y - HEADING / 2 * self->unit;
  double ticks[INCHES_SCALE_MAX_TICKS];

  self->n_lines = inches_scale_get_ticks (&self->scale, MOST_TICKS, ticks);
  for (guint i = 0; i < self->n_lines; i++)
    {
      g_autofree char *figure = inches_number_format (ticks[i], 0);

      self->lines[i] = inches_scale_to_page (&self->scale, ticks[i]);
      inches_timeline_texts_add (texts, 0, INCHES_TYPE_USE_TICK, INCHES_ROLE_INK2, self->plot.x - FIGURE_GAP * self->unit,
                                 inches_timeline_texts_middle (texts, INCHES_TYPE_USE_TICK, self->lines[i]),
                                 INCHES_ANCHOR_END, figure);
    }

  inches_timeline_texts_add (texts, 0, INCHES_TYPE_USE_HEADING, INCHES_ROLE_MODEL, self->plot.x,
                             inches_timeline_texts_middle (texts, INCHES_TYPE_USE_HEADING, middle), INCHES_ANCHOR_START,
                             _("Size of the war, in inches: 36 at the start, 0 if it stopped"));
}

static void
place_dates (InchesSlideBoard    *self,
             InchesTimelineTexts *texts)
{
  InchesTextStyle style = inches_timeline_texts_style (texts, INCHES_TYPE_USE_LABEL);
  double middle = self->plot.y + self->plot.height + AXIS_TEXT * self->unit;

  self->dates = inches_date_ticks_place (&self->axis, texts->measurer, &style, BETWEEN * self->unit);
  for (guint i = 0; i < self->dates->len; i++)
    {
      const InchesDateTick *tick = &g_array_index (self->dates, InchesDateTick, i);

      if (tick->text != NULL)
        inches_timeline_texts_add (texts, 0, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK, tick->text_x + tick->text_width / 2,
                                   inches_timeline_texts_middle (texts, INCHES_TYPE_USE_LABEL, middle), INCHES_ANCHOR_MIDDLE,
                                   tick->text);
    }
}

static double
week_to_x (const InchesSlideBoard *self,
           guint                   week)
{
  return inches_date_axis_to_x (&self->axis, self->anchor + 7.0 * week + (week + 1 < self->n_weeks ? 3.5 : 7.0));
}

static void
place_guess (InchesSlideBoard *self)
{
  InchesBoardPoint start = { self->plot.x, inches_scale_to_page (&self->scale, INCHES_SIZE_START) };

  if (!self->guess.made)
    return;

  self->points = g_array_new (FALSE, FALSE, sizeof (InchesBoardPoint));
  g_array_append_val (self->points, start);
  for (guint week = 0; week <= MIN (self->guess.last, self->n_weeks - 1); week++)
    {
      InchesBoardPoint point = { week_to_x (self, week), inches_scale_to_page (&self->scale, self->guess.line[week]) };

      g_array_append_val (self->points, point);
    }
}

static void
place_fan (InchesSlideBoard *self,
           InchesForecast   *forecast)
{
  self->fan = g_array_new (FALSE, TRUE, sizeof (InchesFanPoint));
  for (guint i = 0; i <= self->n_weeks; i++)
    {
      guint week = i == 0 ? 0 : i - 1;
      InchesFanPoint point = { .x = i == 0 ? self->plot.x : week_to_x (self, week) };

      for (guint q = 0; q < INCHES_N_QUANTILES; q++)
        point.y[q] = inches_scale_to_page (&self->scale, i == 0 ? INCHES_SIZE_START : inches_forecast_get_size (forecast, week, q));
      g_array_append_val (self->fan, point);
    }
}

/* At the right end; the guess gives way to the model. */
static void
write_ends (InchesSlideBoard    *self,
            InchesForecast      *forecast,
            InchesTimelineTexts *texts)
{
  double x = self->plot.x + self->plot.width + FIGURE_GAP * self->unit;
  double taken = NAN;

  if (self->answer)
    {
      double size = inches_forecast_get_size (forecast, self->n_weeks - 1, INCHES_QUANTILE_50);
      g_autofree char *figure = inches_number_format (size, 1);

      taken = inches_scale_to_page (&self->scale, size);
      inches_timeline_texts_add (texts, 0, INCHES_TYPE_USE_NUMBER, INCHES_ROLE_MODEL, x,
                                 inches_timeline_texts_middle (texts, INCHES_TYPE_USE_NUMBER, taken), INCHES_ANCHOR_START, figure);
      inches_timeline_texts_add (texts, 0, INCHES_TYPE_USE_LABEL, INCHES_ROLE_MODEL, self->plot.x + FIGURE_GAP * self->unit,
                                 inches_timeline_texts_middle (texts, INCHES_TYPE_USE_LABEL,
                                                               self->plot.y + self->plot.height - 11 * self->unit),
                                 INCHES_ANCHOR_START, _("illustrative"));
    }

  if (self->points != NULL)
    {
      double y = g_array_index (self->points, InchesBoardPoint, self->points->len - 1).y;
      g_autofree char *figure = inches_number_format (self->guess.line[MIN (self->guess.last, self->n_weeks - 1)], 0);

      if (!isnan (taken) && fabs (y - taken) < APART * self->unit)
        y = taken + (y < taken ? -1 : 1) * APART * self->unit * 1.2;
      inches_timeline_texts_add (texts, 0, INCHES_TYPE_USE_NUMBER, INCHES_ROLE_INK, x,
                                 inches_timeline_texts_middle (texts, INCHES_TYPE_USE_NUMBER, y), INCHES_ANCHOR_START, figure);
    }
}

void
inches_board_place_line (InchesSlideBoard       *self,
                         const InchesBoardInput *input,
                         InchesTimelineTexts    *texts)
{
  const InchesTimelineBox *box = &input->box;
  InchesScenario *scenario = input->forecast != NULL ? inches_forecast_get_scenario (input->forecast)
                                                     : inches_model_get_preset (input->model, 0)->scenario;

  self->anchor = inches_scenario_get_anchor (scenario);
  self->n_weeks = input->forecast != NULL ? inches_forecast_get_n_weeks (input->forecast) : INCHES_SHORT_WEEKS;
  self->plot = (InchesTimelineBox) { ceil (box->x + GUTTER * self->unit), ceil (box->y + HEADING * self->unit),
                                     floor (box->width - (GUTTER + MARGIN) * self->unit),
                                     floor (box->height - (HEADING + AXIS) * self->unit) };
  inches_scale_init (&self->scale, LOW, HIGH, self->plot.y + self->plot.height, self->plot.y);
  inches_date_axis_init_uniform (&self->axis, self->plot.x, self->plot.x + self->plot.width, self->anchor,
                                 self->anchor + 7.0 * self->n_weeks);

  place_frame (self, texts);
  place_dates (self, texts);
  place_guess (self);
  if (self->answer)
    place_fan (self, input->forecast);
  write_ends (self, input->forecast, texts);
}

static void
paint_guess (const InchesSlideBoard *self,
             InchesCanvas           *canvas,
             const InchesTheme      *theme)
{
  InchesStroke stroke = { GUESS_LINE * self->unit, INCHES_JOIN_ROUND, TRUE, { 0 }, 0 };
  const InchesBoardPoint *last = &g_array_index (self->points, InchesBoardPoint, self->points->len - 1);

  for (guint i = 0; i < self->points->len; i++)
    {
      const InchesBoardPoint *point = &g_array_index (self->points, InchesBoardPoint, i);

      if (i == 0)
        inches_canvas_move_to (canvas, point->x, point->y);
      else
        inches_canvas_line_to (canvas, point->x, point->y);
    }
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_INK), &stroke);
  inches_canvas_circle (canvas, last->x, last->y, GUESS_END * self->unit);
  inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_INK));
}

static void
paint_axis (const InchesSlideBoard *self,
            InchesCanvas           *canvas,
            const InchesTheme      *theme)
{
  double y = floor (self->plot.y + self->plot.height) + 0.5;
  const InchesColor *ink = inches_theme_get_color (theme, INCHES_ROLE_INK);

  inches_canvas_line (canvas, self->plot.x, y, self->plot.x + self->plot.width, y, self->unit, ink);
  for (guint i = 0; i < self->dates->len; i++)
    {
      const InchesDateTick *tick = &g_array_index (self->dates, InchesDateTick, i);
      double x = floor (tick->x) + 0.5;

      if (tick->line)
        inches_canvas_line (canvas, x, y, x, y + TICK * self->unit, self->unit, ink);
    }
}

void
inches_board_paint_line (const InchesSlideBoard *self,
                         InchesCanvas           *canvas,
                         const InchesTheme      *theme)
{
  const InchesTimelineBox *plot = &self->plot;

  inches_paint_model_ground (plot, canvas, theme, self->unit);
  for (guint i = 0; i < self->n_lines; i++)
    inches_canvas_line (canvas, plot->x, floor (self->lines[i]) + 0.5, plot->x + plot->width, floor (self->lines[i]) + 0.5,
                        0.75 * self->unit, inches_theme_get_color (theme, INCHES_ROLE_GRID2));
  if (self->fan != NULL)
    {
      inches_canvas_push_clip (canvas, plot->x, plot->y, plot->width, plot->height);
      inches_paint_fan (self->fan, FALSE, canvas, theme, self->unit);
      inches_canvas_pop_clip (canvas);
    }
  paint_axis (self, canvas, theme);
  inches_canvas_circle (canvas, plot->x, inches_scale_to_page (&self->scale, INCHES_SIZE_START), GUESS_END * self->unit);
  inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_INK));
  if (self->points != NULL)
    paint_guess (self, canvas, theme);
}
