/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-png.h"

#include <math.h>
#include <string.h>

#define SIGNATURE_LENGTH 8
#define METRES_PER_INCH  0.0254

/* The check sum of chunks, bit by bit: what is added is short. */
static guint32
sum (const guint8 *bytes,
     gsize         length)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= bytes[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
    }

  return ~crc;
}

static guint32
read_number (const guint8 *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);

  return GUINT32_FROM_BE (number);
}

static void
append_number (GByteArray *bytes,
               guint32     number)
{
  number = GUINT32_TO_BE (number);
  g_byte_array_append (bytes, (const guint8 *) &number, sizeof number);
}

/* Where the first image data begins: after every chunk that describes the image. */
static gsize
find_data (const GByteArray *png)
{
  gsize at = SIGNATURE_LENGTH;

  while (at + 12 <= png->len && memcmp (png->data + at + 4, "IDAT", 4) != 0)
    at += 12 + (gsize) read_number (png->data + at);

  return at;
}

static void
add_chunk (GByteArray       *png,
           const char       *type,
           const GByteArray *content)
{
  g_autoptr(GByteArray) chunk = g_byte_array_new ();
  gsize at = find_data (png);
  gsize rest = png->len - at;

  g_return_if_fail (at <= png->len);

  append_number (chunk, content->len);
  g_byte_array_append (chunk, (const guint8 *) type, 4);
  g_byte_array_append (chunk, content->data, content->len);
  append_number (chunk, sum (chunk->data + 4, chunk->len - 4));

  g_byte_array_set_size (png, png->len + chunk->len);
  memmove (png->data + at + chunk->len, png->data + at, rest);
  memcpy (png->data + at, chunk->data, chunk->len);
}

/**
 * inches_png_set_density:
 * @png: a whole PNG without a density
 * @dots_per_inch: by which programs choose the size on paper
 */
void
inches_png_set_density (GByteArray *png,
                        double      dots_per_inch)
{
  g_autoptr(GByteArray) content = g_byte_array_new ();
  guint32 per_metre = lround (dots_per_inch / METRES_PER_INCH);

  append_number (content, per_metre);
  append_number (content, per_metre);
  g_byte_array_append (content, (const guint8 *) "\1", 1); /* the unit is the metre */
  add_chunk (png, "pHYs", content);
}

/**
 * inches_png_add_text:
 * @png: a whole PNG
 * @keyword: Latin letters, 1 to 79 bytes: "Title", "Software"
 * @text: UTF-8
 *
 * Adds an international text chunk, not compressed.
 */
void
inches_png_add_text (GByteArray *png,
                     const char *keyword,
                     const char *text)
{
  g_autoptr(GByteArray) content = g_byte_array_new ();

  g_return_if_fail (strlen (keyword) >= 1 && strlen (keyword) <= 79);

  g_byte_array_append (content, (const guint8 *) keyword, strlen (keyword) + 1);
  /* Not compressed, method 0, no language, no translated keyword. */
  g_byte_array_append (content, (const guint8 *) "\0\0\0\0", 4);
  g_byte_array_append (content, (const guint8 *) text, strlen (text));
  add_chunk (png, "iTXt", content);
}
