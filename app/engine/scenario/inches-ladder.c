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

static void
rung_copy (InchesRung       *self,
           const InchesRung *source)
{
  *self = *source;
  self->id = g_strdup (source->id);
  self->name = g_strdup (source->name);
  self->russia_gives = g_strdup (source->russia_gives);
  self->ukraine_west_gives = g_strdup (source->ukraine_west_gives);
  self->verification = g_strdup (source->verification);
}

/**
 * inches_ladder_new_at_paces:
 * @self: a ladder
 * @r: (array fixed-size=10): the most a willing pair concludes a week, per rung;
 *   clamped to the limits that @self has for it
 *
 * Returns: (transfer full): a copy of @self that differs in its r
 */
InchesLadder *
inches_ladder_new_at_paces (const InchesLadder *self,
                            const double       *r)
{
  InchesLadder *copy = inches_ladder_new ();

  copy->r_lowest = self->r_lowest;
  copy->r_highest = self->r_highest;
  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      rung_copy (&copy->rungs[i], &self->rungs[i]);
      copy->rungs[i].r = CLAMP (r[i], self->r_lowest, self->r_highest);
    }

  return copy;
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
