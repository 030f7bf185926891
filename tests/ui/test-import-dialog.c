/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the form says before a file is taken, of ids that the document still speaks of. */
#include "comes.h"
#include "inches-import-dialog.h"
#include "inches-import-ways.h"
#include "leave.h"
#include "session-fixture.h"
#include "widget-finder.h"

#include <adwaita.h>
#include <string.h>

static GtkWidget *dialog;

static gboolean
is_said (gpointer words)
{
  GtkLabel *summary = GTK_LABEL (gtk_widget_get_template_child (dialog, INCHES_TYPE_IMPORT_DIALOG, "summary"));

  return strstr (gtk_label_get_text (summary), words) != NULL;
}

/* "own:1" was removed; that its label is hidden is still said. */
static InchesSession *
make_session (void)
{
  InchesSession *session = session_fixture_new ();
  g_autoptr(InchesLabelChanges) none = inches_label_changes_new ();
  g_autoptr(InchesLabelChanges) changes = inches_label_changes_with (none, "own:1", &(InchesLabelChange) { .hidden = TRUE }, NULL);

  inches_session_set_label_changes (session, changes, NULL);

  return session;
}

static void
test_says_what_becomes_of_ids (void)
{
  g_autoptr(InchesSession) session = make_session ();
  g_autofree char *folder = g_dir_make_tmp ("inches-import-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "visits.csv", NULL);
  GtkWidget *ways, *named;

  g_assert_true (g_file_set_contents (path, "date;title;id\n2019-05-20;Market day;own:1\n", -1, NULL));
  dialog = inches_import_dialog_new (NULL, session, path);
  gtk_window_present (GTK_WINDOW (dialog));
  ways = widget_finder_by_type (dialog, INCHES_TYPE_IMPORT_WAYS);
  named = GTK_WIDGET (gtk_widget_get_template_child (ways, INCHES_TYPE_IMPORT_WAYS, "named"));

  g_assert_true (comes (is_said, (gpointer) "1 has the id of one that was removed"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (named), 1);
  g_assert_true (comes (is_said, (gpointer) "1 gets a new id"));
  g_assert_false (is_said ((gpointer) "see below"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (named), 0);
  g_assert_true (comes (is_said, (gpointer) "see below"));

  gtk_window_destroy (GTK_WINDOW (dialog));
  session_fixture_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/import-dialog/says-what-becomes-of-ids", test_says_what_becomes_of_ids);

  status = g_test_run ();
  while (g_main_context_iteration (NULL, FALSE))
    ;

  leave (status);
}
