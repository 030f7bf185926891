/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-list-focus.h"

#define PATIENCE 20 /* frames in which the line may come into being */

typedef struct
{
  guint              position;
  InchesListLineFunc is_it;
  guint              n_frames;
} Wish;

/* The tick that waits on a list; a new wish takes the place of an older one. */
static const char waiting[] = "inches-list-focus";
static const char awaited[] = "inches-list-focus-wish";

static guint
steal_waiting (GtkWidget *list)
{
  guint id = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (list), waiting));

  g_object_set_data (G_OBJECT (list), waiting, NULL);
  g_object_set_data (G_OBJECT (list), awaited, NULL);

  return id;
}

static GtkWidget *
find_line (GtkWidget  *list,
           const Wish *wish)
{
  guint position = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *line = gtk_widget_get_first_child (row);

      if (wish->is_it == NULL ? position++ == wish->position : line != NULL && wish->is_it (line))
        return row;
    }

  return NULL;
}

/* A list without a size knows no place of a line, so it waits for a frame. */
static gboolean
focus_cb (GtkWidget     *list,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  Wish *wish = user_data;
  GtkWidget *row;

  if (++wish->n_frames > PATIENCE)
    {
      steal_waiting (list);
      return G_SOURCE_REMOVE;
    }
  if (!gtk_widget_get_mapped (list) || gtk_widget_get_height (list) == 0)
    return G_SOURCE_CONTINUE;

  gtk_widget_activate_action (list, "list.scroll-to-item", "u", wish->position);
  row = find_line (list, wish);
  if (row == NULL || gtk_widget_get_height (row) == 0)
    return G_SOURCE_CONTINUE;

  /* As the arrow keys do it. */
  gtk_widget_activate_action (list, "list.select-item", "(ubb)", wish->position, FALSE, FALSE);
  gtk_widget_grab_focus (row);
  steal_waiting (list);

  return G_SOURCE_REMOVE;
}

void
inches_list_focus_drop (GtkListView *list)
{
  guint id;

  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  id = steal_waiting (GTK_WIDGET (list));
  if (id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (list), id);
}

void
inches_list_focus (GtkListView        *list,
                   guint               position,
                   InchesListLineFunc  is_it)
{
  Wish *wish;
  guint id;

  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  inches_list_focus_drop (list);

  wish = g_new0 (Wish, 1);
  wish->position = position;
  wish->is_it = is_it;
  id = gtk_widget_add_tick_callback (GTK_WIDGET (list), focus_cb, wish, g_free);
  g_object_set_data (G_OBJECT (list), waiting, GUINT_TO_POINTER (id));
  g_object_set_data (G_OBJECT (list), awaited, wish);
}

gboolean
inches_list_focus_is_awaited (GtkListView *list,
                              guint       *position)
{
  const Wish *wish;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (list), FALSE);

  wish = g_object_get_data (G_OBJECT (list), awaited);
  if (wish != NULL)
    *position = wish->position;

  return wish != NULL;
}
