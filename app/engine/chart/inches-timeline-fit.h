/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-timeline-plan.h"

G_BEGIN_DECLS

/* How the rows of a plan share a given height. Lengths are px of the window at text size 1. */

#define INCHES_LABEL_ROW 12.0

void   inches_timeline_fit_set_rungs (InchesTimelinePlan        *self,
                                      guint                      n_rungs); /* the ladder's height follows */
void   inches_timeline_fit_leave_out (InchesTimelinePlan        *self,
                                      const InchesTimelineInput *input,
                                      double                     available,
                                      guint                      n_strong_rungs);
void   inches_timeline_fit_scroll    (InchesTimelinePlan        *self,
                                      guint                      above,
                                      double                     available);
void   inches_timeline_fit_share     (InchesTimelinePlan        *self,
                                      double                     available); /* rows give what they may, or grow */

G_END_DECLS
