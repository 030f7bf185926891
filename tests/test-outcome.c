/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-outcome.h"

static void
assert_dots (const guint *counts,
             const guint *expected)
{
  guint dots[INCHES_N_OUTCOMES];

  inches_outcome_share_dots (counts, dots);
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    g_assert_cmpuint (dots[i], ==, expected[i]);
}

/* Order: smaller, held, frozen, phantom, grinding, danger. */
static void
test_shares (void)
{
  static const guint none[] = { 0, 0, 0, 0, 0, 0 };
  static const guint even[] = { 100, 100, 100, 100, 100, 100 };
  static const guint even_dots[] = { 8, 8, 8, 9, 8, 9 };
  static const guint one[] = { 0, 0, 7, 0, 0, 0 };
  static const guint one_dots[] = { 0, 0, 50, 0, 0, 0 };
  static const guint rare[] = { 1, 1, 1, 1, 100000, 1 };
  static const guint rare_dots[] = { 1, 1, 1, 1, 45, 1 };

  assert_dots (none, none);
  assert_dots (even, even_dots);
  assert_dots (one, one_dots);
  assert_dots (rare, rare_dots);
}

/* M26 */
static void
test_random_counts (void)
{
  for (guint run = 0; run < 1000; run++)
    {
      guint counts[INCHES_N_OUTCOMES];
      guint dots[INCHES_N_OUTCOMES];
      guint given = 0;

      for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
        counts[i] = g_test_rand_int_range (0, 2) ? g_test_rand_int_range (0, 4) : g_test_rand_int_range (0, 1000000);
      counts[g_test_rand_int_range (0, INCHES_N_OUTCOMES)]++;
      inches_outcome_share_dots (counts, dots);

      for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
        {
          given += dots[i];
          g_assert_true ((counts[i] > 0) == (dots[i] > 0));
        }
      g_assert_cmpuint (given, ==, INCHES_N_DOTS);
    }
}

static void
test_names (void)
{
  g_assert_cmpstr (inches_outcome_get_id (INCHES_OUTCOME_PHANTOM), ==, "phantom");
  g_assert_cmpstr (inches_outcome_get_name (INCHES_OUTCOME_SMALLER), ==, "The war grows smaller");
  g_assert_cmpstr (inches_outcome_get_name (INCHES_OUTCOME_DANGER), ==, "Dangerous escalation");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/outcome/shares", test_shares);
  g_test_add_func ("/outcome/M26-random-counts", test_random_counts);
  g_test_add_func ("/outcome/names", test_names);

  return g_test_run ();
}
