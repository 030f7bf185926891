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

/* Memory of small counts that runs have given back: every run wants much of it, and the
 * system takes longer to give it than it takes to fill it with zeros. */
typedef struct
{
  InchesSmallCount *counts;
  gsize             n;
} Spare;

#define MOST_SPARES 4

static Spare spares[MOST_SPARES];
G_LOCK_DEFINE_STATIC (spares);

static InchesSmallCount *
take_small_counts (gsize n)
{
  InchesSmallCount *counts = NULL;

  G_LOCK (spares);
  for (guint i = 0; i < MOST_SPARES && counts == NULL; i++)
    if (spares[i].n == n)
      {
        counts = g_steal_pointer (&spares[i].counts);
        spares[i].n = 0;
      }
  G_UNLOCK (spares);

  if (counts == NULL)
    return g_new0 (InchesSmallCount, n);

  memset (counts, 0, n * sizeof *counts);

  return counts;
}

static void
give_back_small_counts (InchesSmallCount *counts,
                        gsize             n)
{
  static guint oldest;

  G_LOCK (spares);
  g_free (spares[oldest].counts);
  spares[oldest] = (Spare) { counts, n };
  oldest = (oldest + 1) % MOST_SPARES;
  G_UNLOCK (spares);
}

static gsize
count_counts (const InchesTally *self)
{
  return (gsize) self->n_weeks * self->week_size;
}

/* Where the counts of @index begin in a week's. */
static guint
find_histogram (const InchesTally *self,
                InchesIndex        index)
{
  guint before = self->indices & ((1u << index) - 1);

  return INCHES_N_LADDER_STATES + INCHES_N_BINS * (guint) __builtin_popcount (before);
}

/**
 * inches_tally_new:
 * @kernel: that computes the weeks
 * @n_weeks: weeks of the run
 * @indices: bits 1 << InchesIndex of those whose distribution is wanted
 *
 * Returns: (transfer full): a tally of nothing yet
 */
InchesTally *
inches_tally_new (const InchesKernel *kernel,
                  guint               n_weeks,
                  guint               indices)
{
  InchesTally *self = g_new0 (InchesTally, 1);

  self->kernel = kernel;
  self->n_weeks = n_weeks;
  self->indices = indices & INCHES_ALL_INDICES;
  self->week_size = find_histogram (self, INCHES_N_INDICES);
  self->small = take_small_counts (count_counts (self));

  return self;
}

/**
 * inches_tally_free:
 * @self: a tally
 */
void
inches_tally_free (InchesTally *self)
{
  give_back_small_counts (self->small, count_counts (self));
  g_free (self->large);
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
  InchesSmallCount *tables[MOST_TABLES] = { self->small + (gsize) week * self->week_size };
  const guint32 *bins[MOST_TABLES] = { block->in_force };
  guint32 found[INCHES_N_INDICES][INCHES_BLOCK];
  guint n = 1;

  for (guint i = 0; i < INCHES_N_INDICES; i++)
    if (self->indices & 1u << i)
      {
        inches_kernel_find_bins_with (self->kernel, found[i], block->values[i], binnings[i].scale, binnings[i].offset);
        bins[n] = found[i];
        tables[n++] = tables[0] + find_histogram (self, i);
      }
  count (tables, bins, n);

  if (week + INCHES_SETTLING_WEEKS < self->n_weeks)
    return;

  for (guint i = 0; i < INCHES_BLOCK; i++)
    {
      self->gain[i] += block->values[INCHES_INDEX_INCHES][i];
      self->violated[i] += block->violated_weight[i];
    }
}

/* Brings the small counts into the large ones. */
static void
empty_small_counts (InchesTally *self)
{
  gsize n = count_counts (self);

  if (self->large == NULL)
    self->large = g_new0 (guint32, n);
  for (gsize i = 0; i < n; i++)
    self->large[i] += (guint32) self->small[i][0] + self->small[i][1];

  memset (self->small, 0, n * sizeof *self->small);
  self->n_small_blocks = 0;
}

/* Reads @n counts from @first on. */
static void
get_counts (const InchesTally *self,
            gsize              first,
            guint32           *counts,
            guint              n)
{
  const InchesSmallCount *small = self->small + first;

  for (guint i = 0; i < n; i++)
    counts[i] = (guint32) small[i][0] + small[i][1];

  if (self->large != NULL)
    for (guint i = 0; i < n; i++)
      counts[i] += self->large[first + i];
}

/**
 * inches_tally_get_bins:
 * @self: a tally
 * @index: one whose distribution is wanted
 * @week: 0 the week of the anchor
 * @bins: (out caller-allocates) (array fixed-size=512): how many futures are in each bin
 */
void
inches_tally_get_bins (const InchesTally *self,
                       InchesIndex        index,
                       guint              week,
                       guint32            bins[INCHES_N_BINS])
{
  g_return_if_fail (self->indices & 1u << index && week < self->n_weeks);

  get_counts (self, (gsize) week * self->week_size + find_histogram (self, index), bins, INCHES_N_BINS);
}

/**
 * inches_tally_get_states:
 * @self: a tally
 * @week: 0 the week of the anchor
 * @states: (out caller-allocates) (array fixed-size=1024): how many futures have exactly these
 *   rungs in force, whose bits make the place
 */
void
inches_tally_get_states (const InchesTally *self,
                         guint              week,
                         guint32            states[INCHES_N_LADDER_STATES])
{
  g_return_if_fail (week < self->n_weeks);

  get_counts (self, (gsize) week * self->week_size, states, INCHES_N_LADDER_STATES);
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
    empty_small_counts (self);
}

static void
add_counts (guint32       *counts,
            const guint32 *others,
            gsize          n)
{
  for (gsize i = 0; i < n; i++)
    counts[i] += others[i];
}

static void
add_small_counts (InchesSmallCount       *counts,
                  const InchesSmallCount *others,
                  gsize                   n)
{
  for (gsize i = 0; i < n; i++)
    {
      counts[i][0] += others[i][0];
      counts[i][1] += others[i][1];
    }
}

/**
 * inches_tally_add:
 * @self: a tally
 * @other: of other futures of the same run
 *
 * Adds what @other has counted.
 */
void
inches_tally_add (InchesTally       *self,
                  const InchesTally *other)
{
  gsize n = count_counts (self);

  if (self->n_small_blocks + other->n_small_blocks > MOST_SMALL_BLOCKS)
    empty_small_counts (self);
  add_small_counts (self->small, other->small, n);
  self->n_small_blocks += other->n_small_blocks;
  if (other->large != NULL)
    {
      if (self->large == NULL)
        empty_small_counts (self);
      add_counts (self->large, other->large, n);
    }

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
