/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-trail-bar.h"

#include "inches-focus-return.h"
#include "inches-quiet-tooltip.h"
#include "inches-trail-card.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _InchesTrailBar
{
  GtkWidget           parent_instance;

  InchesSession      *session;
  GSimpleActionGroup *actions;
  InchesTrailCard    *card; /* NULL until the trail is first asked for */
  gboolean            naming; /* it is about to be opened for a bookmark */

  GtkWidget          *undo;
  GtkWidget          *redo;
  GtkMenuButton      *button;
  GtkPopover         *popover;
};

G_DEFINE_FINAL_TYPE (InchesTrailBar, inches_trail_bar, GTK_TYPE_WIDGET)

static guint said_signal;

static void
set_enabled (InchesTrailBar *self,
             const char     *action,
             gboolean        enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), action)), enabled);
}

static void
describe (GtkWidget  *button,
          const char *name,
          const char *words,
          const char *keys)
{
  g_autofree char *label = words != NULL ? g_strdup_printf (_("%s: %s"), name, words) : g_strdup (name);
  g_autofree char *tip = g_strdup_printf (_("%s (%s)"), label, keys);

  inches_quiet_tooltip_set (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* The words of a change that is still being made come when it is made. */
static void
update (InchesTrailBar *self)
{
  InchesTrail *trail = inches_session_get_trail (self->session);

  if (inches_session_get_moving (self->session))
    return;

  set_enabled (self, "undo", inches_trail_can_undo (trail));
  set_enabled (self, "redo", inches_trail_can_redo (trail));
  set_enabled (self, "replay", inches_session_can_replay (self->session));
  describe (self->undo, _("Undo"), inches_trail_get_undo_words (trail), _("Ctrl+Z"));
  describe (self->redo, _("Redo"), inches_trail_get_redo_words (trail), _("Ctrl+Shift+Z"));
}

/* A text that is being written has an undo of its own, which goes first. */
static gboolean
change_text (InchesTrailBar *self,
             const char     *action)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autofree char *before = NULL;

  if (!GTK_IS_TEXT (focus))
    return FALSE;

  before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (focus)));
  gtk_widget_activate_action (focus, action, NULL);

  return !g_str_equal (before, gtk_editable_get_text (GTK_EDITABLE (focus)));
}

static void
undo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  InchesTrailBar *self = user_data;

  if (!change_text (self, "text.undo"))
    inches_session_undo (self->session);
}

static void
redo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  InchesTrailBar *self = user_data;

  if (!change_text (self, "text.redo"))
    inches_session_redo (self->session);
}

static void
said_cb (InchesTrailBar *self,
         const char     *words)
{
  g_signal_emit (self, said_signal, 0, words);
}

static void
list_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  inches_focus_return_popup (INCHES_TRAIL_BAR (user_data)->button);
}

static void
bookmark_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  InchesTrailBar *self = user_data;

  self->naming = TRUE;
  inches_focus_return_popup (self->button);
  self->naming = FALSE;
}

static void
replay_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  InchesTrailBar *self = user_data;

  inches_session_replay (self->session, adw_get_enable_animations (GTK_WIDGET (self)) ? INCHES_SESSION_REPLAY : 0);
}

/* The list is made when it is first asked for: most starts never need it. */
static void
show_cb (InchesTrailBar *self)
{
  if (self->card == NULL)
    {
      self->card = INCHES_TRAIL_CARD (inches_trail_card_new (self->session));
      g_signal_connect_object (self->card, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->card, "left", G_CALLBACK (gtk_popover_popdown), self->popover, G_CONNECT_SWAPPED);
      gtk_popover_set_child (self->popover, GTK_WIDGET (self->card));
    }

  if (self->naming)
    inches_trail_card_name_bookmark (self->card);
  else
    inches_trail_card_focus_here (self->card);
}

static void
inches_trail_bar_dispose (GObject *object)
{
  InchesTrailBar *self = INCHES_TRAIL_BAR (object);

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);

  self->card = NULL;
  g_clear_object (&self->actions);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_trail_bar_parent_class)->dispose (object);
}

static void
inches_trail_bar_class_init (InchesTrailBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_trail_bar_dispose;

  said_signal = g_signal_new ("said", INCHES_TYPE_TRAIL_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-trail-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesTrailBar, undo);
  gtk_widget_class_bind_template_child (widget_class, InchesTrailBar, redo);
  gtk_widget_class_bind_template_child (widget_class, InchesTrailBar, button);
  gtk_widget_class_bind_template_child (widget_class, InchesTrailBar, popover);
}

static void
inches_trail_bar_init (InchesTrailBar *self)
{
  static const GActionEntry actions[] =
  {
    { .name = "undo", .activate = undo_cb },
    { .name = "redo", .activate = redo_cb },
    { .name = "list", .activate = list_cb },
    { .name = "bookmark", .activate = bookmark_cb },
    { .name = "replay", .activate = replay_cb },
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  inches_quiet_tooltip_attach (self->button);
  inches_focus_return_attach (self->button);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), actions, G_N_ELEMENTS (actions), self);
  /* The button inside would be called by its class. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->button))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Trail"),
                                  -1);
  g_signal_connect_object (self->popover, "show", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
inches_trail_bar_new (InchesSession *session)
{
  InchesTrailBar *self;
  InchesTrail *trail;

  g_return_val_if_fail (INCHES_IS_SESSION (session), NULL);

  self = g_object_new (INCHES_TYPE_TRAIL_BAR, NULL);
  self->session = g_object_ref (session);
  trail = inches_session_get_trail (session);

  g_signal_connect_object (trail, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  /* After the session, which follows it: the position alone is told before. */
  g_signal_connect_object (trail, "notify::position", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (trail, "notify::content", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::moving", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

GActionGroup *
inches_trail_bar_get_actions (InchesTrailBar *self)
{
  g_return_val_if_fail (INCHES_IS_TRAIL_BAR (self), NULL);

  return G_ACTION_GROUP (self->actions);
}
