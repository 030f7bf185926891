/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-sheet-reader.h"

#include <glib/gi18n-lib.h>

#include "inches-reference-reader.h"

#define LONGEST_NAME 80
#define MOST_CLAIMS  20
#define LONGEST_WHY  160
#define FARTHEST     1000 /* of all limits */

/* Which entries a sheet has given so far. */
typedef struct
{
  gboolean given[INCHES_N_COEFFICIENTS];
} Given;

/* FALSE: the entry is not one of the model's, or was given before; noted as a fault. */
static gboolean
read_id (const InchesJsonAt *at,
         Given              *given,
         guint              *index)
{
  const char *id = inches_json_get_id (at, "id");

  if (*id == '\0')
    return FALSE;

  if (!inches_coefficient_find (id, index))
    {
      inches_json_fault (at, "id", INCHES_ERROR_UNKNOWN, _("\"%s\" is no coefficient of the model"), id);
      return FALSE;
    }
  if (given->given[*index])
    {
      inches_json_fault (at, "id", INCHES_ERROR_DUPLICATE, _("\"%s\" is given twice"), id);
      return FALSE;
    }

  given->given[*index] = TRUE;
  return TRUE;
}

static InchesGrade
read_grade (const InchesJsonAt *at)
{
  static const char *const ids[] = { "S", "L", "J", NULL }; /* in the order of InchesGrade's bits */
  InchesJsonAt list = inches_json_get_array (at, "grade", 1, 3);
  InchesGrade grade = 0;

  for (guint i = 0; i < inches_json_get_length (&list); i++)
    {
      InchesJsonAt item = inches_json_get_item (&list, i);

      grade |= 1u << inches_json_get_choice (&item, NULL, ids);
    }

  return grade;
}

/* Literature comes with its strength and its works, nothing else does. */
static void
read_literature (const InchesJsonAt *at,
                 InchesCoefficient  *entry)
{
  static const char *const strengths[] = { "A", "B", "C", NULL };

  if (entry->grade & INCHES_GRADE_LITERATURE)
    {
      entry->strength = *strengths[inches_json_get_choice (at, "strength", strengths)];
      entry->works = g_strdup (inches_json_get_string (at, "works", LONGEST_WHY));
    }
  else
    {
      if (inches_json_has (at, "strength"))
        inches_json_fault (at, "strength", INCHES_ERROR_FORMAT, _("must be null without the grade L"));
      if (inches_json_has (at, "works"))
        inches_json_fault (at, "works", INCHES_ERROR_FORMAT, _("must be null without the grade L"));
    }
}

static void
read_entry (const InchesJsonAt *at,
            Given              *given,
            InchesCoefficient  *entry)
{
  guint index;

  inches_json_check_members (at, "id", "value", "why", "grade", "strength", "works", "claims", "lowest", "highest",
                             "group", "varied", NULL);
  if (!read_id (at, given, &index))
    return;

  entry->id = g_strdup (inches_coefficient_get_id (index));
  entry->lowest = inches_json_get_number (at, "lowest", -FARTHEST, FARTHEST);
  entry->highest = inches_json_get_number (at, "highest", entry->lowest, FARTHEST);
  entry->value = inches_json_get_number (at, "value", entry->lowest, entry->highest);
  entry->why = g_strdup (inches_json_get_string (at, "why", LONGEST_WHY));
  entry->grade = read_grade (at);
  read_literature (at, entry);
  entry->claims = inches_reference_reader_read_claims (at, "claims", MOST_CLAIMS);
  entry->group = g_strdup (inches_json_get_id (at, "group"));
  entry->varied = inches_json_get_boolean (at, "varied");
}

static void
check_complete (const InchesJsonAt *list,
                const Given        *given)
{
  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    if (!given->given[i])
      inches_json_fault (list, NULL, INCHES_ERROR_FORMAT, _("\"%s\" is missing"), inches_coefficient_get_id (i));
}

static InchesSheet *
read_complete (InchesJson         *json,
               const InchesJsonAt *list,
               const char         *id,
               const char         *name,
               const InchesLadder *ladder)
{
  guint n = inches_json_get_length (list);
  g_autofree InchesCoefficient *entries = g_new0 (InchesCoefficient, MAX (n, 1));
  g_autoptr(GError) error = NULL;
  InchesSheet *sheet = NULL;
  Given given = { { FALSE, }, };

  for (guint i = 0; i < n; i++)
    {
      InchesJsonAt at = inches_json_get_item (list, i);

      read_entry (&at, &given, &entries[i]);
    }

  if (list->node != NULL)
    check_complete (list, &given);
  if (inches_json_get_n_faults (json) == 0)
    {
      sheet = inches_sheet_new (id, name, ladder, entries, n, &error);
      g_assert_no_error (error);
    }

  for (guint i = 0; i < n; i++)
    inches_coefficient_clear (&entries[i]);

  return sheet;
}

static void
read_change (const InchesJsonAt      *at,
             Given                   *given,
             InchesSheet             *base,
             InchesCoefficientChange *change)
{
  const InchesCoefficient *entry;
  guint index;

  inches_json_check_members (at, "id", "value", "why", NULL);
  if (!read_id (at, given, &index))
    return;

  entry = inches_sheet_get_entry (base, index);
  change->id = entry->id;
  change->value = inches_json_get_number (at, "value", entry->lowest, entry->highest);
  change->why = inches_json_get_string (at, "why", LONGEST_WHY);
}

/**
 * inches_sheet_reader_read_changes:
 * @list: an array of what differs from @base; faults are noted there
 * @id: id of the sheet
 * @name: its name
 * @base: what it is based on
 *
 * Returns: (transfer full) (nullable): the sheet, or %NULL if there were faults,
 *   here or before
 */
InchesSheet *
inches_sheet_reader_read_changes (const InchesJsonAt *list,
                                  const char         *id,
                                  const char         *name,
                                  InchesSheet        *base)
{
  guint n = inches_json_get_length (list);
  g_autofree InchesCoefficientChange *changes = g_new0 (InchesCoefficientChange, MAX (n, 1));
  g_autoptr(GError) error = NULL;
  InchesSheet *sheet;
  Given given = { { FALSE, }, };

  for (guint i = 0; i < n; i++)
    {
      InchesJsonAt at = inches_json_get_item (list, i);

      read_change (&at, &given, base, &changes[i]);
    }

  if (inches_json_get_n_faults (list->json) > 0)
    return NULL;

  sheet = inches_sheet_new_based_on (base, id, name, changes, n, &error);
  g_assert_no_error (error);
  return sheet;
}

/**
 * inches_sheet_reader_read:
 * @json: a sheet of coefficients; faults are noted there
 * @ladder: the rungs that go with it
 * @base: (nullable): the sheet that others may be based on; %NULL: the file
 *   must be complete
 *
 * Returns: (transfer full) (nullable): the sheet, or %NULL if there were faults
 */
InchesSheet *
inches_sheet_reader_read (InchesJson         *json,
                          const InchesLadder *ladder,
                          InchesSheet        *base)
{
  InchesJsonAt root = inches_json_get_root (json);
  InchesJsonAt list;
  const char *id;
  const char *name;

  inches_json_check_schema (&root, "inches-coefficients-1");
  inches_json_check_members (&root, "schema", "id", "name", "based_on", "note", "coefficients", NULL);
  id = inches_json_get_id (&root, "id");
  name = inches_json_get_string (&root, "name", LONGEST_NAME);
  list = inches_json_get_array (&root, "coefficients", 1, INCHES_N_COEFFICIENTS);

  if (!inches_json_has (&root, "based_on"))
    return read_complete (json, &list, id, name, ladder);

  if (base == NULL || !g_str_equal (inches_json_get_id (&root, "based_on"), inches_sheet_get_id (base)))
    {
      inches_json_fault (&root, "based_on", INCHES_ERROR_UNKNOWN, base == NULL
                         ? _("this sheet must be complete")
                         : _("there is no such sheet to be based on"));
      return NULL;
    }

  return inches_sheet_reader_read_changes (&list, id, name, base);
}
