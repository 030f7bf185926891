/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* The page that lays 2014 and 2015 on 2024 and 2025: the two days in entries, the chart,
 * whose bands can be dragged, and a line on the event pointed at. */
#define INCHES_TYPE_THEN_NOW_VIEW (inches_then_now_view_get_type ())
G_DECLARE_FINAL_TYPE (InchesThenNowView, inches_then_now_view, INCHES, THEN_NOW_VIEW, GtkWidget)

GtkWidget *inches_then_now_view_new (InchesSession *session);

G_END_DECLS
