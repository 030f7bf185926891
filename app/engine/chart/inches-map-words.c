/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-map-words.h"

#include "inches-map-contours.h"
#include "inches-number.h"
#include "inches-why-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const InchesLever *
get_lever (const InchesLeverMap *map,
           guint                 axis)
{
  return &inches_scenario_get_levers (inches_lever_map_get_scenario (map))->levers[inches_lever_map_get_lever (map, axis)];
}

/** inches_map_words_name_axis: Returns: (transfer full): the lever's name, and its unit if it has one */
char *
inches_map_words_name_axis (const InchesLever *lever)
{
  return *lever->unit != '\0' && !lever->is_toggle ? g_strdup_printf ("%s, %s", lever->label, lever->unit) : g_strdup (lever->label);
}

/* Points of the map may lie between a lever's steps; a tenth of a step is as near as anybody reads. */
static char *
describe_value (const InchesLever *lever,
                double             value)
{
  double fine = lever->is_toggle ? 1 : 10;

  return inches_why_words_setting (lever, lever->lowest + round ((value - lever->lowest) / lever->step * fine) / fine * lever->step);
}

static char *
describe_settings (const InchesLeverMap *map,
                   double                value_x,
                   double                value_y)
{
  g_autofree char *x = describe_value (get_lever (map, 0), value_x);
  g_autofree char *y = describe_value (get_lever (map, 1), value_y);

  /* Translators: a lever, its value, another lever, its value. */
  return g_strdup_printf (_("%s %s, %s %s"), get_lever (map, 0)->label, x, get_lever (map, 1)->label, y);
}

static double
find_place (const InchesLeverMap *map,
            guint                 axis,
            double                value)
{
  const InchesLever *lever = get_lever (map, axis);

  return (value - lever->lowest) / (lever->highest - lever->lowest) * (inches_lever_map_get_size (map, axis) - 1);
}

static double
read_at (const InchesLeverMap *map,
         InchesMapMeasure      measure,
         double                value_x,
         double                value_y)
{
  return inches_map_interpolate (map, measure, find_place (map, 0, value_x), find_place (map, 1, value_y));
}

/**
 * inches_map_words_describe_at:
 * @map: a map
 * @value_x: of the lever across
 * @value_y: of the other
 *
 * Returns: (transfer full): the settings and what they come to, between points by
 *   way of the four around
 */
char *
inches_map_words_describe_at (const InchesLeverMap *map,
                              double                value_x,
                              double                value_y)
{
  g_autofree char *settings = describe_settings (map, value_x, value_y);
  g_autofree char *inches = inches_number_format (read_at (map, INCHES_MAP_INCHES, value_x, value_y), 1);
  g_autofree char *phantom = inches_number_format (read_at (map, INCHES_MAP_PHANTOM, value_x, value_y), 0);
  g_autofree char *crises = inches_number_format (read_at (map, INCHES_MAP_CRISES, value_x, value_y), 0);

  /* Translators: settings of two levers, inches gained, two counts of 100. */
  return g_strdup_printf (_("%s: %s inches gained; of 100 simulated futures, phantom peace in %s, a crisis in %s"),
                          settings, inches, phantom, crises);
}

/** inches_map_words_describe_point: Returns: (transfer full): a point of @map in words */
char *
inches_map_words_describe_point (const InchesLeverMap *map,
                                 guint                 x,
                                 guint                 y)
{
  return inches_map_words_describe_at (map, inches_lever_map_get_value (map, 0, x), inches_lever_map_get_value (map, 1, y));
}

const char *
inches_map_words_name_saying (InchesMapSaying saying)
{
  switch (saying)
    {
    case INCHES_MAP_NOW:
      return _("Now");
    case INCHES_MAP_EARLY_2025:
      return _("These two as in early 2025");
    case INCHES_MAP_MOST:
      return _("Most on this map");
    case INCHES_MAP_LEAST:
      return _("Least on this map");
    case INCHES_MAP_N_SAYINGS:
      break;
    }

  g_return_val_if_reached ("");
}

static void
find_extreme (const InchesLeverMap *map,
              InchesMapMeasure      measure,
              gboolean              most,
              double               *value_x,
              double               *value_y)
{
  double best = most ? -G_MAXDOUBLE : G_MAXDOUBLE;

  for (guint y = 0; y < inches_lever_map_get_size (map, 1); y++)
    for (guint x = 0; x < inches_lever_map_get_size (map, 0); x++)
      {
        double value = inches_map_measure_get_value (map, x, y, measure);

        if (most ? value > best : value < best)
          {
            best = value;
            *value_x = inches_lever_map_get_value (map, 0, x);
            *value_y = inches_lever_map_get_value (map, 1, y);
          }
      }
}

/**
 * inches_map_words_say:
 * @map: a map
 * @measure: what it shows
 * @saying: of which place
 * @scenario: settings shown, or of early 2025
 *
 * Returns: (transfer full): where it is and what it comes to
 */
char *
inches_map_words_say (const InchesLeverMap *map,
                      InchesMapMeasure      measure,
                      InchesMapSaying       saying,
                      InchesScenario       *scenario)
{
  double value_x = inches_scenario_get_value (scenario, inches_lever_map_get_lever (map, 0));
  double value_y = inches_scenario_get_value (scenario, inches_lever_map_get_lever (map, 1));
  g_autofree char *settings = NULL;
  g_autofree char *value = NULL;

  if (saying == INCHES_MAP_MOST || saying == INCHES_MAP_LEAST)
    find_extreme (map, measure, saying == INCHES_MAP_MOST, &value_x, &value_y);
  settings = describe_settings (map, value_x, value_y);
  value = inches_number_format (read_at (map, measure, value_x, value_y), inches_map_measure_get_decimals (measure));

  switch (measure)
    {
    case INCHES_MAP_INCHES:
      /* Translators: settings of two levers, a number. */
      return g_strdup_printf (_("%s: %s inches gained."), settings, value);
    case INCHES_MAP_PHANTOM:
      /* Translators: settings of two levers, a number. */
      return g_strdup_printf (_("%s: phantom peace in %s of 100 simulated futures."), settings, value);
    case INCHES_MAP_CRISES:
      /* Translators: settings of two levers, a number. */
      return g_strdup_printf (_("%s: a crisis in %s of 100 simulated futures."), settings, value);
    case INCHES_N_MAP_MEASURES:
      break;
    }

  g_return_val_if_reached (NULL);
}
