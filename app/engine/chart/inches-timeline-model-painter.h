/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas.h"
#include "inches-theme.h"
#include "inches-timeline-fan.h"
#include "inches-timeline-ladder.h"

G_BEGIN_DECLS

void inches_paint_fan             (const GArray               *points,
                                   gboolean                    has_ghost,
                                   InchesCanvas               *canvas,
                                   const InchesTheme          *theme,
                                   double                      unit);
void inches_paint_ladder          (const InchesTimelineLadder *self,
                                   InchesCanvas               *canvas,
                                   const InchesTheme          *theme,
                                   double                      unit);
void inches_timeline_fan_paint    (const InchesTimelineFan    *self,
                                   const InchesTimelineFrame  *frame,
                                   InchesCanvas               *canvas,
                                   const InchesTheme          *theme);
void inches_timeline_ladder_paint (const InchesTimelineLadder *self,
                                   const InchesTimelineFrame  *frame,
                                   InchesCanvas               *canvas,
                                   const InchesTheme          *theme);

G_END_DECLS
