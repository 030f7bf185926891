/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-importer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TELL_EVERY 100 /* ms between two steps of progress */

struct _InchesImporter
{
  GObject              parent_instance;

  InchesSession       *session;
  char                *path;
  char                *name;
  InchesImportOptions  options; /* its roles are owned; own and named are NULL */
  InchesColumnRole    *roles;

  GCancellable        *cancellable; /* of what is being read; NULL: nothing is */
  gint                 progress;    /* thousandths; written by the worker */
  guint                tell_id;

  InchesContent       *base;        /* to which the last reading added; NULL: none has ended */
  InchesImport        *import;
  GError              *error;
};

G_DEFINE_FINAL_TYPE (InchesImporter, inches_importer, G_TYPE_OBJECT)

static guint changed_signal;

/* What a worker reads with, and nothing that the main thread changes. */
typedef struct
{
  InchesImporter      *importer;
  char                *path;
  InchesContent       *base;
  InchesImportOptions  options;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_free ((InchesColumnRole *) reading->options.roles);
  g_hash_table_unref (reading->options.named);
  inches_content_unref (reading->base);
  g_free (reading->path);
  g_free (reading);
}

static void
changed (InchesImporter *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
progress_cb (double   done,
             gpointer data)
{
  InchesImporter *self = data;

  g_atomic_int_set (&self->progress, (gint) (1000 * CLAMP (done, 0, 1)));
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Reading *reading = task_data;
  GError *error = NULL;
  InchesImport *import = inches_import_load (reading->path, &reading->options, progress_cb, reading->importer, cancellable, &error);

  if (import != NULL)
    g_task_return_pointer (task, import, (GDestroyNotify) inches_import_unref);
  else
    g_task_return_error (task, error);
}

/* One that was given up for another says nothing more. */
static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(InchesImporter) self = user_data;
  Reading *reading = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  g_autoptr(InchesImport) import = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    {
      g_clear_error (&error);
      return;
    }

  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->tell_id, g_source_remove);
  g_clear_pointer (&self->import, inches_import_unref);
  g_clear_error (&self->error);
  g_clear_pointer (&self->base, inches_content_unref);
  self->import = g_steal_pointer (&import);
  self->error = error;
  self->base = inches_content_ref (reading->base);
  changed (self);
}

static gboolean
tell_cb (gpointer user_data)
{
  changed (user_data);

  return G_SOURCE_CONTINUE;
}

/* The reference travels as user data: the type must only be finalized on the main thread. */
static void
read_anew (InchesImporter *self)
{
  g_autoptr(GTask) task = NULL;
  Reading *reading = g_new0 (Reading, 1);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_atomic_int_set (&self->progress, 0);

  reading->importer = self;
  reading->path = g_strdup (self->path);
  reading->options = self->options;
  reading->options.roles = g_memdup2 (self->roles, self->options.n_roles * sizeof (InchesColumnRole));
  reading->base = inches_content_ref (inches_trail_get_content (inches_session_get_trail (self->session)));
  reading->options.own = inches_content_get_own_data (reading->base);
  reading->options.named = inches_content_list_own_names (reading->base);

  task = g_task_new (NULL, self->cancellable, read_cb, g_object_ref (self));
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_thread);
  if (self->tell_id == 0)
    self->tell_id = g_timeout_add (TELL_EVERY, tell_cb, self);
  changed (self);
}

static void
inches_importer_dispose (GObject *object)
{
  InchesImporter *self = INCHES_IMPORTER (object);

  g_clear_handle_id (&self->tell_id, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_importer_parent_class)->dispose (object);
}

static void
inches_importer_finalize (GObject *object)
{
  InchesImporter *self = INCHES_IMPORTER (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->base, inches_content_unref);
  g_clear_pointer (&self->import, inches_import_unref);
  g_clear_error (&self->error);
  g_free (self->roles);
  g_free (self->name);
  g_free (self->path);

  G_OBJECT_CLASS (inches_importer_parent_class)->finalize (object);
}

static void
inches_importer_class_init (InchesImporterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inches_importer_dispose;
  G_OBJECT_CLASS (klass)->finalize = inches_importer_finalize;

  changed_signal = g_signal_new ("changed", INCHES_TYPE_IMPORTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inches_importer_init (InchesImporter *self)
{
}

/**
 * inches_importer_new:
 * @session: into whose document it is read
 * @path: of a CSV or TimelineJS file
 *
 * Returns: (transfer full): an importer, which has begun to read
 */
InchesImporter *
inches_importer_new (InchesSession *session,
                     const char    *path)
{
  InchesImporter *self;

  g_return_val_if_fail (INCHES_IS_SESSION (session), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (INCHES_TYPE_IMPORTER, NULL);
  self->session = g_object_ref (session);
  self->path = g_strdup (path);
  self->name = g_filename_display_basename (path);
  read_anew (self);

  return self;
}

/** inches_importer_get_name: Returns: (transfer none): name of the file, without its folder */
const char *
inches_importer_get_name (InchesImporter *self)
{
  g_return_val_if_fail (INCHES_IS_IMPORTER (self), NULL);
  return self->name;
}

/** inches_importer_get_options: Returns: (transfer none): how it is read; what is to be found out is AUTO or 0 */
const InchesImportOptions *
inches_importer_get_options (InchesImporter *self)
{
  g_return_val_if_fail (INCHES_IS_IMPORTER (self), NULL);
  return &self->options;
}

/**
 * inches_importer_set_options:
 * @options: how it is to be read; copied
 *
 * Reads anew, also if nothing differs.
 */
void
inches_importer_set_options (InchesImporter            *self,
                             const InchesImportOptions *options)
{
  InchesColumnRole *roles;

  g_return_if_fail (INCHES_IS_IMPORTER (self));
  g_return_if_fail (options != NULL);

  roles = options->roles != NULL ? g_memdup2 (options->roles, options->n_roles * sizeof (InchesColumnRole)) : NULL;
  self->options = *options;
  g_free (self->roles);
  self->roles = roles;
  self->options.roles = roles;
  self->options.n_roles = roles != NULL ? options->n_roles : 0;
  self->options.own = NULL;
  self->options.named = NULL;
  read_anew (self);
}

/** inches_importer_is_reading: Returns: whether a reading is under way */
gboolean
inches_importer_is_reading (InchesImporter *self)
{
  g_return_val_if_fail (INCHES_IS_IMPORTER (self), FALSE);
  return self->cancellable != NULL;
}

/** inches_importer_get_progress: Returns: how much of the file is read, 0 to 1 */
double
inches_importer_get_progress (InchesImporter *self)
{
  g_return_val_if_fail (INCHES_IS_IMPORTER (self), 0);
  return g_atomic_int_get (&self->progress) / 1000.0;
}

/** inches_importer_stop: gives up what is being read; what came before it is no longer there either */
void
inches_importer_stop (InchesImporter *self)
{
  g_return_if_fail (INCHES_IS_IMPORTER (self));

  if (self->cancellable == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->tell_id, g_source_remove);
  g_clear_pointer (&self->import, inches_import_unref);
  g_clear_error (&self->error);
  self->error = g_error_new (G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Reading “%s” was stopped."), self->name);
  changed (self);
}

/** inches_importer_get_import: Returns: (transfer none) (nullable): what the last reading came to */
InchesImport *
inches_importer_get_import (InchesImporter *self)
{
  g_return_val_if_fail (INCHES_IS_IMPORTER (self), NULL);
  return self->import;
}

/** inches_importer_get_error: Returns: (transfer none) (nullable): why the last reading came to nothing */
const GError *
inches_importer_get_error (InchesImporter *self)
{
  g_return_val_if_fail (INCHES_IS_IMPORTER (self), NULL);
  return self->error;
}

/** inches_importer_can_take: Returns: whether there is something to be taken into the document */
gboolean
inches_importer_can_take (InchesImporter *self)
{
  g_return_val_if_fail (INCHES_IS_IMPORTER (self), FALSE);

  return self->cancellable == NULL && self->import != NULL
         && inches_import_get_n_events (self->import) + inches_import_get_n_series (self->import) > 0;
}

/* "12 events from visits.csv imported" */
static char *
describe (InchesImporter *self)
{
  guint n_events = inches_import_get_n_events (self->import);
  guint n_series = inches_import_get_n_series (self->import);
  g_autofree char *events = g_strdup_printf (ngettext ("%u event", "%u events", n_events), n_events);
  g_autofree char *series = g_strdup_printf (ngettext ("%u series", "%u series", n_series), n_series);
  g_autofree char *both = g_strdup_printf (_("%s and %s"), events, series);

  /* Translators: "12 events", name of a file */
  return g_strdup_printf (_("%s from %s imported"), n_series == 0 ? events : n_events == 0 ? series : both, self->name);
}

/* What differs in other parts of the document, such as the scenario, is none of a reading's. */
static gboolean
is_as_read (InchesImporter *self)
{
  InchesContent *now = inches_trail_get_content (inches_session_get_trail (self->session));

  return inches_content_get_own_data (now) == inches_content_get_own_data (self->base)
         && inches_content_get_label_changes (now) == inches_content_get_label_changes (self->base)
         && inches_content_get_briefing (now) == inches_content_get_briefing (self->base);
}

/**
 * inches_importer_take:
 *
 * Makes what was read part of the document, as one step of the trail.
 *
 * Returns: %FALSE if the document's own data, or what it says of them, are no longer those that it was
 *   added to: it is then read again, and nothing has changed
 */
gboolean
inches_importer_take (InchesImporter *self)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (INCHES_IS_IMPORTER (self), FALSE);
  g_return_val_if_fail (inches_importer_can_take (self), FALSE);

  if (!is_as_read (self))
    {
      read_anew (self);
      return FALSE;
    }

  words = describe (self);
  inches_session_set_own_data (self->session, inches_import_get_own_data (self->import), words);

  return TRUE;
}
