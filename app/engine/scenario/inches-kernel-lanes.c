/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-kernel-lanes.h"

#include "inches-lanes.h"

/* The weekly equations of docs/model.md, section 6.2; its step numbers stand
 * beside the code. Compiled once for each number of lanes. No branch depends on
 * a future: what differs between futures is masked. */

#define JOIN(a, b) a##b
#define NAMED(name, lanes) JOIN (name, lanes)

#define INLINE static inline __attribute__ ((always_inline))

/* What the steps of a week hand on to each other, of some futures side by side. */
typedef struct
{
  InchesBits   k1, k2;
  InchesBits   start;       /* rungs in force when the week began */
  InchesBits   in_force;    /* rungs */
  InchesBits   broken;      /* rungs */
  InchesBits   agreed, violated, fallen;
  InchesBits   flags;
  InchesBits   breaks;      /* whether a document breaks this week */
  InchesBits   wreck;
  InchesFloats momentum, trust, rebound;
  InchesFloats exp_r;       /* e^-etaR */
  InchesFloats exp_u;
  InchesFloats exp_v;
  InchesFloats fall_share;
  InchesFloats act;
  InchesFloats safeguard;   /* what the state before the week's document gives */
  InchesFloats signed_weak; /* what a document takes from it */
  InchesFloats surge;       /* of a crisis, in the war's size */
  InchesFloats rI, rC, rG;
  InchesFloats kept;        /* Rg */
  InchesFloats nv, nc;
} Week;

/* How many of tranche1, tranche2 and line are among @rungs. */
INLINE InchesBits
count_relief (InchesBits rungs)
{
  return (rungs >> INCHES_RUNG_TRANCHE1 & 1) + (rungs >> INCHES_RUNG_TRANCHE2 & 1) + (rungs >> INCHES_RUNG_LINE & 1);
}

/* Step 4: the document is signed or breaks. */
INLINE void
step_document (Week              *w,
               InchesKernelBlock *b,
               const InchesTerms *t,
               guint              i,
               InchesFloats       u_doc)
{
  const InchesCoefficientValues *c = &t->c;
  InchesBits in_force = bits_any (w->flags, INCHES_FLAG_DOCUMENT);
  InchesFloats cool = floats_load (b->cool + i);
  InchesFloats weeks = floats_if (in_force, floats_load (b->weeks + i) + 1.0f);
  InchesFloats wound = floats_load (b->wound + i);
  InchesFloats strength = u_doc * t->per_b_max * (1.0f + w->exp_v * t->exp_bB);
  InchesBits signs = ~in_force & floats_below (cool, floats_of (0.5f)) & floats_below (u_doc, floats_of (t->hS));
  InchesBits breaks = in_force & (floats_below (strength, floats_of (1.0f)) | floats_below (u_doc, floats_of (c->b_floor)));
  InchesFloats rearmed = t->rebound + t->rearm * floats_min (floats_of (1.0f), weeks * (1.0f / 26.0f));

  w->rebound = floats_select (breaks, rearmed, 0.97f * floats_load (b->rebound + i));
  w->flags = (w->flags & ~(breaks & INCHES_FLAG_DOCUMENT)) | (breaks & INCHES_FLAG_BROKEN)
             | (signs & (INCHES_FLAG_DOCUMENT | INCHES_FLAG_SIGNED));
  w->breaks = breaks;
  floats_store (b->rebound + i, w->rebound);
  floats_store (b->wound + i, floats_select (breaks, floats_of (1.0f), 0.985f * wound));
  floats_store (b->cool + i, floats_select (breaks, floats_of (c->cool), floats_max (floats_of (0.0f), cool - 1.0f)));
  floats_store (b->weeks + i, floats_if (~breaks, weeks));
}

/* Steps 1 to 4: the week's shocks, pressure, leverage and willingness, the document. */
INLINE void
step_outlook (Week              *w,
              InchesKernelBlock *b,
              const InchesTerms *t,
              const guint32     *constants,
              float              up,
              guint              i)
{
  const InchesCoefficientValues *c = &t->c;
  InchesBits shocks = bits_draw (w->k1, w->k2, constants[5]);
  InchesBits chances = bits_draw (w->k1, w->k2, constants[6]);
  InchesBits incident = floats_below (floats_uniform (chances & 0xFFFF), floats_of (t->p_inc));
  InchesBits in_force = bits_any (w->flags, INCHES_FLAG_DOCUMENT);
  InchesBits relief = count_relief (w->start);
  InchesFloats T = w->trust;
  InchesFloats wound = floats_load (b->wound + i);
  InchesFloats oil, M, S, L, gap, pain, carrot;

  /* 1 */
  oil = 0.96f * floats_load (b->oil + i) + c->sd_oil * floats_shock (shocks & 0xFFFF);
  M = floats_load (b->momentum + i);
  M = floats_clamp (M + c->kM * (t->Mstar - M) + c->sd_M * floats_shock (shocks >> 16), -1.0f, 1.0f);
  w->momentum = M;

  /* 2 */
  S = floats_clamp01 ((1.0f - up) - floats_load (b->lost + i) - t->relief_step * floats_from_count (relief)
                      - floats_if (in_force, floats_of (t->document_relief)));

  /* 3 */
  gap = floats_clamp ((70.0f - t->oil * (1.0f + oil)) * (1.0f / 40.0f), -1.0f, 1.0f);
  pain = floats_clamp01 (c->pain0 + c->pain_oil * gap + t->pain_enf * S);
  L = t->L0 + t->LE * pain;
  carrot = floats_select (bits_equal (relief, bits_of (1)), floats_of (t->carrot[1]), floats_of (t->carrot[0]));
  carrot = floats_select (bits_equal (relief, bits_of (2)), floats_of (t->carrot[2]), carrot);
  carrot = floats_select (bits_equal (relief, bits_of (3)), floats_of (t->carrot[3]), carrot);
  w->exp_r = floats_exp_minus (floats_load (b->theta_r + i) + t->R0 + c->rL * L + c->rC * carrot + c->rT * T
                               - c->rM * M - c->rP * wound);
  w->exp_u = floats_exp_minus (floats_load (b->theta_u + i) + t->U0 + c->uT * T - c->uP * wound);
  w->exp_v = floats_exp_minus (floats_load (b->theta_v + i) + t->V0 + c->nM * M - c->nT * T - c->nL * L
                               + floats_if (incident, floats_of (c->nI)));
  w->fall_share = floats_clamp (t->pc0 - c->pcT * T, 0.05f, 0.95f);
  w->act = floats_select (in_force, floats_of (0.3f), floats_of (1.0f));
  w->safeguard = t->v_fixed + c->vS * S - c->vM * M - c->vP * wound;
  w->signed_weak = c->vSig * (1.0f - floats_clamp01 (L));

  floats_store (b->oil + i, oil);
  floats_store (b->momentum + i, M);
  floats_store (b->exp_r + i, w->exp_r);
  floats_store (b->exp_u + i, w->exp_u);
  floats_store (b->values[INCHES_INDEX_SANCTIONS] + i, S);

  /* 4 */
  step_document (w, b, t, i, floats_uniform (chances >> 16));
}

/* Step 5 for one rung: whether its draw is low enough to be agreed, violated,
 * broken, wherever it could be. All from the state at the start of the week. */
INLINE void
step_rung (Week                  *w,
           const InchesRungTerms *rung,
           float                  per_vmax,
           InchesFloats           act_again,
           guint                  k,
           InchesBits             half,
           InchesBits            *open)
{
  const guint32 bit = 1u << k;
  InchesFloats u = floats_whole_uniform (half);
  InchesFloats pace = floats_select (bits_any (w->broken, bit), act_again, w->act);
  InchesFloats offer = u * (rung->per_f * (1.0f / 65536.0f)) * (1.0f + w->exp_r * rung->exp_rho) * (1.0f + w->exp_u * rung->exp_ups);
  InchesFloats breach = u * (per_vmax * (1.0f / 65536.0f)) * (1.0f + w->exp_v * rung->exp_nu);

  if (rung->needs != 0)
    {
      InchesBits met = bits_equal (w->start & rung->needs, bits_of (rung->needs));

      *open |= met & bit;
      breach = floats_select (met, breach, breach * 0.5f);
    }
  else
    {
      *open |= bit;
    }

  w->agreed |= floats_below (offer, pace) & bit;
  w->violated |= floats_below (breach, floats_of (1.0f)) & bit;
  w->fallen |= floats_below (breach, w->fall_share) & bit;
}

INLINE void
step_rungs (Week              *w,
            InchesKernelBlock *b,
            const InchesTerms *t,
            const guint32     *constants,
            guint              i)
{
  InchesBits open = bits_of (0);
  InchesFloats act_again = w->act * t->rep;

  w->broken = bits_load (b->broken + i);
  w->agreed = w->violated = w->fallen = bits_of (0);

  for (guint k = 0; k < INCHES_N_RUNGS; k += 2)
    {
      InchesBits draw = bits_draw (w->k1, w->k2, constants[k / 2]);

      step_rung (w, &t->rungs[k], t->per_vmax, act_again, k, draw & 0xFFFF, &open);
      step_rung (w, &t->rungs[k + 1], t->per_vmax, act_again, k + 1, draw >> 16, &open);
    }

  w->agreed &= open & ~w->start;
  w->violated &= w->start;
  w->fallen &= w->start;
  w->in_force = (w->start | w->agreed) & ~w->fallen;
  w->broken = (w->broken & ~w->agreed) | w->fallen;

  bits_store (b->start + i, w->start);
  bits_store (b->agreed + i, w->agreed);
  bits_store (b->violated + i, w->violated);
  bits_store (b->fallen + i, w->fallen);
  bits_store (b->ever + i, bits_load (b->ever + i) | w->agreed);
}

/* Sums of what the rungs of a ladder state cut, and of their weights. */
typedef struct
{
  InchesFloats rI, rC, rG, w;
} Effects;

INLINE Effects
look_up (const InchesRungEffect *table,
         InchesBits              states)
{
#if INCHES_LANES == 1
  return (Effects) { table[states].rI, table[states].rC, table[states].rG, table[states].w };
#elif INCHES_LANES == 4
  InchesFloats s0 = floats_load (&table[states[0]].rI);
  InchesFloats s1 = floats_load (&table[states[1]].rI);
  InchesFloats s2 = floats_load (&table[states[2]].rI);
  InchesFloats s3 = floats_load (&table[states[3]].rI);
  InchesFloats low01 = __builtin_shufflevector (s0, s1, 0, 4, 1, 5);
  InchesFloats low23 = __builtin_shufflevector (s2, s3, 0, 4, 1, 5);
  InchesFloats high01 = __builtin_shufflevector (s0, s1, 2, 6, 3, 7);
  InchesFloats high23 = __builtin_shufflevector (s2, s3, 2, 6, 3, 7);

  return (Effects) {
    __builtin_shufflevector (low01, low23, 0, 1, 4, 5),
    __builtin_shufflevector (low01, low23, 2, 3, 6, 7),
    __builtin_shufflevector (high01, high23, 0, 1, 4, 5),
    __builtin_shufflevector (high01, high23, 2, 3, 6, 7)
  };
#else
  typedef float Four __attribute__ ((vector_size (16)));
  guint32 of[8];
  Four f[8];
  InchesFloats s0, s1, s2, s3, low01, low23, high01, high23;

  bits_store (of, states);
  for (guint lane = 0; lane < 8; lane++)
    memcpy (&f[lane], &table[of[lane]], sizeof f[lane]);
  s0 = __builtin_shufflevector (f[0], f[4], 0, 1, 2, 3, 4, 5, 6, 7);
  s1 = __builtin_shufflevector (f[1], f[5], 0, 1, 2, 3, 4, 5, 6, 7);
  s2 = __builtin_shufflevector (f[2], f[6], 0, 1, 2, 3, 4, 5, 6, 7);
  s3 = __builtin_shufflevector (f[3], f[7], 0, 1, 2, 3, 4, 5, 6, 7);
  low01 = __builtin_shufflevector (s0, s1, 0, 8, 1, 9, 4, 12, 5, 13);
  low23 = __builtin_shufflevector (s2, s3, 0, 8, 1, 9, 4, 12, 5, 13);
  high01 = __builtin_shufflevector (s0, s1, 2, 10, 3, 11, 6, 14, 7, 15);
  high23 = __builtin_shufflevector (s2, s3, 2, 10, 3, 11, 6, 14, 7, 15);

  return (Effects) {
    __builtin_shufflevector (low01, low23, 0, 1, 8, 9, 4, 5, 12, 13),
    __builtin_shufflevector (low01, low23, 2, 3, 10, 11, 6, 7, 14, 15),
    __builtin_shufflevector (high01, high23, 0, 1, 8, 9, 4, 5, 12, 13),
    __builtin_shufflevector (high01, high23, 2, 3, 10, 11, 6, 7, 14, 15)
  };
#endif
}

INLINE InchesFloats
look_up_weight (const InchesRungEffect *table,
                InchesBits              states)
{
#if INCHES_LANES == 1
  return table[states].w;
#else
  InchesFloats weights = floats_of (0.0f);

  for (guint lane = 0; lane < INCHES_LANES; lane++)
    weights[lane] = table[states[lane]].w;

  return weights;
#endif
}

/* Step 6: what the rungs in force and the violations come to. */
INLINE void
step_effects (Week              *w,
              InchesKernelBlock *b,
              const InchesTerms *t,
              guint              i)
{
  Effects whole = look_up (t->effects, w->in_force & ~w->violated);
  Effects part = look_up (t->effects, w->in_force & w->violated);
  InchesFloats lost = floats_load (b->lost + i);

  w->rI = whole.rI + t->ve * part.rI;
  w->rC = whole.rC + t->ve * part.rC;
  w->rG = whole.rG + t->ve * part.rG;
  w->kept = whole.w + t->ve * part.w;
  w->nc = look_up_weight (t->effects, w->fallen);
  w->nv = part.w + w->nc; /* what was violated was held or fell */

  floats_store (b->lost + i, lost + t->leak * floats_from_count (count_relief (w->agreed)));
  floats_store (b->violated_weight + i, w->nv + w->nc);
}

/* Steps 7 and 8: snap-back, crisis, and what a wreck leaves. */
INLINE void
step_crisis (Week              *w,
             InchesKernelBlock *b,
             const InchesTerms *t,
             guint32            constant,
             guint              i)
{
  const InchesCoefficientValues *c = &t->c;
  const guint32 tranche1 = t->snap_mask & 1u << INCHES_RUNG_TRANCHE1;
  const guint32 tranche2 = t->snap_mask & 1u << INCHES_RUNG_TRANCHE2;
  const guint32 needs1 = t->rungs[INCHES_RUNG_TRANCHE1].needs;
  const guint32 needs2 = t->rungs[INCHES_RUNG_TRANCHE2].needs;
  InchesFloats u_x = floats_uniform_fine (bits_draw (w->k1, w->k2, constant));
  InchesFloats war = floats_load (b->war + i);
  InchesBits on = w->in_force;
  InchesBits snapped, fallen, crisis;
  InchesFloats x;

  /* 7 */
  snapped = on & ((~bits_equal (on & needs1, bits_of (needs1)) & tranche1)
                  | (~bits_equal (on & needs2, bits_of (needs2)) & tranche2));
  on &= ~snapped;

  /* 8 */
  x = t->X0 - floats_if (bits_any (on, 1u << INCHES_RUNG_GRID | 1u << INCHES_RUNG_CITIES), floats_of (t->strike_risk))
      + c->xI * (war * 0.01f - 1.0f)
      - floats_if (bits_any (on, 1u << INCHES_RUNG_ARMS), floats_of (c->xA))
      - c->xT * w->trust + c->xB * w->rebound;
  x = floats_min (floats_of (0.25f), c->x0 * floats_exp (x));
  crisis = ~bits_any (w->flags, INCHES_FLAG_CRISIS) & floats_below (u_x, x);
  w->wreck = crisis | w->breaks;
  fallen = on & w->wreck;
  w->flags |= crisis & INCHES_FLAG_CRISIS;
  w->surge = floats_if (crisis, floats_of (0.25f));

  bits_store (b->in_force + i, on & ~fallen);
  bits_store (b->broken + i, w->broken | snapped | fallen);
  bits_store (b->flags + i, w->flags);
  floats_store (b->values[INCHES_INDEX_RISK] + i, floats_min (floats_of (799.9f), t->risk_scale * x));
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
INLINE void
step_world (Week              *w,
            InchesKernelBlock *b,
            const InchesTerms *t,
            const guint32     *constants,
            guint              i)
{
  const InchesCoefficientValues *c = &t->c;
  InchesBits noise = bits_draw (w->k1, w->k2, constants[8]);
  InchesBits noise_grid = bits_draw (w->k1, w->k2, constants[9]);
  InchesBits document = bits_any (w->flags, INCHES_FLAG_DOCUMENT);
  InchesFloats calm = floats_if (document, floats_of (t->lull));
  InchesFloats T = w->trust;
  InchesFloats base, war, civilians, grid;

  /* 9 */
  T = T + t->g1 * w->kept * (1.0f - T) - t->g2 * w->nv - t->g3 * w->nc
      - t->g4 * (36.0f - w->kept) - c->gd * (T - c->Tfl);
  T = floats_clamp01 (floats_select (w->wreck, floats_of (0.3f), floats_of (1.0f)) * T);

  /* 10 */
  base = 100.0f * (1.0f + c->iM * (w->momentum - t->momentum)) * (1.0f + w->rebound + w->surge);
  war = approach (floats_load (b->war + i), 0.35f, base, floats_if (~w->wreck, w->rI), calm,
                  1.2f * floats_shock (noise & 0xFFFF));
  civilians = approach (floats_load (b->civilians + i), 0.35f, base, floats_if (~w->wreck, w->rC), 0.8f * calm,
                        1.6f * floats_shock (noise >> 16));
  grid = approach (floats_load (b->grid + i), 0.50f, base, floats_if (~w->wreck, w->rG), 0.8f * calm,
                   3.0f * floats_shock (noise_grid & 0xFFFF));

  floats_store (b->trust + i, T);
  floats_store (b->war + i, war);
  floats_store (b->civilians + i, civilians);
  floats_store (b->grid + i, grid);

  /* 11 */
  floats_store (b->values[INCHES_INDEX_WAR] + i, war);
  floats_store (b->values[INCHES_INDEX_CIVILIANS] + i, civilians);
  floats_store (b->values[INCHES_INDEX_GRID] + i, grid);
  floats_store (b->values[INCHES_INDEX_TRUST] + i, T);
  floats_store (b->values[INCHES_INDEX_SAFEGUARD] + i,
                100.0f * floats_clamp (w->safeguard - floats_if (document, w->signed_weak), 0.0f, 0.999f));
  floats_store (b->values[INCHES_INDEX_INCHES] + i,
                floats_clamp (0.36f * (100.0f - (0.5f * war + 0.3f * civilians + 0.2f * grid)), -35.9f, 35.9f));
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
      block->war[i] = block->civilians[i] = block->grid[i] = 100.0f;
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
  const float up = terms->up_front * ((float) MIN (week + 1, 12) / 12.0f);

  for (guint i = 0; i < INCHES_BLOCK; i += INCHES_LANES)
    {
      Week w;

      w.k1 = bits_load (block->key1 + i);
      w.k2 = bits_load (block->key2 + i);
      w.start = bits_load (block->in_force + i);
      w.flags = bits_load (block->flags + i);
      w.trust = floats_load (block->trust + i);

      step_outlook (&w, block, terms, constants, up, i);
      step_rungs (&w, block, terms, constants, i);
      step_effects (&w, block, terms, i);
      step_crisis (&w, block, terms, constants[7], i);
      step_world (&w, block, terms, constants, i);
    }
}
