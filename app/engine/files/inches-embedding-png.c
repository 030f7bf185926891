/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-embedding-private.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "inches-crc.h"
#include "inches-embedding.h"

#define SIGNATURE 8 /* bytes */
#define FRAME     12 /* of a chunk: length, type, sum */
#define PIECE     65536

typedef struct
{
  const guint8 *type;
  const guint8 *data;
  gsize         length; /* of the data */
  gsize         start;  /* byte of the picture */
  gsize         end;
} Chunk;

static guint32
read_number (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

static gboolean
is_type (const Chunk *chunk,
         const char  *type)
{
  return memcmp (chunk->type, type, 4) == 0;
}

/* The chunk at @start; its length is what the picture says, and is not believed. */
static gboolean
read_chunk (const InchesPictureBytes  *picture,
            gsize                      start,
            Chunk                     *chunk,
            GError                   **error)
{
  gsize left = picture->length - start;
  guint32 length;

  if (left < FRAME)
    return inches_embedding_fail (picture, INCHES_ERROR_SYNTAX, error, _("the PNG ends at byte %zu, before it is complete"), picture->length);

  length = read_number (picture->data + start);
  if (length > left - FRAME)
    return inches_embedding_fail (picture, INCHES_ERROR_SYNTAX, error,
                                  _("the chunk at byte %zu says that it has %u bytes, but only %zu are left"), start, length, left - FRAME);

  *chunk = (Chunk) { .type = picture->data + start + 4, .data = picture->data + start + 8, .length = length, .start = start,
                     .end = start + FRAME + length };
  for (guint i = 0; i < 4; i++)
    if (!g_ascii_isalpha (chunk->type[i]))
      return inches_embedding_fail (picture, INCHES_ERROR_SYNTAX, error, _("at byte %zu there is no chunk of a PNG"), start);
  if (start == SIGNATURE && !is_type (chunk, "IHDR"))
    return inches_embedding_fail (picture, INCHES_ERROR_SYNTAX, error, _("the PNG does not begin with its size"));

  return TRUE;
}

static gboolean
is_ours (const Chunk *chunk)
{
  return is_type (chunk, "iTXt") && chunk->length > sizeof INCHES_EMBEDDING_NAME
         && memcmp (chunk->data, INCHES_EMBEDDING_NAME, sizeof INCHES_EMBEDDING_NAME) == 0;
}

/* A program that writes the picture anew may compress the text. */
static gboolean
inflate (const InchesPictureBytes  *picture,
         const guint8              *bytes,
         gsize                      length,
         GByteArray                *out,
         GError                   **error)
{
  g_autoptr(GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  GConverterResult result = G_CONVERTER_CONVERTED;
  gsize done = 0;

  while (result != G_CONVERTER_FINISHED)
    {
      gsize before = out->len;
      gsize n_read = 0, n_written = 0;

      if (before > INCHES_EMBEDDING_MOST_DOCUMENT)
        return inches_embedding_fail (picture, INCHES_ERROR_TOO_LARGE, error, _("the document in it is larger than %d MiB"),
                                      INCHES_EMBEDDING_MOST_DOCUMENT >> 20);
      g_byte_array_set_size (out, before + PIECE);
      result = g_converter_convert (G_CONVERTER (decompressor), bytes + done, length - done, out->data + before, PIECE,
                                    G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      if (result == G_CONVERTER_ERROR)
        return inches_embedding_fail (picture, INCHES_ERROR_SYNTAX, error, _("the document in it cannot be unpacked"));
      g_byte_array_set_size (out, before + n_written);
      done += n_read;
    }

  return TRUE;
}

/* What follows the next zero; NULL if there is none. */
static const guint8 *
skip_string (const guint8 *at,
             const guint8 *end)
{
  const guint8 *zero = at != NULL && at < end ? memchr (at, 0, end - at) : NULL;

  return zero != NULL ? zero + 1 : NULL;
}

/* The keyword has been seen: after it stand two bytes about compression, a language and a
 * translated keyword, each ended by a zero, and the text. */
static GBytes *
read_text (const InchesPictureBytes  *picture,
           const Chunk               *chunk,
           GError                   **error)
{
  const guint8 *end = chunk->data + chunk->length;
  const guint8 *at = chunk->data + sizeof INCHES_EMBEDDING_NAME;
  g_autoptr(GByteArray) text = g_byte_array_new ();
  gboolean packed;

  if (read_number (end) != inches_crc32 (chunk->type, chunk->length + 4))
    {
      inches_embedding_fail (picture, INCHES_ERROR_SYNTAX, error, _("the document in it is damaged: the sum at byte %zu is another"),
                             chunk->end - 4);
      return NULL;
    }

  packed = *at == 1;
  at = skip_string (skip_string (end - at >= 2 ? at + 2 : NULL, end), end);
  if (at == NULL)
    {
      inches_embedding_fail (picture, INCHES_ERROR_SYNTAX, error, _("the text chunk at byte %zu is not complete"), chunk->start);
      return NULL;
    }

  if (packed && !inflate (picture, at, end - at, text, error))
    return NULL;
  if (!packed)
    g_byte_array_append (text, at, end - at);
  if (!inches_embedding_check_text (picture, text->data, text->len, error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&text));
}

gboolean
inches_embedding_png_find (const InchesPictureBytes  *picture,
                           GBytes                   **document,
                           GError                   **error)
{
  g_autoptr(GBytes) found = NULL;
  Chunk chunk = { .end = SIGNATURE };

  do
    {
      if (!read_chunk (picture, chunk.end, &chunk, error))
        return FALSE;
      if (!is_ours (&chunk))
        continue;
      if (found != NULL)
        return inches_embedding_fail (picture, INCHES_ERROR_DUPLICATE, error, _("there are two documents in it"));

      found = read_text (picture, &chunk, error);
      if (found == NULL)
        return FALSE;
    }
  while (!is_type (&chunk, "IEND"));

  *document = g_steal_pointer (&found);

  return TRUE;
}

static void
append_number (GByteArray *out,
               guint32     number)
{
  number = GUINT32_TO_BE (number);
  g_byte_array_append (out, (const guint8 *) &number, sizeof number);
}

/* Behind the size of the picture, so that it is found before the pixels are read. */
void
inches_embedding_png_add (const InchesPictureBytes *picture,
                          GBytes                   *document,
                          GByteArray               *out)
{
  static const guint8 head[] = "iTXt" INCHES_EMBEDDING_NAME "\0\0\0\0"; /* and the zero that ends the literal */
  gsize length;
  const guint8 *text = g_bytes_get_data (document, &length);
  Chunk size;
  gsize start;

  if (!read_chunk (picture, SIGNATURE, &size, NULL))
    g_return_if_reached ();

  g_byte_array_append (out, picture->data, size.end);
  append_number (out, sizeof head - 4 + length);
  start = out->len;
  g_byte_array_append (out, head, sizeof head);
  g_byte_array_append (out, text, length);
  append_number (out, inches_crc32 (out->data + start, out->len - start));
  g_byte_array_append (out, picture->data + size.end, picture->length - size.end);
}
