/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A rectangle of a picture that changes in parts, as the toolkit draws it. */
typedef struct _InchesPictureTile InchesPictureTile;

InchesPictureTile *inches_picture_tile_new    (const graphene_rect_t  *bounds);
GskRenderNode     *inches_picture_tile_update (InchesPictureTile      *self,
                                               cairo_surface_t        *surface,
                                               const graphene_point_t *origin,
                                               const GArray           *changes);
void               inches_picture_tile_free   (InchesPictureTile      *self);

G_END_DECLS
