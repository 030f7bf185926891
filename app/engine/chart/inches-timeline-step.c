/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-private.h"

#include <math.h>

/* Going through the events one by one. All of a shown lane's events are reached,
 * in view or not; only those too unimportant for the view's scale are skipped. */

static GArray *
entries_of (InchesTimeline *self,
            guint           place)
{
  return inches_timeline_index_lane (&self->index, ((InchesTimelineLane *) g_ptr_array_index (self->lanes, place))->lane);
}

static const InchesIndexEntry *
entry_at (GArray *entries,
          guint   i)
{
  return &g_array_index (entries, InchesIndexEntry, i);
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
      GArray *entries = entries_of (self, i);

      for (guint j = 0; j < entries->len; j++)
        {
          const InchesIndexEntry *entry = entry_at (entries, last ? entries->len - 1 - j : j);

          if (entry->importance <= self->faintest)
            return entry->event;
        }
    }

  return NULL;
}

/* Where the event stands among its lane's, or would stand if it is a period. */
static gint
place_in (InchesTimeline *self,
          GArray         *entries,
          InchesEvent    *event,
          gboolean       *found)
{
  guint place = 0;

  for (guint i = 0; i < entries->len; i++)
    if (entry_at (entries, i)->event == event)
      {
        *found = TRUE;
        return i;
      }

  *found = FALSE;
  while (place < entries->len && entry_at (entries, place)->day < inches_timeline_index_day (&self->index, event))
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
  GArray *entries;
  gboolean found;
  guint lane;
  gint i;

  g_return_val_if_fail (self->placed && steps != 0, NULL);

  if (event == NULL)
    return outermost (self, steps < 0);
  if (!find_lane (self, event, &lane))
    return NULL;

  entries = entries_of (self, lane);
  i = place_in (self, entries, event, &found);
  i += found || direction < 0 ? direction : 0;

  for (; i >= 0 && i < (gint) entries->len; i += direction)
    if (entry_at (entries, i)->importance <= self->faintest && --left == 0)
      return entry_at (entries, i)->event;

  return NULL;
}

static gboolean
is_nearer (const InchesIndexEntry *a,
           const InchesIndexEntry *b,
           double                  day)
{
  double difference = fabs (a->day - day) - fabs (b->day - day);

  return difference < 0 || (difference == 0 && a->importance < b->importance);
}

/* The entry nearest to a day, the more important of two. NULL if the lane shows none. */
static const InchesIndexEntry *
nearest_in_lane (InchesTimeline *self,
                 guint           lane,
                 double          day)
{
  GArray *entries = entries_of (self, lane);
  const InchesIndexEntry *nearest = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const InchesIndexEntry *entry = entry_at (entries, i);

      if (entry->importance <= self->faintest && (nearest == NULL || is_nearer (entry, nearest, day)))
        nearest = entry;
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
      const InchesIndexEntry *nearest = nearest_in_lane (self, i, inches_timeline_index_day (&self->index, event));

      if (nearest != NULL)
        return nearest->event;
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
  const InchesIndexEntry *nearest = NULL;

  g_return_val_if_fail (self->placed, NULL);

  for (guint i = 0; i < self->lanes->len; i++)
    {
      const InchesIndexEntry *entry = nearest_in_lane (self, i, day);

      if (entry != NULL && (nearest == NULL || is_nearer (entry, nearest, day)))
        nearest = entry;
    }

  return nearest != NULL ? nearest->event : NULL;
}
