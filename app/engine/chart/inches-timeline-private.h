/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chart-page.h"
#include "inches-timeline-assumed.h"
#include "inches-timeline-fan.h"
#include "inches-timeline-frame.h"
#include "inches-timeline-index.h"
#include "inches-timeline-ladder.h"
#include "inches-timeline-lane.h"
#include "inches-timeline-overview.h"
#include "inches-timeline-scenery.h"
#include "inches-timeline-track.h"
#include "inches-timeline.h"

G_BEGIN_DECLS

/* Shared by the files that make up InchesTimeline, and by nobody else. */
struct _InchesTimeline
{
  InchesTimelineInput     input;        /* owns its references and strings */
  gboolean                placed;
  InchesDay               anchor;
  guint                   faintest;

  InchesTimelineIndex     index;
  InchesTimelineFrame     frame;
  InchesModelSpace        space;
  InchesTimelineTexts     record_texts;
  InchesTimelineTexts     model_texts;
  InchesTimelineTexts     value_texts;  /* the latest values */

  InchesTimelineScenery  *scenery;
  GPtrArray              *labels;       /* (element-type InchesLaneLabels) by lane of the chronicle, kept between placings */
  guint                   turn;         /* which lane is decided first while in a hurry */
  gboolean                settled;      /* no lane waits for its labels */
  GPtrArray              *lanes;        /* (element-type InchesTimelineLane) */
  GPtrArray              *tracks;       /* (element-type InchesTimelineTrack) */
  InchesTimelineOverview *overview;     /* NULL if left out */
  InchesTimelineFan      *fan;          /* NULL if left out */
  InchesTimelineLadder   *ladder;       /* NULL if left out */
  GArray                 *assumed;      /* (element-type InchesAssumedLine) */
  InchesChartPage        *slide;        /* NULL in the window */
};

double inches_timeline_value_baseline (InchesTimeline *self,
                                       guint           row);

void   inches_timeline_mute_record    (InchesTimeline    *self,
                                       InchesCanvas      *canvas,
                                       const InchesTheme *theme);
void   inches_timeline_mute_model     (InchesTimeline    *self,
                                       InchesCanvas      *canvas,
                                       const InchesTheme *theme);

G_END_DECLS
