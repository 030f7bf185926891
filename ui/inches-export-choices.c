/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-export-choices.h"

#include "inches-page-size.h"

#include <glib/gi18n-lib.h>

static void
fill (GtkDropDown   *list,
      GtkStringList *names, /* (transfer full) */
      guint          selected)
{
  gtk_drop_down_set_model (list, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (list, selected);
  g_object_unref (names);
}

void
inches_export_choices_fill_charts (GtkDropDown *list,
                                   InchesChart  chart)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < INCHES_N_CHARTS; i++)
    gtk_string_list_append (names, inches_chart_get_name (i));
  fill (list, names, chart);
}

void
inches_export_choices_fill_formats (GtkDropDown                *list,
                                    const InchesExportDefaults *defaults)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i <= INCHES_EXPORT_CSV; i++)
    gtk_string_list_append (names, inches_export_format_get_name (i));
  fill (list, names, defaults->format);
}

void
inches_export_choices_fill_sizes (GtkDropDown                *list,
                                  const InchesExportDefaults *defaults,
                                  gboolean                    own)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < inches_page_size_get_n (); i++)
    {
      const InchesPageSize *size = inches_page_size_get (i);

      gtk_string_list_append (names, inches_page_size_get_name (size));
      if (g_str_equal (size->id, defaults->size))
        selected = i;
    }
  if (own)
    gtk_string_list_append (names, _("Own size"));
  fill (list, names, selected);
}

void
inches_export_choices_fill_themes (GtkDropDown                *list,
                                   const InchesExportDefaults *defaults,
                                   InchesSession              *session)
{
  GPtrArray *themes = inches_session_get_themes (session);
  InchesTheme *used = inches_session_find_theme (session, defaults->theme);
  GtkStringList *names = gtk_string_list_new (NULL);
  guint selected = 0;

  /* A theme that another version had is the one for paper in this. */
  if (used == NULL)
    used = inches_session_find_theme (session, "print");

  for (guint i = 0; i < themes->len; i++)
    {
      gtk_string_list_append (names, inches_theme_get_name (themes->pdata[i]));
      if (themes->pdata[i] == used)
        selected = i;
    }
  fill (list, names, selected);
}
