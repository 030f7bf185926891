/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-precedents-chart.h"

#include "model-chart-fixture.h"

#include <string.h>

static void
test_precedents_places (void)
{
  model_chart_for_each (&inches_precedents_chart, model_chart_check_places);
}

/* In a window, where the page can be as high as its words need. */
static void
test_precedents_window (void)
{
  static const double windows[][2] = { { 995, 1 }, { 1560, 1 }, { 720, 1 }, { 1360, 2 }, { 360, 1 }, { 640, 1.5 } };

  for (guint w = 0; w < G_N_ELEMENTS (windows); w++)
    for (guint m = 0; m < FIXTURE_MEASURERS; m++)
      {
        InchesChartInput input = model_chart_input (0, 0, m);
        g_autoptr(InchesModelChart) first = NULL;
        g_autoptr(InchesModelChart) chart = NULL;
        g_autofree char *name = g_strdup_printf ("window %g, text %g, %s", windows[w][0], windows[w][1], timeline_measurer_names[m]);

        input.forecast = NULL;
        input.width = windows[w][0];
        input.height = 100;
        input.window = windows[w][1];
        first = inches_model_chart_new (&inches_precedents_chart, &input);
        input.height = inches_precedents_chart_get_height (first);
        chart = inches_model_chart_new (&inches_precedents_chart, &input);
        g_assert_cmpfloat (inches_precedents_chart_get_height (chart), ==, input.height);
        model_chart_check_places (inches_model_chart_get_page (chart), &input, name);
      }
}

/* Running text, as it may be broken into lines. */
static gboolean
says_all (const InchesModelPage *page,
          const char            *words)
{
  g_auto(GStrv) parts = g_strsplit (words, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (!model_chart_says (page, parts[i]))
      return FALSE;

  return TRUE;
}

/* Nothing is cut on any page, and each precedent has its label on the strip. */
static void
check_words (const InchesModelPage  *page,
             const InchesChartInput *input,
             const char             *name)
{
  GPtrArray *events = inches_chronicle_get_precedents (input->chronicle);

  g_assert_cmpuint (events->len, ==, 8);
  g_assert_cmpuint (page->marks->len, ==, 8);
  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);
      const InchesPageMark *mark = inches_model_page_find (page, event);

      if (!says_all (page, inches_event_get_agreed (event)) || !says_all (page, inches_event_get_took (event))
          || !says_all (page, inches_event_get_held (event)))
        g_error ("%s: does not say all of %s", name, inches_event_get_id (event));
      if (model_chart_count (page, 0, inches_event_get_label (event)) == 0)
        g_error ("%s: no label %s", name, inches_event_get_label (event));
      if (mark->words.y + mark->words.height > page->body.y + page->body.height + 1)
        g_error ("%s: %s ends at %g, the page at %g", name, inches_event_get_id (event), mark->words.y + mark->words.height,
                 page->body.y + page->body.height);
      g_assert_true (inches_model_page_pick (page, mark->words.x + 5, mark->words.y + 5) == mark);
    }
  g_assert_false (model_chart_says (page, "Illustrative"));
}

static void
test_precedents_words (void)
{
  model_chart_for_each (&inches_precedents_chart, check_words);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/precedents-chart/places", test_precedents_places);
  g_test_add_func ("/precedents-chart/window", test_precedents_window);
  g_test_add_func ("/precedents-chart/words", test_precedents_words);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
