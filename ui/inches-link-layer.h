/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-timeline-view.h"

G_BEGIN_DECLS

/* Thin arcs from the entry whose card is open to those that the card names beside
 * it. Drawn over the chart, which stays as it is. */
#define INCHES_TYPE_LINK_LAYER (inches_link_layer_get_type ())
G_DECLARE_FINAL_TYPE (InchesLinkLayer, inches_link_layer, INCHES, LINK_LAYER, GtkWidget)

GtkWidget *inches_link_layer_new  (InchesTimelineView *view);
void       inches_link_layer_link (InchesLinkLayer    *self,
                                   InchesEvent        *event,
                                   const GArray       *relations);

G_END_DECLS
