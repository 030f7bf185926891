/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the rows of tracks: remarks for the days in view and no others, and a figure in every view. */
#include "timeline-fixture.h"

#include <string.h>

static const TimelineSize window = { 1000, 746, 1, INCHES_TIMELINE_WINDOW };
static const TimelineSize slide = { 1920, 1080, 1, INCHES_TIMELINE_SLIDE };

/* The last day is shown too. */
static InchesTimeline *
place (const TimelineSize *size,
       const char         *first,
       const char         *last)
{
  InchesTimelineInput input = timeline_fixture_input (size, 0, 0, FIXTURE_FIXED);
  InchesTimeline *timeline = inches_timeline_new ();
  InchesDay from, to;

  g_assert_true (inches_day_parse (first, &from, NULL));
  g_assert_true (inches_day_parse (last, &to, NULL));
  inches_view_show (&input.view, from, to + 1);
  inches_timeline_place (timeline, &input);

  return timeline;
}

static guint
find_track (InchesTimeline *timeline,
            const char     *name)
{
  for (guint i = 0; i < inches_timeline_get_n_rows (timeline); i++)
    if (g_strcmp0 (inches_timeline_get_row (timeline, i)->name, name) == 0)
      return i;

  return INCHES_NO_ROW;
}

static gboolean
row_says (InchesTimeline *timeline,
          const char     *name,
          const char     *words)
{
  guint row = find_track (timeline, name);

  for (guint i = 0; i < inches_timeline_get_n_texts (timeline); i++)
    {
      const InchesTimelineText *text = inches_timeline_get_text (timeline, i);

      if (text->row == row && strstr (text->text, words) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
test_only_for_their_days (void)
{
  g_autoptr(InchesTimeline) early = place (&window, "2014-01-01", "2015-12-31");
  g_autoptr(InchesTimeline) month = place (&window, "2022-02-01", "2022-02-28");
  g_autoptr(InchesTimeline) late = place (&window, "2023-05-01", "2024-04-30");

  g_assert_true (row_says (early, "Military aid", "none counted before 2022"));
  g_assert_false (row_says (early, "Military aid", "below"));
  g_assert_true (row_says (early, "Civilians killed", "counted from February 2022"));
  g_assert_false (row_says (early, "Civilians killed", "4,312"));
  g_assert_false (row_says (early, "Occupied", "March 2022"));

  g_assert_true (row_says (month, "Military aid", "below"));
  g_assert_false (row_says (month, "Military aid", "before 2022"));
  g_assert_false (row_says (month, "Civilians killed", "from February"));
  g_assert_true (row_says (month, "Air attacks", "counted from October 2022"));
  g_assert_false (row_says (month, "Air attacks", "below"));

  g_assert_true (row_says (late, "Air attacks", "Ukraine's count"));
  g_assert_false (row_says (late, "Air attacks", "October 2022"));
}

/* One reason is enough, and a row without any says that it has no figure. */
static void
test_empty_rows (void)
{
  g_autoptr(InchesTimeline) timeline = place (&window, "2016-01-01", "2021-12-31");

  g_assert_false (row_says (timeline, "Civilians killed", "no figure"));
  g_assert_true (row_says (timeline, "Occupied", "no figure"));
}

/* A reading stands in its day, not at its beginning, which a view may cut off. */
static void
test_reading_at_the_edge (void)
{
  g_autoptr(InchesTimeline) timeline = place (&window, "2022-02-23", "2022-02-25");

  g_assert_false (row_says (timeline, "Occupied", "no figure"));
  g_assert_true (row_says (timeline, "Occupied", "7"));
}

/* March begins where the view ends: nothing of it is shown. */
static void
test_latest_in_view (void)
{
  g_autoptr(InchesTimeline) month = place (&window, "2022-02-01", "2022-02-28");
  g_autoptr(InchesTimeline) years = place (&window, "2016-01-01", "2021-12-31");

  g_assert_true (row_says (month, "Brent", "97.1"));
  g_assert_false (row_says (month, "Brent", "117"));
  g_assert_true (row_says (month, "Civilians killed", "378"));
  g_assert_false (row_says (years, "Military aid", "0.2"));
}

/* Lines and bars whose peaks are elsewhere print what is highest in view, in the window and in what leaves it. */
static void
test_figures_without_peaks (void)
{
  static const struct
  {
    const char *first, *last;
    const char *names[8];
  } views[] = {
    { "2016-01-01", "2021-12-31", { "Brent", "Key rate", "Inflation" } },
    { "2023-05-01", "2024-04-30", { "Brent", "Key rate", "Inflation", "Military aid", "Air attacks", "Civilians killed" } },
    { "2022-02-01", "2022-02-28", { "Brent", "Key rate", "Inflation", "Military aid", "Civilians killed", "Occupied" } },
    { "2022-02-21", "2022-02-27", { "Brent", "Key rate", "Inflation", "Military aid", "Civilians killed", "Occupied" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    for (guint is_slide = 0; is_slide < 2; is_slide++)
      {
        g_autoptr(InchesTimeline) timeline = place (is_slide ? &slide : &window, views[i].first, views[i].last);

        for (guint j = 0; views[i].names[j] != NULL; j++)
          {
            guint row = find_track (timeline, views[i].names[j]);

            /* A slide may leave rows out. */
            g_assert_true (is_slide || row != INCHES_NO_ROW);
            if (row != INCHES_NO_ROW && !timeline_has_figure (timeline, row))
              g_error ("“%s” says no figure from %s to %s, %s", views[i].names[j], views[i].first, views[i].last,
                       is_slide ? "slide" : "window");
          }
      }
}

/* A bar that is as high as its row has its figure within itself, in the colour of the ground. */
static void
test_figure_within_a_bar (void)
{
  static const char *const views[][2] = { { "2022-03-08", "2022-03-20" }, { "2022-02-10", "2022-06-20" } };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr(InchesTimeline) timeline = place (&window, views[i][0], views[i][1]);
      guint row = find_track (timeline, "Civilians killed");
      guint n = 0;

      for (guint j = 0; j < inches_timeline_get_n_texts (timeline); j++)
        {
          const InchesTimelineText *text = inches_timeline_get_text (timeline, j);

          if (text->row == row && text->role == INCHES_ROLE_VIEW && g_str_has_prefix (text->text, "4,312"))
            n++;
        }
      g_assert_cmpuint (n, ==, 1);
    }
}

/* Words along the top of a row are not read with a figure that stands beside them. */
static void
test_apart_from_figures (void)
{
  static const char *const views[][2] = { { "2022-02-10", "2022-06-20" }, { "2022-01-10", "2022-12-20" }, { "2025-06-20", "2025-08-12" } };
  guint n_pairs = 0;

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr(InchesTimeline) timeline = place (&window, views[i][0], views[i][1]);

      for (guint j = 0; j < inches_timeline_get_n_texts (timeline); j++)
        {
          const InchesTimelineText *words = inches_timeline_get_text (timeline, j);

          for (guint k = 0; g_str_has_prefix (words->text, "below: ") && k < inches_timeline_get_n_texts (timeline); k++)
            {
              const InchesTimelineText *other = inches_timeline_get_text (timeline, k);

              if (other == words || other->row != words->row || other->box.y >= words->box.y + words->box.height)
                continue;

              n_pairs++;
              g_assert_true (other->box.x + other->box.width + 3 < words->box.x
                             || words->box.x + words->box.width + 3 < other->box.x);
            }
        }
    }
  g_assert_cmpuint (n_pairs, >, 0);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/timeline-remarks/only-for-their-days", test_only_for_their_days);
  g_test_add_func ("/timeline-remarks/empty-rows", test_empty_rows);
  g_test_add_func ("/timeline-remarks/reading-at-the-edge", test_reading_at_the_edge);
  g_test_add_func ("/timeline-remarks/latest-in-view", test_latest_in_view);
  g_test_add_func ("/timeline-remarks/figures-without-peaks", test_figures_without_peaks);
  g_test_add_func ("/timeline-remarks/figure-within-a-bar", test_figure_within_a_bar);
  g_test_add_func ("/timeline-remarks/apart-from-figures", test_apart_from_figures);

  result = g_test_run ();
  timeline_fixture_tear_down ();

  return result;
}
