/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-arrangement.h"
#include "inches-timeline.h"

G_BEGIN_DECLS

/* The names of the rows, left of the chart, as things to take hold of, and the button
 * for all lanes and tracks. One stop of the Tab key; Up and Down go from row to row. */
#define INCHES_TYPE_GUTTER (inches_gutter_get_type ())
G_DECLARE_FINAL_TYPE (InchesGutter, inches_gutter, INCHES, GUTTER, GtkWidget)

GtkWidget *inches_gutter_new   (InchesArrangement *arrangement);
void       inches_gutter_place (InchesGutter      *self,
                                InchesTimeline    *timeline); /* placed; the next allocation follows it */

G_END_DECLS
