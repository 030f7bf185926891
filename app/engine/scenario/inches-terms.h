/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-scenario.h"
#include "inches-sheet.h"

G_BEGIN_DECLS

#define INCHES_N_LADDER_STATES (1 << INCHES_N_RUNGS)
#define INCHES_N_RELIEF        3 /* rungs that bring relief: tranche1, tranche2, line */

/* What a set of rungs in force comes to: cuts of war intensity, civilian harm
 * and grid attacks, and weight. */
typedef struct
{
  float rI, rC, rG, w;
} InchesRungEffect;

/* A rung's numbers as its tests use them: "u < r s(a + p) s(b + q)" is tested
 * as "u/r (1 + e^-a e^-p) (1 + e^-b e^-q) < 1". */
typedef struct
{
  guint32 needs;         /* prerequisites that are on the agenda */
  float   per_f;         /* 1/f_k; infinite if its gate is shut */
  float   exp_rho;       /* e^-rho' */
  float   exp_ups;       /* e^-ups' */
  float   exp_nu;        /* e^-nu' */
} InchesRungTerms;

/* All that docs/model.md section 6.1 computes once per scenario, and the
 * coefficients the weekly equations use, ready for the kernel. */
typedef struct
{
  InchesCoefficientValues c;

  /* section 6.1, by its names */
  float D, H, Mstar, p_inc, L0, LE, car0, R0, U0, V0, pc0, vmax, ve, hS, bB, rep, X0, x_ref;

  /* circumstances */
  float   momentum, trust;
  guint32 rungs_on;
  guint32 document_on;

  /* ready forms of the weekly equations */
  float   oil;
  float   up_front;        /* relief given up front once its 12 weeks are over */
  float   relief_lifts[INCHES_N_RELIEF + 1]; /* pressure lifted by so many relief rungs in force */
  float   document_relief; /* pressure lifted by a document */
  float   leaks[INCHES_N_RELIEF + 1]; /* pressure lost for good with so many relief rungs agreed */
  float   pain_enf;        /* pain_enf enf */
  float   carrot[INCHES_N_RELIEF + 1];
  float   per_b_max;       /* 1/b_max */
  float   exp_bB;          /* e^-bB */
  float   rebound;         /* after a break, without rearming */
  float   rearm;           /* and what 26 weeks of rearming add */
  float   per_vmax;        /* 1/vmax' */
  float   strike_risk;     /* 0.8 x_ds ds */
  float   risk_scale;      /* 100/x_ref */
  float   g1, g2, g3, g4;  /* with their divisors */
  float   lull;
  float   v_fixed;         /* v0 + vD D + vG gua */

  InchesRungTerms  rungs[INCHES_N_RUNGS];
  guint32          snap_mask; /* tranches that snap back with their prerequisites; 0 if relief is unconditional */
  InchesRungEffect effects[INCHES_N_LADDER_STATES];
} InchesTerms;

void inches_terms_init (InchesTerms          *self,
                        const InchesScenario *scenario,
                        const InchesSheet    *sheet);

G_END_DECLS
