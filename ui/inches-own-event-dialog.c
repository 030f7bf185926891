/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-own-event-dialog.h"

#include "inches-message.h"
#include "inches-own-event-form.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define USUAL_IMPORTANCE 3
#define MARGIN 24 /* px around what is brought into sight */

struct _InchesOwnEventDialog
{
  GtkWindow      parent_instance;

  InchesSession *session;
  char          *id;       /* whose form it is; NULL: a new one */
  InchesEvent   *before;   /* as the form was filled with it; NULL: with none */
  InchesOwnData *base;     /* what the document had then */
  InchesOwnEventForm filled;
  char          *texts[INCHES_N_OWN_EVENT_TEXTS]; /* those of filled */
  GtkWidget     *question; /* whether to drop what was typed; NULL: not asked */
  guint          bring_id; /* the field that has the keyboard is about to be brought into sight */

  GtkRevealer   *fault_revealer;
  GtkLabel      *fault;
  GtkScrolledWindow *scroller;
  GtkButton     *take_button;
  GtkEditable   *title_entry;
  GtkEditable   *date_entry;
  GtkLabel      *reading;
  GtkDropDown   *kind;
  GtkDropDown   *importance;
  GtkCheckButton *contested;
  GtkTextView   *text;
  GtkEditable   *label_entry;
  GtkEditable   *who_entry;
  GtkEditable   *where_entry;
  GtkEditable   *source_entry;
  GtkEditable   *publisher_entry;
  GtkEditable   *address_entry;
};

G_DEFINE_FINAL_TYPE (InchesOwnEventDialog, inches_own_event_dialog, GTK_TYPE_WINDOW)

static guint taken_signal;

/* Where a text of the form is typed. */
static GtkWidget *
get_field (InchesOwnEventDialog *self,
           InchesOwnEventText    which)
{
  gpointer fields[INCHES_N_OWN_EVENT_TEXTS] = {
    [INCHES_OWN_EVENT_TITLE] = self->title_entry,
    [INCHES_OWN_EVENT_DATE] = self->date_entry,
    [INCHES_OWN_EVENT_LABEL] = self->label_entry,
    [INCHES_OWN_EVENT_TEXT] = self->text,
    [INCHES_OWN_EVENT_ACTORS] = self->who_entry,
    [INCHES_OWN_EVENT_PLACES] = self->where_entry,
    [INCHES_OWN_EVENT_SOURCE] = self->source_entry,
    [INCHES_OWN_EVENT_PUBLISHER] = self->publisher_entry,
    [INCHES_OWN_EVENT_ADDRESS] = self->address_entry,
  };

  return fields[which];
}

static char *
get_text (InchesOwnEventDialog *self,
          InchesOwnEventText    which)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  if (which != INCHES_OWN_EVENT_TEXT)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (get_field (self, which))));

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
read_form (InchesOwnEventDialog *self,
           InchesOwnEventForm   *form,
           char                **texts)
{
  for (guint i = 0; i < INCHES_N_OWN_EVENT_TEXTS; i++)
    form->texts[i] = texts[i] = get_text (self, i);
  form->period = gtk_drop_down_get_selected (self->kind) == 1;
  form->importance = gtk_drop_down_get_selected (self->importance) + 1;
  form->contested = gtk_check_button_get_active (self->contested);
}

static void
clear_texts (char **texts)
{
  for (guint i = 0; i < INCHES_N_OWN_EVENT_TEXTS; i++)
    g_clear_pointer (&texts[i], g_free);
}

static gboolean
is_changed (InchesOwnEventDialog *self)
{
  char *texts[INCHES_N_OWN_EVENT_TEXTS];
  InchesOwnEventForm form;
  gboolean changed;

  read_form (self, &form, texts);
  changed = form.period != self->filled.period || form.importance != self->filled.importance
            || form.contested != self->filled.contested;
  for (guint i = 0; i < INCHES_N_OWN_EVENT_TEXTS; i++)
    changed = changed || !g_str_equal (texts[i], self->texts[i]);
  clear_texts (texts);

  return changed;
}

static gboolean
bring_cb (gpointer user_data)
{
  InchesOwnEventDialog *self = user_data;
  GtkWidget *field = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *form = gtk_viewport_get_child (GTK_VIEWPORT (gtk_scrolled_window_get_child (self->scroller)));
  graphene_rect_t bounds;

  self->bring_id = 0;
  if (field != NULL && gtk_widget_is_ancestor (field, form) && gtk_widget_compute_bounds (field, form, &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->scroller), bounds.origin.y - MARGIN,
                               bounds.origin.y + bounds.size.height + MARGIN);

  return G_SOURCE_REMOVE;
}

/* Words of a fault take room from the form; the field that they are about must not go out of sight for them. */
static void
room_changed_cb (InchesOwnEventDialog *self)
{
  if (self->bring_id == 0)
    self->bring_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, bring_cb, self, NULL);
}

static void
mark_field (GtkWidget *field,
            gboolean   wrong)
{
  if (wrong == gtk_widget_has_css_class (field, "error"))
    return;

  if (wrong)
    gtk_widget_add_css_class (field, "error");
  else
    gtk_widget_remove_css_class (field, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
clear_fault (InchesOwnEventDialog *self)
{
  for (guint i = 0; i < INCHES_N_OWN_EVENT_TEXTS; i++)
    mark_field (get_field (self, i), FALSE);
  gtk_revealer_set_reveal_child (self->fault_revealer, FALSE);
}

/* The words stay in sight wherever the form is scrolled to, and the keyboard goes where it is to be mended. */
static void
show_fault (InchesOwnEventDialog *self,
            GtkWidget            *field, /* NULL: none alone */
            const char           *words)
{
  gtk_label_set_text (self->fault, words);
  gtk_revealer_set_reveal_child (self->fault_revealer, TRUE);
  if (field == NULL)
    return;

  mark_field (field, TRUE);
  gtk_widget_grab_focus (field);
}

/* How a date that is being typed is understood, while nothing is wrong yet. */
static void
date_changed_cb (InchesOwnEventDialog *self)
{
  g_autofree char *edtf = inches_own_event_form_read_date (gtk_editable_get_text (self->date_entry), NULL);
  g_autofree char *shown = NULL;
  g_autofree char *words = NULL;
  InchesDate date;

  clear_fault (self);
  if (edtf != NULL && inches_date_parse (edtf, &date, NULL))
    {
      shown = inches_date_to_text (&date);
      /* Translators: how a date that is typed is understood: "about 3 May 2024" */
      words = g_strdup_printf (_("Read as: %s"), shown);
    }
  gtk_label_set_text (self->reading, words != NULL ? words :
                      _("2024-05-03, 3 May 2024, 2024-05, 2024-Q2 or 2024; about 2024-05-03~; from and to 2024-05/2024-07; still going on 2024-05/.."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->date_entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_text (self->reading), -1);
}

static void
changed_cb (InchesOwnEventDialog *self)
{
  clear_fault (self);
}

static InchesEvent *
make_event (InchesOwnEventDialog *self)
{
  g_autofree char *id = self->id != NULL ? g_strdup (self->id) : inches_session_make_own_id (self->session);
  char *texts[INCHES_N_OWN_EVENT_TEXTS];
  InchesOwnEventForm form;
  g_autoptr(GError) error = NULL;
  InchesOwnEventText wrong;
  InchesEvent *event;

  read_form (self, &form, texts);
  event = inches_own_event_form_make (&form, id, self->before, &wrong, &error);
  clear_texts (texts);
  if (event == NULL)
    show_fault (self, get_field (self, wrong), error->message);

  return event;
}

static void
show_purpose (InchesOwnEventDialog *self)
{
  gtk_window_set_title (GTK_WINDOW (self), self->id != NULL ? _("Edit own event") : _("Add own event"));
  gtk_button_set_label (self->take_button, self->id != NULL ? _("Apply") : _("Add"));
}

/* What was typed is not lost when the document under it changes, nor does it go where nobody meant it. */
static gboolean
is_overtaken (InchesOwnEventDialog *self)
{
  InchesOwnData *own = inches_session_get_own_data (self->session);
  gboolean gone = self->id != NULL && inches_own_data_find_event (own, self->id) != self->before;

  if (own == self->base)
    return FALSE;

  inches_own_data_unref (self->base);
  self->base = inches_own_data_ref (own);
  if (gone)
    g_clear_pointer (&self->id, g_free);
  show_purpose (self);
  show_fault (self, NULL, gone ? _("This event was changed or removed while its form was open. Add puts what stands here into the document as a new one.")
                               : _("The document was changed while this form was open. Look at it, then do this once more."));

  return TRUE;
}

static void
take_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  InchesOwnEventDialog *self = INCHES_OWN_EVENT_DIALOG (widget);
  g_autoptr(InchesEvent) event = NULL;
  g_autoptr(GPtrArray) events = g_ptr_array_new ();
  g_autoptr(InchesOwnData) own = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;

  clear_fault (self);
  if (is_overtaken (self))
    return;

  event = make_event (self);
  if (event == NULL)
    return;

  if (self->id == NULL || !inches_own_event_equal (self->before, event))
    {
      g_ptr_array_add (events, event);
      own = inches_own_data_with (self->base, events, NULL, &error);
      if (own == NULL)
        {
          show_fault (self, NULL, error->message);
          return;
        }
      /* Translators: title of an event */
      words = g_strdup_printf (self->id == NULL ? _("Added: %s") : _("Changed: %s"), inches_event_get_title (event));
      inches_session_set_own_data (self->session, own, words);
      g_signal_emit (self, taken_signal, 0, event);
    }
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
answered_cb (InchesMessage        *message,
             const char           *answer,
             InchesOwnEventDialog *self)
{
  if (g_str_equal (answer, "discard"))
    gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
inches_own_event_dialog_close_request (GtkWindow *window)
{
  InchesOwnEventDialog *self = INCHES_OWN_EVENT_DIALOG (window);

  if (!is_changed (self))
    return GTK_WINDOW_CLASS (inches_own_event_dialog_parent_class)->close_request (window);

  if (self->question == NULL)
    {
      self->question = inches_message_new (window, _("Discard what you typed?"), _("Nothing of it is in the document yet."));
      g_object_add_weak_pointer (G_OBJECT (self->question), (gpointer *) &self->question);
      gtk_window_set_destroy_with_parent (GTK_WINDOW (self->question), TRUE);
      inches_message_add_answer (INCHES_MESSAGE (self->question), "discard", _("_Discard"), "destructive-action");
      inches_message_add_answer (INCHES_MESSAGE (self->question), INCHES_MESSAGE_CLOSED, _("_Keep writing"), "suggested-action");
      g_signal_connect_object (self->question, "answered", G_CALLBACK (answered_cb), self, 0);
    }
  gtk_window_present (GTK_WINDOW (self->question));

  return TRUE;
}

static void
entered_cb (InchesOwnEventDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "own-event.take", NULL);
}

static void
fill (InchesOwnEventDialog *self,
      InchesEvent          *event)
{
  for (guint i = 0; i < INCHES_N_OWN_EVENT_TEXTS; i++)
    {
      g_autofree char *text = inches_own_event_form_get_text (event, i);

      if (i == INCHES_OWN_EVENT_TEXT)
        gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
      else
        gtk_editable_set_text (GTK_EDITABLE (get_field (self, i)), text);
    }
  gtk_drop_down_set_selected (self->kind, inches_event_get_kind (event) == INCHES_EVENT_KIND_PERIOD ? 1 : 0);
  gtk_drop_down_set_selected (self->importance, inches_event_get_importance (event) - 1);
  gtk_check_button_set_active (self->contested, (inches_event_get_flags (event) & INCHES_EVENT_CONTESTED) != 0);
}

static void
inches_own_event_dialog_dispose (GObject *object)
{
  InchesOwnEventDialog *self = INCHES_OWN_EVENT_DIALOG (object);

  g_clear_weak_pointer (&self->question);
  gtk_widget_dispose_template (GTK_WIDGET (self), INCHES_TYPE_OWN_EVENT_DIALOG);
  /* The form takes its last room from what is thrown away. */
  g_clear_handle_id (&self->bring_id, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->before);
  g_clear_pointer (&self->base, inches_own_data_unref);
  g_clear_pointer (&self->id, g_free);
  clear_texts (self->texts);

  G_OBJECT_CLASS (inches_own_event_dialog_parent_class)->dispose (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, InchesOwnEventDialog, child)

static void
bind_children (GtkWidgetClass *widget_class)
{
  BIND (fault_revealer);
  BIND (fault);
  BIND (scroller);
  BIND (take_button);
  BIND (title_entry);
  BIND (date_entry);
  BIND (reading);
  BIND (kind);
  BIND (importance);
  BIND (contested);
  BIND (text);
  BIND (label_entry);
  BIND (who_entry);
  BIND (where_entry);
  BIND (source_entry);
  BIND (publisher_entry);
  BIND (address_entry);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
}

static void
inches_own_event_dialog_class_init (InchesOwnEventDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_own_event_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = inches_own_event_dialog_close_request;
  taken_signal = g_signal_new ("taken", INCHES_TYPE_OWN_EVENT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, INCHES_TYPE_EVENT);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-own-event-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "own-event.take", NULL, take_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "own-event.take", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
name_choice (GtkDropDown *choice,
             const char  *name)
{
  /* In GTK 4.18 a drop-down is labelled by the item chosen, which goes before any other name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
inches_own_event_dialog_init (InchesOwnEventDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_choice (self->kind, _("Drawn as"));
  name_choice (self->importance, _("Importance"));
  gtk_drop_down_set_selected (self->importance, USUAL_IMPORTANCE - 1);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "notify::page-size", G_CALLBACK (room_changed_cb), self,
                           G_CONNECT_SWAPPED);
  date_changed_cb (self);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
inches_own_event_dialog_new (GtkWindow     *parent,
                             InchesSession *session,
                             const char    *id)
{
  InchesOwnEventDialog *self = g_object_new (INCHES_TYPE_OWN_EVENT_DIALOG, "transient-for", parent, NULL);
  InchesEvent *before;

  self->session = g_object_ref (session);
  self->base = inches_own_data_ref (inches_session_get_own_data (session));
  before = id != NULL ? inches_own_data_find_event (self->base, id) : NULL;
  if (before != NULL)
    {
      self->id = g_strdup (id);
      self->before = g_object_ref (before);
      fill (self, before);
    }
  read_form (self, &self->filled, self->texts);
  show_purpose (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->title_entry));

  return GTK_WIDGET (self);
}
