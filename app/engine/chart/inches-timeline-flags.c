/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-flags.h"

#include <math.h>

#define SPARE          1.12 /* a reader of SVG may substitute a wider font */
#define BETWEEN_TEXTS  7.0  /* px at text size 1, and so on */
#define TO_TEXT        4.0  /* from leader to text */
#define AROUND_LEADER  2.0  /* no text this near to another's leader */
#define BETWEEN_LEADERS 3.0
#define OVER_EDGE      7.0  /* the spare may reach over a stretch's edge: no text stands there */
#define MOST_TRIES     4000

typedef struct
{
  InchesFlag           *flags;
  guint                 n_flags;
  guint                 n_rows;
  const InchesDateAxis *axis;
  double                unit;
  GPtrArray            *placed; /* (element-type InchesFlag) */
  guint                 tries;
  InchesFlagMeasure     measure;
  gpointer              data;
} Placing;

/* The text as it would be in a wider font. */
static void
spare_extent (const InchesFlag *flag,
              double           *left,
              double           *right)
{
  double spare = flag->width * (SPARE - 1);

  *left = flag->left - (flag->leftward ? spare : 0);
  *right = flag->right + (flag->leftward ? 0 : spare);
}

static gboolean
is_inside_stretch (const Placing    *self,
                   const InchesFlag *flag)
{
  double left, right;

  spare_extent (flag, &left, &right);

  for (guint i = 0; i < self->axis->n_stretches; i++)
    {
      const InchesAxisStretch *s = &self->axis->stretches[i];

      if (flag->x >= s->x0 - 0.5 && flag->x <= s->x1 + 0.5)
        return flag->left >= s->x0 && flag->right <= s->x1
               && left >= s->x0 - OVER_EDGE * self->unit && right <= s->x1 + OVER_EDGE * self->unit;
    }

  return FALSE;
}

/* A leader runs through all rows below its text, and beside its text. */
static gboolean
leader_hits (const Placing    *self,
             const InchesFlag *leader,
             const InchesFlag *text)
{
  double left, right;

  if (text->row > leader->row || (text->row == leader->row && leader->across))
    return FALSE;

  spare_extent (text, &left, &right);

  return leader->x > left - AROUND_LEADER * self->unit && leader->x < right + AROUND_LEADER * self->unit;
}

static gboolean
texts_hit (const Placing    *self,
           const InchesFlag *a,
           const InchesFlag *b)
{
  double gap = BETWEEN_TEXTS * self->unit;
  double a_left, a_right, b_left, b_right;

  if (a->row != b->row)
    return FALSE;

  spare_extent (a, &a_left, &a_right);
  spare_extent (b, &b_left, &b_right);

  return (a->left < b->right + gap && b->left < a->right + gap) || (a_left < b_right && b_left < a_right);
}

static gboolean
fits (const Placing    *self,
      const InchesFlag *flag)
{
  if (!is_inside_stretch (self, flag))
    return FALSE;

  for (guint i = 0; i < self->placed->len; i++)
    {
      const InchesFlag *other = g_ptr_array_index (self->placed, i);

      if (fabs (other->x - flag->x) < BETWEEN_LEADERS * self->unit
          || texts_hit (self, flag, other) || leader_hits (self, flag, other) || leader_hits (self, other, flag))
        return FALSE;
    }

  return TRUE;
}

static gboolean
try_beside (const Placing *self,
            InchesFlag    *flag,
            guint          row,
            gboolean       leftward)
{
  flag->row = row;
  flag->across = FALSE;
  flag->leftward = leftward;
  flag->left = leftward ? flag->x - TO_TEXT * self->unit - flag->width : flag->x + TO_TEXT * self->unit;
  flag->right = flag->left + flag->width;

  return fits (self, flag);
}

/* share: how much of the text stands left of the leader */
static gboolean
try_across (const Placing *self,
            InchesFlag    *flag,
            guint          row,
            double         share)
{
  flag->row = row;
  flag->across = TRUE;
  flag->leftward = FALSE;
  flag->left = flag->x - share * flag->width;
  flag->right = flag->left + flag->width;

  return fits (self, flag);
}

#define N_SHARES 7

/* The n-th way to place a flag, the best first. FALSE: that way is barred. */
static gboolean
try_way (const Placing *self,
         InchesFlag    *flag,
         guint          way)
{
  static const double shares[N_SHARES] = { 0.15, 0.85, 0.3, 0.7, 0.5, 0.02, 0.98 };
  guint n_beside = 2 * self->n_rows;

  if (way < n_beside)
    return try_beside (self, flag, way / 2, way % 2 == 1);

  way -= n_beside;

  return try_across (self, flag, way / N_SHARES, shares[way % N_SHARES]);
}

static void
keep (const Placing *self,
      InchesFlag    *flag)
{
  flag->placed = TRUE;
  g_ptr_array_add (self->placed, flag);
}

/* Finds places for all musts from the given one on, going back where an earlier choice bars a later one. */
static gboolean
place_musts (Placing *self,
             guint    first)
{
  InchesFlag *flag;
  guint i = first;

  while (i < self->n_flags && !self->flags[i].must)
    i++;
  if (i == self->n_flags)
    return TRUE;

  flag = &self->flags[i];
  for (guint way = 0; way < self->n_rows * (2 + N_SHARES); way++)
    {
      if (++self->tries > MOST_TRIES)
        return FALSE;
      if (!try_way (self, flag, way))
        continue;

      keep (self, flag);
      if (place_musts (self, i + 1))
        return TRUE;
      flag->placed = FALSE;
      g_ptr_array_set_size (self->placed, self->placed->len - 1);
    }

  return FALSE;
}

static void
measure_flag (const Placing *self,
              InchesFlag    *flag)
{
  if (!flag->measured)
    flag->width = self->measure (flag->mark, self->data);
  flag->measured = TRUE;
}

/* One that has no room even alone must not bar the others. TRUE if there is none. */
static gboolean
set_aside_hopeless (Placing *self)
{
  gboolean all = TRUE;

  for (guint i = 0; i < self->n_flags; i++)
    {
      gboolean fits_alone = FALSE;

      if (self->flags[i].must)
        measure_flag (self, &self->flags[i]);
      for (guint way = 0; self->flags[i].must && way < self->n_rows * (2 + N_SHARES) && !fits_alone; way++)
        fits_alone = try_way (self, &self->flags[i], way);

      all = all && (fits_alone || !self->flags[i].must);
      self->flags[i].must = fits_alone;
    }

  return all;
}

static gboolean
try_ways (const Placing *self,
          InchesFlag    *flag,
          guint          n_ways)
{
  for (guint way = 0; way < n_ways; way++)
    if (try_way (self, flag, way))
      return TRUE;

  return FALSE;
}

/* In a crowded lane most have no room whatever their width, and are never measured. */
static void
place_one (const Placing *self,
           InchesFlag    *flag,
           guint          n_ways)
{
  if (!try_ways (self, flag, n_ways))
    return;

  if (!flag->measured)
    {
      measure_flag (self, flag);
      if (!try_ways (self, flag, n_ways))
        return;
    }

  keep (self, flag);
}

/**
 * inches_flags_place:
 * @flags: labels of a lane, the one to be placed first first
 * @n_flags: how many
 * @n_rows: rows above the base line
 * @axis: texts do not leave their stretch of it
 * @unit: px of a px at text size 1
 * @measure: (scope call): gives the width of a text
 * @data: for @measure
 *
 * Places as many as fit: no text near another or under a leader, no two leaders
 * that touch. Those that must be placed are found room for together; the rest
 * follow one by one.
 *
 * Returns: whether all that must be placed are
 */
gboolean
inches_flags_place (InchesFlag           *flags,
                    guint                 n_flags,
                    guint                 n_rows,
                    const InchesDateAxis *axis,
                    double                unit,
                    InchesFlagMeasure     measure,
                    gpointer              data)
{
  g_autoptr(GPtrArray) placed = g_ptr_array_new ();
  Placing self = { flags, n_flags, n_rows, axis, unit, placed, 0, measure, data };
  gboolean all = set_aside_hopeless (&self);

  all = place_musts (&self, 0) && all;

  for (guint i = 0; i < n_flags; i++)
    if (!flags[i].placed)
      place_one (&self, &flags[i], n_rows * (flags[i].must ? 2 + N_SHARES : 2));

  return all;
}
