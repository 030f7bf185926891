/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-measurer-pango.h"

G_BEGIN_DECLS

/* The font that a widget's chart is drawn in: the interface font, at its size. */
typedef struct
{
  InchesMeasurerPango *measurer; /* shared by all widgets of a display */
  double               scale;    /* 1 where the interface font has 11 points at 96 DPI */
} InchesChartFont;

gboolean inches_chart_font_update (InchesChartFont *self,
                                   GtkWidget       *widget);
void     inches_chart_font_clear  (InchesChartFont *self);

G_END_DECLS
