/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text whose figures change many times a second. A label has all round it laid out anew
 * for every text; this one only where its own size changes, which tabular figures make rare,
 * or, if a height is requested for it (gtk_widget_set_size_request), where it needs a greater one.
 *
 * Properties:
 *   "label"  char *    the text
 *   "wrap"   gboolean  it takes several lines where it has to
 *   "xalign" float     where a shorter text stands in the room kept, 0 */
#define INCHES_TYPE_STEADY_LABEL (inches_steady_label_get_type ())

G_DECLARE_FINAL_TYPE (InchesSteadyLabel, inches_steady_label, INCHES, STEADY_LABEL, GtkWidget)

const char *inches_steady_label_get_text  (InchesSteadyLabel *self);
void        inches_steady_label_set_text  (InchesSteadyLabel *self,
                                           const char        *text);
void        inches_steady_label_keep_room (InchesSteadyLabel *self,
                                           const char        *text);

G_END_DECLS
