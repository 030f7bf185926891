/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-table-cell.h"

/* Asked for, not set with each line: the toolkit's setter asks the display where the pointer
 * is, and waits for the answer, thousands of times in a table that is sorted. */
static gboolean
query_tooltip_cb (GtkInscription *cell,
                  int             x,
                  int             y,
                  gboolean        keyboard,
                  GtkTooltip     *tooltip)
{
  const char *text = gtk_inscription_get_text (cell);

  gtk_tooltip_set_text (tooltip, text);

  return text != NULL && g_utf8_strlen (text, -1) >= (glong) gtk_inscription_get_min_chars (cell);
}

GtkWidget *
inches_table_cell_new (const InchesTableColumn *column)
{
  GtkWidget *cell;

  g_return_val_if_fail (column != NULL, NULL);

  cell = gtk_inscription_new (NULL);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), column->width);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), column->width);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), column->numeric ? 1 : 0);
  gtk_widget_set_has_tooltip (cell, TRUE);
  g_signal_connect (cell, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);

  return cell;
}
