/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-table.h"

G_BEGIN_DECLS

/* A table that can be sorted, filtered and selected from.
 *
 * Signals:
 *   "shown-changed"              which lines are shown or selected, or in which order
 *   "chosen" (InchesTableRow)    the user selected this one line
 *   "opened" (InchesTableRow)    double click or Enter */
#define INCHES_TYPE_TABLE_LIST (inches_table_list_get_type ())
G_DECLARE_FINAL_TYPE (InchesTableList, inches_table_list, INCHES, TABLE_LIST, GtkWidget)

/* Whether a line is shown, besides what was typed. */
typedef gboolean (*InchesTableListShows) (InchesTableRow *row,
                                          gpointer        user_data);

GtkWidget   *inches_table_list_new          (InchesTable          *table,
                                             const char           *widths_id, /* under which the widths of its columns are kept */
                                             GSettings            *settings); /* may be NULL */
InchesTable *inches_table_list_get_table    (InchesTableList      *self);
void         inches_table_list_set_table    (InchesTableList      *self,
                                             InchesTable          *table); /* with the same columns: selection, order and filter stay */
void         inches_table_list_set_words    (InchesTableList      *self,
                                             const char           *words);
void         inches_table_list_set_shows    (InchesTableList      *self,
                                             InchesTableListShows  shows,
                                             gpointer              user_data);
void         inches_table_list_refilter     (InchesTableList      *self); /* what shows() says has changed */
GListModel  *inches_table_list_get_shown    (InchesTableList      *self); /* (transfer none) as they are sorted */
GListModel  *inches_table_list_get_selected (InchesTableList      *self) G_GNUC_WARN_UNUSED_RESULT; /* (transfer full) as they are sorted */
void         inches_table_list_select       (InchesTableList      *self,
                                             gpointer              item); /* the line about it; NULL: none */
void         inches_table_list_sort         (InchesTableList      *self,
                                             guint                 column,
                                             gboolean              descending);
gboolean     inches_table_list_get_sort     (InchesTableList      *self,
                                             guint                *column,
                                             gboolean             *descending); /* FALSE: as the table has them */
char        *inches_table_list_describe     (InchesTableList      *self) G_GNUC_WARN_UNUSED_RESULT; /* "Events: 259 of 259 lines, sorted by Date" */

G_END_DECLS
