/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"

G_BEGIN_DECLS

/* What a series says about a span of days; see "Statistics of a span" in
 * docs/data.md. In the series' unit. Plain value. */
typedef struct
{
  guint     n_values;      /* that hold on a day of the span; 0: nothing else is set */
  gboolean  has_mean;      /* FALSE for what happens at a day */
  gboolean  is_readings;   /* the mean is of single readings, not of days */
  double    mean;
  gboolean  has_total;     /* sums and what happens at a day */
  double    total;
  gboolean  total_is_part; /* a month or year lies partly outside: its share by days was taken */
  double    first;         /* the earliest value, and the day it dates from */
  InchesDay first_day;
  double    last;
  InchesDay last_day;
  double    lowest;        /* the earlier of equal ones */
  InchesDay lowest_day;
  double    highest;
  InchesDay highest_day;
  guint     n_days;        /* days of the span on which a value holds */
  gboolean  provisional;   /* a value may still change */
  gboolean  breaks;        /* definition or method differs within the span */
} InchesStatistics;

gboolean inches_statistics_measure (InchesStatistics *self,
                                    InchesSeries     *series,
                                    InchesDay         first,
                                    InchesDay         last,
                                    InchesDay         known_to); /* last day of the record; FALSE: no value in the span */
guint    inches_statistics_count   (InchesChronicle  *chronicle,
                                    guint             lane,
                                    InchesDay         first,
                                    InchesDay         last,
                                    gboolean        (*shown) (InchesEvent *event,
                                                              gpointer     data),
                                    gpointer          data); /* events of the lane in the span; shown may be NULL */

G_END_DECLS
