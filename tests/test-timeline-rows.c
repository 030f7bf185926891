/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows as a user arranges them: in order, whole, apart, reachable. */
#include "timeline-fixture.h"

#include <math.h>

static const TimelineSize large = { 1560, 1006, 1, INCHES_TIMELINE_WINDOW };
static const TimelineSize usual = { 996, 746, 1, INCHES_TIMELINE_WINDOW };
static const TimelineSize tight = { 996, 716, 1, INCHES_TIMELINE_WINDOW };
static const TimelineSize small = { 716, 400, 1, INCHES_TIMELINE_WINDOW };

static void
place (InchesTimeline     *timeline,
       const TimelineSize *size,
       InchesArrangement  *arrangement)
{
  InchesTimelineInput input = timeline_fixture_input (size, 0, 0, FIXTURE_FIXED);

  input.arrangement = arrangement;
  inches_timeline_place (timeline, &input);
}

static char *
list (InchesTimeline *timeline)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < inches_timeline_get_n_rows (timeline); i++)
    g_string_append_printf (ids, "%s ", inches_timeline_get_row (timeline, i)->id);

  return g_string_free (ids, FALSE);
}

static const InchesTimelineRow *
find_row (InchesTimeline *timeline,
          const char     *id)
{
  for (guint i = 0; i < inches_timeline_get_n_rows (timeline); i++)
    if (g_str_equal (inches_timeline_get_row (timeline, i)->id, id))
      return inches_timeline_get_row (timeline, i);

  return NULL;
}

static void
show_all (InchesArrangement *arrangement)
{
  for (guint i = 0; i < inches_arrangement_get_n_rows (arrangement); i++)
    inches_arrangement_set_shown (arrangement, inches_arrangement_get_row (arrangement, i)->id, TRUE);
}

/* One under the other, none lower than it can be read, all within the picture. */
static void
assert_whole (InchesTimeline *timeline,
              double          height)
{
  double foot = 0;

  for (guint i = 0; i < inches_timeline_get_n_rows (timeline); i++)
    {
      const InchesTimelineRow *row = inches_timeline_get_row (timeline, i);

      g_assert_cmpfloat (row->box.y, >=, foot);
      if (row->kind == INCHES_ROW_LANE || row->kind == INCHES_ROW_TRACK)
        g_assert_cmpfloat (row->box.height, >=, INCHES_ARRANGED_LEAST - 1);
      foot = row->box.y + row->box.height;
    }

  g_assert_cmpfloat (foot, <=, height + 0.5);
}

/* An arrangement that nobody has touched changes nothing, in any window. */
static void
test_rows_first_view (void)
{
  g_autoptr(InchesArrangement) arrangement = inches_arrangement_new (fixture.chronicle);

  for (guint i = 0; i < FIXTURE_SIZES; i++)
    {
      g_autoptr(InchesTimeline) plain = timeline_fixture_place (&timeline_sizes[i], 0, 0, FIXTURE_FIXED);
      g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
      g_autofree char *expected = list (plain);
      g_autofree char *found = NULL;

      place (timeline, &timeline_sizes[i], arrangement);
      found = list (timeline);
      g_assert_cmpstr (found, ==, expected);
      for (guint row = 0; row < inches_timeline_get_n_rows (plain); row++)
        g_assert_cmpfloat (inches_timeline_get_row (plain, row)->box.height, ==, inches_timeline_get_row (timeline, row)->box.height);
    }
}

static void
test_rows_arranged (void)
{
  g_autoptr(InchesArrangement) arrangement = inches_arrangement_new (fixture.chronicle);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  g_autofree char *ids = NULL;
  InchesTimelineBox plot;

  inches_arrangement_set_shown (arrangement, "lane-politics", FALSE);
  inches_arrangement_set_shown (arrangement, "ladder", FALSE);
  inches_arrangement_move_to (arrangement, "lane-aid", "lane-diplomacy");
  inches_arrangement_set_collapsed (arrangement, "lane-economy", TRUE);
  inches_arrangement_set_collapsed (arrangement, "track-brent", TRUE);
  inches_arrangement_set_height (arrangement, "track-inflation", 90);
  inches_arrangement_set_height (arrangement, "lane-sanctions", 60);
  place (timeline, &usual, arrangement);
  ids = list (timeline);

  g_assert_true (g_str_has_prefix (ids, "strip lane-aid lane-diplomacy lane-battlefield lane-sanctions lane-economy "));
  g_assert_null (find_row (timeline, "ladder"));
  g_assert_cmpfloat_with_epsilon (find_row (timeline, "lane-economy")->box.height, INCHES_ARRANGED_LEAST, 1);
  g_assert_cmpfloat_with_epsilon (find_row (timeline, "track-brent")->box.height, INCHES_ARRANGED_LEAST, 1);
  g_assert_cmpfloat_with_epsilon (find_row (timeline, "track-inflation")->box.height, 90, 1);
  g_assert_cmpfloat_with_epsilon (find_row (timeline, "lane-sanctions")->box.height, 63, 1); /* whole rows of labels */
  assert_whole (timeline, usual.height);

  /* A thin track has a name, its value and nothing else. */
  for (guint i = 0; i < inches_timeline_get_n_texts (timeline); i++)
    {
      const InchesTimelineText *text = inches_timeline_get_text (timeline, i);
      const InchesTimelineBox *box = &find_row (timeline, "track-brent")->box;
      double middle = text->box.y + text->box.height / 2;

      inches_timeline_get_plot (timeline, &plot);
      if (middle > box->y && middle < box->y + box->height)
        g_assert_true (text->box.x < plot.x || g_str_has_prefix (text->text, "assumed"));
    }
}

/* Each place of the bar shows whole rows; from first to last all are seen. */
static void
test_rows_scroll (void)
{
  g_autoptr(InchesArrangement) arrangement = inches_arrangement_new (fixture.chronicle);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint above, fit, wanted, last = 0;

  show_all (arrangement);
  for (guint i = 0; i < inches_arrangement_get_n_rows (arrangement); i++)
    {
      inches_arrangement_set_above (arrangement, i);
      place (timeline, &small, arrangement);
      assert_whole (timeline, small.height);
      inches_timeline_get_fit (timeline, &above, &fit, &wanted);
      g_assert_cmpuint (wanted, ==, inches_arrangement_get_n_rows (arrangement));
      g_assert_cmpuint (above + fit, <=, wanted);
      g_assert_true (above == i || above + fit == wanted);
      g_assert_cmpuint (above, >=, last);
      last = above;
      for (guint row = 0; row < inches_timeline_get_n_rows (timeline); row++)
        g_hash_table_add (seen, g_strdup (inches_timeline_get_row (timeline, row)->id));
    }

  for (guint i = 0; i < inches_arrangement_get_n_rows (arrangement); i++)
    g_assert_true (g_hash_table_contains (seen, inches_arrangement_get_row (arrangement, i)->id));
}

/* Where there is room, nothing scrolls; where there is none, what was added goes first. */
static void
test_rows_room (void)
{
  g_autoptr(InchesArrangement) arrangement = inches_arrangement_new (fixture.chronicle);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  guint above, fit, wanted;

  inches_arrangement_set_shown (arrangement, "track-rouble", TRUE);
  inches_arrangement_set_above (arrangement, 5);
  place (timeline, &large, arrangement);
  inches_timeline_get_fit (timeline, &above, &fit, &wanted);
  g_assert_cmpuint (above, ==, 0);
  g_assert_cmpuint (fit, ==, wanted);

  inches_arrangement_set_scrolls (arrangement, FALSE);
  place (timeline, &tight, arrangement);
  g_assert_null (find_row (timeline, "track-rouble"));
  g_assert_nonnull (find_row (timeline, "ladder"));
}

/* A fan whose weeks are out of view is named and no more: others get its height. So is what the user collapses. */
static void
test_rows_model (void)
{
  g_autoptr(InchesArrangement) arrangement = inches_arrangement_new (fixture.chronicle);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  InchesTimelineInput input = timeline_fixture_input (&usual, 0, 0, FIXTURE_FIXED);
  double fan, track;

  input.arrangement = arrangement;
  inches_timeline_place (timeline, &input);
  fan = find_row (timeline, "model-fan")->box.height;
  track = find_row (timeline, "track-brent")->box.height;

  inches_view_show (&input.view, inches_day_from_ymd (2016, 1, 1), inches_day_from_ymd (2021, 12, 31));
  inches_timeline_place (timeline, &input);
  g_assert_cmpfloat (find_row (timeline, "model-fan")->box.height, <, fan / 2);
  g_assert_cmpfloat (find_row (timeline, "track-brent")->box.height, >, track);
  g_assert_true (timeline_says (timeline, "Illustrative model of one argument. Not a forecast."));
  g_assert_true (timeline_says (timeline, "Its weeks lie outside this view."));
  g_assert_false (timeline_says (timeline, "half of them"));

  inches_view_show (&input.view, inches_day_from_ymd (2024, 6, 1), inches_day_from_ymd (2025, 12, 31));
  inches_timeline_place (timeline, &input);
  g_assert_cmpfloat (find_row (timeline, "model-fan")->box.height, >=, fan);

  inches_arrangement_set_collapsed (arrangement, "model-fan", TRUE);
  inches_arrangement_set_collapsed (arrangement, "ladder", TRUE);
  inches_arrangement_move_to (arrangement, "ladder", "model-fan");
  inches_timeline_place (timeline, &input);
  g_assert_cmpfloat_with_epsilon (find_row (timeline, "model-fan")->box.height, INCHES_ARRANGED_LEAST, 1);
  g_assert_cmpfloat_with_epsilon (find_row (timeline, "ladder")->box.height, INCHES_ARRANGED_LEAST, 1);
  g_assert_cmpfloat (find_row (timeline, "ladder")->box.y, <, find_row (timeline, "model-fan")->box.y);
  g_assert_true (timeline_says (timeline, "Illustrative model of one argument. Not a forecast."));
  g_assert_false (timeline_says (timeline, "Prisoners"));
}

/* Rungs that have no room are counted. */
static void
test_rows_rungs (void)
{
  static const char *const rows[] = { "diplomacy", NULL };
  TimelineSize low = { 1000, 330, 1, INCHES_TIMELINE_WINDOW };
  InchesTimelineInput input = timeline_fixture_input (&low, 0, 0, FIXTURE_FIXED);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();

  input.rows = rows;
  inches_timeline_place (timeline, &input);
  g_assert_true (timeline_says (timeline, "8 of 10 rungs"));
  input.height = 600;
  inches_timeline_place (timeline, &input);
  g_assert_true (timeline_says (timeline, "Ladder of rungs"));
  g_assert_false (timeline_says (timeline, "8 of 10 rungs"));
}

static void
test_rows_none (void)
{
  g_autoptr(InchesArrangement) arrangement = inches_arrangement_new (fixture.chronicle);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  const InchesTimelineRow *overview;

  for (guint i = 0; i < inches_arrangement_get_n_rows (arrangement); i++)
    inches_arrangement_set_shown (arrangement, inches_arrangement_get_row (arrangement, i)->id, FALSE);
  place (timeline, &usual, arrangement);

  g_assert_cmpuint (inches_timeline_get_n_rows (timeline), ==, 3);
  overview = find_row (timeline, "overview");
  g_assert_cmpfloat_with_epsilon (overview->box.y + overview->box.height, usual.height, 1);
}

/* A row that is higher than the window is made to fit, not cut. */
static void
test_rows_too_high (void)
{
  g_autoptr(InchesArrangement) arrangement = inches_arrangement_new (fixture.chronicle);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();

  inches_arrangement_set_scrolls (arrangement, TRUE);
  inches_arrangement_set_height (arrangement, "track-brent", INCHES_ARRANGED_HIGHEST);
  for (guint i = 0; i < inches_arrangement_get_n_rows (arrangement); i++)
    {
      inches_arrangement_set_above (arrangement, i);
      place (timeline, &small, arrangement);
      assert_whole (timeline, small.height);
    }
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/timeline-rows/model", test_rows_model);
  g_test_add_func ("/timeline-rows/rungs", test_rows_rungs);
  g_test_add_func ("/timeline-rows/first-view", test_rows_first_view);
  g_test_add_func ("/timeline-rows/arranged", test_rows_arranged);
  g_test_add_func ("/timeline-rows/scroll", test_rows_scroll);
  g_test_add_func ("/timeline-rows/room", test_rows_room);
  g_test_add_func ("/timeline-rows/none", test_rows_none);
  g_test_add_func ("/timeline-rows/too-high", test_rows_too_high);

  result = g_test_run ();
  timeline_fixture_tear_down ();

  return result;
}
