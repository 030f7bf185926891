/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-command.h"

#include "inches-command-batch.h"
#include "inches-command-compare.h"
#include "inches-command-data.h"
#include "inches-command-explained.h"
#include "inches-command-names.h"
#include "inches-command-rows.h"
#include "inches-command-scenario.h"
#include "inches-error.h"
#include "inches-export.h"
#include "inches-index-words.h"
#include "inches-page-size.h"
#include "inches-picture-document.h"
#include "inches-simulation.h"

#include <glib/gi18n.h>

#define ALMOST_A_DAY 0.999

/* What was given on the command line, as it was typed. */
typedef struct
{
  InchesCommandScenario scenario;
  InchesCommandExplained explained;
  char                 *output;
  char                 *format;
  char                 *chart;
  char                 *index;
  char                 *from;
  char                 *to;
  char                 *size;
  char                 *scale;
  char                 *dpi;
  char                 *text;
  gboolean              transparent;
  char                 *theme;
  char                 *axis;
  char                 *rows;
  char                 *filter;
  char                 *align;
  char                **compare;
  char                 *title;
  char                 *subtitle;
  char                 *mark;
  gboolean              no_document;
} Options;

static void
options_clear (Options *self)
{
  inches_command_scenario_clear (&self->scenario);
  inches_command_explained_clear (&self->explained);
  g_free (self->output);
  g_free (self->format);
  g_free (self->chart);
  g_free (self->index);
  g_free (self->from);
  g_free (self->to);
  g_free (self->size);
  g_free (self->scale);
  g_free (self->dpi);
  g_free (self->text);
  g_free (self->theme);
  g_free (self->axis);
  g_free (self->rows);
  g_free (self->filter);
  g_free (self->align);
  g_strfreev (self->compare);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->mark);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
is_one_of (const char        *word,
           const char *const *words)
{
  return word == NULL || g_strv_contains (words, word);
}

/* "1920x1080" or the name of a size; what is out of range is refused later, with the limits. */
static gboolean
parse_size (const char *text,
            guint      *width,
            guint      *height)
{
  const InchesPageSize *size = inches_page_size_find (text);
  g_auto(GStrv) parts = g_strsplit (text, "x", 3);
  guint64 sides[2];

  if (size != NULL)
    {
      *width = size->width;
      *height = size->height;
      return TRUE;
    }

  if (g_strv_length (parts) != 2
      || !g_ascii_string_to_unsigned (parts[0], 10, 0, G_MAXINT, &sides[0], NULL)
      || !g_ascii_string_to_unsigned (parts[1], 10, 0, G_MAXINT, &sides[1], NULL))
    return FALSE;

  *width = sides[0];
  *height = sides[1];

  return TRUE;
}

static gboolean
is_batch (const Options *options)
{
  return g_strcmp0 (options->chart, INCHES_COMMAND_BATCH_ALL) == 0;
}

/* Words that must be among some, in the order of the help. */
static int
check_words (const Options *options)
{
  static const char *const themes[] = { "light", "dark", "print", "contrast-light", "contrast-dark", NULL };
  static const char *const axes[] = { "magnified", "uniform", NULL };
  static const char *const texts[] = { "real", "outlines", NULL };
  g_autofree char *charts = inches_command_list_charts ();
  g_autofree char *indices = inches_command_list_indices ();
  g_autofree char *sizes = inches_command_list_sizes ();
  InchesChart chart;
  InchesIndex index;
  guint width, height;

  if (options->chart != NULL && !is_batch (options) && !inches_export_find_chart (options->chart, &chart))
    return inches_command_misused ("export", _("there is no chart “%s”; there are %s and all"), options->chart, charts);
  if (options->index != NULL && !inches_index_find (options->index, &index))
    return inches_command_misused ("export", _("there is no index “%s”; there are %s"), options->index, indices);
  if (!is_one_of (options->theme, themes))
    return inches_command_misused ("export", _("there is no theme “%s”; there are light, dark, print, contrast-light and contrast-dark"),
                                   options->theme);
  if (!is_one_of (options->axis, axes))
    return inches_command_misused ("export", _("there is no axis “%s”; there are magnified and uniform"), options->axis);
  if (!is_one_of (options->text, texts))
    return inches_command_misused ("export", _("--text %s: must be real or outlines"), options->text);
  if (options->size != NULL && !parse_size (options->size, &width, &height))
    return inches_command_misused ("export", _("--size %s: must be one of %s, or WIDTHxHEIGHT, as in 1920x1080"), options->size, sizes);

  return INCHES_EXIT_DONE;
}

/* Options that say nothing about the picture asked for: better told than left out. */
static int
check_sense (const Options      *options,
             InchesExportFormat  format)
{
  gboolean has_document = options->scenario.document != NULL; /* whose chart is not known yet */
  gboolean is_timeline = options->chart == NULL || g_str_equal (options->chart, inches_chart_get_id (INCHES_CHART_TIMELINE));
  gboolean is_outlook = options->chart != NULL ? g_str_equal (options->chart, inches_chart_get_id (INCHES_CHART_OUTLOOK))
                                               : has_document;
  gboolean is_pair = g_strcmp0 (options->chart, inches_chart_get_id (INCHES_CHART_PAIR)) == 0;
  gboolean is_compare = is_pair || g_strcmp0 (options->chart, inches_chart_get_id (INCHES_CHART_COMPARE)) == 0;

  if (options->index != NULL && !is_outlook && !is_compare)
    return inches_command_misused ("export", _("--index goes with --chart outlook, compare or pair"));
  if (options->compare != NULL && !is_compare)
    return inches_command_misused ("export", _("--compare goes with --chart compare or pair"));
  if (!is_timeline && (options->from != NULL || options->to != NULL || options->axis != NULL || options->rows != NULL
                       || options->filter != NULL))
    return inches_command_misused ("export", _("--from, --to, --axis, --rows and --filter go with --chart timeline"));
  if (options->align != NULL && (options->chart == NULL ? !has_document : !g_str_equal (options->chart, "then-and-now")))
    return inches_command_misused ("export", _("--align goes with --chart then-and-now"));
  if (options->dpi != NULL && options->scale != NULL)
    return inches_command_misused ("export", _("--dpi and --scale say the same: give one of them"));
  if (options->text != NULL && format != INCHES_EXPORT_SVG)
    return inches_command_misused ("export", _("--text goes with an SVG"));
  if (options->transparent && format == INCHES_EXPORT_CSV)
    return inches_command_misused ("export", _("--transparent goes with a picture"));

  return INCHES_EXIT_DONE;
}

/* What is wrong with the way the verb was called, or DONE. */
static int
check_usage (const Options *options,
             int            argc,
             char         **argv)
{
  InchesExportFormat format;
  int exit;

  if (argc > 2)
    return inches_command_misused ("export", _("“%s” is one argument too many"), argv[2]);
  if (is_batch (options))
    {
      exit = inches_command_batch_check (options->output, options->format);

      return exit != INCHES_EXIT_DONE ? exit : check_words (options);
    }
  if (options->format != NULL)
    return inches_command_misused ("export", _("--format goes with --chart all; else the ending of FILE says it"));
  if (options->output == NULL)
    return inches_command_misused ("export", _("say where to: -o FILE, its name ending in .png, .svg, .pdf or .csv"));
  if (!inches_export_find_format (options->output, &format))
    return inches_command_misused ("export", _("%s: the name must end in .png, .svg, .pdf or .csv"), options->output);

  exit = check_words (options);

  if (exit == INCHES_EXIT_DONE)
    exit = check_sense (options, format);

  return exit != INCHES_EXIT_DONE ? exit : inches_command_explained_check_usage (&options->explained, options->chart);
}

/* A day of the record, or what it was set to before. */
static gboolean
read_day (const char       *option,
          const char       *text,
          InchesChronicle  *chronicle,
          double           *day,
          GError          **error)
{
  InchesDay first = inches_chronicle_get_first (chronicle);
  InchesDay last = inches_chronicle_get_last (chronicle);
  g_autofree char *first_text = inches_day_to_iso (first);
  g_autofree char *last_text = inches_day_to_iso (last);
  InchesDay given;

  if (text == NULL)
    return TRUE;

  if (!inches_day_parse (text, &given, NULL) || given < first || given > last)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE, _("--%s %s: must be a day from %s to %s"),
                   option, text, first_text, last_text);
      return FALSE;
    }

  *day = given;

  return TRUE;
}

static gboolean
read_view (const Options  *options,
           InchesExport   *export,
           GError        **error)
{
  double first = export->view.lowest;
  double last = export->view.highest;

  if (!read_day ("from", options->from, export->chronicle, &first, error)
      || !read_day ("to", options->to, export->chronicle, &last, error))
    return FALSE;

  if (last - first < INCHES_VIEW_SHORTEST)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE,
                   _("--from and --to: must be at least %g days apart, the first one earlier"), INCHES_VIEW_SHORTEST);
      return FALSE;
    }

  /* The last day is in the picture; what happened on the next, whose marks stand at midnight, is not. */
  if (options->from != NULL || options->to != NULL)
    inches_view_show (&export->view, first, last + ALMOST_A_DAY);
  if (options->axis != NULL)
    export->view.magnified = g_str_equal (options->axis, "magnified");

  return TRUE;
}

static gboolean
read_size (const Options  *options,
           InchesExport   *export,
           GError        **error)
{
  const char *number = options->dpi != NULL ? options->dpi : options->scale;
  char *end;

  if (options->size != NULL)
    parse_size (options->size, &export->width, &export->height);

  if (number != NULL)
    {
      export->scale = g_ascii_strtod (number, &end);
      if (end == number || *end != '\0')
        export->scale = 0; /* refused with the limits */
      if (options->dpi != NULL)
        export->scale /= INCHES_EXPORT_DPI;
    }

  return inches_export_check_size (export, error);
}

/* Words of the command line; what is no UTF-8 cannot be drawn. */
static gboolean
read_words (const char  *option,
            const char  *text,
            const char **words,
            GError     **error)
{
  if (text != NULL && !g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX, _("--%s: must be UTF-8"), option);
      return FALSE;
    }

  *words = text;

  return TRUE;
}

static void
read_chart (const Options *options,
            InchesExport  *export)
{
  const InchesPageSize *size = options->size != NULL ? inches_page_size_find (options->size) : NULL;

  if (options->chart != NULL)
    inches_export_find_chart (options->chart, &export->chart);
  if (options->index != NULL)
    inches_index_find (options->index, &export->index);
  export->transparent = options->transparent;
  export->outlines = options->text != NULL ? g_str_equal (options->text, "outlines") : size != NULL && size->is_slide;
}

static gboolean
save_picture (Options  *options,
              GError  **error)
{
  g_auto(InchesCommandData) data = { NULL };
  g_auto(InchesCommandRun) run = { NULL };
  g_autoptr(InchesForecast) forecast = NULL;
  g_autoptr(InchesForecast) baseline = NULL;
  g_autoptr(GVariant) arrangement = NULL;
  g_autoptr(GVariant) of_document = NULL;
  g_autoptr(InchesCompareSet) compare = NULL;
  InchesTheme *theme;
  InchesExport export;

  if (!inches_command_data_load (&data, error) || !inches_command_scenario_read (&options->scenario, data.model, &run, error))
    return FALSE;

  theme = inches_command_data_find_theme (&data, options->theme != NULL ? options->theme : "print", error);
  if (theme == NULL)
    return FALSE;

  if (run.document != NULL)
    inches_command_data_add_own (&data, inches_document_get_content (run.document));
  inches_export_init (&export, data.chronicle, data.model, NULL, theme);
  if (run.document != NULL)
    {
      inches_picture_document_fill (&export, run.document, &of_document);
      if (options->scenario.weeks == NULL)
        run.n_weeks = inches_view_state_get (inches_document_get_view (run.document))->n_weeks;
    }
  read_chart (options, &export);
  export.document = !options->no_document;
  export.preset = run.document != NULL ? inches_content_get_preset (inches_document_get_content (run.document))
                                       : options->scenario.preset;
  if (options->rows != NULL)
    {
      export.arrangement = arrangement = inches_command_read_rows (options->rows, data.chronicle, error);
      if (arrangement == NULL)
        return FALSE;
    }
  if (options->filter != NULL && !inches_filter_parse (&export.filter, data.chronicle, options->filter, error))
    return FALSE;
  if (!read_view (options, &export, error) || !read_size (options, &export, error)
      || (options->align != NULL && !inches_alignment_parse (&export.alignment, options->align, error))
      || !inches_command_explained_read (&options->explained, data.model, &export.explained, error)
      || !read_words ("title", options->title, &export.title, error)
      || !read_words ("subtitle", options->subtitle, &export.subtitle, error)
      || !read_words ("mark", options->mark, &export.mark, error))
    return FALSE;

  /* The record is held against the weeks that it covers. */
  if (export.chart == INCHES_CHART_EVIDENCE)
    run.n_weeks = INCHES_SHORT_WEEKS;
  if (!inches_chart_is_record (export.chart))
    {
      forecast = inches_command_run_simulate (&run, inches_export_get_indices (&export));
      baseline = inches_command_run_simulate_baseline (&run, forecast, data.model, inches_export_get_indices (&export));
    }
  export.forecast = forecast;
  export.baseline = baseline;
  if (export.chart == INCHES_CHART_COMPARE || export.chart == INCHES_CHART_PAIR)
    {
      export.compare = compare = inches_command_compare (&run, options->compare, data.model, forecast, baseline, options->scenario.preset,
                                                         inches_export_get_indices (&export), error);
      if (compare == NULL)
        return FALSE;
    }

  return inches_picture_document_save (&export, options->output, error);
}

static gboolean
save_chart (const char  *chart,
            const char  *path,
            gpointer     user_data,
            GError     **error)
{
  Options one = *(const Options *) user_data;

  one.chart = (char *) chart;
  one.output = (char *) path;

  return save_picture (&one, error);
}

static gboolean
save (Options  *options,
      GError  **error)
{
  if (is_batch (options))
    return inches_command_batch_save (options->output, options->format, save_chart, options, error);

  return save_picture (options, error);
}

/**
 * inches_command_export:
 * @argc: number of arguments, the verb included
 * @argv: the verb and its options
 *
 * `inches export`: draws a chart into a PNG, SVG or PDF, or writes its figures into a
 * CSV. The same arguments make the same bytes.
 *
 * Returns: an #InchesExit
 */
int
inches_command_export (int    argc,
                       char **argv)
{
  g_auto(Options) options = { { NULL } };
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("the picture: its ending says PNG, SVG, PDF or CSV"), N_("FILE") },
    { "chart", 0, 0, G_OPTION_ARG_STRING, &options.chart, N_("what to draw: timeline, outlook, ladder, outcomes, compare, pair, evidence, then-and-now, precedents, why, tornado, map, or all (timeline)"), N_("CHART") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_("of all charts in a folder: png, svg, pdf or csv (png)"), N_("FORMAT") },
    { "index", 0, 0, G_OPTION_ARG_STRING, &options.index, N_("what the fans of outlook and comparison show (inches, as the size of the war)"), N_("INDEX") },
    { "compare", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.compare, N_("a preset or a document beside early 2025 and the settings given; up to three times"), N_("PRESET|FILE") },
    { "weeks", 0, 0, G_OPTION_ARG_STRING, &options.scenario.weeks, N_("44 or 104 (44)"), N_("N") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from, N_("first day of a timeline, as 2022-02-24"), N_("DAY") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options.to, N_("last day of a timeline"), N_("DAY") },
    { "align", 0, 0, G_OPTION_ARG_STRING, &options.align, N_("which days of then and now lie on each other (2014-09-01=2025-02-12)"), N_("DAY=DAY") },
    { "axis", 0, 0, G_OPTION_ARG_STRING, &options.axis, N_("magnified or uniform (magnified for the whole span)"), N_("AXIS") },
    { "rows", 0, 0, G_OPTION_ARG_STRING, &options.rows, N_("lanes and tracks of a timeline: diplomacy,brent"), N_("ID,…") },
    { "filter", 0, 0, G_OPTION_ARG_STRING, &options.filter, N_("its events: in-op-ed, after-op-ed, verified, contested, record, own, importance=N, lane=ID"), N_("WORD,…") },
    INCHES_COMMAND_EXPLAINED_ENTRIES (options.explained),
    { "size", 0, 0, G_OPTION_ARG_STRING, &options.size, N_("16:9, 4:3, square, a4, letter, or pixels (1920x1080)"), N_("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &options.scale, N_("a PNG's pixels for each of these, 0.25 to 8 (1)"), N_("N") },
    { "dpi", 0, 0, G_OPTION_ARG_STRING, &options.dpi, N_("a PNG's dots an inch, 24 to 768; 96 is scale 1"), N_("N") },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &options.transparent, N_("no ground under the picture"), NULL },
    { "text", 0, 0, G_OPTION_ARG_STRING, &options.text, N_("an SVG's text: real or outlines (real; for 16:9 and 4:3 outlines)"), N_("TEXT") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &options.theme, N_("light, dark, print, contrast-light or contrast-dark (print)"), N_("THEME") },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &options.title, N_("title in the picture"), N_("TEXT") },
    { "subtitle", 0, 0, G_OPTION_ARG_FILENAME, &options.subtitle, N_("second line in the picture"), N_("TEXT") },
    { "mark", 0, 0, G_OPTION_ARG_FILENAME, &options.mark, N_("your own words at the foot, as Internal"), N_("TEXT") },
    { "no-document", 0, 0, G_OPTION_ARG_NONE, &options.no_document, N_("no document rides along in the picture, which then cannot be opened again"), NULL },
    INCHES_COMMAND_SCENARIO_ENTRIES (options.scenario),
    G_OPTION_ENTRY_NULL
  };
  int exit = inches_command_parse ("export", _("[DOCUMENT]"), _("Draws a chart with its key, settings and sources, or writes its figures."),
                                   _("Examples:\n"
                                     "  inches export -o timeline.svg --preset inches --set oil=45\n"
                                     "  inches export talks.inches -o talks.png\n"
                                     "  inches export talks.inches -o pictures --chart all --format svg\n"
                                     "  inches export -o risk.pdf --chart outlook --index risk --weeks 104 --size a4\n"
                                     "  inches export -o compare.png --chart compare --preset inches --compare leverage --compare summit-rush"),
                                   entries, &argc, &argv);

  if (exit == INCHES_EXIT_DONE)
    {
      options.scenario.document = g_strdup (argc > 1 ? argv[1] : NULL);
      exit = check_usage (&options, argc, argv);
    }
  if (exit == INCHES_EXIT_DONE)
    exit = inches_command_scenario_check_usage (&options.scenario, "export");
  if (exit != INCHES_EXIT_DONE)
    return exit;

  return save (&options, &error) ? INCHES_EXIT_DONE : inches_command_refused ("export", error);
}
