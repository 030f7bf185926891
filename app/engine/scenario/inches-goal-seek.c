/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-goal-seek.h"

#include <glib/gi18n-lib.h>

#include "inches-number.h"
#include "inches-random.h"
#include "inches-simulation.h"

#define N_STARTS    8
#define MOST_SWEEPS 4

/* A setting and what the search made of it. */
typedef struct
{
  double values[INCHES_N_LEVERS];
  double inches;
  guint  n_crises;
} Trial;

/* The search under way. */
typedef struct
{
  InchesScenario *scenario; /* as shown: circumstances, levers that are not free */
  InchesSheet    *sheet;
  guint64         seed;
  guint           levers;
  guint           limit;
  const gint     *cancelled;
  GArray         *trials;   /* (element-type Trial): all that were run */
} Search;

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
  Trial             best;
  guint             n_near;
  double            lowest[INCHES_N_LEVERS];
  double            highest[INCHES_N_LEVERS];
};

G_DEFINE_BOXED_TYPE (InchesGoalSeek, inches_goal_seek, inches_goal_seek_ref, inches_goal_seek_unref)

/* Any setting within the limit beats any above it. */
static gboolean
is_better (const Search *search,
           const Trial  *a,
           const Trial  *b)
{
  gboolean a_keeps = a->n_crises <= search->limit;
  gboolean b_keeps = b->n_crises <= search->limit;

  if (a_keeps != b_keeps)
    return a_keeps;

  return a_keeps ? a->inches > b->inches : a->n_crises < b->n_crises;
}

/* Runs a setting; FALSE if cancelled. */
static gboolean
try_setting (Search *search,
             Trial  *trial)
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
get_lever (const Search *search,
           guint         lever)
{
  return &inches_scenario_get_levers (search->scenario)->levers[lever];
}

static void
set_start (const Search *search,
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
try_move (Search   *search,
          Trial    *best,
          guint     lever,
          double    value,
          gboolean *moved)
{
  const InchesLever *limits = get_lever (search, lever);
  Trial trial = *best;

  trial.values[lever] = CLAMP (value, limits->lowest, limits->highest);
  if (trial.values[lever] == best->values[lever])
    return TRUE;
  if (!try_setting (search, &trial))
    return FALSE;

  if (is_better (search, &trial, best))
    {
      *best = trial;
      *moved = TRUE;
    }

  return TRUE;
}

/* Each free lever once down and up. FALSE if cancelled. */
static gboolean
sweep (Search   *search,
       Trial    *best,
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
climb (Search *search,
       Trial  *best)
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

/* As many crises as now, if no limit is given. FALSE if cancelled. */
static gboolean
search_all (Search *search,
            double  most_crises,
            Trial  *best)
{
  for (guint start = 0; start < N_STARTS; start++)
    {
      Trial trial;

      set_start (search, start, trial.values);
      if (!try_setting (search, &trial))
        return FALSE;
      if (start == 0)
        search->limit = most_crises < 0 ? trial.n_crises : (guint) (most_crises * INCHES_GOAL_FUTURES / 100);
      if (!climb (search, &trial))
        return FALSE;
      if (start == 0 || is_better (search, &trial, best))
        *best = trial;
    }

  return TRUE;
}

/* How flat the top is: the settings tried that come near the best. */
static void
find_near (InchesGoalSeek *self,
           const Search   *search)
{
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    self->lowest[i] = self->highest[i] = self->best.values[i];

  for (guint t = 0; t < search->trials->len; t++)
    {
      const Trial *trial = &g_array_index (search->trials, Trial, t);

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
judge (const Search *search,
       const Trial  *best)
{
  const Trial *shown = &g_array_index (search->trials, Trial, 0);

  if (best->n_crises > search->limit)
    return INCHES_GOAL_TOO_DANGEROUS;

  return is_better (search, best, shown) ? INCHES_GOAL_FOUND : INCHES_GOAL_NO_BETTER;
}

/* Runs the best once more, with more futures. FALSE if cancelled. */
static gboolean
show_best (InchesGoalSeek *self,
           const Search   *search)
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
  g_autoptr(GArray) trials = g_array_new (FALSE, FALSE, sizeof (Trial));
  Search search = { scenario, sheet, seed, levers, 0, cancelled, trials };
  g_autoptr(InchesGoalSeek) self = NULL;

  g_return_val_if_fail (levers != 0 && levers < 1u << INCHES_N_LEVERS, NULL);

  self = g_new0 (InchesGoalSeek, 1);
  g_atomic_ref_count_init (&self->ref_count);
  if (!search_all (&search, most_crises, &self->best))
    return NULL;

  self->levers = levers;
  self->limit = search.limit;
  self->n_runs = trials->len;
  self->start = g_array_index (trials, Trial, 0).inches;
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
