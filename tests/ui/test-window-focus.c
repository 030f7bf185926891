/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tab and Shift+Tab come round the whole window from every page: nothing holds the keyboard. */
#include "comes.h"
#include "inches-application.h"
#include "inches-panel.h"
#include "inches-window.h"

#include <adwaita.h>

#define MOST 400 /* stops of a page, its levers, the header bar */

static GtkWidget *window;

static gboolean
has_window (gpointer application)
{
  window = GTK_WIDGET (gtk_application_get_active_window (application));

  return window != NULL && gtk_widget_get_mapped (window) && gtk_widget_get_height (window) > 0;
}

/* Drop-downs hold stacks of their own. */
static GtkStack *
find_pages (GtkWidget *start)
{
  if (GTK_IS_STACK (start) && gtk_stack_get_child_by_name (GTK_STACK (start), "timeline") != NULL)
    return GTK_STACK (start);

  for (GtkWidget *child = gtk_widget_get_first_child (start); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkStack *found = find_pages (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_shown (gpointer name)
{
  GtkStack *pages = find_pages (window);
  GtkWidget *page = gtk_stack_get_child_by_name (pages, name);

  return page != NULL && gtk_stack_get_visible_child (pages) == page && gtk_widget_get_mapped (page)
         && gtk_widget_get_height (page) > 0;
}

static void
go_round (const char       *name,
          GtkDirectionType  direction)
{
  GtkWidget *page;
  gboolean in_page = FALSE, in_panel = FALSE, in_head = FALSE;
  guint n = 0;

  gtk_widget_activate_action (window, "win.page", "s", name);
  g_assert_true (comes (is_shown, (gpointer) name));
  page = gtk_stack_get_visible_child (find_pages (window));
  gtk_widget_grab_focus (page);

  while (n < MOST && !(in_page && in_panel && in_head))
    {
      GtkWidget *focus;

      g_assert_true (gtk_widget_child_focus (window, direction));
      focus = gtk_root_get_focus (GTK_ROOT (window));
      g_assert_nonnull (focus);
      in_page |= gtk_widget_is_ancestor (focus, page);
      in_panel |= gtk_widget_get_ancestor (focus, INCHES_TYPE_PANEL) != NULL;
      in_head |= gtk_widget_get_ancestor (focus, ADW_TYPE_HEADER_BAR) != NULL;
      n++;
    }

  if (n == MOST)
    g_error ("%s, %s: page %d, panel %d, header bar %d; the focus is on %s", name,
             direction == GTK_DIR_TAB_FORWARD ? "forwards" : "backwards", in_page, in_panel, in_head,
             G_OBJECT_TYPE_NAME (gtk_root_get_focus (GTK_ROOT (window))));
}

static void
test_round (void)
{
  const char *names[] = { "timeline", "outlook", "compare", "why", "table", "evidence", "then-and-now", "precedents" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      go_round (names[i], GTK_DIR_TAB_FORWARD);
      go_round (names[i], GTK_DIR_TAB_BACKWARD);
    }
}

int
main (int    argc,
      char **argv)
{
  GtkApplication *application;

  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  application = GTK_APPLICATION (inches_application_new ());
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_activate (G_APPLICATION (application));
  g_assert_true (comes (has_window, application));

  g_test_add_func ("/window-focus/round", test_round);

  return g_test_run ();
}
