/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-kernel.h"

#include "inches-kernel-lanes.h"

#define CACHE_LINE 64

struct _InchesKernel
{
  guint             lanes;
  InchesKernelStart start;
  InchesKernelStep  step;
  InchesKernelBins  find_bins;
};

static const InchesKernel kernels[] = {
#ifdef INCHES_KERNEL_8
  { 8, inches_kernel_start_8, inches_kernel_step_8, inches_kernel_find_bins_8 },
#endif
#ifdef INCHES_KERNEL_4
  { 4, inches_kernel_start_4, inches_kernel_step_4, inches_kernel_find_bins_4 },
#endif
  { 1, inches_kernel_start_1, inches_kernel_step_1, inches_kernel_find_bins_1 },
};

/* Whether the processor this runs on has the vectors that a kernel was compiled for. */
static gboolean
is_supported (guint lanes)
{
#if defined (__x86_64__) || defined (__i386__)
  if (lanes == 8)
    return __builtin_cpu_supports ("avx2") != 0;
  if (lanes == 4)
    return __builtin_cpu_supports ("sse4.1") != 0;
#endif

  return TRUE;
}

/**
 * inches_kernel_find:
 * @lanes: futures side by side: 1, 4 or 8
 *
 * All kernels give the same bits. 1 is there on every machine.
 *
 * Returns: (transfer none) (nullable): the kernel of that width; %NULL if this build or this
 *   processor has none
 */
const InchesKernel *
inches_kernel_find (guint lanes)
{
  for (guint i = 0; i < G_N_ELEMENTS (kernels); i++)
    if (kernels[i].lanes == lanes && is_supported (lanes))
      return &kernels[i];

  return NULL;
}

static const InchesKernel *
find_widest (void)
{
  guint i = 0;

  while (!is_supported (kernels[i].lanes))
    i++;

  return &kernels[i];
}

/* What INCHES_LANES in the environment asks for; %NULL and a message if it cannot be had. */
static const InchesKernel *
find_asked_for (const char *lanes)
{
  guint64 n;
  const InchesKernel *found = NULL;

  if (g_ascii_string_to_unsigned (lanes, 10, 1, INCHES_MOST_LANES, &n, NULL))
    found = inches_kernel_find ((guint) n);
  if (found == NULL)
    g_message ("INCHES_LANES is “%s”; this machine has 1%s%s", lanes, inches_kernel_find (4) != NULL ? ", 4" : "",
               inches_kernel_find (8) != NULL ? ", 8" : "");

  return found;
}

/**
 * inches_kernel_get_default:
 *
 * The widest kernel that this processor can run, or the one that INCHES_LANES in
 * the environment asks for. Chosen once. May be called in any thread.
 *
 * Returns: (transfer none): a kernel
 */
const InchesKernel *
inches_kernel_get_default (void)
{
  static gsize chosen;

  if (g_once_init_enter (&chosen))
    {
      const char *asked_for = g_getenv ("INCHES_LANES");
      const InchesKernel *kernel = asked_for != NULL ? find_asked_for (asked_for) : NULL;

      g_once_init_leave (&chosen, (gsize) (kernel != NULL ? kernel : find_widest ()));
    }

  return (const InchesKernel *) chosen;
}

/**
 * inches_kernel_get_lanes:
 * @self: a kernel
 *
 * Returns: how many futures it computes side by side: 1, 4 or 8
 */
guint
inches_kernel_get_lanes (const InchesKernel *self)
{
  return self->lanes;
}

/**
 * inches_kernel_block_new:
 *
 * Returns: (transfer full): a block with nothing in it yet, placed so that no vector lies across
 *   two lines of the cache. Any other block gives the same figures, more slowly.
 */
InchesKernelBlock *
inches_kernel_block_new (void)
{
  return g_aligned_alloc (1, sizeof (InchesKernelBlock), CACHE_LINE);
}

/**
 * inches_kernel_block_free:
 * @block: from inches_kernel_block_new()
 */
void
inches_kernel_block_free (InchesKernelBlock *block)
{
  g_aligned_free (block);
}

/**
 * inches_kernel_start_with:
 * @self: a kernel
 * @block: (out caller-allocates): 256 futures before their first week
 * @terms: of the scenario
 * @seed: of the run
 * @first_future: number of the first future in the block
 */
void
inches_kernel_start_with (const InchesKernel *self,
                          InchesKernelBlock  *block,
                          const InchesTerms  *terms,
                          guint64             seed,
                          guint               first_future)
{
  self->start (block, terms, seed, first_future);
}

/**
 * inches_kernel_step_with:
 * @self: a kernel
 * @block: 256 futures after @week weeks
 * @terms: of the scenario
 * @constants: of the week, from inches_random_constant()
 * @week: 0 the week of the anchor
 *
 * Computes one week. The week's figures and what happened in it can then be
 * read from @block.
 */
void
inches_kernel_step_with (const InchesKernel *self,
                         InchesKernelBlock  *block,
                         const InchesTerms  *terms,
                         const guint32       constants[INCHES_N_SLOTS],
                         guint               week)
{
  self->step (block, terms, constants, week);
}

/**
 * inches_kernel_find_bins_with:
 * @self: a kernel
 * @bins: (out caller-allocates) (array fixed-size=256): the bin of each value
 * @values: (array fixed-size=256): of a block
 * @scale: bins per unit
 * @offset: added to the values, so that none is negative
 *
 * Finds floor (@scale (value + @offset)), rounded as the kernel rounds.
 */
void
inches_kernel_find_bins_with (const InchesKernel *self,
                              guint32            *bins,
                              const float        *values,
                              float               scale,
                              float               offset)
{
  self->find_bins (bins, values, scale, offset);
}

/**
 * inches_kernel_start:
 * @block: (out caller-allocates): 256 futures before their first week
 * @terms: of the scenario
 * @seed: of the run
 * @first_future: number of the first future in the block
 *
 * inches_kernel_start_with() of the default kernel.
 */
void
inches_kernel_start (InchesKernelBlock *block,
                     const InchesTerms *terms,
                     guint64            seed,
                     guint              first_future)
{
  inches_kernel_start_with (inches_kernel_get_default (), block, terms, seed, first_future);
}

/**
 * inches_kernel_step:
 * @block: 256 futures after @week weeks
 * @terms: of the scenario
 * @constants: of the week, from inches_random_constant()
 * @week: 0 the week of the anchor
 *
 * inches_kernel_step_with() of the default kernel.
 */
void
inches_kernel_step (InchesKernelBlock *block,
                    const InchesTerms *terms,
                    const guint32      constants[INCHES_N_SLOTS],
                    guint              week)
{
  inches_kernel_step_with (inches_kernel_get_default (), block, terms, constants, week);
}
