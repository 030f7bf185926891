/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-future-player.h"

G_BEGIN_DECLS

/* One future beside the chart of all: which one, how it ended, play and steps from week
 * to week, and its log. */
#define INCHES_TYPE_FUTURE_VIEW (inches_future_view_get_type ())
G_DECLARE_FINAL_TYPE (InchesFutureView, inches_future_view, INCHES, FUTURE_VIEW, GtkWidget)

GtkWidget *inches_future_view_new (InchesFuturePlayer *player);

G_END_DECLS
