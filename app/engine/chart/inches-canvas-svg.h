/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas.h"
#include "inches-measurer-pango.h"

G_BEGIN_DECLS

/* Writes SVG: real text with its measured length, groups with ids and titles, small
 * and byte for byte the same each time. Ids "clip-N" and "hatch-N" are its own. */
#define INCHES_TYPE_CANVAS_SVG (inches_canvas_svg_get_type ())
G_DECLARE_FINAL_TYPE (InchesCanvasSvg, inches_canvas_svg, INCHES, CANVAS_SVG, InchesCanvas)

InchesCanvas *inches_canvas_svg_new             (InchesMeasurer  *measurer,
                                                 double           width,
                                                 double           height) G_GNUC_WARN_UNUSED_RESULT;
void          inches_canvas_svg_set_title       (InchesCanvasSvg *self,
                                                 const char      *title); /* spoken first; NULL for none */
void          inches_canvas_svg_set_description (InchesCanvasSvg *self,
                                                 const char      *description); /* the picture in words; NULL for none */
void          inches_canvas_svg_set_metadata    (InchesCanvasSvg *self,
                                                 const char      *id,
                                                 const char      *text); /* rides along unseen */
void          inches_canvas_svg_set_outlines    (InchesCanvasSvg     *self,
                                                 InchesMeasurerPango *measurer); /* letters as shapes of its fonts: larger, but needs no font */
char         *inches_canvas_svg_finish          (InchesCanvasSvg *self,
                                                 gsize           *length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
