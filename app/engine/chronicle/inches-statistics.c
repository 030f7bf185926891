/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-statistics.h"

typedef struct
{
  InchesSeries            *series;
  const InchesSeriesFields *fields;
  InchesDay                start; /* of the span */
  InchesDay                end;   /* the first day after */
  InchesDay                known; /* the first day after the record */
  double                   weighted; /* sum of value x days */
} Measuring;

/* Days of the span on which a value holds; @length: days it holds at all. */
static gint
days_in_span (const Measuring *m,
              guint            index,
              gint            *length)
{
  InchesDay from = m->fields->values[index].day;
  InchesDay to = inches_series_get_end_of (m->series, index);

  /* The last step holds as long as the record knows. */
  to = MIN (to, MAX (m->known, from + 1));
  *length = to - from;

  return MIN (to, m->end) - MAX (from, m->start);
}

static void
take_value (InchesStatistics        *self,
            const InchesSeriesValue *value)
{
  if (self->n_values == 0)
    {
      self->first = self->lowest = self->highest = value->value;
      self->first_day = self->lowest_day = self->highest_day = value->day;
    }

  if (value->value < self->lowest)
    {
      self->lowest = value->value;
      self->lowest_day = value->day;
    }
  if (value->value > self->highest)
    {
      self->highest = value->value;
      self->highest_day = value->day;
    }

  self->last = value->value;
  self->last_day = value->day;
  self->n_values++;
}

static void
take_days (InchesStatistics *self,
           Measuring        *m,
           guint             index,
           gint              days,
           gint              length)
{
  double value = m->fields->values[index].value;

  m->weighted += value * days;
  self->n_days += days;
  self->total += value * days / length;
  self->total_is_part |= days < length;
  self->provisional |= inches_series_is_provisional (m->series, index);
}

static void
finish (InchesStatistics *self,
        const Measuring  *m)
{
  InchesAggregation aggregation = m->fields->aggregation;

  self->has_total = aggregation == INCHES_AGGREGATION_SUM || aggregation == INCHES_AGGREGATION_EVENT;
  self->has_mean = aggregation != INCHES_AGGREGATION_EVENT;
  self->is_readings = m->fields->frequency == INCHES_FREQUENCY_BY_DATE && aggregation != INCHES_AGGREGATION_STEP;

  /* Single readings hold a day each, so the mean of days is the mean of readings. */
  self->mean = m->weighted / self->n_days;
  if (!self->has_mean)
    self->mean = 0;
  if (!self->has_total)
    {
      self->total = 0;
      self->total_is_part = FALSE;
    }

  for (guint i = 0; i < m->fields->n_breaks; i++)
    self->breaks |= m->fields->breaks[i] > m->start && m->fields->breaks[i] < m->end;
}

/**
 * inches_statistics_measure:
 * @self: (out): what is said; zeroed but for nothing if there is no value
 * @series: a series
 * @first: first day of the span
 * @last: last day of the span, not before @first
 * @known_to: the last day of the record: a step holds no longer
 *
 * A value belongs to the span if it holds on one of its days. Nothing is
 * interpolated: days without a value count for nothing.
 *
 * Returns: %FALSE if no value belongs to the span
 */
gboolean
inches_statistics_measure (InchesStatistics *self,
                           InchesSeries     *series,
                           InchesDay         first,
                           InchesDay         last,
                           InchesDay         known_to)
{
  Measuring m = { series, inches_series_get_fields (series), first, last + 1, known_to + 1, 0 };

  *self = (InchesStatistics) { 0 };
  g_return_val_if_fail (INCHES_IS_SERIES (series), FALSE);
  g_return_val_if_fail (first <= last, FALSE);

  for (guint i = 0; i < m.fields->n_values && m.fields->values[i].day < m.end; i++)
    {
      gint length;
      gint days = days_in_span (&m, i, &length);

      if (days <= 0)
        continue;

      take_value (self, &m.fields->values[i]);
      take_days (self, &m, i, days, length);
    }

  if (self->n_values == 0)
    return FALSE;

  finish (self, &m);

  return TRUE;
}

/**
 * inches_statistics_count:
 * @chronicle: the record
 * @lane: of the chronicle
 * @first: first day of the span
 * @last: last day of the span
 * @shown: (nullable): whether an event counts; %NULL: all do
 * @data: for @shown
 *
 * Returns: how many events of the lane have their first day in the span
 */
guint
inches_statistics_count (InchesChronicle *chronicle,
                         guint            lane,
                         InchesDay        first,
                         InchesDay        last,
                         gboolean       (*shown) (InchesEvent *event,
                                                  gpointer     data),
                         gpointer         data)
{
  GPtrArray *events = inches_chronicle_get_lane_events (chronicle, lane);
  guint count = 0;

  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);
      InchesDay day = inches_date_get_first (inches_event_get_date (event));

      count += day >= first && day <= last && (shown == NULL || shown (event, data));
    }

  return count;
}
