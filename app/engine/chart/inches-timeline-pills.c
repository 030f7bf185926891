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
#define NEIGHBOURS 100.0 /* what is further away is not in a pill's way */

typedef struct
{
  InchesPillMark            *marks;
  guint                      n_marks;
  const InchesDateAxis      *axis;
  const InchesTimelineTexts *texts;
  double                     unit;
  GArray                    *pills;
  GArray                    *fixed; /* (element-type guint) places of marks that pills make room for */
  guint                      first_fixed;
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
is_free_of_pills (const Placing *self,
                  double         x,
                  double         half)
{
  for (guint i = self->pills->len; i-- > 0;)
    {
      const InchesPill *pill = &g_array_index (self->pills, InchesPill, i);

      if (pill->x < x - NEIGHBOURS * self->unit)
        break;
      if (fabs (pill->x - x) < half + pill->width / 2 + self->unit)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_free_of_marks (const Placing *self,
                  double         x,
                  double         half)
{
  for (guint i = self->first_fixed; i < self->fixed->len; i++)
    {
      const InchesPillMark *mark = &self->marks[g_array_index (self->fixed, guint, i)];

      if (mark->x > x + NEIGHBOURS * self->unit)
        break;
      if (fabs (mark->x - x) < half + mark->radius + BESIDE * self->unit)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_free (const Placing *self,
         double         x,
         double         width,
         gboolean       past_marks)
{
  double half = width / 2;

  return is_inside (self, x - half, x + half) && is_free_of_pills (self, x, half)
         && (!past_marks || is_free_of_marks (self, x, half));
}

/* Marks far to the left are in nobody's way any more. */
static void
pass_fixed (Placing *self,
            double   x)
{
  while (self->first_fixed < self->fixed->len
         && self->marks[g_array_index (self->fixed, guint, self->first_fixed)].x < x - NEIGHBOURS * self->unit)
    self->first_fixed++;
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

/* The loose marks that follow each other closely from first on; returns the one after the last. */
static guint
find_run (const Placing *self,
          guint          first)
{
  double last_x = self->marks[first].x;
  guint i;

  for (i = first + 1; i < self->n_marks; i++)
    {
      if (self->marks[i].fixed)
        continue;
      if (self->marks[i].x - last_x >= CLOSER * self->unit)
        break;
      last_x = self->marks[i].x;
    }

  return i;
}

/* Where a cluster of a long run ends: at the next whole multiple of the longest, counted
 * from the start of the axis and not of what is seen, so that it is the same in every view. */
static guint
find_cut (const Placing *self,
          guint          first,
          guint          end)
{
  double longest = LONGEST * self->unit;
  double cut = (floor (self->marks[first].x / longest) + 1) * longest;
  guint i = first;

  while (i < end && self->marks[i].x < cut)
    i++;

  return i;
}

static guint
count_loose (const Placing *self,
             guint          first,
             guint          end,
             double        *mean)
{
  double sum = 0;
  guint n = 0;

  for (guint i = first; i < end; i++)
    if (!self->marks[i].fixed)
      {
        sum += self->marks[i].x;
        n++;
      }

  *mean = sum / MAX (n, 1);

  return n;
}

static void
gather (Placing *self,
        guint    first,
        guint    end)
{
  double mean;
  guint count = count_loose (self, first, end, &mean);
  guint pill;

  if (count < LEAST)
    return;

  pass_fixed (self, mean);
  pill = add_pill (self, mean, count);
  for (guint i = first; i < end; i++)
    if (!self->marks[i].fixed)
      self->marks[i].pill = pill;
}

/* A run that would not say when becomes several clusters; what is too few for one goes with its neighbour. */
static void
gather_run (Placing *self,
            guint    first,
            guint    end)
{
  guint last = end - 1;

  while (self->marks[last].fixed)
    last--;
  if (self->marks[last].x - self->marks[first].x <= LONGEST * self->unit)
    {
      gather (self, first, end);
      return;
    }

  while (first < end)
    {
      guint cut = find_cut (self, first, end);
      double mean;

      while (cut < end && count_loose (self, first, cut, &mean) < LEAST)
        cut = find_cut (self, cut, end);
      if (count_loose (self, cut, end, &mean) < LEAST)
        cut = end;
      gather (self, first, cut);
      first = cut;
    }
}

/* Loose marks under a pill would be half hidden: they are counted with it. */
static void
absorb_hidden (Placing *self)
{
  guint first = 0;

  for (guint i = 0; i < self->n_marks; i++)
    {
      InchesPillMark *mark = &self->marks[i];

      if (mark->fixed || mark->pill != INCHES_NO_PILL)
        continue;

      while (first < self->pills->len && g_array_index (self->pills, InchesPill, first).x < mark->x - NEIGHBOURS * self->unit)
        first++;
      for (guint j = first; j < self->pills->len; j++)
        {
          InchesPill *pill = &g_array_index (self->pills, InchesPill, j);

          if (pill->x > mark->x + NEIGHBOURS * self->unit)
            break;
          if (fabs (mark->x - pill->x) > pill->width / 2 + 2 * self->unit)
            continue;

          mark->pill = j;
          pill->count++;
          break;
        }
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
  Placing self = { marks, n_marks, axis, texts, texts->unit, g_array_new (FALSE, FALSE, sizeof (InchesPill)), NULL, 0 };
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
      guint end = marks[i].fixed ? i + 1 : find_run (&self, i);

      if (!marks[i].fixed)
        gather_run (&self, i, end);
      i = end;
    }

  absorb_hidden (&self);
  widen (&self);

  return self.pills;
}
