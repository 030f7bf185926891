/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-argument.h"
#include "inches-event.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The lists of a card, each in a box of its own: what stood there goes. */
void     inches_card_list_empty   (GtkBox         *list);
void     inches_card_list_sources (GtkBox         *list,
                                   InchesEvent    *event); /* as the record has them, best first */
gboolean inches_card_list_claims  (GtkBox         *list,
                                   InchesArgument *argument, /* may be NULL */
                                   InchesEvent    *event); /* FALSE: it bears on none */

G_END_DECLS
