/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-import-dialog.h"

#include "inches-import-preview.h"
#include "inches-import-ways.h"
#include "inches-importer.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define SLOW 300 /* ms of reading before its progress is shown */

struct _InchesImportDialog
{
  GtkWindow            parent_instance;

  InchesSession       *session;
  InchesImporter      *importer;
  InchesImport        *import;  /* shown, or NULL */
  guint                slow_id;

  GtkRevealer         *reading_revealer;
  GtkProgressBar      *progress;
  GtkRevealer         *fault_revealer;
  GtkLabel            *fault;
  GtkButton           *take_button;
  GtkLabel            *summary;
  GtkWidget           *faults_group;
  GtkListBox          *faults;
  AdwPreferencesGroup *preview_group;
  GtkWidget           *preview;
  GtkWidget           *ways;
};

G_DEFINE_FINAL_TYPE (InchesImportDialog, inches_import_dialog, GTK_TYPE_WINDOW)

static guint said_signal;

/* @roles: what each column is taken for; NULL: as its name says */
static void
read_with (InchesImportDialog     *self,
           const InchesColumnRole *roles,
           guint                   n_roles)
{
  InchesImportOptions options = { .roles = roles, .n_roles = n_roles };

  inches_import_ways_get (INCHES_IMPORT_WAYS (self->ways), &options);
  inches_importer_set_options (self->importer, &options);
}

/* Where the columns may be others, nothing is known of them. */
static void
way_changed_cb (InchesImportDialog *self,
                gboolean            columns_stay)
{
  const InchesImportOptions *options = inches_importer_get_options (self->importer);

  read_with (self, columns_stay ? options->roles : NULL, columns_stay ? options->n_roles : 0);
}

static void
role_chosen_cb (InchesImportDialog *self,
                guint               column,
                guint               role)
{
  guint n = inches_import_get_n_columns (self->import);
  g_autofree InchesColumnRole *roles = g_new0 (InchesColumnRole, n);

  for (guint i = 0; i < n; i++)
    roles[i] = inches_import_get_role (self->import, i);
  roles[column] = role;
  read_with (self, roles, n);
}

static GtkWidget *
create_fault (const InchesImportFault *fault)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = NULL;

  if (fault->line == 0)
    title = g_strdup (fault->place != NULL ? fault->place : _("The file"));
  else if (fault->column == 0)
    title = g_strdup_printf (_("Line %u"), fault->line);
  else
    /* Translators: numbers of a line and of a character in it */
    title = g_strdup_printf (_("Line %u, character %u"), fault->line, fault->column);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), fault->words);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  return row;
}

static void
show_faults (InchesImportDialog *self)
{
  guint n = self->import != NULL ? inches_import_get_n_faults (self->import) : 0;
  const InchesImportFault *fault;
  g_autofree char *words = NULL;
  GtkWidget *row;
  guint shown = 0;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->faults))) != NULL)
    gtk_list_box_remove (self->faults, row);
  for (; shown < n && (fault = inches_import_get_fault (self->import, shown)) != NULL; shown++)
    gtk_list_box_append (self->faults, create_fault (fault));

  if (n > shown)
    words = g_strdup_printf (ngettext ("%u more is not listed.", "%u more are not listed.", n - shown), n - shown);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->faults_group), words);
  gtk_widget_set_visible (self->faults_group, n > 0);
}

static char *
describe_what (InchesImport *import)
{
  guint n_events = inches_import_get_n_events (import);
  guint n_series = inches_import_get_n_series (import);
  guint n_values = inches_import_get_n_values (import);
  g_autofree char *series = NULL;
  g_autofree char *values = NULL;

  if (inches_import_get_kind (import) != INCHES_IMPORT_SERIES)
    return g_strdup_printf (ngettext ("%u event", "%u events", n_events), n_events);

  series = g_strdup_printf (ngettext ("%u series", "%u series", n_series), n_series);
  values = g_strdup_printf (ngettext ("%u figure", "%u figures", n_values), n_values);

  /* Translators: "2 series", "140 figures" */
  return g_strdup_printf (_("%s with %s"), series, values);
}

static void
append_named (GString  *words,
              guint     n,
              gboolean  anew)
{
  if (anew)
    g_string_append_printf (words, ngettext ("%u gets a new id, because it has that of one that was removed. ",
                                             "%u get new ids, because they have those of such as were removed. ", n), n);
  else
    g_string_append_printf (words, ngettext ("%u has the id of one that was removed, of which the document still says something: see below. ",
                                             "%u have ids of such as were removed, of which the document still says something: see below. ", n),
                            n);
}

static char *
summarize (InchesImportDialog *self)
{
  InchesImport *import = self->import;
  InchesChronicle *chronicle = inches_session_get_chronicle (self->session);
  guint n_rows = inches_import_get_n_rows (import);
  guint n_skipped = inches_import_get_n_skipped (import);
  guint n_replaced = inches_import_get_n_replaced (import);
  guint n_named = inches_import_get_n_named (import);
  guint n_outside = inches_own_data_count_outside (inches_import_get_own_data (import), inches_chronicle_get_first (chronicle),
                                                   inches_chronicle_get_last (chronicle));
  g_autofree char *what = describe_what (import);
  GString *words = g_string_new (NULL);

  /* Translators: name of a file, how many rows, "12 events" */
  g_string_append_printf (words, ngettext ("%s: %u row, %s", "%s: %u rows, %s", n_rows), inches_importer_get_name (self->importer),
                          n_rows, what);
  if (n_skipped > 0)
    g_string_append_printf (words, ngettext ("; %u row is at fault and left out", "; %u rows are at fault and left out", n_skipped), n_skipped);
  else if (inches_import_get_n_faults (import) > 0)
    g_string_append (words, _("; nothing is imported, because lines are at fault"));
  g_string_append (words, ". ");
  if (n_replaced > 0)
    g_string_append_printf (words, ngettext ("%u takes the place of one in the document. ", "%u take the place of those in the document. ",
                                             n_replaced), n_replaced);
  if (n_named > 0)
    append_named (words, n_named, inches_importer_get_options (self->importer)->anew);
  if (n_outside > 0)
    g_string_append_printf (words, ngettext ("%u lies before or after the timeline: it is kept and found, but not drawn. ",
                                             "%u lie before or after the timeline: they are kept and found, but not drawn. ", n_outside),
                            n_outside);
  g_string_append (words, inches_importer_can_take (self->importer)
                          ? _("What is imported is marked as your own, not checked, and never part of the record.")
                          : _("Nothing can be imported."));

  return g_string_free (words, FALSE);
}

static void
show_import (InchesImportDialog *self)
{
  g_autofree char *summary = NULL;
  g_autofree char *what = NULL;
  g_autofree char *take = NULL;

  if (self->import == NULL)
    {
      gtk_label_set_text (self->summary, inches_importer_get_name (self->importer));
      gtk_button_set_label (self->take_button, _("Import"));
      return;
    }

  summary = summarize (self);
  what = describe_what (self->import);
  /* Translators: "12 events" */
  take = g_strdup_printf (_("Import %s"), what);
  gtk_label_set_text (self->summary, summary);
  gtk_button_set_label (self->take_button, inches_importer_can_take (self->importer) ? take : _("Import"));
}

static gboolean
slow_cb (gpointer user_data)
{
  InchesImportDialog *self = user_data;

  self->slow_id = 0;
  gtk_revealer_set_reveal_child (self->reading_revealer, inches_importer_is_reading (self->importer));

  return G_SOURCE_REMOVE;
}

/* What is read in no time has no bar that flickers. */
static void
show_reading (InchesImportDialog *self)
{
  gboolean reading = inches_importer_is_reading (self->importer);

  gtk_progress_bar_set_fraction (self->progress, inches_importer_get_progress (self->importer));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.stop", reading);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.take", inches_importer_can_take (self->importer));
  if (reading && self->slow_id == 0 && !gtk_revealer_get_reveal_child (self->reading_revealer))
    self->slow_id = g_timeout_add (SLOW, slow_cb, self);
  if (!reading)
    {
      g_clear_handle_id (&self->slow_id, g_source_remove);
      gtk_revealer_set_reveal_child (self->reading_revealer, FALSE);
    }
}

static void
changed_cb (InchesImportDialog *self)
{
  InchesImport *import = inches_importer_get_import (self->importer);
  const GError *error = inches_importer_get_error (self->importer);

  show_reading (self);
  if (inches_importer_is_reading (self->importer))
    return;

  gtk_label_set_text (self->fault, error != NULL ? error->message : "");
  gtk_revealer_set_reveal_child (self->fault_revealer, error != NULL);
  g_clear_pointer (&self->import, inches_import_unref);
  self->import = import != NULL ? inches_import_ref (import) : NULL;
  inches_import_preview_set (INCHES_IMPORT_PREVIEW (self->preview), import);
  gtk_widget_set_visible (GTK_WIDGET (self->preview_group), import != NULL);
  show_faults (self);
  inches_import_ways_show (INCHES_IMPORT_WAYS (self->ways), import);
  show_import (self);
}

static void
take_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  InchesImportDialog *self = INCHES_IMPORT_DIALOG (widget);

  if (!inches_importer_take (self->importer))
    return;

  g_signal_emit (self, said_signal, 0, inches_trail_get_undo_words (inches_session_get_trail (self->session)));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
stop_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  inches_importer_stop (INCHES_IMPORT_DIALOG (widget)->importer);
}

static void
inches_import_dialog_dispose (GObject *object)
{
  InchesImportDialog *self = INCHES_IMPORT_DIALOG (object);

  g_clear_handle_id (&self->slow_id, g_source_remove);
  if (self->importer != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->importer, self);
      inches_importer_stop (self->importer);
    }
  g_clear_object (&self->importer);
  g_clear_pointer (&self->import, inches_import_unref);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), INCHES_TYPE_IMPORT_DIALOG);

  G_OBJECT_CLASS (inches_import_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, InchesImportDialog, reading_revealer);
  gtk_widget_class_bind_template_child (widget_class, InchesImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, InchesImportDialog, fault_revealer);
  gtk_widget_class_bind_template_child (widget_class, InchesImportDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, InchesImportDialog, take_button);
  gtk_widget_class_bind_template_child (widget_class, InchesImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, InchesImportDialog, faults_group);
  gtk_widget_class_bind_template_child (widget_class, InchesImportDialog, faults);
  gtk_widget_class_bind_template_child (widget_class, InchesImportDialog, preview_group);
  gtk_widget_class_bind_template_child (widget_class, InchesImportDialog, ways);
  gtk_widget_class_bind_template_callback (widget_class, way_changed_cb);
}

static void
inches_import_dialog_class_init (InchesImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_import_dialog_dispose;

  said_signal = g_signal_new ("said", INCHES_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-import-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "import.take", NULL, take_cb);
  gtk_widget_class_install_action (widget_class, "import.stop", NULL, stop_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "import.take", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
inches_import_dialog_init (InchesImportDialog *self)
{
  g_type_ensure (INCHES_TYPE_IMPORT_WAYS);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->preview = inches_import_preview_new ();
  adw_preferences_group_add (self->preview_group, self->preview);
  g_signal_connect_object (self->preview, "role-chosen", G_CALLBACK (role_chosen_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
inches_import_dialog_new (GtkWindow     *parent,
                          InchesSession *session,
                          const char    *path)
{
  InchesImportDialog *self = g_object_new (INCHES_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->importer = inches_importer_new (session, path);
  g_signal_connect_object (self->importer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->take_button));

  return GTK_WIDGET (self);
}
