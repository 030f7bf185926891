/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-goal-search.h"

#include "inches-batch.h"
#include "inches-random.h"
#include "inches-simulation.h"

#define N_STARTS    8
#define MOST_SWEEPS 4

/**
 * inches_goal_search_is_better: (skip)
 * @search: with its limit
 * @a: a setting
 * @b: another
 *
 * Any setting within the limit beats any above it.
 *
 * Returns: %TRUE if @a is better than @b
 */
gboolean
inches_goal_search_is_better (const InchesGoalSearch *search,
           const InchesGoalTrial  *a,
           const InchesGoalTrial  *b)
{
  gboolean a_keeps = a->n_crises <= search->limit;
  gboolean b_keeps = b->n_crises <= search->limit;

  if (a_keeps != b_keeps)
    return a_keeps;

  return a_keeps ? a->inches > b->inches : a->n_crises < b->n_crises;
}

/* Runs a setting; FALSE if cancelled. */
static gboolean
try_setting (InchesGoalSearch *search,
             InchesGoalTrial  *trial)
{
  g_autoptr(InchesScenario) scenario = inches_scenario_new (inches_scenario_get_levers (search->scenario), trial->values,
                                                            inches_scenario_get_circumstances (search->scenario), NULL);
  g_autoptr(InchesForecast) forecast = inches_simulation_run (scenario, search->sheet, search->seed, INCHES_GOAL_FUTURES,
                                                              INCHES_SHORT_WEEKS, 0, search->cancelled);

  if (forecast == NULL)
    return FALSE;

  trial->inches = inches_forecast_get_mean (forecast);
  trial->n_crises = inches_forecast_get_n_crises (forecast);
  g_array_append_val (search->trials, *trial);
  return TRUE;
}

static const InchesLever *
get_lever (const InchesGoalSearch *search,
           guint         lever)
{
  return &inches_scenario_get_levers (search->scenario)->levers[lever];
}

static void
set_start (const InchesGoalSearch *search,
           guint         start,
           double       *values)
{
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      const InchesLever *lever = get_lever (search, i);
      double u = ((double) (inches_random_mix (search->seed + 64 * start + i) >> 40) + 0.5) / 16777216.0;

      values[i] = inches_scenario_get_value (search->scenario, i);
      if (start == 0 || !(search->levers & 1u << i))
        continue;

      values[i] = lever->is_toggle ? (u >= 0.5 ? 1 : 0) : lever->lowest + u * (lever->highest - lever->lowest);
    }
}

/* Tries @lever at @value; keeps it if that is better. FALSE if cancelled. */
static gboolean
try_move (InchesGoalSearch   *search,
          InchesGoalTrial    *best,
          guint     lever,
          double    value,
          gboolean *moved)
{
  const InchesLever *limits = get_lever (search, lever);
  InchesGoalTrial trial = *best;

  trial.values[lever] = CLAMP (value, limits->lowest, limits->highest);
  if (trial.values[lever] == best->values[lever])
    return TRUE;
  if (!try_setting (search, &trial))
    return FALSE;

  if (inches_goal_search_is_better (search, &trial, best))
    {
      *best = trial;
      *moved = TRUE;
    }

  return TRUE;
}

/* Each free lever once down and up. FALSE if cancelled. */
static gboolean
sweep (InchesGoalSearch   *search,
       InchesGoalTrial    *best,
       double    step,
       gboolean *moved)
{
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      const InchesLever *lever = get_lever (search, i);
      double width = step * (lever->highest - lever->lowest);
      double value = best->values[i];

      if (!(search->levers & 1u << i))
        continue;

      if (lever->is_toggle)
        {
          if (!try_move (search, best, i, 1 - value, moved))
            return FALSE;
        }
      else if (!try_move (search, best, i, value - width, moved)
               || !try_move (search, best, i, value + width, moved))
        {
          return FALSE;
        }
    }

  return TRUE;
}

/* Climbs from one start. FALSE if cancelled. */
static gboolean
climb (InchesGoalSearch *search,
       InchesGoalTrial  *best)
{
  static const double steps[] = { 1.0 / 4, 1.0 / 8, 1.0 / 16 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gboolean moved = TRUE;

      for (guint n = 0; n < MOST_SWEEPS && moved; n++)
        {
          moved = FALSE;
          if (!sweep (search, best, steps[i], &moved))
            return FALSE;
        }
    }

  return TRUE;
}

/* One climb from each start, none of which knows of the others. */
typedef struct
{
  const InchesGoalSearch *search;
  InchesGoalTrial         best[N_STARTS];
  GArray                 *trials[N_STARTS];
} Climbs;

static gboolean
climb_from (gpointer    data,
            guint       start,
            const gint *cancelled)
{
  Climbs *climbs = data;
  InchesGoalSearch own = *climbs->search;

  own.trials = climbs->trials[start] = g_array_new (FALSE, FALSE, sizeof (InchesGoalTrial));
  if (start > 0)
    {
      set_start (&own, start, climbs->best[start].values);
      if (!try_setting (&own, &climbs->best[start]))
        return FALSE;
    }

  return climb (&own, &climbs->best[start]);
}

/**
 * inches_goal_search_run: (skip)
 * @search: what to search; its limit and trials are filled
 * @most_crises: in how many of 100 futures; negative: as many as the setting shown has
 * @best: (out): the best of all starts
 *
 * Returns: %FALSE if cancelled
 */
gboolean
inches_goal_search_run (InchesGoalSearch *search,
                        double            most_crises,
                        InchesGoalTrial  *best)
{
  Climbs climbs = { search, { { { 0, }, }, }, { NULL, } };
  gboolean done;

  set_start (search, 0, climbs.best[0].values);
  if (!try_setting (search, &climbs.best[0]))
    return FALSE;
  search->limit = most_crises < 0 ? climbs.best[0].n_crises : (guint) (most_crises * INCHES_GOAL_FUTURES / 100);

  done = inches_batch_run (N_STARTS, G_MAXUINT, climb_from, &climbs, search->cancelled);

  *best = climbs.best[0];
  for (guint start = 0; start < N_STARTS; start++)
    {
      if (inches_goal_search_is_better (search, &climbs.best[start], best))
        *best = climbs.best[start];
      if (climbs.trials[start] != NULL)
        {
          g_array_append_vals (search->trials, climbs.trials[start]->data, climbs.trials[start]->len);
          g_array_unref (climbs.trials[start]);
        }
    }

  return done;
}
