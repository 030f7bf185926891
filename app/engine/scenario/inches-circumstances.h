/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "inches-date.h"

G_BEGIN_DECLS

/* What a scenario starts from besides its levers. */
typedef struct
{
  double    momentum;   /* -1 to 1, positive: Russia advancing */
  double    trust;      /* 0 to 1 */
  double    demands;    /* 0 to 1, how maximal Russia's aims are */
  guint16   rungs_on;   /* bits of rungs in force at the start */
  guint16   agenda;     /* bits of rungs on the table */
  gboolean  document_on;
  InchesDay anchor;     /* the Monday of week 0 */
} InchesCircumstances;

/* Circumstances that have a scale, as levers do. */
typedef enum
{
  INCHES_CIRCUMSTANCE_MOMENTUM,
  INCHES_CIRCUMSTANCE_TRUST,
  INCHES_CIRCUMSTANCE_DEMANDS,
  INCHES_N_SCALED_CIRCUMSTANCES
} InchesScaledCircumstance;

double   inches_circumstances_get_scaled (const InchesCircumstances *self,
                                          InchesScaledCircumstance   which);
void     inches_circumstances_set_scaled (InchesCircumstances       *self,
                                          InchesScaledCircumstance   which,
                                          double                     value);
gboolean inches_circumstances_check (const InchesCircumstances  *self,
                                     GError                    **error);
gboolean inches_circumstances_equal (const InchesCircumstances  *a,
                                     const InchesCircumstances  *b);

G_END_DECLS
