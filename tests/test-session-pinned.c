/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-error.h"
#include "session-fixture.h"

static const char *
get_words (InchesSession *session)
{
  return inches_trail_get_undo_words (inches_session_get_trail (session));
}

static InchesPinned *
get_pinned (InchesSession *session,
            guint          place)
{
  GPtrArray *list = inches_session_get_pinned (session);

  g_assert_cmpuint (place, <, list->len);
  return g_ptr_array_index (list, place);
}

static void
pin_preset (InchesSession *session,
            const char    *id)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (inches_session_load_preset (session, id, NULL));
  g_assert_true (inches_session_pin (session, &error));
  g_assert_no_error (error);
}

/* "Leverage, Miles, " */
static char *
list_names (InchesSession *session)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < inches_session_get_pinned (session)->len; i++)
    g_string_append_printf (names, "%s, ", inches_pinned_get_name (get_pinned (session, i)));

  return g_string_free (names, FALSE);
}

static void
assert_names (InchesSession *session,
              const char    *expected)
{
  g_autofree char *names = list_names (session);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_pinned_keeps_what_was_shown (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesSheet *miles = inches_model_get_sheet (inches_session_get_model (session), 1);
  InchesScenario *shown;
  GString *log;

  g_assert_true (inches_session_load_preset (session, "leverage", NULL));
  g_assert_true (inches_session_set_lever (session, INCHES_LEVER_OIL, 45, NULL));
  inches_session_set_sheet (session, miles);
  shown = inches_session_get_scenario (session);
  log = session_fixture_watch (session);
  g_assert_true (inches_session_pin (session, NULL));
  g_assert_cmpstr (log->str, ==, "pinned ");
  g_assert_cmpstr (get_words (session), ==, "Pinned: Leverage, changed");
  g_assert_cmpstr (inches_pinned_get_preset (get_pinned (session, 0)), ==, "leverage");

  /* Whatever is shown afterwards. */
  g_assert_true (inches_session_load_preset (session, "miles", NULL));
  inches_session_reset_beliefs (session);
  g_assert_true (inches_pinned_get_scenario (get_pinned (session, 0)) == shown);
  g_assert_true (inches_pinned_get_sheet (get_pinned (session, 0)) == miles);

  g_assert_true (inches_session_load_pinned (session, inches_pinned_get_id (get_pinned (session, 0)), NULL));
  g_assert_cmpstr (get_words (session), ==, "Pinned scenario “Leverage, changed” taken up");
  g_assert_true (inches_session_get_scenario (session) == shown);
  g_assert_true (inches_session_get_sheet (session) == miles);
  g_assert_cmpstr (inches_session_get_preset (session), ==, "leverage");

  g_string_free (log, TRUE);
}

static void
test_pinned_at_most_three_and_none_twice (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(GError) twice = NULL;
  g_autoptr(GError) fourth = NULL;

  pin_preset (session, "inches");
  g_assert_false (inches_session_pin (session, &twice));
  g_assert_error (twice, INCHES_ERROR, INCHES_ERROR_DUPLICATE);

  pin_preset (session, "leverage");
  pin_preset (session, "miles");
  g_assert_true (inches_session_load_preset (session, "summit-rush", NULL));
  g_assert_false (inches_session_pin (session, &fourth));
  g_assert_error (fourth, INCHES_ERROR, INCHES_ERROR_TOO_LARGE);
  assert_names (session, "Inches, Leverage, Miles, ");

  inches_session_undo (session);
  inches_session_undo (session);
  assert_names (session, "Inches, Leverage, ");
  inches_session_redo (session);
  assert_names (session, "Inches, Leverage, Miles, ");
}

static void
test_pinned_renamed_moved_unpinned (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(GError) taken = NULL;
  g_autoptr(GError) empty = NULL;
  g_autoptr(GError) unknown = NULL;
  g_autofree char *last = NULL;

  pin_preset (session, "inches");
  pin_preset (session, "leverage");
  pin_preset (session, "miles");

  g_assert_false (inches_session_rename_pinned (session, "pinned-2", "MILES", &taken));
  g_assert_error (taken, INCHES_ERROR, INCHES_ERROR_DUPLICATE);
  g_assert_false (inches_session_rename_pinned (session, "pinned-2", "  ", &empty));
  g_assert_error (empty, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE);
  g_assert_true (inches_session_rename_pinned (session, "pinned-2", " Strength ", NULL));
  g_assert_cmpstr (get_words (session), ==, "Pinned “Leverage” renamed “Strength”");
  assert_names (session, "Inches, Strength, Miles, ");

  g_assert_true (inches_session_move_pinned (session, "pinned-1", 99, NULL));
  g_assert_cmpstr (get_words (session), ==, "Pinned scenarios in another order");
  assert_names (session, "Strength, Miles, Inches, ");
  g_assert_true (inches_session_move_pinned (session, "pinned-1", 0, NULL));
  assert_names (session, "Inches, Strength, Miles, ");

  g_assert_false (inches_session_unpin (session, "pinned-9", &unknown));
  g_assert_error (unknown, INCHES_ERROR, INCHES_ERROR_UNKNOWN);
  last = g_strdup (inches_pinned_get_id (get_pinned (session, 1)));
  g_assert_true (inches_session_unpin (session, last, NULL));
  g_assert_cmpstr (get_words (session), ==, "No longer pinned: Strength");
  assert_names (session, "Inches, Miles, ");

  /* An id is not given twice while one that has it is there. */
  pin_preset (session, "summit-rush");
  g_assert_cmpstr (inches_pinned_get_id (get_pinned (session, 2)), ==, "pinned-4");
}

static void
test_pinned_names_differ (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();

  pin_preset (session, "inches");
  inches_session_set_sheet (session, inches_model_get_sheet (inches_session_get_model (session), 1));
  g_assert_true (inches_session_pin (session, NULL));
  assert_names (session, "Inches, Inches 2, ");
}

static void
test_pinned_ids (void)
{
  g_assert_true (inches_pinned_is_id ("pinned-1"));
  g_assert_true (inches_pinned_is_id ("pinned-4294967295"));
  g_assert_false (inches_pinned_is_id ("pinned-0"));
  g_assert_false (inches_pinned_is_id ("pinned-01"));
  g_assert_false (inches_pinned_is_id ("pinned-4294967296"));
  g_assert_false (inches_pinned_is_id ("pinned-"));
  g_assert_false (inches_pinned_is_id ("own-1"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pinned/keeps-what-was-shown", test_pinned_keeps_what_was_shown);
  g_test_add_func ("/pinned/at-most-three-and-none-twice", test_pinned_at_most_three_and_none_twice);
  g_test_add_func ("/pinned/renamed-moved-unpinned", test_pinned_renamed_moved_unpinned);
  g_test_add_func ("/pinned/names-differ", test_pinned_names_differ);
  g_test_add_func ("/pinned/ids", test_pinned_ids);

  return g_test_run ();
}
