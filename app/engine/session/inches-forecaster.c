/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-forecaster.h"

#include "inches-simulation.h"

#include <gio/gio.h>

/* One run, from start to arrival. The worker reads all but the owner. */
typedef struct
{
  InchesScenario   *scenario;
  InchesSheet      *sheet;
  guint64           seed;
  guint             n_futures;
  guint             n_weeks;
  gboolean          is_baseline;
  gint              cancelled; /* atomic */
  InchesForecaster *owner;     /* NULL once nobody waits; the owner's thread only */

  GMutex            mutex;     /* of what follows */
  GCond             cond;      /* it has ended */
  gboolean          ended;
  InchesForecast   *forecast;  /* of a run that was not cancelled */
} Run;

struct _InchesForecaster
{
  InchesModel          *model;
  guint64               seed;
  guint                 n_weeks;
  InchesForecasterFunc  func;
  gpointer              user_data;

  InchesScenario       *scenario;
  InchesSheet          *sheet;
  InchesForecast       *forecast; /* NULL until the first run ends */
  InchesForecast       *baseline; /* NULL until its run ends */
  InchesForecast       *pending;  /* a baseline under another sheet, shown once there is a forecast to go with it; or NULL */
  Run                  *run;      /* under way, owned by its task; or NULL */
  gboolean              moving;
};

static void
run_free (Run *run)
{
  inches_scenario_unref (run->scenario);
  inches_sheet_unref (run->sheet);
  g_clear_pointer (&run->forecast, inches_forecast_unref);
  g_cond_clear (&run->cond);
  g_mutex_clear (&run->mutex);
  g_free (run);
}

static void
simulate_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Run *run = task_data;
  InchesForecast *forecast = inches_simulation_run (run->scenario, run->sheet, run->seed, run->n_futures,
                                                    run->n_weeks, INCHES_ALL_INDICES, &run->cancelled);

  g_mutex_lock (&run->mutex);
  run->forecast = forecast;
  run->ended = TRUE;
  g_cond_signal (&run->cond);
  g_mutex_unlock (&run->mutex);

  g_task_return_boolean (task, TRUE);
}

static InchesScenario *
get_early_2025 (InchesForecaster *self)
{
  return inches_model_get_preset (self->model, 0)->scenario;
}

/* By name too: the name goes into pictures. */
static gboolean
is_sheet (InchesSheet *a,
          InchesSheet *b)
{
  return a == b
         || (inches_sheet_equal (a, b)
             && g_str_equal (inches_sheet_get_id (a), inches_sheet_get_id (b))
             && g_str_equal (inches_sheet_get_name (a), inches_sheet_get_name (b)));
}

/* As many futures as the moment asks for: a long run also serves while a slider is held. */
static guint
get_n_wanted (InchesForecaster *self)
{
  return self->moving ? INCHES_MOVING_FUTURES : INCHES_DEFAULT_FUTURES;
}

static gboolean
is_enough (InchesForecaster *self,
           InchesForecast   *forecast,
           InchesScenario   *scenario)
{
  return forecast != NULL
         && inches_forecast_get_n_futures (forecast) >= get_n_wanted (self)
         && inches_scenario_equal (inches_forecast_get_scenario (forecast), scenario)
         && is_sheet (inches_forecast_get_sheet (forecast), self->sheet);
}

static void
set_forecast (InchesForecast **place,
              InchesForecast  *forecast)
{
  inches_forecast_ref (forecast);
  g_clear_pointer (place, inches_forecast_unref);
  *place = forecast;
}

static InchesForecasterNews
accept_baseline (InchesForecaster *self,
                 InchesForecast   *baseline)
{
  if (inches_scenario_equal (self->scenario, get_early_2025 (self)))
    {
      set_forecast (&self->baseline, baseline);
      set_forecast (&self->forecast, baseline);
      return INCHES_FORECASTER_BASELINE | INCHES_FORECASTER_FORECAST;
    }

  if (self->baseline == NULL)
    {
      set_forecast (&self->baseline, baseline);
      return INCHES_FORECASTER_BASELINE;
    }

  self->pending = inches_forecast_ref (baseline);
  return 0;
}

/* What is shown together is of one sheet. */
static InchesForecasterNews
accept_forecast (InchesForecaster *self,
                 InchesForecast   *forecast)
{
  set_forecast (&self->forecast, forecast);
  if (self->pending == NULL)
    return INCHES_FORECASTER_FORECAST;

  set_forecast (&self->baseline, self->pending);
  g_clear_pointer (&self->pending, inches_forecast_unref);
  return INCHES_FORECASTER_BASELINE | INCHES_FORECASTER_FORECAST;
}

static void update (InchesForecaster *self);

/* The run has ended. */
static void
take (InchesForecaster *self,
      Run              *run)
{
  g_autoptr(InchesForecast) forecast = g_steal_pointer (&run->forecast);
  InchesForecasterNews news = 0;

  run->owner = NULL;
  self->run = NULL;
  if (forecast != NULL)
    news = run->is_baseline ? accept_baseline (self, forecast) : accept_forecast (self, forecast);
  update (self);

  if (news != 0)
    self->func (news, self->user_data);
}

static void
simulated_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Run *run = g_task_get_task_data (G_TASK (result));

  if (run->owner != NULL)
    take (run->owner, run);
}

static void
start (InchesForecaster *self,
       gboolean          is_baseline,
       InchesSheet      *sheet,
       guint             n_futures)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, simulated_cb, NULL);

  self->run = g_new0 (Run, 1);
  g_mutex_init (&self->run->mutex);
  g_cond_init (&self->run->cond);
  self->run->is_baseline = is_baseline;
  self->run->scenario = inches_scenario_ref (is_baseline ? get_early_2025 (self) : self->scenario);
  self->run->sheet = inches_sheet_ref (sheet);
  self->run->seed = self->seed;
  self->run->n_futures = n_futures;
  self->run->n_weeks = self->n_weeks;
  self->run->owner = self;

  g_task_set_task_data (task, self->run, (GDestroyNotify) run_free);
  g_task_run_in_thread (task, simulate_thread);
}

/* Starts what is missing, one run at a time: the baseline once for a sheet, then the
 * scenario as it is by then. What changes during a run is picked up when the run ends. */
static void
update (InchesForecaster *self)
{
  if (self->run != NULL)
    {
      /* A long run must not hold up the first picture of a moving slider. Short
       * runs are never cut off, so pictures keep coming however fast it moves. */
      if (self->moving && !self->run->is_baseline && self->run->n_futures > INCHES_MOVING_FUTURES)
        g_atomic_int_set (&self->run->cancelled, 1);
    }
  else if (self->pending != NULL)
    {
      /* Under its own sheet, even if the one set has moved on: pictures must keep coming. */
      start (self, FALSE, inches_forecast_get_sheet (self->pending), get_n_wanted (self));
    }
  else if (!is_enough (self, self->baseline, get_early_2025 (self)))
    {
      start (self, TRUE, self->sheet, self->baseline == NULL ? INCHES_DEFAULT_FUTURES : get_n_wanted (self));
    }
  else if (!is_enough (self, self->forecast, self->scenario))
    {
      start (self, FALSE, self->sheet, get_n_wanted (self));
    }
}

/**
 * inches_forecaster_new:
 * @model: the scenario of early 2025, and the sheet to start with; a reference is taken
 * @seed: of the random numbers of all runs
 * @n_weeks: %INCHES_SHORT_WEEKS or %INCHES_LONG_WEEKS
 * @func: called on the caller's main context when a forecast has arrived
 *
 * Starts with the scenario of early 2025, whose forecast is also the baseline.
 *
 * Returns: (transfer full): a forecaster whose first run is under way
 */
InchesForecaster *
inches_forecaster_new (InchesModel          *model,
                       guint64               seed,
                       guint                 n_weeks,
                       InchesForecasterFunc  func,
                       gpointer              user_data)
{
  InchesForecaster *self;

  g_return_val_if_fail (model != NULL && func != NULL, NULL);

  self = g_new0 (InchesForecaster, 1);
  self->model = inches_model_ref (model);
  self->seed = seed;
  self->n_weeks = n_weeks;
  self->func = func;
  self->user_data = user_data;
  self->scenario = inches_scenario_ref (get_early_2025 (self));
  self->sheet = inches_sheet_ref (inches_model_get_sheet (model, 0));

  update (self);

  return self;
}

/**
 * inches_forecaster_free:
 *
 * A run under way is stopped at its next block and heard of no more.
 */
void
inches_forecaster_free (InchesForecaster *self)
{
  if (self->run != NULL)
    {
      self->run->owner = NULL;
      g_atomic_int_set (&self->run->cancelled, 1);
    }

  inches_model_unref (self->model);
  inches_scenario_unref (self->scenario);
  inches_sheet_unref (self->sheet);
  g_clear_pointer (&self->pending, inches_forecast_unref);
  g_clear_pointer (&self->forecast, inches_forecast_unref);
  g_clear_pointer (&self->baseline, inches_forecast_unref);
  g_free (self);
}

/**
 * inches_forecaster_set_scenario:
 * @scenario: what the next forecast is to be made from; a reference is taken
 * @sheet: the coefficients for it and for its baseline; a reference is taken
 *
 * What is set while a run is under way is merged: the last is run next. Under
 * another sheet baseline and forecast arrive together.
 */
void
inches_forecaster_set_scenario (InchesForecaster *self,
                                InchesScenario   *scenario,
                                InchesSheet      *sheet)
{
  inches_scenario_ref (scenario);
  inches_scenario_unref (self->scenario);
  self->scenario = scenario;

  inches_sheet_ref (sheet);
  inches_sheet_unref (self->sheet);
  self->sheet = sheet;

  update (self);
}

/**
 * inches_forecaster_set_moving:
 * @moving: whether the scenario is being moved by hand
 *
 * While it is, runs have %INCHES_MOVING_FUTURES futures; afterwards one of
 * %INCHES_DEFAULT_FUTURES follows.
 */
void
inches_forecaster_set_moving (InchesForecaster *self,
                              gboolean          moving)
{
  self->moving = moving;

  update (self);
}

/* Returns whether the run under way is a short one that ended before @end. */
static gboolean
wait_until (InchesForecaster *self,
            gint64            end)
{
  Run *run = self->run;
  gboolean ended;

  if (run == NULL || run->is_baseline || run->n_futures > INCHES_MOVING_FUTURES)
    return FALSE;

  g_mutex_lock (&run->mutex);
  while (!run->ended && g_cond_wait_until (&run->cond, &run->mutex, end))
    ;
  ended = run->ended;
  g_mutex_unlock (&run->mutex);

  return ended;
}

/**
 * inches_forecaster_wait:
 * @microseconds: at most; a fraction of a frame
 *
 * Waits, without use of the processor, for the short run of the scenario as it is set
 * now, so that one frame can show a slider and what comes of it. Only while the
 * scenario is moved. What arrives is told as always, from within, where the
 * forecaster must not be freed.
 */
void
inches_forecaster_wait (InchesForecaster *self,
                        gint64            microseconds)
{
  gint64 end = g_get_monotonic_time () + microseconds;

  /* Once more for what was set while the first was under way. */
  for (guint i = 0; i < 2 && self->moving && wait_until (self, end); i++)
    take (self, self->run);
}

/**
 * inches_forecaster_get_forecast:
 *
 * Returns: (transfer none) (nullable): the newest forecast, which may be a moment
 *   behind the scenario set
 */
InchesForecast *
inches_forecaster_get_forecast (InchesForecaster *self)
{
  return self->forecast;
}

/**
 * inches_forecaster_get_baseline:
 *
 * Returns: (transfer none) (nullable): the forecast for early 2025, same seed,
 *   under the sheet of the forecast
 */
InchesForecast *
inches_forecaster_get_baseline (InchesForecaster *self)
{
  return self->baseline;
}
