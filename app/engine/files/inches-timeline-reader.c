/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-reader.h"

#include <glib/gi18n-lib.h>

#include "inches-reference-reader.h"

#define MOST_LANES 32
#define MOST_ROWS 4
#define MOST_TRACKS 200
#define MOST_SERIES 20
#define MOST_DROPS 300
#define MOST_RUNGS 100
#define MOST_DECIMALS 4
#define MOST_FIGURES 8
#define LONGEST_LANE 14
#define LONGEST_TRACK 16
#define LONGEST_UNIT 18
#define LONGEST_REMARK 80
#define MOST_REMARKS  6
#define LONGEST_ID 64
#define LONGEST_FIGURE 24
#define LONGEST_RUNG 16
#define LONGEST_GIVES 48

static InchesLane *
read_look (const InchesJsonAt *at,
           const char         *id)
{
  InchesShape shape = INCHES_SHAPE_DISC;
  const char *name, *shape_id;
  gboolean named_spans;
  guint rows;

  name = inches_json_get_string (at, "name", LONGEST_LANE);
  rows = inches_json_get_integer (at, "rows", 1, MOST_ROWS);
  named_spans = inches_json_get_boolean (at, "named_spans");
  shape_id = inches_json_get_string (at, "shape", LONGEST_TRACK);
  if (*shape_id != '\0' && !inches_shape_from_id (shape_id, &shape))
    inches_json_fault (at, "shape", INCHES_ERROR_UNKNOWN, _("no shape is called “%s”"), shape_id);

  return inches_lane_new (id, name, shape, rows, named_spans);
}

static void
read_lane (const InchesJsonAt *at,
           GHashTable         *taken,
           InchesChronicle    *chronicle)
{
  g_autoptr(InchesLane) lane = NULL;
  const char *id;

  inches_json_check_members (at, "id", "name", "shape", "rows", "named_spans", NULL);
  id = inches_json_get_new_id (at, "id", taken);
  lane = read_look (at, id);
  if (g_str_equal (id, INCHES_LANE_OWN))
    inches_json_fault (at, "id", INCHES_ERROR_OUT_OF_RANGE, _("“%s” is kept for what documents add"), id);
  /* Also with a fault: else every event of the lane would seem to have one. */
  else if (*id != '\0')
    inches_chronicle_take_lane (chronicle, g_steal_pointer (&lane));
}

/* How what documents add to the record is drawn. */
static void
read_own (const InchesJsonAt *root,
          InchesChronicle    *chronicle)
{
  InchesJsonAt own;
  guint n_tracks;

  if (!inches_json_has (root, "own"))
    return;

  own = inches_json_get_object (root, "own");
  inches_json_check_members (&own, "name", "shape", "rows", "named_spans", "tracks", NULL);
  n_tracks = inches_json_get_integer (&own, "tracks", 0, MOST_TRACKS);
  inches_chronicle_take_own_lane (chronicle, read_look (&own, INCHES_LANE_OWN), n_tracks);
}

/**
 * inches_timeline_reader_read_lanes:
 * @root: of timeline.json
 * @chronicle: gets the lanes, and the one for what documents add, before its events are read
 *
 * Faults are noted in the file.
 */
void
inches_timeline_reader_read_lanes (const InchesJsonAt *root,
                                   InchesChronicle    *chronicle)
{
  g_autoptr(GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  InchesJsonAt array = inches_json_get_array (root, "lanes", 1, MOST_LANES);

  for (guint i = 0; i < inches_json_get_length (&array); i++)
    {
      InchesJsonAt item = inches_json_get_item (&array, i);

      read_lane (&item, taken, chronicle);
    }
  read_own (root, chronicle);
}

static void
read_track_series (const InchesJsonAt *at,
                   InchesChronicle    *chronicle,
                   InchesTrack        *track)
{
  InchesJsonAt array = inches_json_get_array (at, "series", 1, MOST_SERIES);

  for (guint i = 0; i < inches_json_get_length (&array); i++)
    {
      InchesJsonAt item = inches_json_get_item (&array, i);
      const char *id = inches_json_get_id (&item, NULL);
      InchesSeries *series = inches_chronicle_find_series (chronicle, id);

      if (series != NULL)
        g_ptr_array_add (track->series, g_object_ref (series));
      else if (*id != '\0')
        inches_json_fault (&item, NULL, INCHES_ERROR_UNKNOWN, _("no series is called “%s”"), id);
    }
}

/* Which of the track's series holds the first estimates of what another one says later. */
static void
read_first (const InchesJsonAt *at,
            InchesTrack        *track)
{
  const char *id = inches_json_get_optional_string (at, "first", LONGEST_ID);

  if (id == NULL)
    return;

  for (guint i = 0; i < track->series->len && track->first == INCHES_TRACK_NO_FIRST; i++)
    if (g_str_equal (inches_series_get_id (g_ptr_array_index (track->series, i)), id))
      track->first = i;
  if (track->first == INCHES_TRACK_NO_FIRST)
    inches_json_fault (at, "first", INCHES_ERROR_UNKNOWN, _("“%s” is not one of the track's series"), id);
}

static void
read_op_ed (const InchesJsonAt *at,
            InchesChronicle    *chronicle,
            InchesTrack        *track)
{
  InchesJsonAt array;

  if (!inches_json_has (at, "op_ed"))
    return;

  array = inches_json_get_array (at, "op_ed", 1, MOST_FIGURES);
  for (guint i = 0; i < inches_json_get_length (&array); i++)
    {
      InchesJsonAt item = inches_json_get_item (&array, i);
      InchesTrackFigure figure = { .value = 0 };

      inches_json_check_members (&item, "date", "value", "words", NULL);
      figure.date = inches_json_get_date (&item, "date", inches_chronicle_get_first (chronicle), inches_chronicle_get_last (chronicle));
      figure.value = inches_json_get_number (&item, "value", -1e12, 1e12);
      figure.words = g_strdup (inches_json_get_string (&item, "words", LONGEST_FIGURE));
      g_array_append_val (track->op_ed, figure);
    }
}

/* Without a date a remark is for all days. */
static void
read_remarks (const InchesJsonAt *at,
              InchesChronicle    *chronicle,
              InchesTrack        *track)
{
  InchesJsonAt array;

  if (!inches_json_has (at, "remarks"))
    return;

  array = inches_json_get_array (at, "remarks", 1, MOST_REMARKS);
  for (guint i = 0; i < inches_json_get_length (&array); i++)
    {
      InchesJsonAt item = inches_json_get_item (&array, i);
      InchesTrackRemark remark = { NULL, INCHES_DAY_LOWEST, INCHES_DAY_HIGHEST };

      inches_json_check_members (&item, "words", "date", NULL);
      remark.words = g_strdup (inches_json_get_string (&item, "words", LONGEST_REMARK));
      if (inches_json_has (&item, "date"))
        {
          InchesDate date = inches_json_get_date (&item, "date", inches_chronicle_get_first (chronicle), inches_chronicle_get_last (chronicle));

          remark.first = date.start.first;
          remark.last = date.end.last;
        }
      g_array_append_val (track->remarks, remark);
    }
}

static void
read_track (const InchesJsonAt *at,
            GHashTable         *taken,
            InchesChronicle    *chronicle)
{
  g_autoptr(InchesTrack) track = inches_track_new ();
  guint n_faults = inches_json_get_n_faults (at->json);
  const char *form;

  inches_json_check_members (at, "id", "name", "unit", "series", "form", "zero", "cap", "remarks", "decimals",
                             "default", "lever", "first", "op_ed", NULL);
  track->id = g_strdup (inches_json_get_new_id (at, "id", taken));
  track->name = g_strdup (inches_json_get_string (at, "name", LONGEST_TRACK));
  track->unit = g_strdup (inches_json_get_string (at, "unit", LONGEST_UNIT));
  track->lever = g_strdup (inches_reference_reader_read_lever (at, "lever"));
  track->zero = inches_json_get_boolean (at, "zero");
  track->cap = inches_json_get_optional_number (at, "cap", 1e-6, 1e12, 0);
  track->decimals = inches_json_get_integer (at, "decimals", 0, MOST_DECIMALS);
  track->shown = inches_json_get_boolean (at, "default");
  read_track_series (at, chronicle, track);
  read_first (at, track);
  read_op_ed (at, chronicle, track);
  read_remarks (at, chronicle, track);

  form = inches_json_get_string (at, "form", LONGEST_TRACK);
  if (*form != '\0' && !inches_track_form_from_id (form, &track->form))
    inches_json_fault (at, "form", INCHES_ERROR_UNKNOWN,
                       _("“%s” is not one of line, step, bars, stack, points, range"), form);

  if (inches_json_get_n_faults (at->json) == n_faults)
    inches_chronicle_take_track (chronicle, g_steal_pointer (&track));
}

static void
read_tracks (const InchesJsonAt *root,
             GHashTable         *taken,
             InchesChronicle    *chronicle)
{
  InchesJsonAt array = inches_json_get_array (root, "tracks", 0, MOST_TRACKS);

  for (guint i = 0; i < inches_json_get_length (&array); i++)
    {
      InchesJsonAt item = inches_json_get_item (&array, i);

      read_track (&item, taken, chronicle);
    }
}

static void
read_drop (const InchesJsonAt *root,
           GHashTable         *known,
           InchesChronicle    *chronicle)
{
  InchesJsonAt array = inches_json_get_array (root, "drop", 0, MOST_DROPS);
  g_autoptr(GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < inches_json_get_length (&array); i++)
    {
      InchesJsonAt item = inches_json_get_item (&array, i);
      const char *id = inches_json_get_new_id (&item, NULL, taken);

      if (*id != '\0' && !g_hash_table_contains (known, id))
        inches_json_fault (&item, NULL, INCHES_ERROR_UNKNOWN, _("no lane or track is called “%s”"), id);
      g_ptr_array_add (ids, (char *) id);
    }

  g_ptr_array_add (ids, NULL);
  inches_chronicle_set_drop (chronicle, (const char *const *) ids->pdata);
}

static void
read_ladder (const InchesJsonAt *root,
             InchesChronicle    *chronicle)
{
  InchesJsonAt array = inches_json_get_array (root, "ladder", 0, MOST_RUNGS);
  g_autoptr(GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < inches_json_get_length (&array); i++)
    {
      InchesJsonAt item = inches_json_get_item (&array, i);

      inches_json_check_members (&item, "id", "short", "gives", NULL);
      inches_chronicle_add_rung_label (chronicle, inches_json_get_new_id (&item, "id", taken),
                                       inches_json_get_string (&item, "short", LONGEST_RUNG),
                                       inches_json_get_string (&item, "gives", LONGEST_GIVES));
    }
}

/**
 * inches_timeline_reader_read_rest:
 * @root: of timeline.json
 * @chronicle: has lanes and series; gets tracks, the order in which rows are left
 *   out, and the names of rungs
 *
 * Faults are noted in the file.
 */
void
inches_timeline_reader_read_rest (const InchesJsonAt *root,
                                  InchesChronicle    *chronicle)
{
  g_autoptr(GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);

  inches_json_check_members (root, "schema", "lanes", "own", "tracks", "drop", "ladder", NULL);

  /* Lanes and tracks share one list of what is left out: no id may be both. */
  for (guint i = 0; i < inches_chronicle_get_n_lanes (chronicle); i++)
    g_hash_table_add (taken, inches_chronicle_get_lane (chronicle, i)->id);

  read_tracks (root, taken, chronicle);
  read_drop (root, taken, chronicle);
  read_ladder (root, chronicle);
}
