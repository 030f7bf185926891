/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-diagnoser.h"

#include "inches-simulation.h"

#include <gio/gio.h>

#define REST 120 /* ms between the last change and the work */

/* One piece of work, from start to arrival. The worker reads all but the owner. */
typedef struct
{
  InchesScenario  *scenario;
  InchesSheet     *sheet;
  guint            week;
  gint             cancelled; /* atomic */
  InchesDiagnoser *owner;     /* NULL once nobody waits; the owner's thread only */
} Work;

struct _InchesDiagnoser
{
  GObject          parent_instance;

  InchesOutlook   *outlook;
  InchesScenario  *scenario;  /* what the diagnosis is of; NULL: there is none */
  InchesSheet     *sheet;     /* and under which */
  InchesDiagnosis *diagnosis;
  Work            *work;      /* under way, owned by its task; or NULL */
  guint            rest_id;
  gboolean         active;
};

G_DEFINE_FINAL_TYPE (InchesDiagnoser, inches_diagnoser, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DIAGNOSIS,
  PROP_ACTIVE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
work_free (Work *work)
{
  inches_scenario_unref (work->scenario);
  inches_sheet_unref (work->sheet);
  g_free (work);
}

static void
diagnose_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Work *work = task_data;

  g_task_return_pointer (task,
                         inches_diagnosis_new (work->scenario, work->sheet, INCHES_DEFAULT_SEED, work->week, &work->cancelled),
                         (GDestroyNotify) inches_diagnosis_unref);
}

static void
diagnosed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Work *work = g_task_get_task_data (G_TASK (result));
  InchesDiagnoser *self = work->owner;
  g_autoptr(InchesDiagnosis) diagnosis = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self == NULL)
    return;

  self->work = NULL;
  if (diagnosis == NULL)
    return;

  g_clear_pointer (&self->diagnosis, inches_diagnosis_unref);
  g_clear_pointer (&self->scenario, inches_scenario_unref);
  g_clear_pointer (&self->sheet, inches_sheet_unref);
  self->diagnosis = g_steal_pointer (&diagnosis);
  self->scenario = inches_scenario_ref (work->scenario);
  self->sheet = inches_sheet_ref (work->sheet);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIAGNOSIS]);
}

/* A worker stops at its next block and is heard of no more. */
static void
give_up (InchesDiagnoser *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->work == NULL)
    return;

  self->work->owner = NULL;
  g_atomic_int_set (&self->work->cancelled, 1);
  self->work = NULL;
}

static gboolean
start_cb (gpointer user_data)
{
  InchesDiagnoser *self = user_data;
  InchesSession *session = inches_outlook_get_session (self->outlook);
  g_autoptr(GTask) task = g_task_new (NULL, NULL, diagnosed_cb, NULL);

  self->rest_id = 0;
  self->work = g_new0 (Work, 1);
  self->work->scenario = inches_scenario_ref (inches_session_get_scenario (session));
  self->work->sheet = inches_sheet_ref (inches_session_get_sheet (session));
  self->work->week = inches_outlook_get_n_weeks (self->outlook) - 1;
  self->work->owner = self;

  g_task_set_task_data (task, self->work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, diagnose_thread);

  return G_SOURCE_REMOVE;
}

static void
update (InchesDiagnoser *self)
{
  give_up (self);

  if (self->active && !inches_session_get_moving (inches_outlook_get_session (self->outlook))
      && !inches_diagnoser_is_current (self))
    self->rest_id = g_timeout_add (REST, start_cb, self);
}

static void
inches_diagnoser_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  InchesDiagnoser *self = INCHES_DIAGNOSER (object);

  switch (prop_id)
    {
    case PROP_DIAGNOSIS:
      g_value_set_boxed (value, self->diagnosis);
      break;
    case PROP_ACTIVE:
      g_value_set_boolean (value, self->active);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inches_diagnoser_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (prop_id == PROP_ACTIVE)
    inches_diagnoser_set_active (INCHES_DIAGNOSER (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
inches_diagnoser_dispose (GObject *object)
{
  InchesDiagnoser *self = INCHES_DIAGNOSER (object);

  give_up (self);
  g_clear_object (&self->outlook);

  G_OBJECT_CLASS (inches_diagnoser_parent_class)->dispose (object);
}

static void
inches_diagnoser_finalize (GObject *object)
{
  InchesDiagnoser *self = INCHES_DIAGNOSER (object);

  g_clear_pointer (&self->diagnosis, inches_diagnosis_unref);
  g_clear_pointer (&self->scenario, inches_scenario_unref);
  g_clear_pointer (&self->sheet, inches_sheet_unref);

  G_OBJECT_CLASS (inches_diagnoser_parent_class)->finalize (object);
}

static void
inches_diagnoser_class_init (InchesDiagnoserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = inches_diagnoser_get_property;
  object_class->set_property = inches_diagnoser_set_property;
  object_class->dispose = inches_diagnoser_dispose;
  object_class->finalize = inches_diagnoser_finalize;

  properties[PROP_DIAGNOSIS] = g_param_spec_boxed ("diagnosis", NULL, NULL, INCHES_TYPE_DIAGNOSIS, flags | G_PARAM_READABLE);
  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, flags | G_PARAM_READWRITE);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inches_diagnoser_init (InchesDiagnoser *self)
{
}

/**
 * inches_diagnoser_new:
 * @outlook: whose scenario and last week are asked about; a reference is taken
 *
 * Returns: (transfer full): a diagnoser that rests until it is made active
 */
InchesDiagnoser *
inches_diagnoser_new (InchesOutlook *outlook)
{
  InchesDiagnoser *self;
  InchesSession *session;

  g_return_val_if_fail (INCHES_IS_OUTLOOK (outlook), NULL);

  self = g_object_new (INCHES_TYPE_DIAGNOSER, NULL);
  self->outlook = g_object_ref (outlook);
  session = inches_outlook_get_session (outlook);
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::sheet", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::moving", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (outlook, "notify::n-weeks", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * inches_diagnoser_get_diagnosis:
 * @self: a diagnoser
 *
 * Returns: (transfer none) (nullable): the newest; it may be of the settings before
 */
InchesDiagnosis *
inches_diagnoser_get_diagnosis (InchesDiagnoser *self)
{
  g_return_val_if_fail (INCHES_IS_DIAGNOSER (self), NULL);

  return self->diagnosis;
}

/**
 * inches_diagnoser_is_current:
 * @self: a diagnoser
 *
 * Returns: whether the diagnosis is of the scenario and the weeks shown
 */
gboolean
inches_diagnoser_is_current (InchesDiagnoser *self)
{
  InchesSession *session;

  g_return_val_if_fail (INCHES_IS_DIAGNOSER (self), FALSE);

  session = inches_outlook_get_session (self->outlook);

  return self->diagnosis != NULL
         && inches_diagnosis_get_week (self->diagnosis) == inches_outlook_get_n_weeks (self->outlook) - 1
         && inches_scenario_equal (self->scenario, inches_session_get_scenario (session))
         && inches_sheet_equal (self->sheet, inches_session_get_sheet (session));
}

/**
 * inches_diagnoser_set_active:
 * @self: a diagnoser
 * @active: whether somebody looks
 */
void
inches_diagnoser_set_active (InchesDiagnoser *self,
                             gboolean         active)
{
  g_return_if_fail (INCHES_IS_DIAGNOSER (self));

  if (self->active == active)
    return;

  self->active = active;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}
