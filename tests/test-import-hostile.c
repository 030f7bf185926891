/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE

#include "inches-import.h"

#include "inches-checker.h"
#include "inches-error.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Each file has one message, which names it, and nothing is imported. */
static void
assert_refused (const char *path,
                const char *words)
{
  static const InchesImportOptions options = { 0 };
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesImport) import = inches_import_load (path, &options, NULL, NULL, NULL, &error);
  gint64 start = g_get_monotonic_time ();

  g_assert_null (import);
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_true (error->domain == INCHES_ERROR);
  g_assert_true (g_str_has_prefix (error->message, path));
  g_assert_nonnull (strstr (error->message, words));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

static void
assert_bytes_refused (const char *path,
                      const char *text,
                      gssize      length,
                      const char *words)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
  assert_refused (path, words);
}

static char *
fill (const char *text,
      guint       n,
      const char *start,
      const char *end)
{
  GString *out = g_string_new (start);

  for (guint i = 0; i < n; i++)
    g_string_append (out, text);
  g_string_append (out, end);

  return g_string_free (out, FALSE);
}

static void
test_hostile_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("inches-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "hostile.csv", NULL);
  g_autofree char *columns = fill ("a,", 10000, "date,title,", "b\n1,2\n");
  g_autofree char *deep = fill ("[", 100000, "{\"events\": ", "");
  int fd;

  assert_bytes_refused (path, "", 0, "has no rows");
  assert_bytes_refused (path, "\n\n\r\n", -1, "has no rows");
  assert_bytes_refused (path, "date,title\n2024,a\0b\n", 20, ":2:7: a byte of zero");
  assert_bytes_refused (path, "\xEF\xBB\xBF" "date,title\n2024,caf\xE9\n", -1, ":2:9: the byte 0xE9 is not UTF-8");
  assert_bytes_refused (path, "\xFF\xFE" "date,title\n2024,a", 19, "this is not Unicode (UTF-16");
  assert_bytes_refused (path, "\xFF\xFE" "d\0a\0\0\xD8,\0", 10, "this is not Unicode (UTF-16");
  assert_bytes_refused (path, columns, -1, ":1:1: has 10003 columns, at most 256");
  assert_bytes_refused (path, deep, -1, "64");
  assert_bytes_refused (path, "{\"events\": 5", -1, ":1:13:");
  assert_bytes_refused (path, "{\"a\": 5}", -1, "no timeline of TimelineJS");
  assert_bytes_refused (path, "\"date,title\n2024,a\n", -1, ":1:1: the quote that begins here is never closed");

  /* Two gigabytes that take no room. */
  g_assert_cmpint (g_unlink (path), ==, 0);
  fd = open (path, O_CREAT | O_WRONLY, 0600);
  g_assert_cmpint (ftruncate (fd, (off_t) 2 << 30), ==, 0);
  close (fd);
  assert_refused (path, "larger than 32");
  g_assert_cmpint (g_unlink (path), ==, 0);

  assert_refused (path, "No such file");
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_refused (path, "device or pipe");
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  assert_refused (path, "folder");
  g_assert_cmpint (g_rmdir (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A line as long as a file may be, and rows whose quotes never close: told of in a moment. */
static void
test_hostile_lines (void)
{
  g_autofree char *longest = fill ("0123456789abcde", 2 * 1024 * 1024, "date,title\n2024,", "\n2024,after\n");
  g_autofree char *quotes = fill ("2024,\"open\n", 200000, "date,title\n", "");
  g_autofree char *same = fill ("2024,a\n", 150000, "date,title\n", "");
  g_autofree char *headers = fill ("a,", 200, "date,", "a\n");
  g_autofree char *numbers = fill ("1,", 200, "2024-01-01,", "1\n");
  g_autofree char *wide = fill (numbers, 50000, headers, "");
  g_autofree char *brackets = fill ("<a", 20000, "{\"events\": [{\"start_date\": {\"year\": 2024}, \"text\": {\"headline\": \"", "\"}}]}");
  const InchesImportOptions options = { 0 };
  const char *const texts[] = { longest, quotes, same, wide, brackets };
  static const char *const words[] = { "a.csv:2:6: ", "a.csv:2:6: ", "at most 100000", "more than 200000 values",
                                        "a.csv:/events/0/text/headline: has 40000" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr(GError) error = NULL;
      gint64 start = g_get_monotonic_time ();
      g_autoptr(InchesImport) import = inches_import_read (bytes, "a.csv", &options, NULL, NULL, NULL, &error);
      g_autofree char *told = import != NULL ? inches_import_fault_to_text (inches_import_get_fault (import, 0), "a.csv") : g_strdup (error->message);

      g_test_message ("%.60s: %.2f s", told, (g_get_monotonic_time () - start) / 1e6);
      g_assert_nonnull (strstr (told, words[i]));
      g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
      if (i == 0)
        g_assert_cmpuint (inches_import_get_n_events (import), ==, 1);
    }
}

/* Whatever is changed in a good file, reading ends, and what comes of it can be used. */
static void
test_hostile_changes (void)
{
  static const char *const good[] = {
    "id,date,end,title,text,place,source,url\r\na,2024-05-01,2024-06,\"A \"\"b\"\"\",\"x\r\ny\",Kyiv;Lviv,S,https://a.example\r\n,3/4/2024,,b,,,,\r\n",
    "date;Grain [t];Price\n2024-01;1,5;2\n2024-02;;x\n",
    "date,series,value,unit\n2024,A,1,t\n2023,A,2,t\n",
    "{\"events\": [{\"start_date\": {\"year\": \"2024\", \"month\": 5}, \"text\": {\"headline\": \"<b>a</b>\", \"text\": \"&amp;\"}, \"group\": \"g\"}]}",
  };
  static const char pieces[] = "\"\r\n,;\t|\0\xEF\xBB\xBF\xFF\xFE\xE9[]{}:0\\-/~";
  const InchesImportOptions options = { 0 };
  g_autoptr(GRand) rand = g_rand_new_with_seed (9);

  for (guint round = 0; round < 20000; round++)
    {
      const char *text = good[round % G_N_ELEMENTS (good)];
      g_autoptr(GByteArray) bytes = g_byte_array_append (g_byte_array_new (), (const guint8 *) text, strlen (text));
      guint n = g_rand_int_range (rand, 1, 6);
      g_autoptr(GBytes) changed = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(InchesImport) import = NULL;

      for (guint i = 0; i < n; i++)
        {
          guint at = g_rand_int_range (rand, 0, bytes->len);

          if (g_rand_boolean (rand) && bytes->len > 1)
            g_byte_array_remove_index (bytes, at);
          else
            bytes->data[at] = pieces[g_rand_int_range (rand, 0, sizeof pieces)];
        }
      changed = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
      import = inches_import_read (changed, "a", &options, NULL, NULL, NULL, &error);

      g_assert_true ((import == NULL) == (error != NULL));
      if (error != NULL)
        g_assert_true (g_utf8_validate (error->message, -1, NULL));
      for (guint i = 0; import != NULL && i < inches_import_get_n_faults (import); i++)
        g_assert_true (g_utf8_validate (inches_import_get_fault (import, i)->words, -1, NULL));
    }
}

static void
test_hostile_check (void)
{
  g_autofree char *folder = g_dir_make_tmp ("inches-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.CSV", NULL);
  g_autoptr(GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *many = fill ("never,a\n", 150, "date,title\n", "");

  g_assert_true (g_file_set_contents (path, many, -1, NULL));
  g_assert_false (inches_check_file (path, messages));
  g_assert_cmpuint (messages->len, ==, INCHES_IMPORT_MOST_FAULTS + 1);
  g_assert_true (g_str_has_suffix (messages->pdata[0], "2024-05-03~"));
  g_assert_nonnull (strstr (messages->pdata[0], ":2:1: “never”"));
  g_assert_true (g_str_has_suffix (messages->pdata[INCHES_IMPORT_MOST_FAULTS], "and 50 more faults"));

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-hostile/files", test_hostile_files);
  g_test_add_func ("/import-hostile/lines", test_hostile_lines);
  g_test_add_func ("/import-hostile/changes", test_hostile_changes);
  g_test_add_func ("/import-hostile/check", test_hostile_check);

  return g_test_run ();
}
