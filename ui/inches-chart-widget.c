/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-chart-widget.h"

#include "inches-canvas-cairo.h"
#include "inches-kept-picture.h"

#define PALE 0.4 /* of what is of the settings before */

typedef struct
{
  InchesSession     *session;
  InchesChartFont    font;
  gboolean           other_font; /* than the chart was placed with: seen while measuring */
  InchesModelChart  *chart;      /* NULL: to be placed */
  InchesKeptPicture  kept;
} InchesChartWidgetPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (InchesChartWidget, inches_chart_widget, GTK_TYPE_WIDGET)

static InchesChartWidgetPrivate *
get_private (InchesChartWidget *self)
{
  return inches_chart_widget_get_instance_private (self);
}

static void
colors_changed_cb (InchesChartWidget *self)
{
  inches_kept_picture_forget (&get_private (self)->kept);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
inches_chart_widget_set_session (InchesChartWidget *self,
                                 InchesSession     *session)
{
  InchesChartWidgetPrivate *priv = get_private (self);

  g_return_if_fail (priv->session == NULL);

  priv->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::theme", G_CALLBACK (colors_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (colors_changed_cb), NULL);
}

InchesSession *
inches_chart_widget_get_session (InchesChartWidget *self)
{
  return get_private (self)->session;
}

const InchesTheme *
inches_chart_widget_get_theme (InchesChartWidget *self)
{
  return inches_session_get_theme (get_private (self)->session);
}

const InchesChartFont *
inches_chart_widget_get_font (InchesChartWidget *self)
{
  return &get_private (self)->font;
}

void
inches_chart_widget_forget (InchesChartWidget *self)
{
  InchesChartWidgetPrivate *priv = get_private (self);

  g_clear_pointer (&priv->chart, inches_model_chart_free);
  inches_kept_picture_forget (&priv->kept);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
inches_chart_widget_update_font (InchesChartWidget *self)
{
  InchesChartWidgetPrivate *priv = get_private (self);

  if (!inches_chart_font_update (&priv->font, GTK_WIDGET (self)) && !priv->other_font)
    return FALSE;

  priv->other_font = FALSE;
  inches_chart_widget_forget (self);

  return TRUE;
}

InchesModelChart *
inches_chart_widget_try (InchesChartWidget *self,
                         double             width,
                         double             height)
{
  InchesChartWidgetPrivate *priv = get_private (self);
  InchesChartInput input =
  {
    .chronicle = inches_session_get_chronicle (priv->session),
    .model = inches_session_get_model (priv->session),
    .width = width,
    .height = height,
    .measurer = INCHES_MEASURER (priv->font.measurer),
    .window = priv->font.scale,
  };

  return INCHES_CHART_WIDGET_GET_CLASS (self)->create (self, &input);
}

InchesModelChart *
inches_chart_widget_get_chart (InchesChartWidget *self)
{
  return get_private (self)->chart;
}

InchesModelChart *
inches_chart_widget_ensure (InchesChartWidget *self)
{
  InchesChartWidgetClass *klass = INCHES_CHART_WIDGET_GET_CLASS (self);
  InchesChartWidgetPrivate *priv = get_private (self);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (priv->chart != NULL || width == 0 || height == 0)
    return priv->chart;

  priv->chart = inches_chart_widget_try (self, width, height);
  if (priv->chart != NULL && klass->placed != NULL)
    klass->placed (self);

  return priv->chart;
}

const InchesModelPage *
inches_chart_widget_get_page (InchesChartWidget *self)
{
  InchesModelChart *chart = inches_chart_widget_ensure (self);

  return chart != NULL ? inches_model_chart_get_page (chart) : NULL;
}

void
inches_chart_widget_rest (InchesChartWidget *self)
{
  inches_kept_picture_rest (&get_private (self)->kept);
}

void
inches_chart_widget_describe (InchesChartWidget *self)
{
  InchesModelChart *chart = get_private (self)->chart;

  if (chart != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    inches_model_chart_get_description (chart), -1);
}

InchesCanvas *
inches_chart_widget_draw (InchesChartWidget     *self,
                          GtkSnapshot           *snapshot,
                          const graphene_rect_t *area,
                          cairo_t              **cr)
{
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));

  *cr = gtk_snapshot_append_cairo (snapshot, area != NULL ? area : &all);

  return inches_canvas_cairo_new (*cr, get_private (self)->font.measurer);
}

static void
paint (gpointer           chart,
       InchesCanvas      *canvas,
       const InchesTheme *theme)
{
  inches_model_chart_paint (chart, canvas, theme);
}

static void
inches_chart_widget_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  InchesChartWidget *self = INCHES_CHART_WIDGET (widget);
  InchesChartWidgetClass *klass = INCHES_CHART_WIDGET_GET_CLASS (self);
  InchesChartWidgetPrivate *priv = get_private (self);
  const InchesTheme *theme = inches_chart_widget_get_theme (self);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  gboolean stale = klass->is_stale != NULL && klass->is_stale (self);

  if (inches_chart_widget_ensure (self) == NULL)
    return;

  if (priv->kept.node == NULL)
    inches_kept_picture_paint (&priv->kept, widget, &area, &priv->font, priv->chart, theme,
                               inches_theme_get_color (theme, INCHES_ROLE_VIEW), paint);
  if (stale)
    gtk_snapshot_push_opacity (snapshot, PALE);
  gtk_snapshot_append_node (snapshot, priv->kept.node);
  if (stale)
    gtk_snapshot_pop (snapshot);
  if (klass->draw_over != NULL)
    klass->draw_over (self, snapshot);
}

static void
inches_chart_widget_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  InchesChartWidget *self = INCHES_CHART_WIDGET (widget);
  InchesChartWidgetClass *klass = INCHES_CHART_WIDGET_GET_CLASS (self);
  InchesChartWidgetPrivate *priv = get_private (self);

  /* The chart stays until it is laid out anew: a subclass may be at work on it. */
  if (inches_chart_font_update (&priv->font, widget))
    priv->other_font = TRUE;
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? klass->least_width
             : klass->measure_height (self, for_size < 0 ? -1 : MAX (for_size, klass->least_width));
  *natural = *minimum;
}

static GtkSizeRequestMode
inches_chart_widget_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inches_chart_widget_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  inches_chart_widget_update_font (INCHES_CHART_WIDGET (widget));
  inches_chart_widget_forget (INCHES_CHART_WIDGET (widget));
}

static void
inches_chart_widget_dispose (GObject *object)
{
  InchesChartWidgetPrivate *priv = get_private (INCHES_CHART_WIDGET (object));

  g_clear_pointer (&priv->chart, inches_model_chart_free);
  inches_kept_picture_clear (&priv->kept);
  inches_chart_font_clear (&priv->font);

  G_OBJECT_CLASS (inches_chart_widget_parent_class)->dispose (object);
}

static void
inches_chart_widget_finalize (GObject *object)
{
  g_clear_object (&get_private (INCHES_CHART_WIDGET (object))->session);

  G_OBJECT_CLASS (inches_chart_widget_parent_class)->finalize (object);
}

static void
inches_chart_widget_class_init (InchesChartWidgetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_chart_widget_dispose;
  G_OBJECT_CLASS (klass)->finalize = inches_chart_widget_finalize;
  widget_class->snapshot = inches_chart_widget_snapshot;
  widget_class->measure = inches_chart_widget_measure;
  widget_class->get_request_mode = inches_chart_widget_get_request_mode;
  widget_class->size_allocate = inches_chart_widget_size_allocate;
}

static void
inches_chart_widget_init (InchesChartWidget *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
