/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Stands for the event of a chart that the keyboard is on, so that a screen reader
 * has something with a place, a name and an action to be on too. Draws nothing.
 *
 * Signals:
 *   "activated"      Enter or space, or a screen reader's press
 *   "focus-changed"  the keyboard came or went */
#define INCHES_TYPE_EVENT_FOCUS (inches_event_focus_get_type ())
G_DECLARE_FINAL_TYPE (InchesEventFocus, inches_event_focus, INCHES, EVENT_FOCUS, GtkWidget)

GtkWidget *inches_event_focus_new   (void);
void       inches_event_focus_name  (InchesEventFocus   *self,
                                     const char         *name,
                                     const char         *place); /* "event 3 of 54"; may be NULL */
void       inches_event_focus_move  (InchesEventFocus   *self,
                                     const char         *name,
                                     const char         *place);
void       inches_event_focus_point (InchesEventFocus   *self,
                                     const GdkRectangle *mark);

G_END_DECLS
