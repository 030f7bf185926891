/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <float.h>

#include <glib.h>

G_BEGIN_DECLS

/* The model's figures must not depend on the processor: 32-bit operations have
 * to be rounded to 32 bits each. */
#if defined(FLT_EVAL_METHOD) && FLT_EVAL_METHOD != 0
# error "The model needs 32-bit arithmetic; on x86 compile with -msse2 -mfpmath=sse"
#endif

static inline float
inches_min (float a,
            float b)
{
  return a < b ? a : b;
}

static inline float
inches_max (float a,
            float b)
{
  return a > b ? a : b;
}

static inline float
inches_clamp (float x,
              float lowest,
              float highest)
{
  return inches_min (inches_max (x, lowest), highest);
}

static inline float
inches_clamp01 (float x)
{
  return inches_clamp (x, 0.0f, 1.0f);
}

/* e to the power of @x, |x| <= 20 (clamped), within 1e-5 of the true value.
 * Ours, so that results do not depend on the C library; no branch, so that
 * several futures can be computed at once. */
static inline float
inches_exp (float x)
{
  const float to_integer = 12582912.0f; /* 1.5 * 2^23: adding it rounds to the nearest even integer */
  float y = inches_clamp (x, -20.0f, 20.0f) * 1.44269504f;
  float n = (y + to_integer) - to_integer;
  float f = y - n;
  float p = 1.0f + f * (0.69314718f + f * (0.24022651f + f * (0.05550411f + f * (0.00961813f + f * 0.00133336f))));
  union { guint32 bits; float value; } power = { .bits = (guint32) ((gint32) n + 127) << 23 };

  return p * power.value;
}

G_END_DECLS
