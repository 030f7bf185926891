/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Every text of a card that wraps is at least so wide. Without a width the toolkit lays
 * it out letter under letter, to find how narrow it could be: milliseconds for each. */
#define INCHES_CARD_CHARS 30

/* A paragraph of a card with a smaller one below it, as one label: a card of many
 * labels takes long to lay out. Words come from files, so there is no markup. */
GtkWidget *inches_card_text_new (const char *text,
                                 guint       bold,         /* bytes of it at the start */
                                 const char *small,        /* below; NULL: none */
                                 guint       small_bold);

G_END_DECLS
