/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-chronicle-private.h"

#include <glib/gi18n-lib.h>

/**
 * InchesChronicle:
 *
 * The record, and how the timeline orders it: lanes of events and periods,
 * series and the tracks they are drawn in, precedents, eras.
 *
 * A reader fills it and closes it; from then on it never changes and several
 * threads may read it. Its timeline goes from the first to the last day.
 */
G_DEFINE_FINAL_TYPE (InchesChronicle, inches_chronicle, G_TYPE_OBJECT)

static void
era_free (InchesEra *era)
{
  g_free (era->id);
  g_free (era->name);
  g_free (era->brief);
  g_free (era);
}

static void
rung_label_free (InchesRungLabel *label)
{
  g_free (label->id);
  g_free (label->name);
  g_free (label->gives);
  g_free (label);
}

static void
inches_chronicle_finalize (GObject *object)
{
  InchesChronicle *self = INCHES_CHRONICLE (object);

  g_free (self->title);
  g_hash_table_unref (self->events_by_id);
  g_hash_table_unref (self->series_by_id);
  g_ptr_array_unref (self->lane_events);
  g_ptr_array_unref (self->lane_periods);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->periods);
  g_ptr_array_unref (self->precedents);
  g_ptr_array_unref (self->tracks);
  g_clear_pointer (&self->own_tracks, g_ptr_array_unref);
  g_ptr_array_unref (self->series);
  g_ptr_array_unref (self->lanes);
  g_ptr_array_unref (self->eras);
  g_ptr_array_unref (self->rung_labels);
  g_ptr_array_unref (self->spellings);
  g_strfreev (self->drop);
  g_clear_pointer (&self->argument, inches_argument_unref);
  g_clear_pointer (&self->own_lane, inches_lane_free);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (inches_chronicle_parent_class)->finalize (object);
}

static void
inches_chronicle_class_init (InchesChronicleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inches_chronicle_finalize;
}

static void
inches_chronicle_init (InchesChronicle *self)
{
  self->events = g_ptr_array_new_with_free_func (g_object_unref);
  self->periods = g_ptr_array_new_with_free_func (g_object_unref);
  self->precedents = g_ptr_array_new_with_free_func (g_object_unref);
  self->series = g_ptr_array_new_with_free_func (g_object_unref);
  self->lanes = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_lane_free);
  self->tracks = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_track_free);
  self->eras = g_ptr_array_new_with_free_func ((GDestroyNotify) era_free);
  self->rung_labels = g_ptr_array_new_with_free_func ((GDestroyNotify) rung_label_free);
  self->spellings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->lane_events = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->lane_periods = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->events_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->series_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->drop = g_new0 (char *, 1);
}

/**
 * inches_chronicle_new:
 * @first: the first day of the timeline
 * @last: its last day
 *
 * Returns: (transfer full): an empty chronicle, to be filled and closed
 */
InchesChronicle *
inches_chronicle_new (InchesDay first,
                      InchesDay last)
{
  InchesChronicle *self;

  g_return_val_if_fail (first < last, NULL);

  self = g_object_new (INCHES_TYPE_CHRONICLE, NULL);
  self->first = first;
  self->last = last;
  self->record_to = last;
  self->gathered = last;

  return self;
}

/**
 * inches_chronicle_get_first:
 * @self: a chronicle
 *
 * Returns: the first day of the timeline
 */
InchesDay
inches_chronicle_get_first (InchesChronicle *self)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self), 0);

  return self->first;
}

/**
 * inches_chronicle_get_last:
 * @self: a chronicle
 *
 * Returns: the last day of the timeline
 */
InchesDay
inches_chronicle_get_last (InchesChronicle *self)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self), 0);

  return self->last;
}

/**
 * inches_chronicle_get_record_to:
 * @self: a chronicle
 *
 * Returns: the last day the record knows of
 */
InchesDay
inches_chronicle_get_record_to (InchesChronicle *self)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self), 0);

  return self->record_to;
}

const char *
inches_chronicle_get_title (InchesChronicle *self)
{
  return self->title != NULL ? self->title : "";
}

/**
 * inches_chronicle_get_gathered:
 * @self: a chronicle
 *
 * Returns: the day on which the record was gathered
 */
InchesDay
inches_chronicle_get_gathered (InchesChronicle *self)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self), 0);

  return self->gathered;
}

/** inches_chronicle_get_argument: Returns: (transfer none) (nullable): the claims that refer to the record */
InchesArgument *
inches_chronicle_get_argument (InchesChronicle *self)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self), NULL);

  return self->argument;
}

/**
 * inches_chronicle_get_drop:
 * @self: a chronicle
 *
 * Returns: (transfer none): lanes and tracks, %NULL-terminated; what a small
 *   window leaves out first comes first
 */
const char *const *
inches_chronicle_get_drop (InchesChronicle *self)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self), NULL);

  return (const char *const *) self->drop;
}

/**
 * inches_chronicle_get_n_lanes:
 * @self: a chronicle
 *
 * Returns: how many lanes there are
 */
guint
inches_chronicle_get_n_lanes (InchesChronicle *self)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self), 0);

  return self->lanes->len;
}

/**
 * inches_chronicle_get_lane:
 * @self: a chronicle
 * @index: below inches_chronicle_get_n_lanes(), from the top
 *
 * Returns: (transfer none): the lane
 */
const InchesLane *
inches_chronicle_get_lane (InchesChronicle *self,
                           guint            index)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self) && index < self->lanes->len, NULL);

  return g_ptr_array_index (self->lanes, index);
}

/**
 * inches_chronicle_find_lane:
 * @self: a chronicle
 * @id: of a lane
 * @index: (out) (optional): its place from the top
 *
 * Returns: %FALSE if no lane has this id; @index is then untouched
 */
gboolean
inches_chronicle_find_lane (InchesChronicle *self,
                            const char      *id,
                            guint           *index)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self) && id != NULL, FALSE);

  for (guint i = 0; i < self->lanes->len; i++)
    {
      const InchesLane *lane = g_ptr_array_index (self->lanes, i);

      if (g_str_equal (lane->id, id))
        {
          if (index != NULL)
            *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * inches_chronicle_get_lane_name:
 * @self: a chronicle
 * @event: an event, period or precedent of it
 *
 * Returns: what card, table and mark call the lane of an event
 */
const char *
inches_chronicle_get_lane_name (InchesChronicle *self,
                                InchesEvent     *event)
{
  const char *lane = inches_event_get_lane (event);
  guint index;

  if (lane != NULL && inches_chronicle_find_lane (self, lane, &index))
    return inches_chronicle_get_lane (self, index)->name;

  return _("Precedents");
}

/**
 * inches_chronicle_get_lane_events:
 * @self: a closed chronicle
 * @lane: below inches_chronicle_get_n_lanes()
 *
 * Returns: (transfer none) (element-type InchesEvent): its events, by date, then
 *   importance, then id; no periods
 */
GPtrArray *
inches_chronicle_get_lane_events (InchesChronicle *self,
                                  guint            lane)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self) && self->closed && lane < self->lanes->len, NULL);

  return g_ptr_array_index (self->lane_events, lane);
}

/**
 * inches_chronicle_get_lane_periods:
 * @self: a closed chronicle
 * @lane: below inches_chronicle_get_n_lanes()
 *
 * Returns: (transfer none) (element-type InchesEvent): its periods, by start
 */
GPtrArray *
inches_chronicle_get_lane_periods (InchesChronicle *self,
                                   guint            lane)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self) && self->closed && lane < self->lanes->len, NULL);

  return g_ptr_array_index (self->lane_periods, lane);
}

/**
 * inches_chronicle_get_events:
 * @self: a chronicle
 *
 * Returns: (transfer none) (element-type InchesEvent): all events, by date, then
 *   importance, then id
 */
GPtrArray *
inches_chronicle_get_events (InchesChronicle *self)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self), NULL);

  return self->events;
}

/**
 * inches_chronicle_get_periods:
 * @self: a chronicle
 *
 * Returns: (transfer none) (element-type InchesEvent): all periods, by start
 */
GPtrArray *
inches_chronicle_get_periods (InchesChronicle *self)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self), NULL);

  return self->periods;
}

/**
 * inches_chronicle_get_precedents:
 * @self: a chronicle
 *
 * Returns: (transfer none) (element-type InchesEvent): all precedents, by date
 */
GPtrArray *
inches_chronicle_get_precedents (InchesChronicle *self)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self), NULL);

  return self->precedents;
}

/**
 * inches_chronicle_find_event:
 * @self: a chronicle
 * @id: of an event, period or precedent
 *
 * Returns: (transfer none) (nullable): the entry
 */
InchesEvent *
inches_chronicle_find_event (InchesChronicle *self,
                             const char      *id)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self) && id != NULL, NULL);

  return g_hash_table_lookup (self->events_by_id, id);
}

/**
 * inches_chronicle_get_spellings:
 * @self: a chronicle
 *
 * Returns: (transfer none) (element-type GStrv): spellings of one name each, the record's own first
 */
GPtrArray *
inches_chronicle_get_spellings (InchesChronicle *self)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self), NULL);

  return self->spellings;
}

/**
 * inches_chronicle_get_all_series:
 * @self: a chronicle
 *
 * Returns: (transfer none) (element-type InchesSeries): all series, as in the file
 */
GPtrArray *
inches_chronicle_get_all_series (InchesChronicle *self)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self), NULL);

  return self->series;
}

/**
 * inches_chronicle_find_series:
 * @self: a chronicle
 * @id: of a series
 *
 * Returns: (transfer none) (nullable): the series
 */
InchesSeries *
inches_chronicle_find_series (InchesChronicle *self,
                              const char      *id)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self) && id != NULL, NULL);

  return g_hash_table_lookup (self->series_by_id, id);
}

/**
 * inches_chronicle_get_n_tracks:
 * @self: a chronicle
 *
 * Returns: how many tracks there are, shown at first or not
 */
guint
inches_chronicle_get_n_tracks (InchesChronicle *self)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self), 0);

  return self->tracks->len;
}

/**
 * inches_chronicle_get_track:
 * @self: a chronicle
 * @index: below inches_chronicle_get_n_tracks(), from the top
 *
 * Returns: (transfer none): the track
 */
const InchesTrack *
inches_chronicle_get_track (InchesChronicle *self,
                            guint            index)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self) && index < self->tracks->len, NULL);

  return g_ptr_array_index (self->tracks, index);
}

/**
 * inches_chronicle_get_n_eras:
 * @self: a chronicle
 *
 * Returns: how many eras the strip on top names
 */
guint
inches_chronicle_get_n_eras (InchesChronicle *self)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self), 0);

  return self->eras->len;
}

/**
 * inches_chronicle_get_era:
 * @self: a chronicle
 * @index: below inches_chronicle_get_n_eras()
 *
 * Returns: (transfer none): the era
 */
const InchesEra *
inches_chronicle_get_era (InchesChronicle *self,
                          guint            index)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self) && index < self->eras->len, NULL);

  return g_ptr_array_index (self->eras, index);
}

/**
 * inches_chronicle_find_rung_label:
 * @self: a chronicle
 * @rung: id of a rung
 *
 * Returns: (transfer none) (nullable): how the timeline names it
 */
const InchesRungLabel *
inches_chronicle_find_rung_label (InchesChronicle *self,
                                  const char      *rung)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self) && rung != NULL, NULL);

  for (guint i = 0; i < self->rung_labels->len; i++)
    {
      const InchesRungLabel *label = g_ptr_array_index (self->rung_labels, i);

      if (g_str_equal (label->id, rung))
        return label;
    }

  return NULL;
}
