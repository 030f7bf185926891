/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-chronicle-private.h"

#include <string.h>

static GPtrArray *
array_of_kind (InchesChronicle *self,
               InchesEventKind  kind)
{
  switch (kind)
    {
    case INCHES_EVENT_KIND_PERIOD:
      return self->periods;
    case INCHES_EVENT_KIND_PRECEDENT:
      return self->precedents;
    case INCHES_EVENT_KIND_EVENT:
    default:
      return self->events;
    }
}

/**
 * inches_chronicle_take_event:
 * @self: a chronicle that is being filled
 * @event: (transfer full): an event, period or precedent with a new id
 */
void
inches_chronicle_take_event (InchesChronicle *self,
                             InchesEvent     *event)
{
  g_return_if_fail (INCHES_IS_CHRONICLE (self) && !self->closed);
  g_return_if_fail (INCHES_IS_EVENT (event));

  g_ptr_array_add (array_of_kind (self, inches_event_get_kind (event)), event);
  g_hash_table_insert (self->events_by_id, (char *) inches_event_get_id (event), event);
}

/**
 * inches_chronicle_take_series:
 * @self: a chronicle that is being filled
 * @series: (transfer full): a series with a new id
 */
void
inches_chronicle_take_series (InchesChronicle *self,
                              InchesSeries    *series)
{
  g_return_if_fail (INCHES_IS_CHRONICLE (self) && !self->closed);
  g_return_if_fail (INCHES_IS_SERIES (series));

  g_ptr_array_add (self->series, series);
  g_hash_table_insert (self->series_by_id, (char *) inches_series_get_id (series), series);
}

/**
 * inches_chronicle_take_lane:
 * @self: a chronicle that is being filled
 * @lane: (transfer full): the next lane, from the top
 */
void
inches_chronicle_take_lane (InchesChronicle *self,
                            InchesLane      *lane)
{
  g_return_if_fail (INCHES_IS_CHRONICLE (self) && !self->closed);

  g_ptr_array_add (self->lanes, lane);
}

/**
 * inches_chronicle_take_track:
 * @self: a chronicle that is being filled
 * @track: (transfer full): the next track, from the top
 */
void
inches_chronicle_take_track (InchesChronicle *self,
                             InchesTrack     *track)
{
  g_return_if_fail (INCHES_IS_CHRONICLE (self) && !self->closed);

  g_ptr_array_add (self->tracks, track);
}

/**
 * inches_chronicle_add_era:
 * @self: a chronicle that is being filled
 * @id: of the era
 * @name: written in the strip
 * @brief: (nullable): written where @name has no room
 * @date: how long it lasted
 * @ground: whether the rows of the record are tinted
 */
void
inches_chronicle_add_era (InchesChronicle  *self,
                          const char       *id,
                          const char       *name,
                          const char       *brief,
                          const InchesDate *date,
                          gboolean          ground)
{
  InchesEra *era;

  g_return_if_fail (INCHES_IS_CHRONICLE (self) && !self->closed);

  era = g_new0 (InchesEra, 1);
  era->id = g_strdup (id);
  era->name = g_strdup (name);
  era->brief = g_strdup (brief);
  era->date = *date;
  era->ground = ground;
  g_ptr_array_add (self->eras, era);
}

/**
 * inches_chronicle_add_rung_label:
 * @self: a chronicle that is being filled
 * @id: of a rung of the ladder
 * @name: at most 16 characters
 * @gives: what each side gives, at most 48 characters
 */
void
inches_chronicle_add_rung_label (InchesChronicle *self,
                                 const char      *id,
                                 const char      *name,
                                 const char      *gives)
{
  InchesRungLabel *label;

  g_return_if_fail (INCHES_IS_CHRONICLE (self) && !self->closed);

  label = g_new0 (InchesRungLabel, 1);
  label->id = g_strdup (id);
  label->name = g_strdup (name);
  label->gives = g_strdup (gives);
  g_ptr_array_add (self->rung_labels, label);
}

/**
 * inches_chronicle_add_spellings:
 * @self: a chronicle that is being filled
 * @names: (array zero-terminated=1): spellings of one name, a word each, the
 *   record's own first; copied
 */
void
inches_chronicle_add_spellings (InchesChronicle   *self,
                                const char *const *names)
{
  g_return_if_fail (INCHES_IS_CHRONICLE (self) && !self->closed);
  g_return_if_fail (names != NULL && names[0] != NULL);

  g_ptr_array_add (self->spellings, g_strdupv ((char **) names));
}

/**
 * inches_chronicle_set_dates:
 * @self: a chronicle that is being filled
 * @record_to: the last day the record knows of
 * @gathered: when it was gathered
 */
void
inches_chronicle_set_dates (InchesChronicle *self,
                            InchesDay        record_to,
                            InchesDay        gathered)
{
  g_return_if_fail (INCHES_IS_CHRONICLE (self) && !self->closed);

  self->record_to = record_to;
  self->gathered = gathered;
}

/**
 * inches_chronicle_set_title:
 * @self: a chronicle that is being filled
 * @title: what it is a record of
 */
void
inches_chronicle_set_title (InchesChronicle *self,
                            const char      *title)
{
  g_return_if_fail (INCHES_IS_CHRONICLE (self) && !self->closed);

  g_free (self->title);
  self->title = g_strdup (title);
}

/**
 * inches_chronicle_set_drop:
 * @self: a chronicle that is being filled
 * @ids: (array zero-terminated=1): lanes and tracks, in the order in which a
 *   small window leaves them out
 */
void
inches_chronicle_set_drop (InchesChronicle   *self,
                           const char *const *ids)
{
  g_return_if_fail (INCHES_IS_CHRONICLE (self) && !self->closed);
  g_return_if_fail (ids != NULL);

  g_strfreev (self->drop);
  self->drop = g_strdupv ((char **) ids);
}

/* By date, then importance, then id, so that the order is the same everywhere. */
static gint
compare_events (gconstpointer a,
                gconstpointer b)
{
  InchesEvent *one = *(InchesEvent **) a;
  InchesEvent *two = *(InchesEvent **) b;
  InchesDay day_one = inches_date_get_first (inches_event_get_date (one));
  InchesDay day_two = inches_date_get_first (inches_event_get_date (two));
  guint importance_one = inches_event_get_importance (one);
  guint importance_two = inches_event_get_importance (two);

  if (day_one != day_two)
    return day_one < day_two ? -1 : 1;
  if (importance_one != importance_two)
    return importance_one < importance_two ? -1 : 1;

  return strcmp (inches_event_get_id (one), inches_event_get_id (two));
}

/* The record's all are; what a document adds may be of any time. */
static gboolean
is_on_axis (InchesChronicle *self,
            InchesEvent     *event)
{
  const InchesDate *date = inches_event_get_date (event);

  return inches_date_get_first (date) <= self->last && inches_date_get_last (date) >= self->first;
}

static void
sort_into_lanes (InchesChronicle *self,
                 GPtrArray       *entries,
                 GPtrArray       *lanes)
{
  for (guint i = 0; i < self->lanes->len; i++)
    g_ptr_array_add (lanes, g_ptr_array_new ());

  for (guint i = 0; i < entries->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (entries, i);
      const char *id = inches_event_get_lane (event);
      guint lane;

      if (id != NULL && is_on_axis (self, event) && inches_chronicle_find_lane (self, id, &lane))
        g_ptr_array_add (g_ptr_array_index (lanes, lane), event);
    }
}

/**
 * inches_chronicle_close:
 * @self: a chronicle that has been filled
 *
 * Puts everything in order. Nothing may be added after.
 */
void
inches_chronicle_close (InchesChronicle *self)
{
  g_return_if_fail (INCHES_IS_CHRONICLE (self) && !self->closed);

  g_ptr_array_sort (self->precedents, compare_events);
  inches_chronicle_close_added (self);
}

/** inches_chronicle_close_added: closes @self, of which the precedents are in order: they may be shared */
void
inches_chronicle_close_added (InchesChronicle *self)
{
  g_ptr_array_sort (self->events, compare_events);
  g_ptr_array_sort (self->periods, compare_events);
  sort_into_lanes (self, self->events, self->lane_events);
  sort_into_lanes (self, self->periods, self->lane_periods);
  self->closed = TRUE;
}

/**
 * inches_chronicle_set_argument:
 * @self: a chronicle that nobody else reads yet
 * @argument: (transfer none): the claims that refer to it
 */
void
inches_chronicle_set_argument (InchesChronicle *self,
                               InchesArgument  *argument)
{
  g_return_if_fail (INCHES_IS_CHRONICLE (self) && self->argument == NULL);

  self->argument = inches_argument_ref (argument);
}
