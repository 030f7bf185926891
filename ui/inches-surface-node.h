/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the toolkit draws for an image at the display's own resolution. */
GskRenderNode   *inches_surface_node_new   (cairo_surface_t       *surface,
                                            const graphene_rect_t *area) G_GNUC_WARN_UNUSED_RESULT; /* whole px of the widget, as large as the surface */
cairo_surface_t *inches_surface_node_share (cairo_surface_t       *painted,
                                            int                    scale) G_GNUC_WARN_UNUSED_RESULT; /* the same pixels, for nodes alone */

G_END_DECLS
