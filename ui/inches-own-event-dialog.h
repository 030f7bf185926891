/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* Asks for an event or period of the user's own, or changes one. Each is one step of the trail;
 * what is wrong is said in words, and nothing changes until it is right.
 *
 * Signals:
 *   "taken" (InchesEvent *event)  it is in the document now; the window is about to go */
#define INCHES_TYPE_OWN_EVENT_DIALOG (inches_own_event_dialog_get_type ())
G_DECLARE_FINAL_TYPE (InchesOwnEventDialog, inches_own_event_dialog, INCHES, OWN_EVENT_DIALOG, GtkWindow)

GtkWidget *inches_own_event_dialog_new (GtkWindow     *parent, /* (nullable) */
                                        InchesSession *session,
                                        const char    *id) G_GNUC_WARN_UNUSED_RESULT; /* (nullable) of an own event; NULL: a new one */

G_END_DECLS
