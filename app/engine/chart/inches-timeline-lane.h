/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-timeline-frame.h"
#include "inches-timeline-labels.h"
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

/* An event drawn by itself. */
typedef struct
{
  InchesEvent   *event;
  guint          place;        /* among the shown events of the lane */
  guint          importance;
  double         x;
  double         radius;
  gboolean       hollow;       /* contested */
  InchesWhisker  whisker;
  double         whisker_left;
  double         whisker_right;
  gboolean       labelled;
  gboolean       leftward;     /* the label ends at its leader */
  gboolean       apart;        /* the leader turns towards a label that was moved */
  double         leader_top;   /* y */
  double         leader_end;   /* x of its end, the mark's unless it turns */
  double         text_left;    /* label as measured */
  double         text_right;
  double         text_y;       /* middle of its first line */
  guint          n_lines;
} InchesLaneMark;

/* A lane as it is drawn. Its texts are in the texts it was placed with. */
typedef struct
{
  guint                   row;     /* place among the rows */
  guint                   lane;    /* of the chronicle */
  const InchesLane       *data;
  const InchesLaneLabels *labels;  /* not owned */
  GArray                 *marks;   /* (element-type InchesLaneMark) drawn by themselves, by x */
  GArray                 *pills;   /* (element-type InchesPill) */
  GPtrArray              *members; /* (element-type GPtrArray of InchesEvent) of each pill, by date; NULL until asked for */
  guint                   first;   /* place of the first shown event that pill_of tells of */
  GArray                 *pill_of; /* (element-type guint) the pill of a shown event, INCHES_NO_PILL */
  GArray                 *spans;   /* (element-type InchesLaneSpan) */
  guint                   n_in_view; /* events */
  InchesTimelineBox       show_all; /* words that take the filter away, where it hides all; else empty */
} InchesTimelineLane;

InchesTimelineLane *inches_timeline_lane_new         (const InchesTimelineFrame *frame,
                                                      guint                      row,
                                                      InchesChronicle           *chronicle,
                                                      const InchesTimelineIndex *index,
                                                      const InchesLaneLabels    *labels,
                                                      InchesTimelineTexts       *texts) G_GNUC_WARN_UNUSED_RESULT;
void                inches_timeline_lane_free        (InchesTimelineLane        *self);
GPtrArray          *inches_timeline_lane_get_members (const InchesTimelineLane  *self,
                                                      guint                      pill);
guint               inches_timeline_lane_find_pill   (const InchesTimelineLane  *self,
                                                      InchesEvent               *event); /* INCHES_NO_PILL: in none */
void                inches_timeline_lane_collect     (const InchesTimelineLane  *self,
                                                      const InchesTimelineFrame *frame,
                                                      GPtrArray                 *events); /* adds those in view */
void                inches_timeline_lane_place_marks (InchesTimelineLane        *self,
                                                      const InchesTimelineFrame *frame,
                                                      const GArray              *flags,
                                                      InchesTimelineTexts       *texts);

G_END_DECLS
