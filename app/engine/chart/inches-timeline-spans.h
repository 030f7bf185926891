/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-timeline-frame.h"

G_BEGIN_DECLS

/* A stretch of time on a lane, in one stretch of the axis. */
typedef struct
{
  InchesEvent *event;
  double       left;
  double       right;
  double       top;
  double       height;
  gboolean     named;      /* a bar under the base line, with its name if there is room */
  gboolean     start_edge; /* its first day is in this piece */
  gboolean     open_end;   /* runs on: arrow point */
  gboolean     fuzzy_end;  /* ended, not known when: dashes */
} InchesLaneSpan;

GArray *inches_spans_place (const InchesTimelineFrame *frame,
                            guint                      row,
                            GPtrArray                 *periods,
                            GPtrArray                 *events,
                            const InchesLane          *lane,
                            InchesTimelineTexts       *texts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
