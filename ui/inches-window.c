/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-window.h"

#include "inches-audience-actions.h"
#include "inches-briefing-actions.h"
#include "inches-document-bar.h"
#include "inches-document-button.h"
#include "inches-filter-popover.h"
#include "inches-fold.h"
#include "inches-model-pages.h"
#include "inches-outlook-view.h"
#include "inches-outlook.h"
#include "inches-own-actions.h"
#include "inches-page-switch.h"
#include "inches-panel.h"
#include "inches-preferences.h"
#include "inches-quiet-tooltip.h"
#include "inches-record-pages.h"
#include "inches-settings.h"
#include "inches-share-actions.h"
#include "inches-theme-css.h"
#include "inches-timeline-page.h"
#include "inches-timeline-view.h"
#include "inches-tour.h"
#include "inches-trail-bar.h"

#include <glib/gi18n-lib.h>

#define MENU_ZOOM 1.4 /* times as long a stretch */
#define FIRST_START 800 /* ms that a first view is seen before the tour comes */
#define PAGE_TIME 150 /* ms that a page takes to come; none without animations */

struct _InchesWindow
{
  AdwApplicationWindow  parent_instance;

  InchesSession        *session;
  InchesOutlook        *outlook;
  InchesThemeCss       *css;
  GSettings            *settings; /* NULL where the schema is not installed */

  InchesWindowDocument *document;
  InchesShareActions   *share;
  GtkWidget            *document_button;

  GtkBox               *content;
  AdwToastOverlay      *toasts;
  GtkBox               *start;
  GtkWidget            *fold;
  GtkWidget            *panel;
  InchesTour           *tour;
  guint                 tour_id; /* the tour of a first start is about to come */
  GtkWidget            *panel_button;
  GtkWidget            *export_button;
  GtkWidget            *present_button;
  InchesPageSwitch     *page_switch;
  GtkWidget            *menu_button;
  GtkWidget            *pages;
  GtkWidget            *filter_button;
  GtkWidget            *timeline_page;
  GtkWidget            *timeline_view;
  GtkWidget            *outlook_view;
  InchesModelPages      models;
  InchesRecordPages     records;
};

G_DEFINE_FINAL_TYPE (InchesWindow, inches_window, ADW_TYPE_APPLICATION_WINDOW)

static void
zoom_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  inches_timeline_view_zoom (INCHES_TIMELINE_VIEW (INCHES_WINDOW (widget)->timeline_view),
                             g_str_equal (action, "win.zoom-in") ? 1 / MENU_ZOOM : MENU_ZOOM);
}

static void
fit_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  inches_timeline_view_fit (INCHES_TIMELINE_VIEW (INCHES_WINDOW (widget)->timeline_view));
}

/* Whoever names an event leads to its place on the timeline. */
static void
open_event_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  InchesWindow *self = INCHES_WINDOW (widget);
  InchesEvent *event = inches_chronicle_find_event (inches_session_get_chronicle (self->session),
                                                    g_variant_get_string (parameter, NULL));

  if (event != NULL)
    inches_record_pages_open_event (&self->records, event);
}

static void
arrange_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  gtk_widget_activate_action (INCHES_WINDOW (widget)->timeline_view, "timeline.arrange", NULL);
}

static void
tour_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  InchesWindow *self = INCHES_WINDOW (widget);

  /* Callouts point at real things, which have to be in view. */
  gtk_widget_activate_action (widget, "win.page", "s", "timeline");
  inches_tour_start (self->tour);
}

static gboolean
first_start_cb (gpointer user_data)
{
  InchesWindow *self = user_data;

  self->tour_id = 0;
  g_settings_set_boolean (self->settings, "tour-shown", TRUE);
  tour_cb (GTK_WIDGET (self), NULL, NULL);

  return G_SOURCE_REMOVE;
}

/* To the presets, the search for levers, or one lever. */
static void
show_in_panel_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  InchesWindow *self = INCHES_WINDOW (widget);
  InchesPanel *panel = INCHES_PANEL (self->panel);

  inches_fold_set_shown (INCHES_FOLD (self->fold), TRUE);
  if (parameter != NULL)
    inches_panel_show_lever (panel, g_variant_get_string (parameter, NULL));
  else if (g_str_equal (action, "win.presets"))
    inches_panel_choose_preset (panel);
  else
    inches_panel_find_lever (panel);
}

static void
menu_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (INCHES_WINDOW (widget)->menu_button));
}

/* The record is read on the timeline. */
static void
find_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_action_group_activate_action (G_ACTION_GROUP (widget), "page", g_variant_new_string ("timeline"));
  inches_timeline_page_find (INCHES_TIMELINE_PAGE (INCHES_WINDOW (widget)->timeline_page));
}

/* With nothing searched for yet, the key asks what. */
static void
find_step_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  InchesInquiry *inquiry = inches_session_get_inquiry (INCHES_WINDOW (widget)->session);

  if (*inches_inquiry_get_text (inquiry) == '\0')
    find_cb (widget, action, parameter);
  else
    inches_inquiry_step_hit (inquiry, g_str_equal (action, "win.find-next") ? 1 : -1);
}

static void
filter_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (INCHES_WINDOW (widget)->filter_button));
}

/** inches_window_say: shows @words at the foot for a few seconds */
void
inches_window_say (InchesWindow *self,
                   const char   *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  g_return_if_fail (INCHES_IS_WINDOW (self));

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

/* What is shown stays as a column of the comparison. */
static void
pin_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  InchesWindow *self = INCHES_WINDOW (widget);
  g_autoptr(GError) error = NULL;

  if (inches_session_pin (self->session, &error))
    inches_window_say (self, inches_trail_get_undo_words (inches_session_get_trail (self->session)));
  else
    inches_window_say (self, error->message);
}

static void
preferences_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  InchesWindow *self = INCHES_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (inches_preferences_new (GTK_WINDOW (self), self->session, self->settings)));
}

/* What only the timeline can do is off while another page is shown. */
static void
show_page (InchesWindow *self)
{
  static const char *const actions[] = { "win.zoom-in", "win.zoom-out", "win.fit", "win.arrange" };
  const char *page = inches_session_get_page (self->session);
  gboolean is_timeline = g_str_equal (page, "timeline");
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "page");
  GtkWidget *child;

  inches_model_pages_ensure (&self->models, page);
  child = gtk_stack_get_child_by_name (GTK_STACK (self->pages), page);
  if (child == NULL)
    return;

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (page));
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), page);
  inches_page_switch_set_page (self->page_switch, page);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], is_timeline);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "magnified")), is_timeline);
  gtk_widget_grab_focus (is_timeline ? self->timeline_view : child);
}

static void
page_changed_cb (GSimpleAction *action,
                 GVariant      *state,
                 gpointer       user_data)
{
  InchesWindow *self = user_data;
  const char *page = g_variant_get_string (state, NULL);

  inches_model_pages_ensure (&self->models, page);
  if (gtk_stack_get_child_by_name (GTK_STACK (self->pages), page) == NULL)
    return;

  /* Asked for again, it gets the focus all the same. */
  if (g_str_equal (page, inches_session_get_page (self->session)))
    show_page (self);
  else
    inches_session_set_page (self->session, page);
}

/* The header bar has to fit where the panel no longer does. */
static void
folded_cb (InchesWindow *self)
{
  gboolean folded = inches_fold_get_folded (INCHES_FOLD (self->fold));

  inches_page_switch_set_compact (self->page_switch, folded);
  inches_document_button_set_compact (INCHES_DOCUMENT_BUTTON (self->document_button), folded);
  if (folded)
    gtk_button_set_icon_name (GTK_BUTTON (self->export_button), "document-save-symbolic");
  else
    gtk_button_set_label (GTK_BUTTON (self->export_button), _("Export"));
}

static void
magnified_changed_cb (GSimpleAction *action,
                      GVariant      *state,
                      gpointer       user_data)
{
  InchesWindow *self = user_data;
  InchesView view = *inches_session_get_view (self->session);

  inches_view_set_magnified (&view, g_variant_get_boolean (state));
  inches_session_set_view (self->session, &view);
  g_simple_action_set_state (action, state);
}

static void
view_changed_cb (InchesWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "magnified");
  const InchesView *view = inches_session_get_view (self->session);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (view->wanted));
}

/* The rows of a document that has a name are in its file. */
static void
titled_cb (InchesWindow *self)
{
  inches_settings_release_arrangement (self->settings, inches_session_get_arrangement (self->session));
}

static void
restore (InchesWindow *self)
{
  self->settings = inches_settings_new ();
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.preferences", self->settings != NULL);
  if (self->settings == NULL)
    return;

  inches_settings_keep_arrangement (self->settings, inches_session_get_arrangement (self->session));
  g_signal_connect_object (inches_window_document_get_keeper (self->document), "notify::title", G_CALLBACK (titled_cb), self,
                           G_CONNECT_SWAPPED);
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

static void
add_actions (InchesWindow *self)
{
  static const GActionEntry actions[] =
  {
    { .name = "magnified", .state = "true", .change_state = magnified_changed_cb },
    { .name = "page", .parameter_type = "s", .state = "'timeline'", .change_state = page_changed_cb },
  };
  g_autoptr(GPropertyAction) panel = g_property_action_new ("panel", self->fold, "shown");
  g_autoptr(GPropertyAction) fullscreen = g_property_action_new ("fullscreen", self, "fullscreened");

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (panel));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (fullscreen));
  inches_own_actions_add (GTK_APPLICATION_WINDOW (self), self->session,
                          (void (*) (GtkApplicationWindow *, const char *)) inches_window_say);
  inches_briefing_actions_add (GTK_APPLICATION_WINDOW (self), self->session,
                               (void (*) (GtkApplicationWindow *, const char *)) inches_window_say);
}

static void
fill (InchesWindow *self)
{
  GtkWidget *trail = inches_trail_bar_new (self->session);
  InchesDocumentKeeper *keeper = inches_window_document_get_keeper (self->document);

  self->document_button = inches_document_button_new (keeper);
  gtk_box_append (self->start, self->document_button);
  gtk_box_insert_child_after (self->content, inches_document_bar_new (keeper), gtk_widget_get_first_child (GTK_WIDGET (self->content)));
  gtk_box_append (self->start, trail);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "trail", inches_trail_bar_get_actions (INCHES_TRAIL_BAR (trail)));
  g_signal_connect_object (trail, "said", G_CALLBACK (inches_window_say), self, G_CONNECT_SWAPPED);

  self->timeline_view = inches_timeline_view_new (self->session);
  self->timeline_page = inches_timeline_page_new (self->session, self->timeline_view);
  self->outlook_view = inches_outlook_view_new (self->outlook);

  self->pages = gtk_stack_new ();
  gtk_stack_set_transition_type (GTK_STACK (self->pages), GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  gtk_stack_set_transition_duration (GTK_STACK (self->pages), PAGE_TIME);
  gtk_stack_add_named (GTK_STACK (self->pages), self->timeline_page, "timeline");
  gtk_stack_add_named (GTK_STACK (self->pages), self->outlook_view, "outlook");

  inches_fold_set_chart (INCHES_FOLD (self->fold), self->pages);
  self->panel = inches_panel_new (self->session);
  inches_fold_set_panel (INCHES_FOLD (self->fold), self->panel);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->filter_button), inches_filter_popover_new (self->session));

  self->tour = inches_tour_new (INCHES_FOLD (self->fold));
  inches_tour_set_target (self->tour, INCHES_TOUR_RECORD, self->timeline_view);
  inches_tour_set_target (self->tour, INCHES_TOUR_MODEL, self->timeline_view);
  inches_tour_set_target (self->tour, INCHES_TOUR_LEVERS, inches_panel_get_levers (INCHES_PANEL (self->panel)));
  inches_tour_set_target (self->tour, INCHES_TOUR_OUTCOME, inches_panel_get_outcome (INCHES_PANEL (self->panel)));
  inches_tour_set_target (self->tour, INCHES_TOUR_TRAIL, trail);
  g_object_bind_property (self->fold, "folded", self->panel_button, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->fold, "folded", self->present_button, "visible", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (self->fold, "notify::folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  inches_page_switch_set_page (self->page_switch, "timeline");
}

static void
inches_window_dispose (GObject *object)
{
  InchesWindow *self = INCHES_WINDOW (object);

  inches_model_pages_clear (&self->models);
  inches_record_pages_clear (&self->records);
  g_clear_handle_id (&self->tour_id, g_source_remove);
  if (self->tour != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->tour)));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "trail", NULL);
  g_clear_object (&self->settings);
  g_clear_object (&self->document);
  g_clear_object (&self->share);
  g_clear_object (&self->css);
  gtk_widget_dispose_template (GTK_WIDGET (self), INCHES_TYPE_WINDOW);
  g_clear_object (&self->outlook);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_window_parent_class)->dispose (object);
}

static void
inches_window_class_init (InchesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_window_dispose;

  g_type_ensure (INCHES_TYPE_FOLD);
  g_type_ensure (INCHES_TYPE_PAGE_SWITCH);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-window.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesWindow, content);
  gtk_widget_class_bind_template_child (widget_class, InchesWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, InchesWindow, start);
  gtk_widget_class_bind_template_child (widget_class, InchesWindow, fold);
  gtk_widget_class_bind_template_child (widget_class, InchesWindow, panel_button);
  gtk_widget_class_bind_template_child (widget_class, InchesWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, InchesWindow, present_button);
  gtk_widget_class_bind_template_child (widget_class, InchesWindow, page_switch);
  gtk_widget_class_bind_template_child (widget_class, InchesWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, InchesWindow, filter_button);

  gtk_widget_class_install_action (widget_class, "win.open-event", "s", open_event_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "win.fit", NULL, fit_cb);
  gtk_widget_class_install_action (widget_class, "win.arrange", NULL, arrange_cb);
  gtk_widget_class_install_action (widget_class, "win.find-lever", NULL, show_in_panel_cb);
  gtk_widget_class_install_action (widget_class, "win.show-lever", "s", show_in_panel_cb);
  gtk_widget_class_install_action (widget_class, "win.presets", NULL, show_in_panel_cb);
  gtk_widget_class_install_action (widget_class, "win.tour", NULL, tour_cb);
  gtk_widget_class_install_action (widget_class, "win.menu", NULL, menu_cb);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_cb);
  gtk_widget_class_install_action (widget_class, "win.find-next", NULL, find_step_cb);
  gtk_widget_class_install_action (widget_class, "win.find-previous", NULL, find_step_cb);
  gtk_widget_class_install_action (widget_class, "win.filter", NULL, filter_cb);
  gtk_widget_class_install_action (widget_class, "win.pin", NULL, pin_cb);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_cb);
}

static void
inches_window_init (InchesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  inches_quiet_tooltip_attach (GTK_MENU_BUTTON (self->menu_button));
}

InchesWindow *
inches_window_new (GtkApplication       *application,
                   InchesDocumentKeeper *keeper)
{
  InchesWindow *self = g_object_new (INCHES_TYPE_WINDOW, "application", application, NULL);
  InchesSession *session = inches_document_keeper_get_session (keeper);

  self->session = g_object_ref (session);
  self->document = inches_window_document_new (GTK_APPLICATION_WINDOW (self), keeper);
  self->outlook = inches_outlook_new (session);
  self->css = inches_theme_css_new (session, gtk_widget_get_display (GTK_WIDGET (self)));
  fill (self);
  add_actions (self);
  restore (self);
  inches_audience_actions_add (GTK_APPLICATION_WINDOW (self), session, self->settings,
                               (void (*) (GtkApplicationWindow *, const char *)) inches_window_say);
  self->share = inches_share_actions_new (GTK_APPLICATION_WINDOW (self), self->outlook, self->settings);
  g_signal_connect_object (self->share, "said", G_CALLBACK (inches_window_say), self, G_CONNECT_SWAPPED);
  if (self->settings != NULL && inches_settings_are_kept (self->settings)
      && !g_settings_get_boolean (self->settings, "tour-shown"))
    self->tour_id = g_timeout_add (FIRST_START, first_start_cb, self);
  inches_model_pages_add (&self->models, GTK_STACK (self->pages), self->outlook);
  inches_record_pages_add (&self->records, GTK_STACK (self->pages), session, self->settings, self->timeline_view);
  g_signal_connect_object (self->records.table, "said", G_CALLBACK (inches_window_say), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::page", G_CALLBACK (show_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);

  /* The keys work at once, but nothing is picked out before one is used. */
  gtk_window_set_focus_visible (GTK_WINDOW (self), FALSE);
  gtk_widget_grab_focus (self->timeline_view);

  return self;
}

InchesWindowDocument *
inches_window_get_document (InchesWindow *self)
{
  g_return_val_if_fail (INCHES_IS_WINDOW (self), NULL);
  return self->document;
}
