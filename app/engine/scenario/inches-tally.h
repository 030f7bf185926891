/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-kernel.h"

G_BEGIN_DECLS

#define INCHES_N_BINS        512
#define INCHES_SETTLING_WEEKS 8   /* the last weeks, whose mean is a future's inches */
#define INCHES_GAIN_UNITS    4096 /* a future's inches are counted in 1/4096 */

/* Small counts of two futures side by side: neighbours are often in the same
 * bin, and the second would have to wait until the first is counted. */
typedef guint16 InchesSmallCount[2];

/* What is counted over futures. All integers: the result depends neither on
 * the order of the blocks nor on how they are shared out. */
typedef struct
{
  const InchesKernel *kernel;
  guint    n_weeks;
  guint    indices;  /* bits of those with histograms */
  guint32  gains[INCHES_N_BINS];
  guint64  ever[INCHES_N_RUNGS];
  guint    classes[INCHES_N_OUTCOMES];
  guint    n_settled;
  gint64   sum;
  gint64   square_sum;

  /* Of each week the ladder's states, then a histogram of each index. Counts go into the small
   * ones, from there into the large ones, of which there are none before the small ones are full. */
  guint             week_size; /* counts of a week */
  InchesSmallCount *small;
  guint32          *large;     /* or NULL */
  guint             n_small_blocks;

  /* of the block being counted */
  float    gain[INCHES_BLOCK];
  float    violated[INCHES_BLOCK];
} InchesTally;

InchesTally *inches_tally_new         (const InchesKernel      *kernel,
                                       guint                    n_weeks,
                                       guint                    indices) G_GNUC_WARN_UNUSED_RESULT;
void         inches_tally_free        (InchesTally             *self);
void         inches_tally_begin_block (InchesTally             *self);
void         inches_tally_add_week    (InchesTally             *self,
                                       const InchesKernelBlock *block,
                                       guint                    week);
void         inches_tally_end_block   (InchesTally             *self,
                                       const InchesKernelBlock *block,
                                       const InchesTerms       *terms,
                                       gint32                  *gains);
void         inches_tally_add         (InchesTally             *self,
                                       const InchesTally       *other);
void         inches_tally_get_bins    (const InchesTally       *self,
                                       InchesIndex              index,
                                       guint                    week,
                                       guint32                  bins[INCHES_N_BINS]);
void         inches_tally_get_states  (const InchesTally       *self,
                                       guint                    week,
                                       guint32                  states[INCHES_N_LADDER_STATES]);
InchesOutcome inches_tally_classify   (guint32                  flags,
                                       gboolean                 gained,
                                       gboolean                 quiet);
double       inches_tally_get_edge    (InchesIndex              index,
                                       double                   bin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesTally, inches_tally_free)

G_END_DECLS
