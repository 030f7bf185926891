/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-command-table.h"

#include <json-glib/json-glib.h>
#include <string.h>

typedef struct
{
  char     *name;
  gboolean  is_number;
  glong     width; /* characters of the widest cell */
} Column;

struct _InchesCommandTable
{
  GArray    *columns;
  GPtrArray *cells;   /* (element-type utf8), row by row */
};

static void
clear_column (gpointer data)
{
  Column *column = data;

  g_free (column->name);
}

InchesCommandTable *
inches_command_table_new (void)
{
  InchesCommandTable *self = g_new0 (InchesCommandTable, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear_column);
  self->cells = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
inches_command_table_free (InchesCommandTable *self)
{
  g_array_unref (self->columns);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

void
inches_command_table_add_column (InchesCommandTable *self,
                                 const char         *name,
                                 gboolean            is_number)
{
  Column column = { g_strdup (name), is_number, g_utf8_strlen (name, -1) };

  g_array_append_val (self->columns, column);
}

/* Cells are added row by row, a cell for each column. */
void
inches_command_table_add_text (InchesCommandTable *self,
                               const char         *text)
{
  Column *column = &g_array_index (self->columns, Column, self->cells->len % self->columns->len);

  g_ptr_array_add (self->cells, g_strdup (text != NULL ? text : ""));
  column->width = MAX (column->width, g_utf8_strlen (text != NULL ? text : "", -1));
}

void
inches_command_table_add_number (InchesCommandTable *self,
                                 double              value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  inches_command_table_add_text (self, g_ascii_formatd (text, sizeof text, "%.10g", value));
}

static void
pad (GString *out,
     glong    n)
{
  while (n-- > 0)
    g_string_append_c (out, ' ');
}

static void
append_text_cell (GString      *out,
                  const Column *column,
                  const char   *cell,
                  gboolean      is_last)
{
  glong spare = column->width - g_utf8_strlen (cell, -1);

  if (column->is_number)
    pad (out, spare);
  g_string_append (out, cell);
  if (!column->is_number && !is_last)
    pad (out, spare);
  g_string_append (out, is_last ? "\n" : "  ");
}

static void
append_csv_cell (GString      *out,
                 const Column *column,
                 const char   *cell,
                 gboolean      is_last)
{
  if (strpbrk (cell, ",\"\r\n") == NULL)
    g_string_append (out, cell);
  else
    {
      g_autoptr(GString) quoted = g_string_new (cell);

      g_string_replace (quoted, "\"", "\"\"", 0);
      g_string_append_printf (out, "\"%s\"", quoted->str);
    }
  g_string_append (out, is_last ? "\r\n" : ",");
}

static void
append_json_string (GString    *out,
                    const char *text)
{
  g_autoptr(JsonNode) node = json_node_init_string (json_node_alloc (), text);
  g_autofree char *quoted = json_to_string (node, FALSE);

  g_string_append (out, quoted);
}

static void
append_json_rows (GString            *out,
                  InchesCommandTable *self)
{
  guint n = self->columns->len;

  g_string_append_c (out, '[');
  for (guint i = 0; i < self->cells->len; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i % n);
      const char *cell = self->cells->pdata[i];

      g_string_append (out, i == 0 ? "\n {" : i % n == 0 ? ",\n {" : ", ");
      append_json_string (out, column->name);
      g_string_append (out, ": ");
      if (column->is_number)
        g_string_append (out, *cell != '\0' ? cell : "null");
      else
        append_json_string (out, cell);
      if (i % n == n - 1)
        g_string_append_c (out, '}');
    }
  g_string_append (out, "\n]\n");
}

/**
 * inches_command_table_print:
 * @self: a table whose last row is complete
 * @format: how
 *
 * Returns: (transfer full): the rows under their head line, ending in a new line
 */
char *
inches_command_table_print (InchesCommandTable *self,
                            InchesFormat        format)
{
  GString *out = g_string_new (NULL);
  guint n = self->columns->len;

  if (format == INCHES_FORMAT_JSON)
    append_json_rows (out, self);
  else
    {
      void (*append) (GString *, const Column *, const char *, gboolean) =
        format == INCHES_FORMAT_CSV ? append_csv_cell : append_text_cell;

      for (guint i = 0; i < n; i++)
        {
          const Column *column = &g_array_index (self->columns, Column, i);

          append (out, column, column->name, i == n - 1);
        }
      for (guint i = 0; i < self->cells->len; i++)
        append (out, &g_array_index (self->columns, Column, i % n), self->cells->pdata[i], i % n == n - 1);
    }

  return g_string_free (out, FALSE);
}

/**
 * inches_command_find_format:
 * @name: (nullable): "text", "json" or "csv"; %NULL is text
 * @format: (out): what it means
 *
 * Returns: %FALSE if there is no such format
 */
gboolean
inches_command_find_format (const char   *name,
                            InchesFormat *format)
{
  const char *names[] = { "text", "json", "csv" };

  *format = INCHES_FORMAT_TEXT;
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]))
      {
        *format = (InchesFormat) i;
        return TRUE;
      }

  return name == NULL;
}
