/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-lane-mark.h"

#include "inches-canvas-cairo.h"
#include "inches-chart-font.h"
#include "inches-mark.h"

#include <math.h>

/* Px at the usual text size. */
#define WIDTH  14
#define RADIUS 5.2

struct _InchesLaneMark
{
  GtkWidget        parent_instance;

  InchesChartFont  font; /* a canvas has one, though a mark has no text */
  InchesShape      shape;
  InchesColor      color;
  InchesColor      ground;
  gboolean         hollow;
};

G_DEFINE_FINAL_TYPE (InchesLaneMark, inches_lane_mark, GTK_TYPE_WIDGET)

/* As high as a line: at the top of a text the mark stands before its first one. */
static int
measure_line (GtkWidget *widget)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int height = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics));

  pango_font_metrics_unref (metrics);

  return height;
}

static void
inches_lane_mark_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  InchesLaneMark *self = INCHES_LANE_MARK (widget);

  inches_chart_font_update (&self->font, widget);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? lround (WIDTH * self->font.scale) : measure_line (widget);
}

static void
inches_lane_mark_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  InchesLaneMark *self = INCHES_LANE_MARK (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  InchesCanvas *canvas;

  inches_chart_font_update (&self->font, widget);
  canvas = inches_canvas_cairo_new (cr, self->font.measurer);
  inches_mark_draw_shape (canvas, self->shape, width / 2.0, height / 2.0, RADIUS * self->font.scale,
                          &self->color, &self->ground, self->hollow);

  g_object_unref (canvas);
  cairo_destroy (cr);
}

static void
inches_lane_mark_finalize (GObject *object)
{
  inches_chart_font_clear (&INCHES_LANE_MARK (object)->font);

  G_OBJECT_CLASS (inches_lane_mark_parent_class)->finalize (object);
}

static void
inches_lane_mark_class_init (InchesLaneMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inches_lane_mark_finalize;
  widget_class->measure = inches_lane_mark_measure;
  widget_class->snapshot = inches_lane_mark_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
inches_lane_mark_init (InchesLaneMark *self)
{
}

static void
take (InchesLaneMark *self,
      InchesShape     shape,
      const char     *lane,
      InchesTheme    *theme,
      gboolean        hollow)
{
  self->shape = shape;
  self->color = *inches_theme_get_lane_color (theme, lane);
  self->ground = *inches_theme_get_color (theme, INCHES_ROLE_VIEW);
  self->hollow = hollow;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
inches_lane_mark_set (InchesLaneMark   *self,
                      const InchesLane *lane,
                      InchesTheme      *theme)
{
  g_return_if_fail (INCHES_IS_LANE_MARK (self));

  take (self, lane->shape, lane->id, theme, FALSE);
}

void
inches_lane_mark_set_event (InchesLaneMark   *self,
                            const InchesLane *lane,
                            InchesEvent      *event,
                            InchesTheme      *theme)
{
  g_return_if_fail (INCHES_IS_LANE_MARK (self));

  take (self, inches_lane_shape_of (lane, event), lane->id, theme,
        (inches_event_get_flags (event) & INCHES_EVENT_CONTESTED) != 0);
}
