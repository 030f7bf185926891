/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas.h"
#include "inches-measurer-pango.h"

G_BEGIN_DECLS

/* What time is spent on. */
typedef enum
{
  INCHES_QUALITY_MOVING, /* coarser edges of lines, for frames of something that moves */
  INCHES_QUALITY_STILL,
  INCHES_QUALITY_PICTURE /* letters at exact places too: for what leaves the program */
} InchesQuality;

/* Draws with cairo: window, PNG, PDF and print. */
#define INCHES_TYPE_CANVAS_CAIRO (inches_canvas_cairo_get_type ())
G_DECLARE_FINAL_TYPE (InchesCanvasCairo, inches_canvas_cairo, INCHES, CANVAS_CAIRO, InchesCanvas)

InchesCanvas *inches_canvas_cairo_new         (cairo_t             *cr,
                                               InchesMeasurerPango *measurer) G_GNUC_WARN_UNUSED_RESULT;
void          inches_canvas_cairo_set_quality (InchesCanvasCairo   *self,
                                               InchesQuality        quality);

G_END_DECLS
