/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-value.h"

#include "inches-number.h"

#include <math.h>

static void
take (InchesTrackValue *value,
      InchesSeries     *series,
      guint             index)
{
  const InchesSeriesValue *v = &inches_series_get_values (series)[index];

  value->value += v->value;
  value->high = value->value;
  value->provisional = value->provisional || inches_series_is_provisional (series, index);
  value->first = v->day;
  value->end = inches_series_get_end_of (series, index);
}

/* The value that holds on a day. A dated reading holds until the next, unless that is far. */
static gboolean
find_value (InchesSeries *series,
            InchesDay     day,
            guint        *index)
{
  const InchesSeriesFields *fields = inches_series_get_fields (series);

  if (inches_series_find (series, day, index))
    return TRUE;
  if (fields->frequency != INCHES_FREQUENCY_BY_DATE || fields->aggregation == INCHES_AGGREGATION_EVENT)
    return FALSE;

  for (guint i = 1; i < fields->n_values; i++)
    if (fields->values[i - 1].day <= day && day < fields->values[i].day)
      {
        *index = i - 1;
        return fields->values[i].day - fields->values[i - 1].day <= INCHES_TRACK_LONGEST_GAP;
      }

  return FALSE;
}

/* A single reading, drawn as a dot or as a bar between sources, holds on its day only. */
static gboolean
find_reading (const InchesTrack *track,
              InchesDay          day,
              InchesTrackValue  *value)
{
  InchesSeries *low, *high;
  guint index;

  if (track->series->len < 3)
    return FALSE;

  low = g_ptr_array_index (track->series, 1);
  high = g_ptr_array_index (track->series, 2);
  if (!inches_series_find (low, day, &index))
    return FALSE;

  take (value, low, index);
  if (inches_series_find (high, day, &index))
    value->high = MAX (value->value, inches_series_get_values (high)[index].value);

  return TRUE;
}

/**
 * inches_track_value_at:
 * @track: a track
 * @day: day, with fraction
 * @value: (out): its figure
 *
 * Returns: %FALSE in a gap; @value is then zeroed
 */
gboolean
inches_track_value_at (const InchesTrack *track,
                       double             day,
                       InchesTrackValue  *value)
{
  gboolean found = FALSE;

  *value = (InchesTrackValue) { 0 };

  for (guint i = 0; i < track->series->len; i++)
    {
      InchesSeries *series = g_ptr_array_index (track->series, i);
      guint index;

      if (found && track->form != INCHES_TRACK_STACK)
        break;
      if (i > 0 && track->form == INCHES_TRACK_RANGE)
        return find_reading (track, (InchesDay) floor (day), value);
      if (!find_value (series, (InchesDay) floor (day), &index))
        continue;

      take (value, series, index);
      found = TRUE;
    }

  return found;
}

/**
 * inches_track_value_latest:
 * @track: a track
 * @value: (out): the figure of the last day that has one
 *
 * Returns: %FALSE if the track has no figures
 */
gboolean
inches_track_value_latest (const InchesTrack *track,
                           InchesTrackValue  *value)
{
  InchesSeries *series = track->series->len > 0 ? g_ptr_array_index (track->series, 0) : NULL;
  guint n = series != NULL ? inches_series_get_n_values (series) : 0;

  *value = (InchesTrackValue) { 0 };
  if (n == 0)
    return FALSE;

  if (inches_track_value_at (track, inches_series_get_values (series)[n - 1].day, value))
    return TRUE;

  take (value, series, n - 1);
  return TRUE;
}

/**
 * inches_track_value_until:
 * @track: a track
 * @first: day
 * @last: day, with fraction; after @first
 * @value: (out): the latest figure that holds between the two
 *
 * Returns: %FALSE if none does
 */
gboolean
inches_track_value_until (const InchesTrack *track,
                          double             first,
                          double             last,
                          InchesTrackValue  *value)
{
  InchesDay latest = G_MININT;

  if (inches_track_value_at (track, last, value))
    return TRUE;

  for (guint i = 0; i < track->series->len; i++)
    {
      InchesSeries *series = g_ptr_array_index (track->series, i);
      const InchesSeriesValue *values = inches_series_get_values (series);

      for (guint j = inches_series_get_n_values (series); j-- > 0;)
        {
          if (values[j].day > last)
            continue;
          if (inches_series_get_end_of (series, j) > first)
            latest = MAX (latest, values[j].day);
          break;
        }
    }

  return latest != G_MININT && inches_track_value_at (track, latest, value);
}

/**
 * inches_track_format:
 * @track: a track
 * @value: in its unit
 *
 * Returns: (transfer full): the value in the track's decimals, for people
 */
char *
inches_track_format (const InchesTrack *track,
                     double             value)
{
  return inches_number_format (value, track->decimals);
}

/**
 * inches_track_value_format:
 * @track: a track
 * @value: one of its figures
 *
 * Returns: (transfer full): the figure for people, both ends where sources differ
 */
char *
inches_track_value_format (const InchesTrack      *track,
                           const InchesTrackValue *value)
{
  g_autofree char *low = inches_track_format (track, value->value);
  g_autofree char *high = inches_track_format (track, value->high);

  return g_str_equal (low, high) ? g_steal_pointer (&low) : g_strdup_printf ("%s–%s", low, high);
}

char *
inches_track_format_latest (const InchesTrack *track)
{
  InchesTrackValue value;

  return inches_track_value_latest (track, &value) ? inches_track_value_format (track, &value) : NULL;
}

/* The highest reading on which sources differ; FALSE if they never do. */
static gboolean
find_widest_range (const InchesTrack *track,
                   InchesTrackValue  *widest)
{
  InchesSeries *low = track->form == INCHES_TRACK_RANGE && track->series->len > 1 ? g_ptr_array_index (track->series, 1) : NULL;

  *widest = (InchesTrackValue) { 0 };

  for (guint i = 0; low != NULL && i < inches_series_get_n_values (low); i++)
    {
      InchesTrackValue value = { 0 };

      if (find_reading (track, inches_series_get_values (low)[i].day, &value) && value.high > MAX (value.value, widest->high))
        *widest = value;
    }

  return widest->high > widest->value;
}

/**
 * inches_track_format_widest:
 * @track: a track
 *
 * Returns: (transfer full): the figure that takes the most room under a crosshair
 */
char *
inches_track_format_widest (const InchesTrack *track)
{
  double largest = 0;
  double least = 0;
  InchesTrackValue range;

  if (find_widest_range (track, &range))
    return inches_track_value_format (track, &range);

  for (guint i = 0; i < track->series->len; i++)
    {
      InchesSeries *series = g_ptr_array_index (track->series, i);

      for (guint j = 0; j < inches_series_get_n_values (series); j++)
        {
          largest = MAX (largest, inches_series_get_values (series)[j].value);
          least = MIN (least, inches_series_get_values (series)[j].value);
        }
    }

  /* A minus is about as wide as a figure. */
  return inches_track_format (track, -least * 10 > largest ? least : largest);
}
