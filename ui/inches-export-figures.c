/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-export-figures.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHOWN 8192 /* bytes */

struct _InchesExportFigures
{
  GtkTextView   parent_instance;

  GCancellable *reading; /* NULL: nothing is under way */
};

G_DEFINE_FINAL_TYPE (InchesExportFigures, inches_export_figures, GTK_TYPE_TEXT_VIEW)

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GBytes) bytes = inches_export_job_make_finish (result, NULL);
  g_autofree char *text = NULL;
  gsize length;
  const char *data;
  char *end;

  /* Gone, or asked again meanwhile. */
  if (bytes == NULL)
    return;

  data = g_bytes_get_data (bytes, &length);
  text = g_utf8_make_valid (data, MIN (length, SHOWN));
  end = strrchr (text, '\n');
  if (length > SHOWN && end != NULL)
    *end = '\0';
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (user_data), text, -1);
}

static void
inches_export_figures_dispose (GObject *object)
{
  InchesExportFigures *self = INCHES_EXPORT_FIGURES (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);

  G_OBJECT_CLASS (inches_export_figures_parent_class)->dispose (object);
}

static void
inches_export_figures_class_init (InchesExportFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inches_export_figures_dispose;
}

static void
inches_export_figures_init (InchesExportFigures *self)
{
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self), FALSE);
  gtk_text_view_set_monospace (GTK_TEXT_VIEW (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("First lines of the figures"), -1);
}

void
inches_export_figures_set_job (InchesExportFigures *self,
                               InchesExportJob     *job)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  inches_export_job_make_async (job, INCHES_EXPORT_CSV, self->reading, made_cb, self);
}
