/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* The anchor, typed as 2025-03-03: the Monday of the scenario's first week. Another
 * day of a week gives that week's Monday.
 *
 * Signal "says" (string): the day in words, or why what was typed is refused. */
#define INCHES_TYPE_ANCHOR_ENTRY (inches_anchor_entry_get_type ())
G_DECLARE_FINAL_TYPE (InchesAnchorEntry, inches_anchor_entry, INCHES, ANCHOR_ENTRY, GtkEntry)

GtkWidget *inches_anchor_entry_new  (InchesSession     *session);
void       inches_anchor_entry_show (InchesAnchorEntry *self); /* the session's anchor, whatever was typed */

G_END_DECLS
