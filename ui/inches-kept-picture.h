/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-chart-font.h"
#include "inches-moving-picture.h"

G_BEGIN_DECLS

/* Part of a chart, painted once at the display's own resolution and shown until
 * the part changes: under a moving crosshair it is copied, not painted, and only
 * where the crosshair was and is. Plain value; start with all zero. */
typedef struct
{
  GskRenderNode   *node;       /* NULL: to be painted */
  cairo_surface_t *painted[2]; /* in turn, so that none is painted on while shown; NULL until needed */
  cairo_surface_t *shown[2];   /* the same pixels */
  guint            current;
} InchesKeptPicture;

void inches_kept_picture_paint  (InchesKeptPicture     *self,
                                 GtkWidget             *widget,
                                 const graphene_rect_t *area,
                                 const InchesChartFont *font,
                                 gpointer               chart,
                                 const InchesTheme     *theme,
                                 const InchesColor     *ground,
                                 InchesPaintFunc        paint);
void inches_kept_picture_forget (InchesKeptPicture     *self); /* it has changed */
void inches_kept_picture_rest   (InchesKeptPicture     *self); /* nothing moves: gives back what only motion needs */
void inches_kept_picture_clear  (InchesKeptPicture     *self);

G_END_DECLS
