/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-lanes.h"
#include "inches-terms.h"

G_BEGIN_DECLS

/* Entries of the table of 1,024 ladder states, of several futures side by side. */

/* Keeps the lanes in memory, from where single ones are read faster than they
 * can be taken out of a vector. */
static inline void
bits_spill (guint32    *to,
            InchesBits  bits)
{
  bits_store (to, bits);
  __asm__ volatile ("" : "+m" (*(guint32 (*)[INCHES_LANES]) to));
}

/* Sums of what the rungs of a ladder state cut, and of their weights. */
typedef struct
{
  InchesFloats rI, rC, rG, w;
} InchesEffects;

/* An entry is four numbers in a row, one after the other: each is read whole,
 * then what belongs together is brought side by side. */
static inline InchesEffects
effects_look_up (const InchesRungEffect *table,
                 InchesBits              states)
{
#if INCHES_LANES == 1
  return (InchesEffects) { table[states].rI, table[states].rC, table[states].rG, table[states].w };
#elif INCHES_LANES == 4
  guint32 at[4];
  InchesFloats s0, s1, s2, s3, low01, low23, high01, high23;

  bits_spill (at, states * sizeof *table);
  s0 = floats_load ((const float *) ((const char *) table + at[0]));
  s1 = floats_load ((const float *) ((const char *) table + at[1]));
  s2 = floats_load ((const float *) ((const char *) table + at[2]));
  s3 = floats_load ((const float *) ((const char *) table + at[3]));
  low01 = __builtin_shufflevector (s0, s1, 0, 4, 1, 5);
  low23 = __builtin_shufflevector (s2, s3, 0, 4, 1, 5);
  high01 = __builtin_shufflevector (s0, s1, 2, 6, 3, 7);
  high23 = __builtin_shufflevector (s2, s3, 2, 6, 3, 7);

  return (InchesEffects) {
    __builtin_shufflevector (low01, low23, 0, 1, 4, 5),
    __builtin_shufflevector (low01, low23, 2, 3, 6, 7),
    __builtin_shufflevector (high01, high23, 0, 1, 4, 5),
    __builtin_shufflevector (high01, high23, 2, 3, 6, 7)
  };
#else
  typedef float Four __attribute__ ((vector_size (16)));
  guint32 at[8];
  Four f[8];
  InchesFloats s0, s1, s2, s3, low01, low23, high01, high23;

  bits_spill (at, states * sizeof *table);
  for (guint lane = 0; lane < 8; lane++)
    memcpy (&f[lane], (const char *) table + at[lane], sizeof f[lane]);
  s0 = __builtin_shufflevector (f[0], f[4], 0, 1, 2, 3, 4, 5, 6, 7);
  s1 = __builtin_shufflevector (f[1], f[5], 0, 1, 2, 3, 4, 5, 6, 7);
  s2 = __builtin_shufflevector (f[2], f[6], 0, 1, 2, 3, 4, 5, 6, 7);
  s3 = __builtin_shufflevector (f[3], f[7], 0, 1, 2, 3, 4, 5, 6, 7);
  low01 = __builtin_shufflevector (s0, s1, 0, 8, 1, 9, 4, 12, 5, 13);
  low23 = __builtin_shufflevector (s2, s3, 0, 8, 1, 9, 4, 12, 5, 13);
  high01 = __builtin_shufflevector (s0, s1, 2, 10, 3, 11, 6, 14, 7, 15);
  high23 = __builtin_shufflevector (s2, s3, 2, 10, 3, 11, 6, 14, 7, 15);

  return (InchesEffects) {
    __builtin_shufflevector (low01, low23, 0, 1, 8, 9, 4, 5, 12, 13),
    __builtin_shufflevector (low01, low23, 2, 3, 10, 11, 6, 7, 14, 15),
    __builtin_shufflevector (high01, high23, 0, 1, 8, 9, 4, 5, 12, 13),
    __builtin_shufflevector (high01, high23, 2, 3, 10, 11, 6, 7, 14, 15)
  };
#endif
}

static inline InchesFloats
effects_look_up_weight (const InchesRungEffect *table,
                        InchesBits              states)
{
#if INCHES_LANES == 1
  return table[states].w;
#else
  guint32 at[INCHES_LANES];
  InchesFloats weights;

  bits_spill (at, states * sizeof *table);
  for (guint lane = 0; lane < INCHES_LANES; lane++)
    weights[lane] = *(const float *) ((const char *) &table->w + at[lane]);

  return weights;
#endif
}

G_END_DECLS
