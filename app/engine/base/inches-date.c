/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-date.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "inches-error.h"

/* The longest is two days with a qualifier each and the stroke between. */
#define LONGEST_TEXT 23

static gboolean
fail (const char  *edtf,
      const char  *why,
      GError     **error)
{
  g_autofree char *shown = g_utf8_make_valid (edtf, MIN (strlen (edtf), LONGEST_TEXT));

  g_set_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX, _("date “%s”: %s"), shown, why);

  return FALSE;
}

/* Takes n digits; FALSE leaves the text where it was. */
static gboolean
take_number (const char **text,
             const char  *end,
             guint        n,
             guint       *value)
{
  guint sum = 0;

  if (end - *text < (gssize) n)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit ((*text)[i]))
        return FALSE;
      sum = 10 * sum + ((*text)[i] - '0');
    }

  *text += n;
  *value = sum;

  return TRUE;
}

static gboolean
take_char (const char **text,
           const char  *end,
           char         c)
{
  if (*text == end || **text != c)
    return FALSE;

  (*text)++;

  return TRUE;
}

static void
set_months (InchesDatePoint *point,
            guint            year,
            guint            first,
            guint            last,
            InchesPrecision  precision)
{
  point->first = inches_day_from_ymd (year, first, 1);
  point->last = inches_day_from_ymd (year, last, inches_month_get_length (year, last));
  point->precision = precision;
}

/* Month, quarter (EDTF level 2 season codes 33 to 36, or Q1 to Q4) or day. */
static const char *
parse_within_year (const char     **text,
                   const char      *end,
                   guint            year,
                   InchesDatePoint *point)
{
  guint month, day;

  if (take_char (text, end, 'Q'))
    {
      if (!take_number (text, end, 1, &month) || month < 1 || month > 4)
        return _("a quarter is from Q1 to Q4");
      month += 32;
    }
  else if (!take_number (text, end, 2, &month))
    return _("a month has two digits");

  if (month >= 33 && month <= 36)
    {
      set_months (point, year, 3 * (month - 33) + 1, 3 * (month - 33) + 3, INCHES_PRECISION_QUARTER);
      return NULL;
    }

  if (month < 1 || month > 12)
    return _("a month is from 01 to 12, a quarter from 33 to 36");

  if (!take_char (text, end, '-'))
    {
      set_months (point, year, month, month, INCHES_PRECISION_MONTH);
      return NULL;
    }

  if (!take_number (text, end, 2, &day))
    return _("a day has two digits");
  if (day < 1 || day > inches_month_get_length (year, month))
    return _("the calendar has no such day");

  point->first = point->last = inches_day_from_ymd (year, month, day);
  point->precision = INCHES_PRECISION_DAY;

  return NULL;
}

/* Returns NULL, or what is wrong. */
static const char *
parse_point (const char      *text,
             const char      *end,
             InchesDatePoint *point)
{
  const char *why;
  guint year;

  memset (point, 0, sizeof *point);

  if (!take_number (&text, end, 4, &year))
    return _("it must begin with a year of four digits");
  if (year < INCHES_YEAR_LOWEST || year > INCHES_YEAR_HIGHEST)
    return _("the year must be from 1900 to 2100");

  if (take_char (&text, end, '-'))
    {
      why = parse_within_year (&text, end, year, point);
      if (why != NULL)
        return why;
    }
  else
    set_months (point, year, 1, 12, INCHES_PRECISION_YEAR);

  if (text < end && strchr ("?~%", *text) != NULL)
    {
      point->uncertain = *text != '~';
      point->approximate = *text != '?';
      text++;
    }

  return text == end ? NULL : _("it must be a year, month, quarter or day, then at most one of ? ~ %");
}

static void
set_limit (InchesDatePoint *point,
           InchesDay        day)
{
  *point = (InchesDatePoint) { day, day, INCHES_PRECISION_DAY, FALSE, FALSE };
}

static const char *
parse_interval (const char *start,
                const char *stroke,
                InchesDate *date)
{
  const char *end = stroke + 1;
  gboolean no_start = stroke == start || (stroke - start == 2 && strncmp (start, "..", 2) == 0);
  gboolean open_end = g_str_equal (end, "..");
  const char *why = NULL;

  date->form = INCHES_DATE_INTERVAL;

  if (no_start)
    {
      if (*end == '\0' || open_end)
        return _("one end of a span must be known");
      date->form = INCHES_DATE_OPEN_START;
      set_limit (&date->start, INCHES_DAY_LOWEST);
    }
  else
    why = parse_point (start, stroke, &date->start);

  if (why != NULL)
    return why;

  if (*end == '\0' || open_end)
    {
      date->form = open_end ? INCHES_DATE_OPEN_END : INCHES_DATE_UNKNOWN_END;
      set_limit (&date->end, INCHES_DAY_HIGHEST);
    }
  else
    why = parse_point (end, end + strlen (end), &date->end);

  if (why == NULL && date->start.first > date->end.last)
    return _("a span must not end before it begins");

  return why;
}

/**
 * inches_date_parse:
 * @edtf: a year, month, quarter or day, each with "?", "~" or "%" behind it if
 *   that is doubted, rounded or both; or two of these with "/" between, of which
 *   one may be ".." (open) or empty (not known)
 * @date: (out): the date; untouched on failure
 * @error: %INCHES_ERROR_SYNTAX if the form is wrong or the calendar has no such
 *   date from 1900 to 2100
 *
 * Returns: %TRUE on success
 */
gboolean
inches_date_parse (const char  *edtf,
                   InchesDate  *date,
                   GError     **error)
{
  InchesDate parsed = { 0 };
  const char *stroke, *why;

  g_return_val_if_fail (edtf != NULL && date != NULL, FALSE);

  if (strlen (edtf) > LONGEST_TEXT)
    return fail (edtf, _("it is too long"), error);

  stroke = strchr (edtf, '/');
  if (stroke != NULL)
    why = parse_interval (edtf, stroke, &parsed);
  else
    {
      why = parse_point (edtf, edtf + strlen (edtf), &parsed.start);
      parsed.form = INCHES_DATE_POINT;
      parsed.end = parsed.start;
    }

  if (why != NULL)
    return fail (edtf, why, error);

  *date = parsed;

  return TRUE;
}

/**
 * inches_date_is_span:
 * @date: a date
 *
 * Returns: %TRUE if it lasts, %FALSE if it is one point, however roughly known
 */
gboolean
inches_date_is_span (const InchesDate *date)
{
  return date->form != INCHES_DATE_POINT;
}

static char *
quarter_to_text (gint  year,
                 guint quarter)
{
  switch (quarter)
    {
    case 0:
      return g_strdup_printf (_("first quarter of %d"), year);
    case 1:
      return g_strdup_printf (_("second quarter of %d"), year);
    case 2:
      return g_strdup_printf (_("third quarter of %d"), year);
    default:
      return g_strdup_printf (_("fourth quarter of %d"), year);
    }
}

static char *
point_to_text (const InchesDatePoint *point)
{
  g_autofree char *text = NULL;
  gint year;
  guint month;

  inches_day_to_ymd (point->first, &year, &month, NULL);

  switch (point->precision)
    {
    case INCHES_PRECISION_DAY:
      text = inches_day_to_text (point->first);
      break;
    case INCHES_PRECISION_MONTH:
      /* Translators: month and year */
      text = g_strdup_printf (C_("date", "%1$s %2$d"), inches_month_get_name (month), year);
      break;
    case INCHES_PRECISION_QUARTER:
      text = quarter_to_text (year, (month - 1) / 3);
      break;
    case INCHES_PRECISION_YEAR:
      text = g_strdup_printf ("%d", year);
      break;
    default:
      g_assert_not_reached ();
    }

  if (point->approximate && point->uncertain)
    return g_strdup_printf (_("perhaps about %s"), text);
  if (point->approximate)
    return g_strdup_printf (_("about %s"), text);
  if (point->uncertain)
    return g_strdup_printf (_("perhaps %s"), text);

  return g_steal_pointer (&text);
}

/**
 * inches_date_to_text:
 * @date: a date
 *
 * Returns: (transfer full): the date in words, as it is known
 */
char *
inches_date_to_text (const InchesDate *date)
{
  g_autofree char *start = point_to_text (&date->start);
  g_autofree char *end = point_to_text (&date->end);

  switch (date->form)
    {
    case INCHES_DATE_POINT:
      return g_steal_pointer (&start);
    case INCHES_DATE_INTERVAL:
      return g_strdup_printf (_("%1$s to %2$s"), start, end);
    case INCHES_DATE_OPEN_END:
      return g_strdup_printf (_("since %s"), start);
    case INCHES_DATE_OPEN_START:
      return g_strdup_printf (_("until %s"), end);
    case INCHES_DATE_UNKNOWN_END:
      return g_strdup_printf (_("from %s, end not known"), start);
    default:
      g_assert_not_reached ();
    }
}

/**
 * inches_date_get_first:
 * @date: a date
 *
 * Returns: the first day it can mean
 */
InchesDay
inches_date_get_first (const InchesDate *date)
{
  return date->start.first;
}

/**
 * inches_date_get_last:
 * @date: a date
 *
 * Returns: the last day it can mean; %INCHES_DAY_HIGHEST if the end is open or
 *   not known
 */
InchesDay
inches_date_get_last (const InchesDate *date)
{
  return date->end.last;
}
