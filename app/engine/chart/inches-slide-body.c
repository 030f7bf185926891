/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-private.h"

#include "inches-timeline-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px at 1920 x 1080. */
#define QUOTE        52.0 /* pitch of its lines */
#define QUOTE_BAR    6.0
#define QUOTE_INSET  34.0
#define TO_AUTHOR    10.0
#define AUTHOR       32.0
#define POINT        41.0
#define BETWEEN      18.0 /* points */
#define BETWEEN_MOST 46.0 /* more, where they stand alone */
#define BULLET       10.0
#define BULLET_INSET 34.0
#define BLOCK_GAP    34.0 /* between quote, points and claims, at least */
#define GAP_MOST     70.0
#define TOP_MOST     46.0
#define LONGEST_LINE 1560.0 /* longer lines are hard to follow */
#define MOST_LINES   40

/**
 * inches_slide_count_lines:
 * @self: a slide
 * @use: what the text is for
 * @width: px a line may be long
 * @text: running text
 *
 * Returns: how many lines it takes
 */
guint
inches_slide_count_lines (const InchesSlide *self,
                          InchesTypeUse      use,
                          double             width,
                          const char        *text)
{
  return *text == '\0' ? 0 : MAX (inches_flow_count_lines (&self->texts, use, text, width), 1);
}

/**
 * inches_slide_write_lines:
 * @self: a slide
 * @use: what the text is for
 * @role: its colour
 * @x: px where lines begin
 * @width: px they may be long
 * @top: px where the first line begins
 * @pitch: px from line to line
 * @text: running text
 *
 * Returns: px under the last line
 */
double
inches_slide_write_lines (InchesSlide   *self,
                          InchesTypeUse  use,
                          InchesRole     role,
                          double         x,
                          double         width,
                          double         top,
                          double         pitch,
                          const char    *text)
{
  InchesFlow flow;
  guint lines;

  if (*text == '\0')
    return top;

  width = inches_flow_find_width (&self->texts, use, text, width);
  inches_flow_init (&flow);
  inches_flow_add (&flow, INCHES_SAMPLE_NONE, use, role, 0, text);
  inches_flow_last (&flow)->breaks = TRUE;
  lines = inches_flow_place (&flow, &self->texts, INCHES_NO_ROW, x, width, top + pitch / 2, pitch, MOST_LINES);
  inches_flow_clear (&flow);

  return top + lines * pitch;
}

static char *
quote_text (const InchesSlide *self)
{
  /* Translators: marks round what somebody said. */
  return g_strdup_printf (_("“%s”"), self->parts->quote);
}

static double
quote_height (const InchesSlide *self,
              double             width)
{
  g_autofree char *text = quote_text (self);
  double height;

  if (*self->parts->quote == '\0')
    return 0;

  height = inches_slide_count_lines (self, INCHES_TYPE_USE_QUOTE, width - QUOTE_INSET * self->px, text) * QUOTE * self->px;
  if (*self->parts->author != '\0')
    height += (TO_AUTHOR + AUTHOR) * self->px;

  return height;
}

static double
place_quote (InchesSlide *self,
             double       x,
             double       y,
             double       width)
{
  g_autofree char *text = quote_text (self);
  double top = y;
  double inset = QUOTE_INSET * self->px;

  y = inches_slide_write_lines (self, INCHES_TYPE_USE_QUOTE, INCHES_ROLE_INK, x + inset, width - inset, y, QUOTE * self->px, text);
  if (*self->parts->author != '\0')
    y = inches_slide_write_lines (self, INCHES_TYPE_USE_SUBTITLE, INCHES_ROLE_INK2, x + inset, width - inset,
                                  y + TO_AUTHOR * self->px, AUTHOR * self->px, self->parts->author);
  self->quote = (InchesTimelineBox) { x, top, QUOTE_BAR * self->px, y - top };

  return y;
}

static double
points_height (const InchesSlide *self,
               double             width)
{
  double height = 0;

  for (guint i = 0; self->parts->points != NULL && self->parts->points[i] != NULL; i++)
    height += (inches_slide_count_lines (self, INCHES_TYPE_USE_POINT, width - BULLET_INSET * self->px, self->parts->points[i]) * POINT
               + (i > 0 ? BETWEEN : 0)) * self->px;

  return height;
}

static double
place_points (InchesSlide *self,
              double       x,
              double       y,
              double       width,
              double       between)
{
  double inset = BULLET_INSET * self->px;

  for (guint i = 0; self->parts->points != NULL && self->parts->points[i] != NULL; i++)
    {
      InchesTimelineBox bullet = { x, 0, BULLET * self->px, BULLET * self->px };

      y += i > 0 ? between : 0;
      bullet.y = y + (POINT - BULLET) / 2 * self->px;
      g_array_append_val (self->bullets, bullet);
      y = inches_slide_write_lines (self, INCHES_TYPE_USE_POINT, INCHES_ROLE_INK, x + inset, width - inset, y, POINT * self->px,
                                    self->parts->points[i]);
    }

  return y;
}

/* What stands under each other on a slide without a chart. */
typedef struct
{
  double width;   /* px of quote and points */
  guint  columns; /* of claims */
  double quote;   /* px high, as the others */
  double points;
  double claims;
  guint  blocks;
} Words;

static Words
measure_words (const InchesSlide *self,
               double             width)
{
  Words words = { MIN (width, LONGEST_LINE * self->px), inches_slide_count_claims (self) > 1 ? 2 : 1 };

  words.quote = quote_height (self, words.width);
  words.points = points_height (self, words.width);
  words.claims = inches_slide_claims_height (self, words.columns > 1 ? width : words.width, words.columns);
  words.blocks = (words.quote > 0) + (words.points > 0) + (words.claims > 0);

  return words;
}

/** inches_slide_words_height: Returns: px that quote, points and claims need at least */
double
inches_slide_words_height (const InchesSlide *self,
                           double             width)
{
  Words words = measure_words (self, width);

  return words.quote + words.points + words.claims + words.blocks * BLOCK_GAP * self->px;
}

/**
 * inches_slide_place_words:
 * @self: a slide without a chart
 * @box: its body
 *
 * Quote, points and claims under each other, with the room that is left shared out
 * between them; between the points where there is nothing else.
 */
void
inches_slide_place_words (InchesSlide             *self,
                          const InchesTimelineBox *box)
{
  Words words = measure_words (self, box->width);
  double spare = MAX (box->height - words.quote - words.points - words.claims, 0);
  double gap = CLAMP (spare / (words.blocks + 1), BLOCK_GAP * self->px, GAP_MOST * self->px);
  double y = box->y + MIN (spare / (words.blocks + 1), TOP_MOST * self->px);
  double between = BETWEEN * self->px;

  if (words.blocks == 1 && words.points > 0)
    {
      double share = spare / (g_strv_length ((char **) self->parts->points) + 1);

      between += MIN (share, BETWEEN_MOST * self->px);
      y = box->y + MIN (share, TOP_MOST * self->px);
    }

  if (words.quote > 0)
    y = place_quote (self, box->x, y, words.width) + gap;
  if (words.points > 0)
    y = place_points (self, box->x, y, words.width, between) + gap;
  if (words.claims > 0)
    {
      InchesTimelineBox rest = { box->x, y, words.columns > 1 ? box->width : words.width, MAX (box->y + box->height - y, 0) };

      inches_slide_place_claims (self, &rest, words.columns);
    }
}
