/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-briefing-step.h"
#include "inches-export.h"

G_BEGIN_DECLS

/* What a step's slide shows: its saved state, turned into a picture without head and
 * foot. Holds what the picture borrows. */
typedef struct
{
  InchesExport  export;      /* chart, view, rows, filter, index, alignment; sizes and forecasts are not set */
  gboolean      has_chart;   /* FALSE: a slide of words, or the chart is not known */
  guint         n_weeks;     /* of the forecast, 44 or 104 */
  InchesEvent  *selected;    /* (transfer none) (nullable): ringed */
  char         *highlight;   /* id of a track; NULL: none */
  gboolean      measured;    /* a span is */
  double        span_first;
  double        span_last;
  GVariant     *arrangement;
  GPtrArray    *notes;       /* (element-type utf8) what the step names and is not here, in words */
} InchesSlideState;

void inches_slide_state_init  (InchesSlideState         *self,
                               const InchesBriefingStep *step,
                               InchesChronicle          *chronicle,
                               InchesModel              *model);
void inches_slide_state_clear (InchesSlideState         *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InchesSlideState, inches_slide_state_clear)

G_END_DECLS
