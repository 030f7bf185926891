/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates are drawn and written as they are known: each form in its own way. */
#include "inches-measurer-fixed.h"
#include "inches-timeline-lane.h"
#include "timeline-fixture.h"

#include <string.h>

/* One date of each form that the record may use, as it is drawn and what is written. */
static const struct
{
  const char    *edtf;
  InchesWhisker  whisker;
  gboolean       span;
  gboolean       open_end;
  gboolean       fuzzy_end;
  const char    *words;
} forms[] = {
  { "2022-03-29", INCHES_WHISKER_NONE, FALSE, FALSE, FALSE, "29 March 2022" },
  { "2022-03", INCHES_WHISKER_MONTH, FALSE, FALSE, FALSE, "March 2022" },
  { "2022-34", INCHES_WHISKER_CAPPED, FALSE, FALSE, FALSE, "second quarter" },
  { "2022", INCHES_WHISKER_CAPPED, FALSE, FALSE, FALSE, "2022" },
  { "2022-03-29~", INCHES_WHISKER_ABOUT, FALSE, FALSE, FALSE, "about" },
  { "2022-03~", INCHES_WHISKER_ABOUT, FALSE, FALSE, FALSE, "about" },
  { "2022-03-29?", INCHES_WHISKER_ABOUT, FALSE, FALSE, FALSE, "29 March 2022" },
  { "2022-03-01/2022-03-29", INCHES_WHISKER_NONE, TRUE, FALSE, FALSE, " to " },
  { "2022-03-01/2022-03-29~", INCHES_WHISKER_NONE, TRUE, FALSE, TRUE, "about" },
  { "2022-03/2022-04~", INCHES_WHISKER_NONE, TRUE, FALSE, TRUE, "about" },
  { "2022-03-01~/2022-03-29~", INCHES_WHISKER_ABOUT, TRUE, FALSE, TRUE, "about" },
  { "2022-03-01/..", INCHES_WHISKER_AFTER, TRUE, TRUE, FALSE, "since" },
  { "../2022-03-29", INCHES_WHISKER_BEFORE, TRUE, FALSE, FALSE, "" },
  { "2022-03-01/", INCHES_WHISKER_NONE, TRUE, FALSE, TRUE, "" },
};

static InchesChronicle *
make_chronicle (const char *edtf)
{
  InchesChronicle *chronicle = inches_chronicle_new (inches_day_from_ymd (2021, 1, 1), inches_day_from_ymd (2023, 12, 31));
  g_autoptr(GPtrArray) sources = g_ptr_array_new ();
  InchesEventFields fields = {
    .id = "event", .edtf = edtf, .lane = "diplomacy", .importance = 1, .title = "Event", .label = "Event", .summary = "Event",
    .sources = sources,
  };

  g_assert_true (inches_date_parse (edtf, &fields.date, NULL));
  inches_chronicle_take_lane (chronicle, inches_lane_new ("diplomacy", "Diplomacy", INCHES_SHAPE_DISC, 2, FALSE));
  inches_chronicle_take_event (chronicle, inches_event_new (&fields));
  inches_chronicle_close (chronicle);

  return chronicle;
}

/* The lane as the timeline places it. */
static InchesTimelineLane *
place (InchesChronicle     *chronicle,
       InchesTimelineFrame *frame,
       InchesTimelineIndex *index,
       InchesLaneLabels    *labels,
       InchesTimelineTexts *texts,
       InchesMeasurer      *measurer)
{
  InchesTimelineInput input = {
    .chronicle = chronicle, .model = fixture.model, .width = 1000, .height = 300, .font_scale = 1, .measurer = measurer,
  };
  InchesFrameNeeds needs = { 7, 0, NULL };

  inches_view_init (&input.view, inches_chronicle_get_first (chronicle), inches_chronicle_get_last (chronicle));
  inches_timeline_texts_restart (texts, measurer, FALSE, 1);
  inches_timeline_index_update (index, chronicle, NULL);
  inches_timeline_frame_place (frame, &input, index, texts, &needs, inches_chronicle_get_first (chronicle));
  inches_lane_labels_decide (labels, inches_timeline_index_lane (index, 0), &input, 5, frame, 1, texts, NULL);

  return inches_timeline_lane_new (frame, 1, chronicle, index, labels, texts);
}

static void
check_form (guint i)
{
  g_autoptr(InchesChronicle) chronicle = make_chronicle (forms[i].edtf);
  g_autoptr(InchesMeasurer) measurer = inches_measurer_fixed_new ();
  InchesLaneLabels *labels = inches_lane_labels_new ();
  InchesTimelineFrame frame;
  InchesTimelineIndex index;
  InchesTimelineTexts texts;
  InchesTimelineLane *lane;
  const InchesLaneMark *mark;
  g_autofree char *words = inches_date_to_text (inches_event_get_date (inches_chronicle_find_event (chronicle, "event")));

  inches_timeline_frame_init (&frame);
  inches_timeline_index_init (&index);
  inches_timeline_texts_init (&texts);
  lane = place (chronicle, &frame, &index, labels, &texts, measurer);
  g_test_message ("%s: \"%s\"", forms[i].edtf, words);

  g_assert_cmpuint (lane->marks->len, ==, 1);
  mark = &g_array_index (lane->marks, InchesLaneMark, 0);
  g_assert_cmpint (mark->whisker, ==, forms[i].whisker);
  g_assert_cmpuint (lane->spans->len > 0, ==, forms[i].span);
  if (forms[i].whisker != INCHES_WHISKER_NONE)
    g_assert_cmpfloat (mark->whisker_right - mark->whisker_left, >=, 8);
  if (forms[i].span)
    {
      const InchesLaneSpan *span = &g_array_index (lane->spans, InchesLaneSpan, lane->spans->len - 1);

      g_assert_cmpuint (!span->open_end, ==, !forms[i].open_end);
      g_assert_cmpuint (!span->fuzzy_end, ==, !forms[i].fuzzy_end);
    }
  g_assert_nonnull (strstr (words, forms[i].words));

  inches_timeline_lane_free (lane);
  inches_lane_labels_free (labels);
  inches_timeline_texts_clear (&texts);
  inches_timeline_index_clear (&index);
  inches_timeline_frame_clear (&frame);
}

static void
test_dates_drawn (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    check_form (i);
}

/* A date with its figures left out: "2022-03-01/2022-03-29~" is of the form "d-d-d/d-d-d~". */
static char *
form_of (const char *edtf)
{
  GString *form = g_string_new (NULL);
  g_auto(GStrv) ends = g_strsplit (edtf, "/", -1);

  for (guint i = 0; ends[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (form, '/');
      for (const char *c = ends[i]; *c != '\0'; c++)
        if (!g_ascii_isdigit (*c))
          g_string_append_c (form, *c);
        else if (c == ends[i] || !g_ascii_isdigit (c[-1]))
          g_string_append_c (form, 'd');

      /* Quarters and months differ in their figure alone. */
      if (strlen (ends[i]) >= 7 && g_ascii_strtoull (ends[i] + 5, NULL, 10) > 12)
        g_string_append_c (form, 'Q');
    }

  return g_string_free (form, FALSE);
}

/* No event of the record uses a form that is not looked at above. */
static void
test_dates_of_the_record (void)
{
  GPtrArray *events = inches_chronicle_get_events (fixture.chronicle);
  g_autoptr(GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    g_hash_table_add (known, form_of (forms[i].edtf));

  for (guint i = 0; i < events->len; i++)
    {
      const char *edtf = inches_event_get_edtf (g_ptr_array_index (events, i));
      g_autofree char *form = form_of (edtf);

      if (!g_hash_table_contains (known, form))
        g_test_message ("%s: %s", edtf, form);
      g_assert_true (g_hash_table_contains (known, form));
    }
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/timeline-dates/drawn", test_dates_drawn);
  g_test_add_func ("/timeline-dates/of-the-record", test_dates_of_the_record);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
