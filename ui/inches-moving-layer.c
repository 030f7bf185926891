/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-moving-layer.h"

#include "inches-surface-node.h"

#include <math.h>

/* Px. The toolkit draws a node of cairo by way of an image of its own, as large as the
 * node; tiles keep that image in the processor's cache, and only those that have
 * changed or that something moves over are drawn. */
#define TILE_WIDTH  256
#define TILE_HEIGHT 128

static void
drop_surface (InchesMovingLayer *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->tiles, g_ptr_array_unref);
  g_clear_pointer (&self->shown, cairo_surface_destroy);
  g_clear_pointer (&self->painted, cairo_surface_destroy);
}

static gboolean
fits (const InchesMovingLayer *self,
      const graphene_rect_t   *area,
      int                      scale)
{
  double x, y;

  if (self->painted == NULL || !graphene_rect_equal (&self->area, area))
    return FALSE;

  cairo_surface_get_device_scale (self->painted, &x, &y);

  return x == scale;
}

static void
make_surface (InchesMovingLayer     *self,
              const graphene_rect_t *area,
              gboolean               opaque,
              int                    scale)
{
  drop_surface (self);
  self->area = *area;
  self->painted = cairo_image_surface_create (opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32,
                                              (int) ceil (area->size.width) * scale, (int) ceil (area->size.height) * scale);
  cairo_surface_set_device_scale (self->painted, scale, scale);
  self->shown = inches_surface_node_share (self->painted, scale);
  if (self->picture == NULL)
    self->picture = inches_moving_picture_new ();
  inches_moving_picture_forget (self->picture);
}

static GskRenderNode *
create_tile (const InchesMovingLayer *self,
             const graphene_rect_t   *tile)
{
  GskRenderNode *node = gsk_cairo_node_new (tile);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_set_source_surface (cr, self->shown, self->area.origin.x, self->area.origin.y);
  cairo_paint (cr);
  cairo_destroy (cr);

  return node;
}

static gboolean
is_changed (const InchesMovingLayer *self,
            const graphene_rect_t   *tile)
{
  const GArray *changes = inches_moving_picture_get_changes (self->picture);

  for (guint i = 0; i < changes->len; i++)
    {
      const InchesBox *box = &g_array_index (changes, InchesBox, i);

      if (box->left < tile->origin.x + tile->size.width && box->right > tile->origin.x
          && box->top < tile->origin.y + tile->size.height && box->bottom > tile->origin.y)
        return TRUE;
    }

  return FALSE;
}

/* Tiles whose pixels are as they were stay: the toolkit then leaves their place alone. */
static void
update_tiles (InchesMovingLayer *self)
{
  const graphene_rect_t *area = &self->area;
  guint index = 0;

  if (self->tiles == NULL)
    self->tiles = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_render_node_unref);

  for (float y = 0; y < area->size.height; y += TILE_HEIGHT)
    for (float x = 0; x < area->size.width; x += TILE_WIDTH)
      {
        graphene_rect_t tile = GRAPHENE_RECT_INIT (area->origin.x + x, area->origin.y + y,
                                                   MIN (TILE_WIDTH, area->size.width - x),
                                                   MIN (TILE_HEIGHT, area->size.height - y));

        if (index == self->tiles->len)
          g_ptr_array_add (self->tiles, create_tile (self, &tile));
        else if (is_changed (self, &tile))
          {
            gsk_render_node_unref (self->tiles->pdata[index]);
            self->tiles->pdata[index] = create_tile (self, &tile);
          }
        index++;
      }

  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->node = gsk_container_node_new ((GskRenderNode **) self->tiles->pdata, self->tiles->len);
}

/* @area: whole px of the widget. @ground: NULL for a picture that lies on another. */
void
inches_moving_layer_paint (InchesMovingLayer        *self,
                           GtkWidget                *widget,
                           const graphene_rect_t    *area,
                           const InchesChartFont    *font,
                           const InchesPicturePlace *place,
                           gpointer                  chart,
                           const InchesTheme        *theme,
                           const InchesColor        *ground,
                           InchesPaintFunc           paint)
{
  InchesPicturePlace there = *place;
  int scale = gtk_widget_get_scale_factor (widget);

  if (!fits (self, area, scale))
    make_surface (self, area, ground != NULL, scale);

  there.x = area->origin.x;
  there.y = area->origin.y;
  self->follows = inches_moving_picture_paint (self->picture, self->painted, font->measurer, &there, chart, theme, ground, paint);
  cairo_surface_flush (self->painted);
  update_tiles (self);
}

void
inches_moving_layer_forget (InchesMovingLayer *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
}

/* Where pieces of a line meet, their edges depend on where the line was cut: what followed
 * may differ from what is painted whole by a shade. */
gboolean
inches_moving_layer_rest (InchesMovingLayer *self)
{
  if (!self->follows)
    return FALSE;

  inches_moving_picture_forget (self->picture);
  inches_moving_layer_forget (self);

  return TRUE;
}

void
inches_moving_layer_clear (InchesMovingLayer *self)
{
  drop_surface (self);
  g_clear_pointer (&self->picture, inches_moving_picture_free);
}
