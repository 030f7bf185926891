/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-ruler-chart.h"

#include "inches-canvas-svg.h"
#include "inches-measurer-fixed.h"

#include <string.h>

#define WIDTH 328

static InchesTheme *
new_theme (void)
{
  InchesTheme *theme = inches_theme_new ("grey", "Grey", FALSE);
  InchesColor color;

  for (guint i = 0; i < INCHES_N_ROLES; i++)
    {
      g_autofree char *hex = g_strdup_printf ("#%02X%02X%02X", 100 + i, 100 + i, 100 + i);

      g_assert_true (inches_color_parse (hex, &color));
      g_assert_true (inches_theme_set_color (theme, inches_role_get_id (i), &color));
    }

  return theme;
}

static char *
draw (const InchesRulerValues *values,
      double                   width,
      double                   scale)
{
  g_autoptr(InchesMeasurer) measurer = inches_measurer_fixed_new ();
  g_autoptr(InchesRulerChart) chart = inches_ruler_chart_new (values, measurer, width, scale);
  g_autoptr(InchesCanvas) canvas = inches_canvas_svg_new (measurer, width, inches_ruler_chart_get_height (chart));
  g_autoptr(InchesTheme) theme = new_theme ();

  inches_ruler_chart_paint (chart, canvas, theme);

  return inches_canvas_svg_finish (INCHES_CANVAS_SVG (canvas), NULL);
}

static const InchesRulerValues inches_values = {
  .mean = 5.12, .error = 0.06, .quantiles = { -1.2, 1.3, 4.5, 8.2, 14.1 }, .has_baseline = TRUE, .baseline = 1.29
};

static void
test_places (void)
{
  g_autoptr(InchesMeasurer) measurer = inches_measurer_fixed_new ();
  g_autoptr(InchesRulerChart) chart = inches_ruler_chart_new (&inches_values, measurer, WIDTH, 1);

  g_assert_cmpfloat_with_epsilon (inches_ruler_chart_to_x (chart, -6), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (inches_ruler_chart_to_x (chart, 36), WIDTH, 1e-9);
  g_assert_cmpfloat_with_epsilon (inches_ruler_chart_to_x (chart, 0), WIDTH / 7.0, 1e-9);
  /* What lies beyond the rule stays on it. */
  g_assert_cmpfloat_with_epsilon (inches_ruler_chart_to_x (chart, -30), 0, 1e-9);
}

static void
test_names_baseline_of_same_war_only (void)
{
  InchesRulerValues other = inches_values;
  g_autofree char *with = draw (&inches_values, WIDTH, 1);
  g_autofree char *without = NULL;

  other.has_baseline = FALSE;
  without = draw (&other, WIDTH, 1);

  g_assert_nonnull (strstr (with, ">early 2025: 1.3<"));
  g_assert_null (strstr (without, ">early 2025"));
  g_assert_nonnull (strstr (without, ">larger<"));
  g_assert_nonnull (strstr (without, ">the war has stopped<"));
}

/* Under larger text words that would run into each other are left out, the baseline last. */
static void
test_leaves_out_what_has_no_room (void)
{
  g_autofree char *large = draw (&inches_values, WIDTH, 2);

  g_assert_nonnull (strstr (large, ">early 2025: 1.3<"));
  g_assert_null (strstr (large, ">the war has stopped<"));
}

static void
test_keeps_baseline_at_right_end (void)
{
  InchesRulerValues values = inches_values;
  g_autofree char *svg = NULL;

  values.baseline = 35.5;
  svg = draw (&values, WIDTH, 1);

  g_assert_nonnull (strstr (svg, ">early 2025: 35.5<"));
  g_assert_null (strstr (svg, ">the war has stopped<"));
}

static void
test_describes (void)
{
  InchesRulerValues other = inches_values;
  g_autofree char *with = inches_ruler_values_describe (&inches_values);
  g_autofree char *without = NULL;

  other.has_baseline = FALSE;
  without = inches_ruler_values_describe (&other);

  g_assert_nonnull (strstr (with, "Mean: 5.1."));
  g_assert_nonnull (strstr (with, "from 1 to 8, nine in ten from \342\210\2221 to 14."));
  g_assert_true (g_str_has_suffix (with, "Early 2025: 1.3."));
  g_assert_null (strstr (without, "2025"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ruler-chart/places", test_places);
  g_test_add_func ("/ruler-chart/names-baseline-of-same-war-only", test_names_baseline_of_same_war_only);
  g_test_add_func ("/ruler-chart/leaves-out-what-has-no-room", test_leaves_out_what_has_no_room);
  g_test_add_func ("/ruler-chart/keeps-baseline-at-right-end", test_keeps_baseline_at_right_end);
  g_test_add_func ("/ruler-chart/describes", test_describes);

  return g_test_run ();
}
