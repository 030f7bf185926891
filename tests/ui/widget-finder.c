/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget-finder.h"

typedef gboolean (*IsIt) (GtkWidget     *widget,
                          gconstpointer  what);

static GtkWidget *
find (GtkWidget     *start,
      IsIt           is_it,
      gconstpointer  what)
{
  if (is_it (start, what))
    return start;

  for (GtkWidget *child = gtk_widget_get_first_child (start); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, is_it, what);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_of_type (GtkWidget     *widget,
            gconstpointer  type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) type);
}

GtkWidget *
widget_finder_by_type (GtkWidget *start,
                       GType      type)
{
  return find (start, is_of_type, &type);
}

static gboolean
has_type_name (GtkWidget     *widget,
               gconstpointer  name)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), name);
}

GtkWidget *
widget_finder_by_type_name (GtkWidget  *start,
                            const char *name)
{
  return find (start, has_type_name, name);
}

static gboolean
has_class (GtkWidget     *widget,
           gconstpointer  css_class)
{
  return gtk_widget_has_css_class (widget, css_class);
}

GtkWidget *
widget_finder_by_class (GtkWidget  *start,
                        const char *css_class)
{
  return find (start, has_class, css_class);
}

static gboolean
is_label_of (GtkWidget     *widget,
             gconstpointer  text)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

GtkWidget *
widget_finder_by_label (GtkWidget  *start,
                        const char *text)
{
  return find (start, is_label_of, text);
}

static gboolean
is_button_of (GtkWidget     *widget,
              gconstpointer  action)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
}

GtkWidget *
widget_finder_by_action (GtkWidget  *start,
                         const char *action)
{
  return find (start, is_button_of, action);
}

GtkWidget *
widget_finder_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (is_of_type (window, &type) && gtk_widget_get_visible (window))
        return window;
    }

  return NULL;
}

static void
append_words (GtkWidget *start,
              GString   *words)
{
  if (GTK_IS_LABEL (start))
    g_string_append_printf (words, "%s\n", gtk_label_get_text (GTK_LABEL (start)));

  for (GtkWidget *child = gtk_widget_get_first_child (start); child != NULL; child = gtk_widget_get_next_sibling (child))
    append_words (child, words);
}

char *
widget_finder_read (GtkWidget *start)
{
  GString *words = g_string_new (NULL);

  append_words (start, words);

  return g_string_free (words, FALSE);
}
