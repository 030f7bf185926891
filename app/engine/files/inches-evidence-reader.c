/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-evidence-reader.h"

#include <glib/gi18n-lib.h>

#include "inches-forecast.h"
#include "inches-ladder.h"
#include "inches-reference-reader.h"

#define MOST_ITEMS    200
#define MOST_IDS      50
#define LONGEST_CLAIM 3
#define LONGEST_NAME  80
#define LONGEST_SHORT 40
#define LONGEST_TEXT  600

static const char *const strengths[] = { "", "A", "B", "C", NULL };

static char **
read_claims (const InchesJsonAt *at,
             InchesArgument     *argument)
{
  char **ids = inches_json_get_strings (at, "claims", MOST_IDS, LONGEST_CLAIM);

  for (guint i = 0; ids[i] != NULL; i++)
    if (inches_argument_find_claim (argument, ids[i]) == NULL)
      inches_json_fault (at, "claims", INCHES_ERROR_UNKNOWN, _("there is no claim “%s”"), ids[i]);

  return ids;
}

static void
read_work (const InchesJsonAt *at,
           GHashTable         *taken,
           InchesChronicle    *chronicle)
{
  InchesArgument *argument = inches_chronicle_get_argument (chronicle);
  guint n_faults = inches_json_get_n_faults (at->json);
  g_autoptr(InchesWork) work = g_new0 (InchesWork, 1);

  inches_json_check_members (at, "id", "name", "also", "cited_as", "side", "strength", "general", "finding", "claims", "events", NULL);
  work->id = g_strdup (inches_json_get_new_id (at, "id", taken));
  work->name = g_strdup (inches_json_get_string (at, "name", LONGEST_NAME));
  work->also = inches_json_get_strings (at, "also", MOST_IDS, LONGEST_NAME);
  work->cited_as = inches_json_get_strings (at, "cited_as", MOST_IDS, LONGEST_NAME);
  work->side = (InchesSide) inches_json_get_choice (at, "side", inches_side_get_ids ());
  if (inches_json_has (at, "strength"))
    work->strength = strengths[inches_json_get_choice (at, "strength", strengths)][0];
  work->general = inches_json_get_flag (at, "general");
  work->finding = g_strdup (inches_json_get_string (at, "finding", LONGEST_TEXT));
  work->claims = read_claims (at, argument);
  work->events = inches_reference_reader_read_events (at, chronicle);

  if (inches_json_get_n_faults (at->json) == n_faults)
    inches_argument_take_work (argument, g_steal_pointer (&work));
}

static gboolean
is_index (const char *id)
{
  for (guint i = 0; i < INCHES_N_INDICES; i++)
    if (g_str_equal (inches_index_get_id (i), id))
      return TRUE;

  return FALSE;
}

static void
read_measure (const InchesJsonAt *at,
              InchesChronicle    *chronicle)
{
  guint n_faults = inches_json_get_n_faults (at->json);
  g_autoptr(InchesRecordMeasure) measure = g_new0 (InchesRecordMeasure, 1);

  inches_json_check_members (at, "index", "series", "name", "words", "doubt", NULL);
  measure->index = g_strdup (inches_json_get_id (at, "index"));
  if (*measure->index != '\0' && !is_index (measure->index))
    inches_json_fault (at, "index", INCHES_ERROR_UNKNOWN, _("the model has no index called “%s”"), measure->index);
  if (inches_json_has (at, "series"))
    {
      measure->name = g_strdup (inches_json_get_string (at, "name", LONGEST_SHORT));
      measure->series = g_strdup (inches_json_get_id (at, "series"));
      if (*measure->series != '\0' && inches_chronicle_find_series (chronicle, measure->series) == NULL)
        inches_json_fault (at, "series", INCHES_ERROR_UNKNOWN, _("no series is called “%s”"), measure->series);
    }
  measure->words = g_strdup (inches_json_get_string (at, "words", LONGEST_TEXT));
  measure->doubt = g_strdup (inches_json_get_optional_string (at, "doubt", LONGEST_TEXT));

  if (inches_json_get_n_faults (at->json) == n_faults)
    inches_argument_take_measure (inches_chronicle_get_argument (chronicle), g_steal_pointer (&measure));
}

static gboolean
can_stand (const char *id)
{
  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    if (g_str_equal (inches_ladder_get_rung_id (i), id))
      return TRUE;

  return g_str_equal (id, "document") || g_str_equal (id, "crisis");
}

static void
read_standing (const InchesJsonAt *at,
               InchesChronicle    *chronicle)
{
  guint n_faults = inches_json_get_n_faults (at->json);
  g_autoptr(InchesRecordStanding) standing = g_new0 (InchesRecordStanding, 1);

  inches_json_check_members (at, "preset", "of", "state", "words", "events", NULL);
  standing->preset = g_strdup (inches_json_get_id (at, "preset"));
  standing->of = g_strdup (inches_json_get_id (at, "of"));
  if (*standing->of != '\0' && !can_stand (standing->of))
    inches_json_fault (at, "of", INCHES_ERROR_UNKNOWN, _("“%s” is no rung, nor “document” or “crisis”"), standing->of);
  standing->state = (InchesRecordState) inches_json_get_choice (at, "state", inches_record_state_get_ids ());
  standing->words = g_strdup (inches_json_get_string (at, "words", LONGEST_TEXT));
  standing->events = inches_reference_reader_read_events (at, chronicle);

  if (inches_json_get_n_faults (at->json) == n_faults)
    inches_argument_take_standing (inches_chronicle_get_argument (chronicle), g_steal_pointer (&standing));
}

/**
 * inches_evidence_reader_read_literature:
 * @json: literature.json
 * @chronicle: the record with its argument, which takes the works over
 *
 * Faults are noted in the file: a claim or an event that is not there, an id given twice.
 */
void
inches_evidence_reader_read_literature (InchesJson      *json,
                                        InchesChronicle *chronicle)
{
  g_autoptr(GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  InchesJsonAt root = inches_json_get_root (json);
  InchesJsonAt works;

  inches_json_check_schema (&root, INCHES_LITERATURE_SCHEMA);
  inches_json_check_members (&root, "schema", "note", "works", NULL);
  inches_json_get_string (&root, "note", LONGEST_TEXT);

  works = inches_json_get_array (&root, "works", 1, MOST_ITEMS);
  for (guint i = 0; i < inches_json_get_length (&works); i++)
    {
      InchesJsonAt work = inches_json_get_item (&works, i);

      read_work (&work, taken, chronicle);
    }
}

/**
 * inches_evidence_reader_read_measures:
 * @json: measures.json
 * @chronicle: the record with its argument, which takes measures and standings over
 *
 * Faults are noted in the file: an index, a rung, a series or an event that is not there.
 */
void
inches_evidence_reader_read_measures (InchesJson      *json,
                                      InchesChronicle *chronicle)
{
  InchesJsonAt root = inches_json_get_root (json);
  InchesJsonAt measures, standings;

  inches_json_check_schema (&root, INCHES_MEASURES_SCHEMA);
  inches_json_check_members (&root, "schema", "note", "measures", "standings", NULL);
  inches_json_get_string (&root, "note", LONGEST_TEXT);

  measures = inches_json_get_array (&root, "measures", 1, MOST_ITEMS);
  for (guint i = 0; i < inches_json_get_length (&measures); i++)
    {
      InchesJsonAt measure = inches_json_get_item (&measures, i);

      read_measure (&measure, chronicle);
    }

  standings = inches_json_get_array (&root, "standings", 1, MOST_ITEMS);
  for (guint i = 0; i < inches_json_get_length (&standings); i++)
    {
      InchesJsonAt standing = inches_json_get_item (&standings, i);

      read_standing (&standing, chronicle);
    }
}
