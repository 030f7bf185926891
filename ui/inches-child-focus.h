/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* GtkWidgetClass.focus of a widget that gives the keyboard on to a child where it is asked
 * to take it (GtkWidgetClass.grab_focus). The toolkit's own takes such a widget for a stop
 * before its children: Shift+Tab from the first of them would come back to a child for
 * ever, and Tab into it would pass by what stands before that child. With this one Tab goes
 * from child to child and out at either end; a popover is no stop. */
gboolean inches_child_focus (GtkWidget        *widget,
                             GtkDirectionType  direction);

G_END_DECLS
