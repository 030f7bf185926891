/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-tornado-chart.h"

#include "inches-number.h"
#include "model-chart-fixture.h"

#include <string.h>

static void
test_tornado_places (void)
{
  model_chart_for_each (&inches_tornado_chart, model_chart_check_places);
}

/* One row a lever, the widest first, each with where it stands and what both ways come to. */
static void
test_tornado_targets (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autoptr(InchesModelChart) chart = inches_model_chart_new (&inches_tornado_chart, &input);
  const InchesModelPage *page = inches_model_chart_get_page (chart);
  const InchesTornado *tornado = input.explained.tornado;
  guint order[INCHES_N_LEVERS];

  inches_tornado_get_order (tornado, order);
  g_assert_cmpuint (page->parts->len, ==, INCHES_N_LEVERS);
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      const InchesPagePart *target = &g_array_index (page->parts, InchesPagePart, i);
      g_autofree char *high = inches_number_format (inches_tornado_get_high (tornado, order[i])->inches, 1);

      g_assert_cmpstr (target->target, ==, inches_lever_get_id (order[i]));
      g_assert_nonnull (strstr (target->words, ", now "));
      if (strstr (target->words, "cannot go higher") == NULL)
        g_assert_nonnull (strstr (target->words, high));
    }
}

static void
test_tornado_words (void)
{
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autofree char *mean = inches_number_format (inches_tornado_get_mean (input.explained.tornado), 1);
  g_autofree char *now = g_strdup_printf ("now %s", mean);
  g_autoptr(InchesModelChart) chart = inches_model_chart_new (&inches_tornado_chart, &input);

  g_assert_cmpuint (model_chart_count (inches_model_chart_get_page (chart), 0, now), ==, 1);
  g_assert_true (g_str_has_suffix (inches_model_chart_get_description (chart), "Illustrative model of one argument. Not a forecast."));
}

/* Px from the first text with these words in a part to the last of them; -1: fewer than two lines. */
static double
measure_apart (const InchesModelPage *page,
               const InchesPagePart  *part,
               const char            *first,
               const char            *second)
{
  double y[2] = { -1, -1 };
  const char *words[] = { first, second };

  for (guint end = 0; end < 2; end++)
    for (guint i = 0; i < page->texts.items->len; i++)
      {
        const InchesTimelineText *text = &g_array_index (page->texts.items, InchesTimelineText, i);

        if (g_str_equal (text->text, words[end]) && text->x > page->body.x + page->body.width / 3
            && text->box.y >= part->box.y - 1 && text->box.y + text->box.height <= part->box.y + part->box.height + 1)
          y[end] = text->baseline;
      }

  return y[0] < 0 || y[1] < 0 ? -1 : y[1] - y[0];
}

/* Where both ways of a lever lead to one side, each has a line of its own, with its value, in a window of any text size. */
static void
test_tornado_shared (void)
{
  static const double scales[] = { 1, 2 };
  guint n_shared = 0;

  for (guint s = 0; s < G_N_ELEMENTS (scales); s++)
    for (guint p = 0; p < FIXTURE_PRESETS; p++)
      {
        InchesChartInput input = model_chart_input (0, p, FIXTURE_FIXED);
        const InchesTornado *tornado = input.explained.tornado;
        g_autoptr(InchesModelChart) chart = NULL;
        const InchesModelPage *page;
        guint order[INCHES_N_LEVERS];

        input.window = scales[s];
        input.width = 490 * scales[s];
        input.height = inches_tornado_chart_measure (scales[s]);
        chart = inches_model_chart_new (&inches_tornado_chart, &input);
        page = inches_model_chart_get_page (chart);
        model_chart_check_places (page, &input, "window");
        inches_tornado_get_order (tornado, order);
        for (guint i = 0; i < INCHES_N_LEVERS; i++)
          {
            const InchesTornadoEnd *low = inches_tornado_get_low (tornado, order[i]);
            const InchesTornadoEnd *high = inches_tornado_get_high (tornado, order[i]);
            const InchesLever *lever = &inches_scenario_get_levers (inches_tornado_get_scenario (tornado))->levers[order[i]];
            g_autofree char *lower = inches_lever_format (lever, low->value);
            g_autofree char *higher = inches_lever_format (lever, high->value);
            const InchesPagePart *part = &g_array_index (page->parts, InchesPagePart, i);

            if (low->difference * high->difference <= 0 || MIN (ABS (low->difference), ABS (high->difference)) < 0.01)
              continue;
            n_shared++;
            g_assert_cmpfloat (measure_apart (page, part, lower, higher), >=, 13 * scales[s]);
          }
      }

  g_assert_cmpuint (n_shared, >, 0);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/tornado-chart/places", test_tornado_places);
  g_test_add_func ("/tornado-chart/targets", test_tornado_targets);
  g_test_add_func ("/tornado-chart/words", test_tornado_words);
  g_test_add_func ("/tornado-chart/shared", test_tornado_shared);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
