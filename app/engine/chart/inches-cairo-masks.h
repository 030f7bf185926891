/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "inches-canvas.h"
#include "inches-pixels.h"
#include "inches-shape-masks.h"

G_BEGIN_DECLS

/* Images of opacities from which an image surface is painted: a graph, a hatch, a small shape, a text. They
 * take a fraction of the time of the strokes they stand for. Kept from one frame to
 * the next. */
typedef struct _InchesCairoMasks InchesCairoMasks;

InchesCairoMasks *inches_cairo_masks_of    (GObject            *owner); /* kept with it */
void              inches_cairo_masks_graph (InchesCairoMasks   *self,
                                            const InchesPixels *pixels,
                                            const double       *points,
                                            guint               n_points,
                                            double              foot,
                                            double              width,
                                            const InchesColor  *color);
gboolean          inches_cairo_masks_band  (InchesCairoMasks   *self,
                                            const InchesPixels *pixels,
                                            const InchesPath   *path,
                                            const InchesColor  *color); /* FALSE: it is no area between two graphs */
void              inches_cairo_masks_hatch (InchesCairoMasks   *self,
                                            const InchesPixels *pixels,
                                            const InchesBox    *box,
                                            const InchesHatch  *hatch,
                                            const InchesColor  *color);
gboolean          inches_cairo_masks_shape (InchesCairoMasks   *self,
                                            const InchesPixels *pixels,
                                            const InchesPath   *path,
                                            const InchesStroke *stroke, /* NULL: filled; without dashes */
                                            InchesTraceFunc     trace,
                                            const InchesColor  *color); /* FALSE: not one of those kept */
void              inches_cairo_masks_text  (const InchesPixels *pixels,
                                            PangoLayout        *layout, /* of one line; keeps its mask */
                                            double              x,
                                            double              baseline,
                                            const InchesColor  *color);

G_END_DECLS
