/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of an own event, where the document changes under it and where it is closed. */
#include "comes.h"
#include "inches-message.h"
#include "inches-own-event-dialog.h"
#include "session-fixture.h"
#include "widget-finder.h"

#include <adwaita.h>
#include <string.h>

static InchesSession *session;

static GtkWidget *
get_child (GtkWidget  *dialog,
           const char *name)
{
  GObject *child = gtk_widget_get_template_child (dialog, INCHES_TYPE_OWN_EVENT_DIALOG, name);

  g_assert_nonnull (child);

  return GTK_WIDGET (child);
}

static void
write_text (GtkWidget  *dialog,
            const char *name,
            const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_child (dialog, name)), text);
}

/* Kept by a weak pointer: NULL once it is gone. */
static void
open_dialog (GtkWidget  **dialog,
             const char  *id)
{
  *dialog = inches_own_event_dialog_new (NULL, session, id);
  g_object_add_weak_pointer (G_OBJECT (*dialog), (gpointer *) dialog);
  gtk_window_present (GTK_WINDOW (*dialog));
}

static gboolean
is_gone (gpointer dialog)
{
  return *(GtkWidget **) dialog == NULL;
}

static InchesEvent *
add (const char *title)
{
  InchesOwnData *own;
  GtkWidget *dialog;

  open_dialog (&dialog, NULL);
  write_text (dialog, "title_entry", title);
  write_text (dialog, "date_entry", "2024-05-03");
  gtk_widget_activate_action (dialog, "own-event.take", NULL);
  g_assert_true (comes (is_gone, &dialog));
  own = inches_session_get_own_data (session);

  return inches_own_data_get_event (own, inches_own_data_get_n_events (own) - 1);
}

static const char *
get_fault (GtkWidget *dialog)
{
  GtkRevealer *revealer = GTK_REVEALER (get_child (dialog, "fault_revealer"));

  return gtk_revealer_get_reveal_child (revealer) ? gtk_label_get_text (GTK_LABEL (get_child (dialog, "fault"))) : "";
}

static void
remove_event (const char *id)
{
  const char *const ids[] = { id, NULL };
  g_autoptr(InchesOwnData) own = inches_own_data_without (inches_session_get_own_data (session), ids);

  inches_session_set_own_data (session, own, NULL);
}

/* What is edited is gone meanwhile: that is said, and what was typed comes in as a new one. */
static void
test_event_gone (void)
{
  InchesEvent *first = add ("First");
  g_autofree char *id = g_strdup (inches_event_get_id (first));
  InchesOwnData *own;
  GtkWidget *dialog;

  open_dialog (&dialog, id);
  write_text (dialog, "title_entry", "Second");
  remove_event (id);
  gtk_widget_activate_action (dialog, "own-event.take", NULL);
  g_assert_nonnull (dialog);
  g_assert_nonnull (strstr (get_fault (dialog), "was changed or removed while its form was open"));
  g_assert_true (inches_own_data_is_empty (inches_session_get_own_data (session)));

  gtk_widget_activate_action (dialog, "own-event.take", NULL);
  g_assert_true (comes (is_gone, &dialog));
  own = inches_session_get_own_data (session);
  g_assert_cmpuint (inches_own_data_get_n_events (own), ==, 1);
  g_assert_cmpstr (inches_event_get_title (inches_own_data_get_event (own, 0)), ==, "Second");
  g_assert_cmpstr (inches_event_get_id (inches_own_data_get_event (own, 0)), !=, id);
}

/* What another form or file brought in meanwhile stays. */
static void
test_document_changed (void)
{
  g_autoptr(InchesEvent) edited = g_object_ref (add ("Edited"));
  guint n = inches_own_data_get_n_events (inches_session_get_own_data (session));
  InchesOwnData *own;
  GtkWidget *dialog;

  open_dialog (&dialog, inches_event_get_id (edited));
  write_text (dialog, "title_entry", "Edited again");
  add ("Beside it");
  gtk_widget_activate_action (dialog, "own-event.take", NULL);
  g_assert_nonnull (dialog);
  g_assert_nonnull (strstr (get_fault (dialog), "The document was changed while this form was open"));

  gtk_widget_activate_action (dialog, "own-event.take", NULL);
  g_assert_true (comes (is_gone, &dialog));
  own = inches_session_get_own_data (session);
  g_assert_cmpuint (inches_own_data_get_n_events (own), ==, n + 1);
  g_assert_cmpstr (inches_event_get_title (inches_own_data_find_event (own, inches_event_get_id (edited))), ==, "Edited again");
}

static GtkWidget *
find_answer (GtkWidget  *start,
             const char *answer)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (start) && g_strcmp0 (g_object_get_data (G_OBJECT (start), "answer"), answer) == 0)
    return start;

  for (GtkWidget *child = gtk_widget_get_first_child (start); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_answer (child, answer);

  return found;
}

static void
answer_question (const char *answer)
{
  GtkWidget *question = widget_finder_window (INCHES_TYPE_MESSAGE);
  GtkWidget *button;

  g_assert_nonnull (question);
  button = find_answer (question, answer);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_null (widget_finder_window (INCHES_TYPE_MESSAGE));
}

static void
test_close_asks (void)
{
  InchesEvent *event = add ("An event");
  GtkWidget *dialog;

  open_dialog (&dialog, inches_event_get_id (event));
  write_text (dialog, "title_entry", "Typed");
  gtk_window_close (GTK_WINDOW (dialog));
  gtk_window_close (GTK_WINDOW (dialog));
  answer_question (INCHES_MESSAGE_CLOSED);
  g_assert_nonnull (dialog);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_child (dialog, "title_entry"))), ==, "Typed");

  /* With what it was filled with, nothing is lost. */
  write_text (dialog, "title_entry", "An event");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_child (dialog, "contested")), TRUE);
  gtk_window_close (GTK_WINDOW (dialog));
  answer_question (INCHES_MESSAGE_CLOSED);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_child (dialog, "contested")), FALSE);
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_null (widget_finder_window (INCHES_TYPE_MESSAGE));
  g_assert_true (comes (is_gone, &dialog));

  open_dialog (&dialog, NULL);
  write_text (dialog, "date_entry", "2024");
  gtk_window_close (GTK_WINDOW (dialog));
  answer_question ("discard");
  g_assert_true (comes (is_gone, &dialog));
}

/* A field at fault is told to who cannot see its colour. */
static void
test_fault_is_told (void)
{
  GtkAccessible *title, *date;
  GtkWidget *dialog;

  open_dialog (&dialog, NULL);
  title = GTK_ACCESSIBLE (get_child (dialog, "title_entry"));
  date = GTK_ACCESSIBLE (get_child (dialog, "date_entry"));
  gtk_widget_activate_action (dialog, "own-event.take", NULL);
  gtk_test_accessible_assert_state (title, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_false (gtk_test_accessible_has_state (date, GTK_ACCESSIBLE_STATE_INVALID));
  write_text (dialog, "title_entry", "A");
  gtk_test_accessible_assert_state (title, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  session = session_fixture_new ();
  g_test_add_func ("/own-event-dialog/event-gone", test_event_gone);
  g_test_add_func ("/own-event-dialog/document-changed", test_document_changed);
  g_test_add_func ("/own-event-dialog/close-asks", test_close_asks);
  g_test_add_func ("/own-event-dialog/fault-is-told", test_fault_is_told);
  status = g_test_run ();
  g_object_unref (session);

  return status;
}
