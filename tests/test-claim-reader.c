/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "inches-chronicle-reader.h"
#include "inches-claim-reader.h"
#include "inches-data-dir.h"
#include "inches-model-reader.h"
#include "inches-relation.h"

static InchesChronicle *
load (void)
{
  g_autoptr(GError) error = NULL;
  InchesChronicle *chronicle = inches_chronicle_reader_load (inches_data_dir (), &error);

  g_assert_no_error (error);

  return chronicle;
}

static void
test_claims_shipped (void)
{
  g_autoptr(InchesChronicle) chronicle = load ();
  InchesArgument *argument = inches_chronicle_get_argument (chronicle);
  guint n = inches_argument_get_n_claims (argument);
  guint n_of_verdict[4] = { 0, };
  const char *topic = "";
  guint n_topics = 0;

  g_assert_cmpuint (n, >=, 35);
  g_assert_cmpuint (n, <=, 40);
  for (guint i = 0; i < n; i++)
    {
      const InchesClaim *claim = inches_argument_get_claim (argument, i);

      n_of_verdict[claim->verdict]++;
      n_topics += !g_str_equal (claim->topic, topic);
      topic = claim->topic;
      /* What the model was built to do is no word of the record. */
      g_assert_true (claim->built_in || claim->properties[0] == NULL);
    }

  /* Each topic in one piece, and the case against is there. */
  g_assert_cmpuint (n_topics, ==, inches_argument_get_n_topics (argument));
  for (guint i = 0; i < G_N_ELEMENTS (n_of_verdict); i++)
    g_assert_cmpuint (n_of_verdict[i], >=, 4);
}

/* The chips of the panel must lead somewhere. */
static void
test_claims_of_levers (void)
{
  g_autoptr(InchesChronicle) chronicle = load ();
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesModel) model = inches_model_reader_load (inches_data_dir (), &error);
  InchesArgument *argument = inches_chronicle_get_argument (chronicle);

  g_assert_no_error (error);
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    for (char **claim = inches_model_get_levers (model)->levers[i].claims; *claim != NULL; claim++)
      if (inches_argument_find_claim (argument, *claim) == NULL)
        g_error ("lever %s: no claim %s", inches_lever_get_id (i), *claim);
}

static gboolean
leads_to (InchesChronicle *chronicle,
          InchesEvent     *event,
          InchesEvent     *period)
{
  g_autoptr(GArray) relations = inches_relations_find (chronicle, event, 6);

  for (guint i = 0; i < relations->len; i++)
    if (g_array_index (relations, InchesRelation, i).event == period)
      return TRUE;

  return FALSE;
}

/* The arrow keys go from event to event; to a span leads the card of one. */
static void
test_relations_lead_to_periods (void)
{
  g_autoptr(InchesChronicle) chronicle = load ();
  GPtrArray *periods = inches_chronicle_get_periods (chronicle);
  GPtrArray *events = inches_chronicle_get_events (chronicle);

  for (guint i = 0; i < periods->len; i++)
    {
      InchesEvent *period = g_ptr_array_index (periods, i);
      gboolean found = FALSE;

      for (guint j = 0; j < events->len && !found; j++)
        found = leads_to (chronicle, g_ptr_array_index (events, j), period);
      if (!found)
        g_error ("no card leads to %s", inches_event_get_id (period));
    }
}

#define CLAIMS(claims) \
  "{\"schema\": \"inches-claims-1\", \"note\": \"n\", \"topics\": [{\"id\": \"minsk\", \"name\": \"Minsk\"}], \"claims\": [" claims "]}"
#define CLAIM(more) "{\"id\": \"C04\", \"topic\": \"minsk\", \"sentence\": \"s\", \"record\": \"r\", " more "}"

static void
assert_fault (const char *bytes,
              const char *words)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesJson) json = inches_json_parse (bytes, strlen (bytes), "claims.json", &inches_json_limits_default, &error);
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_new (0, 10000);

  g_assert_no_error (error);
  inches_chronicle_close (chronicle);
  inches_claim_reader_read (json, chronicle);
  if (words == NULL)
    {
      g_assert_true (inches_json_finish (json, &error));
      return;
    }

  g_assert_false (inches_json_finish (json, &error));
  if (strstr (error->message, words) == NULL)
    g_error ("expected %s, got %s", words, error->message);
}

static void
test_claims_refused (void)
{
  assert_fault (CLAIMS (CLAIM ("\"verdict\": \"not-checkable\"")), NULL);
  assert_fault (CLAIMS (CLAIM ("\"verdict\": \"agrees\"")), "/claims/0/verdict: needs an event");
  assert_fault (CLAIMS (CLAIM ("\"verdict\": \"maybe\"")), "/claims/0/verdict");
  assert_fault (CLAIMS (CLAIM ("\"verdict\": \"agrees\", \"events\": [\"yalta\"]")), "no event is called “yalta”");
  assert_fault (CLAIMS (CLAIM ("\"verdict\": \"agrees\", \"series\": [\"gold\"]")), "no series is called “gold”");
  assert_fault (CLAIMS (CLAIM ("\"verdict\": \"not-checkable\", \"weight\": 3")), "weight");
  assert_fault (CLAIMS (CLAIM ("\"verdict\": \"not-checkable\"") ", " CLAIM ("\"verdict\": \"not-checkable\"")),
                "/claims/1/id: there is a claim “C04” already");
  assert_fault (CLAIMS ("{\"id\": \"four\", \"topic\": \"peace\", \"sentence\": \"s\", \"record\": \"r\", "
                        "\"verdict\": \"not-checkable\"}"), "/claims/0/id");
  assert_fault (CLAIMS (""), "/claims");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/claims/shipped", test_claims_shipped);
  g_test_add_func ("/claims/of-levers", test_claims_of_levers);
  g_test_add_func ("/relations/lead-to-periods", test_relations_lead_to_periods);
  g_test_add_func ("/claims/refused", test_claims_refused);

  return g_test_run ();
}
