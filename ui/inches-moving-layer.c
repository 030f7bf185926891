/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-moving-layer.h"

#include "inches-picture-tile.h"
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
  g_clear_pointer (&self->merged, cairo_surface_destroy);
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

static cairo_surface_t *
create_surface (const graphene_rect_t *area,
                gboolean               opaque,
                int                    scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32,
                                                         (int) ceil (area->size.width) * scale,
                                                         (int) ceil (area->size.height) * scale);

  cairo_surface_set_device_scale (surface, scale, scale);

  return surface;
}

static void
make_surfaces (InchesMovingLayer     *self,
               const graphene_rect_t *area,
               gboolean               opaque,
               int                    scale)
{
  drop_surface (self);
  self->area = *area;
  self->painted = create_surface (area, opaque, scale);
  if (self->under != NULL)
    self->merged = create_surface (area, TRUE, scale);
  self->shown = inches_surface_node_share (self->under != NULL ? self->merged : self->painted, scale);
  if (self->picture == NULL)
    self->picture = inches_moving_picture_new ();
  inches_moving_picture_forget (self->picture);
}

/* What is to be shown anew: one's own changes, and those of what lies under. */
static void
gather_changes (InchesMovingLayer *self)
{
  static const InchesBox everything = { -G_MAXDOUBLE, -G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE };
  const GArray *own = inches_moving_picture_get_changes (self->picture);

  if (self->changes == NULL)
    self->changes = g_array_new (FALSE, FALSE, sizeof (InchesBox));
  g_array_set_size (self->changes, 0);
  g_array_append_vals (self->changes, own->data, own->len);

  if (self->under == NULL || self->under_seen == self->under->n_painted)
    return;

  if (self->under_seen + 1 == self->under->n_painted)
    g_array_append_vals (self->changes, self->under->changes->data, self->under->changes->len);
  else
    g_array_append_val (self->changes, everything);
  self->under_seen = self->under->n_painted;
}

static void
add_box (cairo_t                 *cr,
         const InchesMovingLayer *self,
         const InchesBox         *box)
{
  double left = MAX (box->left - self->area.origin.x, 0);
  double top = MAX (box->top - self->area.origin.y, 0);
  double right = MIN (box->right - self->area.origin.x, self->area.size.width);
  double bottom = MIN (box->bottom - self->area.origin.y, self->area.size.height);

  if (left < right && top < bottom)
    cairo_rectangle (cr, left, top, right - left, bottom - top);
}

static void
merge (InchesMovingLayer *self)
{
  const InchesMovingLayer *under = self->under;
  cairo_t *cr = cairo_create (self->merged);

  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  for (guint i = 0; i < self->changes->len; i++)
    {
      add_box (cr, self, &g_array_index (self->changes, InchesBox, i));
      cairo_set_source_surface (cr, under->painted, under->area.origin.x - self->area.origin.x,
                                under->area.origin.y - self->area.origin.y);
      cairo_fill_preserve (cr);
      cairo_set_source_surface (cr, self->painted, 0, 0);
      cairo_fill (cr);
    }
  cairo_destroy (cr);
  cairo_surface_flush (self->merged);
}

/* The foot of the row of tiles that begins at @top; a row covered by another layer is left out. */
static float
find_foot (const InchesMovingLayer *self,
           float                   *top)
{
  float end = self->area.origin.y + self->area.size.height;

  if (*top >= self->covered_top && *top < self->covered_foot)
    *top = self->covered_foot;
  if (*top < self->covered_top && self->covered_top < self->covered_foot)
    end = MIN (end, self->covered_top);

  return MIN (*top + TILE_HEIGHT, end);
}

static void
make_tiles (InchesMovingLayer *self)
{
  const graphene_rect_t *area = &self->area;
  float end = area->origin.y + area->size.height;
  float foot;

  self->tiles = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_picture_tile_free);
  for (float y = area->origin.y; foot = find_foot (self, &y), y < end; y = foot)
    for (float x = 0; x < area->size.width; x += TILE_WIDTH)
      g_ptr_array_add (self->tiles, inches_picture_tile_new (&GRAPHENE_RECT_INIT (area->origin.x + x, y,
                                                                                  MIN (TILE_WIDTH, area->size.width - x),
                                                                                  foot - y)));
}

/* Where pixels are as they were, nodes stay: the toolkit then leaves their place alone. */
static void
update_tiles (InchesMovingLayer *self)
{
  g_autofree GskRenderNode **nodes = NULL;

  if (self->tiles == NULL)
    make_tiles (self);

  nodes = g_new (GskRenderNode *, self->tiles->len);
  for (guint i = 0; i < self->tiles->len; i++)
    nodes[i] = inches_picture_tile_update (self->tiles->pdata[i], self->shown, &self->area.origin, self->changes);

  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->node = gsk_container_node_new (nodes, self->tiles->len);
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
    make_surfaces (self, area, ground != NULL, scale);

  there.x = area->origin.x;
  there.y = area->origin.y;
  self->follows = inches_moving_picture_paint (self->picture, self->painted, font->measurer, &there, chart, theme, ground, paint);
  cairo_surface_flush (self->painted);
  self->n_painted++;
  gather_changes (self);
  if (self->under != NULL)
    merge (self);
  update_tiles (self);
}

/* @top, @foot: between them another layer shows this one too: it has no tiles there. */
void
inches_moving_layer_cover (InchesMovingLayer *self,
                           double             top,
                           double             foot)
{
  if (top == self->covered_top && foot == self->covered_foot)
    return;

  self->covered_top = top;
  self->covered_foot = foot;
  g_clear_pointer (&self->tiles, g_ptr_array_unref);
  inches_moving_layer_forget (self);
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
  g_clear_pointer (&self->changes, g_array_unref);
  g_clear_pointer (&self->picture, inches_moving_picture_free);
}
