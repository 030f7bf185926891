/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-thumbnail.h"

struct _InchesSlideThumbnail
{
  GtkWidget        parent_instance;

  int              width;
  cairo_surface_t *surface; /* NULL: not drawn yet */
};

G_DEFINE_FINAL_TYPE (InchesSlideThumbnail, inches_slide_thumbnail, GTK_TYPE_WIDGET)

static void
inches_slide_thumbnail_measure (GtkWidget      *widget,
                                GtkOrientation  orientation,
                                int             for_size,
                                int            *minimum,
                                int            *natural,
                                int            *minimum_baseline,
                                int            *natural_baseline)
{
  int width = INCHES_SLIDE_THUMBNAIL (widget)->width;

  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? width : width * 9 / 16;
  /* What fits a wide window must not keep it from getting narrower. */
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN (width, INCHES_THUMBNAIL_WIDTH) : *natural;
}

static void
inches_slide_thumbnail_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  InchesSlideThumbnail *self = INCHES_SLIDE_THUMBNAIL (widget);
  graphene_rect_t place = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  const GdkRGBA grey = { 0.5, 0.5, 0.5, 0.6 };
  GskRoundedRect outline;

  if (self->surface != NULL)
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &place);

      cairo_scale (cr, place.size.width / cairo_image_surface_get_width (self->surface),
                   place.size.height / cairo_image_surface_get_height (self->surface));
      cairo_set_source_surface (cr, self->surface, 0, 0);
      cairo_paint (cr);
      cairo_destroy (cr);
    }

  gsk_rounded_rect_init_from_rect (&outline, &place, 0);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 }, (GdkRGBA[4]) { grey, grey, grey, grey });
}

static void
inches_slide_thumbnail_finalize (GObject *object)
{
  g_clear_pointer (&INCHES_SLIDE_THUMBNAIL (object)->surface, cairo_surface_destroy);

  G_OBJECT_CLASS (inches_slide_thumbnail_parent_class)->finalize (object);
}

static void
inches_slide_thumbnail_class_init (InchesSlideThumbnailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inches_slide_thumbnail_finalize;
  widget_class->measure = inches_slide_thumbnail_measure;
  widget_class->snapshot = inches_slide_thumbnail_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
inches_slide_thumbnail_init (InchesSlideThumbnail *self)
{
  self->width = INCHES_THUMBNAIL_WIDTH;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

GtkWidget *
inches_slide_thumbnail_new (void)
{
  return g_object_new (INCHES_TYPE_SLIDE_THUMBNAIL, NULL);
}

void
inches_slide_thumbnail_set_width (InchesSlideThumbnail *self,
                                  int                   width)
{
  g_return_if_fail (INCHES_IS_SLIDE_THUMBNAIL (self));
  g_return_if_fail (width > 0);

  if (width == self->width)
    return;

  self->width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** inches_slide_thumbnail_set_surface: shows @surface, at whatever size there is */
void
inches_slide_thumbnail_set_surface (InchesSlideThumbnail *self,
                                    cairo_surface_t      *surface)
{
  g_return_if_fail (INCHES_IS_SLIDE_THUMBNAIL (self));

  g_clear_pointer (&self->surface, cairo_surface_destroy);
  self->surface = cairo_surface_reference (surface);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
