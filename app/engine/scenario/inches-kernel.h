/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-forecast.h"
#include "inches-random.h"
#include "inches-simulation.h"
#include "inches-terms.h"

G_BEGIN_DECLS

/* What has happened in a future, as bits. */
typedef enum
{
  INCHES_FLAG_DOCUMENT = 1 << 0, /* a document is in force */
  INCHES_FLAG_SIGNED   = 1 << 1, /* one was ever signed, or in force at the start */
  INCHES_FLAG_BROKEN   = 1 << 2, /* one ever broke */
  INCHES_FLAG_CRISIS   = 1 << 3  /* a dangerous crisis ever happened */
} InchesFlags;

#define INCHES_SPREAD_TERMS_SIZE 4096 /* bytes */

/* 256 futures, week by week. One array per quantity, so that neighbouring
 * futures can be computed at once. */
typedef struct
{
  /* kept from week to week; so are the values of war, civilians and grid */
  guint32 key1[INCHES_BLOCK];     /* with its high half mixed into the low one, as every draw begins */
  guint32 key2[INCHES_BLOCK];
  float   theta_r[INCHES_BLOCK];
  float   theta_u[INCHES_BLOCK];
  float   theta_v[INCHES_BLOCK];
  float   oil[INCHES_BLOCK];      /* relative deviation of the price */
  float   momentum[INCHES_BLOCK];
  float   trust[INCHES_BLOCK];
  float   lost[INCHES_BLOCK];     /* pressure that cannot be called back */
  float   rebound[INCHES_BLOCK];
  float   wound[INCHES_BLOCK];
  float   weeks[INCHES_BLOCK];    /* a document has been in force */
  float   cool[INCHES_BLOCK];     /* weeks before another can be signed */
  guint32 in_force[INCHES_BLOCK]; /* bits of rungs */
  guint32 broken[INCHES_BLOCK];   /* fell and not repaired */
  guint32 ever[INCHES_BLOCK];     /* agreed at any time, or in force at the start */
  guint32 flags[INCHES_BLOCK];

  /* of the week just computed */
  guint32 agreed[INCHES_BLOCK];   /* bits of rungs */
  guint32 violated[INCHES_BLOCK]; /* those that fell too */
  guint32 fallen[INCHES_BLOCK];   /* by violation, not by a wreck or snap-back */
  float   violated_weight[INCHES_BLOCK]; /* nv + nc */
  float   values[INCHES_N_INDICES][INCHES_BLOCK]; /* trust and sanctions 0 to 1 */
  guint32 start[INCHES_BLOCK];    /* rungs in force when it began */
  guint32 breaks[INCHES_BLOCK];   /* all ones where a document broke */
  guint32 crisis[INCHES_BLOCK];   /* all ones where a crisis happened */
  float   exp_r[INCHES_BLOCK];    /* e^-etaR */
  float   exp_u[INCHES_BLOCK];
  float   exp_v[INCHES_BLOCK];

  /* between the steps of a week */
  float   leverage[INCHES_BLOCK]; /* L */
  float   u_doc[INCHES_BLOCK];
  float   alarm[INCHES_BLOCK];    /* what an incident adds to the temptation to violate */
  float   noise[3][INCHES_BLOCK]; /* of war, civilians and grid */
  float   uniforms[INCHES_N_RUNGS][INCHES_BLOCK]; /* 65,536 times those of the rungs */
  float   carrot[INCHES_BLOCK];
  float   fall_share[INCHES_BLOCK];
  float   act[INCHES_BLOCK];
  float   risk[INCHES_BLOCK];     /* logarithm, without x0 */
  float   rI[INCHES_BLOCK];
  float   rC[INCHES_BLOCK];
  float   rG[INCHES_BLOCK];
  float   kept[INCHES_BLOCK];     /* Rg */
  float   nv[INCHES_BLOCK];
  float   nc[INCHES_BLOCK];

  guint8  spread_terms[INCHES_SPREAD_TERMS_SIZE]; /* the kernel's own form of the scenario's terms */
} InchesKernelBlock;

/* The kernel for a number of futures side by side. */
typedef struct _InchesKernel InchesKernel;

#define INCHES_MOST_LANES 8

const InchesKernel *inches_kernel_find        (guint               lanes);
const InchesKernel *inches_kernel_get_default (void);
guint               inches_kernel_get_lanes   (const InchesKernel *self);

InchesKernelBlock  *inches_kernel_block_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void                inches_kernel_block_free  (InchesKernelBlock  *block);

void inches_kernel_start_with (const InchesKernel *self,
                               InchesKernelBlock  *block,
                               const InchesTerms  *terms,
                               guint64             seed,
                               guint               first_future);
void inches_kernel_step_with  (const InchesKernel *self,
                               InchesKernelBlock  *block,
                               const InchesTerms  *terms,
                               const guint32       constants[INCHES_N_SLOTS],
                               guint               week);
void inches_kernel_find_bins_with (const InchesKernel *self,
                                   guint32            *bins,
                                   const float        *values,
                                   float               scale,
                                   float               offset);
void inches_kernel_start      (InchesKernelBlock  *block,
                               const InchesTerms  *terms,
                               guint64             seed,
                               guint               first_future);
void inches_kernel_step       (InchesKernelBlock  *block,
                               const InchesTerms  *terms,
                               const guint32       constants[INCHES_N_SLOTS],
                               guint               week);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesKernelBlock, inches_kernel_block_free)

G_END_DECLS
