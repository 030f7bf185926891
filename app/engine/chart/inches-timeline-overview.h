/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas.h"
#include "inches-theme.h"
#include "inches-timeline-frame.h"
#include "inches-timeline-index.h"

G_BEGIN_DECLS

/* The whole span in a strip at the foot: how many events when, and which part is in view. */
typedef struct
{
  guint             row;
  InchesTimelineBox strip;
  InchesDateAxis    axis;       /* uniform, all of the record */
  InchesTimelineBox window;     /* what is in view */
  InchesTimelineBox weeks;      /* the model's */
  double            bin_width;
  GArray           *years;      /* (element-type double) px where one begins, without the first */
  GArray           *named;      /* (element-type InchesTimelineBox) of the years' texts */
  GArray           *heights;    /* (element-type double) px of each bar */
} InchesTimelineOverview;

InchesTimelineOverview *inches_timeline_overview_new   (const InchesTimelineFrame    *frame,
                                                        guint                         row,
                                                        const InchesTimelineInput    *input,
                                                        InchesTimelineIndex          *index,
                                                        InchesDay                     anchor,
                                                        InchesTimelineTexts          *texts) G_GNUC_WARN_UNUSED_RESULT;
void                    inches_timeline_overview_free  (InchesTimelineOverview       *self);
void                    inches_timeline_overview_paint (const InchesTimelineOverview *self,
                                                        const InchesTimelineFrame    *frame,
                                                        InchesCanvas                 *canvas,
                                                        const InchesTheme            *theme);

G_END_DECLS
