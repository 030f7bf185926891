/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* What a window can do with the document's own data:
 *   "import"           asks for a file of events or series, and shows what is in it
 *   "import-file" (s)  shows what is in the file of this path
 *   "remove-own" (s)   takes an event, period or series out, by id
 *   "remove-all-own"   takes all of them out
 * Each is one step of the trail, which undo takes back. */
void inches_own_actions_add (GtkApplicationWindow *window,
                             InchesSession        *session,
                             void                (*say) (GtkApplicationWindow *window,
                                                         const char           *words));

G_END_DECLS
