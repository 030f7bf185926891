/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-map-contours.h"
#include "inches-model-page.h"

G_BEGIN_DECLS

#define INCHES_MAP_REACH 9.4 /* px at text size 1 that the ring of a point covers about it */

#define INCHES_MAP_ROW 0

/* A placed map of two levers; private to the map chart. Plain value. */
typedef struct
{
  InchesLeverMap    *map;       /* NULL: none yet */
  InchesMapMeasure   measure;
  InchesMapContours *contours;
  InchesScenario    *now;
  InchesScenario    *early;
  const InchesLever *levers[2]; /* across, up; of the map's scenario */
  InchesTimelineBox  plot;
  InchesTimelineBox  key;       /* of the heat; empty: no room */
  GArray            *labels;    /* (element-type InchesTimelineBox) of contours' figures */
  double             unit;
} InchesMapChart;

void              inches_map_to_page       (const InchesMapChart *self,
                                            double                value_x,
                                            double                value_y,
                                            double               *x,
                                            double               *y);
void              inches_map_place_to_page (const InchesMapChart *self,
                                            double                place_x,
                                            double                place_y,
                                            double               *x,
                                            double               *y);
InchesTimelineBox inches_map_get_cell      (const InchesMapChart *self,
                                            guint                 x,
                                            guint                 y);
void              inches_map_paint         (const InchesMapChart *self,
                                            InchesCanvas         *canvas,
                                            const InchesTheme    *theme);
void              inches_map_paint_points  (const InchesMapChart *self,
                                            InchesScenario       *now,
                                            InchesMeasurer       *measurer,
                                            InchesCanvas         *canvas,
                                            const InchesTheme    *theme);

G_END_DECLS
