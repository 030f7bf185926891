/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-transition-private.h"

#include "inches-canvas-cairo.h"

#include <math.h>

#define LEAST_SHARE 0.03 /* of a row; less of it is not seen */

static void
paint_chart (InchesSlideTransition *self,
             cairo_t               *cr,
             InchesMeasurerPango   *measurer,
             const InchesTheme     *theme)
{
  g_autoptr(InchesCanvas) canvas = inches_canvas_cairo_new (cr, measurer);

  inches_canvas_cairo_set_quality (INCHES_CANVAS_CAIRO (canvas), INCHES_QUALITY_MOVING);
  self->export.theme = (InchesTheme *) theme;
  inches_slide_paint_chart (self->to, self->plate, canvas, theme);
}

static void
paint_ground (cairo_t           *cr,
              const InchesTheme *theme)
{
  const InchesColor *ground = inches_theme_get_color (theme, INCHES_ROLE_VIEW);

  cairo_set_source_rgb (cr, ground->red, ground->green, ground->blue);
  cairo_paint (cr);
}

/* On its own ground, so that rows of it are copied. */
static cairo_surface_t *
paint_layer (InchesSlideTransition *self,
             double                 scale,
             InchesMeasurerPango   *measurer,
             const InchesTheme     *theme)
{
  cairo_t *cr;

  if (self->layer == NULL)
    self->layer = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                              ceil (MAX (self->from->chart.width, self->to->chart.width) * scale),
                                              ceil (self->to->chart.height * scale));

  cr = cairo_create (self->layer);
  paint_ground (cr, theme);
  cairo_scale (cr, scale, scale);
  paint_chart (self, cr, measurer, theme);
  cairo_destroy (cr);

  return self->layer;
}

/* Whole pixels, so that a row is copied and not drawn between them. */
static void
paint_row (const InchesTransitionRow *row,
           cairo_t                   *cr,
           cairo_surface_t           *source,
           const InchesTimelineBox   *chart, /* that the row is part of */
           double                     offset, /* px from the upper edge of the source to that of the chart */
           double                     scale)
{
  double x = round (chart->x * scale);
  double y = round (row->y * scale);
  double top = round ((offset + row->top) * scale);

  if (row->share < LEAST_SHARE)
    return;

  cairo_save (cr);
  cairo_rectangle (cr, x, y, ceil (chart->width * scale), round ((offset + row->top + row->height) * scale) - top);
  cairo_clip (cr);
  cairo_set_source_surface (cr, source, offset > 0 ? 0 : x, y - top);
  if (row->share >= 1)
    cairo_paint (cr);
  else
    cairo_paint_with_alpha (cr, row->share);
  cairo_restore (cr);
}

/* Those that go and come first, those that stay over them. */
static void
paint_rows (InchesSlideTransition *self,
            cairo_t               *cr,
            double                 scale,
            cairo_surface_t       *from,
            InchesMeasurerPango   *measurer,
            const InchesTheme     *theme)
{
  cairo_surface_t *layer = paint_layer (self, scale, measurer, theme);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->rows->len; i++)
      {
        const InchesTransitionRow *row = &g_array_index (self->rows, InchesTransitionRow, i);

        if ((row->share >= 1) != (pass == 1))
          continue;

        if (row->goes)
          paint_row (row, cr, from, &self->from->chart, self->from->chart.y, scale);
        else
          paint_row (row, cr, layer, &self->box, 0, scale);
      }
}

static InchesBox
to_pixels (const InchesTimelineBox *box,
           double                   scale,
           cairo_surface_t         *frame)
{
  return (InchesBox) { floor (MAX (box->x, 0) * scale), floor (box->y * scale),
                       MIN (ceil ((box->x + box->width) * scale), cairo_image_surface_get_width (frame)),
                       ceil ((box->y + box->height) * scale) };
}

static void
add_box (cairo_t         *cr,
         const InchesBox *box)
{
  cairo_rectangle (cr, box->left, box->top, box->right - box->left, box->bottom - box->top);
}

/* Words that stand where the other slide has its chart: they come or go without it. */
static void
paint_beside (cairo_t         *cr,
              const InchesBox *all,
              const InchesBox *chart,
              cairo_surface_t *picture,
              double           share)
{
  cairo_save (cr);
  add_box (cr, all);
  add_box (cr, chart);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (cr);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint_with_alpha (cr, share);
  cairo_restore (cr);
}

/**
 * inches_slide_transition_paint:
 * @frame: RGB24, as large as the slides' pictures
 * @words: from the first slide's picture to the second's
 * @measurer: that the slides were placed with
 * @theme: colours
 *
 * Paints the moment it was placed for.
 */
void
inches_slide_transition_paint (InchesSlideTransition   *self,
                               cairo_surface_t         *frame,
                               const InchesPictureFade *words,
                               InchesMeasurerPango     *measurer,
                               const InchesTheme       *theme)
{
  double scale = cairo_image_surface_get_width (frame) / self->to->input.width;
  cairo_surface_t *from = inches_picture_fade_get_from (words);
  InchesBox old = to_pixels (&self->from->chart, scale, frame);
  InchesBox new = to_pixels (&self->to->chart, scale, frame);
  InchesBox all = { MIN (old.left, new.left), MIN (old.top, new.top), MAX (old.right, new.right), MAX (old.bottom, new.bottom) };
  cairo_t *cr = cairo_create (frame);

  inches_picture_fade_paint (words, cr, self->share, &all);
  add_box (cr, &all);
  cairo_clip (cr);
  paint_ground (cr, theme);
  paint_beside (cr, &all, &old, from, 1 - self->share);
  paint_beside (cr, &all, &new, inches_picture_fade_get_to (words), self->share);
  if (self->rows_move)
    paint_rows (self, cr, scale, from, measurer, theme);
  else
    {
      cairo_translate (cr, round (self->box.x * scale), round (self->box.y * scale));
      cairo_scale (cr, scale, scale);
      paint_chart (self, cr, measurer, theme);
    }
  cairo_destroy (cr);
  cairo_surface_flush (frame);
}
