/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the audience view is shown, as it is kept between starts: "" for what is best,
 * "window" for a window like any other, otherwise the name of a monitor's connector. */
#define INCHES_AUDIENCE_BEST   ""
#define INCHES_AUDIENCE_WINDOW_PLACE "window"

char       *inches_audience_place_of        (GdkMonitor *monitor) G_GNUC_WARN_UNUSED_RESULT;
char       *inches_audience_place_name      (GdkMonitor *monitor) G_GNUC_WARN_UNUSED_RESULT; /* "Projector (HDMI-1), 1920 × 1080" */
GdkMonitor *inches_audience_place_get_monitor (GtkWidget *widget); /* (transfer none); NULL: not shown yet */
GdkMonitor *inches_audience_place_choose    (GListModel *monitors, /* (element-type GdkMonitor) */
                                             GdkMonitor *own,      /* the presenter's; NULL: not known */
                                             const char *place) G_GNUC_WARN_UNUSED_RESULT; /* (transfer full), as below */
GdkMonitor *inches_audience_place_find      (GtkWidget  *presenter,
                                             const char *place) G_GNUC_WARN_UNUSED_RESULT; /* (transfer full); NULL: a window. A monitor that is gone: the best */
void        inches_audience_place_fill_menu (GMenu      *menu,
                                             GdkDisplay *display,
                                             const char *action);

G_END_DECLS
