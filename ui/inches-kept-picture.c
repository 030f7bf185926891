/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-kept-picture.h"

#include "inches-canvas-cairo.h"

#include <math.h>

/* Px. The toolkit draws a node of cairo by way of an image of its own, as large as
 * the node; tiles keep that image in the processor's cache, and only those that
 * the crosshair touches are drawn. (A texture would be scaled with each frame,
 * which takes ten times as long.) */
#define TILE_WIDTH  256
#define TILE_HEIGHT 128

static void
drop_surface (InchesKeptPicture *self,
              guint              index)
{
  g_clear_pointer (&self->shown[index], cairo_surface_destroy);
  g_clear_pointer (&self->painted[index], cairo_surface_destroy);
}

static gboolean
fits (cairo_surface_t *surface,
      int              width,
      int              height,
      int              scale)
{
  double scale_x, scale_y;

  if (surface == NULL)
    return FALSE;

  cairo_surface_get_device_scale (surface, &scale_x, &scale_y);

  return cairo_image_surface_get_width (surface) == width && cairo_image_surface_get_height (surface) == height
         && scale_x == scale;
}

/* Cairo copies a surface that is painted on after a node has used it, even once the
 * node is gone. So the node gets a surface of its own on the same pixels. */
static cairo_surface_t *
create_shown (cairo_surface_t *painted,
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

static void
turn_surfaces (InchesKeptPicture     *self,
               const graphene_rect_t *area,
               cairo_format_t         format,
               int                    scale)
{
  int width = ceil (area->size.width) * scale;
  int height = ceil (area->size.height) * scale;
  guint i;

  self->current = i = 1 - self->current;
  if (fits (self->painted[i], width, height, scale))
    return;

  drop_surface (self, i);
  self->painted[i] = cairo_image_surface_create (format, width, height);
  cairo_surface_set_device_scale (self->painted[i], scale, scale);
  self->shown[i] = create_shown (self->painted[i], scale);
}

static void
fill_ground (cairo_t           *cr,
             const InchesColor *ground)
{
  cairo_save (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  if (ground != NULL)
    cairo_set_source_rgb (cr, ground->red, ground->green, ground->blue);
  else
    cairo_set_source_rgba (cr, 0, 0, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
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

static GskRenderNode *
create_node (cairo_surface_t       *surface,
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

/* @area: whole px of the widget. @ground: NULL for a picture that lies on another. */
void
inches_kept_picture_paint (InchesKeptPicture     *self,
                           GtkWidget             *widget,
                           const graphene_rect_t *area,
                           const InchesChartFont *font,
                           gpointer               chart,
                           const InchesTheme     *theme,
                           const InchesColor     *ground,
                           InchesPaintFunc        paint)
{
  InchesCanvas *canvas;
  cairo_t *cr;

  inches_kept_picture_forget (self);
  turn_surfaces (self, area, ground != NULL ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32,
                 gtk_widget_get_scale_factor (widget));

  cr = cairo_create (self->painted[self->current]);
  fill_ground (cr, ground);
  cairo_translate (cr, -area->origin.x, -area->origin.y);
  canvas = inches_canvas_cairo_new (cr, font->measurer);
  paint (chart, canvas, theme);
  g_object_unref (canvas);
  cairo_destroy (cr);

  cairo_surface_flush (self->painted[self->current]);

  self->node = create_node (self->shown[self->current], area);
}

void
inches_kept_picture_forget (InchesKeptPicture *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
}

void
inches_kept_picture_rest (InchesKeptPicture *self)
{
  drop_surface (self, 1 - self->current);
}

void
inches_kept_picture_clear (InchesKeptPicture *self)
{
  inches_kept_picture_forget (self);
  drop_surface (self, 0);
  drop_surface (self, 1);
}
