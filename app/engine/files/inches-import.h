/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "inches-own-data.h"

G_BEGIN_DECLS

/* Limits of a file; all are named in the message when they are passed. */
#define INCHES_IMPORT_MOST_BYTES   ((gsize) 32 * 1048576)
#define INCHES_IMPORT_MOST_ROWS    200000
#define INCHES_IMPORT_MOST_COLUMNS 256
#define INCHES_IMPORT_MOST_FAULTS  100 /* kept with their words; all are counted */
#define INCHES_IMPORT_MOST_SHOWN   50  /* rows of a preview */

typedef enum
{
  INCHES_IMPORT_AUTO,
  INCHES_IMPORT_EVENTS,    /* CSV, an event a row */
  INCHES_IMPORT_SERIES,    /* CSV, a date and one or more values a row */
  INCHES_IMPORT_TIMELINEJS /* JSON as TimelineJS documents it */
} InchesImportKind;

typedef enum
{
  INCHES_ENCODING_AUTO,
  INCHES_ENCODING_UTF8,
  INCHES_ENCODING_UTF16_LE,
  INCHES_ENCODING_UTF16_BE,
  INCHES_ENCODING_WINDOWS_1252,
  INCHES_ENCODING_WINDOWS_1251
} InchesEncoding;

/* How "3/4/2024" is meant where a file does not tell. */
typedef enum
{
  INCHES_DAY_ORDER_AUTO, /* as the file's own dates tell; 3 April where they do not */
  INCHES_DAY_ORDER_DAY_FIRST,
  INCHES_DAY_ORDER_MONTH_FIRST
} InchesDayOrder;

/* What a column is taken for. */
typedef enum
{
  INCHES_COLUMN_LEFT_OUT,
  INCHES_COLUMN_DATE, /* a day, month, year or span */
  INCHES_COLUMN_END,  /* where a span ends */
  INCHES_COLUMN_YEAR, /* the parts of a date in columns of their own, as the TimelineJS sheet has them */
  INCHES_COLUMN_MONTH,
  INCHES_COLUMN_DAY,
  INCHES_COLUMN_END_YEAR,
  INCHES_COLUMN_END_MONTH,
  INCHES_COLUMN_END_DAY,
  INCHES_COLUMN_ID,
  INCHES_COLUMN_KIND, /* "event" or "period" */
  INCHES_COLUMN_GROUP, /* a lane or group: own events have a lane of their own, so it is told in the notes */
  INCHES_COLUMN_IMPORTANCE,
  INCHES_COLUMN_TITLE,
  INCHES_COLUMN_LABEL,
  INCHES_COLUMN_TEXT,
  INCHES_COLUMN_PLACES, /* several: with ";" between them */
  INCHES_COLUMN_ACTORS,
  INCHES_COLUMN_CONTESTED,
  INCHES_COLUMN_NOTES,
  INCHES_COLUMN_SOURCE, /* title of a source; the five that follow belong to it */
  INCHES_COLUMN_PUBLISHER,
  INCHES_COLUMN_SOURCE_DATE,
  INCHES_COLUMN_URL,
  INCHES_COLUMN_SOURCE_KIND,
  INCHES_COLUMN_SOURCE_SEEN,
  INCHES_COLUMN_VALUES, /* of series: a series of its own, named by its header: "Grain [t]" */
  INCHES_COLUMN_SERIES, /* the long form: which series the row is of */
  INCHES_COLUMN_VALUE,
  INCHES_COLUMN_UNIT,
  INCHES_COLUMN_AGGREGATION,
  INCHES_COLUMN_DATASET,
  INCHES_COLUMN_LICENCE,
  INCHES_N_COLUMN_ROLES
} InchesColumnRole;

/* How a file is to be read. All zero: find everything out, skip faulty lines. */
typedef struct
{
  InchesImportKind        kind;
  InchesEncoding          encoding;
  char                    delimiter;  /* ',', ';', '\t' or '|'; 0: found out */
  InchesDayOrder          day_order;
  gboolean                stop;       /* at the first faulty line: nothing is imported; else such lines are left out */
  const InchesColumnRole *roles;      /* (nullable) for each column; NULL: by the names in the first row */
  guint                   n_roles;
  InchesOwnData          *own;        /* (nullable) what is there already: to this it is added */
  GHashTable             *named;      /* (nullable) (element-type utf8) own ids of which the document says something, see inches_content_list_own_names(): none is made again */
  gboolean                anew;       /* what has such an id in the file, but is not there, is something else and gets a new one; else it is the same again */
} InchesImportOptions;

/* One thing that is wrong with one line. */
typedef struct
{
  guint       line;   /* from 1; 0: not by line, then place says where */
  guint       column; /* characters, from 1; 0: the whole line */
  char       *place;  /* in JSON: "/events/3/start_date"; NULL in CSV */
  char       *words;  /* what is wrong, and the limits */
} InchesImportFault;

typedef void (*InchesImportProgress) (double   done, /* 0 to 1 */
                                      gpointer data);

/* A file of events or series that was read: what was found out about it, its first rows as they
 * stand there, what is wrong by line, and what it adds to own data. Immutable, counted references,
 * any thread; reading is made for a worker. */
typedef struct _InchesImport InchesImport;

#define INCHES_TYPE_IMPORT (inches_import_get_type ())

GType                    inches_import_get_type      (void) G_GNUC_CONST;
InchesImport            *inches_import_load          (const char                 *path,
                                                      const InchesImportOptions  *options,
                                                      InchesImportProgress        progress, /* (nullable) called in this thread */
                                                      gpointer                    data,
                                                      GCancellable               *cancellable,
                                                      GError                    **error) G_GNUC_WARN_UNUSED_RESULT;
InchesImport            *inches_import_read          (GBytes                     *bytes,
                                                      const char                 *name,
                                                      const InchesImportOptions  *options,
                                                      InchesImportProgress        progress,
                                                      gpointer                    data,
                                                      GCancellable               *cancellable,
                                                      GError                    **error) G_GNUC_WARN_UNUSED_RESULT;
InchesImport            *inches_import_ref           (InchesImport               *self);
void                     inches_import_unref         (InchesImport               *self);

/* What was found out. */
InchesImportKind         inches_import_get_kind      (const InchesImport         *self); /* never AUTO, nor are the two that follow */
InchesEncoding           inches_import_get_encoding  (const InchesImport         *self);
InchesDayOrder           inches_import_get_day_order (const InchesImport         *self);
gboolean                 inches_import_is_order_told (const InchesImport         *self); /* FALSE: dates like 3/4/2024 could be meant either way; better asked */
char                     inches_import_get_delimiter (const InchesImport         *self); /* 0: not CSV */

/* The first rows as the file has them. TimelineJS: columns of date, title and group. */
guint                    inches_import_get_n_columns (const InchesImport         *self);
const char              *inches_import_get_header    (const InchesImport         *self,
                                                      guint                       column);
InchesColumnRole         inches_import_get_role      (const InchesImport         *self,
                                                      guint                       column);
guint                    inches_import_get_n_shown   (const InchesImport         *self); /* rows of the preview */
const char              *inches_import_get_cell      (const InchesImport         *self,
                                                      guint                       row,
                                                      guint                       column); /* "" where the row is too short */
guint                    inches_import_get_line      (const InchesImport         *self,
                                                      guint                       row); /* of the file, where a row of the preview begins; 0: JSON */

/* What is wrong. */
guint                    inches_import_get_n_faults  (const InchesImport         *self); /* all; the first INCHES_IMPORT_MOST_FAULTS have words */
const InchesImportFault *inches_import_get_fault     (const InchesImport         *self,
                                                      guint                       index); /* NULL: not kept */
char                    *inches_import_fault_to_text (const InchesImportFault    *fault,
                                                      const char                 *name) G_GNUC_WARN_UNUSED_RESULT; /* "NAME:LINE:COLUMN: WORDS" */

/* What it adds. */
guint                    inches_import_get_n_rows    (const InchesImport         *self); /* rows below the first, faulty ones too */
guint                    inches_import_get_n_skipped (const InchesImport         *self); /* rows left out for their faults */
guint                    inches_import_get_n_events  (const InchesImport         *self); /* that were read, periods too */
guint                    inches_import_get_n_series  (const InchesImport         *self);
guint                    inches_import_get_n_values  (const InchesImport         *self); /* of all series */
guint                    inches_import_get_n_replaced (const InchesImport        *self); /* items whose id was there already: they take its place */
guint                    inches_import_get_n_named   (const InchesImport         *self); /* items whose id in the file is one that is named and not there */
InchesOwnData           *inches_import_get_own_data  (const InchesImport         *self); /* (transfer none) the options' own data and all that was read */

/* Names for people, translated. */
const char              *inches_encoding_get_name    (InchesEncoding              encoding);  /* "Western (Windows-1252)" */
const char              *inches_column_role_get_name (InchesColumnRole            role);      /* "Date" */
const char              *inches_delimiter_get_name   (char                        delimiter); /* "Semicolon" */
gboolean                 inches_column_role_suits    (InchesColumnRole            role,
                                                      InchesImportKind            kind);      /* whether such a file may have such a column */
gboolean                 inches_import_is_name       (const char                 *name);      /* whether a file of this name looks like one: .csv, .tsv, .txt, .json */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesImport, inches_import_unref)

G_END_DECLS
