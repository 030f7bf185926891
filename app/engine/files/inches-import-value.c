/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-import-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static gboolean
is_gap (const char *text)
{
  static const char *const gaps[] = { "", "-", "–", "—", "..", "...", "…", ":", "na", "n/a", "nan", "null", "none" };

  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    if (g_ascii_strcasecmp (text, gaps[i]) == 0)
      return TRUE;

  return FALSE;
}

/* Which of point and comma stands before the decimals: the last one, unless it groups thousands. A single comma
 * before three digits does so in a table with commas between its columns. */
static char
find_decimal (const char *text,
              char        delimiter)
{
  const char *comma = strrchr (text, ','), *point = strrchr (text, '.');

  if (comma != NULL && point != NULL)
    return comma > point ? ',' : '.';
  if (point != NULL)
    return strchr (text, '.') == point ? '.' : '\0';
  if (comma == NULL || strchr (text, ',') != comma)
    return '\0';

  return delimiter == ',' && strlen (comma + 1) == 3 ? '\0' : ',';
}

/**
 * inches_import_parse_value:
 * @text: a cell
 * @delimiter: between cells
 * @value: (out): what it says; NAN: a gap
 * @why: (out) (nullable): what is wrong
 *
 * Takes a point or a comma before decimals, spaces or the other of the two between thousands, either
 * minus, an exponent; an empty cell, "-", "n/a" and the like are a gap.
 *
 * Returns: %FALSE if it is no number
 */
gboolean
inches_import_parse_value (const char  *text,
                           char         delimiter,
                           double      *value,
                           char       **why)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autoptr(GString) plain = NULL;
  char decimal, *end;

  *value = NAN;
  if (is_gap (trimmed))
    return TRUE;

  decimal = find_decimal (trimmed, delimiter);
  plain = g_string_new (NULL);
  for (const char *p = trimmed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2009)
        continue;
      if (c == '.' || c == ',')
        {
          if (c == (guchar) decimal)
            g_string_append_c (plain, '.');
          continue;
        }
      g_string_append_unichar (plain, c == 0x2212 ? '-' : c);
    }

  /* Neither "inf" nor "0x1F". */
  if (plain->len > 0 && strspn (plain->str, "+-0123456789.eE") == plain->len)
    {
      *value = g_ascii_strtod (plain->str, &end);
      if (*end == '\0' && end != plain->str && isfinite (*value))
        return TRUE;
    }

  *value = NAN;
  if (why != NULL)
    {
      g_autofree char *shown = g_utf8_substring (trimmed, 0, MIN (g_utf8_strlen (trimmed, -1), 30));

      *why = g_strdup_printf (_("“%s” is no number that can be kept"), shown);
    }

  return FALSE;
}
