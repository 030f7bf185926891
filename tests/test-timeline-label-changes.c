/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an author does to labels is done in every view: hidden never drawn, pinned always,
 * moved where it was put, annotated in the author's words; and the picture says so. */
#include "inches-label-changes.h"
#include "timeline-fixture.h"

#include <math.h>
#include <string.h>

static InchesLabelChanges *
change (const char              *id,
        const InchesLabelChange *what)
{
  g_autoptr(InchesLabelChanges) none = inches_label_changes_new ();
  InchesLabelChanges *changes = inches_label_changes_with (none, id, what, NULL);

  g_assert_nonnull (changes);

  return changes;
}

static InchesTimeline *
place (const TimelineSize *size,
       guint               view,
       InchesLabelChanges *changes)
{
  InchesTimeline *timeline = inches_timeline_new ();
  InchesTimelineInput input = timeline_fixture_input (size, view, 0, 0);

  input.label_changes = changes;
  inches_timeline_place (timeline, &input);

  return timeline;
}

static gboolean
find (InchesTimeline       *timeline,
      const char           *id,
      InchesTimelineTarget *target)
{
  return inches_timeline_find (timeline, inches_chronicle_find_event (fixture.chronicle, id), target);
}

static void
assert_apart (InchesTimeline *timeline)
{
  guint n = inches_timeline_get_n_texts (timeline);

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      g_assert_false (inches_timeline_box_overlaps (&inches_timeline_get_text (timeline, i)->box,
                                                    &inches_timeline_get_text (timeline, j)->box));
}

/* An event of importance 3 that has no label in the first view, with room to both sides. */
static InchesEvent *
find_bare (void)
{
  g_autoptr(InchesTimeline) timeline = place (&timeline_sizes[0], 0, NULL);
  GPtrArray *events = inches_chronicle_get_events (fixture.chronicle);

  for (guint i = 0; i < events->len; i++)
    {
      InchesTimelineTarget target;

      if (inches_event_get_importance (g_ptr_array_index (events, i)) == 3
          && inches_timeline_find (timeline, g_ptr_array_index (events, i), &target) && !target.has_label
          && target.x > 400 && target.x < 500)
        return g_ptr_array_index (events, i);
    }

  g_assert_not_reached ();
}

static void
test_changes_hidden (void)
{
  const InchesLabelChange hidden = { .hidden = TRUE };
  g_autoptr(InchesLabelChanges) changes = change ("minsk-ii", &hidden);

  for (guint s = 0; s < FIXTURE_SIZES; s++)
    for (guint v = 0; v < FIXTURE_VIEWS; v++)
      {
        g_autoptr(InchesTimeline) timeline = place (&timeline_sizes[s], v, changes);
        InchesTimelineTarget target;

        g_assert_false (timeline_says (timeline, "Minsk II*"));
        if (find (timeline, "minsk-ii", &target))
          g_assert_false (target.has_label);
      }
}

/* Every event can be pinned, and is then labelled in every view that holds it. */
static void
test_changes_pinned (void)
{
  const InchesLabelChange pinned = { .pinned = TRUE };
  GPtrArray *events = inches_chronicle_get_events (fixture.chronicle);

  for (guint i = 0; i < events->len; i += 7)
    {
      InchesEvent *event = g_ptr_array_index (events, i);
      g_autoptr(InchesLabelChanges) changes = change (inches_event_get_id (event), &pinned);

      for (guint v = 0; v < FIXTURE_VIEWS; v++)
        {
          g_autoptr(InchesTimeline) timeline = place (&timeline_sizes[0], v, changes);
          InchesTimelineTarget target;

          if (!inches_timeline_find (timeline, event, &target))
            continue;
          if (!target.has_label)
            g_test_message ("view %u: no label of %s", v, inches_event_get_id (event));
          g_assert_true (target.has_label);
          assert_apart (timeline);
        }
    }
}

static void
test_changes_moved (void)
{
  InchesEvent *event = find_bare ();
  const InchesLabelChange right = { .moved = TRUE, .dx = 60, .dy = -12.5 };
  const InchesLabelChange left = { .moved = TRUE, .dx = -60, .dy = -12.5 };
  g_autoptr(InchesLabelChanges) to_right = change (inches_event_get_id (event), &right);
  g_autoptr(InchesLabelChanges) to_left = change (inches_event_get_id (event), &left);
  g_autoptr(InchesTimeline) a = place (&timeline_sizes[0], 0, to_right);
  g_autoptr(InchesTimeline) b = place (&timeline_sizes[0], 0, to_left);
  InchesTimelineTarget target;

  g_assert_true (inches_timeline_find (a, event, &target) && target.has_label);
  g_assert_cmpfloat (fabs (target.label.x - target.x - 60), <, 0.5);
  assert_apart (a);
  g_assert_true (inches_timeline_find (b, event, &target) && target.has_label);
  g_assert_cmpfloat (fabs (target.x - target.label.x - target.label.width - 60), <, 0.5);
  assert_apart (b);
}

static void
test_changes_annotated (void)
{
  InchesLabelChange words = { .words = "the second try" };
  g_autoptr(InchesLabelChanges) under = change ("minsk-ii", &words);
  g_autoptr(InchesLabelChanges) instead = NULL;
  g_autoptr(InchesTimeline) a = place (&timeline_sizes[0], 0, under);
  g_autoptr(InchesTimeline) b = NULL;

  words.in_place = TRUE;
  instead = change ("minsk-ii", &words);
  b = place (&timeline_sizes[0], 0, instead);

  g_assert_true (timeline_says (a, "Minsk II*") && timeline_says (a, "the second try"));
  assert_apart (a);
  g_assert_false (timeline_says (b, "Minsk II*"));
  g_assert_true (timeline_says (b, "the second try*"));
  assert_apart (b);
}

/* A picture that leaves says in its key what was changed, and so does its description. */
static void
test_changes_said (void)
{
  const InchesLabelChange pinned = { .pinned = TRUE };
  const InchesLabelChange hidden = { .hidden = TRUE };
  TimelineSize slide = { 1920, 1080, 1, INCHES_TIMELINE_SLIDE };
  g_autoptr(InchesLabelChanges) one = change ("minsk-ii", &pinned);
  g_autoptr(InchesLabelChanges) two = inches_label_changes_with (one, "minsk-protocol", &hidden, NULL);
  g_autoptr(InchesTimeline) timeline = place (&slide, 0, two);
  g_autoptr(InchesTimeline) plain = place (&slide, 0, NULL);
  g_autofree char *words = inches_timeline_describe (timeline);

  g_assert_true (timeline_says (timeline, "Asterisk: label changed"));
  g_assert_true (timeline_says (timeline, "hidden by"));
  g_assert_false (timeline_says (plain, "Asterisk"));
  g_assert_nonnull (strstr (words, "Label of Minsk II changed by the author: pinned."));
  g_assert_nonnull (strstr (words, "Label of Minsk I changed by the author: hidden."));
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/timeline-label-changes/hidden", test_changes_hidden);
  g_test_add_func ("/timeline-label-changes/pinned", test_changes_pinned);
  g_test_add_func ("/timeline-label-changes/moved", test_changes_moved);
  g_test_add_func ("/timeline-label-changes/annotated", test_changes_annotated);
  g_test_add_func ("/timeline-label-changes/said", test_changes_said);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
