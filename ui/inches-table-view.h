/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* The page of tables: the record and the current scenario, sortable, filtered as the
 * timeline is and by what is typed, to be copied and saved.
 *
 * Signals:
 *   "opened" (InchesEvent)   the user opened an event, period or precedent
 *   "said" (char *)          something was done that leaves no trace here */
#define INCHES_TYPE_TABLE_VIEW (inches_table_view_get_type ())
G_DECLARE_FINAL_TYPE (InchesTableView, inches_table_view, INCHES, TABLE_VIEW, GtkWidget)

GtkWidget *inches_table_view_new     (InchesSession   *session,
                                      GSettings       *settings); /* may be NULL */
void       inches_table_view_prepare (InchesTableView *self); /* makes the first table before it is asked for */

G_END_DECLS
