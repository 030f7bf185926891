/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-export-dialog.h"

#include "inches-export-choices.h"
#include "inches-export-chooser.h"
#include "inches-export-defaults.h"
#include "inches-export-figures.h"
#include "inches-export-job.h"
#include "inches-export-preview.h"
#include "inches-export-texts.h"
#include "inches-open-folder.h"
#include "inches-page-size.h"
#include "inches-picture-document.h"
#include "inches-picture-copy.h"
#include "inches-picture-print.h"
#include "inches-settings.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define TIME_TO_ACT 15 /* s to reach a button in a message, by keyboard or screen reader too */

struct _InchesExportDialog
{
  GtkWindow             parent_instance;

  InchesOutlook        *outlook;
  InchesExportDefaults  defaults;
  InchesExportJob      *job;       /* what the preview shows; NULL until there is a forecast */
  GFile                *saved;     /* last */
  gboolean              own_document; /* the user has switched it */
  gboolean              filling;   /* controls are set by the program */
  guint                 last_size;

  AdwToastOverlay      *toasts;
  GtkRevealer          *fault_revealer;
  GtkLabel             *fault;
  GtkStack             *previews;
  InchesExportPreview  *preview;
  InchesExportFigures  *figures;
  GtkDropDown          *chart;
  GtkDropDown          *format;
  GtkDropDown          *size;
  GtkDropDown          *theme;
  GtkSpinButton        *width;
  GtkSpinButton        *height;
  GtkSpinButton        *dpi;
  GtkSwitch            *magnified;
  GtkSwitch            *transparent;
  GtkSwitch            *outlines;
  GtkSwitch            *document;
  GtkWidget            *size_row;
  GtkWidget            *width_row;
  GtkWidget            *height_row;
  GtkWidget            *dpi_row;
  GtkWidget            *theme_row;
  GtkWidget            *magnified_row;
  GtkWidget            *transparent_row;
  GtkWidget            *outlines_row;
  GtkWidget            *document_row;
  InchesExportTexts    *texts;
  GtkWidget            *look_group;
};

G_DEFINE_FINAL_TYPE (InchesExportDialog, inches_export_dialog, GTK_TYPE_WINDOW)

static InchesSession *
get_session (InchesExportDialog *self)
{
  return inches_outlook_get_session (self->outlook);
}

static InchesExportFormat
get_format (InchesExportDialog *self)
{
  return gtk_drop_down_get_selected (self->format);
}

static gboolean
has_own_size (InchesExportDialog *self)
{
  return gtk_drop_down_get_selected (self->size) >= inches_page_size_get_n ();
}

/* The picture that the controls describe; borrows from them. */
static gboolean
read_controls (InchesExportDialog *self,
               InchesExport       *export)
{
  guint theme = gtk_drop_down_get_selected (self->theme);

  if (!inches_export_defaults_fill (&self->defaults, self->outlook, gtk_drop_down_get_selected (self->chart), export))
    return FALSE;

  if (theme < inches_session_get_themes (get_session (self))->len)
    export->theme = g_ptr_array_index (inches_session_get_themes (get_session (self)), theme);
  export->width = gtk_spin_button_get_value_as_int (self->width);
  export->height = gtk_spin_button_get_value_as_int (self->height);
  export->scale = get_format (self) == INCHES_EXPORT_PNG ? gtk_spin_button_get_value (self->dpi) / INCHES_EXPORT_DPI : 1;
  export->transparent = gtk_switch_get_active (self->transparent);
  export->outlines = gtk_switch_get_active (self->outlines);
  inches_view_set_magnified (&export->view, gtk_switch_get_active (self->magnified));
  inches_export_texts_get (self->texts, export);

  return TRUE;
}

static void
show_fault (InchesExportDialog *self,
            const char         *reason)
{
  if (reason != NULL)
    gtk_label_set_label (self->fault, reason);
  gtk_revealer_set_reveal_child (self->fault_revealer, reason != NULL);
}

static void
show_preview (InchesExportDialog *self)
{
  gboolean figures = get_format (self) == INCHES_EXPORT_CSV;

  gtk_stack_set_visible_child_name (self->previews, figures ? "figures" : "picture");
  if (figures)
    inches_export_figures_set_job (self->figures, self->job);
  else
    inches_export_preview_set_job (self->preview, self->job);
}

/* Unless the user has said so, nothing of the user's own goes along unasked. */
static void
show_document (InchesExportDialog *self,
               InchesExport       *export)
{
  g_autofree char *words = inches_picture_document_describe (export);
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  self->filling = TRUE;
  if (!self->own_document)
    gtk_switch_set_active (self->document, !inches_picture_document_has_own (export));
  self->filling = FALSE;
  export->document = gtk_switch_get_active (self->document);
  gtk_widget_set_visible (self->document_row, get_format (self) != INCHES_EXPORT_CSV);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->document_row), escaped);
}

static void
show_controls (InchesExportDialog *self,
               const InchesExport *export)
{
  InchesExportFormat format = get_format (self);
  gboolean drawn = format != INCHES_EXPORT_CSV;
  g_autofree char *pixels = g_strdup_printf (_("%.0f × %.0f pixels"), export->width * export->scale,
                                             export->height * export->scale);

  gtk_widget_set_visible (self->size_row, drawn);
  gtk_widget_set_visible (self->width_row, drawn && has_own_size (self));
  gtk_widget_set_visible (self->height_row, drawn && has_own_size (self));
  gtk_widget_set_visible (self->dpi_row, format == INCHES_EXPORT_PNG);
  gtk_widget_set_visible (GTK_WIDGET (self->texts), drawn);
  gtk_widget_set_visible (self->theme_row, drawn);
  gtk_widget_set_visible (self->magnified_row, export->chart == INCHES_CHART_TIMELINE);
  gtk_widget_set_sensitive (self->magnified_row, inches_view_is_whole (&export->view) && inches_export_shows_model (export));
  gtk_widget_set_visible (self->transparent_row, drawn);
  gtk_widget_set_visible (self->outlines_row, format == INCHES_EXPORT_SVG);
  gtk_widget_set_visible (self->look_group, drawn || export->chart == INCHES_CHART_TIMELINE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->dpi_row), pixels);
}

static void
update (InchesExportDialog *self)
{
  g_autoptr(GError) error = NULL;
  InchesExport export;
  gboolean good;

  if (self->filling || self->outlook == NULL)
    return;

  good = read_controls (self, &export);
  if (good)
    {
      inches_export_texts_follow (self->texts, &export);
      show_controls (self, &export);
      show_document (self, &export);
      good = inches_export_check_size (&export, &error);
    }

  show_fault (self, error != NULL ? error->message : NULL);
  g_clear_pointer (&self->job, inches_export_job_unref);
  if (good)
    {
      self->job = inches_export_job_new (&export);
      show_preview (self);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", good);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.copy", good && get_format (self) != INCHES_EXPORT_CSV);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.print", good && get_format (self) != INCHES_EXPORT_CSV);
}

/* A size with a name fills in its sides. Slides travel to machines without the font. */
static void
take_size (InchesExportDialog *self)
{
  guint selected = gtk_drop_down_get_selected (self->size);
  const InchesPageSize *size;

  if (selected == self->last_size)
    return;

  self->last_size = selected;
  if (has_own_size (self))
    return;

  /* The command decides the same for the sizes it has names for. */
  size = inches_page_size_get (selected);
  gtk_spin_button_set_value (self->width, size->width);
  gtk_spin_button_set_value (self->height, size->height);
  gtk_switch_set_active (self->outlines, size->is_slide);
}

static void
changed_cb (InchesExportDialog *self)
{
  if (self->filling)
    return;

  self->filling = TRUE;
  take_size (self);
  self->filling = FALSE;
  update (self);
}

static void
words_changed_cb (InchesExportDialog *self)
{
  update (self);
}

static void
document_switched_cb (InchesExportDialog *self)
{
  if (self->filling)
    return;

  self->own_document = TRUE;
  update (self);
}

static void
say (InchesExportDialog *self,
     const char         *words,
     const char         *button,
     const char         *action)
{
  AdwToast *toast = adw_toast_new (words);

  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_action_name (toast, action);
      adw_toast_set_timeout (toast, TIME_TO_ACT);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(InchesExportDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  GFile *file = inches_export_chooser_run_finish (result, &error);
  g_autofree char *name = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *words = NULL;

  if (file == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_fault (self, error->message);
      return;
    }

  g_clear_object (&self->saved);
  self->saved = file;
  name = g_file_get_basename (file);
  escaped = g_markup_escape_text (name, -1);
  /* Translators: name of a file */
  words = g_strdup_printf (_("Saved as “%s”"), escaped);
  show_fault (self, NULL);
  say (self, words, _("_Open folder"), "export.open-folder");
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  InchesExportDialog *self = INCHES_EXPORT_DIALOG (widget);

  inches_export_chooser_run_async (GTK_WINDOW (self), self->job, get_format (self), saved_cb, g_object_ref (self));
}

static void
open_folder_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  InchesExportDialog *self = INCHES_EXPORT_DIALOG (widget);

  if (self->saved != NULL)
    inches_open_folder_of (self->saved);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InchesExportDialog) self = user_data;
  g_autoptr(GError) error = NULL;

  if (inches_picture_copy_finish (result, &error))
    say (self, _("Picture copied"), NULL, NULL);
  else
    show_fault (self, error->message);
}

static void
copy_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  inches_picture_copy_async (INCHES_EXPORT_DIALOG (widget)->job, gtk_widget_get_clipboard (widget), copied_cb,
                             g_object_ref (widget));
}

static void
print_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  InchesExportDialog *self = INCHES_EXPORT_DIALOG (widget);
  g_autoptr(GtkPrintOperation) operation = inches_picture_print_new (inches_export_job_get_export (self->job));
  g_autoptr(GError) error = NULL;

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    show_fault (self, error->message);
}

static void
inches_export_dialog_dispose (GObject *object)
{
  InchesExportDialog *self = INCHES_EXPORT_DIALOG (object);

  g_clear_pointer (&self->job, inches_export_job_unref);
  g_clear_object (&self->saved);
  g_clear_object (&self->outlook);
  inches_export_defaults_clear (&self->defaults);

  G_OBJECT_CLASS (inches_export_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, InchesExportDialog, child)
  BIND (toasts);
  BIND (fault_revealer);
  BIND (fault);
  BIND (previews);
  BIND (preview);
  BIND (figures);
  BIND (chart);
  BIND (format);
  BIND (size);
  BIND (theme);
  BIND (width);
  BIND (height);
  BIND (dpi);
  BIND (magnified);
  BIND (transparent);
  BIND (outlines);
  BIND (document);
  BIND (size_row);
  BIND (width_row);
  BIND (height_row);
  BIND (dpi_row);
  BIND (theme_row);
  BIND (magnified_row);
  BIND (transparent_row);
  BIND (outlines_row);
  BIND (document_row);
  BIND (texts);
  BIND (look_group);
#undef BIND
}

static void
inches_export_dialog_class_init (InchesExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_export_dialog_dispose;

  g_type_ensure (INCHES_TYPE_EXPORT_FIGURES);
  g_type_ensure (INCHES_TYPE_EXPORT_PREVIEW);
  g_type_ensure (INCHES_TYPE_EXPORT_TEXTS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-export-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, document_switched_cb);
  gtk_widget_class_install_action (widget_class, "export.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "export.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "export.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "export.open-folder", NULL, open_folder_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "export.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "export.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "export.copy", NULL);
}

static void
inches_export_dialog_init (InchesExportDialog *self)
{
  self->filling = TRUE;
  self->last_size = GTK_INVALID_LIST_POSITION;
  gtk_widget_init_template (GTK_WIDGET (self));
  inches_export_choices_make_room (gtk_widget_get_ancestor (GTK_WIDGET (self->texts), GTK_TYPE_SCROLLED_WINDOW));
}

static void
fill_controls (InchesExportDialog *self,
               InchesChart         chart)
{
  inches_export_choices_fill_charts (self->chart, chart);
  inches_export_choices_fill_formats (self->format, &self->defaults);
  inches_export_choices_fill_sizes (self->size, &self->defaults, TRUE);
  inches_export_choices_fill_themes (self->theme, &self->defaults, get_session (self));
  gtk_switch_set_active (self->magnified, inches_session_get_view (get_session (self))->wanted);
  inches_export_texts_set_mark (self->texts, self->defaults.mark);
  take_size (self);
}

GtkWidget *
inches_export_dialog_new (GtkWindow     *parent,
                          InchesOutlook *outlook,
                          InchesChart    chart)
{
  InchesExportDialog *self = g_object_new (INCHES_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  g_autoptr(GSettings) settings = inches_settings_new ();

  self->outlook = g_object_ref (outlook);
  inches_export_defaults_read (&self->defaults, settings);
  fill_controls (self, chart);
  self->filling = FALSE;
  update (self);

  /* The long run that follows the last change may still be under way. */
  g_signal_connect_object (outlook, "notify::forecast", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_session (self), "notify::forecast", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
