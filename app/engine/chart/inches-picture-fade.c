/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-picture-fade.h"

#include <string.h>

/* Rows alike between two that differ; fewer are painted along with them. */
#define LEAST_GAP 8

/* Rows of pixels that differ, one after the other. */
typedef struct
{
  guint top;
  guint bottom; /* the first that does not */
} Band;

struct _InchesPictureFade
{
  cairo_surface_t *from;
  cairo_surface_t *to;
  GArray          *bands; /* (element-type Band) */
};

static gboolean
differs (const InchesPictureFade *self,
         guint                    row)
{
  gsize stride = cairo_image_surface_get_stride (self->from);

  return memcmp (cairo_image_surface_get_data (self->from) + row * stride, cairo_image_surface_get_data (self->to) + row * stride,
                 cairo_image_surface_get_width (self->from) * 4) != 0;
}

static void
find_bands (InchesPictureFade *self)
{
  guint height = cairo_image_surface_get_height (self->from);

  for (guint row = 0; row < height; row++)
    {
      Band *last = self->bands->len > 0 ? &g_array_index (self->bands, Band, self->bands->len - 1) : NULL;

      if (!differs (self, row))
        continue;

      if (last != NULL && row - last->bottom < LEAST_GAP)
        last->bottom = row + 1;
      else
        g_array_append_val (self->bands, ((Band) { row, row + 1 }));
    }
}

/** inches_picture_fade_new: Returns: (transfer full): what differs between two pictures of the same size */
InchesPictureFade *
inches_picture_fade_new (cairo_surface_t *from,
                         cairo_surface_t *to)
{
  InchesPictureFade *self;

  g_return_val_if_fail (cairo_image_surface_get_width (from) == cairo_image_surface_get_width (to), NULL);
  g_return_val_if_fail (cairo_image_surface_get_height (from) == cairo_image_surface_get_height (to), NULL);
  g_return_val_if_fail (cairo_image_surface_get_stride (from) == cairo_image_surface_get_stride (to), NULL);

  self = g_new0 (InchesPictureFade, 1);
  self->from = cairo_surface_reference (from);
  self->to = cairo_surface_reference (to);
  self->bands = g_array_new (FALSE, FALSE, sizeof (Band));
  find_bands (self);

  return self;
}

void
inches_picture_fade_free (InchesPictureFade *self)
{
  g_array_unref (self->bands);
  cairo_surface_destroy (self->from);
  cairo_surface_destroy (self->to);
  g_free (self);
}

/* Clipped to whole pixels, both paintings are plain copies or blends of rows. */
static void
clip (const InchesPictureFade *self,
      cairo_t                 *cr,
      const InchesBox         *without)
{
  double width = cairo_image_surface_get_width (self->from);

  for (guint i = 0; i < self->bands->len; i++)
    {
      const Band *band = &g_array_index (self->bands, Band, i);

      cairo_rectangle (cr, 0, band->top, width, band->bottom - band->top);
    }
  cairo_clip (cr);
  if (without == NULL)
    return;

  cairo_rectangle (cr, 0, 0, width, cairo_image_surface_get_height (self->from));
  cairo_rectangle (cr, without->left, without->top, without->right - without->left, without->bottom - without->top);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (cr);
}

/**
 * inches_picture_fade_paint:
 * @cr: of a frame that shows @from, or an earlier moment of this fade
 * @share: 0 to 1
 * @without: (nullable): whole pixels inside the picture that are left as they are
 */
void
inches_picture_fade_paint (const InchesPictureFade *self,
                           cairo_t                 *cr,
                           double                   share,
                           const InchesBox         *without)
{
  if (self->bands->len == 0)
    return;

  cairo_save (cr);
  clip (self, cr, without);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, share >= 1 ? self->to : self->from, 0, 0);
  cairo_paint (cr);
  if (share > 0 && share < 1)
    {
      cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
      cairo_set_source_surface (cr, self->to, 0, 0);
      cairo_paint_with_alpha (cr, share);
    }
  cairo_restore (cr);
}

cairo_surface_t *
inches_picture_fade_get_from (const InchesPictureFade *self)
{
  return self->from;
}

cairo_surface_t *
inches_picture_fade_get_to (const InchesPictureFade *self)
{
  return self->to;
}

/** inches_picture_fade_get_n_rows: Returns: how many rows of pixels are painted in each frame */
guint
inches_picture_fade_get_n_rows (const InchesPictureFade *self)
{
  guint n = 0;

  for (guint i = 0; i < self->bands->len; i++)
    n += g_array_index (self->bands, Band, i).bottom - g_array_index (self->bands, Band, i).top;

  return n;
}
