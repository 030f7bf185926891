/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-index.h"
#include "inches-timeline-moves.h"

#include <math.h>

#define EDGE   0.08 /* of the stretch shown: how near the edge an event is brought */
#define PARTED 24   /* px between two events of a cluster looked at closely */

/* A zoom from the magnified axis starts from the scale at that place, and must not
 * meet the limits of the record: that would move the day away. */
static void
zoom_from_magnified (InchesTimeline          *timeline,
                     const InchesTimelineBox *plot,
                     InchesView              *view,
                     double                   x,
                     double                   factor)
{
  double day = inches_timeline_x_to_day (timeline, x);
  double share = CLAMP ((x - plot->x) / plot->width, 0.001, 0.999);
  double whole = view->highest - view->lowest;
  double length = (inches_timeline_x_to_day (timeline, x + 1) - inches_timeline_x_to_day (timeline, x - 1))
                  / 2 * plot->width;

  /* In the gap of the break a px has no length. */
  if (!(length > 0))
    length = whole;

  length = factor * MIN (length, whole);
  length = MIN (length, (day - view->lowest) / share);
  length = MIN (length, (view->highest - day) / (1 - share));
  length = MAX (length, INCHES_VIEW_SHORTEST);
  inches_view_show (view, day - share * length, day + (1 - share) * length);
}

/* The picture stands on whole pixels, the view between them: from zoom to zoom that would add up. */
static void
take_place_of (InchesTimeline          *timeline,
               const InchesTimelineBox *plot,
               InchesView              *view)
{
  double days = inches_timeline_x_to_day (timeline, plot->x) - view->first;

  if (fabs (days) * plot->width < view->last - view->first)
    inches_view_pan (view, days);
}

void
inches_timeline_moves_zoom (InchesTimeline *timeline,
                            InchesView     *view,
                            double          x,
                            double          factor)
{
  InchesTimelineBox plot;

  inches_timeline_get_plot (timeline, &plot);
  x = CLAMP (x, plot.x, plot.x + plot.width);

  if (view->magnified && factor < 1)
    {
      zoom_from_magnified (timeline, &plot, view, x, factor);
      return;
    }

  if (!view->magnified)
    take_place_of (timeline, &plot, view);
  inches_view_zoom (view, view->first + (x - plot.x) / plot.width * (view->last - view->first), factor);
}

void
inches_timeline_moves_pan (InchesTimeline *timeline,
                           InchesView     *view,
                           double          pixels)
{
  InchesTimelineBox plot;

  inches_timeline_get_plot (timeline, &plot);
  inches_view_pan (view, pixels * (view->last - view->first) / plot.width);
}

gboolean
inches_timeline_moves_part (InchesTimeline *timeline,
                            InchesView     *view,
                            GPtrArray      *events)
{
  double first = inches_date_get_first (inches_event_get_date (g_ptr_array_index (events, 0)));
  double last = first;
  double gap = INFINITY;
  InchesTimelineBox plot;
  double length;

  for (guint i = 1; i < events->len; i++)
    {
      double day = inches_date_get_first (inches_event_get_date (g_ptr_array_index (events, i)));

      if (day > last)
        gap = MIN (gap, day - last);
      last = MAX (last, day);
    }
  if (last == first)
    return FALSE;

  inches_timeline_get_plot (timeline, &plot);
  length = MAX (gap * plot.width / PARTED, 1.5 * (last - first));
  length = MIN (length, (view->last - view->first) / 2);
  inches_view_show (view, (first + last - length) / 2, (first + last + length) / 2);

  return TRUE;
}

gboolean
inches_timeline_moves_reveal (InchesView  *view,
                              InchesEvent *event)
{
  double day = inches_timeline_event_day (event);
  double edge = EDGE * (view->last - view->first);

  if (inches_view_is_whole (view) || (day >= view->first && day <= view->last))
    return FALSE;

  if (day < view->first)
    inches_view_pan (view, day - edge - view->first);
  else
    inches_view_pan (view, day + edge - view->last);

  return TRUE;
}
