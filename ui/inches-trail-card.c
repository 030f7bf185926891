/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-trail-card.h"

#include "inches-list-focus.h"
#include "inches-trail-line.h"
#include "inches-trail-model.h"
#include "inches-trail-save.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _InchesTrailCard
{
  GtkWidget        parent_instance;

  InchesSession   *session;

  GtkLabel        *count;
  GtkWidget       *empty;
  GtkWidget       *scroller;
  GtkListView     *list;
  GtkEntry        *name;
  GtkButton       *bookmark;
  GtkWidget       *remove;
  GtkLabel        *refusal;
  GtkWidget       *replay;
  guint            here_id;
};

G_DEFINE_FINAL_TYPE (InchesTrailCard, inches_trail_card, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_SAID,
  SIGNAL_LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_bookmark (InchesTrailCard *self)
{
  InchesTrail *trail = inches_session_get_trail (self->session);

  return inches_trail_get_step (trail, inches_trail_get_position (trail))->bookmark;
}

static void
update_buttons (InchesTrailCard *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name));
  const char *bookmark = get_bookmark (self);

  gtk_button_set_label (self->bookmark, bookmark != NULL ? _("Rename") : _("Add"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->bookmark), *name != '\0' && g_strcmp0 (name, bookmark) != 0);
  gtk_widget_set_visible (self->remove, bookmark != NULL);
}

static void
name_changed_cb (InchesTrailCard *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), FALSE);
  update_buttons (self);
}

/* What stood there before is of another state: undo of the typing must not bring it back. */
static void
show_name (InchesTrailCard *self,
           const char      *name)
{
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->name), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->name), TRUE);
}

/* Once the list has its lines: a line can only then be gone to. */
static gboolean
show_here_cb (gpointer user_data)
{
  InchesTrailCard *self = user_data;

  self->here_id = 0;
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                              inches_trail_get_position (inches_session_get_trail (self->session)));

  return G_SOURCE_REMOVE;
}

static void
trail_changed_cb (InchesTrailCard *self)
{
  InchesTrail *trail = inches_session_get_trail (self->session);
  guint n = inches_trail_get_n_steps (trail) - 1;
  const char *bookmark = get_bookmark (self);
  g_autofree char *count = g_strdup_printf (ngettext ("%u change", "%u changes", n), n);

  gtk_label_set_text (self->count, n > 0 ? count : "");
  gtk_widget_set_visible (self->empty, n == 0);
  gtk_widget_set_visible (self->scroller, n > 0);
  show_name (self, bookmark != NULL ? bookmark : "");
  gtk_widget_set_sensitive (self->replay, inches_session_can_replay (self->session));
  update_buttons (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->here_id == 0)
    self->here_id = g_idle_add (show_here_cb, self);
}

static void
set_bookmark (InchesTrailCard *self,
              const char      *name)
{
  InchesTrail *trail = inches_session_get_trail (self->session);
  g_autofree char *stripped = name != NULL ? g_strstrip (g_strdup (name)) : NULL;
  g_autoptr(GError) error = NULL;

  if (inches_trail_set_bookmark (trail, inches_trail_get_position (trail), stripped, &error))
    return;

  gtk_label_set_text (self->refusal, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), TRUE);
}

static void
bookmark_cb (InchesTrailCard *self)
{
  set_bookmark (self, gtk_editable_get_text (GTK_EDITABLE (self->name)));
}

static void
remove_cb (InchesTrailCard *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  set_bookmark (self, NULL);
}

static void
activated_cb (InchesTrailCard *self,
              guint            position)
{
  inches_session_stop_replay (self->session);
  inches_trail_go_to (inches_session_get_trail (self->session), position);
  inches_trail_card_focus_here (self); /* the lines up to it are new ones */
}

static void
replay_cb (InchesTrailCard *self)
{
  inches_session_replay (self->session, adw_get_enable_animations (GTK_WIDGET (self)) ? INCHES_SESSION_REPLAY : 0);
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(InchesTrailCard) self = user_data;
  g_autofree char *words = inches_trail_save_finish (result);

  if (words != NULL)
    g_signal_emit (self, signals[SIGNAL_SAID], 0, words);
}

static void
save_cb (InchesTrailCard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *text = inches_session_describe_trail (self->session);

  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
  inches_trail_save_async (GTK_WINDOW (root), text, saved_cb, g_object_ref (self));
}

/* In this GTK Tab goes from line to line, of which there may be hundreds; here it leaves the list. */
static gboolean
inches_trail_card_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  InchesTrailCard *self = INCHES_TRAIL_CARD (widget);

  if (gtk_widget_get_focus_child (widget) == self->scroller && direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;
  if (gtk_widget_get_focus_child (widget) == self->scroller && direction == GTK_DIR_TAB_FORWARD)
    return gtk_widget_grab_focus (GTK_WIDGET (self->name));

  return GTK_WIDGET_CLASS (inches_trail_card_parent_class)->focus (widget, direction);
}

static void
inches_trail_card_dispose (GObject *object)
{
  InchesTrailCard *self = INCHES_TRAIL_CARD (object);

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);

  g_clear_handle_id (&self->here_id, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_trail_card_parent_class)->dispose (object);
}

static void
inches_trail_card_class_init (InchesTrailCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_trail_card_dispose;
  widget_class->focus = inches_trail_card_focus;

  signals[SIGNAL_SAID] = g_signal_new ("said", INCHES_TYPE_TRAIL_CARD, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_LEFT] = g_signal_new ("left", INCHES_TYPE_TRAIL_CARD, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "trailcard");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-trail-card.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesTrailCard, count);
  gtk_widget_class_bind_template_child (widget_class, InchesTrailCard, empty);
  gtk_widget_class_bind_template_child (widget_class, InchesTrailCard, scroller);
  gtk_widget_class_bind_template_child (widget_class, InchesTrailCard, list);
  gtk_widget_class_bind_template_child (widget_class, InchesTrailCard, name);
  gtk_widget_class_bind_template_child (widget_class, InchesTrailCard, bookmark);
  gtk_widget_class_bind_template_child (widget_class, InchesTrailCard, remove);
  gtk_widget_class_bind_template_child (widget_class, InchesTrailCard, refusal);
  gtk_widget_class_bind_template_child (widget_class, InchesTrailCard, replay);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, bookmark_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, replay_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
inches_trail_card_init (InchesTrailCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_entry_set_max_length (self->name, INCHES_TRAIL_LONGEST_BOOKMARK);
}

GtkWidget *
inches_trail_card_new (InchesSession *session)
{
  InchesTrailCard *self;
  InchesTrail *trail;
  g_autoptr(GtkNoSelection) selection = NULL;
  g_autoptr(GtkListItemFactory) factory = inches_trail_line_factory_new ();

  g_return_val_if_fail (INCHES_IS_SESSION (session), NULL);

  self = g_object_new (INCHES_TYPE_TRAIL_CARD, NULL);
  self->session = g_object_ref (session);
  trail = inches_session_get_trail (session);

  selection = gtk_no_selection_new (G_LIST_MODEL (inches_trail_model_new (trail)));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));

  g_signal_connect_object (trail, "changed", G_CALLBACK (trail_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (trail, "notify::position", G_CALLBACK (trail_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (trail, "notify::content", G_CALLBACK (trail_changed_cb), self, G_CONNECT_SWAPPED);
  trail_changed_cb (self);

  return GTK_WIDGET (self);
}

void
inches_trail_card_focus_here (InchesTrailCard *self)
{
  g_return_if_fail (INCHES_IS_TRAIL_CARD (self));

  /* Where there is no line yet, the start can be given a name. */
  if (gtk_widget_get_visible (self->scroller))
    inches_list_focus (self->list, inches_trail_get_position (inches_session_get_trail (self->session)), inches_trail_line_is_here);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

void
inches_trail_card_name_bookmark (InchesTrailCard *self)
{
  g_return_if_fail (INCHES_IS_TRAIL_CARD (self));

  inches_list_focus_drop (self->list); /* a list that was left at once */
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
