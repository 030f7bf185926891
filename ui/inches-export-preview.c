/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-export-preview.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SQUARE 8 /* px, of the ground under a transparent picture */

struct _InchesExportPreview
{
  GtkWidget        parent_instance;

  InchesExportJob *job;     /* what is to be seen; NULL at first */
  InchesExportJob *drawn;   /* what the surface shows */
  cairo_surface_t *surface;
  double           scale;   /* of the surface */
  gboolean         drawing; /* a worker is at it */
};

G_DEFINE_FINAL_TYPE (InchesExportPreview, inches_export_preview, GTK_TYPE_WIDGET)

/* The largest whole-pixel place in the widget with the picture's sides; px. */
static double
find_place (InchesExportPreview *self,
            const InchesExport  *export,
            graphene_rect_t     *place)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double scale = MIN ((double) width / export->width, (double) height / export->height);
  double w = floor (export->width * scale);
  double h = floor (export->height * scale);

  graphene_rect_init (place, floor ((width - w) / 2), floor ((height - h) / 2), w, h);

  return scale * gtk_widget_get_scale_factor (GTK_WIDGET (self));
}

static void draw_if_stale (InchesExportPreview *self);

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(InchesExportPreview) self = user_data;
  cairo_surface_t *surface = inches_export_job_draw_finish (result);

  self->drawing = FALSE;
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  self->surface = surface;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  draw_if_stale (self);
}

/* One worker at a time: what changes meanwhile is drawn once when it ends. */
static void
draw_if_stale (InchesExportPreview *self)
{
  graphene_rect_t place;
  double scale;

  if (self->job == NULL || self->drawing || !gtk_widget_get_realized (GTK_WIDGET (self)))
    return;

  scale = find_place (self, inches_export_job_get_export (self->job), &place);
  if (scale <= 0 || (self->drawn == self->job && self->scale == scale))
    return;

  self->drawing = TRUE;
  self->scale = scale;
  g_clear_pointer (&self->drawn, inches_export_job_unref);
  self->drawn = inches_export_job_ref (self->job);
  inches_export_job_draw_async (self->job, scale, drawn_cb, g_object_ref (self));
}

/* A chequered ground says that there is none. */
static void
append_squares (GtkSnapshot           *snapshot,
                const graphene_rect_t *place)
{
  const GdkRGBA pale = { 1, 1, 1, 1 };
  const GdkRGBA dark = { 0.84, 0.84, 0.84, 1 };

  gtk_snapshot_append_color (snapshot, &pale, place);
  gtk_snapshot_push_repeat (snapshot, place, &GRAPHENE_RECT_INIT (place->origin.x, place->origin.y, 2 * SQUARE, 2 * SQUARE));
  gtk_snapshot_append_color (snapshot, &dark, &GRAPHENE_RECT_INIT (place->origin.x, place->origin.y, SQUARE, SQUARE));
  gtk_snapshot_append_color (snapshot, &dark,
                             &GRAPHENE_RECT_INIT (place->origin.x + SQUARE, place->origin.y + SQUARE, SQUARE, SQUARE));
  gtk_snapshot_pop (snapshot);
}

/* Where the picture ends, also on a window of its colour. */
static void
append_edge (GtkSnapshot           *snapshot,
             const graphene_rect_t *place)
{
  const GdkRGBA grey = { 0.5, 0.5, 0.5, 0.6 };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, place, 0);
  gsk_rounded_rect_shrink (&outline, -1, -1, -1, -1);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 }, (GdkRGBA[4]) { grey, grey, grey, grey });
}

static void
inches_export_preview_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  InchesExportPreview *self = INCHES_EXPORT_PREVIEW (widget);
  const InchesExport *export;
  graphene_rect_t place;
  cairo_t *cr;

  if (self->surface == NULL || self->drawn == NULL)
    return;

  export = inches_export_job_get_export (self->drawn);
  find_place (self, export, &place);
  if (export->transparent)
    append_squares (snapshot, &place);

  /* A picture of the size before is stretched until the new one is there. */
  cr = gtk_snapshot_append_cairo (snapshot, &place);
  cairo_translate (cr, place.origin.x, place.origin.y);
  cairo_scale (cr, place.size.width / cairo_image_surface_get_width (self->surface),
               place.size.height / cairo_image_surface_get_height (self->surface));
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  append_edge (snapshot, &place);
}

static void
inches_export_preview_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 160;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : 480;
}

static void
inches_export_preview_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  draw_if_stale (INCHES_EXPORT_PREVIEW (widget));
}

static void
inches_export_preview_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inches_export_preview_parent_class)->realize (widget);

  draw_if_stale (INCHES_EXPORT_PREVIEW (widget));
}

static void
inches_export_preview_finalize (GObject *object)
{
  InchesExportPreview *self = INCHES_EXPORT_PREVIEW (object);

  g_clear_pointer (&self->job, inches_export_job_unref);
  g_clear_pointer (&self->drawn, inches_export_job_unref);
  g_clear_pointer (&self->surface, cairo_surface_destroy);

  G_OBJECT_CLASS (inches_export_preview_parent_class)->finalize (object);
}

static void
inches_export_preview_class_init (InchesExportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inches_export_preview_finalize;
  widget_class->snapshot = inches_export_preview_snapshot;
  widget_class->measure = inches_export_preview_measure;
  widget_class->size_allocate = inches_export_preview_size_allocate;
  widget_class->realize = inches_export_preview_realize;
  gtk_widget_class_set_css_name (widget_class, "inches-export-preview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
inches_export_preview_init (InchesExportPreview *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Preview"), -1);
}

void
inches_export_preview_set_job (InchesExportPreview *self,
                               InchesExportJob     *job)
{
  const InchesExport *export = inches_export_job_get_export (job);
  g_autofree char *title = export->title != NULL ? g_strdup (export->title) : inches_export_make_title (export);

  inches_export_job_ref (job);
  g_clear_pointer (&self->job, inches_export_job_unref);
  self->job = job;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title, -1);
  draw_if_stale (self);
}
