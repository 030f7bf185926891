/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture-read.h"

#include <glib/gstdio.h>
#include <librsvg/rsvg.h>
#include <string.h>

typedef struct
{
  const guchar *data;
  gsize         length;
} Reading;

static cairo_status_t
read_bytes (void         *closure,
            guchar       *out,
            unsigned int  length)
{
  Reading *reading = closure;

  if (length > reading->length)
    return CAIRO_STATUS_READ_ERROR;

  memcpy (out, reading->data, length);
  reading->data += length;
  reading->length -= length;

  return CAIRO_STATUS_SUCCESS;
}

/**
 * picture_read_png:
 * @bytes: of a PNG
 *
 * Returns: (transfer full): an image surface with alpha
 */
cairo_surface_t *
picture_read_png (GBytes *bytes)
{
  Reading reading;
  cairo_surface_t *png, *surface;
  cairo_t *cr;

  reading.data = g_bytes_get_data (bytes, &reading.length);
  png = cairo_image_surface_create_from_png_stream (read_bytes, &reading);
  g_assert_cmpint (cairo_surface_status (png), ==, CAIRO_STATUS_SUCCESS);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, cairo_image_surface_get_width (png), cairo_image_surface_get_height (png));
  cr = cairo_create (surface);
  cairo_set_source_surface (cr, png, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (png);

  return surface;
}

/**
 * picture_read_svg:
 * @bytes: of an SVG
 * @width: px it is drawn to
 * @height: px
 *
 * Returns: (transfer full): what librsvg, and so rsvg-convert, makes of it
 */
cairo_surface_t *
picture_read_svg (GBytes *bytes,
                  guint   width,
                  guint   height)
{
  g_autoptr(GError) error = NULL;
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  RsvgHandle *handle = rsvg_handle_new_from_data (data, length, &error);
  RsvgRectangle whole = { 0, 0, width, height };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  g_assert_no_error (error);
  g_assert_true (rsvg_handle_render_document (handle, cr, &whole, &error));
  g_assert_no_error (error);
  cairo_destroy (cr);
  g_object_unref (handle);

  return surface;
}

/**
 * picture_read_pdf:
 * @bytes: of a PDF of one page
 * @width: px it is drawn to
 * @height: px
 *
 * Returns: (transfer full): what pdftocairo makes of it
 */
cairo_surface_t *
picture_read_pdf (GBytes *bytes,
                  guint   width,
                  guint   height)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("inches-pdf-XXXXXX", &error);
  g_autofree char *pdf = g_build_filename (folder, "page.pdf", NULL);
  g_autofree char *base = g_build_filename (folder, "page", NULL);
  g_autofree char *png = g_strconcat (base, ".png", NULL);
  g_autofree char *across = g_strdup_printf ("%u", width);
  g_autofree char *down = g_strdup_printf ("%u", height);
  char *arguments[] = { "pdftocairo", "-png", "-singlefile", "-scale-to-x", across, "-scale-to-y", down, pdf, base, NULL };
  cairo_surface_t *surface;
  gint status = 0;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (pdf, data, length, NULL));
  g_assert_true (g_spawn_sync (NULL, arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));

  surface = cairo_image_surface_create_from_png (png);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_unlink (pdf);
  g_unlink (png);
  g_rmdir (folder);

  return surface;
}
