/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-why-chart.h"

#include "inches-number.h"
#include "inches-players.h"
#include "inches-simulation.h"
#include "inches-why-words.h"
#include "model-chart-fixture.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void
test_why_places (void)
{
  model_chart_for_each (&inches_why_chart, model_chart_check_places);
}

static InchesAttribution *
attribute (InchesScenario *to)
{
  return inches_attribution_new (inches_model_get_preset (fixture.model, 0)->scenario, to, inches_model_get_sheet (fixture.model, 0),
                                 INCHES_DEFAULT_SEED, 512, INCHES_SHORT_WEEKS, NULL);
}

/* What is printed adds up to the difference printed, and no figure is off by a tenth or more. */
static void
check_sum (const InchesAttribution *attribution)
{
  gint tenths[INCHES_MOST_PLAYERS];
  gint whole = inches_why_round (attribution, tenths);
  gint sum = 0;

  for (guint i = 0; i < inches_attribution_get_n_players (attribution); i++)
    {
      double part = 10 * inches_attribution_get_part (attribution, i, INCHES_MEASURE_INCHES);

      sum += tenths[i];
      g_assert_cmpfloat (fabs (tenths[i] - part), <, 1);
    }

  g_assert_cmpint (sum, ==, whole);
  g_assert_cmpfloat (fabs (whole - 10 * inches_attribution_get_difference (attribution, INCHES_MEASURE_INCHES)), <=, 0.5);
}

static void
test_why_adds_up (void)
{
  for (guint i = 0; i < inches_model_get_n_presets (fixture.model); i++)
    {
      g_autoptr(InchesAttribution) attribution = attribute (inches_model_get_preset (fixture.model, i)->scenario);

      check_sum (attribution);
    }

  for (guint lever = 0; lever < INCHES_N_LEVERS; lever++)
    {
      InchesScenario *both = inches_model_find_preset (fixture.model, "inches-leverage")->scenario;
      const InchesLever *moved = &inches_scenario_get_levers (both)->levers[lever];
      g_autoptr(InchesScenario) scenario = inches_scenario_with_value (both, lever, moved->highest, NULL);
      g_autoptr(InchesAttribution) attribution = attribute (scenario);

      check_sum (attribution);
    }
}

/* In the picture too: the figures beside the bars are those that add up. */
static void
test_why_prints_what_adds_up (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autoptr(InchesModelChart) chart = inches_model_chart_new (&inches_why_chart, &input);
  const InchesModelPage *page = inches_model_chart_get_page (chart);
  const InchesAttribution *attribution = input.explained.attribution;
  gint tenths[INCHES_MOST_PLAYERS];
  gint whole = inches_why_round (attribution, tenths);
  g_autofree char *total = inches_number_format (whole / 10.0, 1);
  g_autofree char *start = inches_number_format (inches_attribution_get_start (attribution, INCHES_MEASURE_INCHES), 1);

  g_assert_true (model_chart_says (page, total));
  g_assert_cmpuint (model_chart_count (page, 0, start), ==, 1);
  for (guint i = 0; i < inches_attribution_get_n_players (attribution); i++)
    {
      g_autofree char *figure = inches_number_format (tenths[i] / 10.0, 1);

      g_assert_true (model_chart_says (page, figure));
    }
}

/* A bar a group, changed or not, between the two levels; each says its values. */
static void
test_why_targets (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autoptr(InchesModelChart) chart = inches_model_chart_new (&inches_why_chart, &input);
  const InchesModelPage *page = inches_model_chart_get_page (chart);
  const InchesPagePart *first = &g_array_index (page->parts, InchesPagePart, 0);
  const InchesPagePart *last = &g_array_index (page->parts, InchesPagePart, page->parts->len - 1);

  g_assert_false (inches_attribution_is_by_lever (input.explained.attribution));
  g_assert_cmpuint (page->parts->len, ==, 2 + INCHES_N_LEVER_GROUPS);
  g_assert_cmpstr (first->target, ==, "early-2025");
  g_assert_cmpstr (last->target, ==, "now");
  for (guint i = 0; i < page->parts->len; i++)
    {
      const InchesPagePart *target = &g_array_index (page->parts, InchesPagePart, i);

      g_assert_nonnull (strstr (target->words, "inches"));
      g_assert_true (inches_model_page_pick_part (page, target->box.x + 1, target->box.y + target->box.height / 2) == target);
    }
}

/* Another anchor: figures, but nothing drawn to one scale. */
static void
test_why_of_another_war (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autoptr(InchesForecast) minsk = model_chart_run ("minsk-2015", 44);
  g_autoptr(InchesAttribution) attribution = attribute (inches_forecast_get_scenario (minsk));
  g_autoptr(InchesModelChart) chart = NULL;

  input.forecast = minsk;
  input.explained.attribution = attribution;
  chart = inches_model_chart_new (&inches_why_chart, &input);
  g_assert_cmpuint (inches_model_chart_get_page (chart)->boxes->len, ==, 0);
  g_assert_true (model_chart_says (inches_model_chart_get_page (chart), "of its own war"));
  model_chart_check_places (inches_model_chart_get_page (chart), &input, "minsk-2015");
}

static void
test_why_of_nothing (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autoptr(InchesAttribution) attribution = attribute (inches_model_get_preset (fixture.model, 0)->scenario);
  g_autoptr(InchesModelChart) chart = NULL;

  input.forecast = fixture.baseline;
  input.explained.attribution = attribution;
  chart = inches_model_chart_new (&inches_why_chart, &input);
  g_assert_true (model_chart_says (inches_model_chart_get_page (chart), "Nothing differs"));
  g_assert_cmpuint (inches_model_chart_get_page (chart)->parts->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/why-chart/places", test_why_places);
  g_test_add_func ("/why-chart/adds-up", test_why_adds_up);
  g_test_add_func ("/why-chart/prints-what-adds-up", test_why_prints_what_adds_up);
  g_test_add_func ("/why-chart/targets", test_why_targets);
  g_test_add_func ("/why-chart/of-another-war", test_why_of_another_war);
  g_test_add_func ("/why-chart/of-nothing", test_why_of_nothing);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
