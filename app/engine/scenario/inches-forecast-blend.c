/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-forecast-blend.h"

#include "inches-forecast-private.h"

#include <math.h>

static double
mix (double from,
     double to,
     double share)
{
  return from + share * (to - from);
}

static guint
mix_count (guint  from,
           guint  to,
           double share)
{
  return (guint) lround (mix (from, to, share));
}

static void
mix_quantiles (InchesQuantiles       *mixed,
               const InchesQuantiles *from,
               const InchesQuantiles *to,
               guint                  n,
               double                 share)
{
  for (guint i = 0; i < n; i++)
    for (guint q = 0; q < INCHES_N_QUANTILES; q++)
      mixed[i][q] = mix (from[i][q], to[i][q], share);
}

static void
mix_rungs (InchesForecast       *self,
           const InchesForecast *from,
           const InchesForecast *to,
           double                share)
{
  self->in_force = g_malloc_n (self->n_weeks, sizeof *self->in_force);
  for (guint week = 0; week < self->n_weeks; week++)
    for (guint rung = 0; rung < INCHES_N_RUNGS; rung++)
      self->in_force[week][rung] = mix_count (from->in_force[week][rung], to->in_force[week][rung], share);
  for (guint rung = 0; rung < INCHES_N_RUNGS; rung++)
    self->ever[rung] = mix_count (from->ever[rung], to->ever[rung], share);
}

/* The counts have to add up to all futures; what rounding leaves over goes to the largest. */
static void
mix_classes (InchesForecast       *self,
             const InchesForecast *from,
             const InchesForecast *to,
             double                share)
{
  guint largest = 0;
  guint sum = 0;

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    {
      self->classes[i] = mix_count (from->classes[i], to->classes[i], share);
      sum += self->classes[i];
      if (self->classes[i] > self->classes[largest])
        largest = i;
    }
  self->classes[largest] += self->n_futures - sum;
}

/**
 * inches_forecast_can_blend:
 * @from: a forecast
 * @to: another
 *
 * Returns: whether both have as many weeks and futures, and weeks of the same days
 */
gboolean
inches_forecast_can_blend (const InchesForecast *from,
                           const InchesForecast *to)
{
  return from->n_weeks == to->n_weeks && from->n_futures == to->n_futures
         && inches_scenario_get_anchor (from->scenario) == inches_scenario_get_anchor (to->scenario);
}

/**
 * inches_forecast_blend:
 * @from: a forecast
 * @to: another, which it can be blended with
 * @share: 0 to 1, of the way
 *
 * Every figure lies between those of the two. Indices that only one of them keeps are
 * left out, and so is what single futures gained: it is @to's.
 *
 * Returns: (transfer full): a forecast to be drawn, under the settings of @to
 */
InchesForecast *
inches_forecast_blend (InchesForecast *from,
                       InchesForecast *to,
                       double          share)
{
  InchesForecast *self;

  g_return_val_if_fail (inches_forecast_can_blend (from, to), NULL);
  g_return_val_if_fail (share >= 0 && share <= 1, NULL);

  if (from == to || share == 0 || share == 1)
    return inches_forecast_ref (share == 0 ? from : to);

  self = g_new0 (InchesForecast, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->scenario = inches_scenario_ref (to->scenario);
  self->sheet = inches_sheet_ref (to->sheet);
  self->seed = to->seed;
  self->n_futures = to->n_futures;
  self->n_weeks = to->n_weeks;
  self->n_settled = mix_count (from->n_settled, to->n_settled, share);
  self->sum = llround (mix (from->sum, to->sum, share));
  self->square_sum = llround (mix (from->square_sum, to->square_sum, share));
  self->gains = g_memdup2 (to->gains, to->n_futures * sizeof *to->gains);
  mix_quantiles (&self->gain_quantiles, (const InchesQuantiles *) &from->gain_quantiles,
                 (const InchesQuantiles *) &to->gain_quantiles, 1, share);
  for (guint i = 0; i < INCHES_N_INDICES; i++)
    if (from->quantiles[i] != NULL && to->quantiles[i] != NULL)
      {
        self->quantiles[i] = g_new (InchesQuantiles, self->n_weeks);
        mix_quantiles (self->quantiles[i], (const InchesQuantiles *) from->quantiles[i],
                       (const InchesQuantiles *) to->quantiles[i], self->n_weeks, share);
      }
  mix_rungs (self, from, to, share);
  mix_classes (self, from, to, share);

  return self;
}
