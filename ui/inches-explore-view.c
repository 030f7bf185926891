/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-explore-view.h"

#include "inches-panel.h"
#include "inches-presenter-keys.h"
#include "inches-slide-view.h"
#include "inches-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define ROOM_WIDTH 160 /* px of the slide that the room sees */

struct _InchesExploreView
{
  GtkWidget           parent_instance;

  InchesPresentation *presentation;
  InchesStop          stop;     /* of the room */
  gboolean            is_seen;  /* by the room too */
  gboolean            was_frozen;
  InchesSession      *session;  /* what is tried; NULL: nothing is */
  InchesContent      *start;    /* what it began with */

  GtkWidget          *frame;
  InchesSlideView    *tried;
  InchesSlideView    *room;
  GtkLabel           *head;
  GtkLabel           *room_words;
  GtkLabel           *why_not;  /* what was tried cannot be sent over */
  GtkLabel           *change;
  GtkWidget          *send;
  GtkWidget          *panel;
};

enum { LEFT, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InchesExploreView, inches_explore_view, GTK_TYPE_WIDGET)

static InchesBriefingStep *
get_step (InchesExploreView *self)
{
  return inches_briefing_get_step (inches_presentation_get_briefing (self->presentation), self->stop.step);
}

static InchesContent *
get_content (InchesSession *session)
{
  return inches_trail_get_content (inches_session_get_trail (session));
}

static void
theme_changed_cb (InchesExploreView *self,
                  GParamSpec        *pspec,
                  InchesSession     *followed)
{
  if (self->session != NULL)
    inches_session_set_theme (self->session, inches_theme_get_id (inches_session_get_theme (followed)));
}

/* The step with what was sent over before, if anything was. */
static InchesBriefingStep *
make_shown_step (InchesExploreView *self)
{
  InchesStepParts parts = *inches_briefing_step_get_parts (get_step (self));
  InchesStepSettings *aside = inches_presentation_get_aside (self->presentation);

  if (aside != NULL)
    parts.settings = aside;

  return inches_briefing_step_new (&parts);
}

/* Own presets and pinned scenarios are those of the document, which learns of nothing. */
static InchesSession *
make_session (InchesExploreView *self)
{
  InchesSession *document = inches_presentation_get_session (self->presentation);
  InchesSession *session = inches_session_new (inches_presentation_get_chronicle (self->presentation),
                                               inches_presentation_get_model (self->presentation), inches_session_get_themes (document));
  g_autoptr(InchesBriefingStep) step = make_shown_step (self);

  inches_session_set_theme (session, inches_theme_get_id (inches_session_get_theme (document)));
  inches_session_restart (session, get_content (document));
  inches_session_apply_step (session, step, NULL);
  inches_session_restart (session, get_content (session));

  return session;
}

/* What is tried, called by what differs from the settings it began with: that is what
 * the room wants to know. */
static InchesStepSettings *
make_settings (InchesExploreView *self)
{
  InchesSheet *sheet = inches_session_get_sheet (self->session);
  g_autofree char *change = inches_content_describe_change (self->start, get_content (self->session));
  const char *preset = inches_session_get_preset_name (self->session);
  g_autofree char *name = *change != '\0' ? g_strdup_printf ("%s: %s", preset, change) : g_strdup (preset);

  return inches_step_settings_new (inches_session_get_preset (self->session), name, inches_session_get_scenario (self->session),
                                   sheet == inches_model_get_sheet (inches_presentation_get_model (self->presentation), 0) ? NULL : sheet);
}

static void
show_tried (InchesExploreView *self)
{
  InchesStop answer = { self->stop.step, INCHES_SLIDE_ANSWER };
  g_autoptr(InchesStepSettings) settings = make_settings (self);
  g_autofree char *change = inches_content_describe_change (self->start, get_content (self->session));
  gboolean differs = *change != '\0';

  inches_slide_view_show (self->tried, &answer, differs ? settings : inches_presentation_get_aside (self->presentation),
                          inches_presentation_get_guess (self->presentation, self->stop.step));
  gtk_label_set_text (self->change, differs ? change : _("Nothing changed yet: move a lever, or type a letter of its name."));
  gtk_widget_set_sensitive (self->send, differs && inches_presentation_can_send_over (self->presentation));
}

/* The room may guess meanwhile. */
static void
changed_cb (InchesExploreView *self)
{
  const InchesGuess *guess;

  if (self->session == NULL)
    return;

  guess = inches_presentation_get_guess (self->presentation, self->stop.step);
  gtk_label_set_text (self->why_not, guess == NULL ? _("The room has not guessed yet, so nothing can be sent over.")
                                                   : _("The room has not seen the answer yet, so nothing can be sent over."));
  gtk_widget_set_visible (GTK_WIDGET (self->why_not), !inches_presentation_can_send_over (self->presentation));
}

static void
show_room (InchesExploreView *self)
{
  g_autofree char *name = inches_briefing_step_make_name (get_step (self), self->stop.step + 1);
  /* Translators: %s is the number and title of a step. */
  g_autofree char *words = g_strdup_printf (self->is_seen ? _("Under this window the room’s view stays at %s")
                                            : _("The room still sees %s"), name);

  inches_slide_view_show (self->room, &self->stop, inches_presentation_get_aside (self->presentation),
                          inches_presentation_get_guess (self->presentation, self->stop.step));
  gtk_label_set_text (self->room_words, words);
}

static void
forget (InchesExploreView *self)
{
  if (self->panel != NULL)
    gtk_box_remove (GTK_BOX (self->frame), self->panel);
  self->panel = NULL;
  g_clear_object (&self->session);
  g_clear_pointer (&self->start, inches_content_unref);
}

/** inches_explore_view_set_seen: @is_seen: whether the room looks at the same monitor; it may be put elsewhere meanwhile */
void
inches_explore_view_set_seen (InchesExploreView *self,
                              gboolean           is_seen)
{
  g_return_if_fail (INCHES_IS_EXPLORE_VIEW (self));

  self->is_seen = is_seen;
  gtk_label_set_text (self->head, is_seen ? _("Explore: this window covers the room’s view, so the room sees it too")
                                          : _("Explore: only you see this"));
  if (self->session != NULL)
    show_room (self);
}

/**
 * inches_explore_view_begin:
 * @self: a view that is to be shown now
 *
 * Freezes what the room sees, and lets other settings be tried on it.
 */
void
inches_explore_view_begin (InchesExploreView *self)
{
  g_return_if_fail (INCHES_IS_EXPLORE_VIEW (self));

  forget (self);
  self->was_frozen = inches_presentation_get_frozen (self->presentation);
  inches_presentation_set_frozen (self->presentation, TRUE);
  inches_presentation_get_audience_stop (self->presentation, &self->stop);
  self->session = make_session (self);
  self->start = inches_content_ref (get_content (self->session));
  self->panel = inches_panel_new (self->session);
  gtk_box_append (GTK_BOX (self->frame), self->panel);
  g_signal_connect_object (self->session, "notify::scenario", G_CALLBACK (show_tried), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::sheet", G_CALLBACK (show_tried), self, G_CONNECT_SWAPPED);
  show_tried (self);
  show_room (self);
  changed_cb (self);
  gtk_widget_grab_focus (inches_panel_get_levers (INCHES_PANEL (self->panel)));
}

/** inches_explore_view_send: the room sees its step with what was tried, and the presenter is there again; nothing if nothing was */
void
inches_explore_view_send (InchesExploreView *self)
{
  g_autoptr(InchesStepSettings) settings = NULL;

  g_return_if_fail (INCHES_IS_EXPLORE_VIEW (self));

  if (self->session == NULL || !gtk_widget_get_sensitive (self->send))
    return;

  /* Forgotten before: who watches the presentation and sees that it goes on would drop it. */
  settings = make_settings (self);
  forget (self);
  inches_presentation_send_over (self->presentation, settings);
  g_signal_emit (self, signals[LEFT], 0);
}

/** inches_explore_view_drop: forgets what was tried; the room is where the presenter is, unless it was frozen before */
void
inches_explore_view_drop (InchesExploreView *self)
{
  g_return_if_fail (INCHES_IS_EXPLORE_VIEW (self));

  if (self->session == NULL)
    return;

  forget (self);
  if (!self->was_frozen)
    inches_presentation_drop (self->presentation);
  g_signal_emit (self, signals[LEFT], 0);
}

static void
inches_explore_view_dispose (GObject *object)
{
  InchesExploreView *self = INCHES_EXPLORE_VIEW (object);

  if (self->frame != NULL)
    forget (self);
  g_clear_pointer (&self->frame, gtk_widget_unparent);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (inches_explore_view_parent_class)->dispose (object);
}

static void
send_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  inches_explore_view_send (INCHES_EXPLORE_VIEW (widget));
}

static void
drop_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  inches_explore_view_drop (INCHES_EXPLORE_VIEW (widget));
}

static void
inches_explore_view_class_init (InchesExploreViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_explore_view_dispose;

  signals[LEFT] = g_signal_new ("left", INCHES_TYPE_EXPLORE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "explore.send", NULL, send_cb);
  gtk_widget_class_install_action (widget_class, "explore.drop", NULL, drop_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "explore.send", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "explore.send", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inches-explore");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_button (const char *words,
             const char *key,
             const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (words);
  /* Translators: %s is the name of a key or two. */
  g_autofree char *tooltip = g_strdup_printf (_("Key: %s"), key);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);

  return button;
}

static GtkLabel *
make_label (const char        *style,
            GtkAccessibleRole  role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, style);

  return GTK_LABEL (label);
}

/* What the room sees meanwhile, small, and what is to become of what was tried. */
static GtkWidget *
make_foot (InchesExploreView *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *buttons = g_object_new (GTK_TYPE_BOX, "layout-manager", g_object_new (INCHES_TYPE_WRAP_LAYOUT, NULL), NULL);

  self->room_words = make_label ("inches-second", GTK_ACCESSIBLE_ROLE_LABEL);
  self->why_not = make_label ("inches-second", GTK_ACCESSIBLE_ROLE_LABEL);
  self->send = make_button (_("Send over"), "Ctrl+Enter", "explore.send");
  gtk_widget_add_css_class (self->send, "suggested-action");
  gtk_box_append (GTK_BOX (buttons), self->send);
  gtk_box_append (GTK_BOX (buttons), make_button (_("Drop, back to the path"), "Esc", "explore.drop"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->room_words));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->why_not));
  gtk_box_append (GTK_BOX (words), buttons);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->send), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->why_not, NULL, -1);
  gtk_widget_set_size_request (GTK_WIDGET (self->room), ROOM_WIDTH, ROOM_WIDTH * 9 / 16);
  gtk_widget_set_valign (GTK_WIDGET (self->room), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->room));
  gtk_box_append (GTK_BOX (foot), words);

  return foot;
}

static void
furnish (InchesExploreView *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->head = make_label ("inches-state", GTK_ACCESSIBLE_ROLE_LABEL);
  self->tried = INCHES_SLIDE_VIEW (inches_slide_view_new (self->presentation));
  self->room = INCHES_SLIDE_VIEW (inches_slide_view_new (self->presentation));
  self->change = make_label ("inches-section", GTK_ACCESSIBLE_ROLE_STATUS);
  self->frame = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (column, "inches-column");
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->tried), TRUE);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->tried));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->change));
  gtk_box_append (GTK_BOX (column), make_foot (self));
  gtk_box_append (GTK_BOX (self->frame), column);
  gtk_widget_set_parent (self->frame, GTK_WIDGET (self));
  inches_presenter_keys_leave (GTK_WIDGET (self));
}

static void
inches_explore_view_init (InchesExploreView *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Explore"), -1);
}

GtkWidget *
inches_explore_view_new (InchesPresentation *presentation)
{
  InchesExploreView *self;

  g_return_val_if_fail (INCHES_IS_PRESENTATION (presentation), NULL);

  self = g_object_new (INCHES_TYPE_EXPLORE_VIEW, NULL);
  self->presentation = g_object_ref (presentation);
  furnish (self);
  g_signal_connect_object (presentation, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inches_presentation_get_session (presentation), "notify::theme", G_CALLBACK (theme_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

InchesSession *
inches_explore_view_get_session (InchesExploreView *self)
{
  g_return_val_if_fail (INCHES_IS_EXPLORE_VIEW (self), NULL);

  return self->session;
}
