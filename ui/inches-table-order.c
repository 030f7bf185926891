/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-table-order.h"

#include "inches-table-row.h"

typedef struct
{
  InchesTableOrder *order;
  guint             column;
} Comparison;

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  Comparison *comparison = user_data;

  /* The view asks the column that was clicked last first. */
  if (comparison->order->first == G_MAXUINT)
    comparison->order->first = comparison->column;

  return inches_table_row_compare ((InchesTableRow *) a, (InchesTableRow *) b, comparison->column);
}

GtkSorter *
inches_table_order_new_sorter (InchesTableOrder *self,
                               guint             column)
{
  Comparison *comparison = g_new (Comparison, 1);

  *comparison = (Comparison) { self, column };

  return GTK_SORTER (gtk_custom_sorter_new (compare_cb, comparison, g_free));
}

void
inches_table_order_changed (InchesTableOrder *self)
{
  self->first = G_MAXUINT;
}

gboolean
inches_table_order_get (InchesTableOrder *self,
                        GtkSorter        *sorter,
                        GListModel       *rows,
                        guint            *column,
                        gboolean         *descending)
{
  guint n = g_list_model_get_n_items (rows);
  g_autoptr(InchesTableRow) first = g_list_model_get_item (rows, 0);

  for (guint i = 1; i < n; i++)
    {
      g_autoptr(InchesTableRow) other = g_list_model_get_item (rows, i);
      GtkOrdering order;
      int plain;

      self->first = G_MAXUINT;
      order = gtk_sorter_compare (sorter, first, other);
      if (self->first == G_MAXUINT)
        return FALSE;
      plain = inches_table_row_compare (first, other, self->first);
      if (plain == 0)
        continue;

      *column = self->first;
      *descending = (plain < 0) != (order == GTK_ORDERING_SMALLER);
      return TRUE;
    }

  return FALSE;
}
