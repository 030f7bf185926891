/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-relation.h"
#include "inches-session.h"

G_BEGIN_DECLS

/* All that the record says about the session's selected entry, of any kind: when,
 * who, where, sources, the claims it bears on, what else to read, and the levers and
 * the preset its date can set. While it is seen it follows the selection. Any widget may be its parent.
 *
 * Signals:
 *   "step" (gint)           the reader asks for the next (1) or previous (-1) in the lane
 *   "chosen" (InchesEvent)  the reader asks for a related entry
 *   "shown"                 it shows another entry, whose relations are there */
#define INCHES_TYPE_EVENT_CARD (inches_event_card_get_type ())
G_DECLARE_FINAL_TYPE (InchesEventCard, inches_event_card, INCHES, EVENT_CARD, GtkPopover)

GtkWidget    *inches_event_card_new           (InchesSession   *session);
void          inches_event_card_prepare       (InchesEventCard *self); /* while it is hidden, with its parent */
const GArray *inches_event_card_get_relations (InchesEventCard *self);

G_END_DECLS
