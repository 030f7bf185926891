/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-table-file.h"

#include "inches-text-chooser.h"

#include <glib/gi18n-lib.h>

void
inches_table_file_save_async (GtkWindow           *parent,
                              const char          *name,
                              const char          *csv,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autofree char *file_name = g_strconcat (name, ".csv", NULL);
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();
  const InchesTextChooser chooser = { _("Save the table"), file_name, filter, _("The table is not saved") };

  gtk_file_filter_set_name (filter, _("CSV, the lines shown"));
  gtk_file_filter_add_suffix (filter, "csv");
  inches_text_chooser_save_async (&chooser, parent, csv, callback, user_data);
}

char *
inches_table_file_save_finish (GAsyncResult *result)
{
  g_autoptr(GFile) file = inches_text_chooser_save_finish (result);
  g_autofree char *name = NULL;

  if (file == NULL)
    return NULL;

  name = g_file_get_basename (file);

  /* Translators: name of a file */
  return g_strdup_printf (_("%s saved"), name);
}

char *
inches_table_file_copy (GtkWidget       *widget,
                        InchesTableList *list)
{
  g_autoptr(GListModel) rows = inches_table_list_get_selected (list);
  g_autofree char *text = NULL;
  guint n;

  if (g_list_model_get_n_items (rows) == 0)
    g_set_object (&rows, inches_table_list_get_shown (list));
  n = g_list_model_get_n_items (rows);
  text = inches_table_make_tsv (inches_table_list_get_table (list), rows);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);

  return g_strdup_printf (ngettext ("%u line copied", "%u lines copied", n), n);
}
