/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "inches-measurer.h"

G_BEGIN_DECLS

#define INCHES_DEFAULT_FAMILY "Cantarell, DejaVu Sans, sans-serif"

/* Measures with the machine's fonts, and keeps the laid-out texts for the canvas,
 * so that what was measured is what is drawn. Needs no display. Use it in the
 * thread that made it. */
#define INCHES_TYPE_MEASURER_PANGO (inches_measurer_pango_get_type ())
G_DECLARE_FINAL_TYPE (InchesMeasurerPango, inches_measurer_pango, INCHES, MEASURER_PANGO, GObject)

InchesMeasurerPango *inches_measurer_pango_new        (const char            *family) G_GNUC_WARN_UNUSED_RESULT;
void                 inches_measurer_pango_set_whole_pixels (InchesMeasurerPango *self,
                                                       gboolean               whole);
const char          *inches_measurer_pango_get_family (InchesMeasurerPango   *self);
PangoLayout         *inches_measurer_pango_get_layout (InchesMeasurerPango   *self,
                                                       const char            *text,
                                                       const InchesTextStyle *style,
                                                       InchesTextSize        *size);
guint                inches_measurer_pango_get_n_kept (InchesMeasurerPango   *self);

G_END_DECLS
