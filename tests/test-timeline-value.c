/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-value.h"

static InchesSeries *
new_series (const InchesSeriesValue *values,
            guint                    n_values)
{
  InchesSeriesFields fields = {
    .id = "occupied", .title = "Occupied", .unit = "%", .frequency = INCHES_FREQUENCY_BY_DATE,
    .aggregation = INCHES_AGGREGATION_LEVEL, .provisional_from = G_MAXINT32,
    .values = (InchesSeriesValue *) values, .n_values = n_values,
  };

  return inches_series_new (&fields);
}

/* A map read monthly, and single readings of others: days 100 and 130 by them alone. */
static InchesTrack *
new_track (void)
{
  static const InchesSeriesValue line[] = { { 500, 18 }, { 530, 18.5 }, { 900, 19 } };
  static const InchesSeriesValue low[] = { { 100, 7 }, { 130, 22 } };
  static const InchesSeriesValue high[] = { { 100, 7 }, { 130, 27 } };
  InchesTrack *track = inches_track_new ();

  track->form = INCHES_TRACK_RANGE;
  track->decimals = 1;
  g_ptr_array_add (track->series, new_series (line, G_N_ELEMENTS (line)));
  g_ptr_array_add (track->series, new_series (low, G_N_ELEMENTS (low)));
  g_ptr_array_add (track->series, new_series (high, G_N_ELEMENTS (high)));

  return track;
}

static void
assert_reads (const InchesTrack *track,
              double             day,
              const char        *expected)
{
  InchesTrackValue value;
  g_autofree char *text = inches_track_value_at (track, day, &value) ? inches_track_value_format (track, &value) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

/* A single reading says nothing of the days after it. */
static void
test_value_single_readings (void)
{
  g_autoptr(InchesTrack) track = new_track ();

  assert_reads (track, 99.9, NULL);
  assert_reads (track, 100.5, "7.0");
  assert_reads (track, 101, NULL);
  assert_reads (track, 129, NULL);
  assert_reads (track, 131, NULL);
}

/* Where sources differ, both are said. */
static void
test_value_range (void)
{
  g_autoptr(InchesTrack) track = new_track ();
  g_autofree char *widest = inches_track_format_widest (track);

  assert_reads (track, 130, "22.0–27.0");
  g_assert_cmpstr (widest, ==, "22.0–27.0");
}

/* A line holds from one reading to the next, unless that is far. */
static void
test_value_line (void)
{
  g_autoptr(InchesTrack) track = new_track ();
  InchesTrackValue latest;

  assert_reads (track, 500, "18.0");
  assert_reads (track, 520, "18.0");
  assert_reads (track, 530, "18.5");
  assert_reads (track, 531, NULL);
  g_assert_true (inches_track_value_latest (track, &latest));
  g_assert_cmpfloat (latest.value, ==, 19);
}

/* The latest in a stretch, not of the record. */
static void
test_value_until (void)
{
  g_autoptr(InchesTrack) track = new_track ();
  InchesTrackValue value;

  g_assert_true (inches_track_value_until (track, 90, 520, &value));
  g_assert_cmpfloat (value.value, ==, 18);
  g_assert_true (inches_track_value_until (track, 90, 110, &value));
  g_assert_cmpfloat (value.value, ==, 7);
  g_assert_false (inches_track_value_until (track, 110, 120, &value));
  g_assert_false (inches_track_value_until (track, 10, 90, &value));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-value/single-readings", test_value_single_readings);
  g_test_add_func ("/timeline-value/range", test_value_range);
  g_test_add_func ("/timeline-value/line", test_value_line);

  g_test_add_func ("/timeline-value/until", test_value_until);

  return g_test_run ();
}
