/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-goal-seek.h"

G_BEGIN_DECLS

/* What a search found, in words. */
char *inches_goal_words_describe     (const InchesGoalSeek *seek,
                                      gboolean              current) G_GNUC_WARN_UNUSED_RESULT; /* FALSE: of settings that are no longer shown */
char *inches_goal_words_list_changes (const InchesGoalSeek *seek,
                                      InchesScenario       *from) G_GNUC_WARN_UNUSED_RESULT; /* a line a lever */

G_END_DECLS
