/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-flags.h"

#include "inches-flag-board.h"

#define MOST_TRIES       4000
#define IMPORTANT        2
#define APART_STEP       16.0 /* px at text size 1 */
#define APART_MOST       480.0

typedef struct
{
  InchesFlag        *flags;
  guint              n_flags;
  InchesFlagBoard    board;
  GPtrArray         *hits;
  guint              tries;
  InchesFlagMeasure  measure;
  gpointer           data;
} Placing;

static void
measure_flag (const Placing *self,
              InchesFlag    *flag)
{
  if (!flag->measured)
    flag->width = self->measure (flag->mark, self->data);
  flag->measured = TRUE;
}

static gboolean
is_open_must (const InchesFlag *flag)
{
  return flag->must && !flag->placed;
}

/* Finds places for all musts from the given one on, going back where an earlier choice bars a later one. */
static gboolean
place_musts (Placing *self,
             guint    first)
{
  InchesFlag *flag;
  guint i = first;

  while (i < self->n_flags && !is_open_must (&self->flags[i]))
    i++;
  if (i == self->n_flags)
    return TRUE;

  flag = &self->flags[i];
  for (guint way = 0; way < inches_flag_board_get_n_ways (&self->board, flag); way++)
    {
      if (++self->tries > MOST_TRIES)
        return FALSE;
      if (!inches_flag_board_try_way (&self->board, flag, way))
        continue;

      inches_flag_board_add (&self->board, flag);
      if (place_musts (self, i + 1))
        return TRUE;
      inches_flag_board_remove (&self->board, flag);
    }

  return FALSE;
}

static gboolean
try_ways (const Placing *self,
          InchesFlag    *flag)
{
  for (guint way = 0; way < inches_flag_board_get_n_ways (&self->board, flag); way++)
    if (inches_flag_board_try_way (&self->board, flag, way))
      return TRUE;

  return FALSE;
}

/* One that has no room even alone must not bar the others. TRUE if there is none. */
static gboolean
set_aside_hopeless (Placing *self)
{
  gboolean all = TRUE;

  for (guint i = 0; i < self->n_flags; i++)
    if (is_open_must (&self->flags[i]))
      {
        measure_flag (self, &self->flags[i]);
        self->flags[i].must = try_ways (self, &self->flags[i]);
        all = all && self->flags[i].must;
      }

  return all;
}

/* In a crowded lane most have no room whatever their width, and are never measured. */
static gboolean
place_one (Placing    *self,
           InchesFlag *flag)
{
  if (!try_ways (self, flag))
    return FALSE;

  if (!flag->measured)
    {
      measure_flag (self, flag);
      if (!try_ways (self, flag))
        return FALSE;
    }

  inches_flag_board_add (&self->board, flag);

  return TRUE;
}

/* What is in the way and matters as much as a given importance; what matters less may go. */
static InchesFlag *
find_peers (Placing          *self,
            const InchesFlag *flag,
            guint             importance,
            guint            *n_peers)
{
  InchesFlag *peer = NULL;

  *n_peers = 0;
  inches_flag_board_find_hits (&self->board, flag, self->hits);
  for (guint i = 0; i < self->hits->len; i++)
    {
      InchesFlag *hit = g_ptr_array_index (self->hits, i);

      if (hit->importance > importance && !hit->frozen)
        continue;
      peer = hit;
      *n_peers += 1;
    }

  return peer;
}

static void
take_away_hits (Placing          *self,
                const InchesFlag *flag,
                GPtrArray        *gone)
{
  inches_flag_board_find_hits (&self->board, flag, self->hits);
  for (guint i = 0; i < self->hits->len; i++)
    {
      inches_flag_board_remove (&self->board, g_ptr_array_index (self->hits, i));
      g_ptr_array_add (gone, g_ptr_array_index (self->hits, i));
    }
}

static void
bring_back (Placing   *self,
            GPtrArray *gone)
{
  for (guint i = 0; i < gone->len; i++)
    inches_flag_board_add (&self->board, g_ptr_array_index (gone, i));
}

static gboolean
set_way_inside (const Placing *self,
                InchesFlag    *flag,
                guint          way)
{
  inches_flag_board_set_way (&self->board, flag, way);

  return flag->row + 1 >= MAX (flag->n_lines, 1) && inches_flag_board_is_inside (&self->board, flag)
         && inches_flag_board_is_near_end (&self->board, flag);
}

/* Where only labels less important than given are in the way, which go. */
static gboolean
place_over_lesser (Placing    *self,
                   InchesFlag *flag,
                   guint       importance,
                   GPtrArray  *gone)
{
  for (guint way = 0; way < inches_flag_board_get_n_ways (&self->board, flag); way++)
    {
      guint n_peers;

      if (!set_way_inside (self, flag, way))
        continue;
      find_peers (self, flag, importance, &n_peers);
      if (n_peers > 0)
        continue;

      take_away_hits (self, flag, gone);
      inches_flag_board_add (&self->board, flag);
      return TRUE;
    }

  return FALSE;
}

/* The important do not move for the less important. */
static gboolean
may_move (const InchesFlag *peer,
          const InchesFlag *flag)
{
  return !peer->fixed && !peer->frozen && (peer->importance > IMPORTANT || flag->importance <= IMPORTANT);
}

/* Where one other as important stands, which finds a place elsewhere. */
static gboolean
place_by_moving (Placing    *self,
                 InchesFlag *flag)
{
  g_autoptr(GPtrArray) gone = g_ptr_array_new ();

  for (guint way = 0; way < inches_flag_board_get_n_ways (&self->board, flag); way++)
    {
      InchesFlag *peer;
      InchesFlag before;
      guint n_peers;

      if (!set_way_inside (self, flag, way))
        continue;
      peer = find_peers (self, flag, flag->importance, &n_peers);
      if (n_peers != 1 || !may_move (peer, flag))
        continue;

      before = *peer;
      inches_flag_board_remove (&self->board, peer);
      take_away_hits (self, flag, gone);
      inches_flag_board_add (&self->board, flag);
      if (place_over_lesser (self, peer, flag->importance, gone))
        return TRUE;

      inches_flag_board_remove (&self->board, flag);
      *peer = before;
      inches_flag_board_add (&self->board, peer);
      bring_back (self, gone);
      g_ptr_array_set_size (gone, 0);
    }

  return FALSE;
}

/* One that is always shown stands further from its mark if need be. */
static gboolean
place_apart (Placing    *self,
             InchesFlag *flag,
             GPtrArray  *gone)
{
  for (flag->apart = APART_STEP * self->board.unit; flag->apart <= APART_MOST * self->board.unit;
       flag->apart += APART_STEP * self->board.unit)
    if (place_over_lesser (self, flag, flag->importance, gone))
      return TRUE;

  flag->apart = 0;

  return FALSE;
}

static gboolean
place_at_any_cost (Placing    *self,
                   InchesFlag *flag)
{
  g_autoptr(GPtrArray) gone = g_ptr_array_new ();

  measure_flag (self, flag);

  return place_over_lesser (self, flag, flag->importance, gone) || place_by_moving (self, flag)
         || (flag->fixed && place_apart (self, flag, gone));
}

/* Moving one makes room for another, so that it is gone through again until nothing changes. */
static void
make_room (Placing *self,
           guint    importance)
{
  gboolean changed = TRUE;

  while (changed)
    {
      changed = FALSE;
      for (guint i = 0; i < self->n_flags; i++)
        if (!self->flags[i].placed && self->flags[i].importance == importance && self->flags[i].moves_others)
          changed = place_at_any_cost (self, &self->flags[i]) || changed;
    }
}

/* What stood before stands so again: at a larger scale nothing that was apart meets. */
static void
place_kept (Placing *self,
            guint    importance)
{
  for (guint i = 0; i < self->n_flags; i++)
    {
      InchesFlag *flag = &self->flags[i];

      if (flag->kept == 0 || flag->placed || flag->importance != importance)
        continue;

      measure_flag (self, flag);
      if (inches_flag_board_try_way (&self->board, flag, flag->kept - 1))
        inches_flag_board_add (&self->board, flag);
      else
        flag->apart = 0;
    }
}

static guint
next_importance (const Placing *self,
                 gint           after)
{
  guint next = G_MAXUINT;

  for (guint i = 0; i < self->n_flags; i++)
    if ((gint64) self->flags[i].importance > after)
      next = MIN (next, self->flags[i].importance);

  return next;
}

static void
init (Placing              *self,
      InchesFlag           *flags,
      guint                 n_flags,
      guint                 n_rows,
      const InchesDateAxis *axis,
      double                unit,
      InchesFlagMeasure     measure,
      gpointer              data)
{
  *self = (Placing) { .flags = flags, .n_flags = n_flags, .hits = g_ptr_array_new (), .measure = measure, .data = data };
  inches_flag_board_init (&self->board, n_rows, axis, unit);
}

static void
clear (Placing *self)
{
  inches_flag_board_clear (&self->board);
  g_ptr_array_unref (self->hits);
}

/* Those of one importance: what stood stays, the others one by one, then others make room. */
static void
place_importance (Placing *self,
                  guint    importance)
{
  place_kept (self, importance);

  for (guint i = 0; i < self->n_flags; i++)
    if (!self->flags[i].placed && self->flags[i].importance == importance)
      place_one (self, &self->flags[i]);

  make_room (self, importance);
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
 * follow by importance, those that stood before first. For those that may move
 * others one that stands in the way moves if it can.
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
  Placing self;
  gboolean all;

  init (&self, flags, n_flags, n_rows, axis, unit, measure, data);

  for (guint i = 0; i < n_flags; i++)
    if (flags[i].must && flags[i].kept > 0)
      place_kept (&self, flags[i].importance);
  all = set_aside_hopeless (&self);
  all = place_musts (&self, 0) && all;

  for (guint importance = next_importance (&self, -1); importance != G_MAXUINT;
       importance = next_importance (&self, importance))
    place_importance (&self, importance);

  clear (&self);

  return all;
}

/**
 * inches_flags_mend:
 * @flags: labels in view; those that are placed stand in order
 * @n_flags: how many
 * @n_rows: rows above the base line
 * @axis: what is in view
 * @unit: px of a px at text size 1
 * @zone: px from an edge of the view beyond which nothing changes
 * @measure: (scope call): gives the width of a text
 * @data: for @measure
 *
 * Finds places for those that an edge of the view left without one, or with
 * room. What stands stays where it is, but gives way to what is more important.
 */
void
inches_flags_mend (InchesFlag           *flags,
                   guint                 n_flags,
                   guint                 n_rows,
                   const InchesDateAxis *axis,
                   double                unit,
                   double                zone,
                   InchesFlagMeasure     measure,
                   gpointer              data)
{
  Placing self;

  init (&self, flags, n_flags, n_rows, axis, unit, measure, data);

  self.board.zone = zone;
  for (guint i = 0; i < n_flags; i++)
    if (flags[i].placed)
      {
        flags[i].frozen = !inches_flag_board_is_near_end (&self.board, &flags[i]);
        inches_flag_board_add (&self.board, &flags[i]);
      }

  for (guint importance = next_importance (&self, -1); importance != G_MAXUINT;
       importance = next_importance (&self, importance))
    place_importance (&self, importance);

  clear (&self);
}
