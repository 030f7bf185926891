/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas.h"
#include "inches-measurer-pango.h"

G_BEGIN_DECLS

#define INCHES_PICTURE_SMALLEST 16    /* px a side */
#define INCHES_PICTURE_LARGEST  16384 /* px a side, after scaling */

/* A picture that leaves the program. */
typedef struct
{
  double      width;       /* px of the canvas */
  double      height;
  double      scale;       /* pixels of a PNG per px; 96 dots per inch at 1 */
  gboolean    transparent; /* PNG: nothing under the picture; else white */
  gboolean    outlines;    /* SVG: letters as shapes, so that no font is needed */
  const char *title;       /* NULL for none */
  const char *description; /* SVG: the picture in words; NULL for none */
  const char *document;    /* what rides along, by which it can be opened again; NULL for none */
  const char *date;        /* PDF: ISO 8601, of what is shown, since a clock would make other bytes each time; NULL for none */
  double      page_width;  /* PDF: points; 0 for 96 px an inch */
  double      page_height;
} InchesPicture;

/* Draws the picture. Must draw the same each time. */
typedef void (*InchesPicturePaint) (InchesCanvas *canvas,
                                    gpointer      user_data);

gboolean    inches_picture_write_png (const char           *path,
                                      const InchesPicture  *picture,
                                      InchesMeasurerPango  *measurer,
                                      InchesPicturePaint    paint,
                                      gpointer              user_data,
                                      GError              **error);
gboolean    inches_picture_write_svg (const char           *path,
                                      const InchesPicture  *picture,
                                      InchesMeasurerPango  *measurer,
                                      InchesPicturePaint    paint,
                                      gpointer              user_data,
                                      GError              **error);
GByteArray *inches_picture_make_png  (const InchesPicture  *picture,
                                      InchesMeasurerPango  *measurer,
                                      InchesPicturePaint    paint,
                                      gpointer              user_data,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;
char       *inches_picture_make_svg  (const InchesPicture  *picture,
                                      InchesMeasurerPango  *measurer,
                                      InchesPicturePaint    paint,
                                      gpointer              user_data,
                                      gsize                *length,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GByteArray *inches_picture_make_pdf  (const InchesPicture  *picture,
                                      InchesMeasurerPango  *measurer,
                                      InchesPicturePaint    paint,
                                      gpointer              user_data,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    inches_picture_save      (const char           *path,
                                      gconstpointer         bytes,
                                      gsize                 length,
                                      GError              **error);

G_END_DECLS
