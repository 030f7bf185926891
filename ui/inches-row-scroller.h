/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-arrangement.h"
#include "inches-timeline.h"

G_BEGIN_DECLS

/* The scroll bar of rows that do not all fit; it steps by whole rows. */
GtkWidget *inches_row_scroller_new    (InchesArrangement *arrangement);
void       inches_row_scroller_place  (GtkWidget         *scroller,
                                       InchesTimeline    *timeline);
gboolean   inches_row_scroller_needed (InchesTimeline    *timeline,
                                       InchesArrangement *arrangement);
void       inches_row_scroller_step   (InchesTimeline    *timeline,
                                       InchesArrangement *arrangement,
                                       gint               steps); /* so many rows down, negative up */

G_END_DECLS
