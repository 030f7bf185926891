/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-export-dialog.h"

#include "inches-export.h"

#include <glib/gi18n-lib.h>

/* One dialog, from the button to the saved file. */
typedef struct
{
  GtkWindow            *parent;
  InchesSession        *session;
  GtkFileChooserNative *chooser;
} Dialog;

static void
dialog_free (Dialog *dialog)
{
  g_object_unref (dialog->chooser);
  g_object_unref (dialog->session);
  g_object_unref (dialog->parent);
  g_free (dialog);
}

/* A message that has to be read; GTK's own is on its way out. */
static void
show_fault (GtkWindow  *parent,
            const char *reason)
{
  GtkWidget *window = g_object_new (GTK_TYPE_WINDOW, "modal", TRUE, "transient-for", parent, "resizable", FALSE,
                                    "title", _("The picture was not saved"), NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *label = gtk_label_new (reason);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Close"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "fault");
  gtk_window_set_child (GTK_WINDOW (window), box);

  g_signal_connect_swapped (button, "clicked", G_CALLBACK (gtk_window_close), window);
  gtk_window_set_focus (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
}

/* The name may come without an ending: the filter chosen gives it. */
static char *
find_path (GtkFileChooser *chooser)
{
  g_autoptr(GFile) file = gtk_file_chooser_get_file (chooser);
  g_autofree char *path = g_file_get_path (file);
  GtkFileFilter *filter = gtk_file_chooser_get_filter (chooser);
  InchesExportFormat format;

  if (path == NULL || inches_export_find_format (path, &format))
    return g_steal_pointer (&path);

  return g_strconcat (path, filter != NULL && g_strcmp0 (gtk_file_filter_get_name (filter), _("SVG drawing")) == 0
                            ? ".svg" : ".png", NULL);
}

static void
save (Dialog     *dialog,
      const char *path)
{
  InchesSession *session = dialog->session;
  g_autoptr(GError) error = NULL;
  InchesExport picture;

  inches_export_init (&picture, inches_session_get_chronicle (session), inches_session_get_model (session),
                      inches_session_get_forecast (session), inches_session_find_theme (session, "print"));
  picture.baseline = inches_session_get_baseline (session);
  picture.view = *inches_session_get_view (session);

  if (!inches_export_save (&picture, path, &error))
    show_fault (dialog->parent, error->message);
}

static void
response_cb (GtkNativeDialog *native,
             int              response,
             Dialog          *dialog)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autofree char *path = find_path (GTK_FILE_CHOOSER (native));

      if (path != NULL)
        save (dialog, path);
      else
        show_fault (dialog->parent, _("Pictures can only be saved in folders of this computer."));
    }

  dialog_free (dialog);
}

static void
add_filter (Dialog     *dialog,
            const char *name,
            const char *pattern)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, pattern);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog->chooser), filter);
}

void
inches_export_dialog_run (GtkWindow     *parent,
                          InchesSession *session)
{
  Dialog *dialog = g_new0 (Dialog, 1);

  dialog->parent = g_object_ref (parent);
  dialog->session = g_object_ref (session);
  dialog->chooser = gtk_file_chooser_native_new (_("Export the timeline"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                                 _("_Save"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog->chooser), TRUE);
  add_filter (dialog, _("PNG picture"), "png");
  add_filter (dialog, _("SVG drawing"), "svg");
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog->chooser), _("timeline.png"));
  g_signal_connect (dialog->chooser, "response", G_CALLBACK (response_cb), dialog);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog->chooser));
}
