/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-surface-node.h"

/* Px. The toolkit draws a node of cairo by way of an image of its own, as large as
 * the node; tiles keep that image in the processor's cache, and only those that
 * something moves over are drawn. (A texture would be scaled with each frame, which
 * takes ten times as long.) */
#define TILE_WIDTH  256
#define TILE_HEIGHT 128

/* Cairo copies a surface that is painted on after a node has used it, even once the
 * node is gone. So the node gets a surface of its own on the same pixels. */
cairo_surface_t *
inches_surface_node_share (cairo_surface_t *painted,
                           int              scale)
{
  static const cairo_user_data_key_t key;
  cairo_surface_t *shown;

  shown = cairo_image_surface_create_for_data (cairo_image_surface_get_data (painted),
                                               cairo_image_surface_get_format (painted),
                                               cairo_image_surface_get_width (painted),
                                               cairo_image_surface_get_height (painted),
                                               cairo_image_surface_get_stride (painted));
  cairo_surface_set_device_scale (shown, scale, scale);
  cairo_surface_set_user_data (shown, &key, cairo_surface_reference (painted),
                               (cairo_destroy_func_t) cairo_surface_destroy);

  return shown;
}

static GskRenderNode *
create_tile (cairo_surface_t       *surface,
             const graphene_rect_t *area,
             const graphene_rect_t *tile)
{
  GskRenderNode *node = gsk_cairo_node_new (tile);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_set_source_surface (cr, surface, area->origin.x, area->origin.y);
  cairo_paint (cr);
  cairo_destroy (cr);

  return node;
}

GskRenderNode *
inches_surface_node_new (cairo_surface_t       *surface,
                         const graphene_rect_t *area)
{
  g_autoptr(GPtrArray) tiles = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_render_node_unref);

  for (float y = 0; y < area->size.height; y += TILE_HEIGHT)
    for (float x = 0; x < area->size.width; x += TILE_WIDTH)
      {
        graphene_rect_t tile = GRAPHENE_RECT_INIT (area->origin.x + x, area->origin.y + y,
                                                   MIN (TILE_WIDTH, area->size.width - x),
                                                   MIN (TILE_HEIGHT, area->size.height - y));

        g_ptr_array_add (tiles, create_tile (surface, area, &tile));
      }

  return gsk_container_node_new ((GskRenderNode **) tiles->pdata, tiles->len);
}
