/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "inches-measurer-pango.h"
#include "inches-slide.h"

G_BEGIN_DECLS

/* The picture of a slide that was placed at 1920 x 1080, in pixels. */
cairo_surface_t *inches_slide_surface_new (InchesSlide         *slide,
                                           InchesMeasurerPango *measurer, /* it was placed with */
                                           const InchesTheme   *theme,
                                           double               scale) G_GNUC_WARN_UNUSED_RESULT; /* pixels for each px of the slide */

G_END_DECLS
