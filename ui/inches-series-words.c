/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-series-words.h"

#include "inches-number.h"

#include <glib/gi18n-lib.h>

static const char *
name_frequency (InchesFrequency frequency)
{
  switch (frequency)
    {
    case INCHES_FREQUENCY_MONTHLY:
      return _("by month");
    case INCHES_FREQUENCY_ANNUAL:
      return _("by year");
    case INCHES_FREQUENCY_BY_DATE:
    default:
      return _("by date");
    }
}

static const char *
name_aggregation (InchesAggregation aggregation)
{
  switch (aggregation)
    {
    case INCHES_AGGREGATION_SUM:
      return _("sum");
    case INCHES_AGGREGATION_MEAN:
      return _("mean");
    case INCHES_AGGREGATION_RATE:
      return _("rate");
    case INCHES_AGGREGATION_LEVEL:
      return _("level");
    case INCHES_AGGREGATION_STEP:
      return _("holds until the next value");
    case INCHES_AGGREGATION_EVENT:
    default:
      return _("belongs to its day");
    }
}

char *
inches_series_words_measure (InchesSeries *series)
{
  const InchesSeriesFields *fields = inches_series_get_fields (series);

  return g_strdup_printf ("%s, %s, %s", fields->unit, name_frequency (fields->frequency),
                          name_aggregation (fields->aggregation));
}

/* As finely as the series is dated. */
static char *
write_day (const InchesSeriesFields *fields,
           InchesDay                 day)
{
  int year;
  guint month, day_of_month;

  inches_day_to_ymd (day, &year, &month, &day_of_month);
  switch (fields->frequency)
    {
    case INCHES_FREQUENCY_MONTHLY:
      return g_strdup_printf ("%s %d", inches_month_get_name (month), year);
    case INCHES_FREQUENCY_ANNUAL:
      return g_strdup_printf ("%d", year);
    case INCHES_FREQUENCY_BY_DATE:
    default:
      return inches_day_to_text (day);
    }
}

char *
inches_series_words_reach (InchesSeries *series)
{
  const InchesSeriesFields *fields = inches_series_get_fields (series);
  guint n = fields->n_values;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (n == 0)
    return NULL;

  first = write_day (fields, fields->values[0].day);
  last = write_day (fields, fields->values[n - 1].day);

  /* Translators: how many values, then from and to */
  return g_strdup_printf (ngettext ("%u value, %s to %s", "%u values, %s to %s", n), n, first, last);
}

char *
inches_series_words_source (InchesSeries *series)
{
  const InchesSeriesFields *fields = inches_series_get_fields (series);

  if (*fields->publisher == '\0' || *fields->dataset == '\0')
    return g_strdup (*fields->publisher == '\0' ? fields->dataset : fields->publisher);
  if (fields->year == 0)
    return g_strdup_printf ("%s, “%s”", fields->publisher, fields->dataset);

  return g_strdup_printf ("%s, “%s”, %u", fields->publisher, fields->dataset, fields->year);
}

char *
inches_series_words_provisional (InchesSeries *series)
{
  const InchesSeriesFields *fields = inches_series_get_fields (series);
  g_autofree char *day = NULL;

  if (fields->n_values == 0 || fields->provisional_from > fields->values[fields->n_values - 1].day)
    return NULL;

  day = write_day (fields, fields->provisional_from);

  /* Translators: the first date whose value may still change */
  return g_strdup_printf (_("Provisional from %s"), day);
}

char *
inches_series_words_breaks (InchesSeries *series)
{
  const InchesSeriesFields *fields = inches_series_get_fields (series);
  GString *words;

  if (fields->n_breaks == 0)
    return NULL;

  words = g_string_new (_("Counted differently from"));
  for (guint i = 0; i < fields->n_breaks; i++)
    {
      g_autofree char *day = write_day (fields, fields->breaks[i]);

      g_string_append_printf (words, "%s %s", i > 0 ? "," : "", day);
    }

  return g_string_free (words, FALSE);
}

static const char *
name_use (const char *use)
{
  if (g_strcmp0 (use, "free") == 0)
    return _("free to use");
  if (g_strcmp0 (use, "attribution") == 0)
    return _("name the source");
  if (g_strcmp0 (use, "quote-only") == 0)
    return _("quote single figures only");
  if (g_strcmp0 (use, "non-commercial") == 0)
    return _("not for commercial use");

  return _("terms not read");
}

char *
inches_series_words_licence (InchesSeries *series)
{
  const InchesSeriesFields *fields = inches_series_get_fields (series);

  if (fields->own)
    return g_strdup (fields->licence);

  /* Translators: a licence, and how the program reads it */
  return g_strdup_printf (_("%s (%s)"), fields->licence, name_use (fields->licence_use));
}

char *
inches_series_words_value (InchesSeries *series,
                           InchesDay     day,
                           guint         decimals)
{
  const InchesSeriesFields *fields = inches_series_get_fields (series);
  g_autofree char *figure = NULL;
  g_autofree char *when = NULL;
  InchesDate date = { .form = INCHES_DATE_POINT };
  guint index;

  if (!inches_series_find (series, day, &index))
    {
      when = inches_day_to_text (day);
      /* Translators: a date */
      return g_strdup_printf (_("No value on %s"), when);
    }

  date.start.first = fields->values[index].day;
  date.start.last = inches_series_get_end_of (series, index) - 1;
  date.start.precision = fields->frequency == INCHES_FREQUENCY_MONTHLY ? INCHES_PRECISION_MONTH
                         : fields->frequency == INCHES_FREQUENCY_ANNUAL ? INCHES_PRECISION_YEAR : INCHES_PRECISION_DAY;
  date.end = date.start;
  when = inches_date_to_text (&date);
  figure = inches_number_format (fields->values[index].value, decimals);

  if (inches_series_is_provisional (series, index))
    /* Translators: when, a figure, its unit */
    return g_strdup_printf (_("%s: %s %s, provisional"), when, figure, fields->unit);
  if (fields->aggregation == INCHES_AGGREGATION_STEP)
    return g_strdup_printf (_("Since %s: %s %s"), when, figure, fields->unit);

  return g_strdup_printf (_("%s: %s %s"), when, figure, fields->unit);
}
