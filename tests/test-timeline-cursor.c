/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The crosshair crosses no text; what a narrow, a zoomed and a small picture still say. */
#include "inches-canvas-script.h"
#include "timeline-fixture.h"

#include <math.h>
#include <string.h>

static const TimelineSize window = { 1000, 746, 1, INCHES_TIMELINE_WINDOW };
static const TimelineSize slide = { 1920, 1080, 1, INCHES_TIMELINE_SLIDE };

static void
assert_crosses_nothing (InchesTimeline     *timeline,
                        InchesCanvasScript *script,
                        double              x)
{
  const double *numbers = inches_canvas_script_get_numbers (script);
  guint n_lines = 0;

  for (guint i = 0; i < inches_canvas_script_get_length (script); i++)
    {
      const InchesScriptItem *item = inches_canvas_script_get_item (script, i);
      const double *v = numbers + item->first_number;

      if (item->kind != INCHES_SCRIPT_STROKE || item->n_numbers != 4 || v[0] != v[2])
        continue;

      n_lines++;
      for (guint j = 0; j < inches_timeline_get_n_texts (timeline); j++)
        {
          const InchesTimelineText *text = inches_timeline_get_text (timeline, j);

          if (x > text->box.x && x < text->box.x + text->box.width && v[1] < text->box.y + text->box.height && v[3] > text->box.y)
            g_error ("the crosshair at %g crosses “%s”", x, text->text);
        }
    }
  g_assert_cmpuint (n_lines, >, 0);
}

static void
test_crosses_nothing (void)
{
  for (guint view = 0; view < 3; view++)
    {
      g_autoptr(InchesTimeline) timeline = timeline_fixture_place (&window, view, 0, FIXTURE_FIXED);
      g_autoptr(InchesCanvasScript) script = inches_canvas_script_new (fixture.measurers[FIXTURE_FIXED]);
      InchesTimelineBox plot;

      inches_timeline_get_plot (timeline, &plot);
      for (double x = plot.x + 1; x < plot.x + plot.width; x += 7)
        {
          double day = inches_timeline_x_to_day (timeline, x);

          inches_canvas_script_clear (script);
          inches_timeline_paint_cursor (timeline, INCHES_CANVAS (script), g_ptr_array_index (fixture.themes, 0), day);
          assert_crosses_nothing (timeline, script, floor (inches_timeline_day_to_x (timeline, day)) + 0.5);
        }
    }
}

/* In high contrast a line of one px, set off from bars and fills by the ground. */
static void
test_contrast (void)
{
  g_autoptr(InchesTimeline) timeline = timeline_fixture_place (&window, 1, 0, FIXTURE_FIXED);
  guint n_themes = 0;

  for (guint i = 0; i < fixture.themes->len; i++)
    {
      InchesTheme *theme = g_ptr_array_index (fixture.themes, i);
      g_autoptr(InchesCanvasScript) script = inches_canvas_script_new (fixture.measurers[FIXTURE_FIXED]);
      guint n_wide = 0, n_thin = 0;

      if (!g_str_has_prefix (inches_theme_get_id (theme), "contrast"))
        continue;

      n_themes++;
      inches_timeline_paint_cursor (timeline, INCHES_CANVAS (script), theme, inches_day_from_ymd (2022, 6, 15));
      for (guint j = 0; j < inches_canvas_script_get_length (script); j++)
        {
          const InchesScriptItem *item = inches_canvas_script_get_item (script, j);

          if (item->kind != INCHES_SCRIPT_STROKE || item->n_numbers != 4)
            continue;
          if (memcmp (&item->color, inches_theme_get_color (theme, INCHES_ROLE_VIEW), sizeof (InchesColor)) == 0)
            n_wide++;
          else
            {
              n_thin++;
              g_assert_cmpfloat (item->stroke.width, ==, 1);
              g_assert_cmpmem (&item->color, sizeof (InchesColor), inches_theme_get_color (theme, INCHES_ROLE_INK), sizeof (InchesColor));
            }
        }
      g_assert_cmpuint (n_thin, >, 0);
      g_assert_cmpuint (n_wide, ==, n_thin);
    }
  g_assert_cmpuint (n_themes, ==, 2);
}

/* The band of a narrow window has the short name of its era. */
static void
test_names_of_eras (void)
{
  TimelineSize narrow = { 712, 380, 1, INCHES_TIMELINE_WINDOW };
  g_autoptr(InchesTimeline) wide = timeline_fixture_place (&window, 0, 0, FIXTURE_FIXED);
  g_autoptr(InchesTimeline) small = timeline_fixture_place (&narrow, 0, 0, FIXTURE_FIXED);

  g_assert_true (timeline_says (wide, "Full-scale invasion"));
  g_assert_true (timeline_says (small, "Invasion"));
}

/* In the smallest window, letters twice as large: the first lane keeps its place beside the fan with
 * fewer rows of labels, and no bar of the strip is without words. */
static void
test_smallest_window (void)
{
  TimelineSize smallest = { 712, 354, 2, INCHES_TIMELINE_WINDOW };
  g_autoptr(InchesTimeline) timeline = timeline_fixture_place (&smallest, 0, 0, 0);
  InchesTimelineBox plot;
  guint n_labels = 0;
  guint n_named = 0;
  gboolean has_fan = FALSE;

  inches_timeline_get_plot (timeline, &plot);
  for (guint i = 0; i < inches_timeline_get_n_texts (timeline); i++)
    {
      const InchesTimelineText *text = inches_timeline_get_text (timeline, i);
      const InchesTimelineRow *row = inches_timeline_get_row (timeline, text->row);

      has_fan = has_fan || row->kind == INCHES_ROW_FAN;
      n_labels += row->kind == INCHES_ROW_LANE && text->box.x > plot.x && g_ascii_isalpha (*text->text);
      n_named += row->kind == INCHES_ROW_STRIP;
    }
  g_assert_true (has_fan);
  g_assert_true (timeline_says (timeline, "Diplomacy"));
  g_assert_cmpuint (n_labels, >=, 2);
  g_assert_cmpuint (n_named, ==, 3);
}

/* A slide has no values beside the names: a stretch without a peak says some of its own. */
static void
test_figures_of_a_stretch (void)
{
  InchesTimelineInput input = timeline_fixture_input (&slide, 0, 0, FIXTURE_FIXED);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  guint n_rows = 0;

  inches_view_show (&input.view, inches_day_from_ymd (2023, 3, 1), inches_day_from_ymd (2023, 12, 1));
  inches_timeline_place (timeline, &input);
  for (guint i = 0; i < inches_timeline_get_n_rows (timeline); i++)
    {
      const InchesTimelineRow *row = inches_timeline_get_row (timeline, i);

      if (row->kind != INCHES_ROW_TRACK)
        continue;

      n_rows++;
      if (!timeline_has_figure (timeline, i))
        g_error ("“%s” says no figure", row->name);
    }
  g_assert_cmpuint (n_rows, >, 0);
}

/* A window that looks at a stretch full of values still says what they are. */
static void
test_caveats_of_a_stretch (void)
{
  InchesTimelineInput input = timeline_fixture_input (&window, 0, 0, FIXTURE_FIXED);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();

  inches_view_show (&input.view, inches_day_from_ymd (2023, 3, 1), inches_day_from_ymd (2023, 12, 1));
  inches_timeline_place (timeline, &input);
  g_assert_true (timeline_says (timeline, "true number higher"));
  g_assert_true (timeline_says (timeline, "Ukraine's count"));
}

/* Marks stand in their day, not between two. */
static void
test_marks_at_noon (void)
{
  InchesTimelineInput input = timeline_fixture_input (&window, 0, 0, FIXTURE_FIXED);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  InchesEvent *event = inches_chronicle_find_event (fixture.chronicle, "full-scale-invasion");
  InchesTimelineTarget target;

  g_assert_nonnull (event);
  inches_view_show (&input.view, inches_day_from_ymd (2022, 2, 21), inches_day_from_ymd (2022, 2, 28));
  inches_timeline_place (timeline, &input);
  g_assert_true (inches_timeline_find (timeline, event, &target));
  g_assert_cmpfloat_with_epsilon (inches_timeline_x_to_day (timeline, target.x), inches_day_from_ymd (2022, 2, 24) + 0.5, 0.01);
}

static void
test_years_of_the_overview (void)
{
  InchesTimelineInput input = timeline_fixture_input (&window, 0, 0, FIXTURE_FIXED);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();

  inches_view_show (&input.view, inches_day_from_ymd (2022, 3, 1), inches_day_from_ymd (2022, 3, 8));
  inches_timeline_place (timeline, &input);
  g_assert_true (timeline_says (timeline, "2014"));
  g_assert_true (timeline_says (timeline, "2019"));
}

/* However little of it is in view: no year is covered by what one takes it by. */
static void
test_handles_of_the_overview (void)
{
  InchesTimelineInput input = timeline_fixture_input (&window, 0, 0, FIXTURE_FIXED);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  g_autoptr(InchesCanvasScript) script = inches_canvas_script_new (fixture.measurers[FIXTURE_FIXED]);
  const InchesTimelineText *year = NULL;
  const InchesTheme *theme = g_ptr_array_index (fixture.themes, 0);
  const InchesColor *ground = inches_theme_get_color (theme, INCHES_ROLE_VIEW);
  gint cleared = -1;

  inches_view_show (&input.view, inches_day_from_ymd (2022, 3, 1), inches_day_from_ymd (2022, 3, 20));
  inches_timeline_place (timeline, &input);
  for (guint i = 0; i < inches_timeline_get_n_texts (timeline); i++)
    if (g_str_equal (inches_timeline_get_text (timeline, i)->text, "2022"))
      year = inches_timeline_get_text (timeline, i);
  g_assert_nonnull (year);

  inches_timeline_paint_record (timeline, INCHES_CANVAS (script), theme);
  for (guint i = 0; i < inches_canvas_script_get_length (script); i++)
    {
      const InchesScriptItem *item = inches_canvas_script_get_item (script, i);
      double middle = year->box.y + year->box.height / 2;
      gboolean on_year = item->box.left < year->box.x + year->box.width && item->box.right > year->box.x
                         && item->box.right - item->box.left < 60 && item->box.top < middle && item->box.bottom > middle;

      if (item->kind == INCHES_SCRIPT_FILL && on_year && memcmp (&item->color, ground, sizeof *ground) == 0)
        cleared = i;
      else if (item->kind == INCHES_SCRIPT_STROKE && on_year)
        g_assert_cmpint (cleared, <, 0);
    }
  g_assert_cmpint (cleared, >=, 0);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();
  g_test_add_func ("/timeline-cursor/caveats-of-a-stretch", test_caveats_of_a_stretch);
  g_test_add_func ("/timeline-cursor/handles-of-the-overview", test_handles_of_the_overview);
  g_test_add_func ("/timeline-cursor/marks-at-noon", test_marks_at_noon);
  g_test_add_func ("/timeline-cursor/contrast", test_contrast);
  g_test_add_func ("/timeline-cursor/crosses-nothing", test_crosses_nothing);
  g_test_add_func ("/timeline-cursor/names-of-eras", test_names_of_eras);
  g_test_add_func ("/timeline-cursor/figures-of-a-stretch", test_figures_of_a_stretch);
  g_test_add_func ("/timeline-cursor/smallest-window", test_smallest_window);
  g_test_add_func ("/timeline-cursor/years-of-the-overview", test_years_of_the_overview);
  result = g_test_run ();
  timeline_fixture_tear_down ();

  return result;
}
