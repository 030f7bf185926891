/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-explained.h"

G_BEGIN_DECLS

#define INCHES_MAP_MOST_CONTOURS 8

/* A piece of a contour, in places of the map: 0 its first point, 1 the next. */
typedef struct
{
  double x1;
  double y1;
  double x2;
  double y2;
  guint  level; /* place among the levels */
} InchesMapPiece;

/* Lines of equal value over a map of two levers. */
typedef struct
{
  double  levels[INCHES_MAP_MOST_CONTOURS]; /* rising */
  guint   n_levels;
  guint   decimals; /* that tell them apart */
  double  lowest;   /* of all points */
  double  highest;
  GArray *pieces;   /* (element-type InchesMapPiece) */
} InchesMapContours;

InchesMapContours *inches_map_contours_new  (const InchesLeverMap    *map,
                                             InchesMapMeasure         measure) G_GNUC_WARN_UNUSED_RESULT;
void               inches_map_contours_free (InchesMapContours       *self);
double             inches_map_interpolate   (const InchesLeverMap    *map,
                                             InchesMapMeasure         measure,
                                             double                   x,
                                             double                   y); /* places of the map */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesMapContours, inches_map_contours_free)

G_END_DECLS
