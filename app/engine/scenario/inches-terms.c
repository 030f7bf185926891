/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-terms.h"

#include <math.h>

#include "inches-exp.h"

/* The levers on the scales of the equations. */
typedef struct
{
  float us, eu, ua, threat, enforce, rollback, approach, publicity, deadline, monitoring, guarantee;
  float forgiveness, deep_strike, held, china;
  float conditional, compartment; /* 0 or 1 */
} Settings;

static float
sigma (float x)
{
  return 1.0f / (1.0f + expf (-x));
}

static float
get_value (const InchesScenario *scenario,
           guint                 lever)
{
  return (float) inches_scenario_get_value (scenario, lever);
}

static float
get_share (const InchesScenario *scenario,
           guint                 lever)
{
  return get_value (scenario, lever) / 100.0f;
}

static float
get_early_share (const InchesScenario *scenario,
                 guint                 lever)
{
  return (float) inches_scenario_get_levers (scenario)->levers[lever].early_2025 / 100.0f;
}

static void
settings_init (Settings             *s,
               const InchesScenario *scenario)
{
  float us_aid = get_value (scenario, INCHES_LEVER_US_AID);
  float eu_aid = get_value (scenario, INCHES_LEVER_EU_AID);
  float held_land = get_value (scenario, INCHES_LEVER_HELD_LAND);

  s->us = us_aid / (us_aid + 1.0f);
  s->eu = eu_aid / (eu_aid + 2.0f);
  s->held = held_land / (held_land + 300.0f);
  s->ua = get_share (scenario, INCHES_LEVER_UA_OUTPUT);
  s->threat = get_share (scenario, INCHES_LEVER_THREAT);
  s->enforce = get_share (scenario, INCHES_LEVER_ENFORCE);
  s->rollback = get_share (scenario, INCHES_LEVER_ROLLBACK);
  s->approach = get_share (scenario, INCHES_LEVER_APPROACH);
  s->publicity = get_share (scenario, INCHES_LEVER_PUBLICITY);
  s->deadline = get_share (scenario, INCHES_LEVER_DEADLINE);
  s->monitoring = get_share (scenario, INCHES_LEVER_MONITORING);
  s->guarantee = get_share (scenario, INCHES_LEVER_GUARANTEE);
  s->forgiveness = get_share (scenario, INCHES_LEVER_FORGIVENESS);
  s->deep_strike = get_share (scenario, INCHES_LEVER_DEEP_STRIKE);
  s->china = get_share (scenario, INCHES_LEVER_CHINA);
  s->conditional = get_value (scenario, INCHES_LEVER_SNAPBACK);
  s->compartment = get_value (scenario, INCHES_LEVER_COMPARTMENT);
}

/* x0 and the index at early 2025, from the sheet in use, so that an edited
 * sheet still starts at 100. */
static float
find_reference_risk (const InchesCoefficientValues *c,
                     const InchesScenario          *scenario)
{
  float threat = get_early_share (scenario, INCHES_LEVER_THREAT);
  float publicity = get_early_share (scenario, INCHES_LEVER_PUBLICITY);
  float deep_strike = get_early_share (scenario, INCHES_LEVER_DEEP_STRIKE);
  float compartment = (float) inches_scenario_get_levers (scenario)->levers[INCHES_LEVER_COMPARTMENT].early_2025;
  float trust = (float) inches_scenario_get_levers (scenario)->early_2025.trust;

  return c->x0 * expf (c->x_thr * threat * (1.0f + 0.4f * publicity) + c->x_ds * deep_strike
                       - c->x_cmp * compartment - c->xT * trust);
}

static void
init_capacities (InchesTerms    *self,
                 const Settings *s)
{
  const InchesCoefficientValues *c = &self->c;
  float backing, chips, enforced;

  self->D = inches_clamp01 (c->D_us * s->us + c->D_eu * s->eu + c->D_ua * s->ua);
  self->H = s->threat * (c->H_base + (1.0f - c->H_base) * inches_clamp01 (s->us / 0.75f));
  backing = inches_clamp01 (0.6f * self->D + 0.6f * self->H);
  chips = 0.65f * s->deep_strike + 0.35f * s->held;
  enforced = inches_clamp01 (s->enforce * (1.0f + c->E_china * s->china));

  self->Mstar = inches_clamp (self->momentum + c->M_D * (c->D_ref - self->D), -1.0f, 1.0f);
  self->p_inc = c->inc0 + c->inc_pub * s->publicity;
  self->L0 = c->lD * self->D + c->lH * self->H + c->lC * chips + c->lCh * s->china - c->lDL * s->deadline;
  self->LE = c->lE * (c->e0 + c->e1 * backing);
  self->pain_enf = c->pain_enf * enforced;
  self->v_fixed = c->v0 + c->vD * self->D + c->vG * s->guarantee;
}

static void
init_relief (InchesTerms    *self,
             const Settings *s,
             float           offered)
{
  const InchesCoefficientValues *c = &self->c;

  self->car0 = offered * (s->conditional != 0.0f ? 1.0f : c->rb_unc);
  for (guint n = 0; n <= INCHES_N_RELIEF; n++)
    {
      self->carrot[n] = self->car0 * (1.0f - (float) n / 3.0f);
      self->relief_lifts[n] = s->conditional * s->rollback * (float) n;
      self->leaks[n] = c->leak * s->rollback * s->conditional * (float) n;
    }

  self->up_front = s->conditional != 0.0f ? 0.0f : inches_min (1.0f, 3.0f * s->rollback);
  self->document_relief = c->g_rel * (s->conditional != 0.0f ? 1.0f : 1.4f);
  self->snap_mask = s->conditional != 0.0f ? 1u << INCHES_RUNG_TRANCHE1 | 1u << INCHES_RUNG_TRANCHE2 : 0;
}

static void
init_willingness (InchesTerms    *self,
                  const Settings *s,
                  float           offered,
                  float           demands)
{
  const InchesCoefficientValues *c = &self->c;
  float exploitable = inches_max (0.0f, s->forgiveness - 0.35f);

  self->R0 = c->r0 + c->r_quiet * (1.0f - s->publicity) + c->r_cmp * s->compartment + c->r_ch * s->china
             - c->r_dem * demands;
  self->U0 = c->u0 + c->uD * (self->D - 0.5f) + c->uG * s->guarantee + c->u_mon * s->monitoring
             - c->u_dl * s->deadline - c->u_dem * demands;
  self->V0 = c->n0 - c->n_mon * s->monitoring - c->n_snap * s->conditional * offered;
  self->pc0 = c->pc0 - c->pc_for * s->forgiveness;
  self->vmax = inches_min (0.95f, c->v_max * (1.0f + c->v_expl * exploitable));
  self->per_vmax = 1.0f / self->vmax;
  self->ve = c->ve * inches_max (0.0f, 1.0f - c->ve_expl * exploitable);
  self->rep = inches_min (1.0f, c->rep0 + c->rep_for * s->forgiveness);
}

static void
init_document (InchesTerms    *self,
               const Settings *s,
               float           drive,
               float           demands)
{
  const InchesCoefficientValues *c = &self->c;

  self->hS = c->s_max * (drive * drive) * sigma (c->s0 + c->s_dl * s->deadline + c->s_pub * s->publicity
                                                 - c->s_D * self->D - c->s_dem * demands);
  self->bB = c->b0 + c->b_dl * s->deadline + c->b_pub * s->publicity - c->b_mon * s->monitoring
             - c->b_gua * s->guarantee + c->b_dem * demands;
  self->exp_bB = expf (-self->bB);
  self->per_b_max = 1.0f / c->b_max;
  self->rebound = c->reb0 * (0.5f + 0.5f * drive);
  self->rearm = c->rearm * (1.0f - 0.5f * s->monitoring);
  self->lull = c->lull * (0.8f + 0.2f * s->monitoring);
}

static void
init_risk_and_trust (InchesTerms          *self,
                     const Settings       *s,
                     const InchesScenario *scenario)
{
  const InchesCoefficientValues *c = &self->c;

  self->X0 = c->x_thr * s->threat * (1.0f + 0.4f * s->publicity) + c->x_ds * s->deep_strike
             - c->x_cmp * s->compartment;
  self->x_ref = find_reference_risk (c, scenario);
  self->strike_risk = 0.8f * c->x_ds * s->deep_strike;
  self->risk_scale = 100.0f / self->x_ref;

  self->g1 = c->g1 / 36.0f;
  self->g2 = c->g2 / 36.0f * (1.0f + 0.5f * s->publicity);
  self->g3 = c->g3 / 36.0f;
  self->g4 = c->g4 * s->publicity / 36.0f;
}

static float
find_gate (InchesGate      gate,
           const Settings *s,
           float           offered)
{
  switch (gate)
    {
    case INCHES_GATE_RELIEF:
      return offered;
    case INCHES_GATE_RELIEF_PART:
      return 0.4f + 0.6f * offered;
    case INCHES_GATE_LAND:
      return s->held;
    case INCHES_GATE_TRACK:
      return s->compartment != 0.0f ? 1.0f : 0.1f;
    case INCHES_GATE_NONE:
    default:
      return 1.0f;
    }
}

static void
init_rung (InchesTerms      *self,
           guint             k,
           const InchesRung *rung,
           const Settings   *s,
           float             offered,
           float             drive,
           guint16           agenda)
{
  const InchesCoefficientValues *c = &self->c;
  float gate = agenda & 1u << k ? find_gate (rung->gate, s, offered) : 0.0f;
  float rho = rung->rho;

  if (k == INCHES_RUNG_GRID)
    rho += c->ch_ds * (s->deep_strike - 0.45f);
  else if (k == INCHES_RUNG_CITIES)
    rho += 0.8f * c->ch_ds * (s->deep_strike - 0.45f);

  self->rungs[k].needs = rung->needs & agenda;
  self->rungs[k].per_f = 1.0f / ((float) rung->r * gate * (1.0f - c->m_cost * drive));
  self->rungs[k].exp_rho = expf (-rho);
  self->rungs[k].exp_ups = expf (-(rung->ups + rung->ver * c->u_ver * (s->monitoring - 0.5f)));
  self->rungs[k].exp_nu = expf (-(rung->nu + rung->ver * c->v_ver * (0.5f - s->monitoring)));
}

static void
init_effects (InchesTerms        *self,
              const InchesLadder *ladder)
{
  for (guint state = 0; state < INCHES_N_LADDER_STATES; state++)
    {
      InchesRungEffect effect = { 0, };

      for (guint k = 0; k < INCHES_N_RUNGS; k++)
        if (state & 1u << k)
          {
            effect.rI += ladder->rungs[k].rI;
            effect.rC += ladder->rungs[k].rC;
            effect.rG += ladder->rungs[k].rG;
            effect.w += ladder->rungs[k].w;
          }

      self->effects[state] = effect;
    }
}

/**
 * inches_terms_init:
 * @self: (out caller-allocates): what the kernel computes with
 * @scenario: levers and circumstances
 * @sheet: coefficients, and the ladder that goes with them
 *
 * Computes section 6.1 of docs/model.md, once for a run. Holds no reference to
 * what it was made from.
 */
void
inches_terms_init (InchesTerms          *self,
                   const InchesScenario *scenario,
                   const InchesSheet    *sheet)
{
  const InchesCircumstances *circumstances = inches_scenario_get_circumstances (scenario);
  const InchesLadder *ladder = inches_sheet_get_ladder (sheet);
  Settings s;
  float rollback = get_value (scenario, INCHES_LEVER_ROLLBACK);
  float offered = rollback / (rollback + 8.0f);
  float demands = (float) circumstances->demands;
  float drive;

  settings_init (&s, scenario);
  self->c = *inches_sheet_get_values (sheet);
  self->momentum = (float) circumstances->momentum;
  self->trust = (float) circumstances->trust;
  self->rungs_on = circumstances->rungs_on;
  self->document_on = circumstances->document_on != 0;
  self->oil = get_value (scenario, INCHES_LEVER_OIL);
  drive = inches_clamp01 (s.approach + self->c.m_pub * s.publicity * (1.0f - s.approach));

  init_capacities (self, &s);
  init_relief (self, &s, offered);
  init_willingness (self, &s, offered, demands);
  init_document (self, &s, drive, demands);
  init_risk_and_trust (self, &s, scenario);
  for (guint k = 0; k < INCHES_N_RUNGS; k++)
    init_rung (self, k, &ladder->rungs[k], &s, offered, drive, circumstances->agenda);
  init_effects (self, ladder);
}
