/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"
#include "inches-timeline.h"

G_BEGIN_DECLS

/* The events of the chart for the keyboard and for screen readers: a button for each
 * labelled event in view, and one for the selected event wherever it is. To Tab they
 * are one stop; the view's arrow keys go from one to the other. Draws nothing.
 *
 * Signals:
 *   "activated"      Enter or space, or a screen reader's press: the session's
 *                    selected event is the one that was meant
 *   "focus-changed"  the keyboard came or went */
#define INCHES_TYPE_EVENT_FOCUS (inches_event_focus_get_type ())
G_DECLARE_FINAL_TYPE (InchesEventFocus, inches_event_focus, INCHES, EVENT_FOCUS, GtkWidget)

GtkWidget *inches_event_focus_new    (InchesSession      *session);
void       inches_event_focus_mirror (InchesEventFocus   *self,
                                      InchesTimeline     *timeline); /* the labelled events as they are now */
void       inches_event_focus_move   (InchesEventFocus   *self); /* the keyboard comes to the selected event */
void       inches_event_focus_point  (InchesEventFocus   *self,
                                      const GdkRectangle *mark); /* where the selected event is, so that a magnifier follows */

G_END_DECLS
