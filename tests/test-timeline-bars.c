/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-bars.h"

#define FOOT 100

/* A value of 1 for each month of 2022. */
static InchesSeries *
new_months (void)
{
  InchesSeriesValue values[12];
  InchesSeriesFields fields = {
    .id = "killed", .title = "Killed", .unit = "persons", .frequency = INCHES_FREQUENCY_MONTHLY,
    .aggregation = INCHES_AGGREGATION_SUM, .provisional_from = G_MAXINT32, .values = values, .n_values = 12,
  };

  for (guint month = 0; month < 12; month++)
    values[month] = (InchesSeriesValue) { inches_day_from_ymd (2022, month + 1, 1), 1 };

  return inches_series_new (&fields);
}

/* The bars of these months on an axis. */
static GArray *
place (const InchesDateAxis *axis)
{
  g_autoptr(InchesTrack) data = inches_track_new ();
  InchesTimelineFrame frame = { .unit = 1, .axis = *axis };
  InchesTimelineTrack track = { .data = data, .foot = FOOT };

  data->form = INCHES_TRACK_BARS;
  g_ptr_array_add (data->series, new_months ());
  track.bars = g_array_new (FALSE, FALSE, sizeof (InchesTrackBar));
  inches_scale_init (&track.scale, 0, 1, FOOT, 0);
  inches_timeline_bars_place (&track, &frame);

  return track.bars;
}

static GArray *
place_between (InchesDay first,
               InchesDay last)
{
  InchesDateAxis axis;

  inches_date_axis_init_uniform (&axis, 0, 800, first, last);

  return place (&axis);
}

/* A month of which only an end is in view has its bar there. */
static void
test_bars_at_the_edges (void)
{
  g_autoptr(GArray) bars = place_between (inches_day_from_ymd (2022, 2, 25), inches_day_from_ymd (2022, 4, 5));
  const InchesTrackBar *bar = (const InchesTrackBar *) (gpointer) bars->data;

  g_assert_cmpuint (bars->len, ==, 3);
  g_assert_cmpfloat (bar[0].left, >=, 0);
  g_assert_cmpfloat (bar[0].left, <, 3);
  g_assert_cmpfloat (bar[0].right, <=, bar[1].left);
  g_assert_cmpfloat (bar[2].left, >=, bar[1].right);
  g_assert_cmpfloat (bar[2].right, <=, 800);
  g_assert_cmpfloat (bar[2].right, >, 797);
}

static void
test_bars_within_a_month (void)
{
  g_autoptr(GArray) bars = place_between (inches_day_from_ymd (2022, 3, 2), inches_day_from_ymd (2022, 3, 9));
  const InchesTrackBar *bar = (const InchesTrackBar *) (gpointer) bars->data;

  g_assert_cmpuint (bars->len, ==, 1);
  g_assert_cmpfloat (bar->left, <, 3);
  g_assert_cmpfloat (bar->right, >, 797);
  g_assert_cmpfloat (bar->bottom - bar->top, ==, FOOT);
}

static void
test_bars_out_of_view (void)
{
  g_autoptr(GArray) before = place_between (inches_day_from_ymd (2021, 3, 1), inches_day_from_ymd (2022, 1, 1));
  g_autoptr(GArray) after = place_between (inches_day_from_ymd (2023, 1, 1), inches_day_from_ymd (2023, 9, 1));

  g_assert_cmpuint (before->len, ==, 0);
  g_assert_cmpuint (after->len, ==, 0);
}

/* A month across a change of scale stands once, on the side that shows more of its days. */
static void
test_bars_across_a_break (void)
{
  InchesDateAxis axis;
  g_autoptr(GArray) bars = NULL;

  inches_date_axis_init_magnified (&axis, 0, 800, inches_day_from_ymd (2022, 1, 1), inches_day_from_ymd (2023, 1, 1),
                                   inches_day_from_ymd (2022, 3, 3), inches_day_from_ymd (2022, 5, 30), 16);
  bars = place (&axis);

  g_assert_cmpuint (bars->len, ==, 12);
  for (guint i = 0; i < bars->len; i++)
    {
      const InchesTrackBar *bar = &g_array_index (bars, InchesTrackBar, i);

      g_assert_false (inches_date_axis_crosses_gap (&axis, bar->left, bar->right));
      if (i > 0)
        g_assert_cmpfloat (bar->left, >=, bar[-1].right);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-bars/at-the-edges", test_bars_at_the_edges);
  g_test_add_func ("/timeline-bars/within-a-month", test_bars_within_a_month);
  g_test_add_func ("/timeline-bars/out-of-view", test_bars_out_of_view);
  g_test_add_func ("/timeline-bars/across-a-break", test_bars_across_a_break);

  return g_test_run ();
}
