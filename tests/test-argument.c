/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-argument.h"

static void
test_argument_finds_by_id (void)
{
  g_autoptr(InchesArgument) argument = inches_argument_new ();
  InchesClaim *claim = inches_claim_new ();

  inches_argument_add_topic (argument, "minsk", "What Minsk taught");
  claim->id = g_strdup ("C04");
  claim->topic = g_strdup ("minsk");
  inches_argument_take_claim (argument, claim);

  g_assert_cmpuint (inches_argument_get_n_topics (argument), ==, 1);
  g_assert_cmpstr (inches_argument_find_topic (argument, "minsk")->name, ==, "What Minsk taught");
  g_assert_null (inches_argument_find_topic (argument, "aims"));
  g_assert_cmpuint (inches_argument_get_n_claims (argument), ==, 1);
  g_assert_true (inches_argument_find_claim (argument, "C04") == claim);
  g_assert_null (inches_argument_find_claim (argument, "C05"));
}

static void
test_argument_verdicts (void)
{
  guint n = g_strv_length ((char **) inches_claim_verdict_get_ids ());

  g_assert_cmpuint (n, ==, INCHES_CLAIM_NOT_CHECKABLE + 1);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpstr (inches_claim_verdict_get_id (i), ==, inches_claim_verdict_get_ids ()[i]);
      g_assert_cmpstr (inches_claim_verdict_get_name (i), !=, "");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/argument/finds-by-id", test_argument_finds_by_id);
  g_test_add_func ("/argument/verdicts", test_argument_verdicts);

  return g_test_run ();
}
