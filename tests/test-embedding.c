/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document in a picture of each format: it comes back, the picture stays, and what is damaged is named. */
#define _POSIX_C_SOURCE 200809L

#include "inches-embedding.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "inches-crc.h"
#include "inches-error.h"
#include "inches-export.h"
#include "timeline-fixture.h"

#define DOCUMENT "{\n\t\"title\": \"Größe <b>&amp; ]]> \\\\ (a) endstream endobj startxref\",\n \"n\": 7\n}\n"

static const InchesExportFormat formats[] = { INCHES_EXPORT_PNG, INCHES_EXPORT_SVG, INCHES_EXPORT_PDF };

static GBytes *pictures[G_N_ELEMENTS (formats)];
static char *folder;

static void
make_pictures (void)
{
  InchesExport export;

  inches_export_init (&export, fixture.chronicle, fixture.model, fixture.forecasts[0], g_ptr_array_index (fixture.themes, 2));
  export.chart = INCHES_CHART_OUTCOMES;
  export.width = 640;
  export.height = 480;
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    pictures[i] = inches_export_make (&export, formats[i], NULL);
}

static GBytes *
with_document (guint       format,
               const char *document)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) text = g_bytes_new (document, strlen (document));
  GBytes *picture = inches_embedding_add (pictures[format], "picture", text, &error);

  g_assert_no_error (error);

  return picture;
}

static void
assert_document (GBytes     *picture,
                 const char *document)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) found = NULL;
  gboolean good = inches_embedding_find (picture, "picture", &found, &error);

  g_assert_no_error (error);
  g_assert_true (good);
  if (document == NULL)
    g_assert_null (found);
  else
    g_assert_cmpmem (g_bytes_get_data (found, NULL), g_bytes_get_size (found), document, strlen (document));
}

static void
assert_refused (const void *bytes,
                gsize       length,
                int         code,
                const char *words)
{
  g_autoptr(GBytes) picture = g_bytes_new (bytes, length);
  g_autoptr(GBytes) found = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (inches_embedding_find (picture, "picture", &found, &error));
  g_assert_error (error, INCHES_ERROR, code);
  g_assert_null (found);
  g_assert_true (g_str_has_prefix (error->message, "picture:"));
  g_assert_null (strchr (error->message, '\n'));
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

static void
test_embedding_comes_back (void)
{
  g_autofree char *large = g_strnfill (3000000, 'x');
  const char *documents[] = { DOCUMENT, "", "{}", large };

  for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
    {
      assert_document (pictures[f], NULL);
      for (guint d = 0; d < G_N_ELEMENTS (documents); d++)
        {
          g_autoptr(GBytes) one = with_document (f, documents[d]);
          g_autoptr(GBytes) two = with_document (f, documents[d]);

          assert_document (one, documents[d]);
          g_assert_true (g_bytes_equal (one, two));
        }
    }
}

static void
test_embedding_only_one (void)
{
  for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
    {
      g_autoptr(GBytes) picture = with_document (f, DOCUMENT);
      g_autoptr(GBytes) text = g_bytes_new_static ("{}", 2);
      g_autoptr(GError) error = NULL;

      g_assert_null (inches_embedding_add (picture, "picture", text, &error));
      g_assert_error (error, INCHES_ERROR, INCHES_ERROR_DUPLICATE);
    }
}

static void
test_embedding_refuses_texts (void)
{
  static const struct { const char *bytes; gsize length; } texts[] = { { "a\0b", 3 }, { "\xff", 1 }, { "a\rb", 3 }, { "\x1b[1m", 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
      {
        g_autoptr(GBytes) text = g_bytes_new (texts[i].bytes, texts[i].length);
        g_autoptr(GError) error = NULL;

        g_assert_null (inches_embedding_add (pictures[f], "picture", text, &error));
        g_assert_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX);
      }
}

/* What another program says; %NULL if it is not there. */
static char *
say (const char *program,
     const char *argument,
     GBytes     *picture,
     const char *more)
{
  g_autofree char *found = g_find_program_in_path (program);
  g_autofree char *path = g_build_filename (folder, "picture.pdf", NULL);
  char *arguments[] = { (char *) program, (char *) argument, path, (char *) more, NULL };
  g_autoptr(GError) error = NULL;
  char *said = NULL;
  g_autofree char *complaints = NULL;
  gint status = 0;
  gsize length;
  const char *data = g_bytes_get_data (picture, &length);

  if (found == NULL)
    return NULL;

  g_assert_true (g_file_set_contents (path, data, length, NULL));
  g_assert_true (g_spawn_sync (NULL, arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, &complaints, &status, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (complaints, ==, "");
  g_unlink (path);

  return said;
}

/* Readers of PDF find the attachment and the page, and have nothing to complain about. */
static void
test_embedding_pdf_for_others (void)
{
  g_autoptr(GBytes) picture = with_document (2, DOCUMENT);
  g_autofree char *before = say ("pdftotext", "-layout", pictures[2], "-");
  g_autofree char *after = say ("pdftotext", "-layout", picture, "-");
  g_autofree char *list = say ("pdfdetach", "-list", picture, NULL);
  gsize length;
  const guint8 *was = g_bytes_get_data (pictures[2], &length);

  g_assert_cmpmem (was, length, g_bytes_get_data (picture, NULL), length);
  if (list == NULL)
    {
      g_test_skip ("pdfdetach is not installed");
      return;
    }

  g_assert_cmpstr (before, ==, after);
  g_assert_nonnull (strstr (list, "1 embedded files"));
  g_assert_nonnull (strstr (list, INCHES_EMBEDDING_NAME ".json"));
}

/* A chunk behind the size of the picture, or whatever is to stand there. */
static GByteArray *
png_with (const void *bytes,
          gsize       length)
{
  GByteArray *png = g_byte_array_new ();
  gsize whole;
  const guint8 *data = g_bytes_get_data (pictures[0], &whole);

  g_byte_array_append (png, data, 33);
  g_byte_array_append (png, bytes, length);
  g_byte_array_append (png, data + 33, whole - 33);

  return png;
}

static void
append_chunk (GByteArray *png,
              const char *type,
              const void *data,
              gsize       length)
{
  guint32 number = GUINT32_TO_BE ((guint32) length);
  gsize start;

  g_byte_array_append (png, (const guint8 *) &number, 4);
  start = png->len;
  g_byte_array_append (png, (const guint8 *) type, 4);
  g_byte_array_append (png, data, length);
  number = GUINT32_TO_BE (inches_crc32 (png->data + start, png->len - start));
  g_byte_array_append (png, (const guint8 *) &number, 4);
}

static void
assert_png_text_refused (const void *data,
                         gsize       length,
                         int         code,
                         const char *words)
{
  g_autoptr(GByteArray) chunk = g_byte_array_new ();
  g_autoptr(GByteArray) png = NULL;

  append_chunk (chunk, "iTXt", data, length);
  png = png_with (chunk->data, chunk->len);
  assert_refused (png->data, png->len, code, words);
}

#define KEYWORD INCHES_EMBEDDING_NAME "\0"

static void
test_embedding_png_hostile (void)
{
  static const char lie[] = "\x7f\xff\xff\xffiTXt" KEYWORD;
  gsize length;
  const guint8 *data = g_bytes_get_data (pictures[0], &length);
  g_autoptr(GByteArray) liar = png_with (lie, sizeof lie - 1);
  g_autoptr(GBytes) whole = with_document (0, DOCUMENT);
  g_autoptr(GByteArray) damaged = g_byte_array_new ();
  g_autoptr(GByteArray) twice = g_byte_array_new ();

  assert_refused (liar->data, liar->len, INCHES_ERROR_SYNTAX, "says that it has 2147483647 bytes");
  assert_refused (data, 8, INCHES_ERROR_SYNTAX, "ends at byte 8");
  assert_refused (data, length - 1, INCHES_ERROR_SYNTAX, "complete");
  assert_refused ("\x89PNG\r\n\x1a\n\0\0\0\0IEND\xae\x42\x60\x82", 20, INCHES_ERROR_SYNTAX, "begin with its size");

  assert_png_text_refused (KEYWORD "\0\0\0", sizeof KEYWORD + 2, INCHES_ERROR_SYNTAX, "not complete");
  assert_png_text_refused (KEYWORD, sizeof KEYWORD - 1 + 1, INCHES_ERROR_SYNTAX, "not complete");
  assert_png_text_refused (KEYWORD "\0\0en\0\0\xff\xfe", sizeof KEYWORD + 7, INCHES_ERROR_SYNTAX, "UTF-8");
  assert_png_text_refused (KEYWORD "\1\0\0\0rubbish", sizeof KEYWORD + 10, INCHES_ERROR_SYNTAX, "unpacked");

  g_byte_array_append (damaged, g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));
  damaged->data[33 + 8 + sizeof KEYWORD + 10] ^= 1;
  assert_refused (damaged->data, damaged->len, INCHES_ERROR_SYNTAX, "damaged");

  append_chunk (twice, "iTXt", KEYWORD "\0\0\0\0{}", sizeof KEYWORD + 5);
  append_chunk (twice, "iTXt", KEYWORD "\0\0\0\0{}", sizeof KEYWORD + 5);
  {
    g_autoptr(GByteArray) png = png_with (twice->data, twice->len);

    assert_refused (png->data, png->len, INCHES_ERROR_DUPLICATE, "two documents");
  }
}

/* 400 MB of blanks in 400 kB. */
static void
test_embedding_png_bomb (void)
{
  g_autoptr(GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr(GOutputStream) stream = g_converter_output_stream_new (memory, G_CONVERTER (compressor));
  g_autofree char *blanks = g_strnfill (1000000, ' ');
  g_autoptr(GByteArray) data = g_byte_array_new ();

  for (guint i = 0; i < 400; i++)
    g_assert_true (g_output_stream_write_all (stream, blanks, 1000000, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));

  g_byte_array_append (data, (const guint8 *) KEYWORD "\1\0\0\0", sizeof KEYWORD - 1 + 4);
  g_byte_array_append (data, g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (memory)),
                       g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory)));
  assert_png_text_refused (data->data, data->len, INCHES_ERROR_TOO_LARGE, "larger than 32 MiB");
}

static void
assert_svg_refused (const char *svg,
                    int         code,
                    const char *words)
{
  assert_refused (svg, strlen (svg), code, words);
}

static void
test_embedding_svg_hostile (void)
{
  g_autoptr(GString) deep = g_string_new ("<svg>");
  g_autoptr(GBytes) other = g_bytes_new_static ("\xef\xbb\xbf<?xml version='1.0'?><s:svg xmlns:s='x'><s:metadata id='inches-document'>"
                                                "<![CDATA[{\"a\": 1}]]></s:metadata></s:svg>", 117);

  assert_document (other, "{\"a\": 1}");
  assert_svg_refused ("<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>"
                      "<svg><metadata id=\"inches-document\">&c;</metadata></svg>", INCHES_ERROR_SYNTAX, "Entity");
  assert_svg_refused ("<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg><metadata id=\"inches-document\">&a;</metadata></svg>",
                      INCHES_ERROR_SYNTAX, "Entity");
  assert_svg_refused ("<svg><metadata id=\"inches-document\"><b/></metadata></svg>", INCHES_ERROR_FORMAT, "text alone");
  assert_svg_refused ("<svg><metadata id=\"inches-document\"/><g><metadata id=\"inches-document\"/></g></svg>", INCHES_ERROR_DUPLICATE, "two");
  assert_svg_refused ("<html></html>", INCHES_ERROR_FORMAT, "no SVG");
  assert_svg_refused ("<svg><g></svg>", INCHES_ERROR_SYNTAX, ":1:");
  assert_svg_refused ("<svg", INCHES_ERROR_SYNTAX, ":1:");

  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "<g>");
  assert_svg_refused (deep->str, INCHES_ERROR_TOO_LARGE, "256 deep");
}

static char *
replace_once (GBytes     *bytes,
              const char *find,
              const char *by,
              gsize      *length)
{
  gsize whole;
  const char *data = g_bytes_get_data (bytes, &whole);
  char *copy = g_memdup2 (data, whole);
  gboolean found = FALSE;

  for (gsize i = whole - strlen (find) + 1; i-- > 0 && !found;)
    if (memcmp (copy + i, find, strlen (find)) == 0)
      {
        memcpy (copy + i, by, strlen (by));
        found = TRUE;
      }
  g_assert_true (found);
  *length = whole;

  return copy;
}

/* Whatever numbers a PDF gives: nothing is read beyond it, and no chain is followed. */
static void
test_embedding_pdf_hostile (void)
{
  static const char locked[] = "%PDF-1.6\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Encrypt 3 0 R>>\nstartxref\n9\n%%EOF\n";
  g_autofree char *text = g_strnfill (100, 'x');
  g_autoptr(GBytes) picture = with_document (2, text);
  gsize length;
  g_autofree char *moved = replace_once (picture, " 0 obj\n<< /Type /EmbeddedFile", " 0 obx\n<< /Type /EmbeddedFile", &length);
  g_autofree char *without = replace_once (picture, "/Length 100 /Params", "/Lenght 100 /Params", &length);
  g_autofree char *cut = g_memdup2 (g_bytes_get_data (picture, NULL), length);
  g_autofree char *longer = replace_once (picture, "json /Length 100 /Params", "json /Length 99999 /Para", &length);
  g_autofree char *elsewhere = replace_once (picture, "/InchesDocument ", "/InchesDocument 9", &length);
  g_autoptr(GBytes) empty = g_bytes_new_static ("%PDF-1.4\n", 9);
  g_autoptr(GBytes) loop = g_bytes_new_static ("%PDF-1.4\nstartxref\n9\n%%EOF\n", 27);

  assert_refused (moved, length, INCHES_ERROR_SYNTAX, "not where the PDF says");
  assert_refused (without, length, INCHES_ERROR_SYNTAX, "not where the PDF says");
  assert_refused (longer, length, INCHES_ERROR_SYNTAX, "should have 99999 bytes");
  assert_refused (elsewhere, length, INCHES_ERROR_SYNTAX, "not where the PDF says");
  assert_refused (g_bytes_get_data (empty, NULL), 9, INCHES_ERROR_SYNTAX, "ends at byte 9, before it is complete");
  assert_refused (cut, length - 40, INCHES_ERROR_SYNTAX, "before it is complete");
  assert_refused (locked, strlen (locked), INCHES_ERROR_FORMAT, "encrypted");
  assert_document (loop, NULL);
}

/* Bits are turned over all of the document's neighbourhood: nothing may fall over. */
static void
test_embedding_mutated (void)
{
  for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
    {
      g_autoptr(GBytes) picture = with_document (f, DOCUMENT);
      gsize length;
      const guint8 *data = g_bytes_get_data (picture, &length);

      for (guint i = 0; i < 3000; i++)
        {
          g_autofree guint8 *copy = g_memdup2 (data, length);
          g_autoptr(GBytes) changed = NULL;
          g_autoptr(GBytes) found = NULL;
          g_autoptr(GError) error = NULL;
          gsize at = f == 0 ? (gsize) g_test_rand_int_range (0, 300) : length - 1 - (gsize) g_test_rand_int_range (0, 1500);

          copy[at] = g_test_rand_int_range (0, 256);
          changed = g_bytes_new (copy, length - (i % 3 == 0 ? (gsize) g_test_rand_int_range (0, 1500) : 0));
          if (!inches_embedding_find (changed, "picture", &found, &error))
            g_assert_true (g_str_has_prefix (error->message, "picture:") && g_utf8_validate (error->message, -1, NULL));
        }
    }
}

static void
assert_file_refused (const char *path,
                     int         code)
{
  g_autoptr(GBytes) found = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (inches_embedding_load (path, &found, &error));
  g_assert_error (error, INCHES_ERROR, code);
  g_assert_true (g_str_has_prefix (error->message, path));
}

static void
test_embedding_files (void)
{
  g_autofree char *path = g_build_filename (folder, "a picture.png", NULL);
  g_autofree char *loop = g_build_filename (folder, "loop.png", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe.png", NULL);
  g_autofree char *sparse = g_build_filename (folder, "sparse.png", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing.png", NULL);
  g_autoptr(GBytes) picture = with_document (0, DOCUMENT);
  g_autoptr(GBytes) found = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (picture, NULL), g_bytes_get_size (picture), NULL));
  g_assert_true (inches_embedding_load (path, &found, &error));
  g_assert_cmpuint (g_bytes_get_size (found), ==, strlen (DOCUMENT));

  g_assert_cmpint (symlink (loop, loop), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_true (g_file_set_contents (sparse, "\x89PNG\r\n\x1a\n", 8, NULL));
  g_assert_cmpint (truncate (sparse, (off_t) 1 << 40), ==, 0);

  assert_file_refused (loop, INCHES_ERROR_IO);
  assert_file_refused (pipe, INCHES_ERROR_IO);
  assert_file_refused (folder, INCHES_ERROR_IO);
  assert_file_refused (missing, INCHES_ERROR_IO);
  assert_file_refused ("/dev/zero", INCHES_ERROR_IO);
  assert_file_refused (sparse, INCHES_ERROR_TOO_LARGE);

  g_unlink (path);
  g_unlink (loop);
  g_unlink (pipe);
  g_unlink (sparse);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();
  make_pictures ();
  folder = g_dir_make_tmp ("inches-embedding-XXXXXX", NULL);

  g_test_add_func ("/embedding/comes-back", test_embedding_comes_back);
  g_test_add_func ("/embedding/only-one", test_embedding_only_one);
  g_test_add_func ("/embedding/refuses-texts", test_embedding_refuses_texts);
  g_test_add_func ("/embedding/pdf-for-others", test_embedding_pdf_for_others);
  g_test_add_func ("/embedding/png-hostile", test_embedding_png_hostile);
  g_test_add_func ("/embedding/png-bomb", test_embedding_png_bomb);
  g_test_add_func ("/embedding/svg-hostile", test_embedding_svg_hostile);
  g_test_add_func ("/embedding/pdf-hostile", test_embedding_pdf_hostile);
  g_test_add_func ("/embedding/mutated", test_embedding_mutated);
  g_test_add_func ("/embedding/files", test_embedding_files);

  status = g_test_run ();
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    g_bytes_unref (pictures[i]);
  timeline_fixture_tear_down ();
  g_rmdir (folder);
  g_free (folder);

  return status;
}
