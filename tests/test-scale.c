/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-scale.h"

#include <math.h>

static void
test_scale_round_trip (void)
{
  InchesScale scale;

  inches_scale_init (&scale, 18, 39, 600, 520);

  g_assert_cmpfloat_with_epsilon (inches_scale_to_page (&scale, 18), 600, 1e-9);
  g_assert_cmpfloat_with_epsilon (inches_scale_to_page (&scale, 39), 520, 1e-9);
  for (double value = 0; value < 50; value += 0.7)
    g_assert_cmpfloat_with_epsilon (inches_scale_to_value (&scale, inches_scale_to_page (&scale, value)), value, 1e-9);
}

static void
test_scale_empty_range_is_one_wide (void)
{
  InchesScale scale;

  inches_scale_init (&scale, 5, 5, 0, 10);

  g_assert_cmpfloat (inches_scale_to_page (&scale, 5), ==, 0);
  g_assert_true (isfinite (inches_scale_to_value (&scale, 7)));
}

static void
test_scale_ticks (void)
{
  InchesScale scale;
  double ticks[INCHES_SCALE_MAX_TICKS];
  guint decimals;

  inches_scale_init (&scale, 0, 123, 0, 100);
  g_assert_cmpuint (inches_scale_get_ticks (&scale, 4, ticks), ==, 3);
  g_assert_cmpfloat (ticks[0], ==, 0);
  g_assert_cmpfloat (ticks[2], ==, 100);

  inches_scale_init (&scale, -0.25, 0.31, 0, 100);
  g_assert_cmpuint (inches_scale_get_ticks (&scale, 8, ticks), ==, 6);
  g_assert_cmpfloat_with_epsilon (ticks[0], -0.2, 1e-12);
  g_assert_false (signbit (ticks[2]) && ticks[2] == 0);
  g_assert_cmpfloat_with_epsilon (inches_scale_get_step (&scale, 8, &decimals), 0.1, 1e-12);
  g_assert_cmpuint (decimals, ==, 1);
}

/* Whatever the range: never more ticks than asked for, and all within it. */
static void
test_scale_ticks_of_any_range (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (3);

  for (guint i = 0; i < 5000; i++)
    {
      InchesScale scale;
      double ticks[INCHES_SCALE_MAX_TICKS];
      double low = g_rand_double_range (rand, -1, 1) * pow (10, g_rand_int_range (rand, -3, 6));
      double high = low + pow (10, g_rand_double_range (rand, -3, 6));
      guint wanted = g_rand_int_range (rand, 2, 12);
      guint n;

      inches_scale_init (&scale, low, high, 0, 100);
      n = inches_scale_get_ticks (&scale, wanted, ticks);
      g_assert_cmpuint (n, <=, wanted);
      for (guint j = 0; j < n; j++)
        {
          g_assert_cmpfloat (ticks[j], >=, low - (high - low) * 1e-6);
          g_assert_cmpfloat (ticks[j], <=, high + (high - low) * 1e-6);
        }
    }
}

static void
test_scale_nice_ends_are_ticks (void)
{
  InchesScale scale;

  inches_scale_init_nice (&scale, 3.2, 96.7, 0, 100, 6);
  g_assert_cmpfloat (scale.low, ==, 0);
  g_assert_cmpfloat (scale.high, ==, 100);

  /* What is nice already is not widened. */
  inches_scale_init_nice (&scale, 0, 0.3, 0, 100, 4);
  g_assert_cmpfloat_with_epsilon (scale.high, 0.3, 1e-12);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scale/round-trip", test_scale_round_trip);
  g_test_add_func ("/scale/empty-range-is-one-wide", test_scale_empty_range_is_one_wide);
  g_test_add_func ("/scale/ticks", test_scale_ticks);
  g_test_add_func ("/scale/ticks-of-any-range", test_scale_ticks_of_any_range);
  g_test_add_func ("/scale/nice-ends-are-ticks", test_scale_nice_ends_are_ticks);

  return g_test_run ();
}
