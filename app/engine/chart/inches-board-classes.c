/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-board.h"

#include "inches-mark.h"
#include "inches-timeline-flow-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the window. */
#define ROW_MOST   64.0
#define MARK       13.0
#define TO_NAME    44.0
#define TO_BAR     24.0
#define BAR_HIGH   26.0
#define TO_FIGURE  10.0
#define FIGURE     60.0
#define INSET      6.0
#define HEADING    26.0

static double
names_width (InchesTimelineTexts *texts)
{
  double width = 0;

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    width = MAX (width, inches_timeline_texts_width (texts, INCHES_TYPE_USE_NUMBER, inches_outcome_get_name (i)));

  return width * INCHES_TEXT_SPARE;
}

static void
write_share (InchesSlideBoard    *self,
             InchesForecast      *forecast,
             InchesTimelineTexts *texts,
             guint                outcome,
             double               left,
             double               room)
{
  guint n = inches_forecast_get_n_futures (forecast);
  guint count = inches_forecast_get_count (forecast, outcome);
  g_autofree char *figure = inches_share_format_class (forecast, outcome);
  InchesTimelineBox *row = &self->classes[outcome].row;
  double middle = row->y + row->height / 2;

  self->classes[outcome].bar = (InchesTimelineBox) { left, middle - BAR_HIGH / 2 * self->unit, MAX (room * count / n, 1),
                                                     BAR_HIGH * self->unit };
  inches_timeline_texts_add (texts, 0, INCHES_TYPE_USE_NUMBER, INCHES_ROLE_MODEL,
                             left + room + TO_FIGURE * self->unit,
                             inches_timeline_texts_middle (texts, INCHES_TYPE_USE_NUMBER, middle), INCHES_ANCHOR_START, figure);
}

void
inches_board_place_classes (InchesSlideBoard       *self,
                            const InchesBoardInput *input,
                            InchesTimelineTexts    *texts)
{
  const InchesTimelineBox *box = &input->box;
  double top = box->y + HEADING * self->unit;
  double pitch = floor (MIN (ROW_MOST * self->unit, (box->height - HEADING * self->unit) / INCHES_N_OUTCOMES));
  double left = box->x + TO_NAME * self->unit + names_width (texts) + TO_BAR * self->unit;
  double room = box->x + box->width - left - FIGURE * self->unit;

  self->room = room;
  self->mark_radius = MIN (MARK * self->unit, pitch * 0.3);
  if (self->answer)
    inches_timeline_texts_add (texts, 0, INCHES_TYPE_USE_HEADING, INCHES_ROLE_MODEL, left,
                               inches_timeline_texts_middle (texts, INCHES_TYPE_USE_HEADING, box->y + HEADING / 2 * self->unit),
                               INCHES_ANCHOR_START, _("Of 100 simulated futures, illustrative"));

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    {
      double y = top + i * pitch;

      self->classes[i].row = (InchesTimelineBox) { box->x, y, box->width, pitch };
      self->classes[i].mark_x = box->x + (MARK + INSET) * self->unit;
      self->classes[i].mark_y = y + pitch / 2;
      self->classes[i].guessed = self->guess.made && self->guess.outcome == i;
      inches_timeline_texts_add (texts, 0, INCHES_TYPE_USE_NUMBER, INCHES_ROLE_INK, box->x + TO_NAME * self->unit,
                                 inches_timeline_texts_middle (texts, INCHES_TYPE_USE_NUMBER, y + pitch / 2), INCHES_ANCHOR_START,
                                 inches_outcome_get_name (i));
      if (self->answer)
        write_share (self, input->forecast, texts, i, left, room);
      else if (self->classes[i].guessed)
        inches_timeline_texts_add (texts, 0, INCHES_TYPE_USE_NUMBER, INCHES_ROLE_INK, left,
                                   inches_timeline_texts_middle (texts, INCHES_TYPE_USE_NUMBER, y + pitch / 2),
                                   INCHES_ANCHOR_START, _("the guess"));
    }
}

void
inches_board_paint_classes (const InchesSlideBoard *self,
                            InchesCanvas           *canvas,
                            const InchesTheme      *theme)
{
  InchesStroke thin = { 0.75 * self->unit, INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };
  InchesStroke frame = { 3 * self->unit, INCHES_JOIN_ROUND, FALSE, { 0 }, 0 };

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    {
      const InchesTimelineBox *row = &self->classes[i].row;
      const InchesTimelineBox *bar = &self->classes[i].bar;

      if (i > 0)
        inches_canvas_line (canvas, row->x, floor (row->y) + 0.5, row->x + row->width, floor (row->y) + 0.5, 0.75 * self->unit,
                            inches_theme_get_color (theme, INCHES_ROLE_GRID));
      inches_mark_draw_outcome (canvas, i, self->classes[i].mark_x, self->classes[i].mark_y, self->mark_radius, theme);
      if (bar->width > 0)
        {
          inches_canvas_rectangle (canvas, bar->x, bar->y, self->room, bar->height);
          inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_GRID2), &thin);
          inches_canvas_rectangle (canvas, bar->x, bar->y, bar->width, bar->height);
          inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_MODEL));
        }
      if (!self->classes[i].guessed)
        continue;

      inches_canvas_rounded (canvas, row->x, row->y + INSET * self->unit / 2, row->width, row->height - INSET * self->unit,
                             8 * self->unit);
      inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_INK), &frame);
    }
}
