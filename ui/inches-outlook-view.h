/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-outlook.h"

G_BEGIN_DECLS

/* The page of an outlook: which index and how long, the chart, what holds each rung
 * back, and a line with the values under the crosshair. */
#define INCHES_TYPE_OUTLOOK_VIEW (inches_outlook_view_get_type ())
G_DECLARE_FINAL_TYPE (InchesOutlookView, inches_outlook_view, INCHES, OUTLOOK_VIEW, GtkWidget)

GtkWidget *inches_outlook_view_new (InchesOutlook *outlook);

G_END_DECLS
