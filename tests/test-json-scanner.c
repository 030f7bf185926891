/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <time.h>

#include <glib.h>

#include "inches-error.h"
#include "inches-json-scanner.h"

static gboolean
scan (const char  *text,
      GError     **error)
{
  return inches_json_scan (text, strlen (text), "f", &inches_json_limits_default, error);
}

static void
test_scanner_takes_json (void)
{
  static const char *const good[] = {
    "{}", "[]", "0", "-0", "\"\"", "null", "true", " false ", "\t\r\n 1 \r\n", "[1,2 , 3]", "{\"a\":1,\"b\":{\"a\":2}}",
    "[-1.5e-3]", "[1e308,-1e308,1e-400,0.0,0e0,0.1E5]", "[9007199254740993,9223372036854775807,-9223372036854775808]",
    "[12345678901234567890.5,12345678901234567890e0]", "\"\\u0001\\ud83d\\ude00\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"Київ 20 % \xf0\x9f\x98\x80\"",
    "\"\xc2\x80\xdf\xbf\xe0\xa0\x80\xed\x9f\xbf\xee\x80\x80\xef\xbf\xbf\xf0\x90\x80\x80\xf4\x8f\xbf\xbf\"", "\"\x7f\"",
    "{\"\":0,\"a\":1,\"A\":2}", "[[],{},[[]]]", "[{\"a\":1},{\"a\":1}]", "{\"a\":{\"b\":1},\"b\":1}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr(GError) error = NULL;

      scan (good[i], &error);
      g_assert_no_error (error);
    }
}

typedef struct
{
  const char *text;
  const char *place;
  InchesError code;
} Bad;

static const Bad bad[] = {
  { "", "f:1:1:", INCHES_ERROR_SYNTAX },
  { "  \n ", "f:2:2:", INCHES_ERROR_SYNTAX },
  { "{} {}", "f:1:4:", INCHES_ERROR_SYNTAX },
  { "1 2", "f:1:3:", INCHES_ERROR_SYNTAX },
  { "[1,]", "f:1:4:", INCHES_ERROR_SYNTAX },
  { "[,1]", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "[1 2]", "f:1:4:", INCHES_ERROR_SYNTAX },
  { "[1}", "f:1:3:", INCHES_ERROR_SYNTAX },
  { "{\"a\":1]", "f:1:7:", INCHES_ERROR_SYNTAX },
  { "{\"a\":1,}", "f:1:8:", INCHES_ERROR_SYNTAX },
  { "{\"a\"}", "f:1:5:", INCHES_ERROR_SYNTAX },
  { "{\"a\" 1}", "f:1:6:", INCHES_ERROR_SYNTAX },
  { "{\"a\":}", "f:1:6:", INCHES_ERROR_SYNTAX },
  { "{a:1}", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "{1:1}", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "{\"a\":1", "f:1:7:", INCHES_ERROR_SYNTAX },
  { "{\"a\":1,", "f:1:8:", INCHES_ERROR_SYNTAX },
  { "{\"a\"", "f:1:5:", INCHES_ERROR_SYNTAX },
  { "[", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "]", "f:1:1:", INCHES_ERROR_SYNTAX },
  { "}", "f:1:1:", INCHES_ERROR_SYNTAX },
  { ":", "f:1:1:", INCHES_ERROR_SYNTAX },
  { "'a'", "f:1:1:", INCHES_ERROR_SYNTAX },
  { "var a = 1", "f:1:1:", INCHES_ERROR_SYNTAX },
  { "// no\n1", "f:1:1:", INCHES_ERROR_SYNTAX },
  { "[1] # no", "f:1:5:", INCHES_ERROR_SYNTAX },
  { "True", "f:1:1:", INCHES_ERROR_SYNTAX },
  { "nul", "f:1:1:", INCHES_ERROR_SYNTAX },
  { "nulls", "f:1:5:", INCHES_ERROR_SYNTAX },
  { "NaN", "f:1:1:", INCHES_ERROR_SYNTAX },
  { "[Infinity]", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "[-Infinity]", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "[007]", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "[-01]", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "[0x1F]", "f:1:3:", INCHES_ERROR_SYNTAX },
  { "[.5]", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "[5.]", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "[5.e1]", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "[1e]", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "[1e+]", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "[+1]", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "[-]", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "[1_000]", "f:1:3:", INCHES_ERROR_SYNTAX },
  { "[1,\n 2,\n  1e999]", "f:3:3:", INCHES_ERROR_OUT_OF_RANGE },
  { "-1e309", "f:1:1:", INCHES_ERROR_OUT_OF_RANGE },
  { "9223372036854775808", "f:1:1:", INCHES_ERROR_OUT_OF_RANGE },
  { "-9223372036854775809", "f:1:1:", INCHES_ERROR_OUT_OF_RANGE },
  { "\"abc", "f:1:1:", INCHES_ERROR_SYNTAX },
  { "\"abc\\\"", "f:1:1:", INCHES_ERROR_SYNTAX },
  { "\"abc\\", "f:1:5:", INCHES_ERROR_SYNTAX },
  { "\"a\nb\"", "f:1:3:", INCHES_ERROR_SYNTAX },
  { "\"a\tb\"", "f:1:3:", INCHES_ERROR_SYNTAX },
  { "\"\\x41\"", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "\"\\'\"", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "\"\\u12\"", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "\"\\u12g4\"", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "\"\\u0000\"", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "\"x\\ud800\"", "f:1:3:", INCHES_ERROR_SYNTAX },
  { "\"\\ud800\\n\"", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "\"\\ud800\\ud800\"", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "\"\\ud800\\u0041\"", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "\"\\ud800\\u12\"", "f:1:8:", INCHES_ERROR_SYNTAX },
  { "\"\\udc00\"", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "\xef\xbb\xbf{}", "f:1:1:", INCHES_ERROR_SYNTAX },
  { "\"\x80\"", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "\"\xc0\x80\"", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "\"\xc1\xbf\"", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "\"\xc3\"", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "\"\xe0\x9f\xbf\"", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "\"\xe2\x82\"", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "\"\xed\xa0\x80\"", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "\"\xf0\x8f\xbf\xbf\"", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "\"\xf4\x90\x80\x80\"", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "\"\xf5\x80\x80\x80\"", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "\"\xff\"", "f:1:2:", INCHES_ERROR_SYNTAX },
  { "[\"Київ\", x]", "f:1:10:", INCHES_ERROR_SYNTAX },
  { "[1,\r\n\r\n x]", "f:3:2:", INCHES_ERROR_SYNTAX },
  { "{\"id\":1,\n \"id\":2}", "f:2:2:", INCHES_ERROR_DUPLICATE },
  { "{\"é\":1,\"\\u00e9\":2}", "f:1:8:", INCHES_ERROR_DUPLICATE },
  { "{\"a\\/b\":1,\"x\":{},\"a/b\":2}", "f:1:18:", INCHES_ERROR_DUPLICATE },
  { "{\"\":1,\"\":2}", "f:1:7:", INCHES_ERROR_DUPLICATE },
  { "[{\"😀\":1,\"\\ud83d\\ude00\":2}]", "f:1:9:", INCHES_ERROR_DUPLICATE },
  { "{\"a\":1,\"b\":1,\"b\":1,\"a\":1}", "f:1:14:", INCHES_ERROR_DUPLICATE },
};

static void
test_scanner_refuses (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = NULL;

      if (scan (bad[i].text, &error))
        g_error ("taken for JSON: %s", bad[i].text);
      g_assert_error (error, INCHES_ERROR, (gint) bad[i].code);
      if (!g_str_has_prefix (error->message, bad[i].place))
        g_error ("%s: “%s” should be at %s", bad[i].text, error->message, bad[i].place);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_null (strchr (error->message, '\n'));
    }
}

static void
test_scanner_message (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (inches_json_scan ("{\"id\":1,\"id\":2}", 15, "chronicle.json", &inches_json_limits_default, &error));
  g_assert_cmpstr (error->message, ==, "chronicle.json:1:9: a key is given twice: \"id\"");
}

static void
test_scanner_nul_bytes (void)
{
  static const char text[] = "[1]\0";
  g_autoptr(GError) error = NULL;

  g_assert_false (inches_json_scan (text, sizeof text - 1, "f", &inches_json_limits_default, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX);
  g_clear_error (&error);
  g_assert_false (inches_json_scan ("\"a\0b\"", 5, "f", &inches_json_limits_default, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX);
  g_clear_error (&error);
  g_assert_false (inches_json_scan ("\"a\\\0\"", 5, "f", &inches_json_limits_default, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX);
}

static char *
nest (guint       depth,
      const char *open,
      const char *inner,
      const char *close)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, open);
  g_string_append (text, inner);
  for (guint i = 0; i < depth; i++)
    g_string_append (text, close);

  return g_string_free (text, FALSE);
}

static void
test_scanner_depth (void)
{
  g_autofree char *deep = nest (64, "[", "1", "]");
  g_autofree char *deeper = nest (65, "[", "1", "]");
  g_autofree char *objects = nest (65, "{\"a\":", "1", "}");
  g_autofree char *deepest = nest (100000, "[", "", "");
  g_autoptr(GError) error = NULL;

  scan (deep, &error);
  g_assert_no_error (error);
  g_assert_false (scan (deeper, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE);
  g_assert_cmpstr (error->message, ==, "f:1:65: nested more than 64 deep");
  g_clear_error (&error);
  g_assert_false (scan (objects, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_false (scan (deepest, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE);
}

static void
test_scanner_items (void)
{
  const InchesJsonLimits limits = { 1000, 2, 4 };
  g_autoptr(GError) error = NULL;
  g_autofree char *many = nest (999999, "1,", "1", "");
  g_autofree char *most = g_strconcat ("[", many + 2, "]", NULL);
  g_autofree char *more = g_strconcat ("[", many, "]", NULL);

  inches_json_scan ("[1,[2,3]]", 9, "f", &limits, &error);
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE);
  g_clear_error (&error);
  inches_json_scan ("[1,[2]]", 7, "f", &limits, &error);
  g_assert_no_error (error);
  inches_json_scan ("[[[]]]", 6, "f", &limits, &error);
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE);
  g_clear_error (&error);

  scan (most, &error);
  g_assert_no_error (error);
  g_assert_false (scan (more, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE);
}

static void
test_scanner_many_keys (void)
{
  g_autoptr(GString) text = g_string_new ("{");
  g_autoptr(GError) error = NULL;
  gsize before;

  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (text, "%s\"%s%u\":0", i > 0 ? "," : "", i % 3 == 0 ? "\\u006b" : "k", i);
  before = text->len;
  g_string_append_c (text, '}');
  scan (text->str, &error);
  g_assert_no_error (error);

  g_string_truncate (text, before);
  g_string_append (text, ",\n\"k777\":0}");
  g_assert_false (scan (text->str, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_DUPLICATE);
  g_assert_cmpstr (error->message, ==, "f:2:1: a key is given twice: \"k777\"");
}

/* Far below the second that a person would notice, also on a slow machine. */
static void
test_scanner_is_fast (void)
{
  g_autoptr(GString) text = g_string_sized_new (31 << 20);
  g_autoptr(GError) error = NULL;
  clock_t start;
  double seconds;

  g_string_append_c (text, '[');
  while (text->len < 30 << 20)
    g_string_append (text, "{\"id\": \"an-event\", \"date\": \"2015-02-12\", \"importance\": 3,\n\"summary\": "
                           "\"After the president leaves Київ, parliament votes to end his powers and sets an early "
                           "election for 25 May. Russia calls the change of power unconstitutional; others do not.\"},\n");
  g_string_append (text, "0]");

  start = clock ();
  scan (text->str, &error);
  seconds = (double) (clock () - start) / CLOCKS_PER_SEC;
  g_assert_no_error (error);
  g_test_message ("%.1f MiB in %.3f s", text->len / 1048576.0, seconds);
  g_assert_cmpfloat (seconds, <, 5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-scanner/takes-json", test_scanner_takes_json);
  g_test_add_func ("/json-scanner/refuses", test_scanner_refuses);
  g_test_add_func ("/json-scanner/message", test_scanner_message);
  g_test_add_func ("/json-scanner/nul-bytes", test_scanner_nul_bytes);
  g_test_add_func ("/json-scanner/depth", test_scanner_depth);
  g_test_add_func ("/json-scanner/items", test_scanner_items);
  g_test_add_func ("/json-scanner/many-keys", test_scanner_many_keys);
  g_test_add_func ("/json-scanner/is-fast", test_scanner_is_fast);

  return g_test_run ();
}
