/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-track-facts.h"

#include "inches-timeline-value.h"

#define NEIGHBOURHOOD 400  /* days within which a peak is the highest */
#define PROMINENCE    0.25 /* of the scale that it stands above the lowest of them */

static void
extend_by_stack (const InchesTrack *track,
                 double            *high)
{
  InchesSeries *first = g_ptr_array_index (track->series, 0);

  for (guint i = 0; i < inches_series_get_n_values (first); i++)
    {
      InchesTrackValue value;

      if (inches_track_value_at (track, inches_series_get_values (first)[i].day, &value))
        *high = MAX (*high, value.value);
    }
}

static void
find_range (InchesTrackFacts  *self,
            const InchesTrack *track)
{
  self->low = track->zero ? 0 : G_MAXDOUBLE;
  self->high = track->zero ? 0 : -G_MAXDOUBLE;

  for (guint i = 0; i < track->series->len; i++)
    for (guint j = 0; j < inches_series_get_n_values (g_ptr_array_index (track->series, i)); j++)
      {
        double value = inches_series_get_values (g_ptr_array_index (track->series, i))[j].value;

        self->low = MIN (self->low, value);
        self->high = MAX (self->high, value);
      }

  for (guint i = 0; i < track->op_ed->len; i++)
    {
      self->low = MIN (self->low, g_array_index (track->op_ed, InchesTrackFigure, i).value);
      self->high = MAX (self->high, g_array_index (track->op_ed, InchesTrackFigure, i).value);
    }
  if (track->form == INCHES_TRACK_STACK && track->series->len > 0)
    extend_by_stack (track, &self->high);
  if (track->cap > 0)
    self->high = MIN (self->high, track->cap);
  if (!(self->high > self->low))
    self->high = self->low + 1;
}

static double
day_of (const InchesTrack *track,
        InchesSeries      *series,
        guint              index)
{
  InchesDay day = inches_series_get_values (series)[index].day;

  if (track->form == INCHES_TRACK_STEP || inches_series_get_fields (series)->frequency == INCHES_FREQUENCY_BY_DATE)
    return day;

  return (day + inches_series_get_end_of (series, index)) / 2.0;
}

static gboolean
is_gap (InchesSeries *series,
        guint         index)
{
  const InchesSeriesValue *values = inches_series_get_values (series);

  if (inches_series_get_fields (series)->frequency == INCHES_FREQUENCY_BY_DATE)
    return values[index].day - values[index - 1].day > INCHES_TRACK_LONGEST_GAP;

  return values[index].day > inches_series_get_end_of (series, index - 1);
}

/* Whether the definition changed after the value before, up to this one. */
static gboolean
has_break (InchesSeries *series,
           guint         index)
{
  const InchesSeriesFields *fields = inches_series_get_fields (series);

  for (guint i = 0; i < fields->n_breaks; i++)
    if (fields->breaks[i] > fields->values[index - 1].day && fields->breaks[i] <= fields->values[index].day)
      return TRUE;

  return FALSE;
}

static GArray *
make_knots (const InchesTrack *track,
            InchesSeries      *series)
{
  guint n = inches_series_get_n_values (series);
  GArray *knots = g_array_sized_new (FALSE, TRUE, sizeof (InchesKnot), n);

  for (guint i = 0; i < n; i++)
    {
      InchesKnot knot = {
        day_of (track, series, i), inches_series_get_values (series)[i].value,
        i > 0 && track->form != INCHES_TRACK_STEP && is_gap (series, i), inches_series_is_provisional (series, i),
        i > 0 && has_break (series, i)
      };

      g_array_append_val (knots, knot);
    }

  return knots;
}

static gint
by_value (gconstpointer a,
          gconstpointer b)
{
  const InchesPeak *left = a;
  const InchesPeak *right = b;

  return (left->value < right->value) - (left->value > right->value);
}

/* Values that are the highest for a year about and stand well above the lowest there. */
static void
find_peaks (InchesTrackFacts  *self,
            const InchesTrack *track)
{
  InchesSeries *series = g_ptr_array_index (track->series, 0);
  const InchesSeriesValue *values = inches_series_get_values (series);
  guint n = inches_series_get_n_values (series);
  double needed = PROMINENCE * (self->high - self->low);

  for (guint i = 0; i < n; i++)
    {
      double lowest = values[i].value;
      gboolean highest = TRUE;
      InchesPeak peak = { g_array_index ((GArray *) g_ptr_array_index (self->knots, 0), InchesKnot, i).day, values[i].value };

      for (guint j = i; j-- > 0 && highest && values[i].day - values[j].day <= NEIGHBOURHOOD;)
        {
          highest = values[j].value < values[i].value;
          lowest = MIN (lowest, values[j].value);
        }
      for (guint j = i + 1; j < n && highest && values[j].day - values[i].day <= NEIGHBOURHOOD; j++)
        {
          highest = values[j].value <= values[i].value;
          lowest = MIN (lowest, values[j].value);
        }

      if (highest && values[i].value - lowest >= needed)
        g_array_append_val (self->peaks, peak);
    }

  g_array_sort (self->peaks, by_value);
}

static void
collect_days (GArray       *days,
              InchesSeries *series)
{
  guint at = 0;

  for (guint i = 0; i < inches_series_get_n_values (series); i++)
    {
      InchesTrackDay day = { inches_series_get_values (series)[i].day, inches_series_get_end_of (series, i) };
      InchesTrackDay *same;

      while (at < days->len && g_array_index (days, InchesTrackDay, at).first < day.first)
        at++;

      same = at < days->len ? &g_array_index (days, InchesTrackDay, at) : NULL;
      if (same != NULL && same->first == day.first)
        same->end = MAX (same->end, day.end);
      else
        g_array_insert_val (days, at, day);
    }
}

/**
 * inches_track_facts_new:
 * @track: a track of a closed chronicle
 *
 * Returns: (transfer full): what of it is the same in every view
 */
InchesTrackFacts *
inches_track_facts_new (const InchesTrack *track)
{
  InchesTrackFacts *self = g_new0 (InchesTrackFacts, 1);

  self->knots = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->peaks = g_array_new (FALSE, FALSE, sizeof (InchesPeak));
  self->days = g_array_new (FALSE, FALSE, sizeof (InchesTrackDay));

  find_range (self, track);
  for (guint i = 0; i < track->series->len; i++)
    g_ptr_array_add (self->knots, make_knots (track, g_ptr_array_index (track->series, i)));
  if (track->series->len > 0)
    find_peaks (self, track);
  if (track->form == INCHES_TRACK_BARS || track->form == INCHES_TRACK_STACK)
    for (guint i = 0; i < track->series->len; i++)
      collect_days (self->days, g_ptr_array_index (track->series, i));
  self->latest = inches_track_format_latest (track);
  self->widest = inches_track_format_widest (track);

  return self;
}

void
inches_track_facts_free (InchesTrackFacts *self)
{
  g_ptr_array_unref (self->knots);
  g_array_unref (self->peaks);
  g_array_unref (self->days);
  g_free (self->latest);
  g_free (self->widest);
  g_free (self);
}

/* The first knot at or after a day. */
static guint
find_from (const GArray *knots,
           double        day)
{
  guint low = 0, high = knots->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (knots, InchesKnot, middle).day < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * inches_knots_find:
 * @knots: (element-type InchesKnot): of a series
 * @first: first day in view
 * @last: last day in view
 * @from: (out): the first knot to draw
 * @to: (out): the one after the last
 */
void
inches_knots_find (const GArray *knots,
                   double        first,
                   double        last,
                   guint        *from,
                   guint        *to)
{
  guint i = find_from (knots, first);

  *from = i > 0 ? i - 1 : 0;
  *to = MIN (find_from (knots, last) + 2, knots->len);
}
