/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What leaves the program: a slide, an SVG, words for who cannot see it. */
#include "inches-measurer-pango.h"
#include "inches-picture.h"
#include "timeline-fixture.h"

#include <string.h>

static void
test_timeline_slide_words (void)
{
  for (guint s = 0; s < G_N_ELEMENTS (timeline_sizes); s++)
    {
      g_autoptr(InchesTimeline) timeline = NULL;

      if (timeline_sizes[s].purpose != INCHES_TIMELINE_SLIDE)
        continue;

      timeline = timeline_fixture_place (&timeline_sizes[s], 0, 0, 0);
      g_assert_true (timeline_says (timeline, "Settings unlike early 2025"));
      g_assert_true (timeline_says (timeline, "seed"));
      g_assert_true (timeline_says (timeline, "Sources:"));
      g_assert_true (timeline_says (timeline, "22 November 2026"));

      for (guint i = 0; i < inches_timeline_get_n_texts (timeline); i++)
        g_assert_cmpfloat (inches_timeline_get_text (timeline, i)->style.size, >=,
                           15.5 * MIN (timeline_sizes[s].width / 1920, timeline_sizes[s].height / 1080) - 0.001);
    }
}

static void
test_timeline_slide_titles (void)
{
  for (guint m = 0; m < 2; m++)
    {
      TimelineSize size = { 1920, 1080, 1, INCHES_TIMELINE_SLIDE };
      g_autoptr(InchesTimeline) timeline = timeline_fixture_place (&size, 0, 0, m);
      guint labelled, clustered, plain;

      inches_timeline_get_counts (timeline, &labelled, &clustered, &plain);
      g_test_message ("%s: %u labels", timeline_measurer_names[m], labelled);
      g_assert_cmpuint (labelled, >=, 25);
    }
}

static void
paint (InchesCanvas *canvas,
       gpointer      timeline)
{
  inches_timeline_paint (timeline, canvas, g_ptr_array_index (fixture.themes, 0));
}

static void
test_timeline_svg (void)
{
  for (guint p = 0; p < G_N_ELEMENTS (timeline_presets); p++)
    {
      TimelineSize size = { 1920, 1080, 1, INCHES_TIMELINE_SLIDE };
      g_autoptr(InchesTimeline) timeline = timeline_fixture_place (&size, 0, p, 0);
      g_autofree char *description = inches_timeline_describe (timeline);
      InchesPicture picture = { .width = 1920, .height = 1080, .scale = 1, .description = description };
      g_autoptr(GError) error = NULL;
      g_autofree char *svg = NULL;
      gsize length;

      svg = inches_picture_make_svg (&picture, INCHES_MEASURER_PANGO (fixture.measurers[0]), paint, timeline, &length, &error);
      g_assert_no_error (error);
      g_test_message ("%s: %" G_GSIZE_FORMAT " bytes", timeline_presets[p], length);
      g_assert_cmpuint (length, <=, 110 * 1024);
      g_assert_nonnull (strstr (svg, "id=\"lane-diplomacy\""));
      g_assert_nonnull (strstr (svg, "id=\"model-fan\""));
      g_assert_nonnull (strstr (svg, "id=\"ladder\""));
    }
}

static void
test_timeline_describe (void)
{
  g_autoptr(InchesTimeline) timeline = timeline_fixture_place (&timeline_sizes[0], 0, 0, 2);
  g_autofree char *words = inches_timeline_describe (timeline);

  g_assert_nonnull (strstr (words, "1 January 2014 to 31 December 2025"));
  g_assert_nonnull (strstr (words, "Diplomacy"));
  g_assert_nonnull (strstr (words, "Brent (USD a barrel): 62.5"));
  g_assert_nonnull (strstr (words, "Illustrative model of one argument. Not a forecast."));
}

/* One rung has one name, in the picture as in the model's own words. */
static void
test_timeline_rung_names (void)
{
  const InchesLadder *ladder = inches_model_get_ladder (fixture.model);

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      const InchesRungLabel *label = inches_chronicle_find_rung_label (fixture.chronicle, ladder->rungs[i].id);

      g_assert_nonnull (label);
      g_assert_cmpstr (label->name, ==, ladder->rungs[i].name);
    }
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/timeline-slide/slide-words", test_timeline_slide_words);
  g_test_add_func ("/timeline-slide/slide-titles", test_timeline_slide_titles);
  g_test_add_func ("/timeline-slide/svg", test_timeline_svg);
  g_test_add_func ("/timeline-slide/describe", test_timeline_describe);
  g_test_add_func ("/timeline-slide/rung-names", test_timeline_rung_names);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
