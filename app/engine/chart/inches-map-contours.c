/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-map-contours.h"

#include "inches-scale.h"

#include <math.h>

#define WANTED 8 /* contours, about */

/* Less than this over the whole map is noise: 0.2 inches, one future in a hundred. */
#define LEAST_INCHES 0.2
#define LEAST_SHARE  1.0

static void
find_range (InchesMapContours    *self,
            const InchesLeverMap *map,
            InchesMapMeasure      measure)
{
  self->lowest = G_MAXDOUBLE;
  self->highest = -G_MAXDOUBLE;

  for (guint y = 0; y < inches_lever_map_get_size (map, 1); y++)
    for (guint x = 0; x < inches_lever_map_get_size (map, 0); x++)
      {
        double value = inches_map_measure_get_value (map, x, y, measure);

        self->lowest = MIN (self->lowest, value);
        self->highest = MAX (self->highest, value);
      }
}

static void
find_levels (InchesMapContours *self,
             InchesMapMeasure   measure)
{
  double ticks[INCHES_SCALE_MAX_TICKS];
  InchesScale scale;
  guint n;

  if (self->highest - self->lowest < (measure == INCHES_MAP_INCHES ? LEAST_INCHES : LEAST_SHARE))
    return;

  inches_scale_init (&scale, self->lowest, self->highest, 0, 1);
  inches_scale_get_step (&scale, WANTED, &self->decimals);
  n = inches_scale_get_ticks (&scale, WANTED, ticks);
  for (guint i = 0; i < n && self->n_levels < INCHES_MAP_MOST_CONTOURS; i++)
    if (ticks[i] > self->lowest && ticks[i] < self->highest)
      self->levels[self->n_levels++] = ticks[i];
}

/* Where on an edge between two values a level lies, 0 to 1; an end that equals it counts as above. */
static double
cross (double low,
       double high,
       double level)
{
  return (level - low) / (high - low);
}

/* A cell's contour: from edge to edge, two pieces at a saddle. Edges: 0 below, 1 right, 2 above, 3 left. */
static void
add_cell (InchesMapContours *self,
          const double       corner[4], /* left below, right below, right above, left above */
          guint              x,
          guint              y,
          guint              level)
{
  double value = self->levels[level];
  double at[4][2];
  guint n = 0;

  for (guint edge = 0; edge < 4; edge++)
    {
      double a = corner[edge];
      double b = corner[(edge + 1) % 4];
      double share;

      if ((a >= value) == (b >= value))
        continue;

      share = cross (a, b, value);
      at[n][0] = x + (edge == 0 ? share : edge == 1 ? 1 : edge == 2 ? 1 - share : 0);
      at[n][1] = y + (edge == 0 ? 0 : edge == 1 ? share : edge == 2 ? 1 : 1 - share);
      n++;
    }

  for (guint i = 0; i + 1 < n; i += 2)
    {
      InchesMapPiece piece = { at[i][0], at[i][1], at[i + 1][0], at[i + 1][1], level };

      g_array_append_val (self->pieces, piece);
    }
}

/**
 * inches_map_contours_new:
 * @map: a map of two levers
 * @measure: what is drawn of it
 *
 * Returns: (transfer full): lines at round values; none where the map is flat
 */
InchesMapContours *
inches_map_contours_new (const InchesLeverMap *map,
                         InchesMapMeasure      measure)
{
  InchesMapContours *self = g_new0 (InchesMapContours, 1);

  self->pieces = g_array_new (FALSE, FALSE, sizeof (InchesMapPiece));
  find_range (self, map, measure);
  find_levels (self, measure);

  for (guint level = 0; level < self->n_levels; level++)
    for (guint y = 0; y + 1 < inches_lever_map_get_size (map, 1); y++)
      for (guint x = 0; x + 1 < inches_lever_map_get_size (map, 0); x++)
        {
          double corner[4] = { inches_map_measure_get_value (map, x, y, measure), inches_map_measure_get_value (map, x + 1, y, measure),
                               inches_map_measure_get_value (map, x + 1, y + 1, measure), inches_map_measure_get_value (map, x, y + 1, measure) };

          add_cell (self, corner, x, y, level);
        }

  return self;
}

void
inches_map_contours_free (InchesMapContours *self)
{
  g_array_unref (self->pieces);
  g_free (self);
}

/**
 * inches_map_interpolate:
 * @map: a map of two levers
 * @measure: what is read
 * @x: place across, 0 to the number of points less one
 * @y: place upwards
 *
 * Returns: the value there, between the four points around it
 */
double
inches_map_interpolate (const InchesLeverMap *map,
                        InchesMapMeasure      measure,
                        double                x,
                        double                y)
{
  guint left = MIN (MAX (floor (x), 0), inches_lever_map_get_size (map, 0) - 2);
  guint below = MIN (MAX (floor (y), 0), inches_lever_map_get_size (map, 1) - 2);
  double across = CLAMP (x - left, 0, 1);
  double up = CLAMP (y - below, 0, 1);
  double low = (1 - across) * inches_map_measure_get_value (map, left, below, measure)
               + across * inches_map_measure_get_value (map, left + 1, below, measure);
  double high = (1 - across) * inches_map_measure_get_value (map, left, below + 1, measure)
                + across * inches_map_measure_get_value (map, left + 1, below + 1, measure);

  return (1 - up) * low + up * high;
}
