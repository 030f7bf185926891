/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-tally.h"

#include <string.h>

#define MOST_SMALL_BLOCKS 256 /* 65,536 futures: half of them in each of a pair of small counts */
#define MOST_TABLES       (INCHES_N_INDICES + 1) /* of a week: the histograms and the ladder */

/* How an index goes into bins: bin = floor (scale (value + offset)); an edge is
 * shown as bin / scale * shown - offset, never above the highest value. */
typedef struct
{
  float  scale;
  float  offset;
  double shown;
  double highest;
} Binning;

static const Binning binnings[INCHES_N_INDICES] = {
  [INCHES_INDEX_WAR] = { 2.56f, 0, 1, 200 },
  [INCHES_INDEX_CIVILIANS] = { 2.56f, 0, 1, 200 },
  [INCHES_INDEX_GRID] = { 2.56f, 0, 1, 200 },
  [INCHES_INDEX_TRUST] = { 511, 0, 100, 100 },
  [INCHES_INDEX_RISK] = { 0.64f, 0, 1, 800 },
  [INCHES_INDEX_SANCTIONS] = { 511, 0, 100, 100 },
  [INCHES_INDEX_SAFEGUARD] = { 5.12f, 0, 1, 100 },
  [INCHES_INDEX_INCHES] = { 7.1111f, 36, 1, 36 },
};

/**
 * inches_tally_new:
 * @n_weeks: weeks of the run
 * @indices: bits 1 << InchesIndex of those whose distribution is wanted
 *
 * Returns: (transfer full): a tally of nothing yet
 */
InchesTally *
inches_tally_new (guint n_weeks,
                  guint indices)
{
  InchesTally *self = g_new0 (InchesTally, 1);

  self->n_weeks = n_weeks;
  self->indices = indices;
  self->ladder = g_new0 (guint32, (gsize) n_weeks * INCHES_N_LADDER_STATES);
  self->small_ladder = g_new0 (InchesSmallCount, (gsize) n_weeks * INCHES_N_LADDER_STATES);
  for (guint i = 0; i < INCHES_N_INDICES; i++)
    if (indices & 1u << i)
      {
        self->histograms[i] = g_new0 (guint32, (gsize) n_weeks * INCHES_N_BINS);
        self->small_histograms[i] = g_new0 (InchesSmallCount, (gsize) n_weeks * INCHES_N_BINS);
      }

  return self;
}

/**
 * inches_tally_free:
 * @self: a tally
 */
void
inches_tally_free (InchesTally *self)
{
  for (guint i = 0; i < INCHES_N_INDICES; i++)
    {
      g_free (self->histograms[i]);
      g_free (self->small_histograms[i]);
    }
  g_free (self->ladder);
  g_free (self->small_ladder);
  g_free (self);
}

/**
 * inches_tally_begin_block:
 * @self: a tally
 *
 * To be called before the first week of every block.
 */
void
inches_tally_begin_block (InchesTally *self)
{
  for (guint i = 0; i < INCHES_BLOCK; i++)
    self->gain[i] = self->violated[i] = 0.0f;
}

static void
find_bins (guint32       *bins,
           const Binning *binning,
           const float   *values)
{
  for (guint i = 0; i < INCHES_BLOCK; i++)
    bins[i] = (guint32) (gint) (binning->scale * (values[i] + binning->offset));
}

/* Counts each future in @n tables, a constant of every call. While one count
 * waits for the one before it, the others go on. */
static inline __attribute__ ((always_inline)) void
count_in (InchesSmallCount *const *tables,
          const guint32    *const *bins,
          guint                    n)
{
  for (guint i = 0; i < INCHES_BLOCK; i += 2)
    for (guint table = 0; table < n; table++)
      {
        tables[table][bins[table][i]][0]++;
        tables[table][bins[table][i + 1]][1]++;
      }
}

static void
count (InchesSmallCount *const *tables,
       const guint32    *const *bins,
       guint                    n)
{
  guint done = 0;

  for (; done + 4 <= n; done += 4)
    count_in (tables + done, bins + done, 4);
  for (; done + 2 <= n; done += 2)
    count_in (tables + done, bins + done, 2);
  if (done < n)
    count_in (tables + done, bins + done, 1);
}

/**
 * inches_tally_add_week:
 * @self: a tally
 * @block: after inches_kernel_step() for @week
 * @week: 0 the week of the anchor
 */
void
inches_tally_add_week (InchesTally             *self,
                       const InchesKernelBlock *block,
                       guint                    week)
{
  InchesSmallCount *tables[MOST_TABLES];
  const guint32 *bins[MOST_TABLES];
  guint32 found[INCHES_N_INDICES][INCHES_BLOCK];
  guint n = 0;

  for (guint i = 0; i < INCHES_N_INDICES; i++)
    if (self->small_histograms[i] != NULL)
      {
        find_bins (found[n], &binnings[i], block->values[i]);
        bins[n] = found[n];
        tables[n++] = self->small_histograms[i] + (gsize) week * INCHES_N_BINS;
      }

  bins[n] = block->in_force;
  tables[n++] = self->small_ladder + (gsize) week * INCHES_N_LADDER_STATES;
  count (tables, bins, n);

  if (week + INCHES_SETTLING_WEEKS < self->n_weeks)
    return;

  for (guint i = 0; i < INCHES_BLOCK; i++)
    {
      self->gain[i] += block->values[INCHES_INDEX_INCHES][i];
      self->violated[i] += block->violated_weight[i];
    }
}

static void
add_small_counts (guint32          *counts,
                  InchesSmallCount *small,
                  gsize             n)
{
  for (gsize i = 0; i < n; i++)
    counts[i] += (guint32) small[i][0] + small[i][1];

  memset (small, 0, n * sizeof *small);
}

/**
 * inches_tally_close:
 * @self: a tally
 *
 * To be called after the last block, before the counts are read.
 */
void
inches_tally_close (InchesTally *self)
{
  if (self->n_small_blocks == 0)
    return;

  for (guint i = 0; i < INCHES_N_INDICES; i++)
    if (self->histograms[i] != NULL)
      add_small_counts (self->histograms[i], self->small_histograms[i], (gsize) self->n_weeks * INCHES_N_BINS);

  add_small_counts (self->ladder, self->small_ladder, (gsize) self->n_weeks * INCHES_N_LADDER_STATES);
  self->n_small_blocks = 0;
}

/**
 * inches_tally_classify:
 * @flags: what happened in a future
 * @gained: its inches reach the cut
 * @quiet: its last weeks had few violations
 *
 * Returns: its outcome class, the first that fits: docs/model.md section 8
 */
InchesOutcome
inches_tally_classify (guint32  flags,
                       gboolean gained,
                       gboolean quiet)
{
  if (flags & INCHES_FLAG_CRISIS)
    return INCHES_OUTCOME_DANGER;
  if ((flags & INCHES_FLAG_SIGNED) && (flags & INCHES_FLAG_BROKEN))
    return INCHES_OUTCOME_PHANTOM;
  if (flags & INCHES_FLAG_DOCUMENT)
    return INCHES_OUTCOME_HELD;
  if (!gained)
    return INCHES_OUTCOME_GRINDING;

  return quiet ? INCHES_OUTCOME_SMALLER : INCHES_OUTCOME_FROZEN;
}

/* @x, below 2^22 either way, as a whole number; a half goes to the even one. */
static gint32
round_to_even (float x)
{
  const float to_integer = 12582912.0f; /* 1.5 * 2^23 */

  return (gint32) ((x + to_integer) - to_integer);
}

static guint
count_bit (const guint32 *bits,
           guint          place)
{
  guint n = 0;

  for (guint i = 0; i < INCHES_BLOCK; i++)
    n += bits[i] >> place & 1;

  return n;
}

/**
 * inches_tally_end_block:
 * @self: a tally
 * @block: after its last week
 * @terms: of the scenario
 * @gains: (out caller-allocates) (array fixed-size=256): inches of each future, in 1/4096
 */
void
inches_tally_end_block (InchesTally             *self,
                        const InchesKernelBlock *block,
                        const InchesTerms       *terms,
                        gint32                  *gains)
{
  for (guint i = 0; i < INCHES_BLOCK; i++)
    {
      gint32 j = round_to_even (self->gain[i] * 0.125f * INCHES_GAIN_UNITS);
      float inches = (float) j / INCHES_GAIN_UNITS;
      gboolean quiet = self->violated[i] * 0.125f <= terms->c.cut_viol;
      gboolean whole = (block->flags[i] & INCHES_FLAG_DOCUMENT) || block->in_force[i] == INCHES_N_LADDER_STATES - 1;

      gains[i] = j;
      self->sum += j;
      self->square_sum += (gint64) j * j;
      self->gains[(guint) (gint) (binnings[INCHES_INDEX_INCHES].scale * (inches + 36.0f))]++;
      self->classes[inches_tally_classify (block->flags[i], inches >= terms->c.cut_inch, quiet)]++;
      self->n_settled += whole && inches >= 18.0f && quiet;
    }

  for (guint k = 0; k < INCHES_N_RUNGS; k++)
    self->ever[k] += count_bit (block->ever, k);

  if (++self->n_small_blocks == MOST_SMALL_BLOCKS)
    inches_tally_close (self);
}

static void
add_counts (guint32       *counts,
            const guint32 *others,
            gsize          n)
{
  for (gsize i = 0; i < n; i++)
    counts[i] += others[i];
}

/**
 * inches_tally_add:
 * @self: a tally
 * @other: of other futures of the same run; both after inches_tally_close()
 *
 * Adds what @other has counted.
 */
void
inches_tally_add (InchesTally       *self,
                  const InchesTally *other)
{
  for (guint i = 0; i < INCHES_N_INDICES; i++)
    if (self->histograms[i] != NULL)
      add_counts (self->histograms[i], other->histograms[i], (gsize) self->n_weeks * INCHES_N_BINS);

  add_counts (self->ladder, other->ladder, (gsize) self->n_weeks * INCHES_N_LADDER_STATES);
  add_counts (self->gains, other->gains, INCHES_N_BINS);
  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    self->ever[i] += other->ever[i];
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    self->classes[i] += other->classes[i];
  self->n_settled += other->n_settled;
  self->sum += other->sum;
  self->square_sum += other->square_sum;
}

/**
 * inches_tally_get_edge:
 * @index: an index
 * @bin: a place in its histogram, 0 the lower edge of the first bin
 *
 * Returns: the value there, in the index' own range
 */
double
inches_tally_get_edge (InchesIndex index,
                       double      bin)
{
  const Binning *binning = &binnings[index];

  return MIN (bin / (double) binning->scale * binning->shown - (double) binning->offset, binning->highest);
}
