/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-ladder.h"

static const char *const rung_ids[INCHES_N_RUNGS] = {
  "prisoners", "grid", "sea", "cities", "zones", "tranche1", "swap", "arms", "tranche2", "line"
};

/**
 * inches_ladder_new:
 *
 * Returns: (transfer full): an empty ladder, for a reader to fill before it is shared
 */
InchesLadder *
inches_ladder_new (void)
{
  return g_atomic_rc_box_new0 (InchesLadder);
}

/**
 * inches_ladder_ref:
 * @self: a ladder
 *
 * Returns: @self, with one reference more
 */
InchesLadder *
inches_ladder_ref (const InchesLadder *self)
{
  return g_atomic_rc_box_acquire ((InchesLadder *) self);
}

static void
ladder_clear (gpointer data)
{
  InchesLadder *self = data;

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      InchesRung *rung = &self->rungs[i];

      g_free (rung->id);
      g_free (rung->name);
      g_free (rung->russia_gives);
      g_free (rung->ukraine_west_gives);
      g_free (rung->verification);
    }
}

/**
 * inches_ladder_unref:
 * @self: a ladder; freed with its last reference
 */
void
inches_ladder_unref (InchesLadder *self)
{
  g_atomic_rc_box_release_full (self, ladder_clear);
}

/**
 * inches_ladder_find:
 * @self: the ladder as data/model/ladder.json defines it
 * @id: rung id
 * @rung: (out): its place, 0 the easiest
 *
 * Returns: %FALSE if no rung has this id; @rung is then untouched
 */
gboolean
inches_ladder_find (const InchesLadder *self,
                    const char         *id,
                    guint              *rung)
{
  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    if (g_str_equal (self->rungs[i].id, id))
      {
        *rung = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * inches_ladder_get_rung_id:
 * @rung: place of a rung, below %INCHES_N_RUNGS
 *
 * Returns: (transfer none): the id that the rung at this place must have
 */
const char *
inches_ladder_get_rung_id (guint rung)
{
  g_return_val_if_fail (rung < INCHES_N_RUNGS, NULL);

  return rung_ids[rung];
}
