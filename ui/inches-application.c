/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-application.h"

#include "inches-about.h"
#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-fault-window.h"
#include "inches-model-reader.h"
#include "inches-preset-keeper.h"
#include "inches-session.h"
#include "inches-theme-reader.h"
#include "inches-window.h"

#include "config.h"

#include <glib/gi18n-lib.h>

struct _InchesApplication
{
  AdwApplication      parent_instance;

  InchesSession      *session; /* NULL if the data could not be loaded */
  InchesPresetKeeper *keeper;  /* of its own presets */
  GError             *error;   /* why */
};

G_DEFINE_FINAL_TYPE (InchesApplication, inches_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *keys[3];
} accels[] =
{
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.arrange", { "<Control>l" } },
  { "trail.bookmark", { "<Control>d" } },
  { "trail.list", { "<Control>h" } },
  { "trail.redo", { "<Control><Shift>z", "<Control>y" } },
  { "trail.replay", { "<Control>r" } },
  { "trail.undo", { "<Control>z" } },
  { "win.copy-picture", { "<Control><Shift>c" } },
  { "win.export", { "<Control>e" } },
  { "win.filter", { "<Control><Shift>l" } },
  { "win.find", { "<Control>f" } },
  { "win.find-lever", { "<Control><Shift>f" } },
  { "win.find-next", { "F3", "<Control>g" } },
  { "win.find-previous", { "<Shift>F3", "<Control><Shift>g" } },
  { "win.fit", { "<Control>0", "<Control>KP_0" } },
  { "win.fullscreen", { "F11" } },
  { "win.menu", { "F10" } },
  { "win.page::outlook", { "<Control>2" } },
  { "win.page::precedents", { "<Control>8" } },
  { "win.page::table", { "<Control>5" } },
  { "win.page::then-and-now", { "<Control>7" } },
  { "win.page::timeline", { "<Control>1" } },
  { "win.panel", { "F9" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.print", { "<Control>p" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal" } },
  { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
};

static InchesSession *
load_session (GError **error)
{
  const char *folder = inches_data_dir ();
  g_autoptr(InchesChronicle) chronicle = NULL;
  g_autoptr(InchesModel) model = NULL;
  g_autoptr(GPtrArray) themes = NULL;
  InchesSession *session;

  chronicle = inches_chronicle_reader_load (folder, error);
  if (chronicle == NULL)
    return NULL;

  model = inches_model_reader_load (folder, error);
  if (model == NULL)
    return NULL;

  themes = inches_theme_reader_load (folder, error);
  if (themes == NULL)
    return NULL;

  session = inches_session_new (chronicle, model, themes);

  /* The first view shows the argument the program is about, beside early 2025. */
  if (inches_model_find_preset (model, "inches") != NULL)
    {
      inches_session_load_preset (session, "inches", NULL);
      inches_session_restart (session, inches_trail_get_content (inches_session_get_trail (session)));
    }

  return session;
}

/* The colours of the chart follow the desktop's: dark, high contrast or both. */
static void
style_changed_cb (InchesApplication *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  const char *themes[2][2] = { { "light", "dark" }, { "contrast-light", "contrast-dark" } };
  const char *theme = themes[adw_style_manager_get_high_contrast (manager)][adw_style_manager_get_dark (manager)];

  if (!inches_session_set_theme (self->session, theme))
    g_warning ("There is no theme “%s”", theme);
}

/* Presets that could not be read or kept: the file is named, and left as it is. */
static void
fault_changed_cb (InchesApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  const char *fault = inches_preset_keeper_get_fault (self->keeper);
  g_autofree char *words = NULL;

  if (fault == NULL)
    return;

  words = g_strdup_printf (_("Your own presets: %s"), fault);
  g_printerr ("inches-window: %s\n", words);
  if (INCHES_IS_WINDOW (window))
    inches_window_say (INCHES_WINDOW (window), words);
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_application_quit (G_APPLICATION (user_data));
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  InchesApplication *self = INCHES_APPLICATION (user_data);

  inches_about_show (gtk_application_get_active_window (GTK_APPLICATION (self)),
                     self->session != NULL ? inches_session_get_chronicle (self->session) : NULL);
}

static void
inches_application_startup (GApplication *application)
{
  static const GActionEntry actions[] =
  {
    { .name = "about", .activate = about_cb },
    { .name = "quit", .activate = quit_cb },
  };
  InchesApplication *self = INCHES_APPLICATION (application);
  g_autofree char *path = NULL;
  AdwStyleManager *manager;

  G_APPLICATION_CLASS (inches_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, accels[i].keys);
  gtk_window_set_default_icon_name (INCHES_APP_ID);

  self->session = load_session (&self->error);
  if (self->session == NULL)
    {
      g_printerr ("inches-window: %s\n", self->error->message);
      return;
    }

  path = inches_preset_keeper_get_path ();
  self->keeper = inches_preset_keeper_new (self->session, path);
  g_signal_connect_object (self->keeper, "notify::fault", G_CALLBACK (fault_changed_cb), self, G_CONNECT_SWAPPED);

  manager = adw_style_manager_get_default ();
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  style_changed_cb (self);
}

static void
inches_application_activate (GApplication *application)
{
  InchesApplication *self = INCHES_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  gboolean is_first = window == NULL;

  if (window == NULL && self->session != NULL)
    window = GTK_WINDOW (inches_window_new (GTK_APPLICATION (self), self->session));
  else if (window == NULL)
    window = GTK_WINDOW (inches_fault_window_new (GTK_APPLICATION (self), self->error->message));

  gtk_window_present (window);
  if (is_first && self->keeper != NULL)
    fault_changed_cb (self);
}

static void
inches_application_finalize (GObject *object)
{
  InchesApplication *self = INCHES_APPLICATION (object);

  g_clear_object (&self->keeper);
  g_clear_object (&self->session);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (inches_application_parent_class)->finalize (object);
}

static void
inches_application_class_init (InchesApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = inches_application_finalize;

  application_class->startup = inches_application_startup;
  application_class->activate = inches_application_activate;
}

static void
inches_application_init (InchesApplication *self)
{
}

InchesApplication *
inches_application_new (void)
{
  return g_object_new (INCHES_TYPE_APPLICATION,
                       "application-id", INCHES_APP_ID,
                       "resource-base-path", "/org/example/Inches",
                       NULL);
}

gboolean
inches_application_get_failed (InchesApplication *self)
{
  g_return_val_if_fail (INCHES_IS_APPLICATION (self), TRUE);

  return self->error != NULL;
}
