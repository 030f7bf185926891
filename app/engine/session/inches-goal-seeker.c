/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-goal-seeker.h"

#include "inches-errand.h"
#include "inches-simulation.h"

typedef struct
{
  InchesScenario *scenario;
  InchesSheet    *sheet;
  guint           levers;
  double          most_crises;
} Task;

struct _InchesGoalSeeker
{
  GObject         parent_instance;

  InchesSession  *session;
  InchesErrand   *errand;
  InchesGoalSeek *result;
  InchesScenario *scenario; /* that the result started from */
  InchesSheet    *sheet;
};

enum
{
  PROP_RUNNING = 1,
  PROP_RESULT,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (InchesGoalSeeker, inches_goal_seeker, G_TYPE_OBJECT)

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
seek (gpointer    data,
      const gint *cancelled)
{
  Task *task = data;

  return inches_goal_seek_new (task->scenario, task->levers, task->most_crises, task->sheet, INCHES_DEFAULT_SEED, cancelled);
}

static void
sought (gpointer data,
        gpointer result,
        gpointer user_data)
{
  InchesGoalSeeker *self = user_data;
  Task *task = data;

  self->result = result;
  self->scenario = inches_scenario_ref (task->scenario);
  self->sheet = inches_sheet_ref (task->sheet);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RESULT]);
}

static void
forget (InchesGoalSeeker *self)
{
  g_clear_pointer (&self->result, inches_goal_seek_unref);
  g_clear_pointer (&self->scenario, inches_scenario_unref);
  g_clear_pointer (&self->sheet, inches_sheet_unref);
}

/* Whether the result is from the settings shown may have changed too. */
static void
settings_changed_cb (InchesGoalSeeker *self)
{
  inches_goal_seeker_give_up (self);
  if (self->result != NULL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RESULT]);
}

static void
inches_goal_seeker_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  InchesGoalSeeker *self = INCHES_GOAL_SEEKER (object);

  if (prop_id == PROP_RUNNING)
    g_value_set_boolean (value, inches_goal_seeker_is_running (self));
  else
    g_value_set_boxed (value, self->result);
}

static void
inches_goal_seeker_dispose (GObject *object)
{
  InchesGoalSeeker *self = INCHES_GOAL_SEEKER (object);

  inches_goal_seeker_give_up (self);
  forget (self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_goal_seeker_parent_class)->dispose (object);
}

static void
inches_goal_seeker_finalize (GObject *object)
{
  inches_errand_free (INCHES_GOAL_SEEKER (object)->errand);

  G_OBJECT_CLASS (inches_goal_seeker_parent_class)->finalize (object);
}

static void
inches_goal_seeker_class_init (InchesGoalSeekerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = inches_goal_seeker_get_property;
  object_class->dispose = inches_goal_seeker_dispose;
  object_class->finalize = inches_goal_seeker_finalize;

  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, flags);
  properties[PROP_RESULT] = g_param_spec_boxed ("result", NULL, NULL, INCHES_TYPE_GOAL_SEEK, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inches_goal_seeker_init (InchesGoalSeeker *self)
{
  static const InchesErrandKind kind = { seek, sought, task_free, (GDestroyNotify) inches_goal_seek_unref };

  self->errand = inches_errand_new (&kind, self);
}

/** inches_goal_seeker_new: @session: whose settings are the start. Returns: (transfer full): a seeker at rest */
InchesGoalSeeker *
inches_goal_seeker_new (InchesSession *session)
{
  InchesGoalSeeker *self = g_object_new (INCHES_TYPE_GOAL_SEEKER, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::sheet", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * inches_goal_seeker_seek:
 * @levers: bits of those that may move, at least one
 * @most_crises: of 100 futures, 0 to 100
 *
 * Starts anew from the settings shown; what was found before is forgotten.
 */
void
inches_goal_seeker_seek (InchesGoalSeeker *self,
                         guint             levers,
                         double            most_crises)
{
  Task *task;

  g_return_if_fail (INCHES_IS_GOAL_SEEKER (self));
  g_return_if_fail (levers != 0 && levers < 1u << INCHES_N_LEVERS);
  g_return_if_fail (most_crises >= 0 && most_crises <= 100);

  inches_goal_seeker_give_up (self);
  forget (self);

  task = g_new0 (Task, 1);
  task->scenario = inches_scenario_ref (inches_session_get_scenario (self->session));
  task->sheet = inches_sheet_ref (inches_session_get_sheet (self->session));
  task->levers = levers;
  task->most_crises = most_crises;
  inches_errand_send (self->errand, task);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RESULT]);
}

/** inches_goal_seeker_give_up: what is under way stops at its next block and is heard of no more */
void
inches_goal_seeker_give_up (InchesGoalSeeker *self)
{
  g_return_if_fail (INCHES_IS_GOAL_SEEKER (self));

  if (!inches_goal_seeker_is_running (self))
    return;

  inches_errand_give_up (self->errand);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
}

/** inches_goal_seeker_is_running: Returns: whether a worker is at it */
gboolean
inches_goal_seeker_is_running (InchesGoalSeeker *self)
{
  g_return_val_if_fail (INCHES_IS_GOAL_SEEKER (self), FALSE);

  return inches_errand_get_task (self->errand) != NULL;
}

/** inches_goal_seeker_get_result: Returns: (transfer none) (nullable): the newest */
InchesGoalSeek *
inches_goal_seeker_get_result (InchesGoalSeeker *self)
{
  g_return_val_if_fail (INCHES_IS_GOAL_SEEKER (self), NULL);

  return self->result;
}

/** inches_goal_seeker_is_current: Returns: whether there is a result and it is from the settings shown */
gboolean
inches_goal_seeker_is_current (InchesGoalSeeker *self)
{
  g_return_val_if_fail (INCHES_IS_GOAL_SEEKER (self), FALSE);

  return self->result != NULL && inches_scenario_equal (self->scenario, inches_session_get_scenario (self->session))
         && inches_sheet_equal (self->sheet, inches_session_get_sheet (self->session));
}

/** inches_goal_seeker_use: makes the settings found those shown, in one step of the trail. Returns: %FALSE if the result is
 * not of the settings shown, or no better than they are */
gboolean
inches_goal_seeker_use (InchesGoalSeeker *self)
{
  g_return_val_if_fail (INCHES_IS_GOAL_SEEKER (self), FALSE);

  if (!inches_goal_seeker_is_current (self) || inches_goal_seek_get_result (self->result) != INCHES_GOAL_FOUND)
    return FALSE;

  inches_session_set_scenario (self->session, inches_goal_seek_get_scenario (self->result));

  return TRUE;
}
