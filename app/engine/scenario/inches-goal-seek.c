/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-goal-seek.h"

#include <glib/gi18n-lib.h>

#include "inches-goal-search.h"
#include "inches-number.h"
#include "inches-simulation.h"

struct _InchesGoalSeek
{
  gatomicrefcount   ref_count;

  InchesGoalResult  result;
  InchesScenario   *scenario;
  InchesForecast   *forecast;
  guint             levers;
  guint             limit;
  guint             n_runs;
  double            start;
  InchesGoalTrial             best;
  guint             n_near;
  double            lowest[INCHES_N_LEVERS];
  double            highest[INCHES_N_LEVERS];
};

G_DEFINE_BOXED_TYPE (InchesGoalSeek, inches_goal_seek, inches_goal_seek_ref, inches_goal_seek_unref)

/* How flat the top is: the settings tried that come near the best. */
static void
find_near (InchesGoalSeek *self,
           const InchesGoalSearch   *search)
{
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    self->lowest[i] = self->highest[i] = self->best.values[i];

  for (guint t = 0; t < search->trials->len; t++)
    {
      const InchesGoalTrial *trial = &g_array_index (search->trials, InchesGoalTrial, t);

      if (trial->n_crises > MAX (search->limit, self->best.n_crises) || trial->inches < self->best.inches - INCHES_GOAL_NEAR)
        continue;

      self->n_near++;
      for (guint i = 0; i < INCHES_N_LEVERS; i++)
        {
          self->lowest[i] = MIN (self->lowest[i], trial->values[i]);
          self->highest[i] = MAX (self->highest[i], trial->values[i]);
        }
    }
}

static InchesGoalResult
judge (const InchesGoalSearch *search,
       const InchesGoalTrial  *best)
{
  const InchesGoalTrial *shown = &g_array_index (search->trials, InchesGoalTrial, 0);

  if (best->n_crises > search->limit)
    return INCHES_GOAL_TOO_DANGEROUS;

  return inches_goal_search_is_better (search, best, shown) ? INCHES_GOAL_FOUND : INCHES_GOAL_NO_BETTER;
}

/* Runs the best once more, with more futures. FALSE if cancelled. */
static gboolean
show_best (InchesGoalSeek *self,
           const InchesGoalSearch   *search)
{
  self->scenario = inches_scenario_new (inches_scenario_get_levers (search->scenario), self->best.values,
                                        inches_scenario_get_circumstances (search->scenario), NULL);
  self->forecast = inches_simulation_run (self->scenario, search->sheet, search->seed, INCHES_DEFAULT_FUTURES,
                                          INCHES_SHORT_WEEKS, INCHES_ALL_INDICES, search->cancelled);

  return self->forecast != NULL;
}

/**
 * inches_goal_seek_new:
 * @scenario: the setting shown; levers that are not free stay as they are
 * @levers: bits of the levers that are free, at least one
 * @most_crises: in how many of 100 futures at most; negative: as many as now
 * @sheet: coefficients
 * @seed: of all runs and of the starts
 * @cancelled: (nullable): read atomically; non-zero stops the work
 *
 * Climbs from eight starts in ever smaller steps, as docs/model.md describes. The
 * result is the best found in some hundred runs, never the best there is.
 *
 * Returns: (transfer full) (nullable): what was found; %NULL if cancelled
 */
InchesGoalSeek *
inches_goal_seek_new (InchesScenario *scenario,
                      guint           levers,
                      double          most_crises,
                      InchesSheet    *sheet,
                      guint64         seed,
                      const gint     *cancelled)
{
  g_autoptr(GArray) trials = g_array_new (FALSE, FALSE, sizeof (InchesGoalTrial));
  InchesGoalSearch search = { scenario, sheet, seed, levers, 0, cancelled, trials };
  g_autoptr(InchesGoalSeek) self = NULL;

  g_return_val_if_fail (levers != 0 && levers < 1u << INCHES_N_LEVERS, NULL);

  self = g_new0 (InchesGoalSeek, 1);
  g_atomic_ref_count_init (&self->ref_count);
  if (!inches_goal_search_run (&search, most_crises, &self->best))
    return NULL;

  self->levers = levers;
  self->limit = search.limit;
  self->n_runs = trials->len;
  self->start = g_array_index (trials, InchesGoalTrial, 0).inches;
  self->result = judge (&search, &self->best);
  find_near (self, &search);

  return show_best (self, &search) ? g_steal_pointer (&self) : NULL;
}

/**
 * inches_goal_seek_ref:
 * @self: a search
 *
 * Returns: @self, with one reference more
 */
InchesGoalSeek *
inches_goal_seek_ref (InchesGoalSeek *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * inches_goal_seek_unref:
 * @self: a search; freed with its last reference
 */
void
inches_goal_seek_unref (InchesGoalSeek *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->scenario, inches_scenario_unref);
  g_clear_pointer (&self->forecast, inches_forecast_unref);
  g_free (self);
}

/**
 * inches_goal_seek_get_result:
 * @self: a search
 *
 * Returns: how it ended
 */
InchesGoalResult
inches_goal_seek_get_result (const InchesGoalSeek *self)
{
  return self->result;
}

/**
 * inches_goal_seek_get_scenario:
 * @self: a search
 *
 * Returns: (transfer none): the best setting found
 */
InchesScenario *
inches_goal_seek_get_scenario (const InchesGoalSeek *self)
{
  return self->scenario;
}

/**
 * inches_goal_seek_get_forecast:
 * @self: a search
 *
 * Returns: (transfer none): the best setting run once more, with %INCHES_DEFAULT_FUTURES
 */
InchesForecast *
inches_goal_seek_get_forecast (const InchesGoalSeek *self)
{
  return self->forecast;
}

/**
 * inches_goal_seek_get_levers:
 * @self: a search
 *
 * Returns: bits of the levers that were free
 */
guint
inches_goal_seek_get_levers (const InchesGoalSeek *self)
{
  return self->levers;
}

/**
 * inches_goal_seek_get_n_runs:
 * @self: a search
 *
 * Returns: how many settings were tried
 */
guint
inches_goal_seek_get_n_runs (const InchesGoalSeek *self)
{
  return self->n_runs;
}

/**
 * inches_goal_seek_get_mean:
 * @self: a search
 *
 * Returns: inches of the best setting found, over %INCHES_GOAL_FUTURES futures
 */
double
inches_goal_seek_get_mean (const InchesGoalSeek *self)
{
  return self->best.inches;
}

/**
 * inches_goal_seek_get_start:
 * @self: a search
 *
 * Returns: inches of the setting shown, over as many futures
 */
double
inches_goal_seek_get_start (const InchesGoalSeek *self)
{
  return self->start;
}

/**
 * inches_goal_seek_get_n_crises:
 * @self: a search
 *
 * Returns: in how many of %INCHES_GOAL_FUTURES futures the best setting has a crisis
 */
guint
inches_goal_seek_get_n_crises (const InchesGoalSeek *self)
{
  return self->best.n_crises;
}

/**
 * inches_goal_seek_get_limit:
 * @self: a search
 *
 * Returns: in how many of %INCHES_GOAL_FUTURES futures a crisis was allowed
 */
guint
inches_goal_seek_get_limit (const InchesGoalSeek *self)
{
  return self->limit;
}

/**
 * inches_goal_seek_get_n_near:
 * @self: a search
 *
 * Returns: how many of the settings tried come within %INCHES_GOAL_NEAR of the best
 *   with no more crises than allowed, the best included
 */
guint
inches_goal_seek_get_n_near (const InchesGoalSeek *self)
{
  return self->n_near;
}

/**
 * inches_goal_seek_get_range:
 * @self: a search
 * @lever: index of a lever
 * @lowest: (out): its lowest value among the settings near the best, in its unit
 * @highest: (out): its highest
 */
void
inches_goal_seek_get_range (const InchesGoalSeek *self,
                            guint                 lever,
                            double               *lowest,
                            double               *highest)
{
  g_return_if_fail (lever < INCHES_N_LEVERS);

  *lowest = self->lowest[lever];
  *highest = self->highest[lever];
}

/**
 * inches_goal_result_get_id:
 * @result: how a search ended
 *
 * Returns: (transfer none): its key in files
 */
const char *
inches_goal_result_get_id (InchesGoalResult result)
{
  static const char *const ids[] = { "found", "no-better", "too-dangerous" };

  g_return_val_if_fail (result < G_N_ELEMENTS (ids), NULL);

  return ids[result];
}

/**
 * inches_goal_seek_describe:
 * @self: a search
 *
 * Returns: (transfer full): what was found, in sentences
 */
char *
inches_goal_seek_describe (const InchesGoalSeek *self)
{
  g_autofree char *inches = inches_number_format (self->best.inches, 1);
  g_autofree char *start = inches_number_format (self->start, 1);

  switch (self->result)
    {
    case INCHES_GOAL_FOUND:
      return g_strdup_printf (_("The best found in %1$u runs: in the model, %2$s inches of 36 where the setting shown has %3$s; %4$u of the settings tried come within half an inch of it."),
                              self->n_runs, inches, start, self->n_near);
    case INCHES_GOAL_NO_BETTER:
      return g_strdup_printf (_("In %1$u runs nothing better was found than the setting shown, with %2$s inches of 36 in the model."),
                              self->n_runs, start);
    case INCHES_GOAL_TOO_DANGEROUS:
    default:
      return g_strdup_printf (_("In %1$u runs nothing reached the goal: no setting tried keeps crises to %2$u of %3$u simulated futures; the one with the fewest has %4$u."),
                              self->n_runs, self->limit, INCHES_GOAL_FUTURES, self->best.n_crises);
    }
}
