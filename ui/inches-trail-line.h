/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A line of the trail: a mark where the document stands, the words of the change,
 * its bookmark. */
#define INCHES_TYPE_TRAIL_LINE (inches_trail_line_get_type ())
G_DECLARE_FINAL_TYPE (InchesTrailLine, inches_trail_line, INCHES, TRAIL_LINE, GtkWidget)

gboolean            inches_trail_line_is_here     (GtkWidget *line);
GtkListItemFactory *inches_trail_line_factory_new (void) G_GNUC_WARN_UNUSED_RESULT; /* makes them for InchesTrailItem */

G_END_DECLS
