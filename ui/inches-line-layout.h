/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A line of texts and controls that gives way step by step where there is little room,
 * as it is with large text. The first "n-start" children stand at the start, the rest
 * at the end. Where there is no room for all, the second child is left out first; then
 * the second child of the end (a unit) moves under the line; then the first child is
 * made narrower, and wraps if it can. Hidden children take no room.
 *
 * Property "n-start": guint, 2. */
#define INCHES_TYPE_LINE_LAYOUT (inches_line_layout_get_type ())
G_DECLARE_FINAL_TYPE (InchesLineLayout, inches_line_layout, INCHES, LINE_LAYOUT, GtkLayoutManager)

G_END_DECLS
