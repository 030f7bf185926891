/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-picture.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "inches-canvas-cairo.h"
#include "inches-canvas-svg.h"
#include "inches-error.h"
#include "inches-file-fault.h"
#include "inches-png.h"

#define DOTS_PER_INCH 96
#define POINTS_PER_PX (72.0 / DOTS_PER_INCH)

static gboolean
check_side (double   side,
            double   scale,
            GError **error)
{
  double pixels = round (side * scale);

  /* Written so that NaN fails too. */
  if (side > 0 && scale > 0 && pixels >= INCHES_PICTURE_SMALLEST && pixels <= INCHES_PICTURE_LARGEST)
    return TRUE;

  g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE,
               _("A side of the picture is %g pixels, must be from %d to %d"),
               pixels, INCHES_PICTURE_SMALLEST, INCHES_PICTURE_LARGEST);
  return FALSE;
}

static cairo_status_t
draw (cairo_surface_t     *surface,
      const InchesPicture *picture,
      InchesMeasurerPango *measurer,
      InchesPicturePaint   paint,
      gpointer             user_data)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;
  g_autoptr(InchesCanvas) canvas = NULL;

  if (!picture->transparent)
    {
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
    }
  cairo_scale (cr, picture->scale, picture->scale);
  canvas = inches_canvas_cairo_new (cr, measurer);
  inches_canvas_cairo_set_quality (INCHES_CANVAS_CAIRO (canvas), INCHES_QUALITY_PICTURE);
  paint (canvas, user_data);
  status = cairo_status (cr);
  cairo_destroy (cr);

  return status;
}

static GByteArray *
encode (cairo_surface_t      *surface,
        const InchesPicture  *picture,
        GError              **error)
{
  g_autoptr(GByteArray) png = inches_png_begin (surface);

  inches_png_add_density (png, DOTS_PER_INCH * picture->scale);
  inches_png_add_text (png, "Software", "Inches");
  if (picture->title != NULL)
    inches_png_add_text (png, "Title", picture->title);
  if (picture->document != NULL)
    inches_png_add_text (png, "inches-document", picture->document);

  return inches_png_add_image (png, surface, error) ? g_steal_pointer (&png) : NULL;
}

/**
 * inches_picture_make_png:
 * @picture: size and words
 * @measurer: the measurer of the layout
 * @paint: draws it
 * @user_data: for @paint
 * @error: %INCHES_ERROR_OUT_OF_RANGE for the size, %INCHES_ERROR_TOO_LARGE if memory does not suffice
 *
 * Returns: (transfer full): the bytes of a PNG, the same for the same picture; %NULL with @error set
 */
GByteArray *
inches_picture_make_png (const InchesPicture  *picture,
                         InchesMeasurerPango  *measurer,
                         InchesPicturePaint    paint,
                         gpointer              user_data,
                         GError              **error)
{
  GByteArray *png = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;

  if (!check_side (picture->width, picture->scale, error) || !check_side (picture->height, picture->scale, error))
    return NULL;

  surface = cairo_image_surface_create (picture->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                        lround (picture->width * picture->scale),
                                        lround (picture->height * picture->scale));
  status = draw (surface, picture, measurer, paint, user_data);
  if (status == CAIRO_STATUS_SUCCESS)
    png = encode (surface, picture, error);
  else
    g_set_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE,
                 _("A picture of %g by %g pixels cannot be drawn: %s"), round (picture->width * picture->scale),
                 round (picture->height * picture->scale), cairo_status_to_string (status));
  cairo_surface_destroy (surface);

  return png;
}

/**
 * inches_picture_make_svg:
 * @picture: size and words; the scale does not matter
 * @measurer: the measurer of the layout
 * @paint: draws it
 * @user_data: for @paint
 * @length: (out) (optional): bytes of the result
 * @error: %INCHES_ERROR_OUT_OF_RANGE for the size
 *
 * Returns: (transfer full): an SVG document, the same for the same picture; %NULL with @error set
 */
char *
inches_picture_make_svg (const InchesPicture  *picture,
                         InchesMeasurerPango  *measurer,
                         InchesPicturePaint    paint,
                         gpointer              user_data,
                         gsize                *length,
                         GError              **error)
{
  g_autoptr(InchesCanvas) canvas = NULL;
  InchesCanvasSvg *svg;

  if (!check_side (picture->width, 1, error) || !check_side (picture->height, 1, error))
    return NULL;

  canvas = inches_canvas_svg_new (INCHES_MEASURER (measurer), picture->width, picture->height);
  svg = INCHES_CANVAS_SVG (canvas);
  inches_canvas_svg_set_title (svg, picture->title);
  inches_canvas_svg_set_description (svg, picture->description);
  if (picture->document != NULL)
    inches_canvas_svg_set_metadata (svg, "inches-document", picture->document);
  inches_canvas_svg_set_outlines (svg, picture->outlines ? measurer : NULL);
  paint (canvas, user_data);

  return inches_canvas_svg_finish (svg, length);
}

static cairo_status_t
append_bytes (void                *pdf,
              const unsigned char *bytes,
              unsigned int         length)
{
  g_byte_array_append (pdf, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
describe_pdf (cairo_surface_t     *surface,
              const InchesPicture *picture)
{
  /* Later versions may have their table of objects compressed, to which nothing can be appended. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Inches");
  if (picture->title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, picture->title);
  if (picture->description != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, picture->description);
  if (picture->date != NULL)
    {
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, picture->date);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, picture->date);
    }
}

/* The picture fills the page, but for what the rounding of its sides to px leaves. */
static cairo_status_t
draw_page (cairo_surface_t     *surface,
           const InchesPicture *picture,
           double               page_width,
           double               page_height,
           InchesMeasurerPango *measurer,
           InchesPicturePaint   paint,
           gpointer             user_data)
{
  cairo_t *cr = cairo_create (surface);
  g_autoptr(InchesCanvas) canvas = inches_canvas_cairo_new (cr, measurer);
  cairo_status_t status;

  cairo_scale (cr, page_width / picture->width, page_height / picture->height);
  inches_canvas_cairo_set_quality (INCHES_CANVAS_CAIRO (canvas), INCHES_QUALITY_PICTURE);
  paint (canvas, user_data);
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);

  return status != CAIRO_STATUS_SUCCESS ? status : cairo_surface_status (surface);
}

/**
 * inches_picture_make_pdf:
 * @picture: size and words; the scale does not matter
 * @measurer: the measurer of the layout
 * @paint: draws it
 * @user_data: for @paint
 * @error: %INCHES_ERROR_OUT_OF_RANGE for the size, %INCHES_ERROR_TOO_LARGE if it cannot be drawn
 *
 * Returns: (transfer full): a PDF of one page with text that can be searched, the same
 *   for the same picture if that has a date; %NULL with @error set
 */
GByteArray *
inches_picture_make_pdf (const InchesPicture  *picture,
                         InchesMeasurerPango  *measurer,
                         InchesPicturePaint    paint,
                         gpointer              user_data,
                         GError              **error)
{
  g_autoptr(GByteArray) pdf = g_byte_array_new ();
  double page_width = picture->page_width > 0 ? picture->page_width : picture->width * POINTS_PER_PX;
  double page_height = picture->page_height > 0 ? picture->page_height : picture->height * POINTS_PER_PX;
  cairo_surface_t *surface;
  cairo_status_t status;

  if (!check_side (picture->width, 1, error) || !check_side (picture->height, 1, error))
    return NULL;

  surface = cairo_pdf_surface_create_for_stream (append_bytes, pdf, page_width, page_height);
  describe_pdf (surface, picture);
  status = draw_page (surface, picture, page_width, page_height, measurer, paint, user_data);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE, _("A picture of %g by %g pixels cannot be drawn: %s"),
                   picture->width, picture->height, cairo_status_to_string (status));
      return NULL;
    }

  return g_steal_pointer (&pdf);
}

/**
 * inches_picture_save:
 * @path: file to write or replace
 * @bytes: what it shall hold
 * @length: how many
 * @error: %INCHES_ERROR_IO naming the file
 *
 * Returns: %TRUE if the file was written; else it is as it was
 */
gboolean
inches_picture_save (const char     *path,
                     gconstpointer   bytes,
                     gsize           length,
                     GError        **error)
{
  g_autoptr(GError) reason = NULL;
  g_autofree char *name = NULL;
  g_autofree char *why = NULL;
  int number;

  if (g_file_set_contents_full (path, bytes, length, G_FILE_SET_CONTENTS_CONSISTENT, 0666, &reason))
    return TRUE;

  name = g_filename_display_name (path);
  number = reason->domain == G_FILE_ERROR ? inches_file_fault_number (reason->code) : 0;
  why = number != 0 ? inches_file_fault_describe (path, FALSE, length, number) : g_strdup (reason->message);
  g_set_error (error, INCHES_ERROR, INCHES_ERROR_IO, _("%s cannot be written: %s"), name, why);

  return FALSE;
}

/**
 * inches_picture_write_png:
 * @path: file to write or replace
 * @picture: size and words
 * @measurer: the measurer of the layout
 * @paint: draws it
 * @user_data: for @paint
 * @error: as for inches_picture_make_png(), and %INCHES_ERROR_IO naming the file
 *
 * Returns: %TRUE if the file was written; else it is as it was
 */
gboolean
inches_picture_write_png (const char           *path,
                          const InchesPicture  *picture,
                          InchesMeasurerPango  *measurer,
                          InchesPicturePaint    paint,
                          gpointer              user_data,
                          GError              **error)
{
  g_autoptr(GByteArray) png = inches_picture_make_png (picture, measurer, paint, user_data, error);

  return png != NULL && inches_picture_save (path, png->data, png->len, error);
}

/**
 * inches_picture_write_svg:
 * @path: file to write or replace
 * @picture: size and words
 * @measurer: the measurer of the layout
 * @paint: draws it
 * @user_data: for @paint
 * @error: as for inches_picture_make_svg(), and %INCHES_ERROR_IO naming the file
 *
 * Returns: %TRUE if the file was written; else it is as it was
 */
gboolean
inches_picture_write_svg (const char           *path,
                          const InchesPicture  *picture,
                          InchesMeasurerPango  *measurer,
                          InchesPicturePaint    paint,
                          gpointer              user_data,
                          GError              **error)
{
  gsize length;
  g_autofree char *svg = inches_picture_make_svg (picture, measurer, paint, user_data, &length, error);

  return svg != NULL && inches_picture_save (path, svg, length, error);
}
