/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-scale.h"
#include "inches-timeline-frame.h"
#include "inches-track-facts.h"

G_BEGIN_DECLS

/* Nothing but x and y: runs of them are drawn as such. */
typedef struct
{
  double x;
  double y;
} InchesTrackPoint;

/* A line without gaps in one stretch of the axis. */
typedef struct
{
  guint    first; /* among the points */
  guint    count;
  gboolean provisional; /* dashed */
} InchesTrackLine;

typedef struct
{
  double   left;
  double   right;
  double   top;
  double   bottom;
  gboolean pale;
  gboolean provisional; /* hollow */
  gboolean torn;        /* goes on beyond the row */
} InchesTrackBar;

/* Between bars: months or years of which there is no figure. */
typedef struct
{
  double left;
  double right;
} InchesTrackGap;

typedef struct
{
  double   x;
  double   y;
  gboolean open; /* from another source, or provisional */
} InchesTrackDot;

/* What else was said of a day: a first estimate that was revised, the op-ed's own figure. */
typedef struct
{
  double      x;
  double      y;
  double      record_y; /* where the record's figure stands now; the same as y if there is none */
  gboolean    op_ed;    /* a pointed mark; else a short bar */
  const char *words;    /* of the op-ed's, to be written at its mark; owned by the chronicle */
} InchesTrackOther;

/* From the lowest to the highest of sources that differ. */
typedef struct
{
  double x;
  double top;
  double bottom;
} InchesTrackRange;

/* A track as it is drawn. Its texts are in the texts it was placed with. */
typedef struct
{
  guint              row;
  guint              track;   /* of the chronicle */
  const InchesTrack *data;
  const InchesTrackFacts *facts;
  InchesScale        scale;
  double             foot;    /* y */
  gboolean           fill;    /* the ground under the line, down to zero */
  GArray            *points;  /* (element-type InchesTrackPoint) */
  GArray            *lines;   /* (element-type InchesTrackLine) */
  GArray            *bars;    /* (element-type InchesTrackBar) */
  GArray            *gaps;    /* (element-type InchesTrackGap) from left to right */
  GArray            *dots;    /* (element-type InchesTrackDot) */
  GArray            *ranges;  /* (element-type InchesTrackRange) */
  GArray            *others;  /* (element-type InchesTrackOther) */
  GArray            *changes; /* (element-type double) x where the figures begin to be counted in another way */
} InchesTimelineTrack;

InchesTimelineTrack *inches_timeline_track_new   (const InchesTimelineFrame *frame,
                                                  guint                      row,
                                                  const InchesTimelineInput *input,
                                                  const InchesTrackFacts    *facts,
                                                  InchesTimelineTexts       *texts) G_GNUC_WARN_UNUSED_RESULT;
void                 inches_timeline_track_free  (InchesTimelineTrack       *self);
gboolean             inches_timeline_track_get_y (const InchesTimelineTrack *self,
                                                  double                     x,
                                                  double                    *y);

G_END_DECLS
