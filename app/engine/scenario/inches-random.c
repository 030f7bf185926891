/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-random.h"

/**
 * inches_random_mix:
 * @z: 64 bits
 *
 * One step of the SplitMix64 generator.
 *
 * Returns: 64 bits that depend on all of @z
 */
guint64
inches_random_mix (guint64 z)
{
  z += G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  z = (z ^ z >> 30) * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  z = (z ^ z >> 27) * G_GUINT64_CONSTANT (0x94D049BB133111EB);

  return z ^ z >> 31;
}

/**
 * inches_random_key:
 * @seed: of the run
 * @future: number of the future, 0 the first
 *
 * Returns: the future's key: the high half is k1, the low half k2 of its draws
 */
guint64
inches_random_key (guint64 seed,
                   guint   future)
{
  return inches_random_mix (seed ^ G_GUINT64_CONSTANT (0x5851F42D4C957F2D) * ((guint64) future + 1));
}

/**
 * inches_random_constant:
 * @seed: of the run
 * @week: 0 the week of the anchor
 * @slot: below %INCHES_N_SLOTS
 *
 * Returns: what all futures of a run combine with their keys for this draw
 */
guint32
inches_random_constant (guint64 seed,
                        guint   week,
                        guint   slot)
{
  guint64 z = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)
              + (guint64) week * INCHES_N_SLOTS + slot + 0x1000000;

  return inches_random_mix (z) >> 32;
}

/**
 * inches_random_start_constant:
 * @seed: of the run
 * @slot: below %INCHES_N_START_SLOTS
 *
 * Returns: the same for the draws before the first week
 */
guint32
inches_random_start_constant (guint64 seed,
                              guint   slot)
{
  return inches_random_mix (seed + G_GUINT64_CONSTANT (42405127215) + slot) >> 32;
}
