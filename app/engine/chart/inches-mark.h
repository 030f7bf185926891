/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas.h"
#include "inches-forecast.h"
#include "inches-lane.h"
#include "inches-theme.h"

G_BEGIN_DECLS

/* Marks, the same in timeline, panel and legends. All shapes of one radius look
 * equally large: they have nearly the area of a disc of this radius. */

#define INCHES_MARK_EDGE   1.2 /* px in the ground's colour that keep neighbours apart */
#define INCHES_MARK_HOLLOW 1.6 /* px: outline of a hollow mark */

void inches_mark_draw_shape   (InchesCanvas      *canvas,
                               InchesShape        shape,
                               double             x,
                               double             y,
                               double             radius,
                               const InchesColor *fill,
                               const InchesColor *edge,
                               gboolean           hollow);
void inches_mark_draw_outcome (InchesCanvas      *canvas,
                               InchesOutcome      outcome,
                               double             x,
                               double             y,
                               double             radius,
                               const InchesTheme *theme);

G_END_DECLS
