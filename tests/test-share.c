/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-parts.h"
#include "inches-share.h"

#include <math.h>

static void
assert_share (guint       count,
              guint       n,
              const char *figure,
              const char *words)
{
  g_autofree char *formatted = inches_share_format (count, n);
  g_autofree char *described = inches_share_describe (count, n);

  g_assert_cmpstr (formatted, ==, figure);
  g_assert_cmpstr (described, ==, words);
}

/* None is 0 and all is 100; what merely rounds to them is not. */
static void
test_ends (void)
{
  assert_share (0, 10240, "0", "0");
  assert_share (1, 10240, "<1", "fewer than 1");
  assert_share (51, 10240, "<1", "fewer than 1");
  assert_share (52, 10240, "1", "1");
  assert_share (10188, 10240, "99", "99");
  assert_share (10189, 10240, ">99", "more than 99");
  assert_share (10240, 10240, "100", "100");
}

static void
test_whole_percent (void)
{
  assert_share (1, 2, "50", "50");
  assert_share (287, 1024, "28", "28");
}

static void
assert_parts (const guint *counts,
              const char  *figures)
{
  g_autoptr(GString) all = g_string_new (NULL);

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    {
      g_autofree char *figure = inches_share_format_part (counts, i);

      g_string_append_printf (all, "%s%s", i > 0 ? " " : "", figure);
    }
  g_assert_cmpstr (all->str, ==, figures);
}

/* What is shown together adds up; a class that is there is never none, one that is not all never all. */
static void
test_parts_add_up (void)
{
  assert_parts ((const guint[]) { 335, 165, 166, 167, 167, 0 }, "33 16 17 17 17 0");
  assert_parts ((const guint[]) { 145, 145, 145, 145, 145, 275 }, "15 15 15 14 14 27");
  assert_parts ((const guint[]) { 1, 0, 0, 0, 0, 10239 }, "<1 0 0 0 0 >99");
  assert_parts ((const guint[]) { 4, 4, 4, 0, 494, 494 }, "<1 <1 <1 0 50 49");
  assert_parts ((const guint[]) { 16, 16, 16, 16, 6, 930 }, "2 2 2 1 <1 93");
  assert_parts ((const guint[]) { 10240, 0, 0, 0, 0, 0 }, "100 0 0 0 0 0");
}

/* Whatever the counts: no figure is more than one off, and all come to what they come to. */
static void
test_parts_of_any_counts (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      guint counts[INCHES_N_OUTCOMES];
      guint n = 0, sum = 0, rare = 0;

      for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
        n += counts[i] = g_test_rand_int_range (0, 3) == 0 ? 0 : g_test_rand_int_range (1, round % 2 == 0 ? 200 : 5000);
      if (n == 0)
        continue;

      for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
        {
          guint percent = inches_parts_get_percent (counts, INCHES_N_OUTCOMES, i);

          rare += counts[i] * 200 < n ? counts[i] : 0;
          sum += percent;
          if (counts[i] * 200 >= n)
            g_assert_cmpfloat (fabs (percent - 100.0 * counts[i] / n), <, 1);
        }
      g_assert_cmpuint (sum, ==, (guint) floor (100.0 * (n - rare) / n + 0.5));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/share/ends", test_ends);
  g_test_add_func ("/share/whole-percent", test_whole_percent);

  g_test_add_func ("/share/parts-add-up", test_parts_add_up);
  g_test_add_func ("/share/parts-of-any-counts", test_parts_of_any_counts);

  return g_test_run ();
}
