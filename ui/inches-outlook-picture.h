/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-chart-widget.h"
#include "inches-future-player.h"
#include "inches-outlook.h"

G_BEGIN_DECLS

/* The chart of an outlook, with a crosshair that pointer and arrow keys move from week
 * to week. Signal "week-changed": inches_outlook_picture_get_week() has a new value. */
#define INCHES_TYPE_OUTLOOK_PICTURE (inches_outlook_picture_get_type ())
G_DECLARE_FINAL_TYPE (InchesOutlookPicture, inches_outlook_picture, INCHES, OUTLOOK_PICTURE, InchesChartWidget)

GtkWidget *inches_outlook_picture_new      (InchesOutlook        *outlook);
int        inches_outlook_picture_get_week (InchesOutlookPicture *self); /* -1: the crosshair is nowhere */
void       inches_outlook_picture_set_player (InchesOutlookPicture *self,
                                              InchesFuturePlayer   *player); /* once; a reference is taken */

G_END_DECLS
