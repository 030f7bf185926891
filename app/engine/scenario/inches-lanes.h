/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include <glib.h>

#include "inches-exp.h"

/* Several futures side by side: INCHES_LANES of them, 1, 4 or 8, in a vector of
 * the processor. Included by the files that are compiled once per width.
 *
 * Every operation here rounds each lane to 32 bits on its own, so a lane holds
 * the same bits whatever the width. No division, no fused multiply-add. */

#ifndef INCHES_LANES
# error "INCHES_LANES must be 1, 4 or 8"
#endif

#if INCHES_LANES > 1 && defined (__SSE4_1__)
# include <immintrin.h>
#endif

G_BEGIN_DECLS

#if INCHES_LANES == 1
typedef float   InchesFloats;
typedef gint32  InchesInts;
typedef guint32 InchesBits;
# define FROM_INTS(ints) ((InchesFloats) (ints))
# define TO_INTS(floats) ((InchesInts) (floats))
# define COMPARED(condition) (0u - (InchesBits) (condition))
#else
typedef float   InchesFloats __attribute__ ((vector_size (4 * INCHES_LANES)));
typedef gint32  InchesInts   __attribute__ ((vector_size (4 * INCHES_LANES)));
typedef guint32 InchesBits   __attribute__ ((vector_size (4 * INCHES_LANES)));
# define FROM_INTS(ints) __builtin_convertvector (ints, InchesFloats)
# define TO_INTS(floats) __builtin_convertvector (floats, InchesInts)
# define COMPARED(condition) ((InchesBits) (condition))
#endif

static inline InchesFloats
floats_load (const float *from)
{
  InchesFloats loaded;

  memcpy (&loaded, from, sizeof loaded);

  return loaded;
}

static inline InchesBits
bits_load (const guint32 *from)
{
  InchesBits loaded;

  memcpy (&loaded, from, sizeof loaded);

  return loaded;
}

static inline void
floats_store (float        *to,
              InchesFloats  values)
{
  memcpy (to, &values, sizeof values);
}

static inline void
bits_store (guint32    *to,
            InchesBits  values)
{
  memcpy (to, &values, sizeof values);
}

static inline InchesFloats
floats_from_bits (InchesBits bits)
{
  InchesFloats values;

  memcpy (&values, &bits, sizeof values);

  return values;
}

static inline InchesBits
bits_from_floats (InchesFloats values)
{
  InchesBits bits;

  memcpy (&bits, &values, sizeof bits);

  return bits;
}

/* The same value in every lane. */
static inline InchesFloats
floats_of (float value)
{
  return (InchesFloats) { 0 } + value;
}

static inline InchesBits
bits_of (guint32 value)
{
  return (InchesBits) { 0 } + value;
}

/* A condition is all ones in a lane where it holds, else all zeros. */

static inline InchesBits
floats_below (InchesFloats a,
              InchesFloats b)
{
  return COMPARED (a < b);
}

static inline InchesBits
bits_equal (InchesBits a,
            InchesBits b)
{
  return COMPARED (a == b);
}

/* Whether @bits have all of @wanted. */
static inline InchesBits
bits_have (InchesBits bits,
           guint32    wanted)
{
  return bits_equal (bits & wanted, bits_of (wanted));
}

static inline InchesBits
bits_have_none (InchesBits bits,
                guint32    unwanted)
{
  return bits_equal (bits & unwanted, bits_of (0));
}

/* 1 if any lane has a bit, else 0. */
static inline guint
bits_have_any (InchesBits bits)
{
#if INCHES_LANES == 1
  return bits != 0;
#elif INCHES_LANES == 8 && defined (__AVX2__)
  return !_mm256_testz_si256 ((__m256i) bits, (__m256i) bits);
#elif INCHES_LANES == 4 && defined (__SSE4_1__)
  return !_mm_testz_si128 ((__m128i) bits, (__m128i) bits);
#else
  guint32 any = 0;

  for (guint lane = 0; lane < INCHES_LANES; lane++)
    any |= bits[lane];

  return any != 0;
#endif
}

static inline InchesFloats
floats_if (InchesBits   condition,
           InchesFloats value)
{
#if INCHES_LANES == 1
  return condition != 0 ? value : 0.0f;
#else
  return floats_from_bits (condition & bits_from_floats (value));
#endif
}

static inline InchesFloats
floats_select (InchesBits   condition,
               InchesFloats yes,
               InchesFloats no)
{
#if INCHES_LANES == 1
  return condition != 0 ? yes : no;
#elif INCHES_LANES == 8 && defined (__AVX2__)
  return (InchesFloats) _mm256_blendv_ps ((__m256) no, (__m256) yes, (__m256) floats_from_bits (condition));
#elif INCHES_LANES == 4 && defined (__SSE4_1__)
  return (InchesFloats) _mm_blendv_ps ((__m128) no, (__m128) yes, (__m128) floats_from_bits (condition));
#else
  return floats_from_bits ((condition & bits_from_floats (yes)) | (~condition & bits_from_floats (no)));
#endif
}

/* Half of @value where the condition does not hold: one less in its exponent. For
 * values that are above 1e-37 and whose halves are only compared. */
static inline InchesFloats
floats_halve_unless (InchesBits   condition,
                     InchesFloats value)
{
  return floats_from_bits (bits_from_floats (value) - (~condition & 0x00800000));
}

/* floats_select() by one bit, 0 the lowest. */
static inline InchesFloats
floats_select_by_bit (InchesBits   bits,
                      guint        bit,
                      InchesFloats yes,
                      InchesFloats no)
{
#if INCHES_LANES > 1 && defined (__SSE4_1__)
  return floats_select (bits << (31 - bit), yes, no); /* the processor looks at the highest bit only */
#else
  return floats_select (bits_have (bits, 1u << bit), yes, no);
#endif
}

/* The value of @table that each lane's number, 0 to 3, asks for. */
static inline InchesFloats
floats_from_table (const float table[4],
                   InchesBits  number)
{
#if INCHES_LANES == 1
  return table[number];
#elif INCHES_LANES == 8 && defined (__AVX2__)
  __m128 four = _mm_loadu_ps (table);

  return (InchesFloats) _mm256_permutevar_ps (_mm256_broadcast_ps (&four), (__m256i) number);
#else
  InchesFloats low = floats_select_by_bit (number, 0, floats_of (table[1]), floats_of (table[0]));
  InchesFloats high = floats_select_by_bit (number, 0, floats_of (table[3]), floats_of (table[2]));

  return floats_select_by_bit (number, 1, high, low);
#endif
}

static inline InchesFloats
floats_min (InchesFloats a,
            InchesFloats b)
{
#if INCHES_LANES == 8 && defined (__AVX2__)
  return (InchesFloats) _mm256_min_ps ((__m256) a, (__m256) b);
#elif INCHES_LANES == 4 && defined (__SSE4_1__)
  return (InchesFloats) _mm_min_ps ((__m128) a, (__m128) b);
#else
  return floats_select (floats_below (a, b), a, b);
#endif
}

static inline InchesFloats
floats_max (InchesFloats a,
            InchesFloats b)
{
#if INCHES_LANES == 8 && defined (__AVX2__)
  return (InchesFloats) _mm256_max_ps ((__m256) a, (__m256) b);
#elif INCHES_LANES == 4 && defined (__SSE4_1__)
  return (InchesFloats) _mm_max_ps ((__m128) a, (__m128) b);
#else
  return floats_select (floats_below (b, a), a, b);
#endif
}

static inline InchesFloats
floats_clamp (InchesFloats x,
              float        lowest,
              float        highest)
{
  return floats_min (floats_max (x, floats_of (lowest)), floats_of (highest));
}

static inline InchesFloats
floats_clamp01 (InchesFloats x)
{
  return floats_clamp (x, 0.0f, 1.0f);
}

/* The number in each lane, which has to be below 2^31. */
static inline InchesFloats
floats_from_count (InchesBits count)
{
  return FROM_INTS ((InchesInts) count);
}

/* The whole part of each lane, which has to be from 0 to below 2^31. */
static inline InchesBits
bits_from_whole (InchesFloats value)
{
  return (InchesBits) TO_INTS (value);
}

/* inches_exp() of each lane, 2 to the power of @x times @log2_e. The whole part
 * n is added to the bits of the exponent: the lowest bits of y and 1.5 * 2^23
 * are n. */
static inline InchesFloats
floats_power (InchesFloats x,
              float        log2_e)
{
  const float to_integer = 12582912.0f;
  InchesFloats y = floats_clamp (x, -20.0f, 20.0f) * log2_e;
  InchesFloats shifted = y + to_integer;
  InchesFloats f = y - (shifted - to_integer);
  InchesFloats p = 1.0f + f * (0.69314718f + f * (0.24022651f + f * (0.05550411f + f * (0.00961813f + f * 0.00133336f))));

  return floats_from_bits (bits_from_floats (p) + (bits_from_floats (shifted) << 23));
}

static inline InchesFloats
floats_exp (InchesFloats x)
{
  return floats_power (x, 1.44269504f);
}

/* e^-x */
static inline InchesFloats
floats_exp_minus (InchesFloats x)
{
  return floats_power (x, -1.44269504f);
}

/* The draws of inches-random.h, in each lane. Both the key's first half and the
 * constant have their high half mixed into the low one beforehand. */

static inline guint32
mix_halves (guint32 x)
{
  return x ^ x >> 16;
}

/* A draw but for its last step, which mixes its halves. */
static inline InchesBits
bits_draw_unmixed (InchesBits mixed_k1,
                   InchesBits k2,
                   guint32    mixed_constant)
{
  InchesBits x = mixed_k1 ^ mixed_constant;

  x *= 0x7FEB352Du;
  x += k2;
  x ^= x >> 15;
  x *= 0x846CA68Bu;

  return x;
}

static inline InchesBits
bits_draw (InchesBits mixed_k1,
           InchesBits k2,
           guint32    mixed_constant)
{
  InchesBits x = bits_draw_unmixed (mixed_k1, k2, mixed_constant);

  return x ^ x >> 16;
}

/* The number in the low half of each lane plus @shift, which has to be a
 * multiple of 1/2 between -4096 and 4096, so that nothing is rounded. */
static inline InchesFloats
floats_from_low_half (InchesBits x,
                      float      shift)
{
#if INCHES_LANES == 8 && defined (__AVX2__)
  /* A half below the exponent of 2^23 is that number plus 2^23. */
  const __m256i exponent = _mm256_set1_epi32 (0x4B000000);

  return (InchesFloats) _mm256_blend_epi16 (exponent, (__m256i) x, 0x55) - (8388608.0f - shift);
#elif INCHES_LANES == 4 && defined (__SSE4_1__)
  const __m128i exponent = _mm_set1_epi32 (0x4B000000);

  return (InchesFloats) _mm_blend_epi16 (exponent, (__m128i) x, 0x55) - (8388608.0f - shift);
#else
  return floats_from_count (x & 0xFFFF) + shift;
#endif
}

static inline InchesFloats
floats_from_high_half (InchesBits x,
                       float      shift)
{
  return floats_from_count (x >> 16) + shift;
}

/* 65,536 times the two uniforms of a draw. Where a uniform is only multiplied,
 * the factor may be taken out: a power of two rounds nothing. */
static inline void
floats_draw_two (InchesBits    mixed_k1,
                 InchesBits    k2,
                 guint32       mixed_constant,
                 InchesFloats *low,
                 InchesFloats *high)
{
  InchesBits x = bits_draw_unmixed (mixed_k1, k2, mixed_constant);
  InchesBits top = x >> 16;

  *low = floats_from_low_half (x ^ top, 0.5f);
  *high = floats_from_count (top) + 0.5f;
}

static inline InchesFloats
floats_uniform_fine (InchesBits draw)
{
  return (floats_from_count (draw >> 9) + 0.5f) * (1.0f / 8388608.0f);
}

/* Sums of two bytes each, one in each half; a draw as its two shocks are made of it. */
static inline InchesBits
bits_add_bytes (InchesBits draw)
{
#if INCHES_LANES == 8 && defined (__AVX2__)
  return (InchesBits) _mm256_maddubs_epi16 ((__m256i) draw, _mm256_set1_epi8 (1));
#elif INCHES_LANES == 4 && defined (__SSSE3__)
  return (InchesBits) _mm_maddubs_epi16 ((__m128i) draw, _mm_set1_epi8 (1));
#else
  return (draw & 0x00FF00FF) + (draw >> 8 & 0x00FF00FF);
#endif
}

/* The low half of @low and the high half of @high. */
static inline InchesBits
bits_join_halves (InchesBits low,
                  InchesBits high)
{
#if INCHES_LANES == 8 && defined (__AVX2__)
  return (InchesBits) _mm256_blend_epi16 ((__m256i) low, (__m256i) high, 0xAA);
#elif INCHES_LANES == 4 && defined (__SSE4_1__)
  return (InchesBits) _mm_blend_epi16 ((__m128i) low, (__m128i) high, 0xAA);
#else
  return (low & 0x0000FFFF) | (high & 0xFFFF0000);
#endif
}

static inline InchesFloats
floats_shock_low (InchesBits sums)
{
  return floats_from_low_half (sums, -255.0f) * (1.0f / 104.51f);
}

static inline InchesFloats
floats_shock_high (InchesBits sums)
{
  return floats_from_high_half (sums, -255.0f) * (1.0f / 104.51f);
}

static inline InchesFloats
floats_normal (InchesBits x)
{
  return floats_from_count ((x & 0xFF) + (x >> 8 & 0xFF) + (x >> 16 & 0xFF) + (x >> 24) - 510) * (1.0f / 147.80f);
}

#undef FROM_INTS
#undef TO_INTS
#undef COMPARED

G_END_DECLS
