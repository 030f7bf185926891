/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model-chart.h"

G_BEGIN_DECLS

/* A fan of one index, the ladder week by week, the outcomes. */
extern const InchesModelChartKind inches_outlook_chart;

G_END_DECLS
