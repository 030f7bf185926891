/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-embedding.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "inches-embedding-private.h"
#include "inches-file.h"

typedef enum
{
  KIND_PNG,
  KIND_SVG,
  KIND_PDF,
  KIND_OTHER
} Kind;

/* Says what is wrong with the picture and where. Returns FALSE, for the caller to return. */
gboolean
inches_embedding_fail (const InchesPictureBytes  *picture,
                       InchesError                code,
                       GError                   **error,
                       const char                *format,
                       ...)
{
  g_autofree char *why = NULL;
  va_list arguments;

  va_start (arguments, format);
  why = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, INCHES_ERROR, code, "%s: %s", picture->name, why);

  return FALSE;
}

/* Text that all three kinds of picture can hold and give back byte for byte. */
gboolean
inches_embedding_check_text (const InchesPictureBytes  *picture,
                             const guint8              *text,
                             gsize                      length,
                             GError                   **error)
{
  if (length > INCHES_EMBEDDING_MOST_DOCUMENT)
    return inches_embedding_fail (picture, INCHES_ERROR_TOO_LARGE, error, _("the document in it is larger than %d MiB"),
                                  INCHES_EMBEDDING_MOST_DOCUMENT >> 20);
  if (!g_utf8_validate_len ((const char *) text, length, NULL))
    return inches_embedding_fail (picture, INCHES_ERROR_SYNTAX, error, _("the document in it is not UTF-8"));

  for (gsize i = 0; i < length; i++)
    if ((text[i] < 0x20 && text[i] != '\t' && text[i] != '\n') || text[i] == 0x7f)
      return inches_embedding_fail (picture, INCHES_ERROR_SYNTAX, error, _("the document in it has a control character, byte %zu"), i);

  return TRUE;
}

/* The last place of a word among bytes of any kind, or NULL. */
const guint8 *
inches_embedding_find_last (const guint8 *data,
                            gsize         length,
                            const char   *word)
{
  gsize n = strlen (word);

  for (gsize i = length >= n ? length - n + 1 : 0; i-- > 0;)
    if (memcmp (data + i, word, n) == 0)
      return data + i;

  return NULL;
}

static Kind
find_kind (const InchesPictureBytes *picture)
{
  gsize i = 0;

  if (picture->length >= 8 && memcmp (picture->data, "\x89PNG\r\n\x1a\n", 8) == 0)
    return KIND_PNG;
  if (picture->length >= 5 && memcmp (picture->data, "%PDF-", 5) == 0)
    return KIND_PDF;

  if (picture->length >= 3 && memcmp (picture->data, "\xef\xbb\xbf", 3) == 0)
    i = 3;
  while (i < picture->length && g_ascii_isspace (picture->data[i]))
    i++;

  return i < picture->length && picture->data[i] == '<' ? KIND_SVG : KIND_OTHER;
}

/** inches_embedding_is_picture: Returns: whether @bytes begin as a PNG, SVG or PDF does */
gboolean
inches_embedding_is_picture (GBytes *bytes)
{
  InchesPictureBytes picture = { .name = "" };

  picture.data = g_bytes_get_data (bytes, &picture.length);

  return picture.length > 0 && find_kind (&picture) != KIND_OTHER;
}

static gboolean
find (const InchesPictureBytes  *picture,
      GBytes                   **document,
      GError                   **error)
{
  *document = NULL;

  switch (find_kind (picture))
    {
    case KIND_PNG:
      return inches_embedding_png_find (picture, document, error);
    case KIND_SVG:
      return inches_embedding_svg_find (picture, document, error);
    case KIND_PDF:
      return inches_embedding_pdf_find (picture, document, error);
    case KIND_OTHER:
      break;
    }

  return inches_embedding_fail (picture, INCHES_ERROR_FORMAT, error, _("this is no PNG, SVG or PDF"));
}

/**
 * inches_embedding_find:
 * @picture: bytes of a PNG, SVG or PDF; may be anything
 * @name: of the file, for messages
 * @document: (out) (transfer full) (nullable): what rides along; %NULL if nothing does
 * @error: an #InchesError that names the file, the place and the limits
 *
 * Nothing in the picture is carried out, expanded or followed beyond its own bytes.
 *
 * Returns: %FALSE if the picture or the document in it is damaged
 */
gboolean
inches_embedding_find (GBytes      *picture,
                       const char  *name,
                       GBytes     **document,
                       GError     **error)
{
  InchesPictureBytes bytes = { .name = name };

  bytes.data = g_bytes_get_data (picture, &bytes.length);

  return find (&bytes, document, error);
}

/**
 * inches_embedding_load:
 * @path: of a PNG, SVG or PDF
 * @document: (out) (transfer full) (nullable): what rides along; %NULL if nothing does
 * @error: as for inches_embedding_find(), and %INCHES_ERROR_IO or %INCHES_ERROR_TOO_LARGE
 *   of the file itself
 *
 * Never waits for a pipe, and reads at most %INCHES_EMBEDDING_MOST_PICTURE bytes.
 *
 * Returns: %FALSE if the file cannot be read or is damaged
 */
gboolean
inches_embedding_load (const char  *path,
                       GBytes     **document,
                       GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr(GBytes) picture = inches_file_load (path, INCHES_EMBEDDING_MOST_PICTURE, error);

  *document = NULL;

  return picture != NULL && inches_embedding_find (picture, name, document, error);
}

/* What another program made may have the last closing tag in a comment, or a table that
 * says something else: then nothing is given out. */
static gboolean
check_result (const InchesPictureBytes  *picture,
              const GByteArray          *out,
              GBytes                    *document,
              GError                   **error)
{
  InchesPictureBytes made = { out->data, out->len, picture->name };
  g_autoptr(GBytes) again = NULL;

  if (find (&made, &again, NULL) && again != NULL && g_bytes_equal (again, document))
    return TRUE;

  return inches_embedding_fail (picture, INCHES_ERROR_FORMAT, error, _("the picture has no place for a document"));
}

/**
 * inches_embedding_add:
 * @picture: bytes of a PNG, SVG or PDF, as inches_picture_make_png() and the like make them
 * @name: of the file, for messages
 * @document: text in UTF-8 without control characters but tabs and line ends
 * @error: an #InchesError; %INCHES_ERROR_DUPLICATE if the picture has a document already
 *
 * Returns: (transfer full): the picture with the document in it, which looks as before;
 *   the same bytes for the same two
 */
GBytes *
inches_embedding_add (GBytes      *picture,
                      const char  *name,
                      GBytes      *document,
                      GError     **error)
{
  InchesPictureBytes bytes = { .name = name };
  g_autoptr(GByteArray) out = g_byte_array_new ();
  g_autoptr(GBytes) before = NULL;
  gboolean good = TRUE;
  gsize length;
  const guint8 *text = g_bytes_get_data (document, &length);

  bytes.data = g_bytes_get_data (picture, &bytes.length);
  if (!inches_embedding_check_text (&bytes, text, length, error) || !find (&bytes, &before, error))
    return NULL;
  if (before != NULL)
    {
      inches_embedding_fail (&bytes, INCHES_ERROR_DUPLICATE, error, _("there is a document in it already"));
      return NULL;
    }

  switch (find_kind (&bytes))
    {
    case KIND_PNG:
      inches_embedding_png_add (&bytes, document, out);
      break;
    case KIND_SVG:
      good = inches_embedding_svg_add (&bytes, document, out, error);
      break;
    case KIND_PDF:
      good = inches_embedding_pdf_add (&bytes, document, out, error);
      break;
    case KIND_OTHER:
      g_assert_not_reached ();
    }

  good = good && check_result (&bytes, out, document, error);

  return good ? g_byte_array_free_to_bytes (g_steal_pointer (&out)) : NULL;
}
