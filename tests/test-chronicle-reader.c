/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>
#include <time.h>

#include <glib.h>

#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"

static InchesChronicle *
load (const char *dir)
{
  g_autoptr(GError) error = NULL;
  InchesChronicle *chronicle = inches_chronicle_reader_load (dir, &error);

  g_assert_no_error (error);

  return chronicle;
}

static void
test_reader_the_shipped_record (void)
{
  g_autoptr(InchesChronicle) chronicle = load (inches_data_dir ());
  GPtrArray *events = inches_chronicle_get_events (chronicle);
  guint most_important = 0;

  g_assert_cmpint (inches_chronicle_get_first (chronicle), ==, inches_day_from_ymd (2014, 1, 1));
  g_assert_cmpint (inches_chronicle_get_last (chronicle), ==, inches_day_from_ymd (2025, 12, 31));
  g_assert_cmpint (inches_chronicle_get_record_to (chronicle), ==, inches_day_from_ymd (2025, 12, 31));
  g_assert_cmpuint (events->len, >=, 250);
  g_assert_cmpuint (inches_chronicle_get_precedents (chronicle)->len, ==, 8);
  g_assert_cmpuint (inches_chronicle_get_n_lanes (chronicle), ==, 7);
  g_assert_cmpuint (inches_chronicle_get_n_eras (chronicle), ==, 2);

  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);

      g_assert_true (inches_chronicle_find_lane (chronicle, inches_event_get_lane (event), NULL));
      g_assert_true (inches_chronicle_find_event (chronicle, inches_event_get_id (event)) == event);
      g_assert_cmpuint (inches_event_get_n_sources (event), >=, 1);
      g_assert_cmpint (g_utf8_strlen (inches_event_get_label (event), -1), <=, 24);
      g_assert_cmpint (inches_date_get_first (inches_event_get_date (event)), >=, inches_chronicle_get_first (chronicle));
      most_important += inches_event_get_importance (event) == 1;
    }
  g_assert_cmpuint (most_important, >=, 14);
}

static void
test_reader_the_shipped_series (void)
{
  g_autoptr(InchesChronicle) chronicle = load (inches_data_dir ());
  GPtrArray *series = inches_chronicle_get_all_series (chronicle);

  g_assert_cmpuint (series->len, >=, 30);
  for (guint i = 0; i < series->len; i++)
    {
      const InchesSeriesFields *fields = inches_series_get_fields (g_ptr_array_index (series, i));

      g_assert_cmpstr (fields->publisher, !=, "");
      g_assert_cmpstr (fields->dataset, !=, "");
      g_assert_cmpstr (fields->licence, !=, "");
      g_assert_cmpuint (fields->n_values, >, 0);
      for (guint j = 0; j < fields->n_values; j++)
        g_assert_true (isfinite (fields->values[j].value));
    }

  for (guint i = 0; i < inches_chronicle_get_n_tracks (chronicle); i++)
    g_assert_cmpuint (inches_chronicle_get_track (chronicle, i)->series->len, >, 0);
}

/* The target is 30 ms in a release build; this only finds what is absurd. */
static void
test_reader_is_fast (void)
{
  clock_t start = clock ();
  g_autoptr(InchesChronicle) chronicle G_GNUC_UNUSED = load (inches_data_dir ());
  double milliseconds = 1e3 * (clock () - start) / CLOCKS_PER_SEC;

  g_test_message ("%.1f ms of this processor", milliseconds);
  g_assert_cmpfloat (milliseconds, <, 10000);
}

static void
test_reader_every_member (void)
{
  g_autofree char *dir = g_test_build_filename (G_TEST_DIST, "fixtures", "record", NULL);
  g_autoptr(InchesChronicle) chronicle = load (dir);
  InchesEvent *event = inches_chronicle_find_event (chronicle, "minsk-2");
  InchesEvent *period = inches_chronicle_find_event (chronicle, "minsk-years");
  const InchesSeriesFields *series = inches_series_get_fields (inches_chronicle_find_series (chronicle, "brent"));
  const InchesTrack *track = inches_chronicle_get_track (chronicle, 0);

  g_assert_cmpstr (inches_event_get_title (event), ==, "Minsk II <b>signed</b> & sealed");
  g_assert_cmpstr (inches_event_get_notes (event), ==, "The text was published the same day.");
  g_assert_cmpstr (inches_event_get_actors (event)[1], ==, "Україна");
  g_assert_cmpstr (inches_event_get_claims (event)[0], ==, "C01");
  g_assert_cmpstr (inches_event_get_edtf (event), ==, "2015-02-12");
  g_assert_cmpint (inches_event_get_verified (event), ==, INCHES_VERIFIED_DAY);
  g_assert_cmpint (inches_event_get_flags (event), ==, INCHES_EVENT_CONTESTED | INCHES_EVENT_IN_OPED);
  g_assert_cmpstr (inches_event_get_source (event, 0)->url, ==, "https://www.osce.org/cio/140156");
  g_assert_null (inches_event_get_source (event, 1)->date);
  g_assert_false (inches_event_get_source (event, 1)->seen);
  g_assert_cmpint (inches_event_get_kind (period), ==, INCHES_EVENT_KIND_PERIOD);
  g_assert_true (inches_event_get_named (period));
  g_assert_cmpint (inches_event_get_date (period)->form, ==, INCHES_DATE_OPEN_END);
  g_assert_cmpuint (inches_chronicle_get_precedents (chronicle)->len, ==, 1);

  g_assert_cmpstr (series->sets_lever, ==, "oil");
  g_assert_cmpuint (series->n_values, ==, 3);
  g_assert_cmpfloat (series->values[2].value, ==, -45);
  g_assert_cmpuint (series->n_breaks, ==, 1);
  g_assert_cmpint (series->provisional_from, ==, inches_day_from_ymd (2015, 1, 1));
  g_assert_cmpuint (series->year, ==, 2016);
  g_assert_cmpstr (series->licence_use, ==, "free");
  g_assert_cmpfloat (track->cap, ==, 140);
  g_assert_cmpstr (track->lever, ==, "oil");
  g_assert_cmpstr (inches_chronicle_get_drop (chronicle)[1], ==, "front");
  g_assert_cmpstr (inches_chronicle_find_rung_label (chronicle, "grid")->name, ==, "Grid and fuel");
}

static char *
replace (const char *text,
         const char *from,
         const char *to)
{
  const char *at = strstr (text, from);

  g_assert_nonnull (at);

  return g_strdup_printf ("%.*s%s%s", (int) (at - text), text, to, at + strlen (from));
}

static InchesJson *
parse (const char *text,
       const char *name)
{
  g_autoptr(GError) error = NULL;
  InchesJson *json = inches_json_parse (text, strlen (text), name, &inches_json_limits_default, &error);

  g_assert_no_error (error);

  return json;
}

/* In which file, what becomes what, and what is said about it. */
static const struct
{
  gboolean    in_timeline;
  const char *from;
  const char *to;
  const char *message;
} faults[] = {
  { FALSE, "inches-chronicle-1", "inches-chronicle-2", "c:/schema: is “inches-chronicle-2”, must be “inches-chronicle-1”" },
  { FALSE, "\"end\": \"2015-12-31\"", "\"end\": \"2013-12-31\"", "c:/span/end: must be after the start" },
  { FALSE, "\"2015-02-12\",\n   \"lane\"", "\"2016-02-12\",\n   \"lane\"",
    "c:/events/0/date: is 2016-02-12, must be from 2014-01-01 to 2015-12-31" },
  { FALSE, "\"lane\": \"front\"", "\"lane\": \"sea\"", "c:/events/1/lane: no lane is called “sea”" },
  { FALSE, "\"id\": \"shelling\"", "\"id\": \"minsk-2\"", "c:/events/1/id: “minsk-2” is an id already" },
  { FALSE, "\"id\": \"reykjavik\"", "\"id\": \"minsk-2\"", "c:/precedents/0/id: “minsk-2” is an id already" },
  { FALSE, "\"id\": \"brent\"", "\"id\": \"shelling\"", "c:/series/0/id: “shelling” is an id already" },
  { FALSE, "\"id\": \"donbas\"", "\"id\": \"brent\"", "c:/eras/0/id: “brent” is an id already" },
  { FALSE, "\"importance\": 4", "\"importance\": 6", "c:/events/1/importance: is 6, must be from 1 to 5" },
  { FALSE, "\"importance\": 4", "\"importance\": \"4\"", "c:/events/1/importance: must be a whole number" },
  { FALSE, "\"title\": \"Shelling grows\",", "", "c:/events/1/title: is missing" },
  { FALSE, "\"short\": \"Shelling\"", "\"short\": \"Shelling that goes on and on\"",
    "c:/events/1/short: has 28 characters, at most 24 are allowed" },
  { FALSE, "\"weak_source\"", "\"week_source\"", "c:/events/1/week_source: is not known here" },
  { FALSE, "\"reference\"", "\"rumour\"", "c:/events/1/sources/0/kind: no kind of source is called “rumour”" },
  { FALSE, "\"https://www.osce", "\"javascript:www.osce", "c:/events/0/sources/0/url: must begin with https:// or http://" },
  { FALSE, "\"2015-02-12/..\"", "\"2015-02-12\"", "c:/periods/0/date: a period must have a beginning and an end: A/B" },
  { FALSE, "\"verified\": \"month\"", "\"verified\": \"year\"", "c:/events/1/verified: “year” is not one of no, month, day" },
  { FALSE, "\"2014-02-01\", 109", "\"2014-01-01\", 109", "c:/series/0/values/1/0: dates must rise from value to value" },
  { FALSE, "\"2014-02-01\", 109", "\"2014-02-02\", 109",
    "c:/series/0/values/1/0: a monthly value is dated by the first day of its month" },
  { FALSE, "[\"2014-02-01\", 109]", "[\"2014-02-01\"]", "c:/series/0/values/1: has 1 items, must have from 2 to 2" },
  { FALSE, "[\"2014-02-01\", 109]", "[\"2014-02-01\", null]", "c:/series/0/values/1/1: must be a number" },
  { FALSE, "\"mean\"", "\"median\"", "c:/series/0/aggregation: “median” is not one of sum, mean, rate, level, step, event" },
  { FALSE, "\"publisher\": \"EIA\", ", "", "c:/series/0/source/publisher: is missing" },
  { TRUE, "\"diamond\"", "\"heart\"", "t:/lanes/1/shape: no shape is called “heart”" },
  { TRUE, "\"rows\": 2", "\"rows\": 0", "t:/lanes/0/rows: is 0, must be from 1 to 4" },
  { TRUE, "[\"brent\"]", "[\"urals\"]", "t:/tracks/0/series/0: no series is called “urals”" },
  { TRUE, "\"form\": \"line\"", "\"form\": \"pie\"",
    "t:/tracks/0/form: “pie” is not one of line, step, bars, stack, points, range" },
  { TRUE, "\"drop\": [\"oil\"", "\"drop\": [\"gas\"", "t:/drop/0: no lane or track is called “gas”" },
  { TRUE, "\"id\": \"oil\"", "\"id\": \"talks\"", "t:/tracks/0/id: “talks” is an id already" },
};

static void
test_reader_refuses (void)
{
  g_autofree char *record_path = g_test_build_filename (G_TEST_DIST, "fixtures", "record", "chronicle.json", NULL);
  g_autofree char *timeline_path = g_test_build_filename (G_TEST_DIST, "fixtures", "record", "timeline.json", NULL);
  g_autofree char *record_text = NULL;
  g_autofree char *timeline_text = NULL;

  g_assert_true (g_file_get_contents (record_path, &record_text, NULL, NULL));
  g_assert_true (g_file_get_contents (timeline_path, &timeline_text, NULL, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *bad = replace (faults[i].in_timeline ? timeline_text : record_text, faults[i].from, faults[i].to);
      g_autoptr(InchesJson) record = parse (faults[i].in_timeline ? record_text : bad, "c");
      g_autoptr(InchesJson) timeline = parse (faults[i].in_timeline ? bad : timeline_text, "t");
      g_autoptr(InchesChronicle) chronicle G_GNUC_UNUSED = inches_chronicle_reader_read (record, timeline, NULL);
      g_autoptr(GError) error = NULL;

      if (inches_json_finish (record, &error))
        g_assert_false (inches_json_finish (timeline, &error));
      g_assert_cmpstr (error->message, ==, faults[i].message);
    }
}

static void
test_reader_no_such_folder (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (inches_chronicle_reader_load ("/nonexistent", &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_IO);
  g_assert_true (g_str_has_prefix (error->message, "/nonexistent/chronicle.json: "));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chronicle-reader/the-shipped-record", test_reader_the_shipped_record);
  g_test_add_func ("/chronicle-reader/the-shipped-series", test_reader_the_shipped_series);
  g_test_add_func ("/chronicle-reader/is-fast", test_reader_is_fast);
  g_test_add_func ("/chronicle-reader/every-member", test_reader_every_member);
  g_test_add_func ("/chronicle-reader/refuses", test_reader_refuses);
  g_test_add_func ("/chronicle-reader/no-such-folder", test_reader_no_such_folder);

  return g_test_run ();
}
