/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-timeline-labels.h"

G_BEGIN_DECLS

/* Labels of a crowded lane, decided in pieces as they come into view. */
gboolean inches_lane_tiles_decide (InchesLaneLabels          *self,
                                   const InchesTimelineTexts *texts,
                                   double                     first,
                                   double                     from,
                                   double                     to,
                                   guint                     *hurry);

/* Of InchesLaneLabels, for the pieces. */
GArray  *inches_lane_labels_collect (const InchesLaneLabels    *self,
                                     const InchesTimelineTexts *texts,
                                     const InchesDateAxis      *axis,
                                     guint                      from,
                                     guint                      to) G_GNUC_WARN_UNUSED_RESULT;
gboolean inches_lane_labels_place   (const InchesLaneLabels    *self,
                                     const InchesTimelineTexts *texts,
                                     const InchesDateAxis      *axis,
                                     GArray                    *flags);

G_END_DECLS
