/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the settings assume of a measured quantity, dashed in its row and named. */
#include "inches-canvas-script.h"
#include "inches-simulation.h"
#include "inches-timeline-assumed.h"
#include "inches-timeline-private.h"
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

/* Nor does it run through a figure. */
static void
test_assumed_crosses_no_figure (void)
{
  g_autoptr(InchesCanvasScript) script = inches_canvas_script_new (fixture.measurers[0]);
  guint n_lines = 0;

  for (gint oil = 40; oil <= 100; oil += 3)
    {
      g_autoptr(InchesForecast) forecast = run_with_oil (oil);
      g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
      InchesTimelineInput input = timeline_fixture_input (&timeline_sizes[8], 5, 0, 0);

      input.forecast = forecast;
      inches_timeline_place (timeline, &input);
      inches_canvas_script_clear (script);
      inches_timeline_paint_model (timeline, INCHES_CANVAS (script), g_ptr_array_index (fixture.themes, 0));
      for (guint i = 0; i < inches_canvas_script_get_length (script); i++)
        {
          const InchesScriptItem *item = inches_canvas_script_get_item (script, i);
          const double *v = inches_canvas_script_get_numbers (script) + item->first_number;

          if (item->kind != INCHES_SCRIPT_STROKE || item->n_numbers != 4 || item->stroke.n_dashes != 2 || v[1] != v[3])
            continue;

          n_lines++;
          for (guint j = 0; j < inches_timeline_get_n_texts (timeline); j++)
            {
              const InchesTimelineText *text = inches_timeline_get_text (timeline, j);

              if (text->row < inches_timeline_get_n_rows (timeline)
                  && inches_timeline_get_row (timeline, text->row)->kind == INCHES_ROW_TRACK && text->box.y < v[1]
                  && text->box.y + text->box.height > v[1] && text->box.x < v[2] && text->box.x + text->box.width > v[0])
                g_error ("the line at %d crosses “%s”", oil, text->text);
            }
        }
    }
  g_assert_cmpuint (n_lines, >, 0);
}

/* Where a figure covers all of the line, its word stands for it: the row is known to hold one. */
static void
test_assumed_covered (void)
{
  g_autoptr(InchesForecast) forecast = run_with_oil (60);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  g_autoptr(GArray) lines = g_array_new (FALSE, FALSE, sizeof (InchesAssumedLine));
  InchesTimelineInput input = timeline_fixture_input (&timeline_sizes[8], 5, 0, 0);
  InchesTimelineTexts record, texts;
  InchesAssumedLine line;
  InchesTimelineText *figure;

  input.forecast = forecast;
  inches_timeline_place (timeline, &input);
  g_assert_cmpuint (timeline->assumed->len, >, 0);
  line = g_array_index (timeline->assumed, InchesAssumedLine, 0);

  inches_timeline_texts_init (&record);
  inches_timeline_texts_restart (&record, fixture.measurers[0], TRUE, timeline->frame.unit);
  inches_timeline_texts_init (&texts);
  inches_timeline_texts_restart (&texts, fixture.measurers[0], TRUE, timeline->frame.unit);
  figure = inches_timeline_texts_add (&record, line.row, INCHES_TYPE_USE_TICK, INCHES_ROLE_INK, 0, 0, INCHES_ANCHOR_START, "60");
  figure->box = (InchesTimelineBox) { 0, line.y - 0.1, timeline->frame.width, 0.2 };

  inches_assumed_lines_place (lines, &timeline->frame, &timeline->space, timeline->tracks, fixture.model, forecast, &record, &texts);
  g_assert_cmpuint (texts.items->len, ==, 1);
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpuint (g_array_index (lines, InchesAssumedLine, 0).row, ==, line.row);
  g_assert_cmpfloat (g_array_index (lines, InchesAssumedLine, 0).right, <=, g_array_index (lines, InchesAssumedLine, 0).left);

  inches_timeline_texts_clear (&record);
  inches_timeline_texts_clear (&texts);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/timeline-assumed/is-named", test_assumed_is_named);
  g_test_add_func ("/timeline-assumed/crosses-no-figure", test_assumed_crosses_no_figure);
  g_test_add_func ("/timeline-assumed/covered", test_assumed_covered);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
