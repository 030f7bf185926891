/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-briefing-save.h"

#include "inches-briefing-export.h"
#include "inches-briefing-forecasts.h"
#include "inches-message.h"
#include "inches-picture.h"
#include "inches-replace-question.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is saved, and where: made on the main thread, read by a worker, which counts the slides. */
typedef struct
{
  InchesChronicle     *chronicle;
  InchesModel         *model;
  InchesBriefing      *briefing;
  InchesLabelChanges  *label_changes;
  InchesTheme         *theme;
  char                *kind;
  char                *mark;
  char                *path;      /* NULL until it was chosen */
  guint                n_saved;   /* slides, of a folder */
  GtkWindow           *parent;    /* this and the object: NULL once it was said what came of it */
  GtkFileChooserNative *chooser;
  InchesBriefingSaved  saved;
  GObject             *object;
} Saving;

/* May be called by the worker: it can be the last that knows of the task. */
static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->chronicle);
  inches_model_unref (saving->model);
  inches_briefing_unref (saving->briefing);
  g_clear_pointer (&saving->label_changes, inches_label_changes_unref);
  inches_theme_unref (saving->theme);
  g_clear_object (&saving->chooser);
  g_clear_object (&saving->parent);
  g_clear_object (&saving->object);
  g_free (saving->kind);
  g_free (saving->mark);
  g_free (saving->path);
  g_free (saving);
}

static gboolean
is_folder (const Saving *saving)
{
  return g_str_equal (saving->kind, "png") || g_str_equal (saving->kind, "svg");
}

static gboolean
save_pictures (Saving                      *saving,
               const InchesBriefingExport  *export,
               GError                     **error)
{
  g_autoptr(GArray) slides = inches_briefing_list_slides (saving->briefing);

  for (guint i = 0; i < slides->len; i++)
    {
      g_autofree char *name = inches_briefing_name_slide (saving->briefing, i, saving->kind);
      g_autofree char *path = g_build_filename (saving->path, name, NULL);
      g_autoptr(GBytes) bytes = inches_briefing_make_picture (export, i, g_str_equal (saving->kind, "svg"), TRUE, error);

      if (bytes != NULL && inches_picture_save (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error))
        {
          saving->n_saved++;
          continue;
        }

      if (i > 0)
        /* Translators: how many slides, of how many, what is wrong with the next. */
        g_prefix_error (error, ngettext ("%u slide of %u was saved, no more: ", "%u slides of %u were saved, no more: ", i), i, slides->len);
      return FALSE;
    }

  return TRUE;
}

static gboolean
save_pdf (const Saving                *saving,
          const InchesBriefingExport  *export,
          GError                     **error)
{
  InchesBriefingKind kind = g_str_equal (saving->kind, "notes") ? INCHES_BRIEFING_NOTES
                            : g_str_equal (saving->kind, "handout") ? INCHES_BRIEFING_HANDOUT : INCHES_BRIEFING_SLIDES;
  g_autoptr(GByteArray) pdf = inches_briefing_make_pdf (export, kind, error);

  return pdf != NULL && inches_picture_save (saving->path, pdf->data, pdf->len, error);
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Saving *saving = data;
  g_autoptr(InchesBriefingForecasts) forecasts = inches_briefing_forecasts_new (saving->briefing, saving->model, saving->chronicle);
  GError *error = NULL;
  InchesBriefingExport export = { saving->chronicle, saving->model, saving->briefing, saving->theme, saving->theme,
                                  forecasts->forecasts, forecasts->baselines, forecasts->compares, saving->label_changes,
                                  INCHES_SLIDE_WIDTH, INCHES_SLIDE_HEIGHT, 1, saving->mark };

  inches_briefing_forecasts_run_all (forecasts, NULL);
  if (is_folder (saving) ? save_pictures (saving, &export, &error) : save_pdf (saving, &export, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Saving *saving = g_task_get_task_data (G_TASK (result));
  /* What is of the toolkit is let go here, never by the worker. */
  g_autoptr(GtkWindow) parent = g_steal_pointer (&saving->parent);
  g_autoptr(GObject) object = g_steal_pointer (&saving->object);
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (saving->path);
  g_autofree char *words = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      /* Translators: %s is the name of a file or folder. */
      words = g_strdup_printf (_("Briefing saved: %s"), name);
      saving->saved (object, words);
    }
  else if (gtk_widget_get_visible (GTK_WIDGET (parent)))
    inches_message_tell (parent, saving->n_saved > 0 ? _("Not all was saved") : _("The briefing is not saved"), error->message);
}

static void
start (Saving *saving)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, saved_cb, NULL);

  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, save_thread);
}

static void
answered_cb (InchesMessage *message,
             const char    *answer,
             Saving        *saving)
{
  if (g_str_equal (answer, INCHES_REPLACE_ANSWER))
    start (saving);
  else
    saving_free (saving);
}

/* A file was asked about by who chose it; the slides in a folder were not. */
static void
start_or_ask (Saving *saving)
{
  g_autoptr(GArray) slides = inches_briefing_list_slides (saving->briefing);
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *question;

  for (guint i = 0; is_folder (saving) && i < slides->len; i++)
    {
      g_autofree char *name = inches_briefing_name_slide (saving->briefing, i, saving->kind);

      g_ptr_array_add (paths, g_build_filename (saving->path, name, NULL));
    }

  question = inches_replace_question_new (saving->parent, paths);
  if (question == NULL)
    {
      start (saving);
      return;
    }

  g_signal_connect (question, "answered", G_CALLBACK (answered_cb), saving);
  gtk_window_present (GTK_WINDOW (question));
}

static void
chosen_cb (GtkNativeDialog *dialog,
           int              response,
           gpointer         user_data)
{
  Saving *saving = user_data;
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  saving->path = file != NULL ? g_file_get_path (file) : NULL;
  /* Kept, it would be a hidden window, which GTK 4.8 cannot name to a screen reader. */
  g_clear_object (&saving->chooser);
  if (saving->path != NULL)
    {
      start_or_ask (saving);
      return;
    }

  if (file != NULL)
    inches_message_tell (saving->parent, _("Not on this computer"), _("A briefing can only be saved in folders of this computer."));
  saving_free (saving);
}

static char *
make_name (const Saving *saving)
{
  const char *title = inches_briefing_get_title (saving->briefing);
  char *name = g_strdup_printf ("%s.pdf", *title != '\0' ? title : _("Briefing"));

  return g_strdelimit (name, "/", '-');
}

/**
 * inches_briefing_save:
 * @parent: over which it is asked where to
 * @session: whose briefing is saved
 * @kind: "slides", "notes" or "handout" for a PDF; "png" or "svg" for a folder of pictures
 * @mark: (nullable): the user's own words on each slide
 * @saved: told what came of it
 * @object: given to @saved
 *
 * Asks for a file or a folder, and writes it in a worker.
 */
void
inches_briefing_save (GtkWindow           *parent,
                      InchesSession       *session,
                      const char          *kind,
                      const char          *mark,
                      InchesBriefingSaved  saved,
                      GObject             *object)
{
  Saving *saving = g_new0 (Saving, 1);
  InchesLabelChanges *changes = inches_session_get_label_changes (session);

  saving->chronicle = g_object_ref (inches_session_get_chronicle (session));
  saving->model = inches_model_ref (inches_session_get_model (session));
  saving->briefing = inches_briefing_ref (inches_session_get_briefing (session));
  saving->label_changes = changes != NULL ? inches_label_changes_ref (changes) : NULL;
  saving->theme = inches_theme_ref (inches_session_find_theme (session, "print"));
  saving->kind = g_strdup (kind);
  saving->mark = g_strdup (mark);
  saving->saved = saved;
  saving->object = g_object_ref (object);
  saving->parent = g_object_ref (parent);
  saving->chooser = gtk_file_chooser_native_new (is_folder (saving) ? _("A folder for the slides") : _("Save the briefing"), parent,
                                                 is_folder (saving) ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER
                                                                    : GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (saving->chooser), TRUE);
  if (!is_folder (saving))
    {
      g_autofree char *name = make_name (saving);

      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (saving->chooser), name);
    }
  g_signal_connect (saving->chooser, "response", G_CALLBACK (chosen_cb), saving);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (saving->chooser));
}

/** inches_briefing_make_save_menu: Returns: (transfer full): what a briefing can be saved as, each a call of @action */
GMenuModel *
inches_briefing_make_save_menu (const char *action)
{
  static const struct { const char *kind, *name; } kinds[] = {
    { "slides", N_("Slides (PDF)…") },
    { "notes", N_("Slides with notes (PDF)…") },
    { "handout", N_("Handout, three a page (PDF)…") },
    { "png", N_("Pictures (PNG)…") },
    { "svg", N_("Drawings (SVG)…") },
  };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *call = g_strdup_printf ("%s::%s", action, kinds[i].kind);

      g_menu_append (menu, _(kinds[i].name), call);
    }

  return G_MENU_MODEL (menu);
}
