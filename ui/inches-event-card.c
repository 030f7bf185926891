/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-event-card.h"

#include "inches-card-list.h"
#include "inches-card-room.h"
#include "inches-citation.h"
#include "inches-event-words.h"
#include "inches-lane-mark.h"
#include "inches-quiet-tooltip.h"
#include "inches-record-settings.h"
#include "inches-relation-row.h"

#include <glib/gi18n-lib.h>

#define MOST_RELATED 6

struct _InchesEventCard
{
  GtkPopover      parent_instance;

  InchesSession  *session;

  GtkLabel       *date;
  GtkButton      *previous_button;
  GtkButton      *next_button;
  GtkButton      *copy_button;
  GtkScrolledWindow *scroller;
  GtkLabel       *title;
  InchesLaneMark *mark;
  GtkLabel       *lane;
  GtkWidget      *own;   /* says that it is the user's own */
  GtkActionable  *edit_button;
  GtkActionable  *remove_button;
  GtkLabel       *who;
  GtkLabel       *where;
  GtkLabel       *precedent;
  GtkLabel       *summary;
  GtkLabel       *flags;
  GtkLabel       *grade;
  GtkLabel       *sources_title;
  GtkBox         *sources;
  GtkLabel       *notes;
  GtkWidget      *claims_title;
  GtkBox         *claims;
  GtkWidget      *related_title;
  GtkBox         *related;
  InchesRecordSettings *settings;
  GArray         *relations; /* of InchesRelation, as shown; NULL until they are */
  guint           rest_id;   /* a tick after which the lower sections come; 0: they are there */
  gboolean        drawn;     /* a frame with the upper ones has been */
  gboolean        stale;     /* what it says is not of what is selected now */
};

G_DEFINE_FINAL_TYPE (InchesEventCard, inches_event_card, GTK_TYPE_POPOVER)

static guint step_signal;
static guint chosen_signal;
static guint shown_signal;

/* Texts of the record are shown as they are; a line without text takes no room. */
static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_names (GtkLabel          *label,
            const char        *format,
            const char *const *names)
{
  g_autofree char *list = names != NULL && names[0] != NULL ? g_strjoinv (", ", (char **) names) : NULL;
  g_autofree char *text = NULL;

  if (list != NULL)
    {
      /* Translators give only the words before the list. */
      text = g_strconcat (format, " ", list, NULL);
    }
  show_text (label, text);
}

static void
show_sources (InchesEventCard *self,
              InchesEvent     *event)
{
  guint n = inches_event_get_n_sources (event);

  inches_card_list_sources (self->sources, event);
  gtk_label_set_text (self->sources_title, n == 0 ? _("No sources") : ngettext ("Source", "Sources, best first", n));
}

static void
show_claims (InchesEventCard *self,
             InchesEvent     *event)
{
  InchesArgument *argument = inches_chronicle_get_argument (inches_session_get_chronicle (self->session));
  gboolean any = inches_card_list_claims (self->claims, argument, event);

  gtk_widget_set_visible (self->claims_title, any);
  gtk_widget_set_visible (GTK_WIDGET (self->claims), any);
}

static void
relation_clicked_cb (InchesRelationRow *row,
                     InchesEventCard   *self)
{
  g_autoptr(InchesEvent) event = g_object_ref (inches_relation_row_get_event (row));

  g_signal_emit (self, chosen_signal, 0, event);
}

static void
show_related (InchesEventCard *self,
              InchesEvent     *event)
{
  g_clear_pointer (&self->relations, g_array_unref);
  self->relations = inches_relations_find (inches_session_get_chronicle (self->session), event, MOST_RELATED);

  inches_card_list_empty (self->related);
  for (guint i = 0; i < self->relations->len; i++)
    {
      GtkWidget *row = inches_relation_row_new (&g_array_index (self->relations, InchesRelation, i));

      g_signal_connect (row, "clicked", G_CALLBACK (relation_clicked_cb), self);
      gtk_box_append (self->related, row);
    }
  gtk_widget_set_visible (self->related_title, self->relations->len > 0);
}

static void
show_lane (InchesEventCard *self,
           InchesEvent     *event)
{
  InchesChronicle *chronicle = inches_session_get_chronicle (self->session);
  const char *id = inches_event_get_lane (event);
  const InchesLane *lane;
  guint index;

  if (id == NULL || !inches_chronicle_find_lane (chronicle, id, &index))
    {
      gtk_label_set_text (self->lane, _("Precedent"));
      gtk_widget_set_visible (GTK_WIDGET (self->mark), FALSE);
      return;
    }

  lane = inches_chronicle_get_lane (chronicle, index);
  gtk_label_set_text (self->lane, lane->name);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), TRUE);
  inches_lane_mark_set_event (self->mark, lane, event, inches_session_get_theme (self->session));
}

/* What is not of the record says so before anything else, and can be changed or taken out. */
static void
show_own (InchesEventCard *self,
          InchesEvent     *event)
{
  gtk_widget_set_visible (self->own, inches_event_is_own (event));
  if (!inches_event_is_own (event))
    return;

  /* In this order: an action that wants a target must never be without one. */
  gtk_actionable_set_action_target (self->remove_button, "s", inches_event_get_id (event));
  gtk_actionable_set_action_name (self->remove_button, "win.remove-own");
  gtk_actionable_set_action_target (self->edit_button, "s", inches_event_get_id (event));
  gtk_actionable_set_action_name (self->edit_button, "win.edit-own");
}

static void
limit (InchesEventCard *self)
{
  inches_card_room_limit (self->scroller);
  inches_card_room_limit_text (self->summary);
}

static void
show_rest (InchesEventCard *self)
{
  InchesEvent *event = inches_session_get_selected (self->session);

  if (self->rest_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->rest_id);
  self->rest_id = 0;
  if (event == NULL)
    return;

  show_sources (self, event);
  show_text (self->notes, inches_event_get_notes (event));
  show_claims (self, event);
  show_related (self, event);
  inches_record_settings_show (self->settings, self->session, event);
  gtk_scrolled_window_set_min_content_height (self->scroller, -1);
  g_signal_emit (self, shown_signal, 0);
}

static gboolean
rest_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  InchesEventCard *self = INCHES_EVENT_CARD (widget);

  /* The first frame is about to be drawn. */
  if (!self->drawn)
    {
      self->drawn = gtk_widget_get_mapped (widget);
      return G_SOURCE_CONTINUE;
    }

  self->rest_id = 0;
  show_rest (self);

  return G_SOURCE_REMOVE;
}

/* The upper sections of a card that is higher than its room are seen a frame before the
 * lower ones, which take as long and have to be scrolled to. */
static void
begin_rest (InchesEventCard *self,
            InchesEvent     *event)
{
  int room = gtk_scrolled_window_get_max_content_height (self->scroller);

  inches_card_list_empty (self->sources);
  inches_card_list_empty (self->claims);
  inches_card_list_empty (self->related);
  show_text (self->notes, NULL);
  gtk_widget_set_visible (self->claims_title, FALSE);
  gtk_widget_set_visible (self->related_title, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->settings), FALSE);
  gtk_label_set_text (self->sources_title, "");
  g_clear_pointer (&self->relations, g_array_unref);

  if (room <= 0 || inches_card_room_estimate (event) < room)
    {
      show_rest (self);
      return;
    }

  gtk_scrolled_window_set_min_content_height (self->scroller, room);
  self->drawn = FALSE;
  if (self->rest_id == 0)
    self->rest_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), rest_cb, NULL, NULL);
}

/* The upper sections. FALSE: nothing is selected. */
static gboolean
show_head (InchesEventCard *self)
{
  InchesEvent *event = inches_session_get_selected (self->session);
  g_autofree char *date = NULL;
  g_autofree char *flags = NULL;
  g_autofree char *grade = NULL;
  g_autofree char *precedent = NULL;

  if (event == NULL)
    return FALSE;

  date = inches_date_to_text (inches_event_get_date (event));
  flags = inches_event_words_flags (event, inches_label_changes_find (inches_session_get_label_changes (self->session),
                                                                      inches_event_get_id (event)));
  grade = inches_event_words_grade (event);
  precedent = inches_event_words_precedent (event);

  gtk_label_set_text (self->date, date);
  gtk_label_set_text (self->title, inches_event_get_title (event));
  show_lane (self, event);
  show_own (self, event);
  show_names (self->who, _("Who:"), inches_event_get_actors (event));
  show_names (self->where, _("Where:"), inches_event_get_places (event));
  show_text (self->precedent, precedent);
  show_text (self->summary, inches_event_get_summary (event));
  show_text (self->flags, flags);
  gtk_label_set_text (self->grade, grade);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, inches_event_get_title (event), -1);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  self->stale = FALSE;

  return TRUE;
}

static void
update (InchesEventCard *self)
{
  if (show_head (self))
    begin_rest (self, inches_session_get_selected (self->session));
}

/* It is not kept up to date where nobody sees it, and does not outlast what it is of. */
static void
selection_changed_cb (InchesEventCard *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_visible (GTK_WIDGET (self)) && inches_session_get_selected (self->session) == NULL)
    gtk_popover_popdown (GTK_POPOVER (self));
  else if (gtk_widget_get_visible (GTK_WIDGET (self)))
    update (self);
}

static void
surroundings_changed_cb (InchesEventCard *self)
{
  self->stale = TRUE;
}

static void
step_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_signal_emit (widget, step_signal, 0, g_str_equal (action, "card.next") ? 1 : -1);
}

static void
copy_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  InchesEventCard *self = INCHES_EVENT_CARD (widget);
  g_autofree char *words = inches_citation_event (inches_session_get_chronicle (self->session),
                                                  inches_session_get_selected (self->session));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), words);
}

static gboolean
scroll_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (INCHES_EVENT_CARD (widget)->scroller);
  int pages = g_variant_get_int32 (arguments);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                        + pages * gtk_adjustment_get_page_increment (adjustment));

  return TRUE;
}

static void
inches_event_card_show (GtkWidget *widget)
{
  InchesEventCard *self = INCHES_EVENT_CARD (widget);

  limit (self);
  if (self->stale)
    update (self);

  GTK_WIDGET_CLASS (inches_event_card_parent_class)->show (widget);
}

static void
inches_event_card_dispose (GObject *object)
{
  InchesEventCard *self = INCHES_EVENT_CARD (object);

  if (self->rest_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->rest_id);
  self->rest_id = 0;
  g_clear_pointer (&self->relations, g_array_unref);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), INCHES_TYPE_EVENT_CARD);

  G_OBJECT_CLASS (inches_event_card_parent_class)->dispose (object);
}

static void
inches_event_card_class_init (InchesEventCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_event_card_dispose;
  widget_class->show = inches_event_card_show;

  step_signal = g_signal_new ("step", INCHES_TYPE_EVENT_CARD, G_SIGNAL_RUN_LAST,
                              0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  chosen_signal = g_signal_new ("chosen", INCHES_TYPE_EVENT_CARD, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, INCHES_TYPE_EVENT);
  shown_signal = g_signal_new ("shown", INCHES_TYPE_EVENT_CARD, G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INCHES_TYPE_RECORD_SETTINGS);
  g_type_ensure (INCHES_TYPE_LANE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-event-card.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, date);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, previous_button);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, next_button);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, copy_button);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, scroller);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, title);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, mark);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, lane);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, own);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, edit_button);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, remove_button);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, who);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, where);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, precedent);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, summary);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, flags);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, grade);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, sources_title);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, sources);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, notes);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, claims_title);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, claims);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, related_title);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, related);
  gtk_widget_class_bind_template_child (widget_class, InchesEventCard, settings);

  gtk_widget_class_install_action (widget_class, "card.previous", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "card.next", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "card.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "card.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "card.next", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, scroll_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, scroll_cb, "i", -1);
}

/* The file with the template would have each ask the display where the pointer is. */
static void
name_button (GtkButton  *button,
             const char *name,
             const char *tooltip)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  inches_quiet_tooltip_set (GTK_WIDGET (button), tooltip);
}

static void
inches_event_card_init (InchesEventCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  name_button (self->previous_button, _("Previous in the lane"), _("Previous in the lane (Alt+Left)"));
  name_button (self->next_button, _("Next in the lane"), _("Next in the lane (Alt+Right)"));
  name_button (self->copy_button, _("Copy citation"), _("Copy citation"));
  name_button (GTK_BUTTON (self->edit_button), _("Edit this own entry"), _("Change what it says"));
  name_button (GTK_BUTTON (self->remove_button), _("Remove this own entry"), _("Take it out of the document; undo brings it back"));
}

GtkWidget *
inches_event_card_new (InchesSession *session)
{
  InchesEventCard *self = g_object_new (INCHES_TYPE_EVENT_CARD, NULL);

  self->session = g_object_ref (session);
  self->stale = TRUE;
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::theme", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::chronicle", G_CALLBACK (surroundings_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::label-changes", G_CALLBACK (surroundings_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/** inches_event_card_get_relations: Returns: (transfer none) (nullable) (element-type InchesRelation): what it
 * names beside its event; %NULL until the lower sections are shown, which "shown" tells */
const GArray *
inches_event_card_get_relations (InchesEventCard *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT_CARD (self), NULL);

  return self->relations;
}

/* Fills all sections of a card that is hidden and lays its texts out, so that it can be shown at once. */
void
inches_event_card_prepare (InchesEventCard *self)
{
  GtkWidget *content = gtk_popover_get_child (GTK_POPOVER (self));
  int width, height;

  g_return_if_fail (INCHES_IS_EVENT_CARD (self) && !gtk_widget_get_visible (GTK_WIDGET (self)));

  limit (self);
  if (!show_head (self))
    return;

  show_rest (self);
  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
}
