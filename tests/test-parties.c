/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-parties.h"

#include "model-fixture.h"

#include <string.h>

static InchesParties *
get_parties (void)
{
  return inches_model_get_parties (model_fixture_get ());
}

static InchesHold
find (InchesScenario *scenario,
      InchesParty     party,
      guint           rung,
      guint          *futures)
{
  InchesSheet *sheet = inches_model_get_sheet (model_fixture_get (), 0);
  g_autoptr(InchesDiagnosis) diagnosis = inches_diagnosis_new (scenario, sheet, INCHES_DEFAULT_SEED, 43, NULL);

  return inches_parties_find_hold (get_parties (), party, rung, scenario, inches_sheet_get_ladder (sheet), diagnosis, futures);
}

/* What one of the two sides gives, somebody of the other gets, and no words are made up. */
static void
test_parties_give_what_the_ladder_says (void)
{
  const InchesLadder *ladder = inches_model_get_ladder (model_fixture_get ());

  for (guint rung = 0; rung < INCHES_N_RUNGS; rung++)
    {
      const InchesPartyShare *shares = get_parties ()->shares[rung];

      g_assert_nonnull (shares[INCHES_PARTY_MOSCOW].gives);
      g_assert_true (shares[INCHES_PARTY_KYIV].gets != NULL || shares[INCHES_PARTY_WASHINGTON].gets != NULL);
      g_assert_true (g_str_has_prefix (ladder->rungs[rung].russia_gives, shares[INCHES_PARTY_MOSCOW].gives)
                     || strstr (ladder->rungs[rung].russia_gives, "most of the front") != NULL);
    }
  g_assert_cmpstr (get_parties ()->names[INCHES_PARTY_EUROPE], ==, "European states");
  g_assert_null (get_parties ()->shares[INCHES_RUNG_PRISONERS][INCHES_PARTY_WASHINGTON].gives);
}

/* The side of the diagnosis, in its futures. */
static void
test_parties_willingness (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("inches", NULL);
  InchesSheet *sheet = inches_model_get_sheet (model_fixture_get (), 0);
  g_autoptr(InchesDiagnosis) diagnosis = inches_diagnosis_new (scenario, sheet, INCHES_DEFAULT_SEED, 43, NULL);
  const InchesRungDiagnosis *cities = inches_diagnosis_get_rung (diagnosis, INCHES_RUNG_CITIES);
  guint futures;

  g_assert_cmpint (cities->holds_back, ==, INCHES_HOLDS_BACK_MOSCOW);
  g_assert_cmpint (find (scenario, INCHES_PARTY_MOSCOW, INCHES_RUNG_CITIES, &futures), ==, INCHES_HOLD_WILLINGNESS);
  g_assert_cmpuint (futures, ==, cities->open);
  g_assert_cmpint (find (scenario, INCHES_PARTY_KYIV, INCHES_RUNG_CITIES, &futures), ==, INCHES_HOLD_NONE);
  g_assert_cmpuint (futures, ==, 0);
  g_assert_cmpint (find (scenario, INCHES_PARTY_WASHINGTON, INCHES_RUNG_CITIES, &futures), ==, INCHES_HOLD_NONE);
}

/* A shut gate is theirs whose lever it is. */
static void
test_parties_gates (void)
{
  g_autoptr(InchesScenario) none = model_fixture_scenario ("inches", "rollback=0 held_land=0 compartment=0");
  g_autofree char *words = NULL;
  guint futures;

  g_assert_cmpint (find (none, INCHES_PARTY_WASHINGTON, INCHES_RUNG_TRANCHE1, &futures), ==, INCHES_HOLD_GATE);
  g_assert_cmpuint (futures, >, 0);
  words = inches_hold_describe (INCHES_HOLD_GATE, futures);
  g_assert_true (g_str_has_prefix (words, "keeps it shut in "));
  g_assert_cmpint (find (none, INCHES_PARTY_EUROPE, INCHES_RUNG_TRANCHE1, &futures), ==, INCHES_HOLD_GATE);
  g_assert_cmpint (find (none, INCHES_PARTY_KYIV, INCHES_RUNG_TRANCHE1, &futures), !=, INCHES_HOLD_GATE);
  g_assert_cmpint (find (none, INCHES_PARTY_KYIV, INCHES_RUNG_SWAP, &futures), ==, INCHES_HOLD_GATE);
  g_assert_cmpint (find (none, INCHES_PARTY_EUROPE, INCHES_RUNG_SWAP, &futures), ==, INCHES_HOLD_NONE);
  g_assert_cmpint (find (none, INCHES_PARTY_WASHINGTON, INCHES_RUNG_ARMS, &futures), ==, INCHES_HOLD_GATE);
  g_assert_cmpint (find (none, INCHES_PARTY_EUROPE, INCHES_RUNG_ARMS, &futures), ==, INCHES_HOLD_NONE);
}

/* Off the agenda, a rung is held back by no one. */
static void
test_parties_agenda (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("grain-2022", "rollback=0");

  for (guint party = 0; party < INCHES_N_PARTIES; party++)
    {
      guint futures;

      g_assert_cmpint (find (scenario, party, INCHES_RUNG_TRANCHE1, &futures), ==, INCHES_HOLD_NONE);
      g_assert_cmpuint (futures, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/parties/give-what-the-ladder-says", test_parties_give_what_the_ladder_says);
  g_test_add_func ("/parties/willingness", test_parties_willingness);
  g_test_add_func ("/parties/gates", test_parties_gates);
  g_test_add_func ("/parties/agenda", test_parties_agenda);

  return g_test_run ();
}
