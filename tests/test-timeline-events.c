/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every event of the timeline can be seen, hit and reached. */
#include "timeline-fixture.h"

#include <math.h>
#include <string.h>

/* The figure in a pill is the number of events it stands for. */
static void
check_counts (InchesTimeline     *timeline,
              const TimelineSize *size,
              const char         *name)
{
  GPtrArray *events = inches_chronicle_get_events (fixture.chronicle);

  for (guint i = 0; i < events->len; i++)
    {
      g_autofree char *count = NULL;
      InchesTimelineTarget target;
      gboolean found = FALSE;

      if (!inches_timeline_find (timeline, g_ptr_array_index (events, i), &target) || target.kind != INCHES_TARGET_CLUSTER)
        continue;

      g_assert_true (g_ptr_array_find (target.events, g_ptr_array_index (events, i), NULL));
      count = g_strdup_printf ("%u", target.events->len);
      for (guint t = 0; t < inches_timeline_get_n_texts (timeline) && !found; t++)
        {
          const InchesTimelineText *text = inches_timeline_get_text (timeline, t);

          found = g_str_equal (text->text, count) && inches_timeline_box_contains (&text->box, target.x, target.y);
        }
      g_assert_true (found);
    }
}

static void
test_timeline_counts (void)
{
  timeline_fixture_for_each (check_counts);
}

static void
test_timeline_every_event_by_keyboard (void)
{
  g_autoptr(InchesTimeline) timeline = timeline_fixture_place (&timeline_sizes[0], 0, 0, 2);
  InchesEvent *lane_start = inches_timeline_step_event (timeline, NULL, 1);
  GPtrArray *events = inches_chronicle_get_events (fixture.chronicle);
  guint reached = 0, expected = 0;

  for (guint i = 0; i < events->len; i++)
    expected += inches_event_get_importance (g_ptr_array_index (events, i)) <= 3;

  while (lane_start != NULL)
    {
      InchesEvent *event = lane_start;
      InchesEvent *before;

      while ((before = inches_timeline_step_event (timeline, event, -1)) != NULL)
        event = before;
      for (; event != NULL; event = inches_timeline_step_event (timeline, event, 1))
        reached++;

      lane_start = inches_timeline_step_lane (timeline, lane_start, 1);
    }

  g_assert_cmpuint (reached, ==, expected);
}

static void
test_timeline_steps_back (void)
{
  g_autoptr(InchesTimeline) timeline = timeline_fixture_place (&timeline_sizes[0], 0, 0, 2);
  InchesEvent *event = inches_chronicle_find_event (fixture.chronicle, "alaska-summit");
  InchesEvent *other = inches_timeline_step_lane (timeline, event, 1);
  InchesTimelineTarget target;

  g_assert_true (inches_timeline_step_event (timeline, inches_timeline_step_event (timeline, event, 1), -1) == event);
  g_assert_true (inches_timeline_step_event (timeline, inches_timeline_step_event (timeline, event, -3), 3) == event);
  g_assert_cmpstr (inches_event_get_lane (other), ==, "battlefield");
  g_assert_cmpstr (inches_event_get_lane (inches_timeline_step_lane (timeline, other, -1)), ==, "diplomacy");
  g_assert_null (inches_timeline_step_lane (timeline, event, -1));
  g_assert_true (inches_timeline_nearest_event (timeline, inches_date_get_first (inches_event_get_date (event))) == event);

  g_assert_true (inches_timeline_find (timeline, event, &target));
  g_assert_cmpfloat (fabs (inches_timeline_day_to_x (timeline, inches_date_get_first (inches_event_get_date (event)) + 0.5) - target.x), <, 0.01);
}

static void
check_pick (InchesTimeline     *timeline,
            const TimelineSize *size,
            const char         *name)
{
  GPtrArray *events = inches_chronicle_get_events (fixture.chronicle);

  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);
      InchesTimelineTarget found, picked;

      if (!inches_timeline_find (timeline, event, &found))
        continue;

      /* A labelled mark or a cluster is what lies under its centre; a bare mark may lie under another. */
      g_assert_true (inches_timeline_pick (timeline, found.x, found.y, &picked));
      g_assert_true (picked.kind == INCHES_TARGET_EVENT || picked.kind == INCHES_TARGET_CLUSTER);
      g_assert_cmpfloat (hypot (picked.x - found.x, picked.y - found.y), <=, picked.radius + picked.mark.width);
      if (!found.has_label)
        continue;

      g_assert_true (inches_timeline_pick (timeline, found.label.x + found.label.width / 2,
                                           found.label.y + found.label.height / 2, &picked));
      g_assert_true (picked.event == event);
    }
}

static void
test_timeline_pick_events (void)
{
  timeline_fixture_for_each (check_pick);
}

static void
test_timeline_pick_rows (void)
{
  g_autoptr(InchesTimeline) timeline = timeline_fixture_place (&timeline_sizes[0], 0, 0, 2);
  InchesTimelineTarget target;
  guint rungs = 0;

  for (guint i = 0; i < inches_timeline_get_n_rows (timeline); i++)
    {
      const InchesTimelineRow *row = inches_timeline_get_row (timeline, i);

      g_assert_true (inches_timeline_pick (timeline, 4, row->box.y + row->box.height / 2, &target));
      g_assert_true (target.in_gutter);
      if (row->kind == INCHES_ROW_TRACK)
        g_assert_cmpuint (target.kind, ==, INCHES_TARGET_TRACK);
      if (row->kind == INCHES_ROW_LANE)
        g_assert_cmpuint (target.kind, ==, INCHES_TARGET_LANE);
      if (row->kind != INCHES_ROW_LADDER)
        continue;

      for (double y = row->box.y; y < row->box.y + row->box.height; y++)
        if (inches_timeline_pick (timeline, 500, y, &target) && target.kind == INCHES_TARGET_RUNG)
          rungs |= 1u << target.index;
    }

  g_assert_cmpuint (rungs, ==, (1u << INCHES_N_RUNGS) - 1);
  g_assert_false (inches_timeline_pick (timeline, -5, 10, &target));
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/timeline-events/counts", test_timeline_counts);
  g_test_add_func ("/timeline-events/every-event-by-keyboard", test_timeline_every_event_by_keyboard);
  g_test_add_func ("/timeline-events/steps-back", test_timeline_steps_back);
  g_test_add_func ("/timeline-events/pick-events", test_timeline_pick_events);
  g_test_add_func ("/timeline-events/pick-rows", test_timeline_pick_rows);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
