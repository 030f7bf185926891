/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* What a window can do with what the author adds to a document:
 *   "import"           asks for a file of events or series, and shows what is in it
 *   "import-file" (s)  shows what is in the file of this path
 *   "add-own"          asks for an event
 *   "edit-own" (s)     asks what is to be changed of an event or period, by id
 *   "save-own" (s)     asks where its "events" or "series" are to go as CSV
 *   "remove-own" (s)   takes an event, period or series out, by id
 *   "remove-all-own"   takes all of them out
 *   "notes"            opens the author's notes
 * Each change is one step of the trail, which undo takes back. */
void inches_own_actions_add (GtkApplicationWindow *window,
                             InchesSession        *session,
                             void                (*say) (GtkApplicationWindow *window,
                                                         const char           *words));

G_END_DECLS
