/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-forecast-private.h"

G_DEFINE_BOXED_TYPE (InchesForecast, inches_forecast, inches_forecast_ref, inches_forecast_unref)

/* Each quantile lies in the first bin whose running count reaches its share of
 * @n, linear inside it. */
static void
find_quantiles (InchesQuantiles      found,
                InchesIndex    index,
                const guint32 *bins,
                guint          n)
{
  static const double shares[INCHES_N_QUANTILES] = { 0.05, 0.25, 0.5, 0.75, 0.95 };
  guint64 before = 0;
  guint bin = 0;

  for (guint q = 0; q < INCHES_N_QUANTILES; q++)
    {
      double wanted = shares[q] * n;

      while (bin < INCHES_N_BINS - 1 && (double) (before + bins[bin]) < wanted)
        before += bins[bin++];

      found[q] = inches_tally_get_edge (index, bin + (wanted - (double) before) / bins[bin]);
    }
}

static void
take_quantiles (InchesForecast    *self,
                const InchesTally *tally)
{
  find_quantiles (self->gain_quantiles, INCHES_INDEX_INCHES, tally->gains, self->n_futures);

  for (guint i = 0; i < INCHES_N_INDICES; i++)
    {
      if ((tally->indices & 1u << i) == 0)
        continue;

      self->quantiles[i] = g_new (InchesQuantiles, self->n_weeks);
      for (guint week = 0; week < self->n_weeks; week++)
        {
          guint32 bins[INCHES_N_BINS];

          inches_tally_get_bins (tally, i, week, bins);
          find_quantiles (self->quantiles[i][week], i, bins, self->n_futures);
        }
    }
}

/* From how many futures have each state of the ladder, how many have each rung. */
static void
find_marginals (guint   *in_force,
                guint32 *states)
{
  /* The upper half of the states has the highest rung; laid on the lower half, what is left is
   * the ladder without that rung. */
  for (guint rung = INCHES_N_RUNGS; rung-- > 0;)
    {
      guint half = 1u << rung;
      guint n = 0;

      for (guint i = 0; i < half; i++)
        {
          n += states[half + i];
          states[i] += states[half + i];
        }
      in_force[rung] = n;
    }
}

static void
take_rungs (InchesForecast    *self,
            const InchesTally *tally)
{
  guint32 states[INCHES_N_LADDER_STATES];

  self->in_force = g_malloc_n (self->n_weeks, sizeof *self->in_force);

  for (guint week = 0; week < self->n_weeks; week++)
    {
      inches_tally_get_states (tally, week, states);
      find_marginals (self->in_force[week], states);
    }

  for (guint rung = 0; rung < INCHES_N_RUNGS; rung++)
    self->ever[rung] = (guint) tally->ever[rung];
}

/**
 * inches_forecast_new: (skip)
 * @scenario: what was run; a reference is taken
 * @sheet: with which coefficients; a reference is taken
 * @seed: of the run
 * @n_futures: how many were counted
 * @tally: the counts; read only
 * @gains: (transfer full): inches gained of every future, in 1/4096
 *
 * Returns: (transfer full): what the counts come to
 */
InchesForecast *
inches_forecast_new (InchesScenario    *scenario,
                     InchesSheet       *sheet,
                     guint64            seed,
                     guint              n_futures,
                     const InchesTally *tally,
                     gint32            *gains)
{
  InchesForecast *self = g_new0 (InchesForecast, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->scenario = inches_scenario_ref (scenario);
  self->sheet = inches_sheet_ref (sheet);
  self->seed = seed;
  self->n_futures = n_futures;
  self->n_weeks = tally->n_weeks;
  self->n_settled = tally->n_settled;
  self->sum = tally->sum;
  self->square_sum = tally->square_sum;
  self->gains = gains;
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    self->classes[i] = tally->classes[i];
  take_quantiles (self, tally);
  take_rungs (self, tally);

  return self;
}

/**
 * inches_forecast_ref:
 * @self: a forecast
 *
 * Returns: @self, with one reference more
 */
InchesForecast *
inches_forecast_ref (InchesForecast *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * inches_forecast_unref:
 * @self: a forecast; freed with its last reference
 */
void
inches_forecast_unref (InchesForecast *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  inches_scenario_unref (self->scenario);
  inches_sheet_unref (self->sheet);
  for (guint i = 0; i < INCHES_N_INDICES; i++)
    g_free (self->quantiles[i]);
  g_free (self->in_force);
  g_free (self->gains);
  g_free (self);
}

/**
 * inches_forecast_get_scenario:
 * @self: a forecast
 *
 * Returns: (transfer none): the scenario that was run
 */
InchesScenario *
inches_forecast_get_scenario (const InchesForecast *self)
{
  return self->scenario;
}

/**
 * inches_forecast_get_sheet:
 * @self: a forecast
 *
 * Returns: (transfer none): the coefficients it was run with
 */
InchesSheet *
inches_forecast_get_sheet (const InchesForecast *self)
{
  return self->sheet;
}

/**
 * inches_forecast_get_seed:
 * @self: a forecast
 *
 * Returns: the seed of its draws
 */
guint64
inches_forecast_get_seed (const InchesForecast *self)
{
  return self->seed;
}

/**
 * inches_forecast_get_n_futures:
 * @self: a forecast
 *
 * Returns: how many futures were simulated
 */
guint
inches_forecast_get_n_futures (const InchesForecast *self)
{
  return self->n_futures;
}

/**
 * inches_forecast_get_n_weeks:
 * @self: a forecast
 *
 * Returns: for how many weeks
 */
guint
inches_forecast_get_n_weeks (const InchesForecast *self)
{
  return self->n_weeks;
}

/**
 * inches_forecast_has_index:
 * @self: a forecast
 * @index: an index
 *
 * Returns: %TRUE if the run was asked to keep its quantiles
 */
gboolean
inches_forecast_has_index (const InchesForecast *self,
                           InchesIndex           index)
{
  g_return_val_if_fail (index < INCHES_N_INDICES, FALSE);

  return self->quantiles[index] != NULL;
}

/**
 * inches_forecast_get_quantile:
 * @self: a forecast
 * @index: one that the run was asked to keep
 * @week: 0 the week of the anchor
 * @quantile: which
 *
 * Returns: the quantile over futures, in the index' own range
 */
double
inches_forecast_get_quantile (const InchesForecast *self,
                              InchesIndex           index,
                              guint                 week,
                              InchesQuantile        quantile)
{
  g_return_val_if_fail (inches_forecast_has_index (self, index), 0);
  g_return_val_if_fail (week < self->n_weeks && quantile < INCHES_N_QUANTILES, 0);

  return self->quantiles[index][week][quantile];
}

/**
 * inches_forecast_get_size:
 * @self: a forecast that keeps %INCHES_INDEX_INCHES
 * @week: 0 the week of the anchor
 * @quantile: which
 *
 * Returns: the quantile of the size of the war in inches, 36 at the anchor
 */
double
inches_forecast_get_size (const InchesForecast *self,
                          guint                 week,
                          InchesQuantile        quantile)
{
  g_return_val_if_fail (quantile < INCHES_N_QUANTILES, 0);

  return 36 - inches_forecast_get_quantile (self, INCHES_INDEX_INCHES, week, INCHES_N_QUANTILES - 1 - quantile);
}

/**
 * inches_forecast_get_gain_quantile:
 * @self: a forecast
 * @quantile: which
 *
 * Returns: the quantile over futures of inches gained, each future's mean of the last eight weeks
 */
double
inches_forecast_get_gain_quantile (const InchesForecast *self,
                                   InchesQuantile        quantile)
{
  g_return_val_if_fail (quantile < INCHES_N_QUANTILES, 0);

  return self->gain_quantiles[quantile];
}

/**
 * inches_forecast_get_mean:
 * @self: a forecast
 *
 * Returns: inches gained, the mean over futures
 */
double
inches_forecast_get_mean (const InchesForecast *self)
{
  return inches_gain_get_mean (self->sum, self->n_futures);
}

/**
 * inches_forecast_get_error:
 * @self: a forecast
 *
 * Returns: the standard error of inches_forecast_get_mean(), in inches
 */
double
inches_forecast_get_error (const InchesForecast *self)
{
  return inches_gain_get_error (self->sum, self->square_sum, self->n_futures);
}

/**
 * inches_forecast_get_gains:
 * @self: a forecast
 *
 * Returns: (transfer none) (array): inches gained of every future, in 1/4096
 */
const gint32 *
inches_forecast_get_gains (const InchesForecast *self)
{
  return self->gains;
}

/**
 * inches_forecast_get_sum:
 * @self: a forecast
 *
 * Returns: the sum of inches_forecast_get_gains()
 */
gint64
inches_forecast_get_sum (const InchesForecast *self)
{
  return self->sum;
}

/**
 * inches_forecast_get_square_sum:
 * @self: a forecast
 *
 * Returns: the sum of the squares of inches_forecast_get_gains()
 */
gint64
inches_forecast_get_square_sum (const InchesForecast *self)
{
  return self->square_sum;
}

/**
 * inches_forecast_get_count:
 * @self: a forecast
 * @outcome: a class
 *
 * Returns: how many futures ended in it
 */
guint
inches_forecast_get_count (const InchesForecast *self,
                           InchesOutcome         outcome)
{
  g_return_val_if_fail (outcome < INCHES_N_OUTCOMES, 0);

  return self->classes[outcome];
}

/**
 * inches_forecast_get_n_crises:
 * @self: a forecast
 *
 * Returns: how many futures had a dangerous crisis
 */
guint
inches_forecast_get_n_crises (const InchesForecast *self)
{
  return self->classes[INCHES_OUTCOME_DANGER];
}

/**
 * inches_forecast_get_n_settled:
 * @self: a forecast
 *
 * Returns: how many futures ended in a full settlement; a check of the model, not a result
 */
guint
inches_forecast_get_n_settled (const InchesForecast *self)
{
  return self->n_settled;
}

/**
 * inches_forecast_get_in_force:
 * @self: a forecast
 * @rung: place of a rung
 * @week: 0 the week of the anchor
 *
 * Returns: how many futures have the rung in force at the end of the week
 */
guint
inches_forecast_get_in_force (const InchesForecast *self,
                              guint                 rung,
                              guint                 week)
{
  g_return_val_if_fail (rung < INCHES_N_RUNGS && week < self->n_weeks, 0);

  return self->in_force[week][rung];
}

/**
 * inches_forecast_get_ever:
 * @self: a forecast
 * @rung: place of a rung
 *
 * Returns: how many futures ever agreed the rung, or had it at the start
 */
guint
inches_forecast_get_ever (const InchesForecast *self,
                          guint                 rung)
{
  g_return_val_if_fail (rung < INCHES_N_RUNGS, 0);

  return self->ever[rung];
}

/**
 * inches_forecast_get_dots:
 * @self: a forecast
 * @dots: (out) (array fixed-size=6): of 50 dots, those of each outcome class
 */
void
inches_forecast_get_dots (const InchesForecast *self,
                          guint                 dots[INCHES_N_OUTCOMES])
{
  inches_outcome_share_dots (self->classes, dots);
}

/**
 * inches_index_get_id:
 * @index: an index
 *
 * Returns: (transfer none): its key in files
 */
const char *
inches_index_get_id (InchesIndex index)
{
  static const char *const ids[INCHES_N_INDICES] = {
    "war", "civilians", "grid", "trust", "risk", "sanctions", "safeguard", "inches"
  };

  g_return_val_if_fail (index < INCHES_N_INDICES, NULL);

  return ids[index];
}
