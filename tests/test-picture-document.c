/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE

#include "inches-picture-document.h"

#include "inches-document-reader.h"
#include "inches-embedding.h"
#include "inches-simulation.h"
#include "session-fixture.h"

#include <string.h>

#define MARKER "Qxzwv"

typedef struct
{
  InchesSession  *session;
  InchesForecast *forecast;
  InchesExport    export;
} Desk;

static void
desk_open (Desk          *desk,
           gconstpointer  data)
{
  InchesModel *model;

  desk->session = session_fixture_new ();
  model = inches_session_get_model (desk->session);
  g_assert_true (inches_session_load_preset (desk->session, "inches", NULL));
  g_assert_true (inches_session_set_lever (desk->session, INCHES_LEVER_OIL, 44.5, NULL));
  desk->forecast = inches_simulation_run (inches_session_get_scenario (desk->session), inches_session_get_sheet (desk->session),
                                          INCHES_DEFAULT_SEED, 256, INCHES_SHORT_WEEKS, INCHES_ALL_INDICES, NULL);
  inches_export_init (&desk->export, inches_session_get_chronicle (desk->session), model, desk->forecast,
                      g_ptr_array_index (inches_session_get_themes (desk->session), 0));
  desk->export.baseline = desk->forecast;
  desk->export.document = TRUE;
}

static void
desk_close (Desk          *desk,
            gconstpointer  data)
{
  inches_forecast_unref (desk->forecast);
  g_object_unref (desk->session);
}

static GBytes *
make (Desk               *desk,
      InchesExportFormat  format)
{
  g_autoptr(GError) error = NULL;
  GBytes *bytes = inches_picture_document_make (&desk->export, format, &error);

  g_assert_no_error (error);

  return bytes;
}

static InchesDocument *
reopen (Desk   *desk,
        GBytes *picture)
{
  g_autoptr(GBytes) riding = NULL;
  g_autoptr(GError) error = NULL;
  InchesDocument *document;

  g_assert_true (inches_embedding_find (picture, "picture", &riding, &error));
  g_assert_no_error (error);
  g_assert_nonnull (riding);
  document = inches_document_reader_parse (riding, "picture", inches_session_get_model (desk->session), &error);
  g_assert_no_error (error);

  return document;
}

static void
test_picture_reopens_to_the_same_view (Desk          *desk,
                                       gconstpointer  data)
{
  const InchesExportFormat formats[] = { INCHES_EXPORT_PNG, INCHES_EXPORT_SVG, INCHES_EXPORT_PDF };

  inches_view_show (&desk->export.view, 20000.25, 20300.5);
  g_assert_true (inches_filter_parse (&desk->export.filter, desk->export.chronicle, "verified,lane=aid", NULL));
  for (guint chart = 0; chart < INCHES_N_CHARTS; chart++)
    for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
      {
        g_autoptr(GBytes) picture = NULL, same = NULL, again = NULL;
        g_autoptr(InchesDocument) document = NULL;
        g_autoptr(GVariant) rows = NULL;
        InchesContent *content;
        InchesExport other;

        desk->export.chart = chart;
        desk->export.index = INCHES_INDEX_TRUST;
        desk->export.future = chart == INCHES_CHART_OUTLOOK ? 77 : -1;
        desk->export.explained.reach = INCHES_TORNADO_MARKS;
        desk->export.explained.measure = INCHES_MAP_CRISES;
        desk->export.explained.levers[0] = INCHES_LEVER_OIL;
        picture = make (desk, formats[i]);
        same = make (desk, formats[i]);
        g_assert_true (g_bytes_equal (picture, same));

        document = reopen (desk, picture);
        content = inches_document_get_content (document);
        if (inches_export_shows_model (&desk->export))
          g_assert_true (inches_scenario_equal (inches_content_get_scenario (content), inches_session_get_scenario (desk->session)));
        else
          g_assert_true (inches_scenario_equal (inches_content_get_scenario (content),
                                                inches_model_get_preset (desk->export.model, 0)->scenario));

        /* Drawn from its document the picture is the same, to the last byte. */
        inches_export_init (&other, desk->export.chronicle, desk->export.model, desk->forecast, desk->export.theme);
        inches_picture_document_fill (&other, document, &rows);
        other.baseline = desk->forecast;
        other.document = TRUE;
        g_assert_cmpint (other.chart, ==, (int) chart);
        again = inches_picture_document_make (&other, formats[i], NULL);
        g_assert_true (g_bytes_equal (picture, again));
      }
}

static gboolean
holds (GBytes     *bytes,
       const char *word)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return memmem (data, length, word, strlen (word)) != NULL;
}

/* What a document says besides, where nothing of it may be. */
static void
mark_everything_else (Desk *desk)
{
  InchesTrail *trail = inches_session_get_trail (desk->session);
  InchesCoefficientChange change = { "D_us", 0.3, MARKER " is why" };
  g_autoptr(InchesSheet) sheet = inches_sheet_new_based_on (inches_model_get_sheet (desk->export.model, 0), "mine", "Mine",
                                                            &change, 1, NULL);
  g_autoptr(InchesContent) noted = NULL;

  g_assert_true (inches_session_save_preset (desk->session, MARKER, MARKER " sentence", NULL));
  inches_session_set_sheet (desk->session, sheet);
  noted = inches_content_with_notes (inches_trail_get_content (trail), "My notes: " MARKER);
  inches_trail_add (trail, noted, MARKER);
  g_assert_true (inches_trail_set_bookmark (trail, 1, MARKER, NULL));
  inches_forecast_unref (desk->forecast);
  desk->forecast = inches_simulation_run (inches_session_get_scenario (desk->session), sheet, INCHES_DEFAULT_SEED, 256,
                                          INCHES_SHORT_WEEKS, INCHES_ALL_INDICES, NULL);
  desk->export.forecast = desk->export.baseline = desk->forecast;
}

static void
test_picture_tells_nothing_else (Desk          *desk,
                                 gconstpointer  data)
{
  InchesEvent *early = g_ptr_array_index (inches_chronicle_get_lane_events (desk->export.chronicle, 0), 0);
  InchesLabelChange change = { .words = MARKER, .in_place = TRUE };
  g_autoptr(InchesLabelChanges) none = inches_label_changes_new ();
  g_autoptr(InchesLabelChanges) changes = NULL;
  InchesDay day = inches_date_get_last (inches_event_get_date (early));

  mark_everything_else (desk);
  changes = inches_label_changes_with (none, inches_event_get_id (early), &change, NULL);
  desk->export.label_changes = changes;
  inches_view_show (&desk->export.view, day + 100, desk->export.view.highest);
  g_assert_false (inches_picture_document_has_own (&desk->export));
  for (guint chart = 0; chart < INCHES_N_CHARTS; chart++)
    for (guint format = INCHES_EXPORT_PNG; format <= INCHES_EXPORT_CSV; format++)
      {
        g_autoptr(GBytes) picture = NULL;
        g_autoptr(GBytes) riding = NULL;

        desk->export.chart = chart;
        picture = make (desk, format);
        g_assert_false (holds (picture, MARKER));
        if (format == INCHES_EXPORT_CSV)
          continue;
        g_assert_true (inches_embedding_find (picture, "picture", &riding, NULL));
        g_assert_false (holds (riding, MARKER));
        g_assert_true (holds (riding, "inches-document"));
      }

  /* What is shown goes along, and that is said. */
  desk->export.chart = INCHES_CHART_TIMELINE;
  inches_view_fit (&desk->export.view);
  g_assert_true (inches_picture_document_has_own (&desk->export));
  {
    g_autofree char *words = inches_picture_document_describe (&desk->export);
    g_autoptr(GBytes) picture = make (desk, INCHES_EXPORT_PNG);
    g_autoptr(GBytes) riding = NULL;

    g_assert_nonnull (strstr (words, "words of your own"));
    g_assert_true (inches_embedding_find (picture, "picture", &riding, NULL));
    g_assert_true (holds (riding, MARKER));
  }
}

static InchesOwnData *
new_own_data (void)
{
  g_autoptr(InchesOwnData) nothing = inches_own_data_new ();
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) series = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_source_free);
  const char *names[] = { MARKER, NULL };
  InchesSeriesValue values[] = { { 19500, 1 }, { 19700, 2 } };
  InchesSeriesFields column = { .id = "own:" MARKER "-s", .title = MARKER, .unit = MARKER, .publisher = MARKER, .dataset = MARKER, .notes = MARKER,
                                .frequency = INCHES_FREQUENCY_BY_DATE, .values = values, .n_values = 2 };
  InchesEventFields fields = { .id = "own:" MARKER, .edtf = "2023-08-01", .title = MARKER, .summary = MARKER, .notes = MARKER, .importance = 1,
                               .places = names, .actors = names, .sources = sources };

  g_assert_true (inches_date_parse (fields.edtf, &fields.date, NULL));
  g_ptr_array_add (sources, inches_source_new (INCHES_SOURCE_OTHER, MARKER, MARKER, NULL, "https://" MARKER ".example/", TRUE));
  g_ptr_array_add (events, inches_own_event_new (&fields));
  g_ptr_array_add (series, inches_own_series_new (&column));

  return inches_own_data_with (nothing, events, series, NULL);
}

/* Own events and series are seen in the pictures that show them, and nowhere else: no document that rides along
 * holds a word, an address or an id of them. */
static void
test_picture_keeps_own_data (Desk          *desk,
                             gconstpointer  data)
{
  InchesLabelChange change = { .words = MARKER, .pinned = TRUE };
  g_autoptr(InchesOwnData) own = new_own_data ();
  g_autoptr(InchesLabelChanges) none = inches_label_changes_new ();
  g_autoptr(InchesLabelChanges) changes = inches_label_changes_with (none, "own:" MARKER, &change, NULL);
  g_autoptr(GVariant) rows = NULL;

  desk->export.label_changes = changes;
  inches_session_set_own_data (desk->session, own, NULL);
  desk->export.chronicle = inches_session_get_chronicle (desk->session);
  rows = g_variant_ref_sink (inches_arrangement_save (inches_session_get_arrangement (desk->session)));
  for (guint arranged = 0; arranged < 2; arranged++)
    for (guint chart = 0; chart < INCHES_N_CHARTS; chart++)
      for (guint format = INCHES_EXPORT_PNG; format < INCHES_EXPORT_CSV; format++)
        {
          g_autoptr(GBytes) picture = NULL, riding = NULL;

          desk->export.arrangement = arranged ? rows : NULL;
          desk->export.chart = chart;
          picture = make (desk, format);
          g_assert_true (inches_embedding_find (picture, "picture", &riding, NULL));
          g_assert_true (holds (riding, "inches-document"));
          g_assert_false (holds (riding, MARKER));
          if (format == INCHES_EXPORT_SVG)
            g_assert_cmpint (holds (picture, MARKER), ==, chart == INCHES_CHART_TIMELINE);
        }
}

/* A pinned comparison: what is beside the scenario shown goes along, and nothing that is not. */
static void
test_picture_of_a_comparison (Desk          *desk,
                              gconstpointer  data)
{
  InchesModel *model = desk->export.model;
  InchesScenario *other = inches_model_find_preset (model, "leverage")->scenario;
  g_autoptr(InchesForecast) beside = inches_simulation_run (other, inches_model_get_sheet (model, 0), INCHES_DEFAULT_SEED, 256,
                                                            INCHES_SHORT_WEEKS, INCHES_ALL_INDICES, NULL);
  g_autoptr(InchesCompareSet) set = inches_compare_set_new_from (model, beside, desk->forecast);
  g_autoptr(GBytes) picture = NULL;
  g_autoptr(InchesDocument) document = NULL;
  GPtrArray *pinned;

  inches_compare_set_add (set, INCHES_COMPARE_PINNED, "pinned-7", "With leverage", beside);
  inches_compare_set_set_pair (set, 1, 2, NULL);
  desk->export.chart = INCHES_CHART_COMPARE;
  desk->export.compare = set;
  picture = make (desk, INCHES_EXPORT_SVG);
  document = reopen (desk, picture);
  pinned = inches_content_get_pinned (inches_document_get_content (document));
  g_assert_cmpuint (pinned->len, ==, 1);
  g_assert_cmpstr (inches_pinned_get_id (g_ptr_array_index (pinned, 0)), ==, "pinned-7");
  g_assert_cmpstr (inches_pinned_get_name (g_ptr_array_index (pinned, 0)), ==, "With leverage");
  g_assert_true (inches_scenario_equal (inches_pinned_get_scenario (g_ptr_array_index (pinned, 0)), other));
  g_assert_cmpstr (inches_view_state_get (inches_document_get_view (document))->rival, ==, "pinned-7");

  /* Of another chart it is not. */
  g_clear_pointer (&picture, g_bytes_unref);
  g_clear_pointer (&document, inches_document_unref);
  desk->export.chart = INCHES_CHART_OUTLOOK;
  picture = make (desk, INCHES_EXPORT_SVG);
  document = reopen (desk, picture);
  g_assert_cmpuint (inches_content_get_pinned (inches_document_get_content (document))->len, ==, 0);
}

static void
test_picture_without_a_document (Desk          *desk,
                                 gconstpointer  data)
{
  g_autoptr(GBytes) picture = NULL;
  g_autoptr(GBytes) riding = NULL;

  desk->export.document = FALSE;
  picture = make (desk, INCHES_EXPORT_PNG);
  g_assert_true (inches_embedding_find (picture, "picture", &riding, NULL));
  g_assert_null (riding);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/picture-document/reopens-to-the-same-view", Desk, NULL, desk_open, test_picture_reopens_to_the_same_view, desk_close);
  g_test_add ("/picture-document/tells-nothing-else", Desk, NULL, desk_open, test_picture_tells_nothing_else, desk_close);
  g_test_add ("/picture-document/of-a-comparison", Desk, NULL, desk_open, test_picture_of_a_comparison, desk_close);
  g_test_add ("/picture-document/without-a-document", Desk, NULL, desk_open, test_picture_without_a_document, desk_close);
  g_test_add ("/picture-document/keeps-own-data", Desk, NULL, desk_open, test_picture_keeps_own_data, desk_close);

  return g_test_run ();
}
