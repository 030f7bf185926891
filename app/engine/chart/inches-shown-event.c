/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-shown-event.h"

#include <math.h>

#define LONGEST_LABEL  24    /* characters of a label that ships */
#define LEAST_WIDTH    0.25  /* em a character takes at least, on average */
#define TO_FIRST_LABEL 12.5  /* px at text size 1 from the base line to the middle of the lowest label */
#define LABEL_ROW      12.0  /* from one row of labels to the next */
#define TO_TEXT        4.0   /* from leader to text */

/**
 * inches_shown_event_get_name:
 * @self: a shown event
 *
 * Returns: (transfer none): what its label says first
 */
const char *
inches_shown_event_get_name (const InchesShownEvent *self)
{
  if (self->change != NULL && self->change->words != NULL && self->change->in_place)
    return self->change->words;

  return inches_event_get_label (self->event);
}

/**
 * inches_shown_event_get_line:
 * @self: a shown event
 * @n_rows: rows of labels in its lane
 * @line: 0 the first
 *
 * What the author changed has a sign, an asterisk, that the key explains.
 *
 * Returns: (transfer full) (nullable): a line of its label, %NULL after the last
 */
char *
inches_shown_event_get_line (const InchesShownEvent *self,
                             guint                   n_rows,
                             guint                   line)
{
  const char *name = inches_shown_event_get_name (self);
  const char *words = self->change != NULL && !self->change->in_place ? self->change->words : NULL;

  if (line == 0 && self->change == NULL)
    return g_strdup (name);
  if (line == 0)
    return words != NULL && n_rows < 2 ? g_strdup_printf ("%s* %s", name, words) : g_strdup_printf ("%s*", name);

  return line == 1 && n_rows >= 2 ? g_strdup (words) : NULL;
}

static InchesTypeUse
label_use (const InchesShownEvent *self)
{
  return self->importance == 1 ? INCHES_TYPE_USE_STRONG : INCHES_TYPE_USE_LABEL;
}

/**
 * inches_shown_event_measure:
 * @self: a shown event
 * @n_rows: rows of labels in its lane
 * @texts: measures them
 *
 * Returns: px of the widest line of its label
 */
double
inches_shown_event_measure (const InchesShownEvent    *self,
                            guint                      n_rows,
                            const InchesTimelineTexts *texts)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  double width;

  if (self->change == NULL)
    return inches_timeline_texts_width (texts, label_use (self), inches_event_get_label (self->event));

  first = inches_shown_event_get_line (self, n_rows, 0);
  second = inches_shown_event_get_line (self, n_rows, 1);
  width = inches_timeline_texts_width (texts, label_use (self), first);

  return second != NULL ? MAX (width, inches_timeline_texts_width (texts, INCHES_TYPE_USE_LABEL, second)) : width;
}

/* Where the author moved it: the side and row nearest to that, and how far from its mark. */
static void
apply_change (const InchesLabelChange *change,
              guint                    n_rows,
              double                   unit,
              InchesFlag              *flag)
{
  double row = round ((-change->dy - TO_FIRST_LABEL) / LABEL_ROW);

  flag->must = flag->fixed = change->pinned || change->moved;
  if (flag->fixed)
    {
      flag->importance = 1;
      flag->moves_others = TRUE;
    }
  if (change->words != NULL && !change->in_place && n_rows >= 2)
    flag->n_lines = 2;
  if (!change->moved)
    return;

  flag->kept = 1 + 2 * (guint) CLAMP (row, (gint) MAX (flag->n_lines, 1) - 1, (gint) n_rows - 1) + (change->dx < 0);
  flag->apart = MAX (fabs (change->dx) - TO_TEXT, 0) * unit;
}

/**
 * inches_shown_event_make_flag:
 * @self: a shown event
 * @n_rows: rows of labels in its lane
 * @unit: px of a px at text size 1
 * @em: px of the label's size
 * @flag: (inout): what it asks for
 *
 * Returns: %FALSE if it has no label, or its author hid it
 */
gboolean
inches_shown_event_make_flag (const InchesShownEvent *self,
                              guint                   n_rows,
                              double                  unit,
                              double                  em,
                              InchesFlag             *flag)
{
  const char *name = inches_shown_event_get_name (self);
  glong n = name != NULL ? g_utf8_strlen (name, -1) : 0;

  if (n == 0 || (n > LONGEST_LABEL && self->change == NULL) || (self->change != NULL && self->change->hidden))
    return FALSE;

  flag->must = self->importance == 1;
  flag->may_cross = self->importance == 2;
  flag->moves_others = self->importance <= 2;
  flag->importance = self->importance;
  flag->width = n * LEAST_WIDTH * em;
  if (self->change != NULL)
    apply_change (self->change, n_rows, unit, flag);

  return TRUE;
}
