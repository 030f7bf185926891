/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-index.h"

#include <math.h>

void
inches_timeline_index_init (InchesTimelineIndex *self)
{
  self->chronicle = NULL;
  inches_filter_init (&self->filter);
  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->lanes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->tracks = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_track_facts_free);
  self->bins = g_array_new (FALSE, TRUE, sizeof (guint));
  self->periods = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

void
inches_timeline_index_clear (InchesTimelineIndex *self)
{
  g_clear_object (&self->chronicle);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->lanes, g_ptr_array_unref);
  g_clear_pointer (&self->tracks, g_ptr_array_unref);
  g_clear_pointer (&self->bins, g_array_unref);
  g_clear_pointer (&self->periods, g_ptr_array_unref);
}

/**
 * inches_timeline_event_day:
 * @event: an event
 *
 * Returns: the day its mark stands on, with fraction: the middle of what is known of a
 *   point, noon for a day; noon of the first day of a span
 */
double
inches_timeline_event_day (InchesEvent *event)
{
  const InchesDate *date = inches_event_get_date (event);

  if (date->form == INCHES_DATE_POINT)
    return (date->start.first + date->start.last + 1) / 2.0;
  if (date->form == INCHES_DATE_OPEN_START)
    return date->end.first + 0.5;

  return date->start.first + 0.5;
}

/**
 * inches_timeline_index_day:
 * @self: an index
 * @event: one of the chronicle's
 *
 * Returns: as inches_timeline_event_day(), but no later than the axis goes, which ends where the last day begins
 */
double
inches_timeline_index_day (const InchesTimelineIndex *self,
                           InchesEvent               *event)
{
  return MIN (inches_timeline_event_day (event), MAX (inches_chronicle_get_last (self->chronicle),
                                                      inches_date_get_first (inches_event_get_date (event))));
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
index_lane (const InchesTimelineIndex *self,
            GPtrArray                 *events)
{
  GArray *entries = g_array_sized_new (FALSE, FALSE, sizeof (InchesIndexEntry), events->len);

  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);
      const InchesDate *date = inches_event_get_date (event);
      double day = inches_timeline_index_day (self, event);
      InchesIndexEntry entry = {
        event, day, date->form == INCHES_DATE_INTERVAL ? MAX (inches_date_get_last (date) + 1, day) : day, inches_event_get_importance (event),
        inches_date_is_span (date)
      };

      g_array_append_val (entries, entry);
    }

  g_array_sort (entries, by_day);

  return entries;
}

static GArray *
pick_entries (GArray             *all,
              const InchesFilter *filter,
              guint               lane)
{
  GArray *entries;

  if (inches_filter_is_open (filter))
    return g_array_ref (all);

  entries = g_array_new (FALSE, FALSE, sizeof (InchesIndexEntry));
  for (guint i = 0; i < all->len; i++)
    if (inches_filter_matches_in (filter, lane, g_array_index (all, InchesIndexEntry, i).event))
      g_array_append_val (entries, g_array_index (all, InchesIndexEntry, i));

  return entries;
}

static GPtrArray *
pick_periods (GPtrArray          *all,
              const InchesFilter *filter,
              guint               lane)
{
  GPtrArray *periods = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (inches_filter_matches_in (filter, lane, g_ptr_array_index (all, i)))
      g_ptr_array_add (periods, g_ptr_array_index (all, i));

  return periods;
}

/**
 * inches_timeline_index_update:
 * @self: an index
 * @chronicle: a closed chronicle
 * @filter: (nullable): which entries are shown; %NULL: all
 *
 * Indexes the chronicle, unless it already did: chronicles never change. What
 * places, walks, counts and describes asks the index, so that none of them needs
 * to know of the filter.
 */
void
inches_timeline_index_update (InchesTimelineIndex *self,
                              InchesChronicle     *chronicle,
                              const InchesFilter  *filter)
{
  gboolean same = self->chronicle == chronicle;
  guint n = inches_chronicle_get_n_lanes (chronicle);
  InchesFilter open;

  inches_filter_init (&open);
  if (filter == NULL)
    filter = &open;
  if (same && inches_filter_equal (&self->filter, filter))
    return;

  g_set_object (&self->chronicle, chronicle);
  self->filter = *filter;
  g_array_set_size (self->bins, 0);
  if (!same)
    {
      g_ptr_array_set_size (self->all, 0);
      for (guint i = 0; i < n; i++)
        g_ptr_array_add (self->all, index_lane (self, inches_chronicle_get_lane_events (chronicle, i)));
      g_ptr_array_set_size (self->tracks, 0);
      for (guint i = 0; i < inches_chronicle_get_n_tracks (chronicle); i++)
        g_ptr_array_add (self->tracks, inches_track_facts_new (inches_chronicle_get_track (chronicle, i)));
    }

  g_ptr_array_set_size (self->lanes, 0);
  g_ptr_array_set_size (self->periods, 0);
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (self->lanes, pick_entries (g_ptr_array_index (self->all, i), filter, i));
      g_ptr_array_add (self->periods, pick_periods (inches_chronicle_get_lane_periods (chronicle, i), filter, i));
    }
}

/**
 * inches_timeline_index_lane:
 * @self: an index
 * @lane: of the chronicle
 *
 * Returns: (transfer none) (element-type InchesIndexEntry): the lane's events that are shown, by day
 */
GArray *
inches_timeline_index_lane (const InchesTimelineIndex *self,
                            guint                      lane)
{
  return g_ptr_array_index (self->lanes, lane);
}

/**
 * inches_timeline_index_periods:
 * @self: an index
 * @lane: of the chronicle
 *
 * Returns: (transfer none) (element-type InchesEvent): the lane's periods that are shown, by start
 */
GPtrArray *
inches_timeline_index_periods (const InchesTimelineIndex *self,
                               guint                      lane)
{
  return g_ptr_array_index (self->periods, lane);
}

/**
 * inches_timeline_index_track:
 * @self: an index
 * @track: of the chronicle
 *
 * Returns: (transfer none): what is known of the track's figures
 */
const InchesTrackFacts *
inches_timeline_index_track (const InchesTimelineIndex *self,
                             guint                      track)
{
  return g_ptr_array_index (self->tracks, track);
}

/**
 * inches_timeline_index_count:
 * @self: an index
 * @n_bins: stretches of the record, all of the same length
 * @faintest: least important event that counts
 *
 * Returns: (transfer none) (array length=n_bins): how many events each holds; kept, as
 *   no view changes it
 */
const guint *
inches_timeline_index_count (InchesTimelineIndex *self,
                             guint                n_bins,
                             guint                faintest)
{
  double first = inches_chronicle_get_first (self->chronicle);
  double days = inches_chronicle_get_last (self->chronicle) - first;

  if (self->bins->len == n_bins && self->faintest == faintest)
    return (const guint *) (gconstpointer) self->bins->data;

  g_array_set_size (self->bins, 0);
  g_array_set_size (self->bins, n_bins);
  self->faintest = faintest;
  for (guint lane = 0; lane < self->lanes->len; lane++)
    {
      const GArray *entries = g_ptr_array_index (self->lanes, lane);

      for (guint i = 0; i < entries->len; i++)
        {
          const InchesIndexEntry *entry = &g_array_index (entries, InchesIndexEntry, i);
          double bin = floor ((entry->day - first) / days * n_bins);

          if (bin >= 0 && bin < n_bins && entry->importance <= faintest)
            g_array_index (self->bins, guint, (guint) bin)++;
        }
    }

  return (const guint *) (gconstpointer) self->bins->data;
}
