/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-kept-picture.h"

#include "inches-canvas-cairo.h"

#include <math.h>

static void
paint_surface (cairo_surface_t       *surface,
               const graphene_rect_t *area,
               const InchesChartFont *font,
               InchesTimeline        *timeline,
               const InchesTheme     *theme,
               const InchesColor     *ground,
               InchesPaintFunc        paint)
{
  cairo_t *cr = cairo_create (surface);
  InchesCanvas *canvas;

  cairo_translate (cr, -area->origin.x, -area->origin.y);
  if (ground != NULL)
    {
      cairo_set_source_rgb (cr, ground->red, ground->green, ground->blue);
      cairo_paint (cr);
    }

  canvas = inches_canvas_cairo_new (cr, font->measurer);
  paint (timeline, canvas, theme);
  g_object_unref (canvas);

  cairo_destroy (cr);
}

/* @area: whole px of the widget. @ground: NULL for a picture that lies on another. */
GskRenderNode *
inches_kept_picture_new (GtkWidget             *widget,
                         const graphene_rect_t *area,
                         const InchesChartFont *font,
                         InchesTimeline        *timeline,
                         const InchesTheme     *theme,
                         const InchesColor     *ground,
                         InchesPaintFunc        paint)
{
  int scale = gtk_widget_get_scale_factor (widget);
  GskRenderNode *node = gsk_cairo_node_new (area);
  cairo_surface_t *surface;
  cairo_t *cr;

  surface = cairo_image_surface_create (ground != NULL ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32,
                                        ceil (area->size.width) * scale, ceil (area->size.height) * scale);
  cairo_surface_set_device_scale (surface, scale, scale);
  paint_surface (surface, area, font, timeline, theme, ground, paint);

  cr = gsk_cairo_node_get_draw_context (node);
  cairo_set_source_surface (cr, surface, area->origin.x, area->origin.y);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return node;
}
