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
               InchesPaintFunc        paint)
{
  const InchesColor *ground = inches_theme_get_color (theme, INCHES_ROLE_VIEW);
  cairo_t *cr = cairo_create (surface);
  InchesCanvas *canvas;

  cairo_translate (cr, -area->origin.x, -area->origin.y);
  cairo_set_source_rgb (cr, ground->red, ground->green, ground->blue);
  cairo_paint (cr);

  canvas = inches_canvas_cairo_new (cr, font->measurer);
  paint (timeline, canvas, theme);
  g_object_unref (canvas);

  cairo_destroy (cr);
}

/* @area: whole px of the widget. */
GskRenderNode *
inches_kept_picture_new (GtkWidget             *widget,
                         const graphene_rect_t *area,
                         const InchesChartFont *font,
                         InchesTimeline        *timeline,
                         const InchesTheme     *theme,
                         InchesPaintFunc        paint)
{
  int scale = gtk_widget_get_scale_factor (widget);
  GskRenderNode *node = gsk_cairo_node_new (area);
  cairo_surface_t *surface;
  cairo_t *cr;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        ceil (area->size.width) * scale, ceil (area->size.height) * scale);
  cairo_surface_set_device_scale (surface, scale, scale);
  paint_surface (surface, area, font, timeline, theme, paint);

  cr = gsk_cairo_node_get_draw_context (node);
  cairo_set_source_surface (cr, surface, area->origin.x, area->origin.y);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return node;
}
