/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-party-reader.h"

#include <glib/gi18n-lib.h>

#define LONGEST_NAME  24
#define LONGEST_WORDS 60

/* The kernel of the table names its parties and rungs: each has its place. */
static void
check_id (const InchesJsonAt *at,
          const char         *expected)
{
  if (!g_str_equal (inches_json_get_id (at, "id"), expected))
    inches_json_fault (at, "id", INCHES_ERROR_UNKNOWN, _("must be \"%s\""), expected);
}

static void
read_party (const InchesJsonAt *at,
            InchesParties      *parties,
            guint               party)
{
  inches_json_check_members (at, "id", "name", "who", NULL);
  check_id (at, inches_party_get_id (party));
  parties->names[party] = g_strdup (inches_json_get_string (at, "name", LONGEST_NAME));
  parties->who[party] = g_strdup (inches_json_get_string (at, "who", 4));
}

static void
read_share (const InchesJsonAt *rung,
            const char         *party,
            InchesPartyShare   *share)
{
  InchesJsonAt at;

  if (!inches_json_has (rung, party))
    return;

  at = inches_json_get_object (rung, party);
  inches_json_check_members (&at, "gives", "gets", NULL);
  share->gives = g_strdup (inches_json_get_optional_string (&at, "gives", LONGEST_WORDS));
  share->gets = g_strdup (inches_json_get_optional_string (&at, "gets", LONGEST_WORDS));
  if (share->gives == NULL && share->gets == NULL)
    inches_json_fault (&at, NULL, INCHES_ERROR_FORMAT, _("must give or get something; leave the party out where it does neither"));
}

static void
read_rung (const InchesJsonAt *at,
           InchesParties      *parties,
           guint               rung)
{
  inches_json_check_members (at, "id", "kyiv", "moscow", "washington", "europe", NULL);
  check_id (at, inches_ladder_get_rung_id (rung));
  for (guint party = 0; party < INCHES_N_PARTIES; party++)
    read_share (at, inches_party_get_id (party), &parties->shares[rung][party]);
}

/**
 * inches_party_reader_read:
 * @json: parties.json; faults are noted there
 *
 * Returns: (transfer full): what each party gives and gets; not to be used if there were faults
 */
InchesParties *
inches_party_reader_read (InchesJson *json)
{
  InchesParties *parties = inches_parties_new ();
  InchesJsonAt root = inches_json_get_root (json);
  InchesJsonAt list, rungs;

  inches_json_check_schema (&root, INCHES_PARTIES_SCHEMA);
  inches_json_check_members (&root, "schema", "note", "parties", "rungs", NULL);
  list = inches_json_get_array (&root, "parties", INCHES_N_PARTIES, INCHES_N_PARTIES);
  for (guint i = 0; i < MIN (inches_json_get_length (&list), INCHES_N_PARTIES); i++)
    {
      InchesJsonAt at = inches_json_get_item (&list, i);

      read_party (&at, parties, i);
    }

  rungs = inches_json_get_array (&root, "rungs", INCHES_N_RUNGS, INCHES_N_RUNGS);
  for (guint i = 0; i < MIN (inches_json_get_length (&rungs), INCHES_N_RUNGS); i++)
    {
      InchesJsonAt at = inches_json_get_item (&rungs, i);

      read_rung (&at, parties, i);
    }

  return parties;
}
