/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-lane-tiles.h"

#include "inches-flag-board.h"

#include <math.h>

#define TILE            2048.0 /* px at text size 1 */
#define TILES_A_DOUBLE  4
#define TILE_LEVELS     4096   /* more than there are levels */
#define MOST_BEHIND     8      /* levels a lane in a hurry may be behind */
#define NOT_MOVING      1e-9   /* share of a scale that is rounding */

static gint64
tile_key (gint   level,
          gint64 tile)
{
  return tile * TILE_LEVELS + level + TILE_LEVELS / 2;
}

static GArray *
find_tile (const InchesLaneLabels *self,
           gint                    level,
           gint64                  tile)
{
  gint64 key = tile_key (level, tile);

  return g_hash_table_lookup (self->tiles, &key);
}

/* Px a day at which a level is decided. */
static double
scale_of (const InchesLaneLabels *self,
          gint                    level)
{
  return exp2 (level / (double) TILES_A_DOUBLE) * self->unit;
}

/* Labels that a level further out showed here are tried first and as they stood: most of
 * them are there already, and those who zoom find them again. */
static void
keep_from_level (const InchesLaneLabels *self,
                 GArray                 *flags,
                 gint                    level,
                 gint64                  tile,
                 gint                    before)
{
  double ratio = exp2 ((level - before) / (double) TILES_A_DOUBLE);
  g_autoptr(GHashTable) ways = g_hash_table_new (NULL, NULL);

  for (gint64 i = (gint64) floor (tile / ratio); i <= (gint64) floor ((tile + 1) / ratio); i++)
    {
      const GArray *seen = find_tile (self, before, i);

      for (guint j = 0; seen != NULL && j < seen->len; j++)
        {
          const InchesFlag *flag = &g_array_index (seen, InchesFlag, j);

          g_hash_table_insert (ways, GUINT_TO_POINTER (flag->mark + 1), GUINT_TO_POINTER (flag->way + 1));
        }
    }

  for (guint i = 0; i < flags->len; i++)
    {
      InchesFlag *flag = &g_array_index (flags, InchesFlag, i);

      if (!flag->fixed)
        flag->kept = GPOINTER_TO_UINT (g_hash_table_lookup (ways, GUINT_TO_POINTER (flag->mark + 1)));
    }
}

/* The labels of a piece, which no text leaves: each is decided by itself. */
static GArray *
get_tile (InchesLaneLabels          *self,
          const InchesTimelineTexts *texts,
          double                     first,
          gint                       level,
          gint64                     tile,
          gint                       before)
{
  gint64 key = tile_key (level, tile);
  GArray *found = find_tile (self, level, tile);
  double scale = scale_of (self, level);
  double width = TILE * self->unit;
  double start = first + tile * width / scale;
  InchesDateAxis axis;
  g_autoptr(GArray) flags = NULL;

  if (found != NULL)
    return found;

  inches_date_axis_init_uniform (&axis, tile * width, (tile + 1) * width, start, start + width / scale);
  flags = inches_lane_labels_collect (self, texts, &axis, inches_lane_labels_find (self, start),
                                      inches_lane_labels_find (self, start + width / scale));
  keep_from_level (self, flags, level, tile, before);
  inches_lane_labels_place (self, texts, &axis, flags);

  found = g_array_new (FALSE, TRUE, sizeof (InchesFlag));
  for (guint i = 0; i < flags->len; i++)
    if (g_array_index (flags, InchesFlag, i).placed)
      g_array_append_val (found, g_array_index (flags, InchesFlag, i));
  g_hash_table_insert (self->tiles, g_memdup2 (&key, sizeof key), found);

  return found;
}

/* The pieces of a level that a view touches. */
static void
get_range (const InchesLaneLabels *self,
           gint                    level,
           double                  from,
           double                  to,
           gint64                 *low,
           gint64                 *high)
{
  double tiles_a_day = scale_of (self, level) / (TILE * self->unit);

  *low = (gint64) floor (from * tiles_a_day);
  *high = (gint64) floor (to * tiles_a_day);
}

static gboolean
is_decided (const InchesLaneLabels *self,
            gint                    level,
            double                  from,
            double                  to)
{
  gint64 low, high;

  get_range (self, level, from, to, &low, &high);
  for (gint64 tile = low; tile <= high; tile++)
    if (find_tile (self, level, tile) == NULL)
      return FALSE;

  return TRUE;
}

/* The nearest level further out that was decided for all of the view; @level if there is none. */
static gint
find_level_before (const InchesLaneLabels *self,
                   gint                    level,
                   double                  from,
                   double                  to)
{
  for (gint before = level - 1; before >= level - MOST_BEHIND; before--)
    if (is_decided (self, before, from, to))
      return before;

  return level;
}

static void
take_level (InchesLaneLabels          *self,
            const InchesTimelineTexts *texts,
            double                     first,
            double                     from,
            double                     to,
            gint                       level,
            gint                       before)
{
  const InchesAxisStretch *s = &self->axis.stretches[0];
  double real = (s->x1 - s->x0) / (s->last - s->first);
  double larger = real / scale_of (self, level);
  InchesFlagBoard board;
  gint64 low, high;

  inches_flag_board_init (&board, self->n_rows, &self->axis, self->unit);
  g_array_set_size (self->flags, 0);
  get_range (self, level, from, to, &low, &high);
  for (gint64 tile = low; tile <= high; tile++)
    {
      GArray *flags = get_tile (self, texts, first, level, tile, before);

      for (guint i = 0; i < flags->len; i++)
        {
          InchesFlag flag = g_array_index (flags, InchesFlag, i);

          flag.x *= larger;
          inches_flag_board_set_way (&board, &flag, flag.way);
          g_array_append_val (self->flags, flag);
        }
    }
  inches_flag_board_clear (&board);
  self->all_musts_placed = TRUE;
}

/**
 * inches_lane_tiles_decide:
 * @self: labels of a crowded lane
 * @texts: measures labels
 * @first: the record's first day
 * @from: first day in view
 * @to: last day in view
 * @hurry: (nullable) (inout): how many lanes may yet be decided in this frame; %NULL: any number
 *
 * Takes the pieces in view, decided at the nearest level further out: further in nothing
 * that was apart meets. For the same reason a lane that has to wait shows what it showed
 * further out.
 *
 * Returns: whether it did not have to wait
 */
gboolean
inches_lane_tiles_decide (InchesLaneLabels          *self,
                          const InchesTimelineTexts *texts,
                          double                     first,
                          double                     from,
                          double                     to,
                          guint                     *hurry)
{
  const InchesAxisStretch *s = &self->axis.stretches[0];
  double real = (s->x1 - s->x0) / (s->last - s->first);
  gint level = (gint) floor (TILES_A_DOUBLE * log2 (real / self->unit) + NOT_MOVING);
  gint use = level, before = level - 1;

  from -= first;
  to -= first;
  if (!is_decided (self, level, from, to))
    {
      before = find_level_before (self, level, from, to);
      if (hurry != NULL && *hurry == 0)
        use = before;
      else if (hurry != NULL)
        (*hurry)--;
      if (before == level)
        before = level - 1;
    }
  take_level (self, texts, first, from, to, use, before);

  return use == level;
}
