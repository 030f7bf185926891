/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INCHES_CSV_LONGEST_FIELD 80000 /* bytes: 20,000 characters of any script */
#define INCHES_CSV_MOST_FIELDS   256   /* of a row */

/* A row of a file of comma-separated values as RFC 4180 has them. Valid while it is handed out. */
typedef struct
{
  guint              line;     /* where it begins, from 1 */
  guint              n_fields;
  const char *const *fields;   /* decoded: no quotes around, doubled ones single */
  const char        *start;    /* in the text */
  const char        *end;      /* of the text */
  char               delimiter;
} InchesCsvRow;

/* What is done with what is read; FALSE stops. */
typedef struct
{
  gboolean (*row)    (gpointer            data,
                      const InchesCsvRow *row);
  gboolean (*fault)  (gpointer            data,
                      guint               line,
                      guint               column, /* characters, from 1; 0: the whole line */
                      const char         *words); /* the line is left out */
  gboolean (*tick)   (gpointer            data,
                      gsize               done);  /* bytes; now and then */
} InchesCsvHandler;

gboolean inches_csv_read           (const char             *text,
                                    gsize                   length,
                                    char                    delimiter,
                                    const InchesCsvHandler *handler,
                                    gpointer                data); /* FALSE: it was stopped */
char     inches_csv_find_delimiter (const char             *text,
                                    gsize                   length);
void     inches_csv_row_find_place (const InchesCsvRow     *row,
                                    guint                   field,
                                    guint                  *line,
                                    guint                  *column); /* where a field begins */

G_END_DECLS
