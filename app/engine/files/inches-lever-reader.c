/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-lever-reader.h"

#include <glib/gi18n-lib.h>

#include "inches-circumstances-reader.h"
#include "inches-reference-reader.h"

#define LONGEST_NAME  80
#define LONGEST_WORDS 80
#define LONGEST_LABEL 28
#define LONGEST_SHORT 24
#define LONGEST_NOTE  300
#define LONGEST_HELP  200
#define LONGEST_ARGUMENT 100
#define MOST_MARKS    8
#define MOST_CLAIMS   20
#define FARTHEST      1e6 /* of all scales */

static void
read_marks (const InchesJsonAt *at,
            InchesLever        *lever)
{
  InchesJsonAt marks = inches_json_get_array (at, "marks", 1, MOST_MARKS);

  lever->n_marks = inches_json_get_length (&marks);
  lever->marks = g_new0 (InchesLeverMark, lever->n_marks);

  for (guint i = 0; i < lever->n_marks; i++)
    {
      InchesJsonAt mark = inches_json_get_item (&marks, i);

      inches_json_check_members (&mark, "at", "words", "short", NULL);
      lever->marks[i].at = inches_json_get_number (&mark, "at", lever->lowest, lever->highest);
      lever->marks[i].words = g_strdup (inches_json_get_string (&mark, "words", LONGEST_WORDS));
      lever->marks[i].label = g_strdup (inches_json_get_string (&mark, "short", LONGEST_SHORT));
      if (i > 0 && !(lever->marks[i].at > lever->marks[i - 1].at))
        inches_json_fault (&mark, "at", INCHES_ERROR_OUT_OF_RANGE, _("must be above the mark before it"));
    }
}

static void
read_seen (const InchesJsonAt *at,
           InchesLever        *lever)
{
  lever->has_seen = inches_json_has (at, "seen");

  if (lever->has_seen)
    {
      InchesJsonAt seen = inches_json_get_object (at, "seen");

      inches_json_check_members (&seen, "lowest", "highest", "note", NULL);
      lever->seen_lowest = inches_json_get_number (&seen, "lowest", -FARTHEST, FARTHEST);
      lever->seen_highest = inches_json_get_number (&seen, "highest", lever->seen_lowest, FARTHEST);
      lever->seen_note = g_strdup (inches_json_get_string (&seen, "note", LONGEST_NOTE));
    }
  else
    {
      lever->seen_note = g_strdup (inches_json_get_string (at, "seen_note", LONGEST_NOTE));
    }
}

static void
read_scale (const InchesJsonAt *at,
            InchesLever        *lever)
{
  const char *unit = inches_json_get_string (at, "unit", LONGEST_LABEL);
  double range;

  lever->is_toggle = g_str_equal (unit, "toggle");
  lever->unit = g_strdup (lever->is_toggle || g_str_equal (unit, "index") ? "" : unit);
  lever->lowest = inches_json_get_number (at, "lowest", -FARTHEST, FARTHEST);
  lever->highest = inches_json_get_number (at, "highest", lever->lowest, FARTHEST);
  range = lever->highest - lever->lowest;
  if (lever->is_toggle && (lever->lowest != 0 || lever->highest != 1))
    inches_json_fault (at, "highest", INCHES_ERROR_OUT_OF_RANGE, _("a toggle goes from 0 to 1"));

  lever->step = inches_json_get_number (at, "step", MIN (0.001, range), range);
  lever->page = inches_json_get_number (at, "page", lever->step, MAX (lever->step, range));
  lever->early_2025 = inches_json_get_number (at, "early_2025", lever->lowest, lever->highest);
  if (lever->is_toggle && lever->early_2025 != 0 && lever->early_2025 != 1)
    inches_json_fault (at, "early_2025", INCHES_ERROR_OUT_OF_RANGE, _("must be 0 or 1"));
}

/* What low, middle and high mean; a toggle has no middle. */
static void
read_help (const InchesJsonAt *at,
           InchesLever        *lever)
{
  InchesJsonAt help = inches_json_get_object (at, "help");

  inches_json_check_members (&help, "low", "middle", "high", NULL);
  lever->help_low = g_strdup (inches_json_get_string (&help, "low", LONGEST_HELP));
  if (!lever->is_toggle)
    lever->help_middle = g_strdup (inches_json_get_string (&help, "middle", LONGEST_HELP));
  else if (inches_json_has (&help, "middle"))
    inches_json_fault (&help, "middle", INCHES_ERROR_UNKNOWN, _("a toggle has no middle"));
  lever->help_high = g_strdup (inches_json_get_string (&help, "high", LONGEST_HELP));
}

static void
read_lever (const InchesJsonAt *at,
            guint               index,
            InchesLever        *lever)
{
  static const char *const origins[] = { "source", "judgement", NULL };
  static const char *const groups[] = { "economy", "aid", "coercion", "method", "verification", "compartment", NULL };

  inches_json_check_members (at, "id", "name", "label", "order", "heading", "unit", "lowest", "highest", "step", "page",
                             "early_2025", "early_2025_from", "who", "claims", "attribution", "marks", "seen",
                             "seen_note", "help", "claim", NULL);
  lever->id = g_strdup (inches_json_get_id (at, "id"));
  if (*lever->id != '\0' && !g_str_equal (lever->id, inches_lever_get_id (index)))
    inches_json_fault (at, "id", INCHES_ERROR_UNKNOWN, _("must be \"%s\", which the model has at this place"),
                       inches_lever_get_id (index));

  lever->name = g_strdup (inches_json_get_string (at, "name", LONGEST_NAME));
  lever->label = g_strdup (inches_json_get_string (at, "label", LONGEST_LABEL));
  lever->order = (guint) inches_json_get_integer (at, "order", 0, INCHES_N_LEVERS - 1);
  lever->heading = g_strdup (inches_json_get_optional_string (at, "heading", LONGEST_LABEL));
  read_scale (at, lever);
  lever->from_source = inches_json_get_choice (at, "early_2025_from", origins) == 0;
  lever->who = inches_json_get_strings (at, "who", 4, 4);
  lever->claims = inches_reference_reader_read_claims (at, "claims", MOST_CLAIMS);
  lever->attribution = g_strdup (groups[inches_json_get_choice (at, "attribution", groups)]);
  read_marks (at, lever);
  read_seen (at, lever);
  read_help (at, lever);
  lever->claim_words = g_strdup (inches_json_get_string (at, "claim", LONGEST_NOTE));
}

/* Two rows of the panel cannot have the same place. */
static void
check_order (const InchesJsonAt   *levers,
             const InchesLeverSet *set)
{
  guint32 taken = 0;

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      InchesJsonAt at = inches_json_get_item (levers, i);

      if (taken & 1u << set->levers[i].order)
        inches_json_fault (&at, "order", INCHES_ERROR_DUPLICATE, _("is the place of another lever too"));
      taken |= 1u << set->levers[i].order;
    }
}

/* A circumstance that has a scale is described as a lever is. */
static void
read_scaled (const InchesJsonAt *at,
             InchesLever        *lever)
{
  inches_json_check_members (at, "id", "name", "label", "unit", "lowest", "highest", "step", "page", "early_2025", "words",
                             "marks", "help", NULL);
  lever->id = g_strdup (inches_json_get_id (at, "id"));
  lever->name = g_strdup (inches_json_get_string (at, "name", LONGEST_NAME));
  lever->label = g_strdup (inches_json_get_string (at, "label", LONGEST_LABEL));
  lever->attribution = g_strdup ("circumstances");
  lever->who = g_new0 (char *, 1);
  lever->claims = g_new0 (char *, 1);
  read_scale (at, lever);
  read_marks (at, lever);
  read_help (at, lever);
}

/* The circumstances of early 2025: a list of the seven, each with its value. The
 * first three have a scale. */
static void
read_circumstances (const InchesJsonAt *root,
                    InchesLeverSet     *set)
{
  static const char *const ids[] = {
    "momentum", "trust", "demands", "rungs_on", "document_on", "agenda", "anchor"
  };
  InchesJsonAt list = inches_json_get_array (root, "circumstances", G_N_ELEMENTS (ids), G_N_ELEMENTS (ids));

  for (guint i = 0; i < inches_json_get_length (&list); i++)
    {
      InchesJsonAt at = inches_json_get_item (&list, i);
      const char *id = inches_json_get_id (&at, "id");

      if (i < INCHES_N_SCALED_CIRCUMSTANCES)
        read_scaled (&at, &set->circumstances[i]);
      else
        inches_json_check_members (&at, "id", "early_2025", "words", NULL);
      inches_json_get_string (&at, "words", LONGEST_WORDS);
      if (g_str_equal (id, ids[i]))
        inches_circumstances_reader_read_one (&at, "early_2025", id, &set->early_2025);
      else if (*id != '\0')
        inches_json_fault (&at, "id", INCHES_ERROR_UNKNOWN, _("must be \"%s\", which the model has at this place"), ids[i]);
    }
}

/**
 * inches_lever_reader_read:
 * @json: levers.json; faults are noted there
 *
 * Returns: (transfer full) (nullable): the levers, or %NULL if there were faults
 */
InchesLeverSet *
inches_lever_reader_read (InchesJson *json)
{
  g_autoptr(InchesLeverSet) set = inches_lever_set_new ();
  InchesJsonAt root = inches_json_get_root (json);
  InchesJsonAt levers;

  inches_json_check_schema (&root, "inches-levers-1");
  inches_json_check_members (&root, "schema", "note", "argument", "circumstances", "levers", NULL);
  set->argument = g_strdup (inches_json_get_string (&root, "argument", LONGEST_ARGUMENT));
  read_circumstances (&root, set);
  levers = inches_json_get_array (&root, "levers", INCHES_N_LEVERS, INCHES_N_LEVERS);

  for (guint i = 0; i < inches_json_get_length (&levers); i++)
    {
      InchesJsonAt at = inches_json_get_item (&levers, i);

      read_lever (&at, i, &set->levers[i]);
    }

  if (inches_json_get_n_faults (json) == 0)
    check_order (&levers, set);

  return inches_json_get_n_faults (json) == 0 ? g_steal_pointer (&set) : NULL;
}
