/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-timeline-view.h"

G_BEGIN_DECLS

/* What follows pointer and keyboard above a timeline: crosshair, values, hover,
 * selection and focus. Only as large as what it draws, so that the chart below
 * is not drawn again. */
#define INCHES_TYPE_CURSOR_LAYER (inches_cursor_layer_get_type ())
G_DECLARE_FINAL_TYPE (InchesCursorLayer, inches_cursor_layer, INCHES, CURSOR_LAYER, GtkWidget)

GtkWidget *inches_cursor_layer_new (InchesTimelineView *view);

G_END_DECLS
