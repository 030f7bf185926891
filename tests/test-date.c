/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib.h>

#include "inches-date.h"
#include "inches-error.h"

static void
test_date_days_and_ymd_are_inverse (void)
{
  gint year = 1900;
  guint month = 1, day = 1;

  /* Every day of two centuries, counted by hand. */
  for (InchesDay i = INCHES_DAY_LOWEST; i <= INCHES_DAY_HIGHEST; i++)
    {
      gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
      guint length = month == 2 ? (leap ? 29 : 28) : (month == 4 || month == 6 || month == 9 || month == 11) ? 30 : 31;
      gint y;
      guint m, d;

      inches_day_to_ymd (i, &y, &m, &d);
      g_assert_cmpint (y, ==, year);
      g_assert_cmpuint (m, ==, month);
      g_assert_cmpuint (d, ==, day);
      g_assert_cmpint (inches_day_from_ymd (year, month, day), ==, i);
      g_assert_cmpuint (inches_month_get_length (year, month), ==, length);

      day++;
      if (day > length)
        {
          day = 1;
          month = month % 12 + 1;
          year += month == 1;
        }
    }

  g_assert_cmpint (year, ==, 2101);
}

static void
test_date_weekdays (void)
{
  g_assert_cmpuint (inches_day_get_weekday (0), ==, 4);
  g_assert_cmpuint (inches_day_get_weekday (inches_day_from_ymd (2022, 2, 24)), ==, 4);
  g_assert_cmpuint (inches_day_get_weekday (inches_day_from_ymd (2025, 3, 3)), ==, 1);
  g_assert_cmpuint (inches_day_get_weekday (inches_day_from_ymd (1900, 1, 1)), ==, 1);
  g_assert_cmpuint (inches_day_get_weekday (inches_day_from_ymd (2025, 8, 17)), ==, 7);
}

static void
test_date_day_texts (void)
{
  InchesDay day = inches_day_from_ymd (2025, 8, 15);
  g_autofree char *iso = inches_day_to_iso (day);
  g_autofree char *text = inches_day_to_text (day);
  g_autofree char *short_text = inches_day_to_short_text (day);

  g_assert_cmpstr (iso, ==, "2025-08-15");
  g_assert_cmpstr (text, ==, "15 August 2025");
  g_assert_cmpstr (short_text, ==, "Fri 15 August 2025");
  g_assert_cmpstr (inches_month_get_name (5), ==, "May");
  g_assert_cmpstr (inches_month_get_short_name (9), ==, "Sep");
}

static void
test_date_day_parse (void)
{
  static const char *const bad[] = {
    "", "2025", "2025-08", "2025-8-15", "2025-08-15 ", " 2025-08-15", "2025/08/15", "20250815", "2025-08-1x", "-025-08-15",
  };
  static const char *const no_day[] = {
    "2025-02-29", "2025-04-31", "2025-00-10", "2025-13-01", "2025-01-00", "1899-12-31", "2101-01-01", "1900-02-29",
  };
  g_autoptr(GError) error = NULL;
  InchesDay day = 7;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_false (inches_day_parse (bad[i], &day, &error));
      g_assert_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX);
      g_clear_error (&error);
    }

  for (guint i = 0; i < G_N_ELEMENTS (no_day); i++)
    {
      g_assert_false (inches_day_parse (no_day[i], &day, &error));
      g_assert_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE);
      g_clear_error (&error);
    }

  g_assert_cmpint (day, ==, 7);
  g_assert_true (inches_day_parse ("2024-02-29", &day, &error));
  g_assert_no_error (error);
  g_assert_cmpint (day, ==, inches_day_from_ymd (2024, 2, 29));
}

typedef struct
{
  const char     *edtf;
  InchesDateForm  form;
  const char     *first;
  const char     *last;
  InchesPrecision precision;
  guint           approximate;
  guint           uncertain;
  const char     *text;
} Sample;

static const Sample samples[] = {
  { "2015-02-12", INCHES_DATE_POINT, "2015-02-12", "2015-02-12", INCHES_PRECISION_DAY, 0, 0, "12 February 2015" },
  { "2022-03-11~", INCHES_DATE_POINT, "2022-03-11", "2022-03-11", INCHES_PRECISION_DAY, 1, 0, "about 11 March 2022" },
  { "2022-03-11?", INCHES_DATE_POINT, "2022-03-11", "2022-03-11", INCHES_PRECISION_DAY, 0, 1, "perhaps 11 March 2022" },
  { "2022-03%", INCHES_DATE_POINT, "2022-03-01", "2022-03-31", INCHES_PRECISION_MONTH, 1, 1, "perhaps about March 2022" },
  { "2024-10", INCHES_DATE_POINT, "2024-10-01", "2024-10-31", INCHES_PRECISION_MONTH, 0, 0, "October 2024" },
  { "2024-02", INCHES_DATE_POINT, "2024-02-01", "2024-02-29", INCHES_PRECISION_MONTH, 0, 0, "February 2024" },
  { "2022-34", INCHES_DATE_POINT, "2022-04-01", "2022-06-30", INCHES_PRECISION_QUARTER, 0, 0, "second quarter of 2022" },
  { "2022-Q2", INCHES_DATE_POINT, "2022-04-01", "2022-06-30", INCHES_PRECISION_QUARTER, 0, 0, "second quarter of 2022" },
  { "2022-Q1?", INCHES_DATE_POINT, "2022-01-01", "2022-03-31", INCHES_PRECISION_QUARTER, 0, 1, "perhaps first quarter of 2022" },
  { "2022-36", INCHES_DATE_POINT, "2022-10-01", "2022-12-31", INCHES_PRECISION_QUARTER, 0, 0, "fourth quarter of 2022" },
  { "2016", INCHES_DATE_POINT, "2016-01-01", "2016-12-31", INCHES_PRECISION_YEAR, 0, 0, "2016" },
  { "1900", INCHES_DATE_POINT, "1900-01-01", "1900-12-31", INCHES_PRECISION_YEAR, 0, 0, "1900" },
  { "2100~", INCHES_DATE_POINT, "2100-01-01", "2100-12-31", INCHES_PRECISION_YEAR, 1, 0, "about 2100" },
  { "2022-07-22/2023-07-17", INCHES_DATE_INTERVAL, "2022-07-22", "2023-07-17", INCHES_PRECISION_DAY, 0, 0,
    "22 July 2022 to 17 July 2023" },
  { "2014-04?/2022-02-23", INCHES_DATE_INTERVAL, "2014-04-01", "2022-02-23", INCHES_PRECISION_MONTH, 0, 1,
    "perhaps April 2014 to 23 February 2022" },
  { "2022-09-06~/2022-10-02~", INCHES_DATE_INTERVAL, "2022-09-06", "2022-10-02", INCHES_PRECISION_DAY, 1, 0,
    "about 6 September 2022 to about 2 October 2022" },
  { "2015-02-12/2015-02-12", INCHES_DATE_INTERVAL, "2015-02-12", "2015-02-12", INCHES_PRECISION_DAY, 0, 0,
    "12 February 2015 to 12 February 2015" },
  { "2014-02-27/..", INCHES_DATE_OPEN_END, "2014-02-27", "2100-12-31", INCHES_PRECISION_DAY, 0, 0, "since 27 February 2014" },
  { "2014-02-27/", INCHES_DATE_UNKNOWN_END, "2014-02-27", "2100-12-31", INCHES_PRECISION_DAY, 0, 0,
    "from 27 February 2014, end not known" },
  { "../2014-05", INCHES_DATE_OPEN_START, "1900-01-01", "2014-05-31", INCHES_PRECISION_DAY, 0, 0, "until May 2014" },
  { "/2014-05", INCHES_DATE_OPEN_START, "1900-01-01", "2014-05-31", INCHES_PRECISION_DAY, 0, 0, "until May 2014" },
};

static void
test_date_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      const Sample *sample = &samples[i];
      g_autoptr(GError) error = NULL;
      g_autofree char *first = NULL, *last = NULL, *text = NULL;
      InchesDate date;

      g_assert_true (inches_date_parse (sample->edtf, &date, &error));
      g_assert_no_error (error);
      first = inches_day_to_iso (inches_date_get_first (&date));
      last = inches_day_to_iso (inches_date_get_last (&date));
      text = inches_date_to_text (&date);

      g_assert_cmpint (date.form, ==, sample->form);
      g_assert_cmpstr (first, ==, sample->first);
      g_assert_cmpstr (last, ==, sample->last);
      g_assert_cmpstr (text, ==, sample->text);
      g_assert_cmpint (date.start.precision, ==, sample->precision);
      g_assert_cmpuint (date.start.approximate, ==, sample->approximate);
      g_assert_cmpuint (date.start.uncertain, ==, sample->uncertain);
      g_assert_cmpint (inches_date_is_span (&date), ==, sample->form != INCHES_DATE_POINT);
    }
}

static void
test_date_refuses (void)
{
  static const char *const bad[] = {
    "", "?", "/", "../..", "..", "../", "/..", "2022-", "2022-3", "2022-03-1", "2022-13", "2022-00", "2022-03-00", "2023-02-29",
    "2022-37", "2022-32", "2022-Q0", "2022-Q5", "2022-Q", "2022-Q12", "2022-Q2-01", "2022-34-01", "22-03-01", "02022-03-01",
    "2022-03-01??", "2022-03-01?~", "?2022", "2022-03-01 ", " 2022", "2022/03/01", "2022-03-01/2022-02-01", "2023/2022",
    "2022-03-01/2022-04-01/2022-05-01", "2022-03-01/...", ".../2022", "1899", "2101", "2022-03-01T10:00", "20220301",
    "2022-3-11", "yesterday", "2022-03-11/xxxx", "-2022", "+2022", "2022-0\xc3\xa9", "2022-03-XX", "2022-1a",
    "2022-03-11~/2022-03-12~~~~~~~~~~~~",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = NULL;
      InchesDate date = { .form = INCHES_DATE_UNKNOWN_END };

      if (inches_date_parse (bad[i], &date, &error))
        g_error ("“%s” was taken for a date", bad[i]);
      g_assert_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_null (strchr (error->message, '\n'));
      g_assert_cmpint (date.form, ==, INCHES_DATE_UNKNOWN_END);
    }
}

/* Any bytes are either a date within the limits or refused. */
static void
test_date_random_bytes (void)
{
  static const char letters[] = "0123456789-/.?~%Q2 x";

  for (guint i = 0; i < 200000; i++)
    {
      char text[26] = "";
      guint n = g_test_rand_int_range (0, 25);
      InchesDate date;

      for (guint j = 0; j < n; j++)
        text[j] = letters[g_test_rand_int_range (0, strlen (letters))];
      if (i % 2 == 0 && n > 4)
        memcpy (text, "2022", 4);

      if (inches_date_parse (text, &date, NULL))
        {
          g_assert_cmpint (inches_date_get_first (&date), <=, inches_date_get_last (&date));
          g_assert_cmpint (inches_date_get_first (&date), >=, INCHES_DAY_LOWEST);
          g_assert_cmpint (inches_date_get_last (&date), <=, INCHES_DAY_HIGHEST);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/days-and-ymd-are-inverse", test_date_days_and_ymd_are_inverse);
  g_test_add_func ("/date/weekdays", test_date_weekdays);
  g_test_add_func ("/date/day-texts", test_date_day_texts);
  g_test_add_func ("/date/day-parse", test_date_day_parse);
  g_test_add_func ("/date/parse", test_date_parse);
  g_test_add_func ("/date/refuses", test_date_refuses);
  g_test_add_func ("/date/random-bytes", test_date_random_bytes);

  return g_test_run ();
}
