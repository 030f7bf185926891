/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-application.h"

#include "inches-about.h"
#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-document-keeper.h"
#include "inches-fault-window.h"
#include "inches-import.h"
#include "inches-left-behind.h"
#include "inches-message.h"
#include "inches-model-reader.h"
#include "inches-own-event-dialog.h"
#include "inches-shortcuts.h"
#include "inches-theme-reader.h"
#include "inches-window.h"

#include "config.h"

#include <glib/gi18n-lib.h>

struct _InchesApplication
{
  AdwApplication   parent_instance;

  InchesChronicle *chronicle;
  InchesModel     *model;
  GPtrArray       *themes;
  GError          *error;   /* why the data could not be loaded, or NULL */
  gboolean         offered; /* what an earlier start left behind */
};

G_DEFINE_FINAL_TYPE (InchesApplication, inches_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *keys[3];
} accels[] =
{
  { "app.new", { "<Control>n" } },
  { "app.quit", { "<Control>q" } },
  { "app.shortcuts", { "<Control>question", "<Control>F1" } },
  { "window.close", { "<Control>w" } },
  { "win.add-own", { "<Control><Shift>e" } },
  { "win.add-step", { "<Control><Shift>b" } },
  { "win.arrange", { "<Control>l" } },
  { "win.briefing", { "<Control>b" } },
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
  { "win.import", { "<Control>i" } },
  { "win.menu", { "F10" } },
  { "win.notes", { "<Control><Shift>n" } },
  { "win.open", { "<Control>o" } },
  { "win.pin", { "<Control>k" } },
  { "win.page::compare", { "<Control>3" } },
  { "win.page::evidence", { "<Control>6" } },
  { "win.page::outlook", { "<Control>2" } },
  { "win.page::precedents", { "<Control>8" } },
  { "win.page::table", { "<Control>5" } },
  { "win.page::then-and-now", { "<Control>7" } },
  { "win.page::timeline", { "<Control>1" } },
  { "win.page::why", { "<Control>4" } },
  { "win.panel", { "F9" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.present", { "F5" } },
  { "win.present-selected", { "<Shift>F5" } },
  { "win.presets", { "<Control><Shift>p" } },
  { "win.print", { "<Control>p" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal" } },
  { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
};

static InchesDocumentKeeper *
get_keeper (InchesWindow *window)
{
  return inches_window_document_get_keeper (inches_window_get_document (window));
}

static gboolean
load_data (InchesApplication  *self,
           GError            **error)
{
  const char *folder = inches_data_dir ();

  self->chronicle = inches_chronicle_reader_load (folder, error);
  if (self->chronicle != NULL)
    self->model = inches_model_reader_load (folder, error);
  if (self->model != NULL)
    self->themes = inches_theme_reader_load (folder, error);

  return self->themes != NULL;
}

static const char *
find_theme (void)
{
  static const char *const themes[2][2] = { { "light", "dark" }, { "contrast-light", "contrast-dark" } };
  AdwStyleManager *manager = adw_style_manager_get_default ();

  return themes[adw_style_manager_get_high_contrast (manager)][adw_style_manager_get_dark (manager)];
}

static void
fault_changed_cb (InchesPresetKeeper *presets,
                  GParamSpec         *pspec,
                  InchesApplication  *self);

/* A session and its document, on the data that all of them share. */
static InchesDocumentKeeper *
make_document (InchesApplication *self)
{
  g_autoptr(InchesSession) session = inches_session_new (self->chronicle, self->model, self->themes);
  g_autofree char *folder = inches_document_keeper_get_folder ();
  g_autofree char *path = inches_preset_keeper_get_path ();
  InchesDocumentKeeper *keeper;

  if (!inches_session_set_theme (session, find_theme ()))
    g_warning ("There is no theme “%s”", find_theme ());

  /* The first view shows the argument the program is about, beside early 2025. */
  if (inches_model_find_preset (self->model, "inches") != NULL)
    {
      inches_session_load_preset (session, "inches", NULL);
      inches_session_restart (session, inches_trail_get_content (inches_session_get_trail (session)));
    }

  keeper = inches_document_keeper_new (session, folder, NULL);
  g_signal_connect_object (inches_document_keeper_keep_presets (keeper, path), "notify::fault", G_CALLBACK (fault_changed_cb),
                           self, 0);

  return keeper;
}

/* The colours of the charts follow the desktop's: dark, high contrast or both. */
static void
style_changed_cb (InchesApplication *self)
{
  for (GList *at = gtk_application_get_windows (GTK_APPLICATION (self)); at != NULL; at = at->next)
    if (INCHES_IS_WINDOW (at->data))
      inches_session_set_theme (inches_document_keeper_get_session (get_keeper (at->data)), find_theme ());
}

static void
say_fault (InchesApplication *self,
           const char        *fault)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *words = NULL;

  if (fault == NULL)
    return;

  words = g_strdup_printf (_("Your own presets: %s"), fault);
  g_printerr ("inches-window: %s\n", words);
  if (INCHES_IS_WINDOW (window))
    inches_window_say (INCHES_WINDOW (window), words);
}

/* Presets that could not be read or kept: the file is named, and left as it is. */
static void
fault_changed_cb (InchesPresetKeeper *presets,
                  GParamSpec         *pspec,
                  InchesApplication  *self)
{
  say_fault (self, inches_preset_keeper_get_fault (presets));
}

static InchesWindow *
make_window (InchesApplication *self)
{
  g_autoptr(InchesDocumentKeeper) keeper = make_document (self);
  InchesWindow *window = inches_window_new (GTK_APPLICATION (self), keeper);

  gtk_window_present (GTK_WINDOW (window));
  say_fault (self, inches_preset_keeper_get_fault (inches_document_keeper_get_presets (keeper)));

  return window;
}

/* What is being typed for a document is something done to it. */
static gboolean
has_form (GtkWindow *window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWindow) form = g_list_model_get_item (toplevels, i);

      if (INCHES_IS_OWN_EVENT_DIALOG (form) && gtk_window_get_transient_for (form) == window)
        return TRUE;
    }

  return FALSE;
}

/* Where a document can be shown: a window with a new one that nothing was done to, or another. */
static InchesWindow *
find_room (InchesApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (active != NULL && !INCHES_IS_WINDOW (active))
    active = gtk_window_get_transient_for (active);
  if (active != NULL && inches_document_keeper_is_untouched (get_keeper (INCHES_WINDOW (active))) && !has_form (active))
    return INCHES_WINDOW (active);

  return make_window (self);
}

static void
recover_cb (InchesRecovered *recovered,
            gpointer         user_data)
{
  inches_window_document_recover (inches_window_get_document (find_room (user_data)), recovered);
}

/* What an earlier start left behind, once: it is asked about again at the next. */
static void
offer_left_behind (InchesApplication *self)
{
  g_autofree char *folder = inches_document_keeper_get_folder ();
  g_autofree char *left = inches_document_keeper_get_left (folder);
  GPtrArray *list;

  if (self->offered)
    return;

  self->offered = TRUE;
  list = inches_recovered_list (left);
  if (list->len > 0)
    inches_left_behind_offer (gtk_application_get_active_window (GTK_APPLICATION (self)), list, recover_cb, self);
  else
    g_ptr_array_unref (list);
}

static InchesWindow *
find_window_of (InchesApplication *self,
                GFile             *file)
{
  for (GList *at = gtk_application_get_windows (GTK_APPLICATION (self)); at != NULL; at = at->next)
    {
      const char *path = INCHES_IS_WINDOW (at->data) ? inches_document_keeper_get_path (get_keeper (at->data)) : NULL;
      g_autoptr(GFile) other = path != NULL ? g_file_new_for_path (path) : NULL;

      if (other != NULL && g_file_equal (other, file))
        return at->data;
    }

  return NULL;
}

/* What is no document becomes part of the one that is open. */
static void
import_file (InchesApplication *self,
             const char        *path)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  InchesWindow *window;

  while (active != NULL && !INCHES_IS_WINDOW (active))
    active = gtk_window_get_transient_for (active);
  window = active != NULL ? INCHES_WINDOW (active) : find_room (self);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.import-file", "s", path);
}

static void
open_file (InchesApplication *self,
           GFile             *file)
{
  InchesWindow *window = find_window_of (self, file);
  g_autofree char *path = g_file_get_path (file);

  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }

  if (path != NULL && inches_import_is_name (path))
    {
      import_file (self, path);
      return;
    }

  window = find_room (self);
  gtk_window_present (GTK_WINDOW (window));
  if (path != NULL)
    inches_window_document_open (inches_window_get_document (window), path);
  else
    inches_message_tell (GTK_WINDOW (window), _("Not on this computer"),
                         _("Documents can only be opened from and saved in folders of this computer."));
}

static void
new_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  make_window (user_data);
}

static void
open_file_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  g_autoptr(GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_file (user_data, file);
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  /* Each asks if it has something to lose; the program ends with the last. */
  for (GList *at = windows; at != NULL; at = at->next)
    if (INCHES_IS_WINDOW (at->data) || gtk_window_get_transient_for (at->data) == NULL)
      gtk_window_close (at->data);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  InchesApplication *self = INCHES_APPLICATION (user_data);

  inches_about_show (gtk_application_get_active_window (GTK_APPLICATION (self)),
                     self->chronicle);
}

static void
shortcuts_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  /* Not over a slide before the room. */
  if (INCHES_IS_WINDOW (window))
    inches_shortcuts_show (window);
}

static void
inches_application_startup (GApplication *application)
{
  static const GActionEntry actions[] =
  {
    { .name = "about", .activate = about_cb },
    { .name = "new", .activate = new_cb },
    { .name = "open-file", .activate = open_file_cb, .parameter_type = "s" },
    { .name = "quit", .activate = quit_cb },
    { .name = "shortcuts", .activate = shortcuts_cb },
  };
  InchesApplication *self = INCHES_APPLICATION (application);
  AdwStyleManager *manager;

  G_APPLICATION_CLASS (inches_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, accels[i].keys);
  gtk_window_set_default_icon_name (INCHES_APP_ID);

  if (!load_data (self, &self->error))
    {
      g_printerr ("inches-window: %s\n", self->error->message);
      return;
    }

  manager = adw_style_manager_get_default ();
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
show_fault (InchesApplication *self)
{
  gtk_window_present (GTK_WINDOW (inches_fault_window_new (GTK_APPLICATION (self), self->error->message)));
}

static void
inches_application_activate (GApplication *application)
{
  InchesApplication *self = INCHES_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL)
    gtk_window_present (window);
  else if (self->error != NULL)
    show_fault (self);
  else
    make_window (self);
  if (self->error == NULL)
    offer_left_behind (self);
}

static void
inches_application_open (GApplication  *application,
                         GFile        **files,
                         int            n_files,
                         const char    *hint)
{
  InchesApplication *self = INCHES_APPLICATION (application);

  if (self->error != NULL)
    {
      show_fault (self);
      return;
    }

  for (int i = 0; i < n_files; i++)
    open_file (self, files[i]);
  offer_left_behind (self);
}

static void
inches_application_finalize (GObject *object)
{
  InchesApplication *self = INCHES_APPLICATION (object);

  g_clear_object (&self->chronicle);
  g_clear_pointer (&self->model, inches_model_unref);
  g_clear_pointer (&self->themes, g_ptr_array_unref);
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
  application_class->open = inches_application_open;
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
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/example/Inches",
                       NULL);
}

gboolean
inches_application_get_failed (InchesApplication *self)
{
  g_return_val_if_fail (INCHES_IS_APPLICATION (self), TRUE);

  return self->error != NULL;
}
