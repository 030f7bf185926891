/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Windows without a frame that hold one widget, for tests and benchmarks. */
GtkWidget *window_fixture_show        (GtkWidget  *child,
                                       int         width,
                                       int         height);  /* px; @child is laid out when this returns */
gboolean   window_fixture_is_laid_out (gpointer    widget);  /* a question for comes() */
void       window_fixture_settle      (GtkWidget  *window);  /* until a frame is over, and all that waits for its turn before it */
void       window_fixture_load_style  (const char *name);    /* of a style sheet among the program's resources, without its ending */

G_END_DECLS
