/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-diagnoser.h"

#include "inches-simulation.h"

#define REST 120 /* ms between the last change and the work */

typedef struct
{
  InchesScenario *scenario;
  InchesSheet    *sheet;
  guint           week;
} Task;

struct _InchesDiagnoser
{
  InchesAttendant  parent_instance;

  InchesOutlook   *outlook;
  InchesScenario  *scenario;  /* what the diagnosis is of; NULL: there is none */
  InchesSheet     *sheet;     /* and under which */
  InchesDiagnosis *diagnosis;
};

G_DEFINE_FINAL_TYPE (InchesDiagnoser, inches_diagnoser, INCHES_TYPE_ATTENDANT)

enum
{
  PROP_DIAGNOSIS = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
task_free (gpointer data)
{
  Task *task = data;

  inches_scenario_unref (task->scenario);
  inches_sheet_unref (task->sheet);
  g_free (task);
}

static gpointer
make_task (InchesAttendant *attendant)
{
  InchesDiagnoser *self = INCHES_DIAGNOSER (attendant);
  InchesSession *session = inches_attendant_get_session (attendant);
  Task *task = g_new0 (Task, 1);

  task->scenario = inches_scenario_ref (inches_session_get_scenario (session));
  task->sheet = inches_sheet_ref (inches_session_get_sheet (session));
  task->week = inches_outlook_get_n_weeks (self->outlook) - 1;

  return task;
}

static gpointer
diagnose (gpointer    data,
          const gint *cancelled)
{
  Task *task = data;

  return inches_diagnosis_new (task->scenario, task->sheet, INCHES_DEFAULT_SEED, task->week, cancelled);
}

static void
forget (InchesDiagnoser *self)
{
  g_clear_pointer (&self->diagnosis, inches_diagnosis_unref);
  g_clear_pointer (&self->scenario, inches_scenario_unref);
  g_clear_pointer (&self->sheet, inches_sheet_unref);
}

static void
take (InchesAttendant *attendant,
      gpointer         data,
      gpointer         diagnosis)
{
  InchesDiagnoser *self = INCHES_DIAGNOSER (attendant);
  Task *task = data;

  forget (self);
  self->diagnosis = diagnosis;
  self->scenario = inches_scenario_ref (task->scenario);
  self->sheet = inches_sheet_ref (task->sheet);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIAGNOSIS]);
}

static gboolean
is_complete (InchesAttendant *attendant)
{
  return inches_diagnoser_is_current (INCHES_DIAGNOSER (attendant));
}

static void
inches_diagnoser_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_value_set_boxed (value, INCHES_DIAGNOSER (object)->diagnosis);
}

static void
inches_diagnoser_dispose (GObject *object)
{
  g_clear_object (&INCHES_DIAGNOSER (object)->outlook);

  G_OBJECT_CLASS (inches_diagnoser_parent_class)->dispose (object);
}

static void
inches_diagnoser_finalize (GObject *object)
{
  forget (INCHES_DIAGNOSER (object));

  G_OBJECT_CLASS (inches_diagnoser_parent_class)->finalize (object);
}

static void
inches_diagnoser_class_init (InchesDiagnoserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  InchesAttendantClass *attendant_class = INCHES_ATTENDANT_CLASS (klass);

  object_class->get_property = inches_diagnoser_get_property;
  object_class->dispose = inches_diagnoser_dispose;
  object_class->finalize = inches_diagnoser_finalize;

  attendant_class->rest = REST;
  attendant_class->kind.work = diagnose;
  attendant_class->kind.free_task = task_free;
  attendant_class->kind.free_result = (GDestroyNotify) inches_diagnosis_unref;
  attendant_class->make_task = make_task;
  attendant_class->take = take;
  attendant_class->is_complete = is_complete;

  properties[PROP_DIAGNOSIS] = g_param_spec_boxed ("diagnosis", NULL, NULL, INCHES_TYPE_DIAGNOSIS,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
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
  inches_attendant_attend (INCHES_ATTENDANT (self), session);
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (inches_attendant_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (outlook, "notify::n-weeks", G_CALLBACK (inches_attendant_update), self, G_CONNECT_SWAPPED);

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
