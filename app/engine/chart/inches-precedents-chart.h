/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model-chart.h"

G_BEGIN_DECLS

/* The precedents on a strip of their own, and what is said of each: what was agreed, how
 * long it took, what held. */
extern const InchesModelChartKind inches_precedents_chart;

double inches_precedents_chart_get_height (const InchesModelChart *chart); /* px that all of its words need at its width, margins included */

G_END_DECLS
