/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-series-reader.h"

#include <float.h>

#include <glib/gi18n-lib.h>

#include "inches-reference-reader.h"

#define MOST_SERIES 1000
#define MOST_VALUES 500000
#define MOST_BREAKS 100
#define LONGEST_NAME 200
#define LONGEST_TEXT 4000
#define LONGEST_ADDRESS 2000

static const char *const licence_uses[] = { "free", "attribution", "quote-only", "non-commercial", "unknown", NULL };

/* A month is dated by its first day, a year by 1 January; a table is written so, and read back. */
static void
check_day (const InchesJsonAt *at,
           InchesFrequency     frequency,
           InchesDay           day)
{
  guint month, day_of_month;

  inches_day_to_ymd (day, NULL, &month, &day_of_month);

  if (frequency == INCHES_FREQUENCY_MONTHLY && day_of_month != 1)
    inches_json_fault (at, NULL, INCHES_ERROR_FORMAT, _("a monthly value is dated by the first day of its month"));
  if (frequency == INCHES_FREQUENCY_ANNUAL && (month != 1 || day_of_month != 1))
    inches_json_fault (at, NULL, INCHES_ERROR_FORMAT, _("an annual value is dated by 1 January"));
}

/**
 * inches_series_reader_read_value:
 * @at: a pair of a day and a number
 * @frequency: of the series
 * @first: the first day it may have
 * @last: the last
 * @values: (element-type InchesSeriesValue): the values before it, which it joins
 *
 * A day out of turn, out of limits or other than its frequency has is noted as a fault.
 */
void
inches_series_reader_read_value (const InchesJsonAt *at,
                                 InchesFrequency     frequency,
                                 InchesDay           first,
                                 InchesDay           last,
                                 GArray             *values)
{
  guint n_faults = inches_json_get_n_faults (at->json);
  InchesJsonAt pair = inches_json_get_array (at, NULL, 2, 2);
  InchesJsonAt day, number;
  InchesSeriesValue value;

  if (inches_json_get_length (&pair) != 2)
    return;

  day = inches_json_get_item (at, 0);
  number = inches_json_get_item (at, 1);
  value.day = inches_json_get_day (&day, NULL, first, last);
  value.value = inches_json_get_number (&number, NULL, -DBL_MAX, DBL_MAX);
  if (inches_json_get_n_faults (at->json) > n_faults)
    return;

  check_day (&day, frequency, value.day);
  if (values->len > 0 && value.day <= g_array_index (values, InchesSeriesValue, values->len - 1).day)
    inches_json_fault (&day, NULL, INCHES_ERROR_FORMAT, _("dates must rise from value to value"));

  g_array_append_val (values, value);
}

static GArray *
read_values (const InchesJsonAt *at,
             InchesFrequency     frequency,
             InchesChronicle    *chronicle)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (InchesSeriesValue));
  InchesJsonAt array = inches_json_get_array (at, "values", 1, MOST_VALUES);

  for (guint i = 0; i < inches_json_get_length (&array); i++)
    {
      InchesJsonAt item = inches_json_get_item (&array, i);

      inches_series_reader_read_value (&item, frequency, inches_chronicle_get_first (chronicle), inches_chronicle_get_last (chronicle), values);
    }

  return values;
}

static GArray *
read_breaks (const InchesJsonAt *at,
             InchesChronicle    *chronicle)
{
  GArray *breaks = g_array_new (FALSE, FALSE, sizeof (InchesDay));
  InchesJsonAt array;

  if (!inches_json_has (at, "breaks"))
    return breaks;

  array = inches_json_get_array (at, "breaks", 1, MOST_BREAKS);
  for (guint i = 0; i < inches_json_get_length (&array); i++)
    {
      InchesJsonAt item = inches_json_get_item (&array, i);
      InchesDay day = inches_json_get_day (&item, NULL, inches_chronicle_get_first (chronicle), inches_chronicle_get_last (chronicle));

      g_array_append_val (breaks, day);
    }

  return breaks;
}

static void
read_source (const InchesJsonAt *at,
             InchesSeriesFields *fields)
{
  InchesJsonAt source = inches_json_get_object (at, "source");

  inches_json_check_members (&source, "publisher", "dataset", "year", "via", "address", NULL);
  fields->publisher = inches_json_get_string (&source, "publisher", LONGEST_NAME);
  fields->dataset = inches_json_get_string (&source, "dataset", LONGEST_NAME);
  fields->year = inches_json_get_integer (&source, "year", INCHES_YEAR_LOWEST, INCHES_YEAR_HIGHEST);
  fields->via = inches_json_get_optional_string (&source, "via", LONGEST_NAME);
  fields->address = inches_json_get_optional_string (&source, "address", LONGEST_ADDRESS);
}

static void
read_kind (const InchesJsonAt *at,
           InchesSeriesFields *fields)
{
  const char *frequency = inches_json_get_string (at, "frequency", LONGEST_NAME);
  const char *aggregation = inches_json_get_string (at, "aggregation", LONGEST_NAME);

  if (*frequency != '\0' && !inches_frequency_from_id (frequency, &fields->frequency))
    inches_json_fault (at, "frequency", INCHES_ERROR_UNKNOWN, _("“%s” is not one of monthly, annual, dated"), frequency);
  if (*aggregation != '\0' && !inches_aggregation_from_id (aggregation, &fields->aggregation))
    inches_json_fault (at, "aggregation", INCHES_ERROR_UNKNOWN,
                       _("“%s” is not one of sum, mean, rate, level, step, event"), aggregation);
}

static void
read_one (const InchesJsonAt *at,
          GHashTable         *taken,
          InchesChronicle    *chronicle)
{
  g_autoptr(GArray) values = NULL;
  g_autoptr(GArray) breaks = NULL;
  guint n_faults = inches_json_get_n_faults (at->json);
  InchesSeriesFields fields = { .provisional_from = G_MAXINT32 };

  inches_json_check_members (at, "id", "title", "unit", "frequency", "aggregation", "sets_lever", "provisional_from",
                             "vintage", "breaks", "source", "licence", "licence_use", "notes", "verified", "values", NULL);
  fields.id = inches_json_get_new_id (at, "id", taken);
  fields.title = inches_json_get_string (at, "title", LONGEST_NAME);
  fields.unit = inches_json_get_string (at, "unit", LONGEST_NAME);
  read_kind (at, &fields);
  fields.sets_lever = inches_reference_reader_read_lever (at, "sets_lever");
  fields.vintage = inches_json_get_optional_string (at, "vintage", LONGEST_NAME);
  read_source (at, &fields);
  fields.licence = inches_json_get_string (at, "licence", LONGEST_TEXT);
  fields.licence_use = licence_uses[inches_json_get_choice (at, "licence_use", licence_uses)];
  fields.notes = inches_json_get_string (at, "notes", LONGEST_TEXT);
  fields.verified = inches_json_get_boolean (at, "verified");
  if (inches_json_has (at, "provisional_from"))
    fields.provisional_from = inches_json_get_day (at, "provisional_from", inches_chronicle_get_first (chronicle),
                                                   inches_chronicle_get_last (chronicle));

  breaks = read_breaks (at, chronicle);
  fields.breaks = (const InchesDay *) (void *) breaks->data;
  fields.n_breaks = breaks->len;
  values = read_values (at, fields.frequency, chronicle);
  fields.values = (const InchesSeriesValue *) (void *) values->data;
  fields.n_values = values->len;

  if (inches_json_get_n_faults (at->json) == n_faults)
    inches_chronicle_take_series (chronicle, inches_series_new (&fields));
}

/**
 * inches_series_reader_read:
 * @root: of a chronicle, with a member "series"
 * @taken: (element-type utf8 utf8): set of the ids of the file so far
 * @chronicle: has its span; the series without a fault are added
 *
 * Faults are noted in the file.
 */
void
inches_series_reader_read (const InchesJsonAt *root,
                           GHashTable         *taken,
                           InchesChronicle    *chronicle)
{
  InchesJsonAt array = inches_json_get_array (root, "series", 0, MOST_SERIES);

  for (guint i = 0; i < inches_json_get_length (&array); i++)
    {
      InchesJsonAt item = inches_json_get_item (&array, i);

      read_one (&item, taken, chronicle);
    }
}
