/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-timeline-fan.h"

G_BEGIN_DECLS

void inches_timeline_fan_words_place (InchesTimelineFan         *self,
                                      const InchesTimelineFrame *frame,
                                      const InchesModelSpace    *space,
                                      InchesForecast            *forecast,
                                      InchesTimelineTexts       *texts);
void inches_timeline_fan_words_collapse (InchesTimelineFan         *self,
                                         const InchesTimelineFrame *frame,
                                         const InchesModelSpace    *space,
                                         InchesTimelineTexts       *texts); /* of a row that is only named */

G_END_DECLS
