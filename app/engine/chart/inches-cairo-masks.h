/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "inches-canvas.h"
#include "inches-shape-masks.h"

G_BEGIN_DECLS

/* Images of opacities from which an image surface is painted: a graph, a hatch, a small shape, a text. They
 * take a fraction of the time of the strokes they stand for. Kept from one frame to
 * the next. */
typedef struct _InchesCairoMasks InchesCairoMasks;

InchesCairoMasks *inches_cairo_masks_of    (GObject           *owner); /* kept with it */
gboolean          inches_cairo_masks_suit  (cairo_t           *cr); /* whether it paints an image, neither turned nor stretched */
void              inches_cairo_masks_graph (InchesCairoMasks  *self,
                                            cairo_t           *cr,
                                            const double      *points,
                                            guint              n_points,
                                            double             foot,
                                            double             width);
void              inches_cairo_masks_hatch (InchesCairoMasks  *self,
                                            cairo_t           *cr,
                                            const InchesHatch *hatch); /* within the clip */

gboolean          inches_cairo_masks_shape (InchesCairoMasks *self,
                                            cairo_t           *cr,
                                            const InchesPath  *path,
                                            InchesTraceFunc    trace); /* FALSE: not one of those kept */
void              inches_cairo_masks_text  (cairo_t           *cr,
                                            PangoLayout       *layout, /* of one line; keeps its mask */
                                            double             x,
                                            double             baseline);

G_END_DECLS
