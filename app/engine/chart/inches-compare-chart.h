/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model-chart.h"

G_BEGIN_DECLS

/* Scenarios side by side: what each came to, how it stands to the first, which settings
 * differ, and how far a finding rests on the coefficients. Its input has a compare set
 * with at least one column. */
extern const InchesModelChartKind inches_compare_chart;

double inches_compare_chart_get_height (const InchesModelChart *chart); /* px it needs; a window asks one placed at its width */
void   inches_compare_chart_get_column (const InchesModelChart *chart,
                                        guint                   column,
                                        InchesTimelineBox      *box); /* its place, name to settings */

G_END_DECLS
