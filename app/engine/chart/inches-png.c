/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-png.h"

#include <math.h>
#include <string.h>

#include "inches-crc.h"

#define METRES_PER_INCH 0.0254
#define LEVEL           3     /* beyond it zlib takes twice the time for 2 % of the size */
#define PIECE           65536 /* bytes of compressed data taken at a time */

static void
append_number (GByteArray *bytes,
               guint32     number)
{
  number = GUINT32_TO_BE (number);
  g_byte_array_append (bytes, (const guint8 *) &number, sizeof number);
}

/* Begins a chunk whose length is not known yet; returns where. */
static gsize
begin_chunk (GByteArray *png,
             const char *type)
{
  gsize start = png->len;

  append_number (png, 0);
  g_byte_array_append (png, (const guint8 *) type, 4);

  return start;
}

static void
end_chunk (GByteArray *png,
           gsize       start)
{
  guint32 length = GUINT32_TO_BE (png->len - start - 8);

  memcpy (png->data + start, &length, sizeof length);
  append_number (png, inches_crc32 (png->data + start + 4, png->len - start - 4));
}

static gboolean
has_alpha (cairo_surface_t *surface)
{
  return cairo_image_surface_get_format (surface) == CAIRO_FORMAT_ARGB32;
}

/**
 * inches_png_begin:
 * @surface: an image surface of format ARGB32 or RGB24
 *
 * Returns: (transfer full): the beginning of a PNG
 */
GByteArray *
inches_png_begin (cairo_surface_t *surface)
{
  GByteArray *png = g_byte_array_new ();
  gsize start;

  g_byte_array_append (png, (const guint8 *) "\x89PNG\r\n\x1a\n", 8);
  start = begin_chunk (png, "IHDR");
  append_number (png, cairo_image_surface_get_width (surface));
  append_number (png, cairo_image_surface_get_height (surface));
  /* Eight bits a channel, with opacity or without; deflate, filters by row, not interlaced. */
  g_byte_array_append (png, (const guint8 *) (has_alpha (surface) ? "\x08\x06\0\0\0" : "\x08\x02\0\0\0"), 5);
  end_chunk (png, start);

  return png;
}

/**
 * inches_png_add_density:
 * @png: a PNG begun
 * @dots_per_inch: by which programs choose the size on paper
 */
void
inches_png_add_density (GByteArray *png,
                        double      dots_per_inch)
{
  guint32 per_metre = lround (dots_per_inch / METRES_PER_INCH);
  gsize start = begin_chunk (png, "pHYs");

  append_number (png, per_metre);
  append_number (png, per_metre);
  g_byte_array_append (png, (const guint8 *) "\1", 1); /* the unit is the metre */
  end_chunk (png, start);
}

/**
 * inches_png_add_text:
 * @png: a PNG begun
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
  gsize start;

  g_return_if_fail (strlen (keyword) >= 1 && strlen (keyword) <= 79);

  start = begin_chunk (png, "iTXt");
  g_byte_array_append (png, (const guint8 *) keyword, strlen (keyword) + 1);
  /* Not compressed, method 0, no language, no translated keyword. */
  g_byte_array_append (png, (const guint8 *) "\0\0\0\0", 4);
  g_byte_array_append (png, (const guint8 *) text, strlen (text));
  end_chunk (png, start);
}

/* Cairo's opaque part of a colour, as PNG wants it: not yet weakened by the opacity. */
static guint8
strengthen (guint32 channel,
            guint32 alpha)
{
  return (channel * 255 + alpha / 2) / alpha;
}

/* A row as PNG has it: its filter, none, then the channels of each pixel. Rows of flat
 * colour need no filter: they repeat, and zlib sees it. */
static void
write_row (guint8        *row,
           const guint32 *pixels,
           guint          width,
           gboolean       alpha)
{
  *row++ = 0;

  for (guint x = 0; x < width; x++)
    {
      guint32 p = pixels[x];
      guint32 a = alpha ? p >> 24 : 255;

      if (a == 255 || a == 0)
        {
          *row++ = p >> 16;
          *row++ = p >> 8;
          *row++ = p;
        }
      else
        {
          *row++ = strengthen (p >> 16 & 0xff, a);
          *row++ = strengthen (p >> 8 & 0xff, a);
          *row++ = strengthen (p & 0xff, a);
        }
      if (alpha)
        *row++ = a;
    }
}

static gboolean
compress (GByteArray    *png,
          GConverter    *converter,
          const guint8  *bytes,
          gsize          length,
          gboolean       last,
          GError       **error)
{
  GConverterResult result = G_CONVERTER_CONVERTED;
  gsize done = 0;

  while (done < length || (last && result != G_CONVERTER_FINISHED))
    {
      gsize before = png->len;
      gsize n_read, n_written;

      g_byte_array_set_size (png, before + PIECE);
      result = g_converter_convert (converter, bytes + done, length - done, png->data + before, PIECE,
                                    last ? G_CONVERTER_INPUT_AT_END : G_CONVERTER_NO_FLAGS,
                                    &n_read, &n_written, error);
      if (result == G_CONVERTER_ERROR)
        return FALSE;
      g_byte_array_set_size (png, before + n_written);
      done += n_read;
    }

  return TRUE;
}

/**
 * inches_png_add_image:
 * @png: a PNG begun
 * @surface: the surface it was begun with, at least one pixel large
 * @error: what zlib reports
 *
 * Adds the image and ends the PNG.
 *
 * Returns: %FALSE with @error set if the image cannot be compressed
 */
gboolean
inches_png_add_image (GByteArray       *png,
                      cairo_surface_t  *surface,
                      GError          **error)
{
  g_autoptr(GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, LEVEL);
  guint width = cairo_image_surface_get_width (surface);
  guint height = cairo_image_surface_get_height (surface);
  gsize length = 1 + (has_alpha (surface) ? 4 : 3) * (gsize) width;
  g_autofree guint8 *row = g_malloc (length);
  gsize start = begin_chunk (png, "IDAT");

  cairo_surface_flush (surface);
  for (guint y = 0; y < height; y++)
    {
      const guint8 *pixels = cairo_image_surface_get_data (surface) +
                             y * (gsize) cairo_image_surface_get_stride (surface);

      write_row (row, (const guint32 *) pixels, width, has_alpha (surface));
      if (!compress (png, G_CONVERTER (compressor), row, length, y + 1 == height, error))
        return FALSE;
    }
  end_chunk (png, start);
  end_chunk (png, begin_chunk (png, "IEND"));

  return TRUE;
}
