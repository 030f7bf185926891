/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-import-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "inches-error.h"
#include "inches-import-columns.h"
#include "inches-import-text.h"

/* A table is gone through twice: first for its columns, the preview and how its dates are meant, then for
 * what it says. */
typedef struct
{
  InchesImportJob      *job;
  gboolean              has_header;
  gboolean              telling;   /* the second walk, in which faults count */
  InchesDayOrderCount   order;
  guint                 id_column; /* past the last: there is none */
  InchesImportSeries   *series;    /* of the second walk; NULL: events */
} Walk;

static void
take_header (InchesImport       *import,
             const InchesCsvRow *row)
{
  for (guint i = 0; i < row->n_fields; i++)
    {
      char *header = inches_import_text_one_line (row->fields[i]);

      g_ptr_array_add (import->headers, header != NULL ? header : g_strdup (""));
    }
  g_array_set_size (import->roles, import->headers->len);
}

static InchesColumnRole *
find_roles (const InchesImportJob *job)
{
  const InchesImport *import = job->import;
  guint n = import->headers->len;
  InchesColumnRole *roles = g_new0 (InchesColumnRole, n);

  if (job->options->roles == NULL)
    inches_import_columns_find_roles ((const char *const *) import->headers->pdata, n, roles);
  for (guint i = 0; job->options->roles != NULL && i < n; i++)
    roles[i] = i < job->options->n_roles ? job->options->roles[i] : INCHES_COLUMN_LEFT_OUT;

  return roles;
}

static guint
find_id_column (const InchesImportJob *job)
{
  g_autofree InchesColumnRole *roles = find_roles (job);
  guint i = 0;

  while (i < job->import->headers->len && roles[i] != INCHES_COLUMN_ID)
    i++;

  return i;
}

static void
see_id (InchesImportJob *job,
        const char      *cell)
{
  g_autofree char *id = inches_import_text_one_line (cell);

  if (id != NULL)
    inches_import_job_see_id (job, id);
}

static void
show_row (InchesImport       *import,
          const InchesCsvRow *row)
{
  char **cells = g_new0 (char *, import->headers->len + 1);

  for (guint i = 0; i < import->headers->len; i++)
    cells[i] = g_strdup (i < row->n_fields ? row->fields[i] : "");
  g_ptr_array_add (import->shown, cells);
  g_array_append_val (import->lines, row->line);
}

static gboolean
look_at_row (gpointer            data,
             const InchesCsvRow *row)
{
  Walk *walk = data;
  InchesImport *import = walk->job->import;

  if (!walk->has_header)
    {
      take_header (import, row);
      walk->id_column = find_id_column (walk->job);
      walk->has_header = TRUE;
      return TRUE;
    }

  if (import->n_rows++ >= INCHES_IMPORT_MOST_ROWS)
    {
      g_set_error (&walk->job->error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE, _("%s: has more than %u rows"), walk->job->name,
                   INCHES_IMPORT_MOST_ROWS);
      return FALSE;
    }
  if (import->shown->len < INCHES_IMPORT_MOST_SHOWN)
    show_row (import, row);
  if (walk->id_column < row->n_fields)
    see_id (walk->job, row->fields[walk->id_column]);

  /* A column of dates is not known yet, but nothing else looks like "3/4/2024". */
  for (guint i = 0; i < row->n_fields && i < 8; i++)
    inches_import_date_count (row->fields[i], &walk->order);

  return TRUE;
}

static gboolean
tick (gpointer data,
      gsize    done)
{
  Walk *walk = data;

  return inches_import_job_tick (walk->job, (double) done / MAX (walk->job->length, 1));
}

/* A first row that cannot be read leaves nothing to go by. */
static gboolean
pass_over_fault (gpointer    data,
                 guint       line,
                 guint       column,
                 const char *words)
{
  Walk *walk = data;
  InchesImport *import = walk->job->import;

  if (walk->has_header)
    return import->n_rows++ < INCHES_IMPORT_MOST_ROWS;

  g_set_error (&walk->job->error, INCHES_ERROR, INCHES_ERROR_SYNTAX, "%s:%u:%u: %s", walk->job->name, line, MAX (column, 1), words);

  return FALSE;
}

static gboolean
tell_fault (gpointer    data,
            guint       line,
            guint       column,
            const char *words)
{
  Walk *walk = data;

  walk->job->import->n_skipped++;

  return inches_import_job_fault (walk->job, line, column, NULL, words);
}

static gboolean
take_row (gpointer            data,
          const InchesCsvRow *row)
{
  Walk *walk = data;
  InchesImport *import = walk->job->import;
  guint before = import->n_faults;
  gboolean goes_on;

  if (!walk->has_header)
    {
      walk->has_header = TRUE;
      return TRUE;
    }

  if (row->n_fields != import->headers->len)
    {
      g_autofree char *words = g_strdup_printf (_("has %u columns, the first row has %u"), row->n_fields, import->headers->len);

      goes_on = inches_import_job_fault (walk->job, row->line, 1, NULL, words);
    }
  else
    goes_on = walk->series != NULL ? inches_import_series_take (walk->series, row) : inches_import_take_event (walk->job, row);
  import->n_skipped += import->n_faults > before;

  return goes_on;
}

/* Whether most of what is shown of a column are numbers; what is none then is told as a fault. */
static gboolean
is_numeric (const InchesImport *import,
            guint               column)
{
  guint n_numbers = 0, n_others = 0;

  for (guint i = 0; i < import->shown->len; i++)
    {
      double value;

      if (!inches_import_parse_value (inches_import_get_cell (import, i, column), import->delimiter, &value, NULL))
        n_others++;
      else
        n_numbers += !isnan (value);
    }

  return n_numbers > n_others;
}

static gboolean
is_dated (const InchesImport *import,
          guint               column)
{
  for (guint i = 0; i < import->shown->len; i++)
    {
      g_autofree char *cell = inches_import_text_one_line (inches_import_get_cell (import, i, column));
      g_autofree char *edtf = cell != NULL ? inches_import_date_to_edtf (cell, import->day_order, NULL) : NULL;

      if (edtf != NULL)
        return TRUE;
    }

  return FALSE;
}

/* A date in the first column and numbers in others: each is a series. */
static void
take_as_wide (InchesImport *import)
{
  InchesColumnRole *roles = (InchesColumnRole *) (void *) import->roles->data;
  guint n = import->headers->len;

  if (inches_import_columns_find_kind (roles, n) == INCHES_IMPORT_SERIES || n == 0 || !is_dated (import, 0))
    return;

  for (guint i = 0; i < n; i++)
    roles[i] = i == 0 ? INCHES_COLUMN_DATE : is_numeric (import, i) ? INCHES_COLUMN_VALUES : INCHES_COLUMN_LEFT_OUT;
}

static void
find_columns (InchesImportJob *job)
{
  InchesImport *import = job->import;
  InchesColumnRole *roles = (InchesColumnRole *) (void *) import->roles->data;
  g_autofree InchesColumnRole *found = find_roles (job);
  guint n = import->headers->len;

  for (guint i = 0; i < n; i++)
    roles[i] = found[i];

  if (import->kind == INCHES_IMPORT_AUTO)
    {
      import->kind = inches_import_columns_find_kind (roles, n);
      if (import->kind == INCHES_IMPORT_AUTO && inches_import_columns_have (roles, n, INCHES_COLUMN_VALUES))
        import->kind = INCHES_IMPORT_SERIES;
      else if (import->kind == INCHES_IMPORT_AUTO && job->options->roles == NULL)
        {
          take_as_wide (import);
          import->kind = inches_import_columns_have (roles, n, INCHES_COLUMN_VALUES) ? INCHES_IMPORT_SERIES : INCHES_IMPORT_AUTO;
        }
      if (import->kind == INCHES_IMPORT_AUTO)
        import->kind = INCHES_IMPORT_EVENTS;
    }
  else if (import->kind == INCHES_IMPORT_SERIES && job->options->roles == NULL)
    take_as_wide (import);

  for (guint i = 0; i < n; i++)
    if (!inches_column_role_suits (roles[i], import->kind))
      roles[i] = INCHES_COLUMN_LEFT_OUT;
}

/* What the columns lack, NULL: nothing. Told once, and no row is read then. */
static const char *
find_lacking (const InchesImport *import)
{
  const InchesColumnRole *roles = (const InchesColumnRole *) (const void *) import->roles->data;
  guint n = import->headers->len;
  gboolean dated = inches_import_columns_have (roles, n, INCHES_COLUMN_DATE);

  if (import->kind == INCHES_IMPORT_SERIES)
    {
      if (!dated)
        return _("no column is taken for the date; call one “date”");
      if (!inches_import_columns_have (roles, n, INCHES_COLUMN_VALUES)
          && (!inches_import_columns_have (roles, n, INCHES_COLUMN_SERIES) || !inches_import_columns_have (roles, n, INCHES_COLUMN_VALUE)))
        return _("no column is taken for values; they are numbers, or two columns are called “series” and “value”");
      return NULL;
    }

  if (!dated && !inches_import_columns_have (roles, n, INCHES_COLUMN_YEAR))
    return _("no column is taken for the date; call one “date”");
  if (!inches_import_columns_have (roles, n, INCHES_COLUMN_TITLE))
    return _("no column is taken for the title; call one “title”");

  return NULL;
}

static void
settle_day_order (InchesImport              *import,
                  const InchesDayOrderCount *count)
{
  if (import->day_order != INCHES_DAY_ORDER_AUTO)
    return;

  import->day_order = count->month_first > 0 && count->day_first == 0 ? INCHES_DAY_ORDER_MONTH_FIRST : INCHES_DAY_ORDER_DAY_FIRST;
  import->order_told = count->open == 0 || (count->month_first > 0) != (count->day_first > 0);
}

static gboolean
read_rows (InchesImportJob *job)
{
  static const InchesCsvHandler handler = { take_row, tell_fault, tick };
  g_autoptr(InchesImportSeries) series = job->import->kind == INCHES_IMPORT_SERIES ? inches_import_series_new (job) : NULL;
  Walk walk = { .job = job, .series = series };

  job->base = job->share;
  job->share = 1 - job->base;
  if (!inches_csv_read (job->text, job->length, job->import->delimiter, &handler, &walk) && job->error != NULL)
    return FALSE;

  return series == NULL || inches_import_series_end (series);
}

/**
 * inches_import_read_csv:
 * @job: a reading of a table
 *
 * Returns: %FALSE if the table cannot be read at all; the error of @job says why
 */
gboolean
inches_import_read_csv (InchesImportJob *job)
{
  static const InchesCsvHandler handler = { look_at_row, pass_over_fault, tick };
  InchesImport *import = job->import;
  Walk walk = { .job = job };
  const char *lacking;

  import->delimiter = job->options->delimiter != 0 ? job->options->delimiter : inches_csv_find_delimiter (job->text, job->length);
  job->share = 0.3;
  if (!inches_csv_read (job->text, job->length, import->delimiter, &handler, &walk) && job->error != NULL)
    return FALSE;
  if (!walk.has_header)
    {
      g_set_error (&job->error, INCHES_ERROR, INCHES_ERROR_FORMAT, _("%s: has no rows; the first one names the columns"), job->name);
      return FALSE;
    }

  settle_day_order (import, &walk.order);
  find_columns (job);
  lacking = find_lacking (import);
  if (lacking != NULL)
    {
      import->n_skipped = import->n_rows;
      return inches_import_job_fault (job, 1, 1, NULL, lacking);
    }

  return read_rows (job);
}
