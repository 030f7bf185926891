/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-timeline-frame.h"

G_BEGIN_DECLS

#define INCHES_MODEL_WEEKS 44 /* that the timeline shows; what lies beyond is read on Outlook */

/* How the model's rows share the width: its weeks stand at their dates, words and
 * bars in the wider of the two sides beside them. */
typedef struct
{
  InchesDay anchor;
  gboolean  is_early_2025; /* the anchor is that of early 2025 */
  gboolean  has_weeks;   /* some of them are in view */
  double    weeks_left;  /* px */
  double    weeks_right;
  double    free_left;   /* px */
  double    free_right;
  gboolean  free_before; /* the free side lies left of the weeks */
} InchesModelSpace;

void inches_model_space_init (InchesModelSpace          *self,
                              const InchesTimelineFrame *frame,
                              InchesDay                  anchor,
                              InchesDay                  early_2025);

InchesTimelineBox inches_model_space_ground (const InchesModelSpace  *self,
                                             const InchesTimelineBox *row);

G_END_DECLS
