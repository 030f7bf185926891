/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _POSIX_C_SOURCE 200809L

#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "inches-json.h"

static InchesJson *
parse (const char *text)
{
  g_autoptr(GError) error = NULL;
  InchesJson *json = inches_json_parse (text, strlen (text), "f", &inches_json_limits_default, &error);

  g_assert_no_error (error);

  return json;
}

static void
assert_faults (InchesJson *json,
               ...)
{
  g_autoptr(GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  const char *expected;
  guint n = 0;
  va_list args;

  inches_json_report (json, messages);
  va_start (args, json);
  while ((expected = va_arg (args, const char *)) != NULL)
    {
      g_assert_cmpuint (n, <, messages->len);
      g_assert_cmpstr (g_ptr_array_index (messages, n), ==, expected);
      n++;
    }
  va_end (args);
  g_assert_cmpuint (messages->len, ==, n);

  g_assert_cmpint (inches_json_finish (json, &error), ==, n == 0);
  if (n > 0)
    g_assert_cmpstr (error->message, ==, g_ptr_array_index (messages, 0));
}

static void
test_json_reads (void)
{
  static const char *const ids[] = { "low", "high", NULL };
  g_autoptr(InchesJson) json = parse ("{\"s\":\"Київ\",\"n\":-2.5,\"i\":7,\"w\":3.0,\"b\":true,\"a\":[\"x\",\"y\"],\"o\":{\"k\":1,\"j\":2},"
                                      "\"d\":\"2015-02-12\",\"e\":\"2015-02~/..\",\"c\":\"high\",\"z\":null,\"id\":\"a-b_2\"}");
  InchesJsonAt root = inches_json_get_root (json);
  InchesJsonAt object = inches_json_get_object (&root, "o");
  InchesJsonAt array = inches_json_get_array (&root, "a", 1, 2);
  g_auto(GStrv) strings = inches_json_get_strings (&root, "a", 2, 1);
  g_auto(GStrv) none = inches_json_get_strings (&root, "missing", 2, 1);
  g_auto(GStrv) members = inches_json_list_members (&object);
  InchesJsonAt second = inches_json_get_item (&array, 1);
  InchesDate date;

  g_assert_cmpstr (inches_json_get_string (&root, "s", 4), ==, "Київ");
  g_assert_cmpfloat (inches_json_get_number (&root, "n", -3, 3), ==, -2.5);
  g_assert_cmpfloat (inches_json_get_number (&root, "i", -10, 10), ==, 7);
  g_assert_cmpint (inches_json_get_integer (&root, "i", 7, 7), ==, 7);
  g_assert_cmpint (inches_json_get_integer (&root, "w", 0, 9), ==, 3);
  g_assert_true (inches_json_get_boolean (&root, "b"));
  g_assert_true (inches_json_get_flag (&root, "b"));
  g_assert_false (inches_json_get_flag (&root, "missing"));
  g_assert_cmpuint (inches_json_get_choice (&root, "c", ids), ==, 1);
  g_assert_cmpstr (inches_json_get_id (&root, "id"), ==, "a-b_2");
  g_assert_cmpint (inches_json_get_day (&root, "d", INCHES_DAY_LOWEST, INCHES_DAY_HIGHEST), ==, inches_day_from_ymd (2015, 2, 12));
  date = inches_json_get_date (&root, "e", inches_day_from_ymd (2014, 1, 1), inches_day_from_ymd (2025, 12, 31));
  g_assert_cmpint (date.form, ==, INCHES_DATE_OPEN_END);
  g_assert_null (inches_json_get_optional_string (&root, "missing", 4));
  g_assert_null (inches_json_get_optional_string (&root, "z", 4));
  g_assert_cmpfloat (inches_json_get_optional_number (&root, "missing", 0, 1, 9), ==, 9);
  g_assert_cmpint (inches_json_get_optional_integer (&root, "z", 0, 1, 9), ==, 9);
  g_assert_true (inches_json_has (&root, "s"));
  g_assert_false (inches_json_has (&root, "z"));
  g_assert_cmpuint (g_strv_length (strings), ==, 2);
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_cmpstr (members[0], ==, "k");
  g_assert_cmpstr (members[1], ==, "j");
  g_assert_cmpuint (inches_json_get_length (&array), ==, 2);
  g_assert_cmpuint (inches_json_get_length (&object), ==, 0);
  g_assert_cmpstr (inches_json_get_string (&second, NULL, 1), ==, "y");
  inches_json_check_members (&object, "j", "k", NULL);
  assert_faults (json, NULL);
}

static void
test_json_faults_name_the_place (void)
{
  g_autoptr(InchesJson) json = parse ("{\"levers\":[{\"lowest\":\"x\"},5,{\"lowest\":9,\"m/n~\\n\":1}]}");
  InchesJsonAt root = inches_json_get_root (json);
  InchesJsonAt levers = inches_json_get_array (&root, "levers", 0, 9);

  for (guint i = 0; i < inches_json_get_length (&levers); i++)
    {
      InchesJsonAt lever = inches_json_get_item (&levers, i);

      inches_json_check_members (&lever, "lowest", NULL);
      g_assert_cmpfloat (inches_json_get_number (&lever, "lowest", 0, 2.5), ==, 0);
    }

  g_assert_false (inches_json_check_schema (&root, "inches-levers-1"));
  assert_faults (json, "f:/levers/0/lowest: must be a number", "f:/levers/1: must be an object",
                 "f:/levers/2/m~1n~0?: is not known here", "f:/levers/2/lowest: is 9, must be from 0 to 2.5",
                 "f:/schema: is missing", NULL);
}

static void
test_json_wrong_types_are_harmless (void)
{
  g_autoptr(InchesJson) json = parse ("{\"s\":1,\"n\":\"1\",\"i\":1.5,\"b\":1,\"a\":{},\"o\":[],\"d\":20150212,\"x\":null}");
  InchesJsonAt root = inches_json_get_root (json);
  InchesJsonAt array = inches_json_get_array (&root, "a", 0, 9);
  InchesJsonAt object = inches_json_get_object (&root, "o");
  InchesJsonAt missing = inches_json_get_object (&root, "p");

  g_assert_cmpstr (inches_json_get_string (&root, "s", 9), ==, "");
  g_assert_cmpfloat (inches_json_get_number (&root, "n", 3, 4), ==, 3);
  g_assert_cmpint (inches_json_get_integer (&root, "i", 3, 4), ==, 3);
  g_assert_false (inches_json_get_boolean (&root, "b"));
  g_assert_cmpint (inches_json_get_day (&root, "d", 10, 20), ==, 10);
  g_assert_cmpstr (inches_json_get_string (&root, "x", 9), ==, "");
  g_assert_cmpuint (inches_json_get_length (&array), ==, 0);

  /* What hangs on a fault is silent. */
  g_assert_cmpstr (inches_json_get_string (&object, "deeper", 9), ==, "");
  g_assert_cmpstr (inches_json_get_string (&missing, "deeper", 9), ==, "");
  inches_json_check_members (&missing, NULL);

  assert_faults (json, "f:/a: must be an array", "f:/o: must be an object", "f:/p: is missing", "f:/s: must be a text",
                 "f:/n: must be a number", "f:/i: must be a whole number", "f:/b: must be true or false",
                 "f:/d: must be a text", "f:/x: must be a text", NULL);
}

static void
test_json_limits (void)
{
  g_autoptr(InchesJson) json = parse ("{\"long\":\"abcd\",\"empty\":\"\",\"bell\":\"a\\u0007\",\"line\":\"a\\u2028b\",\"few\":[1],\"big\":1e300,"
                                      "\"day\":\"2013-12-31\",\"date\":\"2025-12-30/2026-01-02\",\"bad\":\"2015-02-30\",\"id\":\"-a\","
                                      "\"choice\":\"middle\\u202e\",\"half\":9007199254740993.0,\"huge\":9223372036854775807}");
  static const char *const ids[] = { "low", "high", NULL };
  InchesJsonAt root = inches_json_get_root (json);
  InchesDay first = inches_day_from_ymd (2014, 1, 1), last = inches_day_from_ymd (2025, 12, 31);
  g_autoptr(GPtrArray) messages G_GNUC_UNUSED = g_ptr_array_new_with_free_func (g_free);
  InchesDate date;

  inches_json_get_string (&root, "long", 3);
  inches_json_get_string (&root, "empty", 3);
  inches_json_get_string (&root, "bell", 3);
  inches_json_get_string (&root, "line", 3);
  inches_json_get_array (&root, "few", 2, 3);
  inches_json_get_number (&root, "big", 0, 1e6);
  inches_json_get_day (&root, "day", first, last);
  date = inches_json_get_date (&root, "date", first, last);
  inches_json_get_date (&root, "bad", first, last);
  inches_json_get_id (&root, "id");
  inches_json_get_choice (&root, "choice", ids);
  g_assert_cmpint (inches_json_get_integer (&root, "huge", 0, 9), ==, 0);

  g_assert_cmpint (date.form, ==, INCHES_DATE_POINT);
  g_assert_cmpint (date.start.first, ==, first);
  assert_faults (json, "f:/long: has 4 characters, at most 3 are allowed", "f:/empty: must not be empty",
                 "f:/bell: must not hold control characters", "f:/line: must not hold control characters",
                 "f:/few: has 1 items, must have from 2 to 3", "f:/big: is 1e+300, must be from 0 to 1000000",
                 "f:/day: is 2013-12-31, must be from 2014-01-01 to 2025-12-31",
                 "f:/date: is 2025-12-30/2026-01-02, must be from 2014-01-01 to 2025-12-31",
                 "f:/bad: date “2015-02-30”: the calendar has no such day",
                 "f:/id: must be an id: letters and digits, - or _ between them",
                 "f:/choice: “middle?” is not one of low, high", "f:/huge: is 9223372036854775807, must be from 0 to 9", NULL);
}

static void
test_json_new_ids (void)
{
  g_autoptr(InchesJson) json = parse ("[\"a\",\"b\",\"a\"]");
  g_autoptr(GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  InchesJsonAt root = inches_json_get_root (json);

  for (guint i = 0; i < 3; i++)
    {
      InchesJsonAt item = inches_json_get_item (&root, i);

      g_assert_cmpstr (inches_json_get_new_id (&item, NULL, taken), ==, i == 0 ? "a" : i == 1 ? "b" : "");
    }

  assert_faults (json, "f:/2: “a” is an id already", NULL);
}

static void
test_json_many_faults (void)
{
  g_autoptr(InchesJson) json = parse ("[]");
  g_autoptr(GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  InchesJsonAt root = inches_json_get_root (json);

  for (guint i = 0; i < 1234; i++)
    inches_json_fault (&root, NULL, INCHES_ERROR_FORMAT, "%u", i);
  inches_json_report (json, messages);

  g_assert_cmpuint (inches_json_get_n_faults (json), ==, 1234);
  g_assert_cmpuint (messages->len, ==, 101);
  g_assert_cmpstr (g_ptr_array_index (messages, 99), ==, "f: 99");
  g_assert_cmpstr (g_ptr_array_index (messages, 100), ==, "f: and 1134 more faults");
}

/* What the scanner lets through, the parser takes, and as the same number. */
/* Seconds of the processor that an item takes whose many members nothing reads. */
static double
read_unknown (gboolean id_first)
{
  g_autoptr(GString) text = g_string_new ("{\"list\":[{");
  g_autoptr(InchesJson) json = NULL;
  InchesJsonAt root, list, item;
  GPtrArray *kept;
  clock_t start;

  if (id_first)
    g_string_append (text, "\"id\":\"b\",");
  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "\"x%05u\":%u,", i, i);
  g_string_append (text, id_first ? "\"y\":0}]}" : "\"y\":0,\"id\":\"b\"}]}");

  json = parse (text->str);
  inches_json_keep_unknown (json);
  root = inches_json_get_root (json);
  list = inches_json_get_array (&root, "list", 1, 1);
  item = inches_json_get_item (&list, 0);
  start = clock ();
  inches_json_check_members (&item, "id", NULL);
  start = clock () - start;

  assert_faults (json, NULL);
  kept = inches_json_get_kept (json);
  g_assert_cmpuint (kept->len, ==, 20001);
  for (guint i = 0; i < kept->len; i += 20000)
    {
      const InchesKeptMember *member = g_ptr_array_index (kept, i);

      g_assert_true (g_strv_equal ((const char *const *) member->place, (const char *const []) { ".list", "#b", NULL }));
      g_assert_cmpstr (member->member, ==, i == 0 ? "x00000" : "y");
    }

  return (double) start / CLOCKS_PER_SEC;
}

/* The id of an item is looked for once, not for each of its members. */
static void
test_json_keeps_many_unknown (void)
{
  double first = read_unknown (TRUE), last = read_unknown (FALSE);

  g_test_message ("id first %.3f s, last %.3f s", first, last);
  g_assert_cmpfloat (last, <, 10 * first + 0.1);
}

/* One too long to be read is no place either: it would be there once for each member. */
static void
test_json_keeps_below_a_long_id (void)
{
  g_autofree char *id = g_strnfill (1000, 'i');
  g_autofree char *text = g_strdup_printf ("[{\"id\":\"a\",\"x\":1},{\"id\":\"%s\",\"x\":2}]", id);
  g_autoptr(InchesJson) json = parse (text);
  InchesJsonAt root = inches_json_get_root (json);
  static const char *const places[] = { "#a", "[1" };

  inches_json_keep_unknown (json);
  for (guint i = 0; i < 2; i++)
    {
      InchesJsonAt item = inches_json_get_item (&root, i);
      const InchesKeptMember *kept;

      inches_json_check_members (&item, "id", NULL);
      kept = g_ptr_array_index (inches_json_get_kept (json), i);
      g_assert_cmpstr (kept->place[0], ==, places[i]);
    }
}

static void
test_json_scanner_and_parser_agree (void)
{
  static const char sample[] = "{\"a\":[-0.5e1,1,23,true,null,\"\\u00e9x\\n\"],\"b\":{\"c\":\"Київ\",\"d\":[]},\"e\":1E2}";
  guint taken = 0;

  for (guint i = 0; i < 100000; i++)
    {
      char text[sizeof sample];
      guint n = g_test_rand_int_range (1, 4);

      memcpy (text, sample, sizeof sample);
      for (guint j = 0; j < n; j++)
        text[g_test_rand_int_range (0, sizeof sample - 1)] = i % 2 == 0 ? g_test_rand_int_range (1, 256)
                                                                        : "{}[]\",:0123456789eE+-.u\\ tfn"[g_test_rand_int_range (0, 29)];

      if (inches_json_scan (text, sizeof sample - 1, "f", &inches_json_limits_default, NULL))
        {
          g_autoptr(GError) error = NULL;
          g_autoptr(InchesJson) json G_GNUC_UNUSED = inches_json_parse (text, sizeof sample - 1, "f", &inches_json_limits_default, &error);

          g_assert_no_error (error);
          taken++;
        }
    }

  g_test_message ("%u were JSON", taken);
  g_assert_cmpuint (taken, >, 1000);
}

static void
assert_not_loaded (const char *path,
                   gint        code)
{
  g_autoptr(GError) error = NULL;
  InchesJson *json = inches_json_load (path, &inches_json_limits_default, &error);

  g_assert_null (json);
  g_assert_error (error, INCHES_ERROR, code);
  g_assert_true (g_str_has_prefix (error->message, path));
}

static void
test_json_what_is_no_file (void)
{
  g_autofree char *dir = g_dir_make_tmp ("inches-json-XXXXXX", NULL);
  g_autofree char *pipe = g_build_filename (dir, "pipe", NULL);
  g_autofree char *missing = g_build_filename (dir, "missing", NULL);
  g_autofree char *empty = g_build_filename (dir, "empty", NULL);
  g_autofree char *secret = g_build_filename (dir, "secret", NULL);
  g_autofree char *sparse = g_build_filename (dir, "sparse", NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  g_assert_true (g_file_set_contents (secret, "{}", 2, NULL));
  g_assert_true (g_file_set_contents (sparse, "[", 1, NULL));
  g_assert_cmpint (truncate (sparse, 100 * 1000 * 1000), ==, 0);
  g_assert_cmpint (g_chmod (secret, 0), ==, 0);

  assert_not_loaded (dir, INCHES_ERROR_IO);
  assert_not_loaded (pipe, INCHES_ERROR_IO);
  assert_not_loaded (missing, INCHES_ERROR_IO);
  assert_not_loaded ("/dev/zero", INCHES_ERROR_IO);
  assert_not_loaded (empty, INCHES_ERROR_SYNTAX);
  assert_not_loaded (sparse, INCHES_ERROR_TOO_LARGE);
  if (geteuid () != 0)
    assert_not_loaded (secret, INCHES_ERROR_IO);

  g_unlink (pipe);
  g_unlink (empty);
  g_unlink (secret);
  g_unlink (sparse);
  g_rmdir (dir);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/reads", test_json_reads);
  g_test_add_func ("/json/faults-name-the-place", test_json_faults_name_the_place);
  g_test_add_func ("/json/wrong-types-are-harmless", test_json_wrong_types_are_harmless);
  g_test_add_func ("/json/limits", test_json_limits);
  g_test_add_func ("/json/new-ids", test_json_new_ids);
  g_test_add_func ("/json/many-faults", test_json_many_faults);
  g_test_add_func ("/json/keeps-many-unknown", test_json_keeps_many_unknown);
  g_test_add_func ("/json/keeps-below-a-long-id", test_json_keeps_below_a_long_id);
  g_test_add_func ("/json/scanner-and-parser-agree", test_json_scanner_and_parser_agree);
  g_test_add_func ("/json/what-is-no-file", test_json_what_is_no_file);

  return g_test_run ();
}
