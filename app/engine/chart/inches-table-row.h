/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-date.h"
#include "inches-forecast.h"

G_BEGIN_DECLS

/* A line of a table: a cell a column, in the order of the columns. Filled by whoever
 * makes the table, then never changed. */
#define INCHES_TYPE_TABLE_ROW (inches_table_row_get_type ())
G_DECLARE_FINAL_TYPE (InchesTableRow, inches_table_row, INCHES, TABLE_ROW, GObject)

InchesTableRow *inches_table_row_new        (GObject          *item) G_GNUC_WARN_UNUSED_RESULT; /* what the line is about, may be NULL; a reference is taken */
void            inches_table_row_add_text   (InchesTableRow   *self,
                                             const char       *text); /* NULL: an empty cell */
void            inches_table_row_add_ranked (InchesTableRow   *self,
                                             const char       *text,
                                             double            rank); /* sorted by rank, not by its letters */
void            inches_table_row_add_number (InchesTableRow   *self,
                                             double            value,
                                             guint             decimals); /* for people; files get the value itself */
void            inches_table_row_add_worded (InchesTableRow   *self,
                                             const char       *text,
                                             double            value); /* a number that people read in other words; files get the value */
void            inches_table_row_add_share  (InchesTableRow   *self,
                                             guint             count,
                                             guint             n); /* of 100, as pictures have it */
void            inches_table_row_add_class  (InchesTableRow   *self,
                                             const InchesForecast *forecast,
                                             InchesOutcome     outcome); /* of 100, rounded together with the other classes */
void            inches_table_row_add_date   (InchesTableRow   *self,
                                             const InchesDate *date,
                                             const char       *edtf); /* in words; files get EDTF; sorted by its first day */
void            inches_table_row_add_day    (InchesTableRow   *self,
                                             InchesDay         day);

gpointer        inches_table_row_get_item   (InchesTableRow   *self); /* (transfer none) (nullable) */
guint           inches_table_row_get_n      (InchesTableRow   *self);
const char     *inches_table_row_get_text   (InchesTableRow   *self,
                                             guint             column); /* "" for an empty cell */
const char     *inches_table_row_get_exact  (InchesTableRow   *self,
                                             guint             column); /* as files have it */
int             inches_table_row_compare    (InchesTableRow   *a,
                                             InchesTableRow   *b,
                                             guint             column);
gboolean        inches_table_row_matches    (InchesTableRow   *self,
                                             const char       *words); /* each of them begins a word of the line; letters without accents match those with */

G_END_DECLS
