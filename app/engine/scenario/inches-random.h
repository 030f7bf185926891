/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Every draw is a pure function of seed, future, week and slot, never of what
 * happened before, so that all scenarios share their draws. */

#define INCHES_N_SLOTS       10 /* draws a week */
#define INCHES_N_START_SLOTS 3  /* draws before the first week */

guint64 inches_random_mix            (guint64 z);
guint64 inches_random_key            (guint64 seed,
                                      guint   future);
guint32 inches_random_constant       (guint64 seed,
                                      guint   week,
                                      guint   slot);
guint32 inches_random_start_constant (guint64 seed,
                                      guint   slot);

/* The draw of a future with key halves @k1 and @k2 for a week's constant @c. */
static inline guint32
inches_random_draw (guint32 k1,
                    guint32 k2,
                    guint32 c)
{
  guint32 x = k1 ^ c;

  x ^= x >> 16;
  x *= 0x7FEB352Du;
  x += k2;
  x ^= x >> 15;
  x *= 0x846CA68Bu;
  x ^= x >> 16;

  return x;
}

/* Uniform in (0, 1), in steps of 1/65536, from 16 bits. */
static inline float
inches_random_uniform (guint32 half)
{
  return ((float) (gint32) half + 0.5f) * (1.0f / 65536.0f);
}

static inline float
inches_random_uniform_low (guint32 x)
{
  return inches_random_uniform (x & 0xFFFF);
}

static inline float
inches_random_uniform_high (guint32 x)
{
  return inches_random_uniform (x >> 16);
}

/* Uniform in (0, 1), in steps of 2^-23, from a whole draw. */
static inline float
inches_random_uniform_fine (guint32 x)
{
  return ((float) (gint32) (x >> 9) + 0.5f) * (1.0f / 8388608.0f);
}

/* Bell-shaped, mean 0, standard deviation 1, from two bytes. */
static inline float
inches_random_shock (guint32 half)
{
  return (float) ((gint32) (half & 0xFF) + (gint32) (half >> 8) - 255) * (1.0f / 104.51f);
}

static inline float
inches_random_shock_low (guint32 x)
{
  return inches_random_shock (x & 0xFFFF);
}

static inline float
inches_random_shock_high (guint32 x)
{
  return inches_random_shock (x >> 16);
}

/* Nearly normal, mean 0, standard deviation 1, from four bytes. */
static inline float
inches_random_normal (guint32 x)
{
  gint32 sum = (gint32) ((x & 0xFF) + (x >> 8 & 0xFF) + (x >> 16 & 0xFF) + (x >> 24));

  return (float) (sum - 510) * (1.0f / 147.80f);
}

G_END_DECLS
