/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model-chart.h"
#include "inches-timeline-fan.h"

G_BEGIN_DECLS

/* A fan of one index, the ladder week by week, the outcomes. */
extern const InchesModelChartKind inches_outlook_chart;

/* Where one week stands in a placed outlook, px. */
typedef struct
{
  double         x;         /* where its figures are drawn */
  double         top;       /* of the fan's plot */
  double         axis;      /* the fan's foot, where dates are written */
  double         bottom;    /* of the ladder */
  InchesFanPoint point;     /* of the fan; its x is that of x */
  gboolean       has_ghost;
} InchesOutlookPlace;

gboolean inches_outlook_chart_find_week (const InchesModelChart *chart,
                                         double                  x,
                                         double                  y,
                                         guint                  *week);
void     inches_outlook_chart_get_place (const InchesModelChart *chart,
                                         guint                   week,
                                         InchesOutlookPlace     *place);

G_END_DECLS
