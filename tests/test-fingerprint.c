/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a file still holds what it held: nobody's work is written over unasked. */
#include "inches-fingerprint.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <unistd.h>

typedef struct
{
  char              *dir;
  char              *path;
  InchesFingerprint  print; /* of "talks" */
} Place;

static void
write_words (Place      *place,
             const char *words)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (place->path, words, -1, &error);
  g_assert_no_error (error);
}

static void
place_open (Place         *place,
            gconstpointer  data)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("talks", 5);
  g_autoptr(GError) error = NULL;

  place->dir = g_dir_make_tmp ("inches-fingerprint-XXXXXX", &error);
  g_assert_no_error (error);
  place->path = g_build_filename (place->dir, "talks.inches", NULL);
  inches_fingerprint_take (&place->print, bytes);
}

static void
place_close (Place         *place,
             gconstpointer  data)
{
  g_unlink (place->path);
  g_rmdir (place->dir);
  g_free (place->path);
  g_free (place->dir);
}

static void
test_fingerprint_same (Place         *place,
                       gconstpointer  data)
{
  write_words (place, "talks");
  g_assert_cmpint (inches_fingerprint_match (&place->print, place->path), ==, INCHES_FINGERPRINT_SAME);
}

static void
test_fingerprint_other (Place         *place,
                        gconstpointer  data)
{
  write_words (place, "talkS");
  g_assert_cmpint (inches_fingerprint_match (&place->print, place->path), ==, INCHES_FINGERPRINT_OTHER);
  write_words (place, "talks of another");
  g_assert_cmpint (inches_fingerprint_match (&place->print, place->path), ==, INCHES_FINGERPRINT_OTHER);
}

static void
test_fingerprint_gone (Place         *place,
                       gconstpointer  data)
{
  g_autofree char *below = g_build_filename (place->path, "talks.inches", NULL);

  g_assert_cmpint (inches_fingerprint_match (&place->print, place->path), ==, INCHES_FINGERPRINT_GONE);
  g_assert_cmpint (inches_fingerprint_match (&place->print, below), ==, INCHES_FINGERPRINT_GONE);
}

/* What cannot be looked at may be anything. */
static void
test_fingerprint_unreadable (Place         *place,
                             gconstpointer  data)
{
  g_autoptr(GFile) file = g_file_new_for_path (place->path);

  g_assert_true (g_file_make_symbolic_link (file, "talks.inches", NULL, NULL));
  g_assert_cmpint (inches_fingerprint_match (&place->print, place->path), ==, INCHES_FINGERPRINT_OTHER);

  /* Who may do everything reads it all the same. */
  g_assert_cmpint (g_unlink (place->path), ==, 0);
  write_words (place, "talks");
  g_assert_cmpint (g_chmod (place->path, 0), ==, 0);
  g_assert_cmpint (inches_fingerprint_match (&place->print, place->path), ==,
                   g_access (place->path, R_OK) == 0 ? INCHES_FINGERPRINT_SAME : INCHES_FINGERPRINT_OTHER);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/fingerprint/same", Place, NULL, place_open, test_fingerprint_same, place_close);
  g_test_add ("/fingerprint/other", Place, NULL, place_open, test_fingerprint_other, place_close);
  g_test_add ("/fingerprint/gone", Place, NULL, place_open, test_fingerprint_gone, place_close);
  g_test_add ("/fingerprint/unreadable", Place, NULL, place_open, test_fingerprint_unreadable, place_close);

  return g_test_run ();
}
