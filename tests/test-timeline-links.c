/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-canvas-svg.h"
#include "inches-timeline-links.h"
#include "timeline-fixture.h"

#include <string.h>

/* All arcs lie in the box that they are said to cover, and each ends at an entry in view. */
static void
test_links_cover_their_ends (void)
{
  g_autoptr(InchesTimeline) timeline = timeline_fixture_place (&timeline_sizes[0], 0, 0, FIXTURE_FIXED);
  GPtrArray *events = inches_chronicle_get_events (fixture.chronicle);
  guint n_links = 0;

  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);
      g_autoptr(GArray) relations = inches_relations_find (fixture.chronicle, event, 6);
      InchesTimelineTarget from, to;
      InchesTimelineBox box;
      guint n = inches_timeline_find_links (timeline, event, relations, &box);

      n_links += n;
      if (n == 0)
        continue;
      g_assert_true (inches_timeline_find (timeline, event, &from));
      g_assert_true (inches_timeline_box_contains (&box, from.x, from.y));
      for (guint j = 0; j < relations->len; j++)
        if (g_array_index (relations, InchesRelation, j).kind != INCHES_RELATION_PERIOD
            && inches_timeline_find (timeline, g_array_index (relations, InchesRelation, j).event, &to))
          {
            n--;
            g_assert_true (inches_timeline_box_contains (&box, to.x, to.y));
          }
      g_assert_cmpuint (n, ==, 0);
    }
  g_assert_cmpuint (n_links, >, 200);
}

/* Painted as a group, a ring at each end, solid only where the record states it. */
static void
test_links_are_painted (void)
{
  g_autoptr(InchesTimeline) timeline = timeline_fixture_place (&timeline_sizes[0], 0, 0, FIXTURE_FIXED);
  g_autoptr(InchesCanvas) canvas = inches_canvas_svg_new (fixture.measurers[FIXTURE_FIXED], timeline_sizes[0].width,
                                                          timeline_sizes[0].height);
  InchesEvent *event = inches_chronicle_find_event (fixture.chronicle, "minsk-ii");
  g_autoptr(GArray) relations = inches_relations_find (fixture.chronicle, event, 6);
  g_autofree char *svg = NULL;

  inches_timeline_paint_links (timeline, canvas, g_ptr_array_index (fixture.themes, 0), event, relations);
  svg = inches_canvas_svg_finish (INCHES_CANVAS_SVG (canvas), NULL);
  g_assert_nonnull (strstr (svg, "id=\"links\""));
  g_assert_nonnull (strstr (svg, "<path"));
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();
  g_test_add_func ("/timeline-links/cover-their-ends", test_links_cover_their_ends);
  g_test_add_func ("/timeline-links/are-painted", test_links_are_painted);
  result = g_test_run ();
  timeline_fixture_tear_down ();

  return result;
}
