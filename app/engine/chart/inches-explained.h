/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-attribution.h"
#include "inches-lever-map.h"
#include "inches-tornado.h"

G_BEGIN_DECLS

/* What a map of two levers shows of each point. */
typedef enum
{
  INCHES_MAP_INCHES,  /* gained */
  INCHES_MAP_PHANTOM, /* phantom peace, of 100 futures */
  INCHES_MAP_CRISES,  /* futures with a crisis, of 100 */
  INCHES_N_MAP_MEASURES
} InchesMapMeasure;

/* What the charts why, tornado and map are drawn from. Plain value: what it points to
 * is borrowed, unless it comes from inches_explained_copy(). Start from
 * inches_explained_init(). */
typedef struct
{
  InchesAttribution  *attribution; /* NULL, as the others: not known yet */
  InchesTornado      *tornado;
  InchesTornadoReach  reach;
  InchesLeverMap     *map;
  guint               levers[2];   /* of the map, across and up */
  InchesMapMeasure    measure;     /* of the map */
} InchesExplained;

void        inches_explained_init         (InchesExplained       *self);
void        inches_explained_copy         (InchesExplained       *self,
                                           const InchesExplained *from); /* references are taken */
void        inches_explained_clear        (InchesExplained       *self); /* of a copy */
void        inches_explained_attribute    (InchesExplained       *self, /* a copy, as those that follow */
                                           InchesForecast        *forecast,
                                           InchesScenario        *early);
void        inches_explained_spin         (InchesExplained       *self,
                                           InchesForecast        *forecast);
void        inches_explained_map          (InchesExplained       *self,
                                           InchesForecast        *forecast);

const char *inches_map_measure_get_id     (InchesMapMeasure       measure); /* "inches" */
const char *inches_map_measure_get_name   (InchesMapMeasure       measure); /* translated: "Inches gained" */
const char *inches_map_measure_get_unit   (InchesMapMeasure       measure); /* translated: "of 100 simulated futures" */
gboolean    inches_map_measure_find       (const char            *id,
                                           InchesMapMeasure      *measure);
guint       inches_map_measure_get_decimals (InchesMapMeasure     measure);
double      inches_map_measure_get_value  (const InchesLeverMap  *map,
                                           guint                  x,
                                           guint                  y,
                                           InchesMapMeasure       measure);

G_END_DECLS
