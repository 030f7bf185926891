/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-private.h"

#include "inches-model-page.h"
#include "inches-slide-words.h"

#include <math.h>

#define SLIDE_UNIT 1.6
#define RADIUS     6.0 /* px at 1920 x 1080 */
#define CARD_BAR   6.0

static void
fill_box (InchesCanvas            *canvas,
          const InchesTimelineBox *box,
          const InchesColor       *color)
{
  inches_canvas_rectangle (canvas, box->x, box->y, box->width, box->height);
  inches_canvas_fill (canvas, color);
}

/* Full: the record agrees; hollow: it is not settled. */
static void
paint_cards (const InchesSlide *self,
             InchesCanvas      *canvas,
             const InchesTheme *theme)
{
  InchesStroke stroke = { 1.6 * self->px, INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };

  for (guint i = 0; i < self->cards->len; i++)
    {
      const InchesSlideCard *card = &g_array_index (self->cards, InchesSlideCard, i);
      double inset = stroke.width / 2;

      inches_canvas_rounded (canvas, card->box.x, card->box.y, card->box.width, card->box.height, RADIUS * self->px);
      inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_ERA));
      inches_canvas_rectangle (canvas, card->box.x + inset, card->box.y + inset, CARD_BAR * self->px - stroke.width,
                               card->box.height - stroke.width);
      if (card->settled)
        inches_canvas_fill_keep (canvas, inches_theme_get_color (theme, INCHES_ROLE_INK));
      else
        inches_canvas_fill_keep (canvas, inches_theme_get_color (theme, INCHES_ROLE_VIEW));
      inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_INK), &stroke);
    }
}

static void
paint_words (const InchesSlide *self,
             InchesCanvas      *canvas,
             const InchesTheme *theme)
{
  InchesStroke stroke = { 1.6 * self->px, INCHES_JOIN_ROUND, FALSE, { 0 }, 0 };

  if (self->quote.width > 0)
    fill_box (canvas, &self->quote, inches_theme_get_color (theme, INCHES_ROLE_GRID2));
  for (guint i = 0; i < self->bullets->len; i++)
    fill_box (canvas, &g_array_index (self->bullets, InchesTimelineBox, i), inches_theme_get_color (theme, INCHES_ROLE_INK2));
  paint_cards (self, canvas, theme);
  if (self->warning.width > 0)
    {
      inches_canvas_rounded (canvas, self->warning.x, self->warning.y, self->warning.width, self->warning.height, RADIUS * self->px);
      inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_FELL), &stroke);
    }
}

static void
paint_timeline (const InchesSlide *self,
                InchesTimeline    *timeline,
                InchesCanvas      *canvas,
                const InchesTheme *theme)
{
  if (self->state.measured)
    inches_timeline_paint_span (timeline, canvas, theme, self->state.span_first, self->state.span_last);
  if (self->state.selected != NULL)
    inches_timeline_paint_selection (timeline, canvas, theme, self->state.selected, NULL, FALSE);
}

/* @plate: the slide's own, or one that moves towards it. */
void
inches_slide_paint_chart (const InchesSlide *self,
                          InchesPlate       *plate,
                          InchesCanvas      *canvas,
                          const InchesTheme *theme)
{
  InchesTimeline *timeline = inches_plate_get_timeline (plate);

  if (timeline != NULL)
    inches_timeline_set_highlight (timeline, self->state.highlight);
  inches_plate_paint (canvas, plate);
  if (timeline != NULL)
    paint_timeline (self, timeline, canvas, theme);
}

/**
 * inches_slide_paint:
 * @self: a placed slide
 * @canvas: what to draw on, in px of the slide
 * @theme: colours: "print" for what leaves the program
 */
void
inches_slide_paint (InchesSlide       *self,
                    InchesCanvas      *canvas,
                    const InchesTheme *theme)
{
  InchesTimelineBox all = { 0, 0, self->input.width, self->input.height };

  fill_box (canvas, &all, inches_theme_get_color (theme, INCHES_ROLE_VIEW));
  if (self->plate != NULL)
    {
      self->state.export.theme = (InchesTheme *) theme;
      inches_canvas_set_base (canvas, self->chart.x, self->chart.y);
      inches_slide_paint_chart (self, self->plate, canvas, theme);
      inches_canvas_set_base (canvas, 0, 0);
    }
  if (self->board != NULL)
    {
      inches_slide_board_paint (self->board, canvas, theme);
      inches_timeline_texts_paint (&self->texts, 0, canvas, theme);
    }

  inches_canvas_begin_group (canvas, "slide-words", NULL);
  paint_words (self, canvas, theme);
  inches_chart_page_paint (self->frame, canvas, theme, SLIDE_UNIT * self->px);
  inches_timeline_texts_paint (&self->texts, INCHES_NO_ROW, canvas, theme);
  inches_canvas_end_group (canvas);
}

/** inches_slide_get_title: Returns: (transfer none): the step's title, or the chart's own; may be "" */
const char *
inches_slide_get_title (const InchesSlide *self)
{
  return self->title;
}

/** inches_slide_shows_model: Returns: whether something on it is the model's; then it says that it is illustrative */
gboolean
inches_slide_shows_model (const InchesSlide *self)
{
  return self->shows_model;
}

/** inches_slide_get_notes: Returns: (transfer none) (element-type utf8): what the step names and is not here, in sentences */
GPtrArray *
inches_slide_get_notes (const InchesSlide *self)
{
  return self->state.notes;
}

/** inches_slide_make_sources: Returns: (transfer full): the sources as its foot has them */
char *
inches_slide_make_sources (const InchesSlide *self)
{
  g_autofree char *key = NULL;
  g_autofree char *of_chart = NULL;

  if (self->plate != NULL)
    inches_plate_make_words (self->plate, &key, &of_chart);
  else if (self->shows_model)
    of_chart = inches_model_page_make_sources (self->input.model);

  return inches_slide_words_of_sources (self->parts, self->input.chronicle, of_chart);
}

/**
 * inches_slide_pick_guess:
 * @self: a placed slide
 * @x: px
 * @y: px
 * @guess: (inout): of the step's kind; takes in what is meant by this place
 *
 * Returns: %FALSE if the slide asks nothing, or the place is not on its board
 */
gboolean
inches_slide_pick_guess (const InchesSlide *self,
                         double             x,
                         double             y,
                         InchesGuess       *guess)
{
  return self->board != NULL && inches_slide_board_pick (self->board, x, y, guess);
}

/** inches_slide_get_n_texts: Returns: how many texts it has, without those of its chart */
guint
inches_slide_get_n_texts (const InchesSlide *self)
{
  return self->texts.items->len;
}

/** inches_slide_get_text: Returns: (transfer none): one of its texts, placed */
const InchesTimelineText *
inches_slide_get_text (const InchesSlide *self,
                       guint              index)
{
  g_return_val_if_fail (index < self->texts.items->len, NULL);

  return &g_array_index (self->texts.items, InchesTimelineText, index);
}

/** inches_slide_get_chart_box: Returns: %FALSE if it has no chart; @box: (out): where it lies, px */
gboolean
inches_slide_get_chart_box (const InchesSlide *self,
                            InchesTimelineBox *box)
{
  *box = self->chart;

  return self->plate != NULL;
}
