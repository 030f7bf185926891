/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-event-reader.h"

#include <glib/gi18n-lib.h>

#include "inches-reference-reader.h"
#include "inches-source-reader.h"

#define MOST_EVENTS 200000
#define MOST_NAMES 50
#define LONGEST_TITLE 60
#define LONGEST_LABEL 24
#define LONGEST_NAME 200
#define LONGEST_LINE 160
#define LONGEST_TEXT 4000

/* In the order of InchesVerified. */
static const char *const verified_ids[] = { "no", "month", "day", NULL };

static const struct
{
  const char       *member;
  InchesEventFlags  flag;
} flags[] = {
  { "contested", INCHES_EVENT_CONTESTED },
  { "in_oped", INCHES_EVENT_IN_OPED },
  { "after_oped", INCHES_EVENT_AFTER_OPED },
  { "weak_source", INCHES_EVENT_WEAK_SOURCE },
};

static void
check_members (const InchesJsonAt *at,
               InchesEventKind     kind)
{
  if (kind == INCHES_EVENT_KIND_EVENT)
    inches_json_check_members (at, "id", "date", "lane", "importance", "title", "short", "summary", "places",
                               "actors", "verified", "contested", "in_oped", "after_oped", "weak_source",
                               "notes", "claims", "related", "sources", NULL);
  else if (kind == INCHES_EVENT_KIND_PERIOD)
    inches_json_check_members (at, "id", "date", "lane", "title", "short", "summary", "named", "verified",
                               "contested", "in_oped", "after_oped", "weak_source", "notes", "claims",
                               "related", "sources", NULL);
  else
    inches_json_check_members (at, "id", "date", "title", "short", "summary", "agreed", "took", "held", "places",
                               "actors", "verified", "contested", "in_oped", "after_oped", "weak_source", "notes", "claims",
                               "related", "sources", NULL);
}

static void
read_lane (const InchesJsonAt *at,
           InchesChronicle    *chronicle,
           InchesEventFields  *fields)
{
  fields->lane = inches_json_get_id (at, "lane");

  if (*fields->lane != '\0' && !inches_chronicle_find_lane (chronicle, fields->lane, NULL))
    inches_json_fault (at, "lane", INCHES_ERROR_UNKNOWN, _("no lane is called “%s”"), fields->lane);
}

static void
read_date (const InchesJsonAt *at,
           InchesChronicle    *chronicle,
           InchesEventFields  *fields)
{
  gboolean precedent = fields->kind == INCHES_EVENT_KIND_PRECEDENT;
  InchesDay first = precedent ? INCHES_DAY_LOWEST : inches_chronicle_get_first (chronicle);
  InchesDay last = precedent ? INCHES_DAY_HIGHEST : inches_chronicle_get_last (chronicle);
  guint n_faults = inches_json_get_n_faults (at->json);

  fields->date = inches_json_get_date (at, "date", first, last);
  if (inches_json_get_n_faults (at->json) > n_faults)
    return;

  fields->edtf = inches_json_get_string (at, "date", LONGEST_LABEL);
  if (fields->kind == INCHES_EVENT_KIND_PERIOD && !inches_date_is_span (&fields->date))
    inches_json_fault (at, "date", INCHES_ERROR_FORMAT, _("a period must have a beginning and an end: A/B"));
}

static void
read_event (const InchesJsonAt *at,
            InchesEventKind     kind,
            GHashTable         *taken,
            InchesChronicle    *chronicle)
{
  g_auto(GStrv) places = NULL;
  g_auto(GStrv) actors = NULL;
  g_auto(GStrv) claims = NULL;
  g_auto(GStrv) related = NULL;
  g_autoptr(GPtrArray) sources = NULL;
  guint n_faults = inches_json_get_n_faults (at->json);
  InchesEventFields fields = { .kind = kind, .importance = 3 };

  check_members (at, kind);
  fields.id = inches_json_get_new_id (at, "id", taken);
  read_date (at, chronicle, &fields);
  if (kind != INCHES_EVENT_KIND_PRECEDENT)
    read_lane (at, chronicle, &fields);
  if (kind == INCHES_EVENT_KIND_EVENT)
    fields.importance = inches_json_get_integer (at, "importance", 1, 5);

  fields.title = inches_json_get_string (at, "title", LONGEST_TITLE);
  fields.label = inches_json_get_string (at, "short", LONGEST_LABEL);
  fields.summary = kind == INCHES_EVENT_KIND_PERIOD ? inches_json_get_optional_string (at, "summary", LONGEST_TEXT)
                                                    : inches_json_get_string (at, "summary", LONGEST_TEXT);
  fields.notes = inches_json_get_optional_string (at, "notes", LONGEST_TEXT);
  if (kind == INCHES_EVENT_KIND_PRECEDENT)
    {
      fields.agreed = inches_json_get_optional_string (at, "agreed", LONGEST_LINE);
      fields.took = inches_json_get_optional_string (at, "took", LONGEST_LINE);
      fields.held = inches_json_get_optional_string (at, "held", LONGEST_LINE);
    }
  fields.verified = (InchesVerified) inches_json_get_choice (at, "verified", verified_ids);
  fields.named = inches_json_get_flag (at, "named");
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (inches_json_get_flag (at, flags[i].member))
      fields.flags |= flags[i].flag;

  fields.places = (const char *const *) (places = inches_json_get_strings (at, "places", MOST_NAMES, LONGEST_NAME));
  fields.actors = (const char *const *) (actors = inches_json_get_strings (at, "actors", MOST_NAMES, LONGEST_NAME));
  fields.claims = (const char *const *) (claims = inches_reference_reader_read_claims (at, "claims", MOST_NAMES));
  fields.related = (const char *const *) (related = inches_json_get_strings (at, "related", MOST_NAMES, LONGEST_NAME));
  fields.sources = sources = inches_source_reader_read (at, "sources", 1);

  if (inches_json_get_n_faults (at->json) == n_faults)
    inches_chronicle_take_event (chronicle, inches_event_new (&fields));
}

/**
 * inches_event_reader_read:
 * @root: of a chronicle
 * @member: "events", "periods" or "precedents"
 * @kind: what these are
 * @taken: (element-type utf8 utf8): set of the ids of the file so far
 * @chronicle: has its span and its lanes; the entries without a fault are added
 *
 * Faults are noted in the file.
 */
void
inches_event_reader_read (const InchesJsonAt *root,
                          const char         *member,
                          InchesEventKind     kind,
                          GHashTable         *taken,
                          InchesChronicle    *chronicle)
{
  InchesJsonAt array = inches_json_get_array (root, member, 0, MOST_EVENTS);

  for (guint i = 0; i < inches_json_get_length (&array); i++)
    {
      InchesJsonAt item = inches_json_get_item (&array, i);

      read_event (&item, kind, taken, chronicle);
    }
}
