/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of each format as other programs draw them. */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

cairo_surface_t *picture_read_png (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
cairo_surface_t *picture_read_svg (GBytes *bytes,
                                   guint   width,
                                   guint   height) G_GNUC_WARN_UNUSED_RESULT;
cairo_surface_t *picture_read_pdf (GBytes *bytes,
                                   guint   width,
                                   guint   height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
