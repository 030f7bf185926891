/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-claim-reader.h"

#include <glib/gi18n-lib.h>

#include "inches-reference-reader.h"
#include "inches-source-reader.h"

#define MOST_TOPICS 20
#define MOST_CLAIMS 200
#define MOST_IDS 50
#define LONGEST_CLAIM_ID 3
#define LONGEST_NAME 60
#define LONGEST_SENTENCE 160
#define LONGEST_TEXT 600
#define LONGEST_TERM 200
#define LONGEST_SAYS 120
#define LONGEST_FOUND 160

static gboolean
is_claim_id (const char *id)
{
  return id[0] == 'C' && g_ascii_isdigit (id[1]) && g_ascii_isdigit (id[2]) && id[3] == '\0';
}

static char *
read_id (const InchesJsonAt *at,
         InchesArgument     *argument)
{
  const char *id = inches_json_get_string (at, "id", LONGEST_CLAIM_ID);

  if (*id != '\0' && !is_claim_id (id))
    inches_json_fault (at, "id", INCHES_ERROR_FORMAT, _("must be C and two digits"));
  else if (inches_argument_find_claim (argument, id) != NULL)
    inches_json_fault (at, "id", INCHES_ERROR_FORMAT, _("there is a claim “%s” already"), id);

  return g_strdup (id);
}

static char *
read_topic (const InchesJsonAt *at,
            InchesArgument     *argument)
{
  const char *topic = inches_json_get_id (at, "topic");

  if (*topic != '\0' && inches_argument_find_topic (argument, topic) == NULL)
    inches_json_fault (at, "topic", INCHES_ERROR_UNKNOWN, _("no topic is called “%s”"), topic);

  return g_strdup (topic);
}

/* Where the op-ed says one thing and the record another. */
static void
read_parts (const InchesJsonAt *at,
            InchesClaim        *claim)
{
  InchesJsonAt parts;

  if (!inches_json_has (at, "parts"))
    return;

  parts = inches_json_get_object (at, "parts");
  inches_json_check_members (&parts, "oped", "record", NULL);
  claim->says = g_strdup (inches_json_get_string (&parts, "oped", LONGEST_SAYS));
  claim->found = g_strdup (inches_json_get_string (&parts, "record", LONGEST_FOUND));
}

/* A verdict on the record must say what of the record it rests on. */
static void
check_ground (const InchesJsonAt *at,
              const InchesClaim  *claim)
{
  if (claim->verdict != INCHES_CLAIM_NOT_CHECKABLE
      && claim->events[0] == NULL && claim->series[0] == NULL && claim->sources->len == 0)
    inches_json_fault (at, "verdict", INCHES_ERROR_FORMAT,
                       _("needs an event, a series or a source unless it is “not-checkable”"));
}

static void
read_claim (const InchesJsonAt *at,
            InchesChronicle    *chronicle,
            InchesArgument     *argument)
{
  guint n_faults = inches_json_get_n_faults (at->json);
  g_autoptr(InchesClaim) claim = inches_claim_new ();

  inches_json_check_members (at, "id", "topic", "sentence", "verdict", "record", "built_in", "term", "parts", "properties", "events",
                             "series", "sources", NULL);
  claim->id = read_id (at, argument);
  claim->topic = read_topic (at, argument);
  claim->sentence = g_strdup (inches_json_get_string (at, "sentence", LONGEST_SENTENCE));
  claim->verdict = (InchesClaimVerdict) inches_json_get_choice (at, "verdict", inches_claim_verdict_get_ids ());
  claim->record = g_strdup (inches_json_get_string (at, "record", LONGEST_TEXT));
  claim->built_in = inches_json_get_flag (at, "built_in");
  if (inches_json_has (at, "term"))
    claim->term = g_strdup (inches_json_get_string (at, "term", LONGEST_TERM));
  read_parts (at, claim);
  claim->properties = inches_json_get_strings (at, "properties", MOST_IDS, LONGEST_CLAIM_ID);
  claim->events = inches_reference_reader_read_events (at, chronicle);
  claim->series = inches_reference_reader_read_series (at, chronicle);
  if (inches_json_has (at, "sources"))
    claim->sources = inches_source_reader_read (at, "sources", 1);
  else
    claim->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_source_free);

  if (inches_json_get_n_faults (at->json) == n_faults)
    check_ground (at, claim);
  if (inches_json_get_n_faults (at->json) == n_faults)
    inches_argument_take_claim (argument, g_steal_pointer (&claim));
}

static void
check_entries (const InchesJsonAt *root,
               GPtrArray          *entries,
               InchesArgument     *argument)
{
  for (guint i = 0; i < entries->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (entries, i);
      const char *const *claims = inches_event_get_claims (event);

      for (guint j = 0; claims[j] != NULL; j++)
        if (inches_argument_find_claim (argument, claims[j]) == NULL)
          inches_json_fault (root, "claims", INCHES_ERROR_UNKNOWN,
                             _("there is no claim “%s”, which the event “%s” names"), claims[j],
                             inches_event_get_id (event));
    }
}

/**
 * inches_claim_reader_read:
 * @json: claims.json
 * @chronicle: the record, closed; takes the argument over
 *
 * Every id that the file names must be in the record, and every claim that an
 * entry of the record names must be in the file. Faults are noted in the file.
 */
void
inches_claim_reader_read (InchesJson      *json,
                          InchesChronicle *chronicle)
{
  g_autoptr(InchesArgument) argument = inches_argument_new ();
  InchesJsonAt root = inches_json_get_root (json);
  InchesJsonAt topics, claims;

  inches_json_check_schema (&root, INCHES_CLAIMS_SCHEMA);
  inches_json_check_members (&root, "schema", "note", "topics", "claims", NULL);
  inches_json_get_string (&root, "note", LONGEST_TEXT);

  topics = inches_json_get_array (&root, "topics", 1, MOST_TOPICS);
  for (guint i = 0; i < inches_json_get_length (&topics); i++)
    {
      InchesJsonAt topic = inches_json_get_item (&topics, i);

      inches_json_check_members (&topic, "id", "name", NULL);
      inches_argument_add_topic (argument, inches_json_get_id (&topic, "id"),
                                 inches_json_get_string (&topic, "name", LONGEST_NAME));
    }

  claims = inches_json_get_array (&root, "claims", 1, MOST_CLAIMS);
  for (guint i = 0; i < inches_json_get_length (&claims); i++)
    {
      InchesJsonAt claim = inches_json_get_item (&claims, i);

      read_claim (&claim, chronicle, argument);
    }

  if (inches_json_get_n_faults (json) == 0)
    {
      check_entries (&root, inches_chronicle_get_events (chronicle), argument);
      check_entries (&root, inches_chronicle_get_periods (chronicle), argument);
      check_entries (&root, inches_chronicle_get_precedents (chronicle), argument);
    }
  inches_chronicle_set_argument (chronicle, argument);
}
