/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "inches-data-dir.h"
#include "inches-error.h"
#include "inches-model-reader.h"
#include "model-fixture.h"

static const char *const file_names[] = { "levers.json", "ladder.json", "coefficients.json", "miles.json", "presets.json", "combinations.json",
                                           "parties.json" };

/* A folder of its own with a copy of the model's files. */
typedef struct
{
  char *dir;
} Fixture;

static char *
get_path (const char *dir,
          const char *name)
{
  return g_build_filename (dir, "model", name, NULL);
}

static char *
load_shipped (const char *name)
{
  g_autofree char *path = get_path (inches_data_dir (), name);
  g_autoptr(GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
save (const Fixture *fixture,
      const char    *name,
      const char    *text)
{
  g_autofree char *path = get_path (fixture->dir, name);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *model = NULL;

  fixture->dir = g_dir_make_tmp ("inches-XXXXXX", &error);
  g_assert_no_error (error);
  model = g_build_filename (fixture->dir, "model", NULL);
  g_assert_cmpint (g_mkdir (model, 0700), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (file_names); i++)
    {
      g_autofree char *text = load_shipped (file_names[i]);

      save (fixture, file_names[i], text);
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *model = g_build_filename (fixture->dir, "model", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (file_names); i++)
    {
      g_autofree char *path = get_path (fixture->dir, file_names[i]);

      g_unlink (path);
    }
  g_rmdir (model);
  g_rmdir (fixture->dir);
  g_free (fixture->dir);
}

/* Loads with the first @from of a file made @to; the message must name the file and say @words. */
static void
assert_refused (const Fixture *fixture,
                const char    *name,
                const char    *from,
                const char    *to,
                InchesError    code,
                const char    *words)
{
  g_autofree char *shipped = load_shipped (name);
  g_autoptr(GString) edited = g_string_new (shipped);
  g_autoptr(InchesModel) model = NULL;
  g_autoptr(GError) error = NULL;

  if (g_string_replace (edited, from, to, 1) != 1)
    g_error ("%s does not have %s", name, from);
  save (fixture, name, edited->str);
  model = inches_model_reader_load (fixture->dir, &error);
  save (fixture, name, shipped);

  g_assert_null (model);
  if (error == NULL || error->domain != INCHES_ERROR || error->code != (gint) code
      || strstr (error->message, name) == NULL || strstr (error->message, words) == NULL)
    g_error ("%s with %s: %d, %s", name, to, error->code, error->message);
}

static void
test_reads (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesModel) model = inches_model_reader_load (fixture->dir, &error);
  const InchesLever *oil;

  g_assert_no_error (error);
  oil = &inches_model_get_levers (model)->levers[INCHES_LEVER_OIL];
  g_assert_cmpstr (oil->label, ==, "Oil price (Brent)");
  g_assert_cmpstr (oil->unit, ==, "USD a barrel");
  g_assert_cmpstr (oil->who[1], ==, "US");
  g_assert_true (oil->from_source && oil->has_seen);
  g_assert_cmpfloat (oil->seen_highest, ==, 122.7);
  g_assert_cmpuint (oil->n_marks, >=, 4);
  g_assert_cmpstr (oil->marks[0].label, ==, "budget strained");
  g_assert_cmphex (inches_model_get_ladder (model)->rungs[INCHES_RUNG_TRANCHE2].needs, ==, 1 << INCHES_RUNG_TRANCHE1 | 1 << INCHES_RUNG_ZONES);
  g_assert_cmpuint (inches_model_get_n_presets (model), ==, 12);
  g_assert_cmpstr (inches_model_get_preset (model, 0)->id, ==, "early-2025");
  g_assert_null (inches_model_find_preset (model, "early"));
  g_assert_cmpstr (inches_sheet_get_name (inches_model_get_sheet (model, 1)), ==, "An advocate of miles");
  g_assert_null (inches_model_get_sheet (model, 2));
}

static void
test_refuses_levers (Fixture       *fixture,
                     gconstpointer  data)
{
  const char *file = "levers.json";

  assert_refused (fixture, file, "\"oil\"", "\"gas\"", INCHES_ERROR_UNKNOWN, "must be \"oil\"");
  assert_refused (fixture, file, "\"highest\": 130", "\"highest\": 20", INCHES_ERROR_OUT_OF_RANGE, "/levers/0/highest");
  assert_refused (fixture, file, "\"highest\": 130", "\"highest\": \"130\"", INCHES_ERROR_FORMAT, "/levers/0/highest");
  assert_refused (fixture, file, "\"early_2025\": 73,", "\"early_2025\": 29,", INCHES_ERROR_OUT_OF_RANGE, "/levers/0/early_2025");
  assert_refused (fixture, file, "\"early_2025\": 73,", "", INCHES_ERROR_FORMAT, "early_2025");
  assert_refused (fixture, file, "\"page\": 10,", "\"page\": 10, \"colour\": 1,", INCHES_ERROR_UNKNOWN, "colour");
  assert_refused (fixture, file, "\"at\": 1, \"words\": \"earned", "\"at\": 0, \"words\": \"earned", INCHES_ERROR_OUT_OF_RANGE,
                  "/levers/7/marks/1/at");
  assert_refused (fixture, file, "\"order\": 0,", "\"order\": 1,", INCHES_ERROR_DUPLICATE, "order");
  assert_refused (fixture, file, "\"attribution\": \"economy\"", "\"attribution\": \"luck\"", INCHES_ERROR_UNKNOWN, "attribution");
  assert_refused (fixture, file, "\"low\": \"A cheap", "\"lo\": \"A cheap", INCHES_ERROR_UNKNOWN, "/levers/0/help");
  assert_refused (fixture, file, "\"low\": \"Relief comes first", "\"middle\": \"\", \"low\": \"Relief", INCHES_ERROR_UNKNOWN, "a toggle has no middle");
  assert_refused (fixture, file, "\"claim\": ", "\"claims\": ", INCHES_ERROR_DUPLICATE, "claims");
  assert_refused (fixture, file, "\"early_2025\": 0.35", "\"early_2025\": 1e999", INCHES_ERROR_OUT_OF_RANGE, "levers.json");
  assert_refused (fixture, file, "2025-03-03", "2025-03-04", INCHES_ERROR_OUT_OF_RANGE, "must be a Monday");
  assert_refused (fixture, file, "inches-levers-1", "inches-levers-2", INCHES_ERROR_FORMAT, "schema");
}

static void
test_refuses_ladder (Fixture       *fixture,
                     gconstpointer  data)
{
  const char *file = "ladder.json";

  assert_refused (fixture, file, "\"needs\": [\"grid\"]", "\"needs\": [\"line\"]", INCHES_ERROR_OUT_OF_RANGE, "/rungs/3/needs");
  assert_refused (fixture, file, "\"needs\": [\"grid\"]", "\"needs\": [\"gird\"]", INCHES_ERROR_UNKNOWN, "gird");
  assert_refused (fixture, file, "\"r\": 0.3,", "\"r\": 0.96,", INCHES_ERROR_OUT_OF_RANGE, "/rungs/0/r");
  assert_refused (fixture, file, "\"w\": 2", "\"w\": 3", INCHES_ERROR_OUT_OF_RANGE, "add up to 37");
  assert_refused (fixture, file, "\"relief\": true", "\"relief\": false", INCHES_ERROR_OUT_OF_RANGE, "/rungs/5/relief");
  assert_refused (fixture, file, "\"gate\": \"land\"", "\"gate\": \"sea\"", INCHES_ERROR_UNKNOWN, "/rungs/6/gate");
  assert_refused (fixture, file, "\"id\": \"line\"", "\"id\": \"front\"", INCHES_ERROR_UNKNOWN, "must be \"line\"");
  assert_refused (fixture, file, "\"gates\": {", "\"gates\": {\"sea\": \"1\", ", INCHES_ERROR_UNKNOWN, "sea");
}

static void
test_refuses_sheets (Fixture       *fixture,
                     gconstpointer  data)
{
  const char *file = "coefficients.json";

  assert_refused (fixture, file, "\"id\": \"D_eu\"", "\"id\": \"D_us\"", INCHES_ERROR_DUPLICATE, "/coefficients/1/id");
  assert_refused (fixture, file, "\"id\": \"D_eu\"", "\"id\": \"D_cn\"", INCHES_ERROR_UNKNOWN, "D_cn");
  assert_refused (fixture, file, "\"value\": 0.4,", "\"value\": 1.4,", INCHES_ERROR_OUT_OF_RANGE, "/coefficients/0/value");
  assert_refused (fixture, file, "\"value\": 0.4,", "\"value\": NaN,", INCHES_ERROR_SYNTAX, "");
  assert_refused (fixture, file, "\"strength\": null", "\"strength\": \"A\"", INCHES_ERROR_FORMAT, "/coefficients/0/strength");
  assert_refused (fixture, file, "\"varied\": true", "\"varied\": 1", INCHES_ERROR_FORMAT, "/coefficients/0/varied");
  assert_refused (fixture, file, "\"group\": \"capacity\"", "\"grop\": \"capacity\"", INCHES_ERROR_UNKNOWN, "grop");
  file = "miles.json";
  assert_refused (fixture, file, "\"based_on\": \"default\"", "\"based_on\": \"mine\"", INCHES_ERROR_UNKNOWN, "/based_on");
  assert_refused (fixture, file, "\"value\": -2.2", "\"value\": -4.2", INCHES_ERROR_OUT_OF_RANGE, "/coefficients/3/value");
  assert_refused (fixture, file, "\"b_pub\"", "\"b_dl\"", INCHES_ERROR_DUPLICATE, "/coefficients/5/id");
  assert_refused (fixture, file, "\"value\": -2.2", "\"value\": -2.2, \"lowest\": -9", INCHES_ERROR_UNKNOWN, "lowest");
}

static void
test_refuses_presets (Fixture       *fixture,
                      gconstpointer  data)
{
  const char *file = "presets.json";

  assert_refused (fixture, file, "\"us_aid\": 1.8", "\"us_aid\": 4.1", INCHES_ERROR_OUT_OF_RANGE, "/presets/2/levers/us_aid");
  assert_refused (fixture, file, "\"us_aid\": 1.8", "\"us_aide\": 1.8", INCHES_ERROR_UNKNOWN, "us_aide");
  assert_refused (fixture, file, "\"compartment\": 1", "\"compartment\": 0.5", INCHES_ERROR_OUT_OF_RANGE, "/presets/1/levers/compartment");
  assert_refused (fixture, file, "\"id\": \"inches\"", "\"id\": \"early-2025\"", INCHES_ERROR_DUPLICATE, "/presets/1/id");
  assert_refused (fixture, file, "\"trust\": 0.08", "\"trust\": 2", INCHES_ERROR_OUT_OF_RANGE, "/presets/0/trust");
  assert_refused (fixture, file, "\"rungs_on\": [\"prisoners\"]", "\"rungs_on\": [\"prisoners\", \"prisoners\"]", INCHES_ERROR_DUPLICATE, "/presets/0/rungs_on/1");
  assert_refused (fixture, file, "\"document_on\": false", "\"document_on\": null", INCHES_ERROR_FORMAT, "/presets/0/document_on");
  assert_refused (fixture, file, "\"anchor\": \"2025-03-03\", ", "", INCHES_ERROR_FORMAT, "anchor");
}

/* Whatever is cut off, the file is refused and nothing breaks. */
static void
test_truncated (Fixture       *fixture,
                gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (file_names); i++)
    {
      g_autofree char *shipped = load_shipped (file_names[i]);
      gsize length = strlen (g_strchomp (shipped));

      for (gsize cut = 0; cut < length; cut += 1 + length / 20)
        {
          g_autofree char *text = g_strndup (shipped, cut);
          g_autoptr(GError) error = NULL;

          save (fixture, file_names[i], text);
          g_assert_null (inches_model_reader_load (fixture->dir, &error));
          g_assert_nonnull (strstr (error->message, file_names[i]));
        }

      save (fixture, file_names[i], shipped);
    }
}

/* Every number of every file is made a text, every text a number. */
static void
test_wrong_types (Fixture       *fixture,
                  gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (file_names); i++)
    {
      g_autofree char *shipped = load_shipped (file_names[i]);
      g_auto(GStrv) parts = g_strsplit (shipped, "\": ", -1);
      guint n = g_strv_length (parts);

      for (guint part = 1; part < n; part += 29)
        {
          g_autofree char *kept = parts[part];
          g_autoptr(InchesModel) model = NULL;
          g_autofree char *text = NULL;

          parts[part] = g_strconcat (kept[0] == '"' ? "7, \"x\": " : "\"x\", \"y\": ", kept, NULL);
          text = g_strjoinv ("\": ", parts);
          save (fixture, file_names[i], text);
          model = inches_model_reader_load (fixture->dir, NULL);
          g_assert_null (model);
          g_free (parts[part]);
          parts[part] = g_steal_pointer (&kept);
        }

      save (fixture, file_names[i], shipped);
    }
}

static void
test_missing_file (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *path = get_path (fixture->dir, "ladder.json");
  g_autoptr(GError) error = NULL;

  g_unlink (path);
  g_assert_null (inches_model_reader_load (fixture->dir, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "ladder.json"));
}

/* A sheet file with the model's x0 at @value and @more members. */
static void
assert_sheet_refused (const Fixture *fixture,
                      const char    *value,
                      const char    *more,
                      InchesError    code,
                      const char    *words)
{
  g_autofree char *path = get_path (fixture->dir, "miles.json");
  g_autofree char *text = g_strdup_printf ("{\"schema\": \"inches-coefficients-1\", \"id\": \"a\", \"name\": \"A\", %s"
                                           "\"note\": \"n\", \"coefficients\": [{\"id\": \"x0\", \"value\": %s, \"why\": \"w\"}]}",
                                           more, value);
  g_autoptr(GError) error = NULL;

  save (fixture, "miles.json", text);
  g_assert_null (inches_model_reader_load_sheet (path, model_fixture_get (), &error));
  g_assert_error (error, INCHES_ERROR, (gint) code);
  g_assert_nonnull (strstr (error->message, "miles.json"));
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_one_sheet (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = get_path (fixture->dir, "miles.json");
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesSheet) sheet = inches_model_reader_load_sheet (path, model_fixture_get (), &error);

  g_assert_no_error (error);
  g_assert_true (inches_sheet_equal (sheet, inches_model_get_sheet (model_fixture_get (), 1)));
  assert_sheet_refused (fixture, "1", "\"based_on\": \"default\", ", INCHES_ERROR_OUT_OF_RANGE, "/coefficients/0/value");
  assert_sheet_refused (fixture, "0.001", "\"based_on\": \"a\", ", INCHES_ERROR_UNKNOWN, "/based_on");
  assert_sheet_refused (fixture, "0.001", "", INCHES_ERROR_FORMAT, "lowest");
}

/* Every coefficient has to be there: the last is taken away. */
static void
test_missing_coefficient (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *shipped = load_shipped ("coefficients.json");
  g_autoptr(GString) edited = g_string_new (shipped);
  g_autoptr(GError) error = NULL;
  char *last = g_strrstr (edited->str, "{\"id\": \"cut_viol\"");
  char *comma = g_strrstr_len (edited->str, last - edited->str, ",");
  char *end = strstr (last, "}");

  g_string_erase (edited, comma - edited->str, end + 1 - comma);
  save (fixture, "coefficients.json", edited->str);
  g_assert_null (inches_model_reader_load (fixture->dir, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, "\"cut_viol\" is missing"));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/model-reader/reads", test_reads },
    { "/model-reader/refuses-levers", test_refuses_levers },
    { "/model-reader/refuses-ladder", test_refuses_ladder },
    { "/model-reader/refuses-sheets", test_refuses_sheets },
    { "/model-reader/refuses-presets", test_refuses_presets },
    { "/model-reader/truncated", test_truncated },
    { "/model-reader/wrong-types", test_wrong_types },
    { "/model-reader/missing-file", test_missing_file },
    { "/model-reader/missing-coefficient", test_missing_coefficient },
    { "/model-reader/one-sheet", test_one_sheet },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
