/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-chart-widget.h"
#include "inches-explainer.h"

G_BEGIN_DECLS

/* The map of two levers, with the point of the settings shown, which pointer and arrow
 * keys move: both levers at once, one step of the trail. Each point of the map is a
 * cell on the accessibility bus.
 * Signal "pointed" (words): of the place under the pointer, or of the point; NULL: none. */
#define INCHES_TYPE_WHY_MAP (inches_why_map_get_type ())
G_DECLARE_FINAL_TYPE (InchesWhyMap, inches_why_map, INCHES, WHY_MAP, InchesChartWidget)

GtkWidget *inches_why_map_new (InchesSession *session);

G_END_DECLS
