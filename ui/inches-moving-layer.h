/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-chart-font.h"
#include "inches-moving-picture.h"

G_BEGIN_DECLS

/* A part of a chart that follows its chart from frame to frame: painted only where it
 * has changed, and handed to the toolkit in tiles, of which those that have not
 * changed stay. Plain value; start with all zero. */
typedef struct
{
  InchesMovingPicture *picture;
  cairo_surface_t     *painted;
  cairo_surface_t     *shown;   /* the same pixels */
  graphene_rect_t      area;
  GPtrArray           *tiles;   /* (element-type GskRenderNode) by rows */
  GskRenderNode       *node;    /* all of them; NULL: to be painted */
  gboolean             follows; /* not painted whole since it changed */
} InchesMovingLayer;

void     inches_moving_layer_paint  (InchesMovingLayer        *self,
                                     GtkWidget                *widget,
                                     const graphene_rect_t    *area,
                                     const InchesChartFont    *font,
                                     const InchesPicturePlace *place,
                                     gpointer                  chart,
                                     const InchesTheme        *theme,
                                     const InchesColor        *ground,
                                     InchesPaintFunc           paint);
void     inches_moving_layer_forget (InchesMovingLayer        *self); /* it may have changed */
gboolean inches_moving_layer_rest   (InchesMovingLayer        *self); /* nothing moves; TRUE: paints itself whole once more */
void     inches_moving_layer_clear  (InchesMovingLayer        *self);

G_END_DECLS
