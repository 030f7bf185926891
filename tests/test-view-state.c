/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-view-state.h"

#include "inches-simulation.h"
#include "session-fixture.h"

#include <math.h>

static InchesViewState *
make_other (InchesSession *session)
{
  static const char *const lanes[] = { "diplomacy", "aid", NULL };
  static const InchesViewRow rows[] = { { "lane-aid", TRUE, TRUE, 0 }, { "lane-diplomacy", TRUE, FALSE, 90.5 },
                                        { "track-brent", FALSE, FALSE, 0 } };
  InchesViewStateValues values;

  inches_view_state_values_init (&values);
  values.page = "outlook";
  values.first = 17000.25;
  values.last = 18000.75;
  values.magnified = FALSE;
  values.rows = rows;
  values.n_rows = G_N_ELEMENTS (rows);
  values.scrolls = TRUE;
  values.lanes = lanes;
  values.faintest = 2;
  values.flags = INCHES_FILTER_VERIFIED;
  values.highlight = inches_chronicle_get_track (inches_session_get_chronicle (session), 0)->id;
  values.measured = TRUE;
  values.span_first = 17100;
  values.span_last = 17200;
  values.alignment.then = 16320;
  values.index = "trust";
  values.n_weeks = 104;
  values.map_x = "oil";
  values.map_y = "us_aid";
  values.rival = "miles";
  values.future = 4711;
  values.reach = "marks";
  values.map_measure = "crises";
  values.section = "properties";

  return inches_view_state_new (&values);
}

static void
test_view_state_applied (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesViewState) other = make_other (session);
  g_autoptr(InchesViewState) start = inches_session_get_view_state (session);
  g_autoptr(InchesViewState) got = NULL, again = NULL, back = NULL;
  g_autoptr(GPtrArray) notes = NULL;
  const InchesViewStateValues *values;

  inches_session_apply_view_state (session, other, &notes);
  for (guint i = 0; i < notes->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (notes, i));
  g_assert_cmpuint (notes->len, ==, 0);
  got = inches_session_get_view_state (session);
  values = inches_view_state_get (got);
  g_assert_cmpstr (values->page, ==, "outlook");
  g_assert_cmpstr (inches_session_get_page (session), ==, "outlook");
  g_assert_cmpfloat (values->first, ==, 17000.25);
  g_assert_cmpfloat (values->last, ==, 18000.75);
  g_assert_false (values->magnified);
  g_assert_cmpstr (values->rows[0].id, ==, "lane-aid");
  g_assert_cmpstr (values->rows[1].id, ==, "lane-diplomacy");
  g_assert_cmpfloat (values->rows[1].height, ==, 90.5);
  g_assert_true (values->scrolls);
  g_assert_cmpuint (g_strv_length ((char **) values->lanes), ==, 2);
  g_assert_cmpint (values->flags, ==, INCHES_FILTER_VERIFIED);
  g_assert_cmpint (values->span_last, ==, 17200);
  g_assert_cmpstr (values->index, ==, "trust");
  g_assert_cmpuint (values->n_weeks, ==, 104);
  g_assert_cmpstr (values->map_y, ==, "us_aid");
  g_assert_cmpstr (values->rival, ==, "miles");
  g_assert_cmpint (values->future, ==, 4711);
  g_assert_cmpstr (values->reach, ==, "marks");
  g_assert_cmpstr (values->map_measure, ==, "crises");
  g_assert_cmpstr (values->section, ==, "properties");

  /* Where all is known, what was got comes back whole, and so does the start. */
  inches_session_apply_view_state (session, start, NULL);
  back = inches_session_get_view_state (session);
  g_assert_true (inches_view_state_equal (start, back));
  inches_session_apply_view_state (session, got, NULL);
  again = inches_session_get_view_state (session);
  g_assert_true (inches_view_state_equal (got, again));
  g_assert_false (inches_view_state_equal (got, start));
}

static void
test_view_state_unknown (void)
{
  static const char *const lanes[] = { "no-lane", "aid", NULL };
  static const InchesViewRow rows[] = { { "lane-nothing", TRUE, TRUE, 0 } };
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesViewState) state = NULL;
  g_autoptr(GPtrArray) notes = NULL;
  InchesViewStateValues values;

  inches_view_state_values_init (&values);
  values.page = "no-page";
  values.rows = rows;
  values.n_rows = 1;
  values.lanes = lanes;
  values.highlight = "no-track";
  values.selected = "no-event";
  values.index = "no-index";
  values.map_x = "no-lever";
  values.reach = "no-reach";
  values.map_measure = "no-measure";
  values.section = "no-section";
  values.future = 999999;
  state = inches_view_state_new (&values);
  inches_session_apply_view_state (session, state, &notes);

  g_assert_cmpuint (notes->len, ==, 10);
  g_assert_cmpint (inches_session_get_future (session), ==, INCHES_DEFAULT_FUTURES - 1);
  g_assert_cmpint (inches_session_get_section (session), ==, INCHES_EVIDENCE_CLAIMS);
  g_assert_nonnull (strstr (g_ptr_array_index (notes, 0), "lane-nothing"));
  g_assert_cmpstr (inches_session_get_page (session), ==, "timeline");
  g_assert_null (inches_session_get_selected (session));
  g_assert_null (inches_session_get_map_x (session));
  g_assert_cmpuint (inches_session_get_index (session), ==, INCHES_INDEX_INCHES);
  g_assert_true (inches_view_is_whole (inches_session_get_view (session)));
}

static void
test_view_state_makes_no_step (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesViewState) other = make_other (session);
  g_autoptr(GString) told = session_fixture_watch (session);

  inches_session_apply_view_state (session, other, NULL);
  g_assert_cmpuint (inches_trail_get_n_steps (inches_session_get_trail (session)), ==, 1);
  g_assert_cmpstr (told->str, ==, "index n-weeks map-y map-x rival future reach map-measure section page ");
  inches_session_apply_view_state (session, other, NULL);
  g_assert_cmpstr (told->str, ==, "index n-weeks map-y map-x rival future reach map-measure section page ");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view-state/applied", test_view_state_applied);
  g_test_add_func ("/view-state/unknown", test_view_state_unknown);
  g_test_add_func ("/view-state/makes-no-step", test_view_state_makes_no_step);

  return g_test_run ();
}
