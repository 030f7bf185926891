/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-strip.h"

#include <math.h>

#define HANDLE 8.0 /* px around an edge that catch it */
#define MIDDLE 2.0 /* px either side of the middle that never are an edge's */

static double
days_per_pixel (InchesTimeline   *timeline,
                const InchesView *view)
{
  InchesTimelineBox strip;

  inches_timeline_get_overview (timeline, &strip);

  return strip.width > 0 ? (view->highest - view->lowest) / strip.width : 0;
}

gboolean
inches_timeline_strip_contains (InchesTimeline *timeline,
                                double          x,
                                double          y)
{
  InchesTimelineBox strip;

  inches_timeline_get_overview (timeline, &strip);

  return strip.width > 0 && y >= strip.y && y <= strip.y + strip.height
         && x >= strip.x - HANDLE && x <= strip.x + strip.width + HANDLE;
}

/* The middle of a small window can still be taken: its edges then reach outwards. */
InchesStripPart
inches_timeline_strip_find (InchesTimeline   *timeline,
                            const InchesView *view,
                            double            x)
{
  double scale = days_per_pixel (timeline, view);
  InchesTimelineBox strip;
  double half, middle;

  inches_timeline_get_overview (timeline, &strip);
  if (scale == 0)
    return INCHES_STRIP_NONE;

  half = (view->last - view->first) / scale / 2;
  middle = strip.x + (view->first - view->lowest) / scale + half;

  if (fabs (x - middle) > half + HANDLE)
    return INCHES_STRIP_NONE;
  if (fabs (x - middle) <= MAX (half - HANDLE, MAX (half / 2, MIDDLE)))
    return INCHES_STRIP_MIDDLE;

  return x < middle ? INCHES_STRIP_FIRST : INCHES_STRIP_LAST;
}

void
inches_timeline_strip_jump (InchesTimeline *timeline,
                            InchesView     *view,
                            double          x)
{
  inches_view_pan (view, inches_timeline_overview_to_day (timeline, x) - (view->first + view->last) / 2);
}

void
inches_timeline_strip_drag (InchesTimeline  *timeline,
                            InchesView      *view,
                            InchesStripPart  part,
                            double           pixels)
{
  double days = pixels * days_per_pixel (timeline, view);

  if (part == INCHES_STRIP_MIDDLE)
    inches_view_pan (view, days);
  else if (part == INCHES_STRIP_FIRST)
    inches_view_show (view, MIN (view->first + days, view->last - INCHES_VIEW_SHORTEST), view->last);
  else if (part == INCHES_STRIP_LAST)
    inches_view_show (view, view->first, MAX (view->last + days, view->first + INCHES_VIEW_SHORTEST));
}
