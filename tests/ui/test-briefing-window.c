/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hands on the steps of a briefing: what buttons and keys do is in the document, and undone step by step. */
#include "comes.h"
#include "inches-briefing-editor.h"
#include "inches-briefing-export.h"
#include "inches-briefing-row.h"
#include "inches-briefing-window.h"
#include "inches-message.h"
#include "leave.h"
#include "session-fixture.h"
#include "widget-finder.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

static InchesSession *session;
static GtkWidget *window;

static void
set_up (void)
{
  session = session_fixture_new ();
  window = inches_briefing_window_new (NULL, session);
  gtk_window_present (GTK_WINDOW (window));
}

/* The nth widget of a type, depth first; NULL: there are not so many. */
static GtkWidget *
find_nth (GtkWidget *parent,
          GType      type,
          guint     *n)
{
  if (g_type_is_a (G_OBJECT_TYPE (parent), type) && (*n)-- == 0)
    return parent;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find (GType type,
      guint n)
{
  return find_nth (window, type, &n);
}

static InchesBriefing *
briefing (void)
{
  return inches_session_get_briefing (session);
}

static const InchesStepParts *
parts (guint index)
{
  return inches_briefing_step_get_parts (inches_briefing_get_step (briefing (), index));
}

static void
act (const char *action)
{
  g_assert_true (gtk_widget_activate_action (window, action, NULL));
}

static void
clear (void)
{
  while (inches_briefing_get_n_steps (briefing ()) > 0)
    act ("steps.remove");
}

static void
test_empty (void)
{
  GtkStack *stack = GTK_STACK (find (GTK_TYPE_STACK, 0));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  act ("steps.add");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "steps");
  g_assert_cmpuint (inches_briefing_get_n_steps (briefing ()), ==, 1);
  inches_session_undo (session);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
}

static void
test_add_move_remove (void)
{
  inches_session_set_page (session, "timeline");
  act ("steps.add");
  inches_session_set_page (session, "outlook");
  act ("steps.add");
  g_assert_cmpstr (parts (0)->chart, ==, "timeline");
  g_assert_cmpstr (parts (1)->chart, ==, "outlook");

  /* The one added last is selected, and stays it. */
  act ("steps.up");
  g_assert_cmpstr (parts (0)->chart, ==, "outlook");
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (GTK_LIST_BOX (find (GTK_TYPE_LIST_BOX, 0)))), ==, 0);
  act ("steps.duplicate");
  g_assert_cmpuint (inches_briefing_get_n_steps (briefing ()), ==, 3);
  g_assert_cmpstr (parts (0)->id, !=, parts (1)->id);
  act ("steps.remove");
  g_assert_cmpuint (inches_briefing_get_n_steps (briefing ()), ==, 2);

  for (guint i = 0; i < 3; i++)
    inches_session_undo (session);
  g_assert_cmpstr (parts (0)->chart, ==, "timeline");
  clear ();
}

/* Typed words are an edit once they rest, or before anything else happens. */
static void
test_editor (void)
{
  InchesBriefingEditor *editor = INCHES_BRIEFING_EDITOR (find (INCHES_TYPE_BRIEFING_EDITOR, 0));
  GtkWidget *title;

  act ("steps.add");
  title = find (GTK_TYPE_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (title), "What Minsk promised");
  act ("steps.duplicate");
  g_assert_cmpstr (parts (0)->title, ==, "What Minsk promised");
  g_assert_cmpstr (parts (1)->title, ==, "What Minsk promised");

  gtk_editable_set_text (GTK_EDITABLE (title), "Another");
  inches_briefing_editor_commit (editor);
  g_assert_cmpstr (parts (1)->title, ==, "Another");
  g_assert_cmpstr (inches_trail_get_undo_words (inches_session_get_trail (session)), ==, "Briefing: “Another” changed");
  inches_session_undo (session);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title)), ==, "What Minsk promised");
  clear ();
}

static void
test_show_and_update (void)
{
  inches_session_set_page (session, "outlook");
  act ("steps.add");
  inches_session_set_page (session, "timeline");
  act ("steps.show");
  g_assert_cmpstr (inches_session_get_page (session), ==, "outlook");

  inches_session_set_page (session, "timeline");
  act ("steps.update");
  g_assert_cmpstr (parts (0)->chart, ==, "timeline");
  clear ();
}

static void
test_pictures_come (void)
{
  InchesBriefingRow *row;

  act ("steps.add");
  row = INCHES_BRIEFING_ROW (find (INCHES_TYPE_BRIEFING_ROW, 0));
  for (guint tries = 0; tries < 3000 && inches_briefing_row_is_stale (row); tries++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (10000);
    }
  g_assert_false (inches_briefing_row_is_stale (row));
  clear ();
}

static gboolean
is_open (gpointer type)
{
  return widget_finder_window (*(GType *) type) != NULL;
}

static gboolean
is_in_folder (gpointer folder)
{
  GtkWidget *chooser = widget_finder_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_autoptr(GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  return file != NULL && g_file_equal (file, folder);
}

/* Answers the toolkit's own question for a folder, and the one whether what is there may be replaced. */
static void
save_pictures (const char *path)
{
  g_autoptr(GFile) folder = g_file_new_for_path (path);
  GType chooser_type = GTK_TYPE_FILE_CHOOSER_DIALOG, message_type = INCHES_TYPE_MESSAGE;
  GtkWidget *chooser;

  gtk_widget_activate_action (window, "steps.save", "s", "png");
  g_assert_true (comes (is_open, &chooser_type));
  chooser = widget_finder_window (chooser_type);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  g_assert_true (comes (is_in_folder, folder));
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  g_assert_true (comes (is_open, &message_type));
}

static gboolean
is_told (gpointer text)
{
  GtkWidget *message = widget_finder_window (INCHES_TYPE_MESSAGE);
  g_autofree char *words = message != NULL ? widget_finder_read (message) : NULL;

  return words != NULL && strstr (words, text) != NULL;
}

/* A folder with the name of a slide cannot be replaced; the slides before it are saved. */
static void
test_not_all_saved (void)
{
  g_autofree char *folder = g_dir_make_tmp ("inches-slides-XXXXXX", NULL);
  g_autofree char *name = NULL;
  g_autofree char *taken = NULL;
  GtkWidget *replace;

  act ("steps.add");
  act ("steps.add");
  name = inches_briefing_name_slide (briefing (), 1, "png");
  taken = g_build_filename (folder, name, NULL);
  g_mkdir (taken, 0700);

  save_pictures (folder);
  replace = widget_finder_by_label (widget_finder_window (INCHES_TYPE_MESSAGE), "Replace it");
  g_signal_emit_by_name (gtk_widget_get_ancestor (replace, GTK_TYPE_BUTTON), "clicked");
  g_assert_true (comes (is_told, (gpointer) "1 slide of 2 was saved, no more: "));
  g_assert_true (is_told ((gpointer) "Not all was saved"));
  gtk_window_destroy (GTK_WINDOW (widget_finder_window (INCHES_TYPE_MESSAGE)));
  clear ();
  session_fixture_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  set_up ();

  g_test_add_func ("/briefing-window/empty", test_empty);
  g_test_add_func ("/briefing-window/add-move-remove", test_add_move_remove);
  g_test_add_func ("/briefing-window/editor", test_editor);
  g_test_add_func ("/briefing-window/show-and-update", test_show_and_update);
  g_test_add_func ("/briefing-window/pictures-come", test_pictures_come);
  g_test_add_func ("/briefing-window/not-all-saved", test_not_all_saved);

  status = g_test_run ();
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (session);

  leave (status);
}
