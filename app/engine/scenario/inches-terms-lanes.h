/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-kernel.h"
#include "inches-lanes.h"

G_BEGIN_DECLS

/* The terms of a scenario, each spread over all lanes once a block: a loop can
 * then use them from memory, and need not spread them in every round. */

/* Coefficients, by their names, and numbers of InchesTerms, by theirs. */
#define INCHES_SPREAD_COEFFICIENTS(X) \
  X (sd_oil) X (kM) X (sd_M) X (pain0) X (pain_oil) X (rL) X (rC) X (rT) X (rM) X (rP) X (uT) X (uP) X (nM) X (nT) X (nL) \
  X (nI) X (pcT) X (vSig) X (vS) X (vM) X (vP) X (b_floor) X (cool) X (xI) X (xA) X (xT) X (xB) X (x0) X (gd) X (Tfl) X (iM)
#define INCHES_SPREAD_TERMS(X) \
  X (Mstar) X (document_relief) X (oil) X (pain_enf) X (L0) X (LE) X (R0) X (U0) X (V0) X (pc0) X (per_b_max) X (exp_bB) \
  X (rebound) X (rearm) X (v_fixed) X (hS) X (rep) X (ve) X (X0) X (strike_risk) X (risk_scale) X (g1) X (g2) X (g3) X (g4) \
  X (momentum) X (lull)

typedef struct
{
  InchesBits   needs;
  InchesFloats per_f;   /* for 65,536 times a uniform */
  InchesFloats exp_rho;
  InchesFloats exp_ups;
  InchesFloats exp_nu;
} InchesSpreadRung;

typedef struct
{
#define X(id) InchesFloats id;
  INCHES_SPREAD_COEFFICIENTS (X)
  INCHES_SPREAD_TERMS (X)
#undef X
  InchesFloats     p_inc;    /* for 65,536 times a uniform */
  InchesFloats     per_vmax; /* the same */
  InchesSpreadRung rungs[INCHES_N_RUNGS];
} InchesSpreadTerms;

G_STATIC_ASSERT (sizeof (InchesSpreadTerms) <= INCHES_SPREAD_TERMS_SIZE - 32);

/* Where a block keeps them: at an address that suits vectors, wherever the block lies. */
static inline InchesSpreadTerms *
spread_terms_of (InchesKernelBlock *block)
{
  return (InchesSpreadTerms *) (((gsize) block->spread_terms + 31) & ~(gsize) 31);
}

static inline void
spread_terms_init (InchesSpreadTerms *self,
                   const InchesTerms *terms)
{
#define X(id) self->id = floats_of (terms->c.id);
  INCHES_SPREAD_COEFFICIENTS (X)
#undef X
#define X(id) self->id = floats_of (terms->id);
  INCHES_SPREAD_TERMS (X)
#undef X

  /* A power of two rounds nothing. */
  self->p_inc = floats_of (65536.0f * terms->p_inc);
  self->per_vmax = floats_of (terms->per_vmax * (1.0f / 65536.0f));
  for (guint k = 0; k < INCHES_N_RUNGS; k++)
    {
      const InchesRungTerms *rung = &terms->rungs[k];

      self->rungs[k] = (InchesSpreadRung) {
        bits_of (rung->needs), floats_of (rung->per_f * (1.0f / 65536.0f)), floats_of (rung->exp_rho),
        floats_of (rung->exp_ups), floats_of (rung->exp_nu)
      };
    }
}

G_END_DECLS
