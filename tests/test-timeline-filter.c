/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-fixture.h"

#include <string.h>

static const TimelineSize window = { 1000, 746, 1, INCHES_TIMELINE_WINDOW };

static void
place_filtered (InchesTimeline      *timeline,
                InchesTimelineInput *input,
                InchesFilter        *filter,
                const char          *words)
{
  g_assert_true (inches_filter_parse (filter, input->chronicle, words, NULL));
  input->filter = filter;
  inches_timeline_place (timeline, input);
}

static guint
count_all (InchesTimeline *timeline)
{
  guint labelled, clustered, plain;

  inches_timeline_get_counts (timeline, &labelled, &clustered, &plain);

  return labelled + clustered + plain;
}

/* Marks, keys, the nearest event and the words all keep to the filter, in any
 * scale, whatever the importance. */
static void
test_timeline_filter_is_kept_to (void)
{
  InchesTimelineInput input = timeline_fixture_input (&window, 0, 0, FIXTURE_FIXED);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  g_autofree char *words = NULL;
  InchesFilter filter;
  InchesEvent *event;
  guint n = 0;

  place_filtered (timeline, &input, &filter, "in-op-ed,contested");
  g_assert_cmpuint (count_all (timeline), ==, inches_filter_count (&filter, input.chronicle));
  g_assert_cmpuint (count_all (timeline), >, 2);

  for (event = inches_timeline_step_event (timeline, NULL, 1); event != NULL;
       event = inches_timeline_step_lane (timeline, event, 1))
    for (InchesEvent *e = event; e != NULL; e = inches_timeline_step_event (timeline, e, 1))
      {
        g_assert_true (inches_filter_matches (&filter, input.chronicle, e));
        n++;
      }
  g_assert_cmpuint (n, >, 0);

  for (InchesDay day = inches_day_from_ymd (2014, 1, 1); day < inches_day_from_ymd (2025, 12, 31); day += 100)
    {
      event = inches_timeline_nearest_event (timeline, day);
      g_assert_true (inches_filter_matches (&filter, input.chronicle, event));
    }

  words = inches_timeline_describe (timeline);
  g_assert_nonnull (strstr (words, "Filtered: "));
  g_assert_nonnull (strstr (words, "in the op-ed, contested."));

  input.filter = NULL;
  inches_timeline_place (timeline, &input);
  g_assert_cmpuint (count_all (timeline), >, 100);
}

static const InchesTimelineText *
find_text (InchesTimeline *timeline,
           const char     *start)
{
  for (guint i = 0; i < inches_timeline_get_n_texts (timeline); i++)
    if (g_str_has_prefix (inches_timeline_get_text (timeline, i)->text, start))
      return inches_timeline_get_text (timeline, i);

  return NULL;
}

/* An emptied lane stays, says why, and offers the way out. */
static void
test_timeline_filter_empty_lane (void)
{
  InchesTimelineInput input = timeline_fixture_input (&window, 0, 0, FIXTURE_FIXED);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  const InchesTimelineText *why, *out;
  InchesTimelineTarget target;
  InchesFilter filter;
  guint n_rows;

  inches_timeline_place (timeline, &input);
  n_rows = inches_timeline_get_n_rows (timeline);
  g_assert_null (find_text (timeline, "Hidden by the filter"));

  place_filtered (timeline, &input, &filter, "lane=diplomacy,lane=aid");
  g_assert_cmpuint (inches_timeline_get_n_rows (timeline), ==, n_rows);
  why = find_text (timeline, "Hidden by the filter: this lane is left out.");
  out = find_text (timeline, "Show all");
  g_assert_nonnull (why);
  g_assert_nonnull (out);
  g_assert_false (inches_timeline_box_overlaps (&why->box, &out->box));
  g_assert_true (inches_timeline_pick (timeline, out->box.x + 5, out->box.y + 5, &target));
  g_assert_cmpint (target.kind, ==, INCHES_TARGET_SHOW_ALL);
  g_assert_true (inches_timeline_pick (timeline, why->box.x + 5, why->box.y + 5, &target));
  g_assert_cmpint (target.kind, ==, INCHES_TARGET_LANE);
}

static void
test_timeline_filter_periods (void)
{
  InchesTimelineInput input = timeline_fixture_input (&window, 0, 0, FIXTURE_FIXED);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  GPtrArray *periods = inches_chronicle_get_periods (input.chronicle);
  InchesTimelineTarget target;
  InchesFilter filter;
  guint hidden = 0;

  place_filtered (timeline, &input, &filter, "contested");
  for (guint i = 0; i < periods->len; i++)
    if (!inches_filter_matches (&filter, input.chronicle, g_ptr_array_index (periods, i)))
      {
        g_assert_false (inches_timeline_find (timeline, g_ptr_array_index (periods, i), &target));
        hidden++;
      }
  g_assert_cmpuint (hidden, >, 10);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/timeline-filter/is-kept-to", test_timeline_filter_is_kept_to);
  g_test_add_func ("/timeline-filter/empty-lane", test_timeline_filter_empty_lane);
  g_test_add_func ("/timeline-filter/periods", test_timeline_filter_periods);

  result = g_test_run ();
  timeline_fixture_tear_down ();

  return result;
}
