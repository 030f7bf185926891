/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-pills.h"

#include <math.h>

/* Px at text size 1. */
#define CLOSER    9.0  /* marks nearer than this belong together */
#define LONGEST   30.0 /* a cluster that reaches further would not say when */
#define HEIGHT    13.0
#define PADDING   6.0
#define FURTHEST  26.0 /* how far a pill may step aside */
#define BESIDE    1.5  /* between a pill and a labelled mark */
#define LEAST     3    /* marks that make a cluster */

typedef struct
{
  InchesPillMark            *marks;
  guint                      n_marks;
  const InchesDateAxis      *axis;
  const InchesTimelineTexts *texts;
  double                     unit;
  GArray                    *pills;
  GArray                    *fixed; /* (element-type guint) places of marks that pills make room for */
} Placing;

static double
pill_width (const Placing *self,
            guint          count)
{
  char text[16];

  g_snprintf (text, sizeof text, "%u", count);

  return MAX (HEIGHT * self->unit, inches_timeline_texts_width (self->texts, INCHES_TYPE_USE_PILL, text) * INCHES_TEXT_SPARE
                                   + PADDING * self->unit);
}

static gboolean
is_inside (const Placing *self,
           double         left,
           double         right)
{
  for (guint i = 0; i < self->axis->n_stretches; i++)
    if (left >= self->axis->stretches[i].x0 - self->unit && right <= self->axis->stretches[i].x1 + self->unit)
      return TRUE;

  return FALSE;
}

static gboolean
is_free (const Placing *self,
         double         x,
         double         width,
         gboolean       past_marks)
{
  double half = width / 2;

  if (!is_inside (self, x - half, x + half))
    return FALSE;

  for (guint i = 0; i < self->pills->len; i++)
    {
      const InchesPill *pill = &g_array_index (self->pills, InchesPill, i);

      if (fabs (pill->x - x) < half + pill->width / 2 + self->unit)
        return FALSE;
    }

  for (guint i = 0; past_marks && i < self->fixed->len; i++)
    {
      const InchesPillMark *mark = &self->marks[g_array_index (self->fixed, guint, i)];

      if (fabs (mark->x - x) < half + mark->radius + BESIDE * self->unit)
        return FALSE;
    }

  return TRUE;
}

/* The free place nearest to x. Half a px at a time is finer than the eye. */
static gboolean
find_place (const Placing *self,
            double         x,
            double         width,
            gboolean       past_marks,
            double        *place)
{
  for (double shift = 0; shift <= FURTHEST * self->unit; shift += 0.5 * self->unit)
    for (gint side = -1; side <= 1; side += 2)
      if (is_free (self, x + side * shift, width, past_marks))
        {
          *place = x + side * shift;
          return TRUE;
        }

  return FALSE;
}

/* Where one more cluster cannot stand, the last one takes its marks over. */
static guint
join_last (Placing *self,
           guint    count)
{
  InchesPill *last;
  double width;

  if (self->pills->len == 0)
    return INCHES_NO_PILL;

  last = &g_array_index (self->pills, InchesPill, self->pills->len - 1);
  width = pill_width (self, last->count + count);
  last->count += count;
  last->x -= (width - last->width) / 2;
  last->width = width;

  return self->pills->len - 1;
}

static guint
add_pill (Placing *self,
          double   x,
          guint    count)
{
  InchesPill pill = { 0, pill_width (self, count), count };

  if (!find_place (self, x, pill.width, TRUE, &pill.x) && !find_place (self, x, pill.width, FALSE, &pill.x))
    return join_last (self, count);

  g_array_append_val (self->pills, pill);

  return self->pills->len - 1;
}

/* The loose marks that follow each other closely from first on; end: the one after the last. */
static guint
run_length (const Placing *self,
            guint          first,
            guint         *end,
            double        *mean)
{
  double last_x = self->marks[first].x;
  double sum = 0;
  guint count = 0;
  guint i;

  for (i = first; i < self->n_marks; i++)
    {
      if (self->marks[i].fixed)
        continue;
      if (self->marks[i].x - last_x >= CLOSER * self->unit
          || self->marks[i].x - self->marks[first].x > LONGEST * self->unit)
        break;

      last_x = self->marks[i].x;
      sum += last_x;
      count++;
    }

  *end = i;
  *mean = sum / MAX (count, 1);

  return count;
}

/* Loose marks under a pill would be half hidden: they are counted with it. */
static void
absorb_hidden (Placing *self)
{
  for (guint i = 0; i < self->n_marks; i++)
    for (guint j = 0; j < self->pills->len; j++)
      {
        InchesPill *pill = &g_array_index (self->pills, InchesPill, j);

        if (self->marks[i].fixed || self->marks[i].pill != INCHES_NO_PILL
            || fabs (self->marks[i].x - pill->x) > pill->width / 2 + 2 * self->unit)
          continue;

        self->marks[i].pill = j;
        pill->count++;
      }
}

/* A count that grew may need a wider pill; it gets it where its neighbours leave room. */
static void
widen (Placing *self)
{
  for (guint i = 0; i < self->pills->len; i++)
    {
      InchesPill *pill = &g_array_index (self->pills, InchesPill, i);
      double half = pill_width (self, pill->count) / 2;
      gboolean room = is_inside (self, pill->x - half, pill->x + half);

      if (i > 0)
        room = room && pill->x - half > pill[-1].x + pill[-1].width / 2;
      if (i + 1 < self->pills->len)
        room = room && pill->x + half < pill[1].x - pill[1].width / 2;
      if (room)
        pill->width = 2 * half;
    }
}

/**
 * inches_pills_place:
 * @marks: marks of a lane, by x; their pill is set
 * @n_marks: how many
 * @axis: pills do not leave their stretch of it
 * @texts: measures the counts
 *
 * Gathers marks that stand too close to be told apart.
 *
 * Returns: (transfer full) (element-type InchesPill): the clusters, by x
 */
GArray *
inches_pills_place (InchesPillMark            *marks,
                    guint                      n_marks,
                    const InchesDateAxis      *axis,
                    const InchesTimelineTexts *texts)
{
  Placing self = { marks, n_marks, axis, texts, texts->unit, g_array_new (FALSE, FALSE, sizeof (InchesPill)), NULL };
  g_autoptr(GArray) fixed = g_array_new (FALSE, FALSE, sizeof (guint));
  guint i = 0;

  self.fixed = fixed;
  for (guint j = 0; j < n_marks; j++)
    {
      marks[j].pill = INCHES_NO_PILL;
      if (marks[j].fixed)
        g_array_append_val (fixed, j);
    }

  while (i < n_marks)
    {
      guint end = i + 1;
      double mean;

      if (!marks[i].fixed && run_length (&self, i, &end, &mean) >= LEAST)
        {
          guint pill = add_pill (&self, mean, run_length (&self, i, &end, &mean));

          for (guint j = i; j < end; j++)
            if (!marks[j].fixed)
              marks[j].pill = pill;
          i = end;
        }
      else
        i++;
    }

  absorb_hidden (&self);
  widen (&self);

  return self.pills;
}
