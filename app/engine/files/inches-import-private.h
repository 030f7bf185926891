/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-csv-reader.h"
#include "inches-import-date.h"
#include "inches-import.h"

G_BEGIN_DECLS

/* Seen by those who fill it only. */
struct _InchesImport
{
  gatomicrefcount   ref_count;

  InchesImportKind  kind;
  InchesEncoding    encoding;
  InchesDayOrder    day_order;
  gboolean          order_told;
  char              delimiter;

  GPtrArray        *headers; /* (element-type utf8) */
  GArray           *roles;   /* (element-type InchesColumnRole) as many */
  GPtrArray        *shown;   /* (element-type GStrv) as many cells as headers */
  GArray           *lines;   /* (element-type guint) as many as rows shown */
  GPtrArray        *faults;  /* (element-type InchesImportFault) */
  guint             n_faults;

  guint             n_rows;
  guint             n_skipped;
  guint             n_events;
  guint             n_series;
  guint             n_values;
  guint             n_replaced;
  guint             n_named;
  InchesOwnData    *own;
};

/* One reading. */
typedef struct
{
  InchesImport              *import; /* what is filled */
  const InchesImportOptions *options;
  InchesOwnData             *own;    /* what is there already */
  const char                *name;   /* of the file */
  const char                *text;   /* UTF-8, not terminated */
  gsize                      length;
  InchesImportProgress       progress;
  gpointer                   data;
  GCancellable              *cancellable;
  double                     base;   /* how much was done before this walk through the file, and what it adds */
  double                     share;

  GPtrArray                 *events; /* (element-type InchesEvent) what was read */
  GPtrArray                 *series; /* (element-type InchesSeries) */
  GHashTable                *taken;  /* ids of the file */
  guint                      number; /* for ids that are made; none in the file is a greater one */
  GError                    *error;  /* what ends the reading; NULL: nothing so far */
} InchesImportJob;

/* Notes what is wrong; FALSE: reading ends here, and the error is set. */
gboolean    inches_import_job_fault      (InchesImportJob     *job,
                                          guint                line,
                                          guint                column,
                                          const char          *place, /* (nullable) */
                                          const char          *words);
gboolean    inches_import_job_fault_cell (InchesImportJob     *job,
                                          const InchesCsvRow  *row,
                                          guint                field,
                                          const char          *words);
gboolean    inches_import_job_tick       (InchesImportJob     *job,
                                          double               done); /* of this walk; FALSE: cancelled, and the error is set */
void        inches_import_job_see_id     (InchesImportJob     *job,
                                          const char          *given); /* none that is made will be this one */
char       *inches_import_job_take_id    (InchesImportJob     *job,
                                          const char          *given, /* (nullable): one is made */
                                          char               **why) G_GNUC_WARN_UNUSED_RESULT; /* (out) NULL is returned: what is wrong */

/* The kinds of file; FALSE: the error is set. */
gboolean    inches_import_read_csv       (InchesImportJob     *job);
gboolean    inches_import_take_event     (InchesImportJob     *job,
                                          const InchesCsvRow  *row);
gboolean    inches_import_read_timelinejs (InchesImportJob    *job);

/* A cell as a number. */
gboolean    inches_import_parse_value    (const char          *text,
                                          char                 delimiter,
                                          double              *value, /* (out) NAN: a gap */
                                          char               **why);  /* (out) (nullable) */

/* Series, of which the values come row by row. */
typedef struct _InchesImportSeries InchesImportSeries;

InchesImportSeries *inches_import_series_new  (InchesImportJob     *job) G_GNUC_WARN_UNUSED_RESULT;
void                inches_import_series_free (InchesImportSeries  *self);
gboolean            inches_import_series_take (InchesImportSeries  *self,
                                               const InchesCsvRow  *row);
gboolean            inches_import_series_end  (InchesImportSeries  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesImportSeries, inches_import_series_free)

G_END_DECLS
