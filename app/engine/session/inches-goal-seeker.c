/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-goal-seeker.h"

#include "inches-simulation.h"

#include <gio/gio.h>

/* One search, from start to arrival. The worker reads all but the owner. */
typedef struct
{
  InchesScenario   *scenario;
  InchesSheet      *sheet;
  guint             levers;
  double            most_crises;
  gint              cancelled; /* atomic */
  InchesGoalSeeker *owner;     /* NULL once nobody waits; the owner's thread only */
} Work;

struct _InchesGoalSeeker
{
  GObject         parent_instance;

  InchesSession  *session;
  Work           *work;     /* under way, owned by its task; or NULL */
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
work_free (Work *work)
{
  inches_scenario_unref (work->scenario);
  inches_sheet_unref (work->sheet);
  g_free (work);
}

static void
seek_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Work *work = task_data;

  /* Nothing to free it with: every result arrives in sought_cb(). */
  g_task_return_pointer (task, inches_goal_seek_new (work->scenario, work->levers, work->most_crises, work->sheet, INCHES_DEFAULT_SEED,
                                                     &work->cancelled), NULL);
}

static void
sought_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Work *work = g_task_get_task_data (G_TASK (result));
  InchesGoalSeeker *self = work->owner;
  InchesGoalSeek *found = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self == NULL)
    {
      g_clear_pointer (&found, inches_goal_seek_unref);
      return;
    }

  self->work = NULL;
  self->result = found;
  self->scenario = inches_scenario_ref (work->scenario);
  self->sheet = inches_sheet_ref (work->sheet);
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
    g_value_set_boolean (value, self->work != NULL);
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
inches_goal_seeker_class_init (InchesGoalSeekerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = inches_goal_seeker_get_property;
  object_class->dispose = inches_goal_seeker_dispose;

  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, flags);
  properties[PROP_RESULT] = g_param_spec_boxed ("result", NULL, NULL, INCHES_TYPE_GOAL_SEEK, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inches_goal_seeker_init (InchesGoalSeeker *self)
{
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
  g_autoptr(GTask) task = g_task_new (NULL, NULL, sought_cb, NULL);

  g_return_if_fail (INCHES_IS_GOAL_SEEKER (self));
  g_return_if_fail (levers != 0 && levers < 1u << INCHES_N_LEVERS);
  g_return_if_fail (most_crises >= 0 && most_crises <= 100);

  inches_goal_seeker_give_up (self);
  forget (self);

  self->work = g_new0 (Work, 1);
  self->work->scenario = inches_scenario_ref (inches_session_get_scenario (self->session));
  self->work->sheet = inches_sheet_ref (inches_session_get_sheet (self->session));
  self->work->levers = levers;
  self->work->most_crises = most_crises;
  self->work->owner = self;
  g_task_set_task_data (task, self->work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, seek_thread);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RESULT]);
}

/** inches_goal_seeker_give_up: what is under way stops at its next block and is heard of no more */
void
inches_goal_seeker_give_up (InchesGoalSeeker *self)
{
  g_return_if_fail (INCHES_IS_GOAL_SEEKER (self));

  if (self->work == NULL)
    return;

  self->work->owner = NULL;
  g_atomic_int_set (&self->work->cancelled, 1);
  self->work = NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
}

/** inches_goal_seeker_is_running: Returns: whether a worker is at it */
gboolean
inches_goal_seeker_is_running (InchesGoalSeeker *self)
{
  g_return_val_if_fail (INCHES_IS_GOAL_SEEKER (self), FALSE);

  return self->work != NULL;
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
