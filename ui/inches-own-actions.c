/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-own-actions.h"

#include "inches-document-notes.h"
#include "inches-import-dialog.h"
#include "inches-message.h"
#include "inches-own-csv-writer.h"
#include "inches-own-event-dialog.h"
#include "inches-table-file.h"

#include <glib/gi18n-lib.h>

#define ACTIONS "inches-own-actions"

typedef void (*Say) (GtkApplicationWindow *window,
                     const char           *words);

/* Belongs to the window. */
typedef struct
{
  GtkApplicationWindow *window;
  InchesSession        *session;
  Say                   say;
} Actions;

static void
said_cb (GtkWidget  *dialog,
         const char *words,
         Actions    *actions)
{
  actions->say (actions->window, words);
}

static void
show_file (Actions    *actions,
           const char *path)
{
  GtkWidget *dialog = inches_import_dialog_new (GTK_WINDOW (actions->window), actions->session, path);

  g_signal_connect (dialog, "said", G_CALLBACK (said_cb), actions);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
import_file_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  show_file (user_data, g_variant_get_string (parameter, NULL));
}

static void
chosen_cb (GtkNativeDialog *chooser,
           int              response,
           Actions         *actions)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    show_file (actions, path);
  else if (file != NULL)
    inches_message_tell (GTK_WINDOW (actions->window), _("Not on this computer"),
                         _("Files can only be imported from folders of this computer."));
  g_object_unref (chooser);
}

static void
import_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  static const char *const suffixes[] = { "csv", "tsv", "txt", "json" };
  Actions *actions = user_data;
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Import events or series"), GTK_WINDOW (actions->window),
                                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL);
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("CSV, or JSON of TimelineJS"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (chosen_cb), actions);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GtkApplicationWindow) window = user_data;
  Actions *actions = g_object_get_data (G_OBJECT (window), ACTIONS);
  g_autofree char *words = inches_table_file_save_finish (result);

  if (words != NULL && actions != NULL)
    actions->say (window, words);
}

static void
save_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  Actions *actions = user_data;
  InchesOwnData *own = inches_session_get_own_data (actions->session);
  const char *kind = g_variant_get_string (parameter, NULL);
  gboolean series = g_str_equal (kind, "series");
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *csv = NULL;

  if ((series ? inches_own_data_get_n_series (own) : inches_own_data_get_n_events (own)) == 0)
    {
      actions->say (actions->window, series ? _("There are no own series") : _("There are no own events"));
      return;
    }

  bytes = series ? inches_own_csv_writer_print_series (own) : inches_own_csv_writer_print_events (own);
  csv = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  inches_table_file_save_async (GTK_WINDOW (actions->window), kind, csv, saved_cb, g_object_ref (actions->window));
}

/* What was added is looked at, unless another page is. */
static void
taken_cb (GtkWidget   *dialog,
          InchesEvent *event,
          Actions     *actions)
{
  InchesChronicle *chronicle = inches_session_get_chronicle (actions->session);
  const InchesDate *date = inches_event_get_date (event);
  const char *words = inches_trail_get_undo_words (inches_session_get_trail (actions->session));
  g_autofree char *outside = NULL;

  if (inches_date_get_last (date) < inches_chronicle_get_first (chronicle)
      || inches_date_get_first (date) > inches_chronicle_get_last (chronicle))
    {
      /* Translators: what was done, "Added: Talks" */
      outside = g_strdup_printf (_("%s. It lies before or after the timeline: kept and found, but not drawn."), words);
      actions->say (actions->window, outside);
      return;
    }

  actions->say (actions->window, words);
  if (g_str_equal (inches_session_get_page (actions->session), "timeline"))
    gtk_widget_activate_action (GTK_WIDGET (actions->window), "win.open-event", "s", inches_event_get_id (event));
}

static void
ask_event (Actions    *actions,
           const char *id)
{
  GtkWidget *dialog = inches_own_event_dialog_new (GTK_WINDOW (actions->window), actions->session, id);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (actions->window));
  GtkWidget *card = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  /* An open card would keep the keyboard from the form. */
  if (card != NULL)
    gtk_popover_popdown (GTK_POPOVER (card));
  g_signal_connect (dialog, "taken", G_CALLBACK (taken_cb), actions);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  ask_event (user_data, NULL);
}

static void
edit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  Actions *actions = user_data;
  const char *id = g_variant_get_string (parameter, NULL);

  if (inches_own_data_find_event (inches_session_get_own_data (actions->session), id) != NULL)
    ask_event (actions, id);
}

static void
take_own (Actions       *actions,
          InchesOwnData *own,
          const char    *words)
{
  inches_session_set_own_data (actions->session, own, words);
  actions->say (actions->window, inches_trail_get_undo_words (inches_session_get_trail (actions->session)));
}

static char *
name_item (InchesOwnData *own,
           const char    *id)
{
  InchesEvent *event = inches_own_data_find_event (own, id);
  InchesSeries *series = inches_own_data_find_series (own, id);

  return g_strdup (event != NULL ? inches_event_get_title (event) : inches_series_get_title (series));
}

static void
remove_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  Actions *actions = user_data;
  InchesOwnData *before = inches_session_get_own_data (actions->session);
  const char *ids[] = { g_variant_get_string (parameter, NULL), NULL };
  g_autoptr(InchesOwnData) after = NULL;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (!inches_own_data_has (before, ids[0]))
    return;

  name = name_item (before, ids[0]);
  after = inches_own_data_without (before, ids);
  /* Translators: title of an event or series */
  words = g_strdup_printf (_("Removed: %s"), name);
  take_own (actions, after, words);
}

static void
remove_all_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  Actions *actions = user_data;
  g_autoptr(InchesOwnData) nothing = inches_own_data_new ();

  take_own (actions, nothing, _("All own data removed"));
}

/* What there is nothing of cannot be removed. */
static void
own_changed_cb (InchesSession *session,
                GParamSpec    *pspec,
                GActionMap    *window)
{
  gboolean any = !inches_own_data_is_empty (inches_session_get_own_data (session));

  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (window, "remove-all-own")), any);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (window, "save-own")), any);
}

static void
actions_free (gpointer data)
{
  Actions *actions = data;

  g_object_unref (actions->session);
  g_free (actions);
}

void
inches_own_actions_add (GtkApplicationWindow *window,
                        InchesSession        *session,
                        void                (*say) (GtkApplicationWindow *window,
                                                    const char           *words))
{
  static const GActionEntry entries[] =
  {
    { .name = "import", .activate = import_cb },
    { .name = "import-file", .activate = import_file_cb, .parameter_type = "s" },
    { .name = "add-own", .activate = add_cb },
    { .name = "edit-own", .activate = edit_cb, .parameter_type = "s" },
    { .name = "save-own", .activate = save_cb, .parameter_type = "s" },
    { .name = "remove-own", .activate = remove_cb, .parameter_type = "s" },
    { .name = "remove-all-own", .activate = remove_all_cb },
  };
  Actions *actions = g_new0 (Actions, 1);

  actions->window = window;
  actions->session = g_object_ref (session);
  actions->say = say;
  g_object_set_data_full (G_OBJECT (window), ACTIONS, actions, actions_free);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), actions);
  g_signal_connect_object (session, "notify::own-data", G_CALLBACK (own_changed_cb), window, 0);
  own_changed_cb (session, NULL, G_ACTION_MAP (window));
  inches_document_notes_add_action (window, session);
}
