/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model-chart.h"

G_BEGIN_DECLS

/* The record of 2014 and 2015 over that of 2024 and 2025, a day of one on a day of the
 * other: a comparison, not a likeness. */
extern const InchesModelChartKind inches_then_now_chart;

double   inches_then_now_chart_measure    (InchesChronicle        *chronicle,
                                           double                  window); /* px that all lanes need in a window of this font scale */
double   inches_then_now_chart_get_scale  (const InchesModelChart *chart); /* px a day */
gboolean inches_then_now_chart_is_now     (const InchesModelChart *chart,
                                           double                  y); /* whether the lower band is there */
gboolean inches_then_now_chart_get_days   (const InchesModelChart *chart,
                                           InchesEvent            *event,
                                           gint                   *days); /* since the day of alignment; FALSE: the event is not drawn */

G_END_DECLS
