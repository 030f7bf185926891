/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a file could not be written: what is in the way is named, with its place and its limits. */
#include "inches-file-fault.h"

#include <errno.h>
#include <string.h>

#include <glib/gstdio.h>

static void
assert_says (const char *path,
             int         number,
             const char *words)
{
  g_autofree char *why = inches_file_fault_describe (path, 12595, number);

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
  g_test_add_func ("/file-fault/numbers", test_file_fault_numbers);

  return g_test_run ();
}
