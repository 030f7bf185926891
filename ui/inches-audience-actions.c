/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-audience-actions.h"

#include "inches-audience-place.h"
#include "inches-audience-window.h"
#include "inches-console-window.h"
#include "inches-presenter-keys.h"

#include <glib/gi18n-lib.h>

/* Belongs to the main window. */
typedef struct
{
  GtkApplicationWindow *window;
  InchesSession        *session;
  GSettings            *settings; /* NULL where the schema is not installed */
  void                (*say) (GtkApplicationWindow *window,
                              const char           *words);
  GListModel           *monitors;
  InchesPresentation   *presentation; /* NULL while nothing is presented */
  GtkWidget            *audience;
  GtkWidget            *console;      /* NULL until it is wanted */
  guint                 place_id;     /* monitors have changed */
} Presenting;

static const char *
get_state (Presenting *self,
           const char *action)
{
  g_autoptr(GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self->window), action);

  return g_intern_string (g_variant_get_string (state, NULL));
}

static void open_with_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data);

/* What the console does once it is open. Until then these open it; a console puts its own in their place. */
static const GActionEntry openers[] = {
  { .name = "explore", .activate = open_with_cb },
  { .name = "overview", .activate = open_with_cb },
};

static void
console_gone_cb (GtkWidget  *console,
                 Presenting *self)
{
  self->console = NULL;
  g_action_map_add_action_entries (inches_presenter_keys_get_actions (self->presentation), openers, G_N_ELEMENTS (openers), self);
}

static void
close_console (Presenting *self)
{
  GtkWidget *console = g_steal_pointer (&self->console);

  if (console == NULL)
    return;

  g_signal_handlers_disconnect_by_data (console, self);
  gtk_window_destroy (GTK_WINDOW (console));
}

/* What the presenter sees may be closed and called again; without what the room sees
 * all of it has ended. */
static void
gone_cb (GtkWidget  *audience,
         Presenting *self)
{
  self->audience = NULL;
  close_console (self);
  g_clear_object (&self->presentation);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
place (Presenting *self)
{
  g_autoptr(GdkMonitor) monitor = inches_audience_place_find (GTK_WIDGET (self->window), get_state (self, "present-place"));

  inches_audience_window_fill (INCHES_AUDIENCE_WINDOW (self->audience), monitor);
  if (self->console != NULL)
    inches_console_window_set_audience (INCHES_CONSOLE_WINDOW (self->console), INCHES_AUDIENCE_WINDOW (self->audience));
}

static gboolean
place_again_cb (gpointer user_data)
{
  Presenting *self = user_data;

  self->place_id = 0;
  if (self->audience != NULL)
    place (self);

  return G_SOURCE_REMOVE;
}

/* A cable that is plugged in again has the slides where they were; all monitors are known before they are put there. */
static void
plugged_cb (Presenting *self)
{
  if (self->place_id == 0 && self->audience != NULL)
    self->place_id = g_idle_add (place_again_cb, self);
}

/* The slides fill a monitor, so it may fill one too; in a call it leaves room for theirs. */
static void
open_console (Presenting *self)
{
  if (self->console != NULL)
    return;

  self->console = inches_console_window_new (self->presentation);
  gtk_window_set_application (GTK_WINDOW (self->console), gtk_window_get_application (GTK_WINDOW (self->window)));
  inches_console_window_set_audience (INCHES_CONSOLE_WINDOW (self->console), INCHES_AUDIENCE_WINDOW (self->audience));
  g_signal_connect (self->console, "destroy", G_CALLBACK (console_gone_cb), self);
  if (!g_str_equal (get_state (self, "present-place"), INCHES_AUDIENCE_WINDOW_PLACE))
    gtk_window_maximize (GTK_WINDOW (self->console));
}

/* From the console back to what the room sees, which on a single monitor lies under it. */
static void
show_console_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  Presenting *self = user_data;

  if (self->console != NULL && gtk_window_is_active (GTK_WINDOW (self->console)))
    {
      gtk_window_present (GTK_WINDOW (self->audience));
      return;
    }

  open_console (self);
  gtk_window_present (GTK_WINDOW (self->console));
}

static void
open_with_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  Presenting *self = user_data;
  g_autofree char *name = g_strdup (g_action_get_name (G_ACTION (action))); /* the action itself is replaced */

  g_return_if_fail (self->console == NULL);

  open_console (self);
  g_action_group_activate_action (G_ACTION_GROUP (inches_presenter_keys_get_actions (self->presentation)), name, NULL);
}

/* The presenter sees the console at once where it does not cover the slides. */
static void
offer_console (Presenting *self)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self->window)));

  if (self->console == NULL
      && (g_list_model_get_n_items (monitors) > 1 || g_str_equal (get_state (self, "present-place"), INCHES_AUDIENCE_WINDOW_PLACE)))
    show_console_cb (NULL, NULL, self);
}

static void
present (Presenting *self,
         guint       first)
{
  static const GActionEntry entries[] = {
    { .name = "show-console", .activate = show_console_cb },
  };
  g_autofree char *mark = self->settings != NULL ? g_settings_get_string (self->settings, "export-mark") : g_strdup ("");

  self->presentation = inches_presentation_new (self->session, first);
  inches_presentation_set_mark (self->presentation, mark);
  inches_presentation_set_theme (self->presentation, get_state (self, "present-theme"));
  self->audience = inches_audience_window_new (gtk_window_get_application (GTK_WINDOW (self->window)), self->presentation);
  g_signal_connect (self->audience, "destroy", G_CALLBACK (gone_cb), self);
  g_action_map_add_action_entries (inches_presenter_keys_get_actions (self->presentation), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action_entries (inches_presenter_keys_get_actions (self->presentation), openers, G_N_ELEMENTS (openers), self);
  place (self);
  gtk_window_present (GTK_WINDOW (self->audience));
  offer_console (self);
}

static void
present_from (Presenting *self,
              guint       first)
{
  guint n = inches_briefing_get_n_steps (inches_session_get_briefing (self->session));

  if (self->audience != NULL)
    gtk_window_present (GTK_WINDOW (self->audience));
  else if (n > 0)
    present (self, MIN (first, n - 1));
  else
    {
      self->say (self->window, _("The briefing has no steps yet"));
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.briefing", NULL);
    }
}

static void
present_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  present_from (user_data, 0);
}

static void
selected_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr(GVariant) state = g_action_get_state (G_ACTION (action));

  present_from (user_data, g_variant_get_uint32 (state));
}

static void
place_changed_cb (GSimpleAction *action,
                  GVariant      *state,
                  gpointer       user_data)
{
  Presenting *self = user_data;

  g_simple_action_set_state (action, state);
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "present-place", g_variant_get_string (state, NULL));
  if (self->audience == NULL)
    return;

  place (self);
  offer_console (self);
}

static void
theme_changed_cb (GSimpleAction *action,
                  GVariant      *state,
                  gpointer       user_data)
{
  Presenting *self = user_data;
  const char *theme = g_variant_get_string (state, NULL);

  if (inches_session_find_theme (self->session, theme) == NULL)
    return;

  g_simple_action_set_state (action, state);
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "present-theme", theme);
  if (self->presentation != NULL)
    inches_presentation_set_theme (self->presentation, theme);
}

static void
presenting_free (gpointer data)
{
  Presenting *self = data;

  g_clear_handle_id (&self->place_id, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->monitors, self);
  g_object_unref (self->monitors);
  g_clear_object (&self->presentation);
  g_clear_object (&self->settings);
  g_object_unref (self->session);
  g_free (self);
}

/* Without the document's window there is nothing to go back to. */
static void
window_gone_cb (GtkApplicationWindow *window,
                Presenting           *self)
{
  GtkWidget *audience = g_steal_pointer (&self->audience);

  close_console (self);
  if (audience == NULL)
    return;

  g_signal_handlers_disconnect_by_data (audience, self);
  gtk_window_destroy (GTK_WINDOW (audience));
}

static void
restore (Presenting *self)
{
  static const char *const kept[] = { "present-place", "present-theme" };

  for (guint i = 0; self->settings != NULL && i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *value = g_settings_get_string (self->settings, kept[i]);

      g_action_group_change_action_state (G_ACTION_GROUP (self->window), kept[i], g_variant_new_string (value));
    }
}

/**
 * inches_audience_actions_add:
 * @window: the main window
 * @session: what it shows
 * @settings: (nullable): where places and colours are kept
 * @say: tells something at the window's foot
 */
void
inches_audience_actions_add (GtkApplicationWindow *window,
                             InchesSession        *session,
                             GSettings            *settings,
                             void                (*say) (GtkApplicationWindow *, const char *))
{
  static const GActionEntry entries[] = {
    { .name = "present", .activate = present_cb },
    { .name = "present-selected", .activate = selected_cb, .state = "uint32 0" },
    { .name = "present-place", .parameter_type = "s", .state = "''", .change_state = place_changed_cb },
    { .name = "present-theme", .parameter_type = "s", .state = "'print'", .change_state = theme_changed_cb },
  };
  Presenting *self = g_new0 (Presenting, 1);

  self->window = window;
  self->session = g_object_ref (session);
  self->settings = settings != NULL ? g_object_ref (settings) : NULL;
  self->say = say;
  self->monitors = g_object_ref (gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (window))));
  g_signal_connect_swapped (self->monitors, "items-changed", G_CALLBACK (plugged_cb), self);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);
  restore (self);
  g_signal_connect (window, "destroy", G_CALLBACK (window_gone_cb), self);
  g_object_set_data_full (G_OBJECT (window), "inches-audience-actions", self, presenting_free);
}

static void
monitors_cb (GMenu *places)
{
  inches_audience_place_fill_menu (places, g_object_get_data (G_OBJECT (places), "display"), "win.present-place");
}

/** inches_audience_make_menu: Returns: (transfer full): from where, on which monitor and in which colours */
GMenuModel *
inches_audience_make_menu (GdkDisplay *display)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) from = g_menu_new ();
  g_autoptr(GMenu) places = g_menu_new ();
  g_autoptr(GMenu) colours = g_menu_new ();

  g_menu_append (from, _("From the _first step"), "win.present");
  g_menu_append (from, _("From the _selected step"), "win.present-selected");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (from));
  g_object_set_data (G_OBJECT (places), "display", display);
  g_signal_connect_object (gdk_display_get_monitors (display), "items-changed", G_CALLBACK (monitors_cb), places, G_CONNECT_SWAPPED);
  monitors_cb (places);
  g_menu_append_section (menu, _("The audience view"), G_MENU_MODEL (places));
  g_menu_append (colours, _("Light slides"), "win.present-theme::print");
  g_menu_append (colours, _("Dark slides"), "win.present-theme::dark");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (colours));

  return G_MENU_MODEL (menu);
}
