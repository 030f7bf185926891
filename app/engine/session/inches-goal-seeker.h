/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-goal-seek.h"
#include "inches-session.h"

G_BEGIN_DECLS

/* Looks, in a worker, for the settings that gain most inches over some levers. A
 * change of the settings shown gives up what is under way; what was found stays,
 * marked as of the settings before.
 *
 * Properties (readable; notify when changed):
 *   "running" gboolean        a worker is at it
 *   "result"  InchesGoalSeek  the newest; NULL: none yet, or given up */
#define INCHES_TYPE_GOAL_SEEKER (inches_goal_seeker_get_type ())
G_DECLARE_FINAL_TYPE (InchesGoalSeeker, inches_goal_seeker, INCHES, GOAL_SEEKER, GObject)

InchesGoalSeeker *inches_goal_seeker_new        (InchesSession    *session) G_GNUC_WARN_UNUSED_RESULT; /* a reference is taken */
void              inches_goal_seeker_seek       (InchesGoalSeeker *self,
                                                 guint             levers,
                                                 double            most_crises); /* of 100 futures */
void              inches_goal_seeker_give_up    (InchesGoalSeeker *self);
gboolean          inches_goal_seeker_is_running (InchesGoalSeeker *self);
InchesGoalSeek   *inches_goal_seeker_get_result (InchesGoalSeeker *self); /* (transfer none) (nullable) */
gboolean          inches_goal_seeker_is_current (InchesGoalSeeker *self); /* the result is from the settings shown */
gboolean          inches_goal_seeker_use        (InchesGoalSeeker *self); /* makes the result's settings those shown: one step; FALSE: there is nothing to use */

G_END_DECLS
