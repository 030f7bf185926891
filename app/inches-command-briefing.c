/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-command.h"

#include "inches-briefing-export.h"
#include "inches-briefing-forecasts.h"
#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-document-reader.h"
#include "inches-error.h"
#include "inches-export.h"
#include "inches-model-reader.h"
#include "inches-own-chronicle.h"
#include "inches-page-size.h"
#include "inches-picture.h"
#include "inches-theme-reader.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

/* What was given on the command line, as it was typed. */
typedef struct
{
  char    *output;
  gboolean notes;
  gboolean handout;
  char    *format;
  char    *size;
  char    *scale;
  char    *text;
  char    *theme;
  char    *mark;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->output);
  g_free (self->format);
  g_free (self->size);
  g_free (self->scale);
  g_free (self->text);
  g_free (self->theme);
  g_free (self->mark);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* What all of this needs. */
typedef struct
{
  InchesChronicle         *chronicle;
  InchesModel             *model;
  GPtrArray               *themes;
  InchesDocument          *document;
  InchesBriefingForecasts *forecasts;
} Data;

static void
data_clear (Data *self)
{
  g_clear_pointer (&self->forecasts, inches_briefing_forecasts_free);
  g_clear_pointer (&self->document, inches_document_unref);
  g_clear_object (&self->chronicle);
  g_clear_pointer (&self->model, inches_model_unref);
  g_clear_pointer (&self->themes, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Data, data_clear)

static gboolean
data_load (Data        *self,
           const char  *path,
           GError     **error)
{
  const char *folder = inches_data_dir ();
  g_autoptr(InchesChronicle) record = NULL;

  self->chronicle = inches_chronicle_reader_load (folder, error);
  if (self->chronicle == NULL)
    return FALSE;
  self->model = inches_model_reader_load (folder, error);
  if (self->model == NULL)
    return FALSE;
  self->themes = inches_theme_reader_load (folder, error);
  if (self->themes == NULL)
    return FALSE;
  self->document = inches_document_reader_load (path, self->model, NULL, error);
  if (self->document == NULL)
    return FALSE;

  record = self->chronicle;
  self->chronicle = inches_own_chronicle_new (record, inches_content_get_own_data (inches_document_get_content (self->document)));

  return TRUE;
}

static gboolean
is_pdf (const char *path)
{
  gsize length = strlen (path);

  return length >= 4 && g_ascii_strcasecmp (path + length - 4, ".pdf") == 0;
}

static gboolean
is_one_of (const char        *word,
           const char *const *words)
{
  return word == NULL || g_strv_contains (words, word);
}

/* What is wrong with the way the verb was called, or DONE. */
static int
check_usage (const Options *options,
             int            argc,
             char         **argv)
{
  static const char *const formats[] = { "png", "svg", NULL };
  static const char *const texts[] = { "real", "outlines", NULL };
  static const char *const themes[] = { "light", "dark", "print", "contrast-light", "contrast-dark", NULL };

  if (argc < 2)
    return inches_command_misused ("briefing", _("name the document whose briefing is wanted"));
  if (argc > 2)
    return inches_command_misused ("briefing", _("“%s” is one argument too many"), argv[2]);
  if (options->output == NULL)
    return inches_command_misused ("briefing", _("say where to: -o FILE.pdf, or -o FOLDER for a picture of each slide"));
  if (!is_one_of (options->format, formats))
    return inches_command_misused ("briefing", _("--format %s: must be png or svg"), options->format);
  if (!is_one_of (options->text, texts))
    return inches_command_misused ("briefing", _("--text %s: must be real or outlines"), options->text);
  if (!is_one_of (options->theme, themes))
    return inches_command_misused ("briefing", _("--theme %s: must be light, dark, print, contrast-light or contrast-dark"),
                                   options->theme);
  if (options->notes && options->handout)
    return inches_command_misused ("briefing", _("--notes and --handout are two kinds of pages: give one of them"));
  if ((options->notes || options->handout) && !is_pdf (options->output))
    return inches_command_misused ("briefing", _("--notes and --handout go with a PDF"));
  if ((options->format != NULL || options->text != NULL || options->scale != NULL) && is_pdf (options->output))
    return inches_command_misused ("briefing", _("--format, --text and --scale go with a folder of pictures"));

  return INCHES_EXIT_DONE;
}

static gboolean
read_size (const Options         *options,
           InchesBriefingExport  *export,
           GError               **error)
{
  const InchesPageSize *size = inches_page_size_find (options->size != NULL ? options->size : "16:9");
  InchesExport limits = { .width = 0, .scale = 1 };
  unsigned width = 0, height = 0;
  char *end = NULL;
  char rest;

  if (size != NULL)
    {
      limits.width = size->width;
      limits.height = size->height;
    }
  else if (sscanf (options->size, "%5ux%5u%c", &width, &height, &rest) == 2)
    {
      limits.width = width;
      limits.height = height;
    }
  if (options->scale != NULL)
    limits.scale = g_ascii_strtod (options->scale, &end);
  if (end != NULL && *end != '\0')
    limits.scale = 0; /* refused with the limits */
  if (!inches_export_check_size (&limits, error))
    return FALSE;

  export->width = limits.width;
  export->height = limits.height;
  export->scale = limits.scale;

  return TRUE;
}

static InchesTheme *
find_theme (GPtrArray   *themes,
            const char  *id,
            GError     **error)
{
  for (guint i = 0; i < themes->len; i++)
    if (g_str_equal (inches_theme_get_id (themes->pdata[i]), id))
      return themes->pdata[i];

  g_set_error (error, INCHES_ERROR, INCHES_ERROR_FORMAT, _("%s/themes.json: has no theme “%s”"), inches_data_dir (), id);

  return NULL;
}

static gboolean
save_pdf (const InchesBriefingExport  *export,
          const Options               *options,
          GError                     **error)
{
  InchesBriefingKind kind = options->notes ? INCHES_BRIEFING_NOTES : options->handout ? INCHES_BRIEFING_HANDOUT : INCHES_BRIEFING_SLIDES;
  g_autoptr(GByteArray) pdf = inches_briefing_make_pdf (export, kind, error);

  return pdf != NULL && inches_picture_save (options->output, pdf->data, pdf->len, error);
}

static gboolean
save_pictures (const InchesBriefingExport  *export,
               const Options               *options,
               GError                     **error)
{
  const char *format = options->format != NULL ? options->format : "png";
  gboolean outlines = options->text == NULL || g_str_equal (options->text, "outlines");
  g_autoptr(GArray) slides = inches_briefing_list_slides (export->briefing);

  if (g_mkdir_with_parents (options->output, 0777) != 0)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_IO, "%s: %s", options->output, g_strerror (errno));
      return FALSE;
    }

  for (guint i = 0; i < slides->len; i++)
    {
      g_autofree char *name = inches_briefing_name_slide (export->briefing, i, format);
      g_autofree char *path = g_build_filename (options->output, name, NULL);
      g_autoptr(GBytes) bytes = inches_briefing_make_picture (export, i, g_str_equal (format, "svg"), outlines, error);

      if (bytes == NULL || !inches_picture_save (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
save_briefing (const Options  *options,
               const char     *path,
               GError        **error)
{
  g_auto(Data) data = { NULL };
  InchesBriefingExport export = { .mark = options->mark };
  InchesContent *content;

  if (!data_load (&data, path, error) || !read_size (options, &export, error))
    return FALSE;

  content = inches_document_get_content (data.document);
  export.chronicle = data.chronicle;
  export.model = data.model;
  export.briefing = inches_content_get_briefing (content);
  export.label_changes = inches_content_get_label_changes (content);
  export.theme = find_theme (data.themes, options->theme != NULL ? options->theme : "print", error);
  export.paper = find_theme (data.themes, "print", error);
  if (export.theme == NULL || export.paper == NULL)
    return FALSE;
  if (inches_briefing_get_n_steps (export.briefing) == 0)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_FORMAT, _("%s: has no briefing"), path);
      return FALSE;
    }
  if (options->mark != NULL && !g_utf8_validate (options->mark, -1, NULL))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX, _("--%s: must be UTF-8"), "mark");
      return FALSE;
    }

  data.forecasts = inches_briefing_forecasts_new (export.briefing, data.model, data.chronicle);
  inches_briefing_forecasts_run_all (data.forecasts, NULL);
  export.forecasts = data.forecasts->forecasts;
  export.baselines = data.forecasts->baselines;
  export.compares = data.forecasts->compares;

  return is_pdf (options->output) ? save_pdf (&export, options, error) : save_pictures (&export, options, error);
}

/**
 * inches_command_briefing:
 * @argc: number of arguments, the verb included
 * @argv: the verb, the document and options
 *
 * `inches briefing`: writes the slides of a document's briefing into a PDF or, numbered,
 * into a folder. The same document makes the same bytes.
 *
 * Returns: an #InchesExit
 */
int
inches_command_briefing (int    argc,
                         char **argv)
{
  g_auto(Options) options = { NULL };
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("a PDF, or a folder for a picture of each slide"), N_("FILE.pdf|FOLDER") },
    { "notes", 0, 0, G_OPTION_ARG_NONE, &options.notes, N_("a PDF with the speaker's notes under each slide"), NULL },
    { "handout", 0, 0, G_OPTION_ARG_NONE, &options.handout, N_("a PDF with three slides a page and their sources"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_("of the pictures: png or svg (png)"), N_("FORMAT") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options.size, N_("of a slide: 16:9, 4:3 or pixels (16:9)"), N_("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &options.scale, N_("a PNG's pixels for each of these, 0.25 to 8 (1)"), N_("N") },
    { "text", 0, 0, G_OPTION_ARG_STRING, &options.text, N_("an SVG's text: real or outlines (outlines)"), N_("TEXT") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &options.theme, N_("light, dark, print, contrast-light or contrast-dark (print)"), N_("THEME") },
    { "mark", 0, 0, G_OPTION_ARG_FILENAME, &options.mark, N_("your own words at the foot, as Internal"), N_("TEXT") },
    G_OPTION_ENTRY_NULL
  };
  int exit = inches_command_parse ("briefing", _("DOCUMENT"), _("Writes the slides of a document's briefing."),
                                   _("Examples:\n"
                                     "  inches briefing talk.inches -o talk.pdf --handout\n"
                                     "  inches briefing talk.inches -o slides --format svg --size 4:3"),
                                   entries, &argc, &argv);

  if (exit == INCHES_EXIT_DONE)
    exit = check_usage (&options, argc, argv);
  if (exit != INCHES_EXIT_DONE)
    return exit;

  return save_briefing (&options, argv[1], &error) ? INCHES_EXIT_DONE : inches_command_refused ("briefing", error);
}
