/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-kernel-lanes.h"

#include "inches-rungs-lanes.h"

/* The weekly equations of docs/model.md, section 6.2; its step numbers stand
 * beside the code. Compiled once for each number of lanes. No branch depends on
 * a future: what differs between futures is masked. How many rounds the loop over
 * violations makes does, and nothing else.
 *
 * Each step is a loop of its own over the block. In a short loop the processor
 * works on several rounds at once; in one long loop it would wait for one
 * equation to end before the next can begin. */

#define JOIN(a, b) a##b
#define NAMED(name, lanes) JOIN (name, lanes)

/* Step 1: the week's shocks. */
static void
step_shocks (InchesKernelBlock       *restrict b,
             const InchesSpreadTerms *restrict w,
             const guint32           *restrict constants)
{
  FOR_EACH_FUTURE (i)
    {
      InchesBits k1 = bits_load (b->key1 + i);
      InchesBits k2 = bits_load (b->key2 + i);
      InchesBits shocks = bits_add_bytes (bits_draw (k1, k2, constants[5]));
      InchesFloats M = floats_load (b->momentum + i);
      InchesFloats chance, u_doc;

      floats_draw_two (k1, k2, constants[6], &chance, &u_doc);
      floats_store (b->oil + i, 0.96f * floats_load (b->oil + i) + w->sd_oil * floats_shock_low (shocks));
      floats_store (b->momentum + i, floats_clamp (M + w->kM * (w->Mstar - M) + w->sd_M * floats_shock_high (shocks),
                                                   -1.0f, 1.0f));
      floats_store (b->u_doc + i, u_doc * (1.0f / 65536.0f));
      floats_store (b->alarm + i, floats_if (floats_below (chance, w->p_inc), w->nI));
    }
}

/* Steps 2 and 3: pressure, leverage. */
static void
step_leverage (InchesKernelBlock       *restrict b,
               const InchesTerms       *restrict t,
               const InchesSpreadTerms *restrict w,
               guint                             week)
{
  const InchesFloats before = floats_of (1.0f - t->up_front * ((float) MIN (week + 1, 12) / 12.0f));

  FOR_EACH_FUTURE (i)
    {
      InchesBits in_force = bits_have (bits_load (b->flags + i), INCHES_FLAG_DOCUMENT);
      InchesBits relief = count_relief (bits_load (b->in_force + i));
      InchesFloats S, gap, pain;

      S = floats_clamp01 (before - floats_load (b->lost + i) - floats_from_table (t->relief_lifts, relief)
                          - floats_if (in_force, w->document_relief));
      gap = floats_clamp ((70.0f - w->oil * (1.0f + floats_load (b->oil + i))) * (1.0f / 40.0f), -1.0f, 1.0f);
      pain = floats_clamp01 (w->pain0 + w->pain_oil * gap + w->pain_enf * S);

      floats_store (b->values[INCHES_INDEX_SANCTIONS] + i, S);
      floats_store (b->leverage + i, w->L0 + w->LE * pain);
      floats_store (b->carrot + i, floats_from_table (t->carrot, relief));
      floats_store (b->act + i, floats_select (in_force, floats_of (0.3f), floats_of (1.0f)));
    }
}

/* Step 3: willingness. */
static void
step_willingness (InchesKernelBlock       *restrict b,
                  const InchesSpreadTerms *restrict w)
{
  FOR_EACH_FUTURE (i)
    {
      InchesFloats L = floats_load (b->leverage + i);
      InchesFloats M = floats_load (b->momentum + i);
      InchesFloats T = floats_load (b->trust + i);
      InchesFloats wound = floats_load (b->wound + i);

      floats_store (b->exp_r + i, floats_load (b->theta_r + i) + w->R0 + w->rL * L + w->rC * floats_load (b->carrot + i)
                                  + w->rT * T - w->rM * M - w->rP * wound);
      floats_store (b->exp_u + i, floats_load (b->theta_u + i) + w->U0 + w->uT * T - w->uP * wound);
      floats_store (b->exp_v + i, floats_load (b->theta_v + i) + w->V0 + w->nM * M - w->nT * T - w->nL * L
                                  + floats_load (b->alarm + i));
      floats_store (b->fall_share + i, floats_clamp (w->pc0 - w->pcT * T, 0.05f, 0.95f));
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
step_document (InchesKernelBlock       *restrict b,
               const InchesSpreadTerms *restrict w)
{
  FOR_EACH_FUTURE (i)
    {
      InchesBits flags = bits_load (b->flags + i);
      InchesBits in_force = bits_have (flags, INCHES_FLAG_DOCUMENT);
      InchesFloats u = floats_load (b->u_doc + i);
      InchesFloats cool = floats_load (b->cool + i);
      InchesFloats wound = floats_load (b->wound + i);
      InchesFloats weeks = floats_if (in_force, floats_load (b->weeks + i) + 1.0f);
      InchesFloats strength = u * w->per_b_max * (1.0f + floats_load (b->exp_v + i) * w->exp_bB);
      InchesFloats rearmed = w->rebound + w->rearm * floats_min (floats_of (1.0f), weeks * (1.0f / 26.0f));
      InchesFloats weak = w->vSig * (1.0f - floats_clamp01 (floats_load (b->leverage + i)));
      InchesFloats safeguard = w->v_fixed + w->vS * floats_load (b->values[INCHES_INDEX_SANCTIONS] + i)
                               - w->vM * floats_load (b->momentum + i) - w->vP * wound;
      InchesBits signs, breaks, now;

      signs = ~in_force & floats_below (cool, floats_of (0.5f)) & floats_below (u, w->hS);
      breaks = in_force & (floats_below (strength, floats_of (1.0f)) | floats_below (u, w->b_floor));
      now = (in_force & ~breaks) | signs;

      floats_store (b->rebound + i, floats_select (breaks, rearmed, 0.97f * floats_load (b->rebound + i)));
      floats_store (b->wound + i, floats_select (breaks, floats_of (1.0f), 0.985f * wound));
      floats_store (b->cool + i, floats_select (breaks, w->cool, floats_max (floats_of (0.0f), cool - 1.0f)));
      floats_store (b->weeks + i, floats_if (~breaks, weeks));
      floats_store (b->values[INCHES_INDEX_SAFEGUARD] + i, 100.0f * floats_clamp (safeguard - floats_if (now, weak), 0.0f, 0.999f));
      bits_store (b->breaks + i, breaks);
      bits_store (b->flags + i, (flags & ~(breaks & INCHES_FLAG_DOCUMENT)) | (breaks & INCHES_FLAG_BROKEN)
                                | (signs & (INCHES_FLAG_DOCUMENT | INCHES_FLAG_SIGNED)));
    }
}

/* Step 7, snap-back, and of step 8 what the risk is the exponential of. */
static void
step_risk (InchesKernelBlock       *restrict b,
           const InchesTerms       *restrict t,
           const InchesSpreadTerms *restrict w)
{
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
      x = w->X0 - floats_if (~bits_have_none (on, 1u << INCHES_RUNG_GRID | 1u << INCHES_RUNG_CITIES), w->strike_risk)
          + w->xI * (floats_load (b->values[INCHES_INDEX_WAR] + i) * 0.01f - 1.0f)
          - floats_if (bits_have (on, 1u << INCHES_RUNG_ARMS), w->xA)
          - w->xT * floats_load (b->trust + i) + w->xB * floats_load (b->rebound + i);

      bits_store (b->in_force + i, on);
      bits_store (b->broken + i, bits_load (b->broken + i) | snapped);
      floats_store (b->risk + i, x);
    }
}

/* Step 8: a crisis, and what a wreck leaves. */
static void
step_crisis (InchesKernelBlock       *restrict b,
             const InchesSpreadTerms *restrict w,
             guint32                           constant)
{
  FOR_EACH_FUTURE (i)
    {
      InchesFloats u = floats_uniform_fine (bits_draw (bits_load (b->key1 + i), bits_load (b->key2 + i), constant));
      InchesFloats x = floats_min (floats_of (0.25f), w->x0 * floats_exp (floats_load (b->risk + i)));
      InchesBits flags = bits_load (b->flags + i);
      InchesBits on = bits_load (b->in_force + i);
      InchesBits crisis = bits_have_none (flags, INCHES_FLAG_CRISIS) & floats_below (u, x);
      InchesBits wreck = crisis | bits_load (b->breaks + i);
      InchesBits fallen = on & wreck;

      bits_store (b->in_force + i, on & ~fallen);
      bits_store (b->broken + i, bits_load (b->broken + i) | fallen);
      bits_store (b->flags + i, flags | (crisis & INCHES_FLAG_CRISIS));
      bits_store (b->crisis + i, crisis);
      floats_store (b->values[INCHES_INDEX_RISK] + i, floats_min (floats_of (799.9f), w->risk_scale * x));
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

/* The chance part of step 10. */
static void
step_noise (InchesKernelBlock *restrict b,
            const guint32     *restrict constants)
{
  FOR_EACH_FUTURE (i)
    {
      InchesBits k1 = bits_load (b->key1 + i);
      InchesBits k2 = bits_load (b->key2 + i);
      InchesBits noise = bits_add_bytes (bits_draw (k1, k2, constants[8]));
      InchesBits noise_grid = bits_add_bytes (bits_draw (k1, k2, constants[9]));

      floats_store (b->noise[0] + i, 1.2f * floats_shock_low (noise));
      floats_store (b->noise[1] + i, 1.6f * floats_shock_high (noise));
      floats_store (b->noise[2] + i, 3.0f * floats_shock_low (noise_grid));
    }
}

/* Step 9: trust. */
static void
step_trust (InchesKernelBlock       *restrict b,
            const InchesSpreadTerms *restrict w)
{
  FOR_EACH_FUTURE (i)
    {
      InchesBits wreck = bits_load (b->crisis + i) | bits_load (b->breaks + i);
      InchesFloats kept = floats_load (b->kept + i);
      InchesFloats T = floats_load (b->trust + i);

      T = T + w->g1 * kept * (1.0f - T) - w->g2 * floats_load (b->nv + i) - w->g3 * floats_load (b->nc + i)
          - w->g4 * (36.0f - kept) - w->gd * (T - w->Tfl);
      T = floats_clamp01 (floats_select (wreck, floats_of (0.3f), floats_of (1.0f)) * T);

      floats_store (b->trust + i, T);
      floats_store (b->values[INCHES_INDEX_TRUST] + i, T);
    }
}

/* Steps 10 and 11: fighting, the size of the war. */
static void
step_fighting (InchesKernelBlock       *restrict b,
               const InchesSpreadTerms *restrict w)
{
  float *wars = b->values[INCHES_INDEX_WAR];
  float *harms = b->values[INCHES_INDEX_CIVILIANS];
  float *strikes = b->values[INCHES_INDEX_GRID];

  FOR_EACH_FUTURE (i)
    {
      InchesBits document = bits_have (bits_load (b->flags + i), INCHES_FLAG_DOCUMENT);
      InchesBits crisis = bits_load (b->crisis + i);
      InchesBits wreck = crisis | bits_load (b->breaks + i);
      InchesFloats calm = floats_if (document, w->lull);
      InchesFloats base, war, civilians, grid;

      base = 100.0f * (1.0f + w->iM * (floats_load (b->momentum + i) - w->momentum))
             * (1.0f + floats_load (b->rebound + i) + floats_if (crisis, floats_of (0.25f)));
      war = approach (floats_load (wars + i), 0.35f, base, floats_if (~wreck, floats_load (b->rI + i)), calm,
                      floats_load (b->noise[0] + i));
      civilians = approach (floats_load (harms + i), 0.35f, base, floats_if (~wreck, floats_load (b->rC + i)), 0.8f * calm,
                            floats_load (b->noise[1] + i));
      grid = approach (floats_load (strikes + i), 0.50f, base, floats_if (~wreck, floats_load (b->rG + i)), 0.8f * calm,
                       floats_load (b->noise[2] + i));

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
    constants[slot] = mix_halves (inches_random_start_constant (seed, slot));

  for (guint i = 0; i < INCHES_BLOCK; i++)
    {
      guint64 key = inches_random_key (seed, first_future + i);

      block->key1[i] = mix_halves (key >> 32);
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

  spread_terms_init (spread_terms_of (block), terms);
}

/* One week of a block. */
void
NAMED (inches_kernel_step_, INCHES_LANES) (InchesKernelBlock *block,
                                           const InchesTerms *terms,
                                           const guint32      constants[INCHES_N_SLOTS],
                                           guint              week)
{
  const InchesSpreadTerms *w = spread_terms_of (block);
  guint32 mixed[INCHES_N_SLOTS];

  for (guint slot = 0; slot < INCHES_N_SLOTS; slot++)
    mixed[slot] = mix_halves (constants[slot]);

  step_shocks (block, w, mixed);
  step_leverage (block, terms, w, week);
  step_willingness (block, w);
  take_exp_minus (block->exp_r);
  take_exp_minus (block->exp_u);
  take_exp_minus (block->exp_v);
  step_document (block, w);
  draw_rungs (block, mixed);
  step_rungs (block, terms, w);
  step_effects (block, terms);
  step_violations (block, terms, w);
  step_risk (block, terms, w);
  step_crisis (block, w, mixed[7]);
  step_noise (block, mixed);
  step_trust (block, w);
  step_fighting (block, w);
}

/* The bins that the values of a block are counted in. */
void
NAMED (inches_kernel_find_bins_, INCHES_LANES) (guint32     *bins,
                                                const float *values,
                                                float        scale,
                                                float        offset)
{
  FOR_EACH_FUTURE (i)
    bits_store (bins + i, bits_from_whole (floats_of (scale) * (floats_load (values + i) + offset)));
}
