/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-briefing-reader.h"
#include "inches-briefing-writer.h"

#include "inches-document-reader.h"
#include "inches-document-writer.h"
#include "model-fixture.h"

#include <string.h>

static InchesBriefing *
read_briefing (const char *json,
      char      **fault)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesJson) file = inches_json_parse (json, strlen (json), "b.json", &inches_json_limits_default, &error);
  InchesBriefing *briefing;
  InchesJsonAt root;

  g_assert_no_error (error);
  root = inches_json_get_root (file);
  briefing = inches_briefing_reader_read (&root, model_fixture_get ());
  inches_json_finish (file, &error);
  *fault = error != NULL ? g_strdup (error->message) : NULL;

  return briefing;
}

static void
assert_fault (const char *json,
              const char *place)
{
  g_autofree char *fault = NULL;
  g_autoptr(InchesBriefing) briefing = read_briefing (json, &fault);

  g_assert_nonnull (fault);
  if (strstr (fault, place) == NULL)
    g_error ("“%s” does not name %s", fault, place);
  g_assert_cmpuint (inches_briefing_get_n_steps (briefing), ==, 0);
}

static InchesBriefing *
read_well (const char *json)
{
  g_autofree char *fault = NULL;
  InchesBriefing *briefing = read_briefing (json, &fault);

  g_assert_cmpstr (fault, ==, NULL);

  return briefing;
}

static const InchesStepParts *
step (InchesBriefing *briefing,
      guint           index)
{
  return inches_briefing_step_get_parts (inches_briefing_get_step (briefing, index));
}

static void
test_read (void)
{
  g_autoptr(InchesBriefing) briefing = read_well (
    "{\"title\": \"T\", \"steps\": ["
    " {\"id\": \"a\", \"title\": \"A\", \"notes\": \"one\\ntwo\", \"seconds\": 90, \"guess\": \"line\", \"chart\": \"outlook\","
    "  \"settings\": {\"preset\": \"inches\", \"shipped_sheet\": \"miles\"}, \"rivals\": [{\"preset\": \"gone\"}],"
    "  \"points\": [\"p\"], \"claims\": [\"C15\"], \"view\": {\"page\": \"outlook\", \"index\": \"risk\"}},"
    " {\"id\": \"b\"}]}");

  g_assert_cmpstr (inches_briefing_get_title (briefing), ==, "T");
  g_assert_cmpuint (inches_briefing_get_n_steps (briefing), ==, 2);
  g_assert_cmpstr (step (briefing, 0)->notes, ==, "one\ntwo");
  g_assert_cmpuint (step (briefing, 0)->seconds, ==, 90);
  g_assert_cmpint (step (briefing, 0)->guess, ==, INCHES_GUESS_LINE);
  g_assert_cmpstr (inches_view_state_get (step (briefing, 0)->view)->index, ==, "risk");
  g_assert_nonnull (inches_step_settings_get_scenario (step (briefing, 0)->settings));
  g_assert_cmpstr (inches_sheet_get_id (inches_step_settings_get_sheet (step (briefing, 0)->settings)), ==, "miles");
  g_assert_null (inches_step_settings_get_scenario (step (briefing, 0)->rivals->pdata[0]));
  g_assert_null (step (briefing, 1)->view);
}

static void
test_faults_name_their_place (void)
{
  assert_fault ("{\"steps\": [{\"id\": \"a\", \"seconds\": -1}]}", "/steps/0/seconds");
  assert_fault ("{\"steps\": [{\"id\": \"a\", \"guess\": \"dice\"}]}", "/steps/0/guess");
  assert_fault ("{\"steps\": [{\"id\": \"a\", \"settings\": {}}]}", "/steps/0/settings/preset");
  assert_fault ("{\"steps\": [{\"id\": \"a\", \"settings\": {\"preset\": \"inches\", \"shipped_sheet\": \"x\"}}]}",
                "/steps/0/settings/shipped_sheet");
  assert_fault ("{\"steps\": [{\"title\": \"no id\"}]}", "/steps/0/id");
  assert_fault ("{\"steps\": [{\"id\": \"a\", \"caption\": \"two\\nlines\"}]}", "/steps/0/caption");
  assert_fault ("{\"steps\": 3}", "/steps");
}

/* Written and read again it is the same; a preset as it ships stays a name. */
static void
test_round_trip (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("inches", "oil=45");
  g_autoptr(InchesStepSettings) own = inches_step_settings_new ("inches", "Inches", scenario, NULL);
  g_autoptr(InchesBriefing) briefing = read_well (
    "{\"title\": \"T\", \"steps\": ["
    " {\"id\": \"a\", \"settings\": {\"preset\": \"miles\"}},"
    " {\"id\": \"b\", \"settings\": {\"preset\": \"gone\"}, \"question\": \"What?\", \"guess\": \"outcome\"},"
    " {\"id\": \"c\", \"quote\": \"q\", \"author\": \"a\", \"references\": [\"r\"], \"sources\": [\"minsk-ii\"]}]}");
  InchesStepParts parts;
  g_autoptr(InchesBriefingStep) changed = NULL;
  g_autoptr(InchesBriefing) longer = NULL;
  g_autoptr(InchesBriefing) again = NULL;
  g_autoptr(GString) json = g_string_new (NULL);

  inches_step_parts_init (&parts, "d");
  parts.settings = own;
  parts.notes = "# Say\n\n- \"this\"";
  changed = inches_briefing_step_new (&parts);
  longer = inches_briefing_with_step (briefing, changed, 9);
  inches_briefing_writer_append (json, longer, model_fixture_get ());
  again = read_well (json->str);

  g_assert_cmpuint (inches_briefing_get_n_steps (again), ==, 4);
  g_assert_nonnull (strstr (json->str, "{\"preset\": \"miles\"}"));
  g_assert_nonnull (strstr (json->str, "\"gone\""));
  g_assert_cmpstr (step (again, 3)->notes, ==, parts.notes);
  g_assert_true (inches_scenario_equal (inches_step_settings_get_scenario (step (again, 3)->settings), scenario));
  for (guint i = 0; i < 3; i++)
    g_assert_true (inches_briefing_step_equal (inches_briefing_get_step (longer, i), inches_briefing_get_step (again, i)));
}

/* What a later version says of a step is kept with the document. */
static void
test_document_keeps_unknown (void)
{
  const char *data = g_getenv ("INCHES_DATA_DIR");
  g_autofree char *path = g_build_filename (data, "briefings", "the-case-against.inches", NULL);
  g_autofree char *shipped = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesDocument) document = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GBytes) printed = NULL;
  g_auto(GStrv) halves = NULL;
  char *json;

  g_assert_true (g_file_get_contents (path, &shipped, NULL, &error));
  halves = g_strsplit (shipped, "\"id\": \"literature\",", 2);
  g_assert_nonnull (halves[1]);
  json = g_strconcat (halves[0], "\"id\": \"literature\", \"hologram\": {\"depth\": 3},", halves[1], NULL);
  bytes = g_bytes_new_take (json, strlen (json));
  document = inches_document_reader_parse (bytes, "d.inches", model_fixture_get (), &error);
  g_assert_no_error (error);
  printed = inches_document_writer_print (document, model_fixture_get (), NULL);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (printed, NULL), g_bytes_get_size (printed), "\"hologram\""));
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (printed, NULL), g_bytes_get_size (printed), "Studies that find otherwise"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/briefing-files/read", test_read);
  g_test_add_func ("/briefing-files/faults", test_faults_name_their_place);
  g_test_add_func ("/briefing-files/round-trip", test_round_trip);
  g_test_add_func ("/briefing-files/document-keeps-unknown", test_document_keeps_unknown);

  return g_test_run ();
}
