/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-diagnosis.h"
#include "inches-ladder.h"

G_BEGIN_DECLS

typedef enum
{
  INCHES_PARTY_KYIV,
  INCHES_PARTY_MOSCOW,
  INCHES_PARTY_WASHINGTON,
  INCHES_PARTY_EUROPE, /* the European states */
  INCHES_N_PARTIES
} InchesParty;

/* What a rung asks of a party, and what it brings; NULL: nothing. */
typedef struct
{
  char *gives;
  char *gets;
} InchesPartyShare;

/* How a party holds a rung back, docs/model.md 16. */
typedef enum
{
  INCHES_HOLD_NONE,
  INCHES_HOLD_WILLINGNESS, /* where it is open, the less willing of Kyiv and Moscow */
  INCHES_HOLD_BOTH,        /* where it is open, both about as willing */
  INCHES_HOLD_GATE         /* a lever of the party's keeps it shut: no relief, no land, no separate track */
} InchesHold;

/* An entry of data/model/parties.json for each rung and party. Filled by its reader,
 * immutable afterwards; counted references, any thread. */
typedef struct
{
  char             *names[INCHES_N_PARTIES];
  char             *who[INCHES_N_PARTIES]; /* code of the levers they set */
  InchesPartyShare  shares[INCHES_N_RUNGS][INCHES_N_PARTIES];
} InchesParties;

InchesParties *inches_parties_new       (void) G_GNUC_WARN_UNUSED_RESULT;
InchesParties *inches_parties_ref       (InchesParties         *self);
void           inches_parties_unref     (InchesParties         *self);
const char    *inches_party_get_id      (InchesParty            party); /* "kyiv" */
InchesHold     inches_parties_find_hold (const InchesParties   *self,
                                         InchesParty            party,
                                         guint                  rung,
                                         InchesScenario        *scenario,
                                         const InchesLadder    *ladder,
                                         const InchesDiagnosis *diagnosis,
                                         guint                 *futures); /* of INCHES_DIAGNOSIS_FUTURES */
char          *inches_hold_describe     (InchesHold             hold,
                                         guint                  futures) G_GNUC_WARN_UNUSED_RESULT; /* "holds back in 23 of 100"; "" for none */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesParties, inches_parties_unref)

G_END_DECLS
