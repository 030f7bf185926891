/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <float.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include <glib.h>

#include "inches-error.h"
#include "inches-number.h"

#define MINUS "\342\210\222"
#define THIN "\342\200\257"

static void
assert_format (double      value,
               guint       decimals,
               const char *people,
               const char *file)
{
  g_autofree char *one = inches_number_format (value, decimals);
  g_autofree char *two = inches_number_format_c (value, decimals);

  g_assert_cmpstr (one, ==, people);
  g_assert_cmpstr (two, ==, file);
}

static void
test_number_format (void)
{
  assert_format (0, 0, "0", "0");
  assert_format (-0.0, 2, "0.00", "0.00");
  assert_format (-0.004, 2, "0.00", "0.00");
  assert_format (-0.006, 2, MINUS "0.01", "-0.01");
  assert_format (999, 0, "999", "999");
  assert_format (1000, 0, "1,000", "1000");
  assert_format (4312, 0, "4,312", "4312");
  assert_format (-5400000, 1, MINUS "5,400,000.0", "-5400000.0");
  assert_format (123456789.125, 3, "123,456,789.125", "123456789.125");
  assert_format (73.45, 1, "73.5", "73.5");
}

static void
test_number_format_extremes (void)
{
  g_autofree char *nan = inches_number_format (NAN, 1);
  g_autofree char *infinite = inches_number_format (-INFINITY, 1);
  g_autofree char *large = inches_number_format_c (-DBL_MAX, 15);

  g_assert_cmpstr (nan, ==, "–");
  g_assert_cmpstr (infinite, ==, "–");
  g_assert_cmpuint (strlen (large), ==, 1 + 309 + 1 + 15);
}

static void
assert_parse (const char *text,
              double      expected)
{
  g_autoptr(GError) error = NULL;
  double value = NAN;

  inches_number_parse (text, &value, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (value, ==, expected);
}

static void
assert_refused (const char *text,
                int         code)
{
  g_autoptr(GError) error = NULL;
  double value = 42;

  if (inches_number_parse (text, &value, &error))
    g_error ("“%s” was taken for %g", text, value);
  g_assert_error (error, INCHES_ERROR, code);
  g_assert_cmpfloat (value, ==, 42);
}

static void
test_number_parse (void)
{
  assert_parse ("73", 73);
  assert_parse (" 73.5 ", 73.5);
  assert_parse ("-100", -100);
  assert_parse (MINUS "100", -100);
  assert_parse ("+0.6", 0.6);
  assert_parse (".5", 0.5);
  assert_parse ("5.", 5);
  assert_parse ("1,376", 1376);
  assert_parse ("1,234,567.25", 1234567.25);
  assert_parse ("1 234 567", 1234567);
  assert_parse ("1" THIN "376", 1376);
  assert_parse ("1234567", 1234567);
  assert_parse ("007", 7);
}

static void
test_number_refuses (void)
{
  static const char *const bad[] = {
    "", " ", "-", "+", ".", ",", "-.", "1,5", "1,23,456", "12,34", "1234,567", "1,,234", ",123", "1.2.3", "1e3", "0x1F", "NaN",
    "inf", "infinity", "--1", "+-1", "1 2", "12 34", "5 USD", "1,234,", "½", "1.5,000",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_refused (bad[i], INCHES_ERROR_SYNTAX);
}

static void
test_number_refuses_too_large (void)
{
  g_autofree char *digits = g_strnfill (400, '9');

  assert_refused (digits, INCHES_ERROR_OUT_OF_RANGE);
}

/* Whatever a file gets, it gives back. */
static void
test_number_round_trip (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      double value = floor (g_test_rand_double_range (-1e9, 1e9)) / 1000;
      g_autofree char *people = inches_number_format (value, 3);
      g_autofree char *file = inches_number_format_c (value, 3);

      assert_parse (people, value);
      assert_parse (file, value);
    }
}

static void
test_number_german (void)
{
  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("The locale de_DE.UTF-8 is not installed");
      return;
    }

  assert_format (-1234567.5, 1, MINUS "1.234.567,5", "-1234567.5");
  assert_parse ("1.234", 1234);
  assert_parse ("1.5", 1.5);
  assert_parse ("1,5", 1.5);
  assert_parse ("1.234,5", 1234.5);
  assert_parse ("12.3456", 12.3456);
  assert_refused ("1,234.5", INCHES_ERROR_SYNTAX);
  setlocale (LC_NUMERIC, "C");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number/format", test_number_format);
  g_test_add_func ("/number/format-extremes", test_number_format_extremes);
  g_test_add_func ("/number/parse", test_number_parse);
  g_test_add_func ("/number/refuses", test_number_refuses);
  g_test_add_func ("/number/refuses-too-large", test_number_refuses_too_large);
  g_test_add_func ("/number/round-trip", test_number_round_trip);
  g_test_add_func ("/number/german", test_number_german);

  return g_test_run ();
}
