/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-picture-document.h"

#include <glib/gi18n-lib.h>

#include "inches-arrangement.h"
#include "inches-document-writer.h"
#include "inches-embedding.h"
#include "inches-evidence-section.h"
#include "inches-index-words.h"
#include "inches-picture.h"
#include "inches-simulation.h"

/* The numbers are in the picture; the author's reasons for them are not. */
static InchesSheet *
strip_reasons (InchesSheet *sheet,
               InchesModel *model)
{
  InchesSheet *base = inches_model_get_sheet (model, 0);
  g_autofree InchesCoefficientChange *changes = g_new0 (InchesCoefficientChange, INCHES_N_COEFFICIENTS);
  double values[INCHES_N_COEFFICIENTS], r[INCHES_N_RUNGS];
  g_autoptr(InchesSheet) named = NULL;
  guint n = 0;

  for (guint i = 0; i < 2; i++)
    if (inches_model_get_sheet (model, i) == sheet)
      return inches_sheet_ref (sheet);

  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    {
      const InchesCoefficient *old = inches_sheet_get_entry (base, i);

      values[i] = inches_sheet_get_entry (sheet, i)->value;
      if (values[i] != old->value)
        changes[n++] = (InchesCoefficientChange) { old->id, values[i], old->why };
    }
  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    r[i] = inches_sheet_get_ladder (sheet)->rungs[i].r;

  named = inches_sheet_new_based_on (base, inches_sheet_get_id (sheet), inches_sheet_get_name (sheet), changes, n, NULL);
  g_return_val_if_fail (named != NULL, inches_sheet_ref (base));

  return inches_sheet_new_varied (named, values, r);
}

static gboolean
shows_pinned (const InchesExport *export)
{
  return (export->chart == INCHES_CHART_COMPARE || export->chart == INCHES_CHART_PAIR) && export->compare != NULL;
}

static const InchesPreset *
find_preset (InchesModel    *model,
             InchesScenario *scenario)
{
  for (guint i = 0; i < inches_model_get_n_presets (model); i++)
    if (inches_scenario_equal (inches_model_get_preset (model, i)->scenario, scenario))
      return inches_model_get_preset (model, i);

  return inches_model_get_preset (model, 0);
}

/* Where the picture names the preset that the settings come from, that one. */
static const InchesPreset *
find_named_preset (const InchesExport *export,
                   InchesScenario     *scenario)
{
  const InchesPreset *named = shows_pinned (export) && export->preset != NULL
                              ? inches_model_find_preset (export->model, export->preset) : NULL;

  return named != NULL ? named : find_preset (export->model, scenario);
}

static gboolean
is_in_view (const InchesExport *export,
            InchesEvent        *event)
{
  const InchesDate *date = inches_event_get_date (event);

  return inches_date_get_first (date) <= export->view.last && inches_date_get_last (date) >= export->view.first
         && inches_filter_matches (&export->filter, export->chronicle, event);
}

/* Of the labels, those of events in view; %NULL: none. */
static InchesLabelChanges *
find_changes (const InchesExport *export)
{
  InchesLabelChanges *all = export->chart == INCHES_CHART_TIMELINE ? export->label_changes : NULL;
  InchesLabelChanges *changes = inches_label_changes_new ();

  for (guint i = 0; all != NULL && i < inches_label_changes_get_n (all); i++)
    {
      const char *id = inches_label_changes_get_id (all, i);
      InchesEvent *event = inches_chronicle_find_event (export->chronicle, id);
      InchesLabelChanges *more;

      if (event == NULL || inches_event_is_own (event) || !is_in_view (export, event))
        continue;

      more = inches_label_changes_with (changes, id, inches_label_changes_get (all, i), NULL);
      inches_label_changes_unref (changes);
      changes = more;
    }

  if (inches_label_changes_get_n (changes) == 0)
    g_clear_pointer (&changes, inches_label_changes_unref);

  return changes;
}

/* Columns that the command named are presets: in a document they are pinned like others. */
static char *
make_pinned_id (const InchesCompareColumn *column,
                guint                      place)
{
  return inches_pinned_is_id (column->id) ? g_strdup (column->id) : g_strdup_printf ("pinned-%u", place + 1);
}

/* The scenarios beside the one shown, which are in the picture too. */
static GPtrArray *
find_pinned (const InchesExport  *export,
             char               **rival)
{
  GPtrArray *list = inches_pinned_list_new ();
  guint a, b, n = shows_pinned (export) ? inches_compare_set_get_n (export->compare) : 0;
  gboolean paired = n > 0 && inches_compare_set_get_pair (export->compare, &a, &b);

  for (guint i = 0; i < n; i++)
    {
      const InchesCompareColumn *column = inches_compare_set_get_column (export->compare, i);
      InchesScenario *scenario = inches_forecast_get_scenario (column->forecast);
      g_autoptr(InchesSheet) sheet = strip_reasons (inches_forecast_get_sheet (column->forecast), export->model);
      g_autofree char *id = column->role == INCHES_COMPARE_PINNED ? make_pinned_id (column, list->len) : g_strdup (column->id);

      /* Before and after shows the first of them alone. */
      if (export->chart == INCHES_CHART_PAIR && list->len > 0)
        break;
      if (column->role == INCHES_COMPARE_PINNED)
        g_ptr_array_add (list, inches_pinned_new (id, column->name, scenario, sheet, find_preset (export->model, scenario)->id));
      if (paired && i == b && rival != NULL)
        *rival = g_steal_pointer (&id);
    }

  return list;
}

static InchesContent *
make_content (const InchesExport *export)
{
  const InchesPreset *preset = inches_model_get_preset (export->model, 0);
  InchesScenario *scenario = preset->scenario;
  g_autoptr(InchesSheet) sheet = inches_sheet_ref (inches_model_get_sheet (export->model, 0));
  g_autoptr(InchesLabelChanges) changes = find_changes (export);
  g_autoptr(GPtrArray) pinned = find_pinned (export, NULL);
  g_autoptr(InchesContent) plain = NULL;
  g_autoptr(InchesContent) content = NULL;

  /* A picture of the record alone has no scenario to give away. */
  if (export->forecast != NULL && inches_export_shows_model (export))
    {
      scenario = inches_forecast_get_scenario (export->forecast);
      preset = find_named_preset (export, scenario);
      inches_sheet_unref (sheet);
      sheet = strip_reasons (inches_forecast_get_sheet (export->forecast), export->model);
    }
  plain = inches_content_new (scenario, sheet, preset->id, preset->name);
  content = inches_content_with_pinned (plain, pinned);

  return inches_content_with_label_changes (content, changes);
}

/* Own events and series stay with their document: their rows are not named either. */
static gboolean
adds_to_record (const InchesExport *export)
{
  return inches_chronicle_get_record (export->chronicle) != export->chronicle;
}

static GVariant *
get_rows (const InchesExport *export)
{
  g_autoptr(InchesArrangement) first = NULL;

  if (export->arrangement != NULL && !adds_to_record (export))
    return g_variant_ref (export->arrangement);

  /* Who opens the picture may have others, and none of what the document adds. */
  first = inches_arrangement_new (inches_chronicle_get_record (export->chronicle));
  if (export->arrangement != NULL)
    inches_arrangement_load (first, export->arrangement);

  return g_variant_ref_sink (inches_arrangement_save (first));
}

static InchesViewState *
make_view (const InchesExport *export)
{
  g_autoptr(GVariant) rows = get_rows (export);
  g_autofree InchesViewRow *taken = NULL;
  g_auto(GStrv) lanes = inches_filter_list_lanes (&export->filter, inches_chronicle_get_record (export->chronicle));
  g_autofree char *rival = NULL;
  g_autoptr(GPtrArray) pinned G_GNUC_UNUSED = find_pinned (export, &rival);
  InchesViewStateValues values;

  inches_view_state_values_init (&values);
  values.page = inches_chart_get_id (export->chart);
  if (export->chart == INCHES_CHART_TIMELINE)
    {
      inches_view_state_values_set_view (&values, &export->view);
      values.rows = taken = inches_view_state_take_rows (rows, &values.n_rows, &values.scrolls);
      values.lanes = (const char *const *) lanes;
      values.faintest = export->filter.faintest;
      values.flags = export->filter.flags;
    }
  else if (!inches_chart_is_record (export->chart) && export->forecast != NULL)
    {
      values.index = inches_index_get_id (export->index);
      if (export->chart == INCHES_CHART_OUTLOOK)
        values.future = export->future;
      values.n_weeks = inches_forecast_get_n_weeks (export->forecast) > INCHES_SHORT_WEEKS + 1 ? INCHES_LONG_WEEKS : INCHES_SHORT_WEEKS;
    }
  if (export->chart == INCHES_CHART_TORNADO)
    values.reach = inches_tornado_reach_get_id (export->explained.reach);
  if (export->chart == INCHES_CHART_MAP)
    {
      values.map_x = inches_lever_get_id (export->explained.levers[0]);
      values.map_y = inches_lever_get_id (export->explained.levers[1]);
      values.map_measure = inches_map_measure_get_id (export->explained.measure);
    }
  if (export->chart == INCHES_CHART_EVIDENCE)
    values.section = inches_evidence_section_get_id (INCHES_EVIDENCE_HAPPENED);
  values.rival = rival;
  if (export->chart == INCHES_CHART_THEN_AND_NOW)
    values.alignment = export->alignment;

  return inches_view_state_new (&values);
}

/**
 * inches_picture_document_new:
 * @export: a picture
 *
 * Returns: (transfer full): what it shows, as a document
 */
InchesDocument *
inches_picture_document_new (const InchesExport *export)
{
  g_autoptr(InchesContent) content = make_content (export);
  g_autoptr(InchesViewState) view = make_view (export);

  return inches_document_new (content, view, NULL, INCHES_DOCUMENT_VERSION);
}

static guint
count_own_words (const InchesLabelChanges *changes)
{
  guint n = 0;

  for (guint i = 0; changes != NULL && i < inches_label_changes_get_n (changes); i++)
    n += inches_label_changes_get (changes, i)->words != NULL;

  return n;
}

/** inches_picture_document_has_own: Returns: whether words or data of the user's own would go along */
gboolean
inches_picture_document_has_own (const InchesExport *export)
{
  g_autoptr(InchesLabelChanges) changes = find_changes (export);

  return count_own_words (changes) > 0;
}

/**
 * inches_picture_document_describe:
 * @export: a picture
 *
 * Returns: (transfer full): what goes along and what never does, one line for each, translated
 */
char *
inches_picture_document_describe (const InchesExport *export)
{
  g_autoptr(InchesLabelChanges) changes = find_changes (export);
  guint n_changes = changes != NULL ? inches_label_changes_get_n (changes) : 0;
  guint n_words = count_own_words (changes);
  g_autoptr(GPtrArray) pinned = find_pinned (export, NULL);
  GString *words = g_string_new (NULL);

  if (inches_export_shows_model (export))
    {
      g_string_append_printf (words, _("All levers and circumstances of the scenario shown, and its sheet: %s"),
                              inches_sheet_get_name (inches_forecast_get_sheet (export->forecast)));
      g_string_append_c (words, '\n');
    }
  if (pinned->len > 0)
    g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, "%u pinned scenario beside it\n", "%u pinned scenarios beside it\n", pinned->len),
                            pinned->len);
  if (export->chart == INCHES_CHART_TIMELINE)
    g_string_append (words, _("Days, rows and filter of this view"));
  else
    g_string_append (words, _("What this chart shows"));
  if (n_changes > 0)
    g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, "\n%u label changed by you", "\n%u labels changed by you", n_changes),
                            n_changes);
  if (n_words > 0)
    g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, ", %u with words of your own", ", %u with words of your own", n_words),
                            n_words);
  if (adds_to_record (export))
    g_string_append_printf (words, "\n%s", _("Never, though the picture may show them: your own events and series"));
  g_string_append_printf (words, "\n%s", _("Never: notes, briefing, trail, scenarios not shown"));

  return g_string_free (words, FALSE);
}

/**
 * inches_picture_document_make:
 * @export: the picture; its size has been checked
 * @format: of the bytes
 * @error: if memory does not suffice
 *
 * Returns: (transfer full): the bytes of a file, in which the document rides along if
 *   @export says so and the format can hold it
 */
GBytes *
inches_picture_document_make (const InchesExport  *export,
                              InchesExportFormat   format,
                              GError             **error)
{
  g_autoptr(GBytes) picture = inches_export_make (export, format, error);
  g_autoptr(InchesDocument) document = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (picture == NULL || !export->document || format == INCHES_EXPORT_CSV)
    return g_steal_pointer (&picture);

  document = inches_picture_document_new (export);
  bytes = inches_document_writer_print (document, export->model, NULL);

  return inches_embedding_add (picture, inches_chart_get_id (export->chart), bytes, error);
}

/**
 * inches_picture_document_save:
 * @export: the picture; its size has been checked
 * @path: its ending says the format; replaced as a whole or not at all
 * @error: names the file and why it cannot be written
 *
 * Returns: %FALSE if the file could not be written; what was there is kept
 */
gboolean
inches_picture_document_save (const InchesExport  *export,
                              const char          *path,
                              GError             **error)
{
  g_autoptr(GBytes) bytes = NULL;
  InchesExportFormat format;
  gconstpointer data;
  gsize length;

  g_return_val_if_fail (inches_export_find_format (path, &format), FALSE);

  bytes = inches_picture_document_make (export, format, error);
  if (bytes == NULL)
    return FALSE;

  data = g_bytes_get_data (bytes, &length);

  return inches_picture_save (path, data, length, error);
}

static void
fill_map (InchesExport                *export,
          const InchesViewStateValues *values)
{
  const InchesLeverSet *levers = inches_model_get_levers (export->model);
  guint x, y;

  inches_map_measure_find (values->map_measure, &export->explained.measure);
  if (values->map_x == NULL || values->map_y == NULL || !inches_lever_set_find (levers, values->map_x, &x)
      || !inches_lever_set_find (levers, values->map_y, &y) || x == y)
    return;

  export->explained.levers[0] = x;
  export->explained.levers[1] = y;
}

/**
 * inches_picture_document_fill:
 * @export: (inout): the chart, days, rows, filter, labels, index, future, reach, map and alignment become the document's
 * @document: what is to be shown
 * @arrangement: (out) (nullable) (transfer full): what @export borrows of it
 *
 * Forecasts are the caller's: of the document's scenario and sheet, over as many weeks as its view says.
 */
void
inches_picture_document_fill (InchesExport    *export,
                              InchesDocument  *document,
                              GVariant       **arrangement)
{
  const InchesViewStateValues *values = inches_view_state_get (inches_document_get_view (document));

  /* A page without a chart, such as a table, leaves the timeline. */
  inches_export_find_chart (values->page, &export->chart);
  inches_view_state_values_get_view (values, &export->view);
  inches_view_state_values_get_filter (values, export->chronicle, &export->filter);
  inches_index_find (values->index, &export->index);
  export->future = values->future;
  inches_tornado_reach_find (values->reach, &export->explained.reach);
  fill_map (export, values);
  export->alignment = values->alignment;
  export->label_changes = inches_content_get_label_changes (inches_document_get_content (document));
  *arrangement = values->n_rows > 0 ? inches_view_state_values_get_rows (values) : NULL;
  export->arrangement = *arrangement;
}
