/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-bars.h"

/* Px at text size 1. */
#define GAP        1.0
#define WIDE_GAP   2.5
#define WIDE       10.0 /* bars from which gaps are wide */
#define STACK_GAP  1.0
#define EVENT_HALF 1.5
#define LONGEST    366  /* days a bar stands for at most */
#define LEAST      0.8  /* a bar is never thinner */
#define LEAST_GAP  3.0  /* a narrower one is not drawn */

/* The stretch that shows most of the days from first to before end; NULL if none shows any. */
static const InchesAxisStretch *
find_stretch (const InchesDateAxis *axis,
              double                first,
              double                end)
{
  const InchesAxisStretch *found = NULL;
  double most = 0;

  for (guint i = 0; i < axis->n_stretches; i++)
    {
      const InchesAxisStretch *s = &axis->stretches[i];
      double shown = MIN (end, s->last) - MAX (first, s->first);

      if (shown <= most)
        continue;
      most = shown;
      found = s;
    }

  return found;
}

/* Left and right of a bar in the stretch that shows most of it. */
static gboolean
get_extent (const InchesTimelineFrame *frame,
            InchesSeries              *series,
            guint                      index,
            double                    *left,
            double                    *right)
{
  double unit = frame->unit;
  double first = inches_series_get_values (series)[index].day;
  double end = inches_series_get_end_of (series, index);
  const InchesAxisStretch *s = find_stretch (&frame->axis, first, end);
  double gap;

  if (inches_series_get_fields (series)->aggregation == INCHES_AGGREGATION_EVENT)
    {
      *left = inches_date_axis_to_x (&frame->axis, first) - EVENT_HALF * unit;
      *right = *left + 2 * EVENT_HALF * unit;
      return *left >= frame->plot.x && *right <= frame->plot.x + frame->plot.width;
    }

  if (s == NULL)
    return FALSE;

  *left = s->x0 + (MAX (first, s->first) - s->first) * (s->x1 - s->x0) / (s->last - s->first);
  *right = s->x0 + (MIN (end, s->last) - s->first) * (s->x1 - s->x0) / (s->last - s->first);
  gap = (*right - *left > WIDE * unit ? WIDE_GAP : GAP) * unit;
  gap = MIN (gap, (*right - *left) / 3);
  *left += gap / 2;
  *right = MAX (*right - gap / 2, *left + LEAST * unit);

  return TRUE;
}

/* What the series holds on a day that starts one of its values; 0 and FALSE if none does. */
static gboolean
value_on (InchesSeries *series,
          InchesDay     day,
          double       *value,
          guint        *index)
{
  *value = 0;
  if (!inches_series_find (series, day, index) || inches_series_get_values (series)[*index].day != day)
    return FALSE;

  *value = inches_series_get_values (series)[*index].value;
  return TRUE;
}

static void
add_bar (InchesTimelineTrack       *self,
         const InchesTimelineFrame *frame,
         InchesTrackBar             bar,
         double                     from,
         double                     to)
{
  double top = inches_scale_to_page (&self->scale, to);
  double limit = self->scale.page_high;

  bar.torn = self->data->cap > 0 && to > self->data->cap;
  bar.bottom = MAX (inches_scale_to_page (&self->scale, from), limit);
  bar.top = MAX (top, limit);
  if (from > 0)
    bar.bottom -= STACK_GAP * frame->unit;
  if (bar.bottom - bar.top > 0.2)
    g_array_append_val (self->bars, bar);
}

/* The first series dark at the foot, the sum of the others pale above it. */
static void
place_day (InchesTimelineTrack       *self,
           const InchesTimelineFrame *frame,
           InchesDay                  day)
{
  double total = 0;
  double dark = 0;
  InchesTrackBar bar = { 0 };
  gboolean placed = FALSE;

  for (guint i = 0; i < self->data->series->len; i++)
    {
      InchesSeries *series = g_ptr_array_index (self->data->series, i);
      double value;
      guint index;

      if (!value_on (series, day, &value, &index))
        continue;

      placed = placed || get_extent (frame, series, index, &bar.left, &bar.right);
      bar.provisional = bar.provisional || inches_series_is_provisional (series, index);
      total += MAX (value, 0);
      if (i == 0)
        dark = MAX (value, 0);
      if (self->data->form != INCHES_TRACK_STACK)
        break;
    }

  if (!placed)
    return;

  add_bar (self, frame, bar, 0, dark);
  if (total > dark)
    {
      bar.pale = TRUE;
      add_bar (self, frame, bar, dark, total);
    }
}

/* Whether each value stands for a month or a year: between single days nothing is missing. */
static gboolean
has_periods (const InchesTrack *track)
{
  for (guint i = 0; i < track->series->len; i++)
    {
      const InchesSeriesFields *fields = inches_series_get_fields (g_ptr_array_index (track->series, i));

      if (fields->frequency == INCHES_FREQUENCY_BY_DATE || fields->aggregation == INCHES_AGGREGATION_EVENT)
        return FALSE;
    }

  return TRUE;
}

/* A gap across a change of scale is one on either side of it. */
static void
add_gap (InchesTimelineTrack       *self,
         const InchesTimelineFrame *frame,
         InchesDay                  first,
         InchesDay                  end)
{
  for (guint i = 0; i < frame->axis.n_stretches; i++)
    {
      const InchesAxisStretch *s = &frame->axis.stretches[i];
      double scale = (s->x1 - s->x0) / (s->last - s->first);
      InchesTrackGap gap = { s->x0 + (MAX (first, s->first) - s->first) * scale, s->x0 + (MIN (end, s->last) - s->first) * scale };

      if (gap.right - gap.left >= LEAST_GAP * frame->unit)
        g_array_append_val (self->gaps, gap);
    }
}

/* Without a sign a month of which nothing is known looks like one of which nothing is to be told. */
static void
place_gaps (InchesTimelineTrack       *self,
            const InchesTimelineFrame *frame,
            InchesDay                  from,
            InchesDay                  until)
{
  const GArray *days = self->facts->days;
  InchesDay end = from;

  if (!has_periods (self->data))
    return;

  for (guint i = 0; i < days->len; i++)
    {
      const InchesTrackDay *day = &g_array_index (days, InchesTrackDay, i);

      if (day->first > end)
        add_gap (self, frame, end, day->first);
      end = MAX (end, day->end);
    }

  if (end < until)
    add_gap (self, frame, end, until);
}

/**
 * inches_timeline_bars_place:
 * @self: a track of bars or stacks, whose scale is set
 * @frame: where the row lies
 * @from: the first day that could have a figure; %G_MAXINT32 for that of the first value
 * @until: the first day after those that could have one; %G_MININT32 for the end of the last value
 */
void
inches_timeline_bars_place (InchesTimelineTrack       *self,
                            const InchesTimelineFrame *frame,
                            InchesDay                  from,
                            InchesDay                  until)
{
  const GArray *days = self->facts->days;
  const InchesDateAxis *axis = &frame->axis;

  for (guint i = 0; i < days->len; i++)
    {
      InchesDay day = g_array_index (days, InchesTrackDay, i).first;

      if (day <= axis->stretches[axis->n_stretches - 1].last && day + LONGEST >= axis->stretches[0].first)
        place_day (self, frame, day);
    }

  if (days->len > 0)
    place_gaps (self, frame, MIN (from, g_array_index (days, InchesTrackDay, 0).first), until);
}
