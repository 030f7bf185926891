/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inches-error.h"
#include "inches-file.h"
#include "inches-import-text.h"

#define MOST_NUMBER 1000000000 /* an id with a greater number is no number that was given */

G_DEFINE_BOXED_TYPE (InchesImport, inches_import, inches_import_ref, inches_import_unref)

static void
fault_free (gpointer data)
{
  InchesImportFault *fault = data;

  g_free (fault->place);
  g_free (fault->words);
  g_free (fault);
}

static InchesImport *
import_alloc (void)
{
  InchesImport *self = g_new0 (InchesImport, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->headers = g_ptr_array_new_with_free_func (g_free);
  self->roles = g_array_new (FALSE, TRUE, sizeof (InchesColumnRole));
  self->shown = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->faults = g_ptr_array_new_with_free_func (fault_free);

  return self;
}

/** inches_import_ref: Returns: @self, with one reference more */
InchesImport *
inches_import_ref (InchesImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/** inches_import_unref: @self: an import; freed with its last reference */
void
inches_import_unref (InchesImport *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->headers);
  g_array_unref (self->roles);
  g_ptr_array_unref (self->shown);
  g_array_unref (self->lines);
  g_ptr_array_unref (self->faults);
  g_clear_pointer (&self->own, inches_own_data_unref);
  g_free (self);
}

/* JSON begins with a brace or a bracket; no table does. */
static gboolean
is_json (GBytes *text)
{
  gsize length;
  const char *data = g_bytes_get_data (text, &length);

  for (gsize i = 0; i < length; i++)
    if (strchr (" \t\r\n", data[i]) == NULL)
      return data[i] == '{' || data[i] == '[';

  return FALSE;
}

static gboolean
read_kind (InchesImportJob *job,
           GBytes          *text)
{
  InchesImport *import = job->import;
  gsize length;

  job->text = g_bytes_get_data (text, &length);
  job->length = length;
  if (job->text == NULL)
    job->text = "";
  import->kind = job->options->kind;
  if (import->kind == INCHES_IMPORT_AUTO && is_json (text))
    import->kind = INCHES_IMPORT_TIMELINEJS;

  return import->kind == INCHES_IMPORT_TIMELINEJS ? inches_import_read_timelinejs (job) : inches_import_read_csv (job);
}

static guint
count_replaced (const InchesImportJob *job)
{
  guint n = 0;

  for (guint i = 0; i < job->events->len; i++)
    n += inches_own_data_has (job->own, inches_event_get_id (job->events->pdata[i]));
  for (guint i = 0; i < job->series->len; i++)
    n += inches_own_data_has (job->own, inches_series_get_id (job->series->pdata[i]));

  return n;
}

/* All that was read is added at once, or nothing is. */
static gboolean
add_up (InchesImportJob *job)
{
  InchesImport *import = job->import;
  g_autoptr(GError) error = NULL;

  import->n_events = job->events->len;
  import->n_series = job->series->len;
  for (guint i = 0; i < job->series->len; i++)
    import->n_values += inches_series_get_n_values (job->series->pdata[i]);
  import->n_replaced = count_replaced (job);
  import->own = inches_own_data_with (job->own, job->events, job->series, &error);
  if (import->own == NULL)
    g_set_error (&job->error, error->domain, error->code, "%s: %s", job->name, error->message);

  return import->own != NULL;
}

/**
 * inches_import_read:
 * @bytes: of a file; may hold anything
 * @name: of the file, for messages
 * @options: how it is to be read
 * @progress: (nullable) (scope call): called now and then, in the same thread
 * @data: passed to @progress
 * @cancellable: (nullable): to end the reading
 * @error: what is wrong with the file as a whole, with its name, the place and the limits: an #InchesError;
 *   the first faulty line if @options says to stop there; %G_IO_ERROR_CANCELLED
 *
 * Faults of single lines do not end the reading: they are counted, told and left out. Nothing is changed.
 *
 * Returns: (transfer full): what was read
 */
InchesImport *
inches_import_read (GBytes                     *bytes,
                    const char                 *name,
                    const InchesImportOptions  *options,
                    InchesImportProgress        progress,
                    gpointer                    data,
                    GCancellable               *cancellable,
                    GError                    **error)
{
  g_autoptr(InchesOwnData) nothing = inches_own_data_new ();
  g_autoptr(InchesImport) import = import_alloc ();
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) series = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GBytes) text = NULL;
  InchesImportJob job = { .import = import, .options = options, .name = name, .progress = progress, .data = data,
                          .cancellable = cancellable, .events = events, .series = series, .taken = taken };

  g_return_val_if_fail (bytes != NULL && name != NULL && options != NULL, NULL);

  job.own = options->own != NULL ? options->own : nothing;
  import->encoding = options->encoding;
  import->day_order = options->day_order;
  import->order_told = TRUE;
  if (g_bytes_get_size (bytes) > INCHES_IMPORT_MOST_BYTES)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE, _("%s: the file is larger than %s"), name, "32 MiB");
      return NULL;
    }

  text = inches_import_text_decode (bytes, name, &import->encoding, error);
  if (text == NULL)
    return NULL;

  if (read_kind (&job, text) && add_up (&job))
    return g_steal_pointer (&import);

  g_propagate_error (error, job.error);

  return NULL;
}

/**
 * inches_import_load:
 * @path: of a file
 * @options: how it is to be read
 * @progress: (nullable) (scope call): called now and then, in the same thread
 * @data: passed to @progress
 * @cancellable: (nullable): to end the reading
 * @error: as of inches_import_read(); %INCHES_ERROR_IO and %INCHES_ERROR_TOO_LARGE if it cannot be read
 *
 * Never waits: a folder, a pipe, a file too large is told of at once.
 *
 * Returns: (transfer full): what was read
 */
InchesImport *
inches_import_load (const char                 *path,
                    const InchesImportOptions  *options,
                    InchesImportProgress        progress,
                    gpointer                    data,
                    GCancellable               *cancellable,
                    GError                    **error)
{
  g_autofree char *name = NULL;
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  name = g_filename_display_name (path);
  bytes = inches_file_load (path, INCHES_IMPORT_MOST_BYTES, error);

  return bytes != NULL ? inches_import_read (bytes, name, options, progress, data, cancellable, error) : NULL;
}

/**
 * inches_import_job_fault:
 * @job: a reading
 * @line: where, from 1; 0: @place says where
 * @column: characters from 1; 0: the whole line
 * @place: (nullable): in JSON
 * @words: what is wrong, translated
 *
 * Returns: %FALSE if reading ends at the first fault
 */
gboolean
inches_import_job_fault (InchesImportJob *job,
                         guint            line,
                         guint            column,
                         const char      *place,
                         const char      *words)
{
  InchesImport *import = job->import;
  g_autofree char *text = NULL;
  InchesImportFault *fault;

  import->n_faults++;
  if (import->faults->len < INCHES_IMPORT_MOST_FAULTS)
    {
      fault = g_new0 (InchesImportFault, 1);
      *fault = (InchesImportFault) { line, column, g_strdup (place), g_strdup (words) };
      g_ptr_array_add (import->faults, fault);
    }
  if (!job->options->stop || job->error != NULL)
    return job->error == NULL;

  text = inches_import_fault_to_text (g_ptr_array_index (import->faults, 0), job->name);
  g_set_error_literal (&job->error, INCHES_ERROR, INCHES_ERROR_FORMAT, text);

  return FALSE;
}

/** inches_import_job_fault_cell: as inches_import_job_fault(), of the cell @field of @row */
gboolean
inches_import_job_fault_cell (InchesImportJob    *job,
                              const InchesCsvRow *row,
                              guint               field,
                              const char         *words)
{
  guint line, column;

  inches_csv_row_find_place (row, field, &line, &column);

  return inches_import_job_fault (job, line, column, NULL, words);
}

/** inches_import_job_tick: Returns: %FALSE if the reading was cancelled */
gboolean
inches_import_job_tick (InchesImportJob *job,
                        double           done)
{
  if (job->progress != NULL)
    job->progress (job->base + job->share * CLAMP (done, 0, 1), job->data);

  return job->error == NULL && !g_cancellable_set_error_if_cancelled (job->cancellable, &job->error);
}

/**
 * inches_import_job_see_id:
 * @job: a reading, before anything is taken
 * @given: as the file has it
 *
 * Numbers are given above all those of the file, else a row without an id would take one of a later row.
 */
void
inches_import_job_see_id (InchesImportJob *job,
                          const char      *given)
{
  const char *rest = g_str_has_prefix (given, INCHES_OWN_ID_PREFIX) ? given + strlen (INCHES_OWN_ID_PREFIX) : given;
  guint64 number;

  if (g_ascii_string_to_unsigned (rest, 10, 1, MOST_NUMBER, &number, NULL))
    job->number = MAX (job->number, (guint) number);
}

static gboolean
is_named (const InchesImportJob *job,
          const char            *id)
{
  return job->options->named != NULL && g_hash_table_contains (job->options->named, id);
}

static char *
make_id (InchesImportJob *job)
{
  for (;;)
    {
      g_autofree char *id = inches_own_data_make_id (job->own, &job->number);

      if (!g_hash_table_contains (job->taken, id) && !is_named (job, id))
        return g_steal_pointer (&id);
    }
}

/**
 * inches_import_job_take_id:
 * @job: a reading
 * @given: (nullable): as the file has it, with or without the prefix of own ids
 * @why: (out): what is wrong with it, if %NULL is returned
 *
 * Returns: (transfer full) (nullable): an own id that nothing else in the file has
 */
char *
inches_import_job_take_id (InchesImportJob  *job,
                           const char       *given,
                           char            **why)
{
  g_autofree char *id = NULL;

  if (given == NULL || *given == '\0')
    id = make_id (job);
  else
    id = g_str_has_prefix (given, INCHES_OWN_ID_PREFIX) ? g_strdup (given) : g_strconcat (INCHES_OWN_ID_PREFIX, given, NULL);

  if (!inches_own_id_check (id))
    {
      *why = g_strdup_printf (_("an id has letters and digits, with - or _ between them, and at most %u characters"),
                              INCHES_OWN_ID_LONGEST - (guint) strlen (INCHES_OWN_ID_PREFIX));
      return NULL;
    }
  if (g_hash_table_contains (job->taken, id))
    {
      *why = g_strdup_printf (_("“%s” is an id already"), id);
      return NULL;
    }

  g_hash_table_add (job->taken, g_strdup (id));
  if (!is_named (job, id) || inches_own_data_has (job->own, id))
    return g_steal_pointer (&id);

  job->import->n_named++;

  return job->options->anew ? inches_import_job_take_id (job, NULL, why) : g_steal_pointer (&id);
}
