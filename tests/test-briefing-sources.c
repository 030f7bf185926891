/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-document-reader.h"
#include "model-fixture.h"

#include <math.h>

/* The rule for what a briefing uses (docs/data.md, "What an entry rests on"), over the
 * briefings that are shipped: an entry that a room is shown rests on a document or an
 * agency that was read. What a step uses is what is named there. */

typedef struct
{
  InchesChronicle *chronicle;
  GHashTable      *used;     /* (element-type utf8 utf8) id of an entry to the step and why */
} Usage;

static gboolean
is_document_or_agency (const InchesSource *source)
{
  return source->seen && source->kind <= INCHES_SOURCE_AGENCY;
}

static gboolean
rests_well (InchesEvent *event)
{
  for (guint i = 0; i < inches_event_get_n_sources (event); i++)
    if (is_document_or_agency (inches_event_get_source (event, i)))
      return TRUE;

  return FALSE;
}

/* Series have sources of another form; a step may name them too. */
static void
use (Usage                 *usage,
     const InchesStepParts *step,
     const char            *id,
     const char            *why)
{
  if (inches_chronicle_find_event (usage->chronicle, id) != NULL && !g_hash_table_contains (usage->used, id))
    g_hash_table_insert (usage->used, g_strdup (id), g_strdup_printf ("%s, %s", step->id, why));
}

/* The verdict beside a claim is worth what its entries are. */
static void
use_claims (Usage                 *usage,
            const InchesStepParts *step)
{
  InchesArgument *argument = inches_chronicle_get_argument (usage->chronicle);

  for (guint i = 0; step->claims != NULL && step->claims[i] != NULL; i++)
    {
      const InchesClaim *claim = inches_argument_find_claim (argument, step->claims[i]);

      g_assert_nonnull (claim);
      for (guint j = 0; claim->events[j] != NULL; j++)
        use (usage, step, claim->events[j], claim->id);
    }
}

static gboolean
lies_in (InchesEvent *event,
         double       first,
         double       last)
{
  const InchesDate *date = inches_event_get_date (event);

  return inches_date_get_first (date) <= last && inches_date_get_last (date) >= first;
}

static gboolean
hides_lane (const InchesViewStateValues *view,
            InchesEvent                 *event)
{
  g_autofree char *row = g_strconcat ("lane-", inches_event_get_lane (event), NULL);

  for (guint i = 0; i < view->n_rows; i++)
    if (g_str_equal (view->rows[i].id, row))
      return !view->rows[i].shown;

  return FALSE;
}

static void
use_shown (Usage                       *usage,
           const InchesStepParts       *step,
           const InchesViewStateValues *view,
           GPtrArray                   *entries)
{
  double first = isnan (view->first) ? inches_chronicle_get_first (usage->chronicle) : view->first;
  double last = isnan (view->last) ? inches_chronicle_get_last (usage->chronicle) : view->last;
  InchesFilter filter;

  inches_view_state_values_get_filter (view, usage->chronicle, &filter);
  for (guint i = 0; i < entries->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (entries, i);

      if (inches_filter_matches (&filter, usage->chronicle, event) && !hides_lane (view, event)
          && lies_in (event, first, last))
        use (usage, step, inches_event_get_id (event), "shown");
    }
}

/* Two years on two others: whatever lies in them has a mark. */
static void
use_then_and_now (Usage                 *usage,
                  const InchesStepParts *step)
{
  GPtrArray *events = inches_chronicle_get_events (usage->chronicle);
  InchesDay then_first, then_last, now_first, now_last;

  inches_alignment_get_then (&then_first, &then_last);
  inches_alignment_get_now (&now_first, &now_last);
  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);

      if (lies_in (event, then_first, then_last) || lies_in (event, now_first, now_last))
        use (usage, step, inches_event_get_id (event), "then and now");
    }
}

static void
use_precedents (Usage                 *usage,
                const InchesStepParts *step)
{
  GPtrArray *precedents = inches_chronicle_get_precedents (usage->chronicle);

  for (guint i = 0; i < precedents->len; i++)
    use (usage, step, inches_event_get_id (g_ptr_array_index (precedents, i)), "precedent");
}

static void
use_step (Usage                 *usage,
          const InchesStepParts *step)
{
  const InchesViewStateValues *view = step->view != NULL ? inches_view_state_get (step->view) : NULL;

  for (guint i = 0; step->sources != NULL && step->sources[i] != NULL; i++)
    use (usage, step, step->sources[i], "named");
  use_claims (usage, step);
  if (view != NULL && view->selected != NULL)
    use (usage, step, view->selected, "selected");
  if (g_strcmp0 (step->chart, "timeline") == 0 && view != NULL)
    {
      use_shown (usage, step, view, inches_chronicle_get_events (usage->chronicle));
      use_shown (usage, step, view, inches_chronicle_get_periods (usage->chronicle));
    }
  if (g_strcmp0 (step->chart, "then-and-now") == 0)
    use_then_and_now (usage, step);
  if (g_strcmp0 (step->chart, "precedents") == 0)
    use_precedents (usage, step);
}

static void
use_briefing (Usage      *usage,
              const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesDocument) document = inches_document_reader_load (path, model_fixture_get (), NULL, &error);
  InchesBriefing *briefing;

  g_assert_no_error (error);
  briefing = inches_content_get_briefing (inches_document_get_content (document));
  g_assert_cmpuint (inches_briefing_get_n_steps (briefing), >, 0);
  for (guint i = 0; i < inches_briefing_get_n_steps (briefing); i++)
    use_step (usage, inches_briefing_step_get_parts (inches_briefing_get_step (briefing, i)));
}

static guint
use_shipped (Usage *usage)
{
  g_autofree char *folder = g_build_filename (inches_data_dir (), "briefings", NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, INCHES_DOCUMENT_SUFFIX))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        use_briefing (usage, path);
        n++;
      }

  return n;
}

static void
test_what_briefings_use (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_reader_load (inches_data_dir (), &error);
  g_autoptr(GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GString) breaking = g_string_new (NULL);
  Usage usage = { .chronicle = chronicle, .used = used };
  GHashTableIter iter;
  gpointer id, why;

  g_assert_no_error (error);
  g_assert_cmpuint (use_shipped (&usage), ==, 2);
  g_hash_table_iter_init (&iter, used);
  while (g_hash_table_iter_next (&iter, &id, &why))
    if (!rests_well (inches_chronicle_find_event (chronicle, id)))
      g_string_append_printf (breaking, "\n  %s (%s)", (const char *) id, (const char *) why);

  /* What each way of using finds: named, selected, shown as event and as period, behind a claim, then and now. */
  g_assert_true (g_hash_table_contains (used, "minsk-ii"));
  g_assert_true (g_hash_table_contains (used, "crimea-annexation"));
  g_assert_true (g_hash_table_contains (used, "kyiv-offensive"));
  g_assert_true (g_hash_table_contains (used, "wagner-mutiny"));
  g_assert_true (g_hash_table_contains (used, "spiderweb-2025"));
  g_assert_false (g_hash_table_contains (used, "javelin-approved-2018"));
  if (breaking->len > 0)
    g_error ("Used in a briefing without a primary, official or agency source that was read:%s", breaking->str);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/briefing-sources/what-briefings-use", test_what_briefings_use);

  return g_test_run ();
}
