/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-index.h"
#include "inches-timeline-moves.h"
#include "inches-timeline-view-private.h"

#include <math.h>

/* Where the view goes by itself: to an event, nearer, to the whole span. */

/* Where the keyboard starts while no event is selected: the record's first, or near the
 * middle of a stretch that is looked at closely. NULL: no event is shown. */
InchesEvent *
inches_timeline_view_find_start (InchesTimelineView *self)
{
  InchesTimeline *timeline = inches_timeline_view_get_timeline (self);
  const InchesView *view = inches_session_get_view (inches_timeline_view_get_session (self));

  if (inches_view_is_whole (view))
    return inches_timeline_step_event (timeline, NULL, 1);

  return inches_timeline_nearest_event (timeline, (view->first + view->last) / 2);
}

/* Brings it into view and selects it; the crosshair goes there too. */
void
inches_timeline_view_show_event (InchesTimelineView *self,
                                 InchesEvent        *event)
{
  InchesSession *session = inches_timeline_view_get_session (self);
  InchesView view = *inches_session_get_view (session);

  inches_timeline_view_stop_pointing (self);
  if (inches_event_get_lane (event) != NULL)
    inches_timeline_view_reveal_lane (self, inches_event_get_lane (event));
  if (inches_timeline_moves_reveal (&view, event))
    inches_motion_glide (inches_timeline_view_get_motion (self), &view);
  inches_session_set_selected (session, event);
  inches_session_set_cursor (session, inches_timeline_event_day (event), event);
}

void
inches_timeline_view_zoom (InchesTimelineView *self,
                           double              factor)
{
  InchesTimeline *timeline = inches_timeline_view_get_timeline (self);
  InchesMotion *motion = inches_timeline_view_get_motion (self);
  InchesView view = *inches_motion_get_target (motion);
  double day = inches_session_get_cursor (inches_timeline_view_get_session (self));
  InchesTimelineBox plot;

  inches_timeline_get_plot (timeline, &plot);
  inches_timeline_moves_zoom (timeline, &view,
                              isnan (day) ? plot.x + plot.width / 2 : inches_timeline_day_to_x (timeline, day), factor);
  inches_motion_glide (motion, &view);
}

void
inches_timeline_view_fit (InchesTimelineView *self)
{
  InchesView view = *inches_session_get_view (inches_timeline_view_get_session (self));

  inches_view_fit (&view);
  inches_motion_glide (inches_timeline_view_get_motion (self), &view);
}

void
inches_timeline_view_leave (InchesTimelineView *self)
{
  inches_session_set_selected (inches_timeline_view_get_session (self), NULL);
  inches_timeline_view_unpoint (self);
}
