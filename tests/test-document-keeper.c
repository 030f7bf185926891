/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE

#include "inches-document-keeper.h"

#include "inches-document-reader.h"
#include "inches-error.h"
#include "session-fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char                 *dir;
  char                 *state;
  char                 *path;
  InchesSession        *session;
  InchesDocumentKeeper *keeper;
} Desk;

static int broken_call;    /* which call of the kind fails next: 1 the first; 0 none */
static int broken_number;  /* with which errno */
static const char *broken_kind;
static const char *contested; /* file that another changes, not its size, right after it is written here */

static gboolean
breaks (const char *kind)
{
  if (broken_kind == NULL || !g_str_equal (kind, broken_kind) || broken_call == 0 || --broken_call > 0)
    return FALSE;

  broken_call = 1; /* and all after it */
  errno = broken_number;

  return TRUE;
}

static int
bad_open (const char *path,
          int         flags,
          mode_t      mode)
{
  return breaks ("open") ? -1 : inches_file_operations_system.open (path, flags, mode);
}

/* A full disk takes some of it. */
static ssize_t
bad_write (int         fd,
           const void *bytes,
           size_t      length)
{
  return breaks ("write") ? -1 : inches_file_operations_system.write (fd, bytes, MIN (length, 100));
}

static int
bad_fsync (int fd)
{
  return breaks ("fsync") ? -1 : inches_file_operations_system.fsync (fd);
}

static int
bad_rename (const char *from,
            const char *to)
{
  int result = breaks ("rename") ? -1 : inches_file_operations_system.rename (from, to);

  if (result == 0 && g_strcmp0 (to, contested) == 0)
    {
      int fd = open (to, O_WRONLY | O_CLOEXEC);

      g_assert_cmpint (pwrite (fd, " ", 1, 0), ==, 1);
      close (fd);
    }

  return result;
}

static const InchesFileOperations bad_operations = { bad_open, bad_write, bad_fsync, bad_rename };

static void
let_break (const char *kind,
           int         call,
           int         number)
{
  broken_kind = kind;
  broken_call = call;
  broken_number = number;
}

static void
desk_open (Desk          *desk,
           gconstpointer  data)
{
  let_break (NULL, 0, 0);
  contested = NULL;
  desk->dir = g_dir_make_tmp ("inches-XXXXXX", NULL);
  desk->state = g_build_filename (desk->dir, "state", NULL);
  desk->path = g_build_filename (desk->dir, "talks.inches", NULL);
  desk->session = session_fixture_new ();
  desk->keeper = inches_document_keeper_new (desk->session, desk->state, &bad_operations);
}

static void
desk_close (Desk          *desk,
            gconstpointer  data)
{
  let_break (NULL, 0, 0);
  g_clear_object (&desk->keeper);
  g_clear_object (&desk->session);
  session_fixture_remove (desk->dir);
  g_free (desk->dir);
  g_free (desk->state);
  g_free (desk->path);
}

static void
set_oil (Desk   *desk,
         double  value)
{
  guint lever;

  g_assert_true (inches_lever_set_find (inches_model_get_levers (inches_session_get_model (desk->session)), "oil", &lever));
  g_assert_true (inches_session_set_lever (desk->session, lever, value, NULL));
}

static double
oil_of (InchesContent *content)
{
  return inches_scenario_get_value (inches_content_get_scenario (content), INCHES_LEVER_OIL);
}

static double
oil_in (Desk       *desk,
        const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesDocument) document = inches_document_reader_load (path, inches_session_get_model (desk->session), NULL, &error);

  g_assert_no_error (error);

  return oil_of (inches_document_get_content (document));
}

static guint
count_left (Desk *desk)
{
  g_autofree char *folder = inches_document_keeper_get_left (desk->state);
  g_autoptr(GPtrArray) list = inches_recovered_list (folder);

  return list->len;
}

static gboolean
is_left (gpointer data)
{
  Desk *desk = data;
  g_autofree char *folder = inches_document_keeper_get_left (desk->state);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".inches") && *name != '.')
      return TRUE;

  return FALSE;
}

static void
test_keeper_saves_and_opens (Desk          *desk,
                             gconstpointer  data)
{
  g_autoptr(InchesSession) other = session_fixture_new ();
  g_autoptr(InchesDocumentKeeper) second = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) notes = NULL;

  g_assert_false (inches_document_keeper_get_unsaved (desk->keeper));
  set_oil (desk, 41.25);
  g_assert_true (inches_document_keeper_get_unsaved (desk->keeper));
  inches_session_undo (desk->session);
  g_assert_false (inches_document_keeper_get_unsaved (desk->keeper));
  inches_session_redo (desk->session);
  inches_session_set_page (desk->session, "outlook");
  g_assert_true (inches_document_keeper_save_as (desk->keeper, desk->path, &error));
  g_assert_no_error (error);
  g_assert_false (inches_document_keeper_get_unsaved (desk->keeper));
  g_assert_cmpstr (inches_document_keeper_get_title (desk->keeper), ==, "talks.inches");

  g_clear_object (&desk->keeper);
  second = inches_document_keeper_new (other, desk->state, NULL);
  g_assert_true (inches_document_keeper_open (second, desk->path, &notes, &error));
  g_assert_cmpuint (notes->len, ==, 0);
  g_assert_cmpfloat (oil_of (inches_trail_get_content (inches_session_get_trail (other))), ==, 41.25);
  g_assert_cmpstr (inches_session_get_page (other), ==, "outlook");
  g_assert_false (inches_document_keeper_get_unsaved (second));
  g_assert_null (inches_document_keeper_get_trouble (second));
}

static void
test_keeper_reverts_in_one_step (Desk          *desk,
                                 gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  set_oil (desk, 50);
  g_assert_true (inches_document_keeper_save_as (desk->keeper, desk->path, &error));
  set_oil (desk, 60);
  g_assert_true (inches_document_keeper_revert (desk->keeper, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (oil_of (inches_trail_get_content (inches_session_get_trail (desk->session))), ==, 50);
  g_assert_false (inches_document_keeper_get_unsaved (desk->keeper));
  inches_session_undo (desk->session);
  g_assert_cmpfloat (oil_of (inches_trail_get_content (inches_session_get_trail (desk->session))), ==, 60);
  g_assert_true (inches_document_keeper_get_unsaved (desk->keeper));
}

static void
test_keeper_keeps_edits_for_the_next_start (Desk          *desk,
                                            gconstpointer  data)
{
  g_autofree char *folder = inches_document_keeper_get_left (desk->state);
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(InchesSession) other = session_fixture_new ();
  g_autoptr(InchesDocumentKeeper) second = inches_document_keeper_new (other, desk->state, NULL);
  g_autoptr(GError) error = NULL;

  set_oil (desk, 50);
  g_assert_true (inches_document_keeper_save_as (desk->keeper, desk->path, &error));
  g_assert_false (is_left (desk));
  set_oil (desk, 55.5);
  g_assert_true (session_fixture_wait_for (is_left, desk, 2000));

  /* While it is open here, nobody is offered it. */
  g_assert_cmpuint (count_left (desk), ==, 0);
  g_clear_object (&desk->keeper);
  list = inches_recovered_list (folder);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (inches_recovered_get_file (g_ptr_array_index (list, 0)), ==, desk->path);
  g_assert_cmpstr (inches_recovered_get_title (g_ptr_array_index (list, 0)), ==, "talks.inches");

  g_assert_true (inches_document_keeper_recover (second, g_ptr_array_steal_index (list, 0), &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (oil_of (inches_trail_get_content (inches_session_get_trail (other))), ==, 55.5);
  g_assert_true (inches_document_keeper_get_unsaved (second));
  g_assert_cmpstr (inches_document_keeper_get_path (second), ==, desk->path);
  g_assert_cmpfloat (oil_in (desk, desk->path), ==, 50);
  g_assert_true (inches_document_keeper_save (second, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (oil_in (desk, desk->path), ==, 55.5);
  g_clear_object (&second);
  g_assert_cmpuint (count_left (desk), ==, 0);
}

static void
test_keeper_given_up_leaves_nothing (Desk          *desk,
                                     gconstpointer  data)
{
  set_oil (desk, 55.5);
  g_assert_true (session_fixture_wait_for (is_left, desk, 2000));
  inches_document_keeper_give_up (desk->keeper);
  g_clear_object (&desk->keeper);
  session_fixture_pass (100);
  g_assert_cmpuint (count_left (desk), ==, 0);
}

/* Whatever the system refuses: the file is whole, the document open and unsaved, and the
 * next try saves it. */
static void
test_keeper_loses_nothing_to_faults (Desk          *desk,
                                     gconstpointer  data)
{
  static const struct
  {
    const char *kind;
    int         call, number;
  }
  faults[] =
  {
    { "open", 1, EACCES }, { "open", 1, ENOENT }, { "open", 1, EROFS }, { "open", 2, EACCES },
    { "write", 1, ENOSPC }, { "write", 5, ENOSPC }, { "write", 20, EDQUOT }, { "write", 3, EIO },
    { "fsync", 1, EIO }, { "fsync", 1, ENOSPC }, { "fsync", 2, EIO },
    { "rename", 1, EACCES }, { "rename", 1, ENOSPC }, { "rename", 1, EROFS },
  };

  set_oil (desk, 50);
  g_assert_true (inches_document_keeper_save_as (desk->keeper, desk->path, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *why = g_strdup (g_strerror (faults[i].number));
      g_autoptr(GDir) dir = NULL;
      double before = 50 + i, after = 51 + i;
      double there;
      guint n = 0;

      set_oil (desk, after);
      let_break (faults[i].kind, faults[i].call, faults[i].number);
      g_assert_false (inches_document_keeper_save (desk->keeper, &error));
      g_assert_error (error, INCHES_ERROR, INCHES_ERROR_IO);
      g_assert_nonnull (strstr (error->message, "talks.inches"));
      g_assert_nonnull (strstr (error->message, why));
      g_assert_true (inches_document_keeper_get_unsaved (desk->keeper));
      there = oil_in (desk, desk->path);
      g_assert_true (there == before || there == after);

      let_break (NULL, 0, 0);
      g_clear_error (&error);
      g_assert_true (inches_document_keeper_save (desk->keeper, &error));
      g_assert_no_error (error);
      g_assert_false (inches_document_keeper_get_unsaved (desk->keeper));
      g_assert_cmpfloat (oil_in (desk, desk->path), ==, after);

      /* Nothing half-written lies about. */
      dir = g_dir_open (desk->dir, 0, NULL);
      while (g_dir_read_name (dir) != NULL)
        n++;
      g_assert_cmpuint (n, ==, 2);
    }
}

static gboolean
has_trouble (gpointer data)
{
  return inches_document_keeper_get_trouble (data) != NULL;
}

static void
test_keeper_tells_when_nothing_can_be_kept (Desk          *desk,
                                            gconstpointer  data)
{
  let_break ("write", 1, ENOSPC);
  set_oil (desk, 50);
  g_assert_true (session_fixture_wait_for (has_trouble, desk->keeper, 3000));
  g_assert_nonnull (strstr (inches_document_keeper_get_trouble (desk->keeper), g_strerror (ENOSPC)));
  g_assert_true (inches_document_keeper_get_unsaved (desk->keeper));

  inches_session_undo (desk->session); /* and nothing is unsaved */
  g_assert_null (inches_document_keeper_get_trouble (desk->keeper));
}

static void
test_keeper_vanished_folder (Desk          *desk,
                             gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (desk->dir, "gone", NULL);
  g_autofree char *path = g_build_filename (folder, "a.inches", NULL);
  g_autoptr(GError) error = NULL;

  g_mkdir (folder, 0700);
  g_assert_true (inches_document_keeper_save_as (desk->keeper, path, &error));
  set_oil (desk, 50);
  session_fixture_remove (folder);
  g_assert_false (inches_document_keeper_save (desk->keeper, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_IO);
  g_assert_true (inches_document_keeper_get_unsaved (desk->keeper));
  g_clear_error (&error);
  g_assert_true (inches_document_keeper_save_as (desk->keeper, desk->path, &error));
  g_assert_cmpfloat (oil_in (desk, desk->path), ==, 50);
}

static void
test_keeper_notices_others (Desk          *desk,
                            gconstpointer  data)
{
  g_autoptr(InchesSession) other = session_fixture_new ();
  g_autoptr(InchesDocumentKeeper) second = inches_document_keeper_new (other, desk->state, NULL);
  g_autofree char *pid = g_strdup_printf ("process %d", (int) getpid ());
  g_autoptr(GError) error = NULL;

  set_oil (desk, 50);
  g_assert_true (inches_document_keeper_save_as (desk->keeper, desk->path, &error));
  g_assert_true (inches_document_keeper_open (second, desk->path, NULL, &error));
  g_assert_nonnull (strstr (inches_document_keeper_get_trouble (second), pid));

  /* The one that saves second is told, and may save all the same. */
  set_oil (desk, 60);
  g_assert_true (inches_document_keeper_save (desk->keeper, &error));
  g_assert_true (inches_session_set_lever (other, INCHES_LEVER_OIL, 70, &error));
  g_assert_false (inches_document_keeper_save (second, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_CHANGED);
  g_clear_error (&error);
  g_assert_true (inches_document_keeper_get_unsaved (second));
  g_assert_cmpfloat (oil_in (desk, desk->path), ==, 60);
  g_assert_true (inches_document_keeper_save_as (second, desk->path, &error));
  g_assert_cmpfloat (oil_in (desk, desk->path), ==, 70);

  /* A file that was only touched is no conflict; one that is gone is made anew. */
  set_oil (desk, 61);
  g_assert_false (inches_document_keeper_save (desk->keeper, NULL));
  g_assert_true (inches_document_keeper_revert (desk->keeper, &error));
  set_oil (desk, 62);
  g_assert_cmpint (utimensat (AT_FDCWD, desk->path, (struct timespec[2]) { { 1, 0 }, { 1, 0 } }, 0), ==, 0);
  g_assert_true (inches_document_keeper_save (desk->keeper, &error));
  g_assert_no_error (error);
  g_unlink (desk->path);
  set_oil (desk, 63);
  g_assert_true (inches_document_keeper_save (desk->keeper, &error));
  g_assert_cmpfloat (oil_in (desk, desk->path), ==, 63);
}

/* As soon as a file is written another may write as much to it: it is known by what was written, not as it is then. */
static void
test_keeper_notices_who_is_quicker (Desk          *desk,
                                    gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  set_oil (desk, 50);
  contested = desk->path;
  g_assert_true (inches_document_keeper_save_as (desk->keeper, desk->path, &error));
  set_oil (desk, 60);
  g_assert_false (inches_document_keeper_save (desk->keeper, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_CHANGED);
}

static void
test_keeper_keeps_links_and_rights (Desk          *desk,
                                    gconstpointer  data)
{
  g_autofree char *link = g_build_filename (desk->dir, "link.inches", NULL);
  g_autoptr(GError) error = NULL;
  struct stat info;

  set_oil (desk, 50);
  g_assert_true (inches_document_keeper_save_as (desk->keeper, desk->path, &error));
  g_assert_cmpint (g_chmod (desk->path, 0640), ==, 0);
  g_assert_cmpint (symlink ("talks.inches", link), ==, 0);
  set_oil (desk, 60);
  g_assert_true (inches_document_keeper_save_as (desk->keeper, link, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpfloat (oil_in (desk, desk->path), ==, 60);
  g_assert_cmpint (g_stat (desk->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
}

static void
test_keeper_newer_is_read_only (Desk          *desk,
                                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *after = NULL;
  g_autofree char *copy = g_build_filename (desk->dir, "copy.inches", NULL);

  g_assert_true (inches_document_keeper_save_as (desk->keeper, desk->path, &error));
  g_assert_true (g_file_get_contents (desk->path, &text, NULL, NULL));
  *(strstr (text, "\"version\": 1") + strlen ("\"version\": ")) = '9';
  g_assert_true (g_file_set_contents (desk->path, text, -1, NULL));

  g_assert_true (inches_document_keeper_open (desk->keeper, desk->path, NULL, &error));
  g_assert_true (inches_document_keeper_is_read_only (desk->keeper));
  g_assert_nonnull (strstr (inches_document_keeper_get_trouble (desk->keeper), "newer version"));
  set_oil (desk, 50);
  g_assert_false (inches_document_keeper_save (desk->keeper, &error));
  g_clear_error (&error);
  g_assert_false (inches_document_keeper_save_as (desk->keeper, desk->path, &error));
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (desk->path, &after, NULL, NULL));
  g_assert_cmpstr (text, ==, after);
  g_assert_true (inches_document_keeper_save_as (desk->keeper, copy, &error));
  g_assert_false (inches_document_keeper_is_read_only (desk->keeper));
  g_assert_null (inches_document_keeper_get_trouble (desk->keeper));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    void      (*run) (Desk *desk, gconstpointer data);
  }
  tests[] =
  {
    { "/document-keeper/saves-and-opens", test_keeper_saves_and_opens },
    { "/document-keeper/reverts-in-one-step", test_keeper_reverts_in_one_step },
    { "/document-keeper/keeps-edits-for-the-next-start", test_keeper_keeps_edits_for_the_next_start },
    { "/document-keeper/given-up-leaves-nothing", test_keeper_given_up_leaves_nothing },
    { "/document-keeper/loses-nothing-to-faults", test_keeper_loses_nothing_to_faults },
    { "/document-keeper/tells-when-nothing-can-be-kept", test_keeper_tells_when_nothing_can_be_kept },
    { "/document-keeper/vanished-folder", test_keeper_vanished_folder },
    { "/document-keeper/notices-others", test_keeper_notices_others },
    { "/document-keeper/notices-who-is-quicker", test_keeper_notices_who_is_quicker },
    { "/document-keeper/keeps-links-and-rights", test_keeper_keeps_links_and_rights },
    { "/document-keeper/newer-is-read-only", test_keeper_newer_is_read_only },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Desk, NULL, desk_open, tests[i].run, desk_close);

  return g_test_run ();
}
