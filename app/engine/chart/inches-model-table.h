/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"
#include "inches-forecast.h"
#include "inches-model.h"
#include "inches-table.h"

G_BEGIN_DECLS

/* What the model makes of a scenario, and the scenario, as tables: line by line what
 * the pictures show. */

InchesTable *inches_model_table_new_outcomes (InchesForecast  *forecast,
                                              InchesForecast  *baseline) G_GNUC_WARN_UNUSED_RESULT;
InchesTable *inches_model_table_new_ladder   (InchesChronicle *chronicle,
                                              InchesModel     *model,
                                              InchesForecast  *forecast) G_GNUC_WARN_UNUSED_RESULT;
InchesTable *inches_model_table_new_parties  (InchesChronicle *chronicle,
                                              InchesModel     *model,
                                              InchesForecast  *forecast) G_GNUC_WARN_UNUSED_RESULT; /* takes as long as a diagnosis */
InchesTable *inches_model_table_new_weeks    (InchesForecast  *forecast) G_GNUC_WARN_UNUSED_RESULT;
InchesTable *inches_model_table_new_levers   (InchesScenario  *scenario) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
