/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-timeline.h"

G_BEGIN_DECLS

/* Where a view goes when a hand moves the timeline. Changes only the view given. */

void     inches_timeline_moves_zoom   (InchesTimeline *timeline,
                                       InchesView     *view,
                                       double          x,
                                       double          factor); /* the day at x keeps its place */
void     inches_timeline_moves_pan    (InchesTimeline *timeline,
                                       InchesView     *view,
                                       double          pixels); /* to later days if positive */
gboolean inches_timeline_moves_part   (InchesTimeline *timeline,
                                       InchesView     *view,
                                       GPtrArray      *events); /* so that they stand apart; FALSE: all are of one day */
gboolean inches_timeline_moves_reveal (InchesView     *view,
                                       InchesEvent    *event); /* FALSE: it is in view already */

G_END_DECLS
