/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-export-job.h"

#include "inches-picture-document.h"

#include <math.h>

struct _InchesExportJob
{
  gatomicrefcount  ref_count;
  InchesExport     export; /* owns what it points to */
};

/**
 * inches_export_job_new:
 * @export: the picture; its size has been checked
 *
 * Returns: (transfer full): a job that needs nothing of what @export points to any more
 */
InchesExportJob *
inches_export_job_new (const InchesExport *export)
{
  InchesExportJob *self = g_new0 (InchesExportJob, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->export = *export;
  g_object_ref (self->export.chronicle);
  inches_model_ref (self->export.model);
  inches_forecast_ref (self->export.forecast);
  if (self->export.baseline != NULL)
    inches_forecast_ref (self->export.baseline);
  inches_theme_ref (self->export.theme);
  if (self->export.arrangement != NULL)
    g_variant_ref (self->export.arrangement);
  if (self->export.label_changes != NULL)
    inches_label_changes_ref (self->export.label_changes);
  if (self->export.compare != NULL)
    inches_compare_set_ref (self->export.compare);
  inches_explained_copy (&self->export.explained, &export->explained);
  self->export.title = g_strdup (export->title);
  self->export.subtitle = g_strdup (export->subtitle);
  self->export.mark = g_strdup (export->mark);
  self->export.preset = g_strdup (export->preset);

  return self;
}

/** inches_export_job_ref: Returns: @self, with one reference more */
InchesExportJob *
inches_export_job_ref (InchesExportJob *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/** inches_export_job_unref: @self: a job; freed with its last reference, in whatever thread */
void
inches_export_job_unref (InchesExportJob *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_object_unref (self->export.chronicle);
  inches_model_unref (self->export.model);
  inches_forecast_unref (self->export.forecast);
  g_clear_pointer (&self->export.baseline, inches_forecast_unref);
  inches_theme_unref (self->export.theme);
  g_clear_pointer (&self->export.arrangement, g_variant_unref);
  g_clear_pointer (&self->export.label_changes, inches_label_changes_unref);
  g_clear_pointer (&self->export.compare, inches_compare_set_unref);
  inches_explained_clear (&self->export.explained);
  g_free ((char *) self->export.title);
  g_free ((char *) self->export.subtitle);
  g_free ((char *) self->export.mark);
  g_free ((char *) self->export.preset);
  g_free (self);
}

/** inches_export_job_get_export: Returns: (transfer none): the picture, as long as the job lasts */
const InchesExport *
inches_export_job_get_export (InchesExportJob *self)
{
  return &self->export;
}

/* What one worker does for a job. */
typedef struct
{
  InchesExportJob    *job;
  InchesExportFormat  format;
  double              scale;
  char               *path;
} Work;

static void
work_free (Work *work)
{
  inches_export_job_unref (work->job);
  g_free (work->path);
  g_free (work);
}

static Work *
work_new (InchesExportJob    *job,
          InchesExportFormat  format,
          const char         *path)
{
  Work *work = g_new0 (Work, 1);

  work->job = inches_export_job_ref (job);
  work->format = format;
  work->path = g_strdup (path);

  return work;
}

static void
make_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;
  GBytes *bytes = inches_picture_document_make (&work->job->export, work->format, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;

  if (inches_picture_document_save (&work->job->export, work->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * inches_export_job_make_async:
 * @self: a job
 * @format: of the bytes
 * @cancellable: (nullable): its callback is told so, even if the bytes are there
 * @callback: called on the caller's main context
 *
 * Makes the bytes of inches_picture_document_make() in a worker.
 */
void
inches_export_job_make_async (InchesExportJob     *self,
                              InchesExportFormat   format,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, work_new (self, format, NULL), (GDestroyNotify) work_free);
  g_task_run_in_thread (task, make_thread);
}

/** inches_export_job_make_finish: Returns: (transfer full): the bytes; %NULL with @error set */
GBytes *
inches_export_job_make_finish (GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
draw_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Work *work = task_data;
  const InchesExport *export = &work->job->export;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         MAX (1, round (export->width * work->scale)),
                                                         MAX (1, round (export->height * work->scale)));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, work->scale, work->scale);
  inches_export_draw (export, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  g_task_return_pointer (task, surface, (GDestroyNotify) cairo_surface_destroy);
}

/**
 * inches_export_job_draw_async:
 * @self: a job
 * @scale: pixels for each px of the layout
 * @callback: called on the caller's main context
 *
 * Draws in a worker what the file will show, at another scale.
 */
void
inches_export_job_draw_async (InchesExportJob     *self,
                              double               scale,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Work *work = work_new (self, INCHES_EXPORT_PNG, NULL);

  work->scale = scale;
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, draw_thread);
}

/** inches_export_job_draw_finish: Returns: (transfer full): an image surface */
cairo_surface_t *
inches_export_job_draw_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * inches_export_job_save_async:
 * @self: a job
 * @path: its ending says the format, see inches_export_find_format()
 * @callback: called on the caller's main context
 *
 * Writes the file of inches_picture_document_save() in a worker.
 */
void
inches_export_job_save_async (InchesExportJob     *self,
                              const char          *path,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_task_data (task, work_new (self, INCHES_EXPORT_PNG, path), (GDestroyNotify) work_free);
  g_task_run_in_thread (task, save_thread);
}

/** inches_export_job_save_finish: Returns: %FALSE with @error set if the file could not be written */
gboolean
inches_export_job_save_finish (GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
