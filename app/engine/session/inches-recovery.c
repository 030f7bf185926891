/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-recovery.h"

#include <errno.h>
#include <unistd.h>

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "inches-document-reader.h"
#include "inches-document-writer.h"
#include "inches-error.h"
#include "inches-file-claim.h"

#define MOST_NAMES 10000

/* What the worker shares with the main thread. */
typedef struct
{
  gatomicrefcount             ref_count;
  GMutex                      mutex;    /* held while the file is written or removed */
  guint                       wanted;   /* under the mutex: writes of an older number come too late */
  char                       *path;     /* NULL until the first write */
  InchesFileClaim            *claim;
  const InchesFileOperations *operations;
} Shared;

struct _InchesRecovery
{
  Shared            *shared;
  char              *folder;
  InchesModel       *model;
  InchesRecoveryTold told;
  gpointer           user_data;
  GCancellable      *alive;    /* cancelled when this is freed */

  gboolean           running;
  InchesDocument    *next;     /* to be written after the one under way, or NULL */
  char              *next_note;
};

typedef struct
{
  Shared         *shared;
  InchesDocument *document;
  InchesModel    *model;
  char           *note;
  guint           number;
} Job;

static void
run (InchesRecovery *self);

static void
shared_unref (Shared *shared)
{
  if (!g_atomic_ref_count_dec (&shared->ref_count))
    return;

  g_clear_pointer (&shared->claim, inches_file_claim_free);
  g_mutex_clear (&shared->mutex);
  g_free (shared->path);
  g_free (shared);
}

static void
job_free (Job *job)
{
  shared_unref (job->shared);
  inches_document_unref (job->document);
  inches_model_unref (job->model);
  g_free (job->note);
  g_free (job);
}

/* A name that no other process has, and that nothing is left under from an earlier one. */
static gboolean
claim_name (InchesRecovery  *self,
            GError         **error)
{
  Shared *shared = self->shared;

  if (shared->path != NULL)
    return TRUE;

  if (g_mkdir_with_parents (self->folder, 0700) != 0)
    {
      g_autofree char *name = g_filename_display_name (self->folder);

      g_set_error (error, INCHES_ERROR, INCHES_ERROR_IO, "%s: %s", name, g_strerror (errno));
      return FALSE;
    }

  for (guint i = 1; i <= MOST_NAMES; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%d-%u" INCHES_DOCUMENT_SUFFIX, self->folder, (int) getpid (), i);
      g_autofree char *lock = g_strconcat (path, ".lock", NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        continue;
      shared->claim = inches_file_claim_take (lock, NULL);
      if (shared->claim != NULL)
        {
          shared->path = g_steal_pointer (&path);
          return TRUE;
        }
    }

  g_set_error (error, INCHES_ERROR, INCHES_ERROR_IO, _("%s: no file can be locked there"), self->folder);

  return FALSE;
}

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr(GBytes) bytes = inches_document_writer_print (job->document, job->model, job->note);
  gboolean good;

  g_mutex_lock (&job->shared->mutex);
  good = job->number != job->shared->wanted
         || inches_file_save (job->shared->path, bytes, job->shared->operations, &error);
  g_mutex_unlock (&job->shared->mutex);

  if (good)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  InchesRecovery *self = user_data;
  g_autoptr(GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  self->running = FALSE;
  self->told (error != NULL ? error->message : NULL, self->user_data);
  if (self->next != NULL)
    run (self);
}

static void
run (InchesRecovery *self)
{
  g_autoptr(GTask) task = g_task_new (NULL, self->alive, written_cb, self);
  Job *job = g_new0 (Job, 1);

  g_atomic_ref_count_inc (&self->shared->ref_count);
  job->shared = self->shared;
  job->document = g_steal_pointer (&self->next);
  job->model = inches_model_ref (self->model);
  job->note = g_steal_pointer (&self->next_note);
  job->number = self->shared->wanted;
  self->running = TRUE;

  /* What was written is on the disk, whether or not anyone still wants to know. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_thread);
}

/**
 * inches_recovery_new:
 * @folder: (type filename): where such files are; made when the first is written
 * @model: whose own sheet a document's are told apart from
 * @operations: (nullable): what is asked of the system
 * @told: called on the main thread after each write
 * @user_data: for @told
 *
 * Returns: (transfer full): a keeper of one file
 */
InchesRecovery *
inches_recovery_new (const char                 *folder,
                     const InchesModel          *model,
                     const InchesFileOperations *operations,
                     InchesRecoveryTold          told,
                     gpointer                    user_data)
{
  InchesRecovery *self = g_new0 (InchesRecovery, 1);

  self->shared = g_new0 (Shared, 1);
  g_atomic_ref_count_init (&self->shared->ref_count);
  g_mutex_init (&self->shared->mutex);
  self->shared->operations = operations;
  self->folder = g_strdup (folder);
  self->model = inches_model_ref ((InchesModel *) model);
  self->told = told;
  self->user_data = user_data;
  self->alive = g_cancellable_new ();

  return self;
}

/**
 * inches_recovery_write:
 * @document: what is not saved
 * @note: where it belongs
 *
 * Returns at once. What comes while a write is under way replaces what waits for its end.
 */
void
inches_recovery_write (InchesRecovery *self,
                       InchesDocument *document,
                       const char     *note)
{
  g_autoptr(GError) error = NULL;

  if (!claim_name (self, &error))
    {
      self->told (error->message, self->user_data);
      return;
    }

  g_clear_pointer (&self->next, inches_document_unref);
  g_free (self->next_note);
  self->next = inches_document_ref (document);
  self->next_note = g_strdup (note);
  if (!self->running)
    run (self);
}

/** inches_recovery_clear: removes the file; a write under way is waited for */
void
inches_recovery_clear (InchesRecovery *self)
{
  Shared *shared = self->shared;

  g_clear_pointer (&self->next, inches_document_unref);
  g_clear_pointer (&self->next_note, g_free);
  if (shared->path == NULL)
    return;

  g_mutex_lock (&shared->mutex);
  shared->wanted++;
  g_unlink (shared->path);
  g_mutex_unlock (&shared->mutex);
}

/** inches_recovery_free: @self: (transfer full): ends it; what was written stays for the next start */
void
inches_recovery_free (InchesRecovery *self)
{
  g_cancellable_cancel (self->alive);
  g_clear_object (&self->alive);
  g_clear_pointer (&self->next, inches_document_unref);
  g_free (self->next_note);
  g_free (self->folder);
  inches_model_unref (self->model);
  shared_unref (self->shared);
  g_free (self);
}
