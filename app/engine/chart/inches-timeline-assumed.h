/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas.h"
#include "inches-theme.h"
#include "inches-timeline-space.h"
#include "inches-timeline-track.h"

G_BEGIN_DECLS

/* The value a lever assumes, across the model's weeks in the row of the series that records it. */
typedef struct
{
  guint  row;
  double left;
  double right;
  double y;
} InchesAssumedLine;

void inches_assumed_lines_place (GArray                    *lines,
                                 const InchesTimelineFrame *frame,
                                 const InchesModelSpace    *space,
                                 GPtrArray                 *tracks,
                                 InchesModel               *model,
                                 InchesForecast            *forecast,
                                 const InchesTimelineTexts *record,
                                 InchesTimelineTexts       *texts);
void inches_assumed_lines_paint (GArray                    *lines,
                                 const InchesTimelineFrame *frame,
                                 InchesCanvas              *canvas,
                                 const InchesTheme         *theme);

G_END_DECLS
