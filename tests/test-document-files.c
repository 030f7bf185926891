/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE

#include "inches-document-reader.h"
#include "inches-document-writer.h"

#include "document-fixture.h"
#include "inches-error.h"
#include "model-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static InchesDocument *
read_bytes (GBytes  *bytes,
            GError **error)
{
  return inches_document_reader_parse (bytes, "a.inches", model_fixture_get (), error);
}

static InchesDocument *
read_text (const char  *text,
           GError     **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return read_bytes (bytes, error);
}

static void
test_document_saves_what_it_loads (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr(InchesDocument) document = document_fixture_random (rand);
      g_autoptr(GBytes) bytes = inches_document_writer_print (document, model_fixture_get (), NULL);
      g_autoptr(GError) error = NULL;
      g_autoptr(InchesDocument) again = read_bytes (bytes, &error);
      g_autoptr(GBytes) bytes_again = NULL;

      g_assert_no_error (error);
      g_assert_true (inches_content_equal (inches_document_get_content (document), inches_document_get_content (again)));
      g_assert_true (inches_view_state_equal (inches_document_get_view (document), inches_document_get_view (again)));
      bytes_again = inches_document_writer_print (again, model_fixture_get (), NULL);
      g_assert_true (g_bytes_equal (bytes, bytes_again));
    }
}

/* Puts a member that nobody knows behind every brace of a written document. */
static char *
sprinkle (const char *text,
          guint      *n)
{
  GString *out = g_string_new (NULL);
  gboolean quoted = FALSE;

  *n = 0;
  for (const char *p = text; *p != '\0'; p++)
    {
      g_string_append_c (out, *p);
      if (*p == '"' && (p == text || p[-1] != '\\'))
        quoted = !quoted;
      else if (*p == '{' && !quoted && p[1] != '}' && !g_str_has_suffix (out->str, "\"levers\": {")
               && !g_str_has_suffix (out->str, "\"paces\": {"))
        g_string_append_printf (out, "\"zz_%u\": {\"deep\": [1, 2.5, null, \"ж\\n\", {\"id\": true}]},", ++*n);
    }

  return g_string_free (out, FALSE);
}

static guint
count (const char *text,
       const char *word)
{
  guint n = 0;

  for (const char *p = strstr (text, word); p != NULL; p = strstr (p + 1, word))
    n++;

  return n;
}

static void
test_document_keeps_what_it_does_not_know (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < 50; i++)
    {
      g_autoptr(InchesDocument) document = document_fixture_random (rand);
      g_autoptr(GBytes) bytes = inches_document_writer_print (document, model_fixture_get (), NULL);
      g_autoptr(GBytes) once = NULL, twice = NULL;
      g_autoptr(InchesDocument) read = NULL, again = NULL;
      g_autoptr(GError) error = NULL;
      g_autofree char *plain = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_autofree char *text = NULL;
      g_autofree char *written = NULL;
      guint n;

      text = sprinkle (plain, &n);
      read = read_text (text, &error);
      g_assert_no_error (error);
      once = inches_document_writer_print (read, model_fixture_get (), NULL);
      written = g_strndup (g_bytes_get_data (once, NULL), g_bytes_get_size (once));
      g_assert_cmpuint (n, >=, 3);
      g_assert_cmpuint (count (written, "\"zz_"), ==, n);
      g_assert_cmpuint (count (written, "2.5"), >=, n);

      again = read_bytes (once, &error);
      g_assert_no_error (error);
      twice = inches_document_writer_print (again, model_fixture_get (), NULL);
      g_assert_true (g_bytes_equal (once, twice));
    }
}

static void
test_document_names_every_fault (void)
{
  static const struct
  {
    const char *text;
    int         code;
    const char *message;
  }
  cases[] =
  {
    { "", INCHES_ERROR_SYNTAX, "a.inches:1:1:" },
    { "[]", INCHES_ERROR_FORMAT, "must be an object" },
    { "{\"format\": \"other\", \"version\": 1}", INCHES_ERROR_UNKNOWN, "a.inches:/format:" },
    { "{\"format\": \"inches-document\"}", INCHES_ERROR_FORMAT, "a.inches:/version: is missing" },
    { "{\"format\": \"inches-document\", \"version\": 0}", INCHES_ERROR_OUT_OF_RANGE, "a.inches:/version:" },
    { "{\"format\": \"inches-document\", \"version\": 1}", INCHES_ERROR_FORMAT, "a.inches:/scenario: is missing" },
    { "{\"format\": \"inches-document\", \"version\": 2, \"preset\": \"x\", \"scenario\": 5}", INCHES_ERROR_FORMAT, "newer program" },
    { "{\"format\": \"inches-document\", \"version\": 1, \"format\": 1}", INCHES_ERROR_DUPLICATE, "a.inches:1:" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(InchesDocument) document = read_text (cases[i].text, &error);

      g_assert_null (document);
      g_test_message ("%s", error->message);
      g_assert_error (error, INCHES_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].message));
    }
}

/* Whatever byte is changed: a document or one fault, never a crash. */
static void
test_document_reader_is_total (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (3);
  g_autoptr(InchesDocument) document = document_fixture_random (rand);
  g_autoptr(GBytes) bytes = inches_document_writer_print (document, model_fixture_get (), NULL);
  gsize length = g_bytes_get_size (bytes);
  guint good = 0;

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *text = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
      g_autoptr(GBytes) bent = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(InchesDocument) read = NULL;

      text[g_rand_int_range (rand, 0, length)] = (char) g_rand_int_range (rand, 0, 256);
      bent = g_bytes_new (text, i % 2 == 0 ? length : (gsize) g_rand_int_range (rand, 0, length));
      read = read_bytes (bent, &error);
      g_assert_true ((read == NULL) == (error != NULL));
      g_assert_true (error == NULL || g_str_has_prefix (error->message, "a.inches:"));
      good += read != NULL;
    }
  g_assert_cmpuint (good, >, 10);
}

static void
test_document_of_a_newer_program (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (5);
  g_autoptr(InchesDocument) document = document_fixture_random (rand);
  g_autoptr(GBytes) bytes = inches_document_writer_print (document, model_fixture_get (), NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesDocument) newer = NULL;

  *(strstr (text, "\"version\": 1") + strlen ("\"version\": ")) = '2';
  newer = read_text (text, &error);
  g_assert_no_error (error);
  g_assert_true (inches_document_is_newer (newer));
  g_assert_false (inches_document_is_newer (document));
}

static void
assert_refused (const char *path,
                const char *words)
{
  g_autoptr(GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr(InchesDocument) document = inches_document_reader_load (path, model_fixture_get (), NULL, &error);

  g_assert_null (document);
  g_test_message ("%s", error->message);
  g_assert_true (error->domain == INCHES_ERROR);
  g_assert_nonnull (strstr (error->message, words));
  g_assert_nonnull (strstr (error->message, strrchr (path, '/') + 1));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
}

static void
put (const char *path,
     const char *bytes,
     gssize      length)
{
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
}

static void
test_document_hostile_files (void)
{
  static const char png[] = "\x89PNG\r\n\x1a\n\xff\xff\xff\xf0iTXtinches-document";
  static const char svg[] = "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"&b;&b;\"><!ENTITY b \"&c;&c;\"><!ENTITY c \"boo\">]>"
                            "<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata id=\"inches-document\">&a;</metadata></svg>";
  g_autofree char *dir = g_dir_make_tmp ("inches-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "hostile", NULL);
  int fd;

  put (path, png, sizeof png - 1);
  assert_refused (path, "");
  put (path, svg, -1);
  assert_refused (path, "");
  put (path, "plain words", -1);
  assert_refused (path, "this is no document, which begins with");
  put (path, "\xff\xd8\xff\xe0 and so on", -1);
  assert_refused (path, "this is a JPEG picture and holds no document");
  put (path, "PK\3\4\0\0", 6);
  assert_refused (path, "a Zip archive");
  put (path, "\0\0", 2);
  assert_refused (path, "this is no document");
  put (path, " \n", 2);
  assert_refused (path, "the file is empty");
  g_unlink (path);

  fd = g_open (path, O_CREAT | O_WRONLY, 0600);
  g_assert_cmpint (ftruncate (fd, G_GINT64_CONSTANT (2) << 30), ==, 0);
  close (fd);
  assert_refused (path, "larger than");
  g_unlink (path);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_refused (path, "pipe");
  g_unlink (path);

  g_assert_cmpint (symlink (path, path), ==, 0);
  assert_refused (path, "symbolic links");
  g_unlink (path);

  g_mkdir (path, 0700);
  assert_refused (path, "folder");
  g_rmdir (path);
  assert_refused (path, "No such file");
  g_rmdir (dir);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/saves-what-it-loads", test_document_saves_what_it_loads);
  g_test_add_func ("/document/keeps-what-it-does-not-know", test_document_keeps_what_it_does_not_know);
  g_test_add_func ("/document/names-every-fault", test_document_names_every_fault);
  g_test_add_func ("/document/reader-is-total", test_document_reader_is_total);
  g_test_add_func ("/document/of-a-newer-program", test_document_of_a_newer_program);
  g_test_add_func ("/document/hostile-files", test_document_hostile_files);

  return g_test_run ();
}
