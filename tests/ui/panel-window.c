/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scenario panel alone in a window, for tests and photographs.
 *
 * Usage: panel-window [PRESET]
 *   INCHES_TEST_HEIGHT    px, 773
 *   INCHES_TEST_MIRRORED  if set, as in languages written from right to left */
#include "inches-panel.h"
#include "inches-theme-css.h"

#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-model-reader.h"
#include "inches-theme-reader.h"

#include <adwaita.h>

static InchesSession *
new_session (void)
{
  const char *data = inches_data_dir ();
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_reader_load (data, &error);
  g_autoptr(InchesModel) model = error == NULL ? inches_model_reader_load (data, &error) : NULL;
  g_autoptr(GPtrArray) themes = error == NULL ? inches_theme_reader_load (data, &error) : NULL;

  g_assert_no_error (error);

  return inches_session_new (chronicle, model, themes);
}

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

static void
load_style (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/example/Inches/panel.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int    argc,
      char **argv)
{
  const char *height = g_getenv ("INCHES_TEST_HEIGHT");
  g_autoptr(InchesSession) session = NULL;
  g_autoptr(InchesThemeCss) css = NULL;
  AdwStyleManager *style;
  GtkWidget *window;

  adw_init ();
  g_set_prgname ("panel-window");
  session = new_session ();
  style = adw_style_manager_get_default ();
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (follow_style_cb), session, G_CONNECT_SWAPPED);
  follow_style_cb (session, NULL, style);
  if (g_getenv ("INCHES_TEST_MIRRORED") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);

  load_style ();
  css = inches_theme_css_new (session, gdk_display_get_default ());

  if (argc > 1 && !inches_session_load_preset (session, argv[1], NULL))
    g_error ("No preset %s", argv[1]);

  window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (window), "Panel");
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), INCHES_PANEL_WIDTH, height != NULL ? atoi (height) : 773);
  gtk_window_set_child (GTK_WINDOW (window), inches_panel_new (session));
  gtk_window_present (GTK_WINDOW (window));

  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);

  return 0;
}
