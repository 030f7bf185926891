/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* By what a column view sorts rows of a table, which this GTK does not say: two lines that
 * differ are compared, by the view and by the column it asks first. */
typedef struct
{
  guint first; /* column asked for first since the order changed; G_MAXUINT: none */
} InchesTableOrder;

#define INCHES_TABLE_ORDER_INIT ((InchesTableOrder) { G_MAXUINT })

GtkSorter *inches_table_order_new_sorter (InchesTableOrder *self,
                                          guint             column) G_GNUC_WARN_UNUSED_RESULT; /* for its column of the view; @self outlives it */
void       inches_table_order_changed    (InchesTableOrder *self); /* the sorter of the view has, and all rows have been compared */
gboolean   inches_table_order_get        (InchesTableOrder *self,
                                          GtkSorter        *sorter,
                                          GListModel       *rows,
                                          guint            *column,
                                          gboolean         *descending); /* FALSE: they stand as they are; @sorter: of the view */

G_END_DECLS
