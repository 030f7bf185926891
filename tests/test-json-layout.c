/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-json-layout.h"

#include <string.h>
#include <time.h>

#include <json-glib/json-glib.h>

#include "inches-document.h"

#define MANY 20000

/* @place: steps with spaces between them; @value: JSON */
static void
keep (GPtrArray  *kept,
      const char *place,
      const char *member,
      const char *value)
{
  InchesKeptMember *one = g_new0 (InchesKeptMember, 1);

  one->place = *place != '\0' ? g_strsplit (place, " ", -1) : g_new0 (char *, 1);
  one->member = g_strdup (member);
  one->value = json_from_string (value, NULL);
  one->release = (GDestroyNotify) json_node_unref;
  g_assert_nonnull (one->value);
  g_ptr_array_add (kept, one);
}

static void
assert_laid_out (const char *json,
                 GPtrArray  *kept,
                 const char *expected)
{
  g_autoptr(GString) out = g_string_new (NULL);

  inches_json_lay_out (json, strlen (json), kept, out);
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_layout_is_one (void)
{
  g_autoptr(GPtrArray) nothing = inches_kept_members_new ();

  assert_laid_out ("{\"a\": [1, -2.50, \"x\\\"\\n\"], \"b\": {}, \"c\": [], \"d\": [[], {\"e\": null}], \"f\": true}", nothing,
                   "{\n \"a\": [1, -2.5, \"x\\\"\\n\"],\n \"b\": {},\n \"c\": [],\n \"d\": [\n  [],\n  {\n   \"e\": null\n  }\n ],\n \"f\": true\n}");
}

static void
test_layout_puts_back (void)
{
  g_autoptr(GPtrArray) kept = inches_kept_members_new ();

  keep (kept, "", "new", "{\"x\": [1]}");
  keep (kept, ".list #b", "theirs", "2");
  keep (kept, ".list #b", "more", "\"m\"");
  keep (kept, ".list [0", "theirs", "1");     /* that had no id */
  keep (kept, ".list #gone", "theirs", "3");  /* that is no more */
  keep (kept, ".list #b", "id", "\"other\""); /* that is written anyway */
  keep (kept, ".o", "alone", "null");
  keep (kept, ".v", "in a value", "4");       /* that is no object any more */
  assert_laid_out ("{\"list\": [{\"a\": 1}, {\"id\": \"c\"}, {\"id\": \"b\"}], \"o\": {}, \"v\": 1}", kept,
                   "{\n \"list\": [\n  {\n   \"a\": 1,\n   \"theirs\": 1\n  },\n  {\n   \"id\": \"c\"\n  },\n"
                   "  {\n   \"id\": \"b\",\n   \"theirs\": 2,\n   \"more\": \"m\"\n  }\n ],\n"
                   " \"o\": {\n  \"alone\": null\n },\n \"v\": 1,\n \"new\": {\n  \"x\": [1]\n }\n}");
}

/* Seconds of the processor. */
static double
lay_out_many (gboolean with_kept)
{
  g_autoptr(GPtrArray) kept = inches_kept_members_new ();
  g_autoptr(GString) json = g_string_new ("{\"list\": [");
  g_autoptr(GString) out = g_string_new (NULL);
  clock_t start;

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *place = g_strdup_printf (".list #own:%u", i);

      g_string_append_printf (json, "%s{\"id\": \"own:%u\"}", i > 0 ? ", " : "", i);
      if (with_kept)
        keep (kept, place, "theirs", "1");
    }
  g_string_append (json, "]}");

  start = clock ();
  inches_json_lay_out (json->str, json->len, kept, out);

  return (double) (clock () - start) / CLOCKS_PER_SEC;
}

/* Each item is found at once: with a walk through all for each, this would take a minute. */
static void
test_layout_puts_many_back (void)
{
  double without = lay_out_many (FALSE), with = lay_out_many (TRUE);

  g_test_message ("with %.3f s, without %.3f s", with, without);
  g_assert_cmpfloat (with, <, 20 * without + 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-layout/is-one", test_layout_is_one);
  g_test_add_func ("/json-layout/puts-back", test_layout_puts_back);
  g_test_add_func ("/json-layout/puts-many-back", test_layout_puts_many_back);

  return g_test_run ();
}
