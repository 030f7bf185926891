/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-combination.h"

#include "inches-combination-reader.h"
#include "model-fixture.h"

#include <string.h>

/* The ids of those that apply, with a space after each. */
static char *
list (const char *preset,
      const char *changes)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario (preset, changes);
  g_autoptr(GPtrArray) found = inches_model_list_implausible (model_fixture_get (), scenario);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (ids, "%s ", ((InchesCombination *) g_ptr_array_index (found, i))->id);

  return g_string_free (ids, FALSE);
}

static void
assert_list (const char *changes,
             const char *expected)
{
  g_autofree char *found = list ("early-2025", changes);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_combination_needs_all_of_it (void)
{
  assert_list ("threat=60 us_aid=0.1", "threat-without-aid ");
  assert_list ("threat=59 us_aid=0.1", "");
  assert_list ("threat=60 us_aid=0.2", "");
  assert_list ("rollback=12 snapback=0", "relief-up-front ");
  assert_list ("rollback=25 snapback=0 enforce=95", "relief-up-front relief-and-enforcement ");
}

/* What ships is not called odd. */
static void
test_combination_spares_presets (void)
{
  InchesModel *model = model_fixture_get ();

  for (guint i = 0; i < inches_model_get_n_presets (model); i++)
    {
      g_autofree char *found = list (inches_model_get_preset (model, i)->id, NULL);

      g_assert_cmpstr (found, ==, "");
    }
}

/* Each can be reached, and by itself: none is hidden behind another. */
static void
test_combination_all_can_apply (void)
{
  GPtrArray *combinations = inches_model_get_combinations (model_fixture_get ());

  g_assert_cmpuint (combinations->len, >, 5);
  for (guint i = 0; i < combinations->len; i++)
    {
      const InchesCombination *combination = g_ptr_array_index (combinations, i);
      g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", NULL);
      g_autoptr(GPtrArray) found = NULL;

      for (guint j = 0; j < combination->n_ranges; j++)
        {
          const InchesCombinationRange *range = &combination->ranges[j];
          double now = inches_scenario_get_value (scenario, range->lever);
          InchesScenario *next = inches_scenario_with_value (scenario, range->lever, CLAMP (now, range->lowest, range->highest), NULL);

          inches_scenario_unref (scenario);
          scenario = next;
        }
      found = inches_model_list_implausible (model_fixture_get (), scenario);
      g_assert_cmpuint (found->len, ==, 1);
      g_assert_true (g_ptr_array_index (found, 0) == combination);
      g_assert_cmpuint (g_strv_length (combination->claims), >, 0);
    }
}

static void
assert_fault (const char *entry,
              const char *place)
{
  g_autofree char *text = g_strdup_printf ("{\"schema\": \"inches-combinations-1\", \"note\": \"n\", \"combinations\": [%s]}", entry);
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesJson) json = inches_json_parse (text, strlen (text), "combinations.json", &inches_json_limits_default, &error);
  g_autoptr(GPtrArray) combinations = NULL;

  g_assert_no_error (error);
  combinations = inches_combination_reader_read (json, inches_model_get_levers (model_fixture_get ()));
  if (place == NULL)
    {
      g_assert_true (inches_json_finish (json, &error));
      return;
    }

  g_assert_false (inches_json_finish (json, &error));
  if (strstr (error->message, place) == NULL)
    g_error ("“%s” does not name “%s”", error->message, place);
}

#define REST "\"sentence\": \"s\", \"why\": \"w\", \"claims\": [\"C01\"]"
#define TWO "\"levers\": [{\"lever\": \"oil\", \"to\": 40}, {\"lever\": \"threat\", \"from\": 50}]"

static void
test_combination_read_strictly (void)
{
  assert_fault ("{\"id\": \"a\", " TWO ", " REST "}", NULL);
  assert_fault ("{\"id\": \"a\", " TWO ", " REST "}, {\"id\": \"a\", " TWO ", " REST "}", "/combinations/1/id");
  assert_fault ("{\"id\": \"a\", \"levers\": [{\"lever\": \"oil\", \"to\": 40}], " REST "}", "/combinations/0/levers");
  assert_fault ("{\"id\": \"a\", \"levers\": [{\"lever\": \"oil\", \"to\": 40}, {\"lever\": \"oil\", \"from\": 35}], " REST "}",
                "/combinations/0/levers/1/lever");
  assert_fault ("{\"id\": \"a\", \"levers\": [{\"lever\": \"oil\", \"to\": 40}, {\"lever\": \"gas\", \"from\": 35}], " REST "}",
                "/combinations/0/levers/1/lever");
  assert_fault ("{\"id\": \"a\", \"levers\": [{\"lever\": \"oil\", \"to\": 20}, {\"lever\": \"threat\", \"from\": 35}], " REST "}",
                "/combinations/0/levers/0/to");
  assert_fault ("{\"id\": \"a\", \"levers\": [{\"lever\": \"oil\", \"from\": 80, \"to\": 40}, {\"lever\": \"threat\", \"from\": 35}], " REST "}",
                "/combinations/0/levers/0/to");
  assert_fault ("{\"id\": \"a\", \"levers\": [{\"lever\": \"oil\"}, {\"lever\": \"threat\", \"from\": 35}], " REST "}",
                "/combinations/0/levers/0");
  assert_fault ("{\"id\": \"a\", " TWO "}", "/combinations/0");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/combination/needs-all-of-it", test_combination_needs_all_of_it);
  g_test_add_func ("/combination/spares-presets", test_combination_spares_presets);
  g_test_add_func ("/combination/all-can-apply", test_combination_all_can_apply);
  g_test_add_func ("/combination/read-strictly", test_combination_read_strictly);

  return g_test_run ();
}
