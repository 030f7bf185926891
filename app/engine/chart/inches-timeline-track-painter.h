/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas.h"
#include "inches-theme.h"
#include "inches-timeline-track.h"

G_BEGIN_DECLS

void inches_timeline_track_paint (const InchesTimelineTrack *self,
                                  const InchesTimelineFrame *frame,
                                  InchesCanvas              *canvas,
                                  const InchesTheme         *theme);

G_END_DECLS
