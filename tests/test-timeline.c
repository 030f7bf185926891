/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline with the data that ships: what no size, font or view may break. */
#include "inches-measurer-fixed.h"
#include "timeline-fixture.h"

#include <math.h>
#include <string.h>

static void
check_texts_apart (InchesTimeline     *timeline,
                   const TimelineSize *size,
                   const char         *name)
{
  guint n = inches_timeline_get_n_texts (timeline);

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        const InchesTimelineText *a = inches_timeline_get_text (timeline, i);
        const InchesTimelineText *b = inches_timeline_get_text (timeline, j);

        if (inches_timeline_box_overlaps (&a->box, &b->box))
          {
            g_test_message ("%s: \"%s\" over \"%s\"", name, a->text, b->text);
            g_test_fail ();
          }
      }
}

static void
test_timeline_texts_apart (void)
{
  timeline_fixture_for_each (check_texts_apart);
}

static void
check_texts_in_rows (InchesTimeline     *timeline,
                     const TimelineSize *size,
                     const char         *name)
{
  for (guint i = 0; i < inches_timeline_get_n_texts (timeline); i++)
    {
      const InchesTimelineText *text = inches_timeline_get_text (timeline, i);
      double top = 0;
      double bottom = size->height;
      gboolean inside;

      if (text->row != INCHES_NO_ROW)
        {
          const InchesTimelineBox *row = &inches_timeline_get_row (timeline, text->row)->box;

          top = row->y;
          bottom = row->y + row->height;
        }

      inside = text->box.y >= top - 1 && text->box.y + text->box.height <= bottom + 1
               && text->box.x >= -0.5 && text->box.x + text->box.width <= size->width + 0.5;
      if (!inside)
        {
          g_test_message ("%s: \"%s\" leaves its row: %.1f to %.1f in %.1f to %.1f, x %.1f to %.1f", name, text->text,
                          text->box.y, text->box.y + text->box.height, top, bottom, text->box.x, text->box.x + text->box.width);
          g_test_fail ();
        }
    }
}

static void
test_timeline_texts_in_rows (void)
{
  timeline_fixture_for_each (check_texts_in_rows);
}

static gboolean
is_in_view (InchesEvent             *event,
            const InchesTimelineRow *lane,
            double                   first,
            double                   last,
            guint                    faintest)
{
  const InchesDate *date = inches_event_get_date (event);
  double start = date->form == INCHES_DATE_POINT ? (date->start.first + date->start.last + 1) / 2.0 : inches_date_get_first (date) + 0.5;
  double end = date->form == INCHES_DATE_INTERVAL ? inches_date_get_last (date) + 1 : start;

  return g_str_equal (inches_event_get_lane (event), lane->id + strlen ("lane-"))
         && inches_event_get_importance (event) <= faintest && start <= last && end >= first;
}

/* Counts what should be shown from the record itself. */
static void
check_none_lost (InchesTimeline     *timeline,
                 const TimelineSize *size,
                 const char         *name)
{
  GPtrArray *events = inches_chronicle_get_events (fixture.chronicle);
  InchesTimelineBox plot;
  guint labelled, clustered, plain, expected = 0, found = 0;
  double first, last, days;

  inches_timeline_get_plot (timeline, &plot);
  first = inches_timeline_x_to_day (timeline, plot.x);
  last = inches_timeline_x_to_day (timeline, plot.x + plot.width);
  days = last - first;

  for (guint i = 0; i < inches_timeline_get_n_rows (timeline); i++)
    for (guint j = 0; j < events->len; j++)
      {
        const InchesTimelineRow *row = inches_timeline_get_row (timeline, i);
        InchesTimelineTarget target;

        if (row->kind != INCHES_ROW_LANE
            || !is_in_view (g_ptr_array_index (events, j), row, first, last, days > 4 * 366 ? 3 : days > 366 ? 4 : 5))
          continue;

        expected++;
        if (inches_timeline_find (timeline, g_ptr_array_index (events, j), &target))
          {
            found++;
            g_assert_true (target.mark.y >= row->box.y && target.mark.y + target.mark.height <= row->box.y + row->box.height);
          }
      }

  inches_timeline_get_counts (timeline, &labelled, &clustered, &plain);
  if (labelled + clustered + plain != expected || found != expected)
    {
      g_test_message ("%s: %u + %u + %u, %u found, %u in view", name, labelled, clustered, plain, found, expected);
      g_test_fail ();
    }
}

static void
test_timeline_none_lost (void)
{
  timeline_fixture_for_each (check_none_lost);
}

static void
test_timeline_first_importance (void)
{
  GPtrArray *events = inches_chronicle_get_events (fixture.chronicle);
  guint n = 0;

  for (guint i = 0; i < events->len; i++)
    n += inches_event_get_importance (g_ptr_array_index (events, i)) == 1;
  g_assert_cmpuint (n, >=, 14);

  /* The default window, full HD, the chart without the panel, and a slide. */
  for (guint s = 0; s < G_N_ELEMENTS (timeline_sizes); s++)
    for (guint m = 0; m < G_N_ELEMENTS (fixture.measurers); m++)
      {
        g_autoptr(InchesTimeline) timeline = NULL;

        if (timeline_sizes[s].font_scale > 1 || timeline_sizes[s].width < 1000 || timeline_sizes[s].width < timeline_sizes[s].height)
          continue;
        if (timeline_sizes[s].purpose == INCHES_TIMELINE_SLIDE && timeline_sizes[s].width < 1920)
          continue;
        /* The fixed widths, a fifth wider than any font here, fill the foot of a slide so that lanes have to go. */
        if (timeline_sizes[s].purpose == INCHES_TIMELINE_SLIDE && INCHES_IS_MEASURER_FIXED (fixture.measurers[m]))
          continue;

        timeline = timeline_fixture_place (&timeline_sizes[s], 0, 0, m);
        for (guint i = 0; i < events->len; i++)
          {
            InchesEvent *event = g_ptr_array_index (events, i);
            InchesTimelineTarget target;

            if (inches_event_get_importance (event) > 1)
              continue;

            if (!inches_timeline_find (timeline, event, &target) || !target.has_label)
              {
                g_test_message ("%g x %g, %s: no label for \"%s\"", timeline_sizes[s].width, timeline_sizes[s].height, timeline_measurer_names[m],
                                inches_event_get_label (event));
                g_test_fail ();
              }
          }
      }
}

/* Lanes and tracks are left out in the order of the data. */
static void
test_timeline_drops_in_order (void)
{
  const char *const *drop = inches_chronicle_get_drop (fixture.chronicle);
  guint n = g_strv_length ((char **) drop);

  for (double height = 300; height < 800; height += 12)
    {
      TimelineSize size = { 1000, height, 1, INCHES_TIMELINE_WINDOW };
      g_autoptr(InchesTimeline) timeline = timeline_fixture_place (&size, 0, 0, 2);
      gboolean kept = FALSE;
      gboolean has_others = FALSE;
      gboolean has_ladder = FALSE;

      for (guint i = 0; i < n; i++)
        {
          gboolean shown = FALSE;

          for (guint r = 0; r < inches_timeline_get_n_rows (timeline); r++)
            {
              const char *id = inches_timeline_get_row (timeline, r)->id;

              shown = shown || g_strcmp0 (strchr (id, '-') != NULL ? strchr (id, '-') + 1 : id, drop[i]) == 0;
            }

          g_assert_true (shown || !kept);
          kept = kept || shown;
          has_others = has_others || (shown && i + 2 < n);
        }

      /* The ladder outlives all but the last two. */
      for (guint r = 0; r < inches_timeline_get_n_rows (timeline); r++)
        has_ladder = has_ladder || inches_timeline_get_row (timeline, r)->kind == INCHES_ROW_LADDER;
      g_assert_true (has_ladder || !has_others);
    }
}

static const char *
text_of (GArray         *readings,
         InchesTimeline *timeline,
         const char     *id)
{
  for (guint i = 0; i < readings->len; i++)
    {
      const InchesTimelineReading *reading = &g_array_index (readings, InchesTimelineReading, i);

      if (g_str_equal (inches_timeline_get_row (timeline, reading->row)->id, id))
        return reading->text;
    }

  g_assert_not_reached ();
}

static void
test_timeline_reads (void)
{
  g_autoptr(InchesTimeline) timeline = timeline_fixture_place (&timeline_sizes[0], 0, 0, 2);
  g_autoptr(GArray) august = inches_timeline_read (timeline, inches_day_from_ymd (2025, 8, 15) + 0.5);
  g_autoptr(GArray) before = inches_timeline_read (timeline, inches_day_from_ymd (2015, 8, 15));
  g_autoptr(GArray) latest = inches_timeline_read (timeline, NAN);

  g_assert_cmpstr (text_of (august, timeline, "track-brent"), ==, "67.9");
  g_assert_cmpstr (text_of (august, timeline, "track-key-rate"), ==, "18.00");
  g_assert_cmpstr (text_of (august, timeline, "track-air-attacks"), ==, "4,293");
  g_assert_nonnull (text_of (august, timeline, "model-fan"));
  g_assert_null (text_of (before, timeline, "track-air-attacks"));
  g_assert_null (text_of (before, timeline, "model-fan"));
  g_assert_cmpstr (text_of (latest, timeline, "track-brent"), ==, "62.5");

  /* A dot lies on its line: between the row's top and foot, at the crosshair. */
  for (guint i = 0; i < august->len; i++)
    {
      const InchesTimelineReading *reading = &g_array_index (august, InchesTimelineReading, i);
      const InchesTimelineBox *row = &inches_timeline_get_row (timeline, reading->row)->box;

      if (reading->has_dot)
        g_assert_true (reading->y > row->y && reading->y < row->y + row->height);
    }
}

static void
test_timeline_place_model (void)
{
  g_autoptr(InchesTimeline) timeline = timeline_fixture_place (&timeline_sizes[0], 0, 0, 2);
  InchesTimelineBox plot, again;
  double x = inches_timeline_day_to_x (timeline, inches_day_from_ymd (2015, 6, 1));

  inches_timeline_get_plot (timeline, &plot);
  g_assert_true (inches_timeline_place_model (timeline, fixture.baseline, fixture.baseline));
  inches_timeline_get_plot (timeline, &again);
  g_assert_cmpmem (&plot, sizeof plot, &again, sizeof again);
  g_assert_cmpfloat (inches_timeline_day_to_x (timeline, inches_day_from_ymd (2015, 6, 1)), ==, x);

  /* Another anchor moves the magnified weeks, and all of the record with them. */
  g_assert_false (inches_timeline_place_model (timeline, fixture.forecasts[2], fixture.baseline));
  g_assert_cmpint (inches_timeline_get_anchor (timeline), ==, inches_day_from_ymd (2015, 2, 16));
  g_assert_cmpfloat (inches_timeline_day_to_x (timeline, inches_day_from_ymd (2015, 6, 1)), !=, x);

  /* Before the first run there is a place for the model, and nothing in it. */
  inches_timeline_place_model (timeline, NULL, NULL);
  g_assert_cmpint (inches_timeline_get_anchor (timeline), ==, inches_day_from_ymd (2025, 3, 3));
}

static void
test_timeline_without_model (void)
{
  for (guint s = 0; s < G_N_ELEMENTS (timeline_sizes); s++)
    {
      g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
      InchesTimelineInput input = timeline_fixture_input (&timeline_sizes[s], 0, 0, 0);
      InchesTimelineBox box;

      input.show_model = FALSE;
      inches_timeline_place (timeline, &input);
      check_texts_apart (timeline, &timeline_sizes[s], "without model");
      g_assert_false (timeline_says (timeline, "Illustrative model"));
      inches_timeline_get_model_box (timeline, &box);
      g_assert_cmpfloat (box.width, ==, 0);
    }
}

/* Places the chosen rows only, none of them twice. */
static void
test_timeline_chosen_rows (void)
{
  static const char *const rows[] = { "politics", "rouble", "growth", "occupied-area", "us-acts", NULL };
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  InchesTimelineInput input = timeline_fixture_input (&timeline_sizes[0], 0, 0, 0);
  guint n = 0;

  input.rows = rows;
  inches_timeline_place (timeline, &input);
  for (guint i = 0; i < inches_timeline_get_n_rows (timeline); i++)
    {
      InchesRowKind kind = inches_timeline_get_row (timeline, i)->kind;

      n += kind == INCHES_ROW_LANE || kind == INCHES_ROW_TRACK;
    }

  g_assert_cmpuint (n, ==, 5);
  check_texts_apart (timeline, &timeline_sizes[0], "chosen rows");
  check_texts_in_rows (timeline, &timeline_sizes[0], "chosen rows");
}

/* The sentence may be broken over lines, but none of it may be lost. */
static void
check_says_illustrative (InchesTimeline     *timeline,
                         const TimelineSize *size,
                         const char         *name)
{
  if (!timeline_says (timeline, "Illustrative") || !timeline_says (timeline, "argument.") || !timeline_says (timeline, "forecast."))
    {
      g_test_message ("%s: not called illustrative", name);
      g_test_fail ();
    }
}

static void
test_timeline_says_illustrative (void)
{
  timeline_fixture_for_each (check_says_illustrative);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/timeline/texts-apart", test_timeline_texts_apart);
  g_test_add_func ("/timeline/texts-in-rows", test_timeline_texts_in_rows);
  g_test_add_func ("/timeline/none-lost", test_timeline_none_lost);
  g_test_add_func ("/timeline/first-importance", test_timeline_first_importance);
  g_test_add_func ("/timeline/drops-in-order", test_timeline_drops_in_order);
  g_test_add_func ("/timeline/reads", test_timeline_reads);
  g_test_add_func ("/timeline/place-model", test_timeline_place_model);
  g_test_add_func ("/timeline/without-model", test_timeline_without_model);
  g_test_add_func ("/timeline/chosen-rows", test_timeline_chosen_rows);
  g_test_add_func ("/timeline/says-illustrative", test_timeline_says_illustrative);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
