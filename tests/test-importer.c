/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-importer.h"
#include "session-fixture.h"

#include <glib/gstdio.h>

#define FILE_OF_THREE "date;title;importance\n2019-05-20;Market day;1\n2020-13-01;No such month;2\n2021-02-03;Second visit;2\n"

static char *
write_file (const char *text)
{
  g_autofree char *folder = g_dir_make_tmp ("inches-importer-XXXXXX", NULL);
  char *path = g_build_filename (folder, "visits.csv", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return path;
}

static void
remove_file (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  session_fixture_remove (folder);
}

static gboolean
is_done (gpointer importer)
{
  return !inches_importer_is_reading (importer);
}

static void
test_importer_takes (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autofree char *path = write_file (FILE_OF_THREE);
  g_autoptr(InchesImporter) importer = inches_importer_new (session, path);
  InchesImport *import;

  g_assert_true (inches_importer_is_reading (importer));
  g_assert_false (inches_importer_can_take (importer));
  g_assert_true (session_fixture_wait_for (is_done, importer, 20000));
  g_assert_null (inches_importer_get_error (importer));
  import = inches_importer_get_import (importer);
  g_assert_cmpuint (inches_import_get_n_events (import), ==, 2);
  g_assert_cmpuint (inches_import_get_n_skipped (import), ==, 1);

  /* Nothing is changed by reading. */
  g_assert_true (inches_own_data_is_empty (inches_session_get_own_data (session)));
  g_assert_true (inches_importer_take (importer));
  g_assert_cmpuint (inches_own_data_get_n_events (inches_session_get_own_data (session)), ==, 2);
  g_assert_cmpstr (inches_trail_get_undo_words (inches_session_get_trail (session)), ==, "2 events from visits.csv imported");
  inches_session_undo (session);
  g_assert_true (inches_own_data_is_empty (inches_session_get_own_data (session)));
  remove_file (path);
}

static void
test_importer_stops_at_a_fault (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autofree char *path = write_file (FILE_OF_THREE);
  g_autoptr(InchesImporter) importer = inches_importer_new (session, path);

  inches_importer_set_options (importer, &(InchesImportOptions) { .stop = TRUE });
  g_assert_true (session_fixture_wait_for (is_done, importer, 20000));
  g_assert_false (inches_importer_can_take (importer));
  remove_file (path);
}

/* Two imports that were read side by side: the second must not take the first one's away. */
static void
test_importer_reads_again (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autofree char *path = write_file (FILE_OF_THREE);
  g_autoptr(InchesImporter) one = inches_importer_new (session, path);
  g_autoptr(InchesImporter) two = inches_importer_new (session, path);

  g_assert_true (session_fixture_wait_for (is_done, one, 20000));
  g_assert_true (session_fixture_wait_for (is_done, two, 20000));
  g_assert_true (inches_importer_take (one));
  g_assert_false (inches_importer_take (two));
  g_assert_true (session_fixture_wait_for (is_done, two, 20000));
  g_assert_true (inches_importer_take (two));
  g_assert_cmpuint (inches_own_data_get_n_events (inches_session_get_own_data (session)), ==, 4);
  remove_file (path);
}

static gboolean
is_hidden (InchesSession *session,
           const char    *id)
{
  return inches_label_changes_find (inches_session_get_label_changes (session), id) != NULL;
}

/* An exported event was removed, the document saved and opened again: its label's change is still there. */
static void
test_importer_asks_whose_change_it_is (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesLabelChanges) none = inches_label_changes_new ();
  g_autoptr(InchesLabelChanges) changes = inches_label_changes_with (none, "own:1", &(InchesLabelChange) { .hidden = TRUE }, NULL);
  g_autofree char *path = write_file ("date;title;id\n2019-05-20;Market day;own:1\n2021-02-03;Second visit;\n");
  g_autoptr(InchesImporter) importer = inches_importer_new (session, path);
  InchesOwnData *own;

  g_assert_true (session_fixture_wait_for (is_done, importer, 20000));
  g_assert_cmpuint (inches_import_get_n_named (inches_importer_get_import (importer)), ==, 0);

  /* What is said meanwhile is not passed over. */
  inches_session_set_label_changes (session, changes, NULL);
  g_assert_false (inches_importer_take (importer));
  g_assert_true (session_fixture_wait_for (is_done, importer, 20000));
  g_assert_cmpuint (inches_import_get_n_named (inches_importer_get_import (importer)), ==, 1);

  inches_importer_set_options (importer, &(InchesImportOptions) { .anew = TRUE });
  g_assert_true (session_fixture_wait_for (is_done, importer, 20000));
  g_assert_true (inches_importer_take (importer));
  own = inches_session_get_own_data (session);
  g_assert_cmpuint (inches_own_data_get_n_events (own), ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_false (is_hidden (session, inches_event_get_id (inches_own_data_get_event (own, i))));
  remove_file (path);
}

static void
test_importer_gives_up (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autofree char *path = write_file (FILE_OF_THREE);
  g_autoptr(InchesImporter) importer = inches_importer_new (session, path);

  inches_importer_stop (importer);
  g_assert_false (inches_importer_is_reading (importer));
  g_assert_error (inches_importer_get_error (importer), G_IO_ERROR, G_IO_ERROR_CANCELLED);
  inches_importer_set_options (importer, &(InchesImportOptions) { .delimiter = ';' });
  g_assert_true (session_fixture_wait_for (is_done, importer, 20000));
  g_assert_true (inches_importer_can_take (importer));
  remove_file (path);
}

static void
test_importer_no_file (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesImporter) importer = inches_importer_new (session, "/nowhere/visits.csv");

  g_assert_true (session_fixture_wait_for (is_done, importer, 20000));
  g_assert_nonnull (inches_importer_get_error (importer));
  g_assert_nonnull (strstr (inches_importer_get_error (importer)->message, "visits.csv"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/importer/takes", test_importer_takes);
  g_test_add_func ("/importer/stops-at-a-fault", test_importer_stops_at_a_fault);
  g_test_add_func ("/importer/reads-again", test_importer_reads_again);
  g_test_add_func ("/importer/asks-whose-change-it-is", test_importer_asks_whose_change_it_is);
  g_test_add_func ("/importer/gives-up", test_importer_gives_up);
  g_test_add_func ("/importer/no-file", test_importer_no_file);

  return g_test_run ();
}
