/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* All that the record says about the session's selected event, with its sources.
 *
 * Signal "step" (gint): the reader asks for the next (1) or previous (-1) event. */
#define INCHES_TYPE_EVENT_CARD (inches_event_card_get_type ())
G_DECLARE_FINAL_TYPE (InchesEventCard, inches_event_card, INCHES, EVENT_CARD, GtkPopover)

GtkWidget *inches_event_card_new (InchesSession *session);

G_END_DECLS
