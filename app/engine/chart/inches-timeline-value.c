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

char *
inches_track_format_latest (const InchesTrack *track)
{
  InchesTrackValue value;

  return inches_track_value_latest (track, &value) ? inches_track_format (track, value.value) : NULL;
}

/**
 * inches_track_format_widest:
 * @track: a track
 *
 * Returns: (transfer full) (nullable): the figure that takes the most room under a crosshair
 */
char *
inches_track_format_widest (const InchesTrack *track)
{
  double largest = 0;
  double least = 0;

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
