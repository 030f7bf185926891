/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline with the data that ships: what no size, font or view may break. */
#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-measurer-fixed.h"
#include "inches-measurer-pango.h"
#include "inches-model-reader.h"
#include "inches-picture.h"
#include "inches-simulation.h"
#include "inches-theme-reader.h"
#include "inches-timeline.h"

#include <math.h>
#include <string.h>

#define FUTURES 512 /* enough for shapes; figures are tested with the model */

typedef struct
{
  double                width;
  double                height;
  double                font_scale;
  InchesTimelinePurpose purpose;
} Size;

static const Size sizes[] = {
  { 1000, 746, 1, INCHES_TIMELINE_WINDOW },
  { 1360, 746, 1, INCHES_TIMELINE_WINDOW },
  { 1560, 1006, 1, INCHES_TIMELINE_WINDOW },
  { 720, 406, 1, INCHES_TIMELINE_WINDOW },
  { 1000, 746, 1.5, INCHES_TIMELINE_WINDOW },
  { 1000, 746, 2, INCHES_TIMELINE_WINDOW },
  { 1560, 1006, 1.5, INCHES_TIMELINE_WINDOW },
  { 720, 406, 2, INCHES_TIMELINE_WINDOW },
  { 1920, 1080, 1, INCHES_TIMELINE_SLIDE },
  { 1440, 1080, 1, INCHES_TIMELINE_SLIDE },
  { 1280, 720, 1, INCHES_TIMELINE_SLIDE },
  { 1240, 1754, 1, INCHES_TIMELINE_SLIDE },
};

static const struct
{
  const char *first; /* NULL: all of the record */
  const char *last;
  gboolean    magnified;
} views[] = {
  { NULL, NULL, TRUE },
  { NULL, NULL, FALSE },
  { "2013-01-01", "2018-01-01", FALSE },
  { "2021-10-01", "2023-03-01", FALSE },
  { "2022-02-10", "2022-04-20", FALSE },
  { "2024-12-01", "2025-12-31", FALSE },
  { "2025-03-10", "2025-09-01", FALSE },
};

static const char *const presets[] = { "inches", "minsk-2014", "minsk-2015", "istanbul-2022", "grain-2022" };

static InchesChronicle *chronicle;
static InchesModel *model;
static GPtrArray *themes;
static InchesMeasurer *measurers[3];
static const char *const measurer_names[] = { "Cantarell", "DejaVu Sans", "fixed" };
static InchesForecast *forecasts[G_N_ELEMENTS (presets)];
static InchesForecast *baseline;

static InchesForecast *
run (const char *id)
{
  const InchesPreset *preset = inches_model_find_preset (model, id);

  g_assert_nonnull (preset);

  return inches_simulation_run (preset->scenario, inches_model_get_sheet (model, 0), INCHES_DEFAULT_SEED, FUTURES,
                                INCHES_SHORT_WEEKS, INCHES_ALL_INDICES, NULL);
}

static InchesTimelineInput
make_input (const Size *size,
            guint       view,
            guint       preset,
            guint       measurer)
{
  InchesTimelineInput input = {
    .chronicle = chronicle, .model = model, .forecast = forecasts[preset], .baseline = baseline,
    .width = size->width, .height = size->height, .font_scale = size->font_scale, .measurer = measurers[measurer],
    .purpose = size->purpose, .show_model = TRUE,
    .title = "War, diplomacy and pressure, and the inches of a phased deal",
    .subtitle = "Ukraine 2014 to 2025. Above: the record. Below, on hatched ground: what a model makes of phased talks.",
  };
  InchesDay first, last;

  inches_view_init (&input.view, inches_chronicle_get_first (chronicle), inches_chronicle_get_last (chronicle));
  inches_view_set_magnified (&input.view, views[view].magnified);
  if (views[view].first != NULL)
    {
      g_assert_true (inches_day_parse (views[view].first, &first, NULL));
      g_assert_true (inches_day_parse (views[view].last, &last, NULL));
      inches_view_show (&input.view, first, last);
    }

  return input;
}

static InchesTimeline *
place (const Size *size,
       guint       view,
       guint       preset,
       guint       measurer)
{
  InchesTimeline *timeline = inches_timeline_new ();
  InchesTimelineInput input = make_input (size, view, preset, measurer);

  inches_timeline_place (timeline, &input);

  return timeline;
}

typedef void (*CheckFunc) (InchesTimeline *timeline,
                           const Size     *size,
                           const char     *name);

/* All sizes, views and fonts; the historic scenarios at full span. */
static void
for_each (CheckFunc check)
{
  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (guint m = 0; m < G_N_ELEMENTS (measurers); m++)
      for (guint v = 0; v < G_N_ELEMENTS (views); v++)
        for (guint p = 0; p < (v == 0 ? G_N_ELEMENTS (presets) : 1); p++)
          {
            g_autoptr(InchesTimeline) timeline = place (&sizes[s], v, p, m);
            g_autofree char *name = g_strdup_printf ("%g x %g, text %g, %s, view %u, %s", sizes[s].width, sizes[s].height,
                                                     sizes[s].font_scale, measurer_names[m], v, presets[p]);

            check (timeline, &sizes[s], name);
          }
}

static void
check_texts_apart (InchesTimeline *timeline,
                   const Size     *size,
                   const char     *name)
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
  for_each (check_texts_apart);
}

static void
check_texts_in_rows (InchesTimeline *timeline,
                     const Size     *size,
                     const char     *name)
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
  for_each (check_texts_in_rows);
}

static gboolean
is_in_view (InchesEvent             *event,
            const InchesTimelineRow *lane,
            double                   first,
            double                   last,
            guint                    faintest)
{
  const InchesDate *date = inches_event_get_date (event);
  double start = date->form == INCHES_DATE_POINT ? (date->start.first + date->start.last) / 2.0 : inches_date_get_first (date);
  double end = date->form == INCHES_DATE_INTERVAL ? inches_date_get_last (date) : start;

  return g_str_equal (inches_event_get_lane (event), lane->id + strlen ("lane-"))
         && inches_event_get_importance (event) <= faintest && start <= last && end >= first;
}

/* Counts what should be shown from the record itself. */
static void
check_none_lost (InchesTimeline *timeline,
                 const Size     *size,
                 const char     *name)
{
  GPtrArray *events = inches_chronicle_get_events (chronicle);
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
  for_each (check_none_lost);
}

/* The figure in a pill is the number of events it stands for. */
static void
check_counts (InchesTimeline *timeline,
              const Size     *size,
              const char     *name)
{
  GPtrArray *events = inches_chronicle_get_events (chronicle);

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
  for_each (check_counts);
}

static void
test_timeline_first_importance (void)
{
  GPtrArray *events = inches_chronicle_get_events (chronicle);
  guint n = 0;

  for (guint i = 0; i < events->len; i++)
    n += inches_event_get_importance (g_ptr_array_index (events, i)) == 1;
  g_assert_cmpuint (n, ==, 14);

  /* The default window, full HD, the chart without the panel, and a slide. */
  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (guint m = 0; m < G_N_ELEMENTS (measurers); m++)
      {
        g_autoptr(InchesTimeline) timeline = NULL;

        if (sizes[s].font_scale > 1 || sizes[s].width < 1000 || sizes[s].width < sizes[s].height)
          continue;
        if (sizes[s].purpose == INCHES_TIMELINE_SLIDE && sizes[s].width < 1920)
          continue;

        timeline = place (&sizes[s], 0, 0, m);
        for (guint i = 0; i < events->len; i++)
          {
            InchesEvent *event = g_ptr_array_index (events, i);
            InchesTimelineTarget target;

            if (inches_event_get_importance (event) > 1
                || (!inches_timeline_find (timeline, event, &target) && sizes[s].purpose == INCHES_TIMELINE_SLIDE))
              continue;

            if (!target.has_label)
              {
                g_test_message ("%g x %g, %s: no label for \"%s\"", sizes[s].width, sizes[s].height, measurer_names[m],
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
  const char *const *drop = inches_chronicle_get_drop (chronicle);
  guint n = g_strv_length ((char **) drop);

  for (double height = 300; height < 800; height += 12)
    {
      Size size = { 1000, height, 1, INCHES_TIMELINE_WINDOW };
      g_autoptr(InchesTimeline) timeline = place (&size, 0, 0, 2);
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

static void
test_timeline_every_event_by_keyboard (void)
{
  g_autoptr(InchesTimeline) timeline = place (&sizes[0], 0, 0, 2);
  InchesEvent *lane_start = inches_timeline_step_event (timeline, NULL, 1);
  GPtrArray *events = inches_chronicle_get_events (chronicle);
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
  g_autoptr(InchesTimeline) timeline = place (&sizes[0], 0, 0, 2);
  InchesEvent *event = inches_chronicle_find_event (chronicle, "alaska-summit");
  InchesEvent *other = inches_timeline_step_lane (timeline, event, 1);
  InchesTimelineTarget target;

  g_assert_true (inches_timeline_step_event (timeline, inches_timeline_step_event (timeline, event, 1), -1) == event);
  g_assert_true (inches_timeline_step_event (timeline, inches_timeline_step_event (timeline, event, -3), 3) == event);
  g_assert_cmpstr (inches_event_get_lane (other), ==, "battlefield");
  g_assert_cmpstr (inches_event_get_lane (inches_timeline_step_lane (timeline, other, -1)), ==, "diplomacy");
  g_assert_null (inches_timeline_step_lane (timeline, event, -1));
  g_assert_true (inches_timeline_nearest_event (timeline, inches_date_get_first (inches_event_get_date (event))) == event);

  g_assert_true (inches_timeline_find (timeline, event, &target));
  g_assert_cmpfloat (fabs (inches_timeline_day_to_x (timeline, inches_date_get_first (inches_event_get_date (event))) - target.x), <, 0.01);
}

static void
check_pick (InchesTimeline *timeline,
            const Size     *size,
            const char     *name)
{
  GPtrArray *events = inches_chronicle_get_events (chronicle);

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
  for_each (check_pick);
}

static void
test_timeline_pick_rows (void)
{
  g_autoptr(InchesTimeline) timeline = place (&sizes[0], 0, 0, 2);
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
  g_autoptr(InchesTimeline) timeline = place (&sizes[0], 0, 0, 2);
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
  g_autoptr(InchesTimeline) timeline = place (&sizes[0], 0, 0, 2);
  InchesTimelineBox plot, again;
  double x = inches_timeline_day_to_x (timeline, inches_day_from_ymd (2015, 6, 1));

  inches_timeline_get_plot (timeline, &plot);
  g_assert_true (inches_timeline_place_model (timeline, baseline, baseline));
  inches_timeline_get_plot (timeline, &again);
  g_assert_cmpmem (&plot, sizeof plot, &again, sizeof again);
  g_assert_cmpfloat (inches_timeline_day_to_x (timeline, inches_day_from_ymd (2015, 6, 1)), ==, x);

  /* Another anchor moves the magnified weeks, and all of the record with them. */
  g_assert_false (inches_timeline_place_model (timeline, forecasts[2], baseline));
  g_assert_cmpint (inches_timeline_get_anchor (timeline), ==, inches_day_from_ymd (2015, 2, 16));
  g_assert_cmpfloat (inches_timeline_day_to_x (timeline, inches_day_from_ymd (2015, 6, 1)), !=, x);

  /* Before the first run there is a place for the model, and nothing in it. */
  inches_timeline_place_model (timeline, NULL, NULL);
  g_assert_cmpint (inches_timeline_get_anchor (timeline), ==, inches_day_from_ymd (2025, 3, 3));
}

static gboolean
says (InchesTimeline *timeline,
      const char     *words)
{
  for (guint i = 0; i < inches_timeline_get_n_texts (timeline); i++)
    if (strstr (inches_timeline_get_text (timeline, i)->text, words) != NULL)
      return TRUE;

  return FALSE;
}

/* The sentence may be broken over lines, but none of it may be lost. */
static void
check_says_illustrative (InchesTimeline *timeline,
                         const Size     *size,
                         const char     *name)
{
  if (!says (timeline, "Illustrative") || !says (timeline, "argument.") || !says (timeline, "forecast."))
    {
      g_test_message ("%s: not called illustrative", name);
      g_test_fail ();
    }
}

static void
test_timeline_says_illustrative (void)
{
  for_each (check_says_illustrative);
}

static void
test_timeline_slide_words (void)
{
  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr(InchesTimeline) timeline = NULL;

      if (sizes[s].purpose != INCHES_TIMELINE_SLIDE)
        continue;

      timeline = place (&sizes[s], 0, 0, 0);
      g_assert_true (says (timeline, "Settings unlike early 2025"));
      g_assert_true (says (timeline, "seed"));
      g_assert_true (says (timeline, "Sources:"));
      g_assert_true (says (timeline, "22 November 2026"));

      for (guint i = 0; i < inches_timeline_get_n_texts (timeline); i++)
        g_assert_cmpfloat (inches_timeline_get_text (timeline, i)->style.size, >=,
                           15.5 * MIN (sizes[s].width / 1920, sizes[s].height / 1080) - 0.001);
    }
}

static void
test_timeline_slide_titles (void)
{
  for (guint m = 0; m < 2; m++)
    {
      Size size = { 1920, 1080, 1, INCHES_TIMELINE_SLIDE };
      g_autoptr(InchesTimeline) timeline = place (&size, 0, 0, m);
      guint labelled, clustered, plain;

      inches_timeline_get_counts (timeline, &labelled, &clustered, &plain);
      g_test_message ("%s: %u labels", measurer_names[m], labelled);
      g_assert_cmpuint (labelled, >=, 25);
    }
}

static void
paint (InchesCanvas *canvas,
       gpointer      timeline)
{
  inches_timeline_paint (timeline, canvas, g_ptr_array_index (themes, 0));
}

static void
test_timeline_svg (void)
{
  for (guint p = 0; p < G_N_ELEMENTS (presets); p++)
    {
      Size size = { 1920, 1080, 1, INCHES_TIMELINE_SLIDE };
      g_autoptr(InchesTimeline) timeline = place (&size, 0, p, 0);
      g_autofree char *description = inches_timeline_describe (timeline);
      InchesPicture picture = { .width = 1920, .height = 1080, .scale = 1, .description = description };
      g_autoptr(GError) error = NULL;
      g_autofree char *svg = NULL;
      gsize length;

      svg = inches_picture_make_svg (&picture, INCHES_MEASURER_PANGO (measurers[0]), paint, timeline, &length, &error);
      g_assert_no_error (error);
      g_test_message ("%s: %" G_GSIZE_FORMAT " bytes", presets[p], length);
      g_assert_cmpuint (length, <=, 110 * 1024);
      g_assert_nonnull (strstr (svg, "id=\"lane-diplomacy\""));
      g_assert_nonnull (strstr (svg, "id=\"model-fan\""));
      g_assert_nonnull (strstr (svg, "id=\"ladder\""));
    }
}

static void
test_timeline_describe (void)
{
  g_autoptr(InchesTimeline) timeline = place (&sizes[0], 0, 0, 2);
  g_autofree char *words = inches_timeline_describe (timeline);

  g_assert_nonnull (strstr (words, "1 January 2014 to 31 December 2025"));
  g_assert_nonnull (strstr (words, "Diplomacy"));
  g_assert_nonnull (strstr (words, "Brent (USD a barrel): 62.5"));
  g_assert_nonnull (strstr (words, "Illustrative model of one argument. Not a forecast."));
}

static void
test_timeline_without_model (void)
{
  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
      InchesTimelineInput input = make_input (&sizes[s], 0, 0, 0);
      InchesTimelineBox box;

      input.show_model = FALSE;
      inches_timeline_place (timeline, &input);
      check_texts_apart (timeline, &sizes[s], "without model");
      g_assert_false (says (timeline, "Illustrative model"));
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
  InchesTimelineInput input = make_input (&sizes[0], 0, 0, 0);
  guint n = 0;

  input.rows = rows;
  inches_timeline_place (timeline, &input);
  for (guint i = 0; i < inches_timeline_get_n_rows (timeline); i++)
    {
      InchesRowKind kind = inches_timeline_get_row (timeline, i)->kind;

      n += kind == INCHES_ROW_LANE || kind == INCHES_ROW_TRACK;
    }

  g_assert_cmpuint (n, ==, 5);
  check_texts_apart (timeline, &sizes[0], "chosen rows");
  check_texts_in_rows (timeline, &sizes[0], "chosen rows");
}

static void
set_up (void)
{
  g_autoptr(GError) error = NULL;

  chronicle = inches_chronicle_reader_load (inches_data_dir (), &error);
  g_assert_no_error (error);
  model = inches_model_reader_load (inches_data_dir (), &error);
  g_assert_no_error (error);
  themes = inches_theme_reader_load (inches_data_dir (), &error);
  g_assert_no_error (error);

  measurers[0] = INCHES_MEASURER (inches_measurer_pango_new (INCHES_DEFAULT_FAMILY));
  measurers[1] = INCHES_MEASURER (inches_measurer_pango_new ("DejaVu Sans"));
  measurers[2] = inches_measurer_fixed_new ();
  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    forecasts[i] = run (presets[i]);
  baseline = run ("early-2025");
}

static void
tear_down (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    inches_forecast_unref (forecasts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (measurers); i++)
    g_object_unref (measurers[i]);
  inches_forecast_unref (baseline);
  g_ptr_array_unref (themes);
  inches_model_unref (model);
  g_object_unref (chronicle);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  set_up ();

  g_test_add_func ("/timeline/texts-apart", test_timeline_texts_apart);
  g_test_add_func ("/timeline/texts-in-rows", test_timeline_texts_in_rows);
  g_test_add_func ("/timeline/none-lost", test_timeline_none_lost);
  g_test_add_func ("/timeline/counts", test_timeline_counts);
  g_test_add_func ("/timeline/first-importance", test_timeline_first_importance);
  g_test_add_func ("/timeline/drops-in-order", test_timeline_drops_in_order);
  g_test_add_func ("/timeline/every-event-by-keyboard", test_timeline_every_event_by_keyboard);
  g_test_add_func ("/timeline/steps-back", test_timeline_steps_back);
  g_test_add_func ("/timeline/pick-events", test_timeline_pick_events);
  g_test_add_func ("/timeline/pick-rows", test_timeline_pick_rows);
  g_test_add_func ("/timeline/reads", test_timeline_reads);
  g_test_add_func ("/timeline/place-model", test_timeline_place_model);
  g_test_add_func ("/timeline/says-illustrative", test_timeline_says_illustrative);
  g_test_add_func ("/timeline/slide-words", test_timeline_slide_words);
  g_test_add_func ("/timeline/slide-titles", test_timeline_slide_titles);
  g_test_add_func ("/timeline/svg", test_timeline_svg);
  g_test_add_func ("/timeline/describe", test_timeline_describe);
  g_test_add_func ("/timeline/without-model", test_timeline_without_model);
  g_test_add_func ("/timeline/chosen-rows", test_timeline_chosen_rows);

  status = g_test_run ();
  tear_down ();

  return status;
}
