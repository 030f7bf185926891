/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-lever-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px at scale 1. */
#define HEIGHT     24.0 /* of the part that can be grabbed; the groove runs in its middle */
#define GROOVE     5.0
#define TEXT_SIZE  11.0
#define WORD_GAP   9.0
#define SNAP       0.015 /* of the range */

struct _InchesLeverChart
{
  const InchesLever *lever;
  InchesMeasurer    *measurer;
  double             width;
  double             scale;
  gboolean           mirrored;
  double             value;
  InchesRole         role;

  double             baseline;
  double             height;
  InchesLeverWord    words[INCHES_LEVER_WORDS];
  guint              n_words;
};

/**
 * inches_lever_round:
 *
 * Returns: the step of @lever nearest to @value, within its limits
 */
double
inches_lever_round (const InchesLever *lever,
                    double             value)
{
  /* Steps such as 0.1 are counted, not added up, and divided last: 0.3, not 0.30000000000000004. */
  double steps = round ((value - lever->lowest) / lever->step);
  double per_unit = round (1 / lever->step);
  double rounded = lever->step < 1 ? round (lever->lowest * per_unit + steps) / per_unit
                                   : lever->lowest + steps * lever->step;

  return CLAMP (rounded, lever->lowest, lever->highest);
}

/**
 * inches_lever_snap:
 * @value: from the pointer
 *
 * Returns: the value of a named mark or of early 2025 if one lies within 1.5 % of the
 *   range, else the nearest step
 */
double
inches_lever_snap (const InchesLever *lever,
                   double             value)
{
  double best = lever->early_2025;

  for (guint i = 0; i < lever->n_marks; i++)
    if (fabs (lever->marks[i].at - value) < fabs (best - value))
      best = lever->marks[i].at;

  if (fabs (best - value) <= SNAP * (lever->highest - lever->lowest))
    return best;

  return inches_lever_round (lever, value);
}

/**
 * inches_lever_next_mark:
 * @value: from which to go
 * @direction: 1 up, -1 down
 *
 * Returns: the nearest named mark, value of early 2025 or end of the scale in that
 *   direction; @value at the end itself
 */
double
inches_lever_next_mark (const InchesLever *lever,
                        double             value,
                        int                direction)
{
  double best = direction > 0 ? lever->highest : lever->lowest;

  for (guint i = 0; i <= lever->n_marks; i++)
    {
      double at = i < lever->n_marks ? lever->marks[i].at : lever->early_2025;

      if ((at - value) * direction > 0 && (best - at) * direction > 0)
        best = at;
    }

  return best;
}

/**
 * inches_lever_chart_to_x:
 *
 * Returns: px from the left edge at which the thumb of @value has its centre
 */
double
inches_lever_chart_to_x (const InchesLeverChart *self,
                         double                  value)
{
  double thumb = INCHES_LEVER_THUMB * self->scale;
  double share = (value - self->lever->lowest) / (self->lever->highest - self->lever->lowest);

  share = CLAMP (share, 0, 1);

  return thumb / 2 + (self->mirrored ? 1 - share : share) * (self->width - thumb);
}

/* Words stand centred under their mark, moved in at the ends. */
static void
try_word (InchesLeverChart *self,
          const char       *text,
          double            value,
          gboolean          bold)
{
  InchesTextStyle style = { TEXT_SIZE * self->scale, bold, FALSE };
  InchesLeverWord word = { .text = text, .bold = bold };
  double gap = WORD_GAP * self->scale;

  if (self->n_words == INCHES_LEVER_WORDS)
    return;

  word.width = inches_measurer_get_width (self->measurer, text, &style);
  word.x = inches_lever_chart_to_x (self, value) - word.width / 2;
  word.x = MAX (0, MIN (word.x, self->width - word.width));

  for (guint i = 0; i < self->n_words; i++)
    if (word.x < self->words[i].x + self->words[i].width + gap
        && word.x + word.width + gap > self->words[i].x)
      return;

  self->words[self->n_words++] = word;
}

static void
place_words (InchesLeverChart *self)
{
  const InchesLever *lever = self->lever;
  const InchesLeverMark *current = inches_lever_nearest_mark (lever, self->value);

  self->n_words = 0;

  if (current != NULL)
    try_word (self, current->label, current->at, TRUE);
  if (current == NULL || current->at != lever->early_2025)
    try_word (self, _("early 2025"), lever->early_2025, FALSE);

  for (guint i = 0; i < lever->n_marks; i++)
    if (&lever->marks[i] != current && lever->marks[i].at != lever->early_2025)
      try_word (self, lever->marks[i].label, lever->marks[i].at, FALSE);
}

/**
 * inches_lever_chart_new:
 * @lever: must outlive the chart; not a toggle
 * @measurer: of the font it will be drawn in
 * @width: px
 * @scale: 1 for the sizes of the window, more for larger text
 * @mirrored: whether the scale rises to the left
 *
 * Returns: (transfer full): a scale that stands at early 2025
 */
InchesLeverChart *
inches_lever_chart_new (const InchesLever *lever,
                        InchesMeasurer    *measurer,
                        double             width,
                        double             scale,
                        gboolean           mirrored)
{
  InchesLeverChart *self;
  InchesTextStyle style = { TEXT_SIZE * scale, FALSE, FALSE };
  InchesTextSize size;

  g_return_val_if_fail (lever != NULL && !lever->is_toggle, NULL);
  g_return_val_if_fail (INCHES_IS_MEASURER (measurer), NULL);
  g_return_val_if_fail (width > 0 && scale > 0, NULL);

  self = g_new0 (InchesLeverChart, 1);
  self->lever = lever;
  self->measurer = g_object_ref (measurer);
  self->width = width;
  self->scale = scale;
  self->mirrored = mirrored;
  self->value = lever->early_2025;
  self->role = INCHES_ROLE_CHOICE;

  inches_measurer_measure (measurer, "0", &style, &size);
  self->baseline = round (HEIGHT * scale - scale + size.ascent);
  self->height = ceil (self->baseline + size.descent);
  place_words (self);

  return self;
}

void
inches_lever_chart_free (InchesLeverChart *self)
{
  g_object_unref (self->measurer);
  g_free (self);
}

/**
 * inches_lever_chart_set_value:
 * @value: in the lever's unit
 */
void
inches_lever_chart_set_value (InchesLeverChart *self,
                              double            value)
{
  if (value == self->value)
    return;

  self->value = value;
  place_words (self);
}

/**
 * inches_lever_chart_set_role:
 * @role: in whose colour the thumb and the change from early 2025 are drawn
 */
void
inches_lever_chart_set_role (InchesLeverChart *self,
                             InchesRole        role)
{
  self->role = role;
}

/**
 * inches_lever_chart_get_height:
 *
 * Returns: px that groove and words need
 */
double
inches_lever_chart_get_height (const InchesLeverChart *self)
{
  return self->height;
}

/**
 * inches_lever_chart_get_words:
 * @words: (out) (transfer none): the words that have room, the current mark's first
 *
 * Returns: how many
 */
guint
inches_lever_chart_get_words (const InchesLeverChart  *self,
                              const InchesLeverWord  **words)
{
  *words = self->words;

  return self->n_words;
}

static void
fill_between (InchesCanvas      *canvas,
              double             x1,
              double             x2,
              double             y,
              double             height,
              const InchesColor *color)
{
  inches_canvas_rectangle (canvas, MIN (x1, x2), y, fabs (x2 - x1), height);
  inches_canvas_fill (canvas, color);
}

/* Beyond what was seen in 2014-2025 the groove is hatched; its ends are round there too. */
static void
draw_unseen (const InchesLeverChart *self,
             InchesCanvas           *canvas,
             const InchesTheme      *theme,
             double                  from,
             double                  to)
{
  double s = self->scale;
  double x1 = from <= self->lever->lowest ? (self->mirrored ? self->width : 0) : inches_lever_chart_to_x (self, from);
  double x2 = to >= self->lever->highest ? (self->mirrored ? 0 : self->width) : inches_lever_chart_to_x (self, to);
  double y = (HEIGHT - GROOVE) / 2 * s;
  InchesHatch hatch = { .spacing = 3.5 * s, .width = 1.6 * s, .angle = 45 };

  if (from >= to)
    return;

  inches_canvas_push_clip (canvas, MIN (x1, x2), y, fabs (x2 - x1), GROOVE * s);
  inches_canvas_rounded (canvas, 0, y, self->width, GROOVE * s, GROOVE / 2 * s);
  inches_canvas_hatch (canvas, inches_theme_get_color (theme, INCHES_ROLE_VIEW), &hatch);
  inches_canvas_pop_clip (canvas);
}

static void
draw_groove (const InchesLeverChart *self,
             InchesCanvas           *canvas,
             const InchesTheme      *theme)
{
  const InchesLever *lever = self->lever;
  double s = self->scale;
  double y = (HEIGHT - GROOVE) / 2 * s;

  inches_canvas_rounded (canvas, 0, y, self->width, GROOVE * s, GROOVE / 2 * s);
  inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_GRID2));

  if (lever->has_seen)
    {
      draw_unseen (self, canvas, theme, lever->lowest, lever->seen_lowest);
      draw_unseen (self, canvas, theme, lever->seen_highest, lever->highest);
    }

  for (guint i = 0; i < lever->n_marks; i++)
    {
      double x = inches_lever_chart_to_x (self, lever->marks[i].at);

      inches_canvas_line (canvas, x, y + (GROOVE + 2) * s, x, y + (GROOVE + 6) * s, s,
                          inches_theme_get_color (theme, INCHES_ROLE_INK3));
    }
}

/* From early 2025 to the value, so that a change has a direction. */
static void
draw_change (const InchesLeverChart *self,
             InchesCanvas           *canvas,
             const InchesTheme      *theme)
{
  double s = self->scale;
  double start = inches_lever_chart_to_x (self, self->lever->early_2025);
  double thumb = inches_lever_chart_to_x (self, self->value);
  const InchesColor *ink = inches_theme_get_color (theme, INCHES_ROLE_INK);

  fill_between (canvas, start, thumb, (HEIGHT - GROOVE) / 2 * s, GROOVE * s,
                inches_theme_get_color (theme, self->role));
  inches_canvas_line (canvas, start, (HEIGHT / 2 - 7) * s, start, (HEIGHT / 2 + 7) * s, 1.6 * s, ink);
}

static void
draw_thumb (const InchesLeverChart *self,
            InchesCanvas           *canvas,
            const InchesTheme      *theme)
{
  double s = self->scale;
  double x = inches_lever_chart_to_x (self, self->value);
  double y = HEIGHT / 2 * s;
  InchesStroke edge = { .width = 1.2 * s };
  gboolean dark = inches_theme_is_dark (theme);

  inches_canvas_circle (canvas, x, y, (INCHES_LEVER_THUMB / 2 - 0.6) * s);
  inches_canvas_fill_keep (canvas, inches_theme_get_color (theme, dark ? INCHES_ROLE_GHOST : INCHES_ROLE_VIEW));
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_TRACK2), &edge);

  inches_canvas_circle (canvas, x, y, 3 * s);
  inches_canvas_fill (canvas, inches_theme_get_color (theme, self->role));
}

/**
 * inches_lever_chart_paint:
 *
 * Draws in the rectangle from the origin to width and height.
 */
void
inches_lever_chart_paint (const InchesLeverChart *self,
                          InchesCanvas           *canvas,
                          const InchesTheme      *theme)
{
  draw_groove (self, canvas, theme);
  draw_change (self, canvas, theme);
  draw_thumb (self, canvas, theme);

  for (guint i = 0; i < self->n_words; i++)
    {
      const InchesLeverWord *word = &self->words[i];
      InchesTextStyle style = { TEXT_SIZE * self->scale, word->bold, FALSE };

      inches_canvas_text (canvas, word->x, self->baseline, word->text, &style,
                          inches_theme_get_color (theme, word->bold ? INCHES_ROLE_INK : INCHES_ROLE_INK2),
                          INCHES_ANCHOR_START);
    }
}
