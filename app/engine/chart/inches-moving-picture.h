/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "inches-canvas.h"
#include "inches-measurer-pango.h"
#include "inches-theme.h"

G_BEGIN_DECLS

typedef void (*InchesPaintFunc) (gpointer           chart,
                                 InchesCanvas      *canvas,
                                 const InchesTheme *theme);

/* How a chart lies in its picture. Two that differ in @origin alone show the same, moved. */
typedef struct
{
  double    x;      /* whole px: the corner of the picture in the chart */
  double    y;
  InchesBox body;   /* whole px of the chart: what moves along */
  double    origin; /* px: a day's place; frames of one scale are whole px apart */
  double    scale;  /* px a day; only frames of one scale follow from each other */
} InchesPicturePlace;

/* A picture that follows its chart: what only moved is moved, pixel by pixel, and only
 * what came in or changed is painted. */
typedef struct _InchesMovingPicture InchesMovingPicture;

InchesMovingPicture *inches_moving_picture_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void                 inches_moving_picture_free   (InchesMovingPicture      *self);
void                 inches_moving_picture_forget (InchesMovingPicture      *self);
const GArray        *inches_moving_picture_get_changes (InchesMovingPicture *self); /* (element-type InchesBox) painted or moved by the last frame, px of the chart */
gboolean             inches_moving_picture_paint  (InchesMovingPicture      *self,
                                                   cairo_surface_t          *surface,
                                                   InchesMeasurerPango      *measurer,
                                                   const InchesPicturePlace *place,
                                                   gpointer                  chart,
                                                   const InchesTheme        *theme,
                                                   const InchesColor        *ground,
                                                   InchesPaintFunc           paint);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesMovingPicture, inches_moving_picture_free)

G_END_DECLS
