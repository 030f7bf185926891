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

/* A file of another computer that has a path here, as file systems mounted for the session give one. */
#define TYPE_FAR_FILE (far_file_get_type ())
G_DECLARE_FINAL_TYPE (FarFile, far_file, FAR, FILE, GObject)

struct _FarFile
{
  GObject     parent_instance;

  const char *path;
};

static void far_file_iface_init (GFileIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FarFile, far_file, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_FILE, far_file_iface_init))

static gboolean
far_file_is_native (GFile *file)
{
  return FALSE;
}

static char *
far_file_get_path (GFile *file)
{
  return g_strdup (FAR_FILE (file)->path);
}

static char *
far_file_get_parse_name (GFile *file)
{
  return g_strdup ("sftp://far/few.csv");
}

static GFileOutputStream *
far_file_replace (GFile             *file,
                  const char        *etag,
                  gboolean           make_backup,
                  GFileCreateFlags   flags,
                  GCancellable      *cancellable,
                  GError           **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_HOST_UNREACHABLE, "far away");

  return NULL;
}

static void
far_file_iface_init (GFileIface *iface)
{
  iface->is_native = far_file_is_native;
  iface->get_path = far_file_get_path;
  iface->get_parse_name = far_file_get_parse_name;
  iface->replace = far_file_replace;
}

static void
far_file_class_init (FarFileClass *klass)
{
}

static void
far_file_init (FarFile *self)
{
}

static gboolean
save_file (GFile       *file,
           const char  *text,
           GError     **error)
{
  Saved saved = { g_main_loop_new (NULL, FALSE), FALSE, NULL };

  inches_text_save_async (file, text, saved_cb, &saved);
  g_main_loop_run (saved.loop);
  g_main_loop_unref (saved.loop);
  if (saved.error != NULL)
    g_propagate_error (error, saved.error);

  return saved.good;
}

static gboolean
save (const char  *path,
      const char  *text,
      GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);

  return save_file (file, text, error);
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

/* It is written by who knows how to reach it, not by way of its path. */
static void
test_text_save_of_another_computer (void)
{
  g_autofree char *folder = g_dir_make_tmp ("inches-text-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "few.csv", NULL);
  g_autoptr(FarFile) file = g_object_new (TYPE_FAR_FILE, NULL);
  g_autoptr(GError) error = NULL;

  file->path = path;
  g_assert_false (save_file (G_FILE (file), "text", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_HOST_UNREACHABLE);
  g_assert_cmpstr (error->message, ==, "sftp://far/few.csv: cannot be saved: far away");
  g_assert_cmpuint (count_files (folder), ==, 0);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-save/replaces", test_text_save_replaces);
  g_test_add_func ("/text-save/leaves-nothing", test_text_save_leaves_nothing);
  g_test_add_func ("/text-save/of-another-computer", test_text_save_of_another_computer);

  return g_test_run ();
}
