/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* What the record says about the span that is measured: over the chart while there
 * is one, on the side where it hides least of it. */
#define INCHES_TYPE_SPAN_CARD (inches_span_card_get_type ())
G_DECLARE_FINAL_TYPE (InchesSpanCard, inches_span_card, INCHES, SPAN_CARD, GtkBox)

GtkWidget *inches_span_card_new   (InchesSession  *session);
void       inches_span_card_begin (InchesSpanCard *self); /* the keyboard goes to the first day, if a span is measured */

G_END_DECLS
