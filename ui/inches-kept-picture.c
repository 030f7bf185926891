/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-kept-picture.h"

#include "inches-canvas-cairo.h"
#include "inches-surface-node.h"

#include <math.h>

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
  self->shown[i] = inches_surface_node_share (self->painted[i], scale);
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

  self->node = inches_surface_node_new (self->shown[self->current], area);
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
