/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-day.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "inches-error.h"

/* Months and weekdays carry a context: "May" is a short and a long name. */
static const char *const month_names[] = {
  NC_("month", "January"), NC_("month", "February"), NC_("month", "March"), NC_("month", "April"),
  NC_("month", "May"), NC_("month", "June"), NC_("month", "July"), NC_("month", "August"),
  NC_("month", "September"), NC_("month", "October"), NC_("month", "November"), NC_("month", "December"),
};
static const char *const short_month_names[] = {
  NC_("short month", "Jan"), NC_("short month", "Feb"), NC_("short month", "Mar"), NC_("short month", "Apr"),
  NC_("short month", "May"), NC_("short month", "Jun"), NC_("short month", "Jul"), NC_("short month", "Aug"),
  NC_("short month", "Sep"), NC_("short month", "Oct"), NC_("short month", "Nov"), NC_("short month", "Dec"),
};
static const char *const weekday_names[] = {
  NC_("weekday", "Mon"), NC_("weekday", "Tue"), NC_("weekday", "Wed"), NC_("weekday", "Thu"),
  NC_("weekday", "Fri"), NC_("weekday", "Sat"), NC_("weekday", "Sun"),
};

static gint
floor_divide (gint a,
              gint b)
{
  return a / b - (a % b < 0);
}

/**
 * inches_day_from_ymd:
 * @year: a year
 * @month: 1 to 12
 * @day: 1 to 31; the caller has checked that the month has it
 *
 * Counts in years that begin in March, so that the leap day comes last, and in
 * eras of 400 years, which all have 146,097 days.
 *
 * Returns: days since 1 January 1970
 */
InchesDay
inches_day_from_ymd (gint  year,
                     guint month,
                     guint day)
{
  gint y = year - (month <= 2);
  gint era = floor_divide (y, 400);
  gint year_of_era = y - era * 400;
  gint day_of_year = (153 * ((gint) month + (month > 2 ? -3 : 9)) + 2) / 5 + (gint) day - 1;

  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

/**
 * inches_day_to_ymd:
 * @day: days since 1 January 1970
 * @year: (out) (optional): the year
 * @month: (out) (optional): 1 to 12
 * @day_of_month: (out) (optional): 1 to 31
 *
 * The inverse of inches_day_from_ymd().
 */
void
inches_day_to_ymd (InchesDay  day,
                   gint      *year,
                   guint     *month,
                   guint     *day_of_month)
{
  gint z = day + 719468;
  gint era = floor_divide (z, 146097);
  gint day_of_era = z - era * 146097;
  gint year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  gint day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  gint march_month = (5 * day_of_year + 2) / 153;
  guint m = march_month + (march_month < 10 ? 3 : -9);

  if (year != NULL)
    *year = year_of_era + era * 400 + (m <= 2);
  if (month != NULL)
    *month = m;
  if (day_of_month != NULL)
    *day_of_month = day_of_year - (153 * march_month + 2) / 5 + 1;
}

/**
 * inches_day_get_weekday:
 * @day: a day
 *
 * Returns: 1 for Monday to 7 for Sunday
 */
guint
inches_day_get_weekday (InchesDay day)
{
  /* Day 0 was a Thursday. */
  return day + 3 - floor_divide (day + 3, 7) * 7 + 1;
}

/**
 * inches_month_get_length:
 * @year: a year
 * @month: 1 to 12
 *
 * Returns: the days of the month, 28 to 31
 */
guint
inches_month_get_length (gint  year,
                         guint month)
{
  InchesDay next;

  g_return_val_if_fail (month >= 1 && month <= 12, 28);

  next = month == 12 ? inches_day_from_ymd (year + 1, 1, 1) : inches_day_from_ymd (year, month + 1, 1);

  return next - inches_day_from_ymd (year, month, 1);
}

static gboolean
read_digits (const char *text,
             guint       n,
             guint      *value)
{
  *value = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = 10 * *value + (text[i] - '0');
    }

  return TRUE;
}

/**
 * inches_day_parse:
 * @iso: "2025-08-15", all ten characters
 * @day: (out): the day; untouched on failure
 * @error: %INCHES_ERROR_SYNTAX if @iso has another form, %INCHES_ERROR_OUT_OF_RANGE
 *   if the calendar has no such day or the year is not from 1900 to 2100
 *
 * Returns: %TRUE on success
 */
gboolean
inches_day_parse (const char  *iso,
                  InchesDay   *day,
                  GError     **error)
{
  guint y, m, d;

  g_return_val_if_fail (iso != NULL && day != NULL, FALSE);

  if (strlen (iso) != 10 || iso[4] != '-' || iso[7] != '-' ||
      !read_digits (iso, 4, &y) || !read_digits (iso + 5, 2, &m) || !read_digits (iso + 8, 2, &d))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX,
                   _("“%.20s” is not a day, write it like 2025-08-15"), iso);
      return FALSE;
    }

  if (y < INCHES_YEAR_LOWEST || y > INCHES_YEAR_HIGHEST)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE,
                   _("%s: the year must be from %d to %d"), iso, INCHES_YEAR_LOWEST, INCHES_YEAR_HIGHEST);
      return FALSE;
    }

  if (m < 1 || m > 12 || d < 1 || d > inches_month_get_length (y, m))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE,
                   _("%s: the calendar has no such day"), iso);
      return FALSE;
    }

  *day = inches_day_from_ymd (y, m, d);

  return TRUE;
}

/**
 * inches_day_to_iso:
 * @day: a day
 *
 * Returns: (transfer full): "2025-08-15"
 */
char *
inches_day_to_iso (InchesDay day)
{
  gint y;
  guint m, d;

  inches_day_to_ymd (day, &y, &m, &d);

  return g_strdup_printf ("%04d-%02u-%02u", y, m, d);
}

/**
 * inches_day_to_text:
 * @day: a day
 *
 * Returns: (transfer full): the day in words, "15 August 2025"
 */
char *
inches_day_to_text (InchesDay day)
{
  gint y;
  guint m, d;

  inches_day_to_ymd (day, &y, &m, &d);

  /* Translators: a date: day, month, year */
  return g_strdup_printf (C_("date", "%1$u %2$s %3$d"), d, inches_month_get_name (m), y);
}

/**
 * inches_day_to_short_text:
 * @day: a day
 *
 * Returns: (transfer full): the day with its weekday, "Fri 15 August 2025"
 */
char *
inches_day_to_short_text (InchesDay day)
{
  g_autofree char *text = inches_day_to_text (day);
  const char *weekday = weekday_names[inches_day_get_weekday (day) - 1];

  /* Translators: weekday, date */
  return g_strdup_printf (C_("date", "%1$s %2$s"), g_dpgettext2 (GETTEXT_PACKAGE, "weekday", weekday), text);
}

/**
 * inches_month_get_name:
 * @month: 1 to 12
 *
 * Returns: (transfer none): its name, translated
 */
const char *
inches_month_get_name (guint month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "month", month_names[month - 1]);
}

/**
 * inches_month_get_short_name:
 * @month: 1 to 12
 *
 * Returns: (transfer none): its name in about three letters, translated
 */
const char *
inches_month_get_short_name (guint month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "short month", short_month_names[month - 1]);
}
