/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "inches-table-row.h"

G_BEGIN_DECLS

/* Plain value, owned by its table. */
typedef struct
{
  char    *id;      /* "date" */
  char    *name;    /* translated: "Date" */
  guint    width;   /* characters it has room for at first */
  gboolean numeric; /* figures, which stand under each other at the right */
  gboolean grows;   /* takes the room that is left */
} InchesTableColumn;

/* Events, series, outcomes ... as lines and columns: what the table page shows, copies
 * and saves. A #GListModel of #InchesTableRow. Filled by whoever makes it, then never
 * changed. */
#define INCHES_TYPE_TABLE (inches_table_get_type ())
G_DECLARE_FINAL_TYPE (InchesTable, inches_table, INCHES, TABLE, GObject)

InchesTable             *inches_table_new          (const char  *id,
                                                    const char  *name,
                                                    gboolean     is_model) G_GNUC_WARN_UNUSED_RESULT;
void                     inches_table_add_column   (InchesTable *self,
                                                    const char  *id,
                                                    const char  *name,
                                                    guint        width,
                                                    gboolean     numeric);
void                     inches_table_set_grows    (InchesTable *self,
                                                    guint        column);
InchesTableRow          *inches_table_add_row      (InchesTable *self,
                                                    GObject     *item); /* (transfer none) */

const char              *inches_table_get_id       (InchesTable *self); /* "events" */
const char              *inches_table_get_name     (InchesTable *self); /* translated: "Events" */
gboolean                 inches_table_is_model     (InchesTable *self); /* nothing of it is record */
guint                    inches_table_get_n_columns (InchesTable *self);
const InchesTableColumn *inches_table_get_column   (InchesTable *self,
                                                    guint        column);
const char              *inches_table_get_words    (void);
char                    *inches_table_describe_row (InchesTable    *self,
                                                    InchesTableRow *row) G_GNUC_WARN_UNUSED_RESULT;

/* Lines of the table, in the order they are given in. */
char                    *inches_table_make_tsv     (InchesTable *self,
                                                    GListModel  *rows) G_GNUC_WARN_UNUSED_RESULT;
char                    *inches_table_make_csv     (InchesTable *self,
                                                    GListModel  *rows) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
