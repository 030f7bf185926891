/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-parties.h"

#include <glib/gi18n-lib.h>

#include "inches-number.h"

/** inches_parties_new: Returns: (transfer full): to be filled; its strings are freed with it */
InchesParties *
inches_parties_new (void)
{
  return g_atomic_rc_box_new0 (InchesParties);
}

/** inches_parties_ref: Returns: @self, with one reference more */
InchesParties *
inches_parties_ref (InchesParties *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  InchesParties *self = data;

  for (guint p = 0; p < INCHES_N_PARTIES; p++)
    {
      g_free (self->names[p]);
      g_free (self->who[p]);
      for (guint k = 0; k < INCHES_N_RUNGS; k++)
        {
          g_free (self->shares[k][p].gives);
          g_free (self->shares[k][p].gets);
        }
    }
}

/** inches_parties_unref: @self: freed with its last reference */
void
inches_parties_unref (InchesParties *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/** inches_party_get_id: Returns: (transfer none): its key in files */
const char *
inches_party_get_id (InchesParty party)
{
  static const char *const ids[INCHES_N_PARTIES] = { "kyiv", "moscow", "washington", "europe" };

  g_return_val_if_fail (party < INCHES_N_PARTIES, NULL);

  return ids[party];
}

/* The lever that opens a gate wholly or keeps it shut; FALSE: no lever can shut it. */
static gboolean
find_gate_lever (InchesGate  gate,
                 guint      *lever)
{
  switch (gate)
    {
    case INCHES_GATE_LAND:
      *lever = INCHES_LEVER_HELD_LAND;
      return TRUE;
    case INCHES_GATE_RELIEF:
      *lever = INCHES_LEVER_ROLLBACK;
      return TRUE;
    case INCHES_GATE_TRACK:
      *lever = INCHES_LEVER_COMPARTMENT;
      return TRUE;
    case INCHES_GATE_NONE:
    case INCHES_GATE_RELIEF_PART:
      break;
    }

  return FALSE;
}

/* A shut gate is the parties' whose lever it is. A rung off the agenda is nobody's: the
 * agenda is a circumstance. */
static gboolean
keeps_shut (const InchesParties *self,
            InchesParty          party,
            guint                rung,
            InchesScenario      *scenario,
            const InchesLadder  *ladder)
{
  guint lever;

  return (inches_scenario_get_circumstances (scenario)->agenda & 1u << rung) != 0
         && find_gate_lever (ladder->rungs[rung].gate, &lever)
         && g_strv_contains ((const char *const *) inches_scenario_get_levers (scenario)->levers[lever].who, self->who[party]);
}

/**
 * inches_parties_find_hold:
 * @self: the parties
 * @party: one of them
 * @rung: place of a rung
 * @scenario: what @diagnosis is of
 * @ladder: the rungs' gates
 * @diagnosis: what holds each rung back
 * @futures: (out): in how many of %INCHES_DIAGNOSIS_FUTURES; 0 if not at all
 *
 * Kyiv and Moscow hold back by their willingness, in the futures in which the rung is open
 * but not agreed. Washington and the European states have no willingness of their own in
 * the model: they, and whoever else has a lever that opens a gate, hold back by keeping it
 * shut.
 *
 * Returns: how @party holds @rung back
 */
InchesHold
inches_parties_find_hold (const InchesParties   *self,
                          InchesParty            party,
                          guint                  rung,
                          InchesScenario        *scenario,
                          const InchesLadder    *ladder,
                          const InchesDiagnosis *diagnosis,
                          guint                 *futures)
{
  const InchesRungDiagnosis *found = inches_diagnosis_get_rung (diagnosis, rung);
  InchesHoldsBack side = party == INCHES_PARTY_KYIV ? INCHES_HOLDS_BACK_KYIV
                         : party == INCHES_PARTY_MOSCOW ? INCHES_HOLDS_BACK_MOSCOW : INCHES_HOLDS_BACK_NOBODY;

  *futures = found->shut;
  if (found->shut > 0 && keeps_shut (self, party, rung, scenario, ladder))
    return INCHES_HOLD_GATE;

  *futures = found->open;
  if (found->open > 0 && side != INCHES_HOLDS_BACK_NOBODY && found->holds_back == side)
    return INCHES_HOLD_WILLINGNESS;
  if (found->open > 0 && side != INCHES_HOLDS_BACK_NOBODY && found->holds_back == INCHES_HOLDS_BACK_BOTH)
    return INCHES_HOLD_BOTH;

  *futures = 0;
  return INCHES_HOLD_NONE;
}

/**
 * inches_hold_describe:
 * @hold: how a party holds a rung back
 * @futures: in how many of %INCHES_DIAGNOSIS_FUTURES
 *
 * Returns: (transfer full): in words, translated
 */
char *
inches_hold_describe (InchesHold hold,
                      guint      futures)
{
  double share = 100.0 * futures / INCHES_DIAGNOSIS_FUTURES;
  g_autofree char *number = share < 1 ? g_strdup (_("fewer than 1")) : inches_number_format (share, 0);

  switch (hold)
    {
    case INCHES_HOLD_WILLINGNESS:
      /* Translators: %s is a number of futures, or "fewer than 1". */
      return g_strdup_printf (_("holds back in %s of 100"), number);
    case INCHES_HOLD_BOTH:
      return g_strdup_printf (_("both hold back in %s of 100"), number);
    case INCHES_HOLD_GATE:
      return g_strdup_printf (_("keeps it shut in %s of 100"), number);
    case INCHES_HOLD_NONE:
      break;
    }

  return g_strdup ("");
}
