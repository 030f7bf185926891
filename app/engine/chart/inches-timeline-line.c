/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-line.h"

/* A series as a line: one run of points between gaps, cut at the changes of scale.
 * Values that run across a change are interpolated to both of its edges. */

typedef struct
{
  double day;
  double value;
} Knot;

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
between (const Knot *a,
         const Knot *b,
         double      day)
{
  return a->value + (b->value - a->value) * (day - a->day) / (b->day - a->day);
}

/* The part of one straight piece that lies in the stretch. */
static void
add_piece (Building   *b,
           const Knot *from,
           const Knot *to)
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
          const Knot                *knots,
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
         const Knot                *knot,
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

/* Where a value stands: a mean in the middle of its month or year, a level on its day. */
static double
day_of (const InchesTimelineTrack *track,
        InchesSeries              *series,
        guint                      index)
{
  InchesDay day = inches_series_get_values (series)[index].day;

  if (track->data->form == INCHES_TRACK_STEP || inches_series_get_fields (series)->frequency == INCHES_FREQUENCY_BY_DATE)
    return day;

  return (day + inches_series_get_end_of (series, index)) / 2.0;
}

static gboolean
is_gap (InchesSeries *series,
        guint         index,
        InchesDay     longest_gap)
{
  const InchesSeriesValue *values = inches_series_get_values (series);

  if (inches_series_get_fields (series)->frequency == INCHES_FREQUENCY_BY_DATE)
    return values[index].day - values[index - 1].day > longest_gap;

  return values[index].day > inches_series_get_end_of (series, index - 1);
}

/* Ends a run: a line, or a dot if it is a single reading. */
static void
end_run (InchesTimelineTrack       *track,
         const InchesTimelineFrame *frame,
         GArray                    *knots,
         gboolean                   provisional)
{
  if (knots->len == 1)
    add_dot (track, frame, &g_array_index (knots, Knot, 0), provisional);
  else if (knots->len > 1)
    {
      add_line (track, frame, (const Knot *) (gpointer) knots->data, knots->len, provisional);
      if (provisional)
        add_dot (track, frame, &g_array_index (knots, Knot, knots->len - 1), TRUE);
    }

  g_array_set_size (knots, 0);
}

/**
 * inches_timeline_line_place:
 * @self: the track, whose scale is set
 * @frame: where the row lies
 * @series: its figures
 * @longest_gap: days between dated values beyond which nothing is drawn between them
 *
 * Adds the lines of a series, dashed from its first provisional value on, and a
 * dot for each single reading.
 */
void
inches_timeline_line_place (InchesTimelineTrack       *self,
                            const InchesTimelineFrame *frame,
                            InchesSeries              *series,
                            InchesDay                  longest_gap)
{
  g_autoptr(GArray) knots = g_array_new (FALSE, FALSE, sizeof (Knot));
  gboolean step = self->data->form == INCHES_TRACK_STEP;
  gboolean provisional = FALSE;

  for (guint i = 0; i < inches_series_get_n_values (series); i++)
    {
      Knot knot = { day_of (self, series, i), inches_series_get_values (series)[i].value };

      if (i > 0 && !step && is_gap (series, i, longest_gap))
        end_run (self, frame, knots, provisional);

      if (step && knots->len > 0)
        {
          Knot corner = { knot.day, g_array_index (knots, Knot, knots->len - 1).value };

          g_array_append_val (knots, corner);
        }

      if (inches_series_is_provisional (series, i) && !provisional && knots->len > 0)
        {
          Knot last = g_array_index (knots, Knot, knots->len - 1);

          end_run (self, frame, knots, FALSE);
          g_array_append_val (knots, last);
        }

      provisional = inches_series_is_provisional (series, i);
      g_array_append_val (knots, knot);
    }

  if (step && knots->len > 0)
    {
      guint last = inches_series_get_n_values (series) - 1;
      Knot held = { inches_series_get_end_of (series, last), inches_series_get_values (series)[last].value };

      if (held.day > g_array_index (knots, Knot, knots->len - 1).day)
        g_array_append_val (knots, held);
    }

  end_run (self, frame, knots, provisional);
}
