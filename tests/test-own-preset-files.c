/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "inches-error.h"
#include "inches-own-preset-reader.h"
#include "inches-own-preset-writer.h"
#include "model-fixture.h"

#include <string.h>

static GPtrArray *
new_presets (void)
{
  GPtrArray *presets = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_own_preset_unref);
  InchesSheet *own = inches_model_get_sheet (model_fixture_get (), 0);
  InchesSheet *miles = inches_model_get_sheet (model_fixture_get (), 1);
  const InchesCoefficientChange change = { "D_us", 0.1 + 0.2, "because I say so" };
  g_autoptr(InchesSheet) based = inches_sheet_new_based_on (own, "mine", "My “sheet”", &change, 1, NULL);
  g_autoptr(InchesScenario) inches = model_fixture_scenario ("inches", "oil=44.123456789012345 compartment=0");
  g_autoptr(InchesScenario) minsk = model_fixture_scenario ("minsk-2015", NULL);
  double values[INCHES_N_COEFFICIENTS];
  double r[INCHES_N_RUNGS];
  g_autoptr(InchesSheet) paced = NULL;

  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    values[i] = inches_sheet_get_entry (based, i)->value;
  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    r[i] = inches_sheet_get_ladder (based)->rungs[i].r;
  r[INCHES_RUNG_SEA] = inches_sheet_get_ladder (based)->r_lowest;
  paced = inches_sheet_new_varied (based, values, r);

  g_ptr_array_add (presets, inches_own_preset_new ("own-1", "Low \"oil\" \\ né", "", inches, own));
  g_ptr_array_add (presets, inches_own_preset_new ("own-7", "Минск", "With the sheet of an advocate.", minsk, miles));
  g_ptr_array_add (presets, inches_own_preset_new ("own-3", "Paced", "A pace of its own.", minsk, paced));

  return presets;
}

static GPtrArray *
read_text (const char  *text,
           GError     **error)
{
  g_autoptr(InchesJson) json = inches_json_parse (text, strlen (text), "presets.json", &inches_json_limits_default, error);
  g_autoptr(GPtrArray) presets = NULL;

  if (json == NULL)
    return NULL;

  presets = inches_own_preset_reader_read (json, model_fixture_get ());

  return inches_json_finish (json, error) ? g_steal_pointer (&presets) : NULL;
}

static void
test_files_read_back_to_the_last_digit (void)
{
  g_autoptr(GPtrArray) presets = new_presets ();
  g_autofree char *json = inches_own_presets_to_json (presets, model_fixture_get ());
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) again = read_text (json, &error);
  g_autofree char *json_again = NULL;

  g_assert_no_error (error);
  g_assert_true (inches_own_presets_equal (presets, again));
  json_again = inches_own_presets_to_json (again, model_fixture_get ());
  g_assert_cmpstr (json_again, ==, json);

  /* The model's own sheets are found again as themselves. */
  g_assert_true (inches_own_preset_get_sheet (g_ptr_array_index (again, 0)) == inches_model_get_sheet (model_fixture_get (), 0));
  g_assert_true (inches_own_preset_get_sheet (g_ptr_array_index (again, 1)) == inches_model_get_sheet (model_fixture_get (), 1));
}

static void
test_files_saved_whole (void)
{
  g_autoptr(GPtrArray) presets = new_presets ();
  g_autofree char *dir = g_dir_make_tmp ("inches-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (dir, "new", NULL);
  g_autofree char *path = g_build_filename (folder, "presets.json", NULL);
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GPtrArray) again = NULL;
  g_autoptr(GError) error = NULL;

  none = inches_own_preset_reader_load (path, model_fixture_get (), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);

  g_assert_true (inches_own_preset_writer_save (path, presets, model_fixture_get (), &error));
  g_assert_no_error (error);
  again = inches_own_preset_reader_load (path, model_fixture_get (), &error);
  g_assert_no_error (error);
  g_assert_true (inches_own_presets_equal (presets, again));

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_remove (folder), ==, 0);
  g_assert_cmpint (g_remove (dir), ==, 0);
}

/* A file where the folder should be. */
static void
test_files_cannot_be_saved (void)
{
  g_autoptr(GPtrArray) presets = new_presets ();
  g_autoptr(GError) error = NULL;

  g_assert_false (inches_own_preset_writer_save ("/dev/null/inches/presets.json", presets, model_fixture_get (), &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "/dev/null/inches/presets.json"));
}

/* The model takes a scenario of 2030; the file does not, so it is not written. */
static void
test_files_never_written_unreadable (void)
{
  g_autoptr(GPtrArray) presets = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_own_preset_unref);
  InchesScenario *early = inches_model_get_preset (model_fixture_get (), 0)->scenario;
  InchesCircumstances circumstances = *inches_scenario_get_circumstances (early);
  g_autofree char *dir = g_dir_make_tmp ("inches-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "presets.json", NULL);
  g_autoptr(InchesScenario) late = NULL;
  g_autoptr(GError) error = NULL;

  circumstances.anchor += 7 * 52 * 5;
  late = inches_scenario_with_circumstances (early, &circumstances, &error);
  g_assert_no_error (error);
  g_ptr_array_add (presets, inches_own_preset_new ("own-1", "Late", "", late, inches_model_get_sheet (model_fixture_get (), 0)));

  g_assert_false (inches_own_preset_writer_save (path, presets, model_fixture_get (), &error));
  g_assert_nonnull (strstr (error->message, "anchor"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_remove (dir), ==, 0);
}

static void
assert_fault (const char *find,
              const char *replace,
              const char *place)
{
  g_autoptr(GPtrArray) presets = new_presets ();
  g_autofree char *json = inches_own_presets_to_json (presets, model_fixture_get ());
  g_autoptr(GString) text = g_string_new (json);
  g_autoptr(GPtrArray) read = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (g_string_replace (text, find, replace, 1), ==, 1);
  read = read_text (text->str, &error);
  if (read != NULL)
    g_error ("“%s” was taken for “%s”", replace, find);
  if (strstr (error->message, place) == NULL)
    g_error ("“%s” does not name “%s”", error->message, place);
}

static void
test_files_faults_are_named (void)
{
  assert_fault ("own-presets-1", "own-presets-2", "schema");
  assert_fault ("\"own-7\"", "\"own-1\"", "/presets/1/id");
  assert_fault ("\"own-7\"", "\"inches\"", "/presets/1/id");
  assert_fault ("\"Paced\"", "\"\"", "/presets/2/name");
  assert_fault ("\"us_aid\"", "\"eu_aide\"", "/presets/0/levers/eu_aide");
  assert_fault ("\"compartment\": 0", "\"compartment\": 0.5", "/presets/0/levers/compartment");
  assert_fault ("\"anchor\": \"2025-03-03\"", "\"anchor\": \"2025-03-04\"", "/presets/0/anchor");
  assert_fault ("\"id\": \"D_us\"", "\"id\": \"D_them\"", "/presets/2/sheet/coefficients/0/id");
  assert_fault ("\"sea\": ", "\"see\": ", "/presets/2/sheet/paces/see");
  assert_fault ("\"sea\": ", "\"sea\": 9", "/presets/2/sheet/paces/sea");
  assert_fault ("\"momentum\"", "\"moment\"", "/presets/0");
}

/* Whatever is in the file, the reader says so and goes on. */
static void
test_files_hostile (void)
{
  g_autoptr(GPtrArray) presets = new_presets ();
  g_autofree char *json = inches_own_presets_to_json (presets, model_fixture_get ());
  gsize length = strlen (json);

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *text = g_strdup (json);
      g_autoptr(GPtrArray) read = NULL;
      g_autoptr(GError) error = NULL;

      for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
        text[g_test_rand_int_range (0, (int) length)] = "\"{}[]:,-09eE.a\\"[g_test_rand_int_range (0, 15)];
      read = read_text (text, &error);
      g_assert_true ((read == NULL) == (error != NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/own-preset-files/read-back-to-the-last-digit", test_files_read_back_to_the_last_digit);
  g_test_add_func ("/own-preset-files/saved-whole", test_files_saved_whole);
  g_test_add_func ("/own-preset-files/cannot-be-saved", test_files_cannot_be_saved);
  g_test_add_func ("/own-preset-files/never-written-unreadable", test_files_never_written_unreadable);
  g_test_add_func ("/own-preset-files/faults-are-named", test_files_faults_are_named);
  g_test_add_func ("/own-preset-files/hostile", test_files_hostile);

  return g_test_run ();
}
