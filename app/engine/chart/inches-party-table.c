/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-model-table.h"

#include <glib/gi18n-lib.h>

static void
add_row (InchesTable           *table,
         InchesChronicle       *chronicle,
         InchesModel           *model,
         InchesForecast        *forecast,
         const InchesDiagnosis *diagnosis,
         guint                  rung,
         InchesParty            party)
{
  const InchesLadder *ladder = inches_sheet_get_ladder (inches_forecast_get_sheet (forecast));
  const InchesRungLabel *label = inches_chronicle_find_rung_label (chronicle, ladder->rungs[rung].id);
  InchesParties *parties = inches_model_get_parties (model);
  const InchesPartyShare *share = &parties->shares[rung][party];
  InchesTableRow *row = inches_table_add_row (table, NULL);
  guint futures;
  InchesHold hold = inches_parties_find_hold (parties, party, rung, inches_forecast_get_scenario (forecast), ladder, diagnosis, &futures);
  g_autofree char *words = inches_hold_describe (hold, futures);

  inches_table_row_add_ranked (row, label != NULL ? label->name : ladder->rungs[rung].name, rung);
  inches_table_row_add_ranked (row, parties->names[party], party);
  inches_table_row_add_text (row, share->gives);
  inches_table_row_add_text (row, share->gets);
  inches_table_row_add_worded (row, words, (double) futures / INCHES_DIAGNOSIS_FUTURES * 100);
  inches_table_row_add_share (row, inches_forecast_get_in_force (forecast, rung, inches_forecast_get_n_weeks (forecast) - 1),
                              inches_forecast_get_n_futures (forecast));
}

/**
 * inches_model_table_new_parties:
 * @chronicle: names of the rungs in pictures
 * @model: the parties
 * @forecast: what the model makes of the scenario
 *
 * Returns: (transfer full): what each party gives and gets at each rung, and how it holds
 *   the rung back at the end; docs/model.md 16
 */
InchesTable *
inches_model_table_new_parties (InchesChronicle *chronicle,
                                InchesModel     *model,
                                InchesForecast  *forecast)
{
  InchesTable *table = inches_table_new ("parties", _("Parties at each rung"), TRUE);
  g_autoptr(InchesDiagnosis) diagnosis = inches_diagnosis_new (inches_forecast_get_scenario (forecast), inches_forecast_get_sheet (forecast),
                                                               inches_forecast_get_seed (forecast),
                                                               inches_forecast_get_n_weeks (forecast) - 1, NULL);

  inches_table_add_column (table, "rung", _("Rung"), 12, FALSE);
  inches_table_add_column (table, "party", _("Party"), 14, FALSE);
  inches_table_add_column (table, "gives", _("Gives"), 30, FALSE);
  inches_table_add_column (table, "gets", _("Gets"), 30, FALSE);
  inches_table_add_column (table, "holds_back", _("Holds back"), 22, FALSE);
  inches_table_add_column (table, "in_force", _("In force of 100"), 6, TRUE);
  inches_table_set_grows (table, 3);

  for (guint rung = 0; rung < INCHES_N_RUNGS; rung++)
    for (guint party = 0; party < INCHES_N_PARTIES; party++)
      add_row (table, chronicle, model, forecast, diagnosis, rung, party);

  return table;
}
