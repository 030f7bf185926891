/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-lane.h"

static const char *const shape_ids[] = {
  "disc", "diamond", "square", "triangle-down", "triangle-up", "hexagon", "cross", "star", "ring", "bar",
};

/**
 * inches_lane_new:
 * @id: lane id of data/timeline.json
 * @name: as written in the gutter
 * @shape: of its marks, so that no lane is told by colour alone
 * @rows: rows of labels above the base line
 * @named_spans: whether named periods are written under the base line
 *
 * Returns: (transfer full): a new lane
 */
InchesLane *
inches_lane_new (const char  *id,
                 const char  *name,
                 InchesShape  shape,
                 guint        rows,
                 gboolean     named_spans)
{
  InchesLane *self = g_new0 (InchesLane, 1);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->shape = shape;
  self->rows = rows;
  self->named_spans = named_spans;

  return self;
}

void
inches_lane_free (InchesLane *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

/**
 * inches_lane_shape_of:
 * @self: the lane that @event stands in
 * @event: an event
 *
 * Returns: the shape of its mark: an own event is told from the record's in every lane
 */
InchesShape
inches_lane_shape_of (const InchesLane *self,
                      InchesEvent      *event)
{
  return inches_event_is_own (event) && !g_str_equal (self->id, INCHES_LANE_OWN) ? INCHES_SHAPE_STAR : self->shape;
}

/**
 * inches_shape_from_id:
 * @id: as data/timeline.json writes it
 * @shape: (out): the shape
 *
 * Returns: %FALSE if no shape has this id; @shape is then untouched
 */
gboolean
inches_shape_from_id (const char  *id,
                      InchesShape *shape)
{
  for (guint i = 0; i < G_N_ELEMENTS (shape_ids); i++)
    if (g_str_equal (id, shape_ids[i]))
      {
        *shape = i;
        return TRUE;
      }

  return FALSE;
}
