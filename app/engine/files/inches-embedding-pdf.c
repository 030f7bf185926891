/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-embedding-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "inches-embedding.h"

/* A PDF is changed by what is appended to it: new objects, a table of where they are, and
 * where that table is. What was there keeps its bytes. Only files with a table in text
 * (PDF 1.4) get a document; of others it is known only that they have none of ours. */

#define KEY        "/InchesDocument " /* in the last trailer: the object with the document */
#define FILE_NAME  INCHES_EMBEDDING_NAME ".json"
#define ENTRY      20 /* bytes of a line of the table */
#define LONGEST_TRAILER 4096
#define LONGEST_OBJECT  4096 /* of those that are read as text */
#define MOST_SECTIONS   64

/* A reading place; all reading stops at the end. */
typedef struct
{
  const guint8 *at;
  const guint8 *end;
} Cursor;

typedef struct
{
  gsize table;   /* byte of the last table */
  char *trailer; /* its dictionary, as text */
} Tail;

static void
tail_clear (Tail *self)
{
  g_clear_pointer (&self->trailer, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tail, tail_clear)

static void
skip_blanks (Cursor *cursor)
{
  while (cursor->at < cursor->end && g_ascii_isspace (*cursor->at))
    cursor->at++;
}

static gboolean
read_word (Cursor     *cursor,
           const char *word)
{
  gsize length = strlen (word);

  skip_blanks (cursor);
  if ((gsize) (cursor->end - cursor->at) < length || memcmp (cursor->at, word, length) != 0)
    return FALSE;

  cursor->at += length;

  return TRUE;
}

static gboolean
read_number (Cursor  *cursor,
             guint64 *number)
{
  guint n = 0;

  skip_blanks (cursor);
  for (*number = 0; cursor->at < cursor->end && g_ascii_isdigit (*cursor->at) && n < 15; n++, cursor->at++)
    *number = 10 * *number + (*cursor->at - '0');

  return n > 0 && (cursor->at == cursor->end || !g_ascii_isdigit (*cursor->at));
}

static Cursor
place_cursor (const InchesPictureBytes *picture,
              gsize                     start)
{
  return (Cursor) { picture->data + start, picture->data + picture->length };
}

/* A number behind a key of a dictionary that is text. */
static gboolean
find_number (const char *dictionary,
             const char *key,
             guint64    *number)
{
  const char *found = strstr (dictionary, key);
  Cursor cursor;

  if (found == NULL)
    return FALSE;

  cursor = (Cursor) { (const guint8 *) found + strlen (key), (const guint8 *) found + strlen (found) };

  return read_number (&cursor, number);
}

/* Up to a word, as text; %NULL if it is further off than @most or there is a zero before. */
static char *
copy_up_to (const Cursor *cursor,
            const char   *word,
            gsize         most)
{
  gsize length = MIN ((gsize) (cursor->end - cursor->at), most);
  const char *end = g_strstr_len ((const char *) cursor->at, length, word);

  return end != NULL && memchr (cursor->at, 0, end - (const char *) cursor->at) == NULL
         ? g_strndup ((const char *) cursor->at, end - (const char *) cursor->at) : NULL;
}

/* FALSE without a fault of its own: the table is not one in text. */
static gboolean
read_tail (const InchesPictureBytes *picture,
           Tail                     *tail)
{
  gsize window = MIN (picture->length, LONGEST_TRAILER);
  const guint8 *start = inches_embedding_find_last (picture->data + picture->length - window, window, "startxref");
  const guint8 *trailer;
  Cursor cursor;
  guint64 table;

  if (start == NULL)
    return FALSE;

  cursor = place_cursor (picture, start - picture->data);
  if (!read_word (&cursor, "startxref") || !read_number (&cursor, &table) || table >= picture->length)
    return FALSE;

  cursor = place_cursor (picture, table);
  trailer = picture->data + table < start ? inches_embedding_find_last (picture->data + table, start - (picture->data + table), "trailer") : NULL;
  if (!read_word (&cursor, "xref") || trailer == NULL)
    return FALSE;

  cursor = place_cursor (picture, trailer - picture->data + strlen ("trailer"));
  tail->table = table;
  tail->trailer = copy_up_to (&cursor, "startxref", LONGEST_TRAILER);

  return tail->trailer != NULL;
}

/* Where the last table has an object. */
static gboolean
find_object (const InchesPictureBytes *picture,
             const Tail               *tail,
             guint64                   object,
             gsize                    *start)
{
  Cursor cursor = place_cursor (picture, tail->table);
  guint64 first, n, offset;

  if (!read_word (&cursor, "xref"))
    return FALSE;

  for (guint i = 0; i < MOST_SECTIONS && read_number (&cursor, &first) && read_number (&cursor, &n); i++)
    {
      skip_blanks (&cursor);
      if (n > (guint64) (cursor.end - cursor.at) / ENTRY)
        return FALSE;
      if (object >= first && object - first < n)
        {
          cursor.at += ENTRY * (object - first);
          if (!read_number (&cursor, &offset) || offset >= picture->length)
            return FALSE;
          *start = offset;
          return TRUE;
        }
      cursor.at += ENTRY * n;
    }

  return FALSE;
}

/* At the words that follow "N 0 obj". */
static gboolean
open_object (const InchesPictureBytes *picture,
             const Tail               *tail,
             guint64                   object,
             Cursor                   *cursor)
{
  guint64 number, generation;
  gsize start;

  if (!find_object (picture, tail, object, &start))
    return FALSE;

  *cursor = place_cursor (picture, start);

  return read_number (cursor, &number) && number == object && read_number (cursor, &generation) && read_word (cursor, "obj");
}

/* One that is still being written, or of which a part is lost, ends in the middle of an object. */
static gboolean
check_whole (const InchesPictureBytes  *picture,
             GError                   **error)
{
  const guint8 *end = inches_embedding_find_last (picture->data, picture->length, "%%EOF");
  Cursor cursor = end != NULL ? place_cursor (picture, end - picture->data + strlen ("%%EOF")) : (Cursor) { NULL, NULL };
  guint64 object, generation;

  if (end != NULL && !(read_number (&cursor, &object) && read_number (&cursor, &generation) && read_word (&cursor, "obj")))
    return TRUE;

  return inches_embedding_fail (picture, INCHES_ERROR_SYNTAX, error, _("the PDF ends at byte %zu, before it is complete"), picture->length);
}

/* An encrypted one is none of ours. Where its trailer is no text, as in all of later PDF, the word may stand anywhere. */
static gboolean
check_open (const InchesPictureBytes  *picture,
            const Tail                *tail,
            GError                   **error)
{
  if (tail->trailer != NULL ? strstr (tail->trailer, "/Encrypt") == NULL
                            : inches_embedding_find_last (picture->data, picture->length, "/Encrypt") == NULL)
    return TRUE;

  return inches_embedding_fail (picture, INCHES_ERROR_FORMAT, error,
                                _("the PDF is encrypted, and Inches makes none that are: no document of it can be in there"));
}

gboolean
inches_embedding_pdf_find (const InchesPictureBytes  *picture,
                           GBytes                   **document,
                           GError                   **error)
{
  g_auto(Tail) tail = { 0 };
  g_autofree char *dictionary = NULL;
  guint64 object, length;
  Cursor cursor;

  if (!check_whole (picture, error))
    return FALSE;
  if (!read_tail (picture, &tail) || !find_number (tail.trailer, KEY, &object))
    return check_open (picture, &tail, error);

  if (open_object (picture, &tail, object, &cursor))
    dictionary = copy_up_to (&cursor, "stream", LONGEST_OBJECT);
  if (dictionary == NULL || !find_number (dictionary, "/Length ", &length))
    return inches_embedding_fail (picture, INCHES_ERROR_SYNTAX, error, _("the document in it is not where the PDF says"));

  cursor.at += strlen (dictionary);
  if (!read_word (&cursor, "stream\n") || length > (guint64) (cursor.end - cursor.at))
    return inches_embedding_fail (picture, INCHES_ERROR_SYNTAX, error,
                                  _("the document in it should have %" G_GUINT64_FORMAT " bytes, but the PDF ends before"), length);
  if (!inches_embedding_check_text (picture, cursor.at, length, error))
    return FALSE;

  *document = g_bytes_new (cursor.at, length);

  return TRUE;
}

/* The dictionary of the catalogue, without its brackets. */
static char *
read_catalogue (const InchesPictureBytes *picture,
                const Tail               *tail,
                guint64                   object)
{
  g_autofree char *words = NULL;
  char *end;
  Cursor cursor;

  if (!open_object (picture, tail, object, &cursor) || !read_word (&cursor, "<<"))
    return NULL;

  words = copy_up_to (&cursor, "endobj", LONGEST_OBJECT);
  end = words != NULL ? g_strrstr (words, ">>") : NULL;
  if (end == NULL || strstr (words, "/Names") != NULL || strstr (words, "/AF") != NULL)
    return NULL;

  *end = '\0';

  return g_steal_pointer (&words);
}

static void
append_words (GByteArray *out,
              const char *format,
              ...) G_GNUC_PRINTF (2, 3);

static void
append_words (GByteArray *out,
              const char *format,
              ...)
{
  g_autofree char *words = NULL;
  va_list arguments;

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_byte_array_append (out, (const guint8 *) words, strlen (words));
}

/* The document, what names it as an attachment, and the catalogue that lists it. */
static void
append_objects (GByteArray *out,
                GBytes     *document,
                guint64     size,
                guint64     root,
                const char *catalogue,
                gsize       starts[3])
{
  gsize length;
  const guint8 *text = g_bytes_get_data (document, &length);

  starts[0] = out->len;
  append_words (out, "%" G_GUINT64_FORMAT " 0 obj\n<< /Type /EmbeddedFile /Subtype /application#2Fjson /Length %zu /Params << /Size %zu >> >>\nstream\n",
                size, length, length);
  g_byte_array_append (out, text, length);
  append_words (out, "\nendstream\nendobj\n");

  starts[1] = out->len;
  append_words (out, "%" G_GUINT64_FORMAT " 0 obj\n<< /Type /Filespec /F (" FILE_NAME ") /UF (" FILE_NAME ") /AFRelationship /Source "
                "/EF << /F %" G_GUINT64_FORMAT " 0 R >> >>\nendobj\n", size + 1, size);

  starts[2] = out->len;
  append_words (out, "%" G_GUINT64_FORMAT " 0 obj\n<<%s /Names << /EmbeddedFiles << /Names [(" FILE_NAME ") %" G_GUINT64_FORMAT
                " 0 R] >> >> /AF [%" G_GUINT64_FORMAT " 0 R] >>\nendobj\n", root, catalogue, size + 1, size + 1);
}

gboolean
inches_embedding_pdf_add (const InchesPictureBytes  *picture,
                          GBytes                    *document,
                          GByteArray                *out,
                          GError                   **error)
{
  g_auto(Tail) tail = { 0 };
  g_autofree char *catalogue = NULL;
  guint64 size, root, info;
  gsize starts[3], table;

  if (read_tail (picture, &tail) && find_number (tail.trailer, "/Size ", &size) && find_number (tail.trailer, "/Root ", &root))
    catalogue = read_catalogue (picture, &tail, root);
  if (catalogue == NULL)
    return inches_embedding_fail (picture, INCHES_ERROR_FORMAT, error, _("the picture has no place for a document"));

  g_byte_array_append (out, picture->data, picture->length);
  if (picture->data[picture->length - 1] != '\n')
    append_words (out, "\n");
  append_objects (out, document, size, root, catalogue, starts);

  table = out->len;
  append_words (out, "xref\n%" G_GUINT64_FORMAT " 1\n%010zu 00000 n \n%" G_GUINT64_FORMAT " 2\n%010zu 00000 n \n%010zu 00000 n \n",
                root, starts[2], size, starts[0], starts[1]);
  append_words (out, "trailer\n<< /Size %" G_GUINT64_FORMAT " /Root %" G_GUINT64_FORMAT " 0 R", size + 2, root);
  if (find_number (tail.trailer, "/Info ", &info))
    append_words (out, " /Info %" G_GUINT64_FORMAT " 0 R", info);
  append_words (out, " /Prev %zu " KEY "%" G_GUINT64_FORMAT " 0 R >>\nstartxref\n%zu\n%%%%EOF\n", tail.table, size, table);

  return TRUE;
}
