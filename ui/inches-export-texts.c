/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-export-texts.h"

struct _InchesExportTexts
{
  AdwPreferencesGroup  parent_instance;

  gboolean             own_title; /* the user has written them */
  gboolean             own_subtitle;
  gboolean             filling;   /* entries are set by the program */

  GtkEditable         *title_entry;
  GtkEditable         *subtitle_entry;
  GtkEditable         *mark_entry;
};

G_DEFINE_FINAL_TYPE (InchesExportTexts, inches_export_texts, ADW_TYPE_PREFERENCES_GROUP)

static guint changed_signal;

static void
changed_cb (InchesExportTexts *self,
            GtkEditable       *entry)
{
  if (self->filling)
    return;

  self->own_title |= entry == self->title_entry;
  self->own_subtitle |= entry == self->subtitle_entry;
  g_signal_emit (self, changed_signal, 0);
}

static void
fill (InchesExportTexts *self,
      GtkEditable       *entry,
      const char        *words)
{
  self->filling = TRUE;
  gtk_editable_set_text (entry, words);
  self->filling = FALSE;
}

static void
inches_export_texts_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INCHES_TYPE_EXPORT_TEXTS);

  G_OBJECT_CLASS (inches_export_texts_parent_class)->dispose (object);
}

static void
inches_export_texts_class_init (InchesExportTextsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_export_texts_dispose;

  changed_signal = g_signal_new ("changed", INCHES_TYPE_EXPORT_TEXTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-export-texts.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesExportTexts, title_entry);
  gtk_widget_class_bind_template_child (widget_class, InchesExportTexts, subtitle_entry);
  gtk_widget_class_bind_template_child (widget_class, InchesExportTexts, mark_entry);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
inches_export_texts_init (InchesExportTexts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inches_export_texts_set_mark (InchesExportTexts *self,
                              const char        *mark)
{
  g_return_if_fail (INCHES_IS_EXPORT_TEXTS (self));

  fill (self, self->mark_entry, mark);
}

void
inches_export_texts_follow (InchesExportTexts  *self,
                            const InchesExport *export)
{
  g_autofree char *title = inches_export_make_title (export);
  g_autofree char *subtitle = inches_export_make_subtitle (export);

  g_return_if_fail (INCHES_IS_EXPORT_TEXTS (self));

  if (!self->own_title)
    fill (self, self->title_entry, title);
  if (!self->own_subtitle)
    fill (self, self->subtitle_entry, subtitle);
}

void
inches_export_texts_get (InchesExportTexts *self,
                         InchesExport      *export)
{
  g_return_if_fail (INCHES_IS_EXPORT_TEXTS (self));

  export->title = self->own_title ? gtk_editable_get_text (self->title_entry) : NULL;
  export->subtitle = self->own_subtitle ? gtk_editable_get_text (self->subtitle_entry) : NULL;
  export->mark = gtk_editable_get_text (self->mark_entry);
  if (*export->mark == '\0')
    export->mark = NULL;
}
