/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the settings assume of a measured quantity, dashed in its row and named. */
#include "inches-simulation.h"
#include "timeline-fixture.h"

static InchesForecast *
run_with_oil (double value)
{
  InchesScenario *start = inches_forecast_get_scenario (fixture.baseline);
  g_autoptr(InchesScenario) scenario = NULL;
  guint lever;

  g_assert_true (inches_lever_set_find (inches_model_get_levers (fixture.model), "oil", &lever));
  scenario = inches_scenario_with_value (start, lever, value, NULL);

  return inches_simulation_run (scenario, inches_model_get_sheet (fixture.model, 0), INCHES_DEFAULT_SEED, 256,
                                INCHES_SHORT_WEEKS, INCHES_ALL_INDICES, NULL);
}

/* A dashed line is never without its word, wherever a slider leaves it. */
static void
test_assumed_is_named (void)
{
  static const guint sizes[] = { 0, 1, 2, 8 };
  static const guint views[] = { 0, 5, 6 }; /* the whole span, and the model's weeks alone */

  for (gint oil = 30; oil <= 130; oil += 2)
    {
      g_autoptr(InchesForecast) forecast = run_with_oil (oil);
      g_autofree char *words = g_strdup_printf ("assumed %d.0", oil);

      for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
        for (guint v = 0; v < (oil % 10 == 0 ? G_N_ELEMENTS (views) : 1); v++)
          for (guint m = 0; m < FIXTURE_MEASURERS; m++)
            {
              g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
              InchesTimelineInput input = timeline_fixture_input (&timeline_sizes[sizes[s]], views[v], 0, m);

              input.forecast = forecast;
              inches_timeline_place (timeline, &input);
              if (timeline_says (timeline, words))
                continue;
              g_test_message ("oil %d is not named at %g x %g, view %u, %s", oil, timeline_sizes[sizes[s]].width,
                              timeline_sizes[sizes[s]].height, views[v], timeline_measurer_names[m]);
              g_test_fail ();
            }
    }
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/timeline-assumed/is-named", test_assumed_is_named);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
