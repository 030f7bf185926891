/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "inches-series.h"

static InchesSeries *
new_series (InchesFrequency    frequency,
            InchesAggregation  aggregation,
            const char *const *days)
{
  InchesSeriesValue values[8];
  InchesSeriesFields fields = {
    .id = "brent", .title = "Brent", .unit = "USD", .frequency = frequency, .aggregation = aggregation,
    .provisional_from = inches_day_from_ymd (2022, 5, 1), .values = values,
  };

  for (; days[fields.n_values] != NULL; fields.n_values++)
    {
      g_assert_true (inches_day_parse (days[fields.n_values], &values[fields.n_values].day, NULL));
      values[fields.n_values].value = fields.n_values;
    }

  return inches_series_new (&fields);
}

static gint
find (InchesSeries *series,
      const char   *iso)
{
  InchesDay day;
  guint index;

  g_assert_true (inches_day_parse (iso, &day, NULL));

  return inches_series_find (series, day, &index) ? (gint) index : -1;
}

static void
test_series_months (void)
{
  static const char *const days[] = { "2022-01-01", "2022-02-01", "2022-05-01", "2022-12-01", NULL };
  g_autoptr(InchesSeries) series = new_series (INCHES_FREQUENCY_MONTHLY, INCHES_AGGREGATION_SUM, days);

  g_assert_cmpint (find (series, "2021-12-31"), ==, -1);
  g_assert_cmpint (find (series, "2022-01-01"), ==, 0);
  g_assert_cmpint (find (series, "2022-01-31"), ==, 0);
  g_assert_cmpint (find (series, "2022-02-28"), ==, 1);
  g_assert_cmpint (find (series, "2022-03-01"), ==, -1);
  g_assert_cmpint (find (series, "2022-04-30"), ==, -1);
  g_assert_cmpint (find (series, "2022-05-31"), ==, 2);
  g_assert_cmpint (find (series, "2022-12-31"), ==, 3);
  g_assert_cmpint (find (series, "2023-01-01"), ==, -1);
  g_assert_cmpint (inches_series_get_end_of (series, 3), ==, inches_day_from_ymd (2023, 1, 1));
  g_assert_false (inches_series_is_provisional (series, 1));
  g_assert_true (inches_series_is_provisional (series, 2));
  g_assert_true (inches_series_is_provisional (series, 3));
}

static void
test_series_years (void)
{
  static const char *const days[] = { "2020-01-01", "2022-01-01", NULL };
  g_autoptr(InchesSeries) series = new_series (INCHES_FREQUENCY_ANNUAL, INCHES_AGGREGATION_RATE, days);

  g_assert_cmpint (find (series, "2020-12-31"), ==, 0);
  g_assert_cmpint (find (series, "2021-01-01"), ==, -1);
  g_assert_cmpint (find (series, "2022-12-31"), ==, 1);
}

static void
test_series_steps_hold (void)
{
  static const char *const days[] = { "2022-02-28", "2022-04-11", NULL };
  g_autoptr(InchesSeries) series = new_series (INCHES_FREQUENCY_BY_DATE, INCHES_AGGREGATION_STEP, days);

  g_assert_cmpint (find (series, "2022-02-27"), ==, -1);
  g_assert_cmpint (find (series, "2022-04-10"), ==, 0);
  g_assert_cmpint (find (series, "2022-04-11"), ==, 1);
  g_assert_cmpint (find (series, "2025-12-31"), ==, 1);
  g_assert_cmpint (inches_series_get_end_of (series, 1), ==, G_MAXINT32);
}

static void
test_series_dated_levels_do_not (void)
{
  static const char *const days[] = { "2022-02-28", "2022-04-11", NULL };
  g_autoptr(InchesSeries) series = new_series (INCHES_FREQUENCY_BY_DATE, INCHES_AGGREGATION_LEVEL, days);

  g_assert_cmpint (find (series, "2022-02-28"), ==, 0);
  g_assert_cmpint (find (series, "2022-03-01"), ==, -1);
}

static void
test_series_copies (void)
{
  static const char *const days[] = { "2022-02-28", NULL };
  g_autoptr(InchesSeries) series = new_series (INCHES_FREQUENCY_BY_DATE, INCHES_AGGREGATION_LEVEL, days);
  g_autoptr(InchesSeries) empty = new_series (INCHES_FREQUENCY_BY_DATE, INCHES_AGGREGATION_LEVEL, days + 1);

  g_assert_cmpuint (inches_series_get_n_values (series), ==, 1);
  g_assert_cmpfloat (inches_series_get_values (series)[0].value, ==, 0);
  g_assert_cmpstr (inches_series_get_unit (series), ==, "USD");
  g_assert_cmpstr (inches_series_get_fields (series)->title, ==, "Brent");
  g_assert_cmpuint (inches_series_get_n_values (empty), ==, 0);
  g_assert_cmpint (find (empty, "2022-02-28"), ==, -1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/series/months", test_series_months);
  g_test_add_func ("/series/years", test_series_years);
  g_test_add_func ("/series/steps-hold", test_series_steps_hold);
  g_test_add_func ("/series/dated-levels-do-not", test_series_dated_levels_do_not);
  g_test_add_func ("/series/copies", test_series_copies);

  return g_test_run ();
}
