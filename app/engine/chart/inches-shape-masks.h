/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "inches-canvas.h"
#include "inches-path.h"

G_BEGIN_DECLS

/* Small shapes, filled or outlined, as images of opacities: a timeline draws the same few marks and
 * pills hundreds of times. Where a shape lies is rounded to a quarter of a pixel. */
typedef struct
{
  cairo_surface_t *surface;
  int              left; /* px of the image where the mask goes */
  int              top;
} InchesShapeMask;

typedef void (*InchesTraceFunc) (cairo_t          *cr,
                                 const InchesPath *path);

GHashTable *inches_shape_masks_new     (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean    inches_shape_masks_find    (GHashTable         *masks,
                                        const InchesPath   *path,
                                        const InchesStroke *stroke, /* NULL: filled; without dashes */
                                        double              scale,  /* px of the image for each px of the path */
                                        double              x,      /* px of the image where the path has its origin */
                                        double              y,
                                        InchesTraceFunc     trace,
                                        InchesShapeMask    *mask);  /* FALSE: too large or too rich */
void        inches_shape_masks_set_pen (cairo_t            *cr,
                                        const InchesStroke *stroke);

G_END_DECLS
