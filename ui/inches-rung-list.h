/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-diagnoser.h"

G_BEGIN_DECLS

/* What holds each rung back, a line each. Asks only while it can be seen. */
#define INCHES_TYPE_RUNG_LIST (inches_rung_list_get_type ())
G_DECLARE_FINAL_TYPE (InchesRungList, inches_rung_list, INCHES, RUNG_LIST, GtkWidget)

GtkWidget *inches_rung_list_new (InchesOutlook *outlook);

G_END_DECLS
