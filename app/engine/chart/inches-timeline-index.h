/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"
#include "inches-track-facts.h"
#include "inches-filter.h"

G_BEGIN_DECLS

/* What placing asks of every event, side by side in memory: with very many events,
 * looking at each object took longer than all the rest. */
typedef struct
{
  InchesEvent *event;
  double       day;  /* its mark stands on */
  double       last; /* it reaches to */
  guint        importance;
  gboolean     is_span;
} InchesIndexEntry;

typedef struct
{
  InchesChronicle *chronicle; /* owned; NULL at first */
  InchesFilter     filter;
  GPtrArray       *all;       /* (element-type GArray of InchesIndexEntry) by lane of the chronicle, each by day */
  GPtrArray       *lanes;     /* the same, of what the filter shows */
  GPtrArray       *periods;   /* (element-type GPtrArray of InchesEvent) by lane, of what the filter shows */
  GPtrArray       *tracks;    /* (element-type InchesTrackFacts) by track of the chronicle */
  GArray          *bins;      /* (element-type guint) events by stretch of the record, as counted last */
  guint            faintest;  /* of those counted */
} InchesTimelineIndex;

void    inches_timeline_index_init   (InchesTimelineIndex       *self);
void    inches_timeline_index_clear  (InchesTimelineIndex       *self);
void    inches_timeline_index_update (InchesTimelineIndex       *self,
                                      InchesChronicle           *chronicle,
                                      const InchesFilter        *filter); /* NULL: everything is shown */
GArray *inches_timeline_index_lane   (const InchesTimelineIndex *self,
                                      guint                      lane);
GPtrArray *inches_timeline_index_periods (const InchesTimelineIndex *self,
                                      guint                      lane);
const InchesTrackFacts *
        inches_timeline_index_track  (const InchesTimelineIndex *self,
                                      guint                      track);
const guint *
        inches_timeline_index_count  (InchesTimelineIndex       *self,
                                      guint                      n_bins,
                                      guint                      faintest);
double  inches_timeline_event_day    (InchesEvent               *event);
double           inches_timeline_index_day     (const InchesTimelineIndex *self,
                                                InchesEvent               *event); /* the same, within the axis */

G_END_DECLS
