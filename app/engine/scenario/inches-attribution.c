/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-attribution.h"

#include "inches-batch.h"
#include "inches-forecast-private.h"
#include "inches-players.h"
#include "inches-simulation.h"

/* What one mixture came to. */
typedef double Values[INCHES_N_MEASURES];

struct _InchesAttribution
{
  gatomicrefcount  ref_count;

  InchesScenario  *from;
  InchesScenario  *to;
  gboolean         by_lever;
  guint            n_futures;
  guint            n_players;
  InchesPlayer     players[INCHES_MOST_PLAYERS];
  Values           parts[INCHES_MOST_PLAYERS];
  Values           start;
  Values           difference;
  double           error;
};

G_DEFINE_BOXED_TYPE (InchesAttribution, inches_attribution, inches_attribution_ref, inches_attribution_unref)

static void
take_values (Values                values,
             const InchesForecast *forecast)
{
  values[INCHES_MEASURE_INCHES] = inches_forecast_get_mean (forecast);
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    values[INCHES_MEASURE_FIRST_CLASS + i] = 100.0 * inches_forecast_get_count (forecast, i)
                                             / inches_forecast_get_n_futures (forecast);
}

/* The mixtures being run. */
typedef struct
{
  const InchesAttribution *attribution;
  InchesSheet             *sheet;
  guint64                  seed;
  guint                    n_futures;
  guint                    n_weeks;
  Values                  *values; /* one a mixture */
  InchesForecast          *first;  /* nothing has changed */
  InchesForecast          *last;   /* everything has */
} Mixtures;

static gboolean
run_mixture (gpointer    data,
             guint       coalition,
             const gint *cancelled)
{
  Mixtures *self = data;
  const InchesAttribution *found = self->attribution;
  g_autoptr(InchesScenario) mixture = inches_players_mix (found->players, found->n_players, coalition, found->from, found->to);
  g_autoptr(InchesForecast) forecast = inches_simulation_run (mixture, self->sheet, self->seed, self->n_futures, self->n_weeks, 0,
                                                              cancelled);

  if (forecast == NULL)
    return FALSE;

  take_values (self->values[coalition], forecast);
  if (coalition == 0)
    self->first = inches_forecast_ref (forecast);
  if (coalition == inches_attribution_get_n_runs (found) - 1)
    self->last = inches_forecast_ref (forecast);

  return TRUE;
}

static void
mixtures_clear (Mixtures *self)
{
  g_clear_pointer (&self->values, g_free);
  g_clear_pointer (&self->first, inches_forecast_unref);
  g_clear_pointer (&self->last, inches_forecast_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Mixtures, mixtures_clear)

/* |S|! (g - |S| - 1)! / g! */
static double
get_weight (guint n_others,
            guint n_players)
{
  double weight = 1.0 / n_players;

  for (guint i = 1; i <= n_others; i++)
    weight *= (double) i / (n_players - i);

  return weight;
}

static guint
count_bits (guint bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;

  return n;
}

/* The Shapley value of each player, from all mixtures. */
static void
share_out (InchesAttribution *self,
           Values            *values)
{
  guint whole = (1u << self->n_players) - 1;

  for (guint m = 0; m < INCHES_N_MEASURES; m++)
    {
      self->start[m] = values[0][m];
      self->difference[m] = values[whole][m] - values[0][m];

      for (guint i = 0; i < self->n_players; i++)
        for (guint coalition = 0; coalition <= whole; coalition++)
          if (!(coalition & 1u << i))
            self->parts[i][m] += get_weight (count_bits (coalition), self->n_players)
                                 * (values[coalition | 1u << i][m] - values[coalition][m]);
    }
}

/**
 * inches_attribution_new:
 * @from: where the difference starts, such as early 2025
 * @to: what is explained
 * @sheet: coefficients for both; different sheets are never attributed
 * @seed: of all runs
 * @n_futures: of each run, a multiple of %INCHES_BLOCK
 * @n_weeks: %INCHES_SHORT_WEEKS or %INCHES_LONG_WEEKS
 * @cancelled: (nullable): read atomically; non-zero stops the work
 *
 * Runs every mixture of what differs, up to 128, with the same draws, and gives
 * each change its Shapley value: the parts add up to the difference.
 *
 * Returns: (transfer full) (nullable): the attribution; %NULL if cancelled
 */
InchesAttribution *
inches_attribution_new (InchesScenario *from,
                        InchesScenario *to,
                        InchesSheet    *sheet,
                        guint64         seed,
                        guint           n_futures,
                        guint           n_weeks,
                        const gint     *cancelled)
{
  g_autoptr(InchesAttribution) self = g_new0 (InchesAttribution, 1);
  g_auto(Mixtures) mixtures = { NULL, sheet, seed, n_futures, n_weeks, NULL };
  guint n_runs;

  g_atomic_ref_count_init (&self->ref_count);
  self->from = inches_scenario_ref (from);
  self->to = inches_scenario_ref (to);
  self->n_futures = n_futures;
  self->n_players = inches_players_find (from, to, self->players, &self->by_lever);
  n_runs = inches_attribution_get_n_runs (self);
  mixtures.attribution = self;
  mixtures.values = g_new (Values, n_runs);

  if (!inches_batch_run (n_runs, n_runs * n_futures, run_mixture, &mixtures, cancelled))
    return NULL;

  self->error = inches_gain_get_paired_error (inches_forecast_get_gains (mixtures.first),
                                              inches_forecast_get_gains (mixtures.last), n_futures);
  share_out (self, mixtures.values);
  return g_steal_pointer (&self);
}

/**
 * inches_attribution_ref:
 * @self: an attribution
 *
 * Returns: @self, with one reference more
 */
InchesAttribution *
inches_attribution_ref (InchesAttribution *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * inches_attribution_unref:
 * @self: an attribution; freed with its last reference
 */
void
inches_attribution_unref (InchesAttribution *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  inches_scenario_unref (self->from);
  inches_scenario_unref (self->to);
  g_free (self);
}

/**
 * inches_attribution_get_from:
 * @self: an attribution
 *
 * Returns: (transfer none): where the difference starts
 */
InchesScenario *
inches_attribution_get_from (const InchesAttribution *self)
{
  return self->from;
}

/**
 * inches_attribution_get_to:
 * @self: an attribution
 *
 * Returns: (transfer none): what is explained
 */
InchesScenario *
inches_attribution_get_to (const InchesAttribution *self)
{
  return self->to;
}

/**
 * inches_attribution_is_by_lever:
 * @self: an attribution
 *
 * Returns: %TRUE if its players are levers, not groups of them
 */
gboolean
inches_attribution_is_by_lever (const InchesAttribution *self)
{
  return self->by_lever;
}

/**
 * inches_attribution_is_comparable:
 * @self: an attribution
 *
 * Inches are of the war's size at the anchor. Between two anchors the parts may
 * be shown as a table that says so, never as a figure.
 *
 * Returns: %TRUE if both scenarios have one anchor
 */
gboolean
inches_attribution_is_comparable (const InchesAttribution *self)
{
  return inches_scenario_get_anchor (self->from) == inches_scenario_get_anchor (self->to);
}

/**
 * inches_attribution_get_n_runs:
 * @self: an attribution
 *
 * Returns: how many mixtures were run
 */
guint
inches_attribution_get_n_runs (const InchesAttribution *self)
{
  return 1u << self->n_players;
}

/** inches_attribution_get_n_futures: Returns: how many futures each mixture was run with */
guint
inches_attribution_get_n_futures (const InchesAttribution *self)
{
  return self->n_futures;
}

/**
 * inches_attribution_get_n_players:
 * @self: an attribution
 *
 * Returns: how many groups or levers differ, at most %INCHES_MOST_PLAYERS
 */
guint
inches_attribution_get_n_players (const InchesAttribution *self)
{
  return self->n_players;
}

/**
 * inches_attribution_get_id:
 * @self: an attribution
 * @player: below inches_attribution_get_n_players()
 *
 * Returns: (transfer none): id of the group or lever, or "circumstances"
 */
const char *
inches_attribution_get_id (const InchesAttribution *self,
                           guint                    player)
{
  g_return_val_if_fail (player < self->n_players, NULL);

  return self->players[player].id;
}

/**
 * inches_attribution_get_name:
 * @self: an attribution
 * @player: below inches_attribution_get_n_players()
 *
 * Returns: (transfer none): its name for people
 */
const char *
inches_attribution_get_name (const InchesAttribution *self,
                             guint                    player)
{
  g_return_val_if_fail (player < self->n_players, NULL);

  return inches_player_get_name (&self->players[player], inches_scenario_get_levers (self->from));
}

/** inches_attribution_get_levers: @player: below the number of players. Returns: bits of the levers it changes, 0 for
 * circumstances */
guint32
inches_attribution_get_levers (const InchesAttribution *self,
                               guint                    player)
{
  g_return_val_if_fail (player < self->n_players, 0);

  return self->players[player].levers;
}

/** inches_attribution_get_start: @measure: what is taken apart. Returns: what it is before any change */
double
inches_attribution_get_start (const InchesAttribution *self,
                              InchesMeasure            measure)
{
  g_return_val_if_fail (measure < INCHES_N_MEASURES, 0);

  return self->start[measure];
}

/**
 * inches_attribution_get_part:
 * @self: an attribution
 * @player: below inches_attribution_get_n_players()
 * @measure: of what
 *
 * Returns: what the player adds to the difference; the parts add up to it
 */
double
inches_attribution_get_part (const InchesAttribution *self,
                             guint                    player,
                             InchesMeasure            measure)
{
  g_return_val_if_fail (player < self->n_players && measure < INCHES_N_MEASURES, 0);

  return self->parts[player][measure];
}

/**
 * inches_attribution_get_part_of:
 * @self: an attribution
 * @id: of a group or a lever, or "circumstances"
 * @measure: of what
 *
 * Returns: what it adds to the difference; exactly 0 if it does not play
 */
double
inches_attribution_get_part_of (const InchesAttribution *self,
                                const char              *id,
                                InchesMeasure            measure)
{
  for (guint i = 0; i < self->n_players; i++)
    if (g_str_equal (self->players[i].id, id))
      return inches_attribution_get_part (self, i, measure);

  return 0;
}

/**
 * inches_attribution_get_difference:
 * @self: an attribution
 * @measure: of what
 *
 * Returns: the whole difference, in inches or of 100 futures
 */
double
inches_attribution_get_difference (const InchesAttribution *self,
                                   InchesMeasure            measure)
{
  g_return_val_if_fail (measure < INCHES_N_MEASURES, 0);

  return self->difference[measure];
}

/**
 * inches_attribution_get_error:
 * @self: an attribution
 *
 * Returns: the paired standard error of the difference in inches
 */
double
inches_attribution_get_error (const InchesAttribution *self)
{
  return self->error;
}

/**
 * inches_measure_get_id:
 * @measure: a measure
 *
 * Returns: (transfer none): its key in files
 */
const char *
inches_measure_get_id (InchesMeasure measure)
{
  g_return_val_if_fail (measure < INCHES_N_MEASURES, NULL);

  return measure == INCHES_MEASURE_INCHES ? "inches" : inches_outcome_get_id (measure - INCHES_MEASURE_FIRST_CLASS);
}
