/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-import-private.h"

#include <glib/gi18n-lib.h>

/* What an import found: plain reading of what the other files of the type filled in. */

/** inches_import_get_kind: Returns: what the file is, never %INCHES_IMPORT_AUTO */
InchesImportKind
inches_import_get_kind (const InchesImport *self)
{
  return self->kind;
}

/** inches_import_get_encoding: Returns: what the file is read as */
InchesEncoding
inches_import_get_encoding (const InchesImport *self)
{
  return self->encoding;
}

/** inches_import_get_day_order: Returns: how dates of numbers are read */
InchesDayOrder
inches_import_get_day_order (const InchesImport *self)
{
  return self->day_order;
}

/** inches_import_is_order_told: Returns: %FALSE if dates of numbers could be meant either way, so that one should be asked */
gboolean
inches_import_is_order_told (const InchesImport *self)
{
  return self->order_told;
}

/** inches_import_get_delimiter: Returns: between columns; 0 if the file is no table */
char
inches_import_get_delimiter (const InchesImport *self)
{
  return self->delimiter;
}

/** inches_import_get_n_columns: Returns: how many columns the first row has */
guint
inches_import_get_n_columns (const InchesImport *self)
{
  return self->headers->len;
}

/** inches_import_get_header: Returns: (transfer none): what stands over a column */
const char *
inches_import_get_header (const InchesImport *self,
                          guint               column)
{
  g_return_val_if_fail (column < self->headers->len, "");

  return g_ptr_array_index (self->headers, column);
}

/** inches_import_get_role: Returns: what a column is taken for */
InchesColumnRole
inches_import_get_role (const InchesImport *self,
                        guint               column)
{
  g_return_val_if_fail (column < self->roles->len, INCHES_COLUMN_LEFT_OUT);

  return g_array_index (self->roles, InchesColumnRole, column);
}

/** inches_import_get_n_shown: Returns: how many rows the preview has */
guint
inches_import_get_n_shown (const InchesImport *self)
{
  return self->shown->len;
}

/** inches_import_get_cell: Returns: (transfer none): what stands in a cell of the preview, as the file has it; "" where
 * the row is too short */
const char *
inches_import_get_cell (const InchesImport *self,
                        guint               row,
                        guint               column)
{
  g_return_val_if_fail (row < self->shown->len && column < self->headers->len, "");

  return ((char **) g_ptr_array_index (self->shown, row))[column];
}

/** inches_import_get_line: Returns: in which line of the file a row of the preview begins; 0: not known */
guint
inches_import_get_line (const InchesImport *self,
                        guint               row)
{
  g_return_val_if_fail (row < self->lines->len, 0);

  return g_array_index (self->lines, guint, row);
}

/** inches_import_get_n_faults: Returns: how many faults there are in all */
guint
inches_import_get_n_faults (const InchesImport *self)
{
  return self->n_faults;
}

/** inches_import_get_fault: Returns: (transfer none) (nullable): a fault; %NULL if only its number was kept */
const InchesImportFault *
inches_import_get_fault (const InchesImport *self,
                         guint               index)
{
  g_return_val_if_fail (index < self->n_faults, NULL);

  return index < self->faults->len ? g_ptr_array_index (self->faults, index) : NULL;
}

/**
 * inches_import_fault_to_text:
 * @fault: what is wrong
 * @name: of the file
 *
 * Returns: (transfer full): "NAME:LINE:COLUMN: WORDS", "NAME:LINE: WORDS" or, in JSON, "NAME:/PLACE: WORDS"
 */
char *
inches_import_fault_to_text (const InchesImportFault *fault,
                             const char              *name)
{
  if (fault->line == 0)
    return g_strdup_printf ("%s%s%s: %s", name, fault->place != NULL ? ":" : "", fault->place != NULL ? fault->place : "", fault->words);
  if (fault->column == 0)
    return g_strdup_printf ("%s:%u:1: %s", name, fault->line, fault->words);

  return g_strdup_printf ("%s:%u:%u: %s", name, fault->line, fault->column, fault->words);
}

/** inches_import_get_n_rows: Returns: how many rows are below the first, faulty ones too */
guint
inches_import_get_n_rows (const InchesImport *self)
{
  return self->n_rows;
}

/** inches_import_get_n_skipped: Returns: how many rows are left out for their faults */
guint
inches_import_get_n_skipped (const InchesImport *self)
{
  return self->n_skipped;
}

/** inches_import_get_n_events: Returns: how many events and periods were read */
guint
inches_import_get_n_events (const InchesImport *self)
{
  return self->n_events;
}

/** inches_import_get_n_series: Returns: how many series were read */
guint
inches_import_get_n_series (const InchesImport *self)
{
  return self->n_series;
}

/** inches_import_get_n_values: Returns: how many values all series have that were read */
guint
inches_import_get_n_values (const InchesImport *self)
{
  return self->n_values;
}

/** inches_import_get_n_replaced: Returns: how many of the items take the place of one that was there already */
guint
inches_import_get_n_replaced (const InchesImport *self)
{
  return self->n_replaced;
}

/** inches_import_get_n_named: Returns: how many of the items have an id of which the document says something, though
 * nothing in it has that id any more */
guint
inches_import_get_n_named (const InchesImport *self)
{
  return self->n_named;
}

/** inches_import_get_own_data: Returns: (transfer none): what was there already and all that was read */
InchesOwnData *
inches_import_get_own_data (const InchesImport *self)
{
  return self->own;
}

/** inches_delimiter_get_name: Returns: what a delimiter is called, translated */
const char *
inches_delimiter_get_name (char delimiter)
{
  switch (delimiter)
    {
    case ';':
      return _("Semicolon");
    case '\t':
      return _("Tab");
    case '|':
      return _("Bar");
    case ',':
    default:
      return _("Comma");
    }
}

/** inches_import_is_name: Returns: whether a file of this name may be one of events or series */
gboolean
inches_import_is_name (const char *name)
{
  static const char *const endings[] = { ".csv", ".tsv", ".txt", ".json" };
  g_autofree char *small = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (small, endings[i]))
      return TRUE;

  return FALSE;
}
