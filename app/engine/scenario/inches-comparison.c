/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-forecast-private.h"

#include <math.h>

/**
 * inches_gain_get_mean: (skip)
 * @sum: of inches gained, in 1/4096
 * @n: over how many futures
 *
 * Returns: their mean, in inches
 */
double
inches_gain_get_mean (gint64 sum,
                      guint  n)
{
  return (double) sum / ((double) INCHES_GAIN_UNITS * n);
}

/**
 * inches_gain_get_error: (skip)
 * @sum: of inches gained, in 1/4096
 * @square_sum: of their squares
 * @n: over how many futures
 *
 * Returns: the standard error of their mean, in inches
 */
double
inches_gain_get_error (gint64 sum,
                       gint64 square_sum,
                       guint  n)
{
  double mean = (double) sum / n;

  return sqrt (MAX (0.0, (double) square_sum / n - mean * mean) / n) / INCHES_GAIN_UNITS;
}

/**
 * inches_gain_get_paired_error: (skip)
 * @before: (array length=n): inches gained of every future, in 1/4096
 * @after: (array length=n): the same of another run with the same draws
 * @n: how many futures
 *
 * Returns: the standard error of the mean of their differences, in inches
 */
double
inches_gain_get_paired_error (const gint32 *before,
                              const gint32 *after,
                              guint         n)
{
  gint64 sum = 0;
  gint64 square_sum = 0;

  for (guint i = 0; i < n; i++)
    {
      gint64 d = (gint64) after[i] - before[i];

      sum += d;
      square_sum += d * d;
    }

  return inches_gain_get_error (sum, square_sum, n);
}

/**
 * inches_forecast_compare:
 * @self: a forecast
 * @baseline: what it is compared with
 * @difference: (out): inches gained more than @baseline, the mean over futures
 * @error: (out): its standard error, in inches; paired future by future if both
 *   runs have the same draws
 *
 * Inches are of the war's size at the anchor, so runs of different anchors are
 * never compared; nor are runs of different length or with different sheets.
 *
 * Returns: %FALSE if the two cannot be compared; nothing is then set
 */
gboolean
inches_forecast_compare (const InchesForecast *self,
                         const InchesForecast *baseline,
                         double               *difference,
                         double               *error)
{
  const gint32 *gains = inches_forecast_get_gains (self);
  const gint32 *others = inches_forecast_get_gains (baseline);
  guint n = inches_forecast_get_n_futures (self);
  gint64 sum = inches_forecast_get_sum (self) - inches_forecast_get_sum (baseline);

  if (inches_scenario_get_anchor (inches_forecast_get_scenario (self)) != inches_scenario_get_anchor (inches_forecast_get_scenario (baseline))
      || inches_forecast_get_n_weeks (self) != inches_forecast_get_n_weeks (baseline)
      || !inches_sheet_equal (inches_forecast_get_sheet (self), inches_forecast_get_sheet (baseline)))
    return FALSE;

  if (inches_forecast_get_seed (self) != inches_forecast_get_seed (baseline) || n != inches_forecast_get_n_futures (baseline))
    {
      *difference = inches_forecast_get_mean (self) - inches_forecast_get_mean (baseline);
      *error = hypot (inches_forecast_get_error (self), inches_forecast_get_error (baseline));
      return TRUE;
    }

  *difference = inches_gain_get_mean (sum, n);
  *error = inches_gain_get_paired_error (others, gains, n);
  return TRUE;
}
