/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-tornado.h"

#include <math.h>

#include "inches-batch.h"
#include "inches-simulation.h"

typedef struct
{
  InchesTornadoEnd low;
  InchesTornadoEnd high;
} Bar;

struct _InchesTornado
{
  gatomicrefcount  ref_count;

  InchesScenario  *scenario;
  guint            n_futures;
  double           mean;
  Bar              bars[INCHES_N_LEVERS];
};

G_DEFINE_BOXED_TYPE (InchesTornado, inches_tornado, inches_tornado_ref, inches_tornado_unref)

/* How far the lever goes either way. */
static void
find_reach (Bar                *bar,
            const InchesLever  *lever,
            double              value,
            InchesTornadoReach  reach)
{
  bar->low.value = lever->lowest;
  bar->high.value = lever->highest;
  if (reach == INCHES_TORNADO_ENDS)
    return;

  for (guint i = 0; i < lever->n_marks; i++)
    {
      double at = lever->marks[i].at;

      if (at < value)
        bar->low.value = at;
      else if (at > value)
        {
          bar->high.value = at;
          break;
        }
    }
}

typedef struct
{
  InchesTornado  *tornado;
  InchesForecast *base;
} Spin;

/* Runs the scenario with one lever moved down, or up at odd places. */
static gboolean
run_end (gpointer    data,
         guint       place,
         const gint *cancelled)
{
  const Spin *spin = data;
  const InchesForecast *base = spin->base;
  Bar *bar = &spin->tornado->bars[place / 2];
  InchesTornadoEnd *end = place % 2 == 0 ? &bar->low : &bar->high;
  g_autoptr(InchesScenario) moved = inches_scenario_with_value (spin->tornado->scenario, place / 2, end->value, NULL);
  g_autoptr(InchesForecast) forecast = inches_simulation_run (moved, inches_forecast_get_sheet (base),
                                                              inches_forecast_get_seed (base),
                                                              inches_forecast_get_n_futures (base),
                                                              inches_forecast_get_n_weeks (base), 0, cancelled);

  if (forecast == NULL)
    return FALSE;

  end->inches = inches_forecast_get_mean (forecast);
  inches_forecast_compare (forecast, base, &end->difference, &end->error);
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    end->counts[i] = inches_forecast_get_count (forecast, i);

  return TRUE;
}

/**
 * inches_tornado_new:
 * @scenario: where the levers stand
 * @reach: how far each is moved
 * @sheet: coefficients
 * @seed: of all runs
 * @n_futures: of each run, a multiple of %INCHES_BLOCK
 * @n_weeks: %INCHES_SHORT_WEEKS or %INCHES_LONG_WEEKS
 * @cancelled: (nullable): read atomically; non-zero stops the work
 *
 * Moves each lever alone down and up, with the same draws: 36 runs and one of
 * @scenario itself.
 *
 * Returns: (transfer full) (nullable): the tornado; %NULL if cancelled
 */
InchesTornado *
inches_tornado_new (InchesScenario     *scenario,
                    InchesTornadoReach  reach,
                    InchesSheet        *sheet,
                    guint64             seed,
                    guint               n_futures,
                    guint               n_weeks,
                    const gint         *cancelled)
{
  const InchesLeverSet *levers = inches_scenario_get_levers (scenario);
  g_autoptr(InchesForecast) base = inches_simulation_run (scenario, sheet, seed, n_futures, n_weeks, 0, cancelled);
  g_autoptr(InchesTornado) self = NULL;
  Spin spin;

  if (base == NULL)
    return NULL;

  self = g_new0 (InchesTornado, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->scenario = inches_scenario_ref (scenario);
  self->n_futures = n_futures;
  self->mean = inches_forecast_get_mean (base);

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    find_reach (&self->bars[i], &levers->levers[i], inches_scenario_get_value (scenario, i), reach);

  spin.tornado = self;
  spin.base = base;
  return inches_batch_run (2 * INCHES_N_LEVERS, 2 * INCHES_N_LEVERS * n_futures, run_end, &spin, cancelled)
         ? g_steal_pointer (&self) : NULL;
}

/**
 * inches_tornado_ref:
 * @self: a tornado
 *
 * Returns: @self, with one reference more
 */
InchesTornado *
inches_tornado_ref (InchesTornado *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * inches_tornado_unref:
 * @self: a tornado; freed with its last reference
 */
void
inches_tornado_unref (InchesTornado *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  inches_scenario_unref (self->scenario);
  g_free (self);
}

/**
 * inches_tornado_get_scenario:
 * @self: a tornado
 *
 * Returns: (transfer none): where the levers stand
 */
InchesScenario *
inches_tornado_get_scenario (const InchesTornado *self)
{
  return self->scenario;
}

/**
 * inches_tornado_get_mean:
 * @self: a tornado
 *
 * Returns: inches gained with all levers as set
 */
double
inches_tornado_get_mean (const InchesTornado *self)
{
  return self->mean;
}

/**
 * inches_tornado_get_low:
 * @self: a tornado
 * @lever: index of a lever
 *
 * Returns: (transfer none): what its lower value comes to
 */
const InchesTornadoEnd *
inches_tornado_get_low (const InchesTornado *self,
                        guint                lever)
{
  g_return_val_if_fail (lever < INCHES_N_LEVERS, NULL);

  return &self->bars[lever].low;
}

/**
 * inches_tornado_get_high:
 * @self: a tornado
 * @lever: index of a lever
 *
 * Returns: (transfer none): what its higher value comes to
 */
const InchesTornadoEnd *
inches_tornado_get_high (const InchesTornado *self,
                         guint                lever)
{
  g_return_val_if_fail (lever < INCHES_N_LEVERS, NULL);

  return &self->bars[lever].high;
}

/* From the least to the most that the lever or leaving it alone comes to. */
static double
get_width (const Bar *bar)
{
  double low = bar->low.difference;
  double high = bar->high.difference;

  return fmax (fmax (low, high), 0) - fmin (fmin (low, high), 0);
}

/**
 * inches_tornado_get_order:
 * @self: a tornado
 * @order: (out) (array fixed-size=18): indices of levers, the widest bar first;
 *   bars equally wide in the order of levers
 */
void
inches_tornado_get_order (const InchesTornado *self,
                          guint                order[INCHES_N_LEVERS])
{
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      guint place = i;

      for (; place > 0 && get_width (&self->bars[order[place - 1]]) < get_width (&self->bars[i]); place--)
        order[place] = order[place - 1];
      order[place] = i;
    }
}

static const char *const reaches[INCHES_N_TORNADO_REACHES] = {
  [INCHES_TORNADO_ENDS] = "ends",
  [INCHES_TORNADO_MARKS] = "marks",
};

/** inches_tornado_reach_get_id: Returns: by which files and commands name @reach */
const char *
inches_tornado_reach_get_id (InchesTornadoReach reach)
{
  g_return_val_if_fail (reach < INCHES_N_TORNADO_REACHES, NULL);

  return reaches[reach];
}

/** inches_tornado_reach_find: @id: from a file or a command; @reach: (out): left as it is if there is none. Returns: whether there is */
gboolean
inches_tornado_reach_find (const char         *id,
                           InchesTornadoReach *reach)
{
  for (guint i = 0; i < INCHES_N_TORNADO_REACHES; i++)
    if (g_str_equal (reaches[i], id))
      {
        *reach = i;
        return TRUE;
      }

  return FALSE;
}
