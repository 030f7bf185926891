/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Every coefficient the equations of docs/model.md name, in the order of
 * data/model/coefficients.json. The place in this list is the coefficient's
 * index; a sheet binds its entries to it by id. */
#define INCHES_COEFFICIENTS(X) \
  X (D_us) X (D_eu) X (D_ua) X (H_base) X (E_china) X (m_pub) \
  X (sd_R) X (sd_U) X (sd_V) X (sd_oil) X (sd_M) \
  X (M_D) X (D_ref) X (kM) X (inc0) X (inc_pub) X (leak) X (g_rel) \
  X (pain0) X (pain_oil) X (pain_enf) \
  X (lE) X (e0) X (e1) X (lD) X (lH) X (lC) X (lCh) X (lDL) X (rb_unc) \
  X (r0) X (r_quiet) X (r_cmp) X (r_ch) X (r_dem) X (rL) X (rC) X (rT) X (rM) X (rP) \
  X (u0) X (uD) X (uG) X (u_mon) X (u_dl) X (u_dem) X (uT) X (uP) \
  X (n0) X (n_mon) X (n_snap) X (nM) X (nT) X (nL) X (nI) \
  X (v_max) X (v_expl) X (v_ver) X (pc0) X (pc_for) X (pcT) X (ve) X (ve_expl) \
  X (m_cost) X (s_max) X (s0) X (s_dl) X (s_pub) X (s_D) X (s_dem) \
  X (b_max) X (b_floor) X (b0) X (b_dl) X (b_pub) X (b_dem) X (b_mon) X (b_gua) \
  X (reb0) X (rearm) X (cool) X (rep0) X (rep_for) X (ch_ds) X (u_ver) \
  X (x0) X (x_thr) X (x_ds) X (x_cmp) X (xA) X (xI) X (xT) X (xB) \
  X (g1) X (g2) X (g3) X (g4) X (gd) X (Tfl) X (lull) X (iM) \
  X (v0) X (vD) X (vG) X (vS) X (vM) X (vSig) X (vP) X (cut_inch) X (cut_viol)

#define INCHES_N_COEFFICIENTS 110

/* The numbers the kernel computes with, by the names of the equations. */
typedef struct
{
#define X(id) float id;
  INCHES_COEFFICIENTS (X)
#undef X
} InchesCoefficientValues;

G_STATIC_ASSERT (sizeof (InchesCoefficientValues) == INCHES_N_COEFFICIENTS * sizeof (float));

/* Why a term exists. Every size is judgement. */
typedef enum
{
  INCHES_GRADE_SOURCE     = 1 << 0, /* "S": the source's claim */
  INCHES_GRADE_LITERATURE = 1 << 1, /* "L" */
  INCHES_GRADE_JUDGEMENT  = 1 << 2  /* "J" */
} InchesGrade;

/* One entry of a sheet. */
typedef struct
{
  char        *id;
  double       value;    /* as the sheet has it; the kernel rounds it once to 32 bits */
  char        *why;
  InchesGrade  grade;
  char         strength; /* 'A' to 'C' of the literature, 0 without */
  char        *works;    /* NULL without literature */
  char       **claims;
  double       lowest;
  double       highest;
  char        *group;
  gboolean     varied;   /* belief sets doubt its size */
} InchesCoefficient;

const char *inches_coefficient_get_id (guint                    index);
gboolean    inches_coefficient_find   (const char              *id,
                                       guint                   *index);
void        inches_coefficient_copy   (InchesCoefficient       *self,
                                       const InchesCoefficient *source);
void        inches_coefficient_clear  (InchesCoefficient       *self);

G_END_DECLS
