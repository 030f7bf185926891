/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document-fixture.h"

#include "model-fixture.h"

static gboolean
toss (GRand *rand)
{
  return g_rand_boolean (rand);
}

char *
document_fixture_words (GRand *rand,
                        guint  most)
{
  static const char *const pieces[] = { "a", "Ж", "\"", "\\", " ", "é", "𝄞", "/", "<", "7", "\u202e", "&" };
  GString *words = g_string_new ("w");
  guint n = g_rand_int_range (rand, 0, most);

  for (guint i = 0; i < n; i++)
    g_string_append (words, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

  return g_string_free (words, FALSE);
}

static InchesScenario *
random_scenario (GRand *rand)
{
  const InchesLeverSet *levers = inches_model_get_levers (model_fixture_get ());
  const InchesPreset *preset = inches_model_get_preset (model_fixture_get (), g_rand_int_range (rand, 0, 5));
  InchesScenario *scenario = inches_scenario_ref (preset->scenario);

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      const InchesLever *lever = &levers->levers[i];
      double value = lever->is_toggle ? toss (rand) : g_rand_double_range (rand, lever->lowest, lever->highest);
      InchesScenario *next = inches_scenario_with_value (scenario, i, value, NULL);

      inches_scenario_unref (scenario);
      scenario = next;
    }

  return scenario;
}

static InchesSheet *
random_sheet (GRand *rand)
{
  InchesSheet *own = inches_model_get_sheet (model_fixture_get (), toss (rand));
  guint entry = g_rand_int_range (rand, 0, INCHES_N_COEFFICIENTS);
  const InchesCoefficient *coefficient = inches_sheet_get_entry (own, entry);
  InchesCoefficientChange change = { coefficient->id, g_rand_double_range (rand, coefficient->lowest, coefficient->highest), "by chance" };

  return toss (rand) ? inches_sheet_ref (own) : inches_sheet_new_based_on (own, "mine", "Mine", &change, 1, NULL);
}

static GPtrArray *
random_presets (GRand *rand)
{
  GPtrArray *presets = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_own_preset_unref);
  guint n = g_rand_int_range (rand, 0, 4);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("own-%u", 7 - i);
      g_autofree char *name = document_fixture_words (rand, 50);
      g_autofree char *sentence = document_fixture_words (rand, 150);
      g_autoptr(InchesScenario) scenario = random_scenario (rand);
      g_autoptr(InchesSheet) sheet = random_sheet (rand);

      g_ptr_array_add (presets, inches_own_preset_new (id, name, toss (rand) ? "" : sentence, scenario, sheet));
    }

  return presets;
}

static GPtrArray *
random_pinned (GRand *rand)
{
  g_autoptr(GPtrArray) presets = random_presets (rand);
  GPtrArray *list = inches_pinned_list_new ();

  for (guint i = 0; i < presets->len; i++)
    {
      InchesOwnPreset *preset = g_ptr_array_index (presets, i);
      g_autofree char *id = g_strdup_printf ("pinned-%u", 9 - i);

      g_ptr_array_add (list, inches_pinned_new (id, inches_own_preset_get_name (preset), inches_own_preset_get_scenario (preset),
                                                inches_own_preset_get_sheet (preset), "inches"));
    }

  return list;
}

static InchesLabelChanges *
random_changes (GRand *rand)
{
  InchesLabelChanges *changes = inches_label_changes_new ();
  guint n = g_rand_int_range (rand, 0, 5);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("event-%u", g_rand_int_range (rand, 0, 50));
      g_autofree char *words = document_fixture_words (rand, 50);
      InchesLabelChange change = { .hidden = toss (rand), .pinned = toss (rand), .moved = toss (rand), .in_place = toss (rand) };
      InchesLabelChanges *next;

      change.dx = change.moved ? g_rand_double_range (rand, -500, 500) : 0;
      change.dy = change.moved ? g_rand_double_range (rand, -500, 500) : 0;
      change.words = toss (rand) ? words : NULL;
      next = inches_label_changes_with (changes, id, &change, NULL);
      inches_label_changes_unref (changes);
      changes = next;
    }

  return changes;
}

static InchesViewState *
random_view (GRand *rand)
{
  static const char *const lanes[] = { "aid", "diplomacy", NULL };
  static const char *const none[] = { NULL };
  static const char *const ids[] = { "oil", "Ж \"quoted\"", "not-there" };
  const InchesViewRow rows[] = { { "lane-aid", toss (rand), toss (rand), 0 }, { "x", toss (rand), FALSE, g_rand_double (rand) * 100 } };
  InchesViewStateValues values;

  inches_view_state_values_init (&values);
  values.page = toss (rand) ? "outlook" : "timeline";
  if (toss (rand))
    {
      values.first = g_rand_double_range (rand, 16000, 17000);
      values.last = g_rand_double_range (rand, 17000, 18000);
    }
  values.magnified = toss (rand);
  values.rows = rows;
  values.n_rows = g_rand_int_range (rand, 0, 3);
  values.scrolls = values.n_rows > 0 && toss (rand);
  values.lanes = toss (rand) ? NULL : toss (rand) ? lanes : none;
  values.faintest = g_rand_int_range (rand, 1, 6);
  values.flags = g_rand_int_range (rand, 0, INCHES_FILTER_ALL_FLAGS + 1);
  values.highlight = toss (rand) ? ids[1] : NULL;
  values.measured = toss (rand);
  values.span_first = 17000;
  values.span_last = 17001;
  values.selected = toss (rand) ? ids[2] : NULL;
  values.alignment.now += g_rand_int_range (rand, 0, 40);
  values.n_weeks = toss (rand) ? 44 : 104;
  values.map_x = toss (rand) ? ids[0] : NULL;
  values.map_y = toss (rand) ? ids[1] : NULL;
  values.rival = toss (rand) ? ids[2] : NULL;
  values.future = toss (rand) ? g_rand_int_range (rand, 0, 10240) : -1;
  values.reach = toss (rand) ? "marks" : "ends";
  values.map_measure = toss (rand) ? "phantom" : "inches";
  values.section = toss (rand) ? "happened" : "claims";

  return inches_view_state_new (&values);
}

InchesDocument *
document_fixture_random (GRand *rand)
{
  const InchesPreset *preset = inches_model_get_preset (model_fixture_get (), g_rand_int_range (rand, 0, 5));
  g_autoptr(InchesScenario) scenario = random_scenario (rand);
  g_autoptr(InchesSheet) sheet = random_sheet (rand);
  g_autoptr(GPtrArray) presets = random_presets (rand);
  g_autoptr(GPtrArray) pinned = random_pinned (rand);
  g_autoptr(InchesLabelChanges) changes = random_changes (rand);
  g_autoptr(InchesViewState) view = random_view (rand);
  g_autofree char *notes = document_fixture_words (rand, 300);
  g_autoptr(InchesContent) plain = inches_content_new (scenario, sheet, preset->id, preset->name);
  g_autoptr(InchesContent) with_presets = inches_content_with_own_presets (plain, presets);
  g_autoptr(InchesContent) with_pinned = inches_content_with_pinned (with_presets, pinned);
  g_autoptr(InchesContent) with_changes = inches_content_with_label_changes (with_pinned, changes);
  g_autoptr(InchesContent) content = inches_content_with_notes (with_changes, toss (rand) ? "" : notes);

  return inches_document_new (content, view, NULL, INCHES_DOCUMENT_VERSION);
}
