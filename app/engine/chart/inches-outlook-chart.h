/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model-chart.h"
#include "inches-timeline-fan.h"
#include "inches-timeline-ladder.h"

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

/* What is drawn over a placed outlook has to know; owned by the chart. */
typedef struct
{
  InchesTimelineBox       plot;     /* of the fan */
  InchesScale             scale;    /* of its values */
  const InchesFanPoint   *points;   /* the start, then one a week */
  guint                   n_points;
  InchesTimelineBox       ladder;   /* its ground */
  const InchesLadderRow  *rows;
  guint                   n_rows;
  const InchesLadderCell *cells;
  guint                   n_cells;
} InchesOutlookParts;

void     inches_outlook_chart_get_parts (const InchesModelChart *chart,
                                         InchesOutlookParts     *parts);
gboolean inches_outlook_chart_find_week (const InchesModelChart *chart,
                                         double                  x,
                                         double                  y,
                                         guint                  *week);
void     inches_outlook_chart_get_place (const InchesModelChart *chart,
                                         guint                   week,
                                         InchesOutlookPlace     *place);

G_END_DECLS
