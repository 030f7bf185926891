/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-attribution.h"
#include "inches-likelihood.h"

G_BEGIN_DECLS

/* Sentences about forecasts; inches_forecast_describe() is one of them. */
char *inches_forecast_explain (const InchesForecast    *self,
                               const InchesForecast    *baseline,
                               const InchesAttribution *attribution) G_GNUC_WARN_UNUSED_RESULT;
char *inches_gain_in_words    (double                   inches) G_GNUC_WARN_UNUSED_RESULT; /* "1.5 inches" */
char *inches_forecast_describe_class (const InchesForecast  *self,
                                      InchesOutcome          outcome,
                                      InchesLikelihoodScale  scale) G_GNUC_WARN_UNUSED_RESULT; /* its legend has to be shown with it */

G_END_DECLS
