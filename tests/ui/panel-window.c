/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scenario panel alone in a window, for tests and photographs.
 *
 * Usage: panel-window [PRESET]
 *   INCHES_TEST_HEIGHT    px, 773
 *   INCHES_TEST_MIRRORED  if set, as in languages written from right to left
 *
 * A line "TYPE NUMBER" on standard input is answered with "X Y WIDTH HEIGHT", where
 * the NUMBERth widget of that type has its content in the window: what the
 * accessibility bus says of places depends on the version of GTK. A line "count TYPE"
 * is answered with how many widgets of the type are shown. */
#include "inches-panel.h"
#include "inches-theme-css.h"
#include "session-fixture.h"
#include "window-fixture.h"

#include <adwaita.h>
#include <stdio.h>
#include <unistd.h>

static void
follow_style_cb (InchesSession   *session,
                 GParamSpec      *pspec,
                 AdwStyleManager *style)
{
  gboolean dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    inches_session_set_theme (session, dark ? "contrast-dark" : "contrast-light");
  else
    inches_session_set_theme (session, dark ? "dark" : "light");
}

static GtkWidget *
find_widget (GtkWidget  *start,
             const char *type,
             guint      *number)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (start), type) && gtk_widget_get_mapped (start) && (*number)-- == 0)
    return start;

  for (GtkWidget *child = gtk_widget_get_first_child (start); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type, number);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static guint
count_widgets (GtkWidget  *start,
               const char *type)
{
  guint n = g_str_equal (G_OBJECT_TYPE_NAME (start), type) && gtk_widget_get_mapped (start);

  for (GtkWidget *child = gtk_widget_get_first_child (start); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child, type);

  return n;
}

static gboolean
asked_cb (GIOChannel   *channel,
          GIOCondition  condition,
          gpointer      user_data)
{
  GtkWidget *window = user_data;
  g_autofree char *line = NULL;
  char type[64];
  graphene_point_t origin;
  GtkWidget *widget;
  guint number;

  if (g_io_channel_read_line (channel, &line, NULL, NULL, NULL) != G_IO_STATUS_NORMAL)
    return G_SOURCE_REMOVE;

  if (sscanf (line, "count %63s", type) == 1)
    {
      g_print ("%u\n", count_widgets (window, type));
      return G_SOURCE_CONTINUE;
    }

  if (sscanf (line, "%63s %u", type, &number) != 2)
    g_error ("Not understood: %s", line);
  widget = find_widget (window, type, &number);
  if (widget == NULL || !gtk_widget_compute_point (widget, window, &GRAPHENE_POINT_INIT (0, 0), &origin))
    g_error ("Not there: %s", line);

  g_print ("%d %d %d %d\n", (int) origin.x, (int) origin.y, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  return G_SOURCE_CONTINUE;
}

int
main (int    argc,
      char **argv)
{
  const char *height = g_getenv ("INCHES_TEST_HEIGHT");
  g_autoptr(InchesSession) session = NULL;
  g_autoptr(InchesThemeCss) css = NULL;
  g_autoptr(GIOChannel) input = g_io_channel_unix_new (STDIN_FILENO);
  AdwStyleManager *style;
  GtkWidget *window;

  adw_init ();
  g_set_prgname ("panel-window");
  session = session_fixture_new ();
  style = adw_style_manager_get_default ();
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (follow_style_cb), session, G_CONNECT_SWAPPED);
  follow_style_cb (session, NULL, style);
  if (g_getenv ("INCHES_TEST_MIRRORED") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);

  window_fixture_load_style ("panel");
  css = inches_theme_css_new (session, gdk_display_get_default ());

  if (argc > 1 && !inches_session_load_preset (session, argv[1], NULL))
    g_error ("No preset %s", argv[1]);

  window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (window), "Panel");
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), INCHES_PANEL_WIDTH, height != NULL ? atoi (height) : 773);
  gtk_window_set_child (GTK_WINDOW (window), inches_panel_new (session));
  gtk_window_present (GTK_WINDOW (window));
  g_io_add_watch (input, G_IO_IN | G_IO_HUP, asked_cb, window);

  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);

  return 0;
}
