/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How tall the contents of a card may be, so that it fits over its window. */
void inches_card_room_limit (GtkScrolledWindow *scroller);

G_END_DECLS
