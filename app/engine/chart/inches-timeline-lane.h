/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-timeline-frame.h"
#include "inches-timeline-index.h"
#include "inches-timeline-pills.h"
#include "inches-timeline-spans.h"

G_BEGIN_DECLS

/* How an event's date is drawn besides its mark. */
typedef enum
{
  INCHES_WHISKER_NONE,   /* the day is known */
  INCHES_WHISKER_MONTH,  /* short bar */
  INCHES_WHISKER_CAPPED, /* quarter or year: the mark is paler */
  INCHES_WHISKER_ABOUT,  /* dotted */
  INCHES_WHISKER_BEFORE, /* arrow to the left */
  INCHES_WHISKER_AFTER   /* arrow to the right */
} InchesWhisker;

typedef struct
{
  InchesEvent   *event;
  guint          importance;
  double         x;
  double         radius;
  gboolean       hollow;       /* contested */
  InchesWhisker  whisker;
  double         whisker_left;
  double         whisker_right;
  guint          pill;         /* INCHES_NO_PILL: drawn itself */
  gboolean       labelled;
  double         leader_top;   /* y */
  double         text_left;    /* label as measured */
  double         text_right;
  double         text_y;       /* middle of the label */
} InchesLaneMark;

/* A lane as it is drawn. Its texts are in the texts it was placed with. */
typedef struct
{
  guint              row;     /* place among the rows */
  guint              lane;    /* of the chronicle */
  const InchesLane  *data;
  GArray            *marks;   /* (element-type InchesLaneMark) events in view, by x */
  GArray            *pills;   /* (element-type InchesPill) */
  GPtrArray         *members; /* (element-type GPtrArray of InchesEvent) of each pill, by date */
  GArray            *spans;   /* (element-type InchesLaneSpan) */
  gboolean           all_musts_placed;
} InchesTimelineLane;

InchesTimelineLane *inches_timeline_lane_new  (const InchesTimelineFrame *frame,
                                               guint                      row,
                                               InchesChronicle           *chronicle,
                                               const InchesTimelineIndex *index,
                                               guint                      faintest,
                                               InchesTimelineTexts       *texts) G_GNUC_WARN_UNUSED_RESULT;
void                inches_timeline_lane_free (InchesTimelineLane        *self);

G_END_DECLS
