/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas.h"
#include "inches-theme.h"
#include "inches-timeline-flow.h"

G_BEGIN_DECLS

void inches_flow_paint        (const InchesFlow        *self,
                               InchesCanvas            *canvas,
                               const InchesTheme       *theme,
                               double                   unit);
void inches_paint_model_ground (const InchesTimelineBox *box,
                               InchesCanvas            *canvas,
                               const InchesTheme       *theme,
                               double                   unit);
void inches_paint_model_ground_from (const InchesTimelineBox *box,
                                     InchesCanvas            *canvas,
                                     const InchesTheme       *theme,
                                     double                   unit,
                                     double                   from); /* px on which its hatch hangs */
void inches_paint_fell        (const InchesTimelineBox *box,
                               InchesCanvas            *canvas,
                               const InchesTheme       *theme,
                               double                   unit);

G_END_DECLS
