/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-number.h"

#include <limits.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "inches-error.h"

#define MOST_DECIMALS 15
#define MINUS "\342\210\222" /* U+2212 */

/* What separates digits for people of this locale. */
typedef struct
{
  const char *point;
  const char *group;
  const char *sizes; /* of the groups from the right, as localeconv() gives them */
} Separators;

static void
get_separators (Separators *self)
{
  const struct lconv *conv = localeconv ();
  const char *name = setlocale (LC_NUMERIC, NULL);

  self->point = conv->decimal_point;
  self->group = conv->thousands_sep;
  self->sizes = conv->grouping;

  /* Texts are English in the C locale, so are the numbers. */
  if (name == NULL || g_str_equal (name, "POSIX") || (name[0] == 'C' && (name[1] == '\0' || name[1] == '.')))
    {
      self->group = ",";
      self->sizes = "\3";
    }

  if (*self->point == '\0' || !g_utf8_validate (self->point, -1, NULL))
    self->point = ".";
  if (!g_utf8_validate (self->group, -1, NULL))
    self->group = " ";
}

/* Decimal digits with a dot, never "-0". */
static char *
format_plain (double value,
              guint  decimals)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE + 350];
  char format[16];

  g_snprintf (format, sizeof format, "%%.%uf", MIN (decimals, MOST_DECIMALS));
  g_ascii_formatd (text, sizeof text, format, value);

  return g_strdup (text[0] == '-' && strspn (text, "-0.") == strlen (text) ? text + 1 : text);
}

/**
 * inches_number_format_c:
 * @value: a finite number
 * @decimals: 0 to 15
 *
 * Returns: (transfer full): @value for a file: "." and no grouping, never "-0"
 */
char *
inches_number_format_c (double value,
                        guint  decimals)
{
  g_return_val_if_fail (isfinite (value), g_strdup ("0"));

  return format_plain (value, decimals);
}

/* Whether a separator belongs before the last n digits of a whole part. */
static gboolean
group_ends (const Separators *separators,
            gsize             n)
{
  const char *size = separators->sizes;
  gsize reached = 0;

  while (*size > 0 && *size != CHAR_MAX && reached < n)
    {
      reached += *size;
      if (size[1] != '\0')
        size++;
    }

  return reached == n && n > 0;
}

/**
 * inches_number_format:
 * @value: a number
 * @decimals: 0 to 15
 *
 * Returns: (transfer full): @value for people: the locale's separators and
 *   U+2212 as minus; an en dash if @value is not finite
 */
char *
inches_number_format (double value,
                      guint  decimals)
{
  g_autofree char *plain = NULL;
  GString *text;
  Separators separators;
  const char *digits;
  gsize whole;

  if (!isfinite (value))
    return g_strdup ("–");

  plain = format_plain (value, decimals);
  digits = plain[0] == '-' ? plain + 1 : plain;
  whole = strcspn (digits, ".");
  get_separators (&separators);

  text = g_string_new (plain[0] == '-' ? MINUS : "");
  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && group_ends (&separators, whole - i))
        g_string_append (text, separators.group);
      g_string_append_c (text, digits[i]);
    }

  if (digits[whole] == '.')
    {
      g_string_append (text, separators.point);
      g_string_append (text, digits + whole + 1);
    }

  return g_string_free (text, FALSE);
}

static gboolean
skip (const char **text,
      const char  *what)
{
  if (*what == '\0' || !g_str_has_prefix (*text, what))
    return FALSE;

  *text += strlen (what);

  return TRUE;
}

/* A group separator: the locale's, or a space of any width. */
static gboolean
skip_group (const char       **text,
            const Separators  *separators)
{
  return skip (text, separators->group) || skip (text, " ") || skip (text, "\302\240") ||
         skip (text, "\342\200\257") || skip (text, "\342\200\211");
}

static gsize
take_digits (const char **text,
             GString     *digits)
{
  gsize n = strspn (*text, "0123456789");

  g_string_append_len (digits, *text, n);
  *text += n;

  return n;
}

/* "1,234,567": one to three digits, then groups of three; at least one group.
 * FALSE leaves text and digits as they were. */
static gboolean
take_grouped (const char       **text,
              const Separators  *separators,
              GString           *digits)
{
  const char *at = *text;
  gsize before = digits->len;
  gsize head = take_digits (&at, digits);
  guint groups = 0;

  for (const char *next = at; head >= 1 && head <= 3 && skip_group (&next, separators); at = next)
    {
      gsize n = take_digits (&next, digits);

      if (n != 3 && !(n == 2 && separators->sizes[0] != '\0' && separators->sizes[1] == 2))
        {
          groups = 0;
          break;
        }
      groups++;
    }

  if (groups == 0)
    {
      g_string_truncate (digits, before);
      return FALSE;
    }

  *text = at;

  return TRUE;
}

static gboolean
take_number (const char *text,
             GString    *digits)
{
  Separators separators;
  gsize n;

  get_separators (&separators);

  if (skip (&text, "-") || skip (&text, MINUS))
    g_string_append_c (digits, '-');
  else
    skip (&text, "+");

  /* Grouped first: where "." groups, "1.234" is a thousand, "1.5" one and a half. */
  n = take_grouped (&text, &separators, digits) ? 1 : take_digits (&text, digits);

  if (skip (&text, separators.point) || skip (&text, "."))
    {
      g_string_append_c (digits, '.');
      n += take_digits (&text, digits);
    }

  return n > 0 && *text == '\0';
}

/**
 * inches_number_parse:
 * @text: typed by a person, UTF-8
 * @value: (out): the number, finite; untouched on failure
 * @error: %INCHES_ERROR_SYNTAX if @text is not a number, %INCHES_ERROR_OUT_OF_RANGE
 *   if it is too large to calculate with
 *
 * Takes the locale's decimal separator or a dot, either minus, spaces around,
 * and separators between groups of three digits.
 *
 * Returns: %TRUE on success
 */
gboolean
inches_number_parse (const char  *text,
                     double      *value,
                     GError     **error)
{
  g_autoptr(GString) digits = g_string_new (NULL);
  g_autofree char *trimmed = NULL;
  double parsed;

  g_return_val_if_fail (text != NULL && value != NULL, FALSE);

  trimmed = g_strstrip (g_strdup (text));
  if (!take_number (trimmed, digits))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX, _("“%s” is not a number"), trimmed);
      return FALSE;
    }

  parsed = g_ascii_strtod (digits->str, NULL);
  if (!isfinite (parsed))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE, _("“%s” is too large"), trimmed);
      return FALSE;
    }

  *value = parsed;

  return TRUE;
}

/**
 * inches_number_append_exact:
 * @out: text
 * @value: finite
 *
 * Appends the shortest decimal number that reads back as @value.
 */
void
inches_number_append_exact (GString *out,
                            double   value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  /* Whole numbers as such: not "2e+01", and not "-0". */
  if (value == floor (value) && fabs (value) < 1e15)
    {
      g_string_append_printf (out, "%" G_GINT64_FORMAT, (gint64) value);
      return;
    }

  /* What has up to 15 digits is written with no more of them; zeros at the end are left out. */
  for (guint digits = 15; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%ug", digits);
      g_ascii_formatd (text, sizeof text, format, value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }

  g_string_append (out, text);
}
