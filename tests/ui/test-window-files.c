/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files dropped on the window, hostile ones too; and its notes. */
#define _GNU_SOURCE

#include "comes.h"
#include "inches-application.h"
#include "inches-document-bar.h"
#include "inches-document-notes.h"
#include "inches-import-dialog.h"
#include "inches-message.h"
#include "inches-own-event-dialog.h"
#include "inches-window.h"
#include "session-fixture.h"
#include "widget-finder.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static GtkApplication *application;
static char *folder;

static gboolean
is_there (gpointer type)
{
  return widget_finder_window (*(GType *) type) != NULL;
}

static gboolean
is_gone (gpointer type)
{
  return !is_there (type);
}

/* Until a window of the type is there. */
static GtkWindow *
await_window (GType type)
{
  g_assert_true (comes (is_there, &type));

  return GTK_WINDOW (widget_finder_window (type));
}

static gboolean
says (GtkWindow  *window,
      const char *expected)
{
  g_autofree char *words = widget_finder_read (GTK_WIDGET (window));

  if (strstr (words, expected) == NULL)
    g_test_message ("“%s” is not in: %s", expected, words);

  return strstr (words, expected) != NULL;
}

static InchesWindow *
get_window (void)
{
  return INCHES_WINDOW (widget_finder_window (INCHES_TYPE_WINDOW));
}

static InchesDocumentKeeper *
get_keeper (void)
{
  return inches_window_document_get_keeper (inches_window_get_document (get_window ()));
}

static InchesSession *
get_session (void)
{
  return inches_document_keeper_get_session (get_keeper ());
}

static guint
count_windows (void)
{
  guint n = 0;

  for (GList *at = gtk_application_get_windows (application); at != NULL; at = at->next)
    n += INCHES_IS_WINDOW (at->data);

  return n;
}

static char *
name_file (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static void
drop (const char *name)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (get_window ()));
  g_autofree char *path = name_file (name);
  GFile *files[] = { g_file_new_for_path (path) };
  g_auto(GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, 1));
  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 100.0, 100.0, &taken);
    }
  g_assert_true (taken);
  g_object_unref (files[0]);
}

static gboolean
can_take (gpointer dialog)
{
  g_autofree char *words = widget_finder_read (dialog);

  return strstr (words, "Import 1 event") != NULL;
}

static void
write_file (const char *name,
            const char *text,
            gssize      length)
{
  g_autofree char *path = name_file (name);

  g_assert_true (g_file_set_contents (path, text, length, NULL));
}

/* One message each, and the document is as it was. */
static void
test_hostile_files (void)
{
  static const char png[] = "\x89PNG\r\n\x1a\n\xff\xff\xff\xf0iTXtinches-document";
  static const struct
  {
    const char *name;
    const char *words;
  }
  files[] =
  {
    { "lying.png", "says that it has" }, { "nested.svg", "nested.svg:1:" }, { "deep.inches", "deep.inches:1:" },
    { "sparse.inches", "larger than" }, { "pipe.inches", "pipe, not a file" }, { "loop.inches", "symbolic links" },
    { "folder.inches", "folder, not a file" }, { "nowhere.inches", "No such file" },
  };
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autofree char *sparse = name_file ("sparse.inches");
  g_autofree char *pipe_path = name_file ("pipe.inches");
  g_autofree char *loop = name_file ("loop.inches");
  g_autofree char *inner = name_file ("folder.inches");
  int fd;

  write_file ("lying.png", png, sizeof png - 1);
  write_file ("nested.svg", "<!DOCTYPE svg [<!ENTITY a \"&b;&b;\"><!ENTITY b \"&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\">"
                            "<metadata id=\"inches-document\">&a;</metadata></svg>", -1);
  write_file ("deep.inches", deep, -1);
  fd = open (sparse, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  g_assert_cmpint (ftruncate (fd, (off_t) 2 << 30), ==, 0);
  close (fd);
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_assert_cmpint (symlink (loop, loop), ==, 0);
  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      GtkWindow *message;

      drop (files[i].name);
      message = await_window (INCHES_TYPE_MESSAGE);
      g_assert_true (says (message, "The file cannot be opened"));
      g_assert_true (says (message, files[i].name));
      g_assert_true (says (message, files[i].words));
      gtk_window_close (message);
      g_assert_true (comes (is_gone, &(GType) { INCHES_TYPE_MESSAGE }));
      g_assert_cmpuint (count_windows (), ==, 1);
      g_assert_true (inches_document_keeper_is_untouched (get_keeper ()));
    }
}

static void
test_notes (void)
{
  g_auto(GStrv) actions = gtk_application_get_actions_for_accel (application, "<Control><Shift>n");
  GtkWindow *notes;
  GtkTextBuffer *buffer;

  g_assert_true (g_strv_contains ((const char *const *) actions, "win.notes"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_window ()), "win.notes", NULL));
  notes = await_window (INCHES_TYPE_DOCUMENT_NOTES);
  g_assert_true (says (notes, "For you alone"));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget_finder_by_type (GTK_WIDGET (notes), GTK_TYPE_TEXT_VIEW)));
  gtk_text_buffer_set_text (buffer, "Ask about Stanytsia\nfirst", -1);
  g_assert_cmpstr (inches_session_get_notes (get_session ()), ==, "Ask about Stanytsia\nfirst");
  g_assert_true (inches_document_keeper_get_unsaved (get_keeper ()));

  /* The window's own key takes it back, there as here. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (notes), "trail.undo", NULL));
  g_assert_cmpstr (inches_session_get_notes (get_session ()), ==, "");
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);
  g_assert_false (inches_document_keeper_get_unsaved (get_keeper ()));
  gtk_window_close (notes);
  g_assert_true (comes (is_gone, &(GType) { INCHES_TYPE_DOCUMENT_NOTES }));
}

/* A table is asked about; what is taken of it is one step of the document. */
static void
test_dropped_table (void)
{
  GtkWindow *dialog;

  write_file ("later.csv", "date;title\n2024-05-03;Talks in a third place\n", -1);
  drop ("later.csv");
  dialog = await_window (INCHES_TYPE_IMPORT_DIALOG);
  g_assert_true (comes (can_take, dialog));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "import.take", NULL));
  g_assert_true (comes (is_gone, &(GType) { INCHES_TYPE_IMPORT_DIALOG }));
  g_assert_cmpuint (inches_own_data_get_n_events (inches_session_get_own_data (get_session ())), ==, 1);
  inches_session_undo (get_session ());
  g_assert_true (inches_own_data_is_empty (inches_session_get_own_data (get_session ())));
}

/* Where another document is open, a dropped one has a window of its own. */
static void
test_dropped_document (void)
{
  g_autofree char *path = name_file ("talks.inches");
  g_autofree char *other = name_file ("other.inches");
  g_autofree char *text = NULL;
  guint n = 0;

  g_assert_true (inches_document_keeper_save_as (get_keeper (), path, NULL));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  write_file ("other.inches", text, -1);
  drop ("other.inches");
  g_assert_cmpuint (count_windows (), ==, 2);
  for (GList *at = gtk_application_get_windows (application); at != NULL; at = at->next)
    n += g_str_equal (gtk_window_get_title (at->data), "other.inches · Inches");
  g_assert_cmpuint (n, ==, 1);
}

/* A new document over which a form is open is not exchanged for another. */
static void
test_form_keeps_its_document (void)
{
  g_autofree char *path = name_file ("third.inches");
  g_autofree char *other = name_file ("other.inches");
  g_autofree char *text = NULL;
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GtkWindow *window, *form;
  guint n = count_windows ();

  g_assert_true (g_file_get_contents (other, &text, NULL, NULL));
  write_file ("third.inches", text, -1);
  g_action_group_activate_action (G_ACTION_GROUP (application), "new", NULL);
  g_assert_cmpuint (count_windows (), ==, n + 1);
  window = gtk_application_get_active_window (application);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.add-own", NULL);
  form = await_window (INCHES_TYPE_OWN_EVENT_DIALOG);
  g_assert_true (gtk_window_get_transient_for (form) == window);
  g_application_open (G_APPLICATION (application), &file, 1, "");
  g_assert_cmpuint (count_windows (), ==, n + 2);
  gtk_window_destroy (form);
}

static gboolean
has_trouble (gpointer keeper)
{
  return inches_document_keeper_get_trouble (keeper) != NULL;
}

/* A long sentence over the page makes the window no higher than the screen: its foot would be out of sight. */
static void
test_trouble_leaves_the_window_its_height (void)
{
  static const char name[] = "a-file-of-a-long-name-where-a-folder-should-be-to-keep-what-is-not-saved-yet";
  g_autofree char *state = name_file (name);
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesDocumentKeeper) keeper = inches_document_keeper_new (session, state, NULL);
  GtkWidget *bar = g_object_ref_sink (inches_document_bar_new (keeper));
  int least, natural;

  write_file (name, "", 0);
  inches_session_set_notes (session, "Not saved");
  g_assert_true (comes (has_trouble, keeper));
  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, -1, &least, &natural, NULL, NULL);
  g_assert_true (gtk_widget_get_visible (bar));
  g_assert_cmpint (least, >, 20);
  g_assert_cmpint (least, <, 300);
  g_object_unref (bar);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  folder = g_dir_make_tmp ("inches-XXXXXX", NULL);
  application = GTK_APPLICATION (inches_application_new ());
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_activate (G_APPLICATION (application));
  await_window (INCHES_TYPE_WINDOW);

  g_test_add_func ("/window-files/hostile", test_hostile_files);
  g_test_add_func ("/window-files/notes", test_notes);
  g_test_add_func ("/window-files/dropped-table", test_dropped_table);
  g_test_add_func ("/window-files/dropped-document", test_dropped_document);
  g_test_add_func ("/window-files/trouble", test_trouble_leaves_the_window_its_height);
  g_test_add_func ("/window-files/form-keeps-its-document", test_form_keeps_its_document);
  status = g_test_run ();
  session_fixture_remove (folder);

  return status;
}
