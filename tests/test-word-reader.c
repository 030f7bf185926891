/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "inches-word-reader.h"

static char *
join_words (const char *text)
{
  g_auto(InchesWordReader) reader = { 0, };
  GString *words = g_string_new (NULL);

  inches_word_reader_init (&reader, text);
  while (inches_word_reader_next (&reader))
    g_string_append_printf (words, "%s%s", words->len > 0 ? "|" : "", reader.folded->str);

  return g_string_free (words, FALSE);
}

static void
test_word_reader_folds (void)
{
  static const char *const cases[][2] =
  {
    { "", "" },
    { " – , … ", "" },
    { "Bürgenstock", "burgenstock" },
    { "Przewodów ŁÓDŹ Øre straße", "przewodow|lodz|ore|strasse" },
    { "Київ Їжак", "киів|іжак" },
    { "Trump–Putin full-scale", "trump|putin|full|scale" },
    { "U.S. and U.N., end. Next", "us|and|un|end|next" },
    { "Kyiv’s Slov'iansk Slovʼiansk Russia's", "kyiv|sloviansk|sloviansk|russia" },
    { "USD 60.8 bn, 1,000 for 1,000", "usd|60.8|bn|1000|for|1000" },
    { "Türkiye\u0301", "turkiye" },
    { "'quoted' ’s", "quoted|s" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = join_words (cases[i][0]);

      g_assert_cmpstr (words, ==, cases[i][1]);
    }
}

static void
test_word_reader_places (void)
{
  const char *text = "In Zürich, Kyiv’s";
  g_auto(InchesWordReader) reader = { 0, };

  inches_word_reader_init (&reader, text);
  g_assert_true (inches_word_reader_next (&reader));
  g_assert_true (inches_word_reader_next (&reader));
  g_assert_cmpuint (reader.start, ==, 3);
  g_assert_cmpuint (reader.end, ==, 10);
  g_assert_true (inches_word_reader_next (&reader));
  g_assert_cmpuint (reader.end - reader.start, ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/word-reader/folds", test_word_reader_folds);
  g_test_add_func ("/word-reader/places", test_word_reader_places);

  return g_test_run ();
}
