/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-series.h"

#include <math.h>

static const char *const aggregation_ids[] = {
  [INCHES_AGGREGATION_SUM] = "sum",
  [INCHES_AGGREGATION_MEAN] = "mean",
  [INCHES_AGGREGATION_RATE] = "rate",
  [INCHES_AGGREGATION_LEVEL] = "level",
  [INCHES_AGGREGATION_STEP] = "step",
  [INCHES_AGGREGATION_EVENT] = "event",
};

static const char *const frequency_ids[] = {
  [INCHES_FREQUENCY_MONTHLY] = "monthly",
  [INCHES_FREQUENCY_ANNUAL] = "annual",
  [INCHES_FREQUENCY_BY_DATE] = "dated",
};

/**
 * InchesSeries:
 *
 * A column of dated figures of one unit, with its source. A month or year that
 * is not there is a gap, never zero. It never changes once made, so several
 * threads may read it.
 */
struct _InchesSeries
{
  GObject             parent_instance;

  InchesSeriesFields  fields; /* its strings and arrays are owned */
};

G_DEFINE_FINAL_TYPE (InchesSeries, inches_series, G_TYPE_OBJECT)

static void
inches_series_finalize (GObject *object)
{
  InchesSeriesFields *fields = &INCHES_SERIES (object)->fields;

  g_free ((char *) fields->id);
  g_free ((char *) fields->title);
  g_free ((char *) fields->unit);
  g_free ((char *) fields->sets_lever);
  g_free ((char *) fields->vintage);
  g_free ((char *) fields->publisher);
  g_free ((char *) fields->dataset);
  g_free ((char *) fields->via);
  g_free ((char *) fields->address);
  g_free ((char *) fields->licence);
  g_free ((char *) fields->licence_use);
  g_free ((char *) fields->notes);
  g_free ((InchesDay *) fields->breaks);
  g_free ((InchesSeriesValue *) fields->values);

  G_OBJECT_CLASS (inches_series_parent_class)->finalize (object);
}

static void
inches_series_class_init (InchesSeriesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inches_series_finalize;
}

static void
inches_series_init (InchesSeries *self)
{
}

static gboolean
values_rise (const InchesSeriesFields *fields)
{
  for (guint i = 0; i < fields->n_values; i++)
    if (!isfinite (fields->values[i].value) || (i > 0 && fields->values[i].day <= fields->values[i - 1].day))
      return FALSE;

  return TRUE;
}

/**
 * inches_series_new:
 * @fields: what it is made from; everything is copied; values are finite and
 *   their days rise
 *
 * Returns: (transfer full): a new series
 */
InchesSeries *
inches_series_new (const InchesSeriesFields *fields)
{
  InchesSeries *self;

  g_return_val_if_fail (fields != NULL && fields->id != NULL, NULL);
  g_return_val_if_fail (values_rise (fields), NULL);

  self = g_object_new (INCHES_TYPE_SERIES, NULL);
  self->fields = *fields;
  self->fields.id = g_strdup (fields->id);
  self->fields.title = g_strdup (fields->title);
  self->fields.unit = g_strdup (fields->unit);
  self->fields.sets_lever = g_strdup (fields->sets_lever);
  self->fields.vintage = g_strdup (fields->vintage);
  self->fields.publisher = g_strdup (fields->publisher);
  self->fields.dataset = g_strdup (fields->dataset);
  self->fields.via = g_strdup (fields->via);
  self->fields.address = g_strdup (fields->address);
  self->fields.licence = g_strdup (fields->licence);
  self->fields.licence_use = g_strdup (fields->licence_use);
  self->fields.notes = g_strdup (fields->notes);
  self->fields.breaks = g_memdup2 (fields->breaks, fields->n_breaks * sizeof (InchesDay));
  self->fields.values = g_memdup2 (fields->values, fields->n_values * sizeof (InchesSeriesValue));

  return self;
}

/**
 * inches_series_get_fields:
 * @self: a series
 *
 * Returns: (transfer none): all that is known of it
 */
const InchesSeriesFields *
inches_series_get_fields (InchesSeries *self)
{
  g_return_val_if_fail (INCHES_IS_SERIES (self), NULL);

  return &self->fields;
}

/**
 * inches_series_get_id:
 * @self: a series
 *
 * Returns: (transfer none): its id, unique in its chronicle
 */
const char *
inches_series_get_id (InchesSeries *self)
{
  g_return_val_if_fail (INCHES_IS_SERIES (self), NULL);

  return self->fields.id;
}

/**
 * inches_series_get_title:
 * @self: a series
 *
 * Returns: (transfer none): plain text, never markup
 */
const char *
inches_series_get_title (InchesSeries *self)
{
  g_return_val_if_fail (INCHES_IS_SERIES (self), NULL);

  return self->fields.title;
}

/**
 * inches_series_get_unit:
 * @self: a series
 *
 * Returns: (transfer none): the unit of all its values, as written after them
 */
const char *
inches_series_get_unit (InchesSeries *self)
{
  g_return_val_if_fail (INCHES_IS_SERIES (self), NULL);

  return self->fields.unit;
}

/**
 * inches_series_get_n_values:
 * @self: a series
 *
 * Returns: how many values it has
 */
guint
inches_series_get_n_values (InchesSeries *self)
{
  g_return_val_if_fail (INCHES_IS_SERIES (self), 0);

  return self->fields.n_values;
}

/**
 * inches_series_get_values:
 * @self: a series
 *
 * Returns: (transfer none) (array): its values, by rising day
 */
const InchesSeriesValue *
inches_series_get_values (InchesSeries *self)
{
  g_return_val_if_fail (INCHES_IS_SERIES (self), NULL);

  return self->fields.values;
}

/**
 * inches_series_get_end_of:
 * @self: a series
 * @index: below inches_series_get_n_values()
 *
 * How far a value reaches: its month or year, a step to the next one, anything
 * else that is dated its day.
 *
 * Returns: the first day after; %G_MAXINT32 for the last step, which holds until
 *   something is known to follow
 */
InchesDay
inches_series_get_end_of (InchesSeries *self,
                          guint         index)
{
  InchesDay day;
  gint year;
  guint month;

  g_return_val_if_fail (INCHES_IS_SERIES (self), 0);
  g_return_val_if_fail (index < self->fields.n_values, 0);

  day = self->fields.values[index].day;
  inches_day_to_ymd (day, &year, &month, NULL);

  switch (self->fields.frequency)
    {
    case INCHES_FREQUENCY_MONTHLY:
      return month == 12 ? inches_day_from_ymd (year + 1, 1, 1) : inches_day_from_ymd (year, month + 1, 1);
    case INCHES_FREQUENCY_ANNUAL:
      return inches_day_from_ymd (year + 1, 1, 1);
    case INCHES_FREQUENCY_BY_DATE:
    default:
      if (self->fields.aggregation != INCHES_AGGREGATION_STEP)
        return day + 1;
      return index + 1 < self->fields.n_values ? self->fields.values[index + 1].day : G_MAXINT32;
    }
}

/**
 * inches_series_is_provisional:
 * @self: a series
 * @index: below inches_series_get_n_values()
 *
 * Returns: whether the publisher may still change the value
 */
gboolean
inches_series_is_provisional (InchesSeries *self,
                              guint         index)
{
  g_return_val_if_fail (INCHES_IS_SERIES (self), FALSE);
  g_return_val_if_fail (index < self->fields.n_values, FALSE);

  return self->fields.values[index].day >= self->fields.provisional_from;
}

/**
 * inches_series_find:
 * @self: a series
 * @day: a day
 * @index: (out): the value that holds on @day
 *
 * Returns: %FALSE if @day lies before the first value, in a gap or after the
 *   end; @index is then untouched
 */
gboolean
inches_series_find (InchesSeries *self,
                    InchesDay     day,
                    guint        *index)
{
  guint low = 0, high;

  g_return_val_if_fail (INCHES_IS_SERIES (self), FALSE);

  /* The first value after the day. */
  high = self->fields.n_values;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->fields.values[middle].day <= day)
        low = middle + 1;
      else
        high = middle;
    }

  if (low == 0 || day >= inches_series_get_end_of (self, low - 1))
    return FALSE;

  *index = low - 1;

  return TRUE;
}

/** inches_series_is_own: Returns: whether it is the user's, not of the record: checked by nobody */
gboolean
inches_series_is_own (InchesSeries *self)
{
  g_return_val_if_fail (INCHES_IS_SERIES (self), FALSE);

  return self->fields.own;
}

/**
 * inches_series_find_decimals:
 * @self: a series
 *
 * Returns: how many decimals its values have, so that none is rounded away;
 *   %INCHES_SERIES_MOST_DECIMALS at most
 */
guint
inches_series_find_decimals (InchesSeries *self)
{
  guint decimals = 0;
  double scale = 1;

  g_return_val_if_fail (INCHES_IS_SERIES (self), 0);

  for (guint i = 0; i < self->fields.n_values && decimals < INCHES_SERIES_MOST_DECIMALS; i++)
    {
      double value = self->fields.values[i].value;

      while (decimals < INCHES_SERIES_MOST_DECIMALS && fabs (value * scale - round (value * scale)) > 1e-6)
        {
          decimals++;
          scale *= 10;
        }
    }

  return decimals;
}

static gboolean
find_id (const char *const *ids,
         guint              n,
         const char        *id,
         guint             *index)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (ids[i], id))
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * inches_aggregation_from_id:
 * @id: as data/chronicle.json writes it
 * @aggregation: (out): what one value says about its time
 *
 * Returns: %FALSE if none has this id; @aggregation is then untouched
 */
gboolean
inches_aggregation_from_id (const char        *id,
                            InchesAggregation *aggregation)
{
  guint index;

  if (!find_id (aggregation_ids, G_N_ELEMENTS (aggregation_ids), id, &index))
    return FALSE;

  *aggregation = index;

  return TRUE;
}

/** inches_aggregation_get_id: Returns: as files write it, "sum" */
const char *
inches_aggregation_get_id (InchesAggregation aggregation)
{
  g_return_val_if_fail (aggregation < G_N_ELEMENTS (aggregation_ids), "level");

  return aggregation_ids[aggregation];
}

/**
 * inches_frequency_from_id:
 * @id: as data/chronicle.json writes it
 * @frequency: (out): how far one value reaches
 *
 * Returns: %FALSE if none has this id; @frequency is then untouched
 */
gboolean
inches_frequency_from_id (const char      *id,
                          InchesFrequency *frequency)
{
  guint index;

  if (!find_id (frequency_ids, G_N_ELEMENTS (frequency_ids), id, &index))
    return FALSE;

  *frequency = index;

  return TRUE;
}
