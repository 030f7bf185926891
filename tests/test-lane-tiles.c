/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Crowded lanes in a hurry: few get new labels in a frame, none shows labels that meet,
 * and all come to what they would have shown at once. */
#include "inches-label-changes.h"
#include "inches-timeline-private.h"
#include "timeline-fixture.h"

#include <math.h>

#define N_EVENTS 10000
#define FRAMES   40
#define LANE     1  /* that holds all, where one does */
#define SOON     20 /* frames in which all lanes have had their turn */

/* All in one lane if @all is given, and important, by turns of first and second importance. */
static InchesChronicle *
make_events (InchesChronicle  *record,
             const InchesLane *all)
{
  InchesChronicle *made = inches_chronicle_new (inches_chronicle_get_first (record), inches_chronicle_get_last (record));
  guint n_lanes = inches_chronicle_get_n_lanes (record);
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < n_lanes; i++)
    {
      const InchesLane *lane = inches_chronicle_get_lane (record, i);

      inches_chronicle_take_lane (made, inches_lane_new (lane->id, lane->name, lane->shape, lane->rows, lane->named_spans));
    }
  for (guint i = 0; i < N_EVENTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autofree char *label = g_strdup_printf ("Event number %u", i);
      g_autofree char *edtf = inches_day_to_iso (g_rand_int_range (rand, inches_chronicle_get_first (record),
                                                                   inches_chronicle_get_last (record)));
      g_autoptr(GPtrArray) sources = g_ptr_array_new ();
      InchesEventFields fields = {
        .id = id, .edtf = edtf, .lane = all != NULL ? all->id : inches_chronicle_get_lane (record, i % n_lanes)->id,
        .importance = all != NULL ? 1 + i % 2 : i < 14 ? 1 : i < 60 ? 2 : 3, .title = label, .label = label, .summary = label, .sources = sources,
      };

      inches_date_parse (edtf, &fields.date, NULL);
      inches_chronicle_take_event (made, inches_event_new (&fields));
    }
  inches_chronicle_close (made);

  return made;
}

static void
assert_apart (InchesTimeline *timeline)
{
  guint n = inches_timeline_get_n_texts (timeline);

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        const InchesTimelineText *a = inches_timeline_get_text (timeline, i);
        const InchesTimelineText *b = inches_timeline_get_text (timeline, j);

        if (inches_timeline_box_overlaps (&a->box, &b->box))
          g_error ("“%s” meets “%s”", a->text, b->text);
      }
}

static guint
count_labels (InchesTimeline *timeline)
{
  guint labelled, clustered, plain;

  inches_timeline_get_counts (timeline, &labelled, &clustered, &plain);

  return labelled;
}

static void
test_hurry (void)
{
  TimelineSize size = { 1400, 700, 1, INCHES_TIMELINE_WINDOW };
  InchesTimelineInput input = timeline_fixture_input (&size, 0, 0, FIXTURE_FIXED);
  g_autoptr(InchesChronicle) made = make_events (fixture.chronicle, NULL);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  guint n_waited = 0;

  input.chronicle = made;
  input.hurry = TRUE;
  for (guint i = 0; i < FRAMES; i++)
    {
      inches_view_zoom (&input.view, inches_day_from_ymd (2022, 3, 1), i < FRAMES * 3 / 4 ? 0.9 : 1.15);
      inches_timeline_place (timeline, &input);
      n_waited += !inches_timeline_is_settled (timeline);
      assert_apart (timeline);
      g_assert_cmpuint (count_labels (timeline), >, 0);
    }
  g_assert_cmpuint (n_waited, >, 0);

  for (guint i = 0; i < SOON && !inches_timeline_is_settled (timeline); i++)
    inches_timeline_place (timeline, &input);
  g_assert_true (inches_timeline_is_settled (timeline));
}

/* From the same start one at once, the other by and by. */
static void
test_comes_to_the_same (void)
{
  TimelineSize size = { 1400, 700, 1, INCHES_TIMELINE_WINDOW };
  InchesTimelineInput input = timeline_fixture_input (&size, 0, 0, FIXTURE_FIXED);
  g_autoptr(InchesChronicle) made = make_events (fixture.chronicle, NULL);
  g_autoptr(InchesTimeline) slow = inches_timeline_new ();
  g_autoptr(InchesTimeline) fast = inches_timeline_new ();

  input.chronicle = made;
  inches_view_show (&input.view, inches_day_from_ymd (2021, 6, 1), inches_day_from_ymd (2023, 6, 1));
  inches_timeline_place (slow, &input);
  inches_timeline_place (fast, &input);
  inches_view_zoom (&input.view, inches_day_from_ymd (2022, 6, 1), 0.8);
  inches_timeline_place (slow, &input);
  g_assert_true (inches_timeline_is_settled (slow));

  input.hurry = TRUE;
  inches_timeline_place (fast, &input);
  g_assert_false (inches_timeline_is_settled (fast));
  for (guint i = 0; i < SOON && !inches_timeline_is_settled (fast); i++)
    inches_timeline_place (fast, &input);

  g_assert_cmpuint (inches_timeline_get_n_texts (fast), ==, inches_timeline_get_n_texts (slow));
  for (guint i = 0; i < inches_timeline_get_n_texts (slow); i++)
    g_assert_cmpstr (inches_timeline_get_text (fast, i)->text, ==, inches_timeline_get_text (slow, i)->text);
}

/* What cannot all be named does not hold up the picture: a lane of nothing but important
 * events tries so many a column. What its author pinned is among them. */
static void
test_all_important (void)
{
  const InchesLabelChange pinned = { .pinned = TRUE };
  TimelineSize size = { 1400, 700, 1, INCHES_TIMELINE_WINDOW };
  InchesTimelineInput input = timeline_fixture_input (&size, 0, 0, FIXTURE_FIXED);
  g_autoptr(InchesChronicle) made = make_events (fixture.chronicle, inches_chronicle_get_lane (fixture.chronicle, LANE));
  g_autoptr(InchesLabelChanges) none = inches_label_changes_new ();
  g_autoptr(InchesLabelChanges) changes = inches_label_changes_with (none, "e9999", &pinned, NULL);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  const InchesLaneLabels *labels;

  input.chronicle = made;
  input.label_changes = changes;
  inches_timeline_place (timeline, &input);
  labels = g_ptr_array_index (timeline->labels, LANE);
  g_assert_cmpuint (labels->flags->len, >, 0);
  g_assert_cmpuint (labels->flags->len, <, N_EVENTS / 4);
  g_assert_cmpuint (count_labels (timeline), >, 8);
  g_assert_true (timeline_says (timeline, "Event number 9999*"));
  assert_apart (timeline);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();
  g_test_add_func ("/lane-tiles/hurry", test_hurry);
  g_test_add_func ("/lane-tiles/comes-to-the-same", test_comes_to_the_same);
  g_test_add_func ("/lane-tiles/all-important", test_all_important);
  result = g_test_run ();
  timeline_fixture_tear_down ();

  return result;
}
