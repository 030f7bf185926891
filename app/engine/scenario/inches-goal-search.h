/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-goal-seek.h"

G_BEGIN_DECLS

/* A setting and what the search made of it. */
typedef struct
{
  double values[INCHES_N_LEVERS];
  double inches;
  guint  n_crises;
} InchesGoalTrial;

/* A search under way. */
typedef struct
{
  InchesScenario *scenario; /* as shown: circumstances, levers that are not free */
  InchesSheet    *sheet;
  guint64         seed;
  guint           levers;   /* bits of those that are free */
  guint           limit;    /* on crises, of INCHES_GOAL_FUTURES */
  const gint     *cancelled;
  GArray         *trials;   /* (element-type InchesGoalTrial): all that were run, the setting shown first */
} InchesGoalSearch;

gboolean inches_goal_search_run       (InchesGoalSearch       *search,
                                       double                  most_crises,
                                       InchesGoalTrial        *best);
gboolean inches_goal_search_is_better (const InchesGoalSearch *search,
                                       const InchesGoalTrial  *a,
                                       const InchesGoalTrial  *b);

G_END_DECLS
