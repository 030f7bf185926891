/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-alignment.h"

#include "inches-error.h"

static void
test_alignment_default (void)
{
  InchesAlignment alignment;
  g_autofree char *then = NULL;
  g_autofree char *now = NULL;

  inches_alignment_init (&alignment);
  then = inches_day_to_iso (alignment.then);
  now = inches_day_to_iso (alignment.now);
  g_assert_cmpstr (then, ==, "2014-09-01");
  g_assert_cmpstr (now, ==, "2025-02-12");
}

static void
test_alignment_parse (void)
{
  static const char *const refused[] = { "", "2014-09-01", "2014-09-01=", "2025-02-12=2014-09-01", "2013-12-31=2025-02-12",
                                         "2014-09-01=2026-01-01", "2014-09-01=2025-02-12=", "2014-02-30=2025-02-12", "x=y" };
  InchesAlignment alignment, before;

  g_assert_true (inches_alignment_parse (&alignment, "2015-12-31=2024-01-01", NULL));
  g_assert_cmpint (alignment.then, ==, inches_day_from_ymd (2015, 12, 31));
  g_assert_cmpint (alignment.now, ==, inches_day_from_ymd (2024, 1, 1));

  before = alignment;
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (inches_alignment_parse (&alignment, refused[i], &error));
      g_assert_true (error->domain == INCHES_ERROR);
      g_assert_true (inches_alignment_equal (&alignment, &before));
    }
}

static void
test_alignment_shift (void)
{
  InchesAlignment alignment;
  InchesDay first, last;

  inches_alignment_init (&alignment);
  inches_alignment_shift (&alignment, FALSE, 30);
  g_assert_cmpint (alignment.then, ==, inches_day_from_ymd (2014, 10, 1));
  inches_alignment_shift (&alignment, TRUE, G_MAXINT);
  inches_alignment_get_now (&first, &last);
  g_assert_cmpint (alignment.now, ==, last);
  inches_alignment_shift (&alignment, TRUE, G_MININT);
  g_assert_cmpint (alignment.now, ==, first);
  g_assert_cmpint (alignment.then, ==, inches_day_from_ymd (2014, 10, 1));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/alignment/default", test_alignment_default);
  g_test_add_func ("/alignment/parse", test_alignment_parse);
  g_test_add_func ("/alignment/shift", test_alignment_shift);

  return g_test_run ();
}
