/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas.h"
#include "inches-theme.h"
#include "inches-timeline-lane.h"

G_BEGIN_DECLS

void inches_timeline_lane_paint (const InchesTimelineLane  *self,
                                 const InchesTimelineFrame *frame,
                                 InchesCanvas              *canvas,
                                 const InchesTheme         *theme);

G_END_DECLS
