/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-figure.h"

#include "inches-chart-font.h"
#include "inches-kept-picture.h"

/* Asked for where no width is given. */
#define USUAL_WIDTH 328

typedef struct
{
  InchesTheme     *theme;
  InchesChartFont  font;
  double           placed_width; /* 0: not placed */
  double           height;
  InchesKeptPicture kept;
} InchesFigurePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (InchesFigure, inches_figure, GTK_TYPE_WIDGET)

static double
place (InchesFigure *self,
       double        width)
{
  InchesFigurePrivate *priv = inches_figure_get_instance_private (self);

  if (inches_chart_font_update (&priv->font, GTK_WIDGET (self)) || width != priv->placed_width)
    {
      inches_kept_picture_forget (&priv->kept);
      priv->height = INCHES_FIGURE_GET_CLASS (self)->place (self, INCHES_MEASURER (priv->font.measurer), width,
                                                            priv->font.scale);
      priv->placed_width = width;
    }

  return priv->height;
}

static void
inches_figure_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 0;
      *natural = USUAL_WIDTH;
    }
  else
    {
      *minimum = *natural = place (INCHES_FIGURE (widget), for_size > 0 ? for_size : USUAL_WIDTH);
    }
}

static GtkSizeRequestMode
inches_figure_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
paint (gpointer           chart,
       InchesCanvas      *canvas,
       const InchesTheme *theme)
{
  INCHES_FIGURE_GET_CLASS (chart)->paint (chart, canvas, theme);
}

static void
inches_figure_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  InchesFigure *self = INCHES_FIGURE (widget);
  InchesFigurePrivate *priv = inches_figure_get_instance_private (self);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  if (priv->theme == NULL || width <= 0)
    return;

  place (self, width);

  if (priv->kept.node == NULL)
    inches_kept_picture_paint (&priv->kept, widget, &GRAPHENE_RECT_INIT (0, 0, width, height), &priv->font, self, priv->theme,
                               NULL, paint);
  gtk_snapshot_append_node (snapshot, priv->kept.node);
}

static void
inches_figure_finalize (GObject *object)
{
  InchesFigurePrivate *priv = inches_figure_get_instance_private (INCHES_FIGURE (object));

  g_clear_pointer (&priv->theme, inches_theme_unref);
  inches_kept_picture_clear (&priv->kept);
  inches_chart_font_clear (&priv->font);

  G_OBJECT_CLASS (inches_figure_parent_class)->finalize (object);
}

static void
inches_figure_class_init (InchesFigureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inches_figure_finalize;
  widget_class->measure = inches_figure_measure;
  widget_class->get_request_mode = inches_figure_get_request_mode;
  widget_class->snapshot = inches_figure_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
inches_figure_init (InchesFigure *self)
{
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (inches_figure_repaint), NULL);
}

void
inches_figure_set_theme (InchesFigure *self,
                         InchesTheme  *theme)
{
  InchesFigurePrivate *priv = inches_figure_get_instance_private (self);

  g_return_if_fail (INCHES_IS_FIGURE (self));

  if (theme == priv->theme)
    return;

  g_clear_pointer (&priv->theme, inches_theme_unref);
  if (theme != NULL)
    priv->theme = inches_theme_ref (theme);

  inches_figure_repaint (self);
}

void
inches_figure_repaint (InchesFigure *self)
{
  InchesFigurePrivate *priv = inches_figure_get_instance_private (self);

  g_return_if_fail (INCHES_IS_FIGURE (self));

  inches_kept_picture_forget (&priv->kept);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
inches_figure_refresh (InchesFigure *self)
{
  InchesFigurePrivate *priv = inches_figure_get_instance_private (self);

  g_return_if_fail (INCHES_IS_FIGURE (self));

  priv->placed_width = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
