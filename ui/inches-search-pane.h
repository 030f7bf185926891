/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* What to search for and what was found, beside the chart. A hit that is clicked
 * becomes the inquiry's current one; whoever shows events goes there. Enter opens its
 * card with "win.open-event", and so does a click on the current one.
 *
 * Signal "closed": the user is done, the search is over. */
#define INCHES_TYPE_SEARCH_PANE (inches_search_pane_get_type ())
G_DECLARE_FINAL_TYPE (InchesSearchPane, inches_search_pane, INCHES, SEARCH_PANE, GtkBox)

GtkWidget *inches_search_pane_new   (InchesSession    *session);
void       inches_search_pane_begin (InchesSearchPane *self); /* the keyboard goes to the entry */
void       inches_search_pane_end   (InchesSearchPane *self); /* nothing is searched for any more */

G_END_DECLS
