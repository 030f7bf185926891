/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas.h"
#include "inches-forecast.h"
#include "inches-measurer.h"
#include "inches-theme.h"

G_BEGIN_DECLS

/* Fifty dots for the outcome classes of a forecast, with their names and shares. */
typedef struct _InchesDotsChart InchesDotsChart;

InchesDotsChart *inches_dots_chart_new        (const guint             counts[INCHES_N_OUTCOMES],
                                               InchesMeasurer         *measurer,
                                               double                  width,
                                               double                  scale) G_GNUC_WARN_UNUSED_RESULT;
void             inches_dots_chart_free       (InchesDotsChart        *self);
double           inches_dots_chart_get_height (const InchesDotsChart  *self);
gboolean         inches_dots_chart_is_stacked (const InchesDotsChart  *self);
InchesOutcome    inches_dots_chart_get_dot    (const InchesDotsChart  *self,
                                               guint                   dot,
                                               double                 *x,
                                               double                 *y);
gboolean         inches_dots_chart_set_change (InchesDotsChart        *self,
                                               const InchesOutcome     before[INCHES_N_DOTS],
                                               double                  progress);
void             inches_dots_chart_paint      (const InchesDotsChart  *self,
                                               InchesCanvas           *canvas,
                                               const InchesTheme      *theme);

char *inches_outcomes_describe (const guint counts[INCHES_N_OUTCOMES]) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesDotsChart, inches_dots_chart_free)

G_END_DECLS
