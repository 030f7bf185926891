/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-surface.h"

#include "inches-canvas-cairo.h"

#include <math.h>

/** inches_slide_surface_new: Returns: (transfer full): the slide, painted as pictures that leave the program are */
cairo_surface_t *
inches_slide_surface_new (InchesSlide         *slide,
                          InchesMeasurerPango *measurer,
                          const InchesTheme   *theme,
                          double               scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, lround (INCHES_SLIDE_WIDTH * scale),
                                                         lround (INCHES_SLIDE_HEIGHT * scale));
  const InchesColor *ground = inches_theme_get_color (theme, INCHES_ROLE_VIEW);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(InchesCanvas) canvas = inches_canvas_cairo_new (cr, measurer);

  /* The slide may cover half of the last row: what is under it must not be seen there. */
  cairo_set_source_rgb (cr, ground->red, ground->green, ground->blue);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  inches_canvas_cairo_set_quality (INCHES_CANVAS_CAIRO (canvas), INCHES_QUALITY_PICTURE);
  inches_slide_paint (slide, canvas, theme);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}
