/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-pixels.h"

G_BEGIN_DECLS

/* Paths that are boxes on an image, whatever draws them. */
gboolean inches_pixels_fill_path   (const InchesPixels *pixels,
                                    const InchesPath   *path,
                                    const InchesColor  *color); /* FALSE: it must be cairo */
gboolean inches_pixels_stroke_path (const InchesPixels *pixels,
                                    const InchesPath   *path,
                                    const InchesColor  *color,
                                    const InchesStroke *stroke); /* FALSE: it must be cairo */

G_END_DECLS
