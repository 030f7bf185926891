/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-document-notes.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define WINDOW "inches-document-notes" /* of a document's window, while it is open */
#define MARGIN 18

struct _InchesDocumentNotes
{
  GtkWindow      parent_instance;

  InchesSession *session;
  GtkTextBuffer *buffer;
  GtkWidget     *view;
  gboolean       taking; /* the session's notes are being shown */
};

G_DEFINE_FINAL_TYPE (InchesDocumentNotes, inches_document_notes, GTK_TYPE_WINDOW)

static char *
get_text (InchesDocumentNotes *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

/* Undo and another document bring other notes; what is typed comes back as it is. */
static void
notes_changed_cb (InchesDocumentNotes *self)
{
  const char *notes = inches_session_get_notes (self->session);
  g_autofree char *shown = get_text (self);

  if (g_str_equal (shown, notes))
    return;

  self->taking = TRUE;
  gtk_text_buffer_set_text (self->buffer, notes, -1);
  self->taking = FALSE;
}

static void
typed_cb (InchesDocumentNotes *self)
{
  g_autofree char *text = NULL;

  if (self->taking)
    return;

  if (gtk_text_buffer_get_char_count (self->buffer) > INCHES_NOTES_LONGEST)
    {
      gtk_widget_error_bell (self->view);
      notes_changed_cb (self);
      return;
    }

  text = get_text (self);
  inches_session_set_notes (self->session, text);
}

static void
inches_document_notes_dispose (GObject *object)
{
  InchesDocumentNotes *self = INCHES_DOCUMENT_NOTES (object);

  if (self->buffer != NULL)
    g_signal_handlers_disconnect_by_data (self->buffer, self);
  g_clear_object (&self->buffer);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_document_notes_parent_class)->dispose (object);
}

static void
inches_document_notes_class_init (InchesDocumentNotesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_document_notes_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
inches_document_notes_init (InchesDocumentNotes *self)
{
}

static GtkWidget *
create_view (InchesDocumentNotes *self)
{
  GtkWidget *view = gtk_text_view_new_with_buffer (self->buffer);

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), MARGIN);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), MARGIN);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), MARGIN);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), MARGIN);
  /* Tab leads out of it: it is a note, not a table. */
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Notes on the document"), -1);

  return view;
}

static GtkWidget *
create_foot (void)
{
  GtkWidget *label = gtk_label_new (_("For you alone: saved with the document, in no picture and no slide."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_start (label, MARGIN);
  gtk_widget_set_margin_end (label, MARGIN);
  gtk_widget_set_margin_top (label, 8);
  gtk_widget_set_margin_bottom (label, 8);
  gtk_widget_add_css_class (label, "dim-label");

  return label;
}

GtkWidget *
inches_document_notes_new (GtkWindow     *parent,
                           InchesSession *session)
{
  InchesDocumentNotes *self = g_object_new (INCHES_TYPE_DOCUMENT_NOTES, "transient-for", parent, "destroy-with-parent", TRUE,
                                            "title", _("Notes"), "default-width", 480, "default-height", 420, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->session = g_object_ref (session);
  self->buffer = gtk_text_buffer_new (NULL);
  /* The document's undo is the only one. */
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  self->view = create_view (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), create_foot ());
  gtk_window_set_titlebar (GTK_WINDOW (self), adw_header_bar_new ());
  gtk_window_set_child (GTK_WINDOW (self), box);

  notes_changed_cb (self);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::notes", G_CALLBACK (notes_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (self->view);

  return GTK_WIDGET (self);
}

static void
closed_cb (GObject *window)
{
  g_object_set_data (window, WINDOW, NULL);
}

static void
undo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       session)
{
  inches_session_undo (session);
}

static void
redo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       session)
{
  inches_session_redo (session);
}

/* The keys of undo reach it as they reach the document's window. */
static void
add_trail (GtkWidget     *notes,
           InchesSession *session)
{
  static const GActionEntry entries[] = { { .name = "undo", .activate = undo_cb }, { .name = "redo", .activate = redo_cb } };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), session);
  gtk_widget_insert_action_group (notes, "trail", G_ACTION_GROUP (group));
}

static void
notes_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  GObject *window = user_data;
  InchesSession *session = g_object_get_data (G_OBJECT (action), "session");
  GtkWidget *notes = g_object_get_data (window, WINDOW);

  if (notes == NULL)
    {
      notes = inches_document_notes_new (GTK_WINDOW (window), session);
      add_trail (notes, session);
      g_object_set_data (window, WINDOW, notes);
      g_signal_connect_object (notes, "destroy", G_CALLBACK (closed_cb), window, G_CONNECT_SWAPPED);
    }
  gtk_window_present (GTK_WINDOW (notes));
}

void
inches_document_notes_add_action (GtkApplicationWindow *window,
                                  InchesSession        *session)
{
  GSimpleAction *action = g_simple_action_new ("notes", NULL);

  g_object_set_data_full (G_OBJECT (action), "session", g_object_ref (session), g_object_unref);
  g_signal_connect (action, "activate", G_CALLBACK (notes_cb), window);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
  g_object_unref (action);
}
