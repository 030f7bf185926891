/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-timeline.h"

G_BEGIN_DECLS

/* An event in view as its mark says it. Plain value. */
typedef struct
{
  InchesEvent       *event;
  gboolean           labelled;
  gboolean           hollow;  /* drawn as contested */
  gboolean           exact;   /* drawn as known to the day */
  double             x;       /* of the date */
  InchesTimelineBox  box;     /* of the mark, or of the pill that holds it */
} InchesTimelineSeen;

GArray *inches_timeline_list_seen (InchesTimeline *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
