/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-preset-editor.h"

#include <glib/gi18n-lib.h>

struct _InchesPresetEditor
{
  GtkPopover     parent_instance;

  InchesSession *session;

  GtkEntry      *name;
  GtkEntry      *sentence;
  GtkWidget     *save;
  GtkWidget     *loaded; /* what can be done with an own preset */
  GtkWidget     *rename;
  GtkWidget     *remove;
  GtkLabel      *refusal;
};

G_DEFINE_FINAL_TYPE (InchesPresetEditor, inches_preset_editor, GTK_TYPE_POPOVER)

static InchesOwnPreset *
get_loaded (InchesPresetEditor *self)
{
  return inches_own_presets_find (inches_session_get_own_presets (self->session), inches_session_get_preset (self->session));
}

static char *
get_text (GtkEntry *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static void
changed_cb (InchesPresetEditor *self)
{
  InchesOwnPreset *loaded = get_loaded (self);
  g_autofree char *name = get_text (self->name);
  g_autofree char *sentence = get_text (self->sentence);

  gtk_widget_set_visible (GTK_WIDGET (self->refusal), FALSE);
  gtk_widget_set_visible (self->loaded, loaded != NULL);
  gtk_widget_set_sensitive (self->save, *name != '\0');
  gtk_widget_set_sensitive (self->rename, *name != '\0' && loaded != NULL
                                            && !(g_str_equal (name, inches_own_preset_get_name (loaded))
                                                 && g_str_equal (sentence, inches_own_preset_get_sentence (loaded))));
}

static void
end (InchesPresetEditor *self,
     gboolean            done,
     GError             *error)
{
  if (done)
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }

  gtk_label_set_text (self->refusal, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), TRUE);
  g_error_free (error);
}

static void
save_cb (InchesPresetEditor *self)
{
  g_autofree char *name = get_text (self->name);
  g_autofree char *sentence = get_text (self->sentence);
  GError *error = NULL;
  gboolean done = inches_session_save_preset (self->session, name, sentence, &error);

  end (self, done, error);
}

static void
rename_cb (InchesPresetEditor *self)
{
  g_autofree char *name = get_text (self->name);
  g_autofree char *sentence = get_text (self->sentence);
  GError *error = NULL;
  gboolean done = inches_session_rename_preset (self->session, inches_session_get_preset (self->session), name, sentence,
                                                &error);

  end (self, done, error);
}

static void
remove_cb (InchesPresetEditor *self)
{
  GError *error = NULL;
  gboolean done = inches_session_remove_preset (self->session, inches_session_get_preset (self->session), &error);

  end (self, done, error);
}

static void
inches_preset_editor_show (GtkWidget *widget)
{
  InchesPresetEditor *self = INCHES_PRESET_EDITOR (widget);
  InchesOwnPreset *loaded = get_loaded (self);

  gtk_editable_set_text (GTK_EDITABLE (self->name), loaded != NULL ? inches_own_preset_get_name (loaded) : "");
  gtk_editable_set_text (GTK_EDITABLE (self->sentence), loaded != NULL ? inches_own_preset_get_sentence (loaded) : "");
  changed_cb (self);

  GTK_WIDGET_CLASS (inches_preset_editor_parent_class)->show (widget);
}

static void
inches_preset_editor_dispose (GObject *object)
{
  g_clear_object (&INCHES_PRESET_EDITOR (object)->session);

  G_OBJECT_CLASS (inches_preset_editor_parent_class)->dispose (object);
}

static void
inches_preset_editor_class_init (InchesPresetEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_preset_editor_dispose;
  widget_class->show = inches_preset_editor_show;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-preset-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesPresetEditor, name);
  gtk_widget_class_bind_template_child (widget_class, InchesPresetEditor, sentence);
  gtk_widget_class_bind_template_child (widget_class, InchesPresetEditor, save);
  gtk_widget_class_bind_template_child (widget_class, InchesPresetEditor, loaded);
  gtk_widget_class_bind_template_child (widget_class, InchesPresetEditor, rename);
  gtk_widget_class_bind_template_child (widget_class, InchesPresetEditor, remove);
  gtk_widget_class_bind_template_child (widget_class, InchesPresetEditor, refusal);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, rename_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
inches_preset_editor_init (InchesPresetEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_entry_set_max_length (self->name, INCHES_OWN_PRESET_LONGEST_NAME);
  gtk_entry_set_max_length (self->sentence, INCHES_OWN_PRESET_LONGEST_SENTENCE);
}

GtkWidget *
inches_preset_editor_new (InchesSession *session)
{
  InchesPresetEditor *self = g_object_new (INCHES_TYPE_PRESET_EDITOR, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}
