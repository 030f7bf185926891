/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-import-dialog.h"

#include "inches-import-preview.h"
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
  gboolean             filling; /* controls are set by the program */
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
  GtkDropDown         *kind;
  GtkDropDown         *encoding;
  GtkDropDown         *delimiter;
  GtkDropDown         *order;
  GtkDropDown         *stop;
  AdwActionRow        *kind_row;
  AdwActionRow        *encoding_row;
  AdwActionRow        *delimiter_row;
  AdwActionRow        *order_row;
  AdwActionRow        *stop_row;
};

G_DEFINE_FINAL_TYPE (InchesImportDialog, inches_import_dialog, GTK_TYPE_WINDOW)

static guint said_signal;

static const char delimiters[] = { 0, ',', ';', '\t', '|' };

static const char *
name_kind (InchesImportKind kind)
{
  switch (kind)
    {
    case INCHES_IMPORT_EVENTS:
      return _("Events, one a line");
    case INCHES_IMPORT_SERIES:
      return _("Series, a date and figures a line");
    case INCHES_IMPORT_TIMELINEJS:
      return _("Events, from TimelineJS");
    case INCHES_IMPORT_AUTO:
    default:
      return _("Find out");
    }
}

static const char *
name_order (InchesDayOrder order)
{
  switch (order)
    {
    case INCHES_DAY_ORDER_DAY_FIRST:
      return _("3 April 2024");
    case INCHES_DAY_ORDER_MONTH_FIRST:
      return _("4 March 2024");
    case INCHES_DAY_ORDER_AUTO:
    default:
      return _("Find out");
    }
}

static void
fill_choices (InchesImportDialog *self)
{
  GtkStringList *kinds = gtk_string_list_new (NULL);
  GtkStringList *encodings = gtk_string_list_new (NULL);
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkStringList *orders = gtk_string_list_new (NULL);
  const char *const ways[] = { _("Leave them out"), _("Import nothing"), NULL };
  GtkStringList *stops = gtk_string_list_new (ways);

  for (InchesImportKind i = INCHES_IMPORT_AUTO; i <= INCHES_IMPORT_TIMELINEJS; i++)
    gtk_string_list_append (kinds, name_kind (i));
  for (InchesEncoding i = INCHES_ENCODING_AUTO; i <= INCHES_ENCODING_WINDOWS_1251; i++)
    gtk_string_list_append (encodings, i == INCHES_ENCODING_AUTO ? _("Find out") : inches_encoding_get_name (i));
  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    gtk_string_list_append (names, i == 0 ? _("Find out") : inches_delimiter_get_name (delimiters[i]));
  for (InchesDayOrder i = INCHES_DAY_ORDER_AUTO; i <= INCHES_DAY_ORDER_MONTH_FIRST; i++)
    gtk_string_list_append (orders, name_order (i));

  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
  gtk_drop_down_set_model (self->encoding, G_LIST_MODEL (encodings));
  gtk_drop_down_set_model (self->delimiter, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->order, G_LIST_MODEL (orders));
  gtk_drop_down_set_model (self->stop, G_LIST_MODEL (stops));
  g_object_unref (kinds);
  g_object_unref (encodings);
  g_object_unref (names);
  g_object_unref (orders);
  g_object_unref (stops);
}

static void
name_choice (GtkDropDown  *choice,
             AdwActionRow *row)
{
  /* In GTK 4.18 a drop-down is labelled by the item chosen, which goes before any other name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
}

/* @roles: what each column is taken for; NULL: as its name says */
static void
read_with (InchesImportDialog     *self,
           const InchesColumnRole *roles,
           guint                   n_roles)
{
  InchesImportOptions options = {
    .kind = gtk_drop_down_get_selected (self->kind),
    .encoding = gtk_drop_down_get_selected (self->encoding),
    .delimiter = delimiters[MIN (gtk_drop_down_get_selected (self->delimiter), G_N_ELEMENTS (delimiters) - 1)],
    .day_order = gtk_drop_down_get_selected (self->order),
    .stop = gtk_drop_down_get_selected (self->stop) == 1,
    .roles = roles,
    .n_roles = n_roles,
  };

  inches_importer_set_options (self->importer, &options);
}

/* With another way of reading the columns are others too. */
static void
way_changed_cb (InchesImportDialog *self)
{
  if (!self->filling)
    read_with (self, NULL, 0);
}

static void
order_changed_cb (InchesImportDialog *self)
{
  const InchesImportOptions *options;

  if (self->filling)
    return;

  options = inches_importer_get_options (self->importer);
  read_with (self, options->roles, options->n_roles);
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

static void
show_found (AdwActionRow *row,
            GtkDropDown  *choice,
            const char   *found)
{
  /* Translators: what was found out about a file, such as its encoding. */
  g_autofree char *words = found != NULL && gtk_drop_down_get_selected (choice) == 0 ? g_strdup_printf (_("Found: %s"), found) : NULL;

  adw_action_row_set_subtitle (row, words != NULL ? words : "");
}

static void
show_ways (InchesImportDialog *self)
{
  InchesImport *import = self->import;
  gboolean is_csv = import == NULL || inches_import_get_kind (import) != INCHES_IMPORT_TIMELINEJS;
  gboolean asked = import != NULL && is_csv
                   && (!inches_import_is_order_told (import) || gtk_drop_down_get_selected (self->order) != INCHES_DAY_ORDER_AUTO);

  show_found (self->kind_row, self->kind, import != NULL ? name_kind (inches_import_get_kind (import)) : NULL);
  show_found (self->encoding_row, self->encoding, import != NULL ? inches_encoding_get_name (inches_import_get_encoding (import)) : NULL);
  show_found (self->delimiter_row, self->delimiter,
              import != NULL && is_csv ? inches_delimiter_get_name (inches_import_get_delimiter (import)) : NULL);
  show_found (self->order_row, self->order, import != NULL ? name_order (inches_import_get_day_order (import)) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->delimiter_row), is_csv);
  gtk_widget_set_visible (GTK_WIDGET (self->order_row), asked);
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

static char *
summarize (InchesImportDialog *self)
{
  InchesImport *import = self->import;
  InchesChronicle *chronicle = inches_session_get_chronicle (self->session);
  guint n_rows = inches_import_get_n_rows (import);
  guint n_skipped = inches_import_get_n_skipped (import);
  guint n_replaced = inches_import_get_n_replaced (import);
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
  if (n_outside > 0)
    g_string_append_printf (words, ngettext ("%u lies before or after the timeline: it is kept and found, but not drawn. ",
                                             "%u lie before or after the timeline: they are kept and found, but not drawn. ", n_outside),
                            n_outside);
  g_string_append (words, _("What is imported is marked as your own, not checked, and never part of the record."));

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
  gtk_button_set_label (self->take_button, take);
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
  show_ways (self);
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
  gtk_widget_class_bind_template_child (widget_class, InchesImportDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, InchesImportDialog, encoding);
  gtk_widget_class_bind_template_child (widget_class, InchesImportDialog, delimiter);
  gtk_widget_class_bind_template_child (widget_class, InchesImportDialog, order);
  gtk_widget_class_bind_template_child (widget_class, InchesImportDialog, stop);
  gtk_widget_class_bind_template_child (widget_class, InchesImportDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, InchesImportDialog, encoding_row);
  gtk_widget_class_bind_template_child (widget_class, InchesImportDialog, delimiter_row);
  gtk_widget_class_bind_template_child (widget_class, InchesImportDialog, order_row);
  gtk_widget_class_bind_template_child (widget_class, InchesImportDialog, stop_row);
  gtk_widget_class_bind_template_callback (widget_class, way_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_changed_cb);
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
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_choices (self);
  name_choice (self->kind, self->kind_row);
  name_choice (self->encoding, self->encoding_row);
  name_choice (self->delimiter, self->delimiter_row);
  name_choice (self->order, self->order_row);
  name_choice (self->stop, self->stop_row);
  self->filling = FALSE;

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
