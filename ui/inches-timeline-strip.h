/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-timeline.h"

G_BEGIN_DECLS

typedef enum
{
  INCHES_STRIP_NONE,   /* beside the window: a press jumps there */
  INCHES_STRIP_MIDDLE, /* pans */
  INCHES_STRIP_FIRST,  /* an edge: makes the stretch shown longer or shorter */
  INCHES_STRIP_LAST
} InchesStripPart;

/* The window of the overview strip, as a hand takes hold of it. Changes only the view given. */

gboolean        inches_timeline_strip_contains (InchesTimeline   *timeline,
                                                double            x,
                                                double            y);
InchesStripPart inches_timeline_strip_find     (InchesTimeline   *timeline,
                                                const InchesView *view,
                                                double            x);
void            inches_timeline_strip_jump     (InchesTimeline   *timeline,
                                                InchesView       *view,
                                                double            x); /* its middle to the day at x */
void            inches_timeline_strip_drag     (InchesTimeline   *timeline,
                                                InchesView       *view,
                                                InchesStripPart   part,
                                                double            pixels); /* since view was shown */

G_END_DECLS
