/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-event.h"

G_BEGIN_DECLS

typedef enum
{
  INCHES_SHAPE_DISC,
  INCHES_SHAPE_DIAMOND,
  INCHES_SHAPE_SQUARE,
  INCHES_SHAPE_TRIANGLE_DOWN,
  INCHES_SHAPE_TRIANGLE_UP,
  INCHES_SHAPE_HEXAGON,
  INCHES_SHAPE_CROSS,
  INCHES_SHAPE_STAR,
  INCHES_SHAPE_RING,
  INCHES_SHAPE_BAR
} InchesShape;

#define INCHES_LANE_OWN "own" /* id of the lane of own events that name none of the record's */

/* A row of events of one field. Plain value, owned by the chronicle. */
typedef struct
{
  char        *id;
  char        *name;
  InchesShape  shape;
  guint        rows;        /* rows of labels above the base line */
  gboolean     named_spans; /* named periods are drawn as bars with their names under the base line */
} InchesLane;

InchesLane *inches_lane_new      (const char   *id,
                                  const char   *name,
                                  InchesShape   shape,
                                  guint         rows,
                                  gboolean      named_spans) G_GNUC_WARN_UNUSED_RESULT;
void        inches_lane_free     (InchesLane   *self);
InchesShape inches_lane_shape_of (const InchesLane *self,
                                  InchesEvent      *event); /* what is not of the record has the star in every lane */
gboolean    inches_shape_from_id (const char   *id,
                                  InchesShape  *shape); /* "triangle-down" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesLane, inches_lane_free)

G_END_DECLS
