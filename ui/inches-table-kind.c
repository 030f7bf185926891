/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-table-kind.h"

#include "inches-evidence-table.h"
#include "inches-model-table.h"
#include "inches-record-table.h"

#include <glib/gi18n-lib.h>

static const char *const names[INCHES_N_TABLE_KINDS] = {
  [INCHES_TABLE_KIND_EVENTS] = N_("Events"),
  [INCHES_TABLE_KIND_PERIODS] = N_("Periods"),
  [INCHES_TABLE_KIND_SERIES] = N_("Series"),
  [INCHES_TABLE_KIND_PRECEDENTS] = N_("Precedents"),
  [INCHES_TABLE_KIND_OUTCOMES] = N_("Outcomes"),
  [INCHES_TABLE_KIND_LADDER] = N_("Ladder of rungs"),
  [INCHES_TABLE_KIND_PARTIES] = N_("Parties at each rung"),
  [INCHES_TABLE_KIND_WEEKS] = N_("Size of the war by week"),
  [INCHES_TABLE_KIND_LEVERS] = N_("Levers"),
  [INCHES_TABLE_KIND_CLAIMS] = N_("Claims"),
  [INCHES_TABLE_KIND_LITERATURE] = N_("Literature"),
  [INCHES_TABLE_KIND_COEFFICIENTS] = N_("Coefficients"),
};

const char *
inches_table_kind_get_name (InchesTableKind kind)
{
  g_return_val_if_fail (kind < INCHES_N_TABLE_KINDS, "");

  return _(names[kind]);
}

InchesTable *
inches_table_kind_make (InchesTableKind  kind,
                        InchesSession   *session)
{
  InchesChronicle *chronicle = inches_session_get_chronicle (session);
  InchesForecast *forecast = inches_session_get_forecast (session);

  switch (kind)
    {
    case INCHES_TABLE_KIND_EVENTS:
      return inches_record_table_new_events (chronicle);
    case INCHES_TABLE_KIND_PERIODS:
      return inches_record_table_new_periods (chronicle);
    case INCHES_TABLE_KIND_SERIES:
      return inches_record_table_new_series (chronicle);
    case INCHES_TABLE_KIND_PRECEDENTS:
      return inches_record_table_new_precedents (chronicle);
    case INCHES_TABLE_KIND_CLAIMS:
      return inches_evidence_table_new_claims (chronicle);
    case INCHES_TABLE_KIND_LITERATURE:
      return inches_evidence_table_new_literature (chronicle);
    case INCHES_TABLE_KIND_COEFFICIENTS:
      return inches_evidence_table_new_coefficients (inches_session_get_sheet (session),
                                                     inches_model_get_sheet (inches_session_get_model (session), 0));
    case INCHES_TABLE_KIND_LEVERS:
      return inches_model_table_new_levers (inches_session_get_scenario (session));
    case INCHES_TABLE_KIND_OUTCOMES:
      return forecast != NULL ? inches_model_table_new_outcomes (forecast, inches_session_get_baseline (session)) : NULL;
    case INCHES_TABLE_KIND_LADDER:
      return forecast != NULL ? inches_model_table_new_ladder (chronicle, inches_session_get_model (session), forecast) : NULL;
    case INCHES_TABLE_KIND_PARTIES:
      return forecast != NULL ? inches_model_table_new_parties (chronicle, inches_session_get_model (session), forecast) : NULL;
    case INCHES_TABLE_KIND_WEEKS:
      return forecast != NULL ? inches_model_table_new_weeks (forecast) : NULL;
    case INCHES_TABLE_KIND_VALUES:
      break;
    }

  return NULL;
}
