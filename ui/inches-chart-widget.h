/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-chart-font.h"
#include "inches-model-chart.h"
#include "inches-session.h"

G_BEGIN_DECLS

#define INCHES_TYPE_CHART_WIDGET (inches_chart_widget_get_type ())
G_DECLARE_DERIVABLE_TYPE (InchesChartWidget, inches_chart_widget, INCHES, CHART_WIDGET, GtkWidget)

/* A chart of the session in a page, as wide as the page and as high as it needs.
 * It is placed when it is first wanted after inches_chart_widget_forget(), painted
 * once, and shown until it or the colours change; what moves over it is drawn by
 * the subclass, alone. */
struct _InchesChartWidgetClass
{
  GtkWidgetClass     parent_class;

  int                least_width; /* px */

  /* The chart for @input, to which chronicle, model, size and font are given already;
   * NULL: there is nothing to show yet. */
  InchesModelChart *(*create)         (InchesChartWidget *self,
                                       InchesChartInput  *input);
  /* It has just been placed; or NULL. */
  void              (*placed)         (InchesChartWidget *self);
  /* Px, for a width of at least least_width, or -1 where that is not known yet. */
  int               (*measure_height) (InchesChartWidget *self,
                                       int                width);
  /* Whether it is of other settings than those in force: then it is pale; NULL: it never is. */
  gboolean          (*is_stale)       (InchesChartWidget *self);
  /* What lies over the chart, which is there; or NULL. */
  void              (*draw_over)      (InchesChartWidget *self,
                                       GtkSnapshot       *snapshot);
};

void                   inches_chart_widget_set_session (InchesChartWidget *self,
                                                        InchesSession     *session); /* once */
InchesSession         *inches_chart_widget_get_session (InchesChartWidget *self);
const InchesTheme     *inches_chart_widget_get_theme   (InchesChartWidget *self);
const InchesChartFont *inches_chart_widget_get_font    (InchesChartWidget *self);
gboolean               inches_chart_widget_update_font (InchesChartWidget *self); /* returns: it is another, and the chart is forgotten */

InchesModelChart      *inches_chart_widget_get_chart   (InchesChartWidget *self); /* NULL: not placed */
InchesModelChart      *inches_chart_widget_ensure      (InchesChartWidget *self); /* placed now where it is not; NULL: nothing to show */
const InchesModelPage *inches_chart_widget_get_page    (InchesChartWidget *self); /* of it, placed now where it is not; or NULL */
InchesModelChart      *inches_chart_widget_try         (InchesChartWidget *self, /* (transfer full): to measure it, or NULL */
                                                        double             width,
                                                        double             height);
void                   inches_chart_widget_forget      (InchesChartWidget *self); /* it shows something else */
void                   inches_chart_widget_rest        (InchesChartWidget *self); /* gives back what only motion needs */
void                   inches_chart_widget_describe    (InchesChartWidget *self); /* its own words, for readers of screens */

/* To draw over the chart within @area; free the canvas, then destroy the context. */
InchesCanvas          *inches_chart_widget_draw        (InchesChartWidget     *self,
                                                        GtkSnapshot           *snapshot,
                                                        const graphene_rect_t *area, /* NULL: all of it */
                                                        cairo_t              **cr);

G_END_DECLS
