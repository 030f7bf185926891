/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-text.h"

/* Parts of the em a line of text covers: tops of capitals and feet of descenders.
 * The font's own ascent and descent hold room for marks that no label here has. */
#define ABOVE 0.76
#define BELOW 0.24

static const struct
{
  double   window; /* px */
  double   slide;  /* px at 1920 x 1080 */
  gboolean bold;
  gboolean tabular;
} type_table[] = {
  [INCHES_TYPE_USE_NAME] = { 12, 19, TRUE, FALSE },
  [INCHES_TYPE_USE_VALUE] = { 12, 19, TRUE, TRUE },
  [INCHES_TYPE_USE_LABEL] = { 11, 18, FALSE, FALSE },
  [INCHES_TYPE_USE_STRONG] = { 11, 18, TRUE, FALSE },
  [INCHES_TYPE_USE_TICK] = { 11, 18, FALSE, TRUE },
  [INCHES_TYPE_USE_UNIT] = { 10.5, 17, FALSE, FALSE },
  [INCHES_TYPE_USE_PILL] = { 10, 16, TRUE, TRUE },
  [INCHES_TYPE_USE_HEADING] = { 13, 21, TRUE, FALSE },
  [INCHES_TYPE_USE_NUMBER] = { 16, 26, TRUE, TRUE },
  [INCHES_TYPE_USE_TITLE] = { 22, 44, TRUE, FALSE },
  [INCHES_TYPE_USE_SUBTITLE] = { 14, 23, FALSE, FALSE },
  [INCHES_TYPE_USE_SMALL] = { 10.5, 15.5, FALSE, FALSE },
  [INCHES_TYPE_USE_QUOTE] = { 24, 38, FALSE, FALSE },
  [INCHES_TYPE_USE_POINT] = { 18, 29, FALSE, FALSE },
  [INCHES_TYPE_USE_CLAIM] = { 15, 24, TRUE, FALSE },
};

/* Px of a slide that stand for one px of the window. */
#define SLIDE_UNIT 1.6

static void
text_clear (gpointer item)
{
  g_free (((InchesTimelineText *) item)->text);
}

void
inches_timeline_texts_init (InchesTimelineTexts *self)
{
  self->items = g_array_new (FALSE, TRUE, sizeof (InchesTimelineText));
  g_array_set_clear_func (self->items, text_clear);
}

void
inches_timeline_texts_clear (InchesTimelineTexts *self)
{
  g_clear_pointer (&self->items, g_array_unref);
}

/**
 * inches_timeline_texts_restart:
 * @self: texts
 * @measurer: what measures them; must outlive their use
 * @slide: whether the slide's column of the type table holds
 * @unit: px of a window px
 *
 * Forgets all texts and sets how the next ones are measured.
 */
void
inches_timeline_texts_restart (InchesTimelineTexts *self,
                               InchesMeasurer      *measurer,
                               gboolean             slide,
                               double               unit)
{
  g_array_set_size (self->items, 0);
  self->measurer = measurer;
  self->slide = slide;
  self->unit = unit;
}

/**
 * inches_timeline_texts_style:
 * @self: texts
 * @use: what the text is for
 *
 * Returns: size in px and weight
 */
InchesTextStyle
inches_timeline_texts_style (const InchesTimelineTexts *self,
                             InchesTypeUse              use)
{
  double size = self->slide ? type_table[use].slide * self->unit / SLIDE_UNIT
                            : type_table[use].window * self->unit;

  return (InchesTextStyle) { size, type_table[use].bold, type_table[use].tabular };
}

double
inches_timeline_texts_width (const InchesTimelineTexts *self,
                             InchesTypeUse              use,
                             const char                *text)
{
  InchesTextStyle style = inches_timeline_texts_style (self, use);

  return inches_measurer_get_width (self->measurer, text, &style);
}

/**
 * inches_timeline_texts_box:
 * @self: texts
 * @use: what the text is for
 * @x: px of the anchor
 * @baseline: px
 * @anchor: which part of the text stands at @x
 * @width: px as measured
 *
 * Returns: what the text may cover, with its spare
 */
InchesTimelineBox
inches_timeline_texts_box (const InchesTimelineTexts *self,
                           InchesTypeUse              use,
                           double                     x,
                           double                     baseline,
                           InchesAnchor               anchor,
                           double                     width)
{
  InchesTextStyle style = inches_timeline_texts_style (self, use);
  double spare = width * INCHES_TEXT_SPARE;
  double left = anchor == INCHES_ANCHOR_START ? 0
                : anchor == INCHES_ANCHOR_MIDDLE ? spare / 2 : spare;

  return (InchesTimelineBox) { x - left, baseline - style.size * ABOVE, spare, style.size * (ABOVE + BELOW) };
}

/**
 * inches_timeline_texts_add:
 * @self: texts
 * @row: place among the rows, or %INCHES_NO_ROW
 * @use: what the text is for
 * @role: its colour
 * @x: px of the anchor
 * @baseline: px
 * @anchor: which part of the text stands at @x
 * @text: the words, copied
 *
 * Returns: (transfer none): the text, until the next one is added
 */
InchesTimelineText *
inches_timeline_texts_add (InchesTimelineTexts *self,
                           guint                row,
                           InchesTypeUse        use,
                           InchesRole           role,
                           double               x,
                           double               baseline,
                           InchesAnchor         anchor,
                           const char          *text)
{
  InchesTimelineText item = {
    .text = g_strdup (text),
    .x = x,
    .baseline = baseline,
    .style = inches_timeline_texts_style (self, use),
    .anchor = anchor,
    .role = role,
    .row = row,
  };

  item.box = inches_timeline_texts_box (self, use, x, baseline, anchor,
                                        inches_measurer_get_width (self->measurer, text, &item.style));
  g_array_append_val (self->items, item);

  return &g_array_index (self->items, InchesTimelineText, self->items->len - 1);
}

/**
 * inches_timeline_texts_is_free:
 * @self: texts
 * @row: only texts of this row are in the way
 * @box: where one more text would stand
 *
 * Returns: whether no text stands there
 */
gboolean
inches_timeline_texts_is_free (const InchesTimelineTexts *self,
                               guint                      row,
                               const InchesTimelineBox   *box)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const InchesTimelineText *item = &g_array_index (self->items, InchesTimelineText, i);

      if (item->row == row && inches_timeline_box_overlaps (&item->box, box))
        return FALSE;
    }

  return TRUE;
}

/**
 * inches_timeline_texts_middle:
 * @self: texts
 * @use: what the text is for
 * @y: px where the middle of its capitals shall be
 *
 * Returns: px of the base line
 */
double
inches_timeline_texts_middle (const InchesTimelineTexts *self,
                              InchesTypeUse              use,
                              double                     y)
{
  return y + 0.35 * inches_timeline_texts_style (self, use).size;
}

/**
 * inches_timeline_texts_paint:
 * @self: texts
 * @row: paints those of this row
 * @canvas: what to draw on
 * @theme: colours
 */
void
inches_timeline_texts_paint (const InchesTimelineTexts *self,
                             guint                      row,
                             InchesCanvas              *canvas,
                             const InchesTheme         *theme)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const InchesTimelineText *item = &g_array_index (self->items, InchesTimelineText, i);
      const InchesColor *color = item->lane != NULL ? inches_theme_get_lane_color (theme, item->lane)
                                                    : inches_theme_get_color (theme, item->role);

      if (item->row == row)
        inches_canvas_text (canvas, item->x, item->baseline, item->text, &item->style, color, item->anchor);
    }
}

gboolean
inches_timeline_box_overlaps (const InchesTimelineBox *a,
                              const InchesTimelineBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width
         && a->y < b->y + b->height && b->y < a->y + a->height;
}

gboolean
inches_timeline_box_contains (const InchesTimelineBox *box,
                              double                   x,
                              double                   y)
{
  return x >= box->x && x < box->x + box->width && y >= box->y && y < box->y + box->height;
}

/**
 * inches_timeline_box_grow:
 * @box: a box
 * @width: px it shall have at least
 * @height: px it shall have at least
 *
 * Returns: the box, grown about its centre: a target that can be hit
 */
InchesTimelineBox
inches_timeline_box_grow (const InchesTimelineBox *box,
                          double                   width,
                          double                   height)
{
  double w = MAX (box->width, width);
  double h = MAX (box->height, height);

  return (InchesTimelineBox) { box->x - (w - box->width) / 2, box->y - (h - box->height) / 2, w, h };
}
