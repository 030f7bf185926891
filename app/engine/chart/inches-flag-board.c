/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-flag-board.h"

#include <math.h>

#define SPARE           1.12 /* a reader of SVG may substitute a wider font */
#define BETWEEN_TEXTS   7.0  /* px at text size 1, and so on */
#define TO_TEXT         4.0  /* from leader to text */
#define AROUND_LEADER   2.0  /* no text this near to another's leader */
#define BETWEEN_LEADERS 3.0
#define OVER_EDGE       7.0  /* the spare may reach over a stretch's edge: no text stands there */

#define N_SHARES 7

/* How much of a text stands left of its leader, where it stands across. */
static const double shares[N_SHARES] = { 0.15, 0.85, 0.3, 0.7, 0.5, 0.02, 0.98 };

void
inches_flag_board_init (InchesFlagBoard      *self,
                        guint                 n_rows,
                        const InchesDateAxis *axis,
                        double                unit)
{
  *self = (InchesFlagBoard) { g_ptr_array_new (), 0, axis, n_rows, unit, 0 };
}

void
inches_flag_board_clear (InchesFlagBoard *self)
{
  g_clear_pointer (&self->placed, g_ptr_array_unref);
}

static guint
lowest_row (const InchesFlag *flag)
{
  return flag->row + 1 - MAX (flag->n_lines, 1);
}

/* The text as it would be in a wider font, and the way to it where it stands apart. */
static void
spare_extent (const InchesFlag *flag,
              double           *left,
              double           *right)
{
  double spare = flag->width * (SPARE - 1);

  *left = flag->left - (flag->leftward ? spare : 0);
  *right = flag->right + (flag->leftward ? 0 : spare);
  if (flag->apart > 0)
    {
      *left = MIN (*left, flag->x);
      *right = MAX (*right, flag->x);
    }
}

/**
 * inches_flag_board_is_inside:
 * @self: a board
 * @flag: a flag whose way is set
 *
 * Returns: whether all of it lies in the stretch of the axis that its mark is in
 */
gboolean
inches_flag_board_is_inside (const InchesFlagBoard *self,
                             const InchesFlag      *flag)
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

/**
 * inches_flag_board_is_near_end:
 * @self: a board
 * @flag: a flag whose way is set
 *
 * Returns: whether some of it lies in the zone along the ends of the axis; %TRUE if the board has none
 */
gboolean
inches_flag_board_is_near_end (const InchesFlagBoard *self,
                               const InchesFlag      *flag)
{
  double from = MIN (flag->left, flag->x) - self->axis->stretches[0].x0;
  double to = self->axis->stretches[self->axis->n_stretches - 1].x1 - MAX (flag->right, flag->x);

  return self->zone <= 0 || MIN (from, to) < self->zone;
}

/* A leader runs through all rows below its text, and beside its text. */
static gboolean
leader_hits (const InchesFlagBoard *self,
             const InchesFlag      *leader,
             const InchesFlag      *text)
{
  guint end = leader->across ? lowest_row (leader) : leader->row + 1;
  double left, right;

  if (lowest_row (text) >= end)
    return FALSE;

  spare_extent (text, &left, &right);

  return leader->x > left - AROUND_LEADER * self->unit && leader->x < right + AROUND_LEADER * self->unit;
}

static gboolean
texts_hit (const InchesFlagBoard *self,
           const InchesFlag      *a,
           const InchesFlag      *b)
{
  double gap = BETWEEN_TEXTS * self->unit;
  double a_left, a_right, b_left, b_right;

  if (lowest_row (a) > b->row || lowest_row (b) > a->row)
    return FALSE;

  spare_extent (a, &a_left, &a_right);
  spare_extent (b, &b_left, &b_right);

  return (a->left < b->right + gap && b->left < a->right + gap) || (a_left < b_right && b_left < a_right);
}

static gboolean
flags_hit (const InchesFlagBoard *self,
           const InchesFlag      *a,
           const InchesFlag      *b)
{
  return fabs (a->x - b->x) < BETWEEN_LEADERS * self->unit
         || texts_hit (self, a, b) || leader_hits (self, a, b) || leader_hits (self, b, a);
}

static double
reach_of (const InchesFlag *flag)
{
  return flag->width * SPARE + flag->apart;
}

/* The first placed flag at or right of x. */
static guint
find_place (const InchesFlagBoard *self,
            double                 x)
{
  guint low = 0, high = self->placed->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (((InchesFlag *) g_ptr_array_index (self->placed, middle))->x < x)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Calls back no one: walks those near enough to touch; FALSE and the walk ends at the first hit if hits is NULL. */
static gboolean
walk_hits (const InchesFlagBoard *self,
           const InchesFlag      *flag,
           GPtrArray             *hits)
{
  double near = reach_of (flag) + self->widest + (2 * TO_TEXT + BETWEEN_TEXTS) * self->unit;

  for (guint i = find_place (self, flag->x - near); i < self->placed->len; i++)
    {
      InchesFlag *other = g_ptr_array_index (self->placed, i);

      if (other->x > flag->x + near)
        break;
      if (other == flag || !flags_hit (self, flag, other))
        continue;
      if (hits == NULL)
        return FALSE;
      g_ptr_array_add (hits, other);
    }

  return TRUE;
}

/**
 * inches_flag_board_fits:
 * @self: a board
 * @flag: a flag whose way is set
 *
 * Returns: whether it would touch nothing
 */
gboolean
inches_flag_board_fits (const InchesFlagBoard *self,
                        const InchesFlag      *flag)
{
  return inches_flag_board_is_inside (self, flag) && inches_flag_board_is_near_end (self, flag) && walk_hits (self, flag, NULL);
}

void
inches_flag_board_find_hits (const InchesFlagBoard *self,
                             const InchesFlag      *flag,
                             GPtrArray             *hits)
{
  g_ptr_array_set_size (hits, 0);
  walk_hits (self, flag, hits);
}

/**
 * inches_flag_board_get_n_ways:
 * @self: a board
 * @flag: a flag
 *
 * Returns: in how many ways it may stand: beside its leader, and across if it must be placed or is of importance 2
 */
guint
inches_flag_board_get_n_ways (const InchesFlagBoard *self,
                              const InchesFlag      *flag)
{
  return self->n_rows * (flag->must || flag->may_cross ? 2 + N_SHARES : 2);
}

/**
 * inches_flag_board_set_way:
 * @self: a board
 * @flag: a flag
 * @way: 0 the best
 *
 * Sets row, side and extent: the same way stands the same at every scale.
 */
void
inches_flag_board_set_way (const InchesFlagBoard *self,
                           InchesFlag            *flag,
                           guint                  way)
{
  guint n_beside = 2 * self->n_rows;

  flag->way = way;
  flag->across = way >= n_beside;
  if (flag->across)
    {
      flag->row = (way - n_beside) / N_SHARES;
      flag->leftward = FALSE;
      flag->left = flag->x - shares[(way - n_beside) % N_SHARES] * flag->width;
    }
  else
    {
      double away = TO_TEXT * self->unit + flag->apart;

      flag->row = way / 2;
      flag->leftward = way % 2 == 1;
      flag->left = flag->leftward ? flag->x - away - flag->width : flag->x + away;
    }
  flag->right = flag->left + flag->width;
}

/**
 * inches_flag_board_try_way:
 * @self: a board
 * @flag: a flag, its way is set
 * @way: below inches_flag_board_get_n_ways()
 *
 * Returns: whether it fits so
 */
gboolean
inches_flag_board_try_way (const InchesFlagBoard *self,
                           InchesFlag            *flag,
                           guint                  way)
{
  inches_flag_board_set_way (self, flag, way);

  return flag->row + 1 >= MAX (flag->n_lines, 1) && inches_flag_board_fits (self, flag);
}

void
inches_flag_board_add (InchesFlagBoard *self,
                       InchesFlag      *flag)
{
  flag->placed = TRUE;
  self->widest = MAX (self->widest, reach_of (flag));
  g_ptr_array_insert (self->placed, find_place (self, flag->x), flag);
}

void
inches_flag_board_remove (InchesFlagBoard *self,
                          InchesFlag      *flag)
{
  guint i = find_place (self, flag->x);

  while (g_ptr_array_index (self->placed, i) != flag)
    i++;
  g_ptr_array_remove_index (self->placed, i);
  flag->placed = FALSE;
}
