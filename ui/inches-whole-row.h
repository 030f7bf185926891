/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Rows in a scrolled window: one that a key comes to is in view as a whole, not only what
 * has the keyboard in it; and it stays so where rows grow, or the room for them shrinks. */
void     inches_whole_row_attach    (GtkScrolledWindow *scroller,
                                     GType              row);

/* From where to where a widget reaches in another, in px; FALSE: it is not to be seen there. */
gboolean inches_whole_row_get_place (GtkWidget *widget,
                                     GtkWidget *in,
                                     double    *top,
                                     double    *foot);

G_END_DECLS
