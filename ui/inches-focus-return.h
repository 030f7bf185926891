/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the keyboard goes when what a button opened is closed: the toolkit would
 * leave it nowhere, and the next Tab would begin at the head of the window. */
void     inches_focus_return_attach   (GtkMenuButton *button); /* it goes back to the button */
void     inches_focus_return_popup    (GtkMenuButton *button); /* opened by a key: back to where the keyboard is now */
void     inches_focus_return_keep     (GtkWidget     *widget,
                                       GtkWidget     *focus); /* where it is to go when @widget is done; NULL: nowhere */
gboolean inches_focus_return_give     (GtkWidget     *widget); /* it goes there; FALSE: to nothing, or to what is not seen */
void     inches_focus_return_unparent (GtkWidget    **popover); /* NULL is fine; for a popover that is made anew each time */

G_END_DECLS
