/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model-chart.h"

G_BEGIN_DECLS

/* What each lever alone could do from where it stands: one bar down, one up. */
extern const InchesModelChartKind inches_tornado_chart;

double inches_tornado_chart_measure (double unit); /* px of height in a window */

G_END_DECLS
