/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "inches-date-axis.h"

#define X0 138.0
#define X1 992.0

static InchesDay
day (gint  year,
     guint month,
     guint day_of_month)
{
  return inches_day_from_ymd (year, month, day_of_month);
}

static void
init_record (InchesDateAxis *axis,
             InchesDay       anchor)
{
  inches_date_axis_init_magnified (axis, X0, X1, day (2014, 1, 1), day (2025, 12, 31), anchor,
                                   anchor + INCHES_AXIS_MAGNIFIED_DAYS, INCHES_AXIS_GAP);
}

static void
assert_round_trips (const InchesDateAxis *axis)
{
  double previous = -G_MAXDOUBLE;

  for (double d = day (2014, 1, 1); d <= day (2025, 12, 31); d += 0.37)
    {
      double x = inches_date_axis_to_x (axis, d);

      g_assert_cmpfloat (x, >, previous);
      g_assert_cmpfloat (x, >=, X0 - 1e-9);
      g_assert_cmpfloat (x, <=, X1 + 1e-9);
      g_assert_cmpfloat_with_epsilon (inches_date_axis_to_day (axis, x), d, 1e-6);
      previous = x;
    }
}

static void
assert_never_falls (const InchesDateAxis *axis)
{
  double previous = -G_MAXDOUBLE;

  for (double x = X0 - 50; x <= X1 + 50; x += 0.21)
    {
      double d = inches_date_axis_to_day (axis, x);

      g_assert_cmpfloat (d, >=, previous);
      previous = d;
    }
}

static void
test_date_axis_uniform (void)
{
  InchesDateAxis axis;

  inches_date_axis_init_uniform (&axis, X0, X1, day (2014, 1, 1), day (2025, 12, 31));

  g_assert_cmpuint (inches_date_axis_get_n_gaps (&axis), ==, 0);
  g_assert_null (inches_date_axis_get_magnified (&axis));
  g_assert_cmpfloat (inches_date_axis_get_factor (&axis), ==, 1);
  g_assert_cmpfloat_with_epsilon (inches_date_axis_to_x (&axis, day (2025, 12, 31)), X1, 1e-9);
  assert_round_trips (&axis);
  assert_never_falls (&axis);
}

static void
test_date_axis_magnified_at_the_end (void)
{
  InchesDateAxis axis;
  InchesDay anchor = day (2025, 3, 3);
  const InchesAxisStretch *large;
  double x0, x1, at;

  init_record (&axis, anchor);
  large = inches_date_axis_get_magnified (&axis);

  g_assert_cmpuint (inches_date_axis_get_n_gaps (&axis), ==, 1);
  g_assert_cmpfloat (large->first, ==, anchor);
  g_assert_cmpfloat (large->last, ==, day (2025, 12, 31)); /* cut where the record ends */
  g_assert_cmpfloat (large->x1, ==, X1);
  g_assert_cmpfloat_with_epsilon ((large->x1 - large->x0) / (X1 - X0 - INCHES_AXIS_GAP), INCHES_AXIS_MAGNIFIED, 1e-9);
  g_assert_cmpint (lround (inches_date_axis_get_factor (&axis)), ==, 7);

  inches_date_axis_get_gap (&axis, 0, &x0, &x1, &at);
  g_assert_cmpfloat_with_epsilon (x1 - x0, INCHES_AXIS_GAP, 1e-9);
  g_assert_cmpfloat (at, ==, anchor);
  g_assert_cmpfloat (inches_date_axis_to_day (&axis, x0 + 1), ==, anchor);
  g_assert_cmpfloat (inches_date_axis_to_day (&axis, x1 - 1), ==, anchor);
  g_assert_cmpfloat (inches_date_axis_to_x (&axis, anchor), ==, x1);
  g_assert_cmpfloat (inches_date_axis_to_x (&axis, anchor - 1e-6), <=, x0);
  g_assert_true (inches_date_axis_crosses_gap (&axis, x0 - 5, x0 + 1));
  g_assert_false (inches_date_axis_crosses_gap (&axis, x0 - 5, x0));
  g_assert_false (inches_date_axis_crosses_gap (&axis, x1, x1 + 5));

  assert_round_trips (&axis);
  assert_never_falls (&axis);
}

/* The historic presets' weeks lie amid the record: a break at both their edges, and
 * one scale for the time before and after. */
static void
test_date_axis_magnified_in_the_middle (void)
{
  const InchesDay anchors[] = { day (2014, 9, 8), day (2015, 2, 16), day (2022, 4, 4), day (2022, 7, 25) };

  for (guint i = 0; i < G_N_ELEMENTS (anchors); i++)
    {
      InchesDateAxis axis;
      const InchesAxisStretch *s = axis.stretches;
      double x0, x1;

      init_record (&axis, anchors[i]);

      g_assert_cmpuint (axis.n_stretches, ==, 3);
      g_assert_true (s[1].magnified && !s[0].magnified && !s[2].magnified);
      g_assert_cmpfloat (s[1].last - s[1].first, ==, INCHES_AXIS_MAGNIFIED_DAYS);
      g_assert_cmpfloat_with_epsilon ((s[0].x1 - s[0].x0) / (s[0].last - s[0].first),
                                      (s[2].x1 - s[2].x0) / (s[2].last - s[2].first), 1e-9);
      inches_date_axis_get_gap (&axis, 1, &x0, &x1, NULL);
      g_assert_cmpfloat (inches_date_axis_to_x (&axis, s[1].last), ==, x0);
      g_assert_cmpfloat (inches_date_axis_to_x (&axis, s[1].last + 1e-6), >=, x1);
      g_assert_true (inches_date_axis_find_stretch (&axis, anchors[i]) == &s[1]);
      g_assert_null (inches_date_axis_find_stretch (&axis, day (2026, 2, 1)));

      assert_round_trips (&axis);
      assert_never_falls (&axis);
    }
}

static void
test_date_axis_magnified_at_the_start (void)
{
  InchesDateAxis axis;

  init_record (&axis, day (2014, 1, 1));

  g_assert_cmpuint (axis.n_stretches, ==, 2);
  g_assert_true (axis.stretches[0].magnified);
  g_assert_cmpfloat (inches_date_axis_get_factor (&axis), >, 5);
  assert_round_trips (&axis);
}

static void
test_date_axis_without_room_is_uniform (void)
{
  InchesDateAxis axis;

  inches_date_axis_init_magnified (&axis, 0, 10, 0, 1000, 900, 1000, 16);
  g_assert_cmpuint (axis.n_stretches, ==, 1);

  /* Half of the time is no stretch to magnify, nor is none of it. */
  inches_date_axis_init_magnified (&axis, 0, 500, 0, 1000, 500, 1000, 16);
  g_assert_cmpuint (axis.n_stretches, ==, 1);
  inches_date_axis_init_magnified (&axis, 0, 500, 0, 1000, 1200, 1508, 16);
  g_assert_cmpuint (axis.n_stretches, ==, 1);
}

static void
test_date_axis_zoomed_view_is_uniform (void)
{
  InchesView view;
  InchesDateAxis axis;
  InchesDay anchor = day (2025, 3, 3);

  inches_view_init (&view, day (2014, 1, 1), day (2025, 12, 31));
  inches_date_axis_init_view (&axis, X0, X1, &view, anchor, INCHES_AXIS_GAP);
  g_assert_cmpuint (axis.n_stretches, ==, 2);

  inches_view_zoom (&view, day (2022, 2, 24), 0.5);
  inches_date_axis_init_view (&axis, X0, X1, &view, anchor, INCHES_AXIS_GAP);
  g_assert_cmpuint (axis.n_stretches, ==, 1);
  g_assert_cmpfloat_with_epsilon (inches_date_axis_to_day (&axis, X0), view.first, 1e-6);
  g_assert_cmpfloat_with_epsilon (inches_date_axis_to_day (&axis, X1), view.last, 1e-6);
}

/* What begins before the view is drawn from outside it, at the view's own scale. */
static void
test_date_axis_goes_on_outside (void)
{
  InchesDateAxis axis;

  inches_date_axis_init_uniform (&axis, 100, 200, 0, 10);

  g_assert_cmpfloat_with_epsilon (inches_date_axis_to_x (&axis, -5), 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (inches_date_axis_to_day (&axis, 250), 15, 1e-9);
}

/* Axes of one scale lie whole px apart, and none moves by a px. */
static void
test_snap (void)
{
  for (guint i = 0; i < 50; i++)
    {
      InchesDateAxis axis;
      double first = 1000 + 1.37 * i;

      inches_date_axis_init_uniform (&axis, 130, 930, first, first + 500);
      inches_date_axis_snap (&axis, 0, 4000);
      g_assert_cmpfloat_with_epsilon (inches_date_axis_to_x (&axis, 0), round (inches_date_axis_to_x (&axis, 0)), 1e-6);
      g_assert_cmpfloat_with_epsilon (inches_date_axis_to_x (&axis, first), 130, 0.5001);
    }
}

static void
test_snap_at_the_end (void)
{
  InchesDateAxis axis;

  inches_date_axis_init_uniform (&axis, 130, 930, 3500.3, 4000);
  inches_date_axis_snap (&axis, 0, 4000);
  g_assert_cmpfloat (axis.stretches[0].last, ==, 4000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-axis/uniform", test_date_axis_uniform);
  g_test_add_func ("/date-axis/magnified-at-the-end", test_date_axis_magnified_at_the_end);
  g_test_add_func ("/date-axis/magnified-in-the-middle", test_date_axis_magnified_in_the_middle);
  g_test_add_func ("/date-axis/magnified-at-the-start", test_date_axis_magnified_at_the_start);
  g_test_add_func ("/date-axis/without-room-is-uniform", test_date_axis_without_room_is_uniform);
  g_test_add_func ("/date-axis/zoomed-view-is-uniform", test_date_axis_zoomed_view_is_uniform);
  g_test_add_func ("/date-axis/goes-on-outside", test_date_axis_goes_on_outside);

  g_test_add_func ("/date-axis/snap", test_snap);
  g_test_add_func ("/date-axis/snap-at-the-end", test_snap_at_the_end);

  return g_test_run ();
}
