/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-private.h"

#include <math.h>

/* Going through the events one by one. All of a shown lane's events are reached,
 * in view or not; only those too unimportant for the view's scale are skipped. */

static GPtrArray *
events_of (InchesTimeline *self,
           guint           place)
{
  const InchesTimelineLane *lane = g_ptr_array_index (self->lanes, place);

  return inches_chronicle_get_lane_events (self->input.chronicle, lane->lane);
}

static gboolean
is_shown (InchesTimeline *self,
          InchesEvent    *event)
{
  return inches_event_get_importance (event) <= self->faintest;
}

/* Place among the shown lanes. */
static gboolean
find_lane (InchesTimeline *self,
           InchesEvent    *event,
           guint          *place)
{
  for (guint i = 0; i < self->lanes->len; i++)
    if (g_strcmp0 (((InchesTimelineLane *) g_ptr_array_index (self->lanes, i))->data->id, inches_event_get_lane (event)) == 0)
      {
        *place = i;
        return TRUE;
      }

  return FALSE;
}

/* First or last shown event of the first lane that has any. */
static InchesEvent *
outermost (InchesTimeline *self,
           gboolean        last)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      GPtrArray *events = events_of (self, i);

      for (guint j = 0; j < events->len; j++)
        {
          InchesEvent *event = g_ptr_array_index (events, last ? events->len - 1 - j : j);

          if (is_shown (self, event))
            return event;
        }
    }

  return NULL;
}

/* Where the event stands among its lane's, or would stand if it is a period. */
static gint
place_in (GPtrArray   *events,
          InchesEvent *event,
          gboolean    *found)
{
  guint place = 0;

  *found = g_ptr_array_find (events, event, &place);
  if (*found)
    return place;

  while (place < events->len
         && inches_timeline_event_day (g_ptr_array_index (events, place)) < inches_timeline_event_day (event))
    place++;

  return place;
}

/**
 * inches_timeline_step_event:
 * @self: a placed timeline
 * @event: (nullable): where to start; %NULL for the first event (or the last, backwards)
 * @steps: how many events forwards, negative backwards
 *
 * Returns: (transfer none) (nullable): the event in the same lane, %NULL beyond its ends
 */
InchesEvent *
inches_timeline_step_event (InchesTimeline *self,
                            InchesEvent    *event,
                            gint            steps)
{
  gint direction = steps < 0 ? -1 : 1;
  guint left = ABS (steps);
  GPtrArray *events;
  gboolean found;
  guint lane;
  gint i;

  g_return_val_if_fail (self->placed && steps != 0, NULL);

  if (event == NULL)
    return outermost (self, steps < 0);
  if (!find_lane (self, event, &lane))
    return NULL;

  events = events_of (self, lane);
  i = place_in (events, event, &found);
  i += found || direction < 0 ? direction : 0;

  for (; i >= 0 && i < (gint) events->len; i += direction)
    if (is_shown (self, g_ptr_array_index (events, i)) && --left == 0)
      return g_ptr_array_index (events, i);

  return NULL;
}

static InchesEvent *
nearest_in_lane (InchesTimeline *self,
                 guint           lane,
                 double          day,
                 double         *distance)
{
  GPtrArray *events = events_of (self, lane);
  InchesEvent *nearest = NULL;

  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);
      double far = fabs (inches_timeline_event_day (event) - day);

      if (!is_shown (self, event) || far > *distance)
        continue;
      if (far == *distance && nearest != NULL
          && inches_event_get_importance (event) >= inches_event_get_importance (nearest))
        continue;

      *distance = far;
      nearest = event;
    }

  return nearest;
}

/**
 * inches_timeline_step_lane:
 * @self: a placed timeline
 * @event: where to start
 * @lanes: -1 for the lane above, 1 for the one below
 *
 * Returns: (transfer none) (nullable): the event nearest in date in the next lane that has any
 */
InchesEvent *
inches_timeline_step_lane (InchesTimeline *self,
                           InchesEvent    *event,
                           gint            lanes)
{
  gint direction = lanes < 0 ? -1 : 1;
  guint lane;

  g_return_val_if_fail (self->placed && event != NULL && lanes != 0, NULL);

  if (!find_lane (self, event, &lane))
    return NULL;

  for (gint i = (gint) lane + direction; i >= 0 && i < (gint) self->lanes->len; i += direction)
    {
      double distance = G_MAXDOUBLE;
      InchesEvent *nearest = nearest_in_lane (self, i, inches_timeline_event_day (event), &distance);

      if (nearest != NULL)
        return nearest;
    }

  return NULL;
}

/**
 * inches_timeline_nearest_event:
 * @self: a placed timeline
 * @day: day with fraction
 *
 * Returns: (transfer none) (nullable): the event nearest in date over all shown lanes, the more important of two
 */
InchesEvent *
inches_timeline_nearest_event (InchesTimeline *self,
                               double          day)
{
  InchesEvent *nearest = NULL;
  double distance = G_MAXDOUBLE;

  g_return_val_if_fail (self->placed, NULL);

  for (guint i = 0; i < self->lanes->len; i++)
    {
      double far = distance;
      InchesEvent *event = nearest_in_lane (self, i, day, &far);

      if (event == NULL
          || (far == distance && nearest != NULL
              && inches_event_get_importance (event) >= inches_event_get_importance (nearest)))
        continue;

      nearest = event;
      distance = far;
    }

  return nearest;
}
