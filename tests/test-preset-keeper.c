/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-preset-keeper.h"

#include <glib/gstdio.h>

#include "session-fixture.h"

#include <string.h>

typedef struct
{
  char *dir;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture->dir = g_dir_make_tmp ("inches-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->dir, "presets.json", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  GDir *dir = g_dir_open (fixture->dir, 0, NULL);

  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *path = g_build_filename (fixture->dir, name, NULL);

      g_remove (path);
    }
  g_dir_close (dir);
  g_assert_cmpint (g_rmdir (fixture->dir), ==, 0);
  g_free (fixture->dir);
  g_free (fixture->path);
}

static char *
get_contents (const char *path)
{
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);

  return text;
}

static void
test_keeper_between_starts (Fixture       *fixture,
                            gconstpointer  data)
{
  {
    g_autoptr(InchesSession) session = session_fixture_new ();
    g_autoptr(InchesPresetKeeper) keeper = inches_preset_keeper_new (session, fixture->path);

    g_assert_null (inches_preset_keeper_get_fault (keeper));
    g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
    inches_session_set_lever (session, INCHES_LEVER_OIL, 45, NULL);
    g_assert_true (inches_session_save_preset (session, "Low oil", NULL, NULL));
    inches_session_set_lever (session, INCHES_LEVER_OIL, 120, NULL);
    g_assert_true (inches_session_save_preset (session, "High oil", NULL, NULL));
    inches_session_undo (session);
    g_assert_null (inches_preset_keeper_get_fault (keeper));
  }
  {
    g_autoptr(InchesSession) session = session_fixture_new ();
    g_autoptr(InchesPresetKeeper) keeper = inches_preset_keeper_new (session, fixture->path);

    g_assert_null (inches_preset_keeper_get_fault (keeper));
    g_assert_cmpuint (inches_session_get_own_presets (session)->len, ==, 1);
    g_assert_true (inches_session_load_preset (session, "own-1", NULL));
    g_assert_cmpfloat (inches_scenario_get_value (inches_session_get_scenario (session), INCHES_LEVER_OIL), ==, 45);

    /* What was read is no edit. */
    inches_session_undo (session);
    g_assert_false (inches_trail_can_undo (inches_session_get_trail (session)));
    g_assert_cmpuint (inches_session_get_own_presets (session)->len, ==, 1);
  }
}

static void
test_keeper_spares_a_damaged_file (Fixture       *fixture,
                                   gconstpointer  data)
{
  static const char damaged[] = "{\"schema\": \"inches-own-presets-1\", \"presets\": [{\"id\": \"own-1\"";
  g_autofree char *aside = g_build_filename (fixture->dir, "presets.damaged-1.json", NULL);
  g_autofree char *second = g_build_filename (fixture->dir, "presets.damaged-2.json", NULL);
  g_autofree char *before = NULL;
  g_autofree char *kept = NULL;

  g_assert_true (g_file_set_contents (fixture->path, damaged, -1, NULL));
  g_assert_true (g_file_set_contents (aside, "an older one", -1, NULL));
  {
    g_autoptr(InchesSession) session = session_fixture_new ();
    g_autoptr(InchesPresetKeeper) keeper = inches_preset_keeper_new (session, fixture->path);
    GString *log = session_fixture_watch (keeper);

    g_assert_nonnull (strstr (inches_preset_keeper_get_fault (keeper), "presets.json"));
    before = get_contents (fixture->path);
    g_assert_cmpstr (before, ==, damaged);

    g_assert_true (inches_session_save_preset (session, "Low oil", NULL, NULL));
    g_assert_null (inches_preset_keeper_get_fault (keeper));
    g_assert_cmpstr (log->str, ==, "fault ");
    kept = get_contents (second);
    g_assert_cmpstr (kept, ==, damaged);
    g_string_free (log, TRUE);
  }
  {
    g_autoptr(InchesSession) session = session_fixture_new ();
    g_autoptr(InchesPresetKeeper) keeper = inches_preset_keeper_new (session, fixture->path);

    g_assert_null (inches_preset_keeper_get_fault (keeper));
    g_assert_cmpuint (inches_session_get_own_presets (session)->len, ==, 1);
  }
}

/* Two windows, one file: what either saves is there at the next start. */
static void
test_keeper_of_two_windows (Fixture       *fixture,
                            gconstpointer  data)
{
  {
    g_autoptr(InchesSession) first = session_fixture_new ();
    g_autoptr(InchesSession) second = session_fixture_new ();
    g_autoptr(InchesPresetKeeper) keeper = inches_preset_keeper_new (first, fixture->path);
    g_autoptr(InchesPresetKeeper) other = inches_preset_keeper_new (second, fixture->path);

    g_assert_true (inches_session_save_preset (first, "Low oil", NULL, NULL));
    g_assert_true (inches_session_save_preset (second, "High oil", NULL, NULL));
    g_assert_true (inches_session_save_preset (second, "Gone", NULL, NULL));
    g_assert_true (inches_session_remove_preset (second, "own-2", NULL));
    g_assert_true (inches_session_save_preset (first, "No oil", NULL, NULL));
    g_assert_null (inches_preset_keeper_get_fault (keeper));
    g_assert_null (inches_preset_keeper_get_fault (other));
  }
  {
    g_autoptr(InchesSession) session = session_fixture_new ();
    g_autoptr(InchesPresetKeeper) keeper = inches_preset_keeper_new (session, fixture->path);
    GPtrArray *presets = inches_session_get_own_presets (session);

    g_assert_nonnull (inches_own_presets_find_name (presets, "Low oil"));
    g_assert_nonnull (inches_own_presets_find_name (presets, "High oil"));
    g_assert_nonnull (inches_own_presets_find_name (presets, "No oil"));
    g_assert_null (inches_own_presets_find_name (presets, "Gone"));
    g_assert_cmpuint (presets->len, ==, 3);
  }
}

static void
test_keeper_says_what_it_cannot_keep (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesPresetKeeper) keeper = inches_preset_keeper_new (session, "/dev/null/inches/presets.json");

  g_assert_true (inches_session_save_preset (session, "Low oil", NULL, NULL));
  g_assert_nonnull (strstr (inches_preset_keeper_get_fault (keeper), "/dev/null/inches/presets.json"));
  g_assert_cmpuint (inches_session_get_own_presets (session)->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/preset-keeper/between-starts", Fixture, NULL, set_up, test_keeper_between_starts, tear_down);
  g_test_add ("/preset-keeper/spares-a-damaged-file", Fixture, NULL, set_up, test_keeper_spares_a_damaged_file, tear_down);
  g_test_add ("/preset-keeper/of-two-windows", Fixture, NULL, set_up, test_keeper_of_two_windows, tear_down);
  g_test_add ("/preset-keeper/says-what-it-cannot-keep", Fixture, NULL, set_up, test_keeper_says_what_it_cannot_keep, tear_down);

  return g_test_run ();
}
