/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-timeline-frame.h"

G_BEGIN_DECLS

char *inches_timeline_words_of_key     (const InchesTimelineInput *input,
                                        const InchesTimelineFrame *frame) G_GNUC_WARN_UNUSED_RESULT;
char *inches_timeline_words_of_sources (const InchesTimelineInput *input,
                                        const InchesTimelineFrame *frame) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
