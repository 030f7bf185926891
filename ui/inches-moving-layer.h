/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-chart-font.h"
#include "inches-moving-picture.h"

G_BEGIN_DECLS

/* A part of a chart that follows its chart from frame to frame: painted only where it
 * has changed, and handed to the toolkit in tiles, of which those that have not
 * changed stay. Plain value; start with all zero. */
typedef struct _InchesMovingLayer InchesMovingLayer;

struct _InchesMovingLayer
{
  const InchesMovingLayer *under;        /* (nullable): is shown with this one, where this one is; has all of its area and the same scale */
  InchesMovingPicture     *picture;
  cairo_surface_t         *painted;
  cairo_surface_t         *merged;       /* over what lies under; NULL: nothing does */
  cairo_surface_t         *shown;        /* the same pixels as the last of these */
  graphene_rect_t          area;
  float                    covered_top;  /* px: there another layer shows this one */
  float                    covered_foot;
  GArray                  *changes;      /* (element-type InchesBox) of the last painting */
  GPtrArray               *tiles;        /* (element-type InchesPictureTile) by rows */
  GskRenderNode           *node;         /* all of them; NULL: to be painted */
  gboolean                 follows;      /* not painted whole since it changed */
  guint                    n_painted;
  guint                    under_seen;   /* how often the one under had been painted */
};

void     inches_moving_layer_paint  (InchesMovingLayer        *self,
                                     GtkWidget                *widget,
                                     const graphene_rect_t    *area,
                                     const InchesChartFont    *font,
                                     const InchesPicturePlace *place,
                                     gpointer                  chart,
                                     const InchesTheme        *theme,
                                     const InchesColor        *ground,
                                     InchesPaintFunc           paint);
void     inches_moving_layer_cover  (InchesMovingLayer        *self,
                                     double                    top,
                                     double                    foot);
void     inches_moving_layer_forget (InchesMovingLayer        *self); /* it may have changed */
gboolean inches_moving_layer_rest   (InchesMovingLayer        *self); /* nothing moves; TRUE: paints itself whole once more */
void     inches_moving_layer_clear  (InchesMovingLayer        *self);

G_END_DECLS
