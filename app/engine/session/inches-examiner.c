/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-examiner.h"

#include "inches-simulation.h"

#include <gio/gio.h>

#define REST 60 /* ms between the last change and the work: an edit of a coefficient is to be seen within a second */

/* One piece of work, from start to arrival. The worker reads all but the owner. */
typedef struct
{
  InchesChronicle *chronicle;
  InchesModel     *model;
  InchesSheet     *sheet;
  guint            n_futures;
  gint             cancelled; /* atomic */
  InchesExaminer  *owner;     /* NULL once nobody waits; the owner's thread only */
} Work;

struct _InchesExaminer
{
  GObject            parent_instance;

  InchesSession     *session;
  InchesExamination *examination; /* the newest, or NULL */
  Work              *work;        /* under way, owned by its task; or NULL */
  guint              rest_id;
  gboolean           active;
};

G_DEFINE_FINAL_TYPE (InchesExaminer, inches_examiner, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_EXAMINATION,
  PROP_ACTIVE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
work_free (Work *work)
{
  g_object_unref (work->chronicle);
  inches_model_unref (work->model);
  inches_sheet_unref (work->sheet);
  g_free (work);
}

static void
examine_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Work *work = task_data;

  g_task_return_pointer (task,
                         inches_examination_new (work->chronicle, work->model, work->sheet, work->n_futures, &work->cancelled),
                         (GDestroyNotify) inches_examination_unref);
}

static void update (InchesExaminer *self);

static void
examined_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Work *work = g_task_get_task_data (G_TASK (result));
  InchesExaminer *self = work->owner;
  g_autoptr(InchesExamination) examination = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self == NULL)
    return;

  self->work = NULL;
  if (examination == NULL)
    return;

  g_clear_pointer (&self->examination, inches_examination_unref);
  self->examination = g_steal_pointer (&examination);
  /* A watcher may let go of the examiner, or change the sheet. */
  g_object_ref (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXAMINATION]);
  if (self->work == NULL && self->rest_id == 0)
    update (self);
  g_object_unref (self);
}

/* A worker stops at its next block and is heard of no more. */
static void
give_up (InchesExaminer *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->work == NULL)
    return;

  self->work->owner = NULL;
  g_atomic_int_set (&self->work->cancelled, 1);
  self->work = NULL;
}

static gboolean
is_complete (InchesExaminer *self)
{
  return inches_examiner_is_current (self)
         && inches_examination_get_n_futures (self->examination) == INCHES_DEFAULT_FUTURES;
}

static gboolean
start_cb (gpointer user_data)
{
  InchesExaminer *self = user_data;
  g_autoptr(GTask) task = g_task_new (NULL, NULL, examined_cb, NULL);

  self->rest_id = 0;
  self->work = g_new0 (Work, 1);
  self->work->chronicle = g_object_ref (inches_session_get_chronicle (self->session));
  self->work->model = inches_model_ref (inches_session_get_model (self->session));
  self->work->sheet = inches_sheet_ref (inches_session_get_sheet (self->session));
  self->work->n_futures = inches_examiner_is_current (self) ? INCHES_DEFAULT_FUTURES : INCHES_MOVING_FUTURES;
  self->work->owner = self;

  g_task_set_task_data (task, self->work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, examine_thread);

  return G_SOURCE_REMOVE;
}

static void
update (InchesExaminer *self)
{
  give_up (self);

  if (self->active && !inches_session_get_moving (self->session)
      && !is_complete (self))
    self->rest_id = g_timeout_add (REST, start_cb, self);
}

static void
inches_examiner_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  InchesExaminer *self = INCHES_EXAMINER (object);

  switch (prop_id)
    {
    case PROP_EXAMINATION:
      g_value_set_boxed (value, self->examination);
      break;
    case PROP_ACTIVE:
      g_value_set_boolean (value, self->active);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inches_examiner_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (prop_id == PROP_ACTIVE)
    inches_examiner_set_active (INCHES_EXAMINER (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
inches_examiner_dispose (GObject *object)
{
  InchesExaminer *self = INCHES_EXAMINER (object);

  give_up (self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_examiner_parent_class)->dispose (object);
}

static void
inches_examiner_finalize (GObject *object)
{
  InchesExaminer *self = INCHES_EXAMINER (object);

  g_clear_pointer (&self->examination, inches_examination_unref);

  G_OBJECT_CLASS (inches_examiner_parent_class)->finalize (object);
}

static void
inches_examiner_class_init (InchesExaminerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = inches_examiner_get_property;
  object_class->set_property = inches_examiner_set_property;
  object_class->dispose = inches_examiner_dispose;
  object_class->finalize = inches_examiner_finalize;

  properties[PROP_EXAMINATION] = g_param_spec_boxed ("examination", NULL, NULL, INCHES_TYPE_EXAMINATION, flags | G_PARAM_READABLE);
  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, flags | G_PARAM_READWRITE);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inches_examiner_init (InchesExaminer *self)
{
}

/**
 * inches_examiner_new:
 * @session: whose sheet is examined; a reference is taken
 *
 * Returns: (transfer full): an examiner that rests until it is made active
 */
InchesExaminer *
inches_examiner_new (InchesSession *session)
{
  InchesExaminer *self;

  g_return_val_if_fail (INCHES_IS_SESSION (session), NULL);

  self = g_object_new (INCHES_TYPE_EXAMINER, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::sheet", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::moving", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * inches_examiner_get_examination:
 * @self: a examiner
 *
 * Returns: (transfer none) (nullable): the newest; it may be of the sheet before
 */
InchesExamination *
inches_examiner_get_examination (InchesExaminer *self)
{
  g_return_val_if_fail (INCHES_IS_EXAMINER (self), NULL);

  return self->examination;
}

/**
 * inches_examiner_is_current:
 * @self: an examiner
 *
 * Returns: whether the examination is of the sheet in use
 */
gboolean
inches_examiner_is_current (InchesExaminer *self)
{
  g_return_val_if_fail (INCHES_IS_EXAMINER (self), FALSE);

  return self->examination != NULL
         && inches_sheet_equal (inches_examination_get_sheet (self->examination), inches_session_get_sheet (self->session));
}

/**
 * inches_examiner_set_active:
 * @self: a examiner
 * @active: whether somebody looks
 */
void
inches_examiner_set_active (InchesExaminer *self,
                             gboolean         active)
{
  g_return_if_fail (INCHES_IS_EXAMINER (self));

  if (self->active == active)
    return;

  self->active = active;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}
