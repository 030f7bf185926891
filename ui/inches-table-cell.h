/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-table.h"

G_BEGIN_DECLS

/* A cell of a table: as wide as its column asks for. In the column that takes the room
 * that is left, a text that does not fit goes on in a second line; what may be cut off
 * all the same is in the tooltip. */
#define INCHES_TYPE_TABLE_CELL (inches_table_cell_get_type ())
G_DECLARE_FINAL_TYPE (InchesTableCell, inches_table_cell, INCHES, TABLE_CELL, GtkWidget)

GtkWidget *inches_table_cell_new      (const InchesTableColumn *column);
void       inches_table_cell_set_text (InchesTableCell         *self,
                                       const char              *text);
void       inches_table_cell_name_line (InchesTableCell        *self, /* in a line of the view */
                                        const char             *words);

G_END_DECLS
