/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-presentation.h"

G_BEGIN_DECLS

/* What the room sees of a presentation: its slide and nothing else, full screen on one
 * monitor or as a window to be shared in a call. While it is open the screen does not go
 * blank by itself. */
#define INCHES_TYPE_AUDIENCE_WINDOW (inches_audience_window_get_type ())
G_DECLARE_FINAL_TYPE (InchesAudienceWindow, inches_audience_window, INCHES, AUDIENCE_WINDOW, GtkWindow)

GtkWidget *inches_audience_window_new   (GtkApplication       *application,
                                         InchesPresentation   *presentation) G_GNUC_WARN_UNUSED_RESULT;
void       inches_audience_window_fill  (InchesAudienceWindow *self,
                                         GdkMonitor           *monitor); /* NULL: a window like any other */
gboolean   inches_audience_window_is_alone (InchesAudienceWindow *self); /* it fills the only monitor there is */
gboolean   inches_audience_window_is_under (InchesAudienceWindow *self,
                                            GtkWidget            *widget); /* it fills the monitor that @widget is on */

G_END_DECLS
