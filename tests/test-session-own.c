/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-own-event.h"
#include "inches-own-series.h"
#include "session-fixture.h"

static InchesEvent *
new_event (const char *id,
           const char *date,
           const char *title)
{
  InchesEventFields fields = { .id = id, .title = title, .lane = INCHES_LANE_OWN, .importance = 1 };

  g_assert_true (inches_date_parse (date, &fields.date, NULL));
  fields.edtf = date;

  return inches_own_event_new (&fields);
}

static InchesSeries *
new_series (const char *id)
{
  const InchesSeriesValue values[] = { { inches_day_from_ymd (2020, 1, 1), 3 }, { inches_day_from_ymd (2021, 1, 1), 5 } };

  return inches_own_series_new (&(InchesSeriesFields) { .id = id, .title = "Visits", .unit = "visits", .values = values, .n_values = 2,
                                                        .provisional_from = G_MAXINT32 });
}

static void
add_own (InchesSession *session)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) series = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(InchesOwnData) own = NULL;

  g_ptr_array_add (events, new_event ("own:market", "2019-05-20", "Market day in Stanytsia"));
  g_ptr_array_add (events, new_event ("own:late", "2027-05-20", "After the timeline"));
  g_ptr_array_add (series, new_series ("own:visits"));
  own = inches_own_data_with (inches_session_get_own_data (session), events, series, NULL);
  g_assert_nonnull (own);
  inches_session_set_own_data (session, own, NULL);
}

static guint
count_lanes (InchesSession *session)
{
  return inches_chronicle_get_n_lanes (inches_session_get_chronicle (session));
}

/* Whoever holds the record has it unchanged; whoever asks the session has both. */
static void
test_session_own_combines (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesChronicle) record = g_object_ref (inches_session_get_chronicle (session));
  guint n_lanes = count_lanes (session);
  GString *log = session_fixture_watch (session);
  InchesChronicle *both;

  add_own (session);
  both = inches_session_get_chronicle (session);
  g_assert_nonnull (strstr (log->str, "own-data "));
  g_assert_nonnull (strstr (log->str, "chronicle "));
  g_assert_true (inches_chronicle_get_record (both) == record);
  g_assert_cmpuint (count_lanes (session), ==, n_lanes + 1);
  g_assert_nonnull (inches_chronicle_find_event (both, "own:market"));
  g_assert_null (inches_chronicle_find_event (record, "own:market"));
  g_assert_nonnull (inches_arrangement_find (inches_session_get_arrangement (session), "lane-own"));
  g_assert_true (inches_arrangement_find (inches_session_get_arrangement (session), "track-own:visits")->own);

  inches_session_undo (session);
  g_assert_true (inches_session_get_chronicle (session) == record);
  g_assert_null (inches_arrangement_find (inches_session_get_arrangement (session), "lane-own"));
  inches_session_redo (session);
  g_assert_cmpuint (count_lanes (session), ==, n_lanes + 1);
  g_string_free (log, TRUE);
}

static void
test_session_own_search_and_selection (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesInquiry *inquiry = inches_session_get_inquiry (session);
  InchesFilter filter;

  inches_inquiry_set_text (inquiry, "stanytsia");
  add_own (session);
  g_assert_cmpstr (inches_event_get_id (g_ptr_array_index (inches_inquiry_get_hits (inquiry), 0)), ==, "own:market");

  inches_filter_init (&filter);
  filter.flags = INCHES_FILTER_OWN;
  inches_inquiry_set_filter (inquiry, &filter);
  g_assert_cmpuint (inches_inquiry_get_n_shown (inquiry), ==, 1);
  inches_session_set_selected (session, g_ptr_array_index (inches_inquiry_get_hits (inquiry), 0));

  /* Nothing is left of what is gone: no hit, no selection, no filter that hides all. */
  inches_session_undo (session);
  g_assert_null (inches_session_get_selected (session));
  g_assert_true (inches_filter_is_open (inches_inquiry_get_filter (inquiry)));
  g_assert_cmpuint (inches_inquiry_get_n_shown (inquiry), >, 100);
}

/* What is said of one that is gone, in a file that was saved since, is not said of the next. */
static void
test_session_own_id_is_new (void)
{
  static const char *const sources[] = { "own:2", NULL };
  const InchesViewRow row = { .id = "own:4", .shown = TRUE };
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesLabelChanges) none = inches_label_changes_new ();
  g_autoptr(InchesLabelChanges) changes = inches_label_changes_with (none, "own:1", &(InchesLabelChange) { .hidden = TRUE }, NULL);
  g_autoptr(InchesBriefing) empty = inches_briefing_new ("");
  g_autoptr(InchesBriefing) briefing = NULL;
  g_autoptr(InchesBriefingStep) step = NULL;
  g_autoptr(InchesViewState) view = NULL;
  g_autofree char *first = inches_session_make_own_id (session);
  g_autofree char *fifth = NULL;
  InchesViewStateValues values;
  InchesStepParts parts;

  g_assert_cmpstr (first, ==, "own:1");
  inches_session_set_label_changes (session, changes, NULL);
  inches_step_parts_init (&parts, "step-1");
  inches_view_state_values_init (&values);
  values.selected = "own:3";
  values.rows = &row;
  values.n_rows = 1;
  parts.sources = sources;
  parts.view = view = inches_view_state_new (&values);
  step = inches_briefing_step_new (&parts);
  briefing = inches_briefing_with_step (empty, step, 0);
  inches_session_set_briefing (session, briefing);
  fifth = inches_session_make_own_id (session);
  g_assert_cmpstr (fifth, ==, "own:5");
}

static void
test_session_own_rows_stay (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesArrangement *arrangement = inches_session_get_arrangement (session);

  inches_arrangement_set_collapsed (arrangement, "lane-aid", TRUE);
  inches_arrangement_step (arrangement, "lane-aid", -1);
  add_own (session);
  g_assert_true (inches_arrangement_find (arrangement, "lane-aid")->collapsed);
  g_assert_cmpstr (inches_arrangement_get_row (arrangement, 7)->id, ==, "lane-own");
  inches_session_undo (session);
  g_assert_true (inches_arrangement_find (arrangement, "lane-aid")->collapsed);
}

static void
test_session_notes (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();

  inches_session_set_notes (session, "a");
  inches_session_set_notes (session, "ab");
  g_assert_cmpstr (inches_session_get_notes (session), ==, "ab");
  inches_session_undo (session);
  g_assert_cmpstr (inches_session_get_notes (session), ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/own/combines", test_session_own_combines);
  g_test_add_func ("/session/own/search-and-selection", test_session_own_search_and_selection);
  g_test_add_func ("/session/own/id-is-new", test_session_own_id_is_new);
  g_test_add_func ("/session/own/rows-stay", test_session_own_rows_stay);
  g_test_add_func ("/session/notes", test_session_notes);

  return g_test_run ();
}
