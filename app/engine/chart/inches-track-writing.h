/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-timeline-track.h"

G_BEGIN_DECLS

/* What writes into the row of a track, wherever nothing is in the way. */
typedef struct
{
  const InchesTimelineTrack *track;
  const InchesTimelineFrame *frame;
  const InchesTimelineBox   *row;
  InchesTimelineTexts       *texts;
  guint                      first; /* among the texts: from there on those in this row */
} InchesTrackWriting;

gboolean inches_track_write     (const InchesTrackWriting *self,
                                 const char               *text,
                                 InchesTypeUse             use,
                                 double                    x,
                                 double                    baseline,
                                 InchesAnchor              anchor,
                                 gboolean                  is_figure);
gboolean inches_track_has_texts (const InchesTrackWriting *self,
                                 double                    left,
                                 double                    right);

G_END_DECLS
