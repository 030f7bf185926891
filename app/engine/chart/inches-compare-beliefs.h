/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-compare-cell.h"

G_BEGIN_DECLS

/* Fifty squares along a difference: how two of the scenarios compare where the sheet is
 * doubted. Squares, not dots: those are outcomes. */
typedef struct
{
  gboolean          has_squares;
  InchesTimelineBox plot;
  InchesScale       scale;
  double            size;    /* of a square, px */
  struct { double x; double y; InchesVerdict verdict; } squares[INCHES_N_BELIEF_SETS]; /* centres */
  gboolean          has_miles;
  double            miles_x;
  double            lines[INCHES_SCALE_MAX_TICKS];
  guint             n_lines;
  double            key_x;
  double            key_y[INCHES_N_VERDICTS + 2];
  guint             n_keys;
  double            foot;    /* px, where all of it ends */
} InchesCompareBeliefs;

InchesCompareBeliefs *inches_compare_beliefs_new   (InchesModelPage            *page,
                                                    const InchesChartInput     *input,
                                                    const InchesComparePlan    *plan) G_GNUC_WARN_UNUSED_RESULT; /* free with g_free() */
void                  inches_compare_beliefs_paint (const InchesCompareBeliefs *self,
                                                    InchesCanvas               *canvas,
                                                    const InchesTheme          *theme,
                                                    double                      unit);

G_END_DECLS
