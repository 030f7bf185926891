/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model-chart.h"

G_BEGIN_DECLS

/* Fifty dots of outcome classes over a ruler, early 2025 beside them. */
extern const InchesModelChartKind inches_outcomes_chart;

G_END_DECLS
