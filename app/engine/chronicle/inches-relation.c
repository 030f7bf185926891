/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-relation.h"

#include <math.h>

#define NEAR_DAYS 730.0 /* names count a third at this distance */
#define LEAST_WEIGHT 2.5
#define MOST_PERIODS 4 /* beside the others: nothing else leads to a span by keyboard */

static gboolean
holds (const char *const *names,
       const char        *name)
{
  return g_strv_contains (names, name);
}

static gboolean
names_it (InchesEvent *event,
          const char  *name)
{
  return holds (inches_event_get_actors (event), name) || holds (inches_event_get_places (event), name);
}

/* A name that few events have says more: the log of how many share it. */
static double
weigh_name (InchesChronicle *chronicle,
            const char      *name)
{
  GPtrArray *events = inches_chronicle_get_events (chronicle);
  guint n = 0;

  for (guint i = 0; i < events->len; i++)
    n += names_it (g_ptr_array_index (events, i), name);

  return log ((events->len + 1.0) / (n + 1.0));
}

/* Days between the two spans; 0 if they touch. */
static double
get_distance (InchesEvent *a,
              InchesEvent *b)
{
  const InchesDate *first = inches_event_get_date (a);
  const InchesDate *second = inches_event_get_date (b);

  if (inches_date_get_first (first) > inches_date_get_last (second))
    return inches_date_get_first (first) - inches_date_get_last (second);
  if (inches_date_get_first (second) > inches_date_get_last (first))
    return inches_date_get_first (second) - inches_date_get_last (first);

  return 0;
}

static gboolean
states (InchesEvent *a,
        InchesEvent *b)
{
  return holds (inches_event_get_related (a), inches_event_get_id (b));
}

static const char *
find_shared_claim (InchesEvent *a,
                   InchesEvent *b)
{
  const char *const *claims = inches_event_get_claims (a);

  for (guint i = 0; claims[i] != NULL; i++)
    if (holds (inches_event_get_claims (b), claims[i]))
      return claims[i];

  return NULL;
}

static gboolean
covers (InchesEvent *period,
        InchesEvent *event)
{
  const InchesDate *span = inches_event_get_date (period);
  const InchesDate *date = inches_event_get_date (event);

  return inches_event_get_kind (period) == INCHES_EVENT_KIND_PERIOD
         && g_strcmp0 (inches_event_get_lane (period), inches_event_get_lane (event)) == 0
         && inches_date_get_first (span) <= inches_date_get_first (date)
         && inches_date_get_last (span) >= inches_date_get_last (date);
}

typedef struct
{
  const char *name;
  double      weight;
} WeighedName;

static void
weigh_names (InchesChronicle   *chronicle,
             const char *const *names,
             GArray            *weighed)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      WeighedName name = { names[i], weigh_name (chronicle, names[i]) };

      g_array_append_val (weighed, name);
    }
}

/* FALSE: they have too little in common. */
static gboolean
share_names (InchesEvent    *event,
             InchesEvent    *other,
             GArray         *names,
             InchesRelation *relation)
{
  double weight = 0, heaviest = 0;

  for (guint i = 0; i < names->len; i++)
    {
      const WeighedName *name = &g_array_index (names, WeighedName, i);

      if (!names_it (other, name->name))
        continue;
      weight += name->weight;
      if (name->weight > heaviest)
        {
          heaviest = name->weight;
          relation->shared = name->name;
        }
    }

  relation->weight = weight * exp (-get_distance (event, other) / NEAR_DAYS);
  relation->kind = INCHES_RELATION_NAMES;

  return relation->weight >= LEAST_WEIGHT;
}

static gboolean
relate (InchesEvent    *event,
        InchesEvent    *other,
        GArray         *names,
        InchesRelation *relation)
{
  *relation = (InchesRelation) { .event = other, .weight = -get_distance (event, other) };

  if (event == other)
    return FALSE;

  relation->kind = INCHES_RELATION_STATED;
  if (states (event, other) || states (other, event))
    return TRUE;

  relation->kind = INCHES_RELATION_CLAIM;
  relation->shared = find_shared_claim (event, other);
  if (relation->shared != NULL)
    return TRUE;

  if (share_names (event, other, names, relation))
    return TRUE;

  *relation = (InchesRelation) { .event = other, .kind = INCHES_RELATION_PERIOD };
  relation->weight = inches_date_get_first (inches_event_get_date (other));

  return covers (other, event) || covers (event, other);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const InchesRelation *first = a;
  const InchesRelation *second = b;

  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  if (first->weight != second->weight)
    return first->weight > second->weight ? -1 : 1;

  return g_strcmp0 (inches_event_get_id (first->event), inches_event_get_id (second->event));
}

static void
relate_all (InchesEvent *event,
            GPtrArray   *others,
            GArray      *names,
            GArray      *relations)
{
  for (guint i = 0; i < others->len; i++)
    {
      InchesRelation relation;

      if (relate (event, g_ptr_array_index (others, i), names, &relation))
        g_array_append_val (relations, relation);
    }
}

static guint
count_sure (const GArray *relations)
{
  guint n = 0;

  while (n < relations->len && g_array_index (relations, InchesRelation, n).kind != INCHES_RELATION_PERIOD)
    n++;

  return n;
}

static void
cut (GArray *relations,
     guint   most)
{
  guint n = count_sure (relations);

  if (n > most)
    g_array_remove_range (relations, most, n - most);
  n = MIN (n, most);
  if (relations->len > n + MOST_PERIODS)
    g_array_set_size (relations, n + MOST_PERIODS);
}

/**
 * inches_relations_find:
 * @chronicle: the record
 * @event: an entry of it, of any kind
 * @most: how many to return at most, spans of the same time not counted
 *
 * What else to read with @event: first what the record states, in either
 * direction; then what bears on the same claim; then what shares names with it,
 * each name weighing the more the fewer events have it, and the whole falling to a
 * third with every two years between the two; then the spans of its lane that
 * cover it, or what a period covers.
 *
 * Returns: (transfer full) (element-type InchesRelation): the first ones, best first
 */
GArray *
inches_relations_find (InchesChronicle *chronicle,
                       InchesEvent     *event,
                       guint            most)
{
  GArray *relations = g_array_new (FALSE, FALSE, sizeof (InchesRelation));
  g_autoptr(GArray) names = g_array_new (FALSE, FALSE, sizeof (WeighedName));

  g_return_val_if_fail (INCHES_IS_CHRONICLE (chronicle), relations);
  g_return_val_if_fail (INCHES_IS_EVENT (event), relations);

  weigh_names (chronicle, inches_event_get_actors (event), names);
  weigh_names (chronicle, inches_event_get_places (event), names);
  relate_all (event, inches_chronicle_get_events (chronicle), names, relations);
  relate_all (event, inches_chronicle_get_periods (chronicle), names, relations);
  relate_all (event, inches_chronicle_get_precedents (chronicle), names, relations);

  g_array_sort (relations, compare);
  cut (relations, most);

  return relations;
}
