/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether @line, which the list's factory made, is the one looked for. */
typedef gboolean (*InchesListLineFunc) (GtkWidget *line);

/* Puts the keyboard on a line of a list, as soon as the list has its place. A list of
 * this version can scroll to a line, but gives it no focus. */
void inches_list_focus (GtkListView        *list,
                        guint               position,
                        InchesListLineFunc  is_it); /* NULL: all lines are shown at once, as in a short list */

/* Forgets a line that is still being waited for: the keyboard is wanted elsewhere. */
void inches_list_focus_drop (GtkListView *list);
gboolean inches_list_focus_is_awaited (GtkListView *list,
                                       guint       *position); /* which line is about to have it */

G_END_DECLS
