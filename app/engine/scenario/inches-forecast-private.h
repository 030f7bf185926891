/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-forecast.h"
#include "inches-tally.h"

G_BEGIN_DECLS

/* Shared by the files that make forecasts, and by nobody else. */
typedef double InchesQuantiles[INCHES_N_QUANTILES];

struct _InchesForecast
{
  gatomicrefcount  ref_count;

  InchesScenario  *scenario;
  InchesSheet     *sheet;
  guint64          seed;
  guint            n_futures;
  guint            n_weeks;

  InchesQuantiles *quantiles[INCHES_N_INDICES]; /* one a week, or NULL: not asked for */
  InchesQuantiles  gain_quantiles;
  guint            (*in_force)[INCHES_N_RUNGS]; /* one row a week */
  guint            ever[INCHES_N_RUNGS];
  guint            classes[INCHES_N_OUTCOMES];
  guint            n_settled;
  gint64           sum;
  gint64           square_sum;
  gint32          *gains;
};

InchesForecast *inches_forecast_new (InchesScenario    *scenario,
                                     InchesSheet       *sheet,
                                     guint64            seed,
                                     guint              n_futures,
                                     const InchesTally *tally,
                                     gint32            *gains) G_GNUC_WARN_UNUSED_RESULT;

double inches_gain_get_mean  (gint64 sum,
                              guint  n);
double inches_gain_get_error (gint64 sum,
                              gint64 square_sum,
                              guint  n);
double inches_gain_get_paired_error (const gint32 *before,
                                     const gint32 *after,
                                     guint         n);

G_END_DECLS
