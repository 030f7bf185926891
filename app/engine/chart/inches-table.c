/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-table.h"

#include "inches-csv-table.h"

#include <glib/gi18n-lib.h>

struct _InchesTable
{
  GObject    parent_instance;

  char      *id;
  char      *name;
  gboolean   is_model;
  GArray    *columns; /* (element-type InchesTableColumn) */
  GPtrArray *rows;    /* (element-type InchesTableRow) */
};

static GType
inches_table_get_item_type (GListModel *model)
{
  return INCHES_TYPE_TABLE_ROW;
}

static guint
inches_table_get_n_items (GListModel *model)
{
  return INCHES_TABLE (model)->rows->len;
}

static gpointer
inches_table_get_item (GListModel *model,
                       guint       position)
{
  InchesTable *self = INCHES_TABLE (model);

  return position < self->rows->len ? g_object_ref (g_ptr_array_index (self->rows, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = inches_table_get_item_type;
  iface->get_n_items = inches_table_get_n_items;
  iface->get_item = inches_table_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (InchesTable, inches_table, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
column_clear (gpointer item)
{
  InchesTableColumn *column = item;

  g_free (column->id);
  g_free (column->name);
}

static void
inches_table_finalize (GObject *object)
{
  InchesTable *self = INCHES_TABLE (object);

  g_free (self->id);
  g_free (self->name);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (inches_table_parent_class)->finalize (object);
}

static void
inches_table_class_init (InchesTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inches_table_finalize;
}

static void
inches_table_init (InchesTable *self)
{
  self->columns = g_array_new (FALSE, TRUE, sizeof (InchesTableColumn));
  g_array_set_clear_func (self->columns, column_clear);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * inches_table_new:
 * @id: names a file, and what is remembered of the table
 * @name: for people, translated
 * @is_model: whether the model made it, and not the world
 *
 * Returns: (transfer full): a table without columns and lines
 */
InchesTable *
inches_table_new (const char *id,
                  const char *name,
                  gboolean    is_model)
{
  InchesTable *self = g_object_new (INCHES_TYPE_TABLE, NULL);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->is_model = is_model;

  return self;
}

/**
 * inches_table_add_column:
 * @self: a table that is being filled
 * @id: of the column
 * @name: for people, translated
 * @width: characters
 * @numeric: whether it holds figures
 */
void
inches_table_add_column (InchesTable *self,
                         const char  *id,
                         const char  *name,
                         guint        width,
                         gboolean     numeric)
{
  InchesTableColumn column = { g_strdup (id), g_strdup (name), width, numeric, FALSE };

  g_array_append_val (self->columns, column);
}

void
inches_table_set_grows (InchesTable *self,
                        guint        column)
{
  g_return_if_fail (column < self->columns->len);

  g_array_index (self->columns, InchesTableColumn, column).grows = TRUE;
}

/**
 * inches_table_add_row:
 * @self: a table that is being filled
 * @item: (nullable): what the line is about
 *
 * Returns: (transfer none): the line, which takes a cell for each column
 */
InchesTableRow *
inches_table_add_row (InchesTable *self,
                      GObject     *item)
{
  InchesTableRow *row = inches_table_row_new (item);

  g_ptr_array_add (self->rows, row);

  return row;
}

const char *
inches_table_get_id (InchesTable *self)
{
  return self->id;
}

const char *
inches_table_get_name (InchesTable *self)
{
  return self->name;
}

gboolean
inches_table_is_model (InchesTable *self)
{
  return self->is_model;
}

guint
inches_table_get_n_columns (InchesTable *self)
{
  return self->columns->len;
}

const InchesTableColumn *
inches_table_get_column (InchesTable *self,
                         guint        column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->columns, InchesTableColumn, column);
}

/**
 * inches_table_get_words:
 *
 * Returns: what stands beside every table that the model made, translated
 */
const char *
inches_table_get_words (void)
{
  return _("Illustrative model of one argument. Not a forecast.");
}

/**
 * inches_table_describe_row:
 * @self: a table
 * @row: one of its lines
 *
 * Returns: (transfer full): the line for who cannot see it: each cell that is not
 *   empty, with the name of its column
 */
char *
inches_table_describe_row (InchesTable    *self,
                           InchesTableRow *row)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const char *text = inches_table_row_get_text (row, i);

      if (*text != '\0')
        /* Translators: name of a column, what its cell says */
        g_string_append_printf (words, _("%s%s: %s"), words->len > 0 ? "; " : "", inches_table_get_column (self, i)->name, text);
    }

  return g_string_free (words, FALSE);
}

/* No text has a tab; should one come from a file, it must not begin a cell. */
static void
append_tabbed (GString    *out,
               const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    g_string_append_c (out, *c == '\t' || *c == '\n' || *c == '\r' ? ' ' : *c);
}

/**
 * inches_table_make_tsv:
 * @self: a table
 * @rows: (element-type InchesTableRow): lines of it
 *
 * Returns: (transfer full): names of the columns and the lines as they are shown, with
 *   tabs between the cells: what spreadsheets and word processors take from the clipboard.
 *   What the model made says so in the last line
 */
char *
inches_table_make_tsv (InchesTable *self,
                       GListModel  *rows)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "\t" : "", inches_table_get_column (self, i)->name);
  g_string_append_c (out, '\n');

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(InchesTableRow) row = g_list_model_get_item (rows, i);

      for (guint j = 0; j < self->columns->len; j++)
        {
          if (j > 0)
            g_string_append_c (out, '\t');
          append_tabbed (out, inches_table_row_get_text (row, j));
        }
      g_string_append_c (out, '\n');
    }
  if (self->is_model)
    g_string_append_printf (out, "%s\n", inches_table_get_words ());

  return g_string_free (out, FALSE);
}

/**
 * inches_table_make_csv:
 * @self: a table
 * @rows: (element-type InchesTableRow): lines of it
 *
 * Dates are EDTF, figures have as many decimals as it takes to read them back. What the
 * model made says so in every line.
 *
 * Returns: (transfer full): a CSV
 */
char *
inches_table_make_csv (InchesTable *self,
                       GListModel  *rows)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    inches_csv_append_cell (out, i, inches_table_get_column (self, i)->id);
  g_string_append (out, self->is_model ? ",note\n" : "\n");

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(InchesTableRow) row = g_list_model_get_item (rows, i);

      for (guint j = 0; j < self->columns->len; j++)
        if (inches_table_get_column (self, j)->numeric)
          g_string_append_printf (out, "%s%s", j > 0 ? "," : "", inches_table_row_get_exact (row, j));
        else
          inches_csv_append_cell (out, j, inches_table_row_get_exact (row, j));
      if (self->is_model)
        inches_csv_append_cell (out, self->columns->len, inches_table_get_words ());
      g_string_append_c (out, '\n');
    }

  return g_string_free (out, FALSE);
}
