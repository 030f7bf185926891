/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-line.h"

/* A series as a line: one run of points between gaps, cut at the changes of scale.
 * Values that run across a change are interpolated to both of its edges. */

typedef struct
{
  InchesTimelineTrack       *track;
  const InchesTimelineFrame *frame;
  const InchesAxisStretch   *stretch;
  gboolean                   provisional;
  guint                      first; /* point of the line being built */
} Building;

static void
add_point (Building *b,
           double    day,
           double    value)
{
  const InchesAxisStretch *s = b->stretch;
  InchesTrackPoint point = {
    s->x0 + (day - s->first) * (s->x1 - s->x0) / (s->last - s->first),
    inches_scale_to_page (&b->track->scale, value)
  };

  g_array_append_val (b->track->points, point);
}

static double
between (const InchesKnot *a,
         const InchesKnot *b,
         double      day)
{
  return a->value + (b->value - a->value) * (day - a->day) / (b->day - a->day);
}

/* The part of one straight piece that lies in the stretch. */
static void
add_piece (Building   *b,
           const InchesKnot *from,
           const InchesKnot *to)
{
  const InchesAxisStretch *s = b->stretch;

  if (to->day < s->first || from->day > s->last || (to->day == from->day && b->track->points->len == b->first))
    return;

  if (b->track->points->len == b->first)
    {
      double day = MAX (from->day, s->first);

      add_point (b, day, between (from, to, day));
    }

  if (to->day <= s->last)
    add_point (b, to->day, to->value);
  else
    add_point (b, s->last, between (from, to, s->last));
}

static void
add_line (InchesTimelineTrack       *track,
          const InchesTimelineFrame *frame,
          const InchesKnot                *knots,
          guint                      n_knots,
          gboolean                   provisional)
{
  for (guint i = 0; i < frame->axis.n_stretches; i++)
    {
      Building b = { track, frame, &frame->axis.stretches[i], provisional, track->points->len };

      for (guint k = 0; k + 1 < n_knots; k++)
        add_piece (&b, &knots[k], &knots[k + 1]);

      if (track->points->len > b.first + 1)
        {
          InchesTrackLine line = { b.first, track->points->len - b.first, provisional };

          g_array_append_val (track->lines, line);
        }
      else
        g_array_set_size (track->points, b.first);
    }
}

static void
add_dot (InchesTimelineTrack       *track,
         const InchesTimelineFrame *frame,
         const InchesKnot                *knot,
         gboolean                   open)
{
  const InchesAxisStretch *first = &frame->axis.stretches[0];
  const InchesAxisStretch *last = &frame->axis.stretches[frame->axis.n_stretches - 1];
  InchesTrackDot dot = {
    inches_date_axis_to_x (&frame->axis, knot->day), inches_scale_to_page (&track->scale, knot->value), open
  };

  if (knot->day >= first->first && knot->day <= last->last)
    g_array_append_val (track->dots, dot);
}

/* Ends a run: a line, or a dot if it is a single reading. */
static void
end_run (InchesTimelineTrack       *track,
         const InchesTimelineFrame *frame,
         GArray                    *knots,
         gboolean                   provisional)
{
  if (knots->len == 1)
    add_dot (track, frame, &g_array_index (knots, InchesKnot, 0), provisional);
  else if (knots->len > 1)
    {
      add_line (track, frame, (const InchesKnot *) (gpointer) knots->data, knots->len, provisional);
      if (provisional)
        add_dot (track, frame, &g_array_index (knots, InchesKnot, knots->len - 1), TRUE);
    }

  g_array_set_size (knots, 0);
}

/* Before a knot: what ends there ends, and a step has a corner. */
static void
turn_to (InchesTimelineTrack       *self,
         const InchesTimelineFrame *frame,
         GArray                    *run,
         const InchesKnot          *knot,
         gboolean                  *provisional)
{
  InchesKnot last;

  if (run->len == 0)
    return;

  if (knot->gap || knot->breaks)
    {
      end_run (self, frame, run, *provisional);
      *provisional = FALSE;
      return;
    }

  last = g_array_index (run, InchesKnot, run->len - 1);
  if (self->data->form == INCHES_TRACK_STEP)
    {
      last.day = knot->day;
      g_array_append_val (run, last);
    }
  if (knot->provisional && !*provisional)
    {
      end_run (self, frame, run, FALSE);
      g_array_append_val (run, last);
    }
}

/**
 * inches_timeline_line_mark_change:
 * @self: a track
 * @frame: where the row lies
 * @knot: not the first of its series
 *
 * Marks the place, between the knot and the one before it, from where on the figures
 * are counted in another way, if they are.
 */
void
inches_timeline_line_mark_change (InchesTimelineTrack       *self,
                                  const InchesTimelineFrame *frame,
                                  const InchesKnot          *knot)
{
  double day, x;

  if (!knot->breaks)
    return;

  day = (knot[-1].day + knot->day) / 2;
  x = inches_date_axis_to_x (&frame->axis, day);
  if (inches_date_axis_find_stretch (&frame->axis, day) != NULL)
    g_array_append_val (self->changes, x);
}

/**
 * inches_timeline_line_place:
 * @self: the track, whose scale is set
 * @frame: where the row lies
 * @series: of the track
 *
 * Adds the lines of a series as far as they are in view, dashed from its first
 * provisional value on, and a dot for each single reading.
 */
void
inches_timeline_line_place (InchesTimelineTrack       *self,
                            const InchesTimelineFrame *frame,
                            guint                      series)
{
  const GArray *knots = g_ptr_array_index (self->facts->knots, series);
  g_autoptr(GArray) run = g_array_new (FALSE, FALSE, sizeof (InchesKnot));
  gboolean provisional = FALSE;
  guint from, to;

  inches_knots_find (knots, frame->axis.stretches[0].first, frame->axis.stretches[frame->axis.n_stretches - 1].last, &from, &to);

  for (guint i = from; i < to; i++)
    {
      const InchesKnot *knot = &g_array_index (knots, InchesKnot, i);

      turn_to (self, frame, run, knot, &provisional);
      if (i > from)
        inches_timeline_line_mark_change (self, frame, knot);
      provisional = knot->provisional;
      g_array_append_val (run, *knot);
    }

  /* The last step holds as far as is known. */
  if (self->data->form == INCHES_TRACK_STEP && to == knots->len && run->len > 0)
    {
      InchesKnot held = g_array_index (run, InchesKnot, run->len - 1);

      held.day = MIN (inches_series_get_end_of (g_ptr_array_index (self->data->series, series), to - 1),
                      frame->axis.stretches[frame->axis.n_stretches - 1].last + 1);
      if (held.day > g_array_index (run, InchesKnot, run->len - 1).day)
        g_array_append_val (run, held);
    }

  end_run (self, frame, run, provisional);
}
