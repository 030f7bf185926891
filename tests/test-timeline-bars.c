/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-bars.h"

#define FOOT 100

/* A value of 1 for each month of 2022, but for none of which the bit is set in @missing. */
static InchesSeries *
new_months (guint missing)
{
  guint n = 0;
  InchesSeriesValue values[12];
  InchesSeriesFields fields = {
    .id = "killed", .title = "Killed", .unit = "persons", .frequency = INCHES_FREQUENCY_MONTHLY,
    .aggregation = INCHES_AGGREGATION_SUM, .provisional_from = G_MAXINT32, .values = values,
  };

  for (guint month = 0; month < 12; month++)
    if ((missing & (1u << month)) == 0)
      values[n++] = (InchesSeriesValue) { inches_day_from_ymd (2022, month + 1, 1), 1 };
  fields.n_values = n;

  return inches_series_new (&fields);
}

/* The bars of these months on an axis; in @gaps what has no figure between these days. */
static GArray *
place_counted (const InchesDateAxis *axis,
               guint                 missing,
               InchesDay             from,
               InchesDay             until,
               GArray              **gaps)
{
  g_autoptr(InchesTrack) data = inches_track_new ();
  InchesTimelineFrame frame = { .unit = 1, .axis = *axis };
  InchesTimelineTrack track = { .data = data, .foot = FOOT };
  InchesTrackFacts *facts;

  data->form = INCHES_TRACK_BARS;
  g_ptr_array_add (data->series, new_months (missing));
  track.facts = facts = inches_track_facts_new (data);
  track.bars = g_array_new (FALSE, FALSE, sizeof (InchesTrackBar));
  track.gaps = g_array_new (FALSE, FALSE, sizeof (InchesTrackGap));
  inches_scale_init (&track.scale, 0, 1, FOOT, 0);
  inches_timeline_bars_place (&track, &frame, from, until);
  inches_track_facts_free (facts);

  if (gaps != NULL)
    *gaps = g_array_ref (track.gaps);
  g_array_unref (track.gaps);

  return track.bars;
}

static GArray *
place (const InchesDateAxis *axis,
       guint                 missing,
       GArray              **gaps)
{
  return place_counted (axis, missing, G_MAXINT32, G_MININT32, gaps);
}

static GArray *
place_between (InchesDay first,
               InchesDay last)
{
  InchesDateAxis axis;

  inches_date_axis_init_uniform (&axis, 0, 800, first, last);

  return place (&axis, 0, NULL);
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
  bars = place (&axis, 0, NULL);

  g_assert_cmpuint (bars->len, ==, 12);
  for (guint i = 0; i < bars->len; i++)
    {
      const InchesTrackBar *bar = &g_array_index (bars, InchesTrackBar, i);

      g_assert_false (inches_date_axis_crosses_gap (&axis, bar->left, bar->right));
      if (i > 0)
        g_assert_cmpfloat (bar->left, >=, bar[-1].right);
    }
}

/* Missing months stand between the bars of their neighbours; before the first and after the last nothing is missing. */
static void
test_bars_gaps (void)
{
  InchesDateAxis axis;
  g_autoptr(GArray) bars = NULL;
  g_autoptr(GArray) gaps = NULL;
  const InchesTrackBar *bar;
  const InchesTrackGap *gap;

  inches_date_axis_init_uniform (&axis, 0, 800, inches_day_from_ymd (2021, 7, 1), inches_day_from_ymd (2023, 7, 1));
  bars = place (&axis, 1u << 2 | 1u << 5 | 1u << 6, &gaps);
  bar = (const InchesTrackBar *) (gpointer) bars->data;
  gap = (const InchesTrackGap *) (gpointer) gaps->data;

  g_assert_cmpuint (bars->len, ==, 9);
  g_assert_cmpuint (gaps->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (gap[0].left, inches_date_axis_to_x (&axis, inches_day_from_ymd (2022, 3, 1)), 0.01);
  g_assert_cmpfloat_with_epsilon (gap[0].right, inches_date_axis_to_x (&axis, inches_day_from_ymd (2022, 4, 1)), 0.01);
  g_assert_cmpfloat (gap[0].left, >=, bar[1].right);
  g_assert_cmpfloat (gap[0].right, <=, bar[2].left);
  g_assert_cmpfloat_with_epsilon (gap[1].left, inches_date_axis_to_x (&axis, inches_day_from_ymd (2022, 6, 1)), 0.01);
  g_assert_cmpfloat_with_epsilon (gap[1].right, inches_date_axis_to_x (&axis, inches_day_from_ymd (2022, 8, 1)), 0.01);
}

/* Where the record could have figures before the first and after the last, these are missing too; beyond it nothing is. */
static void
test_bars_gaps_at_the_ends (void)
{
  InchesDateAxis axis;
  g_autoptr(GArray) bars = NULL;
  g_autoptr(GArray) gaps = NULL;
  const InchesTrackGap *gap;

  inches_date_axis_init_uniform (&axis, 0, 800, inches_day_from_ymd (2021, 7, 1), inches_day_from_ymd (2023, 7, 1));
  bars = place_counted (&axis, 0, inches_day_from_ymd (2014, 1, 1), inches_day_from_ymd (2023, 4, 1), &gaps);
  gap = (const InchesTrackGap *) (gpointer) gaps->data;

  g_assert_cmpuint (bars->len, ==, 12);
  g_assert_cmpuint (gaps->len, ==, 2);
  g_assert_cmpfloat (gap[0].left, ==, 0);
  g_assert_cmpfloat_with_epsilon (gap[0].right, inches_date_axis_to_x (&axis, inches_day_from_ymd (2022, 1, 1)), 0.01);
  g_assert_cmpfloat_with_epsilon (gap[1].left, inches_date_axis_to_x (&axis, inches_day_from_ymd (2023, 1, 1)), 0.01);
  g_assert_cmpfloat_with_epsilon (gap[1].right, inches_date_axis_to_x (&axis, inches_day_from_ymd (2023, 4, 1)), 0.01);
}

/* All months have a figure. */
static void
test_bars_without_gaps (void)
{
  InchesDateAxis axis;
  g_autoptr(GArray) bars = NULL;
  g_autoptr(GArray) gaps = NULL;

  inches_date_axis_init_uniform (&axis, 0, 800, inches_day_from_ymd (2021, 7, 1), inches_day_from_ymd (2023, 7, 1));
  bars = place (&axis, 0, &gaps);

  g_assert_cmpuint (bars->len, ==, 12);
  g_assert_cmpuint (gaps->len, ==, 0);
}

/* A gap that a change of scale runs through lies on both sides of it, and within each. */
static void
test_bars_gap_across_a_break (void)
{
  InchesDateAxis axis;
  g_autoptr(GArray) bars = NULL;
  g_autoptr(GArray) gaps = NULL;

  inches_date_axis_init_magnified (&axis, 0, 800, inches_day_from_ymd (2022, 1, 1), inches_day_from_ymd (2023, 1, 1),
                                   inches_day_from_ymd (2022, 3, 15), inches_day_from_ymd (2022, 5, 30), 16);
  bars = place (&axis, 1u << 2, &gaps);

  g_assert_cmpuint (bars->len, ==, 11);
  g_assert_cmpuint (gaps->len, ==, 2);
  for (guint i = 0; i < gaps->len; i++)
    {
      const InchesTrackGap *gap = &g_array_index (gaps, InchesTrackGap, i);

      g_assert_cmpfloat (gap->left, >=, axis.stretches[i].x0);
      g_assert_cmpfloat (gap->right, <=, axis.stretches[i].x1);
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
  g_test_add_func ("/timeline-bars/gaps", test_bars_gaps);
  g_test_add_func ("/timeline-bars/gaps-at-the-ends", test_bars_gaps_at_the_ends);
  g_test_add_func ("/timeline-bars/without-gaps", test_bars_without_gaps);
  g_test_add_func ("/timeline-bars/gap-across-a-break", test_bars_gap_across_a_break);

  return g_test_run ();
}
