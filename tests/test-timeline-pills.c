/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-measurer-fixed.h"
#include "inches-timeline-pills.h"

#include <math.h>

static GArray *
place (InchesPillMark *marks,
       guint           n)
{
  g_autoptr(InchesMeasurer) measurer = inches_measurer_fixed_new ();
  InchesTimelineTexts texts;
  InchesDateAxis axis;
  GArray *pills;

  inches_date_axis_init_uniform (&axis, 0, 400, 0, 400);
  inches_timeline_texts_init (&texts);
  inches_timeline_texts_restart (&texts, measurer, FALSE, 1);
  pills = inches_pills_place (marks, n, &axis, &texts);
  inches_timeline_texts_clear (&texts);

  return pills;
}

static void
test_pills_need_three (void)
{
  InchesPillMark two[] = { { 100, 3, FALSE, 0 }, { 105, 3, FALSE, 0 } };
  InchesPillMark three[] = { { 100, 3, FALSE, 0 }, { 105, 3, FALSE, 0 }, { 110, 3, FALSE, 0 } };
  g_autoptr(GArray) none = place (two, 2);
  g_autoptr(GArray) one = place (three, 3);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (two[0].pill, ==, INCHES_NO_PILL);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (g_array_index (one, InchesPill, 0).count, ==, 3);
  g_assert_cmpfloat (g_array_index (one, InchesPill, 0).x, ==, 105);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (three[i].pill, ==, 0);
}

static void
test_pills_not_from_afar (void)
{
  InchesPillMark marks[] = { { 100, 3, FALSE, 0 }, { 109, 3, FALSE, 0 }, { 118, 3, FALSE, 0 } };
  g_autoptr(GArray) pills = place (marks, 3);

  g_assert_cmpuint (pills->len, ==, 0);
}

static void
test_pills_step_aside (void)
{
  InchesPillMark marks[] = { { 100, 3, FALSE, 0 }, { 103, 3, FALSE, 0 }, { 105, 5, TRUE, 0 }, { 107, 3, FALSE, 0 } };
  g_autoptr(GArray) pills = place (marks, 4);
  const InchesPill *pill = &g_array_index (pills, InchesPill, 0);

  g_assert_cmpuint (pills->len, ==, 1);
  g_assert_cmpuint (marks[2].pill, ==, INCHES_NO_PILL);
  g_assert_cmpfloat (fabs (pill->x - 105), >=, pill->width / 2 + 5);
}

/* Every loose mark of a crowd is counted once, and no two pills overlap. */
static void
test_pills_count_all (void)
{
  enum { N = 200 };
  InchesPillMark marks[N];
  g_autoptr(GArray) pills = NULL;
  guint counted = 0, alone = 0;

  for (guint i = 0; i < N; i++)
    marks[i] = (InchesPillMark) { 20 + i * 1.7, 3, i % 23 == 0, 0 };

  pills = place (marks, N);
  for (guint i = 0; i < pills->len; i++)
    {
      const InchesPill *pill = &g_array_index (pills, InchesPill, i);

      counted += pill->count;
      if (i > 0)
        g_assert_cmpfloat (pill->x - pill->width / 2, >=, pill[-1].x + pill[-1].width / 2);
    }
  for (guint i = 0; i < N; i++)
    alone += marks[i].pill == INCHES_NO_PILL;

  g_assert_cmpuint (counted + alone, ==, N);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-pills/need-three", test_pills_need_three);
  g_test_add_func ("/timeline-pills/not-from-afar", test_pills_not_from_afar);
  g_test_add_func ("/timeline-pills/step-aside", test_pills_step_aside);
  g_test_add_func ("/timeline-pills/count-all", test_pills_count_all);

  return g_test_run ();
}
