/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-kernel.h"

G_BEGIN_DECLS

/* The kernel as it is compiled for a number of futures side by side. Which of
 * them a build has: INCHES_KERNEL_WIDTHS in meson.build, 1 always. */

typedef void (* InchesKernelStart) (InchesKernelBlock *block,
                                    const InchesTerms *terms,
                                    guint64            seed,
                                    guint              first_future);
typedef void (* InchesKernelStep)  (InchesKernelBlock *block,
                                    const InchesTerms *terms,
                                    const guint32      constants[INCHES_N_SLOTS],
                                    guint              week);

typedef void (* InchesKernelBins)  (guint32           *bins,
                                    const float       *values,
                                    float              scale,
                                    float              offset);

#define INCHES_DECLARE_KERNEL(lanes) \
  void inches_kernel_start_##lanes (InchesKernelBlock *block, \
                                    const InchesTerms *terms, \
                                    guint64            seed, \
                                    guint              first_future); \
  void inches_kernel_step_##lanes  (InchesKernelBlock *block, \
                                    const InchesTerms *terms, \
                                    const guint32      constants[INCHES_N_SLOTS], \
                                    guint              week); \
  void inches_kernel_find_bins_##lanes (guint32           *bins, \
                                        const float       *values, \
                                        float              scale, \
                                        float              offset);

INCHES_DECLARE_KERNEL (1)
INCHES_DECLARE_KERNEL (4)
INCHES_DECLARE_KERNEL (8)

G_END_DECLS
