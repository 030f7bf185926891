/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model-chart.h"

G_BEGIN_DECLS

/* What the model makes of all settings of two levers: heat, contours with figures, the
 * settings shown and those of early 2025. In a window the two points are the caller's. */
extern const InchesModelChartKind inches_map_chart;

double   inches_map_chart_measure      (double                  width,
                                        double                  unit); /* px of height in a window */
gboolean inches_map_chart_get_plot     (const InchesModelChart *chart,
                                        InchesTimelineBox      *plot); /* FALSE: there is no map yet */
void     inches_map_chart_to_page      (const InchesModelChart *chart,
                                        double                  value_x,
                                        double                  value_y,
                                        double                 *x,
                                        double                 *y);
void     inches_map_chart_to_values    (const InchesModelChart *chart,
                                        double                  x,
                                        double                  y,
                                        double                 *value_x,
                                        double                 *value_y);
void     inches_map_chart_paint_points (const InchesModelChart *chart,
                                        InchesScenario         *now,
                                        InchesCanvas           *canvas,
                                        const InchesTheme      *theme);
char    *inches_map_chart_describe_at  (const InchesLeverMap   *map,
                                        double                  value_x,
                                        double                  value_y) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
