/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-lever-map.h"

#include "inches-batch.h"
#include "inches-simulation.h"

#define X 0
#define Y 1

struct _InchesLeverMap
{
  gatomicrefcount      ref_count;

  InchesScenario      *scenario;
  InchesSheet         *sheet;
  guint64              seed;
  guint                n_futures;
  guint                n_weeks;

  guint                n; /* points along a lever that is no toggle */
  guint                levers[2];
  guint                sizes[2];
  InchesLeverMapPoint *points; /* row by row, y upwards */
};

G_DEFINE_BOXED_TYPE (InchesLeverMap, inches_lever_map, inches_lever_map_ref, inches_lever_map_unref)

static const InchesLever *
get_lever (const InchesLeverMap *self,
           guint                 axis)
{
  return &inches_scenario_get_levers (self->scenario)->levers[self->levers[axis]];
}

static InchesLeverMap *
map_alloc (InchesScenario *scenario,
           InchesSheet    *sheet,
           const guint    *levers,
           guint           n)
{
  InchesLeverMap *self = g_new0 (InchesLeverMap, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->scenario = inches_scenario_ref (scenario);
  self->sheet = inches_sheet_ref (sheet);
  self->n = n;
  for (guint axis = X; axis <= Y; axis++)
    {
      self->levers[axis] = levers[axis];
      self->sizes[axis] = get_lever (self, axis)->is_toggle ? 2 : n;
    }
  self->points = g_new0 (InchesLeverMapPoint, (gsize) self->sizes[X] * self->sizes[Y]);

  return self;
}

static gboolean
run_point (InchesLeverMap *self,
           guint           x,
           guint           y,
           const gint     *cancelled)
{
  InchesLeverMapPoint *point = &self->points[y * self->sizes[X] + x];
  g_autoptr(InchesScenario) across = inches_scenario_with_value (self->scenario, self->levers[X],
                                                                 inches_lever_map_get_value (self, X, x), NULL);
  g_autoptr(InchesScenario) scenario = inches_scenario_with_value (across, self->levers[Y],
                                                                   inches_lever_map_get_value (self, Y, y), NULL);
  g_autoptr(InchesForecast) forecast = inches_simulation_run (scenario, self->sheet, self->seed, self->n_futures,
                                                              self->n_weeks, 0, cancelled);

  if (forecast == NULL)
    return FALSE;

  point->inches = inches_forecast_get_mean (forecast);
  point->phantom = inches_forecast_get_count (forecast, INCHES_OUTCOME_PHANTOM);
  point->crises = inches_forecast_get_n_crises (forecast);
  return TRUE;
}

/* The place on a map half as fine, or FALSE between two of its points. */
static gboolean
find_coarse (const InchesLeverMap *coarse,
             const InchesLeverMap *self,
             guint                 axis,
             guint                *place)
{
  if (coarse->sizes[axis] == self->sizes[axis])
    return TRUE;
  if (*place % 2 != 0)
    return FALSE;

  *place /= 2;
  return TRUE;
}

typedef struct
{
  InchesLeverMap       *map;
  const InchesLeverMap *coarse; /* NULL: every point has to be run */
} Filling;

static gboolean
fill_point (gpointer    data,
            guint       place,
            const gint *cancelled)
{
  const Filling *filling = data;
  InchesLeverMap *self = filling->map;
  guint x = place % self->sizes[X];
  guint y = place / self->sizes[X];
  guint coarse_x = x;
  guint coarse_y = y;

  if (filling->coarse == NULL || !find_coarse (filling->coarse, self, X, &coarse_x)
      || !find_coarse (filling->coarse, self, Y, &coarse_y))
    return run_point (self, x, y, cancelled);

  self->points[place] = *inches_lever_map_get_point (filling->coarse, coarse_x, coarse_y);
  return TRUE;
}

static gboolean
fill (InchesLeverMap       *self,
      const InchesLeverMap *coarse,
      const gint           *cancelled)
{
  Filling filling = { self, coarse };
  guint n_points = self->sizes[X] * self->sizes[Y];

  return inches_batch_run (n_points, n_points * self->n_futures, fill_point, &filling, cancelled);
}

/**
 * inches_lever_map_new:
 * @scenario: where all other levers stand
 * @lever_x: index of the lever across
 * @lever_y: index of another, upwards
 * @sheet: coefficients
 * @seed: of all runs
 * @n_futures: of each run, a multiple of %INCHES_BLOCK
 * @n_weeks: %INCHES_SHORT_WEEKS or %INCHES_LONG_WEEKS
 * @cancelled: (nullable): read atomically; non-zero stops the work
 *
 * Begins a map with %INCHES_LEVER_MAP_COARSEST points along each lever.
 *
 * Returns: (transfer full) (nullable): the map; %NULL if cancelled
 */
InchesLeverMap *
inches_lever_map_new (InchesScenario *scenario,
                      guint           lever_x,
                      guint           lever_y,
                      InchesSheet    *sheet,
                      guint64         seed,
                      guint           n_futures,
                      guint           n_weeks,
                      const gint     *cancelled)
{
  const guint levers[] = { lever_x, lever_y };
  g_autoptr(InchesLeverMap) self = NULL;

  g_return_val_if_fail (lever_x < INCHES_N_LEVERS && lever_y < INCHES_N_LEVERS && lever_x != lever_y, NULL);

  self = map_alloc (scenario, sheet, levers, INCHES_LEVER_MAP_COARSEST);
  self->seed = seed;
  self->n_futures = n_futures;
  self->n_weeks = n_weeks;

  return fill (self, NULL, cancelled) ? g_steal_pointer (&self) : NULL;
}

/**
 * inches_lever_map_refine:
 * @self: a map that is not the finest
 * @cancelled: (nullable): read atomically; non-zero stops the work
 *
 * Halves the distance between points; those of @self are kept.
 *
 * Returns: (transfer full) (nullable): a finer map; %NULL if cancelled
 */
InchesLeverMap *
inches_lever_map_refine (const InchesLeverMap *self,
                         const gint           *cancelled)
{
  g_autoptr(InchesLeverMap) finer = NULL;

  g_return_val_if_fail (!inches_lever_map_is_finest (self), NULL);

  finer = map_alloc (self->scenario, self->sheet, self->levers, 2 * self->n - 1);
  finer->seed = self->seed;
  finer->n_futures = self->n_futures;
  finer->n_weeks = self->n_weeks;

  return fill (finer, self, cancelled) ? g_steal_pointer (&finer) : NULL;
}

/**
 * inches_lever_map_ref:
 * @self: a map
 *
 * Returns: @self, with one reference more
 */
InchesLeverMap *
inches_lever_map_ref (InchesLeverMap *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * inches_lever_map_unref:
 * @self: a map; freed with its last reference
 */
void
inches_lever_map_unref (InchesLeverMap *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  inches_scenario_unref (self->scenario);
  inches_sheet_unref (self->sheet);
  g_free (self->points);
  g_free (self);
}

/**
 * inches_lever_map_is_finest:
 * @self: a map
 *
 * Returns: %TRUE if it has %INCHES_LEVER_MAP_FINEST points along a lever, or both
 *   its levers are toggles
 */
gboolean
inches_lever_map_is_finest (const InchesLeverMap *self)
{
  return self->n >= INCHES_LEVER_MAP_FINEST || MAX (self->sizes[X], self->sizes[Y]) < self->n;
}

/**
 * inches_lever_map_get_scenario:
 * @self: a map
 *
 * Returns: (transfer none): where all other levers stand
 */
InchesScenario *
inches_lever_map_get_scenario (const InchesLeverMap *self)
{
  return self->scenario;
}

/**
 * inches_lever_map_get_n_futures:
 * @self: a map
 *
 * Returns: how many futures each point was run with
 */
guint
inches_lever_map_get_n_futures (const InchesLeverMap *self)
{
  return self->n_futures;
}

/**
 * inches_lever_map_get_lever:
 * @self: a map
 * @axis: 0 across, 1 upwards
 *
 * Returns: index of its lever
 */
guint
inches_lever_map_get_lever (const InchesLeverMap *self,
                            guint                 axis)
{
  g_return_val_if_fail (axis <= Y, 0);

  return self->levers[axis];
}

/**
 * inches_lever_map_get_size:
 * @self: a map
 * @axis: 0 across, 1 upwards
 *
 * Returns: how many points it has that way
 */
guint
inches_lever_map_get_size (const InchesLeverMap *self,
                           guint                 axis)
{
  g_return_val_if_fail (axis <= Y, 0);

  return self->sizes[axis];
}

/**
 * inches_lever_map_get_value:
 * @self: a map
 * @axis: 0 across, 1 upwards
 * @place: below inches_lever_map_get_size()
 *
 * Returns: the value of the lever there, in its unit
 */
double
inches_lever_map_get_value (const InchesLeverMap *self,
                            guint                 axis,
                            guint                 place)
{
  const InchesLever *lever;

  g_return_val_if_fail (axis <= Y && place < self->sizes[axis], 0);

  lever = get_lever (self, axis);
  return lever->lowest + (lever->highest - lever->lowest) * place / (self->sizes[axis] - 1);
}

/**
 * inches_lever_map_get_point:
 * @self: a map
 * @x: place across
 * @y: place upwards
 *
 * Returns: (transfer none): what the model makes of it
 */
const InchesLeverMapPoint *
inches_lever_map_get_point (const InchesLeverMap *self,
                            guint                 x,
                            guint                 y)
{
  g_return_val_if_fail (x < self->sizes[X] && y < self->sizes[Y], NULL);

  return &self->points[y * self->sizes[X] + x];
}
