/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-chart-widget.h"
#include "inches-explainer.h"

G_BEGIN_DECLS

/* Bars that say why: one stop of the Tab key; arrow keys go from bar to bar, Enter
 * leads to the lever in the panel. Each bar is a button on the accessibility bus.
 * While what is drawn is of the settings before, it is pale.
 * Signal "pointed" (words): of the bar under the pointer or the focus; NULL: of none. */
#define INCHES_TYPE_WHY_PICTURE (inches_why_picture_get_type ())
G_DECLARE_FINAL_TYPE (InchesWhyPicture, inches_why_picture, INCHES, WHY_PICTURE, InchesChartWidget)

GtkWidget *inches_why_picture_new (InchesSession              *session,
                                   const InchesModelChartKind *kind,        /* inches_why_chart or inches_tornado_chart */
                                   InchesExplanation           explanation, /* that it draws */
                                   const char                 *name);       /* for readers of screens */

G_END_DECLS
