/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* The trail as a list in words, oldest first; a click on a line returns to it. Under
 * it the bookmark of the state shown, replay, and saving as text.
 *
 * Signal "said" (string): a sentence about what was saved, or why not.
 * Signal "left": what was asked for is to be looked at; the list is in the way. */
#define INCHES_TYPE_TRAIL_CARD (inches_trail_card_get_type ())
G_DECLARE_FINAL_TYPE (InchesTrailCard, inches_trail_card, INCHES, TRAIL_CARD, GtkWidget)

GtkWidget *inches_trail_card_new           (InchesSession   *session);
void       inches_trail_card_focus_here     (InchesTrailCard *self); /* the keyboard goes to where the document stands */
void       inches_trail_card_name_bookmark (InchesTrailCard *self); /* the keyboard goes to the name */

G_END_DECLS
