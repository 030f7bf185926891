/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-timeline-track.h"

G_BEGIN_DECLS

void inches_timeline_bars_place (InchesTimelineTrack       *self,
                                 const InchesTimelineFrame *frame,
                                 InchesDay                  from,
                                 InchesDay                  until);

G_END_DECLS
