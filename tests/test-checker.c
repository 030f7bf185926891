/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "inches-checker.h"
#include "inches-data-dir.h"

/* A folder for files that are made up here. */
static char *folder;

static char *
put (const char *name,
     const char *bytes,
     gssize      length)
{
  char *path = g_build_filename (folder, name, NULL);
  gsize n = length < 0 ? strlen (bytes) : (gsize) length;
  FILE *file = g_fopen (path, "wb");

  /* Not g_file_set_contents(): it waits for the disk, thousands of times here. */
  g_assert_cmpuint (fwrite (bytes, 1, n, file), ==, n);
  g_assert_cmpint (fclose (file), ==, 0);

  return path;
}

/* Each message is one line of text that begins with the file's name. */
static GPtrArray *
check (const char *path)
{
  GPtrArray *messages = g_ptr_array_new_with_free_func (g_free);
  gboolean good = inches_check_file (path, messages);

  g_assert_cmpint (good, ==, messages->len == 0);
  for (guint i = 0; i < messages->len; i++)
    {
      const char *message = g_ptr_array_index (messages, i);

      g_assert_true (g_utf8_validate (message, -1, NULL));
      g_assert_true (g_str_has_prefix (message, path));
      g_assert_null (strchr (message, '\n'));
      g_assert_cmpuint (strlen (message), <, 600);
    }

  return messages;
}

static void
assert_message (const char *bytes,
                gssize      length,
                const char *message)
{
  g_autofree char *path = put ("made-up.json", bytes, length);
  g_autofree char *expected = g_strconcat (path, message, NULL);
  g_autoptr(GPtrArray) messages = check (path);

  g_assert_cmpuint (messages->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (messages, 0), ==, expected);
}

static void
test_checker_what_ships (void)
{
  static const char *const names[] = {
    "chronicle.json", "claims.json", "literature.json", "measures.json", "spellings.json", "timeline.json", "themes.json",
    "model/levers.json", "model/ladder.json", "model/coefficients.json", "model/miles.json", "model/presets.json", "model/combinations.json",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (inches_data_dir (), names[i], NULL);
      g_autoptr(GPtrArray) messages = check (path);

      if (messages->len > 0)
        g_error ("%s", (const char *) g_ptr_array_index (messages, 0));
    }
}

/* A sheet that would not be read at the start is not found good beforehand. */
static void
test_checker_size_of_a_model_file (void)
{
  g_autofree char *shipped = g_build_filename (inches_data_dir (), "model", "levers.json", NULL);
  g_autofree char *text = NULL;
  g_autofree char *padded = NULL;
  g_autofree char *spaces = g_strnfill (1 << 20, ' ');
  g_autofree char *path = NULL;
  g_autoptr(GPtrArray) messages = NULL;

  g_assert_true (g_file_get_contents (shipped, &text, NULL, NULL));
  padded = g_strconcat (text, spaces, NULL);
  path = put ("levers.json", padded, -1);
  messages = check (path);
  g_assert_cmpuint (messages->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (messages, 0), ": the file is larger than 1.0"));
  g_unlink (path);
}

static char *
replace (const char *text,
         const char *find,
         const char *by)
{
  g_auto(GStrv) parts = g_strsplit (text, find, 2);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);

  return g_strjoinv (by, parts);
}

static void
assert_message_of_shipped (const char *name,
                           const char *find,
                           const char *by,
                           const char *message)
{
  g_autofree char *shipped = g_build_filename (inches_data_dir (), name, NULL);
  g_autofree char *text = NULL;
  g_autofree char *changed = NULL;

  g_assert_true (g_file_get_contents (shipped, &text, NULL, NULL));
  changed = replace (text, find, by);
  assert_message (changed, -1, message);
}

/* Tracks that begin before the one with these words in it. */
static guint
count_tracks_before (const char *words)
{
  g_autofree char *shipped = g_build_filename (inches_data_dir (), "timeline.json", NULL);
  g_autofree char *text = NULL;
  char *end;
  guint n = 0;

  g_assert_true (g_file_get_contents (shipped, &text, NULL, NULL));
  end = strstr (text, words);
  for (const char *at = strstr (text, "\"series\":"); at != NULL && at < end; at = strstr (at + 1, "\"series\":"))
    n++;

  return n - 1;
}

/* What the record says of the model must be there. */
static void
test_checker_references (void)
{
  g_autofree char *message = g_strdup_printf (":/tracks/%u/lever: the model has no lever called “gas”",
                                              count_tracks_before ("\"lever\": \"oil\""));

  assert_message_of_shipped ("timeline.json", "\"lever\": \"oil\"", "\"lever\": \"gas\"", message);
  assert_message_of_shipped ("chronicle.json", "\"sets_lever\": \"oil\"", "\"sets_lever\": \"oils\"",
                             ":/series/0/sets_lever: the model has no lever called “oils”");
  assert_message_of_shipped ("model/levers.json", "\"claims\": [\"C57\"]", "\"claims\": [\"57\"]",
                             ":/levers/0/claims/0: “57” is no number of a claim, such as C05");
  assert_message_of_shipped ("model/levers.json", "\"claims\": [\"C57\"]", "\"claims\": [\"C57\", \"C05\", \"C57\"]",
                             ":/levers/0/claims/2: “C57” is in the list twice");
}

static void
test_checker_no_json (void)
{
  assert_message ("", 0, ":1:1: the file is empty");
  assert_message ("Dear reader,\n", -1, ":1:1: here must be a value: an object, array, text, number, true, false or null");
  assert_message ("\xef\xbb\xbf{}", -1, ":1:1: a byte order mark is not allowed, save the file as UTF-8 without it");
  assert_message ("{\r\n \"a\": 1,\r\n \"a\": 2\r\n}\r\n", -1, ":3:2: a key is given twice: \"a\"");
  assert_message ("{\"schema\": NaN}", -1, ":1:12: here must be a value: an object, array, text, number, true, false or null");
  assert_message ("\xff\xfe{\0}\0", 6, ":1:1: here must be a value: an object, array, text, number, true, false or null");
}

static void
test_checker_json_of_another_kind (void)
{
  assert_message ("{}", -1, ":/schema: is missing");
  assert_message ("[]", -1, ": must be an object");
  assert_message ("7", -1, ": must be an object");
  assert_message ("{\"schema\": 7}", -1, ":/schema: must be a text");
  assert_message ("{\"schema\": \"inches-chronicle-9\"}", -1, ":/schema: “inches-chronicle-9” is no kind of file this version knows");
}

static void
test_checker_what_is_no_file (void)
{
  g_autofree char *missing = g_build_filename (folder, "missing.json", NULL);
  g_autoptr(GPtrArray) of_folder = check (folder);
  g_autoptr(GPtrArray) of_missing = check (missing);
  g_autoptr(GPtrArray) of_device = check ("/dev/null");

  g_assert_cmpuint (of_folder->len, ==, 1);
  g_assert_cmpuint (of_missing->len, ==, 1);
  g_assert_cmpuint (of_device->len, ==, 1);
}

static void
test_checker_brackets (void)
{
  g_autofree char *open = g_strnfill (100000, '[');

  assert_message (open, -1, ":1:65: nested more than 64 deep");
}

static void
test_checker_huge (void)
{
  g_autofree char *path = put ("sparse.json", "{", 1);
  g_autofree char *real = g_build_filename (folder, "real.json", NULL);
  g_autofree char *block = g_strnfill (1000000, ' ');
  FILE *file = g_fopen (real, "w");

  g_assert_cmpint (truncate (path, 100 * 1000 * 1000), ==, 0);
  for (guint i = 0; i < 100; i++)
    g_assert_cmpuint (fwrite (block, 1, 1000000, file), ==, 1000000);
  fclose (file);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(GPtrArray) messages = check (i == 0 ? path : real);

      g_assert_cmpuint (messages->len, ==, 1);
      g_assert_nonnull (strstr (g_ptr_array_index (messages, 0), ": the file is larger than 32.0"));
    }

  g_unlink (path);
  g_unlink (real);
}

static void
test_checker_many_faults (void)
{
  g_autoptr(GString) text = g_string_new ("{\"schema\": \"inches-chronicle-1\", \"title\": \"T\", \"gathered\": \"2026-01-02\", "
                                          "\"record_to\": \"2015-12-31\", \"span\": {\"start\": \"2014-01-01\", \"end\": \"2015-12-31\"}, "
                                          "\"licence\": \"L\", \"periods\": [], \"precedents\": [], \"series\": [], \"eras\": [], \"events\": [");
  g_autofree char *path = NULL;
  g_autoptr(GPtrArray) messages = NULL;

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? "," : "", i);
  g_string_append (text, "]}");
  path = put ("many.json", text->str, -1);
  messages = check (path);

  g_assert_cmpuint (messages->len, ==, 101);
  g_assert_true (g_str_has_suffix (g_ptr_array_index (messages, 99), ":/events/99: must be an object"));
  g_assert_true (g_str_has_suffix (g_ptr_array_index (messages, 100), ": and 400 more faults"));
}

/* A file that ends too early has exactly one fault, at its end or at the text
 * that does not. */
static void
test_checker_truncated (void)
{
  g_autofree char *path = g_build_filename (inches_data_dir (), "chronicle.json", NULL);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_strchomp (text);
  length = strlen (text);

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *cut = put ("cut.json", text, g_test_rand_int_range (0, length));
      g_autoptr(GPtrArray) messages = check (cut);

      g_assert_cmpuint (messages->len, ==, 1);
    }
}

/* One byte of a small file changed: still right, or faults with their places. */
static void
test_checker_mutated (void)
{
  static const char *const names[] = { "chronicle.json", "claims.json", "timeline.json", "literature.json", "measures.json" };
  guint good = 0, bad = 0;

  /* Each is read with the other one beside it. */
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "record", names[i], NULL);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_free (put (names[i], text, -1));
    }

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "record", names[i], NULL);
      g_autofree char *text = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      for (guint j = 0; j < 1000; j++)
        {
          guint at = g_test_rand_int_range (0, length);
          char was = text[at];
          g_autofree char *mutant = NULL;
          g_autoptr(GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);

          text[at] = g_test_rand_int_range (0, 256);
          mutant = put ("mutant.json", text, length);
          text[at] = was;
          if (inches_check_file (mutant, messages))
            good++;
          else
            bad++;
        }
    }

  g_test_message ("%u right, %u refused", good, bad);
  g_assert_cmpuint (bad, >, 500);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GDir) dir = NULL;
  const char *name;
  int status;

  g_test_init (&argc, &argv, NULL);

  folder = g_dir_make_tmp ("inches-checker-XXXXXX", NULL);
  g_assert_nonnull (folder);

  g_test_add_func ("/checker/what-ships", test_checker_what_ships);
  g_test_add_func ("/checker/size-of-a-model-file", test_checker_size_of_a_model_file);
  g_test_add_func ("/checker/references", test_checker_references);
  g_test_add_func ("/checker/no-json", test_checker_no_json);
  g_test_add_func ("/checker/json-of-another-kind", test_checker_json_of_another_kind);
  g_test_add_func ("/checker/what-is-no-file", test_checker_what_is_no_file);
  g_test_add_func ("/checker/brackets", test_checker_brackets);
  g_test_add_func ("/checker/huge", test_checker_huge);
  g_test_add_func ("/checker/many-faults", test_checker_many_faults);
  g_test_add_func ("/checker/truncated", test_checker_truncated);
  g_test_add_func ("/checker/mutated", test_checker_mutated);

  status = g_test_run ();

  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);

  return status;
}
