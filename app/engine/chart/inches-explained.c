/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-explained.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAP_FUTURES 1024 /* of each point, or as many as the forecast has */

static const struct
{
  const char *id;
  const char *name;
  const char *unit;
} measures[INCHES_N_MAP_MEASURES] = {
  [INCHES_MAP_INCHES] = { "inches", N_("Inches gained"), N_("of 36") },
  [INCHES_MAP_PHANTOM] = { "phantom", N_("Phantom peace"), N_("of 100 simulated futures") },
  [INCHES_MAP_CRISES] = { "crises", N_("Crises"), N_("of 100 simulated futures") },
};

/** inches_explained_init: @self: (out caller-allocates): nothing known; the map is of U.S. aid and of inches against miles */
void
inches_explained_init (InchesExplained *self)
{
  memset (self, 0, sizeof *self);
  self->levers[0] = INCHES_LEVER_US_AID;
  self->levers[1] = INCHES_LEVER_APPROACH;
}

/** inches_explained_copy: @self: (out caller-allocates): @from, with references of its own; to be cleared */
void
inches_explained_copy (InchesExplained       *self,
                       const InchesExplained *from)
{
  *self = *from;
  if (self->attribution != NULL)
    inches_attribution_ref (self->attribution);
  if (self->tornado != NULL)
    inches_tornado_ref (self->tornado);
  if (self->map != NULL)
    inches_lever_map_ref (self->map);
}

/** inches_explained_clear: @self: a copy; gives its references back */
void
inches_explained_clear (InchesExplained *self)
{
  g_clear_pointer (&self->attribution, inches_attribution_unref);
  g_clear_pointer (&self->tornado, inches_tornado_unref);
  g_clear_pointer (&self->map, inches_lever_map_unref);
}

/**
 * inches_explained_attribute:
 * @self: a copy
 * @forecast: what is explained; its futures, seed, sheet and weeks are used
 * @early: early 2025
 *
 * Works out what is not known yet: what makes the difference between both.
 */
void
inches_explained_attribute (InchesExplained *self,
                            InchesForecast  *forecast,
                            InchesScenario  *early)
{
  if (self->attribution == NULL)
    self->attribution = inches_attribution_new (early, inches_forecast_get_scenario (forecast),
                                                inches_forecast_get_sheet (forecast), inches_forecast_get_seed (forecast),
                                                inches_forecast_get_n_futures (forecast), inches_forecast_get_n_weeks (forecast), NULL);
}

/**
 * inches_explained_spin:
 * @self: a copy; its reach is used
 * @forecast: where the levers stand
 *
 * Works out, if it is not known yet, what each lever alone could do.
 */
void
inches_explained_spin (InchesExplained *self,
                       InchesForecast  *forecast)
{
  if (self->tornado == NULL)
    self->tornado = inches_tornado_new (inches_forecast_get_scenario (forecast), self->reach, inches_forecast_get_sheet (forecast),
                                        inches_forecast_get_seed (forecast), inches_forecast_get_n_futures (forecast),
                                        inches_forecast_get_n_weeks (forecast), NULL);
}

/**
 * inches_explained_map:
 * @self: a copy; its levers are used
 * @forecast: where all other levers stand
 *
 * Works out, if it is not known yet, the map of two levers, as fine as it gets.
 */
void
inches_explained_map (InchesExplained *self,
                      InchesForecast  *forecast)
{
  if (self->map == NULL)
    self->map = inches_lever_map_new (inches_forecast_get_scenario (forecast), self->levers[0], self->levers[1],
                                      inches_forecast_get_sheet (forecast), inches_forecast_get_seed (forecast),
                                      MIN (MAP_FUTURES, inches_forecast_get_n_futures (forecast)),
                                      inches_forecast_get_n_weeks (forecast), NULL);

  while (!inches_lever_map_is_finest (self->map))
    {
      InchesLeverMap *finer = inches_lever_map_refine (self->map, NULL);

      inches_lever_map_unref (self->map);
      self->map = finer;
    }
}

/** inches_map_measure_get_id: Returns: as the command line has it */
const char *
inches_map_measure_get_id (InchesMapMeasure measure)
{
  g_return_val_if_fail (measure < INCHES_N_MAP_MEASURES, NULL);

  return measures[measure].id;
}

/** inches_map_measure_get_name: Returns: translated */
const char *
inches_map_measure_get_name (InchesMapMeasure measure)
{
  g_return_val_if_fail (measure < INCHES_N_MAP_MEASURES, NULL);

  return _(measures[measure].name);
}

/** inches_map_measure_get_unit: Returns: translated: what its figures are counted in */
const char *
inches_map_measure_get_unit (InchesMapMeasure measure)
{
  g_return_val_if_fail (measure < INCHES_N_MAP_MEASURES, NULL);

  return _(measures[measure].unit);
}

/** inches_map_measure_find: @id: as inches_map_measure_get_id() has it. Returns: %FALSE if there is none */
gboolean
inches_map_measure_find (const char       *id,
                         InchesMapMeasure *measure)
{
  for (guint i = 0; i < INCHES_N_MAP_MEASURES; i++)
    if (g_str_equal (measures[i].id, id))
      {
        *measure = i;
        return TRUE;
      }

  return FALSE;
}

/** inches_map_measure_get_decimals: Returns: how many are shown */
guint
inches_map_measure_get_decimals (InchesMapMeasure measure)
{
  return measure == INCHES_MAP_INCHES ? 1 : 0;
}

/** inches_map_measure_get_value: Returns: inches, or of 100 futures, at a point of @map */
double
inches_map_measure_get_value (const InchesLeverMap *map,
                              guint                 x,
                              guint                 y,
                              InchesMapMeasure      measure)
{
  const InchesLeverMapPoint *point = inches_lever_map_get_point (map, x, y);

  if (measure == INCHES_MAP_INCHES)
    return point->inches;

  return 100.0 * (measure == INCHES_MAP_PHANTOM ? point->phantom : point->crises) / inches_lever_map_get_n_futures (map);
}
