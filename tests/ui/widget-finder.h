/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The first widget from @start on, depth first, of which something is true; NULL: there is none. */
GtkWidget *widget_finder_by_type      (GtkWidget  *start,
                                       GType       type);      /* or one made of it */
GtkWidget *widget_finder_by_type_name (GtkWidget  *start,
                                       const char *name);      /* of a type that no header tells */
GtkWidget *widget_finder_by_class     (GtkWidget  *start,
                                       const char *css_class);
GtkWidget *widget_finder_by_label     (GtkWidget  *start,
                                       const char *text);      /* a label of just these words */
GtkWidget *widget_finder_by_action    (GtkWidget  *start,
                                       const char *action);    /* a button that does it */

/* The window of a type that is shown; NULL: there is none. */
GtkWidget *widget_finder_window       (GType       type);

/* The words of all labels from @start on, shown or not, a line each. */
char      *widget_finder_read         (GtkWidget  *start) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
