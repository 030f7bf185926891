/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-combination.h"

/** inches_combination_free: @self: a combination made with g_new0() */
void
inches_combination_free (InchesCombination *self)
{
  g_free (self->id);
  g_free (self->sentence);
  g_free (self->why);
  g_strfreev (self->claims);
  g_free (self);
}

/**
 * inches_combination_applies:
 * @self: a combination
 * @scenario: what is set
 *
 * Returns: %TRUE if every lever that @self names lies within its range; both ends
 *   count
 */
gboolean
inches_combination_applies (const InchesCombination *self,
                            const InchesScenario    *scenario)
{
  for (guint i = 0; i < self->n_ranges; i++)
    {
      const InchesCombinationRange *range = &self->ranges[i];
      double value = inches_scenario_get_value (scenario, range->lever);

      if (value < range->lowest || value > range->highest)
        return FALSE;
    }

  return TRUE;
}
