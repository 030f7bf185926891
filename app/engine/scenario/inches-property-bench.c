/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-property-bench.h"

#include <string.h>

/* What quantiles are asked of. */
#define INDICES (1u << INCHES_INDEX_SAFEGUARD | 1u << INCHES_INDEX_SANCTIONS | 1u << INCHES_INDEX_INCHES)

/**
 * inches_property_bench_init: (skip)
 * @self: (out caller-allocates): a bench without runs
 * @model: levers, presets and the sheet of an advocate of miles; must outlive @self
 * @sheet: the sheet in use; must outlive @self
 * @seed: of all runs
 * @n_futures: of each
 * @cancelled: (nullable): read atomically
 */
void
inches_property_bench_init (InchesPropertyBench *self,
                            InchesModel         *model,
                            InchesSheet         *sheet,
                            guint64              seed,
                            guint                n_futures,
                            const gint          *cancelled)
{
  *self = (InchesPropertyBench) { model, sheet, seed, n_futures, cancelled, NULL };
  self->runs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) inches_forecast_unref);
}

/**
 * inches_property_bench_clear: (skip)
 * @self: a bench, not in use afterwards
 */
void
inches_property_bench_clear (InchesPropertyBench *self)
{
  g_clear_pointer (&self->runs, g_hash_table_unref);
}

/* Sets what "oil=40 enforce=100" says. */
static void
apply_changes (const InchesLeverSet *levers,
               const char           *changes,
               double               *values)
{
  g_auto(GStrv) parts = g_strsplit (changes, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *value = strchr (parts[i], '=');
      guint lever;

      g_assert (value != NULL);
      *value++ = '\0';
      if (inches_lever_set_find (levers, parts[i], &lever))
        values[lever] = g_ascii_strtod (value, NULL);
      else
        g_assert_not_reached ();
    }
}

/**
 * inches_property_bench_scenario: (skip)
 * @self: a bench
 * @preset: id of a preset that ships
 * @changes: (nullable): levers set apart from it, "oil=40 enforce=100"
 *
 * Returns: (transfer full): the scenario
 */
InchesScenario *
inches_property_bench_scenario (InchesPropertyBench *self,
                                const char          *preset,
                                const char          *changes)
{
  InchesScenario *base = inches_model_find_preset (self->model, preset)->scenario;
  double values[INCHES_N_LEVERS];

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    values[i] = inches_scenario_get_value (base, i);
  if (changes != NULL)
    apply_changes (inches_model_get_levers (self->model), changes, values);

  return inches_scenario_new (inches_model_get_levers (self->model), values, inches_scenario_get_circumstances (base), NULL);
}

/**
 * inches_property_bench_keep: (skip)
 * @self: a bench
 * @name: under which the run is kept
 * @scenario: what to run, unless it has been run
 * @sheet: with which coefficients
 * @n_weeks: for how long
 *
 * Returns: (transfer none): the run; some run if the work has been cancelled
 */
InchesForecast *
inches_property_bench_keep (InchesPropertyBench *self,
                            const char          *name,
                            InchesScenario      *scenario,
                            InchesSheet         *sheet,
                            guint                n_weeks)
{
  InchesForecast *forecast = g_hash_table_lookup (self->runs, name);

  if (forecast != NULL)
    return forecast;

  forecast = inches_simulation_run (scenario, sheet, self->seed, self->n_futures, n_weeks, INDICES,
                                    self->stopped ? NULL : self->cancelled);
  if (forecast == NULL)
    {
      /* Whoever asked still gets figures; nobody sees them. */
      self->stopped = TRUE;
      forecast = inches_simulation_run (scenario, sheet, self->seed, INCHES_BLOCK, n_weeks, INDICES, NULL);
    }

  g_hash_table_insert (self->runs, g_strdup (name), forecast);
  return forecast;
}

/**
 * inches_property_bench_run: (skip)
 * @self: a bench
 * @preset: id of a preset that ships
 * @changes: (nullable): levers set apart from it
 *
 * Returns: (transfer none): the run with the sheet in use, over 44 weeks
 */
InchesForecast *
inches_property_bench_run (InchesPropertyBench *self,
                           const char          *preset,
                           const char          *changes)
{
  g_autofree char *name = g_strdup_printf ("%s %s", preset, changes != NULL ? changes : "");
  g_autoptr(InchesScenario) scenario = NULL;

  if (g_hash_table_contains (self->runs, name))
    return g_hash_table_lookup (self->runs, name);

  scenario = inches_property_bench_scenario (self, preset, changes);
  return inches_property_bench_keep (self, name, scenario, self->sheet, INCHES_SHORT_WEEKS);
}

double
inches_property_bench_gain (InchesPropertyBench *self,
                            const char          *preset,
                            const char          *changes)
{
  return inches_forecast_get_mean (inches_property_bench_run (self, preset, changes));
}

double
inches_property_bench_share (InchesPropertyBench *self,
                             const char          *preset,
                             const char          *changes,
                             InchesOutcome        outcome)
{
  const InchesForecast *forecast = inches_property_bench_run (self, preset, changes);

  return 100.0 * inches_forecast_get_count (forecast, outcome) / inches_forecast_get_n_futures (forecast);
}

double
inches_property_bench_rung (InchesPropertyBench *self,
                            const char          *preset,
                            const char          *changes,
                            guint                rung)
{
  const InchesForecast *forecast = inches_property_bench_run (self, preset, changes);

  return 100.0 * inches_forecast_get_in_force (forecast, rung, INCHES_PROPERTY_LAST_WEEK)
         / inches_forecast_get_n_futures (forecast);
}

double
inches_property_bench_ever (InchesPropertyBench *self,
                            const char          *preset,
                            const char          *changes,
                            guint                rung)
{
  const InchesForecast *forecast = inches_property_bench_run (self, preset, changes);

  return 100.0 * inches_forecast_get_ever (forecast, rung) / inches_forecast_get_n_futures (forecast);
}

double
inches_property_bench_quantile (InchesPropertyBench *self,
                                const char          *preset,
                                const char          *changes,
                                InchesIndex          index,
                                guint                week,
                                InchesQuantile       quantile)
{
  return inches_forecast_get_quantile (inches_property_bench_run (self, preset, changes), index, week, quantile);
}

static void
note_margin (InchesPropertyBench *self,
             double               margin,
             InchesMarginUnit     unit)
{
  if (self->has_margin && margin >= self->margin)
    return;

  self->has_margin = TRUE;
  self->margin = margin;
  self->unit = unit;
}

/**
 * inches_property_bench_need: (skip)
 * @self: a bench
 * @margin: must be above 0
 * @unit: of @margin
 *
 * A condition of the property being checked.
 */
void
inches_property_bench_need (InchesPropertyBench *self,
                            double               margin,
                            InchesMarginUnit     unit)
{
  self->holds &= margin > 0;
  note_margin (self, margin, unit);
}

/**
 * inches_property_bench_allow: (skip)
 * @self: a bench
 * @margin: must be 0 or above
 * @unit: of @margin
 *
 * The same where a draw is enough.
 */
void
inches_property_bench_allow (InchesPropertyBench *self,
                             double               margin,
                             InchesMarginUnit     unit)
{
  self->holds &= margin >= 0;
  note_margin (self, margin, unit);
}
