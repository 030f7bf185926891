/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "inches-word-match.h"

static void
test_word_match_finds (void)
{
  static const char *const cases[][2] =
  {
    { "us", "U.S. military aid" },
    { "U.S.", "U.S. military aid" },
    { "u.s", "U.S. military aid" },
    { "us mil", "U.S. military aid" },
    { "aid u", "U.S. military aid" },
    { "burgen", "The Bürgenstock" },
    { "BÜRGENSTOCK", "the burgenstock" },
    { "deep-strike", "Ukraine's deep-strike capacity" },
    { "deep strike", "Ukraine's deep-strike capacity" },
    { "deepstrike", "Ukraine's deep-strike capacity" },
    { "non-aligned", "nonaligned states" },
    { "tit-for-tat", "generous tit‑for‑tat" },
    { "ukraine's", "Ukraine’s own output" },
    { "km2", "Russian land held km²" },
    { "", "anything" },
    { " … ", "anything" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (!inches_word_match (cases[i][0], cases[i][1]))
      g_error ("“%s” is not found in “%s”", cases[i][0], cases[i][1]);
}

static void
test_word_match_refuses (void)
{
  static const char *const cases[][2] =
  {
    { "zzz", "U.S. military aid" },
    { "us oil", "U.S. military aid" },
    { "litary", "U.S. military aid" },
    { "strike", "restrikes" },
    { "a", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (inches_word_match (cases[i][0], cases[i][1]))
      g_error ("“%s” is found in “%s”", cases[i][0], cases[i][1]);
}

static void
test_word_match_folds (void)
{
  g_autofree char *words = inches_word_fold ("  The U.S.–Russia talks, Zürich ");
  g_autofree char *none = inches_word_fold (" … ");

  g_assert_cmpstr (words, ==, "the us russia talks zurich");
  g_assert_cmpstr (none, ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/word-match/finds", test_word_match_finds);
  g_test_add_func ("/word-match/refuses", test_word_match_refuses);
  g_test_add_func ("/word-match/folds", test_word_match_folds);

  return g_test_run ();
}
