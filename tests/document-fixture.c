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
      g_autofree char *id = g_strdup_printf ("%s%u", toss (rand) ? "event-" : INCHES_OWN_ID_PREFIX, g_rand_int_range (rand, 0, 50));
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

/* Without spaces at the end or several of them, as what comes from a table has them. */
static char *
random_line (GRand *rand,
             guint  most)
{
  g_autofree char *words = document_fixture_words (rand, most);
  GString *line = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p++)
    if (*p != ' ' || (p[1] != ' ' && p[1] != '\0'))
      g_string_append_c (line, *p);

  return g_string_free (line, FALSE);
}

static InchesEvent *
random_own_event (GRand *rand,
                  guint  number)
{
  static const char *const dates[] = { "2024", "2024-05~", "2014-03-01/..", "2020-01-02?", "../2016-03" };
  static const char *const places[] = { "Kyiv", "Gr\"odno", NULL };
  g_autofree char *id = g_strdup_printf (INCHES_OWN_ID_PREFIX "%u", number);
  g_autofree char *title = random_line (rand, 150);
  g_autofree char *words = random_line (rand, 24);
  g_autofree char *summary = g_strconcat (words, "\n\tи", NULL);
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_source_free);
  const char *date = dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))];
  guint n_sources = g_rand_int_range (rand, 0, 4);
  InchesEventFields fields = { .id = id, .edtf = date, .title = title, .label = toss (rand) ? NULL : words, .sources = sources,
                               .summary = toss (rand) ? summary : NULL, .notes = toss (rand) ? words : NULL,
                               .importance = g_rand_int_range (rand, 1, 6), .flags = toss (rand) ? INCHES_EVENT_CONTESTED : 0,
                               .places = toss (rand) ? places : NULL, .actors = toss (rand) ? places + 1 : NULL };

  inches_date_parse (date, &fields.date, NULL);
  if (inches_date_is_span (&fields.date) && toss (rand))
    fields.kind = INCHES_EVENT_KIND_PERIOD;
  for (guint i = 0; i < n_sources; i++)
    g_ptr_array_add (sources, inches_source_new (g_rand_int_range (rand, 0, INCHES_SOURCE_OTHER + 1), toss (rand) ? title : "https://a.example/", words,
                                                 toss (rand) ? "2024-05" : NULL, toss (rand) ? "https://a.example/" : NULL, toss (rand)));

  return inches_own_event_new (&fields);
}

static InchesDay
day_of (InchesFrequency frequency,
        guint           index)
{
  switch (frequency)
    {
    case INCHES_FREQUENCY_MONTHLY:
      return inches_day_from_ymd (2012 + index / 12, index % 12 + 1, 1);
    case INCHES_FREQUENCY_ANNUAL:
      return inches_day_from_ymd (1980 + index, 1, 1);
    case INCHES_FREQUENCY_BY_DATE:
    default:
      return 16071 + 31 * index;
    }
}

static InchesSeries *
random_own_series (GRand *rand,
                   guint  number)
{
  g_autofree char *id = g_strdup_printf (INCHES_OWN_ID_PREFIX "s-%u", number);
  g_autofree char *title = random_line (rand, 50);
  InchesSeriesValue values[40];
  InchesSeriesFields fields = { .id = id, .title = title, .unit = toss (rand) ? title : NULL, .publisher = toss (rand) ? title : NULL,
                                .dataset = toss (rand) ? title : NULL, .licence = toss (rand) ? title : NULL, .notes = toss (rand) ? title : NULL,
                                .address = toss (rand) ? "https://a.example/" : NULL, .frequency = g_rand_int_range (rand, 0, 3),
                                .aggregation = g_rand_int_range (rand, 0, 6), .values = values };

  fields.n_values = g_rand_int_range (rand, 1, 40);
  for (guint i = 0; i < fields.n_values; i++)
    values[i] = (InchesSeriesValue) { day_of (fields.frequency, i), g_rand_double_range (rand, -1e9, 1e9) / (1 + i * i * i) };

  return inches_own_series_new (&fields);
}

InchesOwnData *
document_fixture_own_data (GRand *rand)
{
  g_autoptr(InchesOwnData) nothing = inches_own_data_new ();
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) series = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_events = g_rand_int_range (rand, 0, 6), n_series = g_rand_int_range (rand, 0, 3);

  for (guint i = 0; i < n_events; i++)
    g_ptr_array_add (events, random_own_event (rand, 10 - i));
  for (guint i = 0; i < n_series; i++)
    g_ptr_array_add (series, random_own_series (rand, i));

  return inches_own_data_with (nothing, events, series, NULL);
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
  g_autoptr(InchesContent) with_notes = inches_content_with_notes (with_changes, toss (rand) ? "" : notes);
  g_autoptr(InchesOwnData) own = document_fixture_own_data (rand);
  g_autoptr(InchesContent) content = inches_content_with_own_data (with_notes, own);

  return inches_document_new (content, view, NULL, INCHES_DOCUMENT_VERSION);
}
