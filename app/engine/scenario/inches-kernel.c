/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-kernel.h"

#include "inches-exp.h"

/* The weekly equations of docs/model.md, section 6.2; its step numbers stand
 * beside the code. Every loop runs over the futures of a block, without a
 * branch that depends on one, so that a compiler can do several at once: each
 * operation is rounded to 32 bits on its own, so the bits stay the same. */

#define FOR_EACH_FUTURE(i) for (guint i = 0; i < INCHES_BLOCK; i++)

/* @bits if @condition is 1, none if it is 0. */
static inline guint32
bits_if (guint32 bits,
         guint32 condition)
{
  return bits & (0 - condition);
}

/**
 * inches_kernel_start:
 * @block: (out caller-allocates): 256 futures before their first week
 * @terms: of the scenario
 * @seed: of the run
 * @first_future: number of the first future in the block
 */
void
inches_kernel_start (InchesKernelBlock *block,
                     const InchesTerms *terms,
                     guint64            seed,
                     guint              first_future)
{
  guint32 constants[INCHES_N_START_SLOTS];

  for (guint slot = 0; slot < INCHES_N_START_SLOTS; slot++)
    constants[slot] = inches_random_start_constant (seed, slot);

  FOR_EACH_FUTURE (i)
    {
      guint64 key = inches_random_key (seed, first_future + i);
      guint32 k1 = key >> 32;
      guint32 k2 = (guint32) key;

      block->key1[i] = k1;
      block->key2[i] = k2;
      block->theta_r[i] = inches_random_normal (inches_random_draw (k1, k2, constants[0])) * terms->c.sd_R;
      block->theta_u[i] = inches_random_normal (inches_random_draw (k1, k2, constants[1])) * terms->c.sd_U;
      block->theta_v[i] = inches_random_normal (inches_random_draw (k1, k2, constants[2])) * terms->c.sd_V;
      block->momentum[i] = terms->momentum;
      block->trust[i] = terms->trust;
      block->war[i] = block->civilians[i] = block->grid[i] = 100.0f;
      block->oil[i] = block->lost[i] = block->rebound[i] = block->wound[i] = 0.0f;
      block->weeks[i] = block->cool[i] = 0.0f;
      block->in_force[i] = block->ever[i] = terms->rungs_on;
      block->broken[i] = 0;
      block->flags[i] = terms->document_on ? INCHES_FLAG_DOCUMENT | INCHES_FLAG_SIGNED : 0;
    }
}

/* Steps 1 to 4: the week's shocks, pressure, leverage and willingness, the document. */
static void
step_outlook (InchesKernelBlock *restrict b,
              const InchesTerms *restrict t,
              const guint32     *restrict constants,
              guint                       week)
{
  const InchesCoefficientValues *restrict c = &t->c;
  const float up = t->up_front * ((float) MIN (week + 1, 12) / 12.0f);
  const float document_relief = t->document_relief;
  const float nI = c->nI;
  const float cool = c->cool;
  const float rebound = t->rebound;
  const float rearm = t->rearm;
  const float carrot0 = t->carrot[0];
  const float carrot1 = t->carrot[1];
  const float carrot2 = t->carrot[2];
  const float carrot3 = t->carrot[3];

  FOR_EACH_FUTURE (i)
    {
      guint32 shocks = inches_random_draw (b->key1[i], b->key2[i], constants[5]);
      guint32 chances = inches_random_draw (b->key1[i], b->key2[i], constants[6]);
      float u_inc = inches_random_uniform_low (chances);
      float u_doc = inches_random_uniform_high (chances);
      guint32 on = b->in_force[i];
      guint32 relief = (on >> INCHES_RUNG_TRANCHE1 & 1) + (on >> INCHES_RUNG_TRANCHE2 & 1) + (on >> INCHES_RUNG_LINE & 1);
      guint32 flags = b->flags[i];
      guint32 in_force = flags & INCHES_FLAG_DOCUMENT;
      float T = b->trust[i];
      float wound = b->wound[i];
      float carrot;
      float weeks = in_force ? b->weeks[i] + 1.0f : 0.0f;
      float M, S, L, gap, pain, eta_r, eta_u, eta_v;
      guint32 incident, signs, breaks;

      /* 1 */
      b->oil[i] = 0.96f * b->oil[i] + c->sd_oil * inches_random_shock_low (shocks);
      M = b->momentum[i];
      M = inches_clamp (M + c->kM * (t->Mstar - M) + c->sd_M * inches_random_shock_high (shocks), -1.0f, 1.0f);
      b->momentum[i] = M;
      incident = u_inc < t->p_inc;

      /* 2 */
      S = inches_clamp01 (1.0f - up - b->lost[i] - t->relief_step * (float) (gint32) relief
                          - (in_force ? document_relief : 0.0f));

      /* 3 */
      gap = inches_clamp ((70.0f - t->oil * (1.0f + b->oil[i])) * (1.0f / 40.0f), -1.0f, 1.0f);
      pain = inches_clamp01 (c->pain0 + c->pain_oil * gap + t->pain_enf * S);
      L = t->L0 + t->LE * pain;
      carrot = relief == 1 ? carrot1 : carrot0;
      carrot = relief == 2 ? carrot2 : carrot;
      carrot = relief == 3 ? carrot3 : carrot;
      eta_r = b->theta_r[i] + t->R0 + c->rL * L + c->rC * carrot + c->rT * T - c->rM * M - c->rP * wound;
      eta_u = b->theta_u[i] + t->U0 + c->uT * T - c->uP * wound;
      eta_v = b->theta_v[i] + t->V0 + c->nM * M - c->nT * T - c->nL * L + (incident ? nI : 0.0f);
      b->exp_r[i] = inches_exp (-eta_r);
      b->exp_u[i] = inches_exp (-eta_u);
      b->exp_v[i] = inches_exp (-eta_v);
      b->fall_share[i] = inches_clamp (t->pc0 - c->pcT * T, 0.05f, 0.95f);
      b->act[i] = in_force ? 0.3f : 1.0f;
      b->safeguard[i] = t->v_fixed + c->vS * S - c->vM * M - c->vP * wound;
      b->signed_weak[i] = c->vSig * (1.0f - inches_clamp01 (L));
      b->values[INCHES_INDEX_SANCTIONS][i] = S;

      /* 4 */
      signs = (in_force ^ 1) & (b->cool[i] < 0.5f) & (u_doc < t->hS);
      breaks = in_force & ((u_doc * t->per_b_max * (1.0f + b->exp_v[i] * t->exp_bB) < 1.0f) | (u_doc < c->b_floor));
      b->rebound[i] = breaks ? rebound + rearm * inches_min (1.0f, weeks * (1.0f / 26.0f)) : 0.97f * b->rebound[i];
      b->wound[i] = breaks ? 1.0f : 0.985f * wound;
      b->cool[i] = breaks ? cool : inches_max (0.0f, b->cool[i] - 1.0f);
      b->weeks[i] = breaks ? 0.0f : weeks;
      b->broke_now[i] = breaks;
      b->flags[i] = (flags & ~bits_if (INCHES_FLAG_DOCUMENT, breaks))
                    | bits_if (INCHES_FLAG_BROKEN, breaks)
                    | bits_if (INCHES_FLAG_DOCUMENT | INCHES_FLAG_SIGNED, signs);
    }
}

/* Step 5 for one rung: what is agreed, violated, broken, all from the state at
 * the start of the week. */
static void
step_rung (InchesKernelBlock *restrict b,
           const InchesTerms *restrict t,
           guint                       k,
           guint32                     constant,
           guint                       shift)
{
  const InchesRungTerms rung = t->rungs[k];
  const float per_vmax = t->per_vmax;
  const float rep = t->rep;
  const guint32 bit = 1u << k;

  FOR_EACH_FUTURE (i)
    {
      float u = inches_random_uniform (inches_random_draw (b->key1[i], b->key2[i], constant) >> shift & 0xFFFF);
      guint32 on = b->start[i] >> k & 1;
      guint32 met = (b->start[i] & rung.needs) == rung.needs;
      float pace = b->act[i] * ((b->broken[i] & bit) != 0 ? rep : 1.0f);
      float offer = u * rung.per_f * (1.0f + b->exp_r[i] * rung.exp_rho) * (1.0f + b->exp_u[i] * rung.exp_ups);
      float breach = u * per_vmax * (1.0f + b->exp_v[i] * rung.exp_nu);
      float odds = met != 0 ? 1.0f : 2.0f;
      guint32 agreed = (on ^ 1) & met & (offer < pace);
      guint32 violated = on & (breach < odds);
      guint32 fallen = on & (breach < b->fall_share[i] * odds);

      b->agreed[i] |= agreed << k;
      b->violated[i] |= violated << k;
      b->fallen[i] |= fallen << k;
    }
}

static void
step_rungs (InchesKernelBlock *b,
            const InchesTerms *t,
            const guint32     *constants)
{
  FOR_EACH_FUTURE (i)
    {
      b->start[i] = b->in_force[i];
      b->agreed[i] = b->violated[i] = b->fallen[i] = 0;
    }

  for (guint k = 0; k < INCHES_N_RUNGS; k++)
    step_rung (b, t, k, constants[k / 2], k % 2 * 16);

  FOR_EACH_FUTURE (i)
    {
      b->in_force[i] = (b->start[i] | b->agreed[i]) & ~b->fallen[i];
      b->broken[i] = (b->broken[i] & ~b->agreed[i]) | b->fallen[i];
      b->ever[i] |= b->agreed[i];
    }
}

/* Step 6: what the rungs in force and the violations come to. */
static void
step_effects (InchesKernelBlock *b,
              const InchesTerms *t)
{
  FOR_EACH_FUTURE (i)
    {
      guint32 on = b->in_force[i];
      guint32 agreed = b->agreed[i];
      guint32 relief = (agreed >> INCHES_RUNG_TRANCHE1 & 1) + (agreed >> INCHES_RUNG_TRANCHE2 & 1)
                       + (agreed >> INCHES_RUNG_LINE & 1);
      const InchesRungEffect *whole = &t->effects[on & ~b->violated[i]];
      const InchesRungEffect *part = &t->effects[on & b->violated[i]];

      b->lost[i] += t->leak * (float) (gint32) relief;
      b->rI[i] = whole->rI + t->ve * part->rI;
      b->rC[i] = whole->rC + t->ve * part->rC;
      b->rG[i] = whole->rG + t->ve * part->rG;
      b->kept[i] = whole->w + t->ve * part->w;
      b->nv[i] = t->effects[b->violated[i]].w;
      b->nc[i] = t->effects[b->fallen[i]].w;
      b->violated_weight[i] = b->nv[i] + b->nc[i];
    }
}

/* Steps 7 and 8: snap-back, crisis, and what a wreck leaves. */
static void
step_crisis (InchesKernelBlock *restrict b,
             const InchesTerms *restrict t,
             guint32                     constant)
{
  const InchesCoefficientValues *restrict c = &t->c;
  const guint32 snap1 = t->snap_mask & 1u << INCHES_RUNG_TRANCHE1;
  const guint32 snap2 = t->snap_mask & 1u << INCHES_RUNG_TRANCHE2;
  const guint32 needs1 = t->rungs[INCHES_RUNG_TRANCHE1].needs;
  const guint32 needs2 = t->rungs[INCHES_RUNG_TRANCHE2].needs;
  const float strike_risk = t->strike_risk;
  const float xA = c->xA;

  FOR_EACH_FUTURE (i)
    {
      float u_x = inches_random_uniform_fine (inches_random_draw (b->key1[i], b->key2[i], constant));
      guint32 on = b->in_force[i];
      guint32 flags = b->flags[i];
      guint32 snapped, fallen, crisis, wreck;
      float x;

      /* 7 */
      snapped = on & (bits_if (snap1, (on & needs1) != needs1) | bits_if (snap2, (on & needs2) != needs2));
      on &= ~snapped;

      /* 8 */
      x = t->X0
          - ((on & (1u << INCHES_RUNG_GRID | 1u << INCHES_RUNG_CITIES)) != 0 ? strike_risk : 0.0f)
          + c->xI * (b->war[i] * 0.01f - 1.0f)
          - ((on & 1u << INCHES_RUNG_ARMS) != 0 ? xA : 0.0f)
          - c->xT * b->trust[i] + c->xB * b->rebound[i];
      x = inches_min (0.25f, c->x0 * inches_exp (x));
      crisis = ((flags & INCHES_FLAG_CRISIS) == 0) & (u_x < x);
      wreck = crisis | b->broke_now[i];
      fallen = bits_if (on, wreck);
      b->in_force[i] = on & ~fallen;
      b->broken[i] |= snapped | fallen;
      b->flags[i] = flags | bits_if (INCHES_FLAG_CRISIS, crisis);
      b->trust_left[i] = wreck != 0 ? 0.3f : 1.0f;
      b->effect_left[i] = wreck != 0 ? 0.0f : 1.0f;
      b->surge[i] = crisis != 0 ? 0.25f : 0.0f;
      b->values[INCHES_INDEX_RISK][i] = inches_min (799.9f, t->risk_scale * x);
    }
}

/* Steps 9 to 11: trust, fighting, the indices. */
static void
step_world (InchesKernelBlock *restrict b,
            const InchesTerms *restrict t,
            const guint32     *restrict constants)
{
  const InchesCoefficientValues *restrict c = &t->c;
  const float lull = t->lull;

  FOR_EACH_FUTURE (i)
    {
      guint32 noise = inches_random_draw (b->key1[i], b->key2[i], constants[8]);
      guint32 noise_grid = inches_random_draw (b->key1[i], b->key2[i], constants[9]);
      guint32 document = b->flags[i] & INCHES_FLAG_DOCUMENT;
      float left = b->effect_left[i];
      float calm = document != 0 ? lull : 0.0f;
      float signed_weak = b->signed_weak[i];
      float war = b->war[i];
      float civilians = b->civilians[i];
      float grid = b->grid[i];
      float T = b->trust[i];
      float base;

      /* 9 */
      T = T + t->g1 * b->kept[i] * (1.0f - T) - t->g2 * b->nv[i] - t->g3 * b->nc[i]
          - t->g4 * (36.0f - b->kept[i]) - c->gd * (T - c->Tfl);
      T = inches_clamp01 (b->trust_left[i] * T);
      b->trust[i] = T;

      /* 10 */
      base = 100.0f * (1.0f + c->iM * (b->momentum[i] - t->momentum)) * (1.0f + b->rebound[i] + b->surge[i]);
      war = inches_clamp (war + 0.35f * (base * (1.0f - left * b->rI[i]) * (1.0f - calm) - war)
                          + 1.2f * inches_random_shock_low (noise), 0.0f, 199.9f);
      civilians = inches_clamp (civilians + 0.35f * (base * (1.0f - left * b->rC[i]) * (1.0f - 0.8f * calm) - civilians)
                                + 1.6f * inches_random_shock_high (noise), 0.0f, 199.9f);
      grid = inches_clamp (grid + 0.50f * (base * (1.0f - left * b->rG[i]) * (1.0f - 0.8f * calm) - grid)
                           + 3.0f * inches_random_shock_low (noise_grid), 0.0f, 199.9f);
      b->war[i] = war;
      b->civilians[i] = civilians;
      b->grid[i] = grid;

      /* 11 */
      b->values[INCHES_INDEX_WAR][i] = war;
      b->values[INCHES_INDEX_CIVILIANS][i] = civilians;
      b->values[INCHES_INDEX_GRID][i] = grid;
      b->values[INCHES_INDEX_TRUST][i] = T;
      b->values[INCHES_INDEX_SAFEGUARD][i] = 100.0f * inches_clamp (b->safeguard[i] - (document != 0 ? signed_weak : 0.0f), 0.0f, 0.999f);
      b->values[INCHES_INDEX_INCHES][i] = inches_clamp (0.36f * (100.0f - (0.5f * war + 0.3f * civilians + 0.2f * grid)), -35.9f, 35.9f);
    }
}

/**
 * inches_kernel_step:
 * @block: 256 futures after @week weeks
 * @terms: of the scenario
 * @constants: of the week, from inches_random_constant()
 * @week: 0 the week of the anchor
 *
 * Computes one week. The week's figures and what happened in it can then be
 * read from @block.
 */
void
inches_kernel_step (InchesKernelBlock *block,
                    const InchesTerms *terms,
                    const guint32      constants[INCHES_N_SLOTS],
                    guint              week)
{
  step_outlook (block, terms, constants, week);
  step_rungs (block, terms, constants);
  step_effects (block, terms);
  step_crisis (block, terms, constants[7]);
  step_world (block, terms, constants);
}
