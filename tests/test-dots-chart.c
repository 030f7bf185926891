/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-dots-chart.h"

#include "inches-measurer-fixed.h"

#include <math.h>
#include <string.h>

#define WIDTH 328

/* The classes of "Inches" at 1,024 futures (docs/model.md, section 14). */
static const guint counts[INCHES_N_OUTCOMES] = { 287, 0, 163, 0, 551, 23 };

static InchesDotsChart *
new_chart (double width,
           double scale)
{
  g_autoptr(InchesMeasurer) measurer = inches_measurer_fixed_new ();

  return inches_dots_chart_new (counts, measurer, width, scale);
}

static void
test_dots_follow_classes (void)
{
  g_autoptr(InchesDotsChart) chart = new_chart (WIDTH, 1);
  guint expected[INCHES_N_OUTCOMES];
  guint dots[INCHES_N_OUTCOMES] = { 0 };
  InchesOutcome last = 0;
  double x, y;

  inches_outcome_share_dots (counts, expected);
  for (guint i = 0; i < INCHES_N_DOTS; i++)
    {
      InchesOutcome outcome = inches_dots_chart_get_dot (chart, i, &x, &y);

      g_assert_cmpint (outcome, >=, last);
      last = outcome;
      dots[outcome]++;
    }

  g_assert_cmpmem (dots, sizeof dots, expected, sizeof expected);
}

/* Ten columns of five, filled down the columns; no two marks touch. */
static void
test_dots_stand_apart (void)
{
  g_autoptr(InchesDotsChart) chart = new_chart (WIDTH, 1);

  for (guint i = 0; i < INCHES_N_DOTS; i++)
    for (guint j = 0; j < i; j++)
      {
        double x1, y1, x2, y2;

        inches_dots_chart_get_dot (chart, i, &x1, &y1);
        inches_dots_chart_get_dot (chart, j, &x2, &y2);
        g_assert_cmpfloat (hypot (x1 - x2, y1 - y2), >=, 2 * 5.8);
        g_assert_true ((x1 == x2) == (i / 5 == j / 5));
        g_assert_cmpfloat (y1, <, inches_dots_chart_get_height (chart));
      }
}

/* Dots change only where their class does, and are whole again at the end. */
static void
test_changes_classes (void)
{
  static const guint other[INCHES_N_OUTCOMES] = { 287, 163, 0, 0, 551, 23 };
  g_autoptr(InchesMeasurer) measurer = inches_measurer_fixed_new ();
  g_autoptr(InchesDotsChart) chart = new_chart (WIDTH, 1);
  g_autoptr(InchesDotsChart) after = inches_dots_chart_new (other, measurer, WIDTH, 1);
  InchesOutcome before[INCHES_N_DOTS];
  double x, y;

  for (guint i = 0; i < INCHES_N_DOTS; i++)
    before[i] = inches_dots_chart_get_dot (chart, i, &x, &y);

  g_assert_false (inches_dots_chart_set_change (chart, before, 0.3));
  g_assert_true (inches_dots_chart_set_change (after, before, 0.3));
}

static void
test_legend_moves_below (void)
{
  g_autoptr(InchesDotsChart) beside = new_chart (400, 1);
  g_autoptr(InchesDotsChart) below = new_chart (WIDTH, 2);

  g_assert_false (inches_dots_chart_is_stacked (beside));
  g_assert_true (inches_dots_chart_is_stacked (below));
  g_assert_cmpfloat (inches_dots_chart_get_height (below), >, 2 * inches_dots_chart_get_height (beside));
}

static void
test_describes (void)
{
  g_autofree char *text = inches_outcomes_describe (counts);

  g_assert_cmpstr (text, ==,
                   "Outcomes of 100 simulated futures: The war grows smaller 28; A document holds 0; "
                   "Frozen with violations 16; Phantom peace 0; Grinding on 54; Dangerous escalation 2.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dots-chart/dots-follow-classes", test_dots_follow_classes);
  g_test_add_func ("/dots-chart/dots-stand-apart", test_dots_stand_apart);
  g_test_add_func ("/dots-chart/changes-classes", test_changes_classes);
  g_test_add_func ("/dots-chart/legend-moves-below", test_legend_moves_below);
  g_test_add_func ("/dots-chart/describes", test_describes);

  return g_test_run ();
}
