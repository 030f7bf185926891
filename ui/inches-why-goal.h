/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* A search for the settings that gain most: which levers may move, how many crises are
 * borne, what was found in words, and a button that uses it. */
#define INCHES_TYPE_WHY_GOAL (inches_why_goal_get_type ())
G_DECLARE_FINAL_TYPE (InchesWhyGoal, inches_why_goal, INCHES, WHY_GOAL, GtkWidget)

GtkWidget *inches_why_goal_new (InchesSession *session);

G_END_DECLS
