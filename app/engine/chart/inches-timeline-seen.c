/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-seen.h"

#include "inches-timeline-private.h"

static void
list_lane (InchesTimeline           *self,
           const InchesTimelineLane *lane,
           GArray                   *seen)
{
  for (guint i = 0; i < lane->marks->len; i++)
    {
      const InchesLaneMark *mark = &g_array_index (lane->marks, InchesLaneMark, i);
      InchesTimelineTarget target;
      InchesTimelineSeen one = {
        .event = mark->event,
        .labelled = mark->labelled,
        .hollow = mark->hollow,
        .exact = mark->whisker == INCHES_WHISKER_NONE,
        .x = mark->x,
      };

      if (!inches_timeline_find (self, mark->event, &target))
        continue;
      one.box = target.mark;
      g_array_append_val (seen, one);
    }
}

/**
 * inches_timeline_list_seen:
 * @self: a placed timeline
 *
 * Returns: (transfer full) (element-type InchesTimelineSeen): the events in view,
 *   lane by lane from the top, by place
 */
GArray *
inches_timeline_list_seen (InchesTimeline *self)
{
  GArray *seen = g_array_new (FALSE, FALSE, sizeof (InchesTimelineSeen));

  g_return_val_if_fail (self != NULL, seen);

  for (guint i = 0; i < self->lanes->len; i++)
    list_lane (self, g_ptr_array_index (self->lanes, i), seen);

  return seen;
}
