/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-flags.h"

#include <math.h>

/* One day a px, from 0 to 400, and a gap from 190 to 210 where asked for. */
static void
make_axis (InchesDateAxis *axis,
           gboolean        broken)
{
  if (broken)
    {
      *axis = (InchesDateAxis) { { { 0, 190, 0, 190, FALSE }, { 210, 400, 190, 380, TRUE } }, 2 };
      return;
    }

  inches_date_axis_init_uniform (axis, 0, 400, 0, 400);
}

static double
width_of (guint    mark,
          gpointer widths)
{
  return ((const double *) widths)[mark];
}

static gboolean
place (InchesFlag *flags,
       guint       n,
       guint       n_rows,
       gboolean    broken,
       double     *widths)
{
  InchesDateAxis axis;

  make_axis (&axis, broken);

  return inches_flags_place (flags, n, n_rows, &axis, 1, width_of, widths);
}

static void
test_flags_right_first (void)
{
  double widths[] = { 50 };
  InchesFlag flags[] = { { .mark = 0, .x = 100 } };

  g_assert_true (place (flags, 1, 1, FALSE, widths));
  g_assert_true (flags[0].placed);
  g_assert_false (flags[0].leftward);
  g_assert_cmpfloat (flags[0].left, ==, 104);
  g_assert_cmpfloat (flags[0].right, ==, 154);
}

static void
test_flags_left_at_an_edge (void)
{
  double widths[] = { 50 };
  InchesFlag flags[] = { { .mark = 0, .x = 380 } };

  place (flags, 1, 1, FALSE, widths);
  g_assert_true (flags[0].placed);
  g_assert_true (flags[0].leftward);
  g_assert_cmpfloat (flags[0].right, ==, 376);
}

/* A text never crosses a change of scale. */
static void
test_flags_not_over_a_break (void)
{
  double widths[] = { 150 };
  InchesFlag flags[] = { { .mark = 0, .x = 100 } };

  place (flags, 1, 3, TRUE, widths);
  g_assert_false (flags[0].placed);
}

/* The second would stand under the first's text; its leader may not cross it either. */
static void
test_flags_next_row (void)
{
  double widths[] = { 80, 60 };
  InchesFlag flags[] = { { .mark = 0, .x = 100 }, { .mark = 1, .x = 100 + 30 } };

  place (flags, 2, 1, FALSE, widths);
  g_assert_true (flags[0].placed);
  g_assert_false (flags[1].placed);

  flags[0].placed = flags[1].placed = FALSE;
  place (flags, 2, 3, FALSE, widths);
  g_assert_false (flags[1].placed); /* every row of it is above the first's text */
}

static void
test_flags_leaders_apart (void)
{
  double widths[] = { 20, 20 };
  InchesFlag flags[] = { { .mark = 0, .x = 200 }, { .mark = 1, .x = 202 } };

  place (flags, 2, 3, FALSE, widths);
  g_assert_true (flags[0].placed);
  g_assert_false (flags[1].placed);
}

/* What must be placed finds room together, where one after the other would not do. */
static void
test_flags_musts_make_room (void)
{
  double widths[] = { 90, 90, 90 };
  InchesFlag flags[] = {
    { .mark = 0, .x = 150, .must = TRUE }, { .mark = 1, .x = 170, .must = TRUE }, { .mark = 2, .x = 190, .must = TRUE },
  };

  g_assert_true (place (flags, 3, 2, FALSE, widths));
  for (guint i = 0; i < 3; i++)
    for (guint j = i + 1; j < 3; j++)
      g_assert_true (flags[i].row != flags[j].row || flags[i].right + 7 <= flags[j].left || flags[j].right + 7 <= flags[i].left);
}

/* One that has no room at all does not keep the others from theirs. */
static void
test_flags_hopeless_must (void)
{
  double widths[] = { 900, 60 };
  InchesFlag flags[] = { { .mark = 0, .x = 100, .must = TRUE }, { .mark = 1, .x = 300, .must = TRUE } };

  g_assert_false (place (flags, 2, 2, FALSE, widths));
  g_assert_false (flags[0].placed);
  g_assert_true (flags[1].placed);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-flags/right-first", test_flags_right_first);
  g_test_add_func ("/timeline-flags/left-at-an-edge", test_flags_left_at_an_edge);
  g_test_add_func ("/timeline-flags/not-over-a-break", test_flags_not_over_a_break);
  g_test_add_func ("/timeline-flags/next-row", test_flags_next_row);
  g_test_add_func ("/timeline-flags/leaders-apart", test_flags_leaders_apart);
  g_test_add_func ("/timeline-flags/musts-make-room", test_flags_musts_make_room);
  g_test_add_func ("/timeline-flags/hopeless-must", test_flags_hopeless_must);

  return g_test_run ();
}
