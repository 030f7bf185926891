/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reference-draws.h"

static guint64
sm64 (guint64 z)
{
  z += G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94D049BB133111EB);

  return z ^ (z >> 31);
}

static guint32
draw (guint64 key,
      guint32 constant)
{
  guint32 x = (guint32) (key >> 32) ^ constant;

  x ^= x >> 16;
  x *= 0x7FEB352D;
  x += (guint32) key;
  x ^= x >> 15;
  x *= 0x846CA68B;

  return x ^ (x >> 16);
}

guint64
reference_draws_key (guint64 seed,
                     guint   future)
{
  return sm64 (seed ^ (G_GUINT64_CONSTANT (0x5851F42D4C957F2D) * ((guint64) future + 1)));
}

guint32
reference_draws_draw (guint64 seed,
                      guint64 key,
                      guint   week,
                      guint   slot)
{
  return draw (key, sm64 (seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15) + 10 * week + slot + 0x1000000) >> 32);
}

double
reference_draws_uniform (guint32 x,
                         guint   half)
{
  return ((x >> (16 * half) & 0xFFFF) + 0.5) / 65536;
}

double
reference_draws_shock (guint32 x,
                       guint   half)
{
  guint bytes = x >> (16 * half) & 0xFFFF;

  return ((double) (bytes % 256 + bytes / 256) - 255) / 104.51;
}

double
reference_draws_normal (guint64 seed,
                        guint64 key,
                        guint   slot)
{
  guint32 x = draw (key, sm64 (seed + G_GUINT64_CONSTANT (42405127215) + slot) >> 32);
  double sum = (x & 0xFF) + (x >> 8 & 0xFF) + (x >> 16 & 0xFF) + (x >> 24);

  return (sum - 510) / 147.80;
}
