/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "inches-chronicle.h"

static void
take (InchesChronicle *chronicle,
      InchesEventKind  kind,
      const char      *id,
      const char      *date,
      const char      *lane,
      guint            importance)
{
  InchesEventFields fields = { .kind = kind, .id = id, .lane = lane, .importance = importance, .title = id };

  g_assert_true (inches_date_parse (date, &fields.date, NULL));
  inches_chronicle_take_event (chronicle, inches_event_new (&fields));
}

static InchesChronicle *
new_chronicle (void)
{
  InchesChronicle *chronicle = inches_chronicle_new (inches_day_from_ymd (2014, 1, 1), inches_day_from_ymd (2025, 12, 31));

  inches_chronicle_take_lane (chronicle, inches_lane_new ("talks", "Talks", INCHES_SHAPE_DISC, 2, TRUE));
  inches_chronicle_take_lane (chronicle, inches_lane_new ("front", "Front", INCHES_SHAPE_DIAMOND, 1, FALSE));
  take (chronicle, INCHES_EVENT_KIND_EVENT, "late", "2022-02-24", "front", 1);
  take (chronicle, INCHES_EVENT_KIND_EVENT, "b", "2015-02-12", "talks", 2);
  take (chronicle, INCHES_EVENT_KIND_EVENT, "a", "2015-02-12", "talks", 2);
  take (chronicle, INCHES_EVENT_KIND_EVENT, "first", "2015-02-12", "talks", 1);
  take (chronicle, INCHES_EVENT_KIND_EVENT, "month", "2015-02", "front", 3);
  take (chronicle, INCHES_EVENT_KIND_PERIOD, "truce", "2015-02-12/2022-02-22", "talks", 3);
  take (chronicle, INCHES_EVENT_KIND_PERIOD, "earlier", "2014-02-27/..", "talks", 3);
  take (chronicle, INCHES_EVENT_KIND_PRECEDENT, "yalta", "1945-02-04/1945-02-11", NULL, 3);
  inches_chronicle_close (chronicle);

  return chronicle;
}

static void
assert_ids (GPtrArray  *events,
            const char *expected)
{
  g_autoptr(GString) ids = g_string_new (NULL);

  for (guint i = 0; i < events->len; i++)
    g_string_append_printf (ids, i > 0 ? " %s" : "%s", inches_event_get_id (g_ptr_array_index (events, i)));

  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_chronicle_order (void)
{
  g_autoptr(InchesChronicle) chronicle = new_chronicle ();

  assert_ids (inches_chronicle_get_events (chronicle), "month first a b late");
  assert_ids (inches_chronicle_get_periods (chronicle), "earlier truce");
  assert_ids (inches_chronicle_get_precedents (chronicle), "yalta");
}

static void
test_chronicle_lanes (void)
{
  g_autoptr(InchesChronicle) chronicle = new_chronicle ();
  guint lane = 9;

  g_assert_cmpuint (inches_chronicle_get_n_lanes (chronicle), ==, 2);
  g_assert_true (inches_chronicle_find_lane (chronicle, "front", &lane));
  g_assert_cmpuint (lane, ==, 1);
  g_assert_false (inches_chronicle_find_lane (chronicle, "rear", &lane));
  g_assert_cmpuint (lane, ==, 1);
  g_assert_cmpstr (inches_chronicle_get_lane (chronicle, 1)->name, ==, "Front");
  assert_ids (inches_chronicle_get_lane_events (chronicle, 0), "first a b");
  assert_ids (inches_chronicle_get_lane_events (chronicle, 1), "month late");
  assert_ids (inches_chronicle_get_lane_periods (chronicle, 0), "earlier truce");
  assert_ids (inches_chronicle_get_lane_periods (chronicle, 1), "");
}

static void
test_chronicle_find (void)
{
  g_autoptr(InchesChronicle) chronicle = new_chronicle ();

  g_assert_nonnull (inches_chronicle_find_event (chronicle, "truce"));
  g_assert_nonnull (inches_chronicle_find_event (chronicle, "yalta"));
  g_assert_null (inches_chronicle_find_event (chronicle, "none"));
  g_assert_null (inches_chronicle_find_series (chronicle, "brent"));
  g_assert_null (inches_chronicle_find_rung_label (chronicle, "grid"));
}

static void
test_chronicle_rest (void)
{
  static const char *const drop[] = { "front", "brent", NULL };
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_new (100, 200);
  InchesSeriesFields fields = { .id = "brent", .title = "Brent" };
  InchesTrack *track = inches_track_new ();
  InchesDate date;

  g_assert_true (inches_date_parse ("2014-04/2022-02-23", &date, NULL));
  inches_chronicle_take_series (chronicle, inches_series_new (&fields));
  track->id = g_strdup ("oil");
  g_ptr_array_add (track->series, g_object_ref (inches_chronicle_find_series (chronicle, "brent")));
  inches_chronicle_take_track (chronicle, track);
  inches_chronicle_add_era (chronicle, "donbas", "War in Donbas", "Donbas", &date, TRUE);
  inches_chronicle_add_rung_label (chronicle, "grid", "Grid and fuel", "no strikes");
  inches_chronicle_set_dates (chronicle, 150, 160);
  inches_chronicle_set_drop (chronicle, drop);
  inches_chronicle_close (chronicle);

  g_assert_cmpint (inches_chronicle_get_first (chronicle), ==, 100);
  g_assert_cmpint (inches_chronicle_get_last (chronicle), ==, 200);
  g_assert_cmpint (inches_chronicle_get_record_to (chronicle), ==, 150);
  g_assert_cmpint (inches_chronicle_get_gathered (chronicle), ==, 160);
  g_assert_cmpstrv (inches_chronicle_get_drop (chronicle), drop);
  g_assert_cmpuint (inches_chronicle_get_n_tracks (chronicle), ==, 1);
  g_assert_cmpstr (inches_chronicle_get_track (chronicle, 0)->id, ==, "oil");
  g_assert_cmpuint (inches_chronicle_get_all_series (chronicle)->len, ==, 1);
  g_assert_cmpuint (inches_chronicle_get_n_eras (chronicle), ==, 1);
  g_assert_cmpstr (inches_chronicle_get_era (chronicle, 0)->name, ==, "War in Donbas");
  g_assert_true (inches_chronicle_get_era (chronicle, 0)->ground);
  g_assert_cmpstr (inches_chronicle_find_rung_label (chronicle, "grid")->gives, ==, "no strikes");
}

static void
test_chronicle_ids_of_forms (void)
{
  InchesTrackForm form;
  InchesShape shape;
  InchesAggregation aggregation;
  InchesFrequency frequency;

  g_assert_true (inches_track_form_from_id ("range", &form));
  g_assert_cmpint (form, ==, INCHES_TRACK_RANGE);
  g_assert_false (inches_track_form_from_id ("pie", &form));
  g_assert_true (inches_shape_from_id ("hexagon", &shape));
  g_assert_cmpint (shape, ==, INCHES_SHAPE_HEXAGON);
  g_assert_false (inches_shape_from_id ("", &shape));
  g_assert_true (inches_aggregation_from_id ("step", &aggregation));
  g_assert_cmpint (aggregation, ==, INCHES_AGGREGATION_STEP);
  g_assert_false (inches_aggregation_from_id ("median", &aggregation));
  g_assert_true (inches_frequency_from_id ("dated", &frequency));
  g_assert_cmpint (frequency, ==, INCHES_FREQUENCY_BY_DATE);
  g_assert_false (inches_frequency_from_id ("daily", &frequency));
}

static InchesEvent *
new_own_event (const char      *id,
               InchesEventKind  kind,
               const char      *date)
{
  InchesEventFields fields = { .kind = kind, .id = id, .lane = INCHES_LANE_OWN, .importance = 2, .title = id, .flags = INCHES_EVENT_OWN };

  g_assert_true (inches_date_parse (date, &fields.date, NULL));

  return inches_event_new (&fields);
}

static InchesSeries *
new_own_series (const char        *id,
                InchesAggregation  aggregation,
                double             first)
{
  const InchesSeriesValue values[] = { { 17000, first }, { 17031, 2.25 } };

  return inches_series_new (&(InchesSeriesFields) {
    .id = id, .title = "Visits to the front line", .unit = "visits", .aggregation = aggregation, .own = TRUE,
    .provisional_from = G_MAXINT32, .values = values, .n_values = 2 });
}

static InchesChronicle *
new_record_with_own_lane (void)
{
  InchesChronicle *record = inches_chronicle_new (inches_day_from_ymd (2014, 1, 1), inches_day_from_ymd (2025, 12, 31));

  inches_chronicle_take_lane (record, inches_lane_new ("talks", "Talks", INCHES_SHAPE_DISC, 2, TRUE));
  inches_chronicle_take_own_lane (record, inches_lane_new (INCHES_LANE_OWN, "Your own", INCHES_SHAPE_STAR, 2, TRUE), 1);
  take (record, INCHES_EVENT_KIND_EVENT, "late", "2022-02-24", "talks", 1);
  take (record, INCHES_EVENT_KIND_EVENT, "early", "2015-02-12", "talks", 2);
  take (record, INCHES_EVENT_KIND_PRECEDENT, "yalta", "1945-02-04/1945-02-11", NULL, 3);
  inches_chronicle_set_title (record, "A record");
  inches_chronicle_close (record);

  return record;
}

static void
test_chronicle_own (void)
{
  g_autoptr(InchesChronicle) record = new_record_with_own_lane ();
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) series = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(InchesChronicle) both = NULL;
  const InchesTrack *track;
  guint lane = 9;

  g_ptr_array_add (events, new_own_event ("own:1", INCHES_EVENT_KIND_EVENT, "2019-05-20"));
  g_ptr_array_add (events, new_own_event ("own:2", INCHES_EVENT_KIND_PERIOD, "2019-05-20/2020-01-01"));
  g_ptr_array_add (events, new_own_event ("own:5", INCHES_EVENT_KIND_EVENT, "2027-01-01"));
  g_ptr_array_add (series, new_own_series ("own:3", INCHES_AGGREGATION_SUM, 1));
  g_ptr_array_add (series, new_own_series ("own:4", INCHES_AGGREGATION_MEAN, -1));
  both = inches_chronicle_new_with_own (record, events, series);

  assert_ids (inches_chronicle_get_events (both), "early own:1 late own:5");
  assert_ids (inches_chronicle_get_precedents (both), "yalta");
  g_assert_true (inches_chronicle_find_lane (both, INCHES_LANE_OWN, &lane));
  g_assert_cmpuint (lane, ==, 1);
  assert_ids (inches_chronicle_get_lane_events (both, 1), "own:1");
  assert_ids (inches_chronicle_get_lane_periods (both, 1), "own:2");
  g_assert_cmpuint (inches_chronicle_get_n_own_events (both), ==, 3);
  g_assert_true (inches_event_is_own (inches_chronicle_find_event (both, "own:2")));
  g_assert_false (inches_event_is_own (inches_chronicle_find_event (both, "early")));
  g_assert_nonnull (inches_chronicle_find_event (both, "yalta"));
  g_assert_cmpstr (inches_chronicle_get_title (both), ==, "A record");

  g_assert_cmpuint (inches_chronicle_get_n_own_series (both), ==, 2);
  g_assert_cmpuint (inches_chronicle_get_n_tracks (both), ==, 2);
  track = inches_chronicle_get_track (both, 0);
  g_assert_true (track->own && track->shown && track->zero);
  g_assert_cmpint (track->form, ==, INCHES_TRACK_BARS);
  g_assert_cmpuint (track->decimals, ==, 2);
  g_assert_cmpstr (track->name, ==, "Visits to the…");
  track = inches_chronicle_get_track (both, 1);
  g_assert_true (track->own && !track->shown && !track->zero);
  g_assert_cmpint (track->form, ==, INCHES_TRACK_LINE);

  /* The record stays as it was. */
  assert_ids (inches_chronicle_get_events (record), "early late");
  g_assert_cmpuint (inches_chronicle_get_n_lanes (record), ==, 1);
  g_assert_true (inches_chronicle_get_record (both) == record);
  g_assert_true (inches_chronicle_get_record (record) == record);
}

static void
test_chronicle_own_none (void)
{
  g_autoptr(InchesChronicle) record = new_record_with_own_lane ();
  g_autoptr(InchesChronicle) same = inches_chronicle_new_with_own (record, NULL, NULL);

  g_assert_true (same == record);
  g_assert_cmpuint (inches_chronicle_get_n_own_events (same), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chronicle/order", test_chronicle_order);
  g_test_add_func ("/chronicle/lanes", test_chronicle_lanes);
  g_test_add_func ("/chronicle/find", test_chronicle_find);
  g_test_add_func ("/chronicle/rest", test_chronicle_rest);
  g_test_add_func ("/chronicle/ids-of-forms", test_chronicle_ids_of_forms);
  g_test_add_func ("/chronicle/own", test_chronicle_own);
  g_test_add_func ("/chronicle/own/none", test_chronicle_own_none);

  return g_test_run ();
}
