/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-document-chooser.h"

#include "inches-document-reader.h"
#include "inches-message.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  InchesDocumentChosen chosen;
  gpointer             user_data;
} Question;

static void
add_filter (GtkFileChooser    *chooser,
            const char        *name,
            const char *const *suffixes)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
set_folder (GtkFileChooser *chooser,
            const char     *near)
{
  g_autofree char *path = near != NULL ? g_path_get_dirname (near) : NULL;
  g_autoptr(GFile) folder = path != NULL ? g_file_new_for_path (path) : NULL;

  if (folder != NULL)
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
}

/* The chooser asked about the name as it was typed, not about the longer one. */
static gboolean
takes_place_unasked (const char *path,
                     char      **longer)
{
  if (g_str_has_suffix (path, INCHES_DOCUMENT_SUFFIX))
    {
      *longer = g_strdup (path);
      return FALSE;
    }

  *longer = g_strconcat (path, INCHES_DOCUMENT_SUFFIX, NULL);

  return g_file_test (*longer, G_FILE_TEST_EXISTS);
}

static void
response_cb (GtkNativeDialog *native,
             int              response,
             Question        *question)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  GtkWindow *parent = gtk_native_dialog_get_transient_for (native);
  gboolean saves = gtk_file_chooser_get_action (GTK_FILE_CHOOSER (native)) == GTK_FILE_CHOOSER_ACTION_SAVE;
  g_autofree char *longer = NULL;

  if (file != NULL && path == NULL)
    inches_message_tell (parent, _("Not on this computer"), _("Documents can only be opened from and saved in folders of this computer."));
  else if (path != NULL && saves && takes_place_unasked (path, &longer))
    {
      g_autofree char *body = g_strdup_printf (_("%s is there already. Choose it to replace it, or another name."), longer);

      inches_message_tell (parent, _("Nothing was saved"), body);
      g_clear_pointer (&path, g_free);
    }

  question->chosen (path == NULL ? NULL : saves ? longer : path, question->user_data);
  g_free (question);
  g_object_unref (native);
}

static void
ask (GtkWindow            *parent,
     GtkFileChooserNative *chooser,
     const char           *near,
     InchesDocumentChosen  chosen,
     gpointer              user_data)
{
  Question *question = g_new0 (Question, 1);

  question->chosen = chosen;
  question->user_data = user_data;
  set_folder (GTK_FILE_CHOOSER (chooser), near);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (response_cb), question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
inches_document_chooser_open (GtkWindow            *parent,
                              const char           *near,
                              InchesDocumentChosen  chosen,
                              gpointer              user_data)
{
  static const char *const all[] = { "inches", "png", "svg", "pdf", NULL };
  static const char *const documents[] = { "inches", NULL };
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Open a document"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                               _("_Open"), NULL);

  add_filter (GTK_FILE_CHOOSER (chooser), _("Documents, and pictures that hold one"), all);
  add_filter (GTK_FILE_CHOOSER (chooser), _("Documents"), documents);
  ask (parent, chooser, near, chosen, user_data);
}

void
inches_document_chooser_save (GtkWindow            *parent,
                              const char           *near,
                              const char           *name,
                              InchesDocumentChosen  chosen,
                              gpointer              user_data)
{
  static const char *const documents[] = { "inches", NULL };
  const char *dot = strrchr (name, '.');
  g_autofree char *stem = dot != NULL && dot > name ? g_strndup (name, dot - name) : g_strdup (name);
  g_autofree char *full = g_strconcat (stem, INCHES_DOCUMENT_SUFFIX, NULL);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Save the document"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                                               _("_Save"), NULL);

  add_filter (GTK_FILE_CHOOSER (chooser), _("Documents"), documents);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), full);
  ask (parent, chooser, near, chosen, user_data);
}
