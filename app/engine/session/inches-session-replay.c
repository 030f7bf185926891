/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-session-private.h"

#include "inches-lever-chart.h"

#include <math.h>

#define TICK 33 /* ms */

/* A walk between two scenarios, one thing after another: levers in the order of
 * the panel, then the circumstances. */
struct _InchesSessionReplay
{
  InchesScenario *from;
  InchesScenario *to;
  guint           levers[INCHES_N_LEVERS]; /* those that differ */
  guint           n_levers;
  guint           n_legs;                  /* one more if circumstances differ */
  gint64          start;                   /* monotonic, microseconds */
  double          duration;                /* microseconds */
  guint           timeout_id;
};

static void
replay_free (InchesSessionReplay *self)
{
  inches_scenario_unref (self->from);
  inches_scenario_unref (self->to);
  g_free (self);
}

static InchesSessionReplay *
replay_new (InchesScenario *from,
            InchesScenario *to,
            guint           duration)
{
  InchesSessionReplay *self = g_new0 (InchesSessionReplay, 1);
  const InchesLeverSet *set = inches_scenario_get_levers (to);

  self->from = inches_scenario_ref (from);
  self->to = inches_scenario_ref (to);
  self->start = g_get_monotonic_time ();
  self->duration = duration * 1000.0;

  for (guint order = 0; order < INCHES_N_LEVERS; order++)
    for (guint i = 0; i < INCHES_N_LEVERS; i++)
      if (set->levers[i].order == order && inches_scenario_get_value (from, i) != inches_scenario_get_value (to, i))
        self->levers[self->n_levers++] = i;
  self->n_legs = self->n_levers + !inches_circumstances_equal (inches_scenario_get_circumstances (from),
                                                               inches_scenario_get_circumstances (to));

  return self;
}

static double
mix (double from,
     double to,
     double share)
{
  return from + share * (to - from);
}

/* What cannot be between two values changes half way. */
static void
mix_circumstances (const InchesCircumstances *from,
                   const InchesCircumstances *to,
                   double                     share,
                   InchesCircumstances       *mixed)
{
  *mixed = share < 0.5 ? *from : *to;
  mixed->momentum = mix (from->momentum, to->momentum, share);
  mixed->trust = mix (from->trust, to->trust, share);
  mixed->demands = mix (from->demands, to->demands, share);
}

static double
mix_lever (const InchesSessionReplay *self,
           guint                      leg,
           double                     share)
{
  guint lever = self->levers[leg];
  double from = inches_scenario_get_value (self->from, lever);
  double to = inches_scenario_get_value (self->to, lever);
  const InchesLever *l = &inches_scenario_get_levers (self->to)->levers[lever];

  if (share <= 0 || share >= 1)
    return share <= 0 ? from : to;
  if (l->is_toggle)
    return share < 0.5 ? from : to;

  return inches_lever_round (l, mix (from, to, share));
}

/* Where the walk is after @share of its time, from 0 to 1. */
static InchesScenario *
replay_get_scenario (const InchesSessionReplay *self,
                     double                     share)
{
  InchesCircumstances circumstances;
  double values[INCHES_N_LEVERS];
  InchesScenario *scenario;

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    values[i] = inches_scenario_get_value (self->from, i);
  for (guint leg = 0; leg < self->n_levers; leg++)
    values[self->levers[leg]] = mix_lever (self, leg, share * self->n_legs - leg);
  mix_circumstances (inches_scenario_get_circumstances (self->from), inches_scenario_get_circumstances (self->to),
                     CLAMP (share * self->n_legs - self->n_levers, 0, 1), &circumstances);

  scenario = inches_scenario_new (inches_scenario_get_levers (self->to), values, &circumstances, NULL);
  g_assert (scenario != NULL);

  return scenario;
}

static void
show_share (InchesSession *self,
            double         share)
{
  g_autoptr(InchesScenario) scenario = replay_get_scenario (self->replay, share);

  if (inches_scenario_equal (scenario, self->scenario))
    return;

  inches_session_show (self, scenario);
  inches_session_notify (self, INCHES_SESSION_PROP_SCENARIO);
}

static gboolean
tick_cb (gpointer user_data)
{
  InchesSession *self = user_data;
  double share = (g_get_monotonic_time () - self->replay->start) / self->replay->duration;

  if (share < 1)
    {
      show_share (self, share);
      return G_SOURCE_CONTINUE;
    }

  self->replay->timeout_id = 0;
  inches_session_stop_replay (self);
  return G_SOURCE_REMOVE;
}

/** inches_session_can_replay: Returns: whether the last change is one of the settings */
gboolean
inches_session_can_replay (InchesSession *self)
{
  InchesContent *before;

  g_return_val_if_fail (INCHES_IS_SESSION (self), FALSE);

  before = inches_trail_get_before (self->trail);

  return before != NULL
         && !inches_scenario_equal (inches_content_get_scenario (before), inches_content_get_scenario (self->content));
}

/**
 * inches_session_replay:
 * @duration: in ms, such as %INCHES_SESSION_REPLAY; 0 where nothing is to move
 *
 * Shows the settings before the last change and from there walks to those shown
 * now. Nothing is edited: at the end, after an edit or after
 * inches_session_stop_replay() all is as before. Does nothing if the last change is
 * not one of the settings, or while a slider is held.
 */
void
inches_session_replay (InchesSession *self,
                       guint          duration)
{
  g_return_if_fail (INCHES_IS_SESSION (self));

  inches_session_stop_replay (self);
  if (duration == 0 || self->moving || !inches_session_can_replay (self))
    return;

  self->replay = replay_new (inches_content_get_scenario (inches_trail_get_before (self->trail)),
                             inches_content_get_scenario (self->content), duration);
  self->replay->timeout_id = g_timeout_add (TICK, tick_cb, self);
  inches_forecaster_set_moving (self->forecaster, TRUE);
  g_object_ref (self);
  inches_session_notify (self, INCHES_SESSION_PROP_MOVING);
  inches_session_notify (self, INCHES_SESSION_PROP_REPLAYING);
  if (self->replay != NULL)
    show_share (self, 0);
  g_object_unref (self);
}

/** inches_session_stop_replay: shows at once what a replay would end with; does nothing without one */
void
inches_session_stop_replay (InchesSession *self)
{
  g_return_if_fail (INCHES_IS_SESSION (self));

  if (self->replay == NULL)
    return;

  g_object_ref (self);
  g_clear_handle_id (&self->replay->timeout_id, g_source_remove);
  g_clear_pointer (&self->replay, replay_free);
  inches_forecaster_set_moving (self->forecaster, self->moving);
  if (!inches_scenario_equal (self->scenario, inches_content_get_scenario (self->content)))
    {
      inches_session_show (self, inches_content_get_scenario (self->content));
      inches_session_notify (self, INCHES_SESSION_PROP_SCENARIO);
    }
  inches_session_notify (self, INCHES_SESSION_PROP_MOVING);
  inches_session_notify (self, INCHES_SESSION_PROP_REPLAYING);
  g_object_unref (self);
}

/** inches_session_get_replaying: Returns: whether the last change is being replayed */
gboolean
inches_session_get_replaying (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), FALSE);
  return self->replay != NULL;
}
