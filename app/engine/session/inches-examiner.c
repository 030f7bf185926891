/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-examiner.h"

#include "inches-simulation.h"

#define REST 60 /* ms between the last change and the work: an edit of a coefficient is to be seen within a second */

typedef struct
{
  InchesChronicle *chronicle;
  InchesModel     *model;
  InchesSheet     *sheet;
  guint            n_futures;
} Task;

struct _InchesExaminer
{
  InchesAttendant    parent_instance;

  InchesExamination *examination; /* the newest, or NULL */
};

G_DEFINE_FINAL_TYPE (InchesExaminer, inches_examiner, INCHES_TYPE_ATTENDANT)

enum
{
  PROP_EXAMINATION = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
task_free (gpointer data)
{
  Task *task = data;

  g_object_unref (task->chronicle);
  inches_model_unref (task->model);
  inches_sheet_unref (task->sheet);
  g_free (task);
}

/* A first answer with few futures comes within a second; then one with all. */
static gpointer
make_task (InchesAttendant *attendant)
{
  InchesSession *session = inches_attendant_get_session (attendant);
  gboolean is_first = !inches_examiner_is_current (INCHES_EXAMINER (attendant));
  Task *task = g_new0 (Task, 1);

  task->chronicle = g_object_ref (inches_session_get_chronicle (session));
  task->model = inches_model_ref (inches_session_get_model (session));
  task->sheet = inches_sheet_ref (inches_session_get_sheet (session));
  task->n_futures = is_first ? INCHES_MOVING_FUTURES : INCHES_DEFAULT_FUTURES;

  return task;
}

static gpointer
examine (gpointer    data,
         const gint *cancelled)
{
  Task *task = data;

  return inches_examination_new (task->chronicle, task->model, task->sheet, task->n_futures, cancelled);
}

static void
take (InchesAttendant *attendant,
      gpointer         task,
      gpointer         examination)
{
  InchesExaminer *self = INCHES_EXAMINER (attendant);

  g_clear_pointer (&self->examination, inches_examination_unref);
  self->examination = examination;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXAMINATION]);
}

static gboolean
is_complete (InchesAttendant *attendant)
{
  InchesExaminer *self = INCHES_EXAMINER (attendant);

  return inches_examiner_is_current (self) && inches_examination_get_n_futures (self->examination) == INCHES_DEFAULT_FUTURES;
}

static void
inches_examiner_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  g_value_set_boxed (value, INCHES_EXAMINER (object)->examination);
}

static void
inches_examiner_finalize (GObject *object)
{
  g_clear_pointer (&INCHES_EXAMINER (object)->examination, inches_examination_unref);

  G_OBJECT_CLASS (inches_examiner_parent_class)->finalize (object);
}

static void
inches_examiner_class_init (InchesExaminerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  InchesAttendantClass *attendant_class = INCHES_ATTENDANT_CLASS (klass);

  object_class->get_property = inches_examiner_get_property;
  object_class->finalize = inches_examiner_finalize;

  attendant_class->rest = REST;
  attendant_class->kind.work = examine;
  attendant_class->kind.free_task = task_free;
  attendant_class->kind.free_result = (GDestroyNotify) inches_examination_unref;
  attendant_class->make_task = make_task;
  attendant_class->take = take;
  attendant_class->is_complete = is_complete;

  properties[PROP_EXAMINATION] = g_param_spec_boxed ("examination", NULL, NULL, INCHES_TYPE_EXAMINATION,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
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
  inches_attendant_attend (INCHES_ATTENDANT (self), session);

  return self;
}

/**
 * inches_examiner_get_examination:
 * @self: an examiner
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
  InchesSession *session;

  g_return_val_if_fail (INCHES_IS_EXAMINER (self), FALSE);

  session = inches_attendant_get_session (INCHES_ATTENDANT (self));

  return self->examination != NULL
         && inches_sheet_equal (inches_examination_get_sheet (self->examination), inches_session_get_sheet (session));
}
