/* SPDX-License-Identifier: GPL-3.0-or-later */
/* With times of the test's own, not of a clock: what is moved is where it should be
 * at any frame rate. */
#include <glib.h>
#include <math.h>

#include "inches-view-motion.h"

#define START 100.0 /* s, any */

static InchesView
new_view (void)
{
  InchesView view;

  inches_view_init (&view, 0, 4000);
  inches_view_show (&view, 1000, 1400);

  return view;
}

static void
test_glide_takes_its_time (void)
{
  InchesView from = new_view ();
  InchesView view = from;
  InchesView target = from;
  InchesViewMotion motion = { 0 };

  inches_view_show (&target, 2000, 2200);
  inches_view_motion_glide (&motion, &from, &target, START);

  /* Ease-out: more than half of the way in a quarter of the time. */
  g_assert_true (inches_view_motion_advance (&motion, &view, START));
  g_assert_true (inches_view_equal (&view, &from));
  g_assert_true (inches_view_motion_advance (&motion, &view, START + 0.045));
  g_assert_cmpfloat_with_epsilon (view.first, 1000 + 1000 * (1 - 0.75 * 0.75 * 0.75), 1e-6);
  g_assert_cmpfloat_with_epsilon (view.last, 1400 + 800 * (1 - 0.75 * 0.75 * 0.75), 1e-6);
  g_assert_true (inches_view_motion_advance (&motion, &view, START + 0.179));
  g_assert_false (inches_view_motion_advance (&motion, &view, START + 0.180));
  g_assert_true (inches_view_equal (&view, &target));

  /* At rest nothing moves any more. */
  view.first = 1;
  g_assert_false (inches_view_motion_advance (&motion, &view, START + 1));
  g_assert_cmpfloat (view.first, ==, 1);
}

static void
test_glide_keeps_a_day (void)
{
  InchesView from = new_view ();
  InchesView target = from;
  InchesViewMotion motion = { 0 };

  inches_view_zoom (&target, 1100, 0.2);
  inches_view_motion_glide (&motion, &from, &target, START);

  for (double t = 0; t < 0.2; t += 0.013)
    {
      InchesView view = from;

      inches_view_motion_advance (&motion, &view, START + t);
      g_assert_cmpfloat_with_epsilon ((1100 - view.first) / (view.last - view.first), 0.25, 1e-9);
    }
}

/* Many small steps or few large ones: the same place. */
static void
test_fling_by_time_alone (void)
{
  InchesView from = new_view ();
  InchesView often = from;
  InchesView seldom = from;
  InchesViewMotion fast = { 0 };
  InchesViewMotion slow = { 0 };

  inches_view_motion_fling (&fast, &from, 500, START);
  inches_view_motion_fling (&slow, &from, 500, START);
  for (guint i = 1; i <= 325; i++)
    g_assert_true (inches_view_motion_advance (&fast, &often, START + i * 0.001));
  g_assert_true (inches_view_motion_advance (&slow, &seldom, START + 0.325));

  g_assert_cmpfloat_with_epsilon (often.first, seldom.first, 1e-9);
  g_assert_cmpfloat_with_epsilon (seldom.first, 1000 + 500 * 0.325 * (1 - exp (-1)), 1e-6);
  g_assert_cmpfloat_with_epsilon (seldom.last - seldom.first, 400, 1e-9);
}

static void
test_fling_ends (void)
{
  InchesView from = new_view ();
  InchesView view = from;
  InchesViewMotion motion = { 0 };
  double time = 0;

  inches_view_motion_fling (&motion, &from, 500, START);
  while (inches_view_motion_advance (&motion, &view, START + time) && time < 10)
    time += 1 / 60.0;
  g_assert_cmpfloat (time, >, 1);
  g_assert_cmpfloat (time, <, 5);
  g_assert_cmpfloat_with_epsilon (view.first, 1000 + 500 * 0.325, 1);

  /* A limit ends it at once. */
  inches_view_motion_fling (&motion, &from, -100000, START);
  g_assert_false (inches_view_motion_advance (&motion, &view, START + 0.1));
  g_assert_cmpfloat (view.first, ==, 0);
  g_assert_cmpfloat (view.last, ==, 400);
}

/* Any input takes over from where the view is. */
static void
test_motion_interrupted (void)
{
  InchesView from = new_view ();
  InchesView view = from;
  InchesView target = from;
  InchesView halfway;
  InchesViewMotion motion = { 0 };

  inches_view_show (&target, 2000, 2200);
  inches_view_motion_glide (&motion, &from, &target, START);
  g_assert_true (inches_view_motion_advance (&motion, &view, START + 0.09));
  g_assert_true (inches_view_equal (inches_view_motion_get_target (&motion, &view), &target));
  halfway = view;

  inches_view_motion_stop (&motion);
  g_assert_true (inches_view_motion_get_target (&motion, &view) == &view);
  g_assert_false (inches_view_motion_advance (&motion, &view, START + 0.15));
  g_assert_true (inches_view_equal (&view, &halfway));

  /* A second jump starts there, and leads to the new place. */
  inches_view_motion_glide (&motion, &halfway, &from, START + 0.09);
  g_assert_true (inches_view_motion_advance (&motion, &view, START + 0.09));
  g_assert_true (inches_view_equal (&view, &halfway));
  g_assert_false (inches_view_motion_advance (&motion, &view, START + 0.271));
  g_assert_true (inches_view_equal (&view, &from));
}

/* The clock may stand still or go back by a frame. */
static void
test_motion_before_its_beginning (void)
{
  InchesView from = new_view ();
  InchesView view = from;
  InchesViewMotion motion = { 0 };

  inches_view_motion_fling (&motion, &from, 500, START);
  g_assert_true (inches_view_motion_advance (&motion, &view, START - 1));
  g_assert_true (inches_view_equal (&view, &from));
}

/* The whole span is magnified again when a glide has come back to it. */
static void
test_glide_to_the_whole (void)
{
  InchesView from = new_view ();
  InchesView target = from;
  InchesView view = from;
  InchesViewMotion motion = { 0 };

  inches_view_fit (&target);
  g_assert_true (target.magnified);
  inches_view_motion_glide (&motion, &from, &target, START);
  g_assert_true (inches_view_motion_advance (&motion, &view, START + 0.1));
  g_assert_false (view.magnified);
  g_assert_false (inches_view_motion_advance (&motion, &view, START + 0.2));
  g_assert_true (view.magnified);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view-motion/glide-takes-its-time", test_glide_takes_its_time);
  g_test_add_func ("/view-motion/glide-keeps-a-day", test_glide_keeps_a_day);
  g_test_add_func ("/view-motion/fling-by-time-alone", test_fling_by_time_alone);
  g_test_add_func ("/view-motion/fling-ends", test_fling_ends);
  g_test_add_func ("/view-motion/interrupted", test_motion_interrupted);
  g_test_add_func ("/view-motion/before-its-beginning", test_motion_before_its_beginning);
  g_test_add_func ("/view-motion/glide-to-the-whole", test_glide_to_the_whole);

  return g_test_run ();
}
