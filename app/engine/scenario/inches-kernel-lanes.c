/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-kernel-lanes.h"

#include "inches-effects-lanes.h"
#include "inches-lanes.h"

/* The weekly equations of docs/model.md, section 6.2; its step numbers stand
 * beside the code. Compiled once for each number of lanes. No branch depends on
 * a future: what differs between futures is masked.
 *
 * Each step is a loop of its own over the block. In a short loop the processor
 * works on several rounds at once; in one long loop it would wait for one
 * equation to end before the next can begin. */

#define JOIN(a, b) a##b
#define NAMED(name, lanes) JOIN (name, lanes)

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

/* Steps 1 to 3: the week's shocks, pressure, leverage, willingness. */
static void
step_outlook (InchesKernelBlock *restrict b,
              const InchesTerms *restrict t,
              const guint32     *restrict constants,
              guint                       week)
{
  const InchesCoefficientValues *restrict c = &t->c;
  const float before = 1.0f - t->up_front * ((float) MIN (week + 1, 12) / 12.0f);

  FOR_EACH_FUTURE (i)
    {
      InchesBits k1 = bits_load (b->key1 + i);
      InchesBits k2 = bits_load (b->key2 + i);
      InchesBits shocks = bits_add_bytes (bits_draw (k1, k2, constants[5]));
      InchesBits chances = bits_draw (k1, k2, constants[6]);
      InchesBits incident = floats_below (floats_whole_low (chances), floats_of (65536.0f * t->p_inc));
      InchesBits in_force = bits_have (bits_load (b->flags + i), INCHES_FLAG_DOCUMENT);
      InchesBits relief = count_relief (bits_load (b->in_force + i));
      InchesFloats T = floats_load (b->trust + i);
      InchesFloats wound = floats_load (b->wound + i);
      InchesFloats oil, M, S, L, gap, pain, carrot;

      /* 1 */
      oil = 0.96f * floats_load (b->oil + i) + c->sd_oil * floats_shock_low (shocks);
      M = floats_load (b->momentum + i);
      M = floats_clamp (M + c->kM * (t->Mstar - M) + c->sd_M * floats_shock_high (shocks), -1.0f, 1.0f);

      /* 2 */
      S = floats_clamp01 (before - floats_load (b->lost + i) - t->relief_step * floats_from_count (relief)
                          - floats_if (in_force, floats_of (t->document_relief)));

      /* 3 */
      gap = floats_clamp ((70.0f - t->oil * (1.0f + oil)) * (1.0f / 40.0f), -1.0f, 1.0f);
      pain = floats_clamp01 (c->pain0 + c->pain_oil * gap + t->pain_enf * S);
      L = t->L0 + t->LE * pain;
      carrot = floats_from_table (t->carrot, relief);

      floats_store (b->oil + i, oil);
      floats_store (b->momentum + i, M);
      floats_store (b->values[INCHES_INDEX_SANCTIONS] + i, S);
      floats_store (b->leverage + i, L);
      floats_store (b->u_doc + i, floats_whole_high (chances) * (1.0f / 65536.0f));
      floats_store (b->exp_r + i, floats_load (b->theta_r + i) + t->R0 + c->rL * L + c->rC * carrot + c->rT * T
                                  - c->rM * M - c->rP * wound);
      floats_store (b->exp_u + i, floats_load (b->theta_u + i) + t->U0 + c->uT * T - c->uP * wound);
      floats_store (b->exp_v + i, floats_load (b->theta_v + i) + t->V0 + c->nM * M - c->nT * T - c->nL * L
                                  + floats_if (incident, floats_of (c->nI)));
      floats_store (b->fall_share + i, floats_clamp (t->pc0 - c->pcT * T, 0.05f, 0.95f));
      floats_store (b->act + i, floats_select (in_force, floats_of (0.3f), floats_of (1.0f)));
    }
}

/* e^-x of each of @values. */
static void
take_exp_minus (float *values)
{
  FOR_EACH_FUTURE (i)
    floats_store (values + i, floats_exp_minus (floats_load (values + i)));
}

/* Step 4: the document is signed or breaks; and the safeguard of step 11, which
 * takes the wound from before. */
static void
step_document (InchesKernelBlock *restrict b,
               const InchesTerms *restrict t)
{
  const InchesCoefficientValues *restrict c = &t->c;

  FOR_EACH_FUTURE (i)
    {
      InchesBits flags = bits_load (b->flags + i);
      InchesBits in_force = bits_have (flags, INCHES_FLAG_DOCUMENT);
      InchesFloats u = floats_load (b->u_doc + i);
      InchesFloats cool = floats_load (b->cool + i);
      InchesFloats wound = floats_load (b->wound + i);
      InchesFloats weeks = floats_if (in_force, floats_load (b->weeks + i) + 1.0f);
      InchesFloats strength = u * t->per_b_max * (1.0f + floats_load (b->exp_v + i) * t->exp_bB);
      InchesFloats rearmed = t->rebound + t->rearm * floats_min (floats_of (1.0f), weeks * (1.0f / 26.0f));
      InchesFloats weak = c->vSig * (1.0f - floats_clamp01 (floats_load (b->leverage + i)));
      InchesFloats safeguard = t->v_fixed + c->vS * floats_load (b->values[INCHES_INDEX_SANCTIONS] + i)
                               - c->vM * floats_load (b->momentum + i) - c->vP * wound;
      InchesBits signs, breaks, now;

      signs = ~in_force & floats_below (cool, floats_of (0.5f)) & floats_below (u, floats_of (t->hS));
      breaks = in_force & (floats_below (strength, floats_of (1.0f)) | floats_below (u, floats_of (c->b_floor)));
      now = (in_force & ~breaks) | signs;

      floats_store (b->rebound + i, floats_select (breaks, rearmed, 0.97f * floats_load (b->rebound + i)));
      floats_store (b->wound + i, floats_select (breaks, floats_of (1.0f), 0.985f * wound));
      floats_store (b->cool + i, floats_select (breaks, floats_of (c->cool), floats_max (floats_of (0.0f), cool - 1.0f)));
      floats_store (b->weeks + i, floats_if (~breaks, weeks));
      floats_store (b->values[INCHES_INDEX_SAFEGUARD] + i, 100.0f * floats_clamp (safeguard - floats_if (now, weak), 0.0f, 0.999f));
      bits_store (b->breaks + i, breaks);
      bits_store (b->flags + i, (flags & ~(breaks & INCHES_FLAG_DOCUMENT)) | (breaks & INCHES_FLAG_BROKEN)
                                | (signs & (INCHES_FLAG_DOCUMENT | INCHES_FLAG_SIGNED)));
    }
}

/* The draws of step 5, ahead of it: the rungs' loop is long, and would hold up what
 * has only to wait for other draws. */
static void
draw_rungs (InchesKernelBlock *restrict b,
            const guint32     *restrict constants)
{
  for (guint pair = 0; pair < INCHES_N_RUNGS / 2; pair++)
    FOR_EACH_FUTURE (i)
      bits_store (b->draws[pair] + i, bits_draw (bits_load (b->key1 + i), bits_load (b->key2 + i), constants[pair]));
}

/* What the tests of all rungs of some futures start from and come to. */
typedef struct
{
  InchesBits   start, broken;
  InchesBits   open;                    /* prerequisites are met */
  InchesBits   agreed, violated, fallen; /* wherever they could be */
  InchesFloats exp_r, exp_u, exp_v, fall_share, act, act_again;
} Rungs;

/* Step 5 for one rung, with @u 65,536 times its uniform. */
INLINE void
test_rung (Rungs                 *r,
           const InchesRungTerms *rung,
           float                  per_vmax,
           guint                  k,
           InchesFloats           u)
{
  const guint32 bit = 1u << k;
  InchesFloats pace = floats_select_by_bit (r->broken, k, r->act_again, r->act);
  InchesFloats offer = u * (rung->per_f * (1.0f / 65536.0f)) * (1.0f + r->exp_r * rung->exp_rho) * (1.0f + r->exp_u * rung->exp_ups);
  InchesFloats breach = u * (per_vmax * (1.0f / 65536.0f)) * (1.0f + r->exp_v * rung->exp_nu);

  if (rung->needs != 0)
    {
      InchesBits met = bits_have (r->start, rung->needs);

      r->open |= met & bit;
      breach = floats_select (met, breach, breach * 0.5f);
    }
  else
    {
      r->open |= bit;
    }

  r->agreed |= floats_below (offer, pace) & bit;
  r->violated |= floats_below (breach, floats_of (1.0f)) & bit;
  r->fallen |= floats_below (breach, r->fall_share) & bit;
}

/* Step 5: what is agreed, violated, broken, all from the state at the start of the week. */
static void
step_rungs (InchesKernelBlock *restrict b,
            const InchesTerms *restrict t)
{
  FOR_EACH_FUTURE (i)
    {
      InchesBits zero = bits_of (0);
      Rungs r = { .open = zero, .agreed = zero, .violated = zero, .fallen = zero };

      r.start = bits_load (b->in_force + i);
      r.broken = bits_load (b->broken + i);
      r.exp_r = floats_load (b->exp_r + i);
      r.exp_u = floats_load (b->exp_u + i);
      r.exp_v = floats_load (b->exp_v + i);
      r.fall_share = floats_load (b->fall_share + i);
      r.act = floats_load (b->act + i);
      r.act_again = r.act * t->rep;

#pragma GCC unroll 5
      for (guint k = 0; k < INCHES_N_RUNGS; k += 2)
        {
          InchesBits draw = bits_load (b->draws[k / 2] + i);

          test_rung (&r, &t->rungs[k], t->per_vmax, k, floats_whole_low (draw));
          test_rung (&r, &t->rungs[k + 1], t->per_vmax, k + 1, floats_whole_high (draw));
        }

      r.agreed &= r.open & ~r.start;
      r.violated &= r.start;
      r.fallen &= r.start;
      bits_store (b->start + i, r.start);
      bits_store (b->agreed + i, r.agreed);
      bits_store (b->violated + i, r.violated);
      bits_store (b->fallen + i, r.fallen);
      bits_store (b->in_force + i, (r.start | r.agreed) & ~r.fallen);
      bits_store (b->broken + i, (r.broken & ~r.agreed) | r.fallen);
      bits_store (b->ever + i, bits_load (b->ever + i) | r.agreed);
    }
}

/* Step 6: what the rungs in force and the violations come to. */
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
      InchesEffects part = effects_look_up (t->effects, on & violated);
      InchesFloats nc = effects_look_up_weight (t->effects, bits_load (b->fallen + i));
      InchesFloats nv = part.w + nc; /* what was violated was held or fell */

      floats_store (b->lost + i, floats_load (b->lost + i) + t->leak * floats_from_count (relief));
      floats_store (b->rI + i, whole.rI + t->ve * part.rI);
      floats_store (b->rC + i, whole.rC + t->ve * part.rC);
      floats_store (b->rG + i, whole.rG + t->ve * part.rG);
      floats_store (b->kept + i, whole.w + t->ve * part.w);
      floats_store (b->nv + i, nv);
      floats_store (b->nc + i, nc);
      floats_store (b->violated_weight + i, nv + nc);
    }
}

/* Step 7, snap-back, and of step 8 what the risk is the exponential of. */
static void
step_risk (InchesKernelBlock *restrict b,
           const InchesTerms *restrict t)
{
  const InchesCoefficientValues *restrict c = &t->c;
  const guint32 tranche1 = t->snap_mask & 1u << INCHES_RUNG_TRANCHE1;
  const guint32 tranche2 = t->snap_mask & 1u << INCHES_RUNG_TRANCHE2;
  const guint32 needs1 = t->rungs[INCHES_RUNG_TRANCHE1].needs;
  const guint32 needs2 = t->rungs[INCHES_RUNG_TRANCHE2].needs;

  FOR_EACH_FUTURE (i)
    {
      InchesBits on = bits_load (b->in_force + i);
      InchesBits snapped = on & ((~bits_have (on, needs1) & tranche1) | (~bits_have (on, needs2) & tranche2));
      InchesFloats x;

      on &= ~snapped;
      x = t->X0 - floats_if (~bits_have_none (on, 1u << INCHES_RUNG_GRID | 1u << INCHES_RUNG_CITIES), floats_of (t->strike_risk))
          + c->xI * (floats_load (b->values[INCHES_INDEX_WAR] + i) * 0.01f - 1.0f)
          - floats_if (bits_have (on, 1u << INCHES_RUNG_ARMS), floats_of (c->xA))
          - c->xT * floats_load (b->trust + i) + c->xB * floats_load (b->rebound + i);

      bits_store (b->in_force + i, on);
      bits_store (b->broken + i, bits_load (b->broken + i) | snapped);
      floats_store (b->risk + i, x);
    }
}

/* Step 8: a crisis, and what a wreck leaves. */
static void
step_crisis (InchesKernelBlock *restrict b,
             const InchesTerms *restrict t,
             guint32                     constant)
{
  FOR_EACH_FUTURE (i)
    {
      InchesFloats u = floats_uniform_fine (bits_draw (bits_load (b->key1 + i), bits_load (b->key2 + i), constant));
      InchesFloats x = floats_min (floats_of (0.25f), t->c.x0 * floats_exp (floats_load (b->risk + i)));
      InchesBits flags = bits_load (b->flags + i);
      InchesBits on = bits_load (b->in_force + i);
      InchesBits crisis = bits_have_none (flags, INCHES_FLAG_CRISIS) & floats_below (u, x);
      InchesBits wreck = crisis | bits_load (b->breaks + i);
      InchesBits fallen = on & wreck;

      bits_store (b->in_force + i, on & ~fallen);
      bits_store (b->broken + i, bits_load (b->broken + i) | fallen);
      bits_store (b->flags + i, flags | (crisis & INCHES_FLAG_CRISIS));
      bits_store (b->crisis + i, crisis);
      floats_store (b->values[INCHES_INDEX_RISK] + i, floats_min (floats_of (799.9f), t->risk_scale * x));
    }
}

/* One measure of the fighting moves towards where the war tends, less what the
 * ladder and a document hold back. */
INLINE InchesFloats
approach (InchesFloats from,
          float        pace,
          InchesFloats base,
          InchesFloats cut,
          InchesFloats calm,
          InchesFloats noise)
{
  return floats_clamp (from + pace * (base * (1.0f - cut) * (1.0f - calm) - from) + noise, 0.0f, 199.9f);
}

/* Steps 9 to 11: trust, fighting, the indices. */
static void
step_world (InchesKernelBlock *restrict b,
            const InchesTerms *restrict t,
            const guint32     *restrict constants)
{
  const InchesCoefficientValues *restrict c = &t->c;
  float *wars = b->values[INCHES_INDEX_WAR];
  float *harms = b->values[INCHES_INDEX_CIVILIANS];
  float *strikes = b->values[INCHES_INDEX_GRID];

  FOR_EACH_FUTURE (i)
    {
      InchesBits k1 = bits_load (b->key1 + i);
      InchesBits k2 = bits_load (b->key2 + i);
      InchesBits noise = bits_add_bytes (bits_draw (k1, k2, constants[8]));
      InchesBits noise_grid = bits_add_bytes (bits_draw (k1, k2, constants[9]));
      InchesBits document = bits_have (bits_load (b->flags + i), INCHES_FLAG_DOCUMENT);
      InchesBits crisis = bits_load (b->crisis + i);
      InchesBits wreck = crisis | bits_load (b->breaks + i);
      InchesFloats kept = floats_load (b->kept + i);
      InchesFloats calm = floats_if (document, floats_of (t->lull));
      InchesFloats T = floats_load (b->trust + i);
      InchesFloats base, war, civilians, grid;

      /* 9 */
      T = T + t->g1 * kept * (1.0f - T) - t->g2 * floats_load (b->nv + i) - t->g3 * floats_load (b->nc + i)
          - t->g4 * (36.0f - kept) - c->gd * (T - c->Tfl);
      T = floats_clamp01 (floats_select (wreck, floats_of (0.3f), floats_of (1.0f)) * T);

      /* 10 */
      base = 100.0f * (1.0f + c->iM * (floats_load (b->momentum + i) - t->momentum))
             * (1.0f + floats_load (b->rebound + i) + floats_if (crisis, floats_of (0.25f)));
      war = approach (floats_load (wars + i), 0.35f, base, floats_if (~wreck, floats_load (b->rI + i)), calm,
                      1.2f * floats_shock_low (noise));
      civilians = approach (floats_load (harms + i), 0.35f, base, floats_if (~wreck, floats_load (b->rC + i)), 0.8f * calm,
                            1.6f * floats_shock_high (noise));
      grid = approach (floats_load (strikes + i), 0.50f, base, floats_if (~wreck, floats_load (b->rG + i)), 0.8f * calm,
                       3.0f * floats_shock_low (noise_grid));

      /* 11 */
      floats_store (b->trust + i, T);
      floats_store (b->values[INCHES_INDEX_TRUST] + i, T);
      floats_store (wars + i, war);
      floats_store (harms + i, civilians);
      floats_store (strikes + i, grid);
      floats_store (b->values[INCHES_INDEX_INCHES] + i,
                    floats_clamp (0.36f * (100.0f - (0.5f * war + 0.3f * civilians + 0.2f * grid)), -35.9f, 35.9f));
    }
}

/* The futures of a block before their first week. */
void
NAMED (inches_kernel_start_, INCHES_LANES) (InchesKernelBlock *block,
                                            const InchesTerms *terms,
                                            guint64            seed,
                                            guint              first_future)
{
  const guint32 flags = terms->document_on ? INCHES_FLAG_DOCUMENT | INCHES_FLAG_SIGNED : 0;
  guint32 constants[INCHES_N_START_SLOTS];

  for (guint slot = 0; slot < INCHES_N_START_SLOTS; slot++)
    constants[slot] = inches_random_start_constant (seed, slot);

  for (guint i = 0; i < INCHES_BLOCK; i++)
    {
      guint64 key = inches_random_key (seed, first_future + i);

      block->key1[i] = key >> 32;
      block->key2[i] = (guint32) key;
    }

  for (guint i = 0; i < INCHES_BLOCK; i += INCHES_LANES)
    {
      InchesBits k1 = bits_load (block->key1 + i);
      InchesBits k2 = bits_load (block->key2 + i);

      floats_store (block->theta_r + i, floats_normal (bits_draw (k1, k2, constants[0])) * terms->c.sd_R);
      floats_store (block->theta_u + i, floats_normal (bits_draw (k1, k2, constants[1])) * terms->c.sd_U);
      floats_store (block->theta_v + i, floats_normal (bits_draw (k1, k2, constants[2])) * terms->c.sd_V);
    }

  for (guint i = 0; i < INCHES_BLOCK; i++)
    {
      block->momentum[i] = terms->momentum;
      block->trust[i] = terms->trust;
      block->values[INCHES_INDEX_WAR][i] = block->values[INCHES_INDEX_CIVILIANS][i] = 100.0f;
      block->values[INCHES_INDEX_GRID][i] = 100.0f;
      block->oil[i] = block->lost[i] = block->rebound[i] = block->wound[i] = 0.0f;
      block->weeks[i] = block->cool[i] = 0.0f;
      block->in_force[i] = block->ever[i] = terms->rungs_on;
      block->broken[i] = 0;
      block->flags[i] = flags;
    }
}

/* One week of a block. */
void
NAMED (inches_kernel_step_, INCHES_LANES) (InchesKernelBlock *block,
                                           const InchesTerms *terms,
                                           const guint32      constants[INCHES_N_SLOTS],
                                           guint              week)
{
  step_outlook (block, terms, constants, week);
  take_exp_minus (block->exp_r);
  take_exp_minus (block->exp_u);
  take_exp_minus (block->exp_v);
  step_document (block, terms);
  draw_rungs (block, constants);
  step_rungs (block, terms);
  step_effects (block, terms);
  step_risk (block, terms);
  step_crisis (block, terms, constants[7]);
  step_world (block, terms, constants);
}
