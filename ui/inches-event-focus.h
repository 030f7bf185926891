/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* Stands for the session's selected event when the keyboard is on it, so that a
 * screen reader has something with a place, a name and an action to be on too.
 * Draws nothing.
 *
 * Signals:
 *   "activated"      Enter or space, or a screen reader's press
 *   "focus-changed"  the keyboard came or went */
#define INCHES_TYPE_EVENT_FOCUS (inches_event_focus_get_type ())
G_DECLARE_FINAL_TYPE (InchesEventFocus, inches_event_focus, INCHES, EVENT_FOCUS, GtkWidget)

GtkWidget *inches_event_focus_new   (InchesSession      *session);
void       inches_event_focus_move  (InchesEventFocus   *self); /* the keyboard comes to the selected event */
void       inches_event_focus_point (InchesEventFocus   *self,
                                     const GdkRectangle *mark); /* where the selected event is, so that a magnifier follows */

G_END_DECLS
