/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-picture-tile.h"

#include "inches-path.h"

/* Px. A tile of which a part changes falls into strips: the toolkit draws anew what has
 * another node than before. Lower strips leave more alone, but each is a node more in
 * every frame. */
#define STRIP 16

struct _InchesPictureTile
{
  graphene_rect_t  bounds;
  GskRenderNode   *node;   /* of the whole, or of all strips */
  GPtrArray       *strips; /* (element-type GskRenderNode) from the top; NULL: the tile is one node */
};

/**
 * inches_picture_tile_new:
 * @bounds: whole px of the widget
 *
 * Returns: (transfer full): a tile that shows nothing yet
 */
InchesPictureTile *
inches_picture_tile_new (const graphene_rect_t *bounds)
{
  InchesPictureTile *self = g_new0 (InchesPictureTile, 1);

  self->bounds = *bounds;

  return self;
}

void
inches_picture_tile_free (InchesPictureTile *self)
{
  g_clear_pointer (&self->strips, g_ptr_array_unref);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_free (self);
}

static gboolean
is_changed (const GArray          *changes,
            const graphene_rect_t *place)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const InchesBox *box = &g_array_index (changes, InchesBox, i);

      if (box->left < place->origin.x + place->size.width && box->right > place->origin.x
          && box->top < place->origin.y + place->size.height && box->bottom > place->origin.y)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_replaced (const GArray          *changes,
             const graphene_rect_t *place)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const InchesBox *box = &g_array_index (changes, InchesBox, i);

      if (box->left <= place->origin.x && box->right >= place->origin.x + place->size.width
          && box->top <= place->origin.y && box->bottom >= place->origin.y + place->size.height)
        return TRUE;
    }

  return FALSE;
}

static GskRenderNode *
create_node (cairo_surface_t        *surface,
             const graphene_point_t *origin,
             const graphene_rect_t  *place)
{
  GskRenderNode *node = gsk_cairo_node_new (place);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_set_source_surface (cr, surface, origin->x, origin->y);
  cairo_paint (cr);
  cairo_destroy (cr);

  return node;
}

static void
update_strips (InchesPictureTile      *self,
               cairo_surface_t        *surface,
               const graphene_point_t *origin,
               const GArray           *changes)
{
  const graphene_rect_t *bounds = &self->bounds;
  guint index = 0;

  if (self->strips == NULL)
    self->strips = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_render_node_unref);

  for (float y = 0; y < bounds->size.height; y += STRIP, index++)
    {
      graphene_rect_t strip = GRAPHENE_RECT_INIT (bounds->origin.x, bounds->origin.y + y,
                                                  bounds->size.width, MIN (STRIP, bounds->size.height - y));

      if (index == self->strips->len)
        g_ptr_array_add (self->strips, create_node (surface, origin, &strip));
      else if (is_changed (changes, &strip))
        {
          gsk_render_node_unref (self->strips->pdata[index]);
          self->strips->pdata[index] = create_node (surface, origin, &strip);
        }
    }

  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->node = gsk_container_node_new ((GskRenderNode **) self->strips->pdata, self->strips->len);
}

/**
 * inches_picture_tile_update:
 * @self: a tile
 * @surface: the picture; its pixels may change later, and each change is told here
 * @origin: where it begins, px of the widget
 * @changes: (element-type InchesBox): what of it is not as it was
 *
 * Returns: (transfer none): the node that shows the tile, the same as before if nothing of it has changed
 */
GskRenderNode *
inches_picture_tile_update (InchesPictureTile      *self,
                            cairo_surface_t        *surface,
                            const graphene_point_t *origin,
                            const GArray           *changes)
{
  if (self->node != NULL && !is_changed (changes, &self->bounds))
    return self->node;

  if (self->node != NULL && !is_replaced (changes, &self->bounds))
    {
      update_strips (self, surface, origin, changes);
      return self->node;
    }

  g_clear_pointer (&self->strips, g_ptr_array_unref);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->node = create_node (surface, origin, &self->bounds);

  return self->node;
}
