/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-timeline-track.h"

G_BEGIN_DECLS

void inches_timeline_figures_place (const InchesTimelineTrack *self,
                                    const InchesTimelineFrame *frame,
                                    InchesTimelineTexts       *texts);

G_END_DECLS
