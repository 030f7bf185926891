/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-relation.h"

/* Many events of Ukraine, so that the name says nothing, and few of anybody else. */
static InchesChronicle *
new_chronicle (void)
{
  InchesChronicle *chronicle = inches_chronicle_new (inches_day_from_ymd (2014, 1, 1), inches_day_from_ymd (2025, 12, 31));

  inches_chronicle_take_lane (chronicle, inches_lane_new ("diplomacy", "Diplomacy", INCHES_SHAPE_DISC, 1, FALSE));
  inches_chronicle_take_lane (chronicle, inches_lane_new ("aid", "Aid", INCHES_SHAPE_DISC, 1, FALSE));

  return chronicle;
}

static void
add (InchesChronicle *chronicle,
     InchesEventKind  kind,
     const char      *id,
     const char      *date,
     const char      *lane,
     const char      *actor,
     const char      *place,
     const char      *claim,
     const char      *related)
{
  const char *actors[] = { "Ukraine", actor, NULL };
  const char *places[] = { place, NULL };
  const char *claims[] = { claim, NULL };
  const char *stated[] = { related, NULL };
  InchesEventFields fields = {
    .kind = kind, .id = id, .edtf = date, .lane = lane, .importance = 3, .title = id, .actors = actors,
    .places = places, .claims = claims, .related = stated,
  };

  g_assert_true (inches_date_parse (date, &fields.date, NULL));
  inches_chronicle_take_event (chronicle, inches_event_new (&fields));
}

static void
assert_relation (GArray             *relations,
                 guint               index,
                 const char         *id,
                 InchesRelationKind  kind,
                 const char         *shared)
{
  const InchesRelation *relation = &g_array_index (relations, InchesRelation, index);

  g_assert_cmpuint (relations->len, >, index);
  g_assert_cmpstr (inches_event_get_id (relation->event), ==, id);
  g_assert_cmpint (relation->kind, ==, kind);
  g_assert_cmpstr (relation->shared, ==, shared);
}

static void
test_relation_surest_first (void)
{
  g_autoptr(InchesChronicle) chronicle = new_chronicle ();
  g_autoptr(GArray) relations = NULL;
  g_autoptr(GArray) few = NULL;

  add (chronicle, INCHES_EVENT_KIND_EVENT, "talks", "2018-01-26", "diplomacy", "Kurt Volker", "Dubai", "C53", "far");
  add (chronicle, INCHES_EVENT_KIND_EVENT, "envoy", "2017-07-07", "diplomacy", "Kurt Volker", "Washington", NULL, NULL);
  add (chronicle, INCHES_EVENT_KIND_EVENT, "summit", "2021-06-16", "diplomacy", "Joe Biden", "Geneva", "C53", NULL);
  add (chronicle, INCHES_EVENT_KIND_EVENT, "far", "2025-01-01", "aid", NULL, NULL, NULL, NULL);
  add (chronicle, INCHES_EVENT_KIND_EVENT, "late", "2025-02-01", "aid", "Kurt Volker", NULL, NULL, NULL);
  add (chronicle, INCHES_EVENT_KIND_PERIOD, "format", "2014-06-06/2022-02-10", "diplomacy", NULL, NULL, NULL, NULL);
  add (chronicle, INCHES_EVENT_KIND_PERIOD, "gap", "2014-06-06/2022-02-10", "aid", NULL, NULL, NULL, NULL);
  for (guint i = 0; i < 150; i++)
    {
      g_autofree char *id = g_strdup_printf ("other-%u", i);

      add (chronicle, INCHES_EVENT_KIND_EVENT, id, "2018-01-27", "aid", NULL, NULL, NULL, NULL);
    }
  inches_chronicle_close (chronicle);

  relations = inches_relations_find (chronicle, inches_chronicle_find_event (chronicle, "talks"), 10);
  g_assert_cmpuint (relations->len, ==, 4);
  assert_relation (relations, 0, "far", INCHES_RELATION_STATED, NULL);
  assert_relation (relations, 1, "summit", INCHES_RELATION_CLAIM, "C53");
  assert_relation (relations, 2, "envoy", INCHES_RELATION_NAMES, "Kurt Volker");
  assert_relation (relations, 3, "format", INCHES_RELATION_PERIOD, NULL);

  /* What is stated holds from the other end too. */
  few = inches_relations_find (chronicle, inches_chronicle_find_event (chronicle, "far"), 1);
  g_assert_cmpuint (few->len, ==, 1);
  assert_relation (few, 0, "talks", INCHES_RELATION_STATED, NULL);

  /* Spans come beside what else there is. */
  g_array_unref (g_steal_pointer (&few));
  few = inches_relations_find (chronicle, inches_chronicle_find_event (chronicle, "talks"), 1);
  g_assert_cmpuint (few->len, ==, 2);
  assert_relation (few, 1, "format", INCHES_RELATION_PERIOD, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/relation/surest-first", test_relation_surest_first);

  return g_test_run ();
}
