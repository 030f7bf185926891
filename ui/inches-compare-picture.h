/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-chart-widget.h"
#include "inches-comparer.h"
#include "inches-outlook.h"

G_BEGIN_DECLS

/* The comparison, drawn. Arrow keys go from part to part; Enter on a setting shows its
 * lever, on a pinned column's head asks for its menu; there Alt+Left and Alt+Right move
 * the column, as dragging its head does.
 *
 * Signals:
 *   "part-changed"                inches_compare_picture_get_words() has changed
 *   "menu" (id, GdkRectangle *)   the menu of a pinned column is asked for, at a place of the picture */
#define INCHES_TYPE_COMPARE_PICTURE (inches_compare_picture_get_type ())
G_DECLARE_FINAL_TYPE (InchesComparePicture, inches_compare_picture, INCHES, COMPARE_PICTURE, InchesChartWidget)

GtkWidget  *inches_compare_picture_new       (InchesComparer       *comparer,
                                              InchesOutlook        *outlook);
const char *inches_compare_picture_get_words (InchesComparePicture *self); /* of the part under pointer or keyboard; NULL: none */

G_END_DECLS
