/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-evidence-table.h"

#include "inches-coefficient-words.h"

#include <glib/gi18n-lib.h>

/**
 * inches_evidence_table_new_claims:
 * @chronicle: the record
 *
 * Returns: (transfer full): every claim with its verdict, in the order of the topics
 */
InchesTable *
inches_evidence_table_new_claims (InchesChronicle *chronicle)
{
  InchesTable *table = inches_table_new ("claims", _("Claims"), FALSE);
  InchesArgument *argument = inches_chronicle_get_argument (chronicle);

  inches_table_add_column (table, "id", _("Claim"), 5, FALSE);
  inches_table_add_column (table, "topic", _("Topic"), 16, FALSE);
  inches_table_add_column (table, "sentence", _("What is claimed"), 34, FALSE);
  inches_table_add_column (table, "verdict", _("Verdict"), 13, FALSE);
  inches_table_add_column (table, "built_in", _("Built in"), 8, FALSE);
  inches_table_add_column (table, "record", _("What the record says"), 34, FALSE);
  inches_table_set_grows (table, 5);

  for (guint i = 0; argument != NULL && i < inches_argument_get_n_claims (argument); i++)
    {
      const InchesClaim *claim = inches_argument_get_claim (argument, i);
      InchesTableRow *row = inches_table_add_row (table, NULL);

      inches_table_row_add_text (row, claim->id);
      inches_table_row_add_ranked (row, inches_argument_find_topic (argument, claim->topic)->name, i);
      inches_table_row_add_text (row, claim->sentence);
      inches_table_row_add_ranked (row, inches_claim_verdict_get_name (claim->verdict), claim->verdict);
      inches_table_row_add_text (row, claim->built_in ? _("built in") : "");
      inches_table_row_add_text (row, claim->record);
    }

  return table;
}

/**
 * inches_evidence_table_new_literature:
 * @chronicle: the record
 *
 * Returns: (transfer full): every work, in the order of the data
 */
InchesTable *
inches_evidence_table_new_literature (InchesChronicle *chronicle)
{
  InchesTable *table = inches_table_new ("literature", _("Literature"), FALSE);
  InchesArgument *argument = inches_chronicle_get_argument (chronicle);

  inches_table_add_column (table, "work", _("Work"), 20, FALSE);
  inches_table_add_column (table, "side", _("Side"), 12, FALSE);
  inches_table_add_column (table, "strength", _("Strength"), 7, FALSE);
  inches_table_add_column (table, "claims", _("Claims"), 8, FALSE);
  inches_table_add_column (table, "finding", _("What it finds"), 40, FALSE);
  inches_table_set_grows (table, 4);

  for (guint i = 0; argument != NULL && i < inches_argument_get_works (argument)->len; i++)
    {
      const InchesWork *work = g_ptr_array_index (inches_argument_get_works (argument), i);
      const char strength[] = { work->strength, '\0' };
      InchesTableRow *row = inches_table_add_row (table, NULL);
      g_autofree char *also = g_strjoinv ("; ", work->also);
      g_autofree char *names = *also != '\0' ? g_strdup_printf ("%s; %s", work->name, also) : g_strdup (work->name);
      g_autofree char *claims = g_strjoinv (", ", work->claims);

      inches_table_row_add_text (row, names);
      inches_table_row_add_ranked (row, inches_side_get_name (work->side), work->side);
      inches_table_row_add_text (row, strength);
      inches_table_row_add_text (row, claims);
      inches_table_row_add_text (row, work->finding);
    }

  return table;
}

static void
add_value (InchesTableRow *row,
           double          value)
{
  g_autofree char *words = inches_coefficient_format (value);

  inches_table_row_add_worded (row, words, value);
}

/* "S, L": why the term exists. */
static char *
join_grades (const InchesCoefficient *entry)
{
  g_autoptr(GString) grades = g_string_new (entry->grade & INCHES_GRADE_SOURCE ? "S" : "");

  if (entry->grade & INCHES_GRADE_LITERATURE)
    g_string_append_printf (grades, "%sL", grades->len > 0 ? ", " : "");
  if (entry->grade & INCHES_GRADE_JUDGEMENT)
    g_string_append_printf (grades, "%sJ", grades->len > 0 ? ", " : "");

  return g_string_free (g_steal_pointer (&grades), FALSE);
}

/**
 * inches_evidence_table_new_coefficients:
 * @sheet: the sheet in use
 * @own: the model's own
 *
 * Returns: (transfer full): every coefficient, in the order that belief sets count by
 */
InchesTable *
inches_evidence_table_new_coefficients (InchesSheet *sheet,
                                        InchesSheet *own)
{
  InchesTable *table = inches_table_new ("coefficients", _("Coefficients"), TRUE);

  inches_table_add_column (table, "id", _("Coefficient"), 9, FALSE);
  inches_table_add_column (table, "value", _("Value"), 7, TRUE);
  inches_table_add_column (table, "own", _("The model’s own"), 9, TRUE);
  inches_table_add_column (table, "lowest", _("Lowest"), 6, TRUE);
  inches_table_add_column (table, "highest", _("Highest"), 6, TRUE);
  inches_table_add_column (table, "grade", _("Grade"), 6, FALSE);
  inches_table_add_column (table, "group", _("Group"), 11, FALSE);
  inches_table_add_column (table, "why", _("Reason"), 30, FALSE);
  inches_table_add_column (table, "works", _("Literature"), 22, FALSE);
  inches_table_add_column (table, "claims", _("Claims"), 7, FALSE);
  inches_table_set_grows (table, 7);

  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    {
      const InchesCoefficient *entry = inches_sheet_get_entry (sheet, i);
      InchesTableRow *row = inches_table_add_row (table, NULL);
      g_autofree char *grades = join_grades (entry);
      g_autofree char *claims = g_strjoinv (", ", entry->claims);

      inches_table_row_add_ranked (row, entry->id, i);
      add_value (row, entry->value);
      add_value (row, inches_sheet_get_entry (own, i)->value);
      add_value (row, entry->lowest);
      add_value (row, entry->highest);
      inches_table_row_add_text (row, grades);
      inches_table_row_add_text (row, entry->group);
      inches_table_row_add_text (row, entry->why);
      inches_table_row_add_text (row, entry->works);
      inches_table_row_add_text (row, claims);
    }

  return table;
}
