/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-card-room.h"

#define AROUND 190 /* px of a small window: its header bar, the card's own head and edges */
#define LEAST  160 /* px */
#define SHARE  0.6 /* of a tall window, which should stay in view */

#define LINE_CHARS  52 /* of text in a line of a card, rather too many */
#define LINE_HEIGHT 16 /* px of a line at the usual text size, rather too few */

void
inches_card_room_limit (GtkScrolledWindow *scroller)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (scroller));
  int height = root != NULL ? gtk_widget_get_height (GTK_WIDGET (root)) : 0;

  if (height > 0)
    gtk_scrolled_window_set_max_content_height (scroller, MAX (LEAST, MIN (height - AROUND, (int) (height * SHARE))));
}

static guint
count_lines (const char *text)
{
  return text != NULL ? g_utf8_strlen (text, -1) / LINE_CHARS + 1 : 0;
}

int
inches_card_room_estimate (InchesEvent *event)
{
  guint n_lines = count_lines (inches_event_get_title (event)) + count_lines (inches_event_get_summary (event)) + 3;

  for (guint i = 0; i < inches_event_get_n_sources (event); i++)
    n_lines += count_lines (inches_event_get_source (event, i)->title) + 2;

  return n_lines * LINE_HEIGHT;
}
