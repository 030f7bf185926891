/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-doubt.h"

#include <math.h>

#include "inches-random.h"

#define WIDTH_STRONG     0.25 /* literature of strength A */
#define WIDTH_LITERATURE 0.35
#define WIDTH_JUDGEMENT  0.5
#define WIDTH_CLAIM      1.0  /* the claim under test may be empty */
#define FEWEST_SETS      2    /* on each side of a separation */

static double
get_width (const InchesCoefficient *entry)
{
  if (!entry->varied)
    return 0;
  if (entry->grade & INCHES_GRADE_LITERATURE)
    return entry->strength == 'A' ? WIDTH_STRONG : WIDTH_LITERATURE;

  return entry->grade & INCHES_GRADE_JUDGEMENT ? WIDTH_JUDGEMENT : WIDTH_CLAIM;
}

/* Uniform in -1 to 1. */
static double
draw (guint64 seed,
      guint   set,
      guint   index)
{
  guint64 z = seed + G_GUINT64_CONSTANT (0xB5297A4D) * set + G_GUINT64_CONSTANT (0x68E31DA4) * (index + 1);

  return ((double) (inches_random_mix (z) >> 40) + 0.5) / 8388608.0 - 1;
}

/* What a number is multiplied by, once it has been held within its limits. */
static double
get_factor (double value,
            double factor,
            double lowest,
            double highest)
{
  double doubted = CLAMP (value * factor, lowest, highest);

  return value != 0 ? doubted / value : 1;
}

/**
 * inches_doubts_draw: (skip)
 * @doubts: (out): the factor of each coefficient, then of each rung's r
 * @sheet: whose numbers are doubted
 * @seed: of the run
 * @set: number of the set, from 1; 0 doubts nothing
 */
void
inches_doubts_draw (InchesDoubts       doubts,
                    const InchesSheet *sheet,
                    guint64            seed,
                    guint              set)
{
  const InchesLadder *ladder = inches_sheet_get_ladder (sheet);

  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    {
      const InchesCoefficient *entry = inches_sheet_get_entry (sheet, i);
      double factor = set == 0 ? 1 : 1 + get_width (entry) * draw (seed, set, i);

      doubts[i] = get_factor (entry->value, factor, entry->lowest, entry->highest);
    }

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      double factor = set == 0 ? 1 : 1 + WIDTH_JUDGEMENT * draw (seed, set, INCHES_N_COEFFICIENTS + i);

      doubts[INCHES_N_COEFFICIENTS + i] = get_factor (ladder->rungs[i].r, factor, ladder->r_lowest, ladder->r_highest);
    }
}

/* The difference of means over the common standard deviation. */
static double
standardise (const InchesDoubts *sets,
             const gboolean     *wins,
             guint               n_sets,
             guint               index)
{
  double sums[2] = { 0, };
  double squares[2] = { 0, };
  double counts[2] = { 0, };
  double means[2];
  double spread = 0;

  for (guint i = 0; i < n_sets; i++)
    {
      guint side = wins[i] ? 1 : 0;

      sums[side] += sets[i][index];
      squares[side] += sets[i][index] * sets[i][index];
      counts[side]++;
    }

  for (guint side = 0; side < 2; side++)
    {
      means[side] = sums[side] / counts[side];
      spread += fmax (0, squares[side] - sums[side] * means[side]);
    }
  spread = sqrt (spread / (n_sets - 2));

  return spread > 1e-9 ? (means[1] - means[0]) / spread : 0;
}

/**
 * inches_doubts_separate: (skip)
 * @sets: (array length=n_sets): what each set multiplies by
 * @wins: (array length=n_sets): where the first scenario gains clearly more
 * @n_sets: how many
 * @separators: (out): the numbers that separate the two kinds of sets most, the
 *   strongest first; their words are left to the caller
 *
 * Returns: how many there are; 0 if fewer than two sets are on either side
 */
guint
inches_doubts_separate (const InchesDoubts *sets,
                        const gboolean     *wins,
                        guint               n_sets,
                        InchesSeparator     separators[INCHES_N_SEPARATORS])
{
  guint n_wins = 0;
  guint n = 0;

  for (guint i = 0; i < n_sets; i++)
    n_wins += wins[i] != 0;
  if (n_wins < FEWEST_SETS || n_sets - n_wins < FEWEST_SETS)
    return 0;

  for (guint index = 0; index < INCHES_N_DOUBTS; index++)
    {
      double difference = standardise (sets, wins, n_sets, index);
      guint place = n;

      if (n == INCHES_N_SEPARATORS && fabs (difference) <= fabs (separators[n - 1].difference))
        continue;

      n = MIN (n + 1, INCHES_N_SEPARATORS);
      place = MIN (place, INCHES_N_SEPARATORS - 1);
      for (; place > 0 && fabs (separators[place - 1].difference) < fabs (difference); place--)
        separators[place] = separators[place - 1];
      separators[place] = (InchesSeparator) { index, NULL, difference };
    }

  return n;
}
