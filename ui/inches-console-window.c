/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-console-window.h"

#include "inches-console-clock.h"
#include "inches-console-foot.h"
#include "inches-console-go-to.h"
#include "inches-console-overview.h"
#include "inches-console-path.h"
#include "inches-explore-view.h"
#include "inches-notes-view.h"
#include "inches-presenter-keys.h"
#include "inches-settings.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define WIDTH  1200
#define HEIGHT 760

struct _InchesConsoleWindow
{
  GtkWindow           parent_instance;

  InchesPresentation *presentation;
  InchesAudienceWindow *audience; /* NULL: none; not owned */
  GSettings          *settings; /* NULL: nothing is kept */
  InchesStop          explored; /* where the presenter was when exploring began */
  GtkWidget          *title;
  GtkWidget          *pages;
  GtkWidget          *go_to;
  GtkWidget          *path;
  GtkWidget          *explore;
  GtkWidget          *overview;
  GtkWidget          *foot;
};

G_DEFINE_FINAL_TYPE (InchesConsoleWindow, inches_console_window, GTK_TYPE_WINDOW)

static gboolean
shows (InchesConsoleWindow *self,
       const char          *page)
{
  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (self->pages)), page);
}

static void
set_enabled (InchesConsoleWindow *self,
             const char          *action,
             gboolean             enabled)
{
  GAction *found = g_action_map_lookup_action (inches_presenter_keys_get_actions (self->presentation), action);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (found), enabled);
}

/* Whether there is a path to go back to. */
static void
update_way_back (InchesConsoleWindow *self)
{
  set_enabled (self, "to-path", !shows (self, "path") || inches_presentation_get_frozen (self->presentation)
                                || inches_presentation_get_aside (self->presentation) != NULL);
}

static void
show_path (InchesConsoleWindow *self)
{
  gtk_stack_set_visible_child (GTK_STACK (self->pages), self->path);
  inches_console_foot_set_quiet (INCHES_CONSOLE_FOOT (self->foot), FALSE);
  gtk_widget_grab_focus (inches_console_path_get_slide (INCHES_CONSOLE_PATH (self->path)));
  update_way_back (self);
}

static void
show_title (InchesConsoleWindow *self)
{
  InchesBriefing *briefing = inches_presentation_get_briefing (self->presentation);
  const char *section = inches_briefing_step_get_parts (inches_presentation_get_step (self->presentation))->section;
  const char *name = *inches_briefing_get_title (briefing) != '\0' ? inches_briefing_get_title (briefing) : _("Briefing");
  InchesStop stop;
  g_autofree char *place = NULL;
  g_autofree char *words = NULL;

  inches_presentation_get_stop (self->presentation, &stop);
  place = g_strdup_printf (_("Step %u of %u"), stop.step + 1, inches_presentation_get_n_steps (self->presentation));
  words = *section != '\0' ? g_strdup_printf ("%s · %s", place, section) : g_strdup (place);
  adw_window_title_set_title (ADW_WINDOW_TITLE (self->title), name);
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), words);
}

/* Where this window lies over the room's view, the room sees it too. */
static void
update_seen (InchesConsoleWindow *self)
{
  gboolean is_seen = self->audience != NULL && inches_audience_window_is_under (self->audience, GTK_WIDGET (self));

  inches_console_path_set_seen (INCHES_CONSOLE_PATH (self->path), is_seen);
  inches_explore_view_set_seen (INCHES_EXPLORE_VIEW (self->explore), is_seen);
}

/* Whatever moves the presenter or lets the room come along ends exploring: a clicker
 * that goes on, a key in the audience view. */
static void
changed_cb (InchesConsoleWindow *self)
{
  InchesStop stop;

  inches_presentation_get_stop (self->presentation, &stop);
  show_title (self);
  update_seen (self);
  if (shows (self, "explore") && (!inches_presentation_get_frozen (self->presentation) || stop.step != self->explored.step
                                  || stop.stage != self->explored.stage))
    inches_explore_view_drop (INCHES_EXPLORE_VIEW (self->explore));
  update_way_back (self);
}

static void
explore_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  InchesConsoleWindow *self = user_data;

  gtk_window_present (GTK_WINDOW (self));
  if (shows (self, "explore"))
    return;

  inches_presentation_get_stop (self->presentation, &self->explored);
  gtk_stack_set_visible_child (GTK_STACK (self->pages), self->explore);
  inches_console_foot_set_quiet (INCHES_CONSOLE_FOOT (self->foot), TRUE);
  update_seen (self);
  inches_explore_view_begin (INCHES_EXPLORE_VIEW (self->explore));
  update_way_back (self);
}

static void
overview_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  InchesConsoleWindow *self = user_data;

  gtk_window_present (GTK_WINDOW (self));
  if (shows (self, "explore"))
    return;

  if (shows (self, "overview"))
    {
      show_path (self);
      return;
    }
  gtk_stack_set_visible_child (GTK_STACK (self->pages), self->overview);
  inches_console_overview_open (INCHES_CONSOLE_OVERVIEW (self->overview));
  update_way_back (self);
}

static void
to_path_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  InchesConsoleWindow *self = user_data;

  if (shows (self, "overview"))
    show_path (self);
  else if (shows (self, "explore"))
    inches_explore_view_drop (INCHES_EXPLORE_VIEW (self->explore));
  else
    inches_presentation_drop (self->presentation);
}

static void
notes_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  InchesConsoleWindow *self = user_data;
  InchesNotesView *notes = INCHES_NOTES_VIEW (inches_console_path_get_notes (INCHES_CONSOLE_PATH (self->path)));
  const char *name = g_action_get_name (G_ACTION (action));

  if (g_str_equal (name, "larger"))
    inches_notes_view_enlarge (notes, 1);
  else if (g_str_equal (name, "smaller"))
    inches_notes_view_enlarge (notes, -1);
  else if (g_str_equal (name, "usual"))
    inches_notes_view_enlarge (notes, 0);
  else
    inches_notes_view_scroll (notes, g_str_equal (name, "down") ? 1 : -1);
}

static void
show_next_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  InchesConsoleWindow *self = user_data;

  if (shows (self, "path"))
    inches_console_path_toggle_next (INCHES_CONSOLE_PATH (self->path));
}

static const GActionEntry entries[] = {
  { .name = "explore", .activate = explore_cb },
  { .name = "overview", .activate = overview_cb },
  { .name = "to-path", .activate = to_path_cb },
  { .name = "show-next", .activate = show_next_cb },
  { .name = "larger", .activate = notes_cb },
  { .name = "smaller", .activate = notes_cb },
  { .name = "usual", .activate = notes_cb },
  { .name = "up", .activate = notes_cb },
  { .name = "down", .activate = notes_cb },
};

static void
inches_console_window_dispose (GObject *object)
{
  InchesConsoleWindow *self = INCHES_CONSOLE_WINDOW (object);

  if (self->presentation != NULL)
    {
      GActionMap *actions = inches_presenter_keys_get_actions (self->presentation);

      g_signal_handlers_disconnect_by_data (self->presentation, self);
      inches_explore_view_drop (INCHES_EXPLORE_VIEW (self->explore));
      for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
        g_action_map_remove_action (actions, entries[i].name);
    }
  g_clear_object (&self->settings);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (inches_console_window_parent_class)->dispose (object);
}

/* Either window may be moved from monitor to monitor. */
static void
follow (InchesConsoleWindow *self,
        GtkWindow           *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  if (surface == NULL)
    return;

  g_signal_connect_object (surface, "enter-monitor", G_CALLBACK (update_seen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (surface, "leave-monitor", G_CALLBACK (update_seen), self, G_CONNECT_SWAPPED);
}

static void
inches_console_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inches_console_window_parent_class)->realize (widget);

  follow (INCHES_CONSOLE_WINDOW (widget), GTK_WINDOW (widget));
}

static void
inches_console_window_class_init (InchesConsoleWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_console_window_dispose;
  widget_class->realize = inches_console_window_realize;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "present.end", NULL);
}

static void
inches_console_window_init (InchesConsoleWindow *self)
{
}

static void
add_header (InchesConsoleWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *end = gtk_button_new_with_label (_("End"));

  self->title = adw_window_title_new ("", NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (end), "present.end");
  gtk_widget_set_tooltip_text (end, _("End presenting (Esc)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (end), GTK_ACCESSIBLE_PROPERTY_LABEL, _("End presenting"), -1);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), end);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), self->title);
  gtk_window_set_titlebar (GTK_WINDOW (self), header);
}

static void
furnish (InchesConsoleWindow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  add_header (self);
  self->go_to = inches_console_go_to_new (self->presentation);
  self->path = inches_console_path_new (self->presentation);
  self->explore = inches_explore_view_new (self->presentation);
  self->overview = inches_console_overview_new (self->presentation);
  self->foot = inches_console_foot_new (self->presentation);
  self->pages = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->pages), FALSE);
  gtk_stack_set_hhomogeneous (GTK_STACK (self->pages), FALSE);
  gtk_stack_add_titled (GTK_STACK (self->pages), self->path, "path", _("Path"));
  gtk_stack_add_titled (GTK_STACK (self->pages), self->explore, "explore", _("Explore"));
  gtk_stack_add_titled (GTK_STACK (self->pages), self->overview, "overview", _("Overview"));
  gtk_widget_set_vexpand (self->pages, TRUE);
  gtk_box_append (GTK_BOX (content), self->go_to);
  gtk_box_append (GTK_BOX (content), self->pages);
  gtk_box_append (GTK_BOX (content), self->foot);
  gtk_window_set_child (GTK_WINDOW (self), content);
  inches_presenter_keys_set_go_to (GTK_WINDOW (self), self->go_to);

  g_signal_connect_object (self->go_to, "closed", G_CALLBACK (show_path), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->explore, "left", G_CALLBACK (show_path), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->overview, "chosen", G_CALLBACK (show_path), self, G_CONNECT_SWAPPED);
}

static void
restore (InchesConsoleWindow *self)
{
  self->settings = inches_settings_new ();
  if (self->settings == NULL)
    return;

  g_settings_bind (self->settings, "console-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "console-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "notes-size", inches_console_path_get_notes (INCHES_CONSOLE_PATH (self->path)), "size",
                   G_SETTINGS_BIND_DEFAULT);
}

/**
 * inches_console_window_new:
 * @presentation: what is presented
 *
 * Returns: (transfer full): the presenter's window; not shown yet
 */
GtkWidget *
inches_console_window_new (InchesPresentation *presentation)
{
  InchesConsoleWindow *self;

  g_return_val_if_fail (INCHES_IS_PRESENTATION (presentation), NULL);

  self = g_object_new (INCHES_TYPE_CONSOLE_WINDOW, "title", _("Console"), "default-width", WIDTH, "default-height", HEIGHT, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "inches-console");
  self->presentation = g_object_ref (presentation);
  inches_presenter_keys_attach (GTK_WINDOW (self), presentation);
  g_action_map_add_action_entries (inches_presenter_keys_get_actions (presentation), entries, G_N_ELEMENTS (entries), self);
  furnish (self);
  restore (self);
  g_signal_connect_swapped (presentation, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_object (gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self))), "items-changed",
                           G_CALLBACK (update_seen), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  gtk_window_set_focus (GTK_WINDOW (self), inches_console_path_get_slide (INCHES_CONSOLE_PATH (self->path)));

  return GTK_WIDGET (self);
}

/** inches_console_window_set_audience: also after @audience was given another place */
void
inches_console_window_set_audience (InchesConsoleWindow  *self,
                                    InchesAudienceWindow *audience)
{
  g_return_if_fail (INCHES_IS_CONSOLE_WINDOW (self));
  g_return_if_fail (audience == NULL || INCHES_IS_AUDIENCE_WINDOW (audience));

  if (audience != NULL && audience != self->audience)
    follow (self, GTK_WINDOW (audience));
  self->audience = audience;
  update_seen (self);
}
