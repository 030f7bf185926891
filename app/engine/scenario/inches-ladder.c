/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-ladder.h"

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
