/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model-chart.h"

G_BEGIN_DECLS

/* What each side gives, and how often each rung holds. */
extern const InchesModelChartKind inches_ladder_chart;

G_END_DECLS
