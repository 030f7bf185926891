/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-index.h"

void
inches_timeline_index_init (InchesTimelineIndex *self)
{
  self->chronicle = NULL;
  self->lanes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
}

void
inches_timeline_index_clear (InchesTimelineIndex *self)
{
  g_clear_object (&self->chronicle);
  g_clear_pointer (&self->lanes, g_ptr_array_unref);
}

/**
 * inches_timeline_event_day:
 * @event: an event
 *
 * Returns: the day its mark stands on: the middle of what is known of a point, the start of a span
 */
double
inches_timeline_event_day (InchesEvent *event)
{
  const InchesDate *date = inches_event_get_date (event);

  if (date->form == INCHES_DATE_POINT)
    return (date->start.first + date->start.last) / 2.0;
  if (date->form == INCHES_DATE_OPEN_START)
    return date->end.first;

  return date->start.first;
}

static gint
by_day (gconstpointer a,
        gconstpointer b)
{
  const InchesIndexEntry *left = a;
  const InchesIndexEntry *right = b;

  return (left->day > right->day) - (left->day < right->day);
}

static GArray *
index_lane (GPtrArray *events)
{
  GArray *entries = g_array_sized_new (FALSE, FALSE, sizeof (InchesIndexEntry), events->len);

  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);
      const InchesDate *date = inches_event_get_date (event);
      double day = inches_timeline_event_day (event);
      InchesIndexEntry entry = {
        event, day, date->form == INCHES_DATE_INTERVAL ? inches_date_get_last (date) : day, inches_event_get_importance (event),
        inches_date_is_span (date)
      };

      g_array_append_val (entries, entry);
    }

  g_array_sort (entries, by_day);

  return entries;
}

/**
 * inches_timeline_index_update:
 * @self: an index
 * @chronicle: a closed chronicle
 *
 * Indexes the chronicle, unless it already did: chronicles never change.
 */
void
inches_timeline_index_update (InchesTimelineIndex *self,
                              InchesChronicle     *chronicle)
{
  if (self->chronicle == chronicle)
    return;

  g_set_object (&self->chronicle, chronicle);
  g_ptr_array_set_size (self->lanes, 0);
  for (guint i = 0; i < inches_chronicle_get_n_lanes (chronicle); i++)
    g_ptr_array_add (self->lanes, index_lane (inches_chronicle_get_lane_events (chronicle, i)));
}

/**
 * inches_timeline_index_lane:
 * @self: an index
 * @lane: of the chronicle
 *
 * Returns: (transfer none) (element-type InchesIndexEntry): the lane's events, by day
 */
GArray *
inches_timeline_index_lane (const InchesTimelineIndex *self,
                            guint                      lane)
{
  return g_ptr_array_index (self->lanes, lane);
}
