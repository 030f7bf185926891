/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model-chart.h"

G_BEGIN_DECLS

/* What each change adds to the outcome: from early 2025, one bar a change, to the
 * settings shown. */
extern const InchesModelChartKind inches_why_chart;

double inches_why_chart_measure (const InchesAttribution *attribution, /* NULL: not known yet */
                                 double                   unit); /* px of height in a window */

G_END_DECLS
