/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-effects-lanes.h"
#include "inches-lanes.h"
#include "inches-terms-lanes.h"

G_BEGIN_DECLS

/* Steps 5 and 6 of the weekly equations, docs/model.md section 6.2: what becomes of
 * the rungs, and what they come to. Part of inches-kernel-lanes.c. */

#define INLINE static inline __attribute__ ((always_inline))

#define FOR_EACH_FUTURE(i) for (guint i = 0; i < INCHES_BLOCK; i += INCHES_LANES)

/* How many of tranche1, tranche2 and line are among @rungs. */
INLINE InchesBits
count_relief (InchesBits rungs)
{
  /* The last two lie side by side: of two bits, their number less the higher is how many are set. */
  InchesBits last = rungs >> INCHES_RUNG_TRANCHE2;

  G_STATIC_ASSERT (INCHES_RUNG_LINE == INCHES_RUNG_TRANCHE2 + 1 && INCHES_N_RUNGS == INCHES_RUNG_LINE + 1);

  return (rungs >> INCHES_RUNG_TRANCHE1 & 1) + last - (last >> 1);
}

/* The draws of step 5, ahead of it: the rungs' loop is long, and would hold up what
 * has only to wait for other draws. */
static void
draw_rungs (InchesKernelBlock *restrict b,
            const guint32     *restrict constants)
{
  for (guint k = 0; k < INCHES_N_RUNGS; k += 2)
    FOR_EACH_FUTURE (i)
      {
        InchesFloats first, second;

        floats_draw_two (bits_load (b->key1 + i), bits_load (b->key2 + i), constants[k / 2], &first, &second);
        floats_store (b->uniforms[k] + i, first);
        floats_store (b->uniforms[k + 1] + i, second);
      }
}

/* What the tests of all rungs of some futures start from. */
typedef struct
{
  InchesBits   start, broken;
  InchesFloats exp_r, exp_u, exp_v, fall_share, act, act_again;
} Rungs;

/* Step 5 for one rung, with @u 65,536 times its uniform: whether it could be agreed, and
 * in @kept_badly whether it would be violated (low half) and would fall (high half). */
INLINE InchesBits
test_rung (const Rungs            *r,
           const InchesSpreadRung *rung,
           gboolean                has_needs,
           InchesFloats            per_vmax,
           guint                   k,
           InchesFloats            u,
           InchesBits             *kept_badly)
{
  InchesFloats pace = floats_select_by_bit (r->broken, k, r->act_again, r->act);
  InchesFloats offer = u * rung->per_f * (1.0f + r->exp_r * rung->exp_rho) * (1.0f + r->exp_u * rung->exp_ups);
  InchesFloats breach = u * per_vmax * (1.0f + r->exp_v * rung->exp_nu);
  InchesBits agreed = floats_below (offer, pace);

  if (has_needs)
    {
      InchesBits met = bits_equal (r->start & rung->needs, rung->needs);

      agreed &= met;
      breach = floats_halve_unless (met, breach);
    }

  *kept_badly = bits_join_halves (floats_below (breach, floats_of (1.0f)), floats_below (breach, r->fall_share));

  return agreed;
}

/* Step 5: what is agreed, violated, broken, all from the state at the start of the week. */
static void
step_rungs (InchesKernelBlock       *restrict b,
            const InchesTerms       *restrict t,
            const InchesSpreadTerms *restrict w)
{
  FOR_EACH_FUTURE (i)
    {
      InchesBits agreed = bits_of (0);
      InchesBits kept_badly = bits_of (0);
      InchesBits violated, fallen;
      Rungs r;

      r.start = bits_load (b->in_force + i);
      r.broken = bits_load (b->broken + i);
      r.exp_r = floats_load (b->exp_r + i);
      r.exp_u = floats_load (b->exp_u + i);
      r.exp_v = floats_load (b->exp_v + i);
      r.fall_share = floats_load (b->fall_share + i);
      r.act = floats_load (b->act + i);
      r.act_again = r.act * w->rep;

#pragma GCC unroll 5
      for (guint k = 0; k < INCHES_N_RUNGS; k += 2)
        {
          const guint32 bit = 1u << k;
          InchesBits one_badly, other_badly;
          InchesBits one = test_rung (&r, &w->rungs[k], t->rungs[k].needs != 0, w->per_vmax, k,
                                      floats_load (b->uniforms[k] + i), &one_badly);
          InchesBits other = test_rung (&r, &w->rungs[k + 1], t->rungs[k + 1].needs != 0, w->per_vmax, k + 1,
                                        floats_load (b->uniforms[k + 1] + i), &other_badly);

          agreed |= bits_join_halves (one, other) & (bit | bit << 17);
          kept_badly |= (one_badly & (bit | bit << 16)) | (other_badly & (bit << 1 | bit << 17));
        }

      agreed = (agreed | agreed >> 16) & (INCHES_N_LADDER_STATES - 1) & ~r.start;
      violated = kept_badly & r.start;
      fallen = kept_badly >> 16 & r.start;
      bits_store (b->start + i, r.start);
      bits_store (b->agreed + i, agreed);
      bits_store (b->violated + i, violated);
      bits_store (b->fallen + i, fallen);
      bits_store (b->in_force + i, (r.start | agreed) & ~fallen);
      bits_store (b->broken + i, (r.broken & ~agreed) | fallen);
      bits_store (b->ever + i, bits_load (b->ever + i) | agreed);
    }
}

/* Step 6: what the rungs in force come to. */
static void
step_effects (InchesKernelBlock *restrict b,
              const InchesTerms *restrict t)
{
  FOR_EACH_FUTURE (i)
    {
      InchesBits on = bits_load (b->in_force + i);
      InchesBits violated = bits_load (b->violated + i);
      InchesBits relief = count_relief (bits_load (b->agreed + i));
      InchesEffects whole = effects_look_up (t->effects, on & ~violated);

      floats_store (b->lost + i, floats_load (b->lost + i) + floats_from_table (t->leaks, relief));
      floats_store (b->rI + i, whole.rI);
      floats_store (b->rC + i, whole.rC);
      floats_store (b->rG + i, whole.rG);
      floats_store (b->kept + i, whole.w);
      floats_store (b->nv + i, floats_of (0));
      floats_store (b->nc + i, floats_of (0));
      floats_store (b->violated_weight + i, floats_of (0));
    }
}

/* Where in the block something was violated this week. */
static guint
find_violations (const InchesKernelBlock *restrict b,
                 guint                   *restrict places)
{
  guint n = 0;

  FOR_EACH_FUTURE (i)
    {
      places[n] = i;
      n += bits_have_any (bits_load (b->violated + i));
    }

  return n;
}

/* Step 6: what the violations come to, for the few futures that have any. */
static void
step_violations (InchesKernelBlock       *restrict b,
                 const InchesTerms       *restrict t,
                 const InchesSpreadTerms *restrict w)
{
  guint places[INCHES_BLOCK];
  guint n = find_violations (b, places);

  for (guint place = 0; place < n; place++)
    {
      const guint i = places[place];
      InchesBits held = bits_load (b->in_force + i) & bits_load (b->violated + i);
      InchesEffects part = effects_look_up (t->effects, held);
      InchesFloats nc = effects_look_up_weight (t->effects, bits_load (b->fallen + i));
      InchesFloats nv = part.w + nc; /* what was violated was held or fell */

      floats_store (b->rI + i, floats_load (b->rI + i) + w->ve * part.rI);
      floats_store (b->rC + i, floats_load (b->rC + i) + w->ve * part.rC);
      floats_store (b->rG + i, floats_load (b->rG + i) + w->ve * part.rG);
      floats_store (b->kept + i, floats_load (b->kept + i) + w->ve * part.w);
      floats_store (b->nv + i, nv);
      floats_store (b->nc + i, nc);
      floats_store (b->violated_weight + i, nv + nc);
    }
}

G_END_DECLS
