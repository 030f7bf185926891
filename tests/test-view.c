/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "inches-view.h"

#define FIRST 16071 /* 1 January 2014 */
#define LAST 20453  /* 31 December 2025 */

static void
assert_within_limits (const InchesView *view)
{
  g_assert_cmpfloat (view->first, >=, view->lowest);
  g_assert_cmpfloat (view->last, <=, view->highest);
  g_assert_cmpfloat (view->last - view->first, >=, INCHES_VIEW_SHORTEST - 1e-9);
  g_assert_true (!view->magnified || inches_view_is_whole (view));
}

static void
test_view_begins_whole (void)
{
  InchesView view;

  inches_view_init (&view, FIRST, LAST);
  g_assert_true (inches_view_is_whole (&view));
  g_assert_true (view.magnified);
  g_assert_cmpfloat (view.first, ==, FIRST);
  g_assert_cmpfloat (view.last, ==, LAST);
}

static void
test_view_zoom_keeps_the_day (void)
{
  InchesView view;
  double day = FIRST + 3000.25;

  inches_view_init (&view, FIRST, LAST);
  for (guint i = 0; i < 20; i++)
    {
      double share = (day - view.first) / (view.last - view.first);

      inches_view_zoom (&view, day, 0.8);
      g_assert_cmpfloat_with_epsilon ((day - view.first) / (view.last - view.first), share, 1e-9);
      g_assert_false (view.magnified);
      assert_within_limits (&view);
    }

  inches_view_zoom (&view, day, 1e-9);
  g_assert_cmpfloat_with_epsilon (view.last - view.first, INCHES_VIEW_SHORTEST, 1e-6);
  inches_view_zoom (&view, day, 1e9);
  g_assert_true (inches_view_is_whole (&view));
}

static void
test_view_stops_at_both_ends (void)
{
  InchesView view;

  inches_view_init (&view, FIRST, LAST);
  inches_view_pan (&view, 100);
  g_assert_true (inches_view_is_whole (&view));
  g_assert_true (view.magnified);

  inches_view_show (&view, FIRST + 100, FIRST + 200);
  inches_view_pan (&view, -1e7);
  g_assert_cmpfloat (view.first, ==, FIRST);
  g_assert_cmpfloat_with_epsilon (view.last, FIRST + 100, 1e-6);
  inches_view_pan (&view, 1e7);
  g_assert_cmpfloat (view.last, ==, LAST);
  g_assert_cmpfloat_with_epsilon (view.first, LAST - 100, 1e-6);

  /* Zooming out at an end keeps to it. */
  inches_view_zoom (&view, LAST - 50, 2);
  g_assert_cmpfloat (view.last, ==, LAST);
  g_assert_cmpfloat_with_epsilon (view.last - view.first, 200, 1e-6);
}

static void
test_view_show (void)
{
  InchesView view;

  inches_view_init (&view, FIRST, LAST);
  inches_view_show (&view, FIRST - 500, FIRST + 50.5);
  g_assert_cmpfloat (view.first, ==, FIRST);
  g_assert_cmpfloat (view.last, ==, FIRST + 50.5);

  inches_view_show (&view, FIRST + 1000, FIRST + 1000);
  g_assert_cmpfloat_with_epsilon (view.first, FIRST + 1000 - INCHES_VIEW_SHORTEST / 2, 1e-9);
  assert_within_limits (&view);

  inches_view_show (&view, LAST + 10, LAST + 20);
  g_assert_cmpfloat (view.last, ==, LAST);
  assert_within_limits (&view);
}

static void
test_view_fit_remembers_the_axis (void)
{
  InchesView view;

  inches_view_init (&view, FIRST, LAST);
  inches_view_zoom (&view, FIRST + 10, 0.5);
  inches_view_fit (&view);
  g_assert_true (view.magnified);

  inches_view_set_magnified (&view, FALSE);
  g_assert_false (view.magnified);
  inches_view_zoom (&view, FIRST + 10, 0.5);
  inches_view_fit (&view);
  g_assert_false (view.magnified);

  inches_view_zoom (&view, FIRST + 10, 0.5);
  inches_view_set_magnified (&view, TRUE);
  g_assert_false (view.magnified);
  inches_view_fit (&view);
  g_assert_true (view.magnified);

  /* A switch that writes the field while the whole span is shown. */
  view.magnified = FALSE;
  inches_view_zoom (&view, FIRST + 10, 0.5);
  inches_view_zoom (&view, FIRST + 10, 4);
  g_assert_true (inches_view_is_whole (&view));
  g_assert_false (view.magnified);
}

static void
test_view_any_walk_stays_within (void)
{
  InchesView view;

  inches_view_init (&view, FIRST, LAST);
  for (guint i = 0; i < 100000; i++)
    {
      double day = g_test_rand_double_range (FIRST - 100, LAST + 100);

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          inches_view_zoom (&view, day, g_test_rand_double_range (0.2, 3));
          break;
        case 1:
          inches_view_pan (&view, g_test_rand_double_range (-900, 900));
          break;
        case 2:
          inches_view_show (&view, day, day + g_test_rand_double_range (0, 900));
          break;
        default:
          if (i % 50 == 0)
            inches_view_fit (&view);
          break;
        }
      assert_within_limits (&view);
    }
}

static void
test_view_of_two_days (void)
{
  InchesView view;

  inches_view_init (&view, FIRST, FIRST + 1);
  inches_view_zoom (&view, FIRST, 0.1);
  g_assert_true (inches_view_is_whole (&view));
}

/* The day at whose beginning a view ends is not shown, but at the end of the record. */
static void
test_view_last_day (void)
{
  InchesView view;

  inches_view_init (&view, FIRST, LAST);
  g_assert_cmpint (inches_view_get_last_day (&view), ==, LAST);
  inches_view_show (&view, FIRST + 10, FIRST + 20);
  g_assert_cmpint (inches_view_get_last_day (&view), ==, FIRST + 19);
  inches_view_show (&view, FIRST + 10, FIRST + 20.25);
  g_assert_cmpint (inches_view_get_last_day (&view), ==, FIRST + 20);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view/begins-whole", test_view_begins_whole);
  g_test_add_func ("/view/zoom-keeps-the-day", test_view_zoom_keeps_the_day);
  g_test_add_func ("/view/stops-at-both-ends", test_view_stops_at_both_ends);
  g_test_add_func ("/view/show", test_view_show);
  g_test_add_func ("/view/fit-remembers-the-axis", test_view_fit_remembers_the_axis);
  g_test_add_func ("/view/any-walk-stays-within", test_view_any_walk_stays_within);
  g_test_add_func ("/view/of-two-days", test_view_of_two_days);
  g_test_add_func ("/view/last-day", test_view_last_day);

  return g_test_run ();
}
