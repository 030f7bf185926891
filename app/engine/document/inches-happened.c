/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-happened.h"

#include <math.h>

/* A value stands for a stretch of days if so much of its own days lies in it, and a
 * year has a mean if so much of it has values: four fifths. */
#define LEAST_SHARE(days) ((days) * 4 / 5.0)

/* A fan of nine in ten that is right leaves one value in ten outside. */
#define IS_HIT(n_inside, n) ((n) > 0 && (n_inside) * 10 >= (n) * 9)

struct _InchesHappened
{
  gatomicrefcount  ref_count;

  InchesChronicle *chronicle; /* owns measures and standings */
  InchesForecast  *forecast;
  char            *preset;
  GArray          *measures;  /* of InchesHappenedMeasure */
  GArray          *standings; /* of InchesHappenedStanding */
};

G_DEFINE_BOXED_TYPE (InchesHappened, inches_happened, inches_happened_ref, inches_happened_unref)

static InchesIndex
find_index (const char *id)
{
  InchesIndex index = 0;

  /* The reader has checked it. */
  while (!g_str_equal (inches_index_get_id (index), id))
    index++;

  return index;
}

/* Days of a value that lie from @first to the day before @end; 0 if too few do. */
static guint
count_days (InchesSeries *series,
            guint         place,
            InchesDay     first,
            InchesDay     end)
{
  InchesDay from = inches_series_get_values (series)[place].day;
  InchesDay to = MIN (inches_series_get_end_of (series, place), end);
  InchesDay inside = to - MAX (from, first);
  InchesDay own = inches_series_get_end_of (series, place) - from;

  return inside > 0 && inside >= LEAST_SHARE (own) ? inside : 0;
}

static void
find_base (InchesHappenedMeasure *measure,
           InchesDay              anchor)
{
  const InchesSeriesValue *values = inches_series_get_values (measure->series);
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < inches_series_get_n_values (measure->series); i++)
    {
      guint days = count_days (measure->series, i, anchor - INCHES_HAPPENED_BASE_DAYS, anchor);

      if (days == 0)
        continue;

      measure->base_days += days;
      sum += values[i].value;
      n++;
    }

  if (sum > 0 && measure->base_days >= LEAST_SHARE (INCHES_HAPPENED_BASE_DAYS))
    measure->base = sum / n;
}

/* The mean of the weeks that begin on the days of @point. */
static void
fill_band (InchesHappenedPoint  *point,
           const InchesForecast *forecast,
           InchesIndex           index)
{
  InchesDay anchor = inches_scenario_get_anchor (inches_forecast_get_scenario (forecast));
  guint n = 0;

  for (guint week = 0; week < inches_forecast_get_n_weeks (forecast); week++)
    {
      InchesDay day = anchor + 7 * week;

      if (day < point->first || day > point->last)
        continue;
      for (guint q = 0; q < INCHES_N_QUANTILES; q++)
        point->band[q] += inches_forecast_get_quantile (forecast, index, week, q);
      n++;
    }

  for (guint q = 0; q < INCHES_N_QUANTILES; q++)
    point->band[q] /= MAX (n, 1);
}

static void
find_points (InchesHappenedMeasure *measure,
             const InchesForecast  *forecast)
{
  InchesDay anchor = inches_scenario_get_anchor (inches_forecast_get_scenario (forecast));
  InchesDay end = anchor + 7 * inches_forecast_get_n_weeks (forecast);

  for (guint i = 0; i < inches_series_get_n_values (measure->series); i++)
    {
      const InchesSeriesValue *value = &inches_series_get_values (measure->series)[i];
      InchesHappenedPoint point = { value->day, inches_series_get_end_of (measure->series, i) - 1,
                                    100 * value->value / measure->base, { 0, },
                                    inches_series_is_provisional (measure->series, i) };

      if (count_days (measure->series, i, anchor, end) == 0)
        continue;

      fill_band (&point, forecast, measure->index);
      measure->n_above += point.value > point.band[INCHES_QUANTILE_95];
      measure->n_below += point.value < point.band[INCHES_QUANTILE_05];
      g_array_append_val (measure->points, point);
    }

  measure->n_inside = measure->points->len - measure->n_above - measure->n_below;
}

static void
add_measure (InchesHappened      *self,
             const InchesRecordMeasure *words)
{
  InchesHappenedMeasure measure = { .measure = words, .index = find_index (words->index), .base = NAN };

  measure.points = g_array_new (FALSE, FALSE, sizeof (InchesHappenedPoint));
  measure.verdict = INCHES_HAPPENED_OPEN;
  if (words->series != NULL)
    {
      measure.series = inches_chronicle_find_series (self->chronicle, words->series);
      find_base (&measure, inches_scenario_get_anchor (inches_forecast_get_scenario (self->forecast)));
    }
  if (!isnan (measure.base))
    find_points (&measure, self->forecast);
  if (measure.points->len > 0)
    measure.verdict = IS_HIT (measure.n_inside, measure.points->len) ? INCHES_HAPPENED_HIT : INCHES_HAPPENED_MISS;

  g_array_append_val (self->measures, measure);
}

static guint
count_held (const InchesForecast *forecast,
            const char           *of)
{
  guint rung;

  if (g_str_equal (of, "document"))
    return inches_forecast_get_count (forecast, INCHES_OUTCOME_HELD);
  if (g_str_equal (of, "crisis"))
    return inches_forecast_get_n_crises (forecast);

  for (rung = 0; !g_str_equal (inches_ladder_get_rung_id (rung), of); rung++)
    ;

  return inches_forecast_get_in_force (forecast, rung, inches_forecast_get_n_weeks (forecast) - 1);
}

static void
add_standing (InchesHappened       *self,
              const InchesRecordStanding *words)
{
  InchesHappenedStanding standing = { words, count_held (self->forecast, words->of), INCHES_HAPPENED_OPEN };
  guint n = inches_forecast_get_n_futures (self->forecast);
  guint agree = words->state == INCHES_RECORD_HELD ? standing.n_held : n - standing.n_held;

  if (words->state != INCHES_RECORD_CONTESTED)
    standing.verdict = agree * 2 > n ? INCHES_HAPPENED_HIT : INCHES_HAPPENED_MISS;

  g_array_append_val (self->standings, standing);
}

static void
clear_measure (gpointer data)
{
  g_array_unref (((InchesHappenedMeasure *) data)->points);
}

/**
 * inches_happened_get_indices:
 * @chronicle: a record with its argument
 *
 * Returns: bits 1 << #InchesIndex of all indices that a series stands for
 */
guint
inches_happened_get_indices (InchesChronicle *chronicle)
{
  InchesArgument *argument = inches_chronicle_get_argument (chronicle);
  guint indices = 0;

  for (guint i = 0; argument != NULL && i < inches_argument_get_measures (argument)->len; i++)
    {
      const InchesRecordMeasure *measure = g_ptr_array_index (inches_argument_get_measures (argument), i);

      if (measure->series != NULL)
        indices |= 1u << find_index (measure->index);
    }

  return indices;
}

/**
 * inches_happened_new:
 * @chronicle: a record; without an argument nothing is compared
 * @preset: id of a preset
 * @forecast: a run of that preset over its weeks that keeps inches_happened_get_indices();
 *   a reference is taken
 *
 * The rule is in docs/model.md, section 10.
 *
 * Returns: (transfer full): what happened beside it
 */
InchesHappened *
inches_happened_new (InchesChronicle *chronicle,
                     const char      *preset,
                     InchesForecast  *forecast)
{
  InchesArgument *argument;
  InchesHappened *self;

  g_return_val_if_fail (INCHES_IS_CHRONICLE (chronicle) && preset != NULL && forecast != NULL, NULL);

  self = g_new0 (InchesHappened, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->chronicle = g_object_ref (chronicle);
  self->forecast = inches_forecast_ref (forecast);
  self->preset = g_strdup (preset);
  self->measures = g_array_new (FALSE, FALSE, sizeof (InchesHappenedMeasure));
  g_array_set_clear_func (self->measures, clear_measure);
  self->standings = g_array_new (FALSE, FALSE, sizeof (InchesHappenedStanding));

  argument = inches_chronicle_get_argument (chronicle);
  for (guint i = 0; argument != NULL && i < inches_argument_get_measures (argument)->len; i++)
    add_measure (self, g_ptr_array_index (inches_argument_get_measures (argument), i));
  for (guint i = 0; argument != NULL && i < inches_argument_get_standings (argument)->len; i++)
    {
      const InchesRecordStanding *standing = g_ptr_array_index (inches_argument_get_standings (argument), i);

      if (g_str_equal (standing->preset, preset))
        add_standing (self, standing);
    }

  return self;
}

/** inches_happened_ref: Returns: @self, with one reference more */
InchesHappened *
inches_happened_ref (InchesHappened *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/** inches_happened_unref: @self: what happened; freed with its last reference */
void
inches_happened_unref (InchesHappened *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->measures);
  g_array_unref (self->standings);
  inches_forecast_unref (self->forecast);
  g_object_unref (self->chronicle);
  g_free (self->preset);
  g_free (self);
}

/** inches_happened_get_preset: Returns: (transfer none): id of the preset whose weeks they are */
const char *
inches_happened_get_preset (const InchesHappened *self)
{
  return self->preset;
}

/** inches_happened_get_forecast: Returns: (transfer none): what the model makes of it */
InchesForecast *
inches_happened_get_forecast (const InchesHappened *self)
{
  return self->forecast;
}

/** inches_happened_get_n_measures: Returns: how many measures there are, with those of indices that none stands for */
guint
inches_happened_get_n_measures (const InchesHappened *self)
{
  return self->measures->len;
}

/** inches_happened_get_measure: Returns: (transfer none): measure @index, in the order of the data */
const InchesHappenedMeasure *
inches_happened_get_measure (const InchesHappened *self,
                             guint                 index)
{
  g_return_val_if_fail (index < self->measures->len, NULL);

  return &g_array_index (self->measures, InchesHappenedMeasure, index);
}

/** inches_happened_get_n_standings: Returns: of how many rungs, documents and crises the record says where they stand */
guint
inches_happened_get_n_standings (const InchesHappened *self)
{
  return self->standings->len;
}

/** inches_happened_get_standing: Returns: (transfer none): standing @index, in the order of the data */
const InchesHappenedStanding *
inches_happened_get_standing (const InchesHappened *self,
                              guint                 index)
{
  g_return_val_if_fail (index < self->standings->len, NULL);

  return &g_array_index (self->standings, InchesHappenedStanding, index);
}

/** inches_happened_count: Returns: how many measures and standings have this @verdict */
guint
inches_happened_count (const InchesHappened  *self,
                       InchesHappenedVerdict  verdict)
{
  guint n = 0;

  for (guint i = 0; i < self->measures->len; i++)
    n += inches_happened_get_measure (self, i)->verdict == verdict;
  for (guint i = 0; i < self->standings->len; i++)
    n += inches_happened_get_standing (self, i)->verdict == verdict;

  return n;
}
