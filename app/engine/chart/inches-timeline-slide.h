/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-timeline-flow.h"
#include "inches-timeline-frame.h"

G_BEGIN_DECLS

/* What a picture that leaves the program says around the chart: title above,
 * outcomes, key, settings and sources below. */
typedef struct
{
  InchesFlow title;
  InchesFlow subtitle;
  InchesFlow outcomes;
  InchesFlow notes;
  InchesFlow sources;
  double     head;     /* px above the strip */
  double     foot;     /* px below the axis */
  double     rule_y;   /* px of the line between chart and foot */
} InchesTimelineSlide;

InchesTimelineSlide *inches_timeline_slide_new        (const InchesTimelineInput *input) G_GNUC_WARN_UNUSED_RESULT;
void                 inches_timeline_slide_free       (InchesTimelineSlide       *self);
double               inches_timeline_slide_place_head (InchesTimelineSlide       *self,
                                                       const InchesTimelineInput *input,
                                                       InchesTimelineTexts       *texts);
double               inches_timeline_slide_place_foot (InchesTimelineSlide       *self,
                                                       const InchesTimelineInput *input,
                                                       const InchesTimelineFrame *frame,
                                                       InchesTimelineTexts       *texts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesTimelineSlide, inches_timeline_slide_free)

G_END_DECLS
