/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-csv-table.h"

#include <string.h>

#include "inches-number.h"

/* RFC 4180: quoted where it must be. A cell that a spreadsheet would take for a
 * formula begins with an apostrophe. */
static void
append_text (GString    *out,
             const char *text)
{
  if (text == NULL)
    return;

  if (*text != '\0' && strchr ("=+-@\t\r", *text) != NULL)
    {
      g_autofree char *plain = g_strconcat ("'", text, NULL);

      append_text (out, plain);
      return;
    }

  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (out, text);
      return;
    }

  g_string_append_c (out, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *c);
    }
  g_string_append_c (out, '"');
}

static void
append_day (GString  *out,
            InchesDay day)
{
  g_autofree char *text = NULL;

  if (day <= INCHES_DAY_LOWEST || day >= INCHES_DAY_HIGHEST)
    return;

  text = inches_day_to_iso (day);
  g_string_append (out, text);
}

/**
 * inches_csv_append_cell:
 * @out: a CSV
 * @column: 0 begins a line
 * @text: (nullable): what the cell says
 *
 * For tables with columns of their own. The caller ends the line.
 */
void
inches_csv_append_cell (GString    *out,
                        guint       column,
                        const char *text)
{
  if (column > 0)
    g_string_append_c (out, ',');
  append_text (out, text);
}

/**
 * inches_csv_append_header:
 * @out: a CSV
 *
 * Appends the names of the columns.
 */
void
inches_csv_append_header (GString *out)
{
  g_string_append (out, "table,id,name,from,to,key,value,unit,source,licence\n");
}

/**
 * inches_csv_append_line:
 * @out: a CSV
 * @line: a line of it
 *
 * Days are ISO 8601, empty where a span is open; figures have as many decimals as it
 * takes to read them back.
 */
void
inches_csv_append_line (GString             *out,
                        const InchesCsvLine *line)
{
  append_text (out, line->table);
  g_string_append_c (out, ',');
  append_text (out, line->id);
  g_string_append_c (out, ',');
  append_text (out, line->name);
  g_string_append_c (out, ',');
  if (line->has_days)
    append_day (out, line->from);
  g_string_append_c (out, ',');
  if (line->has_days)
    append_day (out, line->to);
  g_string_append_c (out, ',');
  append_text (out, line->key);
  g_string_append_c (out, ',');
  if (line->has_value)
    inches_number_append_exact (out, line->value);
  g_string_append_c (out, ',');
  append_text (out, line->unit);
  g_string_append_c (out, ',');
  append_text (out, line->source);
  g_string_append_c (out, ',');
  append_text (out, line->licence);
  g_string_append_c (out, '\n');
}
