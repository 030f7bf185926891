/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Outcome classes, in the order of every file, picture and legend. */
typedef enum
{
  INCHES_OUTCOME_SMALLER,
  INCHES_OUTCOME_HELD,
  INCHES_OUTCOME_FROZEN,
  INCHES_OUTCOME_PHANTOM,
  INCHES_OUTCOME_GRINDING,
  INCHES_OUTCOME_DANGER,
  INCHES_N_OUTCOMES
} InchesOutcome;

#define INCHES_N_DOTS 50

const char *inches_outcome_get_id     (InchesOutcome outcome); /* "smaller" */
const char *inches_outcome_get_name   (InchesOutcome outcome); /* translated: "The war grows smaller" */
void        inches_outcome_share_dots (const guint   counts[INCHES_N_OUTCOMES],
                                       guint         dots[INCHES_N_OUTCOMES]);

G_END_DECLS
