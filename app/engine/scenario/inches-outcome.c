/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-outcome.h"

#include <glib/gi18n-lib.h>

/* Who is served first when dots are left over. */
static const InchesOutcome precedence[INCHES_N_OUTCOMES] = {
  INCHES_OUTCOME_DANGER,
  INCHES_OUTCOME_PHANTOM,
  INCHES_OUTCOME_GRINDING,
  INCHES_OUTCOME_FROZEN,
  INCHES_OUTCOME_HELD,
  INCHES_OUTCOME_SMALLER
};

/**
 * inches_outcome_get_id:
 * @outcome: a class
 *
 * Returns: (transfer none): its key in files
 */
const char *
inches_outcome_get_id (InchesOutcome outcome)
{
  static const char *const ids[INCHES_N_OUTCOMES] = {
    "smaller", "held", "frozen", "phantom", "grinding", "danger"
  };

  g_return_val_if_fail (outcome < INCHES_N_OUTCOMES, NULL);

  return ids[outcome];
}

/**
 * inches_outcome_get_name:
 * @outcome: a class
 *
 * Returns: (transfer none): its name for people
 */
const char *
inches_outcome_get_name (InchesOutcome outcome)
{
  static const char *const names[INCHES_N_OUTCOMES] = {
    N_("The war grows smaller"),
    N_("A document holds"),
    N_("Frozen with violations"),
    N_("Phantom peace"),
    N_("Grinding on"),
    N_("Dangerous escalation")
  };

  g_return_val_if_fail (outcome < INCHES_N_OUTCOMES, NULL);

  return _(names[outcome]);
}

/* What a class would have by its share, less what it has; times the futures,
 * so that it is exact. */
static gint64
get_remainder (const guint *counts,
               const guint *dots,
               guint64      total,
               guint        outcome)
{
  return (gint64) counts[outcome] * INCHES_N_DOTS - (gint64) (dots[outcome] * total);
}

static InchesOutcome
find_neediest (const guint *counts,
               const guint *dots,
               guint64      total)
{
  InchesOutcome found = precedence[0];

  for (guint i = 1; i < INCHES_N_OUTCOMES; i++)
    if (get_remainder (counts, dots, total, precedence[i]) > get_remainder (counts, dots, total, found))
      found = precedence[i];

  return found;
}

/* Of the classes with more than one dot; ties go to the last in precedence. */
static InchesOutcome
find_best_served (const guint *counts,
                  const guint *dots,
                  guint64      total)
{
  InchesOutcome found = INCHES_N_OUTCOMES;

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    {
      InchesOutcome outcome = precedence[i];

      if (dots[outcome] > 1
          && (found == INCHES_N_OUTCOMES
              || get_remainder (counts, dots, total, outcome) <= get_remainder (counts, dots, total, found)))
        found = outcome;
    }

  return found;
}

/**
 * inches_outcome_share_dots:
 * @counts: (array fixed-size=6): futures in each class
 * @dots: (out) (array fixed-size=6): of 50 dots, those of each class
 *
 * Shares 50 dots by the counts so that no class that occurs is without one.
 * All are 0 if nothing was counted.
 */
void
inches_outcome_share_dots (const guint counts[INCHES_N_OUTCOMES],
                           guint       dots[INCHES_N_OUTCOMES])
{
  guint64 total = 0;
  guint given = 0;

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    {
      total += counts[i];
      dots[i] = 0;
    }

  if (total == 0)
    return;

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    {
      if (counts[i] > 0)
        dots[i] = MAX (1, (guint) ((guint64) counts[i] * INCHES_N_DOTS / total));
      given += dots[i];
    }

  for (; given < INCHES_N_DOTS; given++)
    dots[find_neediest (counts, dots, total)]++;
  for (; given > INCHES_N_DOTS; given--)
    dots[find_best_served (counts, dots, total)]--;
}
