/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-card-room.h"

#include "inches-card-text.h"

#define AROUND 190 /* px of a small window: its header bar, the card's own head and edges */
#define LEAST  160 /* px */
#define BESIDE 80  /* px: a card's edges and shadow */
#define BELOW  300 /* px in which a card is read with ease */
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

void
inches_card_room_limit_text (GtkLabel *label)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (label));
  int width = root != NULL ? gtk_widget_get_width (GTK_WIDGET (root)) - BESIDE : 0;
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (label)), NULL, NULL);
  /* As the label counts it. */
  int of_one = PANGO_PIXELS_CEIL (MAX (pango_font_metrics_get_approximate_char_width (metrics),
                                       pango_font_metrics_get_approximate_digit_width (metrics)));

  pango_font_metrics_unref (metrics);
  if (width > 0 && of_one > 0)
    gtk_label_set_width_chars (label, CLAMP (width / of_one, INCHES_CARD_CHARS, gtk_label_get_max_width_chars (label)));
}

/* Below, as the toolkit has it, but above where little is left below: it asks only whether all of a card fits,
 * and one that fits on neither side would be squeezed under what it is of. */
void
inches_card_room_choose_side (GtkPopover         *popover,
                              const GdkRectangle *at)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (popover));
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (parent));
  graphene_point_t place;
  double below;

  if (root == NULL || !gtk_widget_compute_point (parent, root, &GRAPHENE_POINT_INIT (at->x, at->y), &place))
    return;

  below = gtk_widget_get_height (root) - place.y - at->height;
  gtk_popover_set_position (popover, below < BELOW && place.y > below ? GTK_POS_TOP : GTK_POS_BOTTOM);
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
