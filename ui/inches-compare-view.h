/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-outlook.h"

G_BEGIN_DECLS

/* The page that lays scenarios side by side: early 2025, the one shown, those pinned. */
#define INCHES_TYPE_COMPARE_VIEW (inches_compare_view_get_type ())
G_DECLARE_FINAL_TYPE (InchesCompareView, inches_compare_view, INCHES, COMPARE_VIEW, GtkWidget)

GtkWidget *inches_compare_view_new (InchesOutlook *outlook);

G_END_DECLS
