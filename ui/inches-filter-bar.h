/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* Over the chart, while a filter leaves something out: how many of how many events
 * are shown, a chip for each condition, which takes it away, and "Show all". */
#define INCHES_TYPE_FILTER_BAR (inches_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (InchesFilterBar, inches_filter_bar, INCHES, FILTER_BAR, GtkWidget)

GtkWidget *inches_filter_bar_new (InchesSession *session);

G_END_DECLS
