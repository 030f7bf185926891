/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-flow.h"

#include <string.h>

/* Px at text size 1. */
#define SAMPLE_WIDE 19.0
#define SAMPLE_BAR  11.0
#define SAMPLE_MARK 11.0
#define SAMPLE_HIGH 9.0
#define LINE_HIGH   2.0
#define TO_TEXT     6.0

#define NARROWEST   40 /* percent less, at most, to keep the last word company */

typedef struct
{
  InchesTimelineTexts *texts;
  guint                row;
  double               left;
  double               right;
  double               overhang;
  double               first; /* middle of the first line */
  double               pitch;
  guint                most_lines;
  double               x;
  guint                line;
} Flowing;

static void
item_clear (gpointer item)
{
  g_free (((InchesFlowItem *) item)->text);
}

void
inches_flow_init (InchesFlow *self)
{
  self->items = g_array_new (FALSE, TRUE, sizeof (InchesFlowItem));
  self->overhang = 0;
  g_array_set_clear_func (self->items, item_clear);
}

void
inches_flow_clear (InchesFlow *self)
{
  g_clear_pointer (&self->items, g_array_unref);
}

/**
 * inches_flow_add:
 * @self: a flow
 * @sample: what stands before the words
 * @use: what the words are for
 * @role: their colour
 * @gap: px before it at text size 1, unless it begins a line
 * @text: the words, copied
 */
void
inches_flow_add (InchesFlow    *self,
                 InchesSample   sample,
                 InchesTypeUse  use,
                 InchesRole     role,
                 double         gap,
                 const char    *text)
{
  InchesFlowItem item = { .sample = sample, .use = use, .role = role, .gap = gap, .text = g_strdup (text) };

  g_array_append_val (self->items, item);
}

InchesFlowItem *
inches_flow_last (InchesFlow *self)
{
  return &g_array_index (self->items, InchesFlowItem, self->items->len - 1);
}

static double
sample_width (InchesSample sample)
{
  switch (sample)
    {
    case INCHES_SAMPLE_NONE:
      return 0;
    case INCHES_SAMPLE_IN_FORCE:
    case INCHES_SAMPLE_FELL:
    case INCHES_SAMPLE_NEVER:
      return SAMPLE_BAR;
    case INCHES_SAMPLE_OUTCOME:
      return SAMPLE_MARK;
    case INCHES_SAMPLE_MIDDLE:
    case INCHES_SAMPLE_GHOST:
    case INCHES_SAMPLE_HALF:
    case INCHES_SAMPLE_NINE:
    case INCHES_SAMPLE_GROUND:
      break;
    }

  return SAMPLE_WIDE;
}

static double
line_y (const Flowing *f)
{
  return f->first + f->line * f->pitch;
}

static void
next_line (Flowing *f)
{
  f->line++;
  f->x = f->left;
}

static double
text_width (const Flowing        *f,
            const InchesFlowItem *item,
            const char           *text)
{
  return inches_timeline_texts_width (f->texts, item->use, text) * INCHES_TEXT_SPARE;
}

static void
write (Flowing              *f,
       const InchesFlowItem *item,
       const char           *text)
{
  inches_timeline_texts_add (f->texts, f->row, item->use, item->role, f->x,
                             inches_timeline_texts_middle (f->texts, item->use, line_y (f)),
                             INCHES_ANCHOR_START, text);
  f->x += text_width (f, item, text);
}

/* "26" of "26 April", "18.1" of "18.1 percent": whether a number that a line should not end with ends there. A year may. */
static gboolean
ends_with_number (const char *text,
                  const char *end)
{
  const char *start = end;
  guint digits = 0;

  while (start > text && (g_ascii_isdigit (start[-1]) || start[-1] == '.' || start[-1] == ','))
    start--;
  while (g_ascii_isdigit (start[digits]))
    digits++;

  return start < end && (start == text || start[-1] == ' ') && g_ascii_isdigit (end[-1]) && digits > 0 && digits <= 2;
}

/* The longest part of whole words that fits; NULL if not even the first does. */
static char *
fitting_part (const Flowing        *f,
              const InchesFlowItem *item,
              const char           *text)
{
  g_autofree char *best = NULL;

  for (const char *end = strchr (text, ' '); ; end = strchr (end + 1, ' '))
    {
      g_autofree char *part = end != NULL ? g_strndup (text, end - text) : g_strdup (text);

      if (best != NULL && end != NULL && ends_with_number (text, end))
        continue;

      if (f->x + text_width (f, item, part) > f->right + f->overhang
          || f->x + text_width (f, item, part) / INCHES_TEXT_SPARE > f->right)
        break;
      g_free (best);
      best = g_steal_pointer (&part);
      if (end == NULL)
        break;
    }

  return g_steal_pointer (&best);
}

static void
write_breaking (Flowing              *f,
                const InchesFlowItem *item)
{
  const char *rest = item->text;

  while (*rest != '\0' && f->line < f->most_lines)
    {
      g_autofree char *part = fitting_part (f, item, rest);

      if (part == NULL && f->x > f->left)
        {
          next_line (f);
          continue;
        }
      if (part == NULL)
        part = g_strdup (rest);

      write (f, item, part);
      rest += strlen (part);
      while (*rest == ' ')
        rest++;
      if (*rest != '\0')
        next_line (f);
    }
}

static double
item_width (const Flowing        *f,
            const InchesFlowItem *item)
{
  double sample = sample_width (item->sample) * f->texts->unit;

  return (sample > 0 ? sample + TO_TEXT * f->texts->unit : 0) + text_width (f, item, item->text);
}

/* With what is joined to it. */
static double
joined_width (const Flowing    *f,
              const InchesFlow *flow,
              guint             place)
{
  double width = item_width (f, &g_array_index (flow->items, InchesFlowItem, place));

  for (guint i = place + 1; i < flow->items->len && g_array_index (flow->items, InchesFlowItem, i).joined; i++)
    width += g_array_index (flow->items, InchesFlowItem, i).gap * f->texts->unit
             + item_width (f, &g_array_index (flow->items, InchesFlowItem, i));

  return width;
}

static void
place_item (Flowing    *f,
            InchesFlow *flow,
            guint       place)
{
  InchesFlowItem *item = &g_array_index (flow->items, InchesFlowItem, place);
  double unit = f->texts->unit;
  double sample = sample_width (item->sample) * unit;
  double lead = sample > 0 ? sample + TO_TEXT * unit : 0;
  double width = joined_width (f, flow, place);
  double high = (item->sample == INCHES_SAMPLE_MIDDLE || item->sample == INCHES_SAMPLE_GHOST ? LINE_HIGH : SAMPLE_HIGH) * unit;

  if (f->x > f->left)
    {
      if (item->new_line || (!item->breaks && !item->joined && f->x + item->gap * unit + width > f->right))
        next_line (f);
      else
        f->x += item->gap * unit;
    }

  if (f->line >= f->most_lines || (!item->breaks && f->x + width > f->right + 0.01))
    return;

  item->placed = TRUE;
  item->box = (InchesTimelineBox) { f->x, line_y (f) - high / 2, sample, high };
  f->x += lead;

  if (item->breaks)
    write_breaking (f, item);
  else
    write (f, item, item->text);
}

/**
 * inches_flow_place:
 * @self: a flow
 * @texts: its words are added here
 * @row: place among the rows
 * @x: px of the lines' left end
 * @width: px they may be long
 * @first: px of the middle of the first line
 * @pitch: px from one line to the next
 * @most_lines: pieces that would need more lines are left out
 *
 * Returns: how many lines there are
 */
guint
inches_flow_place (InchesFlow          *self,
                   InchesTimelineTexts *texts,
                   guint                row,
                   double               x,
                   double               width,
                   double               first,
                   double               pitch,
                   guint                most_lines)
{
  Flowing f = { texts, row, x, x + width, self->overhang, first, pitch, most_lines, x, 0 };

  for (guint i = 0; i < self->items->len; i++)
    {
      g_array_index (self->items, InchesFlowItem, i).placed = FALSE;
      place_item (&f, self, i);
    }

  return MIN (f.line + 1, most_lines);
}

/**
 * inches_flow_get_width:
 * @self: a flow
 * @texts: measures its words; none is added
 *
 * Returns: px that all its pieces need in one line
 */
double
inches_flow_get_width (const InchesFlow          *self,
                       const InchesTimelineTexts *texts)
{
  Flowing f = { .texts = (InchesTimelineTexts *) texts };
  double width = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const InchesFlowItem *item = &g_array_index (self->items, InchesFlowItem, i);

      width += item_width (&f, item) + (i == 0 ? 0 : item->gap * texts->unit);
    }

  return width;
}

/**
 * inches_flow_count_lines:
 * @texts: measures the words; none is added
 * @use: what the words are for
 * @words: running text
 * @width: px a line may be long
 *
 * Returns: how many lines the words take, 0 if one of them is longer than a line
 */
guint
inches_flow_count_lines (const InchesTimelineTexts *texts,
                         InchesTypeUse              use,
                         const char                *words,
                         double                     width)
{
  InchesFlowItem item = { .use = use };
  Flowing f = { .texts = (InchesTimelineTexts *) texts, .right = width };
  guint lines = 0;

  while (*words != '\0')
    {
      g_autofree char *part = fitting_part (&f, &item, words);

      if (part == NULL)
        return 0;

      words += strlen (part);
      while (*words == ' ')
        words++;
      lines++;
    }

  return lines;
}

/* Whether the last of several lines is a single word. */
static gboolean
leaves_a_word (const InchesTimelineTexts *texts,
               InchesTypeUse              use,
               const char                *words,
               double                     width)
{
  InchesFlowItem item = { .use = use };
  Flowing f = { .texts = (InchesTimelineTexts *) texts, .right = width };
  gboolean first = TRUE;

  while (*words != '\0')
    {
      g_autofree char *part = fitting_part (&f, &item, words);

      if (part == NULL)
        return FALSE;

      words += strlen (part);
      if (*words == '\0')
        return !first && strchr (part, ' ') == NULL;
      while (*words == ' ')
        words++;
      first = FALSE;
    }

  return FALSE;
}

/**
 * inches_flow_find_width:
 * @texts: measures the words; none is added
 * @use: what the words are for
 * @words: running text
 * @width: px a line may be long
 *
 * A word that is alone in the last line gets company where a little less width does it.
 *
 * Returns: px to break lines at: @width or somewhat less, for as many lines
 */
double
inches_flow_find_width (const InchesTimelineTexts *texts,
                        InchesTypeUse              use,
                        const char                *words,
                        double                     width)
{
  guint lines = inches_flow_count_lines (texts, use, words, width);

  for (guint i = 0; lines > 1 && i < NARROWEST; i++)
    {
      double narrower = width * (1 - 0.01 * i);

      if (inches_flow_count_lines (texts, use, words, narrower) != lines)
        break;
      if (!leaves_a_word (texts, use, words, narrower))
        return narrower;
    }

  return width;
}
