/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a file could not be written: what is in the way is named, with its place and its limits. */
#define _GNU_SOURCE

#include "inches-file-fault.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

static void
assert_says (const char *path,
             int         number,
             const char *words)
{
  g_autofree char *why = inches_file_fault_describe (path, TRUE, 12595, number);

  g_test_message ("%s", why);
  g_assert_nonnull (strstr (why, words));
  g_assert_nonnull (strstr (why, g_strerror (number)));
}

static void
test_file_fault_names_what_is_in_the_way (void)
{
  g_autofree char *folder = g_dir_make_tmp ("inches-fault-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "talks.inches", NULL);
  g_autofree char *gone = g_build_filename (folder, "gone", "talks.inches", NULL);

  assert_says (path, ENOSPC, "12.3");
  assert_says (path, ENOSPC, "no room");
  assert_says (path, EDQUOT, "no room");
  assert_says (path, EROFS, "nothing may be written in the folder");
  assert_says (path, EACCES, folder);
  assert_says (gone, ENOENT, "there is no folder");
  assert_says (gone, ENOENT, "/gone (");
  assert_says (folder, EISDIR, "a folder has this name");

  /* The folder is there: something else is missing. */
  assert_says (path, ENOENT, g_strerror (ENOENT));
  assert_says (path, EIO, g_strerror (EIO));
  g_rmdir (folder);
}

/* What only replaces the file does not ask it: whether it may be written is not what is in the way. */
static void
test_file_fault_of_a_file_that_may_only_be_read (void)
{
  g_autofree char *folder = g_dir_make_tmp ("inches-fault-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "talks.inches", NULL);
  g_autofree char *replaced = NULL;
  gboolean root = getuid () == 0;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_chmod (path, 0444);
  g_chmod (folder, 0755);

  /* The system asks for the real user, and everything may be written by root. */
  if (root)
    g_assert_cmpint (setreuid (65534, -1), ==, 0);
  if (access (path, R_OK) == 0)
    {
      assert_says (path, EACCES, "this file may only be read");
      replaced = inches_file_fault_describe (path, FALSE, 3, EACCES);
    }
  if (root)
    g_assert_cmpint (setreuid (0, -1), ==, 0);

  if (replaced == NULL)
    g_test_skip ("nobody else can look into the folder");
  else
    g_assert_true (g_str_has_prefix (replaced, "nothing may be written in the folder"));
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_file_fault_numbers (void)
{
  g_assert_cmpint (inches_file_fault_number (G_FILE_ERROR_NOSPC), ==, ENOSPC);
  g_assert_cmpint (inches_file_fault_number (G_FILE_ERROR_INVAL), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file-fault/names-what-is-in-the-way", test_file_fault_names_what_is_in_the_way);
  g_test_add_func ("/file-fault/of-a-file-that-may-only-be-read", test_file_fault_of_a_file_that_may_only_be_read);
  g_test_add_func ("/file-fault/numbers", test_file_fault_numbers);

  return g_test_run ();
}
