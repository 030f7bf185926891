/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files dropped on the window, hostile ones too; and its notes. */
#define _GNU_SOURCE

#include "inches-application.h"
#include "inches-document-notes.h"
#include "inches-import-dialog.h"
#include "inches-message.h"
#include "inches-own-event-dialog.h"
#include "inches-window.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATIENCE 60 /* s; of a loaded machine */

static GtkApplication *application;
static char *folder;

static GtkWindow *
find_toplevel (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

static gboolean
late_cb (gpointer late)
{
  *(gboolean *) late = TRUE;

  return G_SOURCE_REMOVE;
}

/* Until a window of the type is there, or is gone. */
static GtkWindow *
wait_for (GType    type,
          gboolean there)
{
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds (PATIENCE, late_cb, &late);

  while ((find_toplevel (type) != NULL) != there && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (timeout);

  return find_toplevel (type);
}

static gboolean
tick_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
wait_until (gboolean (*is_done) (gpointer data),
            gpointer   data)
{
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds (PATIENCE, late_cb, &late);
  guint tick = g_timeout_add (20, tick_cb, NULL);

  while (!is_done (data) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (timeout);
  g_source_remove (tick);
}

static GtkWidget *
find_widget (GtkWidget *parent,
             GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (parent), type))
    return parent;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
read_words (GtkWidget *parent,
            GString   *words)
{
  if (GTK_IS_LABEL (parent))
    g_string_append_printf (words, "%s\n", gtk_label_get_text (GTK_LABEL (parent)));

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    read_words (child, words);
}

static gboolean
says (GtkWindow  *window,
      const char *expected)
{
  g_autoptr(GString) words = g_string_new (NULL);

  read_words (GTK_WIDGET (window), words);
  if (strstr (words->str, expected) == NULL)
    g_test_message ("“%s” is not in: %s", expected, words->str);

  return strstr (words->str, expected) != NULL;
}

static InchesWindow *
get_window (void)
{
  return INCHES_WINDOW (find_toplevel (INCHES_TYPE_WINDOW));
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
  g_autoptr(GString) words = g_string_new (NULL);

  read_words (dialog, words);

  return strstr (words->str, "Import 1 event") != NULL;
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
      message = wait_for (INCHES_TYPE_MESSAGE, TRUE);
      g_assert_true (says (message, "The file cannot be opened"));
      g_assert_true (says (message, files[i].name));
      g_assert_true (says (message, files[i].words));
      gtk_window_close (message);
      g_assert_null (wait_for (INCHES_TYPE_MESSAGE, FALSE));
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
  notes = wait_for (INCHES_TYPE_DOCUMENT_NOTES, TRUE);
  g_assert_true (says (notes, "For you alone"));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_widget (GTK_WIDGET (notes), GTK_TYPE_TEXT_VIEW)));
  gtk_text_buffer_set_text (buffer, "Ask about Stanytsia\nfirst", -1);
  g_assert_cmpstr (inches_session_get_notes (get_session ()), ==, "Ask about Stanytsia\nfirst");
  g_assert_true (inches_document_keeper_get_unsaved (get_keeper ()));

  /* The window's own key takes it back, there as here. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (notes), "trail.undo", NULL));
  g_assert_cmpstr (inches_session_get_notes (get_session ()), ==, "");
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);
  g_assert_false (inches_document_keeper_get_unsaved (get_keeper ()));
  gtk_window_close (notes);
  g_assert_null (wait_for (INCHES_TYPE_DOCUMENT_NOTES, FALSE));
}

/* A table is asked about; what is taken of it is one step of the document. */
static void
test_dropped_table (void)
{
  GtkWindow *dialog;

  write_file ("later.csv", "date;title\n2024-05-03;Talks in a third place\n", -1);
  drop ("later.csv");
  dialog = wait_for (INCHES_TYPE_IMPORT_DIALOG, TRUE);
  wait_until (can_take, dialog);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "import.take", NULL));
  g_assert_null (wait_for (INCHES_TYPE_IMPORT_DIALOG, FALSE));
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
  form = wait_for (INCHES_TYPE_OWN_EVENT_DIALOG, TRUE);
  g_assert_true (gtk_window_get_transient_for (form) == window);
  g_application_open (G_APPLICATION (application), &file, 1, "");
  g_assert_cmpuint (count_windows (), ==, n + 2);
  gtk_window_destroy (form);
}

static void
remove_folder (void)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = name_file (name);

      g_remove (path);
    }
  g_rmdir (folder);
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
  wait_for (INCHES_TYPE_WINDOW, TRUE);

  g_test_add_func ("/window-files/hostile", test_hostile_files);
  g_test_add_func ("/window-files/notes", test_notes);
  g_test_add_func ("/window-files/dropped-table", test_dropped_table);
  g_test_add_func ("/window-files/dropped-document", test_dropped_document);
  g_test_add_func ("/window-files/form-keeps-its-document", test_form_keeps_its_document);
  status = g_test_run ();
  remove_folder ();

  return status;
}
