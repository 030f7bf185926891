/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text that the user saves: as a whole, or what was there stays. */
#include "inches-text-save.h"

#include <glib/gstdio.h>
#include <string.h>

#include "inches-error.h"

typedef struct
{
  GMainLoop *loop;
  gboolean   good;
  GError    *error;
} Saved;

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Saved *saved = user_data;

  saved->good = inches_text_save_finish (result, &saved->error);
  g_main_loop_quit (saved->loop);
}

static gboolean
save (const char  *path,
      const char  *text,
      GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  Saved saved = { g_main_loop_new (NULL, FALSE), FALSE, NULL };

  inches_text_save_async (file, text, saved_cb, &saved);
  g_main_loop_run (saved.loop);
  g_main_loop_unref (saved.loop);
  if (saved.error != NULL)
    g_propagate_error (error, saved.error);

  return saved.good;
}

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_text_save_replaces (void)
{
  g_autofree char *folder = g_dir_make_tmp ("inches-text-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "few.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (save (path, "a long first text", &error));
  g_assert_true (save (path, "short", &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "short");
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_unlink (path);
  g_rmdir (folder);
}

/* No empty file in the place of what could not be written. */
static void
test_text_save_leaves_nothing (void)
{
  g_autofree char *folder = g_dir_make_tmp ("inches-text-XXXXXX", NULL);
  g_autofree char *gone = g_build_filename (folder, "gone", "few.csv", NULL);
  g_autofree char *taken = g_build_filename (folder, "taken.csv", NULL);
  g_autoptr(GError) error = NULL;

  g_mkdir (taken, 0700);
  g_assert_false (save (taken, "text", &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "taken.csv: cannot be saved"));
  g_clear_error (&error);
  g_assert_false (save (gone, "text", &error));
  g_assert_nonnull (strstr (error->message, "there is no folder"));
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_rmdir (taken);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-save/replaces", test_text_save_replaces);
  g_test_add_func ("/text-save/leaves-nothing", test_text_save_leaves_nothing);

  return g_test_run ();
}
