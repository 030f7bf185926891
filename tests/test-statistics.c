/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The statistics against a second computation, which shares nothing with the first:
 * it reads the JSON itself and goes through the span day by day. */
#include <glib.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-statistics.h"

typedef struct
{
  const char *first;
  const char *last;
} Selection;

static const Selection selections[] =
{
  { "2014-01-01", "2025-12-31" },
  { "2022-02-24", "2022-04-15" },
  { "2014-12-15", "2014-12-17" },
  { "2015-02-12", "2022-02-22" },
  { "2024-02-29", "2024-02-29" },
  { "2021-12-31", "2022-01-01" },
  { "2023-06-04", "2023-11-16" },
  { "2025-01-20", "2025-08-15" },
  { "2024-10-25", "2025-06-08" },
  { "2019-05-10", "2020-07-27" },
};

static JsonObject *
load_record (JsonParser *parser)
{
  g_autofree char *path = g_build_filename (inches_data_dir (), "chronicle.json", NULL);

  g_assert_true (json_parser_load_from_file (parser, path, NULL));

  return json_node_get_object (json_parser_get_root (parser));
}

static GDate
parse (const char *iso)
{
  GDate date;

  g_date_set_dmy (&date, atoi (iso + 8), atoi (iso + 5), atoi (iso));

  return date;
}

/* Which value holds on a day, by the words of docs/data.md; -1 for none. */
static int
value_on (JsonObject *series,
          const GDate *day)
{
  JsonArray *values = json_object_get_array_member (series, "values");
  const char *frequency = json_object_get_string_member (series, "frequency");
  gboolean step = g_str_equal (json_object_get_string_member (series, "aggregation"), "step");

  for (int i = json_array_get_length (values) - 1; i >= 0; i--)
    {
      GDate date = parse (json_array_get_string_element (json_array_get_array_element (values, i), 0));
      gboolean same_year = g_date_get_year (&date) == g_date_get_year (day);

      if (g_str_equal (frequency, "monthly"))
        {
          if (same_year && g_date_get_month (&date) == g_date_get_month (day))
            return i;
        }
      else if (g_str_equal (frequency, "annual"))
        {
          if (same_year)
            return i;
        }
      else if (step ? g_date_compare (&date, day) <= 0 : g_date_compare (&date, day) == 0)
        {
          return i;
        }
    }

  return -1;
}

static double
get_value (JsonObject *series,
           int         index)
{
  return json_array_get_double_element (json_array_get_array_element (json_object_get_array_member (series, "values"), index), 1);
}

static InchesDay
get_day (JsonObject *series,
         int         index)
{
  GDate date = parse (json_array_get_string_element (
    json_array_get_array_element (json_object_get_array_member (series, "values"), index), 0));

  return inches_day_from_ymd (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

/* Days in the stretch that a sum is of. */
static double
stretch_of (JsonObject  *series,
            const GDate *day)
{
  const char *frequency = json_object_get_string_member (series, "frequency");

  if (g_str_equal (frequency, "monthly"))
    return g_date_get_days_in_month (g_date_get_month (day), g_date_get_year (day));
  if (g_str_equal (frequency, "annual"))
    return g_date_is_leap_year (g_date_get_year (day)) ? 366 : 365;

  return 1;
}

static gboolean
near (double a,
      double b)
{
  return fabs (a - b) <= 1e-9 * MAX (1, MAX (fabs (a), fabs (b)));
}

static void
compare (JsonObject      *series,
         InchesSeries    *ours,
         const Selection *selection)
{
  const char *aggregation = json_object_get_string_member (series, "aggregation");
  GDate day = parse (selection->first);
  GDate end = parse (selection->last);
  InchesDay first, last;
  int before = -1, earliest = -1, latest = -1, lowest = -1, highest = -1;
  double sum = 0, total = 0;
  guint n_days = 0, n_values = 0;
  InchesStatistics statistics;

  for (; g_date_compare (&day, &end) <= 0; g_date_add_days (&day, 1))
    {
      int i = value_on (series, &day);

      if (i < 0)
        continue;

      n_days++;
      n_values += i != before;
      before = i;
      sum += get_value (series, i);
      total += get_value (series, i) / stretch_of (series, &day);
      earliest = earliest < 0 ? i : earliest;
      latest = i;
      if (lowest < 0 || get_value (series, i) < get_value (series, lowest))
        lowest = i;
      if (highest < 0 || get_value (series, i) > get_value (series, highest))
        highest = i;
    }

  g_assert_true (inches_day_parse (selection->first, &first, NULL));
  g_assert_true (inches_day_parse (selection->last, &last, NULL));
  g_assert_true (inches_statistics_measure (&statistics, ours, first, last, inches_day_from_ymd (2025, 12, 31)) == (n_days > 0));
  g_assert_cmpuint (statistics.n_values, ==, n_values);
  if (n_days == 0)
    return;

  g_assert_cmpuint (statistics.n_days, ==, n_days);
  g_assert_true (statistics.has_mean == !g_str_equal (aggregation, "event"));
  g_assert_true (!statistics.has_mean || near (statistics.mean, sum / n_days));
  g_assert_true (statistics.has_total == (g_str_equal (aggregation, "sum") || g_str_equal (aggregation, "event")));
  g_assert_true (!statistics.has_total || near (statistics.total, total));
  g_assert_cmpfloat (statistics.first, ==, get_value (series, earliest));
  g_assert_cmpint (statistics.first_day, ==, get_day (series, earliest));
  g_assert_cmpfloat (statistics.last, ==, get_value (series, latest));
  g_assert_cmpint (statistics.last_day, ==, get_day (series, latest));
  g_assert_cmpfloat (statistics.lowest, ==, get_value (series, lowest));
  g_assert_cmpint (statistics.lowest_day, ==, get_day (series, lowest));
  g_assert_cmpfloat (statistics.highest, ==, get_value (series, highest));
  g_assert_cmpint (statistics.highest_day, ==, get_day (series, highest));
}

static void
test_statistics_twice (void)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_reader_load (inches_data_dir (), NULL);
  JsonArray *all = json_object_get_array_member (load_record (parser), "series");

  g_assert_cmpuint (G_N_ELEMENTS (selections), ==, 10);
  g_assert_cmpuint (json_array_get_length (all), >, 30);
  for (guint i = 0; i < json_array_get_length (all); i++)
    {
      JsonObject *series = json_array_get_object_element (all, i);
      const char *id = json_object_get_string_member (series, "id");

      g_test_message ("%s", id);
      for (guint j = 0; j < G_N_ELEMENTS (selections); j++)
        compare (series, inches_chronicle_find_series (chronicle, id), &selections[j]);
    }
}

/* The first day of a date is its first ten characters, with what is missing taken as 01. */
static void
test_statistics_events (void)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_reader_load (inches_data_dir (), NULL);
  JsonArray *all = json_object_get_array_member (load_record (parser), "events");

  for (guint i = 0; i < G_N_ELEMENTS (selections); i++)
    for (guint lane = 0; lane < inches_chronicle_get_n_lanes (chronicle); lane++)
      {
        guint count = 0;
        InchesDay first, last;

        for (guint j = 0; j < json_array_get_length (all); j++)
          {
            JsonObject *event = json_array_get_object_element (all, j);
            const char *edtf = json_object_get_string_member (event, "date");
            char day[11] = "0000-01-01";

            for (guint k = 0; k < 10 && (g_ascii_isdigit (edtf[k]) || edtf[k] == '-'); k++)
              day[k] = edtf[k];
            count += g_str_equal (json_object_get_string_member (event, "lane"), inches_chronicle_get_lane (chronicle, lane)->id)
                     && strcmp (day, selections[i].first) >= 0 && strcmp (day, selections[i].last) <= 0;
          }

        g_assert_true (inches_day_parse (selections[i].first, &first, NULL));
        g_assert_true (inches_day_parse (selections[i].last, &last, NULL));
        g_assert_cmpuint (inches_statistics_count (chronicle, lane, first, last, NULL, NULL), ==, count);
      }
}

static InchesSeries *
new_series (InchesFrequency          frequency,
            InchesAggregation        aggregation,
            const InchesSeriesValue *values,
            guint                    n)
{
  static const InchesDay breaks[] = { 100 };
  InchesSeriesFields fields = {
    .id = "s", .title = "S", .unit = "u", .frequency = frequency, .aggregation = aggregation, .provisional_from = 120,
    .publisher = "P", .dataset = "D", .licence = "L", .values = values, .n_values = n, .breaks = breaks, .n_breaks = 1,
  };

  return inches_series_new (&fields);
}

/* The example of docs/data.md, and the edges. */
static void
test_statistics_steps (void)
{
  static const InchesSeriesValue values[] = { { 0, 10 }, { 20, 12 }, { 130, 11 } };
  g_autoptr(InchesSeries) series = new_series (INCHES_FREQUENCY_BY_DATE, INCHES_AGGREGATION_STEP, values, G_N_ELEMENTS (values));
  InchesStatistics s;

  g_assert_true (inches_statistics_measure (&s, series, 0, 29, 365));
  g_assert_cmpfloat_with_epsilon (s.mean, (20 * 10 + 10 * 12) / 30.0, 1e-12);
  g_assert_false (s.provisional);
  g_assert_false (s.breaks);
  g_assert_false (s.has_total);

  g_assert_false (inches_statistics_measure (&s, series, -30, -1, 365));
  g_assert_true (inches_statistics_measure (&s, series, 99, 140, 365));
  g_assert_true (s.provisional);
  g_assert_true (s.breaks);

  /* After the record nothing is known. */
  g_assert_true (inches_statistics_measure (&s, series, 360, 400, 365));
  g_assert_cmpuint (s.n_days, ==, 6);
  g_assert_false (inches_statistics_measure (&s, series, 366, 400, 365));
}

static void
test_statistics_parts (void)
{
  /* January and March 1970; February is a gap. */
  static const InchesSeriesValue values[] = { { 0, 310 }, { 59, 620 } };
  g_autoptr(InchesSeries) series = new_series (INCHES_FREQUENCY_MONTHLY, INCHES_AGGREGATION_SUM, values, G_N_ELEMENTS (values));
  InchesStatistics s;

  g_assert_true (inches_statistics_measure (&s, series, 0, 89, 365));
  g_assert_cmpfloat (s.total, ==, 930);
  g_assert_false (s.total_is_part);
  g_assert_cmpuint (s.n_days, ==, 62);

  g_assert_true (inches_statistics_measure (&s, series, 21, 68, 365));
  g_assert_true (s.total_is_part);
  g_assert_cmpfloat_with_epsilon (s.total, 310 * 10 / 31.0 + 620 * 10 / 31.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (s.mean, 465, 1e-9);
  g_assert_false (inches_statistics_measure (&s, series, 31, 58, 365));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/statistics/twice", test_statistics_twice);
  g_test_add_func ("/statistics/events", test_statistics_events);
  g_test_add_func ("/statistics/steps", test_statistics_steps);
  g_test_add_func ("/statistics/parts", test_statistics_parts);

  return g_test_run ();
}
