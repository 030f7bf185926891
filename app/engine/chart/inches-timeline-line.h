/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-timeline-track.h"

G_BEGIN_DECLS

void inches_timeline_line_place (InchesTimelineTrack       *self,
                                 const InchesTimelineFrame *frame,
                                 guint                      series);
void inches_timeline_line_mark_change (InchesTimelineTrack       *self,
                                 const InchesTimelineFrame *frame,
                                 const InchesKnot          *knot);

G_END_DECLS
