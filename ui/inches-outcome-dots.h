/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-figure.h"
#include "inches-forecast.h"

G_BEGIN_DECLS

#define INCHES_TYPE_OUTCOME_DOTS (inches_outcome_dots_get_type ())
G_DECLARE_FINAL_TYPE (InchesOutcomeDots, inches_outcome_dots, INCHES, OUTCOME_DOTS, InchesFigure)

void inches_outcome_dots_set_counts (InchesOutcomeDots *self,
                                     const guint        counts[INCHES_N_OUTCOMES],
                                     gboolean           animated); /* dots that change class take a moment */

G_END_DECLS
