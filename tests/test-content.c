/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-content.h"

#include "inches-error.h"
#include "model-fixture.h"

static InchesContent *
new_content (const char *preset,
             const char *changes)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario (preset, changes);
  const InchesPreset *found = inches_model_find_preset (model_fixture_get (), preset);

  return inches_content_new (scenario, inches_model_get_sheet (model_fixture_get (), 0), found->id, found->name);
}

static void
assert_words (InchesContent *from,
              InchesContent *to,
              const char    *expected)
{
  g_autofree char *words = inches_content_describe_change (from, to);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_content_shares_its_parts (void)
{
  g_autoptr(InchesContent) before = new_content ("early-2025", NULL);
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", "oil=45");
  g_autoptr(InchesContent) after = inches_content_with_scenario (before, scenario);

  g_assert_true (inches_content_get_scenario (after) == scenario);
  g_assert_true (inches_content_get_sheet (after) == inches_content_get_sheet (before));
  g_assert_true (inches_content_get_preset (after) == inches_content_get_preset (before));
  g_assert_true (inches_content_get_own_presets (after) == inches_content_get_own_presets (before));
  g_assert_false (inches_content_equal (before, after));
}

static void
test_content_equal_by_value (void)
{
  g_autoptr(InchesContent) a = new_content ("inches", NULL);
  g_autoptr(InchesContent) b = new_content ("inches", NULL);
  g_autoptr(InchesContent) other_name = inches_content_with_preset (b, "inches", "Centimetres");
  g_autoptr(InchesContent) other_sheet = inches_content_with_sheet (b, inches_model_get_sheet (model_fixture_get (), 1));

  g_assert_true (inches_content_equal (a, b));
  g_assert_false (inches_content_equal (a, other_name));
  g_assert_false (inches_content_equal (a, other_sheet));
}

static void
test_content_words_of_levers (void)
{
  g_autoptr(InchesContent) before = new_content ("early-2025", NULL);
  g_autoptr(InchesContent) one = new_content ("early-2025", "oil=45");
  g_autoptr(InchesContent) toggle = new_content ("early-2025", "compartment=1");
  g_autoptr(InchesContent) index = new_content ("early-2025", "approach=0");
  g_autoptr(InchesContent) three = new_content ("early-2025", "compartment=1 oil=45 approach=0");
  g_autoptr(InchesContent) four = new_content ("early-2025", "oil=45 us_aid=1.8 threat=50 approach=0");

  assert_words (before, before, "");
  assert_words (before, one, "Oil price (Brent) 73 → 45 USD a barrel");
  assert_words (before, toggle, "Arms control kept apart off → on");
  assert_words (before, index, "Inches to miles 60 → 0");
  assert_words (before, three,
                "Inches to miles 60 → 0; Oil price (Brent) 73 → 45 USD a barrel; Arms control kept apart off → on");
  assert_words (before, four, "Inches to miles 60 → 0; Oil price (Brent) 73 → 45 USD a barrel; 2 changes more");
}

static void
test_content_words_of_beliefs (void)
{
  g_autoptr(InchesContent) before = new_content ("early-2025", NULL);
  InchesSheet *sheet = inches_content_get_sheet (before);
  const InchesCoefficientChange change = { "D_us", 0.45, NULL };
  g_autoptr(InchesSheet) changed = inches_sheet_new_based_on (sheet, "default", "The model's own sheet", &change, 1, NULL);
  InchesCircumstances circumstances = *inches_scenario_get_circumstances (inches_content_get_scenario (before));
  g_autoptr(InchesScenario) scenario = NULL;
  g_autoptr(InchesContent) trust = NULL;
  g_autoptr(InchesContent) coefficient = inches_content_with_sheet (before, changed);
  g_autoptr(InchesContent) miles = inches_content_with_sheet (before, inches_model_get_sheet (model_fixture_get (), 1));
  g_autoptr(InchesSheet) renamed = inches_sheet_new_based_on (sheet, "mine", "My sheet", &change, 1, NULL);
  g_autoptr(InchesSheet) alike = inches_sheet_new_based_on (sheet, "mine", "My sheet", NULL, 0, NULL);
  g_autoptr(InchesContent) with_renamed = inches_content_with_sheet (before, renamed);
  g_autoptr(InchesContent) with_alike = inches_content_with_sheet (before, alike);

  circumstances.trust = 0.3;
  circumstances.rungs_on = 1 << INCHES_RUNG_SEA;
  scenario = inches_scenario_with_circumstances (inches_content_get_scenario (before), &circumstances, NULL);
  trust = inches_content_with_scenario (before, scenario);

  assert_words (before, trust, "Trust 0.08 → 0.30; Rungs in force at the start: Prisoners taken out, Sea lanes added");
  assert_words (before, coefficient, "Coefficient D_us 0.40 → 0.45");
  assert_words (before, miles, "Sheet: An advocate of miles");
  assert_words (before, with_renamed, "Coefficient D_us 0.40 → 0.45");
  assert_words (before, with_alike, "Sheet: My sheet");
}

static void
test_content_words_tell_close_numbers_apart (void)
{
  g_autoptr(InchesContent) before = new_content ("early-2025", NULL);
  InchesCircumstances circumstances = *inches_scenario_get_circumstances (inches_content_get_scenario (before));
  g_autoptr(InchesScenario) scenario = NULL;
  g_autoptr(InchesContent) after = NULL;

  circumstances.trust = 0.0803;
  scenario = inches_scenario_with_circumstances (inches_content_get_scenario (before), &circumstances, NULL);
  after = inches_content_with_scenario (before, scenario);

  assert_words (before, after, "Trust 0.0800 → 0.0803");
}

static void
test_content_words_of_presets (void)
{
  g_autoptr(InchesContent) before = new_content ("early-2025", NULL);
  g_autoptr(InchesContent) loaded = new_content ("minsk-2015", NULL);
  g_autofree char *name = g_strdup_printf ("Preset: %s", inches_content_get_preset_name (loaded));
  g_autoptr(InchesOwnPreset) own = inches_own_preset_new ("own-1", "Low oil", "", inches_content_get_scenario (before),
                                                          inches_content_get_sheet (before));
  g_autoptr(InchesOwnPreset) renamed = inches_own_preset_renamed (own, "Cheap oil", "");
  g_autoptr(GPtrArray) saved = inches_own_presets_with (inches_content_get_own_presets (before), own);
  g_autoptr(GPtrArray) changed = inches_own_presets_with (saved, renamed);
  g_autoptr(InchesContent) with_saved = inches_content_with_own_presets (before, saved);
  g_autoptr(InchesContent) with_changed = inches_content_with_own_presets (before, changed);

  assert_words (before, loaded, name);
  assert_words (before, with_saved, "Preset “Low oil” saved");
  assert_words (with_saved, with_changed, "Preset “Low oil” renamed “Cheap oil”");
  assert_words (with_changed, before, "Preset “Cheap oil” removed");
}

static void
test_own_presets_lists_are_never_changed (void)
{
  g_autoptr(InchesContent) content = new_content ("early-2025", NULL);
  GPtrArray *none = inches_content_get_own_presets (content);
  g_autoptr(InchesOwnPreset) first = inches_own_preset_new ("own-1", "Low oil", "", inches_content_get_scenario (content),
                                                            inches_content_get_sheet (content));
  g_autoptr(GPtrArray) one = inches_own_presets_with (none, first);
  g_autofree char *id = inches_own_presets_make_id (one);
  g_autoptr(GPtrArray) empty = inches_own_presets_without (one, "own-1");

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (empty->len, ==, 0);
  g_assert_cmpstr (id, ==, "own-2");
  g_assert_true (inches_own_presets_find (one, "own-1") == first);
  g_assert_true (inches_own_presets_find_name (one, "LOW OIL") == first);
  g_assert_null (inches_own_presets_find_name (one, "High oil"));

  g_assert_false (inches_own_preset_is_own_id ("own-0"));
  g_assert_false (inches_own_preset_is_own_id ("own-01"));
  g_assert_false (inches_own_preset_is_own_id ("own-1x"));
  g_assert_false (inches_own_preset_is_own_id ("inches"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/shares-its-parts", test_content_shares_its_parts);
  g_test_add_func ("/content/equal-by-value", test_content_equal_by_value);
  g_test_add_func ("/content/words-of-levers", test_content_words_of_levers);
  g_test_add_func ("/content/words-of-beliefs", test_content_words_of_beliefs);
  g_test_add_func ("/content/words-tell-close-numbers-apart", test_content_words_tell_close_numbers_apart);
  g_test_add_func ("/content/words-of-presets", test_content_words_of_presets);
  g_test_add_func ("/own-presets/lists-are-never-changed", test_own_presets_lists_are_never_changed);

  return g_test_run ();
}
