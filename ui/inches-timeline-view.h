/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* The timeline in the window: the chart, kept as pictures, under a layer for
 * crosshair, hover and focus. */
#define INCHES_TYPE_TIMELINE_VIEW (inches_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (InchesTimelineView, inches_timeline_view, INCHES, TIMELINE_VIEW, GtkWidget)

GtkWidget *inches_timeline_view_new   (InchesSession      *session);
void       inches_timeline_view_zoom  (InchesTimelineView *self,
                                       double              factor); /* of the stretch shown, below 1 zooms in; about the crosshair, else the middle */
void       inches_timeline_view_fit   (InchesTimelineView *self);
void       inches_timeline_view_open_event (InchesTimelineView *self,
                                            InchesEvent        *event,
                                            GtkWidget          *from); /* an event or period: into view, with its card; back to @from, or NULL */
void       inches_timeline_view_leave (InchesTimelineView *self); /* Esc: takes crosshair and selection away */

G_END_DECLS
