/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-export-choices.h"

#include "inches-chart-font.h"
#include "inches-page-size.h"

#include <glib/gi18n-lib.h>

#define WIDTH       360 /* px that the choices take beside the picture */
#define LEAST_CHARS 6   /* of a choice in its button */
#define WIDTH_LARGE 460 /* with letters twice as large: the picture gives way, but not to nothing */

static void
set_up_cb (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* A long choice gives way before the word beside it breaks; in the list it has its room. */
static void
let_shrink (GtkDropDown *list)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_list_factory (list, gtk_drop_down_get_factory (list));
  gtk_drop_down_set_factory (list, factory);
  g_object_unref (factory);
}

static void
fill (GtkDropDown   *list,
      GtkStringList *names, /* (transfer full) */
      guint          selected)
{
  if (gtk_drop_down_get_list_factory (list) == NULL)
    let_shrink (list);
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

void
inches_export_choices_make_room (GtkWidget *choices)
{
  InchesChartFont font = { 0 };

  inches_chart_font_update (&font, choices);
  gtk_widget_set_size_request (choices, CLAMP (WIDTH + (WIDTH_LARGE - WIDTH) * (font.scale - 1), WIDTH, WIDTH_LARGE), -1);
  inches_chart_font_clear (&font);
}
