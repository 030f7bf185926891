/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-content.h"
#include "inches-document-reader.h"
#include "inches-own-data-writer.h"

#include "document-fixture.h"
#include "inches-error.h"
#include "model-fixture.h"

#include <string.h>

static InchesEvent *
new_event (const char *id,
           const char *title,
           const char *edtf)
{
  InchesEventFields fields = { .id = id, .title = title, .edtf = edtf };

  g_assert_true (inches_date_parse (edtf, &fields.date, NULL));

  return inches_own_event_new (&fields);
}

static InchesOwnData *
with_event (InchesOwnData *own,
            const char    *id,
            const char    *title,
            const char    *edtf)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) error = NULL;
  InchesOwnData *more;

  g_ptr_array_add (events, new_event (id, title, edtf));
  more = inches_own_data_with (own, events, NULL, &error);
  g_assert_no_error (error);

  return more;
}

static void
test_own_data_ids (void)
{
  static const char *const good[] = { "own:1", "own:a-b_c9", "own:A" };
  static const char *const bad[] = { "own:", "1", "own:-a", "own:a-", "own:a--b", "own:a b", "own:ж", "OWN:a", "own:own:a" };
  g_autofree char *longest = g_strnfill (INCHES_OWN_ID_LONGEST + 1, 'a');

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (inches_own_id_check (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (inches_own_id_check (bad[i]));
  memcpy (longest, "own:", 4);
  g_assert_false (inches_own_id_check (longest));
  longest[INCHES_OWN_ID_LONGEST] = '\0';
  g_assert_true (inches_own_id_check (longest));
}

static void
test_own_data_labels (void)
{
  static const char *const titles[][2] = {
    { "Short", "Short" },
    { "Exactly twenty-four char", "Exactly twenty-four char" },
    { "Grain leaves Odesa for the first time", "Grain leaves Odesa for…" },
    { "Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffahrtsg…" },
    { "ЖЖЖЖЖ ЖЖЖЖЖ ЖЖЖЖЖ ЖЖЖЖЖЖ ЖЖЖ", "ЖЖЖЖЖ ЖЖЖЖЖ ЖЖЖЖЖ…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *label = inches_own_event_make_label (titles[i][0]);

      g_assert_cmpstr (label, ==, titles[i][1]);
      g_assert_cmpint (g_utf8_strlen (label, -1), <=, INCHES_OWN_LABEL_LONGEST);
    }
}

static void
test_own_data_exchanges_by_id (void)
{
  static const char *const without[] = { "own:a", "own:not-there", NULL };
  g_autoptr(InchesOwnData) nothing = inches_own_data_new ();
  g_autoptr(InchesOwnData) one = with_event (nothing, "own:a", "A", "2013");
  g_autoptr(InchesOwnData) two = with_event (one, "own:b", "B", "2014/2020");
  g_autoptr(InchesOwnData) other = with_event (two, "own:a", "C", "2013");
  g_autoptr(InchesOwnData) less = inches_own_data_without (other, without);
  guint number = 0;
  g_autofree char *id = inches_own_data_make_id (two, &number);

  g_assert_true (inches_own_data_is_empty (nothing));
  g_assert_cmpuint (inches_own_data_get_n_events (other), ==, 2);
  g_assert_cmpstr (inches_event_get_title (inches_own_data_get_event (other, 0)), ==, "C");
  g_assert_cmpstr (inches_event_get_title (inches_own_data_get_event (two, 0)), ==, "A");
  g_assert_false (inches_own_data_equal (two, other));
  g_assert_null (inches_own_data_find_event (less, "own:a"));
  g_assert_cmpuint (inches_own_data_get_n_events (less), ==, 1);
  g_assert_cmpuint (inches_own_data_count_outside (two, inches_day_from_ymd (2014, 1, 1), inches_day_from_ymd (2025, 12, 31)), ==, 1);
  g_assert_cmpstr (id, ==, "own:1");
}

/* What was done to the label of one that is gone must not be found at the next. */
static void
test_own_data_gives_no_id_twice (void)
{
  static const char *const without[] = { "own:7", NULL };
  g_autoptr(InchesOwnData) nothing = inches_own_data_new ();
  g_autoptr(InchesOwnData) one = with_event (nothing, "own:7", "A", "2013");
  g_autoptr(InchesOwnData) two = with_event (one, "own:99999999999", "A", "2013");
  g_autoptr(InchesOwnData) less = inches_own_data_without (two, without);
  guint number = 0;
  g_autofree char *id = inches_own_data_make_id (less, &number);
  g_autofree char *next = inches_own_data_make_id (less, &number);

  g_assert_cmpstr (id, ==, "own:8");
  g_assert_cmpstr (next, ==, "own:9");
}

static void
test_own_data_refuses_too_much (void)
{
  g_autoptr(InchesOwnData) nothing = inches_own_data_new ();
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(InchesOwnData) own = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i <= INCHES_OWN_EVENTS_MOST; i++)
    {
      g_autofree char *id = g_strdup_printf ("own:%u", i);

      g_ptr_array_add (events, new_event (id, "A", "2020"));
    }
  own = inches_own_data_with (nothing, events, NULL, &error);
  g_assert_null (own);
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "100001"));
  g_assert_nonnull (strstr (error->message, "100000"));
}

static guint
count_values (JsonNode *node)
{
  guint n = 1;

  if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      n += count_values (json_array_get_element (json_node_get_array (node), i));
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr(GList) values = json_object_get_values (json_node_get_object (node));

      for (GList *l = values; l != NULL; l = l->next)
        n += count_values (l->data);
    }

  return n;
}

/* The limits hold only if nothing is larger in a document than it was taken for. */
static void
test_own_data_weighs_what_is_written (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (5);

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr(InchesOwnData) own = document_fixture_own_data (rand);
      g_autoptr(GString) out = g_string_new ("{\"a\": 1");
      g_autoptr(JsonParser) parser = json_parser_new ();
      gsize items = 2, bytes = 0;

      for (guint i = 0; i < inches_own_data_get_n_events (own); i++)
        inches_own_event_weigh (inches_own_data_get_event (own, i), &items, &bytes);
      for (guint i = 0; i < inches_own_data_get_n_series (own); i++)
        inches_own_series_weigh (inches_own_data_get_series (own, i), &items, &bytes);
      inches_own_data_writer_append (out, own);
      g_string_append_c (out, '}');
      g_assert_true (json_parser_load_from_data (parser, out->str, out->len, NULL));
      g_assert_cmpuint (count_values (json_parser_get_root (parser)), <=, items + 2);
      g_assert_cmpuint (out->len, <=, bytes + 60);
    }
}

static InchesContent *
new_content (void)
{
  const InchesPreset *preset = inches_model_get_preset (model_fixture_get (), 0);

  return inches_content_new (preset->scenario, inches_model_get_sheet (model_fixture_get (), 0), preset->id, preset->name);
}

static void
assert_change (InchesOwnData *from,
               InchesOwnData *to,
               const char    *words)
{
  g_autoptr(InchesContent) plain = new_content ();
  g_autoptr(InchesContent) before = inches_content_with_own_data (plain, from);
  g_autoptr(InchesContent) after = inches_content_with_own_data (plain, to);
  g_autofree char *told = inches_content_describe_change (before, after);

  g_assert_cmpstr (told, ==, words);
  g_assert_cmpint (inches_content_equal (before, after), ==, *words == '\0');
}

static void
test_own_data_is_told_in_the_trail (void)
{
  static const char *const without[] = { "own:a", NULL };
  g_autoptr(InchesOwnData) nothing = inches_own_data_new ();
  g_autoptr(InchesOwnData) one = with_event (nothing, "own:a", "A", "2013");
  g_autoptr(InchesOwnData) same = with_event (nothing, "own:a", "A", "2013");
  g_autoptr(InchesOwnData) two = with_event (one, "own:b", "B", "2014/2020");
  g_autoptr(InchesOwnData) swapped = NULL;
  g_autoptr(InchesOwnData) b = inches_own_data_without (two, without);
  g_autoptr(InchesOwnData) series = NULL;
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  InchesSeriesValue value = { 17000, 1 };
  InchesSeriesFields fields = { .id = "own:s", .title = "Grain", .values = &value, .n_values = 1 };

  swapped = with_event (b, "own:a", "A", "2013");
  g_ptr_array_add (list, inches_own_series_new (&fields));
  series = inches_own_data_with (two, NULL, list, NULL);

  assert_change (one, same, "");
  assert_change (nothing, one, "1 own event added");
  assert_change (nothing, two, "2 own events added");
  assert_change (two, b, "1 own event removed");
  assert_change (two, swapped, "Own data in another order");
  assert_change (two, series, "Own series “Grain” added");
  assert_change (series, nothing, "2 own events removed; Own series “Grain” removed");
}

static void
assert_fault (const char *members,
              const char *message)
{
  g_autoptr(InchesContent) content = new_content ();
  g_autoptr(InchesViewState) view = NULL;
  g_autofree char *text = g_strdup_printf ("{\"format\": \"inches-document\", \"version\": 1, \"preset\": \"early-2025\", \"scenario\": {}, %s}", members);
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr(InchesJson) json = NULL;
  g_autoptr(GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  g_autofree char *all = NULL;

  json = inches_json_parse (text, strlen (text), "a.inches", &inches_json_limits_default, &error);
  g_assert_no_error (error);
  g_assert_null (inches_document_reader_read (json, model_fixture_get ()));
  inches_json_report (json, messages);
  g_ptr_array_add (messages, NULL);
  all = g_strjoinv ("\n", (char **) messages->pdata);
  if (strstr (all, message) == NULL)
    g_error ("“%s” does not hold “%s”", all, message);
}

static void
test_own_data_names_faults (void)
{
  assert_fault ("\"own_events\": [{\"id\": \"minsk\", \"date\": \"2024\", \"title\": \"A\"}]", "a.inches:/own_events/0/id: must begin with “own:”");
  assert_fault ("\"own_events\": [{\"id\": \"own:a\", \"date\": \"2024-13\", \"title\": \"A\"}]", "a.inches:/own_events/0/date:");
  assert_fault ("\"own_events\": [{\"id\": \"own:a\", \"date\": \"2024\", \"title\": \"\"}]", "a.inches:/own_events/0/title:");
  assert_fault ("\"own_events\": [{\"id\": \"own:a\", \"date\": \"2024\", \"title\": \"A\", \"period\": true}]", "a period must have a beginning");
  assert_fault ("\"own_events\": [{\"id\": \"own:a\", \"date\": \"2024\", \"title\": \"A\", \"url\": \"javascript:x\"}]", "/own_events/0/url: must begin");
  assert_fault ("\"own_events\": [{\"id\": \"own:a\", \"date\": \"2024\", \"title\": \"A\"}, {\"id\": \"own:a\", \"date\": \"2024\", \"title\": \"A\"}]",
                "/own_events/1/id: “own:a” is an id already");
  assert_fault ("\"own_series\": [{\"id\": \"own:a\", \"title\": \"A\", \"values\": [[\"2024-02-01\", 1], [\"2024-01-01\", 1]]}]", "dates must rise");
  assert_fault ("\"own_series\": [{\"id\": \"own:a\", \"title\": \"A\", \"frequency\": \"monthly\", \"values\": [[\"2024-02-03\", 1]]}]", "first day of its month");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/own-data/ids", test_own_data_ids);
  g_test_add_func ("/own-data/labels", test_own_data_labels);
  g_test_add_func ("/own-data/exchanges-by-id", test_own_data_exchanges_by_id);
  g_test_add_func ("/own-data/gives-no-id-twice", test_own_data_gives_no_id_twice);
  g_test_add_func ("/own-data/refuses-too-much", test_own_data_refuses_too_much);
  g_test_add_func ("/own-data/weighs-what-is-written", test_own_data_weighs_what_is_written);
  g_test_add_func ("/own-data/is-told-in-the-trail", test_own_data_is_told_in_the_trail);
  g_test_add_func ("/own-data/names-faults", test_own_data_names_faults);

  return g_test_run ();
}
