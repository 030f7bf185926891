/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-canvas.h"
#include "inches-measurer.h"
#include "inches-theme.h"

G_BEGIN_DECLS

/* A picture of the panel: as wide as it is made, as high as that width needs. */
#define INCHES_TYPE_FIGURE (inches_figure_get_type ())
G_DECLARE_DERIVABLE_TYPE (InchesFigure, inches_figure, INCHES, FIGURE, GtkWidget)

struct _InchesFigureClass
{
  GtkWidgetClass parent_class;

  /* Fixes all places for a width; returns the height that they need. */
  double (*place) (InchesFigure *self, InchesMeasurer *measurer, double width, double scale);
  void   (*paint) (InchesFigure *self, InchesCanvas *canvas, const InchesTheme *theme);
};

void inches_figure_set_theme (InchesFigure *self,
                              InchesTheme  *theme);
void inches_figure_refresh   (InchesFigure *self); /* what it shows has changed: place and paint anew */
void inches_figure_repaint   (InchesFigure *self); /* it looks different in the same places */

G_END_DECLS
