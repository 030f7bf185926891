/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"
#include "inches-forecast.h"
#include "inches-model.h"

G_BEGIN_DECLS

const char *inches_outcome_get_short_name (InchesOutcome    outcome);
char       *inches_page_words_of_settings (InchesModel     *model,
                                           InchesForecast  *forecast) G_GNUC_WARN_UNUSED_RESULT;
char       *inches_page_words_of_model    (InchesModel     *model) G_GNUC_WARN_UNUSED_RESULT;
char       *inches_page_words_of_dates    (InchesChronicle *chronicle) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
