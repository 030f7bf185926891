/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-forecast.h"

G_BEGIN_DECLS

#define INCHES_LEVER_MAP_COARSEST 5  /* points along a lever */
#define INCHES_LEVER_MAP_FINEST   17

/* What one point of the map came to. */
typedef struct
{
  double inches;  /* gained */
  guint  phantom; /* futures of the map's number */
  guint  crises;
} InchesLeverMapPoint;

/* Inches, phantom peace and crises over the whole range of two levers, the rest
 * as set. Immutable, counted references, any thread. */
typedef struct _InchesLeverMap InchesLeverMap;

#define INCHES_TYPE_LEVER_MAP (inches_lever_map_get_type ())

GType                      inches_lever_map_get_type      (void) G_GNUC_CONST;
InchesLeverMap            *inches_lever_map_new           (InchesScenario       *scenario,
                                                           guint                 lever_x,
                                                           guint                 lever_y,
                                                           InchesSheet          *sheet,
                                                           guint64               seed,
                                                           guint                 n_futures,
                                                           guint                 n_weeks,
                                                           const gint           *cancelled) G_GNUC_WARN_UNUSED_RESULT; /* NULL if cancelled */
InchesLeverMap            *inches_lever_map_refine        (const InchesLeverMap *self,
                                                           const gint           *cancelled) G_GNUC_WARN_UNUSED_RESULT; /* NULL if cancelled */
InchesLeverMap            *inches_lever_map_ref           (InchesLeverMap       *self);
void                       inches_lever_map_unref         (InchesLeverMap       *self);
gboolean                   inches_lever_map_is_finest     (const InchesLeverMap *self);
InchesScenario            *inches_lever_map_get_scenario  (const InchesLeverMap *self); /* (transfer none) */
guint                      inches_lever_map_get_n_futures (const InchesLeverMap *self);
guint                      inches_lever_map_get_lever     (const InchesLeverMap *self,
                                                           guint                 axis); /* 0 x, 1 y */
guint                      inches_lever_map_get_size      (const InchesLeverMap *self,
                                                           guint                 axis); /* points; 2 for a toggle */
double                     inches_lever_map_get_value     (const InchesLeverMap *self,
                                                           guint                 axis,
                                                           guint                 place); /* of the lever, in its unit */
const InchesLeverMapPoint *inches_lever_map_get_point     (const InchesLeverMap *self,
                                                           guint                 x,
                                                           guint                 y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesLeverMap, inches_lever_map_unref)

G_END_DECLS
