/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-window-document.h"

#include "inches-document-chooser.h"
#include "inches-error.h"
#include "inches-message.h"

#include <glib/gi18n-lib.h>

#define MIME_TYPE "application/x-inches"

struct _InchesWindowDocument
{
  GObject               parent_instance;

  GtkApplicationWindow *window;  /* owns this */
  InchesDocumentKeeper *keeper;
  guint                 inhibited; /* cookie of what keeps the desktop from ending; 0: nothing */
  gboolean              closing; /* asked: the window goes once the document is saved */
};

G_DEFINE_FINAL_TYPE (InchesWindowDocument, inches_window_document, G_TYPE_OBJECT)

static void
save_as (InchesWindowDocument *self);

static void
enable (InchesWindowDocument *self,
        const char           *name,
        gboolean              enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->window), name)), enabled);
}

/* The desktop asks before it ends the session. */
static void
inhibit (InchesWindowDocument *self,
         gboolean              unsaved)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self->window));

  if (application == NULL || unsaved == (self->inhibited != 0))
    return;

  if (unsaved)
    self->inhibited = gtk_application_inhibit (application, GTK_WINDOW (self->window), GTK_APPLICATION_INHIBIT_LOGOUT,
                                               _("A document is not saved"));
  else
    gtk_application_uninhibit (application, self->inhibited);
  if (!unsaved)
    self->inhibited = 0;
}

static void
changed_cb (InchesWindowDocument *self)
{
  gboolean unsaved = inches_document_keeper_get_unsaved (self->keeper);
  gboolean has_file = inches_document_keeper_get_path (self->keeper) != NULL;
  /* Translators: title of a window: a mark if it is not saved, name of the document */
  g_autofree char *title = g_strdup_printf (_("%s%s · Inches"), unsaved ? "• " : "",
                                            inches_document_keeper_get_title (self->keeper));

  gtk_window_set_title (GTK_WINDOW (self->window), inches_document_keeper_is_untouched (self->keeper) ? _("Inches") : title);
  enable (self, "revert", unsaved && has_file);
  inhibit (self, unsaved);
}

static void
remember (InchesWindowDocument *self)
{
  const char *path = inches_document_keeper_get_path (self->keeper);
  g_autofree char *uri = path != NULL ? g_filename_to_uri (path, NULL, NULL) : NULL;
  GtkRecentData data = { .mime_type = (char *) MIME_TYPE, .app_name = (char *) g_get_application_name (),
                         .app_exec = (char *) "inches %f" };

  if (uri != NULL)
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static void
finish_closing (InchesWindowDocument *self)
{
  if (!self->closing)
    return;

  self->closing = FALSE;
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static void
save_answered_cb (InchesMessage        *message,
                  const char           *answer,
                  InchesWindowDocument *self)
{
  g_autoptr(GError) error = NULL;

  if (g_str_equal (answer, "save-as"))
    {
      save_as (self);
      return;
    }
  if (!g_str_equal (answer, "replace"))
    {
      self->closing = FALSE;
      return;
    }

  if (inches_document_keeper_save_as (self->keeper, inches_document_keeper_get_path (self->keeper), &error))
    finish_closing (self);
  else
    inches_message_tell (GTK_WINDOW (self->window), _("The document is not saved"), error->message);
}

/* The document stays open and unsaved; there is always another place for it. */
static void
tell_not_saved (InchesWindowDocument *self,
                const GError         *error)
{
  gboolean changed = g_error_matches (error, INCHES_ERROR, INCHES_ERROR_CHANGED);
  g_autofree char *body = g_strdup_printf (changed ? _("%s Saving it would replace what is in the file now.")
                                                   : _("%s\n\nIt is still open here, and nothing is lost."), error->message);
  GtkWidget *message = inches_message_new (GTK_WINDOW (self->window), changed ? _("The file was changed by another")
                                                                              : _("The document is not saved"), body);

  inches_message_add_answer (INCHES_MESSAGE (message), INCHES_MESSAGE_CLOSED, _("_Cancel"), NULL);
  if (changed)
    inches_message_add_answer (INCHES_MESSAGE (message), "replace", _("_Replace it"), "destructive-action");
  inches_message_add_answer (INCHES_MESSAGE (message), "save-as", _("Save _as…"), "suggested-action");
  g_signal_connect_object (message, "answered", G_CALLBACK (save_answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (message));
}

static void
saved (InchesWindowDocument *self)
{
  remember (self);
  finish_closing (self);
}

static void
save (InchesWindowDocument *self)
{
  g_autoptr(GError) error = NULL;

  if (inches_document_keeper_get_path (self->keeper) == NULL)
    save_as (self);
  else if (inches_document_keeper_save (self->keeper, &error))
    saved (self);
  else
    tell_not_saved (self, error);
}

static void
chosen_cb (const char *path,
           gpointer    user_data)
{
  g_autoptr(InchesWindowDocument) self = user_data;
  g_autoptr(GError) error = NULL;

  if (path == NULL)
    self->closing = FALSE;
  else if (inches_document_keeper_save_as (self->keeper, path, &error))
    saved (self);
  else
    tell_not_saved (self, error);
}

static void
save_as (InchesWindowDocument *self)
{
  inches_document_chooser_save (GTK_WINDOW (self->window), inches_document_keeper_get_path (self->keeper),
                                inches_document_keeper_get_title (self->keeper), chosen_cb, g_object_ref (self));
}

static void
save_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  save (user_data);
}

static void
save_as_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  save_as (user_data);
}

static void
open_chosen_cb (const char *path,
                gpointer    user_data)
{
  g_autoptr(InchesWindowDocument) self = user_data;
  g_autoptr(GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;

  /* Into this window or another: the program decides. */
  if (file != NULL)
    g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self->window))), &file, 1, "");
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  InchesWindowDocument *self = user_data;

  inches_document_chooser_open (GTK_WINDOW (self->window), inches_document_keeper_get_path (self->keeper), open_chosen_cb,
                                g_object_ref (self));
}

static void
revert_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  InchesWindowDocument *self = user_data;
  g_autoptr(GError) error = NULL;

  /* Not asked before: undo brings everything back. */
  if (!inches_document_keeper_revert (self->keeper, &error))
    inches_message_tell (GTK_WINDOW (self->window), _("The file cannot be read"), error->message);
}

static void
close_answered_cb (InchesMessage        *message,
                   const char           *answer,
                   InchesWindowDocument *self)
{
  if (g_str_equal (answer, "discard"))
    {
      inches_document_keeper_give_up (self->keeper);
      inhibit (self, FALSE);
      gtk_window_destroy (GTK_WINDOW (self->window));
    }
  else if (g_str_equal (answer, "save"))
    {
      self->closing = TRUE;
      save (self);
    }
}

static gboolean
close_request_cb (GtkWindow            *window,
                  InchesWindowDocument *self)
{
  g_autofree char *heading = NULL;
  GtkWidget *message;

  if (!inches_document_keeper_get_unsaved (self->keeper))
    return FALSE;

  /* Translators: %s is the name of a document. */
  heading = g_strdup_printf (_("Save changes to “%s”?"), inches_document_keeper_get_title (self->keeper));
  message = inches_message_new (window, heading, _("What is not saved will be lost."));
  inches_message_add_answer (INCHES_MESSAGE (message), "discard", _("_Don’t save"), "destructive-action");
  inches_message_add_answer (INCHES_MESSAGE (message), INCHES_MESSAGE_CLOSED, _("_Cancel"), NULL);
  inches_message_add_answer (INCHES_MESSAGE (message), "save", _("_Save"), "suggested-action");
  g_signal_connect_object (message, "answered", G_CALLBACK (close_answered_cb), self, 0);
  gtk_window_present (window);
  gtk_window_present (GTK_WINDOW (message));

  return TRUE;
}

static gboolean
drop_cb (GtkDropTarget        *target,
         const GValue         *value,
         double                x,
         double                y,
         InchesWindowDocument *self)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr(GPtrArray) list = g_ptr_array_new ();

  for (GSList *at = files; at != NULL; at = at->next)
    g_ptr_array_add (list, at->data);
  g_slist_free (files);
  if (list->len == 0)
    return FALSE;

  g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self->window))), (GFile **) list->pdata,
                      (int) list->len, "");

  return TRUE;
}

static void
inches_window_document_dispose (GObject *object)
{
  InchesWindowDocument *self = INCHES_WINDOW_DOCUMENT (object);

  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (inches_window_document_parent_class)->dispose (object);
}

static void
inches_window_document_class_init (InchesWindowDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inches_window_document_dispose;
}

static void
inches_window_document_init (InchesWindowDocument *self)
{
}

InchesWindowDocument *
inches_window_document_new (GtkApplicationWindow *window,
                            InchesDocumentKeeper *keeper)
{
  static const GActionEntry actions[] =
  {
    { .name = "open", .activate = open_cb },
    { .name = "save", .activate = save_cb },
    { .name = "save-as", .activate = save_as_cb },
    { .name = "revert", .activate = revert_cb },
  };
  InchesWindowDocument *self = g_object_new (INCHES_TYPE_WINDOW_DOCUMENT, NULL);
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->window = window;
  self->keeper = g_object_ref (keeper);
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), self, 0);
  g_signal_connect_object (keeper, "notify::title", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "notify::path", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "notify::unsaved", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return self;
}

InchesDocumentKeeper *
inches_window_document_get_keeper (InchesWindowDocument *self)
{
  g_return_val_if_fail (INCHES_IS_WINDOW_DOCUMENT (self), NULL);
  return self->keeper;
}

/* What of the view the record no longer has: no reason not to open the rest. */
static void
tell_notes (InchesWindowDocument *self,
            GPtrArray            *notes)
{
  g_autoptr(GString) body = g_string_new (NULL);

  if (notes->len == 0)
    return;

  for (guint i = 0; i < notes->len; i++)
    g_string_append_printf (body, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (notes, i));
  inches_message_tell (GTK_WINDOW (self->window), _("Some of the view is not known here"), body->str);
}

gboolean
inches_window_document_open (InchesWindowDocument *self,
                             const char           *path)
{
  g_autoptr(GPtrArray) notes = NULL;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (INCHES_IS_WINDOW_DOCUMENT (self), FALSE);

  if (!inches_document_keeper_open (self->keeper, path, &notes, &error))
    {
      g_printerr ("inches-window: %s\n", error->message);
      inches_message_tell (GTK_WINDOW (self->window), _("The file cannot be opened"), error->message);
      return FALSE;
    }

  remember (self);
  tell_notes (self, notes);

  return TRUE;
}

gboolean
inches_window_document_recover (InchesWindowDocument *self,
                                InchesRecovered      *recovered)
{
  g_autofree char *path = g_filename_display_name (inches_recovered_get_path (recovered));
  g_autoptr(GError) error = NULL;
  g_autofree char *body = NULL;

  g_return_val_if_fail (INCHES_IS_WINDOW_DOCUMENT (self), FALSE);

  if (inches_document_keeper_recover (self->keeper, recovered, &error))
    return TRUE;

  body = g_strdup_printf (_("%s\n\nThe file stays where it is: %s"), error->message, path);
  inches_message_tell (GTK_WINDOW (self->window), _("Changes cannot be brought back"), body);

  return FALSE;
}
