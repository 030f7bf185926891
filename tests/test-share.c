/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-share.h"

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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/share/ends", test_ends);
  g_test_add_func ("/share/whole-percent", test_whole_percent);

  return g_test_run ();
}
