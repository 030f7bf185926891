/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-likelihood.h"

static void
assert_words (InchesLikelihoodScale scale,
              guint                 per_mille,
              const char           *expected)
{
  g_autofree char *words = inches_likelihood_get_words (scale, per_mille, 1000);

  g_assert_cmpstr (words, ==, expected);
}

/* A boundary takes the less certain word: the one nearer to an even chance. */
static void
test_icd203 (void)
{
  assert_words (INCHES_LIKELIHOOD_ICD203, 0, "fewer than 1 in 100");
  assert_words (INCHES_LIKELIHOOD_ICD203, 9, "fewer than 1 in 100");
  assert_words (INCHES_LIKELIHOOD_ICD203, 10, "almost no chance");
  assert_words (INCHES_LIKELIHOOD_ICD203, 49, "almost no chance");
  assert_words (INCHES_LIKELIHOOD_ICD203, 50, "very unlikely");
  assert_words (INCHES_LIKELIHOOD_ICD203, 200, "unlikely");
  assert_words (INCHES_LIKELIHOOD_ICD203, 449, "unlikely");
  assert_words (INCHES_LIKELIHOOD_ICD203, 450, "roughly even chance");
  assert_words (INCHES_LIKELIHOOD_ICD203, 550, "roughly even chance");
  assert_words (INCHES_LIKELIHOOD_ICD203, 551, "likely");
  assert_words (INCHES_LIKELIHOOD_ICD203, 800, "likely");
  assert_words (INCHES_LIKELIHOOD_ICD203, 950, "very likely");
  assert_words (INCHES_LIKELIHOOD_ICD203, 990, "almost certain");
  assert_words (INCHES_LIKELIHOOD_ICD203, 991, "more than 99 in 100");
  assert_words (INCHES_LIKELIHOOD_ICD203, 1000, "more than 99 in 100");
}

static void
test_phia (void)
{
  assert_words (INCHES_LIKELIHOOD_PHIA, 0, "remote chance");
  assert_words (INCHES_LIKELIHOOD_PHIA, 50, "remote chance");
  assert_words (INCHES_LIKELIHOOD_PHIA, 75, "between “remote chance” and “highly unlikely”");
  assert_words (INCHES_LIKELIHOOD_PHIA, 100, "highly unlikely");
  assert_words (INCHES_LIKELIHOOD_PHIA, 350, "unlikely");
  assert_words (INCHES_LIKELIHOOD_PHIA, 499, "realistic possibility");
  assert_words (INCHES_LIKELIHOOD_PHIA, 520, "between “realistic possibility” and “likely or probable”");
  assert_words (INCHES_LIKELIHOOD_PHIA, 900, "highly likely");
  assert_words (INCHES_LIKELIHOOD_PHIA, 940, "between “highly likely” and “almost certain”");
  assert_words (INCHES_LIKELIHOOD_PHIA, 1000, "almost certain");
}

static void
test_every_share_has_words (void)
{
  for (guint n = 1; n < 200; n++)
    for (guint count = 0; count <= n; count++)
      {
        g_autofree char *icd203 = inches_likelihood_get_words (INCHES_LIKELIHOOD_ICD203, count, n);
        g_autofree char *phia = inches_likelihood_get_words (INCHES_LIKELIHOOD_PHIA, count, n);

        g_assert_nonnull (icd203);
        g_assert_nonnull (phia);
      }
}

static void
test_legends (void)
{
  g_autofree char *icd203 = inches_likelihood_get_legend (INCHES_LIKELIHOOD_ICD203);
  g_autofree char *phia = inches_likelihood_get_legend (INCHES_LIKELIHOOD_PHIA);

  g_assert_cmpstr (icd203, ==, "Words for shares of simulated futures, as in U.S. ICD 203: almost no chance 1–5, very unlikely 5–20, "
                   "unlikely 20–45, roughly even chance 45–55, likely 55–80, very likely 80–95, almost certain 95–99 of 100.");
  g_assert_true (g_str_has_suffix (phia, "highly likely 80–90, almost certain 95–100 of 100."));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/likelihood/icd203", test_icd203);
  g_test_add_func ("/likelihood/phia", test_phia);
  g_test_add_func ("/likelihood/every-share", test_every_share_has_words);
  g_test_add_func ("/likelihood/legends", test_legends);

  return g_test_run ();
}
