/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-timeline-track.h"

G_BEGIN_DECLS

/* What is free in the row of a track, where texts may go. */
gboolean inches_track_is_clear (const InchesTimelineTrack *track,
                                const InchesTimelineBox   *box,
                                double                     unit,
                                gboolean                   is_figure);

G_END_DECLS
