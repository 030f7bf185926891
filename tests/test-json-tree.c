/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-json-tree.h"

#include "inches-data-dir.h"
#include "inches-json-scanner.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

static void
assert_same (const InchesJsonNode *node,
             JsonNode             *other);

static void
assert_same_items (const InchesJsonNode *node,
                   JsonNode             *other)
{
  JsonArray *array = json_node_get_array (other);

  g_assert_cmpuint (node->n_items, ==, json_array_get_length (array));
  for (guint i = 0; i < node->n_items; i++)
    {
      g_assert_null (node->items[i].key);
      assert_same (&node->items[i], json_array_get_element (array, i));
    }
}

static void
assert_same_members (const InchesJsonNode *node,
                     JsonNode             *other)
{
  JsonObject *object = json_node_get_object (other);
  JsonObjectIter iter;
  const char *key;
  JsonNode *member;
  guint n = 0;

  json_object_iter_init_ordered (&iter, object);
  for (; json_object_iter_next_ordered (&iter, &key, &member); n++)
    {
      guint hint = n % 7;

      g_assert_cmpuint (n, <, node->n_items);
      g_assert_cmpstr (node->items[n].key, ==, key);
      g_assert_true (inches_json_node_find (node, key, &hint) == &node->items[n]);
      g_assert_cmpuint (hint, ==, n + 1);
      assert_same (&node->items[n], member);
    }
  g_assert_cmpuint (node->n_items, ==, n);
}

/* As another parser reads it, which takes what is good as it is meant. */
static void
assert_same (const InchesJsonNode *node,
             JsonNode             *other)
{
  switch (node->type)
    {
    case INCHES_JSON_NULL:
      g_assert_true (JSON_NODE_HOLDS_NULL (other));
      break;
    case INCHES_JSON_BOOLEAN:
      g_assert_cmpint (node->whole, ==, json_node_get_boolean (other));
      break;
    case INCHES_JSON_WHOLE:
      g_assert_true (json_node_get_value_type (other) == G_TYPE_INT64);
      g_assert_cmpint (node->whole, ==, json_node_get_int (other));
      break;
    case INCHES_JSON_NUMBER:
      g_assert_true (json_node_get_value_type (other) == G_TYPE_DOUBLE);
      g_assert_true (node->number == json_node_get_double (other));
      g_assert_cmpint (!!signbit (node->number), ==, !!signbit (json_node_get_double (other)));
      break;
    case INCHES_JSON_TEXT:
      g_assert_cmpstr (node->text, ==, json_node_get_string (other));
      break;
    case INCHES_JSON_ARRAY:
      assert_same_items (node, other);
      break;
    case INCHES_JSON_OBJECT:
      assert_same_members (node, other);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
check (const char *text,
       gsize       length)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(InchesJsonTree) tree = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (inches_json_scan (text, length, "a", &inches_json_limits_default, &error));
  g_assert_no_error (error);
  json_parser_load_from_data (parser, text, length, &error);
  g_assert_no_error (error);
  tree = inches_json_tree_new (text, length);
  assert_same (inches_json_tree_get_root (tree), json_parser_get_root (parser));
}

static void
test_tree_reads_every_kind (void)
{
  static const char *const texts[] =
  {
    "[]", "{}", " [ ] ", "\n{\t}\r\n", "[null,true , false]", "[[],[[]],{},{\"\":{}}]",
    "[0, -0, 7, -7, 9223372036854775807, -9223372036854775808]",
    "[0.0, -0.0, 1.5, -1.5, 1e3, 1E-3, 2.5e+10, 123456789012345678.0, 4.9e-324, 1.7976931348623157e308, 0.1]",
    "[\"\", \"a\", \"\\\"\\\\\\/\\b\\f\\n\\r\\t\", \"\\u0041\\u00e9\\u20ac\\ud834\\udd1e!\", \"Ж𝄞\", \"\\\\u0041\"]",
    "{\"a\\u0062\": 1, \"b\\n\": {\"c\": [1, {\"d\": \"e\"}, 2]}, \"z\": null}",
    "{ \"a\" : [ 1 , 2 ] , \"b\" : \"c\" }",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    check (texts[i], strlen (texts[i]));

  /* Of a longer text it takes what it is told to. */
  check ("[1]]", 3);
}

static void
test_tree_reads_the_record (void)
{
  static const char *const files[] = { "chronicle.json", "model/presets.json", "model/levers.json", "claims.json" };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (inches_data_dir (), files[i], NULL);
      g_autofree char *text = NULL;
      gsize length;

      if (!g_file_get_contents (path, &text, &length, NULL))
        continue;
      check (text, length);
      n++;
    }
  g_assert_cmpuint (n, >=, 3);
}

/* An object of as many members as a file may have, each asked for by its key. */
static void
test_tree_finds_many_members (void)
{
  GString *text = g_string_new ("{");
  g_autofree char *bytes = NULL;
  g_autoptr(InchesJsonTree) tree = NULL;
  const InchesJsonNode *root;
  guint hint = 0;
  gsize length;

  for (guint i = 0; i < 500000; i++)
    g_string_append_printf (text, "%s\"k%u\":%u", i > 0 ? "," : "", i, i);
  g_string_append_c (text, '}');
  length = text->len;
  bytes = g_string_free (text, FALSE);
  tree = inches_json_tree_new (bytes, length);
  root = inches_json_tree_get_root (tree);
  g_assert_cmpuint (root->n_items, ==, 500000);

  for (guint i = 0; i < root->n_items; i++)
    {
      const InchesJsonNode *found = inches_json_node_find (root, root->items[i].key, &hint);

      g_assert_nonnull (found);
      g_assert_cmpint (found->whole, ==, i);
    }
  g_assert_nonnull (inches_json_node_find (root, "k0", &hint));
  g_assert_null (inches_json_node_find (root, "k", &hint));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-tree/reads-every-kind", test_tree_reads_every_kind);
  g_test_add_func ("/json-tree/reads-the-record", test_tree_reads_the_record);
  g_test_add_func ("/json-tree/finds-many-members", test_tree_finds_many_members);

  return g_test_run ();
}
