/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-forecast.h"

G_BEGIN_DECLS

#define INCHES_GOAL_FUTURES 1024  /* of each run of the search */
#define INCHES_GOAL_NEAR    0.5   /* inches: settings so close to the best are as good */

typedef enum
{
  INCHES_GOAL_FOUND,     /* within the limit, and better than the setting shown */
  INCHES_GOAL_NO_BETTER, /* nothing that was tried is better than the setting shown */
  INCHES_GOAL_TOO_DANGEROUS /* nothing that was tried keeps the limit on crises */
} InchesGoalResult;

/* The most inches over some levers, with a limit on crises. Immutable, counted
 * references, any thread. */
typedef struct _InchesGoalSeek InchesGoalSeek;

#define INCHES_TYPE_GOAL_SEEK (inches_goal_seek_get_type ())

GType            inches_goal_seek_get_type     (void) G_GNUC_CONST;
InchesGoalSeek  *inches_goal_seek_new          (InchesScenario       *scenario,
                                                guint                 levers,
                                                double                most_crises,
                                                InchesSheet          *sheet,
                                                guint64               seed,
                                                const gint           *cancelled) G_GNUC_WARN_UNUSED_RESULT; /* NULL if cancelled */
InchesGoalSeek  *inches_goal_seek_ref          (InchesGoalSeek       *self);
void             inches_goal_seek_unref        (InchesGoalSeek       *self);
InchesGoalResult inches_goal_seek_get_result   (const InchesGoalSeek *self);
InchesScenario  *inches_goal_seek_get_scenario (const InchesGoalSeek *self); /* the best found; (transfer none) */
InchesForecast  *inches_goal_seek_get_forecast (const InchesGoalSeek *self); /* of it, with 10,240 futures; (transfer none) */
guint            inches_goal_seek_get_levers   (const InchesGoalSeek *self); /* bits of those that were free */
guint            inches_goal_seek_get_n_runs   (const InchesGoalSeek *self);
double           inches_goal_seek_get_mean     (const InchesGoalSeek *self); /* inches of the best, in the search */
double           inches_goal_seek_get_start    (const InchesGoalSeek *self); /* inches of the setting shown, in the search */
guint            inches_goal_seek_get_n_crises (const InchesGoalSeek *self); /* of the best, in the search */
guint            inches_goal_seek_get_limit    (const InchesGoalSeek *self); /* on these */
guint            inches_goal_seek_get_n_near   (const InchesGoalSeek *self); /* settings tried that are as good */
void             inches_goal_seek_get_range    (const InchesGoalSeek *self,
                                                guint                 lever,
                                                double               *lowest,
                                                double               *highest); /* of a lever among these */
const char      *inches_goal_result_get_id     (InchesGoalResult      result); /* "found" */
char            *inches_goal_seek_describe     (const InchesGoalSeek *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesGoalSeek, inches_goal_seek_unref)

G_END_DECLS
