/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-briefing-forecasts.h"

#include "inches-simulation.h"

/**
 * inches_briefing_forecasts_new:
 * @briefing: a briefing
 * @model: the model
 * @chronicle: the record
 *
 * Returns: (transfer full): nothing has been run yet
 */
InchesBriefingForecasts *
inches_briefing_forecasts_new (InchesBriefing  *briefing,
                               InchesModel     *model,
                               InchesChronicle *chronicle)
{
  InchesBriefingForecasts *self = g_new0 (InchesBriefingForecasts, 1);
  guint n = inches_briefing_get_n_steps (briefing);

  self->briefing = inches_briefing_ref (briefing);
  self->model = inches_model_ref (model);
  self->chronicle = g_object_ref (chronicle);
  self->forecasts = g_new0 (InchesForecast *, n + 1);
  self->baselines = g_new0 (InchesForecast *, n + 1);
  self->compares = g_new0 (InchesCompareSet *, n + 1);
  self->runs = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_forecast_unref);

  return self;
}

void
inches_briefing_forecasts_free (InchesBriefingForecasts *self)
{
  for (guint i = 0; i < inches_briefing_get_n_steps (self->briefing); i++)
    g_clear_pointer (&self->compares[i], inches_compare_set_unref);
  g_free (self->compares);
  g_free (self->forecasts);
  g_free (self->baselines);
  g_ptr_array_unref (self->runs);
  g_object_unref (self->chronicle);
  inches_model_unref (self->model);
  inches_briefing_unref (self->briefing);
  g_free (self);
}

static gboolean
keeps (const InchesForecast *forecast,
       guint                 indices)
{
  for (guint i = 0; i < INCHES_N_INDICES; i++)
    if ((indices & 1u << i) != 0 && !inches_forecast_has_index (forecast, i))
      return FALSE;

  return TRUE;
}

static InchesForecast *
find_run (const InchesBriefingForecasts *self,
          InchesScenario                *scenario,
          const InchesSlideNeeds        *needs)
{
  for (guint i = 0; i < self->runs->len; i++)
    {
      InchesForecast *run = self->runs->pdata[i];

      if (inches_forecast_get_n_weeks (run) == needs->n_weeks && keeps (run, needs->indices)
          && inches_scenario_equal (inches_forecast_get_scenario (run), scenario)
          && inches_forecast_get_sheet (run) == needs->sheet)
        return run;
    }

  return NULL;
}

static gboolean
is_cancelled (GCancellable *cancellable)
{
  return cancellable != NULL && g_cancellable_is_cancelled (cancellable);
}

static InchesForecast *
run (InchesBriefingForecasts *self,
     InchesScenario          *scenario,
     const InchesSlideNeeds  *needs)
{
  InchesForecast *forecast = find_run (self, scenario, needs);

  if (forecast != NULL)
    return forecast;

  forecast = inches_simulation_run (scenario, needs->sheet, INCHES_DEFAULT_SEED, INCHES_DEFAULT_FUTURES, needs->n_weeks,
                                    needs->indices, NULL);
  g_ptr_array_add (self->runs, forecast);

  return forecast;
}

/* Rivals whose preset is not here are told on the slide. */
static void
add_rivals (InchesBriefingForecasts *self,
            InchesCompareSet        *set,
            const InchesStepParts   *parts,
            const InchesSlideNeeds  *needs)
{
  for (guint i = 0; parts->rivals != NULL && i < parts->rivals->len; i++)
    {
      InchesStepSettings *rival = parts->rivals->pdata[i];
      InchesSlideNeeds its = *needs;
      g_autofree char *id = g_strdup_printf ("pinned-%u", i + 1);

      if (inches_step_settings_get_scenario (rival) == NULL || inches_compare_set_get_n (set) >= INCHES_COMPARE_MOST)
        continue;

      its.sheet = inches_step_settings_get_sheet (rival);
      if (its.sheet == NULL)
        its.sheet = inches_model_get_sheet (self->model, 0);
      inches_compare_set_add (set, INCHES_COMPARE_PINNED, id, inches_step_settings_get_name (rival),
                              run (self, inches_step_settings_get_scenario (rival), &its));
    }
}

/* The step's settings against its first rival, else against early 2025, under fifty sheets. */
static void
add_beliefs (InchesBriefingForecasts *self,
             InchesCompareSet        *set,
             const InchesSlideNeeds  *needs)
{
  guint current = needs->baseline != NULL && needs->baseline != needs->scenario ? 1 : 0;
  guint rival = current + 1 < inches_compare_set_get_n (set) ? current + 1 : 0;
  g_autoptr(InchesBeliefSets) beliefs = NULL;

  if (rival == current || !inches_compare_set_share_anchor (set, current, rival))
    return;

  beliefs = inches_belief_sets_new (needs->scenario,
                                    inches_forecast_get_scenario (inches_compare_set_get_column (set, rival)->forecast),
                                    needs->sheet, inches_model_get_sheet (self->model, 1), INCHES_DEFAULT_SEED, NULL);
  inches_compare_set_set_pair (set, current, rival, beliefs);
}

static void
compare (InchesBriefingForecasts *self,
         guint                    step,
         const InchesSlideNeeds  *needs)
{
  const InchesStepParts *parts = inches_briefing_step_get_parts (inches_briefing_get_step (self->briefing, step));
  InchesCompareSet *set = inches_compare_set_new ();
  const char *name = parts->settings != NULL ? inches_step_settings_get_name (parts->settings)
                                             : inches_model_get_preset (self->model, 0)->name;

  if (self->baselines[step] != NULL)
    inches_compare_set_add (set, INCHES_COMPARE_BASELINE, "baseline", inches_model_get_preset (self->model, 0)->name,
                            self->baselines[step]);
  if (needs->baseline != needs->scenario)
    inches_compare_set_add (set, INCHES_COMPARE_CURRENT, "current", name, self->forecasts[step]);
  add_rivals (self, set, parts, needs);
  if (needs->doubts)
    add_beliefs (self, set, needs);
  self->compares[step] = set;
}

/**
 * inches_briefing_forecasts_run:
 * @self: what the model says
 * @step: index of a step
 * @cancellable: (nullable): stops before the next run
 *
 * Runs what the step's slide needs and is not there yet.
 *
 * Returns: %FALSE if it was cancelled
 */
gboolean
inches_briefing_forecasts_run (InchesBriefingForecasts *self,
                               guint                    step,
                               GCancellable            *cancellable)
{
  InchesSlideNeeds needs;

  inches_slide_needs_init (&needs, inches_briefing_get_step (self->briefing, step), self->model, self->chronicle);
  if (needs.scenario == NULL || self->forecasts[step] != NULL)
    return !is_cancelled (cancellable);

  if (is_cancelled (cancellable))
    return FALSE;
  self->forecasts[step] = run (self, needs.scenario, &needs);
  if (is_cancelled (cancellable))
    return FALSE;
  if (needs.baseline != NULL)
    self->baselines[step] = run (self, needs.baseline, &needs);
  if (needs.compares && !is_cancelled (cancellable))
    compare (self, step, &needs);

  return !is_cancelled (cancellable);
}

/** inches_briefing_forecasts_run_all: Returns: %FALSE if it was cancelled before all steps had been run */
gboolean
inches_briefing_forecasts_run_all (InchesBriefingForecasts *self,
                                   GCancellable            *cancellable)
{
  for (guint i = 0; i < inches_briefing_get_n_steps (self->briefing); i++)
    if (!inches_briefing_forecasts_run (self, i, cancellable))
      return FALSE;

  return TRUE;
}
