/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-event.h"

G_BEGIN_DECLS

/* How tall the contents of a card may be, so that it fits over its window. */
void inches_card_room_limit    (GtkScrolledWindow *scroller);
int  inches_card_room_estimate (InchesEvent       *event); /* px that the contents of its card have at least */

G_END_DECLS
