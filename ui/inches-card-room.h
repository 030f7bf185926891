/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-event.h"

G_BEGIN_DECLS

/* How large the contents of a card may be, so that it fits over its window. */
void inches_card_room_limit      (GtkScrolledWindow *scroller);
void inches_card_room_limit_text (GtkLabel          *label); /* to fewer characters in a line than it has at most */
void inches_card_room_choose_side (GtkPopover         *popover,
                                   const GdkRectangle *at); /* what it points to, in its parent */
int  inches_card_room_estimate   (InchesEvent       *event); /* px that the contents of its card have at least */

G_END_DECLS
