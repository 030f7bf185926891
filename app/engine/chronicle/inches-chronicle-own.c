/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-chronicle-private.h"

#include <glib/gi18n-lib.h>

/* What a document adds to the record. The record itself is never changed: a chronicle with own
 * items shares all of it, so that making one costs no more than the lists of its entries. */

#define LONGEST_NAME 14 /* characters, of a track: what the gutter is made for */
#define LONGEST_UNIT 18

/**
 * inches_chronicle_take_own_lane:
 * @self: a chronicle that is being filled
 * @lane: (transfer full): how what documents add is drawn; its id is %INCHES_LANE_OWN
 * @n_tracks_shown: how many own series have a track in the first view
 *
 * The lane is none of the record's: it comes with inches_chronicle_new_with_own().
 */
void
inches_chronicle_take_own_lane (InchesChronicle *self,
                                InchesLane      *lane,
                                guint            n_tracks_shown)
{
  g_return_if_fail (INCHES_IS_CHRONICLE (self) && !self->closed && self->own_lane == NULL);
  g_return_if_fail (lane != NULL && g_str_equal (lane->id, INCHES_LANE_OWN));

  self->own_lane = lane;
  self->n_own_tracks_shown = n_tracks_shown;
}

/* Arrays of what never changes are shared; of what is added to, the items are. */
static void
share_record (InchesChronicle *self,
              InchesChronicle *record)
{
  g_ptr_array_unref (self->eras);
  g_ptr_array_unref (self->rung_labels);
  g_ptr_array_unref (self->spellings);
  g_ptr_array_unref (self->precedents);
  self->eras = g_ptr_array_ref (record->eras);
  self->rung_labels = g_ptr_array_ref (record->rung_labels);
  self->spellings = g_ptr_array_ref (record->spellings);
  self->precedents = g_ptr_array_ref (record->precedents);

  g_strfreev (self->drop);
  self->drop = g_strdupv (record->drop);
  self->title = g_strdup (record->title);
  self->record_to = record->record_to;
  self->gathered = record->gathered;
  self->n_own_tracks_shown = record->n_own_tracks_shown;
  if (record->argument != NULL)
    self->argument = inches_argument_ref (record->argument);
}

static void
copy_entries (InchesChronicle *self,
              GPtrArray       *from)
{
  for (guint i = 0; i < from->len; i++)
    inches_chronicle_take_event (self, g_object_ref (g_ptr_array_index (from, i)));
}

static void
copy_record (InchesChronicle *self,
             InchesChronicle *record)
{
  copy_entries (self, record->events);
  copy_entries (self, record->periods);
  for (guint i = 0; i < record->precedents->len; i++)
    {
      InchesEvent *precedent = g_ptr_array_index (record->precedents, i);

      g_hash_table_insert (self->events_by_id, (char *) inches_event_get_id (precedent), precedent);
    }
  for (guint i = 0; i < record->series->len; i++)
    inches_chronicle_take_series (self, g_object_ref (g_ptr_array_index (record->series, i)));

  /* Owned by the record, which lives as long as this. */
  g_ptr_array_set_free_func (self->lanes, NULL);
  g_ptr_array_set_free_func (self->tracks, NULL);
  g_ptr_array_extend (self->lanes, record->lanes, NULL, NULL);
  g_ptr_array_extend (self->tracks, record->tracks, NULL, NULL);
}

static InchesTrackForm
form_of (InchesAggregation aggregation)
{
  switch (aggregation)
    {
    case INCHES_AGGREGATION_SUM:
    case INCHES_AGGREGATION_EVENT:
      return INCHES_TRACK_BARS;
    case INCHES_AGGREGATION_STEP:
      return INCHES_TRACK_STEP;
    case INCHES_AGGREGATION_MEAN:
    case INCHES_AGGREGATION_RATE:
    case INCHES_AGGREGATION_LEVEL:
    default:
      return INCHES_TRACK_LINE;
    }
}

static char *
shorten (const char *words,
         glong       longest)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (words, -1) <= longest)
    return g_strdup (words);

  start = g_utf8_substring (words, 0, longest - 1);

  return g_strconcat (g_strchomp (start), "…", NULL);
}

/* The second line of the gutter says whose the figures are. */
static char *
describe_unit (const char *unit)
{
  g_autofree char *words = NULL;

  if (unit == NULL || *unit == '\0')
    return g_strdup (_("own"));

  /* Translators: the unit of a series of the user's own */
  words = g_strdup_printf (_("own: %s"), unit);

  return shorten (words, LONGEST_UNIT);
}

static gboolean
is_negative_somewhere (InchesSeries *series)
{
  const InchesSeriesValue *values = inches_series_get_values (series);

  for (guint i = 0; i < inches_series_get_n_values (series); i++)
    if (values[i].value < 0)
      return TRUE;

  return FALSE;
}

static InchesTrack *
track_of (InchesSeries *series,
          gboolean      shown)
{
  const InchesSeriesFields *fields = inches_series_get_fields (series);
  InchesTrack *track = inches_track_new ();

  track->id = g_strdup (fields->id);
  track->name = shorten (fields->title, LONGEST_NAME);
  track->unit = describe_unit (fields->unit);
  track->form = form_of (fields->aggregation);
  track->zero = !is_negative_somewhere (series);
  track->decimals = inches_series_find_decimals (series);
  track->shown = shown;
  track->own = TRUE;
  g_ptr_array_add (track->series, g_object_ref (series));

  return track;
}

/* An own event may stand in a lane of the record. */
static void
add_own_events (InchesChronicle *self,
                GPtrArray       *events)
{
  gboolean apart = FALSE;

  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);

      g_return_if_fail (inches_event_is_own (event));

      inches_chronicle_take_event (self, g_object_ref (event));
      apart = apart || g_strcmp0 (inches_event_get_lane (event), INCHES_LANE_OWN) == 0;
      self->n_own_events++;
    }

  if (apart && self->record->own_lane != NULL)
    g_ptr_array_add (self->lanes, self->record->own_lane);
}

static void
add_own_series (InchesChronicle *self,
                GPtrArray       *series)
{
  for (guint i = 0; series != NULL && i < series->len; i++)
    {
      InchesSeries *one = g_ptr_array_index (series, i);
      InchesTrack *track = track_of (one, i < self->n_own_tracks_shown);

      g_return_if_fail (inches_series_is_own (one));

      inches_chronicle_take_series (self, g_object_ref (one));
      g_ptr_array_add (self->own_tracks, track);
      g_ptr_array_add (self->tracks, track);
      self->n_own_series++;
    }
}

/**
 * inches_chronicle_new_with_own:
 * @record: a closed chronicle that nothing was added to
 * @events: (nullable) (element-type InchesEvent): events and periods of the user's own, with ids that
 *   the record does not have; no precedents
 * @series: (nullable) (element-type InchesSeries): series of the user's own, likewise
 *
 * Own events stand in the lane that they name, those of %INCHES_LANE_OWN in one below the record's;
 * each own series has one track, below those of the record. What lies wholly before or after the
 * span of the record is found and listed, but is in no lane.
 *
 * Returns: (transfer full): a closed chronicle of both; @record itself if nothing is added
 */
InchesChronicle *
inches_chronicle_new_with_own (InchesChronicle *record,
                               GPtrArray       *events,
                               GPtrArray       *series)
{
  InchesChronicle *self;

  g_return_val_if_fail (INCHES_IS_CHRONICLE (record) && record->closed && record->record == NULL, NULL);

  if ((events == NULL || events->len == 0) && (series == NULL || series->len == 0))
    return g_object_ref (record);

  self = inches_chronicle_new (record->first, record->last);
  self->record = g_object_ref (record);
  self->own_tracks = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_track_free);
  share_record (self, record);
  copy_record (self, record);
  add_own_events (self, events);
  add_own_series (self, series);
  inches_chronicle_close_added (self);

  return self;
}

/** inches_chronicle_get_record: Returns: (transfer none): without what a document added; itself if nothing was */
InchesChronicle *
inches_chronicle_get_record (InchesChronicle *self)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self), NULL);

  return self->record != NULL ? self->record : self;
}

/** inches_chronicle_get_own_lane: Returns: (transfer none) (nullable): the lane of what documents add; %NULL: the
 * data does not say how it is drawn */
const InchesLane *
inches_chronicle_get_own_lane (InchesChronicle *self)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self), NULL);

  return inches_chronicle_get_record (self)->own_lane;
}

/** inches_chronicle_get_n_own_events: Returns: how many events and periods a document added */
guint
inches_chronicle_get_n_own_events (InchesChronicle *self)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self), 0);

  return self->n_own_events;
}

/** inches_chronicle_get_n_own_series: Returns: how many series a document added */
guint
inches_chronicle_get_n_own_series (InchesChronicle *self)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (self), 0);

  return self->n_own_series;
}
