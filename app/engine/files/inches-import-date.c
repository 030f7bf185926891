/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-import-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inches-error.h"

#define MOST_PARTS 4
#define LONGEST_DATE 60 /* bytes */

static const char *const months[] = {
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
};

/* The numbers and words of a date, and what stood between them. */
typedef struct
{
  guint n;
  struct
  {
    guint    number;
    guint    n_digits; /* 0: a word, and number is its month or 0 */
    gunichar before;   /* 0: white space or a comma alone */
  } parts[MOST_PARTS];
} Parts;

/* English, or as the user's language has it; at least three letters of it. */
static guint
find_month (const char *word,
            gsize       length)
{
  g_autofree char *given = g_utf8_strdown (word, length);
  gsize n;

  if (g_str_has_suffix (given, "."))
    given[strlen (given) - 1] = '\0';
  n = strlen (given);
  if (n < 3)
    return 0;

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *own = g_utf8_strdown (inches_month_get_name (i + 1), -1);
      g_autofree char *brief = g_utf8_strdown (inches_month_get_short_name (i + 1), -1);

      if (strncmp (months[i], given, n) == 0 || g_str_equal (own, given) || g_str_equal (brief, given)
          || (i == 8 && g_str_equal (given, "sept")))
        return i + 1;
    }

  return 0;
}

/* FALSE: something else than numbers, months and marks between them. */
static gboolean
split (const char *text,
       Parts      *parts)
{
  const char *p = text;

  parts->n = 0;
  while (*p != '\0')
    {
      gunichar before = 0;
      const char *start;

      while (*p == ' ' || *p == ',' || *p == '.' || *p == '/' || *p == '-')
        {
          if (*p != ' ' && *p != ',')
            before = *p;
          p++;
        }
      if (*p == '\0')
        break;
      if (parts->n == MOST_PARTS)
        return FALSE;

      start = p;
      parts->parts[parts->n].before = before;
      parts->parts[parts->n].number = 0;
      parts->parts[parts->n].n_digits = 0;
      if (g_ascii_isdigit (*p))
        for (; g_ascii_isdigit (*p) && p - start < 9; p++, parts->parts[parts->n].n_digits++)
          parts->parts[parts->n].number = 10 * parts->parts[parts->n].number + (*p - '0');
      else
        {
          while (g_unichar_isalpha (g_utf8_get_char (p)))
            p = g_utf8_next_char (p);
          if (p == start)
            return FALSE;
          parts->parts[parts->n].number = find_month (start, p - start);
          if (parts->parts[parts->n].number == 0)
            return FALSE;
        }
      parts->n++;
    }

  return parts->n > 0;
}

static char *
make_day (guint year,
          guint month,
          guint day)
{
  if (year < INCHES_YEAR_LOWEST || year > INCHES_YEAR_HIGHEST || month < 1 || month > 12 || day < 1
      || day > inches_month_get_length (year, month))
    return NULL;

  return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
}

static char *
make_month (guint year,
            guint month)
{
  if (year < INCHES_YEAR_LOWEST || year > INCHES_YEAR_HIGHEST || month < 1 || month > 12)
    return NULL;

  return g_strdup_printf ("%04u-%02u", year, month);
}

static gboolean
is_year (const Parts *parts,
         guint        i)
{
  return parts->parts[i].n_digits == 4;
}

static gboolean
is_small (const Parts *parts,
          guint        i)
{
  return parts->parts[i].n_digits == 1 || parts->parts[i].n_digits == 2;
}

static gboolean
is_word (const Parts *parts,
         guint        i)
{
  return parts->parts[i].n_digits == 0;
}

/* Two small numbers and a year: which of them is the day is not said, but with points it is the first. */
static gboolean
is_open (const Parts *parts)
{
  return parts->n == 3 && is_small (parts, 0) && is_small (parts, 1) && is_year (parts, 2) && parts->parts[1].before != '.';
}

static char *
join (const Parts    *parts,
      InchesDayOrder  order)
{
  guint a = parts->parts[0].number, b = parts->n > 1 ? parts->parts[1].number : 0, c = parts->n > 2 ? parts->parts[2].number : 0;

  if (parts->n == 1 && parts->parts[0].n_digits == 8)
    return make_day (a / 10000, a / 100 % 100, a % 100);
  if (parts->n == 2 && (is_word (parts, 0) || is_small (parts, 0)) && is_year (parts, 1))
    return make_month (b, a);
  if (parts->n == 2 && is_year (parts, 0) && (is_word (parts, 1) || is_small (parts, 1)))
    return make_month (a, b);
  if (parts->n != 3)
    return NULL;

  if (is_year (parts, 0) && (is_word (parts, 1) || is_small (parts, 1)) && is_small (parts, 2))
    return make_day (a, b, c);
  if (is_small (parts, 0) && is_word (parts, 1) && is_year (parts, 2))
    return make_day (c, b, a);
  if (is_word (parts, 0) && is_small (parts, 1) && is_year (parts, 2))
    return make_day (c, a, b);
  if (is_open (parts))
    return order == INCHES_DAY_ORDER_MONTH_FIRST ? make_day (c, a, b) : make_day (c, b, a);
  if (is_small (parts, 0) && is_small (parts, 1) && is_year (parts, 2))
    return make_day (c, b, a);

  return NULL;
}

/* "2024-05-03T10:00:00Z", "3 May 2024 14:30": the time of day is left out. */
static char *
without_time (const char *text)
{
  const char *p = text;

  if (strlen (text) > 10 && (text[10] == 'T' || text[10] == ' ') && text[4] == '-' && text[7] == '-' && g_ascii_isdigit (text[11]))
    return g_strndup (text, 10);

  for (p = strchr (text, ' '); p != NULL; p = strchr (p + 1, ' '))
    if (g_ascii_isdigit (p[1]) && (p[2] == ':' || (g_ascii_isdigit (p[2]) && p[3] == ':')))
      return g_strchomp (g_strndup (text, p - text));

  return g_strdup (text);
}

/**
 * inches_import_date_to_edtf:
 * @text: a date as people and programs write it, or EDTF
 * @order: what the first of two numbers before a year is, where that is not plain
 * @error: %INCHES_ERROR_SYNTAX
 *
 * Takes EDTF as it is; "3.5.2024", "3 May 2024", "May 3, 2024", "3/5/2024", "2024/5/3", "20240503", "5/2024",
 * "May 2024"; a time of day behind a day is left out.
 *
 * Returns: (transfer full): the date as EDTF, which inches_date_parse() takes
 */
char *
inches_import_date_to_edtf (const char      *text,
                            InchesDayOrder   order,
                            GError         **error)
{
  g_autofree char *plain = NULL;
  g_autofree char *edtf = NULL;
  g_autoptr(GError) why = NULL;
  InchesDate date;
  Parts parts;

  if (strlen (text) > LONGEST_DATE)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE, _("a date has at most %u bytes"), LONGEST_DATE);
      return NULL;
    }

  plain = without_time (text);
  if (inches_date_parse (plain, &date, &why))
    return g_steal_pointer (&plain);
  if (split (plain, &parts))
    edtf = join (&parts, order);
  if (edtf != NULL)
    return g_steal_pointer (&edtf);

  g_set_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX,
               _("“%s” is no date from 1900 to 2100, such as 2024-05-03, 3.5.2024, 3 May 2024, 2024-05, 2024, 2024-05/2024-07 or 2024-05-03~"), plain);

  return NULL;
}

/**
 * inches_import_date_count:
 * @text: what stands in a column of dates
 * @count: (inout): what the dates so far tell
 */
void
inches_import_date_count (const char          *text,
                          InchesDayOrderCount *count)
{
  g_autofree char *plain = NULL;
  Parts parts;

  if (strlen (text) > LONGEST_DATE || !g_ascii_isdigit (*text))
    return;

  plain = without_time (text);
  if (!split (plain, &parts) || !is_open (&parts))
    return;

  if (parts.parts[0].number > 12)
    count->day_first++;
  else if (parts.parts[1].number > 12)
    count->month_first++;
  else if (parts.parts[0].number != parts.parts[1].number)
    count->open++;
}
