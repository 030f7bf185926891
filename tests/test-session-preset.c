/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-error.h"
#include "inches-simulation.h"
#include "session-fixture.h"

static const char *
get_words (InchesSession *session)
{
  return inches_trail_get_undo_words (inches_session_get_trail (session));
}

static void
save (InchesSession *session,
      const char    *name)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (inches_session_save_preset (session, name, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_refused (InchesSession *session,
                const char    *name,
                InchesError    code)
{
  guint before = inches_session_get_own_presets (session)->len;
  g_autoptr(GError) error = NULL;

  g_assert_false (inches_session_save_preset (session, name, NULL, &error));
  g_assert_error (error, INCHES_ERROR, (int) code);
  g_assert_cmpuint (inches_session_get_own_presets (session)->len, ==, before);
}

static void
test_preset_saved_and_loaded (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesSheet *miles = inches_model_get_sheet (inches_session_get_model (session), 1);
  GString *log;

  g_assert_true (inches_session_set_lever (session, INCHES_LEVER_OIL, 45, NULL));
  inches_session_set_sheet (session, miles);
  log = session_fixture_watch (session);
  save (session, "  Low oil ");
  g_assert_cmpstr (log->str, ==, "own-presets preset ");
  g_assert_cmpstr (get_words (session), ==, "Preset “Low oil” saved");
  g_assert_cmpstr (inches_session_get_preset (session), ==, "own-1");
  g_assert_cmpstr (inches_session_get_preset_name (session), ==, "Low oil");

  /* It brings its sheet. */
  g_assert_true (inches_session_load_preset (session, "early-2025", NULL));
  inches_session_reset_beliefs (session);
  g_assert_true (inches_session_load_preset (session, "own-1", NULL));
  g_assert_cmpfloat (inches_scenario_get_value (inches_session_get_scenario (session), INCHES_LEVER_OIL), ==, 45);
  g_assert_true (inches_session_get_sheet (session) == miles);
  g_assert_cmpstr (get_words (session), ==, "Preset: Low oil");
  g_assert_true (inches_session_get_preset_scenario (session) == inches_session_get_scenario (session));

  g_string_free (log, TRUE);
}

static void
test_preset_names (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autofree char *long_name = g_strnfill (INCHES_OWN_PRESET_LONGEST_NAME + 1, 'x');

  save (session, "Low oil");
  assert_refused (session, "low OIL", INCHES_ERROR_DUPLICATE);
  assert_refused (session, "Inches", INCHES_ERROR_DUPLICATE);
  assert_refused (session, "  ", INCHES_ERROR_OUT_OF_RANGE);
  assert_refused (session, "Low\noil", INCHES_ERROR_OUT_OF_RANGE);
  assert_refused (session, "\xff", INCHES_ERROR_OUT_OF_RANGE);
  assert_refused (session, long_name, INCHES_ERROR_OUT_OF_RANGE);
}

static void
test_preset_renamed_and_removed (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(GError) error = NULL;

  save (session, "Low oil");
  save (session, "High oil");
  g_assert_true (inches_session_rename_preset (session, "own-1", "LOW oil", "Oil at 45.", NULL));
  g_assert_cmpstr (inches_session_get_preset_name (session), ==, "High oil");
  g_assert_false (inches_session_rename_preset (session, "own-1", "high oil", NULL, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_DUPLICATE);
  g_clear_error (&error);
  g_assert_false (inches_session_rename_preset (session, "inches", "Mine", NULL, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_UNKNOWN);
  g_clear_error (&error);

  g_assert_true (inches_session_remove_preset (session, "own-2", NULL));
  g_assert_cmpstr (inches_session_get_preset (session), ==, "early-2025");
  g_assert_cmpuint (inches_session_get_own_presets (session)->len, ==, 1);
  g_assert_false (inches_session_remove_preset (session, "own-2", &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_UNKNOWN);

  /* Nothing is lost: all of it can be undone. */
  inches_session_undo (session);
  g_assert_cmpuint (inches_session_get_own_presets (session)->len, ==, 2);
  g_assert_cmpstr (inches_session_get_preset_name (session), ==, "High oil");
}

static void
test_preset_not_without_limit (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();

  for (guint i = 0; i < INCHES_OWN_PRESETS_MOST; i++)
    {
      g_autofree char *name = g_strdup_printf ("Number %u", i);

      save (session, name);
    }
  assert_refused (session, "One more", INCHES_ERROR_TOO_LARGE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/preset/saved-and-loaded", test_preset_saved_and_loaded);
  g_test_add_func ("/preset/names", test_preset_names);
  g_test_add_func ("/preset/renamed-and-removed", test_preset_renamed_and_removed);
  g_test_add_func ("/preset/not-without-limit", test_preset_not_without_limit);

  return g_test_run ();
}
