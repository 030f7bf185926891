/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reference-model.h"

#include "reference-draws.h"

#include <math.h>

enum { PRISONERS, GRID, SEA, CITIES, ZONES, TRANCHE1, SWAP, ARMS, TRANCHE2, LINE, N_RUNGS };

/* Section 6.1 and what it is made of, by the page's names. */
struct _ReferenceModel
{
#define X(id) double id;
  INCHES_COEFFICIENTS (X)
#undef X

  double   pub, dl, mon, gua, fg, ds, ch, rb, thr, oil;
  gboolean cond, cmp;
  double   mom, trust, dem;
  guint    rungs_on, agenda;
  gboolean document_on;

  double   D, m, Mstar, p_inc, L0, LE, car0, R0, U0, V0, pc0_, vmax_, ve_, hS, bB, rep, X0, x_ref, enf;
  double   f[N_RUNGS], rho_[N_RUNGS], ups_[N_RUNGS], nu_[N_RUNGS];
  double   cutI[N_RUNGS], cutC[N_RUNGS], cutG[N_RUNGS], w[N_RUNGS];
  guint    needs[N_RUNGS];

  guint64  seed;
};

/* A future between two weeks. */
typedef struct
{
  guint64  key;
  double   thetaR, thetaU, thetaV;
  double   M, T, I, C, G, oildev, lost, rebound, wound, weeks, cool;
  guint    on, broken;
  gboolean document, was_signed, was_broken, had_crisis;
} Future;

static double
clamp (double x,
       double lowest,
       double highest)
{
  return fmin (fmax (x, lowest), highest);
}

static double
clamp01 (double x)
{
  return clamp (x, 0, 1);
}

static double
sigma (double x)
{
  return 1 / (1 + exp (-x));
}

static gboolean
has (guint rungs,
     guint rung)
{
  return (rungs & 1u << rung) != 0;
}

/* Section 6.1. */

static double
find_gate (const ReferenceModel *self,
           InchesGate            gate,
           double                rbn,
           double                held)
{
  switch (gate)
    {
    case INCHES_GATE_RELIEF:
      return rbn;
    case INCHES_GATE_RELIEF_PART:
      return 0.4 + 0.6 * rbn;
    case INCHES_GATE_LAND:
      return held;
    case INCHES_GATE_TRACK:
      return self->cmp ? 1 : 0.1;
    case INCHES_GATE_NONE:
    default:
      return 1;
    }
}

static void
take_rungs (ReferenceModel     *self,
            const InchesLadder *ladder,
            double              rbn,
            double              held)
{
  for (guint k = 0; k < N_RUNGS; k++)
    {
      const InchesRung *rung = &ladder->rungs[k];

      self->f[k] = has (self->agenda, k) ? rung->r * find_gate (self, rung->gate, rbn, held) * (1 - self->m_cost * self->m) : 0;
      self->rho_[k] = rung->rho;
      if (k == GRID)
        self->rho_[k] += self->ch_ds * (self->ds - 0.45);
      if (k == CITIES)
        self->rho_[k] += 0.8 * self->ch_ds * (self->ds - 0.45);
      self->ups_[k] = rung->ups + rung->ver * self->u_ver * (self->mon - 0.5);
      self->nu_[k] = rung->nu + rung->ver * self->v_ver * (0.5 - self->mon);
      self->cutI[k] = rung->rI;
      self->cutC[k] = rung->rC;
      self->cutG[k] = rung->rG;
      self->w[k] = rung->w;
      self->needs[k] = rung->needs;
    }
}

static double
find_reference_risk (const ReferenceModel *self,
                     const InchesLeverSet *set)
{
  double thr = set->levers[INCHES_LEVER_THREAT].early_2025 / 100;
  double pub = set->levers[INCHES_LEVER_PUBLICITY].early_2025 / 100;
  double ds = set->levers[INCHES_LEVER_DEEP_STRIKE].early_2025 / 100;
  double cmp = set->levers[INCHES_LEVER_COMPARTMENT].early_2025;

  return self->x0 * exp (self->x_thr * thr * (1 + 0.4 * pub) + self->x_ds * ds - self->x_cmp * cmp
                         - self->xT * set->early_2025.trust);
}

static void
take_scenario (ReferenceModel       *self,
               const InchesScenario *scenario,
               const InchesLadder   *ladder)
{
  double lever[INCHES_N_LEVERS];
  double us, eu, ua, held, rbn, H, B, chips, expl, a;

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    lever[i] = inches_scenario_get_value (scenario, i);

  us = lever[INCHES_LEVER_US_AID] / (lever[INCHES_LEVER_US_AID] + 1);
  eu = lever[INCHES_LEVER_EU_AID] / (lever[INCHES_LEVER_EU_AID] + 2);
  held = lever[INCHES_LEVER_HELD_LAND] / (lever[INCHES_LEVER_HELD_LAND] + 300);
  rbn = lever[INCHES_LEVER_ROLLBACK] / (lever[INCHES_LEVER_ROLLBACK] + 8);
  ua = lever[INCHES_LEVER_UA_OUTPUT] / 100;
  a = lever[INCHES_LEVER_APPROACH] / 100;

  self->D = clamp01 (self->D_us * us + self->D_eu * eu + self->D_ua * ua);
  H = self->thr * (self->H_base + (1 - self->H_base) * clamp01 (us / 0.75));
  B = clamp01 (0.6 * self->D + 0.6 * H);
  chips = 0.65 * self->ds + 0.35 * held;
  self->enf = clamp01 (lever[INCHES_LEVER_ENFORCE] / 100 * (1 + self->E_china * self->ch));
  self->m = clamp01 (a + self->m_pub * self->pub * (1 - a));
  expl = fmax (0, self->fg - 0.35);
  self->Mstar = clamp (self->mom + self->M_D * (self->D_ref - self->D), -1, 1);
  self->p_inc = self->inc0 + self->inc_pub * self->pub;
  self->L0 = self->lD * self->D + self->lH * H + self->lC * chips + self->lCh * self->ch - self->lDL * self->dl;
  self->LE = self->lE * (self->e0 + self->e1 * B);
  self->car0 = rbn * (self->cond ? 1 : self->rb_unc);
  self->R0 = self->r0 + self->r_quiet * (1 - self->pub) + self->r_cmp * self->cmp + self->r_ch * self->ch - self->r_dem * self->dem;
  self->U0 = self->u0 + self->uD * (self->D - 0.5) + self->uG * self->gua + self->u_mon * self->mon - self->u_dl * self->dl
             - self->u_dem * self->dem;
  self->V0 = self->n0 - self->n_mon * self->mon - self->n_snap * self->cond * rbn;
  self->pc0_ = self->pc0 - self->pc_for * self->fg;
  self->vmax_ = fmin (0.95, self->v_max * (1 + self->v_expl * expl));
  self->ve_ = self->ve * fmax (0, 1 - self->ve_expl * expl);
  self->hS = self->s_max * self->m * self->m
             * sigma (self->s0 + self->s_dl * self->dl + self->s_pub * self->pub - self->s_D * self->D - self->s_dem * self->dem);
  self->bB = self->b0 + self->b_dl * self->dl + self->b_pub * self->pub - self->b_mon * self->mon - self->b_gua * self->gua
             + self->b_dem * self->dem;
  self->rep = fmin (1, self->rep0 + self->rep_for * self->fg);
  self->X0 = self->x_thr * self->thr * (1 + 0.4 * self->pub) + self->x_ds * self->ds - self->x_cmp * self->cmp;
  self->x_ref = find_reference_risk (self, inches_scenario_get_levers (scenario));
  take_rungs (self, ladder, rbn, held);
}

ReferenceModel *
reference_model_new (const InchesScenario *scenario,
                     const InchesSheet    *sheet,
                     guint64               seed)
{
  ReferenceModel *self = g_new0 (ReferenceModel, 1);
  const InchesCircumstances *c = inches_scenario_get_circumstances (scenario);
  double *coefficients = (double *) self;

  /* As the page has it: rounded to 32 bits once. */
  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    coefficients[i] = (float) inches_sheet_get_entry (sheet, i)->value;

  self->seed = seed;
  self->oil = inches_scenario_get_value (scenario, INCHES_LEVER_OIL);
  self->thr = inches_scenario_get_value (scenario, INCHES_LEVER_THREAT) / 100;
  self->pub = inches_scenario_get_value (scenario, INCHES_LEVER_PUBLICITY) / 100;
  self->dl = inches_scenario_get_value (scenario, INCHES_LEVER_DEADLINE) / 100;
  self->mon = inches_scenario_get_value (scenario, INCHES_LEVER_MONITORING) / 100;
  self->gua = inches_scenario_get_value (scenario, INCHES_LEVER_GUARANTEE) / 100;
  self->fg = inches_scenario_get_value (scenario, INCHES_LEVER_FORGIVENESS) / 100;
  self->ds = inches_scenario_get_value (scenario, INCHES_LEVER_DEEP_STRIKE) / 100;
  self->ch = inches_scenario_get_value (scenario, INCHES_LEVER_CHINA) / 100;
  self->rb = inches_scenario_get_value (scenario, INCHES_LEVER_ROLLBACK) / 100;
  self->cond = inches_scenario_get_value (scenario, INCHES_LEVER_SNAPBACK) != 0;
  self->cmp = inches_scenario_get_value (scenario, INCHES_LEVER_COMPARTMENT) != 0;
  self->mom = c->momentum;
  self->trust = c->trust;
  self->dem = c->demands;
  self->rungs_on = c->rungs_on;
  self->agenda = c->agenda;
  self->document_on = c->document_on;
  take_scenario (self, scenario, inches_sheet_get_ladder (sheet));

  return self;
}

void
reference_model_free (ReferenceModel *self)
{
  g_free (self);
}

static Future
begin (const ReferenceModel *self,
       guint                 future)
{
  Future f = { .key = reference_draws_key (self->seed, future), .M = self->mom, .T = self->trust, .I = 100, .C = 100, .G = 100 };

  f.thetaR = reference_draws_normal (self->seed, f.key, 0) * self->sd_R;
  f.thetaU = reference_draws_normal (self->seed, f.key, 1) * self->sd_U;
  f.thetaV = reference_draws_normal (self->seed, f.key, 2) * self->sd_V;
  f.on = self->rungs_on;
  f.document = f.was_signed = self->document_on;

  return f;
}

/* Section 5: a prerequisite is met if it is in force or not on the agenda. */
static gboolean
is_open (const ReferenceModel *self,
         guint                 rung,
         guint                 on)
{
  for (guint k = 0; k < N_RUNGS; k++)
    if (has (self->needs[rung], k) && has (self->agenda, k) && !has (on, k))
      return FALSE;

  return TRUE;
}

static void
step_rungs (const ReferenceModel *self,
            Future               *f,
            guint                 week,
            gboolean              had_document,
            double                etaR,
            double                etaU,
            double                etaV,
            double                pc,
            ReferenceWeek        *out)
{
  guint start = f->on;

  for (guint k = 0; k < N_RUNGS; k++)
    {
      double u = reference_draws_uniform (reference_draws_draw (self->seed, f->key, week, k / 2), k % 2);
      double act = (had_document ? 0.3 : 1) * (has (f->broken, k) ? self->rep : 1);
      gboolean open = is_open (self, k, start);
      double v = self->vmax_ * sigma (etaV + self->nu_[k]) * (open ? 1 : 2);

      if (!has (start, k))
        {
          if (open && u < act * self->f[k] * sigma (etaR + self->rho_[k]) * sigma (etaU + self->ups_[k]))
            out->agreed |= 1u << k;
        }
      else if (u < v)
        {
          out->violated |= 1u << k;
          if (u < pc * v)
            out->fallen |= 1u << k;
        }
    }

  f->on = (start | out->agreed) & ~out->fallen;
  f->broken = (f->broken & ~out->agreed) | out->fallen;
}

/* Step 4. Returns whether the document broke. */
static gboolean
step_document (const ReferenceModel *self,
               Future               *f,
               double                u_doc,
               double                etaV)
{
  gboolean breaks = FALSE;

  if (f->document)
    {
      f->weeks += 1;
      breaks = u_doc < self->b_max * sigma (etaV + self->bB) || u_doc < self->b_floor;
    }
  else
    {
      f->weeks = 0;
      if (f->cool < 0.5 && u_doc < self->hS)
        f->document = f->was_signed = TRUE;
    }

  if (breaks)
    {
      f->rebound = self->reb0 * (0.5 + 0.5 * self->m) + self->rearm * (1 - 0.5 * self->mon) * fmin (1, f->weeks / 26);
      f->wound = 1;
      f->cool = self->cool;
      f->weeks = 0;
      f->document = FALSE;
      f->was_broken = TRUE;
    }
  else
    {
      f->rebound *= 0.97;
      f->wound *= 0.985;
      f->cool = fmax (0, f->cool - 1);
    }

  return breaks;
}

static void
snap_back (const ReferenceModel *self,
           Future               *f)
{
  guint on = f->on;

  for (guint k = TRANCHE1; k <= TRANCHE2; k += TRANCHE2 - TRANCHE1)
    if (has (on, k) && !is_open (self, k, on))
      {
        f->on &= ~(1u << k);
        f->broken |= 1u << k;
      }
}

static guint
count_relief (guint rungs)
{
  return has (rungs, TRANCHE1) + has (rungs, TRANCHE2) + has (rungs, LINE);
}

static void
step_week (const ReferenceModel *self,
           Future               *f,
           guint                 t,
           ReferenceWeek        *out)
{
  guint32 shocks = reference_draws_draw (self->seed, f->key, t, 5);
  guint32 chances = reference_draws_draw (self->seed, f->key, t, 6);
  guint32 noise = reference_draws_draw (self->seed, f->key, t, 8);
  gboolean had_document = f->document;
  double wound = f->wound;
  gboolean incident, breaks, crisis, wreck;
  guint n = count_relief (f->on);
  double up, S, gap, pain, L, carrot, etaR, etaU, etaV, pc, x, size, base, lull;
  double RI = 0, RC = 0, RG = 0, Rg = 0, nv = 0, nc = 0;

  /* 1 */
  f->oildev = 0.96 * f->oildev + self->sd_oil * reference_draws_shock (shocks, 0);
  f->M = clamp (f->M + self->kM * (self->Mstar - f->M) + self->sd_M * reference_draws_shock (shocks, 1), -1, 1);
  incident = reference_draws_uniform (chances, 0) < self->p_inc;

  /* 2 */
  up = self->cond ? 0 : fmin (1, 3 * self->rb) * fmin (t + 1, 12) / 12;
  S = clamp01 (1 - up - f->lost - self->cond * self->rb * n - had_document * self->g_rel * (self->cond ? 1 : 1.4));

  /* 3 */
  gap = clamp ((70 - self->oil * (1 + f->oildev)) / 40, -1, 1);
  pain = clamp01 (self->pain0 + self->pain_oil * gap + self->pain_enf * self->enf * S);
  L = self->L0 + self->LE * pain;
  carrot = self->car0 * (1 - n / 3.0);
  etaR = f->thetaR + self->R0 + self->rL * L + self->rC * carrot + self->rT * f->T - self->rM * f->M - self->rP * wound;
  etaU = f->thetaU + self->U0 + self->uT * f->T - self->uP * wound;
  etaV = f->thetaV + self->V0 + self->nM * f->M - self->nT * f->T - self->nL * L + self->nI * incident;
  pc = clamp (self->pc0_ - self->pcT * f->T, 0.05, 0.95);

  /* 4 and 5 */
  breaks = step_document (self, f, reference_draws_uniform (chances, 1), etaV);
  step_rungs (self, f, t, had_document, etaR, etaU, etaV, pc, out);

  /* 6 */
  f->lost += self->leak * self->rb * self->cond * count_relief (out->agreed);
  for (guint k = 0; k < N_RUNGS; k++)
    {
      double e = has (f->on, k) ? has (out->violated, k) ? self->ve_ : 1 : 0;

      RI += e * self->cutI[k];
      RC += e * self->cutC[k];
      RG += e * self->cutG[k];
      Rg += e * self->w[k];
      nv += has (out->violated, k) ? self->w[k] : 0;
      nc += has (out->fallen, k) ? self->w[k] : 0;
    }

  /* 7 */
  if (self->cond)
    snap_back (self, f);

  /* 8 */
  x = self->X0 - 0.8 * self->x_ds * self->ds * (has (f->on, GRID) || has (f->on, CITIES))
      + self->xI * (f->I / 100 - 1) - self->xA * has (f->on, ARMS) - self->xT * f->T + self->xB * f->rebound;
  x = fmin (0.25, self->x0 * exp (x));
  crisis = !f->had_crisis && ((reference_draws_draw (self->seed, f->key, t, 7) >> 9) + 0.5) / 8388608 < x;
  f->had_crisis |= crisis;
  wreck = crisis || breaks;
  if (wreck)
    {
      f->broken |= f->on;
      f->on = 0;
    }

  /* 9 */
  f->T = f->T + self->g1 / 36 * Rg * (1 - f->T) - self->g2 / 36 * (1 + 0.5 * self->pub) * nv - self->g3 / 36 * nc
         - self->g4 * self->pub * (36 - Rg) / 36 - self->gd * (f->T - self->Tfl);
  if (wreck)
    f->T *= 0.3;
  f->T = clamp01 (f->T);
  if (wreck)
    RI = RC = RG = 0;

  /* 10 */
  lull = f->document ? self->lull * (0.8 + 0.2 * self->mon) : 0;
  base = 100 * (1 + self->iM * (f->M - self->mom)) * (1 + f->rebound + 0.25 * crisis);
  f->I = clamp (f->I + 0.35 * (base * (1 - RI) * (1 - lull) - f->I) + 1.2 * reference_draws_shock (noise, 0), 0, 199.9);
  f->C = clamp (f->C + 0.35 * (base * (1 - RC) * (1 - 0.8 * lull) - f->C) + 1.6 * reference_draws_shock (noise, 1), 0, 199.9);
  f->G = clamp (f->G + 0.50 * (base * (1 - RG) * (1 - 0.8 * lull) - f->G) + 3.0 * reference_draws_shock (reference_draws_draw (self->seed, f->key, t, 9), 0), 0, 199.9);

  /* 11 */
  size = 0.5 * f->I + 0.3 * f->C + 0.2 * f->G;
  out->safeguard = 100 * clamp (self->v0 + self->vD * self->D + self->vG * self->gua + self->vS * S - self->vM * f->M
                                - f->document * self->vSig * (1 - clamp01 (L)) - self->vP * wound, 0, 0.999);
  out->inches = clamp (0.36 * (100 - size), -35.9, 35.9);
  out->risk = fmin (799.9, 100 * x / self->x_ref);
  out->war = f->I;
  out->civilians = f->C;
  out->grid = f->G;
  out->trust = f->T;
  out->sanctions = S;
  out->violated_weight = nv + nc;
  out->in_force = f->on;
  out->broken = f->broken;
  out->document = f->document;
  out->was_signed = f->was_signed;
  out->was_broken = f->was_broken;
  out->had_crisis = f->had_crisis;
}

void
reference_model_run (const ReferenceModel *self,
                     guint                 future,
                     guint                 n_weeks,
                     ReferenceWeek        *weeks)
{
  Future f = begin (self, future);

  for (guint t = 0; t < n_weeks; t++)
    {
      weeks[t] = (ReferenceWeek) { 0, };
      step_week (self, &f, t, &weeks[t]);
    }
}

/* Section 8. */
InchesOutcome
reference_model_classify (const ReferenceModel *self,
                          guint                 n_weeks,
                          const ReferenceWeek  *weeks,
                          double               *gain)
{
  const ReferenceWeek *last = &weeks[n_weeks - 1];
  double violated = 0;

  *gain = 0;
  for (guint t = n_weeks - 8; t < n_weeks; t++)
    {
      *gain += weeks[t].inches / 8;
      violated += weeks[t].violated_weight / 8;
    }

  if (last->had_crisis)
    return INCHES_OUTCOME_DANGER;
  if (last->was_signed && last->was_broken)
    return INCHES_OUTCOME_PHANTOM;
  if (last->document)
    return INCHES_OUTCOME_HELD;
  if (*gain < self->cut_inch)
    return INCHES_OUTCOME_GRINDING;

  return violated > self->cut_viol ? INCHES_OUTCOME_FROZEN : INCHES_OUTCOME_SMALLER;
}
