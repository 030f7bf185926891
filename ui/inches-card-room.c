/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-card-room.h"

#define AROUND 190 /* px of a small window: its header bar, the card's own head and edges */
#define LEAST  160 /* px */
#define SHARE  0.6 /* of a tall window, which should stay in view */

void
inches_card_room_limit (GtkScrolledWindow *scroller)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (scroller));
  int height = root != NULL ? gtk_widget_get_height (GTK_WIDGET (root)) : 0;

  if (height > 0)
    gtk_scrolled_window_set_max_content_height (scroller, MAX (LEAST, MIN (height - AROUND, (int) (height * SHARE))));
}
